//! Opens the workbench.

use std::process::ExitCode;

use crate::domain::date::Day;
use crate::domain::library::Library;

/// What the workbench opens with, and how to read it again.
pub struct Opening {
    pub library: Library,
    pub today: Day,
    /// True where the embedded data is open.
    pub shipped: bool,
    /// Reads the data once more; an error is a sentence.
    pub again: Box<dyn Fn() -> Result<Library, String>>,
}

/// Runs the workbench until it is left.
pub fn run(_opening: Opening) -> ExitCode {
    ExitCode::from(crate::cli::USAGE)
}
