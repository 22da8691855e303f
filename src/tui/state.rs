//! Where one is in the workbench, what can happen to it, and what it asks for. Selection lives here once, as ids; panes derive from it.

use std::collections::VecDeque;
use std::sync::Arc;

use crate::domain::fold::narrowing::Filter;
use crate::domain::glyphs::Glyphs;
use crate::domain::library::Target;
use crate::domain::period::Period;
use crate::domain::query::Refused;
use crate::domain::search::Answer;
use crate::tui::action::Action;
use crate::tui::asking::Asking;
use crate::tui::desk::Desk;
use crate::tui::key::Key;
use crate::tui::kiosk::Kiosk;
use crate::tui::overlay::Overlay;
use crate::tui::overlay::find::Answered;
use crate::tui::pane::Pane;
use crate::tui::panes::{map, partners, timeline};
use crate::tui::reader;
use crate::tui::scroll::rows_of;
use crate::tui::theme::Theme;

/// What is selected, what is pinned beside it, and the way one came.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Selection {
    pub chosen: Option<Target>,
    pub pins: Vec<Target>,
    pub back: Vec<Target>,
    pub forward: Vec<Target>,
    /// True while a cursor walks: its steps are one step of the way back.
    pub walking: bool,
}

impl Selection {
    /// What is pinned and what is selected.
    pub fn all(&self) -> impl Iterator<Item = &Target> {
        self.pins.iter().chain(self.chosen.iter().filter(|one| !self.pins.contains(one)))
    }
}

/// What a search found, by the places in its answer, and where in it one is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hits {
    pub answer: Answered,
    /// The ticket that it is told by, for its first page comes before the rest.
    pub ticket: u64,
    /// The order in which it was listed, where that was not its own.
    pub order: Option<Arc<[u32]>>,
    /// The row that is shown.
    pub at: usize,
}

impl Hits {
    /// Where the row that is shown stands in the answer.
    pub fn place(&self) -> usize {
        let place = self.order.as_ref().and_then(|order| order.get(self.at));
        place.and_then(|place| usize::try_from(*place).ok()).unwrap_or(self.at)
    }
}

/// What is done once the answer is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ahead {
    Act(Action),
    Key(Key),
    Paste(Arc<str>),
}

impl Ahead {
    /// True for what only moves among the rows of the answer, or groups them: with another text nothing of it is left, and
    /// it may be overtaken.
    fn is_of_rows(&self) -> bool {
        matches!(self, Self::Act(action) if *action == Action::Group || rows_of(*action, 1).is_some())
    }
}

/// What was begun with one key and is settled by the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pending {
    #[default]
    Nothing,
    /// One Ctrl-C with nothing open: another quits.
    Quit,
    /// The copy menu stands in the footer.
    Copy,
}

/// How far the reading of the data is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Loading {
    /// Files read, and how many there are in all; none while their names are still found.
    pub files: usize,
    pub of: Option<usize>,
    /// Names found.
    pub named: usize,
    pub records: usize,
    /// True once it was asked to stop.
    pub stopping: bool,
}

/// How many steps back are kept.
pub const LONGEST_WAY: usize = 200;

/// Where one is. Small and comparable: a key that changes nothing draws nothing.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct State {
    /// Columns and rows of the terminal.
    pub size: (u16, u16),
    /// The characters it is drawn with.
    pub glyphs: Glyphs,
    /// The colours it is drawn in.
    pub theme: Theme,
    /// True while clicks are taken; the terminal's own selection of text then needs its bypass key.
    pub mouse: bool,
    pub focus: Pane,
    pub zoomed: bool,
    pub selection: Selection,
    /// The days to which the panes are narrowed.
    pub period: Option<Period>,
    /// The query that is kept, and the records to which it narrows the panes.
    pub filter: Option<Arc<Filter>>,
    pub partners: partners::View,
    pub details: reader::View,
    pub map: map::View,
    pub timeline: timeline::View,
    /// What lies over the panes; the last is on top.
    pub overlays: Vec<Overlay>,
    /// What the last search found, for n and N, and which of it is shown.
    pub hits: Option<Hits>,
    /// What is asked of the search.
    pub asking: Asking,
    /// What was pressed while an answer was waited for, in order.
    pub ahead: VecDeque<Ahead>,
    /// The queries that were landed from or kept, the newest first.
    pub recents: Arc<Vec<String>>,
    /// How much each ready view holds, as far as it is known.
    pub ready: Arc<Vec<Option<usize>>>,
    /// One line for the footer; the next key takes it away.
    pub message: Option<String>,
    /// What the next key settles.
    pub pending: Pending,
    /// How far the reading is, while data are read.
    pub loading: Option<Loading>,
    /// Where reading was stopped: what is open is so much of it.
    pub part: Option<Loading>,
    /// What a kiosk may do, where this is one.
    pub kiosk: Option<Kiosk>,
}

impl State {
    /// Whether something waits for the answer that no key may overtake: what comes waits behind it.
    pub fn holds_keys(&self) -> bool {
        !self.ahead.iter().all(Ahead::is_of_rows)
    }
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Msg {
    Key(Key),
    Resize(u16, u16),
    Paste(String),
    /// All that came at once was taken in, and a frame is about to be drawn: what was put off is done.
    Rest,
    /// A button of the mouse, or its wheel, in a cell.
    Mouse(Mouse, u16, u16),
    /// So much of the data is read.
    Reading(Loading),
    /// What is read so far, while the rest is read.
    Part(Arc<Desk>),
    /// All that was to be opened is read.
    Whole(Arc<Desk>),
    /// What was read until it was stopped; none where what was open before stays.
    Stopped(Option<Arc<Desk>>, Loading),
    /// The rules were asked what is wrong with the data.
    Checked,
    /// The data was read again.
    Loaded(Arc<Desk>),
    /// The data could not be read, as a sentence; what is open stays.
    Unread(String),
    /// Something outside went wrong, as a sentence.
    Failed(String),
    /// Something outside was done, as a sentence.
    Said(String),
    /// What a search found, or why it cannot be answered; first a page, then all.
    Found {
        ticket: u64,
        answer: Arc<Result<Answer, Refused>>,
    },
}

/// What a mouse does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mouse {
    Click,
    WheelUp,
    WheelDown,
}

/// What must happen outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// The screen is stale.
    Draw,
    /// Draw every cell anew.
    Repaint,
    Reload,
    /// Stop reading; what was read stays.
    StopReading,
    Suspend,
    /// Search the open data, off the main loop; only the newest ticket matters.
    Search {
        ticket: u64,
        text: String,
    },
    /// Take clicks, or leave the mouse to the terminal.
    Mouse(bool),
    /// Send a text, safe line by line, to the terminal's clipboard.
    Copy(String),
    /// Put a text into a file that is not there yet.
    Write {
        path: String,
        text: String,
    },
    Quit,
}
