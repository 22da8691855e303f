//! What names a county, a border or a place, in whose words: a report on an agreement is not the agreement.

use crate::domain::doc::Value;
use crate::domain::doc::matter::link;
use crate::domain::doc::writer::Writer;
use crate::domain::record::{ClaimRef, Record};
use crate::domain::words::{Link, Span, refer, text};

/// What names a place, as far as the reports on it go: the record, how it is tied, and who says so.
/// "UK border-security MoU: named first (initial phase) · said by …"; of a place in a county the words of the report,
/// unless it stands in front.
pub fn reported(writer: &mut Writer<'_>, record: &Record, claim: ClaimRef<'_>, front: Vec<Span>) -> Value {
    let front_is_empty = front.is_empty();
    let mut spans = front;
    spans.push(link(writer, record));
    spans.push(text(": "));
    let mut words = claim.fact.spans();
    let is_tie = |span: &Span| matches!(&span.link, Some(link @ Link::Term(..)) if !link.is_quiet());
    match words.iter().position(is_tie) {
        Some(0) => words.truncate(1),
        Some(at) if front_is_empty => words.truncate(at + 1),
        Some(at) => words = words.split_off(at),
        None => words = vec![text(claim.fact.label().to_lowercase())],
    }
    spans.extend(words);
    spans.extend(phase(claim).map(|phase| text(format!(" ({phase} phase)"))));
    aloud(writer, record, claim, &spans)
}

/// The claim in these words, with whoever says it by the full name.
pub fn aloud(writer: &mut Writer<'_>, record: &Record, claim: ClaimRef<'_>, spans: &[Span]) -> Value {
    let mut value = writer.said(record, claim, spans);
    if let (Some(_), Some(by)) = (value.by.take(), claim.by) {
        value.spans.push(text(" · said by "));
        value.spans.extend(writer.library.named(vec![refer(by)], None));
    }
    value
}

fn phase(claim: ClaimRef<'_>) -> Option<String> {
    if claim.fact.name() != "Counties" {
        return None;
    }
    let json = claim.fact.json();
    json.get("Counties")?.get("phase")?.as_str().map(str::to_string)
}
