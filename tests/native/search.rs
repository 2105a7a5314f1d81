//! `pledges search`: codes and names in rank order, as text and as data.

use crate::command_line::pledges;

fn codes(query: &str) -> Vec<String> {
    let said = pledges(["search", query]);
    assert_eq!(said.code, Some(0), "{}", said.notices);
    said.output.lines().filter_map(|line| line.split_once('\t')).map(|(code, _)| code.to_owned()).collect()
}

#[test]
fn hits_come_a_line_each_best_first() {
    let said = pledges(["search", "2-4"]);
    let lines: Vec<&str> = said.output.lines().collect();
    assert_eq!(lines.first(), Some(&"2-4\t중장년층 재기안전망 구축"));
    assert_eq!((said.code, lines.len(), said.notices.as_str()), (Some(0), 3, ""));
    assert_eq!(codes("ㅅㅅㄱ").first().map(String::as_str), Some("2-1"));
    assert_eq!(codes("돌봄체계구축"), ["3-1"]);
}

#[test]
fn as_data_each_hit_has_ranges_in_characters_of_its_name() {
    let said = pledges(["search", "돌봄체계구축", "--json"]);
    let name = "지역사회와 함께 아이 키우는 ‘촘촘한 돌봄체계’구축";
    let expected = format!("[{{\"code\":\"3-1\",\"name\":\"{name}\",\"ranges\":[[21,27]]}}]\n");
    let marked: Vec<String> = serde_json::from_str::<serde_json::Value>(&said.output)
        .expect("JSON")
        .as_array()
        .into_iter()
        .flatten()
        .flat_map(|hit| hit["ranges"].as_array().cloned().unwrap_or_default())
        .map(|range| {
            let [from, to] = [0, 1].map(|at| range[at].as_u64().expect("a number") as usize);
            name.chars().skip(from).take(to - from).collect()
        })
        .collect();
    assert_eq!(marked.concat(), "돌봄체계’구축", "{}", said.output);
    assert!(said.output.starts_with(&expected[..expected.find("\"ranges\"").expect("the key")]));
}

#[test]
fn what_has_no_row_is_found_only_where_no_row_is() {
    assert_eq!(codes("골목중심"), ["2"]);
    assert_eq!(codes("골목"), ["2-3-3"]);
}

#[test]
fn a_rescue_and_an_empty_answer_are_said_beside_the_output() {
    let rescued = pledges(["search", "thtkdrhd"]);
    assert!(rescued.output.contains("소상공인"));
    assert!(rescued.notices.contains("‘소상공’"), "{}", rescued.notices);
    for query in ["없는말", "", "…", "<script>", "\u{fe0f}🏳"] {
        let nothing = pledges(["search", query]);
        assert_eq!((nothing.code, nothing.output.as_str()), (Some(0), ""), "{query}");
        assert_eq!(nothing.notices.lines().count(), 1, "{}", nothing.notices);
        assert_eq!(pledges(["search", query, "--json"]).output, "[]\n", "{query}");
    }
}
