//! A name with what the search matched in it marked.

use crate::markup::{IntoNode, Node, tag};
use std::ops::Range;

/// The name, its matched stretches in `mark` elements; `ranges` in characters, sorted and apart.
pub fn highlighted(name: &str, ranges: &[Range<u32>]) -> Node {
    let piece = |(text, marked): (String, bool)| match marked {
        true => tag("mark").with(text).into_node(),
        false => text.into_node(),
    };
    pieces(name, ranges).into_iter().map(piece).collect::<Node>()
}

fn pieces(name: &str, ranges: &[Range<u32>]) -> Vec<(String, bool)> {
    let mut pieces: Vec<(String, bool)> = Vec::new();
    for (at, letter) in (0..).zip(name.chars()) {
        let marked = ranges.iter().any(|range| range.contains(&at));
        // Two matches side by side stay two marks.
        let starts = ranges.iter().any(|range| range.start == at);
        match pieces.last_mut() {
            Some((text, was)) if *was == marked && !starts => text.push(letter),
            _ => pieces.push((letter.to_string(), marked)),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::pieces;

    #[test]
    fn a_name_falls_into_matched_and_other_pieces() {
        let split = |ranges: &[_]| {
            pieces("가나다라", ranges).into_iter().map(|(text, on)| format!("{text}{on}")).collect::<Vec<_>>()
        };
        assert_eq!(split(&[]), ["가나다라false"]);
        assert_eq!(split(&[0..1, 2..4]), ["가true", "나false", "다라true"]);
        assert_eq!(split(&[1..2, 2..3]), ["가false", "나true", "다true", "라false"]);
        assert_eq!(split(std::slice::from_ref(&(3..9))), ["가나다false", "라true"]);
    }
}
