//! What a reader reads, rendered natively: the text of the screen at a few addresses, held to golden files.

use expect_test::expect_file;
use leptos::prelude::{Owner, provide_context};
use pledge_explorer::{
    app::{App, Bundle},
    markup::IntoNode,
    plan::Plan,
    ui::{explorer, printed},
};
use scraper::{ElementRef, Html, Node};

use crate::command_line::file;

/// Renders the screen at a query string and lists its text, a line a piece, headings and states told apart.
fn read(query: &str) -> String {
    text_of(query, |app| explorer(app).to_html())
}

fn text_of(query: &str, render: impl Fn(App) -> String) -> String {
    let [csv, json] = ["plan.csv", "plan.json"].map(|name| (name, file(&format!("public/data/{name}"))));
    let plan = Plan::read((csv.0, &csv.1), (json.0, &json.1)).expect("the published plan");
    let html = Owner::new().with(|| render(App::open(Bundle::kept(plan), query)));
    let mut lines = Vec::new();
    write(Html::parse_fragment(&html).root_element(), &mut lines);
    lines.join("\n") + "\n"
}

fn write(element: ElementRef, lines: &mut Vec<String>) {
    let said = ["role", "aria-label", "aria-level", "aria-posinset", "aria-setsize", "aria-pressed", "aria-expanded"];
    let said = said.into_iter().chain(["aria-selected", "data-sum", "data-hits"]);
    let states = said.filter_map(|name| Some(format!(" {name}={}", element.attr(name)?))).collect::<String>();
    let name = element.value().name();
    if !states.is_empty() || matches!(name, "h1" | "h2" | "h3" | "button" | "mark" | "tr") {
        lines.push(format!("<{name}{states}>"));
    }
    for child in element.children() {
        match child.value() {
            Node::Text(text) if !text.trim().is_empty() => lines.push(format!("  {}", text.trim())),
            Node::Element(_) => {
                if let Some(child) = ElementRef::wrap(child) {
                    write(child, lines);
                }
            }
            _ => {}
        }
    }
}

fn check(query: &str, golden: &str) {
    expect_file![format!("{}/tests/golden/screen/{golden}.txt", env!("CARGO_MANIFEST_DIR"))].assert_eq(&read(query));
}

#[test]
fn the_plain_view() {
    check("", "plain");
}

#[test]
fn a_search_over_some_periods() {
    check("q=ㄷㅅㅅㄱ&years=2024,2025&at=2-2", "search");
}

#[test]
fn the_table_of_what_has_ended() {
    check("view=table&status=ended&years=2022-2023", "table");
}

#[test]
fn nothing_found_under_a_broken_link() {
    check("q=없는말&years=9999&embed=1", "nothing");
}

#[test]
fn a_comparison() {
    check("vs=4-2,4-5-1&field=4&sort=-amount", "compare");
}

#[test]
fn what_is_printed_of_a_narrowed_map() {
    let printed = text_of("q=돌봄&years=2024,2025&field=3&sort=-amount&view=map&at=3-1&vs=3-1,4-2", |app| {
        provide_context(app);
        printed().to_html()
    });
    expect_file![concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/screen/paper.txt")].assert_eq(&printed);
}

#[test]
fn nothing_is_built_for_paper_until_the_page_is_printed() {
    let screen = text_of("", |app| explorer(app).to_html());
    assert!(!screen.contains("class=\"paper\""), "{screen}");
}
