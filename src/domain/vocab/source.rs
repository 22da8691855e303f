//! Where statements come from: kinds of source, how far a source is to be relied on, and why
//! lines of it are left out.
//!
//! A grade here is the source's, not a statement's: that one is the credibility.

use super::macros::vocabulary;

vocabulary! {
    /// What sort of source it is. The last four are learnt in the field: they have a date, a place
    /// and a reporter, and no address or passage.
    SourceKind, "kind of source" {
        GovernmentRelease, "government release", "mpaka":
            "A government's own article or press release.",
            "One side's own view of its own act.";
        Communique, "communiqué", "mpaka":
            "A statement issued by the sides together, or by one for both.",
            "Agreed words on the meeting, not the agreement that it announces.";
        News, "news report", "mpaka":
            "A report in the press or by a broadcaster.",
            "Reports that share a release are one origin.";
        Report, "report", "mpaka":
            "A study or report by an institution.";
        Law, "law or agreement text", "mpaka":
            "The text of a law, a treaty or another agreement.";
        Dataset, "data set", "mpaka":
            "A table of figures or a map published as data.";
        Social, "social media", "mpaka":
            "A post on a social network.",
            "A post may be changed or taken down after it was read.";
        FieldReport, "field report", "mpaka":
            "What somebody saw or heard on the spot and wrote down for us.";
        Interview, "interview", "mpaka":
            "What one person told us.";
        Meeting, "meeting", "mpaka":
            "What was said in a meeting that we attended.";
        PaperLetter, "letter on paper", "mpaka":
            "A letter or other paper that exists in no public place.";
    }
}

impl SourceKind {
    /// Learnt in the field: there is no document that could be copied.
    pub const fn is_field(self) -> bool {
        matches!(self, Self::FieldReport | Self::Interview | Self::Meeting | Self::PaperLetter)
    }
}

vocabulary! {
    /// How far a source is to be relied on, whatever it says this time.
    Reliability, "source reliability" {
        A, "A", "Admiralty code, in the wording of MISP admiralty-scale v5 after FM 2-22.3":
            "Completely reliable: “no doubt of authenticity, trustworthiness, or competency; has a history of complete reliability”.",
            "A grade of the source over time, not of this statement: that one is the number beside it.";
        B, "B", "Admiralty code, in the wording of MISP admiralty-scale v5 after FM 2-22.3":
            "Usually reliable: “minor doubt about authenticity, trustworthiness, or competency; has a history of valid information most of the time”.",
            "A B source can be wrong this time; the number beside it, if there is one, grades the statement.";
        C, "C", "Admiralty code, in the wording of MISP admiralty-scale v5 after FM 2-22.3":
            "Fairly reliable: “doubt of authenticity, trustworthiness, or competency but has provided valid information in the past”.",
            "Look for another origin before resting a line of a brief on it.";
        D, "D", "Admiralty code, in the wording of MISP admiralty-scale v5 after FM 2-22.3":
            "Not usually reliable: “significant doubt about authenticity, trustworthiness, or competency but has provided valid information in the past”.",
            "Look for another origin before resting a line of a brief on it.";
        E, "E", "Admiralty code, in the wording of MISP admiralty-scale v5 after FM 2-22.3":
            "Unreliable: “lacking in authenticity, trustworthiness, and competency; history of invalid information”.",
            "Say whose words they are, and nothing more.";
        F, "F", "Admiralty code, in the wording of MISP admiralty-scale v5 after FM 2-22.3":
            "Reliability cannot be judged: “no basis exists for evaluating the reliability of the source”.",
            "Not the worst grade: a source that is new to us begins here.";
    }
}

vocabulary! {
    /// Why lines of a source's document are not read as what the source says.
    ExclusionReason, "reason for leaving lines out" {
        Chrome, "page furniture", "mpaka":
            "Menus, banners, buttons and other parts of the page, not of the article.";
        Teaser, "teaser", "mpaka":
            "Headlines or first lines of other articles.";
        Advert, "advertisement", "mpaka":
            "Advertising.";
        Bio, "author's biography", "mpaka":
            "A note about the author.";
        Restated, "restated", "mpaka":
            "A sentence that only says again what a named statement already says.";
    }
}
