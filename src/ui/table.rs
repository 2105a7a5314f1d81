//! The page's own table: every published row in its order, the total row too, with findings marked.

use leptos::prelude::*;

use super::{
    app,
    blocks::{self, Kind, blocks, rows_of},
    detail,
    download::TakeAway,
    figure::figure,
    highlight::highlighted,
    hue,
    reconciliation::mark,
};
use crate::{
    app::App,
    export::{Line, Sheet},
    link::View,
    words::{money, paper, screen},
};

/// The columns of the code and the name.
const LEADING: usize = 2;

/// The table; drawn only while it is in front, since it repeats the whole plan.
#[component]
pub fn TableView() -> impl IntoView {
    let app = app();
    let front = move || app.link().with(|link| link.view == View::Table);
    view! {
        <section class="panel table" data-view="table" aria-labelledby="table-title">
            <h2 id="table-title">{screen::TABLE}</h2>
            <Show when=front>
                <Content/>
            </Show>
        </section>
    }
}

#[component]
fn Content() -> impl IntoView {
    let app = app();
    let plan = app.plan();
    let sheet = Memo::new(move |_| app.sheet());
    let some = move || sheet.with(|sheet| !sheet.items.is_empty());
    let scope = move || app.link().with(|link| paper::scope(plan, link));
    let order = move || app.link().with(|link| paper::order(plan, link));
    let note = move || sheet.with(|sheet| sheet.found.is_some()).then_some(paper::NARROWED);
    let heads = move || {
        let head = |column: &_| {
            view! {
                <th role="columnheader" scope="col" class="number">{paper::column(&plan.meta, *column)}</th>
            }
        };
        sheet.with(|sheet| sheet.columns.iter().map(head).collect_view())
    };
    let lines = Memo::new(move |_| sheet.with(|sheet| sheet.lines().collect::<Vec<_>>()));
    let count = Memo::new(move |_| lines.with(Vec::len));
    let kept = Memo::new(move |_| {
        let focused = app.focused().get().map(Line::Item);
        [focused.and_then(|line| lines.with(|lines| lines.iter().position(|other| *other == line))), None]
    });
    let columns = Memo::new(move |_| sheet.with(|sheet| sheet.columns.len()) + LEADING);
    let draw = move |block: usize| {
        let lines = Memo::new(move |_| lines.with(|lines| rows_of(block, lines)));
        // Not every row is there to be counted; the heads are the first.
        let place = move |line| lines.with(|lines| lines.iter().position(|other| *other == line));
        let number = move |line| place(line).map(|row| blocks::place(block, row) + 2);
        view! {
            <For each=move || lines.get() key=|line| *line let:line>
                {
                    let number = Signal::derive(move || number(line));
                    view! { <Row line sheet number/> }
                }
            </For>
        }
        .into_any()
    };
    view! {
        <Show
            when=some
            fallback=|| view! { <p class="empty">{screen::NO_ROWS}</p> }
        >
            <table role="table" aria-rowcount=move || count.get() + 1>
                <caption>
                    <strong>{plan.meta.title.clone()}</strong> " " <span>{scope}</span>
                    {move || order().map(|order| view! { " · " <span>{order}</span> })}
                </caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{screen::CODE}</th>
                        <th role="columnheader" scope="col">{screen::NAME}</th>
                        {heads}
                    </tr>
                </thead>
                {blocks(Kind::Table(columns), count, kept, draw)}
            </table>
            <p class="hint">{note}</p>
            <TakeAway/>
        </Show>
    }
}

/// A row. It stays in place while the focus moves, so that the keyboard's focus stays with it.
#[component]
fn Row(line: Line, sheet: Memo<Sheet>, number: Signal<Option<usize>>) -> impl IntoView {
    let app = app();
    match line {
        Line::Item(item) => view! { <Published item sheet number/> }.into_any(),
        Line::Total | Line::Found => view! {
            <tr role="row" aria-rowindex=number class="total">
                <td role="cell"></td>
                <th role="rowheader" scope="row">{move || sheet.with(|sheet| sheet.name(app.plan(), line))}</th>
                {move || cells(app, sheet, line)}
            </tr>
        }
        .into_any(),
    }
}

#[component]
fn Published(item: usize, sheet: Memo<Sheet>, number: Signal<Option<usize>>) -> impl IntoView {
    let app = app();
    let (plan, of) = (app.plan(), app.plan().item(item));
    let code = of.code.to_string();
    let chosen = move || app.focused().get() == Some(item);
    let name = move || highlighted(&of.name, &app.marked(item));
    view! {
        <tr
            role="row"
            aria-rowindex=number
            data-code=code.clone()
            data-hue=hue(app, item)
            class:parent=!plan.is_leaf(item)
            class:under=plan.parent(item).is_some_and(|above| plan.item(above).published)
            class:chosen=chosen
        >
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
            {move || cells(app, sheet, Line::Item(item))}
        </tr>
    }
}

/// The id of a row's name.
pub fn name_id(app: App, item: usize) -> String {
    format!("row-{}", app.plan().item(item).code)
}

fn cells(app: App, sheet: Memo<Sheet>, line: Line) -> impl IntoView {
    let plan = app.plan();
    let findings = match line {
        Line::Total => app.findings_on(None),
        Line::Found => Vec::new(),
        Line::Item(at) => app.findings_on(Some(at)),
    };
    let sheet = sheet.read();
    let cell = |(column, amount)| {
        let marks = findings.iter().filter(|finding| finding.column == column).map(|finding| mark(app, finding));
        view! {
            <td role="cell" class="number" data-label=paper::column(&plan.meta, column)>
                {marks.collect_view()}
                {figure(money::published(amount), plan.decimals)}
            </td>
        }
    };
    sheet.columns.iter().copied().zip(sheet.cells(plan, line)).map(cell).collect_view()
}
