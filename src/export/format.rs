//! The formats a view can be taken away in, and the file of each.

use std::fmt;

use super::{Extract, csv::csv, json::json, svg};
use crate::{
    link::Link,
    plan::{Plan, reconcile},
    search::Finder,
    tiles,
    words::export as words,
};

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The table, for spreadsheets.
    Csv,
    /// The table, for programs.
    Json,
    /// The treemap.
    Map,
    /// The yearly chart of what is in focus.
    Chart,
    /// The yearly charts of what is compared.
    Comparison,
}

/// Why there is no file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotMade {
    /// Fewer than two items are compared.
    NothingCompared,
    /// What a library refused, in its own words.
    Refused(String),
}

impl Format {
    /// Every format.
    pub const EACH: [Format; 5] = [Format::Csv, Format::Json, Format::Map, Format::Chart, Format::Comparison];

    /// Its word on the command line.
    pub fn id(self) -> &'static str {
        match self {
            Format::Csv => "csv",
            Format::Json => "json",
            Format::Map => "svg-map",
            Format::Chart => "svg-chart",
            Format::Comparison => "svg-compare",
        }
    }

    /// How its files' names end.
    pub fn ending(self) -> &'static str {
        match self {
            Format::Csv => "csv",
            Format::Json => "json",
            Format::Map | Format::Chart | Format::Comparison => "svg",
        }
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Format::Csv => "text/csv;charset=utf-8",
            Format::Json => "application/json",
            Format::Map | Format::Chart | Format::Comparison => "image/svg+xml",
        }
    }

    /// The file of the whole plan, as it is before anyone has chosen anything.
    ///
    /// # Errors
    /// As [`Extract::file`].
    pub fn whole(self, plan: &Plan, address: Option<String>) -> Result<Vec<u8>, NotMade> {
        Extract::of(plan, &Finder::new(plan), &reconcile(plan), &Link::default(), address).file(self)
    }
}

impl Extract<'_> {
    /// The file of this view in a format.
    ///
    /// # Errors
    /// Where nothing is compared, and where a library refuses; writing into memory, none has a reason to.
    pub fn file(&self, format: Format) -> Result<Vec<u8>, NotMade> {
        let refused = |error: &dyn fmt::Display| NotMade::Refused(error.to_string());
        match format {
            Format::Csv => Ok(csv(self)),
            Format::Json => json(self).map_err(|error| refused(&error)),
            Format::Map => Ok(svg::map(self).into_bytes()),
            Format::Chart => svg::chart(self).map(String::into_bytes).map_err(|error| refused(&error)),
            Format::Comparison => match svg::comparison(self) {
                Ok(Some(svg)) => Ok(svg.into_bytes()),
                Ok(None) => Err(NotMade::NothingCompared),
                Err(error) => Err(refused(&error)),
            },
        }
    }

    /// What a file of this view is called, without its ending: the plan, what it shows and what it obeys.
    pub fn file_name(&self, format: Format) -> String {
        let years = Link { years: self.link.years, ..Link::default() };
        let code = |item: Option<usize>| item.map(|at| self.plan.item(at).code.to_string()).into_iter();
        let (kind, link) = match format {
            Format::Csv | Format::Json => (Vec::new(), &self.link),
            // The treemap of an item without parts is that of what it is part of.
            Format::Map => {
                let root = tiles::root(self.plan, &self.link);
                ([words::MAP.to_owned()].into_iter().chain(code(root)).collect(), &self.link)
            }
            Format::Chart => ([words::CHART.to_owned()].into_iter().chain(code(self.focused())).collect(), &years),
            Format::Comparison => {
                let codes = self.compared().into_iter().flat_map(|item| code(Some(item)));
                ([words::COMPARISON.to_owned()].into_iter().chain(codes).collect(), &years)
            }
        };
        super::heading::file_name(self.plan, link, &kind)
    }
}
