//! The workbench: one model, one pure `update`, one `view` that only draws. It does no input or output of its own;
//! what must happen outside is returned as effects.
//!
//! To add a key: a line in `action/table.rs` and an arm in `update.rs` or in the pane that obeys it.
//! To add a pane: a file in `panes`, a rectangle in `layout.rs`, a field in `state.rs`.

pub mod action;
pub mod answering;
pub mod asking;
pub mod desk;
pub mod key;
pub mod kiosk;
pub mod layout;
pub mod model;
pub mod narrowed;
pub mod overlay;
pub mod paint;
pub mod pane;
pub mod panes;
pub mod reader;
pub mod scroll;
pub mod sheet;
pub mod state;
pub mod theme;
pub mod update;
pub mod view;

pub use desk::Desk;
pub use kiosk::Kiosk;
pub use model::Model;
pub use state::{Effect, Msg};
pub use update::update;
pub use view::{cursor, view};

#[cfg(test)]
mod tests;
