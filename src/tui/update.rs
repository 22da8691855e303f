//! What a message does to the model. Pure: the only traces are the new state and the effects returned.

mod act;
mod ahead;
mod choose;
mod find;
mod give;
mod keep;
mod land;
mod mouse;
mod prompt;

pub use choose::By;
pub use find::settle as settle_search;
pub use keep::words as filter_words;

use crate::tui::action::{Action, Scope, resolve};
use crate::tui::key::Key;
use crate::tui::model::Model;
use crate::tui::overlay::Overlay;
use crate::tui::state::{Ahead, Effect, Loading, Msg, Pending};

/// Takes a message in. `Draw` is among the effects only where something changed.
pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    let before = model.state.clone();
    let mut effects = Vec::new();
    match msg {
        Msg::Key(key) => effects.extend(key_pressed(model, key)),
        Msg::Resize(cols, rows) => {
            model.state.size = (cols, rows);
            // Also where the size is the old one: it may have been another in between, and what stood there is lost.
            effects.push(Effect::Repaint);
            // Where a lane stands depends on the room alone, not on the sizes it went through.
            model.state.timeline.first_lane = 0;
        }
        Msg::Paste(text) => {
            if !ahead::put_off(model, Ahead::Paste(text.as_str().into())) {
                paste(model, &text);
            }
        }
        Msg::Rest => effects.extend(find::rest(model)),
        Msg::Mouse(what, col, row) => effects.extend(mouse::happened(model, what, (col, row))),
        Msg::Reading(loading) => {
            let stopping = model.state.loading.is_some_and(|before| before.stopping);
            model.state.loading = Some(Loading { stopping, ..loading });
        }
        Msg::Part(desk) => fresh(model, &mut effects, |model| model.part(desk)),
        Msg::Whole(desk) => fresh(model, &mut effects, |model| model.whole(desk)),
        Msg::Stopped(desk, at) => fresh(model, &mut effects, |model| model.stopped(desk, at)),
        Msg::Checked => fresh(model, &mut effects, |model| {
            model.greet();
            None
        }),
        Msg::Loaded(desk) => fresh(model, &mut effects, |model| model.reloaded(desk)),
        Msg::Unread(sentence) => {
            model.state.loading = None;
            model.state.message = Some(sentence);
        }
        Msg::Found { ticket, answer } => effects.extend(find::found(model, ticket, &answer)),
        Msg::Failed(sentence) | Msg::Said(sentence) => model.state.message = Some(sentence),
    }
    if model.state != before {
        model.settle();
    }
    if model.state != before && !effects.contains(&Effect::Draw) {
        effects.push(Effect::Draw);
    }
    effects
}

/// Takes something in that is not of the state alone: every cursor is brought into its room, and a frame is due.
fn fresh(model: &mut Model, effects: &mut Vec<Effect>, take: impl FnOnce(&mut Model) -> Option<Effect>) {
    effects.extend(take(model));
    model.settle();
    effects.push(Effect::Draw);
}

/// The scope in which a key means something now.
pub fn scope(model: &Model) -> Scope {
    if model.state.pending == Pending::Copy {
        return Scope::Copy;
    }
    match model.state.overlays.last() {
        Some(Overlay::Find(_) | Overlay::Palette(_)) => Scope::Prompt,
        Some(Overlay::Help(_) | Overlay::Page(_)) => Scope::Details,
        None => Scope::of(model.state.focus),
    }
}

fn paste(model: &mut Model, text: &str) {
    model.state.pending = Pending::Nothing;
    if !prompt::pasted(model, text) {
        model.state.message = Some("A paste does nothing here. Press / to search for it.".into());
    }
}

fn key_pressed(model: &mut Model, key: Key) -> Option<Effect> {
    model.state.message = None;
    let pending = std::mem::take(&mut model.state.pending);
    if pending == Pending::Copy
        && let Some(action) = resolve(key, Scope::Copy)
    {
        return give::copied(model, action);
    }
    let scope = scope(model);
    let action = resolve(key, scope).filter(|action| !prompt::is_letter(model, key, *action));
    if !matches!(action, Some(Action::Escape | Action::Stop)) && ahead::put_off(model, Ahead::Key(key)) {
        return None;
    }
    if action == Some(Action::Stop) {
        model.state.pending = pending;
    }
    if let Some(action) = action {
        return act::act(model, action);
    }
    if scope == Scope::Prompt {
        prompt::typed(model, key);
    }
    None
}
