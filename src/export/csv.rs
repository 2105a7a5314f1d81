//! A view's table as CSV for spreadsheets: byte order mark, CRLF, the figures as published.

use csv::{Terminator, WriterBuilder};

use super::{Extract, Line, heading};
use crate::{
    plan::Amount,
    words::{paper, screen},
};

/// What Excel needs in order to read Korean.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// The table of a view: lines that begin with `#` say what it is, then come the header and the rows as on screen.
///
/// # Errors
/// Where the writer refuses; writing into memory, it has no reason to.
pub fn csv(of: &Extract) -> csv::Result<Vec<u8>> {
    let Extract { plan, sheet, .. } = of;
    let mut bytes = BYTE_ORDER_MARK.to_vec();
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).flexible(true).from_writer(&mut bytes);
    for line in heading(of) {
        // One line stays one line, whatever was searched for.
        writer.write_record([format!("# {}", line.replace(char::is_control, " "))])?;
    }
    let columns = sheet.columns.iter().map(|column| text(&paper::column(&plan.meta, *column)));
    writer.write_record([screen::CODE, screen::NAME].map(str::to_owned).into_iter().chain(columns))?;
    for line in sheet.lines() {
        let code = match line {
            Line::Total | Line::Found => String::new(),
            // A code alone, such as 2-3, is a date to Excel, and to LibreOffice where it looks for dates. Behind its
            // level's name it is text to every program, without a sign that others would have to take off.
            Line::Item(at) => text(&paper::code(&plan.meta, &plan.item(at).code)),
        };
        let name = text(&sheet.name(plan, line));
        writer.write_record([code, name].into_iter().chain(sheet.cells(plan, line).into_iter().map(figure)))?;
    }
    writer.flush()?;
    drop(writer);
    Ok(bytes)
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
