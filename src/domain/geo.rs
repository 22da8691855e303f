//! Where things are: counties, places, borders and lakes, how one walks from county to county,
//! and the map as a grid of characters.
//!
//! Text in, values out. Nothing here opens files or knows a terminal's colours; a line drawn
//! here is no statement about sovereignty.

pub mod atlas;
pub mod border;
pub mod county;
pub mod draw;
pub mod facts;
pub mod fault;
pub mod fill;
pub mod line;
pub mod picture;
pub mod place;
mod read;
pub mod region;
pub mod scene;
pub mod shape;
pub mod strip;
pub mod tiles;
pub mod viewport;
pub mod walk;

#[cfg(test)]
mod pictures;
#[cfg(test)]
mod sample;

pub use atlas::{Atlas, AtlasText};
pub use border::{BORDERS, border_name};
pub use county::{County, Verified};
pub use draw::draw;
pub use fault::AtlasFault;
pub use fill::{Class, Fill, Pattern, Tone};
pub use line::{Line, LineKind, Side};
pub use picture::{Cell, Picture, Role};
pub use place::{Place, PlaceKind};
pub use region::{Disputed, Lake, Neighbour};

pub use scene::Scene;
pub use shape::{Coord, LineString, Polygon, Rect};

pub use strip::strip;
pub use tiles::{Board, tiles};
pub use viewport::Viewport;
pub use walk::{Direction, neighbour_towards};
