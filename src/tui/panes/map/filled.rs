//! What the counties are filled with now: by a choice, of all days or of a period, and the same in words. Made when choice
//! or period change, never while drawing or on a step of the cursor.

use std::sync::{Arc, OnceLock};

use crate::domain::doc::{Doc, counties};
use crate::domain::fold::fill::{FillBy, fill_within};
use crate::domain::geo::Fill;
use crate::domain::library::Library;
use crate::domain::period::Period;
use crate::tui::desk::Desk;

/// A fill with what it was made of.
#[derive(Debug)]
pub struct Filled {
    by: FillBy,
    period: Option<Period>,
    pub fill: Arc<Fill>,
    /// The list, once somebody reads it.
    words: OnceLock<Doc>,
}

impl Filled {
    /// Fills the counties. Open points have no date: a period does not narrow them.
    pub fn new(desk: &Desk, by: FillBy, period: Option<Period>) -> Self {
        let fill = match period {
            Some(period) if by != FillBy::Questions => Arc::new(fill_within(&desk.library, by, period)),
            _ => desk.fill(by),
        };
        Self { by, period, fill, words: OnceLock::new() }
    }

    /// Whether this is what such a choice and such a period ask for.
    pub fn is_of(&self, by: FillBy, period: Option<Period>) -> bool {
        (self.by, self.period) == (by, period)
    }

    /// The map in words: each county with what touches it.
    pub fn words(&self, library: &Library) -> &Doc {
        self.words.get_or_init(|| counties(library, &self.fill))
    }
}
