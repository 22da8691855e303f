//! What the environment says of the terminal, in one place: what it is, its letters, its width, whether colour is wanted,
//! whether it is far away. It asks the terminal nothing and decides nothing.

use std::env;

/// What the terminal is said to be.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    /// `TERM`; empty where it is not set.
    pub term: String,
    /// True where `NO_COLOR` has a value.
    pub no_colour: bool,
    /// True where the first locale that is set says UTF-8.
    pub utf8: bool,
}

impl Said {
    /// As this process was told.
    pub fn here() -> Self {
        Self::of(|name| env::var_os(name).map(|value| value.to_string_lossy().into_owned()))
    }

    fn of(value: impl Fn(&str) -> Option<String>) -> Self {
        let set = |name: &str| value(name).filter(|value| !value.is_empty());
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(set).unwrap_or_default().to_uppercase();
        Self {
            term: set("TERM").unwrap_or_default(),
            no_colour: set("NO_COLOR").is_some(),
            utf8: locale.contains("UTF-8") || locale.contains("UTF8"),
        }
    }

    /// True where the terminal can do nothing but show text, or nobody says what it is.
    pub fn is_dumb(&self) -> bool {
        matches!(self.term.as_str(), "" | "dumb")
    }
}

/// The width that `COLUMNS` says, for where the terminal does not know its own.
pub fn columns() -> Option<u16> {
    env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok())
}

/// True where other programs or a network stand between the terminal and this one.
#[cfg(feature = "tui")]
pub fn is_far() -> bool {
    ["SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY", "TMUX"].iter().any(|name| env::var_os(name).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(all: &[(&str, &str)]) -> Said {
        Said::of(|name| all.iter().find(|(other, _)| *other == name).map(|(_, value)| (*value).to_string()))
    }

    #[test]
    fn the_first_locale_that_is_set_says_the_letters() {
        for (all, utf8) in [
            (&[("LANG", "en_GB.UTF-8")][..], true),
            (&[("LANG", "C.utf8")], true),
            (&[("LC_ALL", ""), ("LC_CTYPE", "C.UTF-8"), ("LANG", "C")], true),
            (&[("LC_ALL", "C"), ("LANG", "en_GB.UTF-8")], false),
            (&[("LC_CTYPE", "POSIX"), ("LANG", "en_GB.UTF-8")], false),
            (&[("LANG", "en_GB.ISO-8859-1")], false),
            (&[], false),
        ] {
            assert_eq!(said(all).utf8, utf8, "{all:?}");
        }
    }

    #[test]
    fn a_terminal_of_which_nothing_is_said_is_taken_for_one_that_can_do_nothing() {
        for (all, dumb) in
            [(&[("TERM", "dumb")][..], true), (&[("TERM", "")], true), (&[], true), (&[("TERM", "xterm")], false)]
        {
            assert_eq!(said(all).is_dumb(), dumb, "{all:?}");
        }
        assert!(said(&[("NO_COLOR", "1")]).no_colour && !said(&[("NO_COLOR", "")]).no_colour);
    }
}
