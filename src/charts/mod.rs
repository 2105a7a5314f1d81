//! Charts of the plan's money, drawn with plotters on any backend: screen, file and picture are one code.
//!
//! - [`Histogram`] is what a chart says: a bin for each period, in exact decimals.
//! - [`draw`] lays it out and draws it on a plotters area of any size.
//! - [`record`] draws it into a [`Drawing`], a list of plain shapes whose colours are roles, for a page to style.

mod bin_labels;
mod draw;
mod histogram;
mod labels;
mod layout;
mod palette;
mod pen;
mod recorder;
mod ticks;

#[cfg(test)]
mod tests;

pub use draw::draw;
pub use histogram::{Bin, Histogram, Row};
pub use palette::{Ink, Palette};
pub use recorder::{Anchor, Drawing, Mark, NotRecorded, Recorder, record};
