//! The news for those who listen: short, once the reader pauses, and gone again before it is read twice.

use leptos::prelude::*;

use super::{App, Held, effect};
use crate::{browser, link::Link, words::voice};

/// How long a reader rests before what they typed or chose is answered aloud.
const PAUSE_MS: i32 = 900;
/// How long a text stays to be spoken; whoever reads on through the page later does not meet it again.
const STAYS_MS: i32 = 7000;

/// What is being spoken, and how often each of the two clocks was set: one set anew makes the older do nothing.
#[derive(Clone, Copy)]
pub(super) struct Announcement {
    text: Held<String>,
    spoken: StoredValue<u32>,
    asked: StoredValue<u32>,
}

impl Announcement {
    pub(super) fn silent() -> Announcement {
        let (text, spoken, asked) = (Held::new(String::new()), StoredValue::new(0), StoredValue::new(0));
        Announcement { text, spoken, asked }
    }
}

/// Sets a clock anew; whether no other has been set when it asks.
fn set(clock: StoredValue<u32>) -> impl Fn() -> bool {
    clock.update_value(|count| *count += 1);
    let mine = clock.get_value();
    move || clock.get_value() == mine
}

impl App {
    /// What is being spoken; empty most of the time.
    pub fn announced(self) -> Held<String> {
        self.announcement.text
    }

    /// Has a text spoken to those who listen; it shows nowhere.
    pub fn announce(self, text: String) {
        let Announcement { text: spoken, spoken: clock, .. } = self.announcement;
        spoken.set(text);
        let last = set(clock);
        browser::after(STAYS_MS, move || {
            if last() {
                spoken.set(String::new());
            }
        });
    }

    /// Announces, from now on, what each search and filter came to, once the reader pauses. What stands at first is not
    /// announced, nor what comes back to what was heard last.
    pub(super) fn announce_results(self) {
        let asked = move || self.link.with_untracked(Link::selecting);
        let heard = StoredValue::new(asked());
        let mut before = None;
        effect(move || {
            let selecting = Some(self.link.with(Link::selecting));
            if before.is_some() && before != selecting {
                let last = set(self.announcement.asked);
                browser::after(PAUSE_MS, move || {
                    let now = asked();
                    if last() && heard.with_value(|heard| *heard != now) {
                        // Whoever types asks for results; whoever changes the periods may be looking at one item.
                        let typed = heard.with_value(|heard| heard.q != now.q);
                        heard.set_value(now);
                        self.announce(format!(
                            "{}{}",
                            if typed { String::new() } else { self.focused_now() },
                            self.results()
                        ));
                    }
                });
            }
            before = selecting;
        });
    }

    /// What is in focus with its amount, as a sentence before the results; nothing without a focus.
    fn focused_now(self) -> String {
        let Some(at) = self.focused.get_untracked() else { return String::new() };
        let (item, years) = (self.plan().item(at), self.link.with_untracked(|link| link.years));
        voice::focused(self.plan(), &item.code, item.amounts.over(years), years)
    }

    fn results(self) -> String {
        let found = self.selection.read_untracked();
        let filters = self.link.with_untracked(Link::filters);
        let hidden =
            if found.searching && found.hits == 0 && filters { untrack(|| self.hits_without_filters()) } else { 0 };
        let years = self.link.with_untracked(|link| link.years);
        voice::results(self.plan(), found.hits, (found.sum, years), found.rescue.as_ref(), hidden)
    }
}
