//! The rules one by one, as a reader meets them.

use super::super::{Rank, Rescue, says_nothing};
use super::{coded, index, items, marks, named, published};

/// The codes found, best first.
fn codes(query: &str) -> Vec<&'static str> {
    let items = items(&index().search(query));
    items.iter().map(|&item| published()[item].0).collect()
}

/// The marked parts of the first hit's name.
fn marked(query: &str) -> Vec<String> {
    let outcome = index().search(query);
    let Some(hit) = outcome.hits.first() else {
        return Vec::new();
    };
    let name: Vec<char> = published()[hit.item].1.chars().collect();
    let part = |range: &std::ops::Range<u32>| name[range.start as usize..range.end as usize].iter().collect();
    index().ranges(&outcome, *hit).iter().map(part).collect()
}

const SMALL_BUSINESS: [&str; 8] = ["2-1", "2-2", "2-3", "2-3-2", "2-3-4", "2-2-1", "2-2-2", "2-3-1"];

#[test]
fn spacing_and_punctuation_do_not_matter() {
    assert_eq!(codes("돌봄체계구축"), ["3-1"]);
    assert_eq!(marked("돌봄체계구축"), ["돌봄체계’구축"]);
    assert_eq!(codes("감 減 탄"), ["4-1-3"]);
    assert_eq!(marked("감減탄"), ["감(減)탄"]);
    assert_eq!(marked("감탄"), ["감(減)탄"], "what stands in parentheses may be passed over");
    assert_eq!(marked("마실길사회적"), ["마실길(마을+골목)사회적"]);
    assert_eq!(codes("소상공인ㆍ자영업자"), ["2-2-1"]);
    assert_eq!(codes("무한도zone"), ["5-3-2"]);
    assert_eq!(codes("ａｉ돌봄"), ["3-3-1"]);
}

#[test]
fn decomposed_text_is_read_on_both_sides() {
    assert_eq!(codes("\u{1103}\u{1169}\u{11af}\u{1107}\u{1169}\u{11b7}체계"), ["3-1"]);
    let index = named(["\u{1103}\u{1169}\u{11af}\u{1107}\u{1169}\u{11b7}"]);
    assert_eq!(marks(&index, "돌봄"), [(0, 6)]);
    assert_eq!(marks(&index, "ㅂ"), [(3, 6)]);
}

#[test]
fn initials_find_syllables_and_mix_with_them() {
    assert_eq!(codes("ㅊㅊㅎ"), ["3-1"]);
    assert_eq!(marked("ㅊㅊㅎㄷ"), ["촘촘한 돌"]);
    assert_eq!(codes("소상ㄱㅇ"), SMALL_BUSINESS);
    assert_eq!(codes("ㅄㅅㅂㅅ"), ["2-3-6"], "배송서비스, as a desktop shows its initials");
    assert_eq!(codes("ㄲㅈ·ㅁㅈ"), ["5-3-1"]);
}

#[test]
fn the_last_unit_may_be_half_typed() {
    for query in ["소상고", "솟", "소상공이", "소상공읹", "소사"] {
        assert!(codes(query).contains(&"2-2-1"), "{query}");
    }
    assert_eq!(codes("소상고"), SMALL_BUSINESS);
    assert_eq!(codes("소상고인"), [""; 0], "what is finished is itself");
    assert_eq!(codes("소고 지원"), [""; 0]);
}

#[test]
fn words_are_tried_apart_when_the_run_finds_nothing() {
    assert_eq!(codes("소상공인 지원"), ["2-1"], "the run is there");
    assert_eq!(codes("지원 소상공인"), ["2-1", "2-2-1", "2-2-2", "2-3-2", "2-3-4"]);
    assert_eq!(marked("구축 돌봄"), ["돌봄", "구축"]);
    assert_eq!(codes("청년 없음"), [""; 0]);
}

#[test]
fn a_keyboard_left_in_english_is_read_and_said() {
    for query in ["thtkdrhd", "THTKDRHD", "Thtkdrhd"] {
        let outcome = index().search(query);
        let read_as = String::from("소상공");
        assert_eq!(outcome.rescue, Some(Rescue::Keyboard { read_as }), "{query}");
        assert_eq!(codes(query), SMALL_BUSINESS);
    }
    assert_eq!(codes("RnfwoaaktWoa"), [""; 0], "a wrong shift is a wrong letter");
    assert_eq!(codes("Rnfwoaaktwoa"), ["5-3-1"]);
    assert_eq!(index().search("zone").rescue, None, "a name has it");
    assert_eq!(codes("hello"), [""; 0]);
}

#[test]
fn a_particle_is_taken_off_and_said() {
    let outcome = index().search("소상공인에");
    let without = String::from("소상공인");
    assert_eq!(outcome.rescue, Some(Rescue::Particle { without }));
    assert_eq!(items(&outcome), items(&index().search("소상공인")));
    assert_eq!(index().search("소상공인의").rescue, None, "a name has it");
}

#[test]
fn codes_are_prefixes_by_segment() {
    let below = ["2-3", "2-3-1", "2-3-2", "2-3-3", "2-3-4", "2-3-5", "2-3-6"];
    for query in ["2-3", " 2 – 3 ", "2-3-", "２－３"] {
        assert_eq!(codes(query), below, "{query}");
    }
    assert_eq!(codes("2-3-1"), ["2-3-1"]);
    assert_eq!(codes("4-5"), ["4-5", "4-5-1", "4-5-2", "4-5-3", "4-5-4"], "not 2045");
    let found = index().search("2-3");
    assert!(found.hits.iter().all(|hit| hit.rank == Rank::Code && index().ranges(&found, *hit).is_empty()));
    let index = coded([("12-3", "a"), ("2-31", "b"), ("2", "c")]);
    assert!(index.search("2-3").hits.is_empty());
}

#[test]
fn numbers_are_codes_first_and_names_next() {
    assert_eq!(codes("15"), ["5-1"]);
    assert_eq!(codes("2045"), ["4-1-2"]);
    let two = codes("2");
    assert_eq!(two.last(), Some(&"4-1-2"));
    assert!(two[..two.len() - 1].iter().all(|code| code.starts_with("2-")));
    assert_eq!(codes("2-"), two);
    assert_eq!(codes("1-5"), ["5-1"], "no such code: the letters decide, as with any punctuation");
}

#[test]
fn better_places_come_first() {
    let index = coded([("2-1", "가는 도심"), ("2-2", "재도심 1"), ("2-3", "도심 속"), ("1-2", "두시 도심")]);
    let order = |query: &str| items(&index.search(query));
    assert_eq!(order("도심"), [2, 0, 3, 1]);
    assert_eq!(order("ㄷㅅ"), [0, 1, 2, 3], "initials rank alike");
    assert_eq!(order("1"), [3, 1], "a code before a name");
}

#[test]
fn a_query_may_say_nothing() {
    for query in ["", " ", "‘’", "·-", "ㆍ", "\u{3164}"] {
        assert!(says_nothing(query), "{query}");
        assert_eq!(index().search(query), Default::default());
    }
    for query in ["ㄱ", "2", "a", "ㅏ", "減"] {
        assert!(!says_nothing(query), "{query}");
    }
}
