//! What the environment says of the terminal: colours or none, Braille or ASCII. The terminal itself is asked nothing.

use std::env;
use std::io::{IsTerminal, stdin, stdout};
use std::time::Duration;

use crate::domain::glyphs::Glyphs;
use crate::tui::theme::Theme;

/// True where a person sits at both ends.
pub fn is_terminal() -> bool {
    stdin().is_terminal() && stdout().is_terminal()
}

/// Colours and letters for this environment.
pub fn from_environment() -> (Theme, Glyphs) {
    let value = |name: &str| env::var(name).unwrap_or_default();
    look(&value("TERM"), !value("NO_COLOR").is_empty(), &[value("LC_ALL"), value("LC_CTYPE"), value("LANG")])
}

/// How long Escape is held for what may belong to it: over a line that other programs share, its parts come apart.
pub fn escape_patience() -> Duration {
    let far = ["SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY", "TMUX"].iter().any(|name| env::var_os(name).is_some());
    Duration::from_millis(if far { 100 } else { 25 })
}

/// Mono where colour is unwanted or unknown; ASCII unless the first locale that is set says UTF-8, and on the Linux
/// console; half blocks in `PuTTY`.
fn look(term: &str, no_colour: bool, locales: &[String]) -> (Theme, Glyphs) {
    let theme =
        if no_colour || matches!(term, "" | "dumb" | "vt100" | "vt220") { Theme::Mono } else { Theme::Terminal };
    let locale = locales.iter().find(|one| !one.is_empty()).map(|one| one.to_uppercase()).unwrap_or_default();
    let utf8 = locale.contains("UTF-8") || locale.contains("UTF8");
    let glyphs = match term {
        "linux" | "dumb" | "" => Glyphs::Ascii,
        _ if !utf8 => Glyphs::Ascii,
        // Its usual fonts have blocks and lines, but no Braille.
        _ if term.starts_with("putty") => Glyphs::Blocks,
        _ => Glyphs::Braille,
    };
    (theme, glyphs)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn locales(first: &str) -> [String; 3] {
        [first.into(), String::new(), "en_GB.UTF-8".into()]
    }

    #[test]
    fn braille_needs_a_utf8_locale_and_a_terminal_with_the_font() {
        assert_eq!(look("xterm-256color", false, &locales("")), (Theme::Terminal, Glyphs::Braille));
        assert_eq!(look("xterm-256color", false, &locales("C")).1, Glyphs::Ascii);
        assert_eq!(look("linux", false, &locales("")).1, Glyphs::Ascii);
        assert_eq!(look("putty-256color", false, &locales("")).1, Glyphs::Blocks);
    }

    #[test]
    fn no_color_and_dumb_terminals_get_no_colour() {
        assert_eq!(look("xterm", true, &locales("")).0, Theme::Mono);
        assert_eq!(look("dumb", false, &locales("")), (Theme::Mono, Glyphs::Ascii));
    }
}
