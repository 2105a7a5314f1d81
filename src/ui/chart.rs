//! A yearly chart on the page: the recorded shapes as SVG in the page's own colours, and the same facts as a table.

use super::{app, figure::figure, measured::measured};
use crate::{
    app::{Derived, derived},
    charts::{Drawing, Histogram, Mark, record},
    markup::{Element, IntoNode, Node, svg, tag},
    words::screen,
};

/// As high as the chart is drawn at the usual text size, in CSS pixels; the style sheet keeps the same room.
const HEIGHT: f64 = 240.0;

/// A chart as wide as its place. It is only looked at: a table beside it says the same.
pub fn drawn(chart: Derived<Histogram>) -> Element {
    let (size, measure) = measured();
    let preferences = app().preferences();
    let scale = derived(move |_| preferences.read().scale);
    let drawing = move || {
        let ((width, _), scale) = (size.get(), scale.get());
        let room = (width as u32, (HEIGHT * scale) as u32);
        // A chart that cannot be drawn leaves its table, which says the same.
        (width >= 1.0).then(|| chart.with(|chart| record(chart, room, scale).ok()))?.map(picture)
    };
    tag("div").class("chart").drawn(measure).attr("aria-hidden", "true").with(drawing)
}

/// The figures of a chart as a table; `caption` names it.
pub fn chart_table(chart: Derived<Histogram>, caption: Derived<String>) -> Element {
    let decimals = app().plan().decimals;
    let rows = move || {
        let row = |row: crate::charts::Row| {
            tag("tr")
                .with(tag("th").attr("scope", "row").with(row.period))
                .with(tag("td").class("number").with(figure(row.sum, decimals)))
                .with(tag("td").class("number").with(row.mean))
        };
        chart.with(|chart| chart.rows()).into_iter().map(row).collect::<Node>()
    };
    tag("table")
        .class("figures")
        .with(tag("caption").class("hidden").with(move || caption.get()))
        .with(
            tag("thead").with(
                tag("tr")
                    .with(tag("th").attr("scope", "col").with(screen::PERIOD))
                    .with(tag("th").attr("scope", "col").class("number").with(screen::AMOUNT))
                    .with(tag("th").attr("scope", "col").class("number").with(screen::YEARLY_MEAN)),
            ),
        )
        .with(tag("tbody").with(rows))
}

fn picture(drawing: Drawing) -> Element {
    let Drawing { width, height, marks } = drawing;
    svg("svg")
        .attr("width", width)
        .attr("height", height)
        .attr("viewBox", format!("0 0 {width} {height}"))
        .attr("focusable", "false")
        .with(marks.into_iter().map(mark).collect::<Node>())
}

fn mark(mark: Mark) -> Node {
    match mark {
        Mark::Rect { x, y, width, height, ink } => svg("rect")
            .attr("class", ink.class())
            .attr("x", x)
            .attr("y", y)
            .attr("width", width)
            .attr("height", height)
            .into_node(),
        Mark::Path { points, stroke, ink } => {
            let points: Vec<String> = points.iter().map(|(x, y)| format!("{x},{y}")).collect();
            svg("polyline")
                .attr("class", ink.class())
                .attr("points", points.join(" "))
                .attr("stroke-width", stroke)
                .into_node()
        }
        Mark::Text { x, y, anchor, size, bold, text, ink } => {
            let weight = if bold { "700" } else { "400" };
            svg("text")
                .attr("class", ink.class())
                .attr("x", x)
                .attr("y", y)
                .attr("text-anchor", anchor.as_str())
                .attr("font-size", size)
                .attr("font-weight", weight)
                .with(text)
                .into_node()
        }
    }
}
