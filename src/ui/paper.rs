//! The view on paper: the table of what is on screen with all that a reader of the sheet needs, and no controls.

use leptos::{mount::mount_to, prelude::*};

use super::{app, figure::figure};
use crate::{
    app::App,
    browser,
    export::{Line, Sheet},
    link::Link,
    plan::{Amount, Finding, Plan},
    words::{money, paper, phrase, screen},
};

/// The id of the place that is empty but while the page is printed.
const PLACE: &str = "paper";

/// Where what is printed stands, only while the page is being printed. It is drawn within the browser's own event, since
/// engines differ in whether anything that waits still runs before they print.
#[component]
pub fn Paper() -> impl IntoView {
    let app = app();
    let mut drawn = None;
    browser::on_print(move |now| match &drawn {
        None if now => {
            drawn = browser::stage(PLACE).map(|place| {
                mount_to(place, move || {
                    provide_context(app);
                    view! { <Printed/> }.into_any()
                })
            });
        }
        _ if now => {}
        _ => drawn = None,
    });
    view! { <div id=PLACE></div> }
}

/// The printed pages of the view on screen.
#[component]
pub fn Printed() -> impl IntoView {
    let app = app();
    view! { <article class="paper">{move || pages(app)}</article> }
}

fn pages(app: App) -> impl IntoView {
    let (plan, sheet, link) = (app.plan(), app.sheet(), app.link().get());
    let findings = sheet.findings(plan, app.findings());
    let rows: Vec<Line> = if sheet.items.is_empty() { Vec::new() } else { sheet.lines().collect() };
    let compared = app.compared();
    view! {
        <h1>{phrase::heading(&plan.meta)}</h1>
        {app.focused().get().map(|at| focus(plan, &link, at))}
        {(compared.len() > 1).then(|| view! {
            <h2>{screen::COMPARE}</h2>
            {table(plan, &sheet, &findings, compared.into_iter().map(Line::Item).collect(), periods(plan, &link), "side-by-side")}
        })}
        {if rows.is_empty() {
            view! { <p>{phrase::nothing_found(&link.q)}</p> }.into_any()
        } else {
            table(plan, &sheet, &findings, rows, caption(plan, &link), "rows")
        }}
        {sheet.found.is_some().then(|| view! { <p>{paper::NARROWED}</p> })}
        {(!findings.is_empty()).then(|| found_wanting(plan, &findings))}
        <footer>
            <p>{paper::source(&plan.meta.sources.rows)}</p>
            <p>{paper::address(&app.address())}</p>
            <p>{browser::today().map(paper::printed_on)}</p>
        </footer>
    }
}

/// What is in focus, in one line of money.
fn focus(plan: &Plan, link: &Link, at: usize) -> impl IntoView + use<> {
    let item = plan.item(at);
    view! {
        <p class="in-focus">
            <strong>{item.code.to_string()} " " {item.name.clone()}</strong>
            <span>{paper::money_line(&plan.meta, link, item.amounts.over(link.years))}</span>
        </p>
    }
}

/// The caption of the view's table: title, unit and scope, and the order where it is not the page's own.
fn caption(plan: &Plan, link: &Link) -> AnyView {
    let order = paper::order(plan, link).map_or_else(String::new, |order| format!(" · {order}"));
    view! { <strong>{plan.meta.title.clone()}</strong> " " {paper::scope(plan, link)} {order} }.into_any()
}

/// The caption of a comparison, whose figures obey the periods alone.
fn periods(plan: &Plan, link: &Link) -> AnyView {
    view! { <strong>{plan.meta.title.clone()}</strong> " " {phrase::unit_note(&plan.meta, link.years)} }.into_any()
}

fn table(
    plan: &Plan,
    sheet: &Sheet,
    findings: &[&Finding],
    rows: Vec<Line>,
    caption: AnyView,
    class: &'static str,
) -> AnyView {
    let heads = sheet.columns.iter().map(|column| {
        view! { <th scope="col" class="number">{paper::column(&plan.meta, *column)}</th> }
    });
    let heads = heads.collect_view();
    let rows = rows.into_iter().map(|line| row(plan, sheet, findings, line)).collect_view();
    view! {
        <table class=class>
            <caption>{caption}</caption>
            <thead>
                <tr>
                    <th scope="col">{screen::CODE}</th>
                    <th scope="col">{screen::NAME}</th>
                    {heads}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(plan: &Plan, sheet: &Sheet, findings: &[&Finding], line: Line) -> impl IntoView + use<> {
    let item = match line {
        Line::Item(at) => Some(plan.item(at)),
        Line::Total | Line::Found => None,
    };
    let class = match line {
        Line::Total | Line::Found => "total",
        Line::Item(at) if !plan.is_leaf(at) => "parent",
        Line::Item(at) if plan.parent(at).is_some_and(|above| plan.item(above).published) => "under",
        Line::Item(_) => "",
    };
    let code = item.map(|item| &item.code);
    // They stand in the order of the codes.
    let findings = &findings[findings.partition_point(|finding| finding.at.as_ref() < code)..];
    let cell = |(column, amount): (_, Amount)| {
        let mut on_row = findings.iter().take_while(|finding| finding.at.as_ref() == code);
        let off = line != Line::Found && on_row.any(|finding| finding.column == column);
        view! {
            <td class="number">{off.then_some("≠ ")}{figure(money::published(amount), plan.decimals)}</td>
        }
    };
    let cells = sheet.columns.iter().copied().zip(sheet.cells(plan, line)).map(cell).collect_view();
    view! {
        <tr class=class>
            <td class="code">{code.map(ToString::to_string)}</td>
            <th scope="row">{sheet.name(plan, line)}</th>
            {cells}
        </tr>
    }
}

/// The findings on the figures shown, stated and computed side by side.
fn found_wanting(plan: &Plan, findings: &[&Finding]) -> impl IntoView + use<> {
    let row = |finding: &&Finding| {
        let figures =
            [money::grouped(finding.stated), money::grouped(finding.computed), money::signed(finding.difference())];
        let figures = figures.map(|text| view! { <td class="number">{figure(text, plan.decimals)}</td> });
        view! { <tr><th scope="row">{phrase::finding_place(plan, finding)}</th>{figures.into_iter().collect_view()}</tr> }
    };
    let heads = [screen::STATED, screen::COMPUTED, screen::DIFFERENCE];
    let heads = heads.map(|head| view! { <th scope="col" class="number">{head}</th> });
    view! {
        <table class="wanting">
            <caption><strong>{paper::FINDINGS}</strong></caption>
            <thead><tr><th scope="col">{paper::PLACE}</th>{heads.into_iter().collect_view()}</tr></thead>
            <tbody>{findings.iter().map(row).collect_view()}</tbody>
        </table>
    }
}
