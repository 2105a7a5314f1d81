//! A recorded drawing as text and as boxes, and what is never allowed among them.

use std::fmt::Write;

use crate::charts::{Anchor, Drawing, Mark, labels::text_width};

/// A line for each mark, in the order of drawing.
pub(super) fn listed(drawing: &Drawing) -> String {
    let mut text = format!("{} x {}\n", drawing.width, drawing.height);
    for mark in &drawing.marks {
        let line = match mark {
            Mark::Rect { x, y, width, height, ink } => {
                format!("{:<13} {x},{y} {width} wide, {height} high", ink.class())
            }
            Mark::Path { points, ink, .. } => {
                let points: Vec<String> = points.iter().map(|(x, y)| format!("{x},{y}")).collect();
                format!("{:<13} {}", ink.class(), points.join(" - "))
            }
            Mark::Text { x, y, anchor, size, bold, text, ink } => {
                let bold = if *bold { " bold" } else { "" };
                format!("{:<13} {x},{y} {} {size}{bold} {text}", ink.class(), anchor.as_str())
            }
        };
        writeln!(text, "{line}").expect("text");
    }
    text
}

/// Left, top, right and bottom.
pub(super) type Edges = [f64; 4];

/// Each text with its estimated box.
pub(super) fn texts(drawing: &Drawing) -> Vec<(Edges, &str)> {
    fn edges(mark: &Mark) -> Option<(Edges, &str)> {
        let Mark::Text { x, y, anchor, size, bold, text, .. } = mark else { return None };
        let [x, y, size] = [f64::from(*x), f64::from(*y), f64::from(*size)];
        let width = text_width(text, size, *bold);
        let left = match anchor {
            Anchor::Start => x,
            Anchor::Middle => x - width / 2.0,
            Anchor::End => x - width,
        };
        Some(([left, y - 0.9 * size, left + width, y + 0.15 * size], text.as_str()))
    }
    drawing.marks.iter().filter_map(edges).collect()
}

/// The bars' boxes, from left to right.
pub(super) fn bars(drawing: &Drawing) -> Vec<Edges> {
    let bar = |mark: &Mark| match mark {
        Mark::Rect { x, y, width, height, .. } => Some([*x, *y, x + width, y + height].map(f64::from)),
        Mark::Path { .. } | Mark::Text { .. } => None,
    };
    drawing.marks.iter().filter_map(bar).collect()
}

fn touch(a: &Edges, b: &Edges) -> bool {
    a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}

/// Panics where a text touches another or a bar, or anything leaves the area.
pub(super) fn tidy(drawing: &Drawing) {
    let (texts, bars) = (texts(drawing), bars(drawing));
    for (at, (edges, text)) in texts.iter().enumerate() {
        for (other, beside) in &texts[at + 1..] {
            assert!(!touch(edges, other), "{text} touches {beside}\n{}", listed(drawing));
        }
        assert!(!bars.iter().any(|bar| touch(edges, bar)), "{text} touches a bar\n{}", listed(drawing));
    }
    let (width, height) = (f64::from(drawing.width), f64::from(drawing.height));
    for [left, top, right, bottom] in texts.iter().map(|(edges, _)| edges).chain(&bars) {
        assert!(
            *left >= -0.5 && *top >= -0.5 && *right <= width + 0.5 && *bottom <= height + 0.5,
            "{}",
            listed(drawing)
        );
    }
    for mark in &drawing.marks {
        if let Mark::Path { points, .. } = mark {
            let inside =
                |(x, y): &(i32, i32)| (0.0..=width).contains(&f64::from(*x)) && (0.0..=height).contains(&f64::from(*y));
            assert!(points.iter().all(inside), "{}", listed(drawing));
        }
    }
}
