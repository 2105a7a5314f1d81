//! Parts that the plain pages share: their head and foot, rows of money, and what does not add up.

use leptos::prelude::*;

use super::item;
use crate::{
    plan::{Amount, Amounts, Column, Finding, Plan},
    ui::figure,
    words::{money, page, paper, phrase, screen},
};

/// Whose plan it is; `title` is what the page is of, where that is not the whole plan.
pub(super) fn masthead(plan: &Plan, home: &str) -> impl IntoView + use<> {
    let whose = view! {
        <span class="whose">{phrase::whose(&plan.meta)} " " {phrase::by(&plan.meta)}</span>
        " "
        {screen::SUBJECT}
    };
    let site = if home.is_empty() {
        view! { <h1>{whose}</h1> }.into_any()
    } else {
        view! { <p class="site"><a href=home.to_owned()>{whose}</a></p> }.into_any()
    };
    view! {
        <header class="masthead">
            {site}
            <p class="lead">{phrase::lead(plan)}</p>
        </header>
    }
}

/// That there is more where the script runs, and the places for what becomes of it.
pub(super) fn notices() -> impl IntoView {
    view! {
        <p class="notice calm unscripted">{page::UNSCRIPTED}</p>
        <div class="notice calm waiting" hidden>
            <p>{page::WAITING} " " <span class="meanwhile">{page::MEANWHILE}</span></p>
            <button type="button" class="button again">{page::AGAIN}</button>
        </div>
        <div class="notice not-started" role="alert" hidden>
            <p>{page::NOT_STARTED}</p>
            <button type="button" class="button again">{page::AGAIN}</button>
        </div>
        <div class="notice stopped" role="alert" tabindex="-1" hidden>
            <p>{page::STOPPED}</p>
            <button type="button" class="button again">{page::AGAIN}</button>
        </div>
    }
}

/// The heads of the columns of money.
pub(super) fn heads(plan: &Plan, columns: &[Column]) -> impl IntoView + use<> {
    let head = |column: &Column| {
        view! { <th role="columnheader" scope="col" class="number">{paper::column(&plan.meta, *column)}</th> }
    };
    columns.iter().map(head).collect_view()
}

/// The cells of a row; a figure that its parts do not add up to leads to where that is told.
pub(super) fn cells(plan: &Plan, columns: &[Column], row: &Amounts, findings: &[&Finding]) -> impl IntoView + use<> {
    let cell = |column: &Column| {
        let amount: Amount = match column {
            Column::Total => row.total(),
            Column::Period(at) => row.cell(*at),
        };
        let off = findings.iter().find(|finding| finding.column == *column).map(|finding| {
            let said = phrase::finding_mark(finding);
            view! { <a class="off" href=format!("#{WANTING}")><span aria-hidden="true">"≠"</span><span class="hidden">{said}</span></a> }
        });
        view! {
            <td role="cell" class="number" data-label=paper::column(&plan.meta, *column)>
                {off}
                {figure(money::published(amount), plan.decimals)}
            </td>
        }
    };
    columns.iter().map(cell).collect_view()
}

/// A link to an item's own page.
pub(super) fn to_item(plan: &Plan, home: &str, at: usize) -> impl IntoView + use<> {
    view! { <a class="name" href=format!("{home}{}", item::path(plan, at))>{plan.item(at).name.clone()}</a> }
}

/// Where what does not add up is told.
pub(super) const WANTING: &str = "wanting";

/// Each stated figure with what its parts add up to; nothing where all agree.
pub(super) fn wanting(plan: &Plan, findings: &[&Finding]) -> Option<impl IntoView + use<>> {
    let row = |finding: &&Finding| {
        let figures =
            [money::grouped(finding.stated), money::grouped(finding.computed), money::signed(finding.difference())];
        let labels = [screen::STATED, screen::COMPUTED, screen::DIFFERENCE];
        let figures = figures.into_iter().zip(labels).map(|(text, label)| {
            view! { <td role="cell" class="number" data-label=label>{figure(text, plan.decimals)}</td> }
        });
        view! {
            <tr role="row">
                <th role="rowheader" scope="row">
                    {phrase::finding_place(plan, finding)}
                    <p class="hint">{phrase::finding_reason(plan, finding)}</p>
                </th>
                {figures.collect_view()}
            </tr>
        }
    };
    let heads = [screen::STATED, screen::COMPUTED, screen::DIFFERENCE];
    let heads = heads.map(|head| view! { <th role="columnheader" scope="col" class="number">{head}</th> });
    (!findings.is_empty()).then(|| {
        view! {
            <section class="panel table wanting" id=WANTING aria-labelledby="wanting-title">
                <h2 id="wanting-title">{screen::RECONCILIATION}</h2>
                <table role="table">
                    <caption>{paper::FINDINGS} " (" {screen::UNIT} ": " {plan.meta.unit.name.clone()} ")"</caption>
                    <thead role="rowgroup">
                        <tr role="row">
                            <th role="columnheader" scope="col">{paper::PLACE}</th>
                            {heads.into_iter().collect_view()}
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{findings.iter().map(row).collect_view()}</tbody>
                </table>
            </section>
        }
    })
}
