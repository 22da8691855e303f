//! What a thing can be asked for by field: its kind, its partner, whom and what it names. The values are ids and codes in
//! small letters; their names are looked up by whoever shows them.

use crate::domain::date::Day;
use crate::domain::fold::county::documents;
use crate::domain::fold::linked::agreements_of;
use crate::domain::fold::partner::{partner_over, partners_of};
use crate::domain::fold::status::status;
use crate::domain::ids::Wanted;
use crate::domain::library::{Library, Target};
use crate::domain::query::Field;
use crate::domain::record::{ClaimRef, Kind, Record};
use crate::domain::vocab::{
    Activity, CommitmentKind, CommitmentStatus, EventKind, HumanRole, InstrumentKind, OrgKind, PartyRole, QuestionKind,
    QuestionStatus, SourceKind, Subject, Word as _,
};
use crate::domain::words::{Link, Span};

/// Sets whose words are kinds: what may stand after `kind:` beside the kind of the record itself.
pub const KIND_SETS: [&str; 6] =
    [InstrumentKind::SET, EventKind::SET, CommitmentKind::SET, OrgKind::SET, SourceKind::SET, QuestionKind::SET];

/// Shows every field and value that a thing has of itself; what its statements say is shown one by one, by [`of_claim`] and
/// [`said`].
pub fn facets(library: &Library, target: &Target, today: Day, see: &mut dyn FnMut(Field, &str)) {
    see(Field::Kind, kind(library, target));
    match target {
        Target::Record(id) => {
            if let Some(record) = library.data.get(id) {
                of_record(library, record, today, see);
            }
        }
        Target::County(slug) => see(Field::County, slug),
        Target::Border(id) => see(Field::Border, id),
        Target::Place(id) => {
            see(Field::Place, id);
            if let Some(county) = library.atlas.place(id).and_then(|place| place.county.as_deref()) {
                see(Field::County, county);
            }
        }
        Target::Term { set, code } if *set == Subject::SET => see(Field::Threat, &code.to_lowercase()),
        Target::Term { set, code } if *set == Activity::SET => see(Field::Activity, &code.to_lowercase()),
        _ => {}
    }
}

/// The one word for what a thing is.
fn kind(library: &Library, target: &Target) -> &'static str {
    match target {
        Target::Record(id) => match library.data.get(id).map(Record::kind) {
            Some(Kind::Commitment) => "promise",
            Some(Kind::Question) => "question",
            _ => library.kind_word(target),
        },
        Target::Place(_) => "place",
        Target::Disputed(_) => "area",
        Target::Term { .. } => "word",
        _ => library.kind_word(target),
    }
}

fn of_record(library: &Library, record: &Record, today: Day, see: &mut dyn FnMut(Field, &str)) {
    match record {
        Record::Instrument(instrument) => {
            for id in partners_of(library, instrument) {
                see(Field::Partner, &id);
            }
            let status = status(library, instrument, today);
            if let Some(stage) = status.stage {
                see(Field::Status, &stage.term().code.to_lowercase());
            }
            see(Field::Status, &status.word.to_lowercase());
        }
        Record::Org(org) => {
            see(Field::Kind, &org.kind.term().code.to_lowercase());
            if let Some(partner) = partner_over(library, &org.id) {
                see(Field::Partner, &partner.id);
            }
        }
        Record::Person(person) => see(Field::Person, &person.id),
        Record::Tenure(tenure) => see(Field::Person, &tenure.person.0),
        Record::Source(source) => {
            see(Field::Source, &source.id);
            see(Field::Kind, &source.kind.term().code.to_lowercase());
            see(Field::Grade, &source.reliability.term().code.to_lowercase());
            see(if source.published.is_some() { Field::Has } else { Field::Missing }, "date");
            if !source.exclusions.is_empty() {
                see(Field::Has, "excluded");
            }
        }
        Record::Event(_) | Record::Commitment(_) | Record::Question(_) => {
            for instrument in agreements_of(record).into_iter().filter_map(|id| library.data.instrument(id)) {
                for id in partners_of(library, instrument) {
                    see(Field::Partner, &id);
                }
            }
        }
        Record::Post(_) => {}
    }
}

/// Shows what a record says and what it leaves unsaid of what a record of its kind can say.
pub fn said(record: &Record, claims: &[ClaimRef<'_>], see: &mut dyn FnMut(Field, &str)) {
    for (code, _, ways) in SAYABLE {
        let Some((_, facts)) = ways.iter().find(|(kind, _)| *kind == record.kind()) else { continue };
        let says = claims.iter().any(|claim| claim.state.stands() && facts.contains(&claim.fact.name()));
        see(if says { Field::Has } else { Field::Missing }, code);
    }
}

/// What one statement lets its record be asked for. Of one that does not stand only that it does not.
pub fn of_claim(
    library: &Library,
    record: &Record,
    (claim, spans): (ClaimRef<'_>, &[Span]),
    see: &mut dyn FnMut(Field, &str),
) {
    of_citation(library, record, claim, see);
    if claim.state.stands() {
        of_fact(library, record, (claim, spans), see);
    }
}

/// Who says a statement, and how it stands.
pub fn of_citation(library: &Library, record: &Record, claim: ClaimRef<'_>, see: &mut dyn FnMut(Field, &str)) {
    see(Field::State, &claim.state.term().code.to_lowercase());
    for source in documents(record, claim) {
        see(Field::Source, &source.0);
        graded(library, &source.0, claim, see);
    }
    if claim.note.is_some() {
        see(Field::Has, "note");
    }
}

/// What a statement says.
pub fn of_fact(
    library: &Library,
    record: &Record,
    (claim, spans): (ClaimRef<'_>, &[Span]),
    see: &mut dyn FnMut(Field, &str),
) {
    if let Some(by) = claim.by {
        see(Field::Person, &by.0);
    }
    if let Some((person, role)) = part(spans) {
        see(Field::Role, &of_person(role, person));
    }
    for span in spans {
        match &span.link {
            Some(Link::To(wanted, id)) => leads(library, record, *wanted, id, see),
            Some(Link::Term(set, code)) => {
                if let Some(field) = field_of(set) {
                    see(field, &code.to_lowercase());
                }
            }
            None => {}
        }
    }
}

/// Parts a role from the person who has it. No code and no id has it, so that the two together are told from one of them.
const OF: char = '@';

/// The value of a role in one statement with the person who has it: who asks for both means both of one statement.
pub fn of_person(role: &str, person: &str) -> String {
    format!("{}{OF}{person}", role.to_lowercase())
}

/// True for a role together with its person: nobody types it.
pub fn is_of_person(value: &str) -> bool {
    value.contains(OF)
}

/// The person that a statement is about, and their role in it.
fn part(spans: &[Span]) -> Option<(&str, &str)> {
    let person = spans.iter().find_map(|span| match &span.link {
        Some(Link::To(Wanted::Person, id)) => Some(id.as_str()),
        _ => None,
    });
    let role = spans.iter().find_map(|span| match &span.link {
        Some(Link::Term(set, code)) if *set == HumanRole::SET => Some(code.as_str()),
        _ => None,
    });
    person.zip(role)
}

fn leads(library: &Library, record: &Record, wanted: Wanted, id: &str, see: &mut dyn FnMut(Field, &str)) {
    match wanted {
        Wanted::County => see(Field::County, id),
        Wanted::Border => see(Field::Border, id),
        Wanted::Place => see(Field::Place, id),
        Wanted::Person => see(Field::Person, id),
        Wanted::Org | Wanted::Actor => {
            if wanted == Wanted::Actor && matches!(library.data.get(id), Some(Record::Person(_))) {
                see(Field::Person, id);
            } else if let Some(partner) = partner_over(library, id).filter(|_| record.kind() != Kind::Instrument) {
                see(Field::Partner, &partner.id);
            }
        }
        _ => {}
    }
}

fn field_of(set: &str) -> Option<Field> {
    Some(match set {
        _ if set == Subject::SET => Field::Threat,
        _ if set == Activity::SET => Field::Activity,
        _ if set == HumanRole::SET || set == PartyRole::SET => Field::Role,
        _ if set == CommitmentStatus::SET || set == QuestionStatus::SET => Field::Status,
        _ if KIND_SETS.contains(&set) => Field::Kind,
        _ => return None,
    })
}

fn graded(library: &Library, source: &str, claim: ClaimRef<'_>, see: &mut dyn FnMut(Field, &str)) {
    let letter = library.data.source(source).map(|source| source.reliability.term().code.to_lowercase());
    let digit = claim.cred.map(|cred| cred.term().code.to_lowercase());
    match (letter, digit) {
        (Some(letter), Some(digit)) => {
            see(Field::Grade, &format!("{letter}{digit}"));
            see(Field::Grade, &letter);
            see(Field::Grade, &digit);
        }
        (Some(one), None) | (None, Some(one)) => see(Field::Grade, &one),
        (None, None) => {}
    }
}

/// In each kind of record the facts that say something.
type Ways = &'static [(Kind, &'static [&'static str])];

/// What a record can say or leave unsaid: the word typed, what it is in words, and in each kind of record the facts that
/// say it.
pub const SAYABLE: [(&str, &str, Ways); 19] = [
    (
        "date",
        "a date, whatever of",
        &[
            (Kind::Instrument, &["Dated", "Validity"]),
            (Kind::Event, &["On"]),
            (Kind::Commitment, &["Due"]),
            (Kind::Question, &["Due"]),
        ],
    ),
    ("county", "a county", &[(Kind::Instrument, &["Counties"])]),
    ("border", "a border", &[(Kind::Instrument, &["Borders"])]),
    ("place", "a place", &[(Kind::Instrument, &["Place", "SignedAt"]), (Kind::Event, &["Place"])]),
    ("party", "who the sides are", &[(Kind::Instrument, &["Party"])]),
    ("person", "who took part", &[(Kind::Instrument, &["Person"]), (Kind::Event, &["Person"])]),
    ("threat", "a subject", &[(Kind::Instrument, &["Threat"])]),
    ("activity", "an activity", &[(Kind::Instrument, &["Activity"])]),
    ("aim", "an aim", &[(Kind::Instrument, &["Aim"])]),
    ("effect", "what is expected of it", &[(Kind::Instrument, &["Effect"])]),
    ("title", "its title as printed", &[(Kind::Instrument, &["Title"])]),
    ("status", "how far it has come", &[(Kind::Instrument, &["Stage"]), (Kind::Commitment, &["Status"])]),
    ("validity", "how long it runs", &[(Kind::Instrument, &["Validity"])]),
    ("binding", "whether it binds", &[(Kind::Instrument, &["Binding"])]),
    ("cost", "what it costs", &[(Kind::Instrument, &["Cost"])]),
    ("oversight", "who oversees it", &[(Kind::Instrument, &["Oversight"])]),
    ("text", "whether its text is public", &[(Kind::Instrument, &["TextPublic"])]),
    ("relation", "what it is related to", &[(Kind::Instrument, &["Relation"])]),
    ("quantity", "how much", &[(Kind::Commitment, &["Quantity"])]),
];
