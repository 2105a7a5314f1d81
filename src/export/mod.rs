//! A view as something to take away: its table, and files of it, one file a format.

pub mod csv;
mod heading;
mod sheet;

#[cfg(test)]
mod tests;

pub use heading::{file_name, heading};
pub use sheet::{Line, Sheet};
