//! What gathering promises, on random weights and in cases worked out by hand.

use proptest::prelude::*;

use super::super::{Arrangement, Rect, squarify};
use super::{Gathered, gather, usable};

const AREA: Rect = Rect::new(0.0, 0.0, 360.0, 240.0);

fn can_be_hit(tile: &Rect, least: f64) -> bool {
    tile.width.min(tile.height) >= least * (1.0 - 1e-9)
}

fn check(weights: &[f64], found: &Gathered, tiles: &[Rect], least: f64) {
    let Gathered { kept, gathered } = found;
    assert_ne!(gathered.len(), 1);
    assert!(kept.is_sorted() && gathered.is_sorted());
    let mut all: Vec<usize> = kept.iter().chain(gathered).copied().collect();
    all.sort_unstable();
    let with_room = (0..weights.len()).filter(|&at| usable(weights[at]) > 0.0);
    assert!(all.iter().copied().eq(with_room));
    let heaviest = gathered.iter().map(|&at| weights[at]).fold(0.0, f64::max);
    assert!(kept.iter().all(|&at| weights[at] >= heaviest));
    assert_eq!(tiles.len(), kept.len() + usize::from(!gathered.is_empty()));
    if kept.len() + gathered.len() > 2 {
        assert!(tiles[..kept.len()].iter().all(|tile| can_be_hit(tile, least)));
    }
}

fn any_weights() -> impl Strategy<Value = Vec<f64>> {
    let weight = prop_oneof![
        4 => 1.0..100.0,
        2 => (1u8..5).prop_map(f64::from),
        2 => (-3.0..5.0).prop_map(|power| 10f64.powf(power)),
        1 => prop::sample::select(vec![0.0, -1.0, f64::NAN, f64::INFINITY, f64::MAX]),
    ];
    prop::collection::vec(weight, 0..80)
}

proptest! {
    #[test]
    fn kept_tiles_can_be_hit(
        weights in any_weights(), width in 1.0..900.0, height in 1.0..700.0, least in 0.0..60.0,
    ) {
        let area = Rect::new(0.0, 0.0, width, height);
        let found = gather(&weights, area, least);
        check(&weights, &found, &squarify(&found.weights(&weights), area), least);
        let tiles = squarify(&weights, area);
        let seen = (0..weights.len()).filter(|&at| usable(weights[at]) > 0.0);
        if !found.gathered.is_empty() {
            prop_assert!(seen.into_iter().any(|at| !can_be_hit(&tiles[at], least)));
        }
    }

    #[test]
    fn tiles_that_keep_their_rows_can_be_hit(
        reference in any_weights(), weights in any_weights(), least in 0.0..60.0,
    ) {
        let arrangement = Arrangement::new(&reference, AREA);
        let found = arrangement.gather(&weights, AREA, least);
        let weights = &weights[..weights.len().min(reference.len())];
        check(weights, &found, &arrangement.place_gathered(weights, &found, AREA), least);
    }

    #[test]
    fn with_the_weights_arranged_nothing_gathered_is_the_plain_layout(weights in any_weights()) {
        let arrangement = Arrangement::new(&weights, AREA);
        let found = arrangement.gather(&weights, AREA, 0.0);
        prop_assert!(found.gathered.is_empty());
        let plain = squarify(&weights, AREA);
        let kept: Vec<Rect> = found.kept.iter().map(|&at| plain[at]).collect();
        prop_assert_eq!(arrangement.place_gathered(&weights, &found, AREA), kept);
    }
}

fn split(kept: &[usize], gathered: &[usize]) -> Gathered {
    Gathered { kept: kept.to_vec(), gathered: gathered.to_vec() }
}

#[test]
fn nothing_is_gathered_where_all_can_be_hit() {
    assert_eq!(gather(&[3.0, 1.0, 2.0], AREA, 44.0), split(&[0, 1, 2], &[]));
    assert_eq!(gather(&[], AREA, 44.0), Gathered::default());
}

#[test]
fn the_smallest_share_a_tile_that_can_be_hit() {
    let weights = [1.0, 300.0, 1.0, 200.0, 40.0, 1.0];
    let found = gather(&weights, AREA, 24.0);
    assert_eq!(found, split(&[1, 3], &[0, 2, 4, 5]));
    assert_eq!(found.weights(&weights), [300.0, 200.0, 43.0]);
    let tiles = squarify(&found.weights(&weights), AREA);
    assert!(tiles.iter().all(|tile| can_be_hit(tile, 24.0)));
}

#[test]
fn of_equals_the_earlier_are_kept() {
    let found = gather(&[1.0; 11], AREA, 62.0);
    assert!(!found.kept.is_empty() && !found.gathered.is_empty());
    assert!(found.kept.iter().copied().eq(0..found.kept.len()));
    // No shape helps where there are too many for the area.
    assert!(gather(&[1.0; 200], AREA, 44.0).kept.is_empty());
}

#[test]
fn no_group_has_one_member() {
    // The last alone is too small; the one before it goes with it.
    assert_eq!(gather(&[50.0, 30.0, 1.0], AREA, 44.0), split(&[0], &[1, 2]));
    // Beside one that can be hit, a lone small one stays, since "+1" would be no larger.
    assert_eq!(gather(&[500.0, 1.0], AREA, 44.0), split(&[0, 1], &[]));
    assert_eq!(gather(&[1.0], AREA, 9999.0), split(&[0], &[]));
}

#[test]
fn the_heaviest_is_kept_as_long_as_it_can_be_hit() {
    let found = gather(&[1e9, 1.0, 1.0, 1.0], AREA, 44.0);
    assert_eq!(found, split(&[0], &[1, 2, 3]));
    assert_eq!(gather(&[1.0, 1.0, 1.0], AREA, 999.0), split(&[], &[0, 1, 2]));
    assert_eq!(gather(&[1.0, 1.0], AREA, f64::INFINITY), split(&[], &[0, 1]));
}

#[test]
fn odd_leasts_and_areas_end() {
    let weights = [3.0, 2.0, 1.0];
    assert_eq!(gather(&weights, AREA, f64::NAN), split(&[0, 1, 2], &[]));
    assert_eq!(gather(&weights, AREA, -1.0), split(&[0, 1, 2], &[]));
    assert_eq!(gather(&weights, Rect::default(), 24.0), split(&[], &[0, 1, 2]));
    let odd = Rect::new(f64::NAN, 0.0, f64::INFINITY, -3.0);
    assert_eq!(gather(&weights, odd, 24.0), split(&[], &[0, 1, 2]));
}

#[test]
fn very_many_are_gathered_quickly() {
    let weights: Vec<f64> = (0..100_000_u32).map(|at| f64::from(at * 7919 % 9973)).collect();
    let found = gather(&weights, AREA, 24.0);
    assert!(found.kept.is_empty() && found.gathered.len() > 99_000);
    let mut uneven = weights;
    for (at, weight) in uneven.iter_mut().enumerate().take(100) {
        *weight = 1e8 * (1.0 + at as f64);
    }
    assert!(gather(&uneven, AREA, 24.0).kept.len() > 30);
}

#[test]
fn the_shared_tile_stands_in_the_place_of_its_last_member() {
    let area = Rect::new(0.0, 0.0, 6.0, 4.0);
    let arrangement = Arrangement::new(&[6.0, 6.0, 4.0, 3.0, 2.0, 2.0, 1.0], area);
    let weights = [6.0, 6.0, 4.0, 3.0, 2.0, 2.0, 1.0];
    let found = arrangement.gather(&weights, area, 1.3);
    assert_eq!(found, split(&[0, 1, 2], &[3, 4, 5, 6]));
    let tiles = arrangement.place_gathered(&weights, &found, area);
    let last = Rect::new(3.0, 4.0 / 3.0, 3.0, 8.0 / 3.0);
    assert!((tiles[3].y - last.y).abs() < 1e-12 && (tiles[3].height - last.height).abs() < 1e-12);
    assert_eq!((tiles[3].x, tiles[3].width), (3.0, 3.0));
}
