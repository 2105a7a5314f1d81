//! What is asked again and again of those who make markup.

/// Gives an answer whenever it is asked. It is what `Fn` is, of which however each use would carry two more ways to be called:
/// of some hundreds of uses that is a hundredth of the app.
pub trait Ask<T> {
    fn ask(&self) -> T;
}

impl<T, F: Fn() -> T> Ask<T> for F {
    fn ask(&self) -> T {
        self()
    }
}

/// Draws for an answer.
pub trait DrawFor {
    fn draw_for(&self, answer: bool) -> super::Node;
}

impl<F: Fn(bool) -> super::Node> DrawFor for F {
    fn draw_for(&self, answer: bool) -> super::Node {
        self(answer)
    }
}
