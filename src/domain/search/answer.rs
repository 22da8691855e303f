//! What a query is answered with: the things found by their numbers, best first. A row is described only when it is shown.

use std::collections::HashSet;
use std::sync::Arc;

use rayon::prelude::*;

use crate::domain::library::Library;
use crate::domain::query::{Query, Refused};
use crate::domain::record::Record;
use crate::domain::search::Index;
use crate::domain::search::ask::{Ask, Want};
use crate::domain::search::order::{best, number};
use crate::domain::search::scatter::scattered;
use crate::domain::search::slip;
use crate::domain::search::together::Together;
use crate::domain::search::weigh::{Weighed, weigh};
use crate::domain::search::worded::is_worded;

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
    /// What the query asks for, made ready: of that the rows are described.
    pub(crate) wants: Arc<[Want]>,
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
        let wants = ask.wants.clone().into();
        let mut answer = Answer { sure: count, scored: docs.len(), wants, ..empty };
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
                let (mut read, keys) = (Vec::new(), std::mem::take(&mut weighed.keys));
                let mut is_so = |key: &u64| {
                    let Some(record) = self.record(library, number(*key)) else { return true };
                    let at = (number(*key) - segment.first) as usize;
                    let holds = !stale() && together.holds(library, record);
                    let place = (segment, at, weighed.tiers.as_slice());
                    holds && (!together.words || is_worded((library, record), (ask, together), place, &mut read))
                };
                weighed.keys = keys.into_iter().filter(|key| is_so(key)).collect();
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

    /// The record of that number, if it is one.
    pub(super) fn record<'l>(&self, library: &'l Library, number: u32) -> Option<&'l Record> {
        self.entry(number).and_then(|at| library.data.entries().get(at)).map(|entry| &entry.record)
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
        let held = |at: usize| weighed.iter().filter_map(|one| one.held.get(at)).sum::<usize>();
        let rare: Vec<(&str, usize)> = ask
            .words()
            .enumerate()
            .map(|(at, word)| (word.text.as_str(), held(at)))
            .filter(|(_, held)| *held < FEW)
            .take(MOST_SLIPS)
            .take_while(|_| !stale())
            .collect();
        let near = |(word, held): &(&'_ str, usize)| slip::nearest(self, word, *held);
        let better: Vec<(&str, String)> = rare.iter().filter_map(|one| Some((one.0, near(one)?))).collect();
        let explained = rare.iter().all(|(word, held)| *held > 0 || better.iter().any(|(slip, _)| slip == word));
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
