//! The address as a QR code: made when it is asked for, the view's own, and dark on white in every scheme.

use serde_json::json;

use super::sight::FIELD;
use crate::{Outcome, page::Page};

const OPEN: &str = ".qr > summary";
const CODE: &str = ".qr svg[role='img']";

pub async fn is_made_when_it_is_opened_and_follows_the_view(page: Page) -> Outcome {
    page.open("?at=2-3").await?;
    page.find(OPEN).await?;
    assert_eq!(page.count(CODE).await?, 0, "nothing is made before it is asked for");
    page.focus(OPEN).await?;
    page.press(thirtyfour::Key::Enter).await?;
    page.until_count(CODE, 1).await?;
    assert_eq!(page.role_of(CODE).await?, "image");
    assert_eq!(page.name_of(CODE).await?, "이 화면의 주소를 담은 QR 코드");
    let first = page.shape().await?;
    page.is_seen_by_cameras().await?;
    page.accessible().await?;

    page.click("button[data-period='2024']").await?;
    page.until("another code", async || Ok(page.shape().await? != first)).await?;
    page.back().await?;
    page.until("the first code again", async || Ok(page.shape().await? == first)).await?;

    page.script::<Option<bool>>("document.documentElement.dataset.contrast = 'high'; return null", vec![]).await?;
    page.is_seen_by_cameras().await?;
    page.accessible().await?;
    page.resize(320, 640).await?;
    page.until_count(CODE, 1).await?;
    page.fits_in_width().await?;

    page.click(OPEN).await?;
    page.until_count(CODE, 0).await
}

pub async fn says_when_an_address_is_too_long(page: Page) -> Outcome {
    page.open("?at=2").await?;
    page.click(OPEN).await?;
    page.until_count(CODE, 1).await?;
    let long = "document.querySelector(arguments[0]).value = arguments[1];
        document.querySelector(arguments[0]).dispatchEvent(new InputEvent('input', { bubbles: true })); return null";
    page.script::<Option<bool>>(long, vec![json!(FIELD), json!("청년".repeat(60))]).await?;
    page.until_text(".qr", "주소가 길어").await?;
    assert_eq!(page.count(CODE).await?, 0);
    page.accessible().await
}

impl Page {
    async fn shape(&self) -> Outcome<String> {
        Ok(self.attr(&format!("{CODE} path"), "d").await?.ok_or("no code")?)
    }

    /// Fails unless the code is black on white, and large enough.
    async fn is_seen_by_cameras(&self) -> Outcome {
        let look = "const code = document.querySelector(arguments[0]);
            const fill = (css) => getComputedStyle(code.querySelector(css)).fill;
            return [fill('rect'), fill('path'), code.getBoundingClientRect().width]";
        let (paper, ink, width): (String, String, f64) = self.script(look, vec![json!(CODE)]).await?;
        assert_eq!((paper.as_str(), ink.as_str()), ("rgb(255, 255, 255)", "rgb(0, 0, 0)"));
        assert!(width >= 200.0, "{width} px");
        Ok(())
    }
}
