//! The page that the bundler wrote, filled: what stands in it for readers without the script, and what heads it.

use lol_html::{
    ElementContentHandlers, RewriteStrSettings, Selector, element, errors::RewritingError, html_content::ContentType,
    rewrite_str,
};
use std::borrow::Cow;

/// What one page is filled with.
pub(super) struct Filling {
    /// The way to the site's first page: empty there, `../../` from an item's page.
    pub home: &'static str,
    /// The code that an item's page is of.
    pub at: Option<String>,
    pub title: String,
    /// Markup for the head.
    pub head: String,
    /// The app as it will first draw itself; empty where it draws over the page.
    pub app: String,
    /// What is read where the script does not run.
    pub plain: String,
}

type Handler<'h> = (Cow<'h, Selector>, ElementContentHandlers<'h>);

/// Fills the bundler's page. Filled once more, what was filled in before is replaced.
pub(super) fn fill(template: &str, filling: &Filling) -> Result<String, RewritingError> {
    let Filling { home, at, title, head, app, plain } = filling;
    let handlers: Vec<Handler<'_>> = vec![
        // What an earlier filling added, and what it says better.
        element!("[data-filled], meta[name=description]", |old| {
            old.remove();
            Ok(())
        }),
        element!("html", |root| {
            if let Some(at) = at {
                root.set_attribute("data-home", home)?;
                root.set_attribute("data-at", at)?;
            }
            Ok(())
        }),
        element!("title", |name| {
            name.set_inner_content(title, ContentType::Text);
            name.after(head, ContentType::Html);
            Ok(())
        }),
        element!("[href]", |link| point(link, "href", home)),
        element!("[src]", |link| point(link, "src", home)),
        element!("#app", |stage| {
            stage.set_inner_content(app, ContentType::Html);
            stage.after(plain, ContentType::Html);
            Ok(())
        }),
    ];
    let settings = handlers
        .into_iter()
        .fold(RewriteStrSettings::new(), |settings, handler| settings.append_element_content_handler(handler));
    rewrite_str(template, settings)
}

type Handled = Result<(), Box<dyn std::error::Error + Send + Sync>>;

/// Points a file of the site, named from its first page, to where it lies from here.
fn point(link: &mut lol_html::html_content::Element<'_, '_>, attribute: &str, home: &str) -> Handled {
    if let Some(file) = link.get_attribute(attribute).filter(|file| !home.is_empty() && is_within(file)) {
        link.set_attribute(attribute, &format!("{home}{}", file.trim_start_matches("./")))?;
    }
    Ok(())
}

/// Whether an address names a file of the site: neither another host's, nor the host's root, nor a place on the page.
fn is_within(address: &str) -> bool {
    !address.starts_with(['/', '#', '?']) && !address.contains(':')
}
