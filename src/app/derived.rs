//! Values that follow from signals, computed when asked for and only after one of those has changed.

use leptos::{
    prelude::*,
    reactive::graph::{Subscriber, ToAnySubscriber},
};

/// A value that follows from signals, given what it was before. It notifies who read it only when it comes out different, and
/// lasts as long as what it is made in.
pub fn derived<T>(ask: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Memo<T>
where
    T: PartialEq + Send + Sync + 'static,
{
    made(Box::new(ask))
}

/// How a value is asked for, given what it was before.
type Ask<T> = Box<dyn Fn(Option<&T>) -> T + Send + Sync>;

fn made<T: PartialEq + Send + Sync + 'static>(ask: Ask<T>) -> Memo<T> {
    let value = ArcMemo::new(ask);
    // A memo that goes leaves its entry with what it read, which would hold memory and be called for as long as that stands.
    let subscriber = value.to_any_subscriber();
    on_cleanup(move || subscriber.clear_sources(&subscriber));
    value.into()
}
