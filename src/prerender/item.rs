//! An item's own small page: what it is, what it costs in which years, its parts, and the way into the explorer.

use super::{
    parts::{cells, heads, masthead, notices, to_item, wanting},
    whole::{class, columns},
};
use crate::{
    app::{App, Bundle},
    markup::{Element, IntoNode, Node, tag},
    plan::{Amount, Finding, PeriodSet, Plan},
    ui::{colophon, hue},
    words::{money, page, paper, relation, screen},
};

/// The way from an item's page to the site's first one.
pub(super) const HOME: &str = "../../";

/// The items that have a page, in the plan's order.
pub(super) fn paged(plan: &Plan) -> impl Iterator<Item = usize> {
    let levels = plan.told_levels();
    (0..plan.items().len()).filter(move |at| plan.item(*at).code.depth() <= levels)
}

/// Where an item's page lies: `p/2-3/`.
pub(super) fn path(plan: &Plan, at: usize) -> String {
    format!("p/{}/", plan.item(at).code)
}

/// The page, after the app's own place.
pub(super) fn page(bundle: &'static Bundle, at: usize) -> Element {
    let app = App::open(bundle, "");
    let plan = &bundle.plan;
    let of = plan.item(at);
    let amount = of.amounts.over(PeriodSet::ALL);
    // What has no page is told on that of what it lies under.
    let told = of.code.depth() == plan.told_levels();
    let parts: Vec<usize> = if told { plan.below(at).collect() } else { plan.children(at).collect() };
    let concerned = [at].into_iter().chain(parts.iter().copied().filter(|_| told));
    let findings: Vec<&Finding> = concerned.flat_map(|at| app.findings_on(Some(at))).collect();
    tag("div").attr("id", "plain").attr("data-filled", true).with(
        tag("div")
            .class("page")
            .with(masthead(plan, HOME))
            .with(
                tag("main")
                    .with(notices())
                    .with(
                        tag("section")
                            .class("panel item")
                            .attr("data-hue", hue(app, at))
                            .attr("aria-labelledby", "plain-title")
                            .with(above(plan, at))
                            .with(
                                tag("p")
                                    .class("badge")
                                    .attr("data-hue", hue(app, at))
                                    .with(plan.meta.level_of(&of.code).to_owned())
                                    .with(" ")
                                    .with(of.code.to_string()),
                            )
                            .with(tag("h1").attr("id", "plain-title").with(of.name.clone()))
                            .with(
                                tag("p")
                                    .class("money")
                                    .with(tag("strong").with(money::in_words(amount, &plan.meta.unit)))
                                    .with(
                                        matches!(amount, Amount::Budgeted(_))
                                            .then(|| tag("span").with(money::with_unit(amount, &plan.meta.unit))),
                                    ),
                            )
                            .with(facts(plan, at))
                            .with(
                                tag("p")
                                    .class("actions")
                                    .with(
                                        tag("a")
                                            .class("button primary explore")
                                            .attr("href", format!("{HOME}?at={}", of.code))
                                            .with(page::EXPLORE),
                                    )
                                    .with(" ")
                                    .with(tag("a").class("button").attr("href", HOME).with(page::WHOLE)),
                            ),
                    )
                    .with(table(app, at, &parts, told))
                    .with(wanting(plan, &findings)),
            )
            .with(colophon(plan, HOME)),
    )
}

/// What it is part of.
fn above(plan: &Plan, at: usize) -> Element {
    let mut above: Vec<usize> = std::iter::successors(plan.parent(at), |at| plan.parent(*at)).collect();
    above.reverse();
    let step = |at: usize| {
        let name = format!("{} {}", plan.item(at).code, plan.item(at).name);
        tag("li").with(tag("a").class("crumb").attr("href", format!("{HOME}{}", path(plan, at))).with(name))
    };
    tag("nav").class("breadcrumb").attr("aria-label", screen::DETAIL_PATH).with(
        tag("ol")
            .with(tag("li").with(tag("a").class("crumb").attr("href", HOME).with(screen::WHOLE)))
            .with(above.into_iter().map(step).collect::<Node>()),
    )
}

/// Its share of the whole, and whether the page gives it a row.
fn facts(plan: &Plan, at: usize) -> Element {
    let (of, whole) = (plan.item(at), plan.grand_total(PeriodSet::ALL).0);
    let share = of.amounts.over(PeriodSet::ALL).money().zip(whole.money());
    let share = share.and_then(|(money, whole)| money::share(money, whole));
    let share = share.map(|share| relation::share_of_selection(&plan.meta, PeriodSet::ALL, None, &share, false));
    let unpublished = (!of.published).then(|| screen::NO_ROW.to_owned());
    let facts = share.into_iter().chain(unpublished).map(|fact| tag("li").with(fact));
    tag("ul").class("facts").with(facts.collect::<Node>())
}

/// Its own row, and under it the rows of its parts; `told` where they are told nowhere else.
fn table(app: App, at: usize, parts: &[usize], told: bool) -> Element {
    let plan = app.plan();
    let columns = columns(plan);
    let part = |part: &usize| {
        let of = plan.item(*part);
        let code = tag("td").attr("role", "cell").class("code").with(of.code.to_string());
        if !told {
            return tag("tr")
                .attr("role", "row")
                .attr("data-hue", hue(app, *part))
                .with(code)
                .with(tag("th").attr("role", "rowheader").attr("scope", "row").with(to_item(plan, HOME, *part)))
                .with(cells(plan, &columns, &of.amounts, &[]))
                .into_node();
        }
        tag("tr")
            .attr("role", "row")
            .attr("class", class(plan, *part))
            .attr("data-hue", hue(app, *part))
            .with(code)
            .with(tag("th").attr("role", "rowheader").attr("scope", "row").with(of.name.clone()))
            .with(cells(plan, &columns, &of.amounts, &app.findings_on(Some(*part))))
            .into_node()
    };
    tag("section")
        .class("panel table")
        .attr("aria-labelledby", "plain-table-title")
        .with(tag("h2").attr("id", "plain-table-title").with(screen::YEARLY))
        .with(
            tag("table")
                .attr("role", "table")
                .with(tag("caption").with(paper::scope(plan, &Default::default())))
                .with(
                    tag("thead").attr("role", "rowgroup").with(
                        tag("tr")
                            .attr("role", "row")
                            .with(tag("th").attr("role", "columnheader").attr("scope", "col").with(screen::CODE))
                            .with(tag("th").attr("role", "columnheader").attr("scope", "col").with(screen::NAME))
                            .with(heads(plan, &columns)),
                    ),
                )
                .with(
                    tag("tbody")
                        .attr("role", "rowgroup")
                        .with(
                            tag("tr")
                                .attr("role", "row")
                                .class("parent chosen")
                                .attr("data-hue", hue(app, at))
                                .with(tag("td").attr("role", "cell").class("code").with(plan.item(at).code.to_string()))
                                .with(
                                    tag("th")
                                        .attr("role", "rowheader")
                                        .attr("scope", "row")
                                        .with(plan.item(at).name.clone()),
                                )
                                .with(cells(plan, &columns, &plan.item(at).amounts, &app.findings_on(Some(at)))),
                        )
                        .with(parts.iter().map(part).collect::<Node>()),
                ),
        )
}
