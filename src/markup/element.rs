//! An element as it is put together: its tag, what is set on it, and what it holds.

use super::{
    node::{IntoNode, Node},
    value::{IntoValue, Value},
};
use crate::browser::{Drawn, Event, KeyboardEvent, Listener, MouseEvent, listener};

/// An element.
pub struct Element(pub(super) Box<Parts>);

pub(super) struct Parts {
    pub tag: &'static str,
    pub svg: bool,
    pub details: Vec<Detail>,
    pub children: Vec<Node>,
}

/// What is set on an element.
pub(super) enum Detail {
    Attribute(&'static str, Value),
    /// A class that is on for as long as there is a value.
    Class(&'static str, Value),
    Style(&'static str, Value),
    /// What the reader changes too: the text of a field (`value`), or whether something is chosen.
    Property(&'static str, Value),
    Listener(&'static str, Listener),
    /// Told of the element once it is drawn.
    Drawn(Box<dyn FnOnce(&Drawn)>),
}

/// An element of HTML.
pub fn tag(tag: &'static str) -> Element {
    Element(Box::new(Parts { tag, svg: false, details: Vec::new(), children: Vec::new() }))
}

/// An element of SVG.
pub fn svg(tag: &'static str) -> Element {
    Element(Box::new(Parts { tag, svg: true, details: Vec::new(), children: Vec::new() }))
}

impl Element {
    fn detail(mut self, detail: Detail) -> Element {
        self.0.details.push(detail);
        self
    }

    fn child(mut self, child: Node) -> Element {
        self.0.children.push(child);
        self
    }

    /// The element with an attribute.
    pub fn attr(self, name: &'static str, value: impl IntoValue) -> Element {
        self.detail(Detail::Attribute(name, value.into_value()))
    }

    /// The element with its classes.
    pub fn class(self, names: &'static str) -> Element {
        self.attr("class", names)
    }

    /// The element with one more class, for as long as it is so.
    pub fn class_if(self, name: &'static str, on: impl IntoValue) -> Element {
        self.detail(Detail::Class(name, on.into_value()))
    }

    /// The element with a property of style, which is set on the screen only: no style is ever written into the page.
    pub fn style(self, name: &'static str, value: impl IntoValue) -> Element {
        self.detail(Detail::Style(name, value.into_value()))
    }

    /// The element with a property that the reader changes too: the text of a field (`value`), or whether it is chosen.
    pub fn prop(self, name: &'static str, value: impl IntoValue) -> Element {
        self.detail(Detail::Property(name, value.into_value()))
    }

    /// The element with a piece of markup after what it holds so far.
    pub fn with(self, child: impl IntoNode) -> Element {
        self.child(child.into_node())
    }

    /// The element with something done on an event.
    pub fn on(self, event: &'static str, call: impl Fn(Event) + 'static) -> Element {
        self.detail(Detail::Listener(event, listener(call)))
    }

    /// The element with something done on a click or what stands for one.
    pub fn on_click(self, call: impl Fn(MouseEvent) + 'static) -> Element {
        self.detail(Detail::Listener("click", listener(call)))
    }

    /// The element with something done when a key goes down.
    pub fn on_key(self, call: impl Fn(KeyboardEvent) + 'static) -> Element {
        self.detail(Detail::Listener("keydown", listener(call)))
    }

    /// The element with something told of it once it is drawn.
    pub fn drawn(self, call: impl FnOnce(&Drawn) + 'static) -> Element {
        self.detail(Detail::Drawn(Box::new(call)))
    }
}
