//! What heads a page: its description and address, what a messenger shows of it, and the data in terms that search
//! engines read.

use serde_json::{Value, json};

use super::{
    CARD,
    site::{Address, PICTURE},
};
use crate::{
    markup::{IntoNode, Node, nodes, tag},
    plan::Plan,
    words::{page, phrase, screen},
};

/// What one page says of itself.
pub(super) struct Said {
    /// Where the page lies from the site's first one: empty, or `p/2-3/`.
    pub path: String,
    pub heading: String,
    pub about: String,
    /// The data in the words of schema.org.
    pub data: Value,
}

/// The head's markup. Addresses are whole where the site's own is known, else relative to the page.
pub(super) fn head(plan: &Plan, said: &Said, address: &Address) -> String {
    let Said { path, heading, about, data } = said;
    let (width, height) = CARD;
    let open_graph = [
        ("og:type", "website".to_owned()),
        ("og:locale", "ko_KR".to_owned()),
        ("og:site_name", format!("{} {}", plan.meta.district, screen::APP)),
        ("og:title", heading.clone()),
        ("og:description", about.clone()),
        ("og:url", address.of(path, path)),
        ("og:image", address.of(&format!("{path}{PICTURE}"), path)),
        ("og:image:type", "image/png".to_owned()),
        ("og:image:width", width.to_string()),
        ("og:image:height", height.to_string()),
        ("og:image:alt", format!("{heading}. {about}")),
    ];
    let open_graph = open_graph.map(|(property, content)| {
        tag("meta").attr("data-filled", true).attr("property", property).attr("content", content)
    });
    let tags = nodes![
        tag("meta").attr("data-filled", true).attr("name", "description").attr("content", about.clone()),
        tag("link").attr("data-filled", true).attr("rel", "canonical").attr("href", address.of(path, path)),
        open_graph.into_iter().collect::<Node>(),
        tag("meta").attr("data-filled", true).attr("name", "twitter:card").attr("content", "summary_large_image")
    ];
    // Inside a script element only its own end tag counts, so no bracket may open one.
    let data = data.to_string().replace('<', "\\u003c");
    format!("{}<script data-filled type=\"application/ld+json\">{data}</script>", tags.to_html())
}

/// The whole plan as a data set with its files.
pub(super) fn data_set(plan: &Plan, address: &Address) -> Value {
    let file = |path: &str, format: &str| json!({ "@type": "DataDownload", "contentUrl": address.of(path, ""), "encodingFormat": format });
    let span = plan.meta.periods.first().zip(plan.meta.periods.last());
    json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": phrase::heading(&plan.meta),
        "description": page::about_plan(plan),
        "url": address.of("", ""),
        "inLanguage": "ko",
        "isAccessibleForFree": true,
        "creator": { "@type": "GovernmentOrganization", "name": plan.meta.district },
        "spatialCoverage": plan.meta.district,
        "temporalCoverage": span.map(|(from, to)| format!("{}/{}", from.from, to.to)),
        "isBasedOn": plan.meta.sources.rows.address,
        "distribution": [file("data/pledges.csv", "text/csv"), file("data/pledges.json", "application/json")],
    })
}

/// The way to an item, from the whole plan down.
pub(super) fn trail(plan: &Plan, item: usize, address: &Address) -> Value {
    let from = super::item::path(plan, item);
    let mut above: Vec<usize> = std::iter::successors(Some(item), |at| plan.parent(*at)).collect();
    above.reverse();
    let steps = above.into_iter().map(|at| (plan.item(at).name.to_string(), super::item::path(plan, at)));
    let steps = [(phrase::heading(&plan.meta), String::new())].into_iter().chain(steps).enumerate();
    let steps: Vec<Value> = steps
        .map(|(place, (name, path))| {
            json!({ "@type": "ListItem", "position": place + 1, "name": name, "item": address.of(&path, &from) })
        })
        .collect();
    json!({ "@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": steps })
}
