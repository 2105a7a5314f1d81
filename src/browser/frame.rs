//! The page around this one, where it stands in a frame: telling it the content's height and the view, and hearing from
//! it. Nothing is believed that does not come from that page itself, and nothing it says is more than text and numbers.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use js_sys::{JsString, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, EventTarget, HtmlElement, MessageEvent, Window};

use super::{
    size::{SizeWatch, watch_size},
    time::after,
    window,
};

/// The key of every message, and the version of what is said.
const NAME: &str = "pledge-explorer";
const VERSION: f64 = 1.0;
/// The longest view that is told or heard, in UTF-16 units.
const LONGEST: u32 = 4000;
/// More than any page is high, in CSS pixels.
const HIGHEST: f64 = 100_000.0;
/// However much the page around says, it is answered once in so many milliseconds, by the last of each kind.
const BETWEEN_ANSWERS_MS: i32 = 40;

/// What the page around this one has said since it was last answered.
#[derive(Debug, Default)]
pub struct Heard {
    /// It answers, and this is the view that it opens with when its own address says none.
    pub home: Option<String>,
    /// The view to show.
    pub view: Option<String>,
}

thread_local! {
    static HEARD: RefCell<Heard> = RefCell::default();
    static CALLED: Cell<bool> = const { Cell::new(false) };
    static ANSWERING: Cell<bool> = const { Cell::new(false) };
    /// The origin of the page around, once it has answered.
    static HOST: RefCell<Option<String>> = const { RefCell::new(None) };
    static HEIGHT: RefCell<Option<SizeWatch>> = const { RefCell::new(None) };
}

/// Announces this page to the one around it and calls back with what that one says, for as long as the page lives.
/// Without a page around nothing happens.
pub fn attend_host(call: impl Fn(Heard) + 'static) {
    let (Some(window), Some(host)) = (window(), host()) else { return };
    let (host, call) = (EventTarget::from(host), Rc::new(call));
    let listener = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let from_host = event.source().as_ref() == Some(&host);
        if from_host && hear(&event) && !ANSWERING.replace(true) {
            let call = call.clone();
            after(BETWEEN_ANSWERS_MS, move || {
                ANSWERING.set(false);
                answer(&*call);
            });
        }
    });
    if window.add_event_listener_with_callback("message", listener.as_ref().unchecked_ref()).is_ok() {
        listener.forget();
        announce();
    }
}

/// Tells the page around which view is on screen, and whether it is the one that page opens with.
pub fn tell_view(query: &str, home: bool) {
    if query.len() <= LONGEST as usize {
        tell("state", &[("state", query.into()), ("home", home.into())]);
    }
    measure();
}

/// Tells the page around where the reader has just gone, and how much below that is to be seen at least, in CSS pixels.
/// Its browser may not let this page scroll that one.
pub(super) fn tell_place(element: &Element, least: f64) {
    if HOST.with_borrow(Option::is_none) {
        return;
    }
    let Some(root) = root() else { return };
    let (place, page) = (element.get_bounding_client_rect(), root.get_bounding_client_rect().top());
    let (top, bottom) = (place.top() - page, place.bottom() - page);
    tell("show", &[("top", top.into()), ("bottom", bottom.max(top + least).into())]);
}

/// The page around this one.
fn host() -> Option<Window> {
    let window = window()?;
    window.parent().ok().flatten().filter(|host| **host != *window)
}

/// Says to whoever is around that there is an explorer here; nothing that anybody might not know.
fn announce() {
    post("ready", &[], "*");
}

/// Takes a message of the page around in; whether it says anything.
fn hear(event: &MessageEvent) -> bool {
    let origin = event.origin();
    if HOST.with_borrow(|host| host.as_ref().is_some_and(|host| *host != origin)) {
        return false;
    }
    let data = event.data();
    let part = |name: &str| Reflect::get(&data, &name.into()).unwrap_or(JsValue::UNDEFINED);
    if !data.is_object() || part(NAME).as_f64() != Some(VERSION) {
        return false;
    }
    // Its length is looked at before the text is copied.
    let text =
        |name: &str| part(name).dyn_into::<JsString>().ok().filter(|text| text.length() <= LONGEST).map(String::from);
    let greeted = HOST.with_borrow(Option::is_some);
    match part("say").as_string().as_deref() {
        Some("call") if !greeted => CALLED.set(true),
        // A page without an origin of its own cannot be written to.
        Some("hello") if origin.contains("://") => {
            let Some(home) = text("home") else { return false };
            HOST.set(Some(origin));
            HEARD.with_borrow_mut(|heard| {
                heard.home = Some(home);
                heard.view = text("state").or(heard.view.take());
            });
        }
        Some("state") if greeted => {
            let Some(view) = text("state") else { return false };
            HEARD.with_borrow_mut(|heard| heard.view = Some(view));
        }
        Some("seen") if greeted => return see(part("above").as_f64(), part("below").as_f64()),
        _ => return false,
    }
    true
}

fn answer(call: &impl Fn(Heard)) {
    if CALLED.take() && HOST.with_borrow(Option::is_none) {
        announce();
    }
    let heard = HEARD.take();
    let greeted = heard.home.is_some();
    if greeted || heard.view.is_some() {
        call(heard);
    }
    if greeted {
        follow_height();
    }
}

/// Tells the page around how high the content is, now and whenever that changes.
fn follow_height() {
    HEIGHT.set(root().and_then(|root| watch_size(&super::Drawn::of(root), tell_height)));
    measure();
}

/// Looks how high the content is, once what changes has been drawn. A browser tells of no size in a frame that is far out
/// of sight, but it says it when asked.
fn measure() {
    after(BETWEEN_ANSWERS_MS, || {
        if let Some(place) = root().map(|root| root.get_bounding_client_rect()) {
            tell_height(place.width(), place.height());
        }
    });
}

fn tell_height(width: f64, height: f64) {
    // Of no width nothing is laid out, and the height means nothing.
    if width > 0.0 {
        tell("height", &[("height", height.ceil().into())]);
    }
}

/// Notes how much of the page is out of sight above and below, in CSS pixels, for what is to stay in sight.
fn see(above: Option<f64>, below: Option<f64>) -> bool {
    let (Some(root), Some(above), Some(below)) = (root(), above, below) else { return false };
    for (name, length) in [("--unseen-above", above), ("--unseen-below", below)] {
        if length.is_finite() {
            // Refused for no length.
            let _ = root.style().set_property(name, &format!("{}px", length.clamp(0.0, HIGHEST).round() as u32));
        }
    }
    false
}

fn root() -> Option<HtmlElement> {
    window()?.document()?.document_element()?.dyn_into().ok()
}

fn tell(word: &str, parts: &[(&str, JsValue)]) {
    if let Some(origin) = HOST.with_borrow(Clone::clone) {
        post(word, parts, &origin);
    }
}

fn post(word: &str, parts: &[(&str, JsValue)], origin: &str) {
    let Some(host) = host() else { return };
    let message = Object::new();
    let head = [(NAME, JsValue::from(VERSION)), ("say", word.into())];
    for (name, value) in head.iter().chain(parts) {
        // A new object takes any value.
        let _ = Reflect::set(&message, &JsValue::from_str(name), value);
    }
    // Whoever has gone meanwhile hears nothing.
    let _ = host.post_message(&message, origin);
}
