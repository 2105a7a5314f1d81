//! The HTML that puts a view into another page.

use super::screen;
use crate::{link::folder, plan::Meta};

/// As high as a frame is that nothing sizes, in CSS pixels: the controls and a first screen of results.
const HEIGHT: u16 = 900;

/// A frame with the view at `address`; it has a title, and may copy and share. The tag around it and the script beside it
/// size it to its content; where they are taken out, the frame is left. It is not a lazy frame: in WebKit the steps within
/// one are no steps of the history, and going back would leave the whole page.
pub fn snippet(address: &str, meta: &Meta) -> String {
    let script = escaped(&format!("{}embed.js", folder(address)));
    let (address, title) = (escaped(address), escaped(&format!("{} {}", meta.district, screen::APP)));
    let frame = format!(
        "<iframe src=\"{address}\" title=\"{title}\" width=\"100%\" height=\"{HEIGHT}\" \
         allow=\"clipboard-write; web-share\"></iframe>"
    );
    format!("<pledge-explorer>{frame}</pledge-explorer><script src=\"{script}\" async></script>")
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
    fn the_snippet_is_well_formed_whatever_the_district_is_called() {
        let meta = Meta { district: "가 \"나\" <다> & 라</iframe>".to_owned(), ..bundled().meta };
        let address = "https://example.org/plan/index.html?q=%22&years=2024&view=map&embed=1";
        let html = Html::parse_fragment(&snippet(address, &meta));
        let first = |css: &str| html.select(&Selector::parse(css).expect("a selector")).next().expect("a match");
        let frame = first("pledge-explorer > iframe");
        assert_eq!(frame.attr("src"), Some(address));
        assert_eq!(frame.attr("title"), Some("가 \"나\" <다> & 라</iframe> 공약 투자계획 탐색기"));
        assert_eq!(first("script").attr("src"), Some("https://example.org/plan/embed.js"));
        let count = html.select(&Selector::parse("*").expect("a selector")).count();
        assert_eq!(count, 4, "the tag, its frame and the script under their root");
    }
}
