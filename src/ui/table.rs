//! The page's own table: every published row in its order, the total row too, with findings marked.

use super::{
    app,
    blocks::{Kind, table_blocks},
    detail,
    download::take_away,
    figure::figure,
    highlight::highlighted,
    hue,
    reconciliation::mark,
};
use crate::{
    app::{App, Derived, derived},
    export::{Line, Sheet},
    link::View,
    markup::{Element, Node, each, either, nodes, tag, when},
    words::{money, paper, screen},
};

/// The columns of the code and the name.
const LEADING: usize = 2;

/// The table; drawn only while it is in front, since it repeats the whole plan.
pub fn table_view() -> Element {
    let app = app();
    let front = move || app.link().with(|link| link.view == View::Table);
    tag("section")
        .class("panel table")
        .attr("data-view", "table")
        .attr("aria-labelledby", "table-title")
        .with(tag("h2").attr("id", "table-title").with(screen::TABLE))
        .with(when(front, content))
}

fn content() -> Node {
    let app = app();
    let plan = app.plan();
    let sheet = derived(move |_| app.sheet());
    let some = move || sheet.with(|sheet| !sheet.items.is_empty());
    let scope = move || app.link().with(|link| paper::scope(plan, link));
    let order = move || app.link().with(|link| paper::order(plan, link));
    let note = move || sheet.with(|sheet| sheet.found.is_some()).then_some(paper::NARROWED);
    let heads = move || {
        let head = |column: &_| {
            tag("th")
                .attr("role", "columnheader")
                .attr("scope", "col")
                .class("number")
                .with(paper::column(&plan.meta, *column))
        };
        sheet.with(|sheet| sheet.columns.iter().map(head).collect::<Node>())
    };
    let lines = derived(move |_| sheet.with(|sheet| sheet.lines().collect::<Vec<_>>()));
    let count = derived(move |_| lines.with(Vec::len));
    let kept = derived(move |_| {
        let place = |item| lines.with(|lines| lines.iter().position(|line| *line == Line::Item(item)));
        [app.focused().get(), app.pointed()].map(|item| item.and_then(place))
    });
    let columns = derived(move |_| sheet.with(|sheet| sheet.columns.len()) + LEADING);
    let draw = move |block: usize| {
        let lines = derived(move |_| lines.with(|lines| Kind::Table.rows_of(block, lines)));
        // Not every row is there to be counted; the heads are the first.
        let place = move |line| lines.with(|lines| lines.iter().position(|other| *other == line));
        let number = move |line| place(line).map(|row| Kind::Table.place(block, row) + 2);
        each(
            move || lines.get(),
            key,
            move |line| {
                let line = *line;
                row(line, sheet, derived(move |_| number(line)))
            },
        )
    };
    either(
        some,
        move || {
            nodes![
                tag("table")
                    .attr("role", "table")
                    .attr("aria-rowcount", move || count.get() + 1)
                    .with(
                        tag("caption")
                            .with(tag("strong").with(plan.meta.title.clone()))
                            .with(" ")
                            .with(tag("span").with(scope))
                            .with(move || order().map(|order| nodes![" · ", tag("span").with(order)]))
                    )
                    .with(
                        tag("thead").attr("role", "rowgroup").with(
                            tag("tr")
                                .attr("role", "row")
                                .with(tag("th").attr("role", "columnheader").attr("scope", "col").with(screen::CODE))
                                .with(tag("th").attr("role", "columnheader").attr("scope", "col").with(screen::NAME))
                                .with(heads)
                        )
                    )
                    .with(table_blocks(columns, count, kept, draw)),
                tag("p").class("hint").with(note),
                take_away()
            ]
        },
        || tag("p").class("empty").with(screen::NO_ROWS),
    )
}

/// A row. It stays in place while the focus moves, so that the keyboard's focus stays with it.
fn row(line: Line, sheet: Derived<Sheet>, number: Derived<Option<usize>>) -> Element {
    let app = app();
    match line {
        Line::Item(item) => published(item, sheet, number),
        Line::Total | Line::Found => tag("tr")
            .attr("role", "row")
            .attr("aria-rowindex", move || number.get())
            .class("total")
            .with(tag("td").attr("role", "cell"))
            .with(
                tag("th")
                    .attr("role", "rowheader")
                    .attr("scope", "row")
                    .with(move || sheet.with(|sheet| sheet.name(app.plan(), line))),
            )
            .with(move || cells(app, sheet, line)),
    }
}

fn published(item: usize, sheet: Derived<Sheet>, number: Derived<Option<usize>>) -> Element {
    let app = app();
    let (plan, of) = (app.plan(), app.plan().item(item));
    let code = of.code.to_string();
    let chosen = move || app.focused().get() == Some(item);
    let name = move || highlighted(&of.name, &app.selection().with(|found| app.marked(found, item)));
    tag("tr")
        .attr("role", "row")
        .attr("aria-rowindex", move || number.get())
        .attr("data-code", code.clone())
        .attr("data-hue", hue(app, item))
        .class_if("parent", !plan.is_leaf(item))
        .class_if("under", plan.parent(item).is_some_and(|above| plan.item(above).published))
        .class_if("chosen", chosen)
        .with(tag("td").attr("role", "cell").class("code").with(code.clone()))
        .with(
            tag("th").attr("role", "rowheader").attr("scope", "row").with(
                tag("button")
                    .attr("type", "button")
                    .class("name")
                    .attr("id", name_id(app, item))
                    .attr("aria-current", move || chosen().then_some("true"))
                    .on_click(move |_| {
                        app.focus(Some(item));
                        detail::open_unless_beside(app);
                    })
                    .with(name),
            ),
        )
        .with(move || cells(app, sheet, Line::Item(item)))
}

/// What tells a row from the others.
fn key(line: &Line) -> String {
    match line {
        Line::Total => "total".to_owned(),
        Line::Found => "found".to_owned(),
        Line::Item(item) => item.to_string(),
    }
}

/// The id of a row's name.
pub fn name_id(app: App, item: usize) -> String {
    format!("row-{}", app.plan().item(item).code)
}

fn cells(app: App, sheet: Derived<Sheet>, line: Line) -> Node {
    let plan = app.plan();
    let findings = match line {
        Line::Total => app.findings_on(None),
        Line::Found => Vec::new(),
        Line::Item(at) => app.findings_on(Some(at)),
    };
    let sheet = sheet.read();
    let cell = |(column, amount)| {
        let marks = findings.iter().filter(|finding| finding.column == column).map(|finding| mark(app, finding));
        tag("td")
            .attr("role", "cell")
            .class("number")
            .attr("data-label", paper::column(&plan.meta, column))
            .with(marks.collect::<Node>())
            .with(figure(money::published(amount), plan.decimals))
    };
    sheet.columns.iter().copied().zip(sheet.cells(plan, line)).map(cell).collect::<Node>()
}
