//! What `list` can list, and the words people type for it.

use crate::domain::suggest::nearest;

/// A kind of thing to list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListKind {
    /// Agreements, and talks beside them.
    Agreements,
    /// Talks alone.
    Talks,
    Partners,
    Orgs,
    Events,
    Commitments,
    Questions,
    People,
    Posts,
    Tenures,
    Sources,
    Counties,
    Borders,
    Places,
}

use ListKind as K;

/// Every kind with its own word first, then what else is understood.
const WORDS: [(ListKind, &[&str]); 14] = [
    (K::Agreements, &["agreements", "agreement", "instruments", "instrument"]),
    (K::Talks, &["talks", "talk", "engagements", "engagement"]),
    (K::Partners, &["partners", "partner"]),
    (K::Orgs, &["orgs", "org", "organisations", "organisation", "organizations", "organization"]),
    (K::Events, &["events", "event"]),
    (K::Commitments, &["commitments", "commitment", "promises", "promise", "requests", "request"]),
    (K::Questions, &["questions", "question"]),
    (K::People, &["people", "person", "persons"]),
    (K::Posts, &["posts", "post"]),
    (K::Tenures, &["tenures", "tenure"]),
    (K::Sources, &["sources", "source", "documents", "document"]),
    (K::Counties, &["counties", "county"]),
    (K::Borders, &["borders", "border"]),
    (K::Places, &["places", "place"]),
];

impl ListKind {
    /// Reads a word, case aside.
    ///
    /// # Errors
    /// A sentence with the kind that was probably meant, or all of them.
    pub fn parse(typed: &str) -> Result<Self, String> {
        let lower = typed.to_lowercase();
        if let Some((kind, _)) = WORDS.iter().find(|(_, words)| words.contains(&lower.as_str())) {
            return Ok(*kind);
        }
        let all = WORDS.iter().flat_map(|(_, words)| words.iter().copied());
        let advice = nearest(typed, all).map_or_else(
            || format!("The kinds are {}.", WORDS.map(|(kind, _)| kind.word()).join(", ")),
            |near| format!("Did you mean {near}?"),
        );
        Err(format!("nothing of that kind can be listed. {advice}"))
    }

    /// Its own word, as in `mpaka list agreements` and in JSON.
    pub fn word(self) -> &'static str {
        WORDS.iter().find(|(kind, _)| *kind == self).and_then(|(_, words)| words.first().copied()).unwrap_or("")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_or_many_of_a_kind_may_be_typed_and_synonyms_too() {
        for (typed, kind) in [("agreement", K::Agreements), ("Promises", K::Commitments), ("persons", K::People)] {
            assert_eq!(ListKind::parse(typed), Ok(kind));
        }
    }

    #[test]
    fn a_slip_is_answered_with_the_kind_that_was_meant() {
        assert!(ListKind::parse("agrements").unwrap_err().contains("Did you mean agreements?"));
        assert!(ListKind::parse("zebras").unwrap_err().contains("The kinds are agreements, talks"));
    }
}
