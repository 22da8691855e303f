//! How firm a statement is, and how it stands beside other statements.
//!
//! The words only: which statements stand against each other is written in the records.

use super::macros::vocabulary;

vocabulary! {
    /// How strong the source's statement of an activity, a subject or a promise is. Urged, sought,
    /// discussed and planned must never be shown as one and the same.
    Force, "strength of a statement" {
        Agreed, "agreed", "mpaka":
            "The source says that the sides have agreed on it.",
            "Reported as agreed; whether it binds is another statement.";
        Promised, "promised", "mpaka":
            "One side says that it will do or give it.",
            "A promise is not a payment and not yet a deed.";
        Planned, "planned", "mpaka":
            "It is said to be a plan.",
            "A plan as at the day of the source; no source says that it was carried out.";
        Sought, "sought", "mpaka":
            "One side asked for it or showed interest in it; no answer is stated.",
            "Asked for is not granted.";
        Discussed, "discussed", "mpaka":
            "It was talked about; no outcome is stated.",
            "Talked about is not agreed.";
        Urged, "urged", "mpaka":
            "Somebody called on others to do it.",
            "A call on others binds nobody.";
        Expected, "expected", "mpaka":
            "It is said to be a likely or hoped-for result.",
            "A hope or forecast is not a term of the agreement.";
        Described, "described", "mpaka":
            "It is said to be so; nothing is said of agreeing on it or doing it.",
            "It is said of the matter; nothing is promised by it. It alone has no mark on the screen.";
    }
}

vocabulary! {
    /// How a statement stands beside the others. A record's statements are accepted unless they
    /// say otherwise.
    #[derive(Default)]
    State, "state of a statement" {
        Draft, "draft", "mpaka":
            "Not yet reviewed; it may still lack a citation.",
            "It is not counted and not shown as said.";
        #[default]
        Accepted, "accepted", "mpaka, after Security Force Monitor and Wikidata ranks":
            "We take it as what the sources say.";
        Unreconciled, "not in every source", "mpaka":
            "In one source, not in the other: an omission is no contradiction.",
            "The silent source does not deny it.";
        Disputed, "disputed", "mpaka, after Security Force Monitor and Wikidata ranks":
            "Another statement says something else, and both are kept side by side.",
            "Read both; neither is shown as the true one.";
        Superseded, "superseded", "mpaka, after Security Force Monitor and Wikidata ranks":
            "A later statement has taken its place.",
            "It is kept so that what was once said can be found, and counts no more.";
        Retracted, "withdrawn", "mpaka, after Security Force Monitor and Wikidata ranks":
            "The source has taken it back, or we have.",
            "It is kept so that what was once said can be found, and counts no more.";
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
