//! A piece of text and its place on the page.

/// A piece of text with the place where it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Spot {
    /// The line, from 1.
    pub line: usize,
    /// The character in the line, from 1.
    pub column: usize,
    /// What stands there.
    pub text: String,
}

impl Spot {
    /// A place with a text.
    pub(super) fn new(line: usize, column: usize, text: impl Into<String>) -> Spot {
        Spot { line, column, text: text.into() }
    }

    /// The words of a line, each with its own place.
    pub(super) fn words(line: usize, text: &str) -> Vec<Spot> {
        let mut words: Vec<Spot> = Vec::new();
        let mut within = false;
        for (at, c) in text.chars().enumerate() {
            if c.is_whitespace() {
                within = false;
            } else if !invisible(c) {
                if !within {
                    words.push(Spot::new(line, at + 1, ""));
                    within = true;
                }
                words.iter_mut().next_back().into_iter().for_each(|word| word.text.push(c));
            }
        }
        words
    }
}

/// Words put together, one space between them.
pub(super) fn joined<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Marks without width that editors leave behind: part of no word.
fn invisible(c: char) -> bool {
    matches!(c, '\u{200B}' | '\u{2060}' | '\u{FEFF}' | '\u{00AD}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_keep_their_places_and_lose_marks_without_width() {
        let words = Spot::words(7, "\u{a0} 총\u{200b}계\t1,930 ");
        assert_eq!(words, [Spot::new(7, 3, "총계"), Spot::new(7, 7, "1,930")]);
        assert!(Spot::words(1, " \u{feff}\t").is_empty());
    }
}
