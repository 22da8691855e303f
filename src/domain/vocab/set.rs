//! The sets of the codebook: what each is called on the screen, and by which short word it is asked for.
//!
//! Names only; the terms stand in their own modules.

/// A set of terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Set {
    /// Its name on the screen, as in [`crate::domain::vocab::Term`].
    pub name: &'static str,
    /// What stands before the colon of an address, as in `stage:Signed`; one word.
    pub key: &'static str,
    /// Other words that people ask for it by.
    pub also: &'static [&'static str],
}

const fn set(name: &'static str, key: &'static str, also: &'static [&'static str]) -> Set {
    Set { name, key, also }
}

/// Every set, in the order of the codebook.
pub const SETS: &[Set] = &[
    set("kind of agreement", "kind", &["kinds"]),
    set("binding force", "binding", &[]),
    set("stage", "stage", &["stages", "status"]),
    set("what was read", "evidence", &["read"]),
    set("text published", "text-public", &[]),
    set("relation", "relation", &["relations"]),
    set("subject", "subject", &["subjects", "threat", "threats"]),
    set("activity", "activity", &["activities"]),
    set("link to a place", "link", &["links", "tie", "ties"]),
    set("role of a body", "body-role", &["party-role"]),
    set("role of a person", "role", &["roles"]),
    set("kind of organisation", "org-kind", &["organisations", "orgs"]),
    set("kind of event", "event-kind", &["events"]),
    set("kind of promise or request", "promise", &["promises", "commitments"]),
    set("status of a promise or request", "promise-status", &[]),
    set("exactness of a number", "count", &["counts"]),
    set("kind of money", "money", &["iati"]),
    set("kind of open point", "question", &["questions", "open points"]),
    set("status of an open point", "question-status", &[]),
    set("strength of a statement", "force", &["forces", "strength"]),
    set("state of a statement", "state", &["states"]),
    set("kind of source", "source-kind", &["sources"]),
    set("source reliability", "reliability", &["grades", "admiralty"]),
    set("information credibility", "credibility", &["grades", "admiralty"]),
    set("place in a document", "locator", &["locators"]),
    set("reason for leaving lines out", "left-out", &["exclusions"]),
    set("handling", "handling", &["tlp", "marking", "handling marks"]),
    set("date form", "date", &["dates", "edtf", "date forms"]),
    set("basis of a date", "basis", &["bases"]),
    set("kind of record", "record-kind", &["records"]),
    set("kind of place", "place-kind", &["places", "posts"]),
    set("how well it is checked", "checked", &["verified"]),
    set("code", "code", &["codes"]),
    set("row of a sheet", "row", &["rows", "labels"]),
    set("mark of the screen", "mark", &["marks"]),
];

/// The sets that go by this text: by name, by short word or by another word for them. Case does not matter.
pub fn set_called(text: &str) -> impl Iterator<Item = &'static Set> {
    let wanted = text.trim().to_lowercase();
    SETS.iter().filter(move |set| set.name == wanted || set.key == wanted || set.also.contains(&wanted.as_str()))
}

impl Set {
    /// The set of this name on the screen.
    pub fn named(name: &str) -> Option<&'static Self> {
        SETS.iter().find(|set| set.name == name)
    }
}
