//! What a query is answered with: the things found by their numbers, best first. A row is described only when it is shown.

use std::sync::Arc;

use crate::domain::library::{Library, Target};
use crate::domain::query::{Query, Refused, What};
use crate::domain::search::{Hit, Index};

/// What a query found. The first page comes before the count.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answer {
    pub query: Query,
    /// Numbers of the things found, best first; with `count` known all of them, else those of the first page.
    pub docs: Arc<[u32]>,
    /// How many there are; none while they are still being counted.
    pub count: Option<usize>,
    /// So many of `docs` hold what was typed; those behind them only what it is taken for.
    pub sure: usize,
    /// The words that were searched instead, folded, for those behind `sure`.
    pub instead: Option<String>,
    /// True where those behind `sure` have only the letters of the words, in order.
    pub scattered: bool,
    /// How many things were looked at one by one to put them in order.
    pub scored: usize,
}

/// Things on the first page.
pub const FIRST_PAGE: usize = 200;

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
        _library: &Library,
        query: &Query,
        _stale: &dyn Fn() -> bool,
        tell: &mut dyn FnMut(Answer),
    ) -> Result<(), Refused> {
        let found = self.find(&words(query));
        let place = |hit: &Hit| self.entries.iter().position(|entry| entry.target == hit.target);
        let docs: Vec<u32> = found.hits.iter().filter_map(place).filter_map(|at| u32::try_from(at).ok()).collect();
        let all = docs.len();
        let sure = if found.instead.is_some() || found.scattered { 0 } else { all };
        let answer = |docs: &[u32], count| Answer {
            query: query.clone(),
            docs: docs.into(),
            count,
            sure: sure.min(docs.len()),
            instead: found.instead.clone(),
            scattered: found.scattered,
            scored: all,
        };
        if all > FIRST_PAGE {
            tell(answer(docs.get(..FIRST_PAGE).unwrap_or_default(), None));
        }
        tell(answer(&docs, Some(all)));
        Ok(())
    }

    /// One row of an answer, by its place: what it is, why it was found, which letters matched.
    pub fn row(&self, library: &Library, answer: &Answer, place: usize) -> Option<Hit> {
        let target = self.target(library, *answer.docs.get(place)?)?;
        let words = answer.instead.clone().unwrap_or_else(|| words(&answer.query));
        self.find(&words).hits.into_iter().find(|hit| hit.target == target)
    }

    /// What a number stands for.
    pub fn target(&self, _library: &Library, doc: u32) -> Option<Target> {
        self.entries.get(usize::try_from(doc).ok()?).map(|entry| entry.target.clone())
    }

    /// The analyst's word for what it is: "agreement".
    pub fn kind(&self, _library: &Library, doc: u32) -> &'static str {
        usize::try_from(doc).ok().and_then(|doc| self.entries.get(doc)).map_or("", |entry| entry.kind)
    }
}

fn words(query: &Query) -> String {
    let word = |what: &What| match what {
        What::Word(word) => Some(word.clone()),
        What::Phrase { words, .. } => Some(words.join(" ")),
        _ => None,
    };
    query.clauses.iter().filter_map(|clause| word(&clause.what)).collect::<Vec<_>>().join(" ")
}
