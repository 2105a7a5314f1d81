//! What is drawn after the first of a keystroke's results: it follows one frame later, so that it does not hold them up.

use std::sync::Arc;

use leptos::prelude::*;

use super::{App, Derived, Held, TreeRow, derived};
use crate::{browser, selection::Selection};

/// The selection and the tree's rows as they are drawn where they are not the first thing that a reader who types looks at.
#[derive(Clone, Copy)]
pub(super) struct Settled {
    selection: Derived<Arc<Selection>>,
    rows: Derived<Arc<Vec<TreeRow>>>,
    /// A keystroke's first results have not been painted yet.
    typing: StoredValue<bool>,
    /// Told once they are.
    painted: Held<()>,
}

impl Settled {
    /// As they are now, and from now on as they become.
    pub fn with(selection: Derived<Arc<Selection>>, rows: Derived<Arc<Vec<TreeRow>>>) -> Settled {
        let (typing, painted) = (StoredValue::new(false), Held::new(()));
        let settled =
            Settled { selection: late(selection, typing, painted), rows: late(rows, typing, painted), typing, painted };
        // Asked for first, the rows are told first: those that go are gone before the others change.
        settled.rows.read_untracked();
        settled
    }

    fn follow(self, call: impl FnOnce() + 'static) {
        if self.typing.get_value() { browser::painted(call) } else { call() }
    }
}

/// A value that stays as it was while a reader types, until the first results are painted.
fn late<T>(value: Derived<Arc<T>>, typing: StoredValue<bool>, painted: Held<()>) -> Derived<Arc<T>>
where
    T: Eq + Send + Sync + 'static,
{
    derived(move |before: Option<&Arc<T>>| {
        painted.track();
        value.track();
        match before.filter(|_| typing.get_value()) {
            Some(before) => before.clone(),
            None => value.get(),
        }
    })
}

impl App {
    /// What the link selects, for what is beside the first rows.
    pub fn settled(self) -> Derived<Arc<Selection>> {
        self.settled.selection
    }

    /// The tree's rows, for those that are not the first.
    pub fn settled_rows(self) -> Derived<Arc<Vec<TreeRow>>> {
        self.settled.rows
    }

    /// Says that the reader types: until the first results are painted, all else waits.
    pub(super) fn type_on(self) {
        self.settled.typing.set_value(true);
        browser::painted(move || {
            self.settled.typing.set_value(false);
            self.settled.painted.set(());
        });
    }

    /// Calls at once, or where the reader types once the first results are painted.
    pub(super) fn follow(self, call: impl FnOnce() + 'static) {
        self.settled.follow(call);
    }
}
