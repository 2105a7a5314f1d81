//! axe-core finds nothing in any view, at any width, in either contrast.

use super::sight::{FIELD, ROWS, TILES};
use crate::{Outcome, page::Page};

/// What is looked at: a link, and what must stand before it is looked at.
const VIEWS: [(&str, &str); 9] = [
    ("", ROWS),
    ("?view=map", TILES),
    ("?at=2-3&view=map&years=2022-2023", TILES),
    ("?view=table", "section[data-view='table'] tbody tr"),
    ("?at=2-3-1", "section[data-view='detail'] .chart svg"),
    ("?q=%EC%86%8C%EC%83%81%EA%B3%B5&at=4-5", "mark"),
    ("?years=2019&at=9-9", "[role='alert']"),
    ("?vs=3-3,3-4,4-5-1&years=2025&at=3-3&view=table", ".compare .figures tbody tr"),
    ("?field=2,4&status=ended&sort=-change", "#conditions li"),
];

/// Looks at every view, and tells all that is found in any of them.
async fn each_view(page: &Page) -> Outcome {
    let mut found = Vec::new();
    for (link, standing) in VIEWS {
        page.open(link).await?;
        page.find(standing).await?;
        if let Err(failed) = page.accessible().await {
            found.push(format!("{link}: {}", failed.message().unwrap_or_default()));
        }
    }
    if found.is_empty() { Ok(()) } else { Err(found.join("\n").into()) }
}

pub async fn every_view_on_a_wide_screen(page: Page) -> Outcome {
    each_view(&page).await?;
    page.open("").await?;
    page.type_text(FIELD, "없는낱말").await?;
    page.find(".summary button").await?;
    page.accessible().await
}

pub async fn every_view_on_a_phone(page: Page) -> Outcome {
    page.resize(320, 640).await?;
    each_view(&page).await
}

pub async fn every_view_in_high_contrast(page: Page) -> Outcome {
    page.open("").await?;
    page.open_settings().await?;
    page.set("contrast", "high").await?;
    page.reload().await?;
    page.until_set("contrast", "high").await?;
    each_view(&page).await?;
    page.click(".filter-switch").await?;
    page.accessible().await
}
