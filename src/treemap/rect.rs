//! A rectangle with its sides along the axes.

/// A rectangle: its upper left corner and its size, in the caller's unit of length.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

impl Rect {
    pub const fn new(x: f64, y: f64, width: f64, height: f64) -> Self {
        Self { x, y, width, height }
    }

    /// Width times height.
    pub fn area(&self) -> f64 {
        self.width * self.height
    }

    /// Whether there is nothing in it: a side that is zero, negative or not a number.
    pub fn is_empty(&self) -> bool {
        !(self.width > 0.0 && self.height > 0.0)
    }

    /// The longer side over the shorter one: 1 for a square, infinite for an empty rectangle.
    pub fn aspect(&self) -> f64 {
        if self.is_empty() { f64::INFINITY } else { (self.width / self.height).max(self.height / self.width) }
    }

    /// The same rectangle with `gap` taken off at every side. A rectangle too small for that
    /// shrinks to its middle; it never turns inside out.
    pub fn inset(&self, gap: f64) -> Self {
        let across = gap.min(self.width / 2.0);
        let down = gap.min(self.height / 2.0);
        Self {
            x: self.x + across,
            y: self.y + down,
            width: self.width - 2.0 * across,
            height: self.height - 2.0 * down,
        }
    }

    /// Whether the point is inside. The left and upper edges belong to the rectangle, the right
    /// and lower ones to its neighbours, so that a point is in one tile only.
    pub fn contains(&self, x: f64, y: f64) -> bool {
        x >= self.x && x < self.x + self.width && y >= self.y && y < self.y + self.height
    }

    /// The same place with what is no length or position (negative, infinite, not a number) made 0.
    pub(super) fn sound(self) -> Self {
        let position = |at: f64| if at.is_finite() { at } else { 0.0 };
        let length = |of: f64| if of.is_finite() { of.max(0.0) } else { 0.0 };
        Self { x: position(self.x), y: position(self.y), width: length(self.width), height: length(self.height) }
    }
}

#[cfg(test)]
mod tests {
    use super::Rect;

    #[test]
    fn aspect_is_the_longer_side_over_the_shorter() {
        assert_eq!(Rect::new(0.0, 0.0, 6.0, 4.0).aspect(), 1.5);
        assert_eq!(Rect::new(0.0, 0.0, 4.0, 6.0).aspect(), 1.5);
        assert_eq!(Rect::new(0.0, 0.0, 0.0, 6.0).aspect(), f64::INFINITY);
    }

    #[test]
    fn a_gap_is_taken_off_every_side_and_never_turns_a_rectangle_inside_out() {
        let tile = Rect::new(10.0, 20.0, 6.0, 4.0);
        assert_eq!(tile.inset(1.0), Rect::new(11.0, 21.0, 4.0, 2.0));
        assert_eq!(tile.inset(2.5), Rect::new(12.5, 22.0, 1.0, 0.0));
        assert_eq!(tile.inset(9.0), Rect::new(13.0, 22.0, 0.0, 0.0));
    }

    #[test]
    fn a_shared_edge_belongs_to_one_neighbour() {
        let left = Rect::new(0.0, 0.0, 2.0, 2.0);
        let right = Rect::new(2.0, 0.0, 2.0, 2.0);
        assert!(!left.contains(2.0, 1.0) && right.contains(2.0, 1.0));
        assert!(!left.contains(f64::NAN, 1.0));
    }

    #[test]
    fn what_is_no_length_is_none() {
        let odd = Rect::new(f64::NAN, 3.0, -1.0, f64::INFINITY);
        assert_eq!(odd.sound(), Rect::new(0.0, 3.0, 0.0, 0.0));
    }
}
