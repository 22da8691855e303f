//! Search over everything: records, their statements and passages, counties, places. All words are needed, in any order;
//! literal hits come before scattered letters. It ranks and says why; it decides nothing about the screen.
//!
//! Words, not texts, are gone through: each segment of the index knows its distinct words and in which things each stands,
//! so that a key costs as much as the words it may mean, not as the texts are long. What is found is put in order by how
//! well it holds the words, the best thousand one by one, and described only where it is shown.

mod answer;
mod ask;
mod complete;
mod facet;
mod fold;
mod holds;
mod index;
mod order;
mod row;
mod scatter;
mod scorer;
mod segment;
mod slip;
mod texts;
mod tier;
mod together;
mod value;
mod variant;
mod weigh;
pub mod without;
mod worded;

use crate::domain::library::Target;

pub use answer::{Answer, FIRST_PAGE};
pub use complete::Completion;
pub use facet::SAYABLE;
pub use fold::{Folded, fold, fold_into, words};
pub use holds::holds;
pub use index::Index;
pub use order::CLOSELY;
pub use texts::{Part, Text, texts};
pub use value::{Value, Values};

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
}

/// The field in which the words were found, or the statement that has what was asked for.
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
