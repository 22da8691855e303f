//! Keeping a query as the filter of all panes, and letting it go. The set of its records is made once, when it is kept.

use std::sync::Arc;

use crate::domain::fold::narrowing::{Filter, Kept};
use crate::domain::library::Target;
use crate::domain::search::Answer;
use crate::domain::words::grouped;
use crate::tui::action::Action;
use crate::tui::asking::Purpose;
use crate::tui::desk::Desk;
use crate::tui::model::Model;
use crate::tui::overlay::Overlay;
use crate::tui::overlay::find::{Answered, remember};
use crate::tui::paint::{fit, width};
use crate::tui::panes::partners;
use crate::tui::state::{Ahead, Effect};
use crate::tui::update::choose::By;
use crate::tui::update::{ahead, land};

/// Keeps what the search shows, and closes it; a sentence where there is nothing to keep.
pub fn keep(model: &mut Model) -> Option<Effect> {
    let Some(Overlay::Find(view)) = model.state.overlays.last() else { return None };
    let Some(answer) = view.found() else {
        model.state.message = Some("Nothing to keep: type a query first.".into());
        return None;
    };
    if answer.count.is_none() {
        // The rest is on its way.
        ahead::wait(model, Ahead::Act(Action::Keep));
        return None;
    }
    match filter(&model.desk, &view.input.text, answer) {
        Err(sentence) => {
            model.state.message = Some(sentence);
            None
        }
        Ok(filter) => {
            let first = first(&model.desk, answer);
            let (results, order) = (view.answer.clone(), view.order.clone());
            remember(Arc::make_mut(&mut model.state.recents), &filter.text);
            model.state.filter = Some(Arc::new(filter));
            model.state.overlays.clear();
            model.state.timeline.first_lane = 0;
            model.state.partners = partners::View::default();
            // What is left out is not what the details and the map should go on about.
            let stays =
                model.state.selection.chosen.as_ref().and_then(Target::record).is_some_and(|id| is_kept(model, id));
            if let Some(first) = first.filter(|_| !stays) {
                model.choose(first, By::Jumping);
            }
            if let Some(results) = results {
                land::begin(model, results, order);
            }
            forget(model)
        }
    }
}

/// The best of what was found that is a record.
fn first(desk: &Desk, answer: &Answer) -> Option<Target> {
    let index = desk.indexed()?;
    let targets = answer.docs.iter().filter_map(|doc| index.target(&desk.library, *doc));
    targets.into_iter().find(|target| target.record().is_some())
}

fn is_kept(model: &Model, id: &str) -> bool {
    model.state.filter.as_ref().is_some_and(|filter| filter.kept.has(&model.desk.library.data, id))
}

/// No longer wants to know what the filter before this one holds; what waits behind that is asked.
fn forget(model: &mut Model) -> Option<Effect> {
    model.state.asking.drop(|purpose| purpose == Purpose::Filter);
    model.state.asking.begin()
}

/// The records that an answer holds; of one that holds only what the query was taken for, by those words.
fn filter(desk: &Desk, text: &str, answer: &Answer) -> Result<Filter, String> {
    let (text, docs) = match (&answer.instead, answer.sure) {
        (_, sure @ 1..) => (text, answer.docs.get(..sure).unwrap_or_default()),
        (Some(words), 0) => (words.as_str(), &*answer.docs),
        (None, 0) => return Err("Nothing to keep: nothing holds what was typed.".into()),
    };
    let data = &desk.library.data;
    let entries = desk.indexed().into_iter().flat_map(|index| docs.iter().filter_map(|doc| index.entry(*doc)));
    let kept = Kept::of(entries, data.entries().len());
    match kept.count() {
        0 => Err("Nothing to keep: no record is among the results.".into()),
        _ => Ok(Filter { text: text.trim().to_string(), kept }),
    }
}

/// Applies the filter to data that was read again.
pub fn again(model: &mut Model, text: &str, answer: &Answered) {
    let made = match answer.as_ref() {
        Ok(answer) => filter(&model.desk, text, answer),
        Err(refused) => Err(refused.sentence.clone()),
    };
    model.state.filter = made.ok().map(Arc::new);
    if model.state.filter.is_none() {
        model.state.message = Some(format!("The filter “{text}” finds nothing any more and was let go."));
    }
}

/// Shows everything again.
pub fn let_go(model: &mut Model) -> Option<Effect> {
    model.state.filter.take()?;
    model.state.message = Some("The filter was let go.".into());
    forget(model)
}

/// What the screen says of the filter in so many columns: "filter: wajir · 12 of 450 records · Esc lets go". What was typed
/// is cut before the rest is left out.
pub fn words(model: &Model, room: u16) -> Option<String> {
    const LEAST: u16 = 10;
    let filter = model.state.filter.as_ref()?;
    let total = grouped(model.desk.library.data.entries().len());
    let count = grouped(filter.kept.count());
    let period = model.state.period.map_or_else(String::new, |period| format!(" · only {}", period.words()));
    let tails = [
        format!("{period} · {count} of {total} records · Esc lets go"),
        format!(" · {count} of {total} records · Esc lets go"),
        format!(" · {count} of {total} · Esc lets go"),
        format!(" · {count} of {total}"),
    ];
    let needed = width(&filter.text).min(LEAST).saturating_add(width("filter: "));
    let tail = tails.iter().find(|tail| width(tail).saturating_add(needed) <= room).map_or("", String::as_str);
    let text = fit(&format!("filter: {}", filter.text), room.saturating_sub(width(tail)));
    Some(text + tail)
}
