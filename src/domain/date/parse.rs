//! Reading EDTF text, levels 0 and 1. One value has one text: nothing is trimmed, padded or mended on the way,
//! and what is refused is refused with a proposal.

mod advice;
mod foreign;
mod numeric;
mod single;
mod spelled;

use super::edtf::{Bound, Form};
use super::fault::{DateFault, shown};
use super::point::Point;

/// Reads a whole EDTF text.
pub(super) fn form(text: &str) -> Result<Form, DateFault> {
    if let Some(day) = single::whole(text) {
        return Ok(Form::Date(day));
    }
    foreign::refuse(text)?;
    let Some((begin, end)) = text.split_once('/') else {
        return single::date(text).map(Form::Date);
    };
    if let Some(fault) = numeric::slip(text) {
        return Err(fault);
    }
    if end.contains('/') {
        return Err(DateFault::NotADate { text: shown(text) });
    }
    interval(text, bound(begin)?, bound(end)?)
}

fn bound(text: &str) -> Result<Bound, DateFault> {
    match text {
        "" => Ok(Bound::Unknown),
        ".." => Ok(Bound::Open),
        date => single::date(date).map(Bound::At),
    }
}

fn interval(text: &str, begin: Bound, end: Bound) -> Result<Form, DateFault> {
    let (from, to) = (begin.point(), end.point());
    if from.is_none() && to.is_none() {
        return Err(DateFault::NoDateInInterval { text: shown(text) });
    }
    if [from, to].into_iter().flatten().any(Point::has_unspecified) {
        // The outermost days of 201X are in 2010 and 2019.
        let begin = begin.to_string().replace("-XX", "").replace('X', "0");
        let end = end.to_string().replace("-XX", "").replace('X', "9");
        return Err(DateFault::UnspecifiedInInterval {
            text: shown(text),
            instead: advice::first_that_reads([format!("{begin}/{end}")]),
        });
    }
    if let (Some(from), Some(to)) = (from, to)
        && from.first() > to.last()
    {
        return Err(DateFault::EndsBeforeItBegins {
            text: shown(text),
            instead: advice::first_that_reads([format!("{to}/{from}")]),
        });
    }
    Ok(Form::Interval { begin, end })
}
