//! What assistive technology is told: computed roles and names in every engine, and in Chromium the whole tree.
//!
//! The drivers of all three engines answer the two W3C commands for computed role and name. Only Chromium shows the tree
//! itself, by its developer tools' protocol; states are therefore read from it there, and from attributes elsewhere.

use axum::http::Method;
use serde::Deserialize;
use serde_json::{Value, json};
use thirtyfour::{ElementId, RequestData, SessionId, common::command::FormatRequestData};

use crate::{Outcome, engine::Engine, page::Page};

/// What is asked of a driver.
#[derive(Debug)]
enum Question {
    Role(ElementId),
    Name(ElementId),
    Tree,
}

impl FormatRequestData for Question {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let get = |path: String| RequestData::new(Method::GET, format!("session/{session}/{path}"));
        match self {
            Question::Role(element) => get(format!("element/{element}/computedrole")),
            Question::Name(element) => get(format!("element/{element}/computedlabel")),
            Question::Tree => RequestData::new(Method::POST, format!("session/{session}/goog/cdp/execute"))
                .add_body(json!({ "cmd": "Accessibility.getFullAXTree", "params": {} })),
        }
    }
}

/// The role of the first match.
pub async fn role(page: &Page, css: &str) -> Outcome<String> {
    let element = page.find(css).await?.element_id();
    Ok(page.web.cmd(Question::Role(element)).await?.value()?)
}

/// The name of the first match, its spaces run together as they are heard.
pub async fn name(page: &Page, css: &str) -> Outcome<String> {
    let element = page.find(css).await?.element_id();
    let name: String = page.web.cmd(Question::Name(element)).await?.value()?;
    Ok(run_together(&name))
}

fn run_together(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[derive(Deserialize)]
struct Tree {
    nodes: Vec<Node>,
}

/// A node as the protocol has it; what is ignored has a place in the tree and is not heard.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Node {
    node_id: String,
    ignored: bool,
    role: Option<Said>,
    name: Option<Said>,
    #[serde(default)]
    properties: Vec<Property>,
    #[serde(default)]
    child_ids: Vec<String>,
}

#[derive(Deserialize)]
struct Said {
    #[serde(default)]
    value: Value,
}

#[derive(Deserialize)]
struct Property {
    name: String,
    value: Said,
}

/// Every node that is heard, in reading order, a line each: `treeitem "3-3 어르신…" level=2 expanded=false focused=true`.
/// None where the engine does not tell.
pub async fn tree(page: &Page) -> Outcome<Option<Vec<String>>> {
    if page.engine != Engine::Chromium {
        return Ok(None);
    }
    let Tree { nodes } = page.web.cmd(Question::Tree).await?.value()?;
    let mut lines = Vec::new();
    if let Some(root) = nodes.first() {
        write(root, &nodes, &mut lines);
    }
    Ok(Some(lines))
}

fn write(node: &Node, nodes: &[Node], lines: &mut Vec<String>) {
    let text =
        |said: &Option<Said>| run_together(said.as_ref().and_then(|said| said.value.as_str()).unwrap_or_default());
    let (role, name) = (text(&node.role), text(&node.name));
    if !node.ignored && !matches!(role.as_str(), "none" | "generic" | "InlineTextBox") {
        const STATES: [&str; 10] =
            ["level", "expanded", "selected", "pressed", "checked", "disabled", "focused", "live", "invalid", "modal"];
        let told = node.properties.iter().filter(|property| STATES.contains(&property.name.as_str()));
        let states: String = told
            .map(|Property { name, value }| format!(" {name}={}", value.value.to_string().trim_matches('"')))
            .collect();
        lines.push(format!("{role} \"{name}\"{states}"));
    }
    for child in node.child_ids.iter().filter_map(|id| nodes.iter().find(|node| node.node_id == *id)) {
        write(child, nodes, lines);
    }
}
