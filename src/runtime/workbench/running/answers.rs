//! What is searched for: asked of its thread, taken in when it comes, and awaited for a moment before a frame.

use std::time::Instant;

use super::{Running, is_parting};
use crate::runtime::workbench::news::News;
use crate::runtime::workbench::search::Found;
use crate::tui::{Effect, Msg, update};

impl Running<'_> {
    /// Gives the newest question among the effects to the thread that searches.
    pub fn search(&mut self, effects: &[Effect]) {
        let newest = effects.iter().rev().find_map(|effect| match effect {
            Effect::Search { ticket, text } => Some((*ticket, text)),
            _ => None,
        });
        if let Some((ticket, text)) = newest {
            self.searcher.search(&self.model.desk, ticket, text);
        }
    }

    /// Takes in an answer, unless something else was asked since.
    pub fn found(&mut self, found: Found) -> Vec<Effect> {
        let Some((ticket, answer)) = self.searcher.take(found) else { return Vec::new() };
        update(self.model, Msg::Found { ticket, answer })
    }

    /// Before a frame is drawn, does what was put off, and waits a little for what is searched for, so that a letter costs
    /// one frame and not two.
    pub fn rest(&mut self, effects: &mut Vec<Effect>) {
        let draws = effects.iter().any(|effect| matches!(effect, Effect::Draw | Effect::Repaint));
        if !(self.owed || draws) || !self.pace.wait(Instant::now()).is_zero() || effects.iter().any(is_parting) {
            return;
        }
        let mut more = update(self.model, Msg::Rest);
        loop {
            self.search(&more);
            effects.append(&mut more);
            let Some(patience) = self.searcher.patience(Instant::now()) else { return };
            match self.queue.wait_for(|news| matches!(news, News::Found(_)), patience) {
                Some(News::Found(found)) => more = self.found(found),
                _ => return,
            }
        }
    }
}
