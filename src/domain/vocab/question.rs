//! Open points: what kind, and how they stand.
//!
//! The words only; whether one is due depends on today and is decided elsewhere.

use super::macros::vocabulary;

vocabulary! {
    /// What sort of open point it is.
    QuestionKind, "kind of open point" {
        KnowledgeGap, "not known", "mpaka":
            "Something that no source read says and that we want to know.",
            "A gap in what was read, not in the world.";
        Deadline, "deadline", "mpaka":
            "Something is to be done by a day; whether it was is the question.";
        Trigger, "trigger", "mpaka":
            "If this happens, look again.";
        Indicator, "indicator", "mpaka":
            "A sign to be followed over time.";
        Concern, "concern", "mpaka":
            "A worry that somebody has raised; not a fact.",
            "Somebody worries; that is no finding.";
    }
}

vocabulary! {
    /// How an open point stands.
    QuestionStatus, "status of an open point" {
        Open, "open", "mpaka":
            "Nobody has answered it.";
        Watching, "awaited", "mpaka":
            "Open, and somebody looks out for the answer.";
        Answered, "answered", "mpaka":
            "A cited statement answers it.",
            "The answer is a statement with a source of its own.";
        Moot, "moot", "mpaka":
            "It no longer matters.";
    }
}
