//! The three engines: which programs they are and how each is asked to start.

use std::{env, fmt, fs, path::PathBuf};

use serde_json::{Value, json};
use thirtyfour::Capabilities;

use crate::Outcome;

/// A browser engine, driven by its own W3C WebDriver.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    /// Safari's engine, in its GTK build.
    WebKit,
}

impl Engine {
    pub const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::WebKit];

    /// The driver's program and its arguments for listening at `port`.
    pub fn driver(self, port: u16) -> Outcome<(PathBuf, Vec<String>)> {
        let (program, arguments) = match self {
            Engine::Chromium => ("chromedriver", vec![format!("--port={port}")]),
            // System access lets a window be made as narrow as a phone.
            Engine::Firefox => (
                "geckodriver",
                ["--port", &port.to_string(), "--websocket-port", "0", "--allow-system-access"]
                    .map(String::from)
                    .into(),
            ),
            Engine::WebKit => ("WebKitWebDriver", vec![format!("--port={port}")]),
        };
        Ok((on_path(program)?, arguments))
    }

    /// What a session of this engine asks its driver for: no window to be seen, and no traffic of the browser's own.
    pub fn capabilities(self) -> Outcome<Capabilities> {
        let wanted = match self {
            Engine::Chromium => json!({
                "browserName": "chrome",
                "goog:loggingPrefs": { "browser": "ALL" },
                "goog:chromeOptions": {
                    "binary": on_path("chromium")?,
                    "args": [
                        "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync",
                        "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage",
                        "--lang=ko",
                    ],
                },
            }),
            Engine::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": {
                    "binary": on_path("firefox-esr")?,
                    "args": ["-headless"],
                    "prefs": { "intl.accept_languages": "ko", "network.captive-portal-service.enabled": false },
                },
            }),
            Engine::WebKit => {
                if env::var_os("DISPLAY").is_none() {
                    return Err("WebKit needs a display: run the tests by script/test, which starts one.".into());
                }
                json!({
                    "browserName": "MiniBrowser",
                    "webkitgtk:browserOptions": { "binary": minibrowser()?, "args": ["--automation"] },
                })
            }
        };
        match wanted {
            Value::Object(capabilities) => Ok(capabilities),
            other => Err(format!("capabilities are an object, not {other}").into()),
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Engine::Chromium => "chromium",
            Engine::Firefox => "firefox",
            Engine::WebKit => "webkit",
        })
    }
}

fn on_path(program: &str) -> Outcome<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path)
        .map(|folder| folder.join(program))
        .find(|file| file.is_file())
        .ok_or_else(|| missing(program))
}

/// WebKitGTK's own small browser, which no package puts on the PATH.
fn minibrowser() -> Outcome<PathBuf> {
    let libraries = fs::read_dir("/usr/lib").map_err(|_| missing("WebKit's MiniBrowser"))?;
    libraries
        .filter_map(|entry| Some(entry.ok()?.path().join("webkit2gtk-4.1/MiniBrowser")))
        .find(|file| file.is_file())
        .ok_or_else(|| missing("WebKit's MiniBrowser"))
}

fn missing(what: &str) -> libtest_mimic::Failed {
    format!("{what} is not installed: run script/test, which installs it.").into()
}
