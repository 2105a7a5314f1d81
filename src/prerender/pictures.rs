//! The pictures of the whole plan and of every item, for messengers.

use std::{num::NonZero, thread};

use super::{
    File,
    card::card,
    item,
    raster::{NotDrawn, png},
    site::PICTURE,
};
use crate::plan::Plan;

/// The picture that messengers show for an item of the plan, or for the whole of it, as a PNG of 1200 by 630 pixels.
pub fn picture(plan: &Plan, item: Option<usize>) -> Result<Vec<u8>, NotDrawn> {
    png(&card(plan, item)?, 1.0)
}

/// The pictures of the whole plan and of each item that has a page, in the plan's order, each as a file beside its page, drawn
/// on all of the machine's cores.
pub fn pictures(plan: &Plan) -> Result<Vec<File>, NotDrawn> {
    let items: Vec<Option<usize>> = std::iter::once(None).chain(item::paged(plan).map(Some)).collect();
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let draw = |item: &Option<usize>| {
        let folder = item.map_or_else(String::new, |at| item::path(plan, at));
        Ok(File { path: format!("{folder}{PICTURE}"), bytes: picture(plan, *item)? })
    };
    let draw_all = |items: &[Option<usize>]| items.iter().map(draw).collect::<Result<Vec<File>, NotDrawn>>();
    thread::scope(|scope| {
        let parts = items.chunks(items.len().div_ceil(cores)).map(|part| scope.spawn(move || draw_all(part)));
        // All of them are begun before the first is waited for. A part that panicked has said so; its panic goes on here.
        let parts = parts.collect::<Vec<_>>().into_iter();
        let parts = parts.map(|part| part.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        Ok(parts.collect::<Result<Vec<_>, NotDrawn>>()?.concat())
    })
}
