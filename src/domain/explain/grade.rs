//! The combined mark: a letter for the source, a number for the statement.

use crate::domain::doc::{Doc, Row, Value};
use crate::domain::vocab::{Credibility, Reliability};
use crate::domain::words::{term, text};

/// A letter A to F and a number 1 to 6.
pub fn read(asked: &str) -> Option<(Reliability, Credibility)> {
    let mut letters = asked.chars();
    let (letter, number) = (letters.next()?, letters.next()?);
    if letters.next().is_some() {
        return None;
    }
    let letter = letter.to_ascii_uppercase().to_string();
    let source = Reliability::ALL.iter().find(|grade| grade.code() == letter)?;
    let number = u8::try_from(number.to_digit(10)?).ok()?;
    Some((*source, Credibility::new(number).ok()?))
}

/// What is wrong with a letter A to F and a number that is none of the six; none where it is no such thing.
pub fn misread(asked: &str) -> Option<String> {
    let letter = asked.chars().next()?.to_ascii_uppercase();
    let number = asked.get(1..).filter(|rest| !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_digit()))?;
    let source = Reliability::ALL.iter().find(|grade| grade.code() == letter.to_string())?;
    Some(format!(
        "“{asked}” is no grade: the number is 1 to 6, and {number} is none of them. Write {0}1 to {0}6.",
        source.code()
    ))
}

/// What the two say together.
pub fn page(source: Reliability, statement: Credibility) -> Doc {
    let field = |label: &str, values: Vec<Value>| Row::Field { label: label.into(), values };
    let ours = |words: String| Value::ours(vec![text(words)]);
    let graded = |grade, words: &str| Value::ours(vec![grade, text(format!(": {words}"))]);
    let (reliable, _) = source.definition().split_once(':').unwrap_or((source.definition(), ""));
    let (_, credible) = statement.word().split_once(' ').unwrap_or(("", statement.word()));
    let reliable = reliable.trim_end_matches('.');
    let subject =
        if source == Reliability::F { reliable.to_string() } else { format!("Source {}", reliable.to_lowercase()) };
    let credible = match statement.number() {
        6 => "truth of the information cannot be judged".to_string(),
        _ => format!("information {credible}"),
    };
    let rows = vec![
        field("Means", vec![ours(format!("{subject}, {credible}"))]),
        field("Source", vec![graded(term(source), source.definition())]),
        field("Statement", vec![graded(term(statement), statement.definition())]),
        field(
            "Read it",
            vec![
                ours(
                    "The letter and the number are given apart: a good source can err, and a poor one can be right."
                        .into(),
                ),
                ours(statement.read().into()),
            ],
        ),
        field("After", vec![ours(source.standard().into())]),
    ];
    Doc { title: format!("{}{}", source.code(), statement.number()), aside: None, kind: "grade".into(), rows }
}
