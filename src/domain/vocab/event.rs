//! Kinds of event.
//!
//! The words only; when and where an event was is in its record.

use super::macros::vocabulary;

vocabulary! {
    /// What sort of event it was.
    EventKind, "kind of event" {
        Signing, "signing", "mpaka":
            "An agreement was signed.";
        Meeting, "meeting", "mpaka":
            "People of several sides met.";
        Visit, "visit", "mpaka":
            "Somebody went to the other side's country or post.";
        Statement, "public statement", "mpaka":
            "Somebody said something in public: a speech, an interview, a press conference.";
        Attack, "attack", "mpaka":
            "An attack or bombing.";
        Deployment, "deployment", "mpaka":
            "A force or mission was sent out.";
        Resolution, "resolution", "mpaka":
            "A council or assembly adopted a resolution.";
        Vote, "vote", "mpaka":
            "A body voted.";
        Deadline, "deadline", "mpaka":
            "A day by which something was or is to be done.";
    }
}
