//! The harness itself: what it does in a page is done, and what it should notice is noticed.

use thirtyfour::Key;

use crate::{Outcome, page::Page, server::Server};

pub async fn acts_as_a_reader_does(page: Page) -> Outcome {
    page.visit("/__form").await?;
    page.type_text("#field", "상생 1").await?;
    page.until_text("#echo", "상생 1").await?;
    page.compose("#field", "값이").await?;
    page.until_text("#echo", "상생 1값이").await?;
    assert_eq!(page.text_of("#composed").await?, "6", "a composing event for each key");
    assert_eq!(page.value_of("#field").await?, "상생 1값이");

    assert_eq!(page.attrs(".to", "href").await?, ["#one", "#two"]);
    assert_eq!(page.attr(".to", "title").await?, None);
    page.click(".to").await?;
    assert_eq!(page.link().await?, "#one");
    page.press(Key::Tab).await?;
    page.press(Key::Enter).await?;
    page.until("the second link", async || Ok(page.link().await? == "#two")).await?;
    page.back().await?;
    page.until("the first link", async || Ok(page.link().await? == "#one")).await?;
    page.forward().await?;
    page.until("the second link again", async || Ok(page.link().await? == "#two")).await?;

    page.web.refresh().await?;
    page.until_attr("html", "lang", "ko").await
}

pub async fn notices_trouble(page: Page) -> Outcome {
    page.server.expect_trouble();
    page.visit("/__form").await?;
    page.click("#wrong").await?;
    let elsewhere = format!("{}icon.svg", Server::start().await?.address);
    let ask = "const image = new Image(); image.src = arguments[0]; document.body.append(image); return null";
    page.script::<Option<bool>>(ask, vec![elsewhere.into()]).await?;
    for noticed in ["said so", "thrown", "rejected", "off the origin"] {
        page.until(&format!("\"{noticed}\" to be noticed"), async || {
            Ok(page.server.trouble().iter().any(|told| told.contains(noticed)))
        })
        .await?;
    }
    Ok(())
}
