//! The page's own table: every published row in its order, the total row too, with findings marked.

use leptos::prelude::*;

use super::{app, detail, highlight::highlighted};
use crate::{
    app::App,
    link::View,
    plan::{Amounts, Column, Finding},
    words::{money, phrase, screen},
};

/// The table; drawn only while it is in front, since it repeats the whole plan.
#[component]
pub fn TableView() -> impl IntoView {
    let app = app();
    let meta = &app.plan().meta;
    let front = move || app.link().with(|link| link.view == View::Table);
    let published = move || {
        let mut rows = app.ordered();
        rows.retain(|item| app.plan().item(*item).stated.is_some());
        rows
    };
    let narrowed = move || app.selection().with(|found| found.narrowed);
    let caption = move || format!("{} ({})", meta.title, phrase::unit_note(meta, app.periods()));
    view! {
        <section class="panel table" data-view="table" aria-labelledby="table-title">
            <h2 id="table-title">{screen::TABLE}</h2>
            <Show when=front>
                <table role="table">
                    <caption>{caption}</caption>
                    <thead role="rowgroup">
                        <tr role="row">
                            <th role="columnheader" scope="col">{screen::CODE}</th>
                            <th role="columnheader" scope="col">{screen::NAME}</th>
                            {move || columns(app).into_iter().map(|column| view! {
                                <th role="columnheader" scope="col" class="number">{heading(app, column)}</th>
                            }).collect_view()}
                        </tr>
                    </thead>
                    <tbody role="rowgroup">
                        <TotalRow/>
                        <Show when=narrowed>
                            <FoundRow/>
                        </Show>
                        <For each=published key=|item| *item let:item>
                            <Row item/>
                        </For>
                    </tbody>
                </table>
            </Show>
        </section>
    }
}

#[component]
fn TotalRow() -> impl IntoView {
    let app = app();
    let meta = &app.plan().meta;
    let name = move || match app.selection().with(|found| found.narrowed) {
        true => phrase::stated_total(meta),
        false => meta.total.clone(),
    };
    view! {
        <tr role="row" class="total">
            <td role="cell"></td>
            <th role="rowheader" scope="row">{name}</th>
            {move || cells(app, app.findings_on(None), &app.plan().total)}
        </tr>
    }
}

/// What the leaves that were found sum to, beside the page's own total of everything.
#[component]
fn FoundRow() -> impl IntoView {
    let app = app();
    let plan = app.plan();
    let sum = move || {
        app.selection().with(|found| {
            let counted = (0..found.marks.len()).filter(|at| found.marks[*at].counted);
            Amounts::sum(plan.meta.periods.len(), counted.map(|at| &plan.item(at).amounts))
        })
    };
    view! {
        <tr role="row" class="total">
            <td role="cell"></td>
            <th role="rowheader" scope="row">{screen::FOUND_TOTAL}</th>
            {move || cells(app, Vec::new(), &sum())}
        </tr>
    }
}

/// A published row. It stays in place while the focus moves, so that the keyboard's focus stays with it.
#[component]
fn Row(item: usize) -> impl IntoView {
    let app = app();
    let (plan, of) = (app.plan(), app.plan().item(item));
    let code = of.code.to_string();
    let chosen = move || app.focused().get() == Some(item);
    let name = move || app.selection().with(|found| highlighted(&of.name, &found.marks[item].ranges));
    view! {
        <tr role="row" data-code=code.clone() class:parent=!plan.is_leaf(item) class:chosen=chosen>
            <td role="cell" class="code">{code.clone()}</td>
            <th role="rowheader" scope="row">
                <button
                    type="button"
                    class="name"
                    id=name_id(app, item)
                    aria-current=move || chosen().then_some("true")
                    on:click=move |_| {
                        app.focus(Some(item));
                        detail::open_unless_beside(app);
                    }
                >
                    {name}
                </button>
            </th>
            {move || cells(app, app.findings_on(Some(item)), &of.amounts)}
        </tr>
    }
}

/// The id of a row's name.
pub fn name_id(app: App, item: usize) -> String {
    format!("row-{}", app.plan().item(item).code)
}

/// The columns shown: the total where all periods count, and each period that does.
fn columns(app: App) -> Vec<Column> {
    let periods = app.periods();
    let total = periods.is_all().then_some(Column::Total);
    let each = (0..app.plan().meta.periods.len()).filter(|at| periods.has(*at)).map(Column::Period);
    total.into_iter().chain(each).collect()
}

fn heading(app: App, column: Column) -> String {
    match column {
        Column::Total => app.plan().meta.total.clone(),
        Column::Period(at) => phrase::period(&app.plan().meta.periods[at]),
    }
}

fn cells(app: App, findings: Vec<&Finding>, row: &Amounts) -> impl IntoView + use<> {
    let cell = |column: Column| {
        let amount = match column {
            Column::Total => row.total,
            Column::Period(at) => row.cells[at],
        };
        let mark = findings.iter().find(|finding| finding.column == column).map(|finding| {
            let computed = phrase::computed_is(finding.computed, finding.difference());
            view! { <span class="off" title=computed.clone()>"≠"<span class="hidden">{computed.clone()}</span></span> }
        });
        view! {
            <td role="cell" class="number" data-label=heading(app, column)>{mark}{money::published(amount)}</td>
        }
    };
    columns(app).into_iter().map(cell).collect_view()
}
