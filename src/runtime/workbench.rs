//! Opens the workbench.

use std::path::PathBuf;
use std::process::ExitCode;

use crate::domain::date::Day;
use crate::domain::library::Library;

/// What the workbench opens with.
#[derive(Debug)]
pub struct Opening {
    pub library: Library,
    /// The folders that the data was read from; empty for the embedded data.
    pub layers_from: Vec<PathBuf>,
    pub today: Day,
    /// True for the embedded data.
    pub shipped: bool,
}

/// Runs the workbench until it is left.
pub fn run(_opening: Opening) -> ExitCode {
    ExitCode::from(crate::cli::USAGE)
}
