//! What touches the world: files, clock, terminal, environment. It holds no knowledge of agreements; it reads, asks the
//! layers below, and does what they answer.

mod command;
mod environment;
mod files;
mod kiosk;
mod load;
mod log;
mod output;
mod perform;
mod plain;
mod today;
#[cfg(feature = "tui")]
pub mod workbench;

pub use command::main;
pub use load::Load;
