//! mpaka: what Kenya has agreed with others on security and borders, what it covers, where, since when, and who says so.
//!
//! The layers point one way: `runtime` → `cli`, `tui` → `domain`. `shipped` carries the embedded data.

pub mod cli;
pub mod domain;
pub mod fuzz;
pub mod runtime;
pub mod shipped;
#[cfg(feature = "tui")]
pub mod tui;
