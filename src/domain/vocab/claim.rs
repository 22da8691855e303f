//! How firm a statement is, and how it stands beside other statements.
//!
//! The words only: which statements stand against each other is written in the records.

use super::macros::vocabulary;

vocabulary! {
    /// How strong the source's statement of an activity, a subject or a promise is. Urged, sought,
    /// discussed and planned must never be shown as one and the same.
    Force, "strength of a statement" {
        Agreed, "agreed", "mpaka":
            "The source says that the sides have agreed on it.";
        Promised, "promised", "mpaka":
            "One side says that it will do or give it.";
        Planned, "planned", "mpaka":
            "It is said to be a plan.";
        Sought, "sought", "mpaka":
            "One side asked for it or showed interest in it; no answer is stated.";
        Discussed, "discussed", "mpaka":
            "It was talked about; no outcome is stated.";
        Urged, "urged", "mpaka":
            "Somebody called on others to do it.";
        Expected, "expected", "mpaka":
            "It is said to be a likely or hoped-for result.";
        Described, "described", "mpaka":
            "It is said to be so; nothing is said of agreeing on it or doing it.";
    }
}

vocabulary! {
    /// How a statement stands beside the others. A record's statements are accepted unless they
    /// say otherwise.
    #[derive(Default)]
    State, "state of a statement" {
        Draft, "draft", "mpaka":
            "Not yet reviewed; it may still lack a citation.";
        #[default]
        Accepted, "accepted", "mpaka, after Security Force Monitor and Wikidata ranks":
            "We take it as what the sources say.";
        Unreconciled, "in one source only", "mpaka":
            "In one source, not in the other: an omission is no contradiction.";
        Disputed, "disputed", "mpaka, after Security Force Monitor and Wikidata ranks":
            "Another statement says something else, and both are kept side by side.";
        Superseded, "superseded", "mpaka, after Security Force Monitor and Wikidata ranks":
            "A later statement has taken its place.";
        Retracted, "withdrawn", "mpaka, after Security Force Monitor and Wikidata ranks":
            "The source has taken it back, or we have.";
    }
}
