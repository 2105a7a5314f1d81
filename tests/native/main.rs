//! Native integration tests: the keeper's command line, the import of pages, and the house's own rules.

mod architecture;
mod check;
mod command_line;
mod export;
mod import;
mod import_properties;
mod prerender;
mod screen;
mod search;
mod source;
