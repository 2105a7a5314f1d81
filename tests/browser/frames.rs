//! The explorer in another page: turning from one to the other, and finding back where a driver has lost it.

use std::sync::PoisonError;

use libtest_mimic::Failed;
use thirtyfour::By;

use crate::{Outcome, engine::Engine, page::Page};

impl Page {
    /// Goes to a page of another origin that frames the app: one of `host::CONTENTS`, with a query of its own and this
    /// fragment.
    pub async fn visit_host(&self, kind: &str, fragment: &str) -> Outcome {
        self.leave().await?;
        Ok(self.web.goto(format!("{}/__host/{kind}?mid=a1{fragment}", self.server.elsewhere)).await?)
    }

    /// Turns to the app in this frame of the page around, counted from 0, and waits until it answers.
    pub async fn enter(&self, frame: u16) -> Outcome {
        self.enter_any(frame).await?;
        self.ready().await
    }

    /// Turns to this frame, whatever it holds.
    pub async fn enter_any(&self, frame: u16) -> Outcome {
        let entered = self.until("the frame", async || {
            self.leave().await?;
            self.web.enter_frame(frame).await?;
            Ok(true)
        });
        entered.await?;
        *self.frame.lock().unwrap_or_else(PoisonError::into_inner) = Some(frame);
        Ok(())
    }

    /// Turns to the page around.
    pub async fn leave(&self) -> Outcome {
        *self.frame.lock().unwrap_or_else(PoisonError::into_inner) = None;
        Ok(self.web.enter_default_frame().await?)
    }

    /// The frame that is looked at.
    pub fn frame(&self) -> Option<u16> {
        *self.frame.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// WebKit's driver loses sight of a frame whenever the page around changes its address. Turns to it again; whether
    /// that was what failed.
    pub async fn found_again(&self, failed: &Failed) -> Outcome<bool> {
        let lost = ["no such window", "no such frame"];
        let lost = failed.message().is_some_and(|why| lost.iter().any(|lost| why.contains(lost)));
        if let Some(frame) = self.frame().filter(|_| lost) {
            self.enter_any(frame).await?;
            return Ok(true);
        }
        Ok(false)
    }

    /// Does what a driver may fail at for having lost the frame, and does it again until it has not. It may be in the middle
    /// of it that the page around changes its address, and more than once for one act.
    pub async fn finding_back<T>(&self, act: impl AsyncFn() -> Outcome<T>) -> Outcome<T> {
        for _ in 0..5 {
            match act().await {
                Err(failed) if self.found_again(&failed).await? => {}
                outcome => return outcome,
            }
        }
        act().await
    }

    /// Clicks the first match in a frame by the pointer in every engine. WebKit's driver may fail when the click is done.
    pub async fn tap(&self, css: &str) -> Outcome {
        self.find(css).await?;
        match self.web.find(By::Css(css)).await?.click().await.map_err(Failed::from) {
            Err(failed) if self.engine == Engine::WebKit && self.found_again(&failed).await? => Ok(()),
            outcome => outcome,
        }
    }
}
