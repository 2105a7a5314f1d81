//! The yearly chart on the page: the recorded shapes as SVG in the page's own colours, and the same facts as a table.

use leptos::{html, prelude::*};

use super::amounts;
use crate::{
    browser,
    charts::{Drawing, Histogram, Mark, record},
    ui::app,
    words::{phrase, screen},
};

/// As high as the chart is drawn, in CSS pixels.
const HEIGHT: f64 = 240.0;

/// The chart of the focused item's years, or of the grand total's.
#[component]
pub fn YearlyChart() -> impl IntoView {
    let app = app();
    let width = RwSignal::new(0.0);
    let frame = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        if let Some(frame) = frame.get() {
            browser::watch_size(&frame, move |wide, _| width.set(wide));
        }
    });
    let chart = Memo::new(move |_| Histogram::of(app.plan(), amounts(app, app.focused().get()), app.periods()));
    let drawing = move || {
        let wide = width.get();
        // A chart that cannot be drawn leaves its table, which says the same.
        (wide >= 1.0).then(|| chart.with(|chart| record(chart, (wide as u32, HEIGHT as u32), 1.0).ok()))?.map(svg)
    };
    let rows = move || {
        let row = |row: crate::charts::Row| {
            view! {
                <tr>
                    <th scope="row">{row.period}</th>
                    <td class="number">{row.sum}</td>
                    <td class="number">{row.mean}</td>
                </tr>
            }
        };
        chart.with(|chart| chart.rows()).into_iter().map(row).collect_view()
    };
    view! {
        <h3>{screen::YEARLY}</h3>
        <div class="chart" node_ref=frame aria-hidden="true">{drawing}</div>
        <details class="chart-table">
            <summary>{screen::AS_TABLE}</summary>
            <table>
                <caption class="hidden">{screen::YEARLY} " " {phrase::unit_note(&app.plan().meta, Default::default())}</caption>
                <thead>
                    <tr>
                        <th scope="col">{screen::PERIOD}</th>
                        <th scope="col" class="number">{screen::AMOUNT}</th>
                        <th scope="col" class="number">{screen::YEARLY_MEAN}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </details>
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
