//! The choice of periods: all of them, or any set.

use super::{app, said};
use crate::{
    markup::{Element, Node, nodes, tag},
    plan::Period,
    words::{phrase, screen},
};

/// A button for all periods and one for each; a merged period is as much wider and says that it is one sum.
pub fn periods() -> Element {
    let app = app();
    let choice = move |at: Option<usize>| {
        let period: Option<&'static Period> = at.map(|at| &app.plan().meta.periods[at]);
        let years = period.map_or(1, Period::years);
        let merged = period.filter(|_| years > 1).map(|period| {
            nodes![" ", tag("span").class("merged").with("(").with(phrase::sum_of_years(period)).with(")")]
        });
        tag("button")
            .attr("type", "button")
            .attr("data-period", period.map_or("all", |period| period.id.as_str()))
            .attr("data-years", years)
            .attr("aria-pressed", move || said(at.map_or_else(|| app.periods().is_all(), |at| app.periods().picks(at))))
            .on_click(move |_| app.choose_period(at))
            .with(period.map_or_else(|| screen::ALL_PERIODS.to_owned(), phrase::years))
            .with(merged)
    };
    let each = [None].into_iter().chain((0..app.plan().meta.periods.len()).map(Some));
    tag("fieldset")
        .class("periods")
        .with(tag("legend").with(screen::PERIODS))
        .with(tag("div").class("timeline").with(each.map(choice).collect::<Node>()))
}
