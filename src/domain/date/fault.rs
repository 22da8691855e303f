//! What can be wrong with a written date, one sentence each, with the next step in it.
//! It must not guess in silence: a fault only ever proposes, the reader decides.

use thiserror::Error;

/// What to write when no closer proposal can be made.
pub(super) const FORMS: &str = "YYYY-MM-DD, YYYY-MM or YYYY";

/// Why a text is not a date that mpaka reads. `text` is the part at fault as it was written (shortened, and
/// control characters escaped); `instead` is what to write.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum DateFault {
    #[error("the date is empty: write {FORMS}, or leave the field out")]
    Empty,
    #[error("\"{text}\" is no date: write {FORMS}")]
    NotADate { text: String },
    #[error("{text} is not one day: write a whole date, YYYY-MM-DD")]
    NotADay { text: String },
    #[error("\"{text}\" has a space in it: write {instead}")]
    StraySpace { text: String, instead: String },
    #[error("\"{text}\" is in words: write {instead}")]
    Words { text: String, instead: String },
    #[error("{text} has a time of day: write the day alone, {instead}")]
    TimeOfDay { text: String, instead: String },
    #[error("{text} is an EDTF level 2 set: for \"on or before\" use not_after, for \"on or after\" use not_before")]
    SetNotation { text: String },
    #[error(
        "{text} has a qualifier before or inside the date, which is EDTF level 2: write it once, at the end: {instead}"
    )]
    QualifierInside { text: String, instead: String },
    #[error("{text} has more than one qualifier: write ? for uncertain, ~ for approximate or % for both: {instead}")]
    TwoQualifiers { text: String, instead: String },
    #[error("{text} has a negative year: write a year from 0000 to 9999")]
    NegativeYear { text: String },
    #[error("{text} has a year in the Y form: write a year of four digits, from 0000 to 9999")]
    LongYear { text: String },
    #[error("{text} has a year of two digits: write all four, such as 2026-02-04")]
    TwoDigitYear { text: String },
    #[error("{text} has the year last: write it first: {instead}")]
    YearLast { text: String, instead: String },
    #[error("{text} is not how EDTF writes a date: write {instead}")]
    Separator { text: String, instead: String },
    #[error("{text} lacks a leading zero: write {instead}")]
    NoLeadingZero { text: String, instead: String },
    #[error("{text} lacks its hyphens: write {instead}")]
    NoHyphens { text: String, instead: String },
    #[error("{text} joins two years by a hyphen: write {instead}")]
    HyphenInterval { text: String, instead: String },
    #[error("{text} has a long dash in it: write {instead}")]
    LongDash { text: String, instead: String },
    #[error("{text} has a small x in it: write a capital X for a digit that is not stated: {instead}")]
    SmallX { text: String, instead: String },
    #[error(
        "{text} has X where EDTF level 1 does not allow it: write X from the right only, as in 201X, 20XX, 2004-XX, 1985-04-XX or 1985-XX-XX"
    )]
    UnspecifiedInside { text: String },
    #[error("{text} has X inside an interval, which is EDTF level 2: write {instead}")]
    UnspecifiedInInterval { text: String, instead: String },
    #[error("{text} has month {month}: write a month from 01 to 12, or a season from 21 (spring) to 24 (winter)")]
    NoSuchMonth { text: String, month: String },
    #[error("{text} gives a season a day: write {instead}")]
    SeasonWithDay { text: String, instead: String },
    #[error("{text} is no day: {month} {year} has {days} days")]
    NoSuchDay { text: String, month: &'static str, year: String, days: u32 },
    #[error("{text} ends before it begins: write {instead}")]
    EndsBeforeItBegins { text: String, instead: String },
    #[error("{text} has no date in it: write a date on at least one side, such as 2023/.. or /2026-02-04")]
    NoDateInInterval { text: String },
}

/// A text fit to stand in a sentence on a terminal: at most 40 characters, nothing that moves the cursor.
pub(super) fn shown(text: &str) -> String {
    const LIMIT: usize = 40;
    let mut shown = String::new();
    for character in text.chars().take(LIMIT) {
        match character {
            '"' | '\'' | '\\' => shown.push(character),
            other => shown.extend(other.escape_debug()),
        }
    }
    if text.chars().nth(LIMIT).is_some() {
        shown.push('…');
    }
    shown
}
