//! Which wording and size of its labels a chart has room for.

use plotters_backend::DrawingBackend;

use super::{
    Ink,
    pen::{Drawn, Pen, Type},
};

/// The distance from line to line, in ems.
pub(super) const LINE_HEIGHT: f64 = 1.25;
/// How much wider bold type is.
const BOLD: f64 = 1.06;
/// The smallest type that is still read, in pixels.
const LEAST_SIZE: i32 = 11;

/// The estimated width of a line of text, in pixels. It errs a little to the wide side, so that real fonts do not run
/// over; commas and points are counted for what they are, because charts are mostly figures.
pub(super) fn text_width(text: &str, size: f64, bold: bool) -> f64 {
    let ems: f64 = text.chars().map(advance).sum();
    ems * size * if bold { BOLD } else { 1.0 }
}

/// The width of a letter in ems.
fn advance(letter: char) -> f64 {
    match letter {
        ' ' | ',' | '.' => 0.32,
        '-' => 0.45,
        '’' => 0.5,
        '\u{1100}'.. => 1.0,
        _ => 0.62,
    }
}

/// The height of a line of type, in pixels.
pub(super) fn line_height(size: i32) -> i32 {
    (f64::from(size) * LINE_HEIGHT).ceil() as i32
}

/// A label that can be worded in several ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Label {
    /// The wordings from the fullest to the shortest, each line by line from above.
    pub wordings: Vec<Vec<String>>,
    /// How wide it may be, in pixels.
    pub room: i32,
    pub bold: bool,
    pub ink: Ink,
}

/// A label whose wording and size are settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Worded {
    /// Its lines, from above.
    pub lines: Vec<String>,
    /// The looks of its first line.
    pub look: Type,
    /// Which of the label's wordings it is, 0 being the fullest.
    pub wording: usize,
    /// How wide its widest line is, in pixels.
    pub width: i32,
    /// Whether it has the room it needs.
    pub fits: bool,
}

impl Worded {
    /// The height of all its lines, in pixels.
    pub fn height(&self) -> i32 {
        line_height(self.look.size) * i32::try_from(self.lines.len()).unwrap_or_default()
    }

    /// Each line with the distance of its top from the label's, in pixels.
    pub fn lines(&self) -> impl Iterator<Item = (i32, &str)> {
        let tops = (0..).map(|at| at * line_height(self.look.size));
        tops.zip(self.lines.iter().map(String::as_str))
    }
}

impl Label {
    /// The label in one of its wordings; past the shortest there is no shorter one.
    fn worded<DB: DrawingBackend>(&self, pen: &Pen<'_, DB>, wording: usize, size: i32) -> Drawn<DB, Worded> {
        let look = Type { size, bold: self.bold, ink: self.ink };
        let lines = self.wordings.get(wording).or(self.wordings.last()).cloned().unwrap_or_default();
        let width = lines.iter().try_fold(0, |widest, line| Ok(pen.width(line, look)?.max(widest)))?;
        Ok(Worded { lines, look, wording, width, fits: width <= self.room })
    }
}

/// Words labels alike: as fully as all of them have room for, in the largest size that allows it.
///
/// Type is made a little smaller before words are left out, and words are left out before it is made much smaller.
/// `size` is the wished size in pixels, never exceeded. Where nothing suits all, the answer is the shortest wording in
/// the smallest size, which some of them may have room for.
pub(super) fn fit<DB: DrawingBackend>(pen: &Pen<'_, DB>, labels: &[Label], size: i32) -> Drawn<DB, Vec<Worded>> {
    let wordings = labels.iter().map(|label| label.wordings.len()).max().unwrap_or_default();
    let mut worded = Vec::new();
    for tier in sizes(size) {
        for wording in 0..wordings {
            for size in &tier {
                let all = labels.iter().map(|label| label.worded(pen, wording, *size));
                worded = all.collect::<Drawn<DB, Vec<Worded>>>()?;
                if worded.iter().all(|label| label.fits) {
                    return Ok(worded);
                }
            }
        }
    }
    Ok(worded)
}

/// The sizes to try, those of a tier before any shorter wording: large type first falls back to plain, then to small.
fn sizes(wished: i32) -> Vec<Vec<i32>> {
    let smaller = |size: i32| vec![size, (f64::from(size) * 0.92).round() as i32];
    let mut tiers = vec![smaller(wished)];
    if wished > 13 {
        tiers.push(smaller(13));
    }
    tiers.push(vec![LEAST_SIZE.min(wished)]);
    for tier in &mut tiers {
        tier.retain(|size| *size >= LEAST_SIZE.min(wished));
    }
    tiers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn type_shrinks_step_by_step_and_stays_readable() {
        assert_eq!(sizes(13), [vec![13, 12], vec![11]]);
        assert_eq!(sizes(26), [vec![26, 24], vec![13, 12], vec![11]]);
        assert_eq!(sizes(12), [vec![12, 11], vec![11]]);
        assert_eq!(sizes(9), [vec![9], vec![9]]);
    }

    #[test]
    fn a_syllable_is_as_wide_as_it_is_high_and_bold_is_wider() {
        assert_eq!(text_width("합계", 10.0, false), 20.0);
        assert!(text_width("1,930", 10.0, true) > text_width("1,930", 10.0, false));
    }
}
