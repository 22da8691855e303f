//! Searches at once, in the place where it is asked: for tests and measurements, and wherever waiting is no harm.

use std::sync::Arc;

use crate::tui::state::{Effect, Msg};
use crate::tui::{Model, update};

/// Answers every question among the effects, and those that follow from the answers; gives the other effects.
pub fn answer_at_once(model: &mut Model, effects: Vec<Effect>) -> Vec<Effect> {
    let mut others = Vec::new();
    let mut open = effects;
    while !open.is_empty() {
        for effect in std::mem::take(&mut open) {
            let Effect::Search { ticket, text } = effect else {
                others.push(effect);
                continue;
            };
            let desk = Arc::clone(&model.desk);
            let mut told = Vec::new();
            desk.search(&text, &|| false, &mut |answer| told.push(Arc::new(answer)));
            for answer in told {
                open.extend(update(model, Msg::Found { ticket, answer }));
            }
        }
    }
    others
}
