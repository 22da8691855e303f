//! What a kiosk, a workbench for anybody, does not do: it starts nothing, writes nothing, and copies only if it was let.
//! What is forbidden is not offered either. It decides only; who opens the workbench says whether it is one.

use crate::tui::action::Action;

/// A workbench that only looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Kiosk {
    /// Whether text may be sent to the terminal's clipboard.
    pub copy: bool,
}

/// The sentence that an action is answered with where it is forbidden.
pub fn forbids(kiosk: Option<Kiosk>, action: Action) -> Option<&'static str> {
    let kiosk = kiosk?;
    match action {
        Action::Suspend => Some("This is a kiosk: it cannot be suspended."),
        Action::Write => Some("This is a kiosk: nothing is written."),
        Action::Copy | Action::CopyId | Action::CopyPassage | Action::CopyDetails if !kiosk.copy => {
            Some("This is a kiosk: nothing is copied.")
        }
        _ => None,
    }
}
