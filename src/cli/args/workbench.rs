//! How the workbench is to be opened. It decides nothing.

use std::path::PathBuf;

use clap::Args;

use crate::domain::glyphs::Glyphs;
use crate::domain::look::Look;

/// Options of the workbench; beside a command they are refused, see `in_the_way`.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Workbench")]
#[expect(clippy::struct_excessive_bools, reason = "each is one switch of the command line")]
pub struct Workbench {
    /// Draw with these letters: braille, blocks or ascii [default: by locale and terminal].
    #[arg(long, value_name = "LETTERS", value_parser = Glyphs::parse)]
    pub glyphs: Option<Glyphs>,
    /// Draw in these colours: terminal, contrast or mono [default: terminal; mono where `NO_COLOR` is set].
    #[arg(long, value_name = "LOOK", value_parser = Look::parse)]
    pub look: Option<Look>,
    /// Draw in 24-bit colours that the colour-blind can tell apart; only for a terminal that has them.
    #[arg(long, conflicts_with = "look")]
    pub truecolor: bool,
    /// Ask and answer in lines instead, for screen readers and very poor lines.
    #[arg(long)]
    pub plain: bool,
    /// Only look: write nothing, start nothing, no suspending, no copying.
    #[arg(long)]
    pub kiosk: bool,
    /// Let a kiosk send text to the terminal's clipboard.
    #[arg(long, requires = "kiosk")]
    pub allow_copy: bool,
    /// Write what happens to this file, line by line.
    #[arg(long, value_name = "FILE")]
    pub log: Option<PathBuf>,
}

impl Workbench {
    /// Why these options cannot stand beside a command, where one was given: who asks for a kiosk must not get a program
    /// that writes.
    pub fn in_the_way(&self) -> Option<String> {
        let given = [
            ("--kiosk", self.kiosk),
            ("--plain", self.plain),
            ("--allow-copy", self.allow_copy),
            ("--log", self.log.is_some()),
            ("--look", self.look.is_some()),
            ("--glyphs", self.glyphs.is_some()),
            ("--truecolor", self.truecolor),
        ];
        let (option, _) = given.into_iter().find(|(_, given)| *given)?;
        Some(format!("{option} opens the workbench; leave it out, or the command."))
    }
}
