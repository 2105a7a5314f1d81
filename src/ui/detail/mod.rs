//! The detail of the focused item, or of the whole plan: its money in words and figures, its years, its parts.

mod parts;
mod qr;
mod share;

use leptos::prelude::*;

use super::{
    app,
    chart::{Chart, ChartTable},
    compare::{CompareButton, CompareWith},
    download::{Pictures, TakeAway},
    explorer::RESULTS,
    reconciliation::ToReconciliation,
};
use crate::{
    app::App,
    browser,
    charts::Histogram,
    export::Format,
    link::View,
    plan::{Amount, Amounts, PeriodSet},
    words::{export as files, money, phrase, relation, screen},
};
use parts::Parts;
use share::ShareLink;

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
    Effect::new(move |last: Option<Option<usize>>| {
        let now = app.focused().get();
        if let Some(last) = last.filter(|last| *last != now) {
            left.set_value(last);
        }
        now
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
#[component]
pub fn Detail() -> impl IntoView {
    let app = app();
    let focus = app.focused();
    keep_focus(app);
    view! {
        <section
            class="panel detail"
            data-view="detail"
            data-hue=move || focus.get().map(|at| super::hue(app, at))
            aria-labelledby=TITLE
            on:keydown=move |event| if event.key() == "Escape" && browser::is_shown(CLOSE) {
                close(app);
            }
        >
            <button type="button" id=CLOSE class="button quiet close-detail" on:click=move |_| close(app)>
                <span class="back" aria-hidden="true"></span>
                {move || phrase::back_to(app.link().with(|link| link.view))}
            </button>
            {move || view! {
                <Head item=focus.get()/>
                <Money item=focus.get()/>
            }}
            {move || focus.get().map(|item| view! {
                <div class="actions">
                    <CompareButton item/>
                    <CompareWith item/>
                </div>
            })}
            <Years/>
            {move || view! { <Parts item=focus.get()/> }}
            <ShareLink/>
            <TakeAway/>
        </section>
    }
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

#[component]
fn Head(item: Option<usize>) -> impl IntoView {
    let app = app();
    let plan = app.plan();
    let path = item.map(|at| {
        let mut above: Vec<usize> = std::iter::successors(plan.parent(at), |at| plan.parent(*at)).collect();
        above.reverse();
        let step = |at: usize| {
            view! {
                <li>
                    <button type="button" class="crumb" on:click=move |_| go(app, Some(at))>
                        {plan.item(at).code.to_string()} " " {plan.item(at).name.clone()}
                    </button>
                </li>
            }
        };
        view! {
            <nav class="breadcrumb" aria-label=screen::DETAIL_PATH>
                <ol>
                    <li>
                        <button type="button" class="crumb" on:click=move |_| go(app, None)>{screen::WHOLE}</button>
                    </li>
                    {above.into_iter().map(step).collect_view()}
                </ol>
            </nav>
        }
    });
    let name = item.map_or_else(|| phrase::whole(&plan.meta), |at| plan.item(at).name.to_string());
    let badge = item.map(|at| {
        let code = &plan.item(at).code;
        view! { <p class="badge" data-hue=super::hue(app, at)>{plan.meta.level_of(code).to_owned()} " " {code.to_string()}</p> }
    });
    view! {
        {path}
        {badge}
        <h2 id=TITLE tabindex="-1">{name}</h2>
    }
}

/// The amounts: over the chosen periods, and over all of them where those are not all.
#[component]
fn Money(item: Option<usize>) -> impl IntoView {
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
    let findings = Memo::new(move |_| app.findings_on(item).len());
    view! {
        <p class="periods-shown">{move || phrase::periods(meta, app.periods())}</p>
        <p class="money">
            <strong>{move || money::in_words(chosen(), &meta.unit)}</strong>
            <span>{move || matches!(chosen(), Amount::Budgeted(_)).then(|| figure(app, chosen()))}</span>
        </p>
        <ul class="facts">
            {move || in_full().map(fact)}
            {move || shared().map(fact)}
            {move || ranked().map(fact)}
            {move || found().map(fact)}
            {unpublished.then(|| fact(screen::NO_ROW.to_owned()))}
            {move || (item.is_some() && !unpublished && findings.get() == 0).then(|| fact(screen::SUMS_AGREE.to_owned()))}
        </ul>
        <Show when=move || { findings.get() > 0 }>
            <ToReconciliation count=findings/>
        </Show>
    }
}

/// The chart of the focused item's years, or of the grand total's.
#[component]
fn Years() -> impl IntoView {
    let app = app();
    let chart = Memo::new(move |_| Histogram::of(app.plan(), amounts(app, app.focused().get()), app.periods()));
    let meta = &app.plan().meta;
    let caption = Signal::derive(move || format!("{} ({})", screen::YEARLY, phrase::unit_note(meta, PeriodSet::ALL)));
    view! {
        <header class="panel-head">
            <h3>{screen::YEARLY}</h3>
            <p class="unit">{phrase::unit_note(meta, PeriodSet::ALL)}</p>
        </header>
        <Chart chart/>
        <ChartTable chart caption/>
        <Pictures format=Format::Chart subject=files::CHART/>
    }
}

fn fact(text: String) -> impl IntoView {
    view! { <li>{text}</li> }
}

fn figure(app: App, amount: Amount) -> String {
    money::with_unit(amount, &app.plan().meta.unit)
}
