//! Data, file names, arguments and environment that try to steer the terminal. Nothing of them may reach it but as plain
//! text, and a frame is drawn by the same codes as one of harmless text of the same width.
#![cfg(all(unix, feature = "tui"))]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "the switches that allow these in tests do not reach helper functions of a test crate"
)]

#[path = "hostile/check.rs"]
mod check;
#[path = "hostile/commands.rs"]
mod commands;
#[path = "hostile/folder.rs"]
mod folder;
#[path = "hostile/frames.rs"]
mod frames;
#[path = "hostile/inputs.rs"]
mod inputs;
#[path = "hostile/stream.rs"]
mod stream;
#[path = "hostile/terminal.rs"]
mod terminal;
#[expect(dead_code, reason = "each suite uses its part")]
mod terminal_harness;
