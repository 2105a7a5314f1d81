//! All files that a build adds to what the bundler wrote.

use std::fmt;

use lol_html::errors::RewritingError;

use super::{Address, File, NotDrawn, icons, manifest, pictures, site::pages};
use crate::{
    app::Bundle,
    export::{Format, NotMade},
    words::keeper,
};

/// What of a build cannot be made.
#[derive(Debug)]
pub enum NotBuilt {
    /// The bundler's page cannot be read as HTML.
    Page(RewritingError),
    /// The whole plan cannot be written as a file.
    Table(NotMade),
    /// A picture cannot be drawn.
    Picture(NotDrawn),
}

impl fmt::Display for NotBuilt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotBuilt::Page(error) => error.fmt(f),
            NotBuilt::Table(NotMade::Refused(why)) => f.write_str(why),
            NotBuilt::Table(NotMade::NothingCompared) => f.write_str(keeper::NOTHING_COMPARED),
            NotBuilt::Picture(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for NotBuilt {}

/// Everything that is added to a build: the pages made from the bundler's page, a picture for each, the whole plan as files, icons
/// and manifest.
///
/// # Errors
/// Where the page is no HTML, or a picture cannot be drawn.
pub fn build(template: &str, bundle: &'static Bundle, address: &Address) -> Result<Vec<File>, NotBuilt> {
    let plan = &bundle.plan;
    let mut files = pages(template, bundle, address).map_err(NotBuilt::Page)?;
    files.extend(pictures(plan).map_err(NotBuilt::Picture)?);
    for (name, bytes) in icons().map_err(NotBuilt::Picture)? {
        files.push(File { path: name.to_owned(), bytes });
    }
    for format in [Format::Csv, Format::Json] {
        let bytes = format.whole(plan, address.whole()).map_err(NotBuilt::Table)?;
        files.push(File { path: format!("data/pledges.{}", format.ending()), bytes });
    }
    files.push(File { path: "manifest.webmanifest".to_owned(), bytes: manifest(plan).into_bytes() });
    Ok(files)
}
