//! The detail of the focused item, or of the whole plan: its money in words and figures, its years, its parts.

mod parts;
mod qr;
mod share;

use leptos::prelude::*;

use super::{
    app,
    chart::{self, chart_table},
    compare::{compare_button, compare_with},
    download::{pictures, take_away},
    explorer::RESULTS,
    reconciliation::to_reconciliation,
};
use crate::{
    app::{App, derived, effect},
    browser,
    charts::Histogram,
    export::Format,
    link::View,
    markup::{Element, Node, nodes, tag, when},
    plan::{Amount, Amounts, PeriodSet},
    words::{export as files, money, phrase, relation, screen},
};
use parts::parts;
use share::share_link;

/// The id of the detail's title, where opening it leads.
pub const TITLE: &str = "detail-title";

/// The id of the way back from the detail, which is there where the detail takes the place of the views.
const CLOSE: &str = "close-detail";

/// Opens the detail and goes to its title.
pub fn open(app: App) {
    app.open_detail();
    browser::after(0, || {
        browser::reveal(TITLE);
    });
}

/// Opens the detail where it is not beside the views, and goes to where the view on screen is passed on from.
pub fn open_sharing(app: App) {
    app.open_detail();
    browser::after(0, || {
        browser::reveal(share::TITLE);
    });
}

/// Gives the keyboard's focus a place after going back or forward, where the one it had has gone: the item in focus, the
/// one left behind, the detail, or the results.
fn keep_focus(app: App) {
    let left = StoredValue::new(None::<usize>);
    let mut last = app.focused().get_untracked();
    effect(move || {
        let now = app.focused().get();
        if now != last {
            left.set_value(last);
        }
        last = now;
    });
    browser::on_travel(move || {
        browser::after(0, move || {
            let places = || {
                let behind = left.get_value().map(|item| id_in_view(app, item));
                [in_view(app), behind.unwrap_or_default(), TITLE.to_owned(), RESULTS.to_owned()]
            };
            if browser::is_unfocused() {
                places().iter().any(|place| browser::focus(place));
            }
        });
    });
}

/// Opens the detail of what was just chosen in a view. Where it stands beside that view, the reader stays there.
pub fn open_unless_beside(app: App) {
    app.detail(true);
    browser::after(0, move || {
        if !browser::is_shown(&in_view(app)) {
            browser::reveal(TITLE);
        }
    });
}

/// Closes the detail and goes back to where its item stands in the view in front.
fn close(app: App) {
    app.detail(false);
    browser::after(0, move || {
        if !browser::focus(&in_view(app)) {
            browser::focus(RESULTS);
        }
    });
}

/// The id under which the view in front shows the focused item.
fn in_view(app: App) -> String {
    app.focused().get_untracked().map(|item| id_in_view(app, item)).unwrap_or_default()
}

fn id_in_view(app: App, item: usize) -> String {
    match app.link().with_untracked(|link| link.view) {
        View::Tree => super::tree::row_id(app, item),
        View::Map => super::map::tile_id(app, item),
        View::Table => super::table::name_id(app, item),
    }
}

/// The detail's panel.
pub fn detail() -> Element {
    let app = app();
    let focus = app.focused();
    keep_focus(app);
    tag("section")
        .class("panel detail")
        .attr("data-view", "detail")
        .attr("data-hue", move || focus.get().map(|at| super::hue(app, at)))
        .attr("aria-labelledby", TITLE)
        .on_key(move |event| {
            if event.key() == "Escape" && browser::is_shown(CLOSE) {
                close(app);
            }
        })
        .with(
            tag("button")
                .attr("type", "button")
                .attr("id", CLOSE)
                .class("button quiet close-detail")
                .on_click(move |_| close(app))
                .with(tag("span").class("back").attr("aria-hidden", "true"))
                .with(move || phrase::back_to(app.link().with(|link| link.view))),
        )
        .with(move || nodes![head(focus.get()), money(focus.get())])
        .with(move || {
            focus.get().map(|item| tag("div").class("actions").with(compare_button(item)).with(compare_with(item)))
        })
        .with(years())
        .with(move || parts(focus.get()))
        .with(share_link())
        .with(take_away())
}

/// Moves the shared focus from within the detail, which is then drawn anew: the keyboard's focus goes to its title.
fn go(app: App, to: Option<usize>) {
    app.focus(to);
    browser::after(0, || {
        browser::focus(TITLE);
    });
}

/// What the focus stands for: an item's amounts, or the grand total's.
fn amounts(app: App, item: Option<usize>) -> &'static Amounts {
    item.map_or(&app.plan().total, |at| &app.plan().item(at).amounts)
}

fn head(item: Option<usize>) -> Node {
    let app = app();
    let plan = app.plan();
    let path = item.map(|at| {
        let mut above: Vec<usize> = std::iter::successors(plan.parent(at), |at| plan.parent(*at)).collect();
        above.reverse();
        let step = |at: usize| {
            tag("li").with(
                tag("button")
                    .attr("type", "button")
                    .class("crumb")
                    .on_click(move |_| go(app, Some(at)))
                    .with(plan.item(at).code.to_string())
                    .with(" ")
                    .with(plan.item(at).name.clone()),
            )
        };
        tag("nav").class("breadcrumb").attr("aria-label", screen::DETAIL_PATH).with(
            tag("ol")
                .with(
                    tag("li").with(
                        tag("button")
                            .attr("type", "button")
                            .class("crumb")
                            .on_click(move |_| go(app, None))
                            .with(screen::WHOLE),
                    ),
                )
                .with(above.into_iter().map(step).collect::<Node>()),
        )
    });
    let name = item.map_or_else(|| phrase::whole(&plan.meta), |at| plan.item(at).name.to_string());
    let badge = item.map(|at| {
        let code = &plan.item(at).code;
        tag("p")
            .class("badge")
            .attr("data-hue", super::hue(app, at))
            .with(plan.meta.level_of(code).to_owned())
            .with(" ")
            .with(code.to_string())
    });
    nodes![path, badge, tag("h2").attr("id", TITLE).attr("tabindex", "-1").with(name)]
}

/// The amounts: over the chosen periods, and over all of them where those are not all.
fn money(item: Option<usize>) -> Node {
    let app = app();
    let (plan, meta) = (app.plan(), &app.plan().meta);
    let row = amounts(app, item);
    let chosen = move || row.over(app.periods());
    let in_full = move || {
        (!app.periods().is_all()).then(|| {
            let total = row.over(PeriodSet::ALL);
            phrase::over_all_periods(&money::in_words(total, &meta.unit), &figure(app, total))
        })
    };
    let shared = move || {
        item.and_then(|at| {
            let found = app.settled().read();
            let amount = found.amount(at).money()?;
            let share = money::share(amount, found.money())?;
            let counted = found.marks[at].counts;
            let part = Some(figure(app, Amount::Budgeted(amount))).filter(|_| chosen().money() != Some(amount));
            counted.then(|| relation::share_of_selection(meta, app.periods(), part, &share, found.narrowed))
        })
    };
    let found = move || {
        let found = app.settled().read();
        (item.is_none() && found.narrowed && found.leaves > 0 && found.sum != chosen())
            .then(|| phrase::found_in(&figure(app, found.sum)))
    };
    let ranked = move || {
        item.and_then(|at| {
            let siblings: Vec<usize> =
                plan.parent(at).map_or_else(|| plan.roots().collect(), |above| plan.children(above).collect());
            let money = |at: usize| plan.item(at).amounts.over(app.periods()).money();
            let mine = money(at)?;
            let place = siblings.iter().filter(|other| money(**other).is_some_and(|other| other > mine)).count() + 1;
            let above = plan.parent(at).map(|above| &*plan.item(above).name);
            let level = plan.meta.level_of(&plan.item(at).code);
            let among = relation::among(above, level, siblings.len());
            (siblings.len() > 1).then(|| relation::rank(&among, place, meta, app.periods()))
        })
    };
    let unpublished = item.is_some_and(|at| !plan.item(at).published);
    let findings = derived(move |_| app.findings_on(item).len());
    nodes![
        tag("p").class("periods-shown").with(move || phrase::periods(meta, app.periods())),
        tag("p")
            .class("money")
            .with(tag("strong").with(move || money::in_words(chosen(), &meta.unit)))
            .with(tag("span").with(move || matches!(chosen(), Amount::Budgeted(_)).then(|| figure(app, chosen())))),
        tag("ul")
            .class("facts")
            .with(move || in_full().map(fact))
            .with(move || shared().map(fact))
            .with(move || ranked().map(fact))
            .with(move || found().map(fact))
            .with(unpublished.then(|| fact(screen::NO_ROW.to_owned())))
            .with(move || (item.is_some() && !unpublished && findings.get() == 0)
                .then(|| fact(screen::SUMS_AGREE.to_owned()))),
        when(move || findings.get() > 0, move || to_reconciliation(findings))
    ]
}

/// The chart of the focused item's years, or of the grand total's.
fn years() -> Node {
    let app = app();
    let chart = derived(move |_| Histogram::of(app.plan(), amounts(app, app.focused().get()), app.periods()));
    let meta = &app.plan().meta;
    let caption = derived(move |_| format!("{} ({})", screen::YEARLY, phrase::unit_note(meta, PeriodSet::ALL)));
    nodes![
        tag("header")
            .class("panel-head")
            .with(tag("h3").with(screen::YEARLY))
            .with(tag("p").class("unit").with(phrase::unit_note(meta, PeriodSet::ALL))),
        chart::drawn(chart),
        chart_table(chart, caption),
        pictures(Format::Chart, files::CHART)
    ]
}

fn fact(text: String) -> Element {
    tag("li").with(text)
}

fn figure(app: App, amount: Amount) -> String {
    money::with_unit(amount, &app.plan().meta.unit)
}
