//! Going on from result to result after the search was closed, and the words for where one is among them. It asks nothing.

use std::sync::Arc;

use crate::domain::search::Why;
use crate::domain::words::grouped;
use crate::tui::model::Model;
use crate::tui::paint::{fit, width};
use crate::tui::update::choose::By;

/// The next result of the last search, or the one before it.
pub fn next_hit(model: &mut Model, forward: bool) {
    let desk = Arc::clone(&model.desk);
    let hits = model.state.hits.as_mut();
    let Some((hits, answer)) = hits.and_then(|hits| {
        let answer = Arc::clone(&hits.answer);
        answer.as_ref().as_ref().is_ok_and(|answer| !answer.docs.is_empty()).then_some((hits, answer))
    }) else {
        model.state.message = Some("No search yet: press / and type a word.".into());
        return;
    };
    let Ok(found) = answer.as_ref() else { return };
    let total = found.docs.len();
    hits.at = (hits.at + if forward { 1 } else { total - 1 }) % total.max(1);
    let order = hits.order.as_ref().and_then(|order| order.get(hits.at)).and_then(|at| usize::try_from(*at).ok());
    let doc = found.docs.get(order.unwrap_or(hits.at)).copied();
    let words = standing((hits.at + 1, found.count));
    if let Some(target) = doc.and_then(|doc| desk.index().target(&desk.library, doc)) {
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
