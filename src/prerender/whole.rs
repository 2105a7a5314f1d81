//! The whole plan as one plain page: its sum, its table, what does not add up, and where it comes from. Of a large plan only
//! the upper levels stand in it, and it says where the rest is.

use leptos::prelude::*;

use super::{
    item,
    parts::{cells, heads, masthead, notices, to_item, wanting},
};
use crate::{
    app::App,
    export::{Line, Sheet},
    plan::{Column, Finding, PeriodSet, Plan},
    ui::{colophon, hue},
    words::{money, page, paper, phrase, screen, summary},
};

/// The page, after the app's own place.
pub(super) fn page(app: App) -> impl IntoView {
    let plan = app.plan();
    let levels = plan.told_levels();
    let whole = item::paged(plan).count() == plan.items().len();
    let told = |finding: &&Finding| whole || finding.at.is_none_or(|code| code.depth() <= levels);
    let findings: Vec<&Finding> = app.findings().iter().filter(told).collect();
    view! {
        <div id="plain" data-filled>
            <div class="page">
                {masthead(plan, "")}
                <main>
                    {notices()}
                    {sum(app)}
                    {if whole { fields(app).into_any() } else { left_out(plan, levels).into_any() }}
                    {table(app, whole)}
                    {wanting(plan, &findings)}
                </main>
                {colophon(plan, "")}
            </div>
        </div>
    }
}

/// What it all comes to, and where the page says otherwise.
fn sum(app: App) -> impl IntoView {
    let plan = app.plan();
    let found = app.selection().read();
    let rows = phrase::levels(plan, (0..found.marks.len()).filter(|at| found.marks[*at].hit));
    let what = phrase::rows_found(&rows, found.hits, false);
    let (computed, stated) = plan.grand_total(PeriodSet::ALL);
    let otherwise = computed.money().zip(stated.money()).filter(|(computed, stated)| computed != stated);
    view! {
        <section class="results" aria-label=screen::SUM>
            <div class="summary">
                <div>
                    <p class="what">{summary::heading(None, &what, &plan.meta, PeriodSet::ALL)}</p>
                    <p class="sum">{money::in_words(found.sum, &plan.meta.unit)}</p>
                    <p class="exact">
                        {summary::exact(Some(money::with_unit(found.sum, &plan.meta.unit)), None, found.leaves)}
                    </p>
                    {otherwise.map(|(computed, stated)| view! {
                        <p class="otherwise">{phrase::stated_otherwise(plan, stated, computed)}</p>
                    })}
                </div>
            </div>
        </section>
    }
}

/// The ways to the pages of the fields, each with its sum.
fn fields(app: App) -> impl IntoView {
    let plan = app.plan();
    let field = |at: usize| {
        let (of, amount) = (plan.item(at), plan.item(at).amounts.over(PeriodSet::ALL));
        view! {
            <li data-hue=hue(app, at)>
                <a class="line" href=item::path(plan, at)>
                    <span class="code">{of.code.to_string()}</span>
                    <span>{of.name.clone()}</span>
                    <span class="amount">{money::in_words(amount, &plan.meta.unit)}</span>
                </a>
            </li>
        }
    };
    view! {
        <nav class="panel fields" aria-label=plan.meta.levels.first().cloned()>
            <ul class="lines">{plan.roots().map(field).collect_view()}</ul>
        </nav>
    }
}

/// That the table ends with this level, and where all of it is.
fn left_out(plan: &Plan, levels: usize) -> impl IntoView + use<> {
    view! {
        <p class="notice calm left-out">
            {page::left_out(plan, levels)} " "
            <a href="data/pledges.csv">{paper::WHOLE_CSV}</a>
        </p>
    }
}

fn table(app: App, whole: bool) -> impl IntoView {
    let plan = app.plan();
    let sheet = app.sheet();
    let lines: Vec<Line> = if whole {
        sheet.lines().collect()
    } else {
        [Line::Total].into_iter().chain(item::paged(plan).map(Line::Item)).collect()
    };
    view! {
        <section class="panel table" aria-labelledby="plain-table-title">
            <h2 id="plain-table-title">{screen::TABLE}</h2>
            <table role="table">
                <caption>
                    <strong>{plan.meta.title.clone()}</strong> " " <span>{paper::scope(plan, &Default::default())}</span>
                </caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{screen::CODE}</th>
                        <th role="columnheader" scope="col">{screen::NAME}</th>
                        {heads(plan, &sheet.columns)}
                    </tr>
                </thead>
                <tbody role="rowgroup">{lines.into_iter().map(|line| row(app, &sheet, line)).collect_view()}</tbody>
            </table>
        </section>
    }
}

fn row(app: App, sheet: &Sheet, line: Line) -> AnyView {
    let plan = app.plan();
    let Line::Item(at) = line else {
        return view! {
            <tr role="row" class="total">
                <td role="cell"></td>
                <th role="rowheader" scope="row">{sheet.name(plan, line)}</th>
                {cells(plan, &sheet.columns, &plan.total, &app.findings_on(None))}
            </tr>
        }
        .into_any();
    };
    let code = plan.item(at).code.to_string();
    view! {
        <tr role="row" class=class(plan, at) data-hue=hue(app, at)>
            <td role="cell" class="code">{code}</td>
            <th role="rowheader" scope="row">{to_item(plan, "", at)}</th>
            {cells(plan, &sheet.columns, &plan.item(at).amounts, &app.findings_on(Some(at)))}
        </tr>
    }
    .into_any()
}

/// How a row stands among the others.
pub(super) fn class(plan: &Plan, at: usize) -> &'static str {
    let under = plan.parent(at).is_some_and(|above| plan.item(above).published);
    match (plan.is_leaf(at), under) {
        (false, _) => "parent",
        (true, true) => "under",
        (true, false) => "",
    }
}

/// Every column of the table.
pub(super) fn columns(plan: &Plan) -> Vec<Column> {
    [Column::Total].into_iter().chain((0..plan.meta.periods.len()).map(Column::Period)).collect()
}
