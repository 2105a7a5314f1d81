//! What a key does on a tile: across to its neighbours, in and out.

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// Go to the tile at this place.
    To(usize),
    /// Go into the tile.
    In,
    /// Go out to what the tiles are parts of.
    Out,
}

/// What `key` asks for on the tile at `place` of `count`; none for keys that are not the map's.
pub fn asked(key: &str, place: usize, count: usize) -> Option<Move> {
    match key {
        "ArrowRight" => (place + 1 < count).then_some(Move::To(place + 1)),
        "ArrowLeft" => Some(Move::To(place.checked_sub(1)?)),
        "Home" => Some(Move::To(0)),
        "End" => Some(Move::To(count.checked_sub(1)?)),
        "ArrowDown" => Some(Move::In),
        "ArrowUp" | "Escape" => Some(Move::Out),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_moves_as_it_should() {
        assert_eq!(asked("ArrowRight", 0, 2), Some(Move::To(1)));
        assert_eq!(asked("ArrowRight", 1, 2), None);
        assert_eq!(asked("ArrowLeft", 1, 2), Some(Move::To(0)));
        assert_eq!(asked("ArrowLeft", 0, 2), None);
        assert_eq!(asked("End", 0, 2), Some(Move::To(1)));
        assert_eq!(asked("ArrowDown", 0, 2), Some(Move::In));
        assert_eq!(asked("Escape", 0, 2), Some(Move::Out));
        assert_eq!(asked("ArrowUp", 0, 2), Some(Move::Out));
        assert_eq!(asked("x", 0, 2), None);
    }
}
