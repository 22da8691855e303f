//! Reads a query: cut at blanks, quotation marks kept together. What is half typed is no fault: an open quotation mark runs
//! to the end, a field without a value asks for nothing yet.

use std::ops::Range;

use crate::domain::period::Period;
use crate::domain::query::field::{Field, Sort};
use crate::domain::query::{Clause, Open, Query, Refused, What};
use crate::domain::search::{fold, words};

/// A query of more parts is no query but a paste.
const MOST_PARTS: usize = 32;

/// A piece between blanks, before it is understood.
#[derive(Debug, Default)]
struct Piece {
    not: bool,
    /// The word before the colon, where there is one.
    field: Option<String>,
    /// What follows, quotation marks taken away; commas part values where the piece has a field.
    parts: Vec<String>,
    quoted: bool,
    /// True where a quotation mark was opened and not closed.
    open: bool,
    span: Range<usize>,
}

/// Reads it.
pub fn parse(text: &str) -> Result<Query, Refused> {
    let mut query = Query { text: text.trim().to_string(), clauses: Vec::new() };
    let pieces = pieces(text);
    if pieces.len() > MOST_PARTS {
        return Err(too_many(text));
    }
    for piece in pieces {
        clauses(piece, &mut query.clauses)?;
        if asked_for(&query) > MOST_PARTS {
            return Err(too_many(text));
        }
    }
    Ok(query)
}

fn too_many(text: &str) -> Refused {
    let sentence = format!("More than {MOST_PARTS} words and fields: nothing holds them all. Leave some out.");
    Refused { sentence, span: 0..text.len() }
}

/// How many words and values are asked for: one piece may hold many.
fn asked_for(query: &Query) -> usize {
    let many = |clause: &Clause| match &clause.what {
        What::Phrase { words, .. } => words.len(),
        What::Is(_, values) => values.len(),
        _ => 1,
    };
    query.clauses.iter().map(many).sum()
}

fn clauses(piece: Piece, clauses: &mut Vec<Clause>) -> Result<(), Refused> {
    let Piece { not, field, parts, quoted, open, span } = piece;
    let mut push = |what| {
        let clause = Clause { not, what, span: span.clone() };
        // A word typed twice is asked for once.
        if !clauses.iter().any(|known| known.not == clause.not && known.what == clause.what) {
            clauses.push(clause);
        }
    };
    // A title such as “Haiti: the mission” has a colon too.
    let is_word = |word: &String| Field::called(word).is_none() && parts.iter().all(String::is_empty);
    let (field, parts) = match field {
        Some(word) if is_word(&word) => (None, vec![word]),
        field => (field, parts),
    };
    if let Some(word) = field {
        let refused = |sentence| Refused { sentence, span: span.clone() };
        let field = Field::called(&word).ok_or_else(|| refused(Field::refusal(&word)))?;
        let values: Vec<String> =
            parts.iter().map(|part| part.trim().to_string()).filter(|part| !part.is_empty()).collect();
        match (values.first(), field.sort()) {
            (None, _) => push(What::Begun(field)),
            (Some(_), Sort::Date) if values.len() > 1 => {
                let sentence = format!("{}: takes one date; 2024/2025 is from one to the other.", field.code());
                return Err(refused(sentence));
            }
            (Some(date), Sort::Date) => match Period::parse(date) {
                Some(period) => push(What::When(field, period)),
                None if is_begun(date) => push(What::Begun(field)),
                None => {
                    let sentence = format!(
                        "“{date}” is no date for {}: write a year, a month as 2025-04, a day as 2025-04-23, or 2024/2026.",
                        field.code()
                    );
                    return Err(refused(sentence));
                }
            },
            _ => push(What::Is(field, values)),
        }
        return Ok(());
    }
    let joined = parts.join(",");
    let folded = fold(&joined).text;
    if quoted {
        let words = words_in(&folded);
        if !words.is_empty() {
            push(What::Phrase { words, open: if open { Open::End } else { Open::Neither } });
        }
        return Ok(());
    }
    if let Some(period) = bare_date(&joined) {
        push(What::When(Field::On, period));
        return Ok(());
    }
    // A code such as ke-43 or a whole id is one thing; al-raisi is two words.
    let whole = words_in(&folded);
    // What is not wanted is one thing however it is written: -al-shabaab lets al-amin be.
    let has_number = whole.iter().any(|word| word.chars().all(|c| c.is_ascii_digit()));
    if whole.len() > 1 && (has_number || not) {
        push(What::Phrase { words: whole, open: Open::Both });
        return Ok(());
    }
    for word in folded.split_whitespace() {
        let mut parts = words_in(word);
        match parts.len() {
            0 => {}
            1 => push(What::Word(parts.remove(0))),
            _ => push(What::Phrase { words: parts, open: Open::Both }),
        }
    }
    Ok(())
}

/// A month or a day as EDTF has it; a year alone is a word like any other.
fn bare_date(text: &str) -> Option<Period> {
    let shape: String = text.chars().map(|c| if c.is_ascii_digit() { '9' } else { c }).collect();
    ["9999-99", "9999-99-99"].contains(&shape.as_str()).then(|| Period::parse(text)).flatten()
}

/// A date that may still become one: a year of which three digits are there, a month without its last.
fn is_begun(date: &str) -> bool {
    let digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
    let mut parts = date.rsplit('/').next().unwrap_or("").split('-');
    let (year, month, day) = (parts.next().unwrap_or(""), parts.next(), parts.next());
    let short = match (month, day) {
        (None, _) => year.len() < 4,
        (Some(month), None) => year.len() == 4 && month.len() < 2,
        (Some(month), Some(day)) => year.len() == 4 && month.len() == 2 && day.len() < 2,
    };
    short && parts.next().is_none() && digits(year) && [month, day].into_iter().flatten().all(digits)
}

/// The words of a folded text, as the index cuts them.
fn words_in(folded: &str) -> Vec<String> {
    words(folded).map(str::to_string).collect()
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„')
}

fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut piece: Option<Piece> = None;
    let mut inside = false;
    for (at, c) in text.char_indices() {
        if !inside && c.is_whitespace() {
            pieces.extend(piece.take());
            continue;
        }
        let now = piece.get_or_insert_with(|| Piece { span: at..at, parts: vec![String::new()], ..Piece::default() });
        let fresh = now.span.start == at;
        now.span.end = at + c.len_utf8();
        let part = now.parts.last_mut();
        match (c, part) {
            _ if is_quote(c) => {
                inside = !inside;
                now.quoted = true;
                now.open = inside;
            }
            ('-', _) if fresh => now.not = true,
            (':', Some(part)) if !inside && !now.quoted && now.field.is_none() && is_name(part) => {
                now.field = Some(std::mem::take(part));
            }
            (',', _) if !inside && now.field.is_some() => now.parts.push(String::new()),
            (_, Some(part)) => part.push(c),
            (_, None) => {}
        }
    }
    pieces.extend(piece);
    pieces
}

/// Only letters make the name of a field; in 12:30 the colon is one like any other.
fn is_name(word: &str) -> bool {
    !word.is_empty() && word.chars().all(char::is_alphabetic)
}
