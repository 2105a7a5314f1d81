//! Writing SVG: elements with attributes and escaped text, and what frames them as a document.

use std::fmt::{Display, Write};

use plotters::style::RGBColor;

use super::colors::{FONTS, PAPER};
use crate::{
    charts::{Anchor, Drawing, Ink, Mark, Palette},
    treemap::{Rect, in_hundredths},
};

/// An SVG picture that is being drawn; what is drawn later lies on top. Lengths are pixels; `y` grows downwards.
#[derive(Clone, Debug, Default)]
pub struct Svg {
    body: String,
}

/// The looks of a line of text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Type {
    /// The size of the letters.
    pub size: f64,
    /// From line to line.
    pub line: f64,
    pub bold: bool,
    /// A colour as SVG reads it: `#1e2124`.
    pub fill: &'static str,
}

impl Svg {
    /// An empty picture.
    pub fn new() -> Svg {
        Svg::default()
    }

    /// A filled rectangle; its corners are rounded by `radius`.
    pub fn rect(&mut self, rect: Rect, radius: f64, fill: &str) {
        self.filled(rect, radius, fill, None);
    }

    /// A filled rectangle through which shows what lies under it: `opacity` is a number between 0 and 1 as text.
    pub fn shade(&mut self, rect: Rect, radius: f64, fill: &str, opacity: &str) {
        self.filled(rect, radius, fill, Some(opacity));
    }

    /// The outline of a rectangle, drawn half inside and half outside its edge.
    pub fn outline(&mut self, Rect { x, y, width, height }: Rect, stroke: &str, stroke_width: f64) {
        let [x, y, width, height, thick] = [x, y, width, height, stroke_width].map(in_hundredths);
        let stroke: [(&str, &dyn Display); 3] = [("fill", &"none"), ("stroke", &stroke), ("stroke-width", &thick)];
        let place: [(&str, &dyn Display); 4] = [("x", &x), ("y", &y), ("width", &width), ("height", &height)];
        element(&mut self.body, "rect", &[&place[..], &stroke].concat(), None);
    }

    /// A line of text in a box that is one line high and begins at this point.
    pub fn line(&mut self, text: &str, at: (f64, f64), looks: Type) {
        self.at(text, at, Anchor::Start, looks);
    }

    /// A line of text in a box that is one line high and has the middle of its upper edge at this point.
    pub fn centered(&mut self, text: &str, at: (f64, f64), looks: Type) {
        self.at(text, at, Anchor::Middle, looks);
    }

    /// A recorded chart with its upper left corner at this point, each role in its colour.
    pub fn drawing(&mut self, drawing: &Drawing, palette: &Palette, (left, top): (i32, i32)) {
        let color = |ink: &Ink| hex(palette.color(*ink));
        for mark in &drawing.marks {
            match mark {
                Mark::Rect { x, y, width, height, ink } => {
                    let rect = Rect::new((x + left).into(), (y + top).into(), (*width).into(), (*height).into());
                    self.rect(rect, 0.0, &color(ink));
                }
                Mark::Path { points, stroke, ink } => {
                    let points: Vec<String> = points.iter().map(|(x, y)| format!("{},{}", x + left, y + top)).collect();
                    let (points, color) = (points.join(" "), color(ink));
                    let attributes: [(&str, &dyn Display); 4] =
                        [("fill", &"none"), ("stroke", &color), ("stroke-width", stroke), ("points", &points)];
                    element(&mut self.body, "polyline", &attributes, None);
                }
                Mark::Text { x, y, anchor, size, bold, text, ink } => {
                    self.text(text, (&(x + left), &(y + top)), *anchor, size, *bold, &color(ink));
                }
            }
        }
    }

    /// The document: white paper of this size with what was drawn. `title` names it and `description` says what it
    /// shows, to those who do not see it.
    pub fn document(self, (width, height): (f64, f64), title: &str, description: &str) -> String {
        let (paper, width, height) = (Rect::new(0.0, 0.0, width, height), in_hundredths(width), in_hundredths(height));
        let attributes: [(&str, &dyn Display); 7] = [
            ("xmlns", &"http://www.w3.org/2000/svg"),
            ("width", &width),
            ("height", &height),
            ("viewBox", &format_args!("0 0 {width} {height}")),
            ("lang", &"ko"),
            ("role", &"img"),
            ("font-family", &FONTS),
        ];
        let mut head = Svg::new();
        element(&mut head.body, "title", &[], Some(title));
        element(&mut head.body, "desc", &[], Some(description));
        head.rect(paper, 0.0, PAPER);
        let mut text = String::new();
        opened(&mut text, "svg", &attributes);
        text.push_str(">\n");
        text.push_str(&head.body);
        text.push_str(&self.body);
        text.push_str("</svg>\n");
        text
    }

    fn at(&mut self, text: &str, (x, top): (f64, f64), anchor: Anchor, looks: Type) {
        // The letters stand in the middle of the line, as they do on the page.
        const BELOW_MIDDLE: f64 = 0.355;
        let baseline = in_hundredths(top + looks.line / 2.0 + looks.size * BELOW_MIDDLE);
        self.text(text, (&in_hundredths(x), &baseline), anchor, &in_hundredths(looks.size), looks.bold, looks.fill);
    }

    fn filled(&mut self, Rect { x, y, width, height }: Rect, radius: f64, fill: &str, opacity: Option<&str>) {
        let [x, y, width, height, radius] = [x, y, width, height, radius].map(in_hundredths);
        let mut attributes: Vec<(&str, &dyn Display)> =
            vec![("x", &x), ("y", &y), ("width", &width), ("height", &height), ("fill", &fill)];
        if radius != "0" {
            attributes.push(("rx", &radius));
        }
        if let Some(opacity) = &opacity {
            attributes.push(("fill-opacity", opacity));
        }
        element(&mut self.body, "rect", &attributes, None);
    }

    fn text(
        &mut self,
        text: &str,
        (x, y): (&dyn Display, &dyn Display),
        anchor: Anchor,
        size: &dyn Display,
        bold: bool,
        fill: &str,
    ) {
        let anchor = anchor.as_str();
        let mut attributes: Vec<(&str, &dyn Display)> = vec![("x", x), ("y", y), ("font-size", size), ("fill", &fill)];
        if anchor != Anchor::Start.as_str() {
            attributes.push(("text-anchor", &anchor));
        }
        if bold {
            attributes.push(("font-weight", &"700"));
        }
        element(&mut self.body, "text", &attributes, Some(text));
    }
}

/// A recorded chart as a document of its own; see [`Svg::document`] for title and description.
pub fn standalone(drawing: &Drawing, palette: &Palette, title: &str, description: &str) -> String {
    let mut svg = Svg::new();
    svg.drawing(drawing, palette, (0, 0));
    svg.document((drawing.width.into(), drawing.height.into()), title, description)
}

/// A colour as SVG reads it.
pub(super) fn hex(RGBColor(red, green, blue): RGBColor) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

fn element(out: &mut String, name: &str, attributes: &[(&str, &dyn Display)], content: Option<&str>) {
    opened(out, name, attributes);
    match content {
        None => out.push_str("/>\n"),
        Some(content) => {
            out.push('>');
            escape(out, content);
            out.push_str("</");
            out.push_str(name);
            out.push_str(">\n");
        }
    }
}

fn opened(out: &mut String, name: &str, attributes: &[(&str, &dyn Display)]) {
    out.push('<');
    out.push_str(name);
    let mut value = String::new();
    for (name, of) in attributes {
        value.clear();
        // Writing into memory has no reason to fail.
        let _ = write!(value, "{of}");
        out.push(' ');
        out.push_str(name);
        out.push_str("=\"");
        escape(out, &value);
        out.push('"');
    }
}

/// Adds a text so that no letter of it is markup. What XML cannot hold at all becomes a space.
fn escape(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\0'..=' ' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => out.push(' '),
            _ => out.push(letter),
        }
    }
}
