//! What an agreement is: its kind, whether it binds, and how much of it anybody has seen.
//!
//! Where it has got to is its stage, in a module of its own. No rule here turns a title into a
//! kind or a kind into binding force: sources say so, or it is not stated.

use super::macros::vocabulary;

vocabulary! {
    /// The kind of an agreement, from its own name; the kind alone never decides whether it binds.
    InstrumentKind, "kind of agreement" {
        Treaty, "treaty", "Kenya MFA treaty glossary":
            "A “binding instrument which creates rights and obligations, governed by international law, in writing”. Other titles, such as agreement, may stand over one.",
            "The kind is taken from the instrument's own name. Kenya's glossary gives “agreement” the same meaning; whether this one binds is a row of its own.";
        Framework, "framework", "mpaka":
            "A general agreement that sets aims and areas of cooperation and leaves the detail to later arrangements.",
            "A framework may bind or not; the word does not say.";
        Mou, "MoU", "UNTC definitions of key terms":
            "Memorandum of understanding: a “less formal” instrument, often for “operational arrangements under a framework” or for “technical or detailed matters”.",
            "A MoU may bind or not: the title never decides it.";
        LetterOfIntent, "letter of intent", "mpaka":
            "A letter in which the sides set down what they mean to do together, often ahead of a fuller agreement.",
            "An intention is not an undertaking.";
        JointStatement, "joint statement", "mpaka":
            "A text that the sides issue together, a communiqué included, on what they talked about or did. It is not the agreement that it announces.",
            "A signature under a communiqué signs the communiqué.";
        PartnershipPlan, "partnership plan", "mpaka":
            "A programme of cooperation over a stated time, agreed between partners.";
        ExchangeOfNotes, "exchange of notes", "UNTC definitions of key terms":
            "An agreement made up of two documents, each side holding the one signed by the other.";
        Arrangement, "arrangement", "FCDO glossary":
            "A common title for an instrument that does not bind; the title alone settles nothing.";
        OperationalCentre, "operational centre", "mpaka":
            "A centre or standing mechanism through which services of several countries work together.";
        Engagement, "talks", "mpaka":
            "Cooperation reported with no document named. It stands outside every count of agreements.",
            "There may be a document that nobody names; there is none on record.";
        Unstated, "not stated", "mpaka":
            "The sources do not say what kind of agreement it is.";
    }
}

vocabulary! {
    /// Whether an agreement binds its parties. The default is that no source says so.
    #[derive(Default)]
    Binding, "binding force" {
        Binding, "binding", "mpaka":
            "A source says that the parties are bound by it.";
        NonBinding, "not binding", "mpaka":
            "A source says that the parties are not bound by it.";
        #[default]
        Unstated, "not stated", "mpaka":
            "No source says whether it binds. A title never decides it.";
    }
}

vocabulary! {
    /// What has been read of an agreement; derived from the kinds of the sources cited, never typed.
    Evidence, "what was read" {
        Text, "the text itself", "mpaka":
            "The agreement's own words are among the sources.",
            "Only here can a line be held against the agreement itself.";
        OfficialStatement, "official statement", "mpaka":
            "A government's or organisation's own statement about the agreement, not the agreement itself.",
            "What the agreement says is known only as far as this statement tells it, and it is one side's own view.";
        Press, "press", "mpaka":
            "Press reports about the agreement only.",
            "What the agreement says is known only as far as reports tell it; what they leave out may still be in it.";
    }
}

vocabulary! {
    /// Whether the text of an agreement is open to the public.
    #[derive(Default)]
    TextPublic, "text published" {
        Yes, "published", "mpaka":
            "A source says or shows that the text is open to the public.";
        No, "not published", "mpaka":
            "A source says that the text is not open to the public.";
        #[default]
        Unstated, "not stated", "mpaka":
            "No source says whether the text is open to the public.";
    }
}
