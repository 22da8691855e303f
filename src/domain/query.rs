//! The query language: words in any order, "exact phrases", -what is not to be there, and fields such as `partner:china`.
//! One language for the search, `mpaka search`, `mpaka list`, exports and filters. It reads what was typed; what the words
//! find is the index's business.

mod field;
mod parse;
mod ready;

use std::ops::Range;

use crate::domain::period::Period;

pub use field::{Field, Sort, guide};
pub use ready::{READY, Ready};

/// What was typed, read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// As it was typed, without blanks around it.
    pub text: String,
    /// All of them must hold.
    pub clauses: Vec<Clause>,
}

/// One part of a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// True where it must not hold.
    pub not: bool,
    pub what: What,
    /// Where it stands in what was typed, blanks around it counted, in bytes.
    pub span: Range<usize>,
}

/// What a part of a query asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A word, folded; anything that holds it, begins with it or has it inside.
    Word(String),
    /// Folded words that stand side by side.
    Phrase { words: Vec<String>, open: Open },
    /// A field and its values as typed, of which one must hold.
    Is(Field, Vec<String>),
    /// A date before, after or in a period.
    When(Field, Period),
    /// A field whose value is still to be typed: asks for nothing yet.
    Begun(Field),
}

/// Which ends of a phrase may be a part of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Open {
    /// None: it stands between two quotation marks.
    Neither,
    /// The last word is still being typed and may go on.
    End,
    /// Both, as 14.5 stands in Sh14.5.
    Both,
}

/// Why a query cannot be answered, as a sentence, and where the fault stands in what was typed, in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    pub sentence: String,
    pub span: Range<usize>,
}

impl Query {
    /// Reads a query.
    ///
    /// # Errors
    /// A field that does not exist, or a date that is none, as a sentence with what is valid.
    pub fn parse(text: &str) -> Result<Self, Refused> {
        parse::parse(text)
    }

    /// True where nothing is asked for.
    pub fn is_empty(&self) -> bool {
        self.clauses.iter().all(|clause| matches!(clause.what, What::Begun(_)))
    }
}

#[cfg(test)]
mod tests;
