//! The map of modules, in order of dependency.

pub mod plan;
pub mod search;
// A package of its own, compiled for speed.
pub use pledge_treemap as treemap;

pub mod link;
pub mod selection;

pub mod words;

pub mod charts;
pub mod tiles;

pub mod export;

pub mod browser;

pub mod markup;

pub mod app;
pub mod ui;

#[cfg(not(target_arch = "wasm32"))]
pub mod prerender;
