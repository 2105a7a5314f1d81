//! The wasm app's front door: the panic hook and the mount, nothing else.

#[cfg(target_arch = "wasm32")]
fn main() {
    use leptos::prelude::*;
    use pledge_explorer::{
        app::{App, SEARCH_FIELD, bundle},
        browser::{self, Begun},
        ui::{Broken, Explorer},
    };

    console_error_panic_hook::set_once();
    let begun = Begun::in_field(SEARCH_FIELD);
    let Some(stage) = browser::stage("app") else { return };
    let mounted = leptos::mount::mount_to(stage, move || match bundle() {
        Ok(bundle) => {
            let app = App::open(bundle, &browser::query());
            app.attend();
            app.resume(begun);
            view! { <Explorer app/> }.into_any()
        }
        Err(faults) => view! { <Broken faults/> }.into_any(),
    });
    // The app stays for as long as the page does.
    mounted.forget();
}

/// Natively there is no page to mount on.
#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    eprintln!("pledge-explorer runs in a browser: script/server builds and serves it.");
    std::process::ExitCode::from(2)
}
