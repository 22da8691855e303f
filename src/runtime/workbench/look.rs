//! What command line and environment say of the terminal: colours or none, Braille or ASCII. The terminal itself is asked nothing.

use std::env;
use std::io::{IsTerminal, stdin, stdout};
use std::time::Duration;

use crate::cli::args::Workbench;
use crate::domain::glyphs::Glyphs;
use crate::tui::theme::Theme;

/// True where a person sits at both ends.
pub fn is_terminal() -> bool {
    stdin().is_terminal() && stdout().is_terminal()
}

/// Colours and letters: as the command line asks, else as this environment allows.
pub fn look(wish: &Workbench) -> (Theme, Glyphs) {
    let value = |name: &str| env::var(name).unwrap_or_default();
    let locales = [value("LC_ALL"), value("LC_CTYPE"), value("LANG")];
    let (theme, glyphs) = allowed(&value("TERM"), !value("NO_COLOR").is_empty(), &locales);
    let asked = if wish.truecolor { Some(Theme::Truecolor) } else { wish.look.map(Theme::from) };
    (asked.unwrap_or(theme), wish.glyphs.unwrap_or(glyphs))
}

/// How long Escape is held for what may belong to it: over a line that other programs share, its parts come apart.
pub fn escape_patience() -> Duration {
    let far = ["SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY", "TMUX"].iter().any(|name| env::var_os(name).is_some());
    Duration::from_millis(if far { 100 } else { 25 })
}

/// Mono where colour is unwanted or unknown; ASCII unless the first locale that is set says UTF-8, and on the Linux
/// console; half blocks in `PuTTY`.
fn allowed(term: &str, no_colour: bool, locales: &[String]) -> (Theme, Glyphs) {
    let family = term.split('-').next().unwrap_or_default();
    let plain = matches!(family, "" | "dumb" | "unknown" | "vt52" | "vt100" | "vt102" | "vt220" | "vt320" | "vt420");
    let theme = if no_colour || plain || term.ends_with("-m") || term.ends_with("-mono") {
        Theme::Mono
    } else {
        Theme::Terminal
    };
    let locale = locales.iter().find(|one| !one.is_empty()).map(|one| one.to_uppercase()).unwrap_or_default();
    let utf8 = locale.contains("UTF-8") || locale.contains("UTF8");
    let glyphs = match family {
        // The console has 256 or 512 letters, whatever the locale says.
        "linux" | "dumb" | "" => Glyphs::Ascii,
        _ if !utf8 => Glyphs::Ascii,
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

    fn locales(first: &str) -> [String; 3] {
        [first.into(), String::new(), "en_GB.UTF-8".into()]
    }

    fn glyphs(term: &str, locale: &str) -> Glyphs {
        allowed(term, false, &locales(locale)).1
    }

    #[test]
    fn braille_needs_a_utf8_locale_and_a_terminal_with_the_font() {
        let with = ["xterm-256color", "xterm", "screen", "screen-256color", "screen.xterm-256color", "tmux-256color"];
        for term in with.into_iter().chain(["rxvt-unicode", "alacritty", "foot", "konsole-256color"]) {
            assert_eq!(glyphs(term, ""), Glyphs::Braille, "{term}");
            assert_eq!(glyphs(term, "C"), Glyphs::Ascii, "{term}");
            assert_eq!(glyphs(term, "POSIX"), Glyphs::Ascii, "{term}");
            assert_eq!(glyphs(term, "en_GB.ISO-8859-1"), Glyphs::Ascii, "{term}");
        }
        assert_eq!(glyphs("xterm", "C.utf8"), Glyphs::Braille);
        for term in ["linux", "linux-16color", "dumb", ""] {
            assert_eq!(glyphs(term, "C.UTF-8"), Glyphs::Ascii, "{term}");
        }
        for term in ["putty", "putty-256color"] {
            assert_eq!(glyphs(term, "C.UTF-8"), Glyphs::Blocks, "{term}");
        }
        assert_eq!(allowed("xterm", false, &[String::new(), String::new(), String::new()]).1, Glyphs::Ascii);
    }

    #[test]
    fn colour_is_left_out_where_it_is_unwanted_or_unknown() {
        for term in ["dumb", "", "vt100", "vt100-am", "vt220", "xterm-mono", "linux-m"] {
            assert_eq!(allowed(term, false, &locales("")).0, Theme::Mono, "{term}");
        }
        for term in ["xterm", "linux", "screen", "tmux-256color", "putty", "rxvt"] {
            assert_eq!(allowed(term, false, &locales("")).0, Theme::Terminal, "{term}");
            assert_eq!(allowed(term, true, &locales("")).0, Theme::Mono, "NO_COLOR, {term}");
        }
    }

    #[test]
    fn the_command_line_has_the_last_word() {
        let wish = Workbench { look: Some(Look::Contrast), glyphs: Some(Glyphs::Blocks), ..Workbench::default() };
        assert_eq!(look(&wish), (Theme::Contrast, Glyphs::Blocks));
        assert_eq!(look(&Workbench { truecolor: true, ..Workbench::default() }).0, Theme::Truecolor);
    }
}
