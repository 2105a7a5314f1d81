//! The only place that touches the browser: address and history, size, focus, storage and time.
//!
//! Nothing here fails: where the browser refuses (storage switched off, history limited, no clipboard), the answer
//! says so and the page goes on.

mod arrival;
mod clipboard;
mod document;
mod download;
mod draw;
mod frame;
mod history;
mod near;
mod network;
mod outside;
mod png;
mod preferences;
mod print;
mod size;
mod text;
mod time;

pub use arrival::Begun;
pub use clipboard::{can_share, copy, select_all, share};
pub use document::{
    close, fill, focus, focus_first, is_open, is_shown, is_unfocused, keep_in_sight, mark_bars, mark_ready, reveal,
    scroll_to, set_canonical, set_title,
};
pub use download::download;
pub use draw::{Drawn, Event, KeyboardEvent, Listener, Listening, MouseEvent, listener, told_at};
pub use frame::{Heard, attend_host, tell_view};
pub use history::{keep_address, note, noted, on_travel, page, push, query, replace};
pub use near::watch_near;
pub use network::watch_network;
pub use outside::{OutsideWatch, watch_outside};
pub use png::download_png;
pub use preferences::{CONTRAST, Preference, TEXT, on_chosen_elsewhere, text_scale};
pub use print::{on_print, print};
pub use size::{SizeWatch, watch_size};
pub use text::{composed, is_letter_or_digit, lower};
pub use time::{after, painted, today};

/// The page's window; none natively, where the same components render without one.
fn window() -> Option<web_sys::Window> {
    if cfg!(target_arch = "wasm32") { web_sys::window() } else { None }
}
