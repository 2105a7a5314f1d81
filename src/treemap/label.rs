//! A name wrapped into a tile, between words only, with the width of its letters estimated.

const ELLIPSIS: char = '…';

/// The lines of a label, from above.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Label {
    pub lines: Vec<String>,
    /// Whether words were left out.
    pub cut: bool,
}

/// Wraps `text` into a box of `width` by `height`. All lengths are in pixels: `font` is the size of
/// the type, `line_height` the distance from line to line.
///
/// A line ends only between words (as with `word-break: keep-all`), which ASCII spaces part. If not
/// all words have room, whole words are left out from the end and "…" follows the last one that
/// stays. If that is not even the first, there are no lines.
pub fn fit(text: &str, width: f64, height: f64, font: f64, line_height: f64) -> Label {
    let words: Vec<&str> = text.split_ascii_whitespace().collect();
    // Rounds down, and what is no number or negative to 0.
    let most = if line_height > 0.0 { (height / line_height + 1e-9) as usize } else { 0 };
    let fits = |line: &str| text_width(line, font) <= width;
    let mut lines: Vec<String> = Vec::new();
    let mut taken = 0;
    for word in &words {
        let longer = lines.last().map(|line| format!("{line} {word}"));
        if let Some(longer) = longer.filter(|longer| fits(longer)) {
            lines.pop();
            lines.push(longer);
        } else if lines.len() < most && fits(word) {
            lines.push((*word).to_owned());
        } else {
            break;
        }
        taken += 1;
    }
    let cut = taken < words.len();
    if cut {
        end_with_ellipsis(&mut lines, fits);
    }
    Label { lines, cut }
}

/// Takes words off the end until "…" has room there.
fn end_with_ellipsis(lines: &mut Vec<String>, fits: impl Fn(&str) -> bool) {
    while let Some(mut line) = lines.pop() {
        line.push(ELLIPSIS);
        if fits(&line) {
            lines.push(line);
            return;
        }
        if let Some((before, _)) = line.rsplit_once(' ') {
            lines.push(before.to_owned());
        }
    }
}

/// The estimated width of one line, in pixels, for type of `font` pixels. It errs a little to the
/// wide side, so that real fonts do not run over.
pub fn text_width(text: &str, font: f64) -> f64 {
    text.chars().map(advance).sum::<f64>() * font
}

/// The width of a letter in ems.
fn advance(letter: char) -> f64 {
    match letter {
        ' ' => 0.3,
        'W' | 'M' | 'm' | 'w' | '@' | '%' | '&' => 0.95,
        'A'..='Z' | '0'..='9' | '+' | '=' | '~' | '<' | '>' | '#' => 0.62,
        'a'..='z' => 0.56,
        // Hangul, Han, kana, full-width forms; and arrows, circled numbers and "…", which Korean
        // fonts draw as wide.
        '\u{1100}'.. => 1.0,
        // Latin with marks, Greek, Cyrillic and all that follow up to Hangul.
        '\u{c0}'..='\u{10ff}' => 0.62,
        _ => 0.5,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn lines(text: &str, width: f64, height: f64) -> (Vec<String>, bool) {
        let label = fit(text, width, height, 10.0, 15.0);
        (label.lines, label.cut)
    }

    #[track_caller]
    fn check(text: &str, width: f64, height: f64, expected: &[&str], cut: bool) {
        let expected = expected.iter().map(|line| (*line).to_owned()).collect();
        assert_eq!(lines(text, width, height), (expected, cut));
    }

    #[test]
    fn a_name_breaks_at_spaces_only() {
        check("어르신 복지관 건립", 200.0, 15.0, &["어르신 복지관 건립"], false);
        check("어르신 복지관 건립", 70.0, 30.0, &["어르신 복지관", "건립"], false);
        check("어르신 복지관 건립", 30.0, 45.0, &["어르신", "복지관", "건립"], false);
        check("어르신\u{a0}복지관 건립", 69.0, 30.0, &["어르신\u{a0}복지관", "건립"], false);
    }

    #[test]
    fn words_without_room_are_left_out_from_the_end() {
        check("어르신 복지관 건립", 75.0, 15.0, &["어르신 복지관…"], true);
        check("어르신 복지관 건립", 70.0, 15.0, &["어르신…"], true);
        check("어르신 복지관 건립", 40.0, 30.0, &["어르신", "복지관…"], true);
        check("어르신 복지관사업 건립", 40.0, 45.0, &["어르신…"], true);
        check("어르신 복지관 건립", 30.0, 30.0, &[], true);
        check("어르신 복지관 건립", 29.0, 99.0, &[], true);
        check("어르신 복지관 건립", 99.0, 14.0, &[], true);
    }

    #[test]
    fn odd_measures_and_texts_give_no_lines() {
        check("", 99.0, 99.0, &[], false);
        check(" \t\n", 99.0, 99.0, &[], false);
        check("가", f64::NAN, 99.0, &[], true);
        check("가", 99.0, f64::NAN, &[], true);
        for line_height in [0.0, -1.0, f64::NAN] {
            assert_eq!(fit("가", 99.0, 99.0, 10.0, line_height).lines, [""; 0]);
        }
        check("가 나", f64::INFINITY, f64::INFINITY, &["가 나"], false);
    }

    proptest! {
        #[test]
        fn lines_fit_and_words_stay_whole(
            text in "([가-힣A-Za-z0-9·~()]{1,9}[ \t]{0,2}){0,12}|\\PC{0,30}",
            width in 0.0..300.0, height in 0.0..120.0, font in 6.0..24.0,
        ) {
            let label = fit(&text, width, height, font, font * 1.4);
            prop_assert!(label.lines.len() as f64 * font * 1.4 <= height + 1e-6);
            for line in &label.lines {
                prop_assert!(text_width(line, font) <= width);
            }
            let shown = label.lines.join(" ");
            let shown = if label.cut { shown.strip_suffix(ELLIPSIS) } else { Some(&*shown) };
            if let Some(shown) = shown {
                let mut words = text.split_ascii_whitespace();
                prop_assert!(shown.split(' ').filter(|word| !word.is_empty()).all(|word| words.next() == Some(word)));
                prop_assert_eq!(words.next().is_some(), label.cut);
            } else {
                prop_assert!(label.lines.is_empty());
            }
        }
    }
}
