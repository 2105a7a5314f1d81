//! The import on random plans: whatever way a page breaks its lines and tags, the table comes out the same.

use std::fmt::Write;

use pledge_explorer::plan::{import::import, table::Row};
use proptest::{collection::vec, prelude::*, sample::select, test_runner::Config};

/// A row as a page shows it: code, words of the name, figures with thousands commas.
#[derive(Clone, Debug)]
struct Line {
    code: String,
    words: Vec<&'static str>,
    figures: Vec<String>,
}

/// A plan, and the choices a page makes where it breaks lines and tags, used in turn.
#[derive(Clone, Debug)]
struct Sheet {
    labels: Vec<&'static str>,
    rows: Vec<Line>,
    choices: Vec<u8>,
}

const LABELS: [&str; 6] = ["2019", "2020~2021", "2022~2023", "2024", "2025", "2026~2030"];
const WORDS: [&str; 14] = [
    "마을",
    "‘안전",
    "어사대’운영",
    "15분",
    "1번지",
    "감(減)탄",
    "N모작",
    "'채움'지원",
    "소상공인·자영업자",
    "a,b",
    "\"큰\"",
    "(3.5%)",
    "2-3번",
    "&",
];

fn figure() -> impl Strategy<Value = String> {
    let grouped = |(thousands, rest, decimals): (u16, u16, Option<u8>)| {
        let whole = if thousands > 0 { format!("{thousands},{rest:03}") } else { rest.to_string() };
        decimals.map_or_else(|| whole.clone(), |decimals| format!("{whole}.{decimals}"))
    };
    let money = (0u16..1000, 0u16..1000, proptest::option::of(0u8..100)).prop_map(grouped);
    prop_oneof![8 => money, 1 => Just("-".to_owned()), 1 => Just("비예산".to_owned())]
}

fn sheet() -> impl Strategy<Value = Sheet> {
    let shape = vec(0usize..3, 1..5);
    (0usize..LABELS.len(), 1usize..5, shape, vec(any::<u8>(), 64)).prop_flat_map(|(first, wide, shape, choices)| {
        let labels: Vec<&str> = LABELS.iter().skip(first).take(wide).copied().collect();
        let mut codes = vec![String::new()];
        for (pledge, tasks) in shape.iter().enumerate() {
            codes.push(format!("1-{}", pledge + 1));
            codes.extend((1..=*tasks).map(|task| format!("1-{}-{task}", pledge + 1)));
        }
        let columns = labels.len() + 1;
        let row = (vec(select(WORDS.as_slice()), 1..5), vec(figure(), columns));
        let rows = vec(row, codes.len()).prop_map(move |rows| {
            let rows = rows.into_iter().zip(codes.clone());
            rows.map(|((words, figures), code)| Line { code, words, figures }).collect()
        });
        rows.prop_map(move |rows| Sheet { labels: labels.clone(), rows, choices: choices.clone() })
    })
}

impl Sheet {
    /// The next of the page's choices among some ways of writing.
    fn chooser(&self) -> impl FnMut(&[&'static str]) -> &'static str {
        let mut choices = self.choices.iter().cycle();
        move |ways| ways[choices.next().map_or(0, |choice| usize::from(*choice)) % ways.len()]
    }

    fn as_text(&self) -> String {
        let mut choose = self.chooser();
        let mut page = String::from(choose(&["", "\u{feff}", "메뉴 2024\n\n1-1.차례\n", "\r\n"]));
        page.push_str("사업 총계");
        for label in &self.labels {
            let broken = label.replace('~', choose(&["~", "~\n", " ~ ", "～"]));
            let _ = write!(page, "{}{broken}", choose(&[" ", "\n", "\t"]));
        }
        for row in &self.rows {
            let _ = write!(page, "{}", choose(&["\n", "\n\n", "\r\n"]));
            if !row.code.is_empty() {
                let _ = write!(page, "{}.{}", row.code, choose(&["", " "]));
            }
            for (at, word) in row.words.iter().enumerate() {
                let _ = write!(page, "{}{word}", if at > 0 { choose(&[" ", " ", "\n\n", "\u{a0}"]) } else { "" });
            }
            let _ = write!(page, "{}{}", choose(&[" ", "\t", "\n\n"]), row.figures.join(choose(&[" ", "\t"])));
        }
        page + choose(&["", "\n", "\n\n담당부서 기획실 2024\n"])
    }

    fn as_html(&self) -> String {
        let mut choose = self.chooser();
        let deep = choose(&["", "<tr><th rowspan=2>사업<th rowspan=2>총계<th colspan=9>연도"]);
        let mut page =
            format!("{}<table class=a>{deep}<tr>", choose(&["", "<!doctype html>\n<table><tr><td>", "<p>1-1.x"]));
        if page.trim_start().is_empty() || !page.starts_with('<') {
            page.insert_str(0, "<html>");
        }
        if deep.is_empty() {
            page.push_str("<th>사업<th>총계");
        }
        for label in &self.labels {
            let _ = write!(page, "<th>{}</th>", label.replace('~', choose(&["~", "~<br>", "&nbsp;~&nbsp;"])));
        }
        for row in &self.rows {
            let _ = write!(page, "{}", choose(&["<tr>", "\n<TR class='x'>\n", "</tr><tr>"]));
            let _ = write!(page, "{}", choose(&["<td>", "<th scope=row>", "<td>\n <span>"]));
            if !row.code.is_empty() {
                let _ = write!(page, "{}{}", row.code, choose(&[".", ".<b></b>", ". "]));
            }
            for (at, word) in row.words.iter().enumerate() {
                let escaped = word.replace('&', "&amp;");
                let _ =
                    write!(page, "{}{escaped}", if at > 0 { choose(&[" ", "<br>", "<br />\n", "&nbsp;"]) } else { "" });
            }
            for figure in &row.figures {
                let around =
                    choose(&["<td>X</td>", "<td align=right><b>X</b>", "<td>&nbsp;X ", "<td>\n<p>X</p>\n</td>"]);
                page.push_str(&around.replace('X', figure));
            }
        }
        page + choose(&["</table>", "", "</table><table><tr><td>2024<td>1</table>"])
    }

    /// The table that must come out: periods, and code, name and cells of each row.
    fn table(&self) -> (Vec<String>, Vec<Vec<String>>) {
        let cells = |row: &Line| {
            let figures = row.figures.iter().map(|figure| figure.replace(',', ""));
            [row.code.clone(), row.words.join(" ")].into_iter().chain(figures).collect()
        };
        (self.labels.iter().map(|label| label.replace('~', "-")).collect(), self.rows.iter().map(cells).collect())
    }
}

/// The table a page gives, or what was wrong with it.
fn imported(page: &str) -> Result<(Vec<String>, Vec<Vec<String>>), String> {
    let page = import("page", page.as_bytes()).map_err(|faults| format!("{faults:?}\n{page}"))?;
    let cells = |row: Row| [row.code, row.name].into_iter().chain(row.cells).collect();
    Ok((page.table.periods, page.table.rows.into_iter().map(cells).collect()))
}

/// Pieces of pages in any order: nearer to a page than random bytes.
const PIECES: [&str; 26] = [
    "<table>",
    "</table>",
    "<tr>",
    "<td>",
    "<th rowspan=0>",
    "<td colspan=99999 rowspan=7>",
    "</td>",
    "<br>",
    "<thead>",
    "<script>",
    "<!--",
    "1-1.",
    "1-1-1.",
    "2.",
    "2022~",
    "2023",
    "2024",
    "계",
    "비예산",
    "-",
    "1,930",
    "24.394",
    "\n",
    " ",
    "&nbsp;",
    "\u{0}",
];

proptest! {
    #![proptest_config(Config { cases: 96, failure_persistence: None, ..Config::default() })]

    #[test]
    fn a_copied_page_gives_its_table_back(sheet in sheet()) {
        prop_assert_eq!(imported(&sheet.as_text()), Ok(sheet.table()));
    }

    #[test]
    fn a_saved_page_gives_its_table_back(sheet in sheet()) {
        prop_assert_eq!(imported(&sheet.as_html()), Ok(sheet.table()));
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in vec(any::<u8>(), 0..400)) {
        let _ = import("page", &bytes);
    }

    #[test]
    fn no_pieces_make_it_panic_and_what_comes_out_is_a_table(pieces in vec(select(PIECES.as_slice()), 0..60)) {
        for page in [pieces.concat(), format!("<p>{}", pieces.concat()), pieces.join("\n")] {
            if let Ok(page) = import("page", page.as_bytes()) {
                prop_assert!(page.table.published("page").is_ok());
                prop_assert!(page.table.to_csv().is_ok());
            }
        }
    }
}
