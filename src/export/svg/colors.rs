//! The colours and fonts of pictures: the light ones of the page, on white paper.

use crate::tiles;

pub const PAPER: &str = "#fff";
pub const TEXT: &str = "#1e2124";
pub const TEXT_SUBTLE: &str = "#464c53";
pub const LINE: &str = "#cdd1d5";
/// A tile in which a search finds nothing, a part of such a tile, and the text on both.
pub const DIM: &str = "#e6e8ea";
pub const DIM_INNER: &str = "#f4f5f6";
pub const ON_DIM: &str = "#464c53";
/// One for each field, by [`tiles::hue`]; all of them carry white text.
pub const HUES: [&str; tiles::HUES] = ["#0b50d0", "#267337", "#8a5c00", "#ab2b36", "#39506c"];
pub const ON_HUE: &str = "#fff";
/// How much of [`SHADE`] lies over a tile where its parts stand.
pub const SHADE_OPACITY: &str = "0.22";
pub const SHADE: &str = "#000";

/// The fonts, from the page's own on; whoever opens a picture has one of them.
pub const FONTS: &str =
    "'Pretendard GOV', 'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans KR', 'Noto Sans CJK KR', sans-serif";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_have_the_colours_and_fonts_of_the_page() {
        let tokens = include_str!("../../../styles/tokens.css");
        let map = include_str!("../../../styles/map.css");
        let says = |name: &str, value: &str| {
            let line = format!("--{name}: {value};");
            assert!(tokens.contains(&line), "{line}");
        };
        for (name, value) in [
            ("paper", PAPER),
            ("text", TEXT),
            ("text-subtle", TEXT_SUBTLE),
            ("line", LINE),
            ("dim", DIM),
            ("dim-inner", DIM_INNER),
            ("on-dim", ON_DIM),
            ("on-hue", ON_HUE),
        ] {
            says(name, value);
        }
        for (at, hue) in HUES.iter().enumerate() {
            says(&format!("hue-{}", at + 1), hue);
        }
        says("font", &FONTS.replace('\'', "\""));
        assert_eq!((SHADE, SHADE_OPACITY), ("#000", "0.22"));
        assert!(map.contains("background: rgb(0 0 0 / 22%);"));
    }
}
