//! What was promised: the published plan as an immutable tree, read whole or not at all, and reconciled exactly.

mod amount;
mod amounts;
mod cell;
mod code;
mod fault;
#[cfg(not(target_arch = "wasm32"))]
pub mod import;
mod meta;
mod pack;
mod pages;
mod period;
mod read;
mod reconcile;
pub mod table;
mod tree;
mod write;

pub use amount::{Amount, NotAnAmount};
pub use amounts::Amounts;
pub use cell::Cell;
pub use code::Code;
pub use fault::{Expected, Fault};
pub use meta::{Meta, Source, Sources, Unit};
pub use pack::NotPacked;
pub use period::{Period, PeriodSet};
pub use reconcile::{Check, Column, Finding, reconcile};
pub use tree::{Item, Plan};

/// The header of the table's first three columns; the periods' ids follow.
pub const LEADING_COLUMNS: [&str; 3] = ["code", "name", "total"];
