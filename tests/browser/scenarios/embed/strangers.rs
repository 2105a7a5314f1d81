//! Whoever floods, forges or malforms messages changes nothing, on either side.

use std::time::Instant;

use serde_json::{Value, json};

use super::{FRAME, height, until_fitting, until_fragment};
use crate::{
    Outcome,
    engine::Engine,
    page::Page,
    scenarios::sight::{period, row, tile},
};

/// Messages that say nothing an explorer or the page around one understands, made in the page that sends them.
const NONSENSE: &str = "
const key = 'pledge-explorer', loop = {}; loop.loop = loop;
const words = [];
for (const say of ['call', 'hello', 'state', 'height', 'seen', 'ready', 'constructor', '__proto__', 'eval', 7, {}, [], null]) {
  words.push({ say, state: 'at=5', home: '', height: 5, above: 5, below: 5 });
  for (const version of [0, 2, '1', true, null, {}, [1]]) {
    words.push({ [key]: version, say, state: 'at=5', home: '', height: 5, above: 5, below: 5 });
  }
}
for (const odd of [null, true, 0, -1, NaN, '', 'at=5', 'x'.repeat(1e6), {}, [], ['at=5'], loop, new Map([['a', 1]]), new Date(),
  10n, new ArrayBuffer(8), new Error('x'), /x/, { toString: 'at=5' }, { length: 3 }]) {
  words.push(odd, { [key]: odd }, { [key]: 1, say: odd });
  if (typeof odd !== 'string' || odd.length > 9) words.push({ [key]: 1, say: 'state', state: odd, home: false });
  words.push({ [key]: 1, say: 'hello', home: odd === '' || odd === 'at=5' ? 7 : odd, state: 'at=5' });
  if (typeof odd !== 'number' || !(odd > 0)) words.push({ [key]: 1, say: 'height', height: odd });
  words.push({ [key]: 1, say: 'seen', above: odd, below: 'x' });
}
words.push(JSON.parse('{\"__proto__\":{\"pledge-explorer\":1,\"say\":\"state\",\"state\":\"at=5\",\"home\":false}}'));
words.push([{ [key]: 1, say: 'state', state: 'at=5', home: false }], JSON.stringify({ [key]: 1, say: 'state', state: 'at=5' }));
";

/// Sends all of that some times over to a window that `to` names.
fn flood(to: &str) -> String {
    format!(
        "{NONSENSE} for (let i = 0; i < 4; i += 1) for (const word of words) {to}.postMessage(word, '*'); return null"
    )
}

async fn run(page: &Page, script: &str) -> Outcome {
    page.script::<Option<bool>>(script, vec![]).await.map(drop)
}

pub async fn a_hostile_page_around_changes_nothing(page: Page) -> Outcome {
    // Nobody has answered the explorer here: it hears nothing but the call, and says nothing but that it is there.
    page.visit_host("stripped", "").await?;
    page.enter(0).await?;
    page.leave().await?;
    run(
        &page,
        "window.heard = []; addEventListener('message', ({ data }) => window.heard.push(JSON.stringify(data))); return null",
    )
    .await?;
    run(&page, &flood("frames[0]")).await?;
    run(&page, "frames[0].postMessage({ 'pledge-explorer': 1, say: 'state', state: 'at=5' }, '*'); return null")
        .await?;
    run(&page, "frames[0].postMessage({ 'pledge-explorer': 1, say: 'call' }, '*'); return null").await?;
    page.until("the answer", async || page.script("return window.heard.length > 0", vec![]).await).await?;
    page.enter(0).await?;
    page.click(&tile("3")).await?;
    page.until_link("?at=3&view=map&embed=1").await?;
    page.leave().await?;
    let heard: Vec<String> = page.script("return window.heard", vec![]).await?;
    assert_eq!(heard, [r#"{"pledge-explorer":1,"say":"ready"}"#], "one answer, which tells nothing");

    // Where somebody has, the same page may still not say nonsense, and no answer comes to any of it.
    page.visit_host("whole", "").await?;
    let before = until_fitting(&page, 0).await?;
    page.leave().await?;
    run(&page, "window.heard = 0; addEventListener('message', () => { window.heard += 1; }); return null").await?;
    run(&page, &flood("frames[0]")).await?;
    page.enter(0).await?;
    page.click(&period("2024")).await?;
    until_fragment(&page, "#pledge-explorer=years%3D2024%26view%3Dmap").await?;
    let heard: u32 = page.script("return window.heard", vec![]).await?;
    assert!(heard <= 4, "{heard} messages for one act: the view, and a height or two");
    page.enter(0).await?;
    page.until_link("?years=2024&view=map&embed=1").await?;
    page.until_count("[role='alert']", 0).await?;
    page.click(&period("2024")).await?;
    page.until_attr(&row("5"), "aria-selected", "false").await?;
    assert!((until_fitting(&page, 0).await? - before).abs() < 1.0);

    // A flood of views that it may ask for is answered by the last one.
    page.leave().await?;
    run(
        &page,
        "for (let i = 0; i < 3000; i += 1) frames[0].postMessage({ 'pledge-explorer': 1, say: 'state',
            state: i % 2 ? 'years=2024' : 'at=2&view=map' }, '*');
        frames[0].postMessage({ 'pledge-explorer': 1, say: 'state', state: 'at=4&view=map' }, '*'); return null",
    )
    .await?;
    until_fragment(&page, "#pledge-explorer=at%3D4%26view%3Dmap").await?;
    page.enter(0).await?;
    page.until_link("?at=4&view=map&embed=1").await
}

pub async fn a_hostile_frame_changes_nothing(page: Page) -> Outcome {
    page.visit_host("posed", "").await?;
    page.leave().await?;
    page.find(FRAME).await?;
    let watch = "window.changes = 0; const { replaceState, pushState } = history;
        history.replaceState = (...words) => { window.changes += 1; replaceState.apply(history, words); };
        window.began = performance.now(); return null";
    run(&page, watch).await?;
    page.enter_any(0).await?;
    let say = |words: Value| format!("parent.postMessage({words}, '*'); return null");
    let told = |view: &str| json!({ "pledge-explorer": 1, "say": "state", "state": view, "home": false });
    // Before it has announced itself it is not heard; nor is nonsense, later.
    run(&page, &say(told("at=1"))).await?;
    run(&page, &say(json!({ "pledge-explorer": 1, "say": "height", "height": 5000 }))).await?;
    run(
        &page,
        "window.heard = []; addEventListener('message', ({ data }) => window.heard.push(data.say)); return null",
    )
    .await?;
    run(&page, &say(json!({ "pledge-explorer": 1, "say": "ready" }))).await?;
    page.until("the answer", async || page.script("return window.heard.includes('hello')", vec![]).await).await?;
    run(&page, &flood("parent")).await?;
    run(&page, &say(told("at=3"))).await?;
    until_fragment(&page, "#pledge-explorer=at%3D3").await?;
    assert!((height(&page).await? - 900.0).abs() < 1.0, "no height was taken");

    // Views that are none, and lengths that are none.
    page.enter_any(0).await?;
    let odd = "const key = 'pledge-explorer';
        for (const state of ['javascript:alert(1)', '<b>', 'a b', 'at=3#x', '//host/', 'a=\\ud800', 'at=' + '9'.repeat(5000), '공약'])
            parent.postMessage({ [key]: 1, say: 'state', state, home: false }, '*');
        for (let i = 0; i < 100; i += 1) parent.postMessage({ [key]: 1, say: 'show', top: 800, bottom: 900 }, '*');
        for (const height of [-1, 0, NaN, Infinity, -Infinity, '2000', [2000], { valueOf: 2000 }, 2000n, null])
            parent.postMessage({ [key]: 1, say: 'height', height }, '*');
        return null";
    run(&page, odd).await?;
    run(&page, &say(told("at=4"))).await?;
    until_fragment(&page, "#pledge-explorer=at%3D4").await?;
    assert!((height(&page).await? - 900.0).abs() < 1.0);
    assert_eq!(page.script::<f64>("return scrollY", vec![]).await?, 0.0, "nor is the page scrolled");

    // A flood of views is written a few times, and the last one stands.
    page.enter_any(0).await?;
    let views = "for (let i = 0; i < 3000; i += 1) parent.postMessage({ 'pledge-explorer': 1, say: 'state',
        state: `at=${i}`, home: false }, '*'); return null";
    run(&page, views).await?;
    until_fragment(&page, "#pledge-explorer=at%3D2999").await?;
    let rate = "return [window.changes, (performance.now() - window.began) / 400]";
    let (changes, most): (f64, f64) = page.script(rate, vec![]).await?;
    // Firefox's driver gives a script a view of the history of its own, in which nothing is counted.
    assert!(changes > 0.0 || page.engine == Engine::Firefox, "nothing was counted");
    assert!(changes <= most + 1.0, "{changes} changes of the address, where {most} are possible");

    // One that answers each height with a higher one is stopped, or slowed to four times a second where the driver counts
    // as a reader who acts; a height beyond all is cut.
    page.enter_any(0).await?;
    let climb = "window.climbed = 0; const climb = () => { window.climbed += 1;
            parent.postMessage({ 'pledge-explorer': 1, say: 'height', height: innerHeight + 10 }, '*');
            if (window.climbed < 100) requestAnimationFrame(climb); };
        climb(); return null";
    let start = Instant::now();
    run(&page, climb).await?;
    let climbed = async || page.script("return window.climbed === 100", vec![]).await;
    page.until("the climb", climbed).await?;
    page.enter_any(0).await?;
    run(&page, &say(told("at=5"))).await?;
    until_fragment(&page, "#pledge-explorer=at%3D5").await?;
    let (high, rises) = (height(&page).await?, 13.0 + 4.0 * start.elapsed().as_secs_f64());
    assert!(high <= 900.0 + rises * 10.0, "it climbed to {high} px, {rises} rises are allowed");
    // Of another width all is of another height; the cut holds there, too.
    page.resize(1000, 800).await?;
    page.enter_any(0).await?;
    run(&page, &say(json!({ "pledge-explorer": 1, "say": "height", "height": 1e9 }))).await?;
    page.until("the cut height", async || Ok((height(&page).await? - 60000.0).abs() < 1.0)).await
}

pub async fn a_third_page_is_not_heard(page: Page) -> Outcome {
    page.visit_host("crowded", "").await?;
    let before = until_fitting(&page, 0).await?;
    page.leave().await?;
    page.enter_any(1).await?;
    let forge = "for (let i = 0; i < 500; i += 1) for (const to of [parent, parent.frames[0]]) {
        const key = 'pledge-explorer';
        to.postMessage({ [key]: 1, say: 'hello', home: 'at=1', state: 'at=1' }, '*');
        to.postMessage({ [key]: 1, say: 'ready' }, '*');
        to.postMessage({ [key]: 1, say: 'state', state: 'at=1', home: false }, '*');
        to.postMessage({ [key]: 1, say: 'height', height: 5000 + i }, '*');
        to.postMessage({ [key]: 1, say: 'seen', above: 300, below: 300 }, '*');
    } return null";
    run(&page, forge).await?;
    run(&page, &flood("parent")).await?;
    run(&page, &flood("parent.frames[0]")).await?;
    page.enter(0).await?;
    let unseen = "return document.documentElement.style.getPropertyValue('--unseen-above')";
    assert_ne!(page.script::<String>(unseen, vec![]).await?, "300px");
    page.click(&period("2024")).await?;
    page.until_link("?years=2024&view=map&embed=1").await?;
    until_fragment(&page, "#pledge-explorer=years%3D2024%26view%3Dmap").await?;
    page.enter(0).await?;
    page.click(&period("2024")).await?;
    assert!((until_fitting(&page, 0).await? - before).abs() < 1.0);
    until_fragment(&page, "").await
}
