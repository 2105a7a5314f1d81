//! A view's table as CSV for spreadsheets: byte order mark, CRLF, the figures as published.

use csv::{Terminator, WriterBuilder};

use super::{Line, Sheet, heading};
use crate::{
    link::Link,
    plan::{Amount, Plan},
    words::{paper, screen},
};

/// What Excel needs in order to read Korean.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// The table of a view: lines that begin with `#` say what it is, then come the header and the rows as on screen.
///
/// # Errors
/// Where the writer refuses; writing into memory, it has no reason to.
pub fn csv(plan: &Plan, link: &Link, sheet: &Sheet, address: &str) -> csv::Result<Vec<u8>> {
    let mut bytes = BYTE_ORDER_MARK.to_vec();
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).flexible(true).from_writer(&mut bytes);
    for line in heading(plan, link, sheet, address) {
        // One line stays one line, whatever was searched for.
        writer.write_record([format!("# {}", line.replace(char::is_control, " "))])?;
    }
    let columns = sheet.columns.iter().map(|column| text(&paper::column(&plan.meta, *column)));
    writer.write_record([screen::CODE, screen::NAME].map(str::to_owned).into_iter().chain(columns))?;
    for line in sheet.lines() {
        let code = match line {
            Line::Total | Line::Found => String::new(),
            Line::Item(at) => plan.item(at).code.to_string(),
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

/// A text that no spreadsheet takes for a formula.
fn text(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if formula { format!("'{text}") } else { text.to_owned() }
}
