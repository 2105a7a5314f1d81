//! The whole plan as one plain page: its sum, its table, what does not add up, and where it comes from. Of a large plan only
//! the upper levels stand in it, and it says where the rest is.

use super::{
    item,
    parts::{cells, heads, masthead, notices, to_item, wanting},
};
use crate::{
    app::App,
    export::{Line, Sheet},
    markup::{Element, IntoNode, Node, tag},
    plan::{Column, Finding, PeriodSet, Plan},
    ui::{colophon, hue},
    words::{money, page, paper, phrase, screen, summary},
};

/// The page, after the app's own place.
pub(super) fn page(app: App) -> Element {
    let plan = app.plan();
    let levels = plan.told_levels();
    let whole = item::paged(plan).count() == plan.items().len();
    let told = |finding: &&Finding| whole || finding.at.is_none_or(|code| code.depth() <= levels);
    let findings: Vec<&Finding> = app.findings().iter().filter(told).collect();
    tag("div").attr("id", "plain").attr("data-filled", true).with(
        tag("div")
            .class("page")
            .with(masthead(plan, ""))
            .with(
                tag("main")
                    .with(notices())
                    .with(sum(app))
                    .with(if whole { fields(app).into_node() } else { left_out(plan, levels).into_node() })
                    .with(table(app, whole))
                    .with(wanting(plan, &findings)),
            )
            .with(colophon(plan, "")),
    )
}

/// What it all comes to, and where the page says otherwise.
fn sum(app: App) -> Element {
    let plan = app.plan();
    let found = app.selection().read();
    let rows = phrase::levels(plan, (0..found.marks.len()).filter(|at| found.marks[*at].hit));
    let what = phrase::rows_found(&rows, found.hits, false);
    let (computed, stated) = plan.grand_total(PeriodSet::ALL);
    let otherwise = computed.money().zip(stated.money()).filter(|(computed, stated)| computed != stated);
    tag("section").class("results").attr("aria-label", screen::SUM).with(
        tag("div").class("summary").with(
            tag("div")
                .with(tag("p").class("what").with(summary::heading(None, &what, &plan.meta, PeriodSet::ALL)))
                .with(tag("p").class("sum").with(money::in_words(found.sum, &plan.meta.unit)))
                .with(tag("p").class("exact").with(summary::exact(
                    Some(money::with_unit(found.sum, &plan.meta.unit)),
                    None,
                    found.leaves,
                )))
                .with(otherwise.map(|(computed, stated)| {
                    tag("p").class("otherwise").with(phrase::stated_otherwise(plan, stated, computed))
                })),
        ),
    )
}

/// The ways to the pages of the fields, each with its sum.
fn fields(app: App) -> Element {
    let plan = app.plan();
    let field = |at: usize| {
        let (of, amount) = (plan.item(at), plan.item(at).amounts.over(PeriodSet::ALL));
        tag("li").attr("data-hue", hue(app, at)).with(
            tag("a")
                .class("line")
                .attr("href", item::path(plan, at))
                .with(tag("span").class("code").with(of.code.to_string()))
                .with(tag("span").with(of.name.clone()))
                .with(tag("span").class("amount").with(money::in_words(amount, &plan.meta.unit))),
        )
    };
    tag("nav")
        .class("panel fields")
        .attr("aria-label", plan.meta.levels.first().cloned())
        .with(tag("ul").class("lines").with(plan.roots().map(field).collect::<Node>()))
}

/// That the table ends with this level, and where all of it is.
fn left_out(plan: &Plan, levels: usize) -> Element {
    tag("p")
        .class("notice calm left-out")
        .with(page::left_out(plan, levels))
        .with(" ")
        .with(tag("a").attr("href", "data/pledges.csv").with(paper::WHOLE_CSV))
}

fn table(app: App, whole: bool) -> Element {
    let plan = app.plan();
    let sheet = app.sheet();
    let lines: Vec<Line> = if whole {
        sheet.lines().collect()
    } else {
        [Line::Total].into_iter().chain(item::paged(plan).map(Line::Item)).collect()
    };
    tag("section")
        .class("panel table")
        .attr("aria-labelledby", "plain-table-title")
        .with(tag("h2").attr("id", "plain-table-title").with(screen::TABLE))
        .with(
            tag("table")
                .attr("role", "table")
                .with(
                    tag("caption")
                        .with(tag("strong").with(plan.meta.title.clone()))
                        .with(" ")
                        .with(tag("span").with(paper::scope(plan, &Default::default()))),
                )
                .with(
                    tag("thead").attr("role", "rowgroup").with(
                        tag("tr")
                            .attr("role", "row")
                            .with(tag("th").attr("role", "columnheader").attr("scope", "col").with(screen::CODE))
                            .with(tag("th").attr("role", "columnheader").attr("scope", "col").with(screen::NAME))
                            .with(heads(plan, &sheet.columns)),
                    ),
                )
                .with(
                    tag("tbody")
                        .attr("role", "rowgroup")
                        .with(lines.into_iter().map(|line| row(app, &sheet, line)).collect::<Node>()),
                ),
        )
}

fn row(app: App, sheet: &Sheet, line: Line) -> Node {
    let plan = app.plan();
    let Line::Item(at) = line else {
        return tag("tr")
            .attr("role", "row")
            .class("total")
            .with(tag("td").attr("role", "cell"))
            .with(tag("th").attr("role", "rowheader").attr("scope", "row").with(sheet.name(plan, line)))
            .with(cells(plan, &sheet.columns, &plan.total, &app.findings_on(None)))
            .into_node();
    };
    let code = plan.item(at).code.to_string();
    tag("tr")
        .attr("role", "row")
        .attr("class", class(plan, at))
        .attr("data-hue", hue(app, at))
        .with(tag("td").attr("role", "cell").class("code").with(code))
        .with(tag("th").attr("role", "rowheader").attr("scope", "row").with(to_item(plan, "", at)))
        .with(cells(plan, &sheet.columns, &plan.item(at).amounts, &app.findings_on(Some(at))))
        .into_node()
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
