//! Pictures: goldens of a treemap and a chart, and what holds of every picture whatever is in it.

use expect_test::expect_file;
use proptest::prelude::*;
use roxmltree::{Document, Node};

use super::{chart, colors, comparison, map};
use crate::{
    export::{Extract, tests::plan_of},
    link::{Link, read},
    plan::{Plan, reconcile},
    search::Finder,
    treemap::Rect,
};

const CSV: &str = include_str!("../../../public/data/plan.csv");
const ADDRESS: &str = "https://example.org/plan/?view=map";

fn with<T>(plan: &Plan, query: &str, make: impl Fn(&Extract) -> T) -> T {
    let findings = reconcile(plan);
    let (link, _) = read(query, plan);
    make(&Extract::of(plan, &Finder::new(plan), &findings, &link, Some(ADDRESS.to_owned())))
}

fn number(node: Node, name: &str) -> f64 {
    node.attribute(name).unwrap_or_else(|| panic!("{name} of {node:?}")).parse().expect("a number")
}

fn rects(document: &Document) -> Vec<(Rect, String)> {
    let rects = document.descendants().filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "rect")));
    let rect = |node: Node| {
        let [x, y, width, height] = ["x", "y", "width", "height"].map(|name| number(node, name));
        (Rect::new(x, y, width, height), node.attribute("fill").unwrap_or_default().to_owned())
    };
    rects.map(rect).collect()
}

/// What holds of every picture; its texts are given back.
fn sound(svg: &str) -> Vec<String> {
    let document = Document::parse(svg).unwrap_or_else(|error| panic!("{error}: {svg}"));
    let root = document.root_element();
    assert_eq!((root.tag_name().name(), root.attribute("lang")), ("svg", Some("ko")));
    let (width, height) = (number(root, "width"), number(root, "height"));
    assert_eq!(root.attribute("viewBox"), Some(&*format!("0 0 {width} {height}")));
    let first: Vec<&str> =
        root.children().filter(Node::is_element).map(|node| node.tag_name().name()).take(2).collect();
    assert_eq!(first, ["title", "desc"]);
    for node in document.descendants().filter(Node::is_element) {
        assert!(["svg", "title", "desc", "rect", "polyline", "text"].contains(&node.tag_name().name()), "{node:?}");
        let plain = |name: &str| name != "style" && name != "class" && name != "href" && !name.starts_with("on");
        assert!(node.attributes().all(|attribute| plain(attribute.name())), "{node:?}");
    }
    for (rect, _) in rects(&document) {
        let inside = rect.x >= 0.0 && rect.y >= 0.0 && rect.x + rect.width <= width && rect.y + rect.height <= height;
        assert!(inside, "{rect:?} in {width} by {height}");
    }
    let texts = document.descendants().filter(|node| node.tag_name().name() == "text");
    let texts = texts.map(|node| {
        let text = node.text().unwrap_or_default().to_owned();
        let (x, y, size) = (number(node, "x"), number(node, "y"), number(node, "font-size"));
        let long = crate::treemap::text_width(&text, size);
        let from = match node.attribute("text-anchor") {
            None => x,
            Some("middle") => x - long / 2.0,
            Some(_) => x - long,
        };
        assert!(from >= -1.0 && from + long <= width + 1.0 && y - size >= 0.0 && y <= height, "{text} at {x}, {y}");
        text
    });
    texts.collect()
}

#[test]
fn a_treemap_and_charts_are_drawn_as_recorded() {
    let plan = plan_of(CSV);
    let drawn = |query: &str, make: &dyn Fn(&Extract) -> String| {
        let svg = with(&plan, query, make);
        sound(&svg);
        svg
    };
    expect_file!["../../../tests/golden/export/map.svg"].assert_eq(&drawn("view=map", &map));
    let chart = |of: &Extract| chart(of).expect("a chart");
    expect_file!["../../../tests/golden/export/chart.svg"].assert_eq(&drawn("at=2-3", &chart));
    let comparison = |of: &Extract| comparison(of).expect("charts").expect("a comparison");
    expect_file!["../../../tests/golden/export/comparison.svg"].assert_eq(&drawn("vs=2-3,3-3&years=2024", &comparison));
}

#[test]
fn the_tiles_of_the_fields_are_as_large_as_their_money() {
    let plan = plan_of(CSV);
    for years in ["", "2024", "2022-2023,2026"] {
        let (chosen, svg) = with(&plan, &format!("view=map&years={years}"), |of| (of.link.years, map(of)));
        let tiles = rects(&Document::parse(&svg).expect("a document"));
        let area = |hue: &str| {
            let of_hue = tiles.iter().filter(|(_, fill)| fill == hue);
            // The gap that is left around a tile is its own.
            of_hue.map(|(rect, _)| (rect.width + 2.0) * (rect.height + 2.0)).fold(0.0, f64::max)
        };
        let whole = (1080.0 - 64.0) * 680.0;
        let sum = plan.grand_total(chosen).0.money().expect("money");
        for (at, root) in plan.roots().enumerate() {
            let money = plan.item(root).amounts.over(chosen).money().expect("money");
            let share: f64 = (money / sum).to_string().parse().expect("a number");
            let drawn = area(colors::HUES[at]) / whole;
            assert!((drawn - share).abs() < 1e-4, "{years}, {root}: {drawn} for {share}");
        }
    }
}

#[test]
fn a_picture_says_what_is_not_seen_in_it() {
    let plan = plan_of(CSV);
    let said = |query: &str| sound(&with(&plan, query, map)).join("\n");
    let plain = said("view=map");
    for part in ["전체\n", "전체 기간 1,246억 6,742만원 (124,667.42백만원)", "출처: ", "이 화면의 주소:", ADDRESS]
    {
        assert!(plain.contains(part), "{part}: {plain}");
    }
    let found = said("q=2-3&years=2024&at=3");
    for part in
        ["‘2-3’에 맞는 항목이 있는 칸만 색으로 칠했습니다.", "찾은 항목 합계: 2024년 13억 400만원 (1,304백만원)"]
    {
        assert!(found.contains(part), "{part}: {found}");
    }
    let nothing = said("q=없는말");
    assert!(nothing.contains("‘없는말’에 맞는 항목이 없습니다.") && !nothing.contains("찾은 항목 합계"), "{nothing}");
    let beside = said("status=unbudgeted");
    assert!(
        beside.contains("이 조건에서는 넓이로 나타낼 금액이 없습니다.") && beside.contains(" · 비예산"),
        "{beside}"
    );
    let some = sound(&with(&plan, "at=2-3&years=2024", |of| chart(of).expect("a chart"))).join("\n");
    assert!(some.contains("고르지 않은 기간은 흐리게 그렸습니다."), "{some}");
    let wanting = |query: &str| sound(&with(&plan, query, |of| chart(of).expect("a chart"))).join("\n");
    assert!(wanting("").contains("적힌 합계와 더한 금액이 3곳에서 다릅니다"));
    assert!(wanting("years=2025").contains("1곳에서") && !wanting("at=2-3").contains("곳에서 다릅니다"));
    assert_eq!(with(&plan, "vs=2-3", |of| comparison(of).expect("no fault")), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_picture_is_well_formed_and_keeps_within_its_paper(
        q in "\\PC{0,12}|[\u{0}-\u{1f}<>&\"'\u{fffe}\u{ffff}\\]]{0,8}|돌봄|ㅅㅅㄱㅇ",
        name in "[^,\"\r\n]{1,60}|[가-힣 ]{1,120}",
        years in proptest::sample::select(vec!["", "2024", "2022-2023,2026"]),
        at in proptest::sample::select(vec!["", "1", "1-1", "1-1-1", "2-3", "3", "4-5-1"]),
        rest in proptest::sample::select(vec!["", "&field=1", "&status=unbudgeted", "&status=ended&field=5"]),
    ) {
        let csv = CSV.replace("우리동네 마을정부 기능 강화", &format!("\"{name}\""));
        let json = include_bytes!("../../../public/data/plan.json");
        // Not every text may be a name; those that may not are no plan.
        let Ok(plan) = Plan::read(("plan.csv", csv.as_bytes()), ("plan.json", json)) else { return Ok(()) };
        let findings = reconcile(&plan);
        let (link, _) = read(&format!("years={years}&at={at}{rest}&vs=1-1,2-3,3-1,4-1"), &plan);
        let link = Link { q, ..link };
        let of = Extract::of(&plan, &Finder::new(&plan), &findings, &link, Some(format!("https://example.org/{name}")));
        sound(&map(&of));
        sound(&chart(&of).expect("a chart"));
        sound(&comparison(&of).expect("charts").expect("a comparison"));
    }
}
