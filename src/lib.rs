//! The map of modules, in order of dependency.

pub mod plan;
