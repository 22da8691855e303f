//! The panes, each with what it remembers, what it does on an action, how it is drawn. No pane knows another. The details
//! are a text like every page, and read as one: see `reader`.

pub mod map;
pub mod partners;
pub mod timeline;

use crate::domain::library::Target;
use crate::domain::period::Period;

/// What a pane makes of an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// It has no use for it.
    Nothing,
    /// Something in the pane changed.
    Done,
    /// The cursor walked onto something.
    Walk(Target),
    /// Something was opened: it is selected, and the details come into focus.
    Open(Target),
    /// A period was brushed: the panes narrow to it.
    Narrow(Period),
    /// A sentence for the footer.
    Say(String),
}
