//! The scenarios, by what they are about, and the list that is run.

mod arrival;
mod harness;

use crate::run::Scenario;

macro_rules! scenarios {
    ($($about:ident::$name:ident),* $(,)?) => {
        &[$((concat!(stringify!($about), "::", stringify!($name)), |page| Box::pin($about::$name(page)))),*]
    };
}

/// Every scenario with its name; each runs in every engine.
pub const ALL: &[(&str, Scenario)] = scenarios![
    arrival::opens_cleanly,
    arrival::keeps_its_policy,
    arrival::says_when_it_cannot_start,
    arrival::fits_a_phone,
    harness::acts_as_a_reader_does,
    harness::notices_trouble,
];
