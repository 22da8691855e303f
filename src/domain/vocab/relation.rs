//! How one agreement stands to another, read from either end.
//!
//! The words only: which relations may form a ring, and whose dates must agree, is for the checks.

use super::macros::vocabulary;

vocabulary! {
    /// A relation from the agreement that states it to another; the names of the European
    /// Legislation Identifier ontology where it has one.
    Relation, "relation" {
        Supersedes, "supersedes", "mpaka":
            "It takes the place of an earlier one.";
        Renews, "renews", "mpaka":
            "It carries an earlier one on for a further time.";
        Amends, "amends", "ELI ontology (eli:amends)":
            "It changes the words of an earlier one.";
        Implements, "implements", "ELI ontology (eli:based_on)":
            "It is made under another and puts that one into practice.";
        LeadsTo, "a step towards", "mpaka":
            "A source says that it opens the way to another.",
            "Opening the way is not arriving.";
        NegotiatedFrom, "negotiated from", "mpaka":
            "It came out of the talks held on an earlier one.";
        BuildsOn, "builds on", "mpaka":
            "A source says that it continues or extends something already under way.";
        SignedAlongside, "signed alongside", "mpaka":
            "Both were signed on one day, on one occasion.";
        AnnexOf, "is an annex of", "mpaka":
            "It is a part attached to another.";
        ScopeOf, "takes its scope from", "mpaka":
            "What it covers is stated by pointing at another.";
        Cites, "cites", "ELI ontology (eli:cites)":
            "It, or a source on it, mentions another, with no closer tie stated.",
            "A mention only.";
    }
}

impl Relation {
    /// The word for the same relation read from its other end, e.g. "has as a step".
    pub const fn inverse_word(self) -> &'static str {
        match self {
            Self::Supersedes => "is superseded by",
            Self::Renews => "is renewed by",
            Self::Amends => "is amended by",
            Self::Implements => "is implemented by",
            Self::LeadsTo => "has as a step",
            Self::NegotiatedFrom => "was negotiated into",
            Self::BuildsOn => "is built on by",
            Self::SignedAlongside => "signed alongside",
            Self::AnnexOf => "has the annex",
            Self::ScopeOf => "gives its scope to",
            Self::Cites => "is cited by",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_signing_together_reads_the_same_from_both_ends() {
        for relation in Relation::ALL {
            let same = relation.word() == relation.inverse_word();
            assert_eq!(same, *relation == Relation::SignedAlongside, "{relation:?}");
        }
    }
}
