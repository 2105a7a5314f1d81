//! Choosing periods: any set of them, and every number on screen obeys.

use super::sight::{period, row, switch, tile};
use crate::{Outcome, page::Page};

pub async fn sums_any_set_of_periods(page: Page) -> Outcome {
    page.open("").await?;
    page.until_sum("124667.42").await?;
    pressed(&page, &["all"]).await?;
    page.until_text(&period("2022-2023"), "2년 합계").await?;

    for (clicked, chosen, link, sum) in [
        ("2024", &["2024"][..], "?years=2024", "22434.76"),
        ("2022-2023", &["2022-2023", "2024"], "?years=2022-2023,2024", "79856.11"),
        ("2024", &["2022-2023"], "?years=2022-2023", "57421.35"),
        ("2026", &["2022-2023", "2026"], "?years=2022-2023,2026", "77884.35"),
        ("2025", &["2022-2023", "2025", "2026"], "?years=2022-2023,2025,2026", "102232.66"),
        ("2024", &["all"], "", "124667.42"),
        ("2025", &["2025"], "?years=2025", "24348.31"),
        ("2025", &["all"], "", "124667.42"),
        ("2026", &["2026"], "?years=2026", "20463"),
        ("all", &["all"], "", "124667.42"),
    ] {
        page.click(&period(clicked)).await?;
        page.until_sum(sum).await?;
        page.until_link(link).await?;
        pressed(&page, chosen).await?;
    }
    Ok(())
}

async fn pressed(page: &Page, ids: &[&str]) -> Outcome {
    let chosen = "[data-period][aria-pressed='true']";
    page.until(&format!("{ids:?} pressed"), async || Ok(page.attrs(chosen, "data-period").await? == ids)).await
}

pub async fn every_number_obeys_the_periods(page: Page) -> Outcome {
    page.open("?view=map").await?;
    page.until_text(&format!("{} .amount", row("1-1")), "1,930").await?;
    page.click(&period("2024")).await?;
    page.until_text(&format!("{} .amount", row("1-1")), "515").await?;
    page.until_text("[data-view='tree'] .unit", "2024년").await?;
    page.until_text("[data-view='map'] .unit", "2024년").await?;
    spoken(&page, &tile("1"), "2024년 12억 3,400만원").await?;
    page.until_text("[data-view='detail'] .money", "224억 3,476만원").await?;
    page.until_text("[data-view='detail'] .money", "22,434.76백만원").await?;
    page.until_text("[data-view='detail'] .periods-shown", "2024년").await?;

    page.click(&switch("table")).await?;
    let heads =
        "return [...document.querySelectorAll('section[data-view=table] thead th')].map(head => head.innerText)";
    assert_eq!(page.script::<Vec<String>>(heads, vec![]).await?, ["번호", "이름", "2024"]);
    page.until_text("tr[data-code='1-1'] td.number", "515").await?;

    page.click(&switch("map")).await?;
    page.click(&period("2024")).await?;
    page.click(&period("2022-2023")).await?;
    page.until_text(".summary", "574억 2,135만원").await?;
    page.until_text(".summary", "57,421.4").await?;
    page.until_text(".summary", "0.05백만원 많습니다").await?;
    page.click(&row("1-1")).await?;
    page.until_text("[data-view='detail'] .money", "565백만원").await?;
    page.until_text("[data-view='detail'] .facts", "1,930백만원").await
}

/// Waits until what an element says to those who do not see it holds this.
async fn spoken(page: &Page, css: &str, part: &str) -> Outcome {
    let name = "const element = document.querySelector(arguments[0]);
        return element?.getAttribute('aria-label') ?? element?.textContent ?? ''";
    let holds = async || Ok(page.script::<String>(name, vec![css.into()]).await?.contains(part));
    page.until(&format!("{part} in what {css} says"), holds).await
}
