//! One row of the tree: its name with hits marked, its amount over the chosen periods, and its share.

use leptos::{ev::KeyboardEvent, prelude::*, tachys::html::attribute::custom::custom_attribute};

use super::{
    keys::{Move, asked},
    row_id,
};
use crate::{
    app::TreeRow,
    browser,
    link::SortBy,
    selection,
    ui::{app, detail, figure::figure, highlight::highlighted, hue, meter::meter, said},
    words::{money, relation, screen},
};

/// The row of one item, which is among `rows`; `cursor` is where the reader last was, `stop` the row that takes the tab key.
#[component]
pub fn Row(
    item: usize,
    rows: Memo<Vec<TreeRow>>,
    cursor: RwSignal<Option<usize>>,
    stop: Memo<Option<usize>>,
) -> impl IntoView {
    let app = app();
    let plan = app.plan();
    let (code, name) = (plan.item(item).code.to_string(), &*plan.item(item).name);
    let row = Memo::new(move |_| rows.with(|rows| rows.iter().find(|row| row.item == item).cloned()));
    let place = move |read: fn(&TreeRow) -> usize| row.with(|row| row.as_ref().map(read));
    let level = plan.item(item).code.depth();
    let open = move || row.with(|row| row.as_ref()?.open);
    let chosen = move || app.focused().get() == Some(item);
    let amount = Memo::new(move |_| {
        let figure = app.selection().with(|found| found.amount(item));
        let whole = app.selection().with(|found| found.money());
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
    let marked = Memo::new(move |_| app.marked(item));
    let unfold = move |open: bool| app.unfold(item, open);
    let choose = move || {
        let again = chosen();
        app.focus(Some(item));
        match open() {
            Some(open) => unfold(!(again && open)),
            None => detail::open_unless_beside(app),
        }
    };
    let keydown = move |event: KeyboardEvent| {
        let plain = !(event.ctrl_key() || event.alt_key() || event.meta_key());
        let Some(asked) = app.rows().with_untracked(|rows| asked(&event.key(), item, rows)).filter(|_| plain) else {
            return;
        };
        event.prevent_default();
        match asked {
            Move::To(item) => {
                let id = row_id(app, item);
                if !browser::focus(&id) {
                    // It is far away: drawn as soon as it takes the tab key, and then it can have the focus.
                    cursor.set(Some(item));
                    browser::after(0, move || {
                        browser::focus(&id);
                    });
                }
            }
            Move::Unfold(open) => unfold(open),
            Move::Choose => choose(),
        }
    };
    let caret = move |event: leptos::ev::MouseEvent| {
        if let Some(open) = open() {
            event.stop_propagation();
            unfold(!open);
        }
    };
    view! {
        <div
            role="treeitem"
            id=row_id(app, item)
            class="row"
            data-code=code.clone()
            data-hue=hue(app, item)
            data-level={level}
            {..custom_attribute("aria-level", level)}
            aria-posinset=move || place(|row| row.place)
            aria-setsize=move || place(|row| row.siblings)
            aria-expanded=move || open().map(said)
            aria-selected=move || said(chosen())
            tabindex=move || if stop.get() == Some(item) { "0" } else { "-1" }
            on:focus=move |_| cursor.set(Some(item))
            on:click=move |_| choose()
            on:keydown=keydown
        >
            <span class="caret" aria-hidden="true" on:click=caret></span>
            <span class="code">{code.clone()}</span>
            <span class="name">
                {move || marked.with(|ranges| highlighted(name, ranges))}
                {move || amount.with(|(_, _, of, ..)| of.clone().map(|of| view! { " " <small class="part-of">{of}</small> }))}
            </span>
            <span class="amount" class:plain=move || amount.with(|(_, money, ..)| !money)>
                {move || amount.with(|(text, ..)| figure(text.clone(), plan.decimals))}
                <Show when=move || amount.with(|(_, money, ..)| *money)>
                    <span class="hidden">{plan.meta.unit.name.clone()}</span>
                </Show>
            </span>
            {meter(move || amount.with(|(.., part)| part.clone()))}
            <span class="share">
                <span class="hidden">{move || if change().is_some() { screen::CHANGE } else { screen::SHARE }} " "</span>
                {move || change().unwrap_or_else(|| amount.with(|(.., share, _)| share.clone()))}
            </span>
        </div>
    }
}
