//! The tree's rows and the treemap's tiles, made from links on the bundled plan.

use super::{Opened, edges, published, rows};
use crate::{
    link::read,
    plan::Plan,
    selection::Selection,
    tiles::{self, TileMap},
    treemap::{Rect, text_width},
};

fn on<T>(query: &str, make: impl Fn(&'static Plan, &crate::link::Link, &Selection, &Selection) -> T) -> T {
    let bundle = published();
    let link = read(query, bundle.plan).0;
    let found = Selection::of(bundle.plan, &bundle.finder, &link);
    let unsearched = crate::link::Link { q: String::new(), ..link.clone() };
    let all = Selection::of(bundle.plan, &bundle.finder, &unsearched);
    make(bundle.plan, &link, &all, &found)
}

fn tree(query: &str, noted: &str) -> Vec<String> {
    on(query, |plan, link, _, found| {
        let opened = edges::read(plan, noted);
        let row = |row: &super::TreeRow| {
            let sign = row.open.map_or("", |open| if open { "▾" } else { "▸" });
            format!("{}{sign}", plan.item(row.item).code)
        };
        rows::rows(plan, found, link, &opened).iter().map(row).collect()
    })
}

fn map(query: &str, width: f64, height: f64) -> TileMap {
    scaled_map(query, (width, height), 1.0)
}

fn scaled_map(query: &str, room: (f64, f64), scale: f64) -> TileMap {
    on(query, |plan, link, all, found| tiles::lay_out(plan, link, all, found, room, scale))
}

#[test]
fn the_plan_opens_on_its_fields_and_pledges() {
    let rows = tree("", "");
    assert_eq!(rows.len(), 26);
    assert_eq!(&rows[..3], ["1▾", "1-1▸", "1-2"]);
}

#[test]
fn the_focus_and_the_hits_are_opened_to_and_the_reader_may_differ() {
    assert!(tree("at=2-3-1", "").contains(&"2-3-1".to_owned()));
    assert_eq!(tree("q=규제", ""), ["2▾", "2-3▾", "2-3-1"]);
    assert_eq!(tree("q=규제", "-2-3"), ["2▾", "2-3▸"]);
    assert_eq!(tree("q=다시서기", ""), ["2▾", "2-2▸"]);
    assert_eq!(tree("q=다시서기", "+2-2"), ["2▾", "2-2▾", "2-2-1", "2-2-2"]);
}

#[test]
fn what_was_opened_by_hand_is_written_and_read_back() {
    let plan = &published().plan;
    let opened: Opened = [(0, false), (2, true)].into();
    assert_eq!(edges::read(plan, &edges::written(plan, &opened)), opened);
    assert_eq!(edges::read(plan, "nonsense +9-9 -1 +"), Opened::from([(0, false)]));
}

#[test]
fn tiles_show_the_parts_of_the_focus_or_of_what_holds_it() {
    let bundle = published();
    let codes = |map: &TileMap| {
        map.tiles
            .iter()
            .flat_map(|tile| &tile.items)
            .map(|at| bundle.plan.item(*at).code.to_string())
            .collect::<Vec<_>>()
    };
    let mut fields = codes(&map("", 800.0, 600.0));
    fields.sort();
    assert_eq!(fields, ["1", "2", "3", "4", "5"]);
    let leaf = map("at=2-3-1", 800.0, 600.0);
    assert_eq!(leaf.tiles.iter().flat_map(|tile| &tile.items).count(), 6);
    assert!(leaf.tiles.iter().any(|tile| tile.chosen));
}

#[test]
fn what_carries_no_money_stands_beside_the_tiles() {
    let map = map("at=4-5", 800.0, 600.0);
    assert_eq!((map.tiles.len(), map.beside.len()), (1, 3));
    let ended = super::tests::map("at=5-1&years=2026", 800.0, 600.0);
    assert_eq!((ended.tiles.len(), ended.beside.len()), (2, 1));
}

#[test]
fn a_search_dims_the_rest_and_moves_nothing() {
    let (plain, searched) = (map("", 800.0, 600.0), map("q=2-3", 800.0, 600.0));
    let rects = |map: &TileMap| map.tiles.iter().map(|tile| tile.rect).collect::<Vec<Rect>>();
    assert_eq!(rects(&plain), rects(&searched));
    assert_eq!(searched.tiles.iter().filter(|tile| !tile.dimmed).count(), 1);
    assert!(plain.tiles.iter().all(|tile| !tile.dimmed));
}

#[test]
fn small_tiles_are_gathered_and_every_item_is_somewhere_on_every_screen() {
    let bundle = published();
    for at in 0..bundle.plan.items().len() {
        for (width, height) in [(288.0, 440.0), (358.0, 440.0), (700.0, 560.0)] {
            let map = map(&format!("at={}", bundle.plan.item(at).code), width, height);
            let shown = map.tiles.iter().flat_map(|tile| &tile.items).chain(&map.beside).count();
            let expected =
                map.root.map_or_else(|| bundle.plan.roots().count(), |root| bundle.plan.children(root).count());
            assert_eq!(shown, expected);
            assert!(map.tiles.iter().filter(|tile| tile.items.len() > 1).count() <= 1);
        }
    }
}

/// As wide as the treemap is on phones of 320 and 360 px, from edge to edge of the panel or of the screen, and the
/// height that the style sheet gives it there at the largest text.
const LARGEST_ON_PHONES: [(f64, f64); 2] = [(288.0, 560.0), (328.0, 560.0)];

#[test]
fn the_largest_text_fits_its_tiles_on_a_phone_and_breaks_no_word() {
    let plan = &published().plan;
    let scale = 1.5;
    // A box's size, its padding twice, its type and its line, as the style sheet has them.
    let fits = |lines: &[String], rect: &Rect, padding: f64, font: f64, line: f64| {
        let wide = lines.iter().all(|line| text_width(line, font * scale) + padding * scale <= rect.width);
        wide && (lines.is_empty() || lines.len() as f64 * line * scale + padding * scale <= rect.height)
    };
    let mut by_code = 0;
    for at in 0..plan.items().len() {
        for room in LARGEST_ON_PHONES {
            let map = scaled_map(&format!("at={}", plan.item(at).code), room, scale);
            for tile in &map.tiles {
                let lines: Vec<String> = tile.lines.iter().chain(&tile.figure).cloned().collect();
                let (padding, font, line) = if tile.small { (8.0, 13.0, 18.0) } else { (16.0, 15.0, 21.0) };
                assert!(fits(&lines, &tile.rect, padding, font, line), "{lines:?} in {:?}", tile.rect);
                for part in &tile.inner {
                    assert!(fits(&part.lines, &part.rect, 8.0, 13.0, 18.0), "{:?} in {:?}", part.lines, part.rect);
                }
                let Some(item) = tile.item() else { continue };
                let (name, code) = (&plan.item(item).name, plan.item(item).code.to_string());
                let words: Vec<&str> = name.split_ascii_whitespace().collect();
                let whole = |line: &String| line.trim_end_matches('…').split(' ').all(|word| words.contains(&word));
                by_code += usize::from(tile.lines == [code.as_str()]);
                assert!(tile.lines == [code.as_str()] || tile.lines.iter().all(whole), "{:?} of {name}", tile.lines);
            }
        }
    }
    assert!(by_code > 0, "a name without room gives way to the code");
}

#[test]
fn text_size_moves_no_tile_and_hides_no_item() {
    let plan = &published().plan;
    for at in 0..plan.items().len() {
        for room in LARGEST_ON_PHONES {
            let drawn = |scale| scaled_map(&format!("at={}", plan.item(at).code), room, scale);
            let places =
                |map: &TileMap| map.tiles.iter().map(|tile| (tile.items.clone(), tile.rect)).collect::<Vec<_>>();
            assert_eq!(places(&drawn(1.0)), places(&drawn(1.5)));
            assert_eq!(drawn(1.0).beside, drawn(1.5).beside);
        }
    }
}

#[test]
fn tile_and_text_that_grow_alike_keep_their_label() {
    let lines = |room: (f64, f64), scale| {
        let map = scaled_map("", room, scale);
        map.tiles.into_iter().map(|tile| (tile.lines, tile.figure, tile.inner.len())).collect::<Vec<_>>()
    };
    assert_eq!(lines((800.0, 600.0), 1.0), lines((1200.0, 900.0), 1.5));
}
