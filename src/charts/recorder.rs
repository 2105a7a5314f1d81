//! A plotters backend that keeps the shapes as they are, for a page, a file or a test to turn into what it likes.

use std::fmt;

use plotters::{
    drawing::{DrawingAreaErrorKind, IntoDrawingArea},
    style::text_anchor::{HPos, VPos},
};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
    FontTransform,
};

use super::{
    Histogram, Ink, Palette, draw,
    labels::{LINE_HEIGHT, text_width},
};

/// Where the baseline of a line of text lies, in ems below the top, the middle and the bottom of its box.
const BASELINES: [f64; 3] = [0.98, 0.355, -0.27];

/// A drawing as a list of shapes, the later ones on top. Lengths are pixels; `y` grows downwards.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drawing {
    pub width: u32,
    pub height: u32,
    /// The shapes.
    pub marks: Vec<Mark>,
}

/// One shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A filled rectangle from its upper left corner.
    Rect { x: i32, y: i32, width: i32, height: i32, ink: Ink },
    /// A line through points, `stroke` pixels thick.
    Path { points: Vec<(i32, i32)>, stroke: u32, ink: Ink },
    /// One line of text on the baseline `y`; `size` is that of its type.
    Text { x: i32, y: i32, anchor: Anchor, size: u32, bold: bool, text: String, ink: Ink },
}

/// Which part of a text stands at its `x`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

impl Anchor {
    /// The value of SVG's `text-anchor`.
    pub fn as_str(self) -> &'static str {
        match self {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        }
    }
}

/// What cannot be recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotRecorded {
    /// A colour that has no role in the recorder's palette.
    Color(u8, u8, u8),
    /// Text that is turned.
    TurnedText,
}

impl fmt::Display for NotRecorded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotRecorded::Color(red, green, blue) => write!(f, "colour #{red:02x}{green:02x}{blue:02x} has no role"),
            NotRecorded::TurnedText => f.write_str("turned text is not recorded"),
        }
    }
}

impl std::error::Error for NotRecorded {}

/// Draws a chart into shapes. `scale` is that of its type; see [`draw`].
pub fn record(
    chart: &Histogram,
    (width, height): (u32, u32),
    scale: f64,
) -> Result<Drawing, DrawingAreaErrorKind<NotRecorded>> {
    let mut drawing = Drawing { width, height, marks: Vec::new() };
    draw(&Recorder::new(&mut drawing, Palette::ROLES).into_drawing_area(), chart, &Palette::ROLES, scale)?;
    Ok(drawing)
}

/// The backend: it adds what is drawn to a drawing, and knows each colour's role by its palette.
pub struct Recorder<'a> {
    drawing: &'a mut Drawing,
    palette: Palette,
}

type Recorded<T = ()> = Result<T, DrawingErrorKind<NotRecorded>>;

impl<'a> Recorder<'a> {
    /// A recorder on a drawing, whose size is the backend's. What is drawn must use the palette's colours.
    pub fn new(drawing: &'a mut Drawing, palette: Palette) -> Recorder<'a> {
        Recorder { drawing, palette }
    }

    /// Adds a shape in the role of a colour; what cannot be seen is left out.
    fn add(&mut self, color: BackendColor, mark: impl FnOnce(Ink) -> Mark) -> Recorded {
        if color.alpha > 0.0 {
            let (red, green, blue) = color.rgb;
            let unknown = DrawingErrorKind::DrawingError(NotRecorded::Color(red, green, blue));
            let ink = self.palette.role(color.rgb).ok_or(unknown)?;
            self.drawing.marks.push(mark(ink));
        }
        Ok(())
    }
}

impl DrawingBackend for Recorder<'_> {
    type ErrorType = NotRecorded;

    fn get_size(&self) -> (u32, u32) {
        (self.drawing.width, self.drawing.height)
    }

    fn ensure_prepared(&mut self) -> Recorded {
        Ok(())
    }

    fn present(&mut self) -> Recorded {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Recorded {
        self.add(color, |ink| Mark::Rect { x, y, width: 1, height: 1, ink })
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Recorded {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(&mut self, a: BackendCoord, b: BackendCoord, style: &S, fill: bool) -> Recorded {
        if !fill {
            return self.draw_path([a, (b.0, a.1), b, (a.0, b.1), a], style);
        }
        let (x, y) = (a.0.min(b.0), a.1.min(b.1));
        let (width, height) = ((a.0 - b.0).abs(), (a.1 - b.1).abs());
        self.add(style.color(), |ink| Mark::Rect { x, y, width, height, ink })
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Recorded {
        let (points, stroke) = (path.into_iter().collect(), style.stroke_width());
        self.add(style.color(), |ink| Mark::Path { points, stroke, ink })
    }

    /// Keeps the text whole: its letters are the reader's own to draw.
    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, (x, y): BackendCoord) -> Recorded {
        if !matches!(style.transform(), FontTransform::None) {
            return Err(DrawingErrorKind::DrawingError(NotRecorded::TurnedText));
        }
        let (anchor, size) = (style.anchor(), style.size());
        let below = match anchor.v_pos {
            VPos::Top => BASELINES[0],
            VPos::Center => BASELINES[1],
            VPos::Bottom => BASELINES[2],
        };
        let mark = |ink| Mark::Text {
            x,
            y: y + (below * size).round() as i32,
            anchor: match anchor.h_pos {
                HPos::Left => Anchor::Start,
                HPos::Center => Anchor::Middle,
                HPos::Right => Anchor::End,
            },
            size: size.round() as u32,
            bold: is_bold(style),
            text: text.to_owned(),
            ink,
        };
        self.add(style.color(), mark)
    }

    /// Estimates what plotters itself cannot know without a font, and would count in bytes.
    fn estimate_text_size<S: BackendTextStyle>(&self, text: &str, style: &S) -> Recorded<(u32, u32)> {
        let (size, bold) = (style.size(), is_bold(style));
        Ok((text_width(text, size, bold).ceil() as u32, (size * LINE_HEIGHT).ceil() as u32))
    }
}

fn is_bold(style: &impl BackendTextStyle) -> bool {
    matches!(style.style(), FontStyle::Bold)
}
