//! The four panes by name and number. What each does and shows stands in `panes`.

/// One of the four panes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Pane {
    #[default]
    Partners,
    Details,
    Map,
    Timeline,
}

impl Pane {
    pub const ALL: [Self; 4] = [Self::Partners, Self::Details, Self::Map, Self::Timeline];

    /// Its number on the screen.
    pub fn number(self) -> u8 {
        match self {
            Self::Partners => 1,
            Self::Details => 2,
            Self::Map => 3,
            Self::Timeline => 4,
        }
    }

    /// Its name on the screen.
    pub fn word(self) -> &'static str {
        match self {
            Self::Partners => "Partners",
            Self::Details => "Details",
            Self::Map => "Border counties",
            Self::Timeline => "Timeline",
        }
    }
}
