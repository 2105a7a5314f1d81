//! The published number of a row, such as `2-3-1`: its place in the tree.

use std::{fmt, str::FromStr};

/// A row's code: one positive number for each level. Codes sort as the page lists them, a parent before its children.
// Behind the last number stand zeros, so that comparing the arrays compares the codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code {
    numbers: [u16; Code::MOST_LEVELS],
    depth: u8,
}

/// The text is not numbers joined by `-`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotACode;

impl Code {
    /// The most levels a plan may have.
    pub const MOST_LEVELS: usize = 6;

    /// The code of these numbers; none where there are no numbers, too many, or a zero.
    pub fn of(numbers: &[u16]) -> Option<Code> {
        let fits = (1..=Code::MOST_LEVELS).contains(&numbers.len()) && !numbers.contains(&0);
        fits.then(|| Code::cut(numbers))
    }

    /// Its numbers from the top down.
    pub fn numbers(&self) -> &[u16] {
        &self.numbers[..self.depth()]
    }

    /// How many levels deep the code stands, from 1.
    pub fn depth(&self) -> usize {
        usize::from(self.depth)
    }

    /// The code one level up, if there is one.
    pub fn parent(&self) -> Option<Code> {
        let (_, above) = self.numbers().split_last()?;
        Code::of(above)
    }

    /// Whether `self` is `other` or lies above it.
    pub fn holds(&self, other: &Code) -> bool {
        other.numbers().starts_with(self.numbers())
    }

    /// The codes above, from the top down, without itself.
    pub fn ancestors(&self) -> impl Iterator<Item = Code> + '_ {
        (1..self.depth()).map(|depth| Code::cut(&self.numbers()[..depth]))
    }

    fn cut(numbers: &[u16]) -> Code {
        let mut cut = Code { numbers: [0; Code::MOST_LEVELS], depth: 0 };
        for (to, from) in cut.numbers.iter_mut().zip(numbers) {
            (*to, cut.depth) = (*from, cut.depth + 1);
        }
        cut
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, number) in self.numbers().iter().enumerate() {
            if at > 0 {
                f.write_str("-")?;
            }
            write!(f, "{number}")?;
        }
        Ok(())
    }
}

impl FromStr for Code {
    type Err = NotACode;

    fn from_str(text: &str) -> Result<Code, NotACode> {
        let number = |part: &str| {
            // One way to write each code: no sign, no leading zero.
            let canonical = part.bytes().all(|b| b.is_ascii_digit()) && !part.starts_with('0');
            if canonical { part.parse().ok() } else { None }
        };
        text.split('-').map(number).collect::<Option<Vec<u16>>>().and_then(|numbers| Code::of(&numbers)).ok_or(NotACode)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> Code {
        text.parse().expect("a code")
    }

    #[test]
    fn codes_are_read_and_written_in_one_way_only() {
        for text in ["1", "2-3", "2-3-1", "10-200-65535"] {
            assert_eq!(code(text).to_string(), text);
        }
        for text in ["", "-", "2-", "-2", "2--3", "02", "0", "+2", "2-a", "２", "65536", "2 - 3", "1-1-1-1-1-1-1"] {
            assert_eq!(text.parse::<Code>(), Err(NotACode), "{text}");
        }
    }

    #[test]
    fn order_puts_a_parent_before_its_children_and_counts_by_number() {
        let mut codes = ["10-1", "2-3-1", "2-10", "2-3", "2"].map(code);
        codes.sort();
        assert_eq!(codes, ["2", "2-3", "2-3-1", "2-10", "10-1"].map(code));
    }

    #[test]
    fn a_code_holds_what_lies_under_it_and_itself() {
        assert!(code("2-3").holds(&code("2-3-1")));
        assert!(code("2-3").holds(&code("2-3")));
        assert!(!code("2-3").holds(&code("2-31")));
        assert!(!code("2-3").holds(&code("2")));
        assert_eq!(code("2-3-1").parent(), Some(code("2-3")));
        assert_eq!(code("2").parent(), None);
        assert_eq!(code("2-3-1").ancestors().collect::<Vec<_>>(), [code("2"), code("2-3")]);
    }
}
