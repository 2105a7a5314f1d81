//! Searching as Korean readers type: key by key, by initials, on the wrong keyboard, with a particle, in vain.

use std::cell::Cell;

use thirtyfour::Key;

use super::sight::{FIELD, ROWS, SUMMARY, as_written, by_initial, named, row, search_link};
use crate::{Outcome, page::Page};

/// Counts how often anything writes the search field's value; the keyboard that types here does, too.
const COUNT_WRITES: &str = "
const field = document.querySelector(arguments[0]);
const { get, set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
window.writes = 0;
Object.defineProperty(field, 'value', { get, set(text) { window.writes += 1; set.call(field, text); } });
return null;";

/// Types on with a pause between the keys that is shorter than the address rests between its changes, and answers the
/// address once it has come to rest.
const TYPE_SLOWLY: &str = "
const [css, texts, done] = arguments;
const field = document.querySelector(css);
const put = text => {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
};
texts.forEach((text, index) => setTimeout(put, 500 + index * 200, text));
setTimeout(() => done(location.search), 1500 + texts.length * 200);";

pub async fn finds_at_every_key(page: Page) -> Outcome {
    page.open("").await?;
    page.until_summary(62, 49, "124667.42").await?;
    let steps = page.steps().await?;
    page.script::<Option<bool>>(COUNT_WRITES, vec![FIELD.into()]).await?;

    let keys = Cell::new(0);
    page.compose_and_look(FIELD, "소상공인", async |typed| {
        keys.set(keys.get() + 1);
        assert_eq!(page.value_of(FIELD).await?, typed, "the field holds what was typed");
        let found = async || Ok(page.attr(SUMMARY, "data-hits").await?.is_some_and(|hits| hits != "0" && hits != "62"));
        page.until(&format!("hits for {typed}"), found).await
    })
    .await?;
    let writes: i32 = page.script("return window.writes", vec![]).await?;
    assert_eq!(writes, keys.get(), "nobody but the keyboard writes into the field");

    page.until_link(&search_link("소상공인")).await?;
    assert_eq!(page.steps().await?, steps, "typing adds no step to the history");
    finds_small_businesses(&page).await?;

    page.press(Key::Escape).await?;
    page.until_link("").await?;
    page.until_summary(62, 49, "124667.42").await?;
    page.until_focus(FIELD).await?;
    assert_eq!(page.value_of(FIELD).await?, "");
    page.until_count("mark", 0).await?;

    page.search("소상공인").await?;
    finds_small_businesses(&page).await?;

    let slowly = vec![FIELD.into(), ["소상공", "소상", "소"].as_slice().into()];
    let address: String = page.web.execute_async(TYPE_SLOWLY, slowly).await?.convert()?;
    assert_eq!(address, search_link("소"), "the address ends at the last key, whatever the rhythm");
    Ok(())
}

/// The hits are the rows of that name and marked; the tree is they, what lies above and what lies under them.
async fn finds_small_businesses(page: &Page) -> Outcome {
    let hits = named("소상공인", as_written);
    page.until_summary(hits.len(), 9, "6502").await?;
    page.until_codes(&format!("{ROWS}:has(mark)"), &hits).await?;
    let shown = page.attrs(ROWS, "data-code").await?;
    for hit in &hits {
        let above = (1..=hit.len()).filter(|end| *end == hit.len() || hit[*end..].starts_with('-'));
        for above in above.map(|end| &hit[..end]) {
            assert!(shown.iter().any(|code| code == above), "{above} is kept above {hit}: {shown:?}");
        }
    }
    let related = |code: &str| {
        let under = |one: &str, other: &str| one == other || one.starts_with(&format!("{other}-"));
        hits.iter().any(|hit| under(code, hit) || under(hit, code))
    };
    assert!(shown.iter().all(|code| related(code)), "nothing else is left: {shown:?}");
    let marked: Vec<String> = page
        .script("return [...document.querySelectorAll('[role=treeitem] mark')].map(mark => mark.innerText)", vec![])
        .await?;
    assert!(marked.iter().all(|marked| marked == "소상공인"), "{marked:?}");
    Ok(())
}

pub async fn finds_by_initials_on_any_keyboard_and_past_a_particle(page: Page) -> Outcome {
    page.open("").await?;
    for (typed, hits, told) in [
        ("ㅅㅅㄱㅇ", named("ㅅㅅㄱㅇ", by_initial), ""),
        ("소ㅅ공인", named("소상공인", as_written), ""),
        ("thtkdrhd", named("소상공", as_written), "‘소상공’으로 검색한 결과"),
        ("주차장을", named("주차장", as_written), "‘주차장’으로 검색한 결과"),
        ("돌봄체계구축", named("돌봄체계구축", as_written), ""),
    ] {
        page.search(typed).await?;
        page.until_attr(SUMMARY, "data-hits", &hits.len().to_string()).await?;
        page.until_codes(&format!("{ROWS}:has(mark)"), &hits).await?;
        page.until_text(SUMMARY, told).await?;
        page.click_button("검색어 지우기").await?;
        page.until_link("").await?;
        page.until_focus(FIELD).await?;
    }
    page.search("2-3").await?;
    page.until_summary(7, 6, "5974").await?;
    page.until_codes(ROWS, &["2", "2-3", "2-3-1", "2-3-2", "2-3-3", "2-3-4", "2-3-5", "2-3-6"]).await?;

    page.press(Key::Down).await?;
    page.until_focus(&row("2")).await
}

pub async fn says_that_nothing_is_found_and_starts_over(page: Page) -> Outcome {
    page.open("?years=2024").await?;
    page.type_text(FIELD, "없는낱말").await?;
    page.until_link(&format!("{}&years=2024", search_link("없는낱말"))).await?;
    page.until_summary(0, 0, "0").await?;
    page.until_text(SUMMARY, "‘없는낱말’에 맞는 항목이 없습니다").await?;
    page.until_count(ROWS, 0).await?;

    page.click(".summary .actions .button").await?;
    page.until_link("?years=2024").await?;
    page.until_summary(62, 49, "22434.76").await?;
    assert_eq!(page.value_of(FIELD).await?, "");
    page.until_focus(FIELD).await?;

    page.back().await?;
    page.until_attr(SUMMARY, "data-hits", "0").await?;
    assert_eq!(page.value_of(FIELD).await?, "없는낱말", "back brings the search back");
    Ok(())
}
