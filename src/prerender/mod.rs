//! What a build adds: the pages that are readable without the script, pictures for messengers, icons, the manifest, and the
//! worker that keeps it all for reading offline.

mod build;
mod card;
mod document;
mod head;
mod icons;
mod item;
mod manifest;
mod parts;
mod pictures;
mod raster;
mod site;
mod whole;
mod worker;

#[cfg(test)]
mod tests;

pub use build::{NotBuilt, build};
pub use card::{CARD, card};
pub use icons::icons;
pub use manifest::manifest;
pub use pictures::{picture, pictures};
pub use raster::{NotDrawn, png};
pub use site::{Address, File};
pub use worker::service_worker;
