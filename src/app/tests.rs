//! The tree's rows and the treemap's tiles, made from links on the bundled plan.

use super::{Opened, bundle, edges, rows, tiles, tiles::TileMap};
use crate::{link::read, plan::Plan, selection::Selection, treemap::Rect};

fn on<T>(query: &str, make: impl Fn(&'static Plan, &crate::link::Link, &Selection, &Selection) -> T) -> T {
    let bundle = bundle().expect("the bundled plan");
    let link = read(query, &bundle.plan).0;
    let found = Selection::of(&bundle.plan, &bundle.finder, &link);
    let unsearched = crate::link::Link { q: String::new(), ..link.clone() };
    let all = Selection::of(&bundle.plan, &bundle.finder, &unsearched);
    make(&bundle.plan, &link, &all, &found)
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
    on(query, |plan, link, all, found| tiles::tiles(plan, link, all, found, room, scale))
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
    let plan = &bundle().expect("the bundled plan").plan;
    let opened: Opened = [(0, false), (2, true)].into();
    assert_eq!(edges::read(plan, &edges::written(plan, &opened)), opened);
    assert_eq!(edges::read(plan, "nonsense +9-9 -1 +"), Opened::from([(0, false)]));
}

#[test]
fn tiles_show_the_parts_of_the_focus_or_of_what_holds_it() {
    let bundle = bundle().expect("the bundled plan");
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
    let bundle = bundle().expect("the bundled plan");
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
