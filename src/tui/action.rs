//! What can be done, by name. Keys, hints, help, palette and the README's table all come from the one table here.

mod table;

pub use table::TABLE;

use crate::tui::key::Key;
use crate::tui::pane::Pane;

/// Where a key means something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// Everywhere but in a text field.
    All,
    Partners,
    Details,
    Map,
    Timeline,
    /// A text field with a list below it.
    Prompt,
    /// The copy menu.
    Copy,
}

impl Scope {
    /// The heading in the help.
    pub fn word(self) -> &'static str {
        match self {
            Self::All => "everywhere",
            Self::Partners => "partners",
            Self::Details => "details",
            Self::Map => "map",
            Self::Timeline => "timeline",
            Self::Prompt => "in a prompt",
            Self::Copy => "in the copy menu",
        }
    }

    /// The scope of a pane's own keys.
    pub fn of(pane: Pane) -> Self {
        match pane {
            Pane::Partners => Self::Partners,
            Pane::Details => Self::Details,
            Pane::Map => Self::Map,
            Pane::Timeline => Self::Timeline,
        }
    }
}

/// Something the workbench does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    NextPane,
    PreviousPane,
    Go(Pane),
    Zoom,
    Up,
    Down,
    Left,
    Right,
    First,
    Last,
    PageUp,
    PageDown,
    HalfUp,
    HalfDown,
    Open,
    Pin,
    Unpin,
    Back,
    Forward,
    Find,
    NextHit,
    PreviousHit,
    Help,
    Palette,
    Escape,
    Close,
    Stop,
    Reload,
    Repaint,
    Suspend,
    Mouse,
    Letters,
    Look,
    Copy,
    CopyId,
    CopyPassage,
    CopyDetails,
    Write,
    Statements,
    OpenPoints,
    Explain,
    Faults,
    About,
    Closer,
    Wider,
    Whole,
    Fit,
    Region,
    Brush,
    Lanes,
    Fill,
    Tiles,
    PanLeft,
    PanRight,
    PanUp,
    PanDown,
    Today,
    PreviousEnd,
    NextEnd,
    Complete,
    CompleteBack,
    Keep,
    Group,
    DropLetter,
    DropWord,
    ClearText,
}

/// One line of the table.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    pub action: Action,
    pub scope: Scope,
    /// Names of the keys; none for what only the palette does.
    pub keys: &'static [&'static str],
    /// A word or two for the footer.
    pub short: &'static str,
    /// What it does, for help, palette and README.
    pub help: &'static str,
    /// Rank in the footer, 0 for never; smaller is shown first.
    pub hint: u8,
}

/// The action of a key in a scope: the scope's own first, then what holds everywhere.
pub fn resolve(key: Key, scope: Scope) -> Option<Action> {
    let find = |scope: Scope| {
        TABLE.iter().find(|entry| entry.scope == scope && entry.keys.iter().any(|name| Key::named(name) == Some(key)))
    };
    let entry = match scope {
        Scope::Prompt | Scope::Copy => find(scope),
        own => find(own).or_else(|| find(Scope::All)),
    };
    entry.map(|entry| entry.action)
}
