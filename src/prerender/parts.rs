//! Parts that the plain pages share: their head and foot, rows of money, and what does not add up.

use super::item;
use crate::{
    markup::{Element, IntoNode, Node, nodes, tag},
    plan::{Amount, Amounts, Column, Finding, Plan},
    ui::figure,
    words::{money, page, paper, phrase, screen},
};

/// Whose plan it is; `title` is what the page is of, where that is not the whole plan.
pub(super) fn masthead(plan: &Plan, home: &str) -> Element {
    let whose = nodes![
        tag("span").class("whose").with(phrase::whose(&plan.meta)).with(" ").with(phrase::by(&plan.meta)),
        " ",
        screen::SUBJECT
    ];
    let site = if home.is_empty() {
        tag("h1").with(whose).into_node()
    } else {
        tag("p").class("site").with(tag("a").attr("href", home.to_owned()).with(whose)).into_node()
    };
    tag("header").class("masthead").with(site).with(tag("p").class("lead").with(phrase::lead(plan)))
}

/// That there is more where the script runs, and the places for what becomes of it.
pub(super) fn notices() -> Node {
    nodes![
        tag("p").class("notice calm unscripted").with(page::UNSCRIPTED),
        tag("div")
            .class("notice calm waiting")
            .attr("hidden", true)
            .with(tag("p").with(page::WAITING).with(" ").with(tag("span").class("meanwhile").with(page::MEANWHILE)))
            .with(tag("button").attr("type", "button").class("button again").with(page::AGAIN)),
        tag("div")
            .class("notice not-started")
            .attr("role", "alert")
            .attr("hidden", true)
            .with(tag("p").with(page::NOT_STARTED))
            .with(tag("button").attr("type", "button").class("button again").with(page::AGAIN)),
        tag("div")
            .class("notice stopped")
            .attr("role", "alert")
            .attr("tabindex", "-1")
            .attr("hidden", true)
            .with(tag("p").with(page::STOPPED))
            .with(tag("button").attr("type", "button").class("button again").with(page::AGAIN))
    ]
}

/// The heads of the columns of money.
pub(super) fn heads(plan: &Plan, columns: &[Column]) -> Node {
    let head = |column: &Column| {
        tag("th")
            .attr("role", "columnheader")
            .attr("scope", "col")
            .class("number")
            .with(paper::column(&plan.meta, *column))
    };
    columns.iter().map(head).collect::<Node>()
}

/// The cells of a row; a figure that its parts do not add up to leads to where that is told.
pub(super) fn cells(plan: &Plan, columns: &[Column], row: &Amounts, findings: &[&Finding]) -> Node {
    let cell = |column: &Column| {
        let amount: Amount = match column {
            Column::Total => row.total(),
            Column::Period(at) => row.cell(*at),
        };
        let off = findings.iter().find(|finding| finding.column == *column).map(|finding| {
            let said = phrase::finding_mark(finding);
            tag("a")
                .class("off")
                .attr("href", format!("#{WANTING}"))
                .with(tag("span").attr("aria-hidden", "true").with("≠"))
                .with(tag("span").class("hidden").with(said))
        });
        tag("td")
            .attr("role", "cell")
            .class("number")
            .attr("data-label", paper::column(&plan.meta, *column))
            .with(off)
            .with(figure(money::published(amount), plan.decimals))
    };
    columns.iter().map(cell).collect::<Node>()
}

/// A link to an item's own page.
pub(super) fn to_item(plan: &Plan, home: &str, at: usize) -> Element {
    tag("a").class("name").attr("href", format!("{home}{}", item::path(plan, at))).with(plan.item(at).name.clone())
}

/// Where what does not add up is told.
pub(super) const WANTING: &str = "wanting";

/// Each stated figure with what its parts add up to; nothing where all agree.
pub(super) fn wanting(plan: &Plan, findings: &[&Finding]) -> Option<Element> {
    let row = |finding: &&Finding| {
        let figures =
            [money::grouped(finding.stated), money::grouped(finding.computed), money::signed(finding.difference())];
        let labels = [screen::STATED, screen::COMPUTED, screen::DIFFERENCE];
        let figures = figures.into_iter().zip(labels).map(|(text, label)| {
            tag("td").attr("role", "cell").class("number").attr("data-label", label).with(figure(text, plan.decimals))
        });
        tag("tr")
            .attr("role", "row")
            .with(
                tag("th")
                    .attr("role", "rowheader")
                    .attr("scope", "row")
                    .with(phrase::finding_place(plan, finding))
                    .with(tag("p").class("hint").with(phrase::finding_reason(plan, finding))),
            )
            .with(figures.collect::<Node>())
    };
    let heads = [screen::STATED, screen::COMPUTED, screen::DIFFERENCE];
    let heads =
        heads.map(|head| tag("th").attr("role", "columnheader").attr("scope", "col").class("number").with(head));
    (!findings.is_empty()).then(|| {
        tag("section")
            .class("panel table wanting")
            .attr("id", WANTING)
            .attr("aria-labelledby", "wanting-title")
            .with(tag("h2").attr("id", "wanting-title").with(screen::RECONCILIATION))
            .with(
                tag("table")
                    .attr("role", "table")
                    .with(
                        tag("caption")
                            .with(paper::FINDINGS)
                            .with(" (")
                            .with(screen::UNIT)
                            .with(": ")
                            .with(plan.meta.unit.name.clone())
                            .with(")"),
                    )
                    .with(
                        tag("thead").attr("role", "rowgroup").with(
                            tag("tr")
                                .attr("role", "row")
                                .with(tag("th").attr("role", "columnheader").attr("scope", "col").with(paper::PLACE))
                                .with(heads.into_iter().collect::<Node>()),
                        ),
                    )
                    .with(tag("tbody").attr("role", "rowgroup").with(findings.iter().map(row).collect::<Node>())),
            )
    })
}
