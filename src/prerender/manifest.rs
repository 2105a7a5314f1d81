//! The web app manifest, by which a browser offers to install the app.

use serde_json::json;

use super::icons::ICONS;
use crate::{
    plan::Plan,
    words::{phrase, screen},
};

/// The colour of paper and of what the system draws around it.
const PAPER: &str = "#ffffff";

/// The manifest as JSON, for the site's root: every path in it is relative, as the site may lie under any.
pub fn manifest(plan: &Plan) -> String {
    let icon = |(icon, purpose)| {
        let (&super::icons::Icon { name, size, .. }, purpose): (_, &str) = (icon, purpose);
        json!({ "src": name, "sizes": format!("{size}x{size}"), "type": "image/png", "purpose": purpose })
    };
    let icons = ICONS.iter().filter_map(|icon| Some((icon, icon.purpose?)));
    let manifest = json!({
        "name": format!("{} {}", plan.meta.district, screen::APP),
        "short_name": screen::SUBJECT,
        "description": phrase::lead(plan),
        "lang": "ko",
        "dir": "ltr",
        "id": "./",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "theme_color": PAPER,
        "background_color": PAPER,
        "icons": icons.map(icon).collect::<Vec<_>>(),
    });
    format!("{manifest:#}\n")
}
