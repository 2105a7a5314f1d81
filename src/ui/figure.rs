//! A figure in a column: digits stand under digits, also where only some of the figures have decimals.

use crate::markup::{Element, tag};

/// A figure that leaves room for the decimals it lacks. The room is drawn by the style sheet from `data-pad` and is no
/// text, so that what is read out and copied is the figure alone; `decimals` is the most that the column may have.
pub fn figure(text: String, decimals: u32) -> Element {
    let pad = pad(&text, decimals);
    tag("span").class("figure").attr("data-pad", pad).with(text)
}

/// The characters that would follow the text if it had so many decimals.
fn pad(text: &str, decimals: u32) -> String {
    let zeros = |count: usize| "0".repeat(count);
    let decimals = decimals as usize;
    match text.split_once('.') {
        Some((_, own)) => zeros(decimals.saturating_sub(own.len())),
        None if decimals == 0 => String::new(),
        None => format!(".{}", zeros(decimals)),
    }
}

#[cfg(test)]
mod tests {
    use super::pad;

    #[test]
    fn a_figure_is_padded_to_the_decimals_of_its_column() {
        assert_eq!(pad("24,348", 2), ".00");
        assert_eq!(pad("57,421.4", 2), "0");
        assert_eq!(pad("873.20", 2), "");
        assert_eq!(pad("-", 2), ".00");
        assert_eq!(pad("24,348", 0), "");
        assert_eq!(pad("1.234", 2), "");
    }
}
