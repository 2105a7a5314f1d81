//! What a build adds: the whole plan readable before and without the script, a small page for every item, pictures for
//! messengers, icons, the manifest, and the worker that keeps it all for reading offline.

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

pub use card::{CARD, card};
pub use icons::icons;
pub use manifest::manifest;
pub use pictures::{extras, picture, pictures};
pub use raster::{NotDrawn, png};
pub use site::{Address, File, site};
pub use worker::service_worker;
