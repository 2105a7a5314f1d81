//! Codes as queries: `2-3` asks for 2-3 and everything below it.

use super::fold::narrow;
use super::unicode::is_letter_or_digit;
use crate::plan::Code;

/// The segments of a query written like a code.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct CodePrefix {
    /// Those that are numbers of codes; any other leads nothing.
    segments: Vec<Option<u16>>,
}

impl CodePrefix {
    /// Reads digits parted by dashes of any kind, whatever spaces and punctuation surround them (`2-3.` is how the page writes it);
    /// a dash at the end awaits its next segment.
    /// Anything else is no code.
    pub fn read(query: &str) -> Option<CodePrefix> {
        let query: String = query.chars().map(narrow).collect();
        let mut segments: Vec<&str> = query.split(is_dash).map(bare).collect();
        if segments.len() > 1 && segments.last().is_some_and(|last| last.is_empty()) {
            segments.pop();
        }
        let digits = |segment: &&str| !segment.is_empty() && segment.bytes().all(|b| b.is_ascii_digit());
        let number = |segment: &str| segment.parse().ok().filter(|_| !segment.starts_with('0'));
        let segments = segments.iter().map(|segment| digits(segment).then(|| number(segment)));
        segments.collect::<Option<_>>().map(|segments| CodePrefix { segments })
    }

    /// Whether the code is this one or stands below it.
    pub fn leads(&self, code: &Code) -> bool {
        let numbers = code.numbers();
        self.segments.len() <= numbers.len() && self.segments.iter().zip(numbers).all(|(asked, n)| *asked == Some(*n))
    }

    /// Whether it can be nothing but a code: a number alone may also be meant for a name.
    pub fn is_deep(&self) -> bool {
        self.segments.len() > 1
    }
}

/// A segment without the spaces and punctuation around it.
fn bare(segment: &str) -> &str {
    segment.trim_matches(|letter: char| !is_letter_or_digit(letter))
}

/// The hyphen and what keyboards and word processors make of it.
fn is_dash(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

#[cfg(test)]
mod tests {
    use super::{Code, CodePrefix};

    fn leads(query: &str, code: &str) -> Option<bool> {
        let code: Code = code.parse().expect(code);
        CodePrefix::read(query).map(|prefix| prefix.leads(&code))
    }

    #[test]
    fn a_code_leads_itself_and_what_is_below() {
        for code in ["2-3", "2-3-1", "2-3-12"] {
            assert_eq!(leads("2-3", code), Some(true), "{code}");
        }
        for code in ["12-3", "2-31", "2", "2-4", "22-3", "3-2-3"] {
            assert_eq!(leads("2-3", code), Some(false), "{code}");
        }
        assert_eq!(leads("2-3-1", "2-3-1"), Some(true));
        assert_eq!(leads("2-3-1", "2-3"), Some(false));
    }

    #[test]
    fn half_typed_spaced_and_typographic_codes_are_read() {
        for query in ["2-3", " 2-3 ", "2-3-", "2 - 3", "2–3", "２－３", "2−3 -", "(2-3)", "2-3."] {
            let prefix = CodePrefix::read(query);
            assert_eq!(prefix, CodePrefix::read("2-3"), "{query}");
            assert!(prefix.is_some_and(|prefix| prefix.is_deep()), "{query}");
        }
        assert_eq!(CodePrefix::read("2-"), CodePrefix::read("2"));
        assert!(CodePrefix::read("2-").is_some_and(|prefix| !prefix.is_deep()));
    }

    #[test]
    fn other_queries_are_no_codes() {
        for query in ["", "-", "-2", "2--3", "2.3", "2 3", "15분", "2-ㄱ", "a-1", "--"] {
            assert_eq!(CodePrefix::read(query), None, "{query}");
        }
    }
}
