//! Search over everything: records, their statements and passages, counties, places. All words are needed, in any order;
//! literal hits come before scattered letters. It ranks and says why; it decides nothing about the screen.

mod answer;
mod fold;
mod index;
mod rank;
mod scorer;
mod slip;

pub use answer::{Answer, FIRST_PAGE};
pub use fold::{Folded, fold};
pub use index::{Entry, Index};

use crate::domain::library::Target;

/// What a query found, and how.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// Best first.
    pub hits: Vec<Hit>,
    /// The words that were searched instead, folded, where nothing holds what was typed but a slip explains it.
    pub instead: Option<String>,
    /// True where only the letters of the words were found, in order.
    pub scattered: bool,
}

/// One thing found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    pub target: Target,
    pub title: String,
    /// What kind of thing it is: "agreement".
    pub kind: &'static str,
    /// Letters of the title that matched, as character positions.
    pub title_marks: Vec<usize>,
    /// Where else it matched, if not in the title.
    pub why: Option<Why>,
    /// Smaller is better; for tests and ties.
    pub tier: u8,
}

/// The field in which the words were found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Why {
    /// The field's label, such as "passage".
    pub field: &'static str,
    pub text: String,
    /// Letters of `text` that matched, as character positions.
    pub marks: Vec<usize>,
    /// The claim it stands in, if it stands in one.
    pub claim: Option<String>,
}

#[cfg(test)]
mod tests;
