//! The pages a build adds: the whole plan readable before and without the script, and a small page for every item.

mod document;
mod head;
mod item;
mod parts;
mod site;
mod whole;

#[cfg(test)]
mod tests;

pub use site::{Address, File, site};
