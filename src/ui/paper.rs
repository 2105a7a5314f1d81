//! The view on paper: the table of what is on screen with all that a reader of the sheet needs, and no controls.

use leptos::prelude::*;

use super::{app, figure::figure};
use crate::{
    app::App,
    browser::{self, Drawn},
    export::{Line, Sheet},
    link::Link,
    markup::{Element, IntoNode, Node, mount, nodes, tag},
    plan::{Amount, Finding, Plan},
    words::{money, paper, phrase, screen},
};

/// The id of the place that is empty but while the page is printed.
const PLACE: &str = "paper";

/// Where what is printed stands, only while the page is being printed. It is drawn within the browser's own event, since
/// engines differ in whether anything that waits still runs before they print.
pub fn paper() -> Element {
    let app = app();
    let mut drawn = None;
    browser::on_print(move |now| match &drawn {
        None if now => {
            drawn = Drawn::stage(PLACE).map(|place| {
                mount(place, move || {
                    provide_context(app);
                    printed()
                })
            });
        }
        _ if now => {}
        _ => drawn = None,
    });
    tag("div").attr("id", PLACE)
}

/// The printed pages of the view on screen.
pub fn printed() -> Element {
    let app = app();
    tag("article").class("paper").with(move || pages(app))
}

fn pages(app: App) -> Node {
    let (plan, sheet, link) = (app.plan(), app.sheet(), app.link().get());
    let findings = sheet.findings(plan, app.findings());
    let rows: Vec<Line> = if sheet.items.is_empty() { Vec::new() } else { sheet.lines().collect() };
    let compared = app.compared();
    nodes![
        tag("h1").with(phrase::heading(&plan.meta)),
        app.focused().get().map(|at| focus(plan, &link, at)),
        (compared.len() > 1).then(|| nodes![
            tag("h2").with(screen::COMPARE),
            table(
                plan,
                &sheet,
                &findings,
                compared.into_iter().map(Line::Item).collect(),
                periods(plan, &link),
                "side-by-side"
            )
        ]),
        if rows.is_empty() {
            tag("p").with(phrase::nothing_found(&link.q)).into_node()
        } else {
            table(plan, &sheet, &findings, rows, caption(plan, &link), "rows")
        },
        sheet.found.is_some().then(|| tag("p").with(paper::NARROWED)),
        (!findings.is_empty()).then(|| found_wanting(plan, &findings)),
        tag("footer")
            .with(tag("p").with(paper::source(&plan.meta.sources.rows)))
            .with(tag("p").with(paper::address(&app.address())))
            .with(tag("p").with(browser::today().map(paper::printed_on)))
    ]
}

/// What is in focus, in one line of money.
fn focus(plan: &Plan, link: &Link, at: usize) -> Element {
    let item = plan.item(at);
    tag("p")
        .class("in-focus")
        .with(tag("strong").with(item.code.to_string()).with(" ").with(item.name.clone()))
        .with(tag("span").with(paper::money_line(&plan.meta, link, item.amounts.over(link.years))))
}

/// The caption of the view's table: title, unit and scope, and the order where it is not the page's own.
fn caption(plan: &Plan, link: &Link) -> Node {
    let order = paper::order(plan, link).map_or_else(String::new, |order| format!(" · {order}"));
    nodes![tag("strong").with(plan.meta.title.clone()), " ", paper::scope(plan, link), order].into_node()
}

/// The caption of a comparison, whose figures obey the periods alone.
fn periods(plan: &Plan, link: &Link) -> Node {
    nodes![tag("strong").with(plan.meta.title.clone()), " ", phrase::unit_note(&plan.meta, link.years)].into_node()
}

fn table(
    plan: &Plan,
    sheet: &Sheet,
    findings: &[&Finding],
    rows: Vec<Line>,
    caption: Node,
    class: &'static str,
) -> Node {
    let heads = sheet
        .columns
        .iter()
        .map(|column| tag("th").attr("scope", "col").class("number").with(paper::column(&plan.meta, *column)));
    let heads = heads.collect::<Node>();
    let rows = rows.into_iter().map(|line| row(plan, sheet, findings, line)).collect::<Node>();
    tag("table")
        .attr("class", class)
        .with(tag("caption").with(caption))
        .with(
            tag("thead").with(
                tag("tr")
                    .with(tag("th").attr("scope", "col").with(screen::CODE))
                    .with(tag("th").attr("scope", "col").with(screen::NAME))
                    .with(heads),
            ),
        )
        .with(tag("tbody").with(rows))
        .into_node()
}

fn row(plan: &Plan, sheet: &Sheet, findings: &[&Finding], line: Line) -> Element {
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
        tag("td").class("number").with(off.then_some("≠ ")).with(figure(money::published(amount), plan.decimals))
    };
    let cells = sheet.columns.iter().copied().zip(sheet.cells(plan, line)).map(cell).collect::<Node>();
    tag("tr")
        .attr("class", class)
        .with(tag("td").class("code").with(code.map(ToString::to_string)))
        .with(tag("th").attr("scope", "row").with(sheet.name(plan, line)))
        .with(cells)
}

/// The findings on the figures shown, stated and computed side by side.
fn found_wanting(plan: &Plan, findings: &[&Finding]) -> Element {
    let row = |finding: &&Finding| {
        let figures =
            [money::grouped(finding.stated), money::grouped(finding.computed), money::signed(finding.difference())];
        let figures = figures.map(|text| tag("td").class("number").with(figure(text, plan.decimals)));
        tag("tr")
            .with(tag("th").attr("scope", "row").with(phrase::finding_place(plan, finding)))
            .with(figures.into_iter().collect::<Node>())
    };
    let heads = [screen::STATED, screen::COMPUTED, screen::DIFFERENCE];
    let heads = heads.map(|head| tag("th").attr("scope", "col").class("number").with(head));
    tag("table")
        .class("wanting")
        .with(tag("caption").with(tag("strong").with(paper::FINDINGS)))
        .with(tag("thead").with(
            tag("tr").with(tag("th").attr("scope", "col").with(paper::PLACE)).with(heads.into_iter().collect::<Node>()),
        ))
        .with(tag("tbody").with(findings.iter().map(row).collect::<Node>()))
}
