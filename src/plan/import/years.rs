//! The label of a column of years, as pages write it: `2024`, `2022~2023`, `2024년`.

use std::fmt;

/// What pages put between the first and the last year.
pub(super) const DASHES: [char; 8] = ['~', '∼', '～', '〜', '-', '–', '—', '−'];

/// The years a column spans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Years {
    from: u16,
    to: u16,
}

impl Years {
    /// Reads a label; spaces in it do not count.
    pub(super) fn read(label: &str) -> Option<Years> {
        let label: String = label.split_whitespace().collect();
        let year = |text: &str| {
            let digits = text.strip_suffix('년').unwrap_or(text);
            let plain = digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit());
            digits.parse().ok().filter(|year| plain && (1900..3000).contains(year))
        };
        match label.split_once(DASHES) {
            None => year(&label).map(|year| Years { from: year, to: year }),
            Some((from, to)) => {
                let (from, to) = (year(from)?, year(to)?);
                (from < to).then_some(Years { from, to })
            }
        }
    }

    /// Whether these years come after those.
    pub(super) fn follow(self, before: Years) -> bool {
        before.to < self.from
    }

    /// Labels at the start of a row of words, where a label may be broken over up to three of them: their years, and
    /// how many words they took. Each starts after the one before ended.
    pub(super) fn run(words: &[&str]) -> (Vec<Years>, usize) {
        let (mut years, mut used): (Vec<Years>, usize) = (Vec::new(), 0);
        // Only a dash holds two words together: `20 20` is no year.
        let held =
            |words: &[&str]| words.windows(2).all(|pair| pair[0].ends_with(DASHES) || pair[1].starts_with(DASHES));
        let next = |from: usize| {
            // A broken label first: `2022` alone is a label too, and would leave `~2023` behind.
            [3, 2, 1].into_iter().find_map(|width| {
                let words = words.get(from..from + width).filter(|words| held(words))?;
                Some((Years::read(&words.concat())?, width))
            })
        };
        while let Some((label, width)) = next(used) {
            if years.last().is_some_and(|before| !label.follow(*before)) {
                break;
            }
            years.push(label);
            used += width;
        }
        (years, used)
    }
}

/// The period's id: `2024`, `2022-2023`.
impl fmt::Display for Years {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.from == self.to { write!(f, "{}", self.from) } else { write!(f, "{}-{}", self.from, self.to) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_become_ids() {
        let id = |label: &str| Years::read(label).map(|years| years.to_string());
        for label in ["2022~2023", "2022~ 2023", "2022년～2023년", "2022 - 2023"] {
            assert_eq!(id(label).as_deref(), Some("2022-2023"), "{label}");
        }
        assert_eq!(id("2024년").as_deref(), Some("2024"));
        for label in ["", "총계", "2,024", "2024.", "20245", "2023~2022", "2022~", "1,930", "0930", "２０２４"] {
            assert_eq!(id(label), None, "{label}");
        }
    }

    #[test]
    fn broken_labels_are_put_together() {
        let run = |words: &[&str]| {
            let (years, used) = Years::run(words);
            (years.iter().map(Years::to_string).collect::<Vec<_>>().join(","), used)
        };
        assert_eq!(run(&["2022~", "2023", "2024", "비고"]), ("2022-2023,2024".to_owned(), 3));
        assert_eq!(run(&["2022", "~", "2023", "2024"]), ("2022-2023,2024".to_owned(), 4));
        assert_eq!(run(&["20", "20"]), (String::new(), 0));
        assert_eq!(run(&["2024", "2024"]), ("2024".to_owned(), 1));
        assert_eq!(run(&["총계", "2024"]), (String::new(), 0));
    }
}
