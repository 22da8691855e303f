//! Texts that are no EDTF of level 0 or 1 on sight: words, times, sets, spaces, foreign signs.
//! It must not refuse anything that levels 0 and 1 allow.

use super::advice::first_that_reads;
use super::spelled;
use crate::domain::date::fault::{DateFault, shown};

/// The longest date is an interval of two qualified days, 23 characters; a caption or a sentence is longer.
const LONGEST_WORTH_READING: usize = 64;

/// Refuses what cannot be EDTF of level 0 or 1, the plainest fault first.
pub(super) fn refuse(text: &str) -> Result<(), DateFault> {
    if text.trim().is_empty() {
        return Err(DateFault::Empty);
    }
    if text.len() > LONGEST_WORTH_READING {
        return Err(DateFault::NotADate { text: shown(text) });
    }
    let checks = [time, words, set, space, dash, small_x];
    checks.into_iter().find_map(|check| check(text)).map_or(Ok(()), Err)
}

fn time(text: &str) -> Option<DateFault> {
    let is_clock = |window: &[u8]| matches!(window, [b'0'..=b'9', b':', b'0'..=b'9']);
    let has_clock = text.as_bytes().windows(3).any(is_clock);
    let has_t = text
        .split_once('T')
        .is_some_and(|(day, time)| time.starts_with(|c: char| c.is_ascii_digit()) && super::form(day).is_ok());
    (has_clock || has_t).then(|| {
        let day = text.split_once([' ', 'T', 't']);
        DateFault::TimeOfDay { text: shown(text), instead: first_that_reads(day.map(|(day, _)| day.to_owned())) }
    })
}

fn words(text: &str) -> Option<DateFault> {
    let is_word = |run: &str| run.chars().count() > 1 && !run.chars().all(|c| matches!(c, 'X' | 'x'));
    let found = text.split(|c: char| !c.is_alphabetic()).any(is_word);
    found.then(|| DateFault::Words { text: shown(text), instead: first_that_reads(spelled::candidates(text)) })
}

fn set(text: &str) -> Option<DateFault> {
    let brackets = text.contains(['[', ']', '{', '}']);
    // `..` alone is an open side of an interval; next to a date it is a set of level 2.
    let dots = |side: &str| side != ".." && side.contains("..");
    (brackets || text.split('/').any(dots)).then(|| DateFault::SetNotation { text: shown(text) })
}

fn space(text: &str) -> Option<DateFault> {
    text.contains(char::is_whitespace).then(|| {
        let closed: String = text.split_whitespace().collect();
        DateFault::StraySpace { text: shown(text), instead: first_that_reads([closed]) }
    })
}

fn dash(text: &str) -> Option<DateFault> {
    // U+2010 to U+2015 are hyphens and dashes, U+2212 is the minus sign.
    let long = |c: char| matches!(c, '\u{2010}'..='\u{2015}' | '\u{2212}');
    text.contains(long).then(|| DateFault::LongDash {
        text: shown(text),
        instead: first_that_reads([text.replace(long, "/"), text.replace(long, "-")]),
    })
}

fn small_x(text: &str) -> Option<DateFault> {
    text.contains('x')
        .then(|| DateFault::SmallX { text: shown(text), instead: first_that_reads([text.replace('x', "X")]) })
}
