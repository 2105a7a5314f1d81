//! The explorer in a page of another origin: its height, its view in that page's address, and who is listened to.

mod address;
mod height;
mod strangers;

pub use address::*;
pub use height::*;
pub use strangers::*;

use std::cell::Cell;

use serde_json::json;

use crate::{Outcome, page::Page};

/// The explorer's frame, and of several the first.
const FRAME: &str = "pledge-explorer > iframe";

/// The frame's height in the page around, in CSS pixels.
async fn height(page: &Page) -> Outcome<f64> {
    page.leave().await?;
    page.find(FRAME).await?;
    page.script("return document.querySelector(arguments[0]).getBoundingClientRect().height", vec![json!(FRAME)]).await
}

/// Waits until an explorer is as high as its content, with nothing to scroll in it and no empty room; answers its height.
/// An engine may give the frame a process of its own, which learns later than the page around how large it has become.
async fn until_fitting(page: &Page, frame: u16) -> Outcome<f64> {
    let outside = "const { clientWidth, clientHeight } = document.querySelectorAll('iframe')[arguments[0]];
        return [clientWidth, clientHeight]";
    let inside = "const root = document.documentElement;
        return [innerWidth, innerHeight, root.scrollHeight - root.clientHeight,
            innerHeight - root.getBoundingClientRect().height]";
    let fitting = Cell::new(0.0);
    page.until("a frame as high as its content", async || {
        page.leave().await?;
        let (wide, high): (f64, f64) = page.script(outside, vec![json!(frame)]).await?;
        page.enter(frame).await?;
        let (width, height, hidden, empty): (f64, f64, f64, f64) = page.script(inside, vec![]).await?;
        if (width, height) == (wide, high) && hidden <= 0.0 && (0.0..5.0).contains(&empty) {
            fitting.set(height);
            return Ok(true);
        }
        Err(format!("{wide} × {high} px are {width} × {height} inside, {hidden} px are hidden, {empty} px empty")
            .into())
    })
    .await?;
    Ok(fitting.get())
}

/// Waits until the page around has this fragment, with its `#`, and its own query as before.
async fn until_fragment(page: &Page, fragment: &str) -> Outcome {
    page.leave().await?;
    page.until_link(&format!("?mid=a1{fragment}")).await?;
    // An empty fragment leaves no bare sign behind.
    let bare: bool = page.script("return location.href.endsWith('#')", vec![]).await?;
    assert!(!bare, "a bare # is left");
    Ok(())
}

/// Goes one step back or forward. By script, since WebKit's driver waits for the page to load anew, and it does not.
async fn go(page: &Page, steps: i32) -> Outcome {
    page.leave().await?;
    page.script::<Option<bool>>("history.go(arguments[0]); return null", vec![json!(steps)]).await.map(drop)
}
