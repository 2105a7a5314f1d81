//! Elements and texts on the page, made and changed one by one.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Document, Element, HtmlElement, HtmlInputElement, Node};
pub use web_sys::{Event, KeyboardEvent, MouseEvent};

/// The namespace of SVG.
const SVG: &str = "http://www.w3.org/2000/svg";

thread_local! {
    static DOCUMENT: Option<Document> = super::window().and_then(|window| window.document());
}

/// What is done on an event. It is what `Fn` is, of which however each use would carry two more ways to be called.
pub trait Listen {
    fn hear(&self, event: Event);
}

impl<F: Fn(Event)> Listen for F {
    fn hear(&self, event: Event) {
        self(event);
    }
}

/// A listener of whatever kind.
pub type Listener = Box<dyn Listen>;

/// A listener to events of a kind.
pub fn listener<E: JsCast + 'static>(call: impl Fn(E) + 'static) -> Listener {
    Box::new(move |event: Event| call(event.unchecked_into()))
}

/// What an attribute says of the element that an event happened in, or of the nearest around that which matches `selector`.
pub fn told_at(event: &Event, selector: &str, attribute: &str) -> Option<String> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest(selector).ok()??.get_attribute(attribute)
}

/// Listens until it is dropped; an element that goes takes its events with it.
pub struct Listening {
    _listener: Closure<dyn Fn(Event)>,
}

/// An element, a text or a mark on the page.
#[derive(Clone)]
pub struct Drawn(Node);

// What the browser refuses here it refuses only for names that are none and for places that are not the parent's.
impl Drawn {
    fn make<N: Into<Node>>(make: impl FnOnce(&Document) -> N) -> Drawn {
        DOCUMENT.with(|document| Drawn(make(document.as_ref().expect("only pages are drawn on")).into()))
    }

    /// A new element.
    pub fn element(tag: &str, svg: bool) -> Drawn {
        Drawn::make(|document| {
            let made = if svg { document.create_element_ns(Some(SVG), tag) } else { document.create_element(tag) };
            made.expect("a tag of HTML or SVG")
        })
    }

    /// A new text.
    pub fn text(text: &str) -> Drawn {
        Drawn::make(|document| document.create_text_node(text))
    }

    /// A new mark, which is not seen.
    pub fn mark() -> Drawn {
        Drawn::make(|document| document.create_comment(""))
    }

    /// The element with this id, if there is one, emptied.
    pub fn stage(id: &str) -> Option<Drawn> {
        super::document::stage(id).map(|element| Drawn(element.into()))
    }

    /// What is on the page already.
    pub(super) fn of(element: HtmlElement) -> Drawn {
        Drawn(element.into())
    }

    fn as_element(&self) -> &Element {
        self.0.unchecked_ref()
    }

    /// The element itself.
    pub(super) fn html(&self) -> &HtmlElement {
        self.0.unchecked_ref()
    }

    /// Sets an attribute, or takes it away.
    pub fn set_attribute(&self, name: &str, value: Option<&str>) {
        let _ = match value {
            Some(value) => self.as_element().set_attribute(name, value),
            None => self.as_element().remove_attribute(name),
        };
    }

    /// Puts a class on, or takes it off.
    pub fn set_class(&self, name: &str, on: bool) {
        let _ = self.as_element().class_list().toggle_with_force(name, on);
    }

    /// Sets a property of style.
    pub fn set_style(&self, name: &str, value: &str) {
        let _ = self.html().style().set_property(name, value);
    }

    /// Sets the text of a field.
    pub fn set_value(&self, value: &str) {
        self.0.unchecked_ref::<HtmlInputElement>().set_value(value);
    }

    /// Sets a property that is on or off.
    pub fn set_state(&self, name: &str, on: bool) {
        let _ = js_sys::Reflect::set(&self.0, &JsValue::from_str(name), &JsValue::from_bool(on));
    }

    /// Sets the text.
    pub fn set_text(&self, text: &str) {
        self.0.set_node_value(Some(text));
    }

    /// Listens to an event for as long as what is returned lives.
    pub fn listen(&self, event: &str, listener: Listener) -> Listening {
        let listener = Closure::<dyn Fn(Event)>::new(move |event| listener.hear(event));
        let _ = self.0.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
        Listening { _listener: listener }
    }

    /// What it stands in.
    pub fn parent(&self) -> Option<Drawn> {
        self.0.parent_node().map(Drawn)
    }

    /// Puts another into this one, before one of its children or at its end.
    pub fn insert(&self, other: &Drawn, before: Option<&Drawn>) {
        let _ = match before {
            Some(before) => self.0.insert_before(&other.0, Some(&before.0)),
            None => self.0.append_child(&other.0),
        };
    }

    /// Whether it stands right before another.
    pub fn is_before(&self, other: &Drawn) -> bool {
        self.0.next_sibling().as_ref() == Some(&other.0)
    }

    /// Takes it off the page.
    pub fn remove(&self) {
        if let Some(parent) = self.0.parent_node() {
            let _ = parent.remove_child(&self.0);
        }
    }

    /// Takes away all that it holds.
    pub fn clear(&self) {
        self.0.set_text_content(None);
    }

    /// Takes away all that stands between two of the same parent.
    pub fn clear_between(start: &Drawn, end: &Drawn) {
        while let Some(next) = start.0.next_sibling().filter(|next| *next != end.0) {
            Drawn(next).remove();
        }
    }
}
