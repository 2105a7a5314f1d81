//! A view's table as CSV for spreadsheets: byte order mark, CRLF, the figures as published.

use super::{Extract, Line, heading};
use crate::{
    plan::Amount,
    words::{paper, screen},
};

/// What Excel needs in order to read Korean.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// The table of a view: lines that begin with `#` say what it is, then come the header and the rows as on screen.
pub fn csv(of: &Extract) -> Vec<u8> {
    let Extract { plan, sheet, .. } = of;
    let mut bytes = BYTE_ORDER_MARK.to_vec();
    for line in heading(of) {
        // One line stays one line, whatever was searched for.
        record(&mut bytes, [format!("# {}", line.replace(char::is_control, " "))]);
    }
    let columns = sheet.columns.iter().map(|column| text(&paper::column(&plan.meta, *column)));
    record(&mut bytes, [screen::CODE, screen::NAME].map(str::to_owned).into_iter().chain(columns));
    for line in sheet.lines() {
        let code = match line {
            Line::Total | Line::Found => String::new(),
            // A code alone, such as 2-3, is a date to Excel, and to LibreOffice where it looks for dates. Behind its
            // level's name it is text to every program, without a sign that others would have to take off.
            Line::Item(at) => text(&paper::code(&plan.meta, &plan.item(at).code)),
        };
        let name = text(&sheet.name(plan, line));
        record(&mut bytes, [code, name].into_iter().chain(sheet.cells(plan, line).into_iter().map(figure)));
    }
    bytes
}

/// Adds a record, each field in quotes that would not be one field without them.
///
/// The library's own writer asks on the way whether a field is a number, for a style of quoting that is not used here: the
/// tables with which the standard library reads floating point make the app a twentieth larger.
fn record(bytes: &mut Vec<u8>, fields: impl IntoIterator<Item = String>) {
    for (at, field) in fields.into_iter().enumerate() {
        if at > 0 {
            bytes.push(b',');
        }
        if !field.contains([',', '"', '\r', '\n']) {
            bytes.extend_from_slice(field.as_bytes());
            continue;
        }
        // Each letter may be a quote, which becomes two.
        let mut quoted = vec![0; 2 * field.len()];
        let (_, _, written) = csv_core::quote(field.as_bytes(), &mut quoted, b'"', b'"', true);
        bytes.push(b'"');
        bytes.extend_from_slice(&quoted[..written]);
        bytes.push(b'"');
    }
    bytes.extend_from_slice(b"\r\n");
}

/// An amount as published, without thousands commas: `873.20`, 비예산, `-`.
fn figure(amount: Amount) -> String {
    amount.money().map_or_else(|| amount.to_string(), |money| money.to_string())
}

/// A text that no spreadsheet takes for a formula; some read the full-width signs too.
fn text(text: &str) -> String {
    const SIGNS: [char; 12] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '−'];
    if text.trim_start_matches(' ').starts_with(SIGNS) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use csv::{Terminator, WriterBuilder};
    use proptest::prelude::*;

    use super::record;

    proptest! {
        #[test]
        fn records_are_written_as_the_library_writes_them(
            records in proptest::collection::vec(proptest::collection::vec("[가-나a ,\"\r\n#']{0,6}", 2..5), 0..4)
        ) {
            let (mut ours, mut theirs) = (Vec::new(), Vec::new());
            let mut writer =
                WriterBuilder::new().terminator(Terminator::CRLF).flexible(true).from_writer(&mut theirs);
            for fields in records {
                record(&mut ours, fields.clone());
                writer.write_record(fields).expect("written");
            }
            writer.flush().expect("written");
            drop(writer);
            prop_assert_eq!(ours, theirs);
        }
    }
}
