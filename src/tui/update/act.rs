//! Performs an action: what holds everywhere here, what is a pane's own by the pane, what is an overlay's by the overlay.

use crate::domain::library::Target;
use crate::tui::action::{Action, Scope};
use crate::tui::kiosk::forbids;
use crate::tui::model::Model;
use crate::tui::overlay::{Overlay, help, page, palette};
use crate::tui::pane::Pane;
use crate::tui::panes::{Answer, map, partners};
use crate::tui::state::{Effect, Pending, State};
use crate::tui::theme::Theme;
use crate::tui::update::choose::By;
use crate::tui::update::{find, give, keep, land, prompt};

/// Performs an action; the effect is what must happen outside.
pub fn act(model: &mut Model, action: Action) -> Option<Effect> {
    if let Some(sentence) = forbids(model.state.kiosk, action) {
        model.state.message = Some(sentence.into());
        // Whoever goes on with a key of the copy menu is answered the same, and nothing else happens.
        if action == Action::Copy && !matches!(model.state.overlays.last(), Some(Overlay::Palette(_))) {
            model.state.pending = Pending::Copy;
        }
        return None;
    }
    match model.state.overlays.last() {
        Some(Overlay::Find(_) | Overlay::Palette(_)) => return prompt::act(model, action),
        Some(Overlay::Help(_) | Overlay::Page(_)) => return on_overlay(model, action),
        None => {}
    }
    match everywhere(model, action) {
        Taken::Not => {
            pane(model, action);
            None
        }
        Taken::Done => None,
        Taken::Asks(effect) => Some(effect),
    }
}

/// What became of an action.
enum Taken {
    /// It is not one that means the same everywhere.
    Not,
    Done,
    /// It asks for something outside.
    Asks(Effect),
}

/// Actions that mean the same in every pane.
fn everywhere(model: &mut Model, action: Action) -> Taken {
    let here = model.state.focus;
    let state = &mut model.state;
    match action {
        Action::Close if state.zoomed => state.zoomed = false,
        Action::Close => return Taken::Asks(Effect::Quit),
        Action::Stop if state.loading.is_some() => return Taken::Asks(stop_reading(state)),
        Action::Stop if state.pending == Pending::Quit => return Taken::Asks(Effect::Quit),
        Action::Stop => {
            state.pending = Pending::Quit;
            state.message = Some("Nothing is running. Any other key stays, Ctrl-C again quits.".into());
        }
        Action::Reload => return reload(state).map_or(Taken::Done, Taken::Asks),
        Action::Repaint => return Taken::Asks(Effect::Repaint),
        Action::Suspend => return Taken::Asks(Effect::Suspend),
        Action::Go(pane) => focus(model, pane),
        Action::NextPane => focus(model, turned(here, 1)),
        Action::PreviousPane => focus(model, turned(here, Pane::ALL.len() - 1)),
        Action::Zoom => state.zoomed = !state.zoomed,
        Action::Escape if state.timeline.brush.take().is_some() => {
            state.message = Some("The period was let go.".into());
        }
        Action::Escape if state.zoomed => state.zoomed = false,
        Action::Escape if state.filter.is_some() => return keep::let_go(model).map_or(Taken::Done, Taken::Asks),
        Action::Escape => model.widen(),
        Action::Mouse => {
            state.mouse = !state.mouse;
            let words =
                if state.mouse { "on: a click selects, the wheel moves" } else { "off: the terminal selects text" };
            state.message = Some(format!("Mouse {words}."));
            return Taken::Asks(Effect::Mouse(state.mouse));
        }
        Action::Letters => {
            state.glyphs = state.glyphs.next();
            state.message = Some(format!("Drawn with {}.", state.glyphs.word()));
        }
        Action::Look => look(model, model.state.theme.next()),
        Action::Copy => give::menu(model),
        Action::Pin => model.pin(),
        Action::Unpin => model.unpin(),
        Action::Back => model.wander(false),
        Action::Forward => model.wander(true),
        Action::NextHit => land::next_hit(model, true),
        Action::PreviousHit => land::next_hit(model, false),
        Action::Find => return find::open(model, "").map_or(Taken::Done, Taken::Asks),
        other => return opens(model, other),
    }
    Taken::Done
}

/// Stops reading; what is under way is finished first.
fn stop_reading(state: &mut State) -> Effect {
    if let Some(loading) = &mut state.loading {
        loading.stopping = true;
    }
    Effect::StopReading
}

/// Reads again, unless something is read already.
fn reload(state: &mut State) -> Option<Effect> {
    let words = match state.loading {
        None => return Some(Effect::Reload),
        Some(loading) if loading.stopping => "What was begun is still being stopped. Press R again when it is.",
        Some(_) => "The data are being read. Ctrl-C stops it.",
    };
    state.message = Some(words.into());
    None
}

/// Actions that lay something over the panes.
fn opens(model: &mut Model, action: Action) -> Taken {
    let here = Scope::of(model.state.focus);
    let chosen = model.state.selection.chosen.clone();
    let page = |subject| Ok(Overlay::Page(page::View::new(subject)));
    let opened = match (action, chosen) {
        (Action::Palette, _) => Ok(Overlay::Palette(palette::View::new(here, model.state.kiosk))),
        (Action::Help, _) => Ok(Overlay::Help(help::View { top: 0, scope: here, kiosk: model.state.kiosk })),
        (Action::Faults, _) => page(page::Subject::Faults),
        (Action::About, _) => page(page::Subject::About),
        (Action::Statements, Some(target)) => page(page::Subject::Statements(target)),
        (Action::OpenPoints, Some(target)) => page(page::Subject::OpenPoints(target)),
        (Action::Statements | Action::OpenPoints, None) => Err("Nothing is selected."),
        (Action::Explain, _) => explained(model).map(|subject| Overlay::Page(page::View::new(subject))),
        _ => return Taken::Not,
    };
    match opened {
        Ok(overlay) => lay_over(model, overlay),
        Err(sentence) => model.state.message = Some(sentence.into()),
    }
    Taken::Done
}

/// So many lie over one another at most: one step back at a time, and not for ever.
const DEEPEST: usize = 5;

/// Lays something over the panes. There is one prompt at a time: a new one takes the place of the one below the help.
pub fn lay_over(model: &mut Model, overlay: Overlay) {
    let is_prompt = |over: &Overlay| matches!(over, Overlay::Find(_) | Overlay::Palette(_));
    let overlays = &mut model.state.overlays;
    if is_prompt(&overlay) {
        overlays.retain(|over| !is_prompt(over));
    }
    overlays.push(overlay);
    if overlays.len() > DEEPEST {
        overlays.remove(0);
    }
}

/// Draws in another look.
pub fn look(model: &mut Model, theme: Theme) {
    model.state.theme = theme;
    model.state.message = Some(format!("Look: {}.", theme.word()));
}

/// What `explain` is about: the terms on the cursor's line, or on map and timeline the marks.
fn explained(model: &Model) -> Result<page::Subject, &'static str> {
    let terms = match (model.state.overlays.last(), model.state.focus) {
        (Some(Overlay::Page(view)), _) => view.text.terms(&model.page_sheet(&view.subject).lines),
        (_, Pane::Map | Pane::Timeline) => {
            return Ok(page::Subject::Marks(model.state.glyphs, model.state.focus == Pane::Timeline));
        }
        (_, Pane::Partners) => model.state.partners.terms(&model.list()),
        (_, Pane::Details) => model.state.details.terms(&model.details_sheet().lines),
    };
    if terms.is_empty() {
        Err("No term stands on this line; j and k move to another.")
    } else {
        Ok(page::Subject::Terms(terms))
    }
}

fn turned(pane: Pane, by: usize) -> Pane {
    let at = Pane::ALL.iter().position(|one| *one == pane).unwrap_or(0);
    Pane::ALL.into_iter().cycle().nth(at + by).unwrap_or(pane)
}

fn focus(model: &mut Model, pane: Pane) {
    model.state.focus = pane;
    model.state.selection.walking = false;
}

/// Help and pages scroll and close; what they have no use for closes them and is done, so that no key is swallowed.
fn on_overlay(model: &mut Model, action: Action) -> Option<Effect> {
    match action {
        Action::Escape | Action::Close | Action::Stop => {
            model.state.overlays.pop();
            return None;
        }
        Action::Help if matches!(model.state.overlays.last(), Some(Overlay::Help(_))) => {
            model.state.overlays.pop();
            return None;
        }
        Action::Reload => return reload(&mut model.state),
        Action::Repaint => return Some(Effect::Repaint),
        Action::Suspend => return Some(Effect::Suspend),
        Action::Zoom => {
            model.state.zoomed = !model.state.zoomed;
            return None;
        }
        Action::Look => {
            look(model, model.state.theme.next());
            return None;
        }
        Action::Copy if matches!(model.state.overlays.last(), Some(Overlay::Page(_))) => {
            give::menu(model);
            return None;
        }
        Action::Find => return find::open(model, ""),
        Action::Palette | Action::Help | Action::Explain => {
            opens(model, action);
            return None;
        }
        _ => {}
    }
    let room = model.overlay_room();
    let rows = usize::from(room.height);
    let desk = model.desk.clone();
    let page = match model.state.overlays.last() {
        Some(Overlay::Page(view)) => Some(model.page_sheet(&view.subject)),
        _ => None,
    };
    let taken = match model.state.overlays.last_mut() {
        Some(Overlay::Help(view)) => view.act(action, rows),
        Some(Overlay::Page(view)) => {
            let lines = page.as_ref().map_or(&[][..], |page| &page.lines);
            match view.text.act(lines, &desk.library, action, rows) {
                Answer::Nothing => matches!(action, Action::Left | Action::Right),
                answer => {
                    answered(model, answer);
                    true
                }
            }
        }
        _ => false,
    };
    if taken {
        return None;
    }
    // Help over a prompt gives way to the prompt; from a page one goes on with the panes.
    let helped = matches!(model.state.overlays.pop(), Some(Overlay::Help(_)));
    let is_prompt = matches!(model.state.overlays.last(), Some(Overlay::Find(_) | Overlay::Palette(_)));
    if helped && is_prompt {
        return None;
    }
    model.state.overlays.clear();
    act(model, action)
}

/// Gives an action to the pane in focus.
fn pane(model: &mut Model, action: Action) {
    let focus = model.state.focus;
    let room = model.room(focus);
    let rows = usize::from(room.height);
    let desk = model.desk.clone();
    let narrowed = model.narrowed.clone();
    let answer = match focus {
        Pane::Partners => model.state.partners.act(&partners::List::of(&narrowed), action, rows),
        Pane::Details => {
            let sheet = model.details_sheet();
            model.state.details.act(&sheet.lines, &desk.library, action, rows)
        }
        Pane::Map => {
            let at = model.county();
            let lit = if action == Action::Fit { model.lit() } else { Vec::new() };
            let filled = model.filled.clone();
            let around = map::Around { at: at.as_deref(), lit: &lit, filled: &filled };
            model.state.map.act(&desk, around, action, room)
        }
        Pane::Timeline => model.state.timeline.act(&narrowed, action, room),
    };
    answered(model, answer);
}

fn answered(model: &mut Model, answer: Answer) {
    match answer {
        Answer::Nothing | Answer::Done => {}
        Answer::Walk(target) => model.choose(target, By::Walking),
        Answer::Open(target) => {
            model.state.overlays.clear();
            model.choose(target, By::Jumping);
            focus(model, Pane::Details);
        }
        Answer::Narrow(period) => {
            model.choose(Target::Period(period.id()), By::Jumping);
            model.state.message = Some(format!("Narrowed to {}. Esc shows all days again.", period.words()));
        }
        Answer::Say(sentence) => model.state.message = Some(sentence),
    }
}
