//! What an attribute or a text is: fixed, or followed as it changes.

use std::borrow::Cow;

use super::ask::Ask;

/// Text on screen or in an attribute.
pub type Text = Cow<'static, str>;

/// A value; where it is none, the attribute is absent and the text empty.
pub enum Value {
    Fixed(Option<Text>),
    /// Asked again whenever a signal it read has changed.
    Live(Box<dyn Ask<Option<Text>>>),
}

impl Value {
    /// The value as it is now.
    pub(super) fn now(&self) -> Option<Text> {
        match self {
            Value::Fixed(text) => text.clone(),
            Value::Live(ask) => ask.ask(),
        }
    }
}

/// What can be said as text.
pub trait Said: 'static {
    fn said(self) -> Option<Text>;
}

/// What can be the value of an attribute.
pub trait IntoValue {
    fn into_value(self) -> Value;
}

impl<F: Fn() -> T + 'static, T: Said> IntoValue for F {
    fn into_value(self) -> Value {
        Value::Live(Box::new(move || self().said()))
    }
}

impl<V: IntoValue> IntoValue for Option<V> {
    fn into_value(self) -> Value {
        self.map_or(Value::Fixed(None), V::into_value)
    }
}

impl<T: Said> Said for Option<T> {
    fn said(self) -> Option<Text> {
        self.and_then(T::said)
    }
}

/// Each of these as text, and as the value of an attribute that stays.
macro_rules! said {
    ($($kind:ty: $said:expr),* $(,)?) => { $(
        impl Said for $kind {
            fn said(self) -> Option<Text> {
                let said: fn($kind) -> Option<Text> = $said;
                said(self)
            }
        }
        impl IntoValue for $kind {
            fn into_value(self) -> Value {
                Value::Fixed(self.said())
            }
        }
    )* };
}

said! {
    &'static str: |text| Some(Text::Borrowed(text)),
    String: |text| Some(Text::Owned(text)),
    Text: Some,
    // An attribute that is on is there and empty.
    bool: |on| on.then_some(Text::Borrowed("")),
    usize: |number| Some(Text::Owned(number.to_string())),
    u16: |number| Some(Text::Owned(number.to_string())),
    i32: |number| Some(Text::Owned(number.to_string())),
    u32: |number| Some(Text::Owned(number.to_string())),
}
