//! Giving text away: to the terminal's clipboard or into a file. What is given is made here, safe for a terminal line by
//! line; that it happens is an effect. A clipboard is never read, and whether the terminal took the text nobody knows:
//! the sentence says that it was sent.

use crate::domain::doc::{Cited, Doc, cited};
use crate::domain::library::Target;
use crate::domain::safe::clean;
use crate::tui::action::Action;
use crate::tui::kiosk::forbids;
use crate::tui::model::Model;
use crate::tui::overlay::{Overlay, page};
use crate::tui::pane::Pane;
use crate::tui::panes::map::Form;
use crate::tui::reader::{self, text_width};
use crate::tui::state::{Effect, Pending};

/// Bytes that are sent at most: more blocks a slow line, and few terminals take it.
const MOST: usize = 8 * 1024;

/// Columns of a text that is given away.
const COLUMNS: usize = 80;

/// Opens the copy menu.
pub fn menu(model: &mut Model) {
    if target(model).is_none() && page(model).is_none() {
        model.state.message = Some("Nothing is selected that could be copied.".into());
    } else {
        model.state.pending = Pending::Copy;
    }
}

/// A choice in the copy menu.
pub fn copied(model: &mut Model, action: Action) -> Option<Effect> {
    if let Some(sentence) = forbids(model.state.kiosk, action) {
        model.state.message = Some(sentence.into());
        return None;
    }
    let made = match action {
        Action::CopyId => id(model),
        Action::CopyPassage => passage(model),
        Action::CopyDetails => Ok(whole(model)),
        _ => return None,
    };
    let sent = made.and_then(|(what, text)| fits(model, &text).map(|()| (what, text)));
    let (message, effect) = match sent {
        Err(sentence) => (sentence, None),
        Ok((what, text)) => (said(model, &what), Some(Effect::Copy(text))),
    };
    model.state.message = Some(message);
    effect
}

/// Puts the details, or the page that is open, into a new file.
pub fn write(model: &mut Model, path: &str) -> Option<Effect> {
    let path = path.trim();
    if let Some(sentence) = forbids(model.state.kiosk, Action::Write) {
        model.state.message = Some(sentence.into());
        return None;
    }
    if path.is_empty() {
        model.state.message = Some("A file's name belongs behind it: :write notes.txt".into());
        return None;
    }
    let (_, text) = whole(model);
    Some(Effect::Write { path: path.to_string(), text })
}

fn said(model: &Model, what: &str) -> String {
    let other = if model.state.kiosk.is_some() { "; the terminal may not take it" } else { "; not taken? :write FILE" };
    format!("Sent to the terminal's clipboard: {what}{other}")
}

fn fits(model: &Model, text: &str) -> Result<(), String> {
    if text.len() <= MOST {
        return Ok(());
    }
    let other = if model.state.kiosk.is_some() { "" } else { " :write FILE puts it into a file." };
    Err(format!("Not sent: {} KiB, and a clipboard is sent no more than {}.{other}", text.len() / 1024, MOST / 1024))
}

/// The page that lies on top.
fn page(model: &Model) -> Option<&page::View> {
    match model.state.overlays.last() {
        Some(Overlay::Page(view)) => Some(view),
        _ => None,
    }
}

/// What the page is about, else what is selected.
fn target(model: &Model) -> Option<&Target> {
    page(model).and_then(|view| view.subject.target()).or(model.state.selection.chosen.as_ref())
}

fn address(model: &Model) -> String {
    target(model).map_or_else(String::new, |target| clean(&model.desk.library.address(target)).into_owned())
}

type Made = Result<(String, String), String>;

fn id(model: &Model) -> Made {
    match address(model) {
        id if id.is_empty() => Err("Nothing is selected.".into()),
        id => Ok((format!("id {id}"), id)),
    }
}

fn passage(model: &Model) -> Made {
    let (doc, width, line) = under_cursor(model)
        .ok_or("A passage is copied from a line: 2 goes to the details, s to the statements.".to_string())?;
    let Cited { what, text } = cited(&model.desk.library, &doc, width, line)
        .ok_or("Nothing on this line has a source; j and k move to a line with a number such as [1].".to_string())?;
    Ok((format!("{what}, {}", counted(text.lines().count())), text))
}

/// The document that the cursor is in, how wide it is laid out, and on which line the cursor stands.
fn under_cursor(model: &Model) -> Option<(Doc, usize, usize)> {
    let reader = |doc, room, view: reader::View| Some((doc, text_width(room), view.line));
    match (page(model), model.state.focus) {
        (Some(view), _) => reader(page::doc(&model.desk, &view.subject), model.overlay_room(), view.text),
        (None, Pane::Details) => reader(model.details(), model.room(Pane::Details), model.state.details),
        (None, _) => None,
    }
}

/// The page that is open, else the map in words where that is being read, else the details, as text, and what it is.
fn whole(model: &Model) -> (String, String) {
    let reads_map = model.state.focus == Pane::Map && model.state.map.form == Form::Words;
    let (doc, what, address) = match page(model) {
        Some(view) => (page::doc(&model.desk, &view.subject), "page", address(model)),
        None if reads_map => (model.filled.words(&model.desk.library).clone(), "counties", String::new()),
        None => (model.details(), "details", address(model)),
    };
    let text = doc.plain(&address, COLUMNS);
    (format!("{what}, {}", counted(text.lines().count())), text)
}

fn counted(lines: usize) -> String {
    if lines == 1 { "1 line".into() } else { format!("{lines} lines") }
}
