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

/// The list of findings.
#[component]
pub fn Reconciliation() -> impl IntoView {
    let app = app();
    let findings = app.findings();
    view! {
        <section class="panel reconciliation" aria-labelledby=TITLE>
            <h2 id=TITLE tabindex="-1">{screen::RECONCILIATION}</h2>
            <p class="verdict" class:sound=findings.is_empty()>
                {phrase::reconciliation_lead(app.plan(), findings.len())}
            </p>
            {(!findings.is_empty()).then(|| view! {
                <ul class="findings">{findings.iter().map(|finding| row(app, finding)).collect_view()}</ul>
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
    let lead = move |_| {
        browser::reveal(&finding_id(app, finding));
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
