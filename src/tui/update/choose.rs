//! Choosing something: the one place where the selection changes, so that the way back is kept and all panes follow.

use crate::domain::library::Target;
use crate::domain::period::Period;
use crate::tui::model::Model;
use crate::tui::pane::Pane;
use crate::tui::reader;
use crate::tui::state::LONGEST_WAY;

/// How one came to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// A cursor walked onto it; a walk is one step of the way back.
    Walking,
    /// It was opened, searched or followed.
    Jumping,
}

impl Model {
    /// Makes a target the selection.
    pub fn choose(&mut self, target: Target, by: By) {
        let selection = &mut self.state.selection;
        if selection.chosen.as_ref() == Some(&target) {
            return;
        }
        let goes_on = by == By::Walking && selection.walking;
        if let Some(old) = selection.chosen.replace(target)
            && !goes_on
        {
            selection.back.push(old);
            if selection.back.len() > LONGEST_WAY {
                selection.back.remove(0);
            }
            selection.forward.clear();
        }
        selection.walking = by == By::Walking;
        self.follow();
    }

    /// One step back on the way one came, or forward again.
    pub fn wander(&mut self, forward: bool) {
        let selection = &mut self.state.selection;
        let (from, to) = if forward {
            (&mut selection.forward, &mut selection.back)
        } else {
            (&mut selection.back, &mut selection.forward)
        };
        let Some(target) = from.pop() else {
            let word = if forward { "forward" } else { "back" };
            self.state.message = Some(format!("There is nothing further {word}."));
            return;
        };
        to.extend(selection.chosen.replace(target));
        selection.walking = false;
        self.follow();
    }

    /// Shows all days again; a period that is selected gives way to what was selected before it.
    pub fn widen(&mut self) {
        if self.state.period.take().is_none() {
            return;
        }
        while matches!(self.state.selection.chosen, Some(Target::Period(_))) && !self.state.selection.back.is_empty() {
            self.wander(false);
        }
        self.state.period = None;
        self.state.message = Some("All days again.".into());
    }

    /// Pins the selection, or lets it go.
    pub fn pin(&mut self) {
        let Some(chosen) = self.state.selection.chosen.clone() else { return };
        let pins = &mut self.state.selection.pins;
        match pins.iter().position(|pin| *pin == chosen) {
            Some(at) => {
                pins.remove(at);
            }
            None => pins.push(chosen),
        }
        let count = pins.len();
        self.state.message = Some(match count {
            0 => "Nothing is pinned.".into(),
            _ => format!("{count} pinned: they stay lit together. Backspace lets all go."),
        });
        self.state.timeline.narrow = true;
    }

    /// Lets go of everything pinned.
    pub fn unpin(&mut self) {
        let count = std::mem::take(&mut self.state.selection.pins).len();
        self.state.message = Some(match count {
            0 => "Nothing is pinned.".into(),
            _ => format!("{count} let go."),
        });
    }

    /// The other panes follow the selection; a period that is selected is the one they are narrowed to.
    fn follow(&mut self) {
        if let Some(Target::Period(id)) = &self.state.selection.chosen {
            self.state.period = Period::parse(id);
        }
        self.state.details = reader::View::default();
        self.state.timeline.narrow = self.state.focus != Pane::Timeline || self.state.timeline.narrow;
    }
}
