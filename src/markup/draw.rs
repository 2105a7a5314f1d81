//! Markup drawn in the browser, each live part followed by an effect of its own for as long as it stands.

use leptos::{
    prelude::*,
    reactive::{
        effect::RenderEffect,
        graph::{Subscriber, ToAnySubscriber},
    },
};

use super::{
    Text,
    element::{Detail, Element},
    node::{IntoNode, Node},
    rows::Standing,
    value::Value,
};
use crate::browser::{Drawn, Listening};

/// What keeps a drawn piece alive: its listeners, and what follows its live parts. Dropped, it follows nothing any more.
#[derive(Default)]
pub(super) struct Kept {
    listening: Vec<Listening>,
    following: Vec<RenderEffect<State>>,
}

impl Drop for Kept {
    fn drop(&mut self) {
        // A dropped effect's task holds what it made until it is next polled: until then, what follows within that would go on
        // reading signals that are gone.
        for following in &self.following {
            drop(following.take_value());
            // What it read would keep an entry for it for as long as that stands.
            let subscriber = following.to_any_subscriber();
            subscriber.clear_sources(&subscriber);
        }
    }
}

/// What sets a text or a value on the page.
type Setting = Box<dyn Fn(Option<&str>)>;

/// How a live part stands.
pub(super) enum State {
    /// The text or value last set.
    Said(Option<Text>),
    /// What was drawn last. It is there to be dropped when something else is drawn.
    Piece {
        _kept: Kept,
    },
    /// What was drawn for which answer; what it made lasts until the answer changes.
    Choice {
        answer: bool,
        kept: Kept,
    },
    Rows(Standing),
}

/// Markup in its place on the page. Dropped, it goes.
pub struct Mounted {
    place: Drawn,
    _kept: Kept,
    _owner: Owner,
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.place.clear();
    }
}

/// Draws markup into an empty place.
pub fn mount<N: IntoNode>(place: Drawn, draw: impl FnOnce() -> N) -> Mounted {
    // Set already where something else was mounted before.
    let _ = any_spawner::Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let mut kept = Kept::default();
    owner.with(|| kept.draw(draw().into_node(), &place, None));
    Mounted { place, _kept: kept, _owner: owner }
}

impl Kept {
    fn follow(&mut self, step: Box<dyn FnMut(Option<State>) -> State>) {
        self.following.push(RenderEffect::new(step));
    }

    /// Sets what a value is, and again whenever it changes.
    fn set(&mut self, value: Value, set: impl Fn(Option<&str>) + 'static) {
        self.set_erased(value, Box::new(set));
    }

    fn set_erased(&mut self, value: Value, set: Setting) {
        match value {
            Value::Fixed(text) => set(text.as_deref()),
            Value::Live(ask) => self.follow(Box::new(move |before| {
                let now = ask.ask();
                match before {
                    Some(State::Said(before)) if before == now => {}
                    _ => set(now.as_deref()),
                }
                State::Said(now)
            })),
        }
    }

    /// The same for what a reader may have changed on the page: it is set even where it comes out as it was.
    fn hold(&mut self, value: Value, set: Setting) {
        match value {
            Value::Fixed(text) => set(text.as_deref()),
            Value::Live(ask) => self.follow(Box::new(move |_| {
                set(ask.ask().as_deref());
                State::Said(None)
            })),
        }
    }

    /// Draws a piece into a parent, before one of its children or at its end.
    pub(super) fn draw(&mut self, node: Node, parent: &Drawn, before: Option<&Drawn>) {
        match node {
            Node::Text(Value::Fixed(text)) => {
                if let Some(text) = text {
                    parent.insert(&Drawn::text(&text), before);
                }
            }
            Node::Text(value) => {
                let place = Drawn::text("");
                parent.insert(&place, before);
                self.set(value, move |text| place.set_text(text.unwrap_or_default()));
            }
            Node::Element(element) => {
                let drawn = self.element(element);
                parent.insert(&drawn, before);
            }
            Node::Many(nodes) => nodes.into_iter().for_each(|node| self.draw(node, parent, before)),
            Node::Live(draw) => {
                let room = Room::within(parent, before);
                self.follow(Box::new(move |before| {
                    drop(before);
                    State::Piece { _kept: room.fill(draw.ask()) }
                }));
            }
            Node::Choice(ask, draw) => {
                let (room, owner) = (Room::within(parent, before), Owner::new());
                self.follow(Box::new(move |before| {
                    let now = ask.ask();
                    match before {
                        Some(State::Choice { answer, kept }) if answer == now => State::Choice { answer, kept },
                        before => {
                            drop(before);
                            let kept = owner.with_cleanup(|| untrack(|| room.fill(draw.draw_for(now))));
                            State::Choice { answer: now, kept }
                        }
                    }
                }));
            }
            Node::Rows(rows) => {
                let (room, parent) = (Room::within(parent, before), Owner::current());
                self.follow(Box::new(move |before| {
                    let mut standing = match before {
                        Some(State::Rows(standing)) => standing,
                        _ => Standing::default(),
                    };
                    standing.place(&rows, &room.end, &parent);
                    State::Rows(standing)
                }));
            }
        }
    }

    /// Draws an element with all it holds; it stands nowhere yet.
    pub(super) fn element(&mut self, element: Element) -> Drawn {
        let parts = *element.0;
        let drawn = Drawn::element(parts.tag, parts.svg);
        let of = || drawn.clone();
        let mut told = Vec::new();
        for detail in parts.details {
            match detail {
                Detail::Attribute(name, Value::Fixed(Some(value))) => drawn.set_attribute(name, Some(&value)),
                Detail::Attribute(_, Value::Fixed(None)) => {}
                Detail::Attribute(name, value) => {
                    let drawn = of();
                    self.set(value, move |value| drawn.set_attribute(name, value));
                }
                Detail::Class(name, on) => {
                    let drawn = of();
                    self.set(on, move |on| drawn.set_class(name, on.is_some()));
                }
                Detail::Style(name, value) => {
                    let drawn = of();
                    self.set(value, move |value| drawn.set_style(name, value.unwrap_or_default()));
                }
                Detail::Property(name, value) => {
                    let drawn = of();
                    let set = move |value: Option<&str>| match name {
                        "value" => drawn.set_value(value.unwrap_or_default()),
                        _ => drawn.set_state(name, value.is_some()),
                    };
                    self.hold(value, Box::new(set));
                }
                Detail::Listener(event, listener) => self.listening.push(drawn.listen(event, listener)),
                Detail::Drawn(tell) => told.push(tell),
            }
        }
        for child in parts.children {
            self.draw(child, &drawn, None);
        }
        for tell in told {
            tell(&drawn);
        }
        drawn
    }
}

/// Where what comes and goes stands: between two marks.
struct Room {
    start: Drawn,
    end: Drawn,
}

impl Room {
    fn within(parent: &Drawn, before: Option<&Drawn>) -> Room {
        let room = Room { start: Drawn::mark(), end: Drawn::mark() };
        parent.insert(&room.start, before);
        parent.insert(&room.end, before);
        room
    }

    /// Draws in the place of what stood here. Whatever followed that has been dropped before.
    fn fill(&self, node: Node) -> Kept {
        Drawn::clear_between(&self.start, &self.end);
        let mut kept = Kept::default();
        if let Some(parent) = self.end.parent() {
            kept.draw(node, &parent, Some(&self.end));
        }
        kept
    }
}
