//! What is drawn after the first of a keystroke's results: it follows one frame later, so that it does not hold them up.

use std::sync::Arc;

use leptos::prelude::*;

use super::{App, Derived, Held, TreeRow, effect};
use crate::{browser, selection::Selection};

/// The selection and the tree's rows as they are drawn where they are not the first thing that a reader who types looks at.
#[derive(Clone, Copy)]
pub(super) struct Settled {
    selection: Held<Arc<Selection>>,
    rows: Held<Arc<Vec<TreeRow>>>,
    /// A keystroke's first results have not been painted yet.
    typing: StoredValue<bool>,
}

impl Settled {
    /// As they are now, and from now on as they become.
    pub fn with(selection: Derived<Arc<Selection>>, rows: Derived<Arc<Vec<TreeRow>>>) -> Settled {
        let settled = Settled {
            selection: Held::new(selection.get_untracked()),
            rows: Held::new(rows.get_untracked()),
            typing: StoredValue::new(false),
        };
        effect(move || {
            selection.track();
            settled.follow(move || settled.selection.set(selection.get_untracked()));
        });
        effect(move || {
            rows.track();
            settled.follow(move || settled.rows.set(rows.get_untracked()));
        });
        settled
    }

    fn follow(self, call: impl FnOnce() + 'static) {
        if self.typing.get_value() { browser::painted(call) } else { call() }
    }
}

impl App {
    /// What the link selects, for what is beside the first rows.
    pub fn settled(self) -> Held<Arc<Selection>> {
        self.settled.selection
    }

    /// The tree's rows, for those that are not the first.
    pub fn settled_rows(self) -> Held<Arc<Vec<TreeRow>>> {
        self.settled.rows
    }

    /// Says that the reader types: until the first results are painted, all else waits.
    pub(super) fn type_on(self) {
        self.settled.typing.set_value(true);
        browser::painted(move || self.settled.typing.set_value(false));
    }

    /// Calls at once, or where the reader types once the first results are painted.
    pub(super) fn follow(self, call: impl FnOnce() + 'static) {
        self.settled.follow(call);
    }
}
