//! Dates in digits that are close to EDTF and not it: slashes, missing zeros, the year last, two-digit years.
//! It must not report anything about a text that has the shape of EDTF.

use super::advice::first_that_reads;
use crate::domain::date::fault::{DateFault, shown};

/// How many digits a part has: 4 a year, 1 or 2 something smaller.
fn size(part: &str) -> u8 {
    match part.len() {
        1 | 2 => 2,
        4 => 4,
        _ => 0,
    }
}

fn two(part: &str) -> String {
    format!("{part:0>2}")
}

/// The slip in a text of digits and separators, where it is one of the common ones.
pub(super) fn slip(text: &str) -> Option<DateFault> {
    let body = text.trim_end_matches(['?', '~', '%']);
    let mark = text.strip_prefix(body)?;
    let parts: Vec<&str> = body.split(['/', '.', '-']).collect();
    let is_digits = |part: &&str| part.bytes().all(|b| b.is_ascii_digit() || b == b'X');
    if !parts.iter().all(is_digits) {
        return None;
    }
    let hyphens = !body.contains(['/', '.']);
    let marked = |candidate: String| format!("{candidate}{mark}");
    let sizes: Vec<u8> = parts.iter().map(|part| size(part)).collect();
    match (sizes.as_slice(), parts.as_slice()) {
        ([0], [run]) => unbroken(text, run, mark),
        ([2] | [2, 2] | [2, 2, 2], _) => Some(DateFault::TwoDigitYear { text: shown(text) }),
        ([4, 4], [from, to]) => years(text, from, to),
        ([4, 2], [year, other]) => {
            let month = marked(format!("{year}-{}", two(other)));
            let century = year.get(..2).unwrap_or_default();
            year_first(text, hyphens, [month, format!("{year}/{century}{other}")])
        }
        ([4, 2, 2], [year, month, day]) => {
            let day = marked(format!("{year}-{}-{}", two(month), two(day)));
            year_first(text, hyphens, [day])
        }
        ([2, 4], [month, year]) => {
            let month = marked(format!("{year}-{}", two(month)));
            Some(DateFault::YearLast { text: shown(text), instead: first_that_reads([month]) })
        }
        ([2, 2, 4], [first, second, year]) => {
            let day_first = marked(format!("{year}-{}-{}", two(second), two(first)));
            let month_first = marked(format!("{year}-{}-{}", two(first), two(second)));
            Some(year_last(text, day_first, month_first))
        }
        _ => None,
    }
}

/// `20260204`, the basic format of ISO 8601, which EDTF does not allow.
fn unbroken(text: &str, run: &str, mark: &str) -> Option<DateFault> {
    let (year, rest) = run.split_at_checked(4)?;
    let instead = match rest.split_at_checked(2)? {
        (month, "") => format!("{year}-{month}{mark}"),
        (month, day) if day.len() == 2 => format!("{year}-{month}-{day}{mark}"),
        _ => return None,
    };
    Some(DateFault::NoHyphens { text: shown(text), instead: first_that_reads([instead]) })
}

fn years(text: &str, from: &str, to: &str) -> Option<DateFault> {
    let instead = || first_that_reads([format!("{from}/{to}"), format!("{to}/{from}")]);
    if text.contains('/') {
        None
    } else if text.contains('.') {
        Some(DateFault::Separator { text: shown(text), instead: instead() })
    } else {
        Some(DateFault::HyphenInterval { text: shown(text), instead: instead() })
    }
}

/// Year first: with hyphens only a leading zero can be missing; otherwise the separator is the slip.
fn year_first<const N: usize>(text: &str, hyphens: bool, candidates: [String; N]) -> Option<DateFault> {
    let short = text.trim_end_matches(['?', '~', '%']).split('-').any(|part| part.len() == 1);
    match (hyphens, short) {
        (true, false) => None,
        (true, true) => Some(DateFault::NoLeadingZero {
            text: shown(text),
            instead: first_that_reads(candidates.into_iter().take(1)),
        }),
        (false, _) => Some(DateFault::Separator { text: shown(text), instead: first_that_reads(candidates) }),
    }
}

/// Kenya writes the day first, other sources the month: where both readings are days, both are named.
fn year_last(text: &str, day_first: String, month_first: String) -> DateFault {
    let reads = |candidate: &str| super::form(candidate).is_ok();
    let instead = if day_first != month_first && reads(&day_first) && reads(&month_first) {
        format!("{day_first}, or {month_first} if the month stands first")
    } else {
        first_that_reads([day_first, month_first])
    };
    DateFault::YearLast { text: shown(text), instead }
}
