//! .
use crate::plan::Fault;
/// .
pub fn fault(fault: &Fault) -> String { format!("{fault:?}") }
