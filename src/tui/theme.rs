//! Few named roles and their styles. The default is the terminal's own colours, no painted background; nothing is told by colour alone.

use ratatui::style::{Color, Modifier, Style};

/// What a piece of the screen is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Text,
    /// Title, heading, label.
    Strong,
    /// Silences, remarks of ours, hints.
    Quiet,
    /// Leads somewhere.
    Reference,
    /// Can be explained.
    Term,
    /// Where the cursor is.
    Selected,
    /// Goes with what is selected.
    Lit,
    /// Matched letters.
    Match,
    Frame,
    Focus,
    Water,
    Border,
    Named,
    Warning,
    Signed,
    Planned,
}

/// Colours, or none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// The terminal's sixteen colours.
    #[default]
    Terminal,
    /// Bold, underline and reverse only.
    Mono,
}

impl Theme {
    /// The style of a role.
    pub fn style(self, role: Role) -> Style {
        let plain = Style::new();
        let (colour, modifier) = match role {
            Role::Text | Role::Quiet | Role::Frame | Role::Border => (None, Modifier::empty()),
            Role::Strong => (None, Modifier::BOLD),
            Role::Reference => (Some(Color::Cyan), Modifier::empty()),
            Role::Selected => (None, Modifier::REVERSED),
            Role::Lit | Role::Signed => (Some(Color::Green), Modifier::BOLD),
            Role::Match => (Some(Color::Magenta), Modifier::BOLD.union(Modifier::UNDERLINED)),
            Role::Focus => (Some(Color::Cyan), Modifier::BOLD),
            Role::Term => (None, Modifier::empty()),
            Role::Water => (Some(Color::Blue), Modifier::empty()),
            Role::Named => (Some(Color::Green), Modifier::empty()),
            Role::Warning => (Some(Color::Red), Modifier::BOLD),
            Role::Planned => (Some(Color::Yellow), Modifier::empty()),
        };
        let style = match (self, colour) {
            (Self::Terminal, Some(colour)) => plain.fg(colour),
            _ => plain,
        };
        style.add_modifier(modifier)
    }
}
