//! Waiting for a condition, never for a length of time.

use std::time::{Duration, Instant};

use crate::Outcome;

/// How long anything may take before a test gives up on it.
const DEADLINE: Duration = Duration::from_secs(20);
const BETWEEN_LOOKS: Duration = Duration::from_millis(25);

/// Waits until `met` says yes. An error counts as "not yet"; the last one is told if the deadline passes.
pub async fn until(awaited: &str, met: impl AsyncFn() -> Outcome<bool>) -> Outcome {
    let start = Instant::now();
    loop {
        let why_not = match met().await {
            Ok(true) => return Ok(()),
            Ok(false) => String::new(),
            Err(failed) => format!(": {}", failed.message().unwrap_or("it failed")),
        };
        if start.elapsed() > DEADLINE {
            return Err(format!("waited {} s for {awaited}{why_not}", DEADLINE.as_secs()).into());
        }
        tokio::time::sleep(BETWEEN_LOOKS).await;
    }
}
