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
            "A government's own article or press release.";
        Communique, "communiqué", "mpaka":
            "A statement issued by the sides together, or by one for both.";
        News, "news report", "mpaka":
            "A report in the press or by a broadcaster.";
        Report, "report", "mpaka":
            "A study or report by an institution.";
        Law, "law or agreement text", "mpaka":
            "The text of a law, a treaty or another agreement.";
        Dataset, "data set", "mpaka":
            "A table of figures or a map published as data.";
        Social, "social media", "mpaka":
            "A post on a social network.";
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
        A, "A", "Admiralty code (MISP admiralty-scale)":
            "Completely reliable.";
        B, "B", "Admiralty code (MISP admiralty-scale)":
            "Usually reliable: minor doubt, valid most of the time.";
        C, "C", "Admiralty code (MISP admiralty-scale)":
            "Fairly reliable.";
        D, "D", "Admiralty code (MISP admiralty-scale)":
            "Not usually reliable.";
        E, "E", "Admiralty code (MISP admiralty-scale)":
            "Unreliable.";
        F, "F", "Admiralty code (MISP admiralty-scale)":
            "Reliability cannot be judged.";
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
