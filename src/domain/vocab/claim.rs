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

impl State {
    /// Whether a statement in this state counts as said. A draft has not been reviewed, and what is superseded or
    /// withdrawn is said no longer; what one source alone says, or what is disputed, is said all the same.
    pub const fn stands(self) -> bool {
        matches!(self, Self::Accepted | Self::Unreconciled | Self::Disputed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_accepted_in_one_source_only_or_disputed_is_said_and_the_rest_is_not() {
        let table = [
            (State::Draft, false),
            (State::Accepted, true),
            (State::Unreconciled, true),
            (State::Disputed, true),
            (State::Superseded, false),
            (State::Retracted, false),
        ];
        assert_eq!(table.map(|(state, _)| state), State::ALL);
        for (state, stands) in table {
            assert_eq!(state.stands(), stands, "{state:?}");
        }
    }
}
