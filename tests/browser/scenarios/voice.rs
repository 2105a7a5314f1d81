//! What those hear who do not see: roles, names and states as engines compute them, news after a pause, titles.

use thirtyfour::Key;

use super::sight::{FIELD, ROWS, SUMMARY, TILES, panel, period, row, switch, tile};
use crate::{Outcome, keyboard, page::Page};

const ANNOUNCER: &str = ".announcer";

/// Keeps all that is announced from now on.
const LISTEN: &str = "
window.heard = [];
window.listening?.disconnect();
const region = document.querySelector(arguments[0]);
const hear = () => { const text = region.textContent.trim(); if (text) window.heard.push(text); };
window.listening = new MutationObserver(hear);
window.listening.observe(region, { childList: true, characterData: true, subtree: true });
return null;";

/// Types each text a little after the one before, sooner than a reader is taken to rest.
const TYPE_ON: &str = "
const [css, texts, done] = arguments;
const field = document.querySelector(css);
field.focus();
texts.forEach((text, index) => setTimeout(() => {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  if (index + 1 === texts.length) done(window.heard.length);
}, index * 60));";

/// Presses a button twice, which changes nothing, and answers once whatever that might have said would be over.
const THERE_AND_BACK: &str = "
const [css, done] = arguments;
document.querySelector(css).click();
setTimeout(() => document.querySelector(css).click(), 50);
setTimeout(() => done(null), 1500);";

impl Page {
    async fn listen(&self) -> Outcome {
        self.find(ANNOUNCER).await?;
        self.script::<Option<bool>>(LISTEN, vec![ANNOUNCER.into()]).await?;
        Ok(())
    }

    async fn until_heard(&self, texts: &[&str]) -> Outcome {
        let heard = async || self.script::<Vec<String>>("return window.heard", vec![]).await;
        let awaited = self.until(&format!("{texts:?} to be heard"), async || Ok(heard().await? == texts)).await;
        let found = heard().await?;
        awaited.map_err(|failed| format!("{}; heard {found:?}", failed.message().unwrap_or_default()).into())
    }

    /// Goes on by Tab until the focus is on something of this name.
    async fn tab_to(&self, role: &str, name: &str) -> Outcome {
        for _ in 0..60 {
            self.press(Key::Tab).await?;
            if self.name_of(":focus").await? == name && self.role_of(":focus").await? == role {
                return Ok(());
            }
        }
        Err(format!("no {role} \"{name}\" is reached by Tab").into())
    }

    /// Fails unless the role is this and the name holds each part.
    async fn is_told(&self, css: &str, role: &str, parts: &[&str]) -> Outcome {
        let (told, name) = (self.role_of(css).await?, self.name_of(css).await?);
        if told != role || !parts.iter().all(|part| name.contains(part)) {
            return Err(format!("{css} is told as {told} \"{name}\", not as {role} with {parts:?}").into());
        }
        Ok(())
    }

    /// Fails unless a line of the accessibility tree begins so and holds each part, where the engine shows its tree.
    async fn tree_tells(&self, start: &str, parts: &[&str]) -> Outcome {
        let Some(lines) = self.accessibility_tree().await? else { return Ok(()) };
        let told = |line: &&String| line.starts_with(start) && parts.iter().all(|part| line.contains(part));
        if lines.iter().find(told).is_none() {
            return Err(format!("no line \"{start}\" with {parts:?} in\n{}", lines.join("\n")).into());
        }
        Ok(())
    }
}

pub async fn names_what_is_there(page: Page) -> Outcome {
    page.open("?at=2-3&years=2024").await?;
    page.until_attr(&row("2-3"), "aria-selected", "true").await?;
    page.is_told(FIELD, "searchbox", &["공약 찾기"]).await?;
    page.is_told(&period("2022-2023"), "button", &["2022~2023", "2년 합계"]).await?;
    page.until_attr(&period("2024"), "aria-pressed", "true").await?;
    page.is_told(&switch("map"), "button", &["지도"]).await?;
    page.is_told(SUMMARY, "status", &[]).await?;
    page.until_attr(SUMMARY, "aria-live", "off").await?;
    page.is_told(&format!("{} h2", panel("detail")), "heading", &["소상공인 매출 증대 및 지역경제 활성화"]).await?;
    page.is_told(&row("2-3"), "treeitem", &["2-3", "소상공인 매출 증대 및 지역경제 활성화", "1,304"]).await?;
    for (name, value) in [("aria-level", "2"), ("aria-posinset", "3"), ("aria-setsize", "4"), ("aria-expanded", "true")]
    {
        page.until_attr(&row("2-3"), name, value).await?;
    }
    page.is_told("[data-finding] h3", "heading", &["총계"]).await?;

    page.tree_tells("searchbox \"공약 찾기\"", &[]).await?;
    page.tree_tells("button \"2024\"", &["pressed=true"]).await?;
    page.tree_tells("button \"2025\"", &["pressed=false"]).await?;
    page.tree_tells("button \"목록\"", &["pressed=true"]).await?;
    page.tree_tells("treeitem \"2-3 ", &["level=2", "expanded=true", "selected=true"]).await?;
    page.tree_tells("treeitem \"2-3-6 ", &["level=3", "selected=false", "130"]).await?;
    page.tree_tells("heading", &["소상공인 매출 증대 및 지역경제 활성화", "level=2"]).await?;

    page.click(&switch("map")).await?;
    page.until("tiles", async || Ok(page.count(TILES).await? > 0)).await?;
    page.is_told(&tile("2-3-4"), "button", &["2-3-4 소상공인 지역금융", "2024년 4억원", "4억", "비중 1.8%"]).await?;
    let crumb = format!("{} .crumb[aria-current]", panel("map"));
    page.is_told(&crumb, "button", &["2-3 소상공인 매출 증대"]).await?;
    page.is_told(&format!("{} nav", panel("map")), "navigation", &["현재 위치"]).await?;
    page.tree_tells("button \"2-3-4 ", &["pressed=false", "비중 1.8%"]).await?;

    // What a tile shows is a part of its name, so that whoever says it aloud reaches it.
    page.open("?view=map").await?;
    page.until_tiles(&["1", "2", "3", "4", "5"]).await?;
    for code in ["1", "2", "3", "4", "5"] {
        let name = page.name_of(&tile(code)).await?;
        let figure = format!("{} .figure", tile(code));
        if page.count(&figure).await? > 0 {
            let shown = page.text_of(&figure).await?;
            assert!(name.contains(&shown), "{shown} in {name}");
        }
        assert!(name.contains("억") && name.contains("비중"), "{name}");
    }
    Ok(())
}

/// Not a word at load nor at a key; one short sentence once the reader rests, and soon gone again.
pub async fn speaks_once_after_a_pause(page: Page) -> Outcome {
    page.open("").await?;
    page.listen().await?;
    let texts = serde_json::json!(keyboard::stages("소상공인"));
    let early: usize = page.web.execute_async(TYPE_ON, vec![FIELD.into(), texts]).await?.convert()?;
    assert_eq!(early, 0, "nothing is said while the reader types");
    page.until_heard(&["8건, 전체 기간 65억 200만원"]).await?;

    page.web.execute_async(THERE_AND_BACK, vec![period("2024").into()]).await?;
    page.until_heard(&["8건, 전체 기간 65억 200만원"]).await?;
    page.click(&period("2024")).await?;
    page.until_heard(&["8건, 전체 기간 65억 200만원", "8건, 2024년 14억 2,900만원"]).await?;
    page.until("the region to be silent again", async || Ok(page.text_of(ANNOUNCER).await?.is_empty())).await?;

    page.listen().await?;
    page.click_button("검색어 지우기").await?;
    page.until_heard(&["62건, 2024년 224억 3,476만원"]).await?;
    page.listen().await?;
    page.type_text(FIELD, "없는낱말").await?;
    // A driver may type so slowly that more than the end is answered.
    let heard = async || page.script::<Vec<String>>("return window.heard", vec![]).await;
    page.until("that nothing is there", async || Ok(heard().await?.iter().any(|text| text == "맞는 항목이 없습니다.")))
        .await?;

    page.open("?at=3-3").await?;
    page.listen().await?;
    let take = format!("{} button[data-compare]", panel("detail"));
    page.click(&take).await?;
    page.until_heard(&["비교에 담았습니다. 모두 1개입니다."]).await?;
    page.click(&take).await?;
    page.until_heard(&["비교에 담았습니다. 모두 1개입니다.", "비교에서 뺐습니다."]).await?;
    page.listen().await?;
    // By key: the button scrolls with the detail, and WebKit may press where it was.
    page.focus(".own-link .button").await?;
    page.press(Key::Enter).await?;
    page.until("an answer to copying", async || Ok(heard().await?.iter().any(|text| text.contains("복사")))).await?;
    page.click(&switch("map")).await?;
    page.click(&switch("table")).await?;
    page.web.execute_async(THERE_AND_BACK, vec![period("2025").into()]).await?;
    let heard: Vec<String> = page.script("return window.heard", vec![]).await?;
    assert_eq!(heard.len(), 1, "a view is not announced: {heard:?}");
    Ok(())
}

pub async fn names_each_view_in_its_title(page: Page) -> Outcome {
    let titled = async |start: &str| {
        let title = async || page.script::<String>("return document.title", vec![]).await;
        let named = async || Ok(title().await? == format!("{start}광주광역시 서구 공약 투자계획 탐색기"));
        let awaited = page.until(&format!("the title {start:?}"), named).await;
        let found = title().await?;
        awaited.map_err(|failed| format!("{}; found {found:?}", failed.message().unwrap_or_default()).into())
    };
    page.open("").await?;
    titled("").await?;
    page.search("돌봄").await?;
    titled("‘돌봄’ 찾기 - 목록 - ").await?;
    page.click(&row("3-1")).await?;
    let focused = "3-1 지역사회와 함께 아이 키우는 ‘촘촘한 돌봄체계’구축 - ";
    titled(&format!("{focused}목록 - ")).await?;
    page.click(&switch("map")).await?;
    titled(&format!("{focused}지도 - ")).await?;
    page.back().await?;
    titled(&format!("{focused}목록 - ")).await?;
    page.back().await?;
    titled("‘돌봄’ 찾기 - 목록 - ").await?;
    page.forward().await?;
    titled(&format!("{focused}목록 - ")).await?;
    page.open("?vs=3-3,3-4&view=table").await?;
    titled("3-3·3-4 비교 - 표 - ").await
}

/// Whoever has a keyboard and ears only finds out what 3-3 costs in 2025.
pub async fn tells_what_an_item_costs_by_ear_and_keyboard(page: Page) -> Outcome {
    page.open("").await?;
    page.listen().await?;
    page.tab_to("searchbox", "공약 찾기").await?;
    for letter in "어르신 맞춤형".chars() {
        page.press(letter.to_string()).await?;
    }
    page.until_heard(&["1건, 전체 기간 24억 1,505만원"]).await?;
    page.tab_to("button", "2025").await?;
    page.press(" ").await?;
    page.until_heard(&["1건, 전체 기간 24억 1,505만원", "1건, 2025년 4억 1,781만원"]).await?;

    page.focus(FIELD).await?;
    page.press(Key::Down).await?;
    page.until_focus(ROWS).await?;
    while !page.name_of(":focus").await?.starts_with("3-3 ") {
        let before = page.name_of(":focus").await?;
        page.press(Key::Down).await?;
        let moved = async || Ok(page.name_of(":focus").await? != before);
        page.until(&format!("the row under {before}"), moved).await?;
    }
    page.is_told(":focus", "treeitem", &["어르신 맞춤형 특화서비스 제공", "417.81"]).await?;
    page.tree_tells("treeitem \"3-3 ", &["417.81", "focused=true", "level=2"]).await?;
    page.press(Key::Enter).await?;
    page.until_text(&format!("{} .money", panel("detail")), "4억 1,781만원").await?;
    page.tree_tells("StaticText", &["4억 1,781만원"]).await?;
    page.until_focus(&row("3-3")).await
}
