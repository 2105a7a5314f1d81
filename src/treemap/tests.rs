//! What holds for every layout, on random weights; and layouts worked out by hand.

use proptest::prelude::*;

use super::{Arrangement, Rect, squarify};

/// Lengths may be off by this part of the area's sides.
const ROUNDING: f64 = 1e-9;

const AREA: Rect = Rect::new(0.0, 0.0, 6.0, 4.0);

fn takes_room(weight: f64) -> bool {
    weight.is_finite() && weight > 0.0
}

/// Checks all that is promised of tiles: areas, edges, overlap and the whole.
fn check(weights: &[f64], area: Rect, tiles: &[Rect]) {
    assert_eq!(tiles.len(), weights.len());
    let (across, down) = (area.width * ROUNDING, area.height * ROUNDING);
    let whole = area.area();
    let largest = weights.iter().filter(|w| takes_room(**w)).fold(0.0, |a: f64, w| a.max(*w));
    let shares = weights.iter().map(|&w| if takes_room(w) { w / largest } else { 0.0 });
    let total: f64 = shares.clone().sum();
    for (share, tile) in shares.zip(tiles) {
        assert!([tile.x, tile.y, tile.width, tile.height].iter().all(|at| at.is_finite()));
        assert!(tile.width >= 0.0 && tile.height >= 0.0);
        assert!(tile.x >= area.x - across && tile.x + tile.width <= area.x + area.width + across);
        assert!(tile.y >= area.y - down && tile.y + tile.height <= area.y + area.height + down);
        if share == 0.0 {
            assert_eq!((tile.width, tile.height), (0.0, 0.0));
        } else {
            assert!((tile.area() - share / total * whole).abs() <= ROUNDING * whole);
        }
    }
    if total > 0.0 {
        let sum: f64 = tiles.iter().map(Rect::area).sum();
        assert!((sum - whole).abs() <= ROUNDING * whole);
    }
    for (at, a) in tiles.iter().enumerate() {
        for b in &tiles[..at] {
            let wide = (a.x + a.width).min(b.x + b.width) - a.x.max(b.x);
            let high = (a.y + a.height).min(b.y + b.height) - a.y.max(b.y);
            assert!(wide <= across || high <= down, "{a:?} over {b:?}");
        }
    }
}

fn any_weight() -> impl Strategy<Value = f64> {
    prop_oneof![
        6 => 0.01..1000.0,
        3 => (-6.0..6.0).prop_map(|power| 10f64.powf(power)),
        2 => (1u8..5).prop_map(f64::from),
        1 => prop::sample::select(vec![
            0.0, -0.0, -1.0, f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX, 1e-320,
        ]),
    ]
}

fn any_weights() -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec(any_weight(), 0..60)
}

fn any_area() -> impl Strategy<Value = Rect> {
    let at = -1000.0..1000.0;
    let side = 1.0..2000.0;
    (at.clone(), at, side.clone(), side).prop_map(|(x, y, w, h)| Rect::new(x, y, w, h))
}

proptest! {
    #[test]
    fn a_layout_keeps_its_promises(weights in any_weights(), area in any_area()) {
        check(&weights, area, &squarify(&weights, area));
    }

    #[test]
    fn the_tiles_do_not_hang_on_the_unit_of_the_weights(
        weights in prop::collection::vec(0.01..1000.0, 0..60), area in any_area(),
    ) {
        let doubled: Vec<f64> = weights.iter().map(|weight| weight * 1024.0).collect();
        prop_assert_eq!(squarify(&weights, area), squarify(&doubled, area));
    }

    #[test]
    fn other_weights_keep_rows_and_order(
        pairs in prop::collection::vec((any_weight(), any_weight()), 0..60),
        before in any_area(),
        area in any_area(),
    ) {
        let (reference, weights): (Vec<f64>, Vec<f64>) = pairs.into_iter().unzip();
        let arrangement = Arrangement::new(&reference, before);
        let tiles = arrangement.place(&weights, area);
        check(&weights, area, &tiles);
        let (across, down) = (area.width * ROUNDING, area.height * ROUNDING);
        let mut last: Option<Vec<Rect>> = None;
        for row in arrangement.rows() {
            let row: Vec<Rect> =
                row.iter().map(|&at| tiles[at]).filter(|tile| !tile.is_empty()).collect();
            let level = row.windows(2).all(|pair| {
                pair[0].y == pair[1].y && pair[0].x + pair[0].width <= pair[1].x + across
            });
            let plumb = row.windows(2).all(|pair| {
                pair[0].x == pair[1].x && pair[0].y + pair[0].height <= pair[1].y + down
            });
            prop_assert!(level || plumb, "{row:?}");
            for (a, b) in last.iter().flatten().flat_map(|a| row.iter().map(move |b| (a, b))) {
                let right = a.x + a.width <= b.x + across;
                let below = a.y + a.height <= b.y + down;
                prop_assert!(right || below, "{a:?} {b:?}");
            }
            last = Some(row);
        }
    }

    #[test]
    fn an_arrangement_holds_every_tile_once(weights in any_weights(), area in any_area()) {
        let arrangement = Arrangement::new(&weights, area);
        let order: Vec<usize> = arrangement.rows().flatten().copied().collect();
        prop_assert_eq!(&order, arrangement.order());
        let mut sorted = order;
        sorted.sort_unstable();
        prop_assert!(sorted.into_iter().eq(0..weights.len()));
    }
}

#[track_caller]
fn expect(found: &[Rect], expected: &[(f64, f64, f64, f64)]) {
    assert_eq!(found.len(), expected.len());
    for (tile, &(x, y, width, height)) in found.iter().zip(expected) {
        let expected = Rect::new(x, y, width, height);
        let off = [tile.x - x, tile.y - y, tile.width - width, tile.height - height];
        assert!(off.iter().all(|off| off.abs() < 1e-12), "{tile:?} is not {expected:?}");
    }
}

#[test]
fn the_papers_example() {
    let tiles = squarify(&[6.0, 6.0, 4.0, 3.0, 2.0, 2.0, 1.0], AREA);
    let (high, low) = (7.0 / 3.0, 5.0 / 3.0);
    expect(
        &tiles,
        &[
            (0.0, 0.0, 3.0, 2.0),
            (0.0, 2.0, 3.0, 2.0),
            (3.0, 0.0, 12.0 / 7.0, high),
            (3.0 + 12.0 / 7.0, 0.0, 9.0 / 7.0, high),
            (3.0, high, 1.2, low),
            (4.2, high, 1.2, low),
            (5.4, high, 0.6, low),
        ],
    );
}

#[test]
fn answers_stand_in_the_order_of_the_input() {
    let tiles = squarify(&[1.0, 6.0, 2.0, 4.0, 2.0, 6.0, 3.0], AREA);
    let sorted = squarify(&[6.0, 6.0, 4.0, 3.0, 2.0, 2.0, 1.0], AREA);
    let places = [6, 0, 4, 2, 5, 1, 3];
    assert!(places.iter().zip(tiles).all(|(&at, tile)| sorted[at] == tile));
}

#[test]
fn one_tile_is_the_area_and_none_are_none() {
    assert_eq!(squarify(&[0.1], AREA), [AREA]);
    assert_eq!(squarify(&[], AREA), []);
}

#[test]
fn what_takes_no_room_is_empty_where_it_would_stand() {
    let tiles = squarify(&[f64::NAN, 3.0, 0.0, -2.0, 1.0, f64::INFINITY], AREA);
    let corner = (4.5, 4.0, 0.0, 0.0);
    let three = (0.0, 0.0, 4.5, 4.0);
    expect(&tiles, &[corner, three, corner, corner, (4.5, 0.0, 1.5, 4.0), corner]);
    expect(&squarify(&[0.0, f64::NAN], AREA), &[(0.0, 0.0, 0.0, 0.0); 2]);
}

#[test]
fn an_area_without_extent_is_ok() {
    for area in [Rect::new(3.0, 4.0, 0.0, 10.0), Rect::new(3.0, 4.0, 10.0, 0.0), Rect::new(3.0, 4.0, -5.0, f64::NAN)] {
        for tile in squarify(&[3.0, 2.0, 1.0, 0.0], area) {
            assert!(tile.area() == 0.0 && tile.x >= 3.0 && tile.y >= 4.0);
        }
    }
}

#[test]
fn one_huge_among_many_tiny_stays_finite() {
    let mut weights = vec![1e-3; 500];
    weights[250] = 1e18;
    check(&weights, AREA, &squarify(&weights, AREA));
    weights[250] = f64::MAX;
    weights[0] = f64::MIN_POSITIVE;
    check(&weights, AREA, &squarify(&weights, AREA));
    check(&[f64::MAX; 9], AREA, &squarify(&[f64::MAX; 9], AREA));
}

#[test]
fn a_hundred_thousand_tiles() {
    let weights: Vec<f64> = (0..100_000_u32).map(|at| f64::from(at * 7919 % 9973)).collect();
    let tiles = squarify(&weights, AREA);
    let total: f64 = weights.iter().sum();
    for (weight, tile) in weights.iter().zip(&tiles) {
        assert!((tile.area() - weight / total * AREA.area()).abs() < ROUNDING * AREA.area());
    }
    assert_eq!(squarify(&vec![1.0; 100_000], AREA).len(), 100_000);
}

#[test]
fn tiles_stay_in_their_row_when_weights_change() {
    let arrangement = Arrangement::new(&[6.0, 6.0, 4.0, 3.0, 2.0, 2.0, 1.0], AREA);
    // The first column halves; the fourth tile goes and the third has its row alone.
    let tiles = arrangement.place(&[1.0, 5.0, 6.0, 0.0, 4.0, 4.0, 4.0], AREA);
    expect(
        &tiles,
        &[
            (0.0, 0.0, 1.5, 4.0 / 6.0),
            (0.0, 4.0 / 6.0, 1.5, 20.0 / 6.0),
            (1.5, 0.0, 4.5, 4.0 / 3.0),
            (6.0, 0.0, 0.0, 0.0),
            (1.5, 4.0 / 3.0, 1.5, 8.0 / 3.0),
            (3.0, 4.0 / 3.0, 1.5, 8.0 / 3.0),
            (4.5, 4.0 / 3.0, 1.5, 8.0 / 3.0),
        ],
    );
}

#[test]
fn what_had_no_room_when_arranged_stands_in_a_row_behind_the_rest() {
    let arrangement = Arrangement::new(&[0.0, 2.0, f64::NAN], AREA);
    let tiles = arrangement.place(&[1.0, 2.0, 1.0], AREA);
    expect(&tiles, &[(3.0, 0.0, 3.0, 2.0), (0.0, 0.0, 3.0, 4.0), (3.0, 2.0, 3.0, 2.0)]);
}

#[test]
fn an_arrangement_of_nothing_but_zeros_counts_them_as_equal() {
    let area = Rect::new(0.0, 0.0, 4.0, 4.0);
    let tiles = Arrangement::new(&[0.0; 4], area).place(&[1.0; 4], area);
    assert_eq!(tiles, squarify(&[1.0; 4], area));
}

#[test]
fn missing_weights_take_no_room_and_needless_ones_are_left_out() {
    let arrangement = Arrangement::new(&[1.0, 1.0], AREA);
    expect(&arrangement.place(&[5.0], AREA), &[(0.0, 0.0, 6.0, 4.0), (6.0, 0.0, 0.0, 0.0)]);
    let same = arrangement.place(&[1.0, 1.0, f64::MAX], AREA);
    assert_eq!(same, squarify(&[1.0, 1.0], AREA));
}
