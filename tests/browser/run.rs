//! One run of one scenario in one engine: what is set up, what is torn down, what is held against it.

use std::{
    any::Any,
    fs,
    future::Future,
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
    pin::Pin,
};

use libtest_mimic::Failed;
use tokio::runtime::{Builder, Runtime};

use crate::{Outcome, driver::Driver, engine::Engine, interrupt, page::Page, server::Server, window};

/// A scenario, as `scenarios::ALL` names it.
pub type Scenario = fn(Page) -> Pin<Box<dyn Future<Output = Outcome>>>;

/// What WebKit does of itself, by what a failure then says.
///
/// Its browser seldom dies with its session. And its wasm seldom traps: of some thousands of fresh copies of one module,
/// each given the same to lay out, two did so at their third call, each in a way of its own, and all others gave the same.
/// A fault of the app's own comes back, and comes in the other engines too.
const OF_WEBKIT: [(&str, &str); 2] = [("invalid session id", "the browser died"), ("RuntimeError", "the wasm trapped")];

/// Runs the scenario in a fresh browser. After what WebKit does of itself it is played once more, and that is told, since
/// what was on screen may have been the cause.
pub fn run(name: &str, engine: Engine, scenario: Scenario) -> Outcome {
    let outcome = run_once(name, engine, scenario);
    let why = outcome.as_ref().err().and_then(Failed::message).filter(|_| engine == Engine::WebKit);
    match OF_WEBKIT.iter().find(|(sign, _)| why.is_some_and(|why| why.contains(sign))) {
        Some((_, what)) => {
            eprintln!("{name}: {what}; once more, in a fresh one\n{}", why.unwrap_or_default());
            run_once(name, engine, scenario)
        }
        None => outcome,
    }
}

/// Runs the scenario and ends all that was started, also after a panic or Ctrl-C.
fn run_once(name: &str, engine: Engine, scenario: Scenario) -> Outcome {
    interrupt::check()?;
    let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
    let (driver, web) = runtime.block_on(Driver::start(engine))?;
    let session = web.clone();
    let opened = runtime.block_on(async {
        let page = Page::new(web, engine, Server::start().await?);
        page.resize(1280, 800).await?;
        Ok::<_, Failed>(page)
    });
    let outcome = opened.and_then(|page| {
        play(&runtime, &page, scenario).map_err(|failed| runtime.block_on(describe(name, &page, failed)))
    });
    runtime.block_on(driver.stop(Some(session)));
    outcome
}

/// Plays the scenario and then asks for trouble it did not look for.
fn play(runtime: &Runtime, page: &Page, scenario: Scenario) -> Outcome {
    let acted = catch_unwind(AssertUnwindSafe(|| {
        runtime.block_on(async {
            tokio::select! {
                outcome = scenario(page.clone()) => outcome,
                stopped = interrupt::pressed() => stopped,
            }
        })
    }));
    acted.unwrap_or_else(|panic| Err(words_of(&*panic).into()))?;
    let trouble = runtime.block_on(trouble(page))?;
    if trouble.is_empty() { Ok(()) } else { Err(trouble.join("\n").into()) }
}

/// What went wrong that no scenario asks about, unless this one has said that it expects trouble.
async fn trouble(page: &Page) -> Outcome<Vec<String>> {
    let told = "const done = arguments[0]; (window.__troubleTold?.() ?? Promise.resolve()).then(() => done(null))";
    page.answer::<Option<bool>>(told).await?;
    let mut trouble = page.server.trouble();
    trouble.extend(window::browser_log(page).await?);
    Ok(if page.server.expects_trouble() { Vec::new() } else { trouble })
}

/// The failure with what one asks first: where the page is, what it shows, what it told, and a picture.
async fn describe(name: &str, page: &Page, failed: Failed) -> Failed {
    let address = page.script::<String>("return location.href", vec![]).await.unwrap_or_default();
    let text = page.text_of("body").await.unwrap_or_default();
    let told = page.server.trouble().join("\n  ");
    let picture = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{}.png", name.replace("::", "-")));
    let kept = match (fs::create_dir_all(env!("CARGO_TARGET_TMPDIR")), page.screenshot(&picture).await) {
        (Ok(()), Ok(())) => picture.display().to_string(),
        _ => "none".into(),
    };
    let why = failed.message().unwrap_or("it failed");
    format!("{why}\nat: {address}\npicture: {kept}\ntold:\n  {told}\nshown:\n{text:.3000}").into()
}

fn words_of(panic: &(dyn Any + Send)) -> String {
    let words = panic.downcast_ref::<String>().map(String::as_str).or(panic.downcast_ref::<&str>().copied());
    words.unwrap_or("it panicked").to_owned()
}
