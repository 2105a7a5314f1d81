//! What is held until something else is set: the state that values and acts follow.

use std::{any::Any, fmt, marker::PhantomData, ops::Deref};

use leptos::{
    prelude::*,
    reactive::signal::guards::{Plain, ReadGuard},
};

/// A value that is held until another is set; a handle that is copied freely. Read reactively, it is followed.
pub struct Held<T> {
    // Of any type: what a library makes for each type of value it would make some sixteen times.
    signal: RwSignal<Value>,
    of: PhantomData<fn() -> T>,
}

type Value = Box<dyn Any + Send + Sync>;

/// A value while it is looked at.
pub struct Seen<T> {
    guard: ReadGuard<Value, Plain<Value>>,
    of: PhantomData<fn() -> T>,
}

impl<T: 'static> Deref for Seen<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.guard.downcast_ref().expect(OF_TYPE)
    }
}

const OF_TYPE: &str = "a value is of the type that it was made of";

impl<T: Send + Sync + 'static> Held<T> {
    /// A value to begin with, which lasts as long as what it is made in.
    pub fn new(value: T) -> Held<T> {
        Held { signal: RwSignal::new(Box::new(value)), of: PhantomData }
    }

    /// The value, followed from now on by what asks.
    pub fn read(self) -> Seen<T> {
        Seen { guard: self.signal.read(), of: PhantomData }
    }

    /// The value as it is now.
    pub fn read_untracked(self) -> Seen<T> {
        Seen { guard: self.signal.read_untracked(), of: PhantomData }
    }

    /// What `ask` says of it, followed likewise.
    pub fn with<U>(self, ask: impl FnOnce(&T) -> U) -> U {
        ask(&self.read())
    }

    /// What `ask` says of it as it is now.
    pub fn with_untracked<U>(self, ask: impl FnOnce(&T) -> U) -> U {
        ask(&self.read_untracked())
    }

    /// A copy of it, followed likewise.
    pub fn get(self) -> T
    where
        T: Clone,
    {
        T::clone(&self.read())
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
        self.signal.track();
    }

    /// Holds another value from now on.
    pub fn set(self, value: T) {
        self.signal.set(Box::new(value));
    }

    /// Changes it where it is held.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        change(self.signal.write().downcast_mut().expect(OF_TYPE));
    }
}

impl<T> Clone for Held<T> {
    fn clone(&self) -> Held<T> {
        *self
    }
}

impl<T> Copy for Held<T> {}

impl<T> fmt::Debug for Held<T> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        self.signal.fmt(f)
    }
}
