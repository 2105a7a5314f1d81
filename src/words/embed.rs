//! The HTML that puts a view into another page.

use super::screen;
use crate::plan::Meta;

/// As high as a frame is that nothing sizes, in CSS pixels: the controls and a first screen of results.
const HEIGHT: u16 = 900;

/// A frame with the view at `address`; it has a title, and loads once the reader comes near.
pub fn snippet(address: &str, meta: &Meta) -> String {
    let (address, title) = (escaped(address), escaped(&format!("{} {}", meta.district, screen::APP)));
    format!("<iframe src=\"{address}\" title=\"{title}\" width=\"100%\" height=\"{HEIGHT}\" loading=\"lazy\"></iframe>")
}

/// A text as the value of an HTML attribute in double quotes.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use scraper::{Html, Selector};

    use super::*;
    use crate::words::bundled;

    #[test]
    fn the_frame_is_well_formed_whatever_the_district_is_called() {
        let meta = Meta { district: "가 \"나\" <다> & 라".to_owned(), ..bundled().meta };
        let address = "https://example.org/plan/?q=%22&years=2024&view=map&embed=1";
        let html = Html::parse_fragment(&snippet(address, &meta));
        let frame = html.select(&Selector::parse("iframe").expect("a selector")).next().expect("a frame");
        assert_eq!(frame.attr("src"), Some(address));
        assert_eq!(frame.attr("title"), Some("가 \"나\" <다> & 라 공약 투자계획 탐색기"));
        assert_eq!(html.select(&Selector::parse("*").expect("a selector")).count(), 2, "one frame and its root");
    }
}
