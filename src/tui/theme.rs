//! Few named roles and how each looks. The default is the terminal's own colours on its own ground: nothing is painted,
//! and nothing is told by colour alone. Words that are read are never yellow, green, blue or cyan there, for on a white
//! or a black ground each of these vanishes in some palette; where they stay they are on patterns that say the same.

use ratatui::style::{Color, Modifier, Style};

use crate::domain::look::Look;

/// What a piece of the screen is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Text,
    /// Title, heading, label, key.
    Strong,
    /// Silences, remarks of ours, hints.
    Quiet,
    /// Leads somewhere, or can be explained.
    Reference,
    /// Where the cursor is.
    Selected,
    /// Goes with what is selected.
    Lit,
    /// Matched letters.
    Match,
    Frame,
    /// The outline of what is selected, or goes with it; its name says which.
    Outline,
    Water,
    /// One of the ways in which the counties are filled, by number; the pattern or letter says which.
    Tone(u8),
}

impl Role {
    pub const ALL: [Self; 15] = [
        Self::Text,
        Self::Strong,
        Self::Quiet,
        Self::Reference,
        Self::Selected,
        Self::Lit,
        Self::Match,
        Self::Frame,
        Self::Outline,
        Self::Water,
        Self::Tone(0),
        Self::Tone(1),
        Self::Tone(2),
        Self::Tone(3),
        Self::Tone(4),
    ];

    /// Whether words stand in it; the others are marks, lines and patterns.
    pub fn has_words(self) -> bool {
        !matches!(self, Self::Frame | Self::Outline | Self::Water | Self::Tone(_))
    }
}

/// How the roles look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// The terminal's own sixteen colours, few of them.
    #[default]
    Terminal,
    /// Every word bold; reverse and underline for what matters; one colour.
    Contrast,
    /// Bold, underline and reverse only.
    Mono,
    /// Twenty-four bits, colours that the colour-blind can tell apart.
    Truecolor,
}

impl From<Look> for Theme {
    fn from(look: Look) -> Self {
        match look {
            Look::Terminal => Self::Terminal,
            Look::Contrast => Self::Contrast,
            Look::Mono => Self::Mono,
        }
    }
}

/// Of the colours of Okabe and Ito (2008) those that stand out, three to one, from black and from white alike.
const BLUE: Color = Color::Rgb(0, 114, 178);
const VERMILION: Color = Color::Rgb(213, 94, 0);
const GREEN: Color = Color::Rgb(0, 158, 115);
const PURPLE: Color = Color::Rgb(204, 121, 167);

impl Theme {
    /// The name for a reader.
    pub fn word(self) -> &'static str {
        match self {
            Self::Terminal => "the terminal's own colours",
            Self::Contrast => "high contrast",
            Self::Mono => "no colours",
            Self::Truecolor => "24-bit colours",
        }
    }

    /// The next look. Twenty-four bits are never tried unasked: a terminal without them shows anything.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Terminal => Self::Contrast,
            Self::Contrast => Self::Mono,
            Self::Mono | Self::Truecolor => Self::Terminal,
        }
    }

    /// The style of a role.
    pub fn style(self, role: Role) -> Style {
        let colour = match self {
            Self::Terminal => sixteen(role),
            Self::Contrast => few(role),
            Self::Mono => None,
            Self::Truecolor => many(role),
        };
        let style = colour.map_or_else(Style::new, |colour| Style::new().fg(colour));
        let more = if self == Self::Contrast { stronger(role) } else { Modifier::empty() };
        style.add_modifier(form(role) | more)
    }
}

/// What tells a role without colour, in every look.
fn form(role: Role) -> Modifier {
    match role {
        Role::Strong | Role::Lit | Role::Outline => Modifier::BOLD,
        Role::Reference => Modifier::UNDERLINED,
        Role::Selected => Modifier::REVERSED,
        Role::Match => Modifier::BOLD.union(Modifier::UNDERLINED),
        Role::Text | Role::Quiet | Role::Frame | Role::Water | Role::Tone(_) => Modifier::empty(),
    }
}

/// High contrast: all words bold, also waves and the figures that counties are filled with; what is found or where one is,
/// reversed.
fn stronger(role: Role) -> Modifier {
    match role {
        Role::Match => Modifier::REVERSED,
        Role::Lit => Modifier::UNDERLINED,
        role if role.has_words() || matches!(role, Role::Water | Role::Tone(_)) => Modifier::BOLD,
        _ => Modifier::empty(),
    }
}

fn sixteen(role: Role) -> Option<Color> {
    match role {
        Role::Lit | Role::Outline | Role::Tone(2) => Some(Color::Magenta),
        Role::Tone(0) => Some(Color::Green),
        Role::Tone(3) => Some(Color::Red),
        _ => None,
    }
}

fn few(role: Role) -> Option<Color> {
    match role {
        Role::Lit | Role::Outline => Some(Color::Magenta),
        _ => None,
    }
}

fn many(role: Role) -> Option<Color> {
    match role {
        Role::Lit | Role::Outline | Role::Tone(2) => Some(PURPLE),
        Role::Tone(0) => Some(GREEN),
        Role::Reference | Role::Water | Role::Tone(1) => Some(BLUE),
        Role::Match | Role::Tone(3) => Some(VERMILION),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
