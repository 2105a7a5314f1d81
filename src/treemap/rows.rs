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

/// Cuts weights into rows, in memory that is kept from one to the next.
#[derive(Clone, Debug, Default)]
pub(super) struct Squarified {
    weights: Vec<f64>,
    left: Vec<f64>,
    other: Vec<Row>,
}

impl Squarified {
    /// Room for the weights to be cut: positive, in descending order.
    pub fn weights(&mut self) -> &mut Vec<f64> {
        self.weights.clear();
        &mut self.weights
    }

    /// The rows for the weights in a room of the given sides (both positive). Takes linear time.
    pub fn cut(&mut self, width: f64, height: f64, rows: &mut Vec<Row>) {
        sum_from(&self.weights, &mut self.left);
        let aspects = aimed(&self.weights, &self.left, (width, height), SQUARE, f64::INFINITY, rows);
        let golden = aimed(&self.weights, &self.left, (width, height), GOLDEN, aspects, &mut self.other);
        if golden < aspects {
            std::mem::swap(rows, &mut self.other);
        }
    }
}

/// The rows when the worst tile is the one farthest from being `target` times as deep as long, and
/// the sum of the tiles' aspect ratios; `left` is what [`sum_from`] gives of the weights. Where the sum cannot but reach
/// `most` the rest is not cut, and the sum said is infinite.
///
/// A tile is `stretch / weight` times as deep as long, where `stretch` grows with the square of
/// the row. With each weight that a row takes its first tile becomes deeper, and so better as long
/// as it is the worst; the last one is the deepest, and once that is the worst of them, no further
/// weight makes the row better. Told by products alone: a division for each step would be most of
/// the time.
pub(super) fn aimed(
    sorted: &[f64],
    left: &[f64],
    (mut width, mut height): (f64, f64),
    target: f64,
    most: f64,
    rows: &mut Vec<Row>,
) -> f64 {
    rows.clear();
    let mut aspects = 0.0;
    let mut start = 0;
    while start < sorted.len() {
        let across = width < height;
        let (length, depth) = if across { (width, height) } else { (height, width) };
        // Weights count by the row's first, so that their squares neither overflow nor vanish.
        let first = sorted[start];
        let (unit, part) = (inverse(first), inverse(left[start]));
        let scale = depth / length * (first * part);
        let aim = target * target;

        let mut end = start + 1;
        let mut row = 1.0;
        let mut stretch = scale;
        // The first alone may be too deep already.
        while end < sorted.len() && stretch <= target {
            let weight = sorted[end] * unit;
            let longer = row + weight;
            let next = longer * longer * scale;
            let last_is_worst = next * next > aim * weight;
            if last_is_worst && next * stretch > aim * weight {
                break;
            }
            (row, stretch, end) = (longer, next, end + 1);
            if last_is_worst {
                break;
            }
        }

        let squeeze = inverse(stretch);
        for &weight in &sorted[start..end] {
            let weight = weight * unit;
            aspects += if stretch > weight { stretch / weight } else { weight * squeeze };
        }
        // The share that stays, not the depth less the share that goes: after one huge weight the
        // difference would be nothing but rounding.
        let stays = left[end] * part;
        if across {
            height *= stays;
        } else {
            width *= stays;
        }
        rows.push(Row { end, across });
        start = end;
        // No tile is better than a square.
        if aspects + (sorted.len() - end) as f64 >= most {
            return f64::INFINITY;
        }
    }
    aspects
}

/// One over a positive number; finite for the least of them too.
fn inverse(of: f64) -> f64 {
    let inverse = 1.0 / of;
    if inverse < f64::MAX { inverse } else { f64::MAX }
}

/// For each position the sum of the values from there to the end, and a closing 0. Summed from
/// the end, where the small ones are, so that they are not lost beside a huge one.
pub(super) fn sum_from(values: &[f64], sums: &mut Vec<f64>) {
    sums.clear();
    sums.resize(values.len() + 1, 0.0);
    for (at, value) in values.iter().enumerate().rev() {
        sums[at] = sums[at + 1] + value;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sums(values: &[f64]) -> Vec<f64> {
        let mut sums = vec![7.0];
        sum_from(values, &mut sums);
        sums
    }

    fn squarified(sorted: &[f64], width: f64, height: f64) -> Vec<Row> {
        let (mut squarified, mut rows) = (Squarified::default(), Vec::new());
        squarified.weights().extend(sorted);
        squarified.cut(width, height, &mut rows);
        rows
    }

    fn rows(sorted: &[f64], target: f64) -> Vec<Row> {
        let mut rows = Vec::new();
        aimed(sorted, &sums(sorted), (6.0, 4.0), target, f64::INFINITY, &mut rows);
        rows
    }

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
        assert_eq!(ends(&rows(&sorted, SQUARE)), [1, 3, 4]);
        assert_eq!(ends(&squarified(&sorted, 6.0, 4.0)), [2, 3, 4]);
        let sorted = [6.0, 6.0, 4.0, 3.0, 2.0, 2.0, 1.0];
        let paper = rows(&sorted, SQUARE);
        assert_ne!(rows(&sorted, GOLDEN), paper);
        assert_eq!(squarified(&sorted, 6.0, 4.0), paper);
    }

    #[test]
    fn small_weights_are_not_lost_in_the_sums() {
        assert_eq!(sums(&[1e16, 1.0, 1.0])[0], 1e16 + 2.0);
        assert_eq!(sums(&[]), [0.0]);
    }
}
