//! How much memory the app holds: no more the longer it is used.

use crate::{Outcome, engine::Engine, page::Page};

/// Uses the app for a while, each step drawn before the next, and again for twice as long: the wasm's memory in bytes after each.
const USE: &str = r#"
const done = arguments[0];
const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
const field = document.querySelector("input[type='search']");
const use = async (rounds) => {
  for (let round = 0; round < rounds; round++) {
    for (const text of ["ㅅ", "소상", "청년", "없는 말", ""]) {
      field.value = text;
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      await drawn();
    }
    for (const view of ["table", "tree"]) {
      document.querySelector(`.switch [data-view='${view}']`).click();
      await drawn();
    }
  }
};
(async () => {
  // Asked to start again, the glue hands over what it has started already.
  const glue = await import(document.querySelector("link[rel='app-glue']").href);
  const memory = Object.values(await glue.default()).find((given) => given instanceof WebAssembly.Memory);
  await use(8);
  const settled = memory.buffer.byteLength;
  await use(16);
  done([settled, memory.buffer.byteLength]);
})().catch((error) => done([0, String(error)]));"#;

/// A page of wasm memory, by which it grows.
const PAGE: u64 = 65_536;

pub async fn stays_as_it_was(page: Page) -> Outcome {
    // Firefox gives a driver's script modules of its own. The app is the same there.
    if page.engine == Engine::Firefox {
        return Ok(());
    }
    page.open("").await?;
    let (settled, later): (u64, u64) = page.answer(USE).await?;
    assert!(settled > 0 && later <= settled + PAGE, "{settled} bytes and {later} bytes later");
    Ok(())
}
