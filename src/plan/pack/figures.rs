//! The figures as two columns: what kind each is and how long, and the bits of all of them.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::plan::Cell;

/// The kinds of figures: what follows is left out, and the two that are no money.
const FOLLOWS: u8 = 0;
const NONE: u8 = 1;
const UNBUDGETED: u8 = 2;
/// From here on money: for each number of decimals this many kinds, one for each length in bits.
const MONEY: u8 = 3;
const LENGTHS: u8 = 64;

/// Figures one after the other.
#[derive(Serialize, Deserialize)]
pub struct Figures<'a> {
    #[serde(borrow)]
    kinds: Cow<'a, [u8]>,
    /// The digits of the money as a number, from its lowest bit on, without its highest bit, which is known from its length.
    #[serde(borrow)]
    bits: Cow<'a, [u8]>,
}

/// Writes figures.
#[derive(Default)]
pub struct Writer {
    kinds: Vec<u8>,
    bits: Vec<u8>,
    /// How many bits there are.
    long: usize,
}

impl Writer {
    /// Writes a figure where another would follow.
    pub fn push(&mut self, cell: Cell, follows: Cell) {
        let kind = match cell.written() {
            _ if cell == follows => FOLLOWS,
            _ if cell == Cell::UNBUDGETED => UNBUDGETED,
            None => NONE,
            Some((digits, decimals)) => {
                let length = u64::BITS - digits.leading_zeros();
                self.push_bits(digits, length.saturating_sub(1));
                MONEY + decimals as u8 * LENGTHS + length as u8
            }
        };
        self.kinds.push(kind);
    }

    fn push_bits(&mut self, bits: u64, count: u32) {
        for at in 0..count {
            if self.long.is_multiple_of(8) {
                self.bits.push(0);
            }
            if let Some(last) = self.bits.last_mut() {
                *last |= ((bits >> at & 1) as u8) << (self.long % 8);
            }
            self.long += 1;
        }
    }

    pub fn finish(self) -> Figures<'static> {
        Figures { kinds: self.kinds.into(), bits: self.bits.into() }
    }
}

impl Figures<'_> {
    /// Begins to read.
    pub fn read(&self) -> Reader<'_> {
        Reader { kinds: self.kinds.iter(), bits: &self.bits, at: 0 }
    }
}

/// Reads figures.
pub struct Reader<'a> {
    kinds: std::slice::Iter<'a, u8>,
    bits: &'a [u8],
    /// How many bits have been read.
    at: usize,
}

impl Reader<'_> {
    /// The next figure, where another would follow; none where there is none, or more than can be kept.
    pub fn next(&mut self, follows: Cell) -> Option<Cell> {
        match *self.kinds.next()? {
            FOLLOWS => Some(follows),
            NONE => Some(Cell::NONE),
            UNBUDGETED => Some(Cell::UNBUDGETED),
            money => {
                let (decimals, length) = ((money - MONEY) / LENGTHS, (money - MONEY) % LENGTHS);
                let digits = match u32::from(length).checked_sub(1) {
                    None => 0,
                    Some(highest) => self.bits(highest)? | 1 << highest,
                };
                Cell::money(digits, decimals.into())
            }
        }
    }

    /// The next bits as a number, fewer than 64 of them.
    fn bits(&mut self, count: u32) -> Option<u64> {
        let (mut bits, mut read) = (0, 0);
        while read < count {
            let (byte, from) = (u64::from(*self.bits.get(self.at / 8)?), (self.at % 8) as u32);
            let more = (8 - from).min(count - read);
            bits |= (byte >> from & ((1 << more) - 1)) << read;
            read += more;
            self.at += more as usize;
        }
        Some(bits)
    }
}
