//! What must hold of every stretch of every published name.

use super::super::fold::{Unit, fold, opens_word};
use super::super::jamo::{CLUSTERS, Syllable, join};
use super::super::keyboard::{compose, keys_of};
use super::{index, items, published};
use std::collections::BTreeSet;

/// Fails unless the query finds the item without any rescue.
fn expect(index: &super::Index, query: &str, item: usize) {
    let outcome = index.search(query);
    let found = items(&outcome).contains(&item) && outcome.rescue.is_none();
    assert!(found, "‘{query}’ should find ‘{}’", published()[item].1);
}

#[test]
fn every_substring_finds_its_row() {
    let index = index();
    for (item, (_, name)) in published().iter().enumerate() {
        let name: Vec<char> = name.chars().collect();
        for start in 0..name.len() {
            for end in start + 1..=name.len() {
                let part = &name[start..end];
                if part.iter().any(|letter| letter.is_alphanumeric()) {
                    expect(index, &String::from_iter(part), item);
                }
            }
        }
    }
}

#[test]
fn every_keystroke_of_a_name_finds_its_row() {
    let index = index();
    for (item, (_, name)) in published().iter().enumerate() {
        let units = fold(name);
        let words = (0..units.len()).filter(|&at| opens_word(&units, at));
        for start in words {
            for field in keystrokes(&units[start..]) {
                expect(index, &field, item);
            }
        }
    }
}

/// What the field shows after each key while someone types these letters, with the keyboard switched to Latin where it must be.
fn keystrokes(units: &[Unit]) -> Vec<String> {
    let mut shown = Vec::new();
    // What was typed before the keyboard was last switched, and the Hangul keys since.
    let (mut settled, mut keys) = (String::new(), String::new());
    for unit in units {
        if Syllable::of(unit.letter).is_some() {
            for key in keys_of(&unit.letter.to_string()).chars() {
                keys.push(key);
                shown.push(format!("{settled}{}", compose(&keys)));
            }
        } else {
            settled.push_str(&compose(&keys));
            keys.clear();
            settled.push(unit.letter);
            shown.push(settled.clone());
        }
    }
    shown
}

#[test]
fn keystrokes_are_those_of_a_real_keyboard() {
    assert_eq!(keystrokes(&fold("AI일 1")), ["a", "ai", "aiㅇ", "ai이", "ai일", "ai일1"]);
    assert_eq!(keystrokes(&fold("인자")), ["ㅇ", "이", "인", "읹", "인자"]);
}

#[test]
fn the_initials_of_any_stretch_find_its_row() {
    let index = index();
    for (item, (_, name)) in published().iter().enumerate() {
        let initials: Vec<char> =
            fold(name).iter().map(|unit| Syllable::of(unit.letter).map_or(unit.letter, |all| all.initial)).collect();
        for start in 0..initials.len() {
            for end in start + 1..=initials.len() {
                let query = &initials[start..end];
                let (plain, merged) = (String::from_iter(query), merged(query));
                expect(index, &plain, item);
                if merged != plain {
                    expect(index, &merged, item);
                }
            }
        }
    }
}

/// The same consonants as a desktop input method shows them, two in one where it can.
fn merged(consonants: &[char]) -> String {
    let mut shown = String::new();
    for &letter in consonants {
        match shown.pop() {
            Some(before) => match join(&CLUSTERS, before, letter) {
                Some(cluster) => shown.push(cluster),
                None => shown.extend([before, letter]),
            },
            None => shown.push(letter),
        }
    }
    shown
}

#[test]
fn spacing_and_punctuation_never_change_the_outcome() {
    let index = index();
    let mut seen = BTreeSet::new();
    for (_, name) in published() {
        let units = fold(name);
        for start in (0..units.len()).filter(|&at| opens_word(&units, at)) {
            for end in start + 1..=units.len() {
                let letters = || units[start..end].iter().map(|unit| unit.letter);
                let plain = String::from_iter(letters());
                if seen.insert(plain.clone()) {
                    let spaced = String::from_iter(letters().flat_map(|letter| [' ', letter, '·']));
                    assert_eq!(index.search(&spaced), index.search(&plain), "{spaced}");
                }
            }
        }
    }
}
