//! The search: what is asked when, what an answer does, and where Enter lands. A letter only marks the answer as stale; it
//! is asked for once, when nothing more is typed or a key needs it. Keys that need an answer wait for it in their order.

use std::sync::Arc;

use crate::domain::query::{Query, READY, Refused};
use crate::domain::search::Answer;
use crate::domain::search::without::parts;
use crate::tui::action::{Action, Scope};
use crate::tui::asking::Purpose;
use crate::tui::layout;
use crate::tui::model::Model;
use crate::tui::overlay::find::{Answered, View, remember};
use crate::tui::overlay::{Overlay, help};
use crate::tui::pane::Pane;
use crate::tui::state::{Ahead, Effect, Hits};
use crate::tui::update::choose::By;
use crate::tui::update::{act, ahead, keep, land};

/// Opens the search, with a query in its line.
pub fn open(model: &mut Model, text: &str) -> Option<Effect> {
    let mut view = View::default();
    view.input.paste(text);
    view.stale = !text.is_empty();
    view.stand(&model.state.recents, &model.state.ready);
    act::lay_over(model, Overlay::Find(view));
    rest(model).or_else(|| count_views(model))
}

/// Asks how much each ready view holds, where that is not known. What is typed meanwhile goes before it, and finds what is
/// searched gathered already.
fn count_views(model: &mut Model) -> Option<Effect> {
    let asking = &mut model.state.asking;
    if model.state.ready.len() == READY.len() {
        return None;
    }
    model.state.ready = Arc::new(vec![None; READY.len()]);
    let mut effect = None;
    for (at, view) in READY.iter().enumerate() {
        effect = asking.then(Purpose::Ready(at), view.query).or(effect);
    }
    effect
}

/// The search that is open on top.
fn view(model: &mut Model) -> Option<&mut View> {
    match model.state.overlays.last_mut() {
        Some(Overlay::Find(view)) => Some(view),
        _ => None,
    }
}

/// Asks for what was typed, unless that is done or known.
pub fn rest(model: &mut Model) -> Option<Effect> {
    let desk = Arc::clone(&model.desk);
    let (recents, ready) = (Arc::clone(&model.state.recents), Arc::clone(&model.state.ready));
    let view = view(model)?;
    if !std::mem::take(&mut view.stale) {
        return None;
    }
    view.asked = false;
    view.look_ahead(&desk);
    let text = view.input.text.clone();
    let is_ours = |purpose| matches!(purpose, Purpose::Rows | Purpose::Without(_));
    let (query, known) = (Query::parse(&text), view.known());
    let stands = query.as_ref().is_ok_and(Query::is_empty);
    match (query, known) {
        (Ok(_), _) if stands => view.stand(&recents, &ready),
        (Err(refused), _) => view.take(&desk, Arc::new(Err(refused)), false),
        (_, Some(known)) => {
            view.take(&desk, known, false);
            model.state.asking.drop(is_ours);
            let more = without_parts(model);
            return more.or_else(|| model.state.asking.begin());
        }
        (Ok(_), None) => {
            view.asked = true;
            model.state.asking.drop(is_ours);
            return model.state.asking.first(Purpose::Rows, &text);
        }
    }
    model.state.asking.drop(is_ours);
    let counts = if stands { count_views(model) } else { None };
    counts.or_else(|| model.state.asking.begin())
}

/// Takes an answer in; an older one is dropped.
pub fn found(model: &mut Model, ticket: u64, answer: &Arc<Result<Answer, Refused>>) -> Vec<Effect> {
    let count = answer.as_ref().as_ref().ok().and_then(|answer| answer.count);
    let last = answer.is_err() || count.is_some();
    let Some(question) = model.state.asking.told(ticket, last) else { return Vec::new() };
    let mut effects = Vec::new();
    match question.purpose {
        Purpose::Rows => effects.extend(rows(model, ticket, &question.text, answer)),
        Purpose::Hits(at) => land::again(model, ticket, (at, last), answer),
        Purpose::Filter if last => keep::again(model, &question.text, answer),
        Purpose::Ready(at) if last => ready(model, at, count),
        Purpose::Without(at) if last => without(model, at, question.text, sure(answer)),
        _ => {}
    }
    effects.extend(model.state.asking.begin());
    effects
}

/// Fills the search with an answer, or the results that n and N go through where one has landed already.
fn rows(model: &mut Model, ticket: u64, text: &str, answer: &Answered) -> Vec<Effect> {
    if let Some(hits) = model.state.hits.as_mut().filter(|hits| hits.ticket == ticket) {
        hits.answer = Arc::clone(answer);
    }
    let desk = Arc::clone(&model.desk);
    let shown = model.state.overlays.iter_mut().find_map(|over| match over {
        Overlay::Find(view) => Some(view),
        _ => None,
    });
    if let Some(view) = shown.filter(|view| view.input.text == text) {
        view.look_ahead(&desk);
        let goes_on = !std::mem::take(&mut view.asked);
        view.take(&desk, Arc::clone(answer), goes_on);
    }
    let mut effects: Vec<Effect> = without_parts(model).into_iter().collect();
    model.settle();
    effects.extend(ahead::catch_up(model));
    effects
}

fn ready(model: &mut Model, at: usize, count: Option<usize>) {
    if let Some(known) = Arc::make_mut(&mut model.state.ready).get_mut(at) {
        *known = count;
    }
    let desk = Arc::clone(&model.desk);
    let (recents, ready) = (Arc::clone(&model.state.recents), Arc::clone(&model.state.ready));
    if let Some(view) = view(model).filter(|view| view.stands()) {
        view.look_ahead(&desk);
        view.stand(&recents, &ready);
    }
}

/// Where nothing was found, asks what would be without each of the parts.
fn without_parts(model: &mut Model) -> Option<Effect> {
    view(model)?.found().filter(|answer| answer.count == Some(0))?;
    let parts = parts(&view(model)?.input.text);
    let mut effect = None;
    for (at, (_, left)) in parts.into_iter().enumerate() {
        effect = model.state.asking.then(Purpose::Without(at), &left).or(effect);
    }
    effect
}

/// How much holds what was typed.
fn sure(answer: &Arc<Result<Answer, Refused>>) -> usize {
    answer.as_ref().as_ref().map_or(0, |answer| answer.sure)
}

/// Offers a query without one of its parts, where that finds something.
fn without(model: &mut Model, at: usize, text: String, count: usize) {
    let Some(view) = view(model) else { return };
    let Some(span) = view.found().and_then(|answer| answer.query.clauses.get(at)).map(|part| part.span.clone()) else {
        return;
    };
    let part = view.input.text.get(span).unwrap_or("").to_string();
    view.left_out(part, text, count);
}

/// An action while the search is open.
pub fn act(model: &mut Model, action: Action) -> Option<Effect> {
    match action {
        Action::Escape => return escape(model),
        Action::Stop => {
            close(model);
            return None;
        }
        Action::Complete | Action::CompleteBack => {
            let desk = Arc::clone(&model.desk);
            if view(model)?.complete(&desk, action == Action::Complete) {
                ahead::other_rows(model);
            } else if desk.indexed().is_none() {
                model.state.message = Some("What Tab completes is still being gathered.".into());
            }
            return None;
        }
        Action::Help if model.state.ahead.is_empty() => {
            let kiosk = model.state.kiosk;
            act::lay_over(model, Overlay::Help(help::View { top: 0, scope: Scope::Prompt, kiosk }));
            return None;
        }
        _ => {}
    }
    // What follows is about the results: it waits until they are there.
    let asks = rest(model);
    if view(model)?.asked {
        ahead::wait(model, Ahead::Act(action));
        return asks;
    }
    let done = on_results(model, action);
    done.or(asks)
}

fn on_results(model: &mut Model, action: Action) -> Option<Effect> {
    let desk = Arc::clone(&model.desk);
    let room = model.overlay_room();
    match action {
        Action::Open => return land(model),
        Action::Keep => return keep::keep(model),
        Action::Group => view(model)?.group(&desk),
        _ => {
            let view = view(model)?;
            let rows = view.rows(&desk, room);
            view.act(action, rows);
        }
    }
    None
}

/// The text, then the filter, then the search itself.
fn escape(model: &mut Model) -> Option<Effect> {
    model.state.ahead.clear();
    let view = view(model)?;
    if !view.input.text.is_empty() {
        let good = view.found().is_some_and(|answer| !answer.docs.is_empty()) && !view.stale;
        let text = std::mem::take(&mut view.input.text);
        view.changed();
        if good {
            remember(Arc::make_mut(&mut model.state.recents), &text);
        }
        return rest(model);
    }
    if model.state.filter.is_none() {
        close(model);
        return None;
    }
    keep::let_go(model)
}

fn close(model: &mut Model) {
    model.state.ahead.clear();
    model.state.overlays.pop();
    model.state.asking.drop(|purpose| matches!(purpose, Purpose::Rows | Purpose::Without(_)));
}

/// Lands on the result under the cursor, and all panes follow; or takes the query under it.
fn land(model: &mut Model) -> Option<Effect> {
    let (desk, ticket) = (Arc::clone(&model.desk), model.state.asking.ticket());
    let view = view(model)?;
    let Some(target) = view.landing(&desk) else {
        let text = view.offered()?.text.clone();
        view.input.text = text;
        (view.stale, view.cursor, view.top) = (true, 0, 0);
        return rest(model);
    };
    let answer = Arc::clone(view.answer.as_ref()?);
    let (order, at, place) = (view.order.clone(), view.cursor, view.place(view.cursor));
    let found = view.found()?;
    let (text, count) = (view.input.text.clone(), found.count);
    let why = desk.indexed().and_then(|index| index.row(&desk.library, found, place)).and_then(|hit| hit.why);
    remember(Arc::make_mut(&mut model.state.recents), &text);
    model.state.hits = Some(Hits { answer, ticket, order, at });
    model.state.overlays.clear();
    model.state.focus = Pane::Details;
    model.choose(target, By::Jumping);
    model.state.message = Some(land::landed((at + 1, count), why.as_ref(), model.state.size.0));
    // n and N go through these now, whatever was asked for them before.
    model.state.asking.drop(|purpose| matches!(purpose, Purpose::Hits(_)));
    model.state.asking.begin()
}

/// Keeps the rows of the search in sight and described.
pub fn settle(model: &mut Model) {
    let (desk, room) = (Arc::clone(&model.desk), model.overlay_room());
    let preview = layout::preview(&model.state).map(layout::inside);
    if let Some(view) = view(model) {
        let rows = view.rows(&desk, room);
        view.settle(&desk, rows, preview);
    }
}
