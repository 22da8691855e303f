//! Queries to choose from where there are no results: the last ones, the ready views, what is left of one that found nothing.

use crate::domain::query::READY;
use crate::domain::search::Completion;
use crate::domain::words::grouped;
use crate::tui::overlay::find::section::Section;

/// A query that can be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// What is put into the line.
    pub text: String,
    /// What the row says: the query itself, or the name of a view.
    pub name: String,
    /// Behind it, drawn quietly.
    pub about: String,
}

impl From<&Completion> for Offer {
    fn from(one: &Completion) -> Self {
        Self { text: one.text.clone(), name: one.shown.clone(), about: one.about.clone() }
    }
}

/// So many last queries are kept.
const MOST: usize = 20;

/// Puts a query in front of the last ones.
pub fn remember(recents: &mut Vec<String>, text: &str) {
    let text = text.trim();
    if text.is_empty() {
        return;
    }
    recents.retain(|known| known != text);
    recents.insert(0, text.to_string());
    recents.truncate(MOST);
}

/// What is offered before anything is typed: the last queries, newest first, then the ready views with their counts as far
/// as they are known.
pub fn standing(recents: &[String], counts: &[Option<usize>]) -> (Vec<Offer>, Vec<Section>) {
    let mut sections = Vec::new();
    let mut offers: Vec<Offer> = recents.iter().map(|text| plain(text)).collect();
    if !offers.is_empty() {
        sections.push(Section { at: 0, words: "Searched before".into() });
    }
    sections.push(Section { at: offers.len(), words: "Ready views".into() });
    offers.extend(READY.iter().enumerate().map(|(at, view)| {
        let count =
            counts.get(at).copied().flatten().map_or_else(String::new, |count| format!("{} · ", grouped(count)));
        Offer { text: view.query.into(), name: view.name.into(), about: format!("{count}{}", view.query) }
    }));
    (offers, sections)
}

fn plain(text: &str) -> Offer {
    Offer { text: text.to_string(), name: text.to_string(), about: String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_queries_are_each_kept_once_the_newest_first_and_not_for_ever() {
        let mut recents = Vec::new();
        for text in ["a", " ", "b", "a "] {
            remember(&mut recents, text);
        }
        assert_eq!(recents, ["a", "b"]);
        for at in 0..50 {
            remember(&mut recents, &at.to_string());
        }
        assert_eq!((recents.len(), recents[0].as_str()), (MOST, "49"));
    }

    #[test]
    fn last_queries_and_ready_views_stand_below_headings_of_their_own() {
        let (offers, sections) = standing(&["wajir".into()], &[Some(1204)]);
        assert_eq!(sections.iter().map(|one| one.at).collect::<Vec<_>>(), [0, 1]);
        assert_eq!(offers[1].about, format!("{} · {}", grouped(1204), READY[0].query));
        assert_eq!(standing(&[], &[]).1.len(), 1);
    }
}
