//! The address of the view as a QR code, made once the reader asks for it.

use leptos::prelude::*;

use crate::{
    browser,
    export::{QrCode, qr},
    ui::app,
    words::screen,
};

const FOLD: &str = "own-qr";
/// The least width of a code, in CSS pixels: four centimetres and more on most screens.
const LEAST: i32 = 208;
/// The least width of a module, in CSS pixels, where the screen is wide enough.
const MODULE: i32 = 3;

/// A fold with the code, which follows the view for as long as it is open.
#[component]
pub fn Qr() -> impl IntoView {
    let app = app();
    let open = RwSignal::new(false);
    let code = Memo::new(move |_| open.get().then(|| qr(&app.address())));
    view! {
        <details class="qr" id=FOLD on:toggle=move |_| open.set(browser::is_open(FOLD))>
            <summary>{screen::QR}</summary>
            {move || code.get().map(|code| match code {
                Some(code) => drawn(code).into_any(),
                None => view! { <p class="hint">{screen::QR_TOO_LONG}</p> }.into_any(),
            })}
        </details>
    }
}

/// Dark on white in every scheme, as cameras expect it, with each module as many whole pixels wide as the next.
fn drawn(QrCode { side, path }: QrCode) -> impl IntoView {
    let width = side * ((LEAST + side - 1) / side).max(MODULE);
    view! {
        <svg role="img" aria-label=screen::QR_NAME width=width height=width viewBox=format!("0 0 {side} {side}") shape-rendering="crispEdges">
            <rect width=side height=side fill="#fff"/>
            <path d=path fill="#000"/>
        </svg>
        <p class="hint">{screen::QR_USE}</p>
    }
}
