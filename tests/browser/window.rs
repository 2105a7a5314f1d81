//! What only the engines' own commands can do: a window as narrow as a phone, and the browser's own log.

use axum::http::Method;
use serde::Deserialize;
use serde_json::{Value, json};
use thirtyfour::{RequestData, SessionId, common::command::FormatRequestData, session::http::CmdResponse};

use crate::{Outcome, engine::Engine, page::Page};

/// A command beyond the W3C standard: its path in the session, and its body.
#[derive(Debug)]
struct Extra(&'static str, Value);

impl FormatRequestData for Extra {
    fn format_request(&self, session: &SessionId) -> RequestData {
        RequestData::new(Method::POST, format!("session/{session}/{}", self.0)).add_body(self.1.clone())
    }
}

/// Makes the page's own area this many CSS pixels wide and high, narrower than a desktop window can be.
pub async fn resize(page: &Page, width: u32, height: u32) -> Outcome {
    match page.engine {
        Engine::Chromium => {
            let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            let command = json!({ "cmd": "Emulation.setDeviceMetricsOverride", "params": size });
            send(page, Extra("goog/cdp/execute", command)).await?;
        }
        Engine::Firefox => {
            send(page, Extra("moz/context", json!({ "context": "chrome" }))).await?;
            let unbound = "document.documentElement.style.minWidth = '0'; return null";
            page.script::<Value>(unbound, vec![]).await?;
            send(page, Extra("moz/context", json!({ "context": "content" }))).await?;
            set_inner_size(page, width, height).await?;
        }
        Engine::WebKit => set_inner_size(page, width, height).await?,
    }
    page.until(&format!("a page of {width} × {height}"), async || Ok(inner_size(page).await? == (width, height))).await
}

async fn set_inner_size(page: &Page, width: u32, height: u32) -> Outcome {
    let frame = "return [outerWidth - innerWidth, outerHeight - innerHeight]";
    let (beside, above): (u32, u32) = page.script(frame, vec![]).await?;
    page.web.set_window_rect(0, 0, width + beside, height + above).await?;
    Ok(())
}

async fn inner_size(page: &Page) -> Outcome<(u32, u32)> {
    page.script("return [innerWidth, innerHeight]", vec![]).await
}

/// What the browser itself logged as a warning or an error, where its driver tells: Chromium's does.
pub async fn browser_log(page: &Page) -> Outcome<Vec<String>> {
    #[derive(Deserialize)]
    struct Entry {
        level: String,
        message: String,
    }
    if page.engine != Engine::Chromium {
        return Ok(Vec::new());
    }
    let entries: Vec<Entry> = send(page, Extra("se/log", json!({ "type": "browser" }))).await?.value()?;
    Ok(entries
        .into_iter()
        .filter(|entry| entry.level != "INFO" && entry.level != "DEBUG")
        .map(|entry| format!("log {}: {}", entry.level, entry.message))
        .collect())
}

async fn send(page: &Page, command: Extra) -> Outcome<CmdResponse> {
    Ok(page.web.cmd(command).await?)
}
