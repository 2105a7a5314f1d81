//! What each colour in a chart means, and the colours themselves.

use plotters::style::RGBColor;

/// The part a colour plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ink {
    /// What lies behind everything; also the line between two bars that touch.
    Background,
    /// The line the bars stand on, and its marks.
    Axis,
    /// The lines across, one for each round figure.
    Grid,
    /// A bar that counts.
    Bar,
    /// A bar of a period that is not chosen.
    PaleBar,
    /// Text that counts.
    Label,
    /// Text beside it: the axes, means, and periods that are not chosen.
    SubtleLabel,
}

impl Ink {
    /// Every role.
    pub const ALL: [Ink; 7] =
        [Ink::Background, Ink::Axis, Ink::Grid, Ink::Bar, Ink::PaleBar, Ink::Label, Ink::SubtleLabel];

    /// The role's name in style sheets.
    pub fn class(self) -> &'static str {
        match self {
            Ink::Background => "background",
            Ink::Axis => "axis",
            Ink::Grid => "grid",
            Ink::Bar => "bar",
            Ink::PaleBar => "pale-bar",
            Ink::Label => "label",
            Ink::SubtleLabel => "subtle-label",
        }
    }
}

/// A colour for each role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette([RGBColor; Ink::ALL.len()]);

impl Palette {
    /// Dark on white, after KRDS's tokens, for files and pictures.
    pub const LIGHT: Palette = Palette([
        RGBColor(0xff, 0xff, 0xff),
        RGBColor(0x6d, 0x78, 0x82),
        RGBColor(0xe6, 0xe8, 0xea),
        RGBColor(0x0b, 0x50, 0xd0),
        RGBColor(0x86, 0xaf, 0xf9),
        RGBColor(0x1e, 0x21, 0x24),
        RGBColor(0x46, 0x4c, 0x53),
    ]);

    /// A colour of its own for each role and nothing else to it: recorded shapes are told apart by it.
    pub const ROLES: Palette = Palette([
        RGBColor(0, 0, 0),
        RGBColor(0, 0, 1),
        RGBColor(0, 0, 2),
        RGBColor(0, 0, 3),
        RGBColor(0, 0, 4),
        RGBColor(0, 0, 5),
        RGBColor(0, 0, 6),
    ]);

    /// The role's colour.
    pub fn color(&self, ink: Ink) -> RGBColor {
        self.0[ink as usize]
    }

    /// The palette with another colour for one role, such as a field's for the bars.
    pub fn with(mut self, ink: Ink, color: RGBColor) -> Palette {
        self.0[ink as usize] = color;
        self
    }

    /// The first role that has this colour.
    pub fn role(&self, color: (u8, u8, u8)) -> Option<Ink> {
        Ink::ALL.into_iter().find(|ink| {
            let RGBColor(red, green, blue) = self.color(*ink);
            (red, green, blue) == color
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_is_found_again_by_its_colour() {
        for (at, ink) in Ink::ALL.into_iter().enumerate() {
            assert_eq!(ink as usize, at);
            let RGBColor(red, green, blue) = Palette::ROLES.color(ink);
            assert_eq!(Palette::ROLES.role((red, green, blue)), Some(ink));
        }
        assert_eq!(Palette::ROLES.role((255, 0, 0)), None);
        assert_eq!(Palette::LIGHT.with(Ink::Bar, RGBColor(1, 2, 3)).role((1, 2, 3)), Some(Ink::Bar));
    }
}
