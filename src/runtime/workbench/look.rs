//! What command line and environment say of the terminal: colours or none, Braille or ASCII. The terminal itself is asked nothing.

use std::io::{IsTerminal, stdin, stdout};
use std::time::Duration;

use crate::cli::args::Workbench;
use crate::domain::glyphs::Glyphs;
use crate::runtime::environment::{Said, is_far};
use crate::tui::theme::Theme;

/// True where a person sits at both ends.
pub fn is_terminal() -> bool {
    stdin().is_terminal() && stdout().is_terminal()
}

/// Colours and letters: as the command line asks, else as this environment allows.
pub fn look(wish: &Workbench) -> (Theme, Glyphs) {
    let (theme, glyphs) = allowed(&Said::here());
    let asked = if wish.truecolor { Some(Theme::Truecolor) } else { wish.look.map(Theme::from) };
    (asked.unwrap_or(theme), wish.glyphs.unwrap_or(glyphs))
}

/// How long Escape is held for what may belong to it: over a line that other programs share, its parts come apart.
pub fn escape_patience() -> Duration {
    Duration::from_millis(if is_far() { 100 } else { 25 })
}

/// Mono where colour is unwanted or unknown; ASCII unless the locale says UTF-8, and on the Linux console; half blocks in
/// `PuTTY`.
fn allowed(said: &Said) -> (Theme, Glyphs) {
    let term = said.term.as_str();
    let family = term.split('-').next().unwrap_or_default();
    let plain =
        said.is_dumb() || matches!(family, "unknown" | "vt52" | "vt100" | "vt102" | "vt220" | "vt320" | "vt420");
    let theme = if said.no_colour || plain || term.ends_with("-m") || term.ends_with("-mono") {
        Theme::Mono
    } else {
        Theme::Terminal
    };
    let glyphs = match family {
        // The console has 256 or 512 letters, whatever the locale says.
        "linux" => Glyphs::Ascii,
        _ if said.is_dumb() || !said.utf8 => Glyphs::Ascii,
        // Its usual fonts have blocks and lines, but no Braille.
        "putty" => Glyphs::Blocks,
        _ => Glyphs::Braille,
    };
    (theme, glyphs)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::look::Look;

    fn said(term: &str, utf8: bool, no_colour: bool) -> Said {
        Said { term: term.into(), no_colour, utf8 }
    }

    fn glyphs(term: &str, utf8: bool) -> Glyphs {
        allowed(&said(term, utf8, false)).1
    }

    #[test]
    fn braille_needs_a_utf8_locale_and_a_terminal_with_the_font() {
        let with = ["xterm-256color", "xterm", "screen", "screen-256color", "screen.xterm-256color", "tmux-256color"];
        for term in with.into_iter().chain(["rxvt-unicode", "alacritty", "foot", "konsole-256color"]) {
            assert_eq!(glyphs(term, true), Glyphs::Braille, "{term}");
            assert_eq!(glyphs(term, false), Glyphs::Ascii, "{term}");
        }
        for term in ["linux", "linux-16color", "dumb", ""] {
            assert_eq!(glyphs(term, true), Glyphs::Ascii, "{term}");
        }
        for term in ["putty", "putty-256color"] {
            assert_eq!(glyphs(term, true), Glyphs::Blocks, "{term}");
        }
    }

    #[test]
    fn colour_is_left_out_where_it_is_unwanted_or_unknown() {
        for term in ["dumb", "", "vt100", "vt100-am", "vt220", "xterm-mono", "linux-m"] {
            assert_eq!(allowed(&said(term, true, false)).0, Theme::Mono, "{term}");
        }
        for term in ["xterm", "linux", "screen", "tmux-256color", "putty", "rxvt"] {
            assert_eq!(allowed(&said(term, true, false)).0, Theme::Terminal, "{term}");
            assert_eq!(allowed(&said(term, true, true)).0, Theme::Mono, "NO_COLOR, {term}");
        }
    }

    #[test]
    fn the_command_line_has_the_last_word() {
        let wish = Workbench { look: Some(Look::Contrast), glyphs: Some(Glyphs::Blocks), ..Workbench::default() };
        assert_eq!(look(&wish), (Theme::Contrast, Glyphs::Blocks));
        assert_eq!(look(&Workbench { truecolor: true, ..Workbench::default() }).0, Theme::Truecolor);
    }
}
