//! The two prompts: keys that no action claims are typed; the rest moves, completes, lands or closes.

use crate::domain::look::Look;
use crate::tui::action::{Action, Scope};
use crate::tui::key::Key;
use crate::tui::model::Model;
use crate::tui::overlay::input::Input;
use crate::tui::overlay::palette::Command;
use crate::tui::overlay::{Overlay, help, palette};
use crate::tui::state::Effect;
use crate::tui::update::act::{act as perform, lay_over, look};
use crate::tui::update::{ahead, find, give};

/// A key that no action claimed.
pub fn typed(model: &mut Model, key: Key) {
    edit(model, |input| input.key(key));
}

/// A paste. False where no prompt is open.
pub fn pasted(model: &mut Model, text: &str) -> bool {
    edit(model, |input| input.paste(text))
}

/// Whether a key that opens the help is a letter here: one cannot ask for help in the middle of a word.
pub fn is_letter(model: &Model, key: Key, action: Action) -> bool {
    let typed = match model.state.overlays.last() {
        Some(Overlay::Find(view)) => !view.input.text.is_empty(),
        Some(Overlay::Palette(_)) => true,
        _ => false,
    };
    action == Action::Help && typed && matches!(key, Key::Char(_))
}

/// Changes the text of the open prompt; false where none is open.
fn edit(model: &mut Model, change: impl FnOnce(&mut Input) -> bool) -> bool {
    match model.state.overlays.last_mut() {
        Some(Overlay::Find(view)) => {
            if change(&mut view.input) {
                ahead::other_rows(model);
            }
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
    match action {
        Action::Suspend => return Some(Effect::Suspend),
        Action::Repaint => return Some(Effect::Repaint),
        _ => {}
    }
    let rows = usize::from(model.overlay_room().height);
    match model.state.overlays.last_mut() {
        Some(Overlay::Find(_)) => return find::act(model, action),
        Some(Overlay::Palette(view)) => match action {
            Action::Open => return command(model),
            Action::Complete => {
                let name = view.found().get(view.cursor).map(|command| command.name().to_string());
                view.input.text = name.unwrap_or_default();
            }
            Action::Help => {
                let help = help::View { top: 0, scope: Scope::Prompt, kiosk: view.kiosk };
                lay_over(model, Overlay::Help(help));
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
    let action = match view.landing()? {
        Command::Do(entry) => entry.action,
        Command::View(ready) => {
            model.state.overlays.pop();
            return find::open(model, ready.query);
        }
    };
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
