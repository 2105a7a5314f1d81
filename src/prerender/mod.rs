//! What a build adds to the page: pictures for messengers, icons, the manifest, and the worker that keeps all offline.

mod card;
mod icons;
mod manifest;
mod raster;

#[cfg(test)]
mod tests;

pub use card::{CARD, card};
pub use icons::icons;
pub use manifest::manifest;
pub use raster::{NotDrawn, png};

use crate::plan::Plan;

/// The picture that messengers show for an item of the plan, or for the whole of it, as a PNG of 1200 by 630 pixels.
pub fn picture(plan: &Plan, item: Option<usize>) -> Result<Vec<u8>, NotDrawn> {
    png(&card(plan, item)?, 1.0)
}
