//! A view as something to take away: its table, and files of it, one file a format.

pub mod csv;
mod extract;
mod heading;
mod qr;
mod sheet;
pub mod svg;

#[cfg(test)]
mod tests;

pub use extract::Extract;
pub use heading::{file_name, heading};
pub use qr::{Code as QrCode, QUIET, qr};
pub use sheet::{Line, Sheet};
