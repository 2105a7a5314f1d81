//! A piece of markup: text, elements, and what of them comes and goes.

use super::{
    ask::{Ask, DrawFor},
    element::Element,
    value::{Said, Text, Value},
};

/// A piece of markup.
pub enum Node {
    Text(Value),
    Element(Element),
    Many(Vec<Node>),
    /// Drawn anew whenever a signal that it read has changed.
    Live(Box<dyn Ask<Node>>),
    /// Drawn anew whenever the answer has changed.
    Choice(Box<dyn Ask<bool>>, Box<dyn DrawFor>),
    Rows(Rows),
}

/// What names the rows of a list, in their order, each with the way to draw it if it is not there yet.
pub type Rows = Box<dyn Fn(&mut dyn FnMut(String, &dyn Fn() -> Element))>;

impl Node {
    /// Nothing at all.
    pub const NOTHING: Node = Node::Many(Vec::new());
}

/// One or the other, drawn anew whenever the answer changes and only then.
pub fn either<Y: IntoNode, N: IntoNode>(
    answer: impl Fn() -> bool + 'static,
    yes: impl Fn() -> Y + 'static,
    no: impl Fn() -> N + 'static,
) -> Node {
    Node::Choice(Box::new(answer), Box::new(move |answer| if answer { yes().into_node() } else { no().into_node() }))
}

/// Something for as long as it is so, drawn anew whenever it becomes so.
pub fn when<N: IntoNode>(answer: impl Fn() -> bool + 'static, yes: impl Fn() -> N + 'static) -> Node {
    Node::Choice(Box::new(answer), Box::new(move |answer| if answer { yes().into_node() } else { Node::NOTHING }))
}

/// A row for each item. A row whose key stays is not drawn anew, wherever it comes to stand; no two have the same key.
pub fn each<T>(
    items: impl Fn() -> Vec<T> + 'static,
    key: impl Fn(&T) -> String + 'static,
    row: impl Fn(&T) -> Element + 'static,
) -> Node {
    Node::Rows(Box::new(move |put| items().iter().for_each(|item| put(key(item), &|| row(item)))))
}

/// What can stand in an element.
pub trait IntoNode: Sized {
    fn into_node(self) -> Node;

    /// The markup as HTML, as it is now.
    fn to_html(self) -> String {
        super::html::written(&self.into_node())
    }

    /// The same, followed as it changes.
    fn live(ask: impl Fn() -> Self + 'static) -> Node {
        Node::Live(Box::new(move || ask().into_node()))
    }

    /// The same, where it may be absent.
    fn live_or_absent(ask: impl Fn() -> Option<Self> + 'static) -> Node {
        Node::Live(Box::new(move || ask().into_node()))
    }
}

impl IntoNode for Node {
    fn into_node(self) -> Node {
        self
    }
}

impl IntoNode for Element {
    fn into_node(self) -> Node {
        Node::Element(self)
    }
}

impl<N: IntoNode> IntoNode for Option<N> {
    fn into_node(self) -> Node {
        self.map_or(Node::NOTHING, N::into_node)
    }

    fn live(ask: impl Fn() -> Self + 'static) -> Node {
        N::live_or_absent(ask)
    }
}

impl<N: IntoNode> IntoNode for Vec<N> {
    fn into_node(self) -> Node {
        self.into_iter().collect()
    }
}

impl<N: IntoNode> FromIterator<N> for Node {
    fn from_iter<I: IntoIterator<Item = N>>(pieces: I) -> Node {
        Node::Many(pieces.into_iter().map(N::into_node).collect())
    }
}

impl<F: Fn() -> N + 'static, N: IntoNode> IntoNode for F {
    fn into_node(self) -> Node {
        N::live(self)
    }
}

/// Text is followed as text: the place it stands in stays.
macro_rules! text {
    ($($kind:ty),*) => { $(
        impl IntoNode for $kind {
            fn into_node(self) -> Node {
                Node::Text(Value::Fixed(self.said()))
            }

            fn live(ask: impl Fn() -> Self + 'static) -> Node {
                Node::Text(Value::Live(Box::new(move || ask().said())))
            }

            fn live_or_absent(ask: impl Fn() -> Option<Self> + 'static) -> Node {
                Node::Text(Value::Live(Box::new(move || ask().said())))
            }
        }
    )* };
}

text!(&'static str, String, Text, usize);
