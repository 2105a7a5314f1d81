//! A yearly chart on the page: the recorded shapes as SVG in the page's own colours, and the same facts as a table.

use leptos::{html, prelude::*};

use super::{app, figure::figure, measured::measured};
use crate::{
    charts::{Drawing, Histogram, Mark, record},
    words::screen,
};

/// As high as the chart is drawn at the usual text size, in CSS pixels; the style sheet keeps the same room.
const HEIGHT: f64 = 240.0;

/// A chart as wide as its place. It is only looked at: a table beside it says the same.
#[component]
pub fn Chart(chart: Memo<Histogram>) -> impl IntoView {
    let frame = NodeRef::<html::Div>::new();
    let size = measured(frame);
    let preferences = app().preferences();
    let scale = Memo::new(move |_| preferences.read().scale);
    let drawing = move || {
        let ((width, _), scale) = (size.get(), scale.get());
        let room = (width as u32, (HEIGHT * scale) as u32);
        // A chart that cannot be drawn leaves its table, which says the same.
        (width >= 1.0).then(|| chart.with(|chart| record(chart, room, scale).ok()))?.map(svg)
    };
    view! { <div class="chart" node_ref=frame aria-hidden="true">{drawing}</div> }
}

/// The figures of a chart as a table; `caption` names it.
#[component]
pub fn ChartTable(chart: Memo<Histogram>, caption: Signal<String>) -> impl IntoView {
    let decimals = app().plan().decimals;
    let rows = move || {
        let row = |row: crate::charts::Row| {
            view! {
                <tr>
                    <th scope="row">{row.period}</th>
                    <td class="number">{figure(row.sum, decimals)}</td>
                    <td class="number">{row.mean}</td>
                </tr>
            }
        };
        chart.with(|chart| chart.rows()).into_iter().map(row).collect_view()
    };
    view! {
        <table class="figures">
            <caption class="hidden">{caption}</caption>
            <thead>
                <tr>
                    <th scope="col">{screen::PERIOD}</th>
                    <th scope="col" class="number">{screen::AMOUNT}</th>
                    <th scope="col" class="number">{screen::YEARLY_MEAN}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

fn svg(drawing: Drawing) -> impl IntoView {
    let Drawing { width, height, marks } = drawing;
    view! {
        <svg width=width height=height viewBox=format!("0 0 {width} {height}") focusable="false">
            {marks.into_iter().map(mark).collect_view()}
        </svg>
    }
}

fn mark(mark: Mark) -> AnyView {
    match mark {
        Mark::Rect { x, y, width, height, ink } => {
            view! { <rect class=ink.class() x=x y=y width=width height=height/> }.into_any()
        }
        Mark::Path { points, stroke, ink } => {
            let points: Vec<String> = points.iter().map(|(x, y)| format!("{x},{y}")).collect();
            view! { <polyline class=ink.class() points=points.join(" ") stroke-width=stroke/> }.into_any()
        }
        Mark::Text { x, y, anchor, size, bold, text, ink } => {
            let weight = if bold { "700" } else { "400" };
            view! {
                <text class=ink.class() x=x y=y text-anchor=anchor.as_str() font-size=size font-weight=weight>{text}</text>
            }
            .into_any()
        }
    }
}
