//! What comes while an answer is waited for: it is put off, and done in its order once the answer is there. It asks nothing.

use crate::tui::action::Action;
use crate::tui::model::Model;
use crate::tui::overlay::Overlay;
use crate::tui::state::{Ahead, Effect};
use crate::tui::update::{act, key_pressed, paste};

/// So much waits for an answer at most; what comes beyond it is dropped, for out of its order it would mean something else.
const MOST_AHEAD: usize = 256;

/// Lets something wait for the answer.
pub fn wait(model: &mut Model, what: Ahead) {
    if model.state.ahead.len() < MOST_AHEAD {
        model.state.ahead.push_back(what);
    }
}

/// Puts off what comes while something waits already. True where anything does that it might not overtake.
pub fn put_off(model: &mut Model, what: Ahead) -> bool {
    let waits = model.state.holds_keys();
    if waits {
        wait(model, what);
    }
    waits
}

/// The text is another, and one begins with the first of its rows: of the moves that waited nothing would be left, so that
/// they are done with; whether rows are grouped stays as it was wished.
pub fn other_rows(model: &mut Model) {
    let Some(Overlay::Find(view)) = model.state.overlays.last_mut() else { return };
    view.changed();
    for one in model.state.ahead.drain(..) {
        view.grouped ^= one == Ahead::Act(Action::Group);
    }
}

/// Does what waited for the answer, as far as it goes.
pub fn catch_up(model: &mut Model) -> Vec<Effect> {
    let mut effects = Vec::new();
    let waiting = std::mem::take(&mut model.state.ahead);
    for one in waiting {
        if !model.state.ahead.is_empty() {
            wait(model, one);
            continue;
        }
        match one {
            Ahead::Act(action) => effects.extend(act::act(model, action)),
            Ahead::Key(key) => effects.extend(key_pressed(model, key)),
            Ahead::Paste(text) => paste(model, &text),
        }
        model.settle();
    }
    effects
}
