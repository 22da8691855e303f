//! The first and the last line of the screen: what is open, and what can be done.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::tui::action::{Action, Entry, Scope, TABLE};
use crate::tui::kiosk::forbids;
use crate::tui::layout::Places;
use crate::tui::model::Model;
use crate::tui::overlay::Overlay;
use crate::tui::paint::{fit, put, width};
use crate::tui::pane::Pane;
use crate::tui::state::Pending;
use crate::tui::theme::Role;
use crate::tui::update::{filter_words, scope};
use crate::tui::view::{loading, message};

/// What is open, and that it is no register; with one pane at a time, which. The way to the help goes before the rest of
/// the words, and that a kiosk only looks goes before the way to the search.
pub fn header(model: &Model, places: &Places, buf: &mut Buffer) {
    let area = places.header;
    if filtered(model, places, buf) {
        return;
    }
    let (full, brief) = match model.state.kiosk {
        Some(_) => ("read only   / find   ? help ", "read only  ? help "),
        None => ("/ find   ? help ", "? help "),
    };
    let [long, middle, mut short] = open(model, places);
    if model.state.kiosk.is_some() && width(&short).saturating_add(width(brief)) >= area.width {
        short = " mpaka".into();
    }
    let reading: Vec<String> =
        loading::words(&model.state).into_iter().map(|words| format!("{short} · {words}")).collect();
    // The way to stop goes after the way to the search, and both go before how far it is.
    let (brief_words, told) =
        reading.split_last().map_or((None, reading.as_slice()), |(last, told)| (Some(last), told));
    let mut ways: Vec<(&String, &str)> = told.iter().map(|words| (words, full)).collect();
    ways.extend(told.iter().map(|words| (words, brief)));
    ways.extend(brief_words.iter().flat_map(|words| [(*words, full), (*words, brief), (*words, "")]));
    if reading.is_empty() {
        ways = vec![(&long, full), (&middle, full), (&middle, brief), (&short, brief)];
    }
    let fits = |(left, right): &(&String, &str)| width(left).saturating_add(width(right)) < area.width;
    let (left, right) = ways.into_iter().find(fits).unwrap_or((&middle, ""));
    put(buf, area, (area.x, area.y), &fit(left, area.width), model.state.theme.style(Role::Strong));
    let at = area.right().saturating_sub(width(right));
    put(buf, area, (at, area.y), right, model.state.theme.style(Role::Quiet));
}

/// What the panes are filtered by goes before everything else; false where they are not.
fn filtered(model: &Model, places: &Places, buf: &mut Buffer) -> bool {
    let area = places.header;
    let tabs = tabs(model, places).filter(|_| area.width >= 56).map_or_else(String::new, |tabs| format!("{tabs} · "));
    let room = area.width.saturating_sub(width(&tabs)).saturating_sub(2);
    let Some(words) = filter_words(model, room) else { return false };
    let style = model.state.theme.style(Role::Strong);
    let used = put(buf, area, (area.x, area.y), &format!(" {tabs}{words}"), style);
    let reading = model.state.loading.and_then(|_| loading::words(&model.state).into_iter().rev().nth(1));
    let right = reading.map_or_else(|| "/ find   ? help ".to_string(), |words| format!("{words} "));
    if used.saturating_add(width(&right)) < area.width {
        let at = area.right().saturating_sub(width(&right));
        put(buf, area, (at, area.y), &right, model.state.theme.style(Role::Quiet));
    }
    true
}

/// With one pane at a time, which.
fn tabs(model: &Model, places: &Places) -> Option<String> {
    let alone = Pane::ALL.iter().filter(|pane| places.of(**pane).is_some()).count() == 1;
    let tabs = Pane::ALL.map(|pane| {
        let here = pane == model.state.focus;
        if here { format!("[{} {}]", pane.number(), pane.word()) } else { pane.number().to_string() }
    });
    (alone && !model.state.zoomed).then(|| tabs.join(" "))
}

/// What is open, in more and in fewer words.
fn open(model: &Model, places: &Places) -> [String; 3] {
    if let Some(tabs) = tabs(model, places) {
        let words = format!(" mpaka {tabs}");
        return [words.clone(), words, format!(" {tabs}")];
    }
    let is_told = model.state.loading.is_some() || model.state.part.is_some();
    if is_told && model.state.period.is_none() {
        return [" mpaka"; 3].map(String::from);
    }
    let reach = match model.state.period {
        Some(period) => format!("only {}; Esc: all days", period.words()),
        None => model.desk.reach(),
    };
    [
        format!(" mpaka · Kenya, security and border cooperation · {reach} · not a register"),
        format!(" mpaka · {reach} · not a register"),
        format!(" mpaka · {reach}"),
    ]
}

/// What a page's footer offers, and what the help's.
const ON_PAGES: [Action; 5] = [Action::Escape, Action::Open, Action::Explain, Action::Find, Action::Copy];
/// What only the search offers.
const ON_SEARCH: [Action; 3] = [Action::Keep, Action::Group, Action::Help];
const ON_HELP: [Action; 1] = [Action::Escape];

/// A sentence if there is one, else the keys that apply, the most useful first, as many as fit.
pub fn footer(model: &Model, area: Rect, buf: &mut Buffer) {
    if let Some(message) = &model.state.message {
        return message::draw(model, message, area, buf);
    }
    if model.state.pending == Pending::Copy
        && let Some(brief) = brief_menu(model, area)
    {
        return message::draw(model, &brief, area, buf);
    }
    let mut x = area.x.saturating_add(1);
    if model.state.pending == Pending::Copy {
        x = x.saturating_add(put(buf, area, (x, area.y), "Copy: ", model.state.theme.style(Role::Strong)));
    }
    for (number, entry) in hints(model).into_iter().enumerate() {
        let Some((key, short)) = told(model, entry) else { continue };
        let lead = if number == 0 { "" } else { " · " };
        if x.saturating_add(width(&format!("{lead}{key} {short}"))) > area.right() {
            break;
        }
        x = x.saturating_add(put(buf, area, (x, area.y), lead, model.state.theme.style(Role::Quiet)));
        x = x.saturating_add(put(buf, area, (x, area.y), key, model.state.theme.style(Role::Strong)));
        x = x.saturating_add(put(buf, area, (x, area.y), &format!(" {short}"), model.state.theme.style(Role::Quiet)));
    }
}

/// Key and word of a hint.
fn told(model: &Model, entry: &Entry) -> Option<(&'static str, &'static str)> {
    let is_palette = matches!(model.state.overlays.last(), Some(Overlay::Palette(_)));
    match (entry.scope, entry.action) {
        (Scope::Prompt, Action::Down) => Some(("Up Down", entry.short)),
        (Scope::Prompt, Action::Open) if is_palette => Some(("Enter", "run")),
        _ => Some((entry.keys.first()?, entry.short)),
    }
}

/// The copy menu in few words, where there is no room for all; none of its choices is left out.
fn brief_menu(model: &Model, area: Rect) -> Option<String> {
    let hints = hints(model);
    let words = |entry: &&Entry, short: &str| format!("{} {short}", entry.keys.first().unwrap_or(&""));
    let full: Vec<String> = hints.iter().map(|entry| words(entry, entry.short)).collect();
    if width(" Copy: ").saturating_add(width(&full.join(" · "))) <= area.width {
        return None;
    }
    let choices = hints.iter().filter(|entry| entry.action != Action::Escape);
    let brief: Vec<String> = choices.map(|entry| words(entry, entry.short.split(' ').next().unwrap_or(""))).collect();
    let dotted = format!("Copy: {}", brief.join(" · "));
    Some(if width(&dotted) < area.width { dotted } else { brief.join(" ") })
}

fn hints(model: &Model) -> Vec<&'static Entry> {
    let scope = scope(model);
    let applies = |entry: &&'static Entry| match model.state.overlays.last() {
        _ if forbids(model.state.kiosk, entry.action).is_some() => false,
        _ if scope == Scope::Copy => entry.hint > 0 && entry.scope == scope,
        Some(Overlay::Help(_)) => entry.scope == Scope::All && ON_HELP.contains(&entry.action),
        Some(Overlay::Page(_)) => entry.scope == Scope::All && ON_PAGES.contains(&entry.action),
        Some(Overlay::Palette(_)) if ON_SEARCH.contains(&entry.action) => false,
        Some(_) => entry.hint > 0 && entry.scope == Scope::Prompt,
        None => entry.hint > 0 && (entry.scope == scope || entry.scope == Scope::All) && is_of_use(entry, model),
    };
    let mut hints: Vec<&'static Entry> = TABLE.iter().filter(applies).collect();
    hints.sort_by_key(|entry| entry.hint);
    hints
}

/// Only what can be done now is offered.
fn is_of_use(entry: &Entry, model: &Model) -> bool {
    match entry.action {
        // It works there too; the way to the other panes needs the room more.
        Action::Explain => model.state.focus != Pane::Partners,
        Action::Back => !model.state.selection.back.is_empty(),
        Action::Statements | Action::OpenPoints | Action::Pin => model.state.selection.chosen.is_some(),
        _ => true,
    }
}
