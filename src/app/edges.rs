//! Where the app meets the browser: opening at the address, following back and forward, and saying that it is ready.

use super::{App, Opened, Preferences, SEARCH_FIELD, derived, effect};
use crate::{
    browser,
    link::{Link, View},
    plan::Plan,
    words,
};

impl App {
    /// Follows the browser's history from now on, names each step, and says that the app answers.
    pub fn attend(self) {
        browser::on_chosen_elsewhere(move || self.preferences.set(Preferences::now()));
        self.reopen();
        browser::keep_address();
        browser::on_travel(move || {
            let (link, omitted) = crate::link::read(&browser::query(), self.plan());
            browser::fill(SEARCH_FIELD, &link.q);
            self.link.set(link);
            self.omitted.set(omitted);
            self.reopen();
            self.clean_address();
        });
        self.clean_address();
        effect(move || {
            let (title, address) = (self.title(), self.address());
            self.follow(move || {
                browser::set_title(&title);
                browser::set_canonical(&address);
            });
        });
        let bars = derived(move |_| self.focused.get().is_some() || self.link.with(|link| !link.vs.is_empty()));
        effect(move || browser::mark_bars(bars.get()));
        self.announce_results();
        self.attend_host();
        // After the first effects have run, everything on screen stands.
        effect(browser::mark_ready);
    }

    /// Goes on with what the reader had begun on the page, before the app draws over it.
    pub fn resume(self, begun: browser::Begun) {
        if !begun.text.is_empty() && self.link.with_untracked(|link| link.q.is_empty()) {
            self.search(begun.text.clone());
        }
        // Once what is drawn stands.
        effect(move || begun.give_back());
    }

    /// What the view on screen is called.
    pub fn title(self) -> String {
        self.link.with(|link| words::voice::title(self.plan(), link))
    }

    /// Takes out of the address what was not understood, so that the reader is told once.
    fn clean_address(self) {
        if self.omitted.with_untracked(|omitted| !omitted.is_empty()) {
            browser::replace(&self.written());
        }
    }

    /// Opens and closes the rows that were so when the reader left this step.
    fn reopen(self) {
        let noted = browser::noted();
        self.opened.set(noted.as_ref().map(|noted| read(self.plan(), noted)).unwrap_or_default());
        self.detailed.set(match noted {
            Some(noted) => noted.split(' ').any(|part| part == DETAILED),
            None => self.link.with_untracked(means_detail),
        });
    }
}

/// In a note: the detail is open.
const DETAILED: &str = "detail";

/// Whether a link opens the detail where there is room for one thing only: a link to an item means the item.
pub(super) fn means_detail(link: &Link) -> bool {
    link.at.is_some() && link.view == View::Tree
}

/// A note of what was opened, and whether the detail is.
pub(super) fn noted(opened: String, detailed: bool) -> String {
    if detailed { format!("{opened} {DETAILED}") } else { opened }
}

/// What the reader opened (`+`) and closed (`-`), as a text kept with a step of the history.
pub(super) fn written(plan: &Plan, opened: &Opened) -> String {
    let sign = |open: bool| if open { '+' } else { '-' };
    let parts: Vec<String> =
        opened.iter().map(|(at, open)| format!("{}{}", sign(*open), plan.item(*at).code)).collect();
    parts.join(" ")
}

/// Reads such a text again; what is not understood opens nothing.
pub(super) fn read(plan: &Plan, noted: &str) -> Opened {
    let part = |part: &str| {
        let signed = |sign| part.strip_prefix(sign);
        let (open, code) = signed('+').map(|code| (true, code)).or_else(|| Some((false, signed('-')?)))?;
        Some((plan.find(&code.parse().ok()?)?, open))
    };
    let mut opened = Opened::new();
    opened.extend(noted.split(' ').filter_map(part)); // one by one: collecting them would sort them first
    opened
}
