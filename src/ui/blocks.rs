//! Long lists in blocks of rows, of which only those on the screen or close to it are drawn.

use leptos::prelude::*;

use crate::{
    app::derived,
    browser,
    markup::{Element, IntoNode, Node, each, tag},
};

/// How many rows a block has.
const ROWS: usize = 8;

/// What a list is made of.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// The tree's rows.
    Tree,
    /// A table's rows, so many columns wide.
    Table(Memo<usize>),
}

impl Kind {
    /// How many blocks are drawn wherever the reader is. Of the tree it is what most screens show; a table of a district is
    /// whole, since it is also searched and copied.
    fn always(self) -> usize {
        match self {
            Kind::Tree => 4,
            Kind::Table(_) => 16,
        }
    }
}

/// The rows of one block: those of all that it draws.
pub fn rows_of<T: Clone>(block: usize, all: &[T]) -> Vec<T> {
    all.iter().skip(block * ROWS).take(ROWS).cloned().collect()
}

/// Where in the list a row of a block stands, from 0.
pub fn place(block: usize, row: usize) -> usize {
    block * ROWS + row
}

/// A list of `count` rows; `draw` draws those of a block. What is far from the screen is left empty, as high as it was or as the
/// style sheet says that a block is. The blocks of the rows in `kept` are drawn nevertheless: the keyboard's focus is there
/// or will be.
pub fn blocks(
    kind: Kind,
    count: Memo<usize>,
    kept: Memo<[Option<usize>; 2]>,
    draw: impl Fn(usize) -> Node + Copy + 'static,
) -> Node {
    let numbers = move || (0..count.get().div_ceil(ROWS)).collect();
    // A block that the keyboard's focus is in stays, however far the page is scrolled.
    let held = RwSignal::new(None::<usize>);
    each(numbers, usize::to_string, move |block| one(kind, *block, kept, held, draw))
}

fn one(
    kind: Kind,
    block: usize,
    kept: Memo<[Option<usize>; 2]>,
    held: RwSignal<Option<usize>>,
    draw: impl Fn(usize) -> Node + Copy + 'static,
) -> Element {
    let id = match kind {
        Kind::Tree => format!("tree-block-{block}"),
        Kind::Table(_) => format!("table-block-{block}"),
    };
    let near = RwSignal::new(block < kind.always());
    let height = RwSignal::new(None::<f64>);
    if block >= kind.always() {
        let (id, watch) = (id.clone(), StoredValue::new_local(None));
        Effect::new(move |_| {
            watch.set_value(browser::watch_near(&id, move |is_near, high| {
                // As high as it is now is how high it is to stay.
                if !is_near && near.get_untracked() {
                    height.set(Some(high));
                }
                near.set(is_near);
            }));
        });
    }
    let shown = derived(move |_| {
        let wanted = || kept.with(|kept| kept.iter().flatten().any(|row| row / ROWS == block));
        near.get() || held.get() == Some(block) || wanted()
    });
    let high = move || height.get().map(|high| format!("{high}px"));
    match kind {
        Kind::Tree => tag("div")
            // The older word for "none", which WebKit knows within a tree.
            .attr("role", "presentation")
            .attr("id", id)
            .class("block")
            .class_if("away", move || !shown.get())
            .style("--height", high)
            .on("focusin", move |_| held.set(Some(block)))
            .with(move || shown.get().then(|| draw(block))),
        Kind::Table(columns) => tag("tbody")
            .attr("role", "rowgroup")
            .attr("id", id)
            .class("block")
            .style("--height", high)
            .on("focusin", move |_| held.set(Some(block)))
            .with(move || match shown.get() {
                true => draw(block),
                false => {
                    let columns = columns.get().to_string();
                    tag("tr")
                        .attr("role", "none")
                        .class("away")
                        .with(tag("td").attr("role", "none").attr("colspan", columns))
                        .into_node()
                }
            }),
    }
}
