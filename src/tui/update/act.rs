//! Performs an action: what holds everywhere here, what is a pane's own by the pane, what is a page's by the page.

use crate::tui::action::{Action, Scope};
use crate::tui::overlay::{Overlay, find, help, page, palette};
use crate::tui::panes::Answer;
use crate::tui::state::{Effect, Model, Pane};
use crate::tui::update::choose::By;
use crate::tui::update::prompt;

/// Performs an action; the effect is what must happen outside.
pub fn act(model: &mut Model, action: Action) -> Option<Effect> {
    match &model.state.overlay {
        Some(Overlay::Find(_) | Overlay::Palette(_)) => return prompt::act(model, action),
        Some(Overlay::Help(_)) => return on_help(model, action),
        Some(Overlay::Page(_)) => return on_page(model, action),
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
    let scope = Scope::of(here);
    let state = &mut model.state;
    match action {
        Action::Close => return close(model),
        Action::Stop => return stop(model),
        Action::Reload => return Taken::Asks(Effect::Reload),
        Action::Repaint => return Taken::Asks(Effect::Repaint),
        Action::Suspend => return Taken::Asks(Effect::Suspend),
        Action::Go(pane) => focus(model, pane),
        Action::NextPane => focus(model, turned(here, 1)),
        Action::PreviousPane => focus(model, turned(here, Pane::ALL.len() - 1)),
        Action::Zoom => {
            state.zoomed = !state.zoomed;
            model.settle();
        }
        Action::Escape => {
            if std::mem::take(&mut state.zoomed) {
                model.settle();
            }
        }
        Action::Find => state.overlay = Some(Overlay::Find(find::View::default())),
        Action::Palette => state.overlay = Some(Overlay::Palette(palette::View::new(scope))),
        Action::Help => state.overlay = Some(Overlay::Help(help::View { top: 0, scope })),
        Action::Pin => model.pin(),
        Action::Unpin => {
            let count = std::mem::take(&mut state.selection.pins).len();
            state.message = Some(if count == 0 { "Nothing is pinned.".into() } else { format!("{count} let go.") });
        }
        Action::Back => model.wander(false),
        Action::Forward => model.wander(true),
        Action::NextHit => next_hit(model, true),
        Action::PreviousHit => next_hit(model, false),
        Action::Statements | Action::OpenPoints | Action::Faults | Action::About | Action::Explain => {
            open_page(model, action);
        }
        _ => return Taken::Not,
    }
    Taken::Done
}

fn turned(pane: Pane, by: usize) -> Pane {
    let at = Pane::ALL.iter().position(|one| *one == pane).unwrap_or(0);
    Pane::ALL.into_iter().cycle().nth(at + by).unwrap_or(pane)
}

fn focus(model: &mut Model, pane: Pane) {
    model.state.focus = pane;
    model.state.selection.walking = false;
    model.settle();
}

/// Unzooms, or quits.
fn close(model: &mut Model) -> Taken {
    if !model.state.zoomed {
        return Taken::Asks(Effect::Quit);
    }
    model.state.zoomed = false;
    model.settle();
    Taken::Done
}

/// Twice in a row, untimed, quits.
fn stop(model: &mut Model) -> Taken {
    if model.state.stopping {
        return Taken::Asks(Effect::Quit);
    }
    model.state.stopping = true;
    model.state.message = Some("Nothing is running. Ctrl-C again quits, any other key stays.".into());
    Taken::Done
}

/// The page that an action opens, over what is open now.
fn open_page(model: &mut Model, action: Action) {
    let chosen = model.state.selection.chosen.clone();
    let subject = match (action, chosen) {
        (Action::Statements, Some(target)) => Ok(page::Subject::Statements(target)),
        (Action::OpenPoints, Some(target)) => Ok(page::Subject::OpenPoints(target)),
        (Action::Faults, _) => Ok(page::Subject::Faults),
        (Action::About, _) => Ok(page::Subject::About),
        (Action::Explain, _) => term(model)
            .map(|(set, code)| page::Subject::Term(set, code))
            .ok_or("No term stands on this line. In the details, j and k move to one."),
        _ => Err("Nothing is selected."),
    };
    let subject = match subject {
        Ok(subject) => subject,
        Err(sentence) => {
            model.state.message = Some(sentence.into());
            return;
        }
    };
    let under = model.state.overlay.take();
    model.state.overlay = Some(Overlay::Page(page::View::new(subject, under)));
}

/// The term under the cursor: of the page that is open, else of the details.
fn term(model: &Model) -> Option<(&'static str, String)> {
    match &model.state.overlay {
        Some(Overlay::Page(view)) => view.text.term(&page::lines(&model.desk, view, page_room(model))),
        _ => model.state.details.term(&model.details_lines()),
    }
}

/// The room inside an overlay's frame.
pub fn page_room(model: &Model) -> ratatui::layout::Rect {
    crate::tui::layout::inside(crate::tui::layout::overlay(&model.state))
}

fn next_hit(model: &mut Model, forward: bool) {
    let count = model.state.hits.len();
    if count == 0 {
        model.state.message = Some("No search yet: press / and type a word.".into());
        return;
    }
    let step = if forward { 1 } else { count - 1 };
    model.state.hit = (model.state.hit + step) % count;
    if let Some(target) = model.state.hits.get(model.state.hit).cloned() {
        model.choose(target, By::Jumping);
        model.state.message = Some(format!("result {} of {count}", model.state.hit + 1));
    }
}

/// The help scrolls; any other bound key closes it and does what it does, so that no key is swallowed.
fn on_help(model: &mut Model, action: Action) -> Option<Effect> {
    let rows = usize::from(page_room(model).height);
    if let Some(Overlay::Help(view)) = &mut model.state.overlay
        && view.act(action, rows)
    {
        return None;
    }
    model.state.overlay = None;
    match action {
        Action::Escape | Action::Close | Action::Help | Action::Stop => None,
        other => act(model, other),
    }
}

fn on_page(model: &mut Model, action: Action) -> Option<Effect> {
    match action {
        Action::Escape | Action::Close | Action::Stop => {
            if let Some(Overlay::Page(view)) = model.state.overlay.take() {
                model.state.overlay = view.under.map(|under| *under);
            }
            return None;
        }
        Action::Reload | Action::Repaint | Action::Suspend => {
            return match everywhere(model, action) {
                Taken::Asks(effect) => Some(effect),
                _ => None,
            };
        }
        Action::Find | Action::Palette | Action::Help | Action::Explain => {
            everywhere(model, action);
            return None;
        }
        Action::Statements | Action::OpenPoints => {
            model.state.overlay = None;
            open_page(model, action);
            return None;
        }
        _ => {}
    }
    let room = page_room(model);
    let desk = model.desk.clone();
    let Some(Overlay::Page(view)) = &mut model.state.overlay else { return None };
    let lines = page::lines(&desk, view, room);
    let answer = view.text.act(&lines, &desk.library, action, usize::from(room.height));
    answered(model, answer);
    None
}

/// Gives an action to the pane in focus.
fn pane(model: &mut Model, action: Action) {
    let focus = model.state.focus;
    let room = model.room(focus);
    let rows = usize::from(room.height);
    let desk = model.desk.clone();
    let answer = match focus {
        Pane::Partners => model.state.partners.act(&desk, action, rows),
        Pane::Details => {
            let lines = model.details_lines();
            model.state.details.act(&lines, &desk.library, action, rows)
        }
        Pane::Map => {
            let at =
                crate::tui::panes::map::scene(&desk, model.state.selection.chosen.as_ref(), &model.linked()).selected;
            model.state.map.act(&desk, at.as_deref(), action, room)
        }
        Pane::Timeline => model.state.timeline.act(&desk, action, room),
    };
    answered(model, answer);
}

fn answered(model: &mut Model, answer: Answer) {
    match answer {
        Answer::Nothing | Answer::Done => {}
        Answer::Walk(target) => model.choose(target, By::Walking),
        Answer::Open(target) => {
            model.state.overlay = None;
            model.choose(target, By::Jumping);
            focus(model, Pane::Details);
        }
        Answer::Explain(set, code) => {
            let under = model.state.overlay.take();
            model.state.overlay = Some(Overlay::Page(page::View::new(page::Subject::Term(set, code), under)));
        }
        Answer::Say(sentence) => model.state.message = Some(sentence),
    }
}
