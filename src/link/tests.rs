//! The address grammar, held to its table and to every address there is.

use proptest::prelude::*;

use super::*;

fn plan() -> Plan {
    const CSV: &str = "code,name,total,2022-2023,2024,2025,2026\n\
        ,총 계,10,4,3,2,1\n\
        1-1,가,6,3,2,1,-\n1-1-1,나,6,3,2,1,-\n\
        2-3,다,2,1,1,-,-\n2-3-1,라,2,1,1,-,-\n\
        3-1,마,2,-,-,1,1\n";
    let json = include_bytes!("../../public/data/plan.json");
    Plan::read(("plan.csv", CSV.as_bytes()), ("plan.json", json)).expect("a plan")
}

fn omitted(pairs: &[(&str, &str)]) -> Vec<Omission> {
    pairs.iter().map(|(key, value)| Omission { key: (*key).into(), value: (*value).into() }).collect()
}

fn check(query: &str, written: &str, left_out: &[(&str, &str)]) {
    let plan = plan();
    let (link, omissions) = read(query, &plan);
    assert_eq!(link.write(&plan), written, "{query}");
    assert_eq!(omissions, omitted(left_out), "{query}");
}

#[test]
fn the_plain_view_has_an_empty_address() {
    assert_eq!(Link::default().write(&plan()), "");
    for query in ["", "?", "&", "?&&"] {
        check(query, "", &[]);
    }
}

#[test]
fn every_key_of_the_grammar_is_read_and_written() {
    let whole = "q=%EC%86%8C%EC%83%81%20%2B1&years=2022-2023,2024&at=2-3-1&view=map&field=1,3&status=ended\
        &sort=-amount&vs=2-3,3-1&embed=1";
    check(whole, whole, &[]);
    let (link, _) = read(whole, &plan());
    assert_eq!(link.q, "소상 +1");
    assert_eq!(link.years.picked().collect::<Vec<_>>(), [0, 1]);
}

#[test]
fn every_condition_in_force_is_listed_and_can_be_lifted() {
    let plan = plan();
    let (mut link, _) = read("q=a&years=2024&field=1,3&status=ended&sort=-amount&at=2-3&view=map&vs=2-3,3-1", &plan);
    let conditions = link.conditions();
    assert_eq!(conditions.len(), 6);
    for (lifted, condition) in conditions.iter().enumerate() {
        link.lift(condition);
        assert_eq!(link.conditions(), conditions[lifted + 1..]);
    }
    assert_eq!(link.write(&plan), "at=2-3&view=map&vs=2-3,3-1", "focus, view and comparison are no conditions");
    assert!(read("q=%20", &plan).0.conditions().is_empty());
}

#[test]
fn messengers_may_rewrite_the_address() {
    check("?q=a+b%20c", "q=a%20b%20c", &[]);
    check("years=2022-2023%2C2024&field=3%2C1", "years=2022-2023,2024&field=1,3", &[]);
    check("view=map&amp;years=2024&amp;at=2-3", "years=2024&at=2-3&view=map", &[]);
    check("q=%ED%95&utm_source=kakao&fbclid=x", "q=%EF%BF%BD", &[]);
}

#[test]
fn an_embedded_view_is_spelled_out_and_read_back() {
    let plan = plan();
    let (link, _) = read("at=2-3&q=a", &plan);
    let written = link.write_to_embed(&plan);
    assert_eq!(written, "q=a&years=2022-2023,2024,2025,2026&at=2-3&view=tree&embed=1");
    assert_eq!(read(&written, &plan), (Link { embed: true, ..link }, Vec::new()));
    assert_eq!(read("view=map&years=2024", &plan).0.write_to_embed(&plan), "years=2024&view=map&embed=1");
}

#[test]
fn defaults_spelled_out_are_left_out_again() {
    check("view=tree&sort=code&q=&years=2022-2023,2024,2025,2026&field=1,2,3", "", &[]);
}

#[test]
fn what_is_not_understood_is_left_out_and_listed() {
    check("years=2023,2024", "years=2024", &[("years", "2023")]);
    check("at=9-9", "", &[("at", "9-9")]);
    check("at=2-3-1%3Cscript%3E", "", &[("at", "2-3-1<script>")]);
    check("view=pie", "", &[("view", "pie")]);
    check("field=1-1,2", "field=2", &[("field", "1-1")]);
    check("sort=--amount", "", &[("sort", "--amount")]);
    check("embed=yes", "", &[("embed", "yes")]);
    check("color=red", "", &[("color", "red")]);
    check("at=1&at=2", "at=1", &[("at", "2")]);
    check("vs=1,2,3,1-1,2-3", "vs=1,2,3,1-1", &[("vs", "2-3")]);
    check("vs=1,1", "vs=1", &[]);
}

fn any_code(plan: &Plan) -> impl Strategy<Value = Code> + use<> {
    proptest::sample::select(plan.items().iter().map(|item| item.code).collect::<Vec<_>>())
}

fn any_link() -> impl Strategy<Value = Link> {
    let plan = plan();
    let fields: Vec<Code> = plan.roots().map(|at| plan.item(at).code).collect();
    let codes: Vec<Code> = plan.items().iter().map(|item| item.code).collect();
    let sort = (proptest::sample::select(SortBy::EACH.to_vec()), any::<bool>());
    (
        any::<String>(),
        proptest::collection::vec(0usize..4, 0..4),
        proptest::option::of(any_code(&plan)),
        proptest::sample::select(View::EACH.to_vec()),
        proptest::sample::subsequence(fields.clone(), 0..fields.len()),
        proptest::option::of(proptest::sample::select(Status::EACH.to_vec())),
        sort.prop_map(|(by, descending)| Sort { by, descending }),
        proptest::sample::subsequence(codes, 0..=Link::MOST_COMPARED).prop_shuffle(),
        any::<bool>(),
    )
        .prop_map(|(q, years, at, view, field, status, sort, vs, embed)| {
            let years = PeriodSet::of(years, 4);
            Link { q, years, at, view, field, status, sort, vs, embed }
        })
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(link in any_link()) {
        let plan = plan();
        let written = link.write(&plan);
        prop_assert!(written.is_ascii());
        prop_assert_eq!(read(&written, &plan), (link, Vec::new()));
    }

    #[test]
    fn any_text_is_read(query in any::<String>()) {
        let plan = plan();
        let (link, _) = read(&query, &plan);
        prop_assert_eq!(read(&link.write(&plan), &plan), (link, Vec::new()));
    }

    #[test]
    fn any_values_of_our_keys_are_read(
        pairs in proptest::collection::vec(("(q|years|at|view|field|status|sort|vs|embed)", "[-0-9a-z,%+&=]{0,12}"), 0..6)
    ) {
        let plan = plan();
        let query = pairs.iter().map(|(key, value)| format!("{key}={value}")).collect::<Vec<_>>().join("&");
        let (link, _) = read(&query, &plan);
        prop_assert_eq!(read(&link.write(&plan), &plan), (link, Vec::new()));
    }
}

#[test]
fn a_view_is_passed_on_at_its_items_own_page() {
    let plan = plan();
    let passed_on = |query: &str, page: &str| read(query, &plan).0.address(&plan, page);
    let folder = "https://example.org/any/path/";
    assert_eq!(passed_on("", folder), folder);
    assert_eq!(passed_on("embed=1", &format!("{folder}index.html?q=x#y")), format!("{folder}index.html"));
    assert_eq!(passed_on("years=2024&view=map", folder), format!("{folder}?years=2024&view=map"));
    assert_eq!(passed_on("at=2-3", folder), format!("{folder}p/2-3/"));
    assert_eq!(
        passed_on("at=2-3&view=map&embed=1", &format!("{folder}index.html")),
        format!("{folder}p/2-3/?view=map")
    );
    assert_eq!(passed_on("at=2", ""), "p/2/");
}

#[test]
fn a_folder_ends_with_its_stroke() {
    for (address, beside) in [
        ("https://a.kr/?embed=1", "https://a.kr/"),
        ("https://a.kr/b/c/", "https://a.kr/b/c/"),
        ("https://a.kr/b/c/?q=a/b", "https://a.kr/b/c/"),
        ("https://a.kr/b/index.html#a/b", "https://a.kr/b/"),
        ("", ""),
    ] {
        assert_eq!(folder(address), beside);
    }
}
