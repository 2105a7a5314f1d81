//! What a key does in the tree, as the ARIA tree pattern has it.

use crate::app::TreeRow;

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// Go to this row's item.
    To(usize),
    /// Open or close the row.
    Unfold(bool),
    /// Choose the row.
    Choose,
}

/// What `key` asks for on the row of `item`; none for keys that are not the tree's.
pub fn asked(key: &str, item: usize, rows: &[TreeRow]) -> Option<Move> {
    let here = rows.iter().position(|row| row.item == item)?;
    let row = &rows[here];
    let to = |at: usize| rows.get(at).map(|row| Move::To(row.item));
    match key {
        "ArrowDown" => to(here + 1),
        "ArrowUp" => to(here.checked_sub(1)?),
        "Home" => to(0),
        "End" => to(rows.len().checked_sub(1)?),
        "ArrowRight" => match row.open {
            Some(true) => to(here + 1),
            Some(false) => Some(Move::Unfold(true)),
            None => None,
        },
        "ArrowLeft" if row.open == Some(true) => Some(Move::Unfold(false)),
        "ArrowLeft" => to(rows[..here].iter().rposition(|above| above.level < row.level)?),
        "Enter" | " " => Some(Move::Choose),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows() -> Vec<TreeRow> {
        let row = |item, level, open| TreeRow { item, level, place: 1, siblings: 1, open };
        vec![row(0, 1, Some(true)), row(1, 2, Some(false)), row(5, 2, None), row(9, 1, None)]
    }

    #[test]
    fn every_key_of_the_pattern_moves_as_it_should() {
        let check = |key, item, expected| assert_eq!(asked(key, item, &rows()), expected, "{key} on {item}");
        check("ArrowDown", 0, Some(Move::To(1)));
        check("ArrowDown", 9, None);
        check("ArrowUp", 9, Some(Move::To(5)));
        check("ArrowUp", 0, None);
        check("Home", 9, Some(Move::To(0)));
        check("End", 0, Some(Move::To(9)));
        check("ArrowRight", 0, Some(Move::To(1)));
        check("ArrowRight", 1, Some(Move::Unfold(true)));
        check("ArrowRight", 5, None);
        check("ArrowLeft", 0, Some(Move::Unfold(false)));
        check("ArrowLeft", 5, Some(Move::To(0)));
        check("ArrowLeft", 9, None);
        check("Enter", 5, Some(Move::Choose));
        check(" ", 5, Some(Move::Choose));
        check("a", 5, None);
        check("ArrowDown", 77, None);
    }
}
