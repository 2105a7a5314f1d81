//! Every sentence, number and unit a reader sees.

mod fault;
#[cfg(not(target_arch = "wasm32"))]
pub mod keeper;
pub mod money;

pub use fault::fault;
