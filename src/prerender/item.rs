//! An item's own small page: what it is, what it costs in which years, its parts, and the way into the explorer.

use leptos::prelude::*;

use super::{
    parts::{cells, heads, masthead, notices, to_item, wanting},
    whole::{class, columns},
};
use crate::{
    app::{App, Bundle},
    plan::{Amount, Finding, PeriodSet, Plan},
    ui::{colophon, hue},
    words::{money, page, paper, relation, screen},
};

/// The way from an item's page to the site's first one.
pub(super) const HOME: &str = "../../";

/// The items that have a page, in the plan's order.
pub(super) fn paged(plan: &Plan) -> impl Iterator<Item = usize> {
    let levels = plan.told_levels();
    (0..plan.items().len()).filter(move |at| plan.item(*at).code.depth() <= levels)
}

/// Where an item's page lies: `p/2-3/`.
pub(super) fn path(plan: &Plan, at: usize) -> String {
    format!("p/{}/", plan.item(at).code)
}

/// The page, after the app's own place.
pub(super) fn page(bundle: &'static Bundle, at: usize) -> impl IntoView {
    let app = App::open(bundle, "");
    let plan = &bundle.plan;
    let of = plan.item(at);
    let amount = of.amounts.over(PeriodSet::ALL);
    // What has no page is told on that of what it lies under.
    let told = of.code.depth() == plan.told_levels();
    let parts: Vec<usize> = if told { plan.below(at).collect() } else { plan.children(at).collect() };
    let concerned = [at].into_iter().chain(parts.iter().copied().filter(|_| told));
    let findings: Vec<&Finding> = concerned.flat_map(|at| app.findings_on(Some(at))).collect();
    view! {
        <div id="plain" data-filled>
            <div class="page">
                {masthead(plan, HOME)}
                <main>
                    {notices()}
                    <section class="panel item" data-hue=hue(app, at) aria-labelledby="plain-title">
                        {above(plan, at)}
                        <p class="badge" data-hue=hue(app, at)>
                            {plan.meta.level_of(&of.code).to_owned()} " " {of.code.to_string()}
                        </p>
                        <h1 id="plain-title">{of.name.clone()}</h1>
                        <p class="money">
                            <strong>{money::in_words(amount, &plan.meta.unit)}</strong>
                            {matches!(amount, Amount::Budgeted(_)).then(|| view! {
                                <span>{money::with_unit(amount, &plan.meta.unit)}</span>
                            })}
                        </p>
                        {facts(plan, at)}
                        <p class="actions">
                            <a class="button primary explore" href=format!("{HOME}?at={}", of.code)>{page::EXPLORE}</a>
                            " "
                            <a class="button" href=HOME>{page::WHOLE}</a>
                        </p>
                    </section>
                    {table(app, at, &parts, told)}
                    {wanting(plan, &findings)}
                </main>
                {colophon(plan, HOME)}
            </div>
        </div>
    }
}

/// What it is part of.
fn above(plan: &Plan, at: usize) -> impl IntoView + use<> {
    let mut above: Vec<usize> = std::iter::successors(plan.parent(at), |at| plan.parent(*at)).collect();
    above.reverse();
    let step = |at: usize| {
        let name = format!("{} {}", plan.item(at).code, plan.item(at).name);
        view! { <li><a class="crumb" href=format!("{HOME}{}", path(plan, at))>{name}</a></li> }
    };
    view! {
        <nav class="breadcrumb" aria-label=screen::DETAIL_PATH>
            <ol>
                <li><a class="crumb" href=HOME>{screen::WHOLE}</a></li>
                {above.into_iter().map(step).collect_view()}
            </ol>
        </nav>
    }
}

/// Its share of the whole, and whether the page gives it a row.
fn facts(plan: &Plan, at: usize) -> impl IntoView + use<> {
    let (of, whole) = (plan.item(at), plan.grand_total(PeriodSet::ALL).0);
    let share = of.amounts.over(PeriodSet::ALL).money().zip(whole.money());
    let share = share.and_then(|(money, whole)| money::share(money, whole));
    let share = share.map(|share| relation::share_of_selection(&plan.meta, PeriodSet::ALL, None, &share, false));
    let unpublished = (!of.published).then(|| screen::NO_ROW.to_owned());
    let facts = share.into_iter().chain(unpublished).map(|fact| view! { <li>{fact}</li> });
    view! { <ul class="facts">{facts.collect_view()}</ul> }
}

/// Its own row, and under it the rows of its parts; `told` where they are told nowhere else.
fn table(app: App, at: usize, parts: &[usize], told: bool) -> impl IntoView + use<> {
    let plan = app.plan();
    let columns = columns(plan);
    let part = |part: &usize| {
        let of = plan.item(*part);
        let code = view! { <td role="cell" class="code">{of.code.to_string()}</td> };
        if !told {
            return view! {
                <tr role="row" data-hue=hue(app, *part)>
                    {code}
                    <th role="rowheader" scope="row">{to_item(plan, HOME, *part)}</th>
                    {cells(plan, &columns, &of.amounts, &[])}
                </tr>
            }
            .into_any();
        }
        view! {
            <tr role="row" class=class(plan, *part) data-hue=hue(app, *part)>
                {code}
                <th role="rowheader" scope="row">{of.name.clone()}</th>
                {cells(plan, &columns, &of.amounts, &app.findings_on(Some(*part)))}
            </tr>
        }
        .into_any()
    };
    view! {
        <section class="panel table" aria-labelledby="plain-table-title">
            <h2 id="plain-table-title">{screen::YEARLY}</h2>
            <table role="table">
                <caption>{paper::scope(plan, &Default::default())}</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{screen::CODE}</th>
                        <th role="columnheader" scope="col">{screen::NAME}</th>
                        {heads(plan, &columns)}
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    <tr role="row" class="parent chosen" data-hue=hue(app, at)>
                        <td role="cell" class="code">{plan.item(at).code.to_string()}</td>
                        <th role="rowheader" scope="row">{plan.item(at).name.clone()}</th>
                        {cells(plan, &columns, &plan.item(at).amounts, &app.findings_on(Some(at)))}
                    </tr>
                    {parts.iter().map(part).collect_view()}
                </tbody>
            </table>
        </section>
    }
}
