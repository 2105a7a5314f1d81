//! The pictures of the whole plan and of every item, for messengers, and what else belongs beside the pages.

use std::{num::NonZero, thread};

use super::{
    File,
    card::card,
    icons::icons,
    item,
    manifest::manifest,
    raster::{NotDrawn, png},
};
use crate::plan::Plan;

/// The picture that messengers show for an item of the plan, or for the whole of it, as a PNG of 1200 by 630 pixels.
pub fn picture(plan: &Plan, item: Option<usize>) -> Result<Vec<u8>, NotDrawn> {
    png(&card(plan, item)?, 1.0)
}

/// The pictures of the whole plan and of each item, in the plan's order, drawn on all of the machine's cores.
pub fn pictures(plan: &Plan) -> Result<Vec<(Option<usize>, Vec<u8>)>, NotDrawn> {
    let items: Vec<Option<usize>> = std::iter::once(None).chain((0..plan.items().len()).map(Some)).collect();
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let draw = |items: &[Option<usize>]| {
        items.iter().map(|item| Ok((*item, picture(plan, *item)?))).collect::<Result<Vec<_>, NotDrawn>>()
    };
    thread::scope(|scope| {
        let parts: Vec<_> =
            items.chunks(items.len().div_ceil(cores)).map(|part| scope.spawn(move || draw(part))).collect();
        let drawn: Result<Vec<_>, NotDrawn> = parts
            .into_iter()
            // A part that panicked has said so; its panic goes on here.
            .map(|part| part.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect();
        Ok(drawn?.concat())
    })
}

/// What belongs beside the pages: a picture for each, the icons and the manifest.
pub fn extras(plan: &Plan) -> Result<Vec<File>, NotDrawn> {
    let folder = |item: Option<usize>| item.map_or_else(String::new, |at| item::path(plan, at));
    let pictures = pictures(plan)?.into_iter();
    let pictures = pictures.map(|(item, bytes)| File { path: format!("{}picture.png", folder(item)), bytes });
    let icons = icons()?.into_iter().map(|(name, bytes)| File { path: name.to_owned(), bytes });
    let manifest = File { path: "manifest.webmanifest".to_owned(), bytes: manifest(plan).into_bytes() };
    Ok(pictures.chain(icons).chain([manifest]).collect())
}
