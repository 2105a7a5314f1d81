//! What must hold of every text there is, as a name and as a query.

use super::super::keyboard::keys_of;
use super::super::{Index, Trail, says_nothing};
use super::{index, named, published};
use crate::plan::Code;
use proptest::prelude::*;

/// Texts in which much can match: few letters, all the kinds there are.
fn dense() -> impl Strategy<Value = String> {
    "[가각간갂갃고과광곽읽일이을ㄱㄳㅅㅆㅏㅣㆍaAZ１2\\- ·’\u{1100}\u{1161}\u{11a8}\u{301}İ]{0,10}"
}

/// Syllables only, of letters that move, split, join and double.
fn syllables() -> impl Strategy<Value = String> {
    "[가각간갂갃갅갈갉나낙난사삭삯산싸있이일읽고과곽광오와왁스싀식]{1,5}"
}

/// Fails unless the ranges of every hit are within its name, in order, not empty and apart.
fn check_ranges(index: &Index, names: &[&str], query: &str) -> Result<(), TestCaseError> {
    let outcome = index.search(query);
    prop_assert!(!outcome.hits.is_empty() || outcome.rescue.is_none());
    prop_assert!(outcome.hits.is_empty() || !says_nothing(query));
    for hit in &outcome.hits {
        let length = names[hit.item].chars().count();
        let ranges = index.ranges(&outcome, *hit);
        prop_assert!(ranges.iter().all(|range| range.start < range.end && range.end as usize <= length));
        prop_assert!(ranges.windows(2).all(|two| two[0].end < two[1].start));
    }
    prop_assert!(outcome.hits.windows(2).all(|two| (two[0].rank, two[0].item) < (two[1].rank, two[1].item)));
    Ok(())
}

proptest! {
    #[test]
    fn any_query_is_answered(query in any::<String>()) {
        let names: Vec<&str> = published().iter().map(|(_, name)| *name).collect();
        check_ranges(index(), &names, &query)?;
    }

    #[test]
    fn any_name_is_searched(name in any::<String>(), query in any::<String>()) {
        let index = named([&name, &query]);
        for text in [&query, &name] {
            check_ranges(&index, &[&name, &query], text)?;
        }
        prop_assert!(says_nothing(&name) || index.search(&name).hits.iter().any(|hit| hit.item == 0));
    }

    /// Typing, correcting and starting anew, with what the search before found at hand or not.
    #[test]
    fn a_trail_changes_nothing_that_is_found(
        names in prop::collection::vec(prop_oneof![dense(), syllables()], 1..8),
        typed in prop::collection::vec((0..12_usize, prop_oneof![dense(), syllables(), "[a-zR2 -]{0,3}"]), 1..12),
    ) {
        let index = Index::new((1..).zip(&names).filter_map(|(at, name)| Some((Code::of(&[at])?, name))));
        let (mut trail, mut query) = (Trail::default(), String::new());
        for (kept, more) in typed {
            query = query.chars().take(kept).chain(more.chars()).collect();
            prop_assert_eq!(index.follow(&mut trail, &query), index.search(&query), "{}", query);
        }
    }

    #[test]
    fn dense_texts_are_searched(name in dense(), query in dense()) {
        check_ranges(&named([&name]), &[&name], &query)?;
    }

    #[test]
    fn any_stretch_of_any_name_finds_it(
        name in "[가각간갂고과읽일ㄱㄳㅅㅏㅣaZ12 ·’-]{1,12}",
        start in 0..12_usize,
        length in 1..12_usize,
    ) {
        let query: String = name.chars().skip(start).take(length).collect();
        let found = !named([&name]).search(&query).hits.is_empty();
        prop_assert_eq!(found, !says_nothing(&query));
    }

    /// The rules of the half-typed unit, said otherwise: syllables are found exactly where their keys begin the keys of what stands there,
    /// the last 받침 typed as it is or, if doubled, by its single key twice.
    #[test]
    fn syllables_are_found_exactly_where_their_keys_lead(name in syllables(), query in syllables()) {
        let keys = keys_of(&query);
        let leads = |at: usize| {
            let rest = keys_of(&name.chars().skip(at).collect::<String>());
            let same: String = name.chars().skip(at).take(query.chars().count()).collect();
            let twice = keys_of(&same).replace('R', "rr").replace('T', "tt");
            rest.starts_with(&keys) || keys_of(&same).ends_with(['R', 'T']) && twice.starts_with(&keys)
        };
        let expected = (0..name.chars().count()).any(leads);
        let outcome = named([&name]).search(&query);
        let found = outcome.rescue.is_none() && !outcome.hits.is_empty();
        prop_assert_eq!(found, expected, "{} in {}", query, name);
    }

    /// However many words, every syllable but the last must stand in the name as it is, and the last with its initial and its vowel.
    #[test]
    fn a_full_syllable_never_matches_by_its_initial(
        name in "[사삼상서성슴시심스 ]{1,8}",
        query in "[사삼상서성슴시심스 ]{1,5}",
    ) {
        let outcome = named([&name]).search(&query);
        if let (None, [_]) = (&outcome.rescue, &outcome.hits[..]) {
            let mut letters: Vec<char> = query.chars().filter(|&c| c != ' ').collect();
            let last = letters.pop().map(String::from).unwrap_or_default();
            prop_assert!(letters.iter().all(|&letter| name.contains(letter)), "{} in {}", query, name);
            let keys = keys_of(&last);
            let open = &keys[..2];
            prop_assert!(name.chars().any(|letter| keys_of(&letter.to_string()).starts_with(open)));
        }
    }
}
