//! Turns a parser's error into a sentence and a hint in the words of the data.

use ron::error::Error;

use crate::domain::fault::Fault;
use crate::domain::suggest::nearest;

/// The fault behind an error of the RON parser, still without its place.
pub fn sentence(error: &Error) -> Fault {
    match error {
        Error::NoSuchEnumVariant { expected, found, outer } => {
            let what = outer.as_deref().map_or("this field", set_word);
            unknown("value", format!("“{found}” is not known as {what}."), found, expected)
        }
        Error::NoSuchStructField { expected, found, .. } => {
            unknown("field", format!("There is no field “{found}” here."), found, expected)
        }
        Error::MissingStructField { field, .. } => Fault::error("field", format!("The field “{field}” is missing."))
            .hint(format!("Write {field}: …, before the closing bracket.")),
        Error::DuplicateStructField { field, .. } => {
            Fault::error("field", format!("The field “{field}” stands here twice.")).hint("Keep one of them.")
        }
        Error::ExpectedString | Error::ExpectedStringEnd => {
            Fault::error("value", "A text was expected here.").hint("Write it between straight quotation marks: \"…\".")
        }
        Error::ExpectedComma => {
            Fault::error("comma", "A comma is missing here.").hint("Write a comma behind each field and each claim.")
        }
        Error::ExpectedMapColon => {
            Fault::error("comma", "A colon is missing here.").hint("A field is written name: value.")
        }
        Error::ExpectedInteger | Error::ExpectedFloat => {
            Fault::error("value", "A number was expected here.").hint("Write it without quotation marks.")
        }
        Error::ExpectedIdentifier => Fault::error("value", "A name was expected here.")
            .hint("A value with several parts names each: Party(org: \"…\", side: KE)."),
        Error::ExpectedArray | Error::ExpectedArrayEnd => {
            Fault::error("value", "A list was expected here.").hint("Write it between square brackets: [\"…\", \"…\"].")
        }
        Error::Eof => Fault::error("brackets", "The text ends before the value does.").hint("Close the brackets."),
        Error::InvalidEscape(_) => Fault::error("text", "A backslash in this text begins nothing known.")
            .hint("Write \\\\ for a backslash, \\\" for a quotation mark."),
        Error::ExceededRecursionLimit => {
            Fault::error("depth", "Brackets are nested too deeply here.").hint("No record needs more than ten levels.")
        }
        Error::Message(words) => Fault::error("value", finished(words)),
        Error::InvalidValueForType { expected, found } => {
            Fault::error("value", format!("Here stands {found}; {expected} was expected."))
        }
        other => Fault::error("syntax", finished(&other.to_string())),
    }
}

fn unknown(rule: &'static str, sentence: String, found: &str, expected: &'static [&'static str]) -> Fault {
    let fault = Fault::error(rule, sentence);
    match nearest(found, expected.iter().copied()) {
        Some(near) => fault.hint(format!("Did you mean {near}?")),
        None => fault.hint(format!("Known are {}.", expected.join(", "))),
    }
}

/// What an enum of the code is called by those who write data.
fn set_word(code: &str) -> &str {
    match code {
        "Stage" => "a stage",
        "InstrumentKind" => "a kind of agreement",
        "HumanRole" => "a role of a person",
        "PartyRole" => "a role of a body",
        "Activity" => "an activity",
        "GeoLink" => "a link to a place",
        "Relation" => "a relation",
        "Basis" => "a basis of a date",
        "Force" => "a strength of a statement",
        "State" => "a state of a statement",
        "Cite" => "a place in a document",
        "SourceKind" => "a kind of source",
        "OrgKind" => "a kind of organisation",
        "EventKind" => "a kind of event",
        "Record" => "a kind of record",
        code if code.ends_with("Fact") => "a fact of this kind of record",
        _ => "a value of this field",
    }
}

fn finished(words: &str) -> String {
    let words = words.trim();
    if words.ends_with(['.', '?', '!']) { words.to_string() } else { format!("{words}.") }
}
