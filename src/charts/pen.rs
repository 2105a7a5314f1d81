//! Plain strokes of the chart on a plotters area, in the area's own pixels.

use plotters::{
    coord::Shift,
    drawing::{DrawingArea, DrawingAreaErrorKind},
    element::{PathElement, Rectangle, Text},
    style::{
        Color, FontDesc, FontFamily, FontStyle, ShapeStyle, TextStyle,
        text_anchor::{HPos, Pos, VPos},
    },
};
use plotters_backend::DrawingBackend;

use super::{Ink, Palette};

/// What drawing on a backend gives.
pub(super) type Drawn<DB, T = ()> = Result<T, DrawingAreaErrorKind<<DB as DrawingBackend>::ErrorType>>;

/// The looks of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Type {
    /// The size in pixels.
    pub size: i32,
    pub bold: bool,
    pub ink: Ink,
}

/// Draws on an area in the colours of a palette.
pub(super) struct Pen<'a, DB: DrawingBackend> {
    pub area: &'a DrawingArea<DB, Shift>,
    pub palette: &'a Palette,
}

impl<DB: DrawingBackend> Pen<'_, DB> {
    /// How wide a text is on this backend.
    pub fn width(&self, text: &str, look: Type) -> Drawn<DB, i32> {
        let style = self.style(look, HPos::Left, VPos::Top);
        let (width, _) = self.area.estimate_text_size(text, &style)?;
        Ok(i32::try_from(width).unwrap_or(i32::MAX))
    }

    pub fn text(&self, text: &str, at: (i32, i32), look: Type, (across, down): (HPos, VPos)) -> Drawn<DB> {
        self.area.draw(&Text::new(text, at, self.style(look, across, down)))
    }

    pub fn line(&self, from: (i32, i32), to: (i32, i32), ink: Ink) -> Drawn<DB> {
        self.area.draw(&PathElement::new([from, to], ShapeStyle::from(self.palette.color(ink))))
    }

    pub fn bar(&self, from: (i32, i32), to: (i32, i32), ink: Ink) -> Drawn<DB> {
        self.area.draw(&Rectangle::new([from, to], self.palette.color(ink).filled()))
    }

    fn style(&self, look: Type, across: HPos, down: VPos) -> TextStyle<'static> {
        let weight = if look.bold { FontStyle::Bold } else { FontStyle::Normal };
        let font = FontDesc::new(FontFamily::SansSerif, f64::from(look.size), weight);
        font.color(&self.palette.color(look.ink)).pos(Pos::new(across, down))
    }
}
