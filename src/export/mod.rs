//! A view as something to take away: its table, and files of it, one file a format.
//!
//! [`Extract`] is the view with all that its files say. The app and the command line ask it for files alike, so that the
//! same view gives the same bytes: `extract.file(Format::Csv)`. The whole plan's are `Format::Csv.whole(&plan, None)`.

mod csv;
mod extract;
mod format;
mod heading;
mod json;
mod qr;
mod sheet;
pub mod svg;

#[cfg(test)]
mod tests;

use heading::heading;

pub use extract::Extract;
pub use format::{Format, NotMade};
pub use qr::{Code as QrCode, QUIET, qr};
pub use sheet::{Line, Sheet};
