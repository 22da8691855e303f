//! What a dating rests on. It must not be left out: a day printed under a photograph is no stated day.

use serde::{Deserialize, Serialize};

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
        match self {
            Self::Stated => "stated",
            Self::Caption => "caption",
            Self::DerivedWeekday => "weekday",
            Self::DerivedRelative => "relative",
            Self::PublicationDate => "publication date",
            Self::Corroborated => "corroborated",
        }
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
