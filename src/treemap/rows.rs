//! Weights cut into rows whose tiles are near squares.
//!
//! The step is that of M. Bruls, K. Huizing and J. J. van Wijk, "Squarified Treemaps", Data
//! Visualization 2000: a row is laid along the shorter side of the room that is left, and takes
//! the next weight as long as its worst tile becomes no worse.
//!
//! The step looks no further than its row, so that another aim sometimes ends in better tiles. A
//! row aimed at the golden section is the usual other choice; both are tried, and of two equally
//! good results the paper's own stands.

const SQUARE: f64 = 1.0;
const GOLDEN: f64 = 1.618_033_988_749_895;

/// Neighbouring tiles that share one length of one side.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Row {
    /// Where the row ends (and the next one starts) in the order of the arrangement.
    pub end: usize,
    /// Whether its tiles stand side by side, left to right; otherwise one below the other.
    pub across: bool,
}

/// The rows for positive weights in descending order, in a room of the given sides (both
/// positive). Takes linear time.
pub(super) fn squarified(sorted: &[f64], width: f64, height: f64) -> Vec<Row> {
    let paper = aimed(sorted, width, height, SQUARE);
    let golden = aimed(sorted, width, height, GOLDEN);
    if golden.aspects < paper.aspects { golden.rows } else { paper.rows }
}

pub(super) struct Aimed {
    pub rows: Vec<Row>,
    /// The sum of the tiles' aspect ratios.
    pub aspects: f64,
}

/// The rows when the worst tile is the one farthest from being `target` times as deep as long.
pub(super) fn aimed(sorted: &[f64], mut width: f64, mut height: f64, target: f64) -> Aimed {
    let left = sums_from(sorted);
    let mut rows = Vec::new();
    let mut aspects = 0.0;
    let mut start = 0;
    while start < sorted.len() {
        let across = width < height;
        let (length, depth) = if across { (width, height) } else { (height, width) };
        // A tile's depth over its length. Made of ratios alone, since squares of weights would
        // overflow or vanish.
        let shape = |weight: f64, row: f64| (row / left[start]) * (row / weight) * (depth / length);
        let worst = |last: f64, row: f64| (shape(last, row) / target).max(target / shape(sorted[start], row));

        let mut end = start + 1;
        let mut row = sorted[start];
        let mut now = worst(sorted[start], row);
        while end < sorted.len() {
            let longer = row + sorted[end];
            let next = worst(sorted[end], longer);
            if next > now {
                break;
            }
            (row, now, end) = (longer, next, end + 1);
        }

        for &weight in &sorted[start..end] {
            let shape = shape(weight, row);
            aspects += shape.max(1.0 / shape);
        }
        // The share that stays, not the depth less the share that goes: after one huge weight the
        // difference would be nothing but rounding.
        let stays = left[end] / left[start];
        if across {
            height *= stays;
        } else {
            width *= stays;
        }
        rows.push(Row { end, across });
        start = end;
    }
    Aimed { rows, aspects }
}

/// For each position the sum of the values from there to the end, and a closing 0. Summed from
/// the end, where the small ones are, so that they are not lost beside a huge one.
pub(super) fn sums_from(values: &[f64]) -> Vec<f64> {
    let mut sums = vec![0.0; values.len() + 1];
    for (at, value) in values.iter().enumerate().rev() {
        sums[at] = sums[at + 1] + value;
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_grows_as_long_as_its_worst_tile_becomes_no_worse() {
        // The paper's example: two sixes fill a column, four and three a row above the rest.
        let found = squarified(&[6.0, 6.0, 4.0, 3.0, 2.0, 2.0, 1.0], 6.0, 4.0);
        let ends: Vec<usize> = found.iter().map(|row| row.end).collect();
        assert_eq!(ends, [2, 4, 5, 6, 7]);
        let across: Vec<bool> = found.iter().map(|row| row.across).collect();
        assert_eq!(across, [false, true, false, false, true]);
    }

    #[test]
    fn the_aim_with_the_better_mean_is_taken() {
        let ends = |rows: &[Row]| rows.iter().map(|row| row.end).collect::<Vec<_>>();
        let sorted = [9.0, 8.0, 8.0, 1.0];
        // Aimed at squares, the two eights are the best column they can be, and the one a sliver.
        assert_eq!(ends(&aimed(&sorted, 6.0, 4.0, SQUARE).rows), [1, 3, 4]);
        assert_eq!(ends(&squarified(&sorted, 6.0, 4.0)), [2, 3, 4]);
        let sorted = [6.0, 6.0, 4.0, 3.0, 2.0, 2.0, 1.0];
        let paper = aimed(&sorted, 6.0, 4.0, SQUARE).rows;
        assert_ne!(aimed(&sorted, 6.0, 4.0, GOLDEN).rows, paper);
        assert_eq!(squarified(&sorted, 6.0, 4.0), paper);
    }

    #[test]
    fn small_weights_are_not_lost_in_the_sums() {
        assert_eq!(sums_from(&[1e16, 1.0, 1.0])[0], 1e16 + 2.0);
        assert_eq!(sums_from(&[]), [0.0]);
    }
}
