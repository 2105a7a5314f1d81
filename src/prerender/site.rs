//! The pages that a build adds to what the bundler wrote, by their paths.

#[cfg(test)]
mod tests;

use leptos::prelude::Owner;
use lol_html::errors::RewritingError;

use super::{
    document::{Filling, fill},
    head::{Said, data_set, head, trail},
    item, whole,
};
use crate::{
    app::{App, Bundle},
    markup::IntoNode,
    plan::Plan,
    ui::explorer,
    words::{page, phrase, voice},
};

/// The picture of a page, beside it.
pub(super) const PICTURE: &str = "picture.png";

/// A file of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// From the site's folder: `p/2-3/index.html`.
    pub path: String,
    pub bytes: Vec<u8>,
}

/// Where the site is published, as far as known: messengers and search engines want whole addresses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address(Option<String>);

impl Address {
    /// The address of the site's folder; its last slash may be left out.
    pub fn known(folder: &str) -> Address {
        Address(Some(format!("{}/", folder.trim_end_matches('/'))))
    }

    /// The site's own address, where it is known.
    pub(super) fn whole(&self) -> Option<String> {
        self.0.clone()
    }

    /// The address of a file of the site; where the site's own is not known, relative to the page at `from`.
    pub(super) fn of(&self, path: &str, from: &str) -> String {
        match &self.0 {
            Some(folder) => format!("{folder}{path}"),
            None => {
                let within = path.strip_prefix(from).map(str::to_owned);
                let up = || format!("{}{path}", "../".repeat(from.matches('/').count()));
                format!("./{}", within.unwrap_or_else(up))
            }
        }
    }
}

/// The pages of the site, made from the bundler's page: the first one, one for every item of the levels told one by one, and
/// the list of them all.
///
/// # Errors
/// Where the bundler's page cannot be read as HTML.
pub fn pages(template: &str, bundle: &'static Bundle, address: &Address) -> Result<Vec<File>, RewritingError> {
    let plan = &bundle.plan;
    let mut files = vec![File { path: "index.html".to_owned(), bytes: first(template, bundle, address)?.into_bytes() }];
    for at in item::paged(plan) {
        let page = of_item(template, bundle, at, address)?;
        files.push(File { path: format!("{}index.html", item::path(plan, at)), bytes: page.into_bytes() });
    }
    files.push(File { path: "sitemap.xml".to_owned(), bytes: sitemap(plan, address).into_bytes() });
    Ok(files)
}

fn first(template: &str, bundle: &'static Bundle, address: &Address) -> Result<String, RewritingError> {
    let plan = &bundle.plan;
    let said = Said {
        path: String::new(),
        heading: phrase::heading(&plan.meta),
        about: page::about_plan(plan),
        data: data_set(plan, address),
    };
    let (app, plain) = Owner::new().with(|| {
        let app = App::open(bundle, "");
        (explorer(app).to_html(), whole::page(app).to_html())
    });
    let filling = Filling {
        home: "",
        at: None,
        title: voice::title(plan, &Default::default()),
        head: head(plan, &said, address),
        app,
        plain,
    };
    fill(template, &filling)
}

fn of_item(template: &str, bundle: &'static Bundle, at: usize, address: &Address) -> Result<String, RewritingError> {
    let plan = &bundle.plan;
    let said = Said {
        path: item::path(plan, at),
        heading: page::heading(plan, at),
        about: page::about_item(plan, at),
        data: trail(plan, at, address),
    };
    let filling = Filling {
        home: item::HOME,
        at: Some(plan.item(at).code.to_string()),
        title: page::title(plan, at),
        head: head(plan, &said, address),
        app: String::new(),
        plain: Owner::new().with(|| item::page(bundle, at).to_html()),
    };
    fill(template, &filling)
}

/// The addresses of all pages, as search engines read them.
fn sitemap(plan: &Plan, address: &Address) -> String {
    let pages = item::paged(plan).map(|at| item::path(plan, at));
    let pages = [String::new()].into_iter().chain(pages);
    let pages: String = pages.map(|path| format!("<url><loc>{}</loc></url>\n", address.of(&path, ""))).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{pages}</urlset>\n"
    )
}
