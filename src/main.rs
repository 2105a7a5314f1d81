//! The wasm app's front door: the panic hook and the mount, nothing else.

#[cfg(target_arch = "wasm32")]
fn main() {
    use pledge_explorer::{
        app::{App, SEARCH_FIELD, bundle},
        browser::{self, Begun, Drawn},
        markup::mount,
        search::Unicode,
        ui::explorer,
    };

    console_error_panic_hook::set_once();
    Unicode { composed: browser::composed, lower: browser::lower, is_letter_or_digit: browser::is_letter_or_digit }
        .ask();
    let begun = Begun::in_field(SEARCH_FIELD);
    let Some(stage) = Drawn::stage("app") else { return };
    // Should the build have packed no plan, the page that is readable without the app stays.
    let bundle = bundle().expect("the packed plan");
    let mounted = mount(stage, move || {
        let app = App::open(bundle, &browser::query());
        app.attend();
        app.resume(begun);
        explorer(app)
    });
    // The app stays for as long as the page does.
    std::mem::forget(mounted);
}

/// Natively there is no page to mount on.
#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    eprintln!("pledge-explorer runs in a browser: script/server builds and serves it.");
    std::process::ExitCode::from(2)
}
