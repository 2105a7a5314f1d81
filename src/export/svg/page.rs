//! The paper a picture stands on: lines of text above it and below it, each as long as there is room.

use super::{Svg, Type, colors};
use crate::treemap::{Rect, text_width};

/// From the paper's edge to what stands on it.
pub const MARGIN: f64 = 32.0;

pub const TITLE: Type = Type { size: 26.0, line: 36.0, bold: true, fill: colors::TEXT };
pub const HEADING: Type = Type { size: 17.0, line: 26.0, bold: true, fill: colors::TEXT };
pub const BODY: Type = Type { size: 16.0, line: 25.0, bold: false, fill: colors::TEXT };
pub const NOTE: Type = Type { size: 15.0, line: 23.0, bold: false, fill: colors::TEXT_SUBTLE };
/// A chart's type is that much larger than on the page, since a picture is often looked at in small.
pub const CHART_SCALE: f64 = 1.2;

/// Paper of one width that grows downwards.
pub struct Page {
    pub svg: Svg,
    /// Where the next thing begins.
    pub y: f64,
    width: f64,
}

impl Page {
    /// Empty paper, `width` pixels wide.
    pub fn new(width: f64) -> Page {
        Page { svg: Svg::new(), y: MARGIN, width }
    }

    /// How wide what stands on it may be.
    pub fn room(&self) -> f64 {
        self.width - 2.0 * MARGIN
    }

    /// A text, on as many lines as it takes.
    pub fn text(&mut self, text: &str, looks: Type) {
        self.indented(text, looks, 0.0);
    }

    /// A text with a mark of this colour before it.
    pub fn entry(&mut self, text: &str, looks: Type, mark: &str) {
        const SIDE: f64 = 10.0;
        self.svg.rect(Rect::new(MARGIN, self.y + (looks.line - SIDE) / 2.0, SIDE, SIDE), 2.0, mark);
        self.indented(text, looks, SIDE * 2.0);
    }

    /// Leaves so much room.
    pub fn skip(&mut self, height: f64) {
        self.y += height;
    }

    /// The foot of the paper, under a line across it, and the document. `title` names the picture and `description` says
    /// what it shows, to those who do not see it.
    pub fn document(mut self, foot: &[String], title: &str, description: &str) -> String {
        self.skip(NOTE.line / 2.0);
        self.svg.rect(Rect::new(MARGIN, self.y, self.room(), 1.0), 0.0, colors::LINE);
        self.skip(NOTE.line / 2.0);
        for line in foot {
            self.text(line, NOTE);
        }
        // Whole pixels, so that a picture made of it is not scaled to fit them.
        let height = (self.y + MARGIN - (NOTE.line - NOTE.size) / 2.0).ceil();
        self.svg.document((self.width, height), title, description)
    }

    fn indented(&mut self, text: &str, looks: Type, indent: f64) {
        for line in wrapped(text, self.room() - indent, looks.size) {
            self.svg.line(&line, (MARGIN + indent, self.y), looks);
            self.y += looks.line;
        }
    }
}

/// A text in lines no wider than `width`. They end between words; a word that is wider by itself, as an address may be,
/// ends anywhere.
fn wrapped(text: &str, width: f64, size: f64) -> Vec<String> {
    let fits = |line: &str| text_width(line, size) <= width;
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(|letter: char| letter.is_whitespace() || letter.is_control()).filter(|word| !word.is_empty())
    {
        if let Some(line) = lines.last_mut()
            && fits(&format!("{line} {word}"))
        {
            line.push(' ');
            line.push_str(word);
            continue;
        }
        let mut line = String::new();
        for letter in word.chars() {
            line.push(letter);
            if !fits(&line) && line.len() > letter.len_utf8() {
                line.pop();
                lines.push(std::mem::replace(&mut line, letter.to_string()));
            }
        }
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_between_words_and_addresses_anywhere() {
        assert_eq!(wrapped("가나 다라 마", 30.0, 10.0), ["가나", "다라", "마"]);
        assert_eq!(wrapped("가나 다라 마", 52.0, 10.0), ["가나 다라", "마"]);
        assert_eq!(wrapped("주소: 가나다라마바사", 30.0, 10.0), ["주소:", "가나다", "라마바", "사"]);
        assert_eq!(wrapped(" \n\t\0", 30.0, 10.0), [""; 0]);
        assert_eq!(wrapped("가나", 5.0, 10.0), ["가", "나"]);
    }
}
