//! Reconciliation: each stated figure that its parts do not add up to, with both and their difference.

use leptos::prelude::*;

use super::app;
use crate::{
    browser,
    plan::{Amount, Finding, Plan},
    words::{money, phrase, screen},
};

const TITLE: &str = "reconciliation";

/// The list of findings.
#[component]
pub fn Reconciliation() -> impl IntoView {
    let app = app();
    let (plan, findings) = (app.plan(), app.findings());
    view! {
        <section class="panel reconciliation" aria-labelledby=TITLE>
            <h2 id=TITLE tabindex="-1">{screen::RECONCILIATION}</h2>
            <p>{phrase::reconciliation_lead(plan, findings.len())}</p>
            <ul class="findings">{findings.iter().map(|finding| row(plan, finding)).collect_view()}</ul>
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

fn row(plan: &'static Plan, finding: &'static Finding) -> impl IntoView {
    let code = finding.at.as_ref().map(ToString::to_string).unwrap_or_default();
    let figure = |number| money::figure(Amount::Budgeted(number));
    view! {
        <li data-finding=format!("{code}:{}", finding.column_id(plan))>
            <h3>{phrase::finding_place(plan, finding)}</h3>
            <dl>
                <div><dt>{screen::STATED}</dt><dd>{figure(finding.stated)}</dd></div>
                <div><dt>{screen::COMPUTED}</dt><dd>{figure(finding.computed)}</dd></div>
                <div><dt>{screen::DIFFERENCE}</dt><dd>{money::signed(finding.difference())}</dd></div>
            </dl>
            <p>{phrase::finding_reason(plan, finding)}</p>
        </li>
    }
}
