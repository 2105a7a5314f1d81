//! Markup as data: elements and what of them changes, drawn in the browser or written as HTML natively.
//!
//! A component is a function that gives an [`Element`] or a [`Node`]. What it hands over as a value stays; what it hands over
//! as a closure is followed: it runs again whenever a signal it read has changed. An element costs the app a few calls and no
//! code of its own type, which is what keeps the app small.

mod ask;
mod draw;
mod element;
mod html;
mod node;
mod rows;
mod value;

#[cfg(test)]
mod tests;

pub use draw::{Mounted, mount};
pub use element::{Element, svg, tag};
pub use node::{IntoNode, Node, each, either, when};
pub use value::{IntoValue, Text};

/// Several pieces of markup as one.
macro_rules! nodes {
    ($($piece:expr),* $(,)?) => {
        $crate::markup::Node::Many(vec![$($crate::markup::IntoNode::into_node($piece)),*])
    };
}
pub(crate) use nodes;
