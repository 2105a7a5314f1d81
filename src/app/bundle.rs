//! The plan that the app carries within itself, read once.

#[cfg(target_arch = "wasm32")]
use std::sync::LazyLock;

#[cfg(target_arch = "wasm32")]
use crate::plan::NotPacked;
use crate::{
    plan::{Finding, Plan, reconcile},
    search::Finder,
};

/// A plan and what is made from it once: it never changes, so everything may borrow it for good.
pub struct Bundle {
    /// The plan.
    pub plan: &'static Plan,
    /// The search over its names and codes.
    pub finder: Finder<'static>,
    /// Where its figures do not add up.
    pub findings: Vec<Finding>,
}

impl Bundle {
    /// A plan made ready, kept for good.
    pub fn of(plan: Plan) -> Bundle {
        let plan = Box::leak(Box::new(plan));
        Bundle { finder: Finder::new(plan), findings: reconcile(plan), plan }
    }

    /// The same, to be borrowed for good.
    pub fn kept(plan: Plan) -> &'static Bundle {
        Box::leak(Box::new(Bundle::of(plan)))
    }
}

/// The plan that the build packed into the app.
///
/// # Errors
/// Where the build packed something else.
#[cfg(target_arch = "wasm32")]
pub fn bundle() -> Result<&'static Bundle, NotPacked> {
    const PACKED: &[u8] = include_bytes!("../../target/plan.bin");
    static BUNDLE: LazyLock<Result<Bundle, NotPacked>> = LazyLock::new(|| Plan::unpack(PACKED).map(Bundle::of));
    BUNDLE.as_ref().map_err(|error| *error)
}

/// The published plan, for tests.
#[cfg(test)]
pub(crate) fn published() -> &'static Bundle {
    static PUBLISHED: std::sync::LazyLock<Bundle> = std::sync::LazyLock::new(|| {
        let csv = include_bytes!("../../public/data/plan.csv");
        let json = include_bytes!("../../public/data/plan.json");
        Bundle::of(Plan::read(("plan.csv", csv), ("plan.json", json)).expect("the published plan"))
    });
    &PUBLISHED
}
