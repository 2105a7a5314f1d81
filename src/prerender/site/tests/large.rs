//! The pages of a plan that is too large to stand in one: sixty districts with the published plan each.

use super::*;
use crate::plan::Item;

/// The published plan, under a district's number each.
fn country() -> &'static Bundle {
    let csv = include_str!("../../../../public/data/plan.csv");
    let mut meta: Value = serde_json::from_str(include_str!("../../../../public/data/plan.json")).expect("JSON");
    let (head, rows) = csv.split_once("1-1,").expect("rows");
    let rows = format!("1-1,{rows}");
    let (mut table, mut names) = (head.to_owned(), serde_json::Map::new());
    for district in 1..=60 {
        table.extend(rows.lines().map(|row| format!("{district}-{row}\n")));
        names.insert(district.to_string(), format!("구 {district}").into());
        for (code, name) in meta["names"].as_object().expect("names") {
            names.insert(format!("{district}-{code}"), name.clone());
        }
    }
    meta["names"] = Value::Object(names);
    meta["levels"].as_array_mut().expect("levels").insert(0, "지역".into());
    let json = meta.to_string();
    let plan = Plan::read(("plan.csv", table.as_bytes()), ("plan.json", json.as_bytes())).expect("a plan");
    Bundle::kept(plan)
}

#[test]
fn a_large_plan_is_told_by_its_upper_levels_and_the_rest_under_them() {
    let bundle = country();
    let plan = &bundle.plan;
    let files = pages(TEMPLATE, bundle, &Address::default());
    let told = |item: &&Item| item.code.depth() <= 2;
    assert_eq!(files.len(), plan.items().iter().filter(told).count() + 2);

    let first = Html::parse_document(text(&files[0]));
    assert_eq!(all(&first, "#plain .table:not(.wanting) tbody tr").len(), 60 * 6 + 1);
    assert!(words(only(&first, "#plain .left-out")).contains("분야까지만"));
    only(&first, "#plain .left-out a[href='data/pledges.csv']");
    assert_eq!(all(&first, "#plain nav.fields").len(), 0);

    let there: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
    let mut rows = 0;
    for (path, page) in html(&files) {
        for link in all(&page, "#plain a[href*='p/']") {
            let to = format!("{}/index.html", resolved(path, link.attr("href").expect("an address")));
            assert!(there.contains(&*to), "{path}: {to}");
        }
        if path.matches('-').count() == 1 {
            rows += all(&page, "#plain .table:not(.wanting) tbody tr").len() - 1;
            let marks = all(&page, "#plain .table:not(.wanting) a.off").len();
            assert_eq!(all(&page, "#plain .wanting tbody tr").len(), marks, "{path}");
        }
    }
    assert_eq!(rows, plan.items().iter().filter(|item| !told(item)).count(), "each row is told once");
}
