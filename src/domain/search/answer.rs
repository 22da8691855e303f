//! What a query is answered with: the things found by their numbers, best first. A row is described only when it is shown.

use std::collections::HashSet;
use std::sync::Arc;

use rayon::prelude::*;

use crate::domain::library::Library;
use crate::domain::query::{Query, Refused};
use crate::domain::search::Index;
use crate::domain::search::ask::Ask;
use crate::domain::search::order::{best, number};
use crate::domain::search::scatter::scattered;
use crate::domain::search::slip;
use crate::domain::search::together::Together;
use crate::domain::search::weigh::{Weighed, weigh};

/// What a query found. The first page comes before the count.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answer {
    pub query: Query,
    /// Numbers of the things found, best first; with `count` known all of them, else those of the first page.
    pub docs: Arc<[u32]>,
    /// How many there are; none while they are still being put in order.
    pub count: Option<usize>,
    /// So many of `docs` hold what was typed; those behind them only what it is taken for.
    pub sure: usize,
    /// The words that were searched instead, folded, for those behind `sure`: all words of the query, with those put in
    /// place of slips.
    pub instead: Option<String>,
    /// True where those behind `sure` have only the letters of the words, in order.
    pub scattered: bool,
    /// How many things were looked at one by one to put them in order.
    pub scored: usize,
}

/// Things on the first page.
pub const FIRST_PAGE: usize = 200;
/// So many words of a query are taken for slips, at most.
const MOST_SLIPS: usize = 6;
/// With fewer results than this, slips are thought of.
const FEW: usize = 3;

impl Index {
    /// Everything that a query finds.
    ///
    /// # Errors
    /// A value that no record has, as a sentence.
    pub fn answer(&self, library: &Library, query: &Query) -> Result<Answer, Refused> {
        let mut last = Answer::default();
        self.stream(library, query, &|| false, &mut |answer| last = answer)?;
        Ok(last)
    }

    /// The same, told twice where there is more than a page: the first page, then everything with its count. Asks `stale`
    /// now and then, and says no more where that is so.
    ///
    /// # Errors
    /// As `answer`.
    pub fn stream(
        &self,
        library: &Library,
        query: &Query,
        stale: &(dyn Fn() -> bool + Sync),
        tell: &mut dyn FnMut(Answer),
    ) -> Result<(), Refused> {
        let empty = Answer { query: query.clone(), count: Some(0), ..Answer::default() };
        if query.is_empty() {
            tell(empty);
            return Ok(());
        }
        let ask = Ask::of(self, library, query, &|_| None)?;
        let Some((weighed, mut keys)) = self.weighed(library, &ask, stale) else { return Ok(()) };
        let count = keys.len();
        let mut docs = best(self, library, &ask, &weighed, &mut keys);
        let mut answer = Answer { sure: count, scored: docs.len(), ..empty };
        if !keys.is_empty() {
            let page: Vec<u32> = docs.iter().copied().take(FIRST_PAGE).collect();
            tell(Answer { sure: page.len(), docs: page.into(), count: None, ..answer.clone() });
            if stale() {
                return Ok(());
            }
            keys.par_sort_unstable();
            docs.extend(keys.into_iter().map(number));
        }
        if count < FEW && ask.ranks() && !stale() {
            self.guess(library, query, (&ask, &weighed, stale), &mut docs, &mut answer)?;
        }
        answer.count = Some(docs.len());
        answer.docs = docs.into();
        tell(answer);
        Ok(())
    }

    fn weighed(
        &self,
        library: &Library,
        ask: &Ask,
        stale: &(dyn Fn() -> bool + Sync),
    ) -> Option<(Vec<Weighed>, Vec<u64>)> {
        let together = Together::of(&ask.wants);
        let one = |segment| {
            let mut weighed = if stale() { None } else { Some(weigh(segment, ask, together.as_ref())) }?;
            if let Some(together) = &together {
                weighed.keys.retain(|key| !stale() && self.holds(library, together, number(*key)));
            }
            Some(weighed)
        };
        let mut weighed = self.segments.par_iter().map(one).collect::<Option<Vec<_>>>()?;
        let mut keys = Vec::with_capacity(weighed.iter().map(|one| one.keys.len()).sum());
        for one in &mut weighed {
            keys.append(&mut one.keys);
        }
        Some((weighed, keys))
    }

    /// Whether a thing has the statements that are asked for, where it is a record.
    pub(super) fn holds(&self, library: &Library, together: &Together<'_>, number: u32) -> bool {
        let entry = self.entry(number).and_then(|at| library.data.entries().get(at));
        entry.is_none_or(|entry| together.holds(library, &entry.record))
    }

    /// Adds what the query may have meant: words that hardly anything holds taken for the nearest; else scattered letters.
    fn guess(
        &self,
        library: &Library,
        query: &Query,
        (ask, weighed, stale): (&Ask, &[Weighed], &(dyn Fn() -> bool + Sync)),
        docs: &mut Vec<u32>,
        answer: &mut Answer,
    ) -> Result<(), Refused> {
        let rare: Vec<&str> = ask
            .words()
            .enumerate()
            .filter(|(at, _)| weighed.iter().filter_map(|one| one.held.get(*at)).all(|held| *held == 0))
            .map(|(_, word)| word.text.as_str())
            .take(MOST_SLIPS)
            .take_while(|_| !stale())
            .collect();
        let better: Vec<(&str, String)> =
            rare.iter().filter_map(|word| Some((*word, slip::nearest(self, word)?))).collect();
        let unheld = |word: &&&str| {
            let at = ask.words().position(|known| known.text == ***word);
            at.is_none_or(|at| weighed.iter().filter_map(|one| one.held.get(at)).all(|held| *held == 0))
        };
        let explained = rare.iter().filter(unheld).all(|word| better.iter().any(|(slip, _)| slip == word));
        if !better.is_empty() && explained {
            let instead = |word: &str| better.iter().find(|(slip, _)| *slip == word).map(|(_, near)| near.clone());
            let meant = Ask::of(self, library, query, &instead)?;
            if let Some((weighed, mut keys)) = self.weighed(library, &meant, stale) {
                let known: HashSet<u32> = docs.iter().copied().collect();
                keys.retain(|key| !known.contains(&number(*key)));
                if !keys.is_empty() {
                    let mut more = best(self, library, &meant, &weighed, &mut keys);
                    answer.scored += more.len();
                    keys.sort_unstable();
                    more.extend(keys.into_iter().map(number));
                    docs.append(&mut more);
                    answer.instead = Some(meant.typed.join(" "));
                    return Ok(());
                }
            }
        }
        if docs.is_empty() && !stale() {
            let (found, scored) = scattered(self, library, ask);
            answer.scored += scored;
            answer.scattered = !found.is_empty();
            *docs = found;
        }
        Ok(())
    }
}
