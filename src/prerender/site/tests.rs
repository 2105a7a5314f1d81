//! The built pages, held to the plan, to the policy they stand under and to each other.

mod large;

use std::collections::BTreeSet;

use scraper::{ElementRef, Html, Selector};
use serde_json::Value;

use super::{super::build, Address, File};
use crate::{
    app::{Bundle, published},
    plan::{Plan, reconcile},
};

/// A page as the bundler writes it, shrunk and with its files beside it.
const TEMPLATE: &str = "<!doctype html><html lang=ko><meta charset=utf-8><title>x</title><meta content=old name=description>\
    <link href=icon.svg rel=icon><link href=manifest.webmanifest rel=manifest><link href=apple-touch-icon.png rel=apple-touch-icon><link href=./styles-1.css rel=stylesheet><script src=./boot-1.js></script></head>\
    <body><div id=app></div></body></html>";

fn pages(template: &str, bundle: &'static Bundle, address: &Address) -> Vec<File> {
    super::pages(template, bundle, address).expect("pages")
}

fn built() -> Vec<File> {
    pages(TEMPLATE, published(), &Address::default())
}

fn text(file: &File) -> &str {
    std::str::from_utf8(&file.bytes).expect("UTF-8")
}

fn html(files: &[File]) -> impl Iterator<Item = (&str, Html)> {
    files.iter().filter(|file| file.path.ends_with(".html")).map(|file| (&*file.path, Html::parse_document(text(file))))
}

fn all<'a>(page: &'a Html, css: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(css).expect("a selector")).collect()
}

fn only<'a>(page: &'a Html, css: &str) -> ElementRef<'a> {
    let found = all(page, css);
    assert_eq!(found.len(), 1, "{css}");
    found[0]
}

fn content<'a>(page: &'a Html, css: &str) -> &'a str {
    only(page, css).attr("content").expect("content")
}

fn words(element: ElementRef) -> String {
    element.text().collect::<String>().trim().to_owned()
}

/// A file named from a page, from the site's folder.
fn resolved(page: &str, name: &str) -> String {
    let mut folder: Vec<&str> = page.split('/').collect();
    folder.pop();
    for part in name.split(['?', '#']).next().unwrap_or_default().split('/') {
        match part {
            ".." => drop(folder.pop().expect("no way above the site")),
            "." | "" => {}
            part => folder.push(part),
        }
    }
    folder.join("/")
}

#[test]
fn the_first_page_holds_the_whole_plan_to_the_last_figure() {
    let (plan, files) = (&published().plan, built());
    let page = Html::parse_document(text(&files[0]));
    let rows = all(&page, "#plain .table:not(.wanting) tbody tr");
    assert_eq!(rows.len(), 63);
    let csv = include_str!("../../../public/data/plan.csv");
    for (row, line) in rows.iter().zip(csv.lines().skip(1)) {
        let cells: Vec<&str> = line.split(',').collect();
        let of = |css: &str| row.select(&Selector::parse(css).expect("a selector")).map(words).collect::<Vec<_>>();
        assert_eq!(of(".code, td:first-child")[0], cells[0]);
        let figures: Vec<String> = of("td.number .figure").iter().map(|figure| figure.replace(',', "")).collect();
        assert_eq!(figures, cells[2..], "{line}");
    }
    assert_eq!(all(&page, "#plain .wanting tbody tr").len(), reconcile(plan).len());
    assert_eq!(all(&page, "#plain a.off").len(), reconcile(plan).len());
    // The app's own first picture stands there, too.
    only(&page, "#app [data-sum='124667.42']");
}

#[test]
fn every_page_keeps_the_policy() {
    for (path, page) in html(&built()) {
        assert_eq!(all(&page, "[style], style, [onclick], iframe, base").len(), 0, "{path}");
        let scripts = all(&page, "script");
        let (data, run): (Vec<_>, Vec<_>) =
            scripts.into_iter().partition(|script| script.attr("type") == Some("application/ld+json"));
        assert!(run.iter().all(|script| script.attr("src").is_some() && words(*script).is_empty()), "{path}");
        assert_eq!(data.len(), 1, "{path}");
        let _: Value = serde_json::from_str(&words(data[0])).expect("the data of the page");
    }
}

#[test]
fn every_link_within_the_site_leads_to_a_file_of_it() {
    let files = build(TEMPLATE, published(), &Address::default()).expect("a build");
    let mut there: BTreeSet<String> = files.iter().map(|file| file.path.clone()).collect();
    // What the bundler wrote.
    there.extend(["icon.svg", "styles-1.css", "boot-1.js", "data/plan.csv", "data/plan.json"].map(str::to_owned));
    let folders: Vec<String> =
        there.iter().filter_map(|path| Some(path.strip_suffix("/index.html")?.to_owned())).collect();
    there.extend(folders);
    there.insert(String::new());
    let mut met = 0;
    for (path, page) in html(&files) {
        for element in all(&page, "a[href], link[href]:not([rel=canonical]), script[src]") {
            let name = element.attr("href").or(element.attr("src")).expect("an address");
            if name.starts_with("https://") {
                continue;
            }
            if let Some(id) = name.strip_prefix('#') {
                assert!(!all(&page, &format!("[id='{id}']")).is_empty(), "{path}: {name}");
                continue;
            }
            assert!(there.contains(&resolved(path, name)), "{path}: {name}");
            met += 1;
        }
    }
    assert!(met > 300, "{met}");
}

#[test]
fn every_item_has_a_page_that_says_what_it_is() {
    let (plan, files) = (&published().plan, built());
    assert_eq!(files.len(), plan.items().len() + 2);
    let mut titles = BTreeSet::new();
    for item in plan.items() {
        let path = format!("p/{}/index.html", item.code);
        let file = files.iter().find(|file| file.path == path).expect("a page");
        let page = Html::parse_document(text(file));
        assert_eq!(words(only(&page, "h1")), item.name);
        assert!(words(only(&page, "title")).starts_with(&format!("{} {}", item.code, item.name)));
        assert!(titles.insert(words(only(&page, "title"))));
        assert!(content(&page, "meta[property='og:title']").starts_with(&*item.name));
        assert_eq!(content(&page, "meta[name=description]"), content(&page, "meta[property='og:description']"));
        assert_eq!(content(&page, "meta[property='og:image']"), "./picture.png");
        assert_eq!(only(&page, "link[rel=canonical]").attr("href"), Some("./"));
        let root = only(&page, "html");
        assert_eq!((root.attr("data-home"), root.attr("data-at")), (Some("../../"), Some(&*item.code.to_string())));
        only(&page, &format!("a[href='../../?at={}']", item.code));
        let parts = plan.items().iter().filter(|part| part.code.parent().as_ref() == Some(&item.code)).count();
        assert_eq!(all(&page, "#plain .table:not(.wanting) tbody tr").len(), parts + 1, "{path}");
    }
}

#[test]
fn a_known_address_makes_every_address_whole() {
    for given in ["https://example.org/pledges", "https://example.org/pledges/"] {
        let files = pages(TEMPLATE, published(), &Address::known(given));
        let page = files.iter().find(|file| file.path == "p/2-3/index.html").expect("a page");
        let page = Html::parse_document(text(page));
        let here = "https://example.org/pledges/p/2-3/";
        assert_eq!(only(&page, "link[rel=canonical]").attr("href"), Some(here));
        assert_eq!(content(&page, "meta[property='og:url']"), here);
        assert_eq!(content(&page, "meta[property='og:image']"), format!("{here}picture.png"));
        let map = files.iter().find(|file| file.path == "sitemap.xml").expect("a map");
        assert!(text(map).contains("<loc>https://example.org/pledges/</loc>"));
        assert!(text(map).contains(&format!("<loc>{here}</loc>")));
        assert_eq!(text(map).matches("<loc>").count(), files.len() - 1);
    }
}

#[test]
fn what_was_filled_once_can_be_filled_again() {
    let (bundle, first) = (published(), built());
    assert_eq!(pages(text(&first[0]), bundle, &Address::default()), first);
}

#[test]
fn no_name_becomes_markup() {
    let name = "</script><script>alert(1)</script><img src=x onerror=alert(1)>&amp;\"'";
    let quoted = format!("\"{}\"", name.replace('"', "\"\""));
    let csv = include_str!("../../../public/data/plan.csv").replace("우리동네 마을정부 기능 강화", &quoted);
    let json = include_bytes!("../../../public/data/plan.json");
    let plan = Plan::read(("plan.csv", csv.as_bytes()), ("plan.json", json)).expect("a plan");
    let bundle = Bundle::of(plan);
    let files = pages(TEMPLATE, Box::leak(Box::new(bundle)), &Address::default());
    for (path, page) in html(&files) {
        assert_eq!(all(&page, "img, [onerror]").len(), 0, "{path}");
        assert_eq!(all(&page, "script:not([src]):not([type='application/ld+json'])").len(), 0, "{path}");
    }
    let page = files.iter().find(|file| file.path == "p/1-1/index.html").expect("its page");
    let page = Html::parse_document(text(page));
    assert_eq!(words(only(&page, "h1")), name);
    assert!(content(&page, "meta[property='og:title']").starts_with(name));
    let data: Value = serde_json::from_str(&words(only(&page, "script[type='application/ld+json']"))).expect("data");
    assert_eq!(data["itemListElement"][2]["name"], name);
}

/// A slow device draws while it reads: the app's first picture would shift with every part that comes in. `rel=expect` waits
/// for the element that it names to begin, so it names the one after the picture.
#[test]
fn draws_nothing_before_the_first_picture_is_whole() {
    let files = pages(include_str!("../../../index.html"), published(), &Address::default());
    for (path, page) in html(&files) {
        let awaited = only(&page, "head link[rel=expect][blocking=render]").attr("href").expect("what is awaited");
        assert!(!all(&page, &format!("#app + {awaited}")).is_empty(), "{path}: {awaited} does not follow #app");
    }
}
