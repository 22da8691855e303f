//! Rectangles on a picture that are taken by words or signs. It must not know what takes them.

/// From the upper left to the lower right corner, in px.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Room {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Room {
    pub(super) fn new((left, top): (f64, f64), (width, height): (f64, f64)) -> Self {
        Self { left, top, right: left + width, bottom: top + height }
    }

    /// So wide and high round a middle.
    pub(super) fn round((x, y): (f64, f64), (width, height): (f64, f64)) -> Self {
        Self::new((x - width / 2.0, y - height / 2.0), (width, height))
    }

    pub(super) fn meets(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    pub(super) fn holds(&self, other: &Self) -> bool {
        self.left <= other.left && other.right <= self.right && self.top <= other.top && other.bottom <= self.bottom
    }

    pub(super) fn grown(&self, by: f64) -> Self {
        Self { left: self.left - by, top: self.top - by, right: self.right + by, bottom: self.bottom + by }
    }

    pub(super) fn middle(&self) -> (f64, f64) {
        (f64::midpoint(self.left, self.right), f64::midpoint(self.top, self.bottom))
    }

    pub(super) fn width(&self) -> f64 {
        self.right - self.left
    }

    pub(super) fn height(&self) -> f64 {
        self.bottom - self.top
    }
}
