//! Ctrl-C: the runs under way end their browsers, and those still to come do not start.

use std::{
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::Duration,
};

use tokio::{runtime::Builder, signal::ctrl_c, time::sleep};

use crate::Outcome;

static PRESSED: AtomicBool = AtomicBool::new(false);

/// Takes Ctrl-C over for the rest of the process.
pub fn watch() -> Outcome {
    let runtime = Builder::new_current_thread().enable_all().build()?;
    thread::spawn(move || {
        if runtime.block_on(ctrl_c()).is_ok() {
            PRESSED.store(true, Ordering::Relaxed);
        }
    });
    Ok(())
}

/// Fails once Ctrl-C was pressed.
pub fn check() -> Outcome {
    if PRESSED.load(Ordering::Relaxed) { Err("interrupted".into()) } else { Ok(()) }
}

/// Goes on until Ctrl-C is pressed, and then fails.
pub async fn pressed() -> Outcome {
    loop {
        check()?;
        sleep(Duration::from_millis(50)).await;
    }
}
