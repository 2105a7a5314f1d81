//! Markup written as HTML, as it is at the moment.

use super::{
    element::{Detail, Parts},
    node::Node,
};

/// Elements that hold nothing and have no end tag.
const VOID: [&str; 4] = ["input", "link", "meta", "br"];

/// The markup as HTML.
pub(super) fn written(node: &Node) -> String {
    let mut html = String::new();
    write(node, &mut html);
    html
}

fn write(node: &Node, html: &mut String) {
    match node {
        Node::Text(value) => {
            if let Some(text) = value.now() {
                escape(&text, html);
            }
        }
        Node::Element(element) => write_element(&element.0, html),
        Node::Many(nodes) => nodes.iter().for_each(|node| write(node, html)),
        Node::Live(draw) => write(&draw.ask(), html),
        Node::Choice(answer, draw) => write(&draw.draw_for(answer.ask()), html),
        Node::Rows(rows) => rows(&mut |_, draw| write_element(&draw().0, html)),
    }
}

fn write_element(parts: &Parts, html: &mut String) {
    html.push('<');
    html.push_str(parts.tag);
    let classes: Vec<_> = parts.details.iter().filter_map(class).collect();
    if !classes.is_empty() {
        write_attribute("class", &classes.join(" "), html);
    }
    for detail in &parts.details {
        // What the reader changes, and where things stand on the screen, is for the browser alone.
        let Detail::Attribute(name, value) = detail else { continue };
        if let Some(value) = value.now().filter(|_| *name != "class") {
            write_attribute(name, &value, html);
        }
    }
    html.push('>');
    if !VOID.contains(&parts.tag) {
        parts.children.iter().for_each(|child| write(child, html));
        html.push_str("</");
        html.push_str(parts.tag);
        html.push('>');
    }
}

/// The classes that are on by one detail.
fn class(detail: &Detail) -> Option<super::Text> {
    match detail {
        Detail::Attribute("class", names) => names.now().filter(|names| !names.is_empty()),
        Detail::Class(name, on) => on.now().map(|_| (*name).into()),
        _ => None,
    }
}

fn write_attribute(name: &str, value: &str, html: &mut String) {
    html.push(' ');
    html.push_str(name);
    if !value.is_empty() {
        html.push_str("=\"");
        escape(value, html);
        html.push('"');
    }
}

fn escape(text: &str, html: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            _ => html.push(letter),
        }
    }
}
