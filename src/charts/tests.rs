//! Charts as recorded: what they show, that area is money, and that nothing touches or leaves the area.

mod properties;
mod shapes;

use std::fmt::Write;

use expect_test::expect_file;
use plotters::drawing::{DrawingAreaErrorKind, IntoDrawingArea};
use rust_decimal::Decimal;

use self::shapes::{bars, listed, texts, tidy};
use super::*;
use crate::{
    plan::{Amount, Amounts, Code, Period, PeriodSet, Plan, Unit},
    words::{chart as words, money},
};

fn plan() -> Plan {
    let csv = include_bytes!("../../public/data/plan.csv");
    let json = include_bytes!("../../public/data/plan.json");
    Plan::read(("plan.csv", csv), ("plan.json", json)).expect("the plan")
}

fn row(plan: &Plan, code: &str) -> Amounts {
    let code: Code = code.parse().expect("a code");
    plan.item(plan.find(&code).expect("an item")).amounts.clone()
}

fn of_periods(spans: &[(u16, u16)], amounts: &[Amount]) -> Histogram {
    let period = |from: u16, to: u16| Period { id: from.to_string(), from, to };
    let bin =
        |(span, amount): (&(u16, u16), &Amount)| Bin { period: period(span.0, span.1), amount: *amount, chosen: true };
    let unit = Unit { name: "백만원".to_owned(), won: 1_000_000 };
    Histogram { bins: spans.iter().zip(amounts).map(bin).collect(), unit, top: Decimal::ZERO }.up_to(Decimal::ZERO)
}

fn recorded(chart: &Histogram, size: (u32, u32), scale: f64) -> Drawing {
    record(chart, size, scale).expect("a drawing")
}

#[test]
fn a_pledge_is_drawn_as_recorded() {
    let plan = plan();
    let amounts = row(&plan, "2-3");
    let all = Histogram::of(&plan, &amounts, PeriodSet::ALL);
    let some = Histogram::of(&plan, &amounts, PeriodSet::of([0, 2], 4));
    let mut text = String::new();
    for (chart, size, scale) in
        [(&all, (640, 280), 1.0), (&some, (288, 220), 1.0), (&all, (320, 240), 1.5), (&all, (1200, 630), 2.0)]
    {
        writeln!(text, "{}", listed(&recorded(chart, size, scale))).expect("text");
    }
    expect_file!["../../tests/golden/charts/2-3.txt"].assert_eq(&text);
}

#[test]
fn rows_say_what_the_chart_shows() {
    let plan = plan();
    let mut text = String::new();
    for code in ["2-3", "3-2-2", "4-5-1"] {
        for row in Histogram::of(&plan, &row(&plan, code), PeriodSet::ALL).rows() {
            let Row { period, sum, mean } = row;
            writeln!(text, "{code:<5} | {period} | {sum} | {}", mean.as_deref().unwrap_or("")).expect("text");
        }
    }
    expect_file!["../../tests/golden/charts/rows.txt"].assert_eq(&text);
}

#[test]
fn every_row_of_the_plan_is_tidy_at_every_width() {
    let plan = plan();
    assert_eq!(plan.items().len(), 67);
    let rows: Vec<&Amounts> = plan.items().iter().map(|item| &item.amounts).chain([&plan.total]).collect();
    for amounts in rows {
        for periods in [PeriodSet::ALL, PeriodSet::of([1, 3], 4)] {
            let chart = Histogram::of(&plan, amounts, periods);
            for (width, height) in [(280, 200), (320, 220), (390, 240), (640, 280), (1200, 320), (1200, 630)] {
                for scale in [0.9, 1.0, 1.5, 2.0] {
                    let drawing = recorded(&chart, (width, height), scale);
                    tidy(&drawing);
                    // A figure that carries no unit is in the one named above it.
                    let shown: Vec<&str> = texts(&drawing).into_iter().map(|(_, text)| text).collect();
                    let figures = chart.bins.iter().filter_map(|bin| bin.amount.money()).map(money::grouped);
                    let bare = figures.filter(|figure| figure != "0").any(|figure| shown.contains(&figure.as_str()));
                    assert!(!bare || shown.contains(&words::per_year(&chart.unit).as_str()), "{shown:?}");
                }
            }
        }
    }
}

#[test]
fn on_the_narrowest_phone_every_figure_still_has_room() {
    let plan = plan();
    let rows = || plan.items().iter().map(|item| &item.amounts).chain([&plan.total]);
    // A chosen period is bold, and so wider.
    let choices = [PeriodSet::ALL, PeriodSet::of([0], plan.meta.periods.len())];
    for (amounts, periods) in choices.iter().flat_map(|periods| rows().map(move |row| (row, *periods))) {
        let chart = Histogram::of(&plan, amounts, periods);
        let drawing = recorded(&chart, (280, 200), 1.0);
        let texts: Vec<&str> = texts(&drawing).into_iter().map(|(_, text)| text).collect();
        for bin in &chart.bins {
            let Some(sum) = bin.amount.money() else { continue };
            let (exact, short) = (money::grouped(sum), money::short(sum, &chart.unit));
            let worded = |figure: &str| match bin.period.years() {
                1 => figure.to_owned(),
                years => words::sum_of_years(years, figure),
            };
            let shown = |figure: &String| texts.contains(&worded(figure).as_str());
            let [years, figure] = words::sum_on_two_lines(bin.period.years(), short.clone());
            if texts.contains(&years.as_str()) && texts.contains(&figure.as_str()) {
                continue;
            }
            assert!([exact, short].iter().any(shown), "{sum}: {texts:?}");
        }
    }
}

#[test]
fn without_money_there_is_a_sentence_and_nothing_else() {
    for amount in [Amount::None, Amount::Unbudgeted, Amount::Budgeted(Decimal::ZERO)] {
        let drawing = recorded(&of_periods(&[(2022, 2023), (2024, 2024)], &[amount; 2]), (320, 200), 1.0);
        assert_eq!(texts(&drawing).len(), drawing.marks.len());
        assert_eq!(texts(&drawing)[0].1, words::no_chart(amount)[0][0]);
        tidy(&drawing);
    }
    tidy(&recorded(&of_periods(&[], &[]), (320, 200), 1.0));
}

#[test]
fn charts_share_a_scale_where_told_to() {
    let spans = [(2022, 2023), (2024, 2024)];
    let chart = |money: i64| of_periods(&spans, &[Amount::Budgeted(Decimal::from(money)), Amount::None]);
    let (small, large) = (chart(100), chart(400));
    let height = |chart: &Histogram| bars(&recorded(chart, (640, 280), 1.0))[0];
    let [_, top, _, foot] = height(&small.clone().up_to(large.top));
    let [_, highest, _, _] = height(&large);
    assert!(((foot - highest) / 4.0 - (foot - top)).abs() <= 1.0);
    assert_eq!(large.clone().up_to(Decimal::ONE), large);
    let [[_, top, _, foot], [_, highest, _, lowest]] = [height(&small), height(&large)];
    assert_eq!((top, foot), (highest, lowest));
}

#[test]
fn what_cannot_be_drawn_is_an_error() {
    let chart = of_periods(&[(2024, 2024)], &[Amount::Budgeted(Decimal::ONE)]);
    for size in [(0, 0), (159, 200), (320, 119), (u32::MAX, 200), (1 << 30, 200)] {
        assert!(matches!(record(&chart, size, 1.0), Err(DrawingAreaErrorKind::LayoutError)), "{size:?}");
    }
    let mut drawing = Drawing { width: 320, height: 200, marks: Vec::new() };
    let area = Recorder::new(&mut drawing, Palette::ROLES).into_drawing_area();
    let error = draw(&area, &chart, &Palette::LIGHT, 1.0).expect_err("colours without a role");
    assert!(error.to_string().contains("has no role"), "{error}");
}

#[test]
fn odd_scales_are_put_right() {
    let chart = of_periods(&[(2024, 2024)], &[Amount::Budgeted(Decimal::ONE)]);
    for scale in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 0.0, 1e300] {
        tidy(&recorded(&chart, (320, 200), scale));
    }
}
