//! The real program in a real terminal. All suites are modules of one program, so that one clock holds them all: 120
//! seconds from the first session on.
#![cfg(all(unix, feature = "tui"))]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "the switches that allow these in tests do not reach helper functions of a test crate"
)]

#[path = "terminal/bytes.rs"]
mod bytes;
#[cfg(target_os = "linux")]
#[path = "terminal/events.rs"]
mod events;
#[path = "terminal/everyday.rs"]
mod everyday;
#[path = "terminal/giving.rs"]
mod giving;
#[cfg(target_os = "linux")]
#[path = "terminal/kiosk.rs"]
mod kiosk;
#[cfg(target_os = "linux")]
#[path = "terminal/leaving.rs"]
mod leaving;
#[path = "terminal/loading.rs"]
mod loading;
#[cfg(target_os = "linux")]
#[path = "terminal/losing.rs"]
mod losing;
#[path = "terminal/monkey.rs"]
mod monkey;
#[cfg(target_os = "linux")]
#[path = "terminal/pasting.rs"]
mod pasting;
#[cfg(target_os = "linux")]
#[path = "terminal/stopping.rs"]
mod stopping;
mod terminal_harness;
