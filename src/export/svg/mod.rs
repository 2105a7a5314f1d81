//! Pictures as standalone SVG documents: plain attributes, no style, no script, nothing loaded.
//!
//! - [`Svg`] is the writer: shapes and lines of text on white, in the fonts and colours of the page.
//! - [`standalone`] makes a document of a recorded chart alone.
//! - [`map`], [`chart`] and [`comparison`] are whole pictures of a view, with title, scope, source and address.

mod chart;
pub mod colors;
mod comparison;
mod map;
mod page;
mod writer;

#[cfg(test)]
mod tests;

pub use chart::{chart, palette};
pub use comparison::comparison;
pub use map::map;
pub use writer::{Svg, Type, standalone};
