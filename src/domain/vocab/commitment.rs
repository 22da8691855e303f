//! Promises and requests: what kind, how they fared, and how exact their numbers are.
//!
//! Money is typed elsewhere; nothing here sums anything.

use super::macros::vocabulary;

vocabulary! {
    /// What sort of promise or request it is.
    CommitmentKind, "kind of promise or request" {
        Pledge, "pledge", "mpaka":
            "Somebody says that they mean to give or do something; less than a firm obligation.",
            "What is pledged is neither agreed nor paid.";
        Undertaking, "undertaking", "mpaka":
            "A side takes on to do something under an agreement or beside it.";
        Request, "request", "mpaka":
            "One side asks another for something.",
            "Asked for is not granted.";
        Appeal, "appeal", "mpaka":
            "Somebody calls on others in general to do something.";
        Hope, "hope", "mpaka":
            "A wish, in words or numbers, that nobody has taken on.";
    }
}

vocabulary! {
    /// How far a promise or request has been met, as the sources have it.
    CommitmentStatus, "status of a promise or request" {
        Announced, "announced", "mpaka":
            "It has been made known; nothing later is on record.",
            "Announced is not done: nothing says whether it was kept.";
        Confirmed, "confirmed", "mpaka":
            "Said again later by those who made it.";
        PartlyMet, "partly met", "mpaka":
            "A source says that a part of it has been done.";
        Met, "met", "mpaka":
            "A source says that it has been done.";
        Lapsed, "lapsed", "mpaka":
            "Its time has passed and a source says that it was not done.";
        Contradicted, "contradicted", "mpaka":
            "A source says that it was taken back or that the contrary was done.";
        Unknown, "not known", "mpaka":
            "What became of it is in no source read.",
            "Nobody says, which is not that it was broken.";
    }
}

vocabulary! {
    /// How a number that a source gives is to be read.
    CountOp, "exactness of a number" {
        Exactly, "exactly", "mpaka":
            "The number as it stands.";
        AtLeast, "at least", "mpaka":
            "This number or more.",
            "The sign ≥ stands before the number where room is short.";
        AtMost, "at most", "mpaka":
            "This number or fewer; “up to”.",
            "The sign ≤ stands before the number where room is short.";
        About, "about", "mpaka":
            "Near this number.",
            "The sign ~ stands before the number where room is short.";
    }
}

impl CountOp {
    /// The sign to set before the number: nothing where the number is exact.
    pub const fn symbol(self) -> &'static str {
        match self {
            Self::Exactly => "",
            Self::AtLeast => "≥",
            Self::AtMost => "≤",
            Self::About => "~",
        }
    }
}
