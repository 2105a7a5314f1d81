//! Reconciliation: each stated figure that its parts do not add up to, with both and their difference.

use leptos::prelude::*;

use super::{app, figure::figure};
use crate::{
    app::{App, Derived, Held, derived},
    browser,
    markup::{Element, Node, tag},
    plan::Finding,
    words::{money, phrase, screen},
};

const TITLE: &str = "reconciliation";
/// The most findings shown at once.
const MOST: usize = 30;

/// Which part of the findings is shown, by its first one.
#[derive(Clone, Copy)]
pub struct Shown(Held<usize>);

impl Shown {
    /// The first findings.
    pub fn first() -> Shown {
        Shown(Held::new(0))
    }

    /// Shows the part with this finding.
    fn turn_to(self, place: usize) {
        let start = place / MOST * MOST;
        if self.0.get_untracked() != start {
            self.0.set(start);
        }
    }
}

fn shown_from() -> Shown {
    use_context().expect("the explorer provides it")
}

/// The list of findings.
pub fn reconciliation() -> Element {
    let app = app();
    let findings = app.findings();
    let Shown(start) = shown_from();
    let shown = move || start.get()..findings.len().min(start.get() + MOST);
    let turn = move |name: &'static str, to: Derived<Option<usize>>| {
        tag("button")
            .attr("type", "button")
            .class("button")
            .attr("disabled", move || to.get().is_none())
            .on_click(move |_| {
                if let Some(to) = to.get_untracked() {
                    start.set(to);
                    // The part begins where it is headed.
                    browser::after(0, || {
                        browser::reveal(TITLE);
                    });
                }
            })
            .with(name)
    };
    tag("section")
        .class("panel reconciliation")
        .attr("aria-labelledby", TITLE)
        .with(tag("h2").attr("id", TITLE).attr("tabindex", "-1").with(screen::RECONCILIATION))
        .with(
            tag("p")
                .class("verdict")
                .class_if("sound", findings.is_empty())
                .with(phrase::reconciliation_lead(app.plan(), findings.len())),
        )
        .with((!findings.is_empty()).then(|| {
            tag("ul")
                .class("findings")
                .with(move || findings[shown()].iter().map(|finding| row(app, finding)).collect::<Node>())
        }))
        .with((findings.len() > MOST).then(|| {
            tag("div")
                .class("turn")
                .with(turn(screen::EARLIER, derived(move |_| start.get().checked_sub(MOST))))
                .with(tag("p").attr("role", "status").with(move || phrase::findings_shown(&shown(), findings.len())))
                .with(turn(
                    screen::LATER,
                    derived(move |_| Some(start.get() + MOST).filter(|next| *next < findings.len())),
                ))
        }))
}

/// A button from a number to the findings that concern it; with none, to the reconciliation all the same.
pub fn to_reconciliation(count: Derived<usize>) -> Element {
    let all = app().findings().len();
    tag("button")
        .attr("type", "button")
        .class("button to-findings")
        .class_if("finding", move || count.get() > 0)
        .on_click(move |_| {
            browser::reveal(TITLE);
        })
        .with(move || match count.get() {
            0 => phrase::findings_elsewhere(all),
            count => phrase::findings_here(count),
        })
        .with(tag("span").class("hidden").with(" ").with(screen::TO_RECONCILIATION))
}

/// The mark on a stated figure, which leads to just its finding.
pub fn mark(app: App, finding: &'static Finding) -> Element {
    let shown = shown_from();
    let lead = move |_| {
        shown.turn_to(place(app, finding));
        // It may only now be drawn.
        browser::after(0, move || {
            browser::reveal(&finding_id(app, finding));
        });
    };
    tag("button")
        .attr("type", "button")
        .class("off")
        .attr("id", mark_id(app, finding))
        .on_click(lead)
        .with("≠")
        .with(tag("span").class("hidden").with(" ").with(phrase::finding_mark(finding)))
}

fn row(app: App, finding: &'static Finding) -> Element {
    let plan = app.plan();
    let code = finding.at.as_ref().map(ToString::to_string).unwrap_or_default();
    let back = move |_| {
        app.show_figure(finding);
        // The table may only now be drawn.
        browser::after(0, move || {
            browser::reveal(&mark_id(app, finding));
        });
    };
    let line = |name: &'static str, text: String| {
        tag("div").with(tag("dt").with(name)).with(tag("dd").class("number").with(figure(text, plan.decimals)))
    };
    tag("li")
        .attr("data-finding", format!("{code}:{}", finding.column_id(plan)))
        .with(
            tag("h3")
                .attr("id", finding_id(app, finding))
                .attr("tabindex", "-1")
                .with(phrase::finding_place(plan, finding)),
        )
        .with(
            tag("dl")
                .with(line(screen::STATED, money::grouped(finding.stated)))
                .with(line(screen::COMPUTED, money::grouped(finding.computed)))
                .with(line(screen::DIFFERENCE, money::signed(finding.difference()))),
        )
        .with(tag("p").with(phrase::finding_reason(plan, finding)))
        .with(
            tag("button")
                .attr("type", "button")
                .class("button quiet")
                .on_click(back)
                .with(screen::TO_TABLE)
                .with(tag("span").class("hidden").with(": ").with(phrase::finding_place(plan, finding))),
        )
}

fn finding_id(app: App, finding: &Finding) -> String {
    format!("finding-{}", place(app, finding))
}

fn mark_id(app: App, finding: &Finding) -> String {
    format!("mark-{}", place(app, finding))
}

/// A finding's place in the list: one figure may be found wanting twice, in its row and under it.
fn place(app: App, finding: &Finding) -> usize {
    app.findings().iter().position(|other| std::ptr::eq(other, finding)).unwrap_or_default()
}
