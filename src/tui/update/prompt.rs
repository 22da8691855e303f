//! The two prompts: keys that no action claims are typed; the rest moves, completes, lands or closes.

use crate::domain::look::Look;
use crate::domain::search::Why;
use crate::tui::action::Action;
use crate::tui::key::Key;
use crate::tui::model::Model;
use crate::tui::overlay::input::Input;
use crate::tui::overlay::{Overlay, find, palette};
use crate::tui::paint::{fit, width};
use crate::tui::pane::Pane;
use crate::tui::state::Effect;
use crate::tui::update::act::{act as perform, look};
use crate::tui::update::choose::By;
use crate::tui::update::give;

/// A key that no action claimed.
pub fn typed(model: &mut Model, key: Key) {
    edit(model, |input| input.key(key));
}

/// A paste. False where no prompt is open.
pub fn pasted(model: &mut Model, text: &str) -> bool {
    edit(model, |input| input.paste(text))
}

/// Does what was put off until nothing more is typed: the search.
pub fn rest(model: &mut Model) {
    let desk = model.desk.clone();
    if let Some(Overlay::Find(view)) = model.state.overlays.last_mut() {
        view.rest(&desk);
    }
}

/// Changes the text of the open prompt; false where none is open.
fn edit(model: &mut Model, change: impl FnOnce(&mut Input) -> bool) -> bool {
    match model.state.overlays.last_mut() {
        Some(Overlay::Find(view)) => {
            view.stale |= change(&mut view.input);
            true
        }
        Some(Overlay::Palette(view)) => {
            if change(&mut view.input) {
                (view.cursor, view.top) = (0, 0);
            }
            true
        }
        _ => false,
    }
}

/// An action while a prompt is open.
pub fn act(model: &mut Model, action: Action) -> Option<Effect> {
    if matches!(action, Action::DropLetter | Action::DropWord | Action::ClearText) {
        edit(model, |input| input.act(action));
        return None;
    }
    if action != Action::Escape {
        rest(model);
    }
    match action {
        Action::Suspend => return Some(Effect::Suspend),
        Action::Repaint => return Some(Effect::Repaint),
        _ => {}
    }
    let room = model.overlay_room().height;
    let rows = usize::from(room);
    let desk = model.desk.clone();
    match model.state.overlays.last_mut() {
        Some(Overlay::Find(view)) => match action {
            Action::Open => land(model),
            Action::Complete => view.complete(&desk),
            Action::Escape if !view.input.text.is_empty() => *view = find::View::default(),
            Action::Escape | Action::Stop => {
                model.state.overlays.pop();
            }
            _ => {
                view.act(action, rows.saturating_sub(usize::from(find::head(room))));
            }
        },
        Some(Overlay::Palette(view)) => match action {
            Action::Open => return command(model),
            Action::Complete => {
                let short = view.found().get(view.cursor).map(|entry| entry.short.to_string());
                view.input.text = short.unwrap_or_default();
            }
            Action::Escape if !view.input.text.is_empty() => {
                view.input.text.clear();
                (view.cursor, view.top) = (0, 0);
            }
            Action::Escape | Action::Stop => {
                model.state.overlays.pop();
            }
            _ => {
                view.act(action, rows.saturating_sub(1));
            }
        },
        _ => {}
    }
    None
}

/// Does the command under the cursor, with what was typed behind its name.
fn command(model: &mut Model) -> Option<Effect> {
    let Some(Overlay::Palette(view)) = model.state.overlays.last_mut() else { return None };
    if let Some(sentence) = view.refusal() {
        model.state.message = Some(sentence.into());
        return None;
    }
    let action = view.landing()?;
    let argument = view.argument().to_string();
    if action == Action::Write && argument.is_empty() {
        *view = palette::View { input: Input { text: "write ".into() }, ..palette::View::new(view.scope, view.kiosk) };
        model.state.message = Some("Type the file's name behind it, then Enter. A file that is there stays.".into());
        return None;
    }
    model.state.overlays.pop();
    match action {
        Action::Write => give::write(model, &argument),
        Action::Look if !argument.is_empty() => {
            match Look::parse(&argument) {
                Ok(wanted) => look(model, wanted.into()),
                Err(sentence) => model.state.message = Some(format!("No such look: {sentence}.")),
            }
            None
        }
        _ => perform(model, action),
    }
}

/// Lands on the result under the cursor; all panes follow.
fn land(model: &mut Model) {
    let Some(Overlay::Find(view)) = model.state.overlays.last() else { return };
    let Some(hit) = view.landing().cloned() else { return };
    let (hits, at) = (view.targets(), view.cursor);
    let count = hits.len();
    model.state.hits = hits;
    model.state.hit = at;
    model.state.overlays.clear();
    model.state.focus = Pane::Details;
    model.choose(hit.target, By::Jumping);
    model.state.message = Some(landed((at + 1, count), hit.why.as_ref(), model.state.size.0));
}

/// Which result it is and where its words were found, on one line: of what was found no more than has room.
fn landed((at, count): (usize, usize), why: Option<&Why>, cols: u16) -> String {
    let (head, tail) = (format!("result {at} of {count}"), " · n next");
    let place = why.map_or_else(String::new, |why| format!(" · found in {}: ", why.field.to_lowercase()));
    let taken = [head.as_str(), &place, tail].map(width).into_iter().fold(1, u16::saturating_add);
    match (why, cols.saturating_sub(taken)) {
        (Some(why), room @ 8..) => format!("{head}{place}{}{tail}", fit(&why.text, room)),
        _ => head + tail,
    }
}
