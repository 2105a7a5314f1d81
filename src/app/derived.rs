//! What follows from signals: values, computed when asked for and only after one of those has changed, and acts.

use std::{any::Any, fmt, marker::PhantomData, sync::Arc};

use leptos::{
    prelude::*,
    reactive::graph::{Subscriber, ToAnySubscriber},
};

/// A value that follows from signals; a handle that is copied freely. Read reactively, it is followed.
pub struct Derived<T> {
    memo: Memo<Value>,
    of: PhantomData<fn() -> T>,
}

/// A value of any type. What a library makes for each type of value it would make some forty times: five kilobytes to send.
#[derive(Clone)]
struct Value {
    value: Arc<dyn Any + Send + Sync>,
    equals: fn(&dyn Any, &dyn Any) -> bool,
}

impl PartialEq for Value {
    fn eq(&self, other: &Value) -> bool {
        (self.equals)(&*self.value, &*other.value)
    }
}

/// Gives a value, given what it was before. It is what `Fn` is, of which however each use would carry two more ways to be called.
trait Ask: Send + Sync {
    fn ask(&self, before: Option<&Value>) -> Value;
}

impl<F: Fn(Option<&Value>) -> Value + Send + Sync> Ask for F {
    fn ask(&self, before: Option<&Value>) -> Value {
        self(before)
    }
}

/// A value that follows from signals, given what it was before. It notifies who read it only when it comes out different, and
/// lasts as long as what it is made in.
pub fn derived<T>(ask: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Derived<T>
where
    T: PartialEq + Send + Sync + 'static,
{
    let held = move |before: Option<&Value>| Value {
        value: Arc::new(ask(before.and_then(|before| before.value.downcast_ref()))),
        equals: |one, other| one.downcast_ref::<T>() == other.downcast_ref(),
    };
    Derived { memo: made(Box::new(held)), of: PhantomData }
}

fn made(ask: Box<dyn Ask>) -> Memo<Value> {
    let value = ArcMemo::new(move |before: Option<&Value>| ask.ask(before));
    // A memo that goes leaves its entry with what it read, which would hold memory and be called for as long as that stands.
    let subscriber = value.to_any_subscriber();
    on_cleanup(move || subscriber.clear_sources(&subscriber));
    value.into()
}

/// Acts, once what is being made stands, and again whenever something it has read has changed, for as long as what it is made in.
pub fn effect(act: impl FnMut() + 'static) {
    acting(Box::new(act));
}

fn acting(mut act: Box<dyn FnMut()>) {
    Effect::new(move |_| act());
}

fn tracked(memo: Memo<Value>) -> Arc<dyn Any + Send + Sync> {
    memo.get().value
}

impl<T: Send + Sync + 'static> Derived<T> {
    /// The value, followed from now on by what asks.
    pub fn read(self) -> Arc<T> {
        tracked(self.memo).downcast().expect("a value is of the type that it was made of")
    }

    /// What `ask` says of it, followed likewise.
    pub fn with<U>(self, ask: impl FnOnce(&T) -> U) -> U {
        ask(&self.read())
    }

    /// A copy of it, followed likewise.
    pub fn get(self) -> T
    where
        T: Clone,
    {
        T::clone(&self.read())
    }

    /// The value as it is now.
    pub fn read_untracked(self) -> Arc<T> {
        untrack(|| self.read())
    }

    /// What `ask` says of it as it is now.
    pub fn with_untracked<U>(self, ask: impl FnOnce(&T) -> U) -> U {
        ask(&self.read_untracked())
    }

    /// A copy of it as it is now.
    pub fn get_untracked(self) -> T
    where
        T: Clone,
    {
        T::clone(&self.read_untracked())
    }

    /// Follows it whatever it is.
    pub fn track(self) {
        self.memo.track();
    }
}

impl<T> Clone for Derived<T> {
    fn clone(&self) -> Derived<T> {
        *self
    }
}

impl<T> Copy for Derived<T> {}

impl<T> fmt::Debug for Derived<T> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        self.memo.fmt(f)
    }
}
