//! What the counties are filled with now: by a choice, of all or of what the panes are narrowed to, and the same in words.
//! Made when one of these changes, never while drawing or on a step of the cursor.

use std::sync::{Arc, OnceLock};

use crate::domain::doc::{Doc, counties};
use crate::domain::fold::fill::{FillBy, fill_within};
use crate::domain::fold::narrowing::Narrowing;
use crate::domain::geo::Fill;
use crate::domain::library::Library;
use crate::tui::narrowed::Narrowed;

/// A fill with what it was made of.
#[derive(Debug)]
pub struct Filled {
    by: FillBy,
    narrowing: Narrowing,
    pub fill: Arc<Fill>,
    /// The list, once somebody reads it.
    words: OnceLock<Doc>,
}

impl Filled {
    /// Fills the counties. Open points have no date: a period does not narrow them.
    pub fn new(within: &Narrowed, by: FillBy) -> Self {
        let narrowing = within.narrowing.clone();
        let narrows = narrowing.filter.is_some() || narrowing.period.is_some() && by != FillBy::Questions;
        let fill =
            if narrows { Arc::new(fill_within(&within.desk.library, by, &narrowing)) } else { within.desk.fill(by) };
        Self { by, narrowing, fill, words: OnceLock::new() }
    }

    /// Whether this is what such a choice and such a narrowing ask for.
    pub fn is_of(&self, by: FillBy, narrowing: &Narrowing) -> bool {
        self.by == by && self.narrowing == *narrowing
    }

    /// The map in words: each county with what touches it.
    pub fn words(&self, library: &Library) -> &Doc {
        self.words.get_or_init(|| counties(library, &self.fill))
    }
}
