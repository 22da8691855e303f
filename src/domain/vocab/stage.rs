//! How far an agreement has come: the stages of its life.
//!
//! The words and their order only. Which stage holds on a day is for the fold to say: the last one
//! that a source states, with the date to which the sources reach; no stage rolls into the next
//! by itself.

use super::macros::vocabulary;

vocabulary! {
    /// A stage in the life of an agreement (Vienna Convention on the Law of Treaties 1969; Kenya
    /// Treaty Making and Ratification Act 2012).
    ///
    /// The derived order is the order of the data files; for the order of a life use
    /// [`Stage::rank`].
    Stage, "stage" {
        Proposed, "planned", "Treaty Making and Ratification Act 2012 (Kenya) s 5":
            "Announced as a plan, or initiated; no signature is on record.",
            "A plan as at its date: nothing is signed, nobody has signed, and what became of it since is not known unless a later source says so.";
        UnderNegotiation, "negotiating", "mpaka":
            "The sides are negotiating it.",
            "As at its date. Talks may have ended since, with or without a result.";
        Initialled, "initialled", "VCLT art. 10":
            "The negotiators have fixed the text as authentic and definitive, by initials or otherwise.",
            "Nobody is bound by it yet.";
        Signed, "signed", "VCLT art. 12, 18":
            "The sides have signed. Whether it is in force is a statement of its own.",
            "Signed is not in force. Under VCLT art. 12 a signature binds only where the treaty or the parties say so; under art. 18 a signatory must not defeat its object and purpose meanwhile. Many agreements that are signed do not bind at all.";
        ApprovalPending, "awaiting approval", "Treaty Making and Ratification Act 2012 (Kenya) s 7 (Cabinet), s 8 (National Assembly)":
            "Before the Cabinet or the National Assembly for approval.",
            "It may still be refused, and is not ratified before both have approved it (s 9).";
        Ratified, "ratified", "Treaty Making and Ratification Act 2012 (Kenya) s 10; VCLT art. 14":
            "A state has consented to be bound by ratification. Only an agreement that binds is ratified.",
            "Ratified by one side is not in force: that is a statement of its own.";
        InForce, "in force", "VCLT art. 24":
            "It has entered into force and binds its parties. Only an agreement that binds is in force.",
            "Nothing rolls into force by itself here: a source must say so.";
        Operative, "in effect", "mpaka":
            "It has come into effect without binding: the word for agreements that do not bind.",
            "The word for what does not bind: it is never in force.";
        ProvisionallyApplied, "applied provisionally", "VCLT art. 25":
            "The parties apply it while it is not yet in force.";
        Suspended, "suspended", "VCLT art. 57":
            "Its operation is halted for a time.";
        Expired, "expired", "mpaka":
            "A source says that its stated time has run out. A past end date alone only raises the question.",
            "With a question mark, expired?, it is a query of ours and not a fact: the stated time is over, and no source says what followed.";
        Terminated, "terminated", "VCLT art. 54":
            "The parties, or one of them, have brought it to an end.";
        Superseded, "superseded", "VCLT art. 59":
            "A later agreement has taken its place.";
        Lapsed, "lapsed", "mpaka":
            "It came to nothing, or fell out of use, without a formal end.";
        Reported, "cited", "mpaka":
            "Named in a source, with nothing more known of how far it has come.",
            "No stage is known: not even that it is signed.";
    }
}

impl Stage {
    /// The place of the stage in a life, from 0, "cited", to 10, the ends.
    ///
    /// Stages that stand for each other share a rank: in force and in effect; the four ends.
    pub const fn rank(self) -> u8 {
        match self {
            Self::Reported => 0,
            Self::Proposed => 1,
            Self::UnderNegotiation => 2,
            Self::Initialled => 3,
            Self::Signed => 4,
            Self::ApprovalPending => 5,
            Self::Ratified => 6,
            Self::ProvisionallyApplied => 7,
            Self::InForce | Self::Operative => 8,
            Self::Suspended => 9,
            Self::Expired | Self::Terminated | Self::Superseded | Self::Lapsed => 10,
        }
    }

    /// Whether only an agreement that binds can be at this stage.
    pub const fn binding_only(self) -> bool {
        matches!(self, Self::Ratified | Self::InForce)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_life_runs_from_cited_over_signed_and_in_force_to_an_end() {
        let mut life = Stage::ALL.to_vec();
        life.sort_by_key(|stage| stage.rank());
        assert_eq!(life.first(), Some(&Stage::Reported));
        assert!(Stage::Proposed.rank() < Stage::Signed.rank());
        assert!(Stage::Signed.rank() < Stage::InForce.rank());
        assert_eq!(Stage::InForce.rank(), Stage::Operative.rank());
        assert_eq!(Stage::Expired.rank(), life.last().unwrap().rank());
    }

    #[test]
    fn what_does_not_bind_is_in_effect_but_never_in_force() {
        let only: Vec<Stage> = Stage::ALL.iter().copied().filter(|stage| stage.binding_only()).collect();
        assert_eq!(only, [Stage::Ratified, Stage::InForce]);
    }
}
