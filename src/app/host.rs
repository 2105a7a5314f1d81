//! The page around an embedded explorer: it keeps the view in its own address, and opens views from there.

use super::{App, Held, Opened, SEARCH_FIELD, edges, effect};
use crate::{browser, link::Link};

impl App {
    /// Tells the page around this one what is on screen from now on, and opens what that page asks for. Where the explorer
    /// is not embedded, or nothing is around it, nothing happens.
    pub(super) fn attend_host(self) {
        if !self.link.with_untracked(|link| link.embed) {
            return;
        }
        let home = Held::new(None::<Link>);
        browser::attend_host(move |heard| {
            if let Some(view) = heard.view {
                self.open_from_host(&view);
            }
            if let Some(view) = heard.home {
                home.set(Some(self.embedded(&view).0));
            }
        });
        effect(move || {
            let Some(home) = home.get() else { return };
            self.link.with(|link| {
                let query = Link { embed: false, ..link.clone() }.write(self.plan());
                browser::tell_view(&query, *link == home);
            });
        });
    }

    /// Opens a view that the address around this page says. The reader has made a step of the history there, so this page
    /// adds none: going back would need two, and the first would seem to do nothing. For the same reason going back there
    /// asks for the view before by such a message, and not by this page's history.
    fn open_from_host(self, query: &str) {
        let (link, omitted) = self.embedded(query);
        if self.link.with_untracked(|now| *now == link) {
            return;
        }
        browser::fill(SEARCH_FIELD, &link.q);
        self.opened.set(Opened::new());
        self.detailed.set(edges::means_detail(&link));
        self.link.set(link);
        self.omitted.set(omitted);
        browser::replace(&self.written());
        self.note_opened();
    }

    fn embedded(self, query: &str) -> (Link, Vec<crate::link::Omission>) {
        let (link, omitted) = crate::link::read(query, self.plan());
        (Link { embed: true, ..link }, omitted)
    }
}
