//! Every sentence, number and unit a reader sees.

pub mod chart;
pub mod compare;
pub mod embed;
pub mod export;
mod fault;
#[cfg(not(target_arch = "wasm32"))]
pub mod keeper;
pub mod money;
#[cfg(not(target_arch = "wasm32"))]
pub mod page;
pub mod paper;
mod particle;
pub mod phrase;
#[cfg(not(target_arch = "wasm32"))]
pub mod picture;
pub mod relation;
pub mod scope;
pub mod screen;
pub mod summary;
pub mod voice;

pub use fault::fault;

/// The plan that the words are tried on.
#[cfg(test)]
fn bundled() -> crate::plan::Plan {
    let csv = include_bytes!("../../public/data/plan.csv");
    let json = include_bytes!("../../public/data/plan.json");
    crate::plan::Plan::read(("plan.csv", csv), ("plan.json", json)).expect("the bundled plan")
}
