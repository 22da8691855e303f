//! What Tab makes of the text of the search: the ways to go on, one after the other. It changes the text and nothing else.

use std::sync::Arc;

use crate::domain::search::Completion;
use crate::tui::desk::Desk;
use crate::tui::overlay::find::View;

/// What Tab makes of the text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Completing {
    pub of: String,
    pub list: Arc<[Completion]>,
    /// The one in the text now; the next Tab takes the next.
    pub taken: Option<usize>,
}

impl View {
    /// Finds out what Tab would make of the text.
    pub fn look_ahead(&mut self, desk: &Desk) {
        if self.completing.of != self.input.text {
            // Before the first answer nothing is gathered that could be offered: it is looked for again then.
            self.completing = desk.indexed().map_or_else(Completing::default, |index| {
                let list = index.complete(&desk.library, &self.input.text).into();
                Completing { of: self.input.text.clone(), list, taken: None }
            });
        }
    }

    /// Takes the first way to go on, and then the next. True where the text changed.
    pub fn complete(&mut self, desk: &Desk, forward: bool) -> bool {
        self.look_ahead(desk);
        let count = self.completing.list.len();
        let next = match self.completing.taken {
            None if forward => 0,
            None => count.saturating_sub(1),
            Some(at) => (at + if forward { 1 } else { count.saturating_sub(1) }) % count.max(1),
        };
        let Some(one) = self.completing.list.get(next) else { return false };
        self.input.text.clone_from(&one.text);
        // The only way is taken for good: the next Tab completes what follows.
        if count > 1 {
            self.completing.of.clone_from(&one.text);
            self.completing.taken = Some(next);
        }
        self.changed();
        true
    }
}
