//! Turning the published page into the table.
