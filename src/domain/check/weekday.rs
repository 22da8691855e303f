//! Weekdays: a weekday that is quoted for a date is that date's.

use chrono::{Datelike, Weekday};

use crate::domain::check::dating::{Dating, datings};
use crate::domain::check::{Examined, at_claim, words};
use crate::domain::date::Day;
use crate::domain::fault::Fault;
use crate::domain::when::Basis;

/// The days of the week from Monday on, in English, Kiswahili, French and Italian, folded; no abbreviations, which
/// are words of other meanings.
const WEEKDAYS: [[&str; 4]; 7] = [
    ["monday", "jumatatu", "lundi", "lunedi"],
    ["tuesday", "jumanne", "mardi", "martedi"],
    ["wednesday", "jumatano", "mercredi", "mercoledi"],
    ["thursday", "alhamisi", "jeudi", "giovedi"],
    ["friday", "ijumaa", "vendredi", "venerdi"],
    ["saturday", "jumamosi", "samedi", "sabato"],
    ["sunday", "jumapili", "dimanche", "domenica"],
];

/// The weekdays that a text names.
fn named(text: &str) -> Vec<Weekday> {
    let weekday = |word: &str| {
        let at = WEEKDAYS.iter().position(|names| names.contains(&word))?;
        Weekday::try_from(u8::try_from(at).ok()?).ok()
    };
    words(text).iter().filter_map(|word| weekday(word)).collect()
}

fn name(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    }
}

/// A weekday in the words quoted for a single day fits that day, and a date derived from a weekday quotes one that
/// fits. Uncertain dates and dates reckoned from another day are left alone: there the weekday may be the other's.
pub fn weekdays(one: &Examined<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    for dating in datings(&one.entry.record) {
        let Some(day) = single_day(&dating) else { continue };
        let fault = misfit(&dating, day);
        faults.extend(fault.map(|(field, fault)| at_claim(fault, one.entry, dating.claim).in_field(field)));
    }
    faults
}

/// The one day that is meant, if it is one and is sure.
fn single_day(dating: &Dating<'_>) -> Option<Day> {
    let edtf = dating.when.edtf()?;
    let sure = !edtf.is_interval() && !edtf.uncertain() && !edtf.approximate();
    edtf.earliest().filter(|day| sure && edtf.latest() == Some(*day))
}

fn misfit(dating: &Dating<'_>, day: Day) -> Option<(&'static str, Fault)> {
    let claim = dating.claim;
    let meant = day.date().weekday();
    let printed = claim.as_printed.map(|text| ("as_printed", text));
    let passages = claim.cite.iter().filter_map(|cite| cite.passage()).map(|text| ("cite", text));
    let quoted: Vec<(&str, Vec<Weekday>)> = printed.into_iter().chain(passages).map(|(f, t)| (f, named(t))).collect();
    let fits = |weekdays: &[Weekday]| weekdays.contains(&meant);
    if dating.when.basis() == Basis::DerivedWeekday {
        // The passage that gives the day reckoned from may name a weekday of its own.
        let found = quoted.iter().any(|(_, weekdays)| fits(weekdays));
        return (!found && !claim.cite.is_empty()).then(|| ("cite", not_derived(day, meant)));
    }
    if dating.when.basis() == Basis::DerivedRelative {
        return None;
    }
    let (field, weekdays) = quoted.iter().find(|(_, weekdays)| !weekdays.is_empty() && !fits(weekdays))?;
    let said = weekdays.first().copied().map_or("another day", name);
    let sentence = format!("The words quoted say {said}; {} was a {}.", day.words(), name(meant));
    let hint = "Correct the date. If it is the source that errs, keep its words and write the date with ?, such as 2023-09-26?.";
    Some((field, Fault::error("weekday", sentence).hint(hint)))
}

fn not_derived(day: Day, meant: Weekday) -> Fault {
    let sentence =
        format!("{} is derived from a weekday, but no passage names a {}, which it was.", day.words(), name(meant));
    Fault::error("weekday", sentence).hint("Quote the words with the weekday, correct the day, or give another basis.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekdays_are_found_as_whole_words_in_four_languages() {
        assert_eq!(named("on Monday, October 6, 2025"), [Weekday::Mon]);
        assert_eq!(named("JUMAPILI; lunedì, Mercoledì"), [Weekday::Sun, Weekday::Mon, Weekday::Wed]);
        assert_eq!(named("he sat under the sun on Fridays, mon ami"), []);
    }
}
