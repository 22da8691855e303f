//! Pictures for a document: the map and the timeline as SVG, of the same content and the same selection as the panes.
//! Values in, text out. A picture stands alone: no script, no reference to anything outside, fonts by family, nothing told
//! by colour alone, and every name from the data made safe before it is written.

mod ink;
mod map;
mod page;
mod room;
#[cfg(test)]
mod tests;
mod timeline;

use std::ops::RangeInclusive;

pub use map::{Area, MapWish, map};
pub use timeline::{TimelineWish, timeline};

/// How wide a picture may be, in px.
pub const WIDTHS: RangeInclusive<u16> = 700..=4000;
/// How wide it is where nobody says.
pub const WIDTH: u16 = 1000;
