//! Rectangles from weights: squarified treemaps, in plain `f64` geometry that knows no plan.
//!
//! All lengths are in one unit of the caller's choice, usually CSS pixels; `y` grows downwards.
//! Nothing here changes what it is given, and every answer is in the order of the input.
//!
//! - [`squarify`] gives a rectangle to each weight.
//! - [`Squarifier`] does so for many, without asking for memory each time.
//! - [`Arrangement`] remembers the rows, so that tiles keep their place when the weights change.
//! - [`gather`] and [`Arrangement::gather`] say which tiles are too small to hit and become one.
//! - [`fit_label`] wraps a name into a tile without breaking a word.
//! - [`in_hundredths`] writes a length for CSS or SVG.

mod arrangement;
mod gather;
mod label;
mod length;
mod rect;
mod rows;

#[cfg(test)]
mod golden;
#[cfg(test)]
mod tests;

pub use arrangement::{Arrangement, Squarifier, squarify};
pub use gather::{Gathered, gather};
pub use label::{Label, fit as fit_label, text_width};
pub use length::in_hundredths;
pub use rect::Rect;
