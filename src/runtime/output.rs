//! Where the output goes: the terminal's width, whether colour is wanted, and printing. A reader that has gone away, as
//! in `mpaka list places | head`, is no failure.

use std::io::{self, IsTerminal, Write};

use crate::cli::{IO, Outcome, Page, Screen};
use crate::domain::safe::Safe;
use crate::runtime::environment::{self, Said};

/// The terminal that standard output is, if it is one.
pub fn screen() -> Screen {
    if !io::stdout().is_terminal() {
        return Screen::default();
    }
    let asked = terminal_size::terminal_size_of(io::stdout()).map(|(width, _)| width.0);
    let said = Said::here();
    Screen {
        width: asked.filter(|width| *width > 0).or_else(environment::columns),
        colour: !said.no_colour && !said.is_dumb(),
    }
}

/// Prints both streams and gives the exit code.
pub fn print(outcome: &Outcome) -> u8 {
    complain(&outcome.stderr);
    match put(&mut io::stdout().lock(), &outcome.stdout) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            complain(&Page::of(format!("The output could not be written: {error}.")));
            IO
        }
        _ => outcome.code,
    }
}

/// Prints lines on standard error.
pub fn complain(page: &Page) {
    // Nothing could be said about a standard error that cannot be written to.
    let _ = put(&mut io::stderr().lock(), page);
}

/// Prints lines at once, for who waits for them.
pub fn tell(page: &Page) -> io::Result<()> {
    put(&mut io::stdout().lock(), page)
}

/// Prints what stands before a line to be typed.
pub fn ask(words: &Safe<'_>) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(words.as_bytes())?;
    out.flush()
}

/// Only a page is printed: it is safe for a terminal by its making.
fn put(to: &mut impl Write, page: &Page) -> io::Result<()> {
    to.write_all(page.as_bytes())?;
    to.flush()
}
