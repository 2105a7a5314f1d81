//! Long lists in blocks of rows, of which only those on the screen or close to it are drawn.

use leptos::prelude::*;

use crate::{
    app::{Derived, Held, derived, effect},
    browser,
    markup::{Element, IntoNode, Node, each, tag},
    treemap::in_hundredths,
};

/// How many rows a block of the tree has.
const OF_TREE: usize = 8;
/// How many rows a block of a table has: no block of these can stand in another, so that they are fewer and larger.
const OF_TABLE: usize = 64;
/// How many blocks of the tree a stretch has.
const BLOCKS: usize = 32;

/// What a list is made of.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// The tree's rows.
    Tree,
    /// A table's rows.
    Table,
}

impl Kind {
    /// How many rows a block has.
    fn rows(self) -> usize {
        match self {
            Kind::Tree => OF_TREE,
            Kind::Table => OF_TABLE,
        }
    }

    /// How many blocks are drawn wherever the reader is. Of the tree it is what most screens show; a table of a district is
    /// whole, since it is also searched and copied.
    fn always(self) -> usize {
        match self {
            Kind::Tree => 4,
            Kind::Table => 2,
        }
    }

    /// The rows of one block: those of all that it draws.
    pub fn rows_of<T: Clone>(self, block: usize, all: &[T]) -> Vec<T> {
        all.iter().skip(block * self.rows()).take(self.rows()).cloned().collect()
    }

    /// Where in the list a row of a block stands, from 0.
    pub fn place(self, block: usize, row: usize) -> usize {
        block * self.rows() + row
    }
}

/// The tree's `count` rows; `draw` draws those of a block. What is far from the screen is left empty, as high as it was or as
/// the style sheet says that so many rows are. The blocks of the rows in `kept` are drawn nevertheless: the keyboard's focus
/// is there or will be.
pub fn tree_blocks(
    count: Derived<usize>,
    kept: Derived<[Option<usize>; 2]>,
    draw: impl Fn(usize) -> Node + Copy + 'static,
) -> Node {
    let list = List { count, kept, held: Held::new(None) };
    let numbers = move || (0..count.get().div_ceil(BLOCKS * OF_TREE)).collect();
    each(numbers, usize::to_string, move |at| list.stretch(*at, draw))
}

/// The same for a table's rows, so many columns wide.
pub fn table_blocks(
    columns: Derived<usize>,
    count: Derived<usize>,
    kept: Derived<[Option<usize>; 2]>,
    draw: impl Fn(usize) -> Node + Copy + 'static,
) -> Node {
    let list = List { count, kept, held: Held::new(None) };
    let numbers = move || (0..count.get().div_ceil(OF_TABLE)).collect();
    each(numbers, usize::to_string, move |block| list.table_block(*block, columns, draw))
}

/// What the parts of a list know of it.
#[derive(Clone, Copy)]
struct List {
    count: Derived<usize>,
    kept: Derived<[Option<usize>; 2]>,
    /// A row of the block that the keyboard's focus is in, which stays however far the page is scrolled.
    held: Held<Option<usize>>,
}

/// Whether a part of a list is drawn, and how high it was when it last was.
struct Part {
    shown: Derived<bool>,
    high: Box<dyn Fn() -> Option<String>>,
}

impl List {
    /// Many blocks of the tree. Of a list of thousands only those stretches close to the screen have blocks at all: each that
    /// stands asks at every change whether it is wanted.
    fn stretch(self, at: usize, draw: impl Fn(usize) -> Node + Copy + 'static) -> Element {
        let id = format!("tree-stretch-{at}");
        let Part { shown, high } = self.part(&id, at * BLOCKS * OF_TREE, BLOCKS * OF_TREE, at == 0);
        let numbers = move || {
            let all = self.count.get().div_ceil(OF_TREE);
            (at * BLOCKS..all.min((at + 1) * BLOCKS)).collect()
        };
        let blocks = move || each(numbers, usize::to_string, move |block: &usize| self.tree_block(*block, draw));
        tag("div")
            // The older word for "none", which WebKit knows within a tree.
            .attr("role", "presentation")
            .attr("id", id)
            .class("stretch")
            .class_if("away", move || !shown.get())
            .style("--rows", move || self.rows_from(at * BLOCKS * OF_TREE, BLOCKS * OF_TREE))
            .style("--height", high)
            .with(move || shown.get().then(blocks))
    }

    fn tree_block(self, block: usize, draw: impl Fn(usize) -> Node + Copy + 'static) -> Element {
        let id = format!("tree-block-{block}");
        let Part { shown, high } = self.part(&id, block * OF_TREE, OF_TREE, block < Kind::Tree.always());
        tag("div")
            .attr("role", "presentation")
            .attr("id", id)
            .class("block")
            .class_if("away", move || !shown.get())
            .style("--height", high)
            .on("focusin", move |_| self.held.set(Some(block * OF_TREE)))
            .with(move || shown.get().then(|| draw(block)))
    }

    fn table_block(
        self,
        block: usize,
        columns: Derived<usize>,
        draw: impl Fn(usize) -> Node + Copy + 'static,
    ) -> Element {
        let (id, first) = (format!("table-block-{block}"), block * OF_TABLE);
        let Part { shown, high } = self.part(&id, first, OF_TABLE, block < Kind::Table.always());
        tag("tbody")
            .attr("role", "rowgroup")
            .attr("id", id)
            .class("block")
            .style("--rows", move || self.rows_from(first, OF_TABLE))
            .style("--height", high)
            .on("focusin", move |_| self.held.set(Some(first)))
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
            })
    }

    /// How many rows of `most` there are from the first one on.
    fn rows_from(self, first: usize, most: usize) -> usize {
        self.count.get().saturating_sub(first).min(most)
    }

    /// The part of the list that is drawn in the element with this id: so many rows from the first one on.
    fn part(self, id: &str, first: usize, rows: usize, always: bool) -> Part {
        let near = Held::new(always);
        // By row: how many there are may change while it is away.
        let height = Held::new(None::<f64>);
        let count = move || self.rows_from(first, rows);
        if !always {
            let (id, watch) = (id.to_owned(), StoredValue::new_local(None));
            effect(move || {
                watch.set_value(browser::watch_near(&id, move |is_near, high| {
                    // As high as it is now is how high it is to stay.
                    if !is_near && near.get_untracked() {
                        height.set(Some(high / untrack(count).max(1) as f64));
                    }
                    near.set(is_near);
                }));
            });
        }
        let within = move |row: &usize| (first..first + rows).contains(row);
        let shown = derived(move |_| {
            near.get()
                || self.held.get().is_some_and(|row| within(&row))
                || self.kept.with(|kept| kept.iter().flatten().any(within))
        });
        Part {
            shown,
            high: Box::new(move || height.get().map(|high| format!("{}px", in_hundredths(high * count() as f64)))),
        }
    }
}
