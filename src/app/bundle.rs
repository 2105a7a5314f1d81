//! The plan that the app carries within itself, read once.

use std::sync::LazyLock;

use crate::{
    plan::{Fault, Finding, Plan, reconcile},
    search::Finder,
};

const CSV: (&str, &[u8]) = ("plan.csv", include_bytes!("../../public/data/plan.csv"));
const JSON: (&str, &[u8]) = ("plan.json", include_bytes!("../../public/data/plan.json"));

/// The bundled plan and what is made from it once: it never changes, so everything may borrow it for good.
pub struct Bundle {
    /// The plan.
    pub plan: Plan,
    /// The search over its names and codes.
    pub finder: Finder,
    /// Where its figures do not add up.
    pub findings: Vec<Finding>,
}

static BUNDLE: LazyLock<Result<Bundle, Vec<Fault>>> = LazyLock::new(|| {
    let plan = Plan::read(CSV, JSON)?;
    Ok(Bundle { finder: Finder::new(&plan), findings: reconcile(&plan), plan })
});

/// The bundled plan, or what is wrong with the files it was built from.
pub fn bundle() -> Result<&'static Bundle, &'static [Fault]> {
    BUNDLE.as_ref().map_err(Vec::as_slice)
}
