//! Going on from result to result after the search was closed, and the words for where one is among them. It asks nothing.

use std::sync::Arc;

use crate::domain::search::Why;
use crate::domain::words::grouped;
use crate::tui::asking::Purpose;
use crate::tui::model::Model;
use crate::tui::overlay::find::Answered;
use crate::tui::paint::{fit, width};
use crate::tui::state::Hits;
use crate::tui::update::choose::By;

/// Takes in the results of data that were read again: first a page, then all of them. One stays on the record where one was
/// if it is still among them, else in its place.
pub fn again(model: &mut Model, ticket: u64, (at, last): (usize, bool), answer: &Answered) {
    if let Some(hits) = model.state.hits.as_mut().filter(|hits| hits.ticket == ticket) {
        hits.answer = Arc::clone(answer);
        return;
    }
    let docs = answer.as_ref().as_ref().map_or(&[][..], |found| &found.docs);
    let known = place_of_chosen(model, docs);
    if !last && known.is_none() && at >= docs.len() {
        // Where one was stands beyond the first page.
        return;
    }
    let at = known.unwrap_or_else(|| at.min(docs.len().saturating_sub(1)));
    model.state.hits = Some(Hits { answer: Arc::clone(answer), ticket, order: None, at });
}

/// Goes through these results from now on, listed in this order: n leads to the one behind what is selected.
pub fn begin(model: &mut Model, answer: Answered, order: Option<Arc<[u32]>>) {
    let docs = answer.as_ref().as_ref().map_or(&[][..], |found| &found.docs);
    let place = place_of_chosen(model, docs).unwrap_or(0);
    let row = |order: &Arc<[u32]>| order.iter().position(|one| usize::try_from(*one) == Ok(place));
    let at = order.as_ref().map_or(Some(place), row).unwrap_or(0);
    let ticket = model.state.asking.ticket();
    model.state.hits = Some(Hits { answer, ticket, order, at });
    // Whatever was asked for n and N before, nobody goes through it any more.
    model.state.asking.drop(|purpose| matches!(purpose, Purpose::Hits(_)));
}

/// Where what is selected stands among the results. Records are compared by their numbers, which is quick.
fn place_of_chosen(model: &Model, docs: &[u32]) -> Option<usize> {
    let (index, library) = (model.desk.indexed()?, &model.desk.library);
    let chosen = model.state.selection.chosen.as_ref()?;
    let place = chosen.record().and_then(|id| library.data.place(id));
    docs.iter().position(|doc| match index.entry(*doc) {
        Some(entry) => place == Some(entry),
        None => place.is_none() && index.target(library, *doc).as_ref() == Some(chosen),
    })
}

/// The next result of the last search, or the one before it.
pub fn next_hit(model: &mut Model, forward: bool) {
    let desk = Arc::clone(&model.desk);
    let found = model.state.hits.as_mut().zip(desk.indexed());
    let Some((hits, answer, index)) = found.and_then(|(hits, index)| {
        let answer = Arc::clone(&hits.answer);
        answer.as_ref().as_ref().is_ok_and(|answer| !answer.docs.is_empty()).then_some((hits, answer, index))
    }) else {
        let waits = model.state.asking.hits().is_some();
        let words = if waits { "The results are searched again." } else { "No search yet: press / and type a word." };
        model.state.message = Some(words.into());
        return;
    };
    let Ok(found) = answer.as_ref() else { return };
    let total = found.docs.len();
    hits.at = (hits.at + if forward { 1 } else { total - 1 }) % total.max(1);
    let doc = found.docs.get(hits.place()).copied();
    let words = standing((hits.at + 1, found.count));
    if let Some(target) = doc.and_then(|doc| index.target(&desk.library, doc)) {
        model.choose(target, By::Jumping);
        model.state.message = Some(words);
    }
}

/// "result 3 of 1,204".
fn standing((at, count): (usize, Option<usize>)) -> String {
    match count {
        Some(count) => format!("result {} of {}", grouped(at), grouped(count)),
        None => format!("result {}", grouped(at)),
    }
}

/// Which result it is and where its words were found, on one line: of what was found no more than has room.
pub fn landed(at: (usize, Option<usize>), why: Option<&Why>, cols: u16) -> String {
    let (head, tail) = (standing(at), " · n next");
    let place = why.map_or_else(String::new, |why| format!(" · found in {}: ", why.field.to_lowercase()));
    let taken = [head.as_str(), &place, tail].map(width).into_iter().fold(1, u16::saturating_add);
    match (why, cols.saturating_sub(taken)) {
        (Some(why), room @ 8..) => format!("{head}{place}{}{tail}", fit(&why.text, room)),
        _ => head + tail,
    }
}
