//! A page of another origin that frames the explorer: with the habits of a content management system, and a strict
//! policy of its own.

use axum::{
    Router,
    extract::Path,
    http::{StatusCode, header},
    response::{Html, IntoResponse, Response},
    routing::get,
};

/// What stands in the page, by the last part of its address.
const CONTENTS: [(&str, &str); 10] = [
    ("whole", "{tag}{script}"),
    ("two", "{tag}<p>표로 보기</p>{table}{script}"),
    ("alone", "{script}<div class=\"row\"><pledge-explorer state=\"view=map\" height=\"700\"></pledge-explorer></div>"),
    ("stripped", "<div class=\"plain\">{frame}</div>"),
    ("late", "{tag}"),
    ("item", "<pledge-explorer src=\"{explorer}p/2-3/?years=2024\"></pledge-explorer>{script}"),
    ("locked", "<iframe sandbox=\"allow-scripts\" src=\"{explorer}?embed=1\"></iframe>"),
    ("twice", "{script}{tag}{script}"),
    ("crowded", "{tag}{script}<iframe src=\"{origin}/__posing\" title=\"third\"></iframe>"),
    ("posed", "<pledge-explorer><iframe src=\"{origin}/__posing\"></iframe></pledge-explorer>{script}"),
];

/// What these are made of; each part may hold those below it.
const PARTS: [(&str, &str); 4] = [
    ("{tag}", "<pledge-explorer>{frame}</pledge-explorer>"),
    (
        "{table}",
        "<pledge-explorer state=\"view=table\"><iframe src=\"{explorer}?view=table&amp;embed=1\"></iframe></pledge-explorer>",
    ),
    (
        "{frame}",
        "<iframe src=\"{explorer}?years=2022-2023,2024,2025,2026&amp;view=map&amp;embed=1\" \
         title=\"공약 투자계획 탐색기\" width=\"100%\" height=\"900\"></iframe>",
    ),
    ("{script}", "<script src=\"{explorer}embed.js\" async></script>"),
];

/// The pages around an explorer at this address of this origin.
pub fn pages(origin: &str, explorer: &str) -> Router {
    let (from, address) = (origin.to_owned(), explorer.to_owned());
    let style = || async { ([(header::CONTENT_TYPE, "text/css")], include_str!("style.css")) };
    Router::new()
        .route("/__host/{kind}", get(async move |Path(kind): Path<String>| page(&kind, &from, &address)))
        .route("/__host.css", get(style))
        .route("/__posing", get(Html(include_str!("posing.html"))))
}

fn page(kind: &str, origin: &str, explorer: &str) -> Response {
    let Some((_, content)) = CONTENTS.iter().find(|(name, _)| *name == kind) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let written = PARTS.iter().fold((*content).to_owned(), |text, (name, part)| text.replace(name, part));
    let written = written.replace("{explorer}", explorer).replace("{origin}", origin);
    let page = include_str!("page.html").replace("{content}", &written);
    // The page's own script is the recorder of these tests; of the explorer's origin it needs a script and a frame.
    let policy = format!("default-src 'self'; script-src 'self' {origin}; frame-src {origin}; img-src data:");
    ([(header::CONTENT_SECURITY_POLICY, policy)], Html(page)).into_response()
}
