//! The page as copied text: rows whose names run over several lines, with their figures at the end.

use std::collections::BTreeMap;

use super::{
    Unplaced,
    draft::{Draft, DraftRow, is_figure, split_code},
    spot::{Spot, joined},
    years::Years,
};
use crate::plan::{Expected, Fault};

/// A line that says something, word by word.
struct Line(Vec<Spot>);

/// Reads the text; `None` where there is no table in it.
pub(super) fn read(file: &str, text: &str) -> Option<Draft> {
    let lines = text.lines().enumerate().map(|(at, line)| Line(Spot::words(at + 1, line)));
    let lines: Vec<Line> = lines.filter(|line| !line.0.is_empty()).collect();
    let header = Header::find(&lines)?;
    let body = &lines[header.end..];
    let mut draft = Draft { years: header.years, ..Draft::default() };
    draft.unplaced.extend(lines[..header.start].iter().map(Line::unplaced));
    for surplus in header.surplus {
        let expected = Expected::Header { expected: String::new(), found: surplus.text };
        draft.faults.push(Fault::new(file, surplus.line, surplus.column, expected));
    }
    let mut starts = starts(body, draft.years.len() + 1);
    // What comes before the first code is the grand total's.
    starts.insert(0, 0);
    starts.dedup();
    for (at, start) in starts.iter().enumerate() {
        let end = starts.get(at + 1).copied();
        let block = Block { lines: &body[*start..end.unwrap_or(body.len())], last: end.is_none() };
        block.read(file, &mut draft);
    }
    Some(draft)
}

/// Where rows start: at every code, and at a single number with a point only where a row follows, since notes are
/// numbered so too.
fn starts(body: &[Line], columns: usize) -> Vec<usize> {
    let codes = body.iter().enumerate().filter_map(|(at, line)| line.code().map(|(code, _)| (at, code.contains('-'))));
    let codes: Vec<(usize, bool)> = codes.collect();
    let end = |at: usize| codes.get(at + 1).map_or(body.len(), |(next, _)| *next);
    let row = |at: usize, start: usize| Figures::exact(&body[start..end(at)], columns).is_some();
    let starts = codes.iter().enumerate().filter(|(at, (start, long))| *long || row(*at, *start));
    starts.map(|(_, (start, _))| *start).collect()
}

/// The table's head: the lines that hold the labels of its years.
struct Header {
    start: usize,
    end: usize,
    years: Vec<Years>,
    /// What stands behind the last label.
    surplus: Vec<Spot>,
}

impl Header {
    /// The labels under which most lines have a figure for each, and the total's; of equals the last ones. Years stand
    /// in menus and notes too.
    fn find(lines: &[Line]) -> Option<Header> {
        let last_code = lines.iter().rposition(|line| line.code().is_some())?;
        let words = |(at, line)| Line::words(line).map(move |word| (at, word));
        let words: Vec<(usize, &Spot)> = lines[..last_code].iter().enumerate().flat_map(words).collect();
        let texts: Vec<&str> = words.iter().map(|(_, word)| word.text.as_str()).collect();
        let (mut runs, mut at) = (Vec::new(), 0);
        while at < texts.len() {
            let (years, used) = Years::run(&texts[at..]);
            if used > 0 {
                runs.push((at, at + used, years));
            }
            at += used.max(1);
        }
        let mut best: Option<(usize, Header)> = None;
        let (mut below, mut counted) = (lines.len(), BTreeMap::<usize, usize>::new());
        for (start, behind, years) in runs.into_iter().rev() {
            let end = words.get(behind.checked_sub(1)?)?.0 + 1;
            for line in &lines[end..below] {
                *counted.entry(line.figures()).or_default() += 1;
            }
            below = end;
            let rows = counted.get(&(years.len() + 1)).copied().unwrap_or_default();
            if best.as_ref().is_none_or(|(most, _)| rows > *most) {
                let surplus = words[behind..].iter().take_while(|(line, _)| *line < end);
                let surplus = surplus.map(|(_, word)| (*word).clone()).collect();
                best = Some((rows, Header { start: words[start].0, end, years, surplus }));
            }
        }
        best.map(|(_, header)| header)
    }
}

/// The lines from one row's start to the next one's.
struct Block<'a> {
    lines: &'a [Line],
    /// Whether the page ends here, so that what follows the row is no part of the table.
    last: bool,
}

impl Block<'_> {
    fn read(&self, file: &str, draft: &mut Draft) {
        let columns = draft.years.len() + 1;
        let has_code = self.lines.first().is_some_and(|line| line.code().is_some());
        let row_expected = has_code || draft.rows.is_empty();
        let mut rest = self.lines;
        let mut figures =
            Figures::exact(rest, columns).or_else(|| Figures::nearly(rest, columns).filter(|_| row_expected));
        let mut rows = 0;
        // Any row but the first has no code, which is told once the table is checked.
        while let Some(at) = figures {
            if rows > 0 && self.last && at.start == (0, 0) {
                break;
            }
            draft.rows.push(at.row(rest));
            rows += 1;
            rest = &rest[at.end..];
            figures = Figures::exact(rest, columns);
        }
        let miscounted = rest.iter().rev().find(|line| line.figures() > 1).filter(|_| !self.last || rows == 0);
        let without_figures = rest.last().filter(|_| has_code && rows == 0);
        match miscounted.or(without_figures) {
            Some(line) => draft.faults.push(line.miscounted(file, columns)),
            None => draft.unplaced.extend(rest.iter().map(Line::unplaced)),
        }
    }
}

impl Line {
    fn words(&self) -> impl Iterator<Item = &Spot> {
        self.0.iter()
    }

    /// The code and what of the name stands in the same word.
    fn code(&self) -> Option<(&str, &str)> {
        split_code(&self.0.first()?.text)
    }

    /// How many figures stand at its end.
    fn figures(&self) -> usize {
        self.0.iter().rev().take_while(|word| is_figure(&word.text)).count()
    }

    fn all_figures(&self) -> bool {
        self.figures() == self.0.len()
    }

    fn unplaced(&self) -> Unplaced {
        let line = self.0.first().map_or(1, |word| word.line);
        Unplaced { line, text: joined(self.0.iter().map(|word| word.text.as_str())) }
    }

    /// Too few figures or too many, the name counted as a cell.
    fn miscounted(&self, file: &str, columns: usize) -> Fault {
        let found = self.figures();
        let surplus = self.0.get(self.0.len() - found + columns.min(found)).filter(|_| found > columns);
        let end = self.0.last().map_or((1, 1), |word| (word.line, word.column + word.text.chars().count()));
        let (line, column) = surplus.map_or(end, |word| (word.line, word.column));
        Fault::new(file, line, column, Expected::Cells { expected: columns + 1, found: found + 1 })
    }
}

/// Where a row's figures stand among its lines.
struct Figures {
    /// The line and the word of the first figure.
    start: (usize, usize),
    /// The line behind the last one.
    end: usize,
}

impl Figures {
    /// The figures, where there are just as many as columns: at a line's end, or on lines of nothing else.
    fn exact(lines: &[Line], columns: usize) -> Option<Figures> {
        let one_line = lines.iter().position(|line| line.figures() == columns);
        if let Some(at) = one_line {
            return Some(Figures { start: (at, lines[at].0.len() - columns), end: at + 1 });
        }
        let (mut at, mut found) = (0, None);
        while at < lines.len() && found.is_none() {
            let run = lines[at..].iter().take_while(|line| line.all_figures());
            let (height, figures) = run.fold((0, 0), |(height, figures), line| (height + 1, figures + line.0.len()));
            found = (figures == columns).then_some(Figures { start: (at, 0), end: at + height });
            at += height.max(1);
        }
        found
    }

    /// A line's last words, as many as columns, where the first is a figure and a later one is not.
    fn nearly(lines: &[Line], columns: usize) -> Option<Figures> {
        let first = |line: &Line| line.0.len().checked_sub(columns).filter(|first| is_figure(&line.0[*first].text));
        lines.iter().enumerate().find_map(|(at, line)| {
            let first = first(line).filter(|_| line.figures() < columns)?;
            Some(Figures { start: (at, first), end: at + 1 })
        })
    }

    /// The row whose figures these are: what stands before them is its code and name.
    fn row(&self, lines: &[Line]) -> DraftRow {
        let words: Vec<&Spot> = lines[..self.end].iter().flat_map(|line| &line.0).collect();
        let before: usize = lines[..self.start.0].iter().map(|line| line.0.len()).sum();
        let (name, cells) = words.split_at(before + self.start.1);
        let cells = cells.iter().map(|word| (*word).clone()).collect();
        let Some((first, others)) = name.split_first() else {
            let place = words.first().map_or((1, 1), |word| (word.line, word.column));
            let nothing = Spot::new(place.0, place.1, "");
            return DraftRow { code: nothing.clone(), name: nothing, cells };
        };
        let (code, start) = split_code(&first.text).unwrap_or(("", &first.text));
        let name = joined([start].into_iter().chain(others.iter().map(|word| word.text.as_str())));
        let name_column = first.column + first.text.chars().count() - start.chars().count();
        let code = Spot::new(first.line, first.column, code);
        DraftRow { code, name: Spot::new(first.line, name_column, name), cells }
    }
}
