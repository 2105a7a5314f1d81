//! Reconciliation: each stated figure that its parts do not add up to, with both and their difference.

use leptos::prelude::*;

use super::{app, figure::figure};
use crate::{
    app::App,
    browser,
    plan::Finding,
    words::{money, phrase, screen},
};

const TITLE: &str = "reconciliation";
/// The most findings shown at once.
const MOST: usize = 30;

/// Which part of the findings is shown, by its first one.
#[derive(Clone, Copy)]
pub struct Shown(RwSignal<usize>);

impl Shown {
    /// The first findings.
    pub fn first() -> Shown {
        Shown(RwSignal::new(0))
    }

    /// Shows the part with this finding.
    fn turn_to(self, place: usize) {
        let start = place / MOST * MOST;
        if self.0.get_untracked() != start {
            self.0.set(start);
        }
    }
}

/// The list of findings.
#[component]
pub fn Reconciliation() -> impl IntoView {
    let app = app();
    let findings = app.findings();
    let Shown(start) = expect_context::<Shown>();
    let shown = move || start.get()..findings.len().min(start.get() + MOST);
    let turn = move |name: &'static str, to: Signal<Option<usize>>| {
        view! {
            <button type="button" class="button" disabled=move || to.get().is_none() on:click=move |_| {
                if let Some(to) = to.get_untracked() {
                    start.set(to);
                    // The part begins where it is headed.
                    browser::after(0, || {
                        browser::reveal(TITLE);
                    });
                }
            }>
                {name}
            </button>
        }
    };
    view! {
        <section class="panel reconciliation" aria-labelledby=TITLE>
            <h2 id=TITLE tabindex="-1">{screen::RECONCILIATION}</h2>
            <p class="verdict" class:sound=findings.is_empty()>
                {phrase::reconciliation_lead(app.plan(), findings.len())}
            </p>
            {(!findings.is_empty()).then(|| view! {
                <ul class="findings">
                    {move || findings[shown()].iter().map(|finding| row(app, finding)).collect_view()}
                </ul>
            })}
            {(findings.len() > MOST).then(|| view! {
                <div class="turn">
                    {turn(screen::EARLIER, Signal::derive(move || start.get().checked_sub(MOST)))}
                    <p role="status">{move || phrase::findings_shown(&shown(), findings.len())}</p>
                    {turn(screen::LATER, Signal::derive(move || Some(start.get() + MOST).filter(|next| *next < findings.len())))}
                </div>
            })}
        </section>
    }
}

/// A button from a number to the findings that concern it; with none, to the reconciliation all the same.
#[component]
pub fn ToReconciliation(count: Memo<usize>) -> impl IntoView {
    let all = app().findings().len();
    view! {
        <button type="button" class="button to-findings" class:finding=move || { count.get() > 0 } on:click=move |_| {
            browser::reveal(TITLE);
        }>
            {move || match count.get() {
                0 => phrase::findings_elsewhere(all),
                count => phrase::findings_here(count),
            }}
            <span class="hidden">" " {screen::TO_RECONCILIATION}</span>
        </button>
    }
}

/// The mark on a stated figure, which leads to just its finding.
pub fn mark(app: App, finding: &'static Finding) -> impl IntoView {
    let shown = expect_context::<Shown>();
    let lead = move |_| {
        shown.turn_to(place(app, finding));
        // It may only now be drawn.
        browser::after(0, move || {
            browser::reveal(&finding_id(app, finding));
        });
    };
    view! {
        <button type="button" class="off" id=mark_id(app, finding) on:click=lead>
            "≠"
            <span class="hidden">" " {phrase::finding_mark(finding)}</span>
        </button>
    }
}

fn row(app: App, finding: &'static Finding) -> impl IntoView {
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
        view! { <div><dt>{name}</dt><dd class="number">{figure(text, plan.decimals)}</dd></div> }
    };
    view! {
        <li data-finding=format!("{code}:{}", finding.column_id(plan))>
            <h3 id=finding_id(app, finding) tabindex="-1">{phrase::finding_place(plan, finding)}</h3>
            <dl>
                {line(screen::STATED, money::grouped(finding.stated))}
                {line(screen::COMPUTED, money::grouped(finding.computed))}
                {line(screen::DIFFERENCE, money::signed(finding.difference()))}
            </dl>
            <p>{phrase::finding_reason(plan, finding)}</p>
            <button type="button" class="button quiet" on:click=back>
                {screen::TO_TABLE}
                <span class="hidden">": " {phrase::finding_place(plan, finding)}</span>
            </button>
        </li>
    }
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
