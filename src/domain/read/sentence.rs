//! Turns a parser's error into a sentence and a hint in the words of the data.

use ron::error::Error;

use crate::domain::fault::Fault;
use crate::domain::suggest::nearest;

/// What stands round an error.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// The field that it is in; empty where it is in none.
    pub field: &'a str,
    /// The text before it, from the beginning of the record or claim.
    pub before: &'a str,
    /// The text from it on.
    pub rest: &'a str,
}

/// The fault behind an error of the RON parser, still without its place.
pub fn sentence(error: &Error, place: &Place<'_>) -> Fault {
    match error {
        Error::NoSuchEnumVariant { expected, found, outer } => {
            let what = outer.as_deref().map_or("a value of this field", set_word);
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
        Error::ExpectedComma if place.rest.starts_with([')', ']', '}']) => {
            Fault::error("brackets", "This bracket is not the one that was opened.")
                .hint("Close ( with ), [ with ] and { with }.")
        }
        Error::ExpectedComma => Fault::error("comma", "A comma is missing here.")
            .hint("Write a comma behind each field and each statement."),
        Error::ExpectedMapColon => {
            Fault::error("comma", "A colon is missing here.").hint("A field is written name: value.")
        }
        Error::Eof => Fault::error("brackets", "The text ends before the value does.").hint("Close the brackets."),
        Error::InvalidEscape(_) => Fault::error("text", "A backslash in this text begins nothing known.")
            .hint("Write \\\\ for a backslash, \\\" for a quotation mark."),
        Error::ExceededRecursionLimit => {
            Fault::error("depth", "Brackets are nested too deeply here.").hint("No record needs more than ten levels.")
        }
        Error::Message(words) => said(words),
        Error::InvalidValueForType { expected, found } => {
            Fault::error("value", format!("Here stands {found}; {expected} was expected."))
        }
        other => expected(other, place),
    }
}

/// Something else was expected.
fn expected(error: &Error, place: &Place<'_>) -> Fault {
    let fault = |sentence: &str, hint: &str| Fault::error("value", sentence).hint(hint);
    match error {
        Error::ExpectedString | Error::ExpectedStringEnd if is_county(place) => fault(
            "A county is written by name, not by number: two numberings collide.",
            "Write its slug in quotation marks, such as \"turkana\".",
        ),
        Error::ExpectedString | Error::ExpectedStringEnd => {
            fault("A text was expected here.", "Write it between straight quotation marks: \"…\".")
        }
        Error::ExpectedInteger if place.field == "cite" => {
            fault("The number of the paragraph is missing here.", "Write it before the passage: Para(3, \"…\").")
        }
        Error::ExpectedInteger | Error::ExpectedFloat => {
            fault("A number was expected here.", "Write it without quotation marks.")
        }
        Error::ExpectedArray | Error::ExpectedArrayEnd if place.field == "cite" => {
            fault("A list of citations was expected here.", "Write it between square brackets: [Para(n, \"…\")].")
        }
        Error::ExpectedArray | Error::ExpectedArrayEnd => {
            fault("A list was expected here.", "Write it between square brackets: [\"…\", \"…\"].")
        }
        Error::ExpectedStructLike => {
            let name = place.before.rsplit(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty()).unwrap_or("");
            fault(&format!("{name} needs a value."), &format!("Write it in brackets: {name}(…)."))
        }
        Error::ExpectedNamedStructLike(name) => brackets(name),
        Error::ExpectedOptionEnd | Error::ExpectedStructLikeEnd | Error::TrailingCharacters => fault(
            "More stands here than belongs in these brackets.",
            "Delete what is too many, or look for a missing comma or bracket.",
        ),
        Error::ExpectedIdentifier => name(place),
        other => fault(
            &finished(&other.to_string()),
            "Compare it with another record of this kind, such as one of `mpaka show`.",
        ),
    }
}

/// A bare number where a county's slug belongs.
fn is_county(place: &Place<'_>) -> bool {
    let open = place.before.rfind("Counties(").or_else(|| place.before.rfind("county:"));
    place.rest.starts_with(|c: char| c.is_ascii_digit())
        && open.and_then(|at| place.before.get(at..)).is_some_and(|since| !since.contains(')'))
}

/// A bare name was expected: a term, a fact, or a field of a value with several parts.
fn name(place: &Place<'_>) -> Fault {
    let quoted = place.rest.strip_prefix('"').and_then(|rest| rest.split_once('"')).map(|(words, _)| words);
    let is_term = |words: &&str| words.starts_with(char::is_uppercase) && words.chars().all(char::is_alphanumeric);
    if let Some(term) = quoted.filter(is_term) {
        return Fault::error("value", "A term was expected here, not a text.")
            .hint(format!("Write it without quotation marks: {term}."));
    }
    if let Some(date) = quoted.filter(|words| words.starts_with(|c: char| c.is_ascii_digit())) {
        return Fault::error("value", "A value with its parts named was expected here.")
            .hint(format!("A date is written edtf: \"{date}\", basis: Stated."));
    }
    if place.before.trim_end().ends_with("says:") {
        return Fault::error("value", "A fact was expected here.")
            .hint("Name it before its value, such as Title(\"…\") or Kind(Mou).");
    }
    Fault::error("value", "A name was expected here.")
        .hint("A value with several parts names each: Party(org: \"…\", side: KE).")
}

/// A value in brackets was expected.
fn brackets(name: &str) -> Fault {
    let (sentence, hint) = match name {
        "When" => ("A date in brackets was expected here.", "Write (edtf: \"2026-02-04\", basis: Stated)."),
        "Money" => (
            "A sum in brackets was expected here.",
            "Write (amount: \"500\", currency: \"KES\", as_printed: \"Sh500\", kind: OutgoingPledge).",
        ),
        "Locality" => ("A place in brackets was expected here.", "Write (name: \"Nairobi\")."),
        "Claim" => ("A statement was expected here.", "Write (id: \"…\", says: …, cite: […])."),
        _ => (
            "A value in brackets was expected here.",
            "Write its parts by name, such as (lines: (1, 3), reason: Chrome).",
        ),
    };
    Fault::error("value", sentence).hint(hint)
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
        "Binding" => "a binding force",
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
        "Reliability" => "a grade of a source, A to F",
        "Marking" => "a handling mark",
        "OrgKind" => "a kind of organisation",
        "EventKind" => "a kind of event",
        "CommitmentKind" => "a kind of promise or request",
        "QuestionKind" => "a kind of open question",
        "CommitmentStatus" | "QuestionStatus" => "a status",
        "CountOp" => "an exactness of a number",
        "MoneyKind" => "a kind of money",
        "Quantity" => "a quantity",
        "Record" => "a kind of record",
        code if code.ends_with("Fact") => "a fact of this kind of record",
        _ => "a value of this field",
    }
}

/// A sentence of ours that came through the parser: what is wrong, then behind a colon or semicolon what to do.
fn said(words: &str) -> Fault {
    let quoted = words.strip_prefix(['"', '“']).and_then(|rest| rest.find(['"', '”'])).map_or(0, |at| at + 1);
    let cut = [": ", "; "].iter().filter_map(|mark| words.get(quoted..)?.find(mark)).min();
    match cut.and_then(|at| Some((words.get(..quoted + at)?, words.get(quoted + at + 2..)?))) {
        Some((wrong, next)) => Fault::error("value", finished(&capital(wrong))).hint(finished(&capital(next))),
        None => Fault::error("value", finished(&capital(words))),
    }
}

fn capital(words: &str) -> String {
    // An id or code at the beginning stays as it is written.
    let is_word = words.starts_with(|c: char| c.is_ascii_lowercase()) && !words.starts_with("not_");
    if is_word { crate::domain::words::capital(words) } else { words.to_string() }
}

fn finished(words: &str) -> String {
    let words = words.trim();
    if words.ends_with(['.', '?', '!']) { words.to_string() } else { format!("{words}.") }
}
