//! Reading `plan.csv` into a [`Table`], with the place of everything that is wrong.

use csv::{ByteRecord, ReaderBuilder};

use super::{
    Expected, Fault, LEADING_COLUMNS,
    table::{Row, Table},
};

/// The text of a file, without the byte order mark it may have; or the line and character that is no UTF-8.
pub(super) fn utf8(bytes: &[u8]) -> Result<&str, (usize, usize)> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| {
        let sound = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
        let line = sound.matches('\n').count() + 1;
        (line, sound.rsplit('\n').next().map_or(0, |text| text.chars().count()) + 1)
    })
}

impl Table {
    /// Reads the CSV's header and rows. A byte order mark and CRLF are accepted; `file` is how faults call it.
    pub fn read(file: &str, bytes: &[u8]) -> Result<Table, Vec<Fault>> {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        if bytes.iter().all(u8::is_ascii_whitespace) {
            return Err(vec![Fault::new(file, 1, 1, Expected::Content)]);
        }
        let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
        let (mut faults, mut rows) = (Vec::new(), Vec::new());
        let mut periods: Option<Vec<String>> = None;
        let mut record = ByteRecord::new();
        let mut lines = Lines { text: bytes, at: 0, line: 1 };
        // Reading bytes from memory cannot fail and lengths are flexible; a fault here would still be told.
        loop {
            match reader.read_byte_record(&mut record) {
                Ok(true) => {}
                Ok(false) => break,
                Err(error) => {
                    faults.push(Fault::new(file, 1, 1, Expected::Readable(error.to_string())));
                    break;
                }
            }
            let line = lines.of(record.position().map_or(0, |position| position.byte()));
            let cells = match cells_of(&record) {
                Ok(cells) => cells,
                Err(column) => {
                    faults.push(Fault::new(file, line, column, Expected::Utf8));
                    continue;
                }
            };
            let Some(periods) = &periods else {
                let found = periods_of(file, line, &cells);
                periods = Some(found.unwrap_or_else(|fault| {
                    faults.push(fault);
                    cells.iter().skip(LEADING_COLUMNS.len()).cloned().collect()
                }));
                continue;
            };
            let expected = LEADING_COLUMNS.len() + periods.len();
            let found = cells.len();
            if found != expected {
                let column = found.min(expected) + 1;
                faults.push(Fault::new(file, line, column, Expected::Cells { expected, found }));
                continue;
            }
            let mut cells = cells.into_iter();
            let (code, name) = (cells.next().unwrap_or_default(), cells.next().unwrap_or_default());
            rows.push(Row { line, code, name, cells: cells.collect() });
        }
        if faults.is_empty() { Ok(Table { periods: periods.unwrap_or_default(), rows }) } else { Err(faults) }
    }
}

/// Counts lines on the way through a text. The CSV reader's own count stops before the blank lines it skips, and before
/// the second half of a CRLF.
struct Lines<'a> {
    text: &'a [u8],
    at: usize,
    line: usize,
}

impl Lines<'_> {
    /// The line of the record that starts at this byte, or behind line ends that stand there; bytes only go forward.
    fn of(&mut self, byte: u64) -> usize {
        let start = usize::try_from(byte).unwrap_or(usize::MAX).clamp(self.at, self.text.len());
        let ends = self.text[start..].iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).count();
        self.line += self.text[self.at..start + ends].iter().filter(|byte| **byte == b'\n').count();
        self.at = start + ends;
        self.line
    }
}

/// The record as text, or the column that is not UTF-8.
fn cells_of(record: &ByteRecord) -> Result<Vec<String>, usize> {
    let text = |(at, cell)| std::str::from_utf8(cell).map(str::to_owned).map_err(|_| at + 1);
    record.iter().enumerate().map(text).collect()
}

fn periods_of(file: &str, line: usize, header: &[String]) -> Result<Vec<String>, Fault> {
    for (at, expected) in LEADING_COLUMNS.iter().enumerate() {
        let found = header.get(at).map(String::as_str).unwrap_or_default();
        if found != *expected {
            let expected = Expected::Header { expected: (*expected).to_owned(), found: found.to_owned() };
            return Err(Fault::new(file, line, at + 1, expected));
        }
    }
    Ok(header[LEADING_COLUMNS.len()..].to_vec())
}
