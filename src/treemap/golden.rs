//! Our layout against d3-hierarchy's: `tests/golden/treemap`, written by `script/golden-treemap`.

use serde_json::Value;

use super::rows::{aimed, sum_from};
use super::{Rect, squarify};

const FLAT: &str = include_str!("../../tests/golden/treemap/flat.json");
const TREES: &str = include_str!("../../tests/golden/treemap/trees.json");

/// Sums taken in another order differ in the last bits.
const ROUNDING: f64 = 1e-9;

struct Case {
    area: Rect,
    /// A weight, or a list of the same.
    tree: Value,
    /// d3's default, which aims at the golden section.
    golden: Layout,
    /// d3's `ratio(1)`, which is the paper's aim.
    square: Layout,
}

struct Layout {
    mean_aspect: f64,
    /// Left, top, right and bottom of each leaf, in the order of the weights.
    tiles: Vec<[f64; 4]>,
}

fn number(value: &Value) -> f64 {
    value.as_f64().expect("a number")
}

fn items(value: &Value) -> &[Value] {
    value.as_array().expect("a list")
}

fn layout(value: &Value) -> Layout {
    let tile = |tile: &Value| [0, 1, 2, 3].map(|at| number(&tile[at]));
    Layout { mean_aspect: number(&value["mean_aspect"]), tiles: items(&value["tiles"]).iter().map(tile).collect() }
}

fn cases(text: &str) -> Vec<Case> {
    let file: Value = serde_json::from_str(text).expect("JSON");
    let case = |case: &Value| Case {
        area: Rect::new(0.0, 0.0, number(&case["width"]), number(&case["height"])),
        tree: case["weights"].clone(),
        golden: layout(&case["golden"]),
        square: layout(&case["square"]),
    };
    items(&file["cases"]).iter().map(case).collect()
}

fn total(tree: &Value) -> f64 {
    match tree {
        Value::Array(children) => children.iter().map(total).sum(),
        leaf => number(leaf),
    }
}

fn leaves(tree: &Value, area: Rect) -> Vec<Rect> {
    match tree {
        Value::Array(children) => {
            let weights: Vec<f64> = children.iter().map(total).collect();
            let tiles = squarify(&weights, area);
            let pairs = children.iter().zip(tiles);
            pairs.flat_map(|(child, tile)| leaves(child, tile)).collect()
        }
        _ => vec![area],
    }
}

fn mean(values: impl ExactSizeIterator<Item = f64>) -> f64 {
    let count = values.len() as f64;
    values.sum::<f64>() / count
}

fn mean_aspect(case: &Case) -> f64 {
    mean(leaves(&case.tree, case.area).iter().map(Rect::aspect))
}

fn no_worse_than_the_better_of_d3s(cases: &[Case]) {
    for case in cases {
        let ours = mean_aspect(case);
        let best = case.golden.mean_aspect.min(case.square.mean_aspect);
        assert!(ours <= best * (1.0 + ROUNDING), "{ours} {best} {}", case.tree);
    }
}

#[test]
fn every_split_is_no_worse_than_the_better_of_d3s() {
    no_worse_than_the_better_of_d3s(&cases(FLAT));
}

/// Of trees this is no law: a split decides the shapes that the splits below it get, so that now
/// and then a tree with better splits above comes out worse. None of these does.
#[test]
fn these_trees_are_no_worse_than_the_better_of_d3s() {
    no_worse_than_the_better_of_d3s(&cases(TREES));
}

/// Whether each tile has the edges d3 gave it, which are written with four decimals.
fn same_tiles(ours: &[Rect], theirs: &[[f64; 4]]) -> bool {
    ours.len() == theirs.len()
        && ours.iter().zip(theirs).all(|(tile, edges)| {
            let found = [tile.x, tile.y, tile.x + tile.width, tile.y + tile.height];
            found.iter().zip(edges).all(|(a, b)| (a - b).abs() < 1e-3)
        })
}

#[test]
fn the_tiles_are_d3s_to_the_place_where_the_aim_is_the_same() {
    let (mut square, mut golden) = (0, 0);
    let cases = cases(FLAT);
    for case in &cases {
        let weights: Vec<f64> = items(&case.tree).iter().map(number).collect();
        let tiles = squarify(&weights, case.area);
        square += usize::from(same_tiles(&tiles, &case.square.tiles));
        golden +=
            usize::from(case.golden.mean_aspect < case.square.mean_aspect && same_tiles(&tiles, &case.golden.tiles));
    }
    assert_eq!(square + golden, cases.len(), "{square} {golden}");
    assert!(square > golden);
}

#[test]
fn the_aspects_that_choose_the_aim_are_those_of_the_tiles() {
    for case in cases(FLAT) {
        let mut sorted: Vec<f64> = items(&case.tree).iter().map(number).collect();
        sorted.sort_by(|a, b| b.total_cmp(a));
        let (mut left, sides) = (Vec::new(), (case.area.width, case.area.height));
        sum_from(&sorted, &mut left);
        let mean = aimed(&sorted, &left, sides, 1.0, f64::INFINITY, &mut Vec::new()) / sorted.len() as f64;
        let theirs = case.square.mean_aspect;
        assert!((mean / theirs - 1.0).abs() < ROUNDING, "{mean} {theirs}");
    }
}
