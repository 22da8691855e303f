//! What a dating rests on. It must not be left out: a day printed under a photograph is no stated day.

use serde::{Deserialize, Serialize};

use crate::domain::vocab::{Word, defined};

/// Where the date was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Basis {
    /// The text says so.
    Stated,
    /// The caption of a picture says so, perhaps of another occasion.
    Caption,
    /// Reckoned from a weekday ("on Saturday") and the day of the report.
    DerivedWeekday,
    /// Reckoned from words such as "end of this month" and the day of the report.
    DerivedRelative,
    /// Only the day of publication is known, which is not the day of the event.
    PublicationDate,
    /// Another source confirms it.
    Corroborated,
}

impl Basis {
    /// Every basis.
    pub const ALL: [Self; 6] = [
        Self::Stated,
        Self::Caption,
        Self::DerivedWeekday,
        Self::DerivedRelative,
        Self::PublicationDate,
        Self::Corroborated,
    ];

    /// Its name for lists and filters.
    pub fn word(self) -> &'static str {
        self.term().word
    }

    /// Words to put after a date; none for a stated date, which needs no remark.
    pub fn words(self) -> Option<&'static str> {
        match self {
            Self::Stated => None,
            Self::Caption => Some("from a caption"),
            Self::DerivedWeekday => Some("derived from a weekday"),
            Self::DerivedRelative => Some("derived from the text"),
            Self::PublicationDate => Some("date of publication"),
            Self::Corroborated => Some("corroborated"),
        }
    }
}

defined! {
    Basis, "basis of a date" {
        Stated("Stated"), "stated", "mpaka":
            "The text of the source says the date.",
            "On the screen it needs no remark.";
        Caption("Caption"), "caption", "mpaka":
            "Only the words under a picture say the date, and the picture may be of another occasion.",
            "Shown as “from a caption”; such a date is uncertain.";
        DerivedWeekday("DerivedWeekday"), "weekday", "mpaka":
            "Reckoned from a weekday, such as “on Saturday”, and the day of the report.",
            "Shown as “derived from a weekday”; it is right only if the report means the nearest one.";
        DerivedRelative("DerivedRelative"), "relative", "mpaka":
            "Reckoned from words such as “end of this month” and the day of the report.",
            "Shown as “derived from the text”.";
        PublicationDate("PublicationDate"), "publication date", "mpaka":
            "Only the day of publication is known.",
            "The day of the report, which is not the day of the event.";
        Corroborated("Corroborated"), "corroborated", "mpaka":
            "Another source gives the same date.",
            "Another document; whether it is another origin stands with the sources.";
    }
}
