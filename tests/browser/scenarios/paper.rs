//! A view taken away: on paper, and as a file that holds just what is on screen.

use csv::ReaderBuilder;
use serde_json::json;
use thirtyfour::common::print::PrintParameters;

use super::sight::{panel, row};
use crate::{Outcome, engine::Engine, page::Page};

const PAPER: &str = "article.paper";
/// A search for 돌봄 in one field and two periods, with an item in focus.
const NARROWED: &str = "?q=%EB%8F%8C%EB%B4%84&years=2024,2025&at=3-1&view=map&field=3&sort=-amount";

/// What is drawn by the time the browser has told of printing, without any waiting.
const RECORD: &str = "window.printed = [];
    addEventListener('beforeprint', () => {
        printed.push(document.querySelector('article.paper')?.textContent ?? '');
    });
    return null";

pub async fn stands_only_while_the_page_is_printed(page: Page) -> Outcome {
    page.open(NARROWED).await?;
    page.until_count(PAPER, 0).await?;
    page.dispatch("beforeprint").await?;
    page.until_count(PAPER, 1).await?;
    page.dispatch("afterprint").await?;
    page.until_count(PAPER, 0).await?;

    // WebKit's driver for GTK prints nothing.
    if page.engine == Engine::WebKit {
        return Ok(());
    }
    page.script::<Option<bool>>(RECORD, vec![]).await?;
    let pdf = page.web.print_page(PrintParameters::default()).await?;
    assert!(pdf.starts_with(b"%PDF"), "a PDF");
    let printed: Vec<String> = page.script("return printed", vec![]).await?;
    let paper = printed.first().ok_or("nothing told that the page is printed")?;
    let address: String = page.script("return location.href", vec![]).await?;
    for part in [
        "공약 투자계획",
        "3-1 지역사회와 함께 아이 키우는",
        "2024·2025년 154억 1,600만원 (15,416백만원)",
        "단위: 백만원 · 2024·2025년 · ‘돌봄’ · 3 ",
        "순서: 금액 내림차순",
        "찾은 항목 합계7,6879,002",
        "≠ 24,348",
        "24,348.31",
        "출처: ",
        "인쇄한 날: ",
        &address,
    ] {
        assert!(paper.contains(part), "\"{part}\" stands on paper: {paper}");
    }
    page.until_count(PAPER, 0).await
}

/// The button's own script asks for printing, and nothing that waits runs before that is over.
pub async fn is_drawn_as_the_dialog_opens(page: Page) -> Outcome {
    page.open("?view=table&years=2025&vs=3-3,3-4").await?;
    let hook = "window.print = () => {
            dispatchEvent(new Event('beforeprint'));
            window.printed = document.querySelector('article.paper').textContent;
        };
        return null";
    page.script::<Option<bool>>(hook, vec![]).await?;
    page.click_button("인쇄").await?;
    page.until("the dialog", async || page.script("return 'printed' in window", vec![]).await).await?;
    let printed: String = page.script("return printed", vec![]).await?;
    assert!(printed.contains("비교") && printed.contains("청년 삶의 질"), "{printed}");
    page.dispatch("afterprint").await?;
    page.until_count(PAPER, 0).await
}

pub async fn fills_a_file_with_the_rows_on_screen(page: Page) -> Outcome {
    for (link, name, head) in [
        ("?q=%EB%8F%8C%EB%B4%84&years=2025&view=table", "공약투자계획-2025-돌봄.csv", "번호,이름,2025"),
        ("?view=table&sort=-amount", "공약투자계획.csv", "번호,이름,총계,2022~2023 (2년 합계),2024,2025,2026"),
    ] {
        page.open(link).await?;
        page.find(&format!("{} tbody tr", panel("table"))).await?;
        // The bytes are read and no file is left behind on the machine that runs this.
        let hook = "const make = URL.createObjectURL;
            URL.createObjectURL = (blob) => {
                blob.arrayBuffer().then((bytes) => { window.taken = [...new Uint8Array(bytes)] });
                return make.call(URL, blob);
            };
            HTMLAnchorElement.prototype.click = function () { window.named = this.download };
            return null";
        page.script::<Option<bool>>(hook, vec![]).await?;
        page.click_button("보이는 표 내려받기(CSV)").await?;
        page.until("the file", async || page.script("return 'taken' in window && 'named' in window", vec![]).await)
            .await?;
        let (bytes, named): (Vec<u8>, String) = page.script("return [taken, named]", vec![]).await?;
        assert_eq!(named, name);
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").ok_or("no byte order mark")?;
        let address: String = page.script("return location.href", vec![]).await?;
        let text = String::from_utf8_lossy(bytes);
        assert!(text.contains(&address) && text.contains(head), "{text}");
        let reader = ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
        let records = reader.into_records().collect::<Result<Vec<_>, _>>()?;
        let records: Vec<Vec<&str>> = records.iter().map(|record| record.iter().collect()).collect();
        let start = records.iter().position(|record| record[0] == "번호").ok_or("no header")?;
        let rows = "return [...document.querySelectorAll(arguments[0])].map(row => [...row.cells].map(cell =>
            cell.querySelector('.figure')?.textContent.replaceAll(',', '') ?? cell.textContent.trim()))";
        let shown: Vec<Vec<String>> = page.script(rows, vec![json!(format!("{} tbody tr", panel("table")))]).await?;
        // In the file a code stands behind its level's name.
        let mut told: Vec<Vec<&str>> = records[start + 1..].to_vec();
        for record in &mut told {
            record[0] = record[0].rsplit(' ').next().unwrap_or_default();
        }
        assert_eq!(told, shown);
    }
    Ok(())
}

/// Nothing of the screen is lost by printing: the reader goes on where the page was.
pub async fn leaves_the_screen_as_it_was(page: Page) -> Outcome {
    page.open("?at=2-3").await?;
    page.focus(&row("2-3")).await?;
    page.dispatch("beforeprint").await?;
    page.until_count(PAPER, 1).await?;
    let unseen = "return document.querySelector('article.paper').getClientRects().length === 0";
    assert!(page.script::<bool>(unseen, vec![]).await?, "the paper is not seen on screen");
    page.accessible().await?;
    page.dispatch("afterprint").await?;
    page.until_count(PAPER, 0).await?;
    page.until_focus(&row("2-3")).await
}

impl Page {
    /// Tells the page of an event, as the browser does.
    async fn dispatch(&self, event: &str) -> Outcome {
        let told = "dispatchEvent(new Event(arguments[0])); return null";
        self.script::<Option<bool>>(told, vec![json!(event)]).await?;
        Ok(())
    }
}
