//! One row of the tree: its name with hits marked, its amount over the chosen periods, and its share.

use std::sync::Arc;

use super::{choose, row_id};
use crate::{
    app::{Derived, TreeRow, derived},
    browser,
    link::SortBy,
    markup::{Element, nodes, tag, when},
    selection::{self, Selection},
    ui::{app, figure::figure, highlight::highlighted, hue, meter::meter, said},
    words::{money, relation, screen},
};

/// The row of one item, which is among `rows`, by what was `found`; `stop` is the row that takes the tab key.
pub fn row_of(
    item: usize,
    rows: Derived<Vec<TreeRow>>,
    found: Derived<Arc<Selection>>,
    stop: Derived<Option<usize>>,
) -> Element {
    let app = app();
    let plan = app.plan();
    let (code, name) = (plan.item(item).code.to_string(), &*plan.item(item).name);
    let row = derived(move |_| rows.with(|rows| rows.iter().find(|row| row.item == item).cloned()));
    let place = move |read: fn(&TreeRow) -> usize| row.with(|row| row.as_ref().map(read));
    let level = plan.item(item).code.depth();
    let open = move || row.with(|row| row.as_ref()?.open);
    let chosen = move || app.focused().get() == Some(item);
    let amount = derived(move |_| {
        let found = found.read();
        let (figure, whole) = (found.amount(item), found.money());
        let share = figure.money().and_then(|money| money::share(money, whole));
        let part = figure.money().and_then(|money| money::percent(money, whole)).unwrap_or_else(|| "0".to_owned());
        // A row that the search or a filter has only a part of says so.
        let all = plan.item(item).amounts.over(app.periods());
        let of = (all != figure && all.money().is_some()).then(|| relation::part_of(&money::figure(all)));
        (money::figure(figure), figure.money().is_some(), of, share, part)
    });
    let sorted = app.sorted_by();
    // In the order of change, the change stands where the share does.
    let change = move || {
        (sorted.get() == SortBy::Change).then(|| selection::change(plan, item, app.periods()).map(money::signed))
    };
    let marked = derived(move |_| found.with(|found| app.marked(found, item)));
    tag("div")
        .attr("role", "treeitem")
        .attr("id", row_id(app, item))
        .class("row")
        .attr("data-code", code.clone())
        .attr("data-hue", hue(app, item))
        .attr("data-level", level)
        .attr("aria-level", level)
        .attr("aria-posinset", move || place(|row| row.place))
        .attr("aria-setsize", move || place(|row| row.siblings))
        .attr("aria-expanded", move || open().map(said))
        .attr("aria-selected", move || said(chosen()))
        .attr("tabindex", move || if stop.get() == Some(item) { "0" } else { "-1" })
        .on_click(move |event| match open().filter(|_| browser::told_at(&event, ".caret", "class").is_some()) {
            Some(open) => app.unfold(item, !open),
            None => choose(app, item, open()),
        })
        .with(tag("span").class("caret").attr("aria-hidden", "true"))
        .with(tag("span").class("code").with(code.clone()))
        .with(tag("span").class("name").with(move || marked.with(|ranges| highlighted(name, ranges))).with(move || {
            amount.with(|(_, _, of, ..)| of.clone().map(|of| nodes![" ", tag("small").class("part-of").with(of)]))
        }))
        .with(
            tag("span")
                .class("amount")
                .class_if("plain", move || amount.with(|(_, money, ..)| !money))
                .with(move || amount.with(|(text, ..)| figure(text.clone(), plan.decimals)))
                .with(when(
                    move || amount.with(|(_, money, ..)| *money),
                    move || tag("span").class("hidden").with(plan.meta.unit.name.clone()),
                )),
        )
        .with(meter(move || amount.with(|(.., part)| part.clone())))
        .with(
            tag("span")
                .class("share")
                .with(
                    tag("span")
                        .class("hidden")
                        .with(move || if change().is_some() { screen::CHANGE } else { screen::SHARE })
                        .with(" "),
                )
                .with(move || change().unwrap_or_else(|| amount.with(|(.., share, _)| share.clone()))),
        )
}
