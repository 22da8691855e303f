//! The values that fields can take: their codes, what they are called, and how many things have them. What somebody typed
//! behind a field is resolved here, or refused with what is valid.

use std::collections::BTreeMap;

use crate::domain::codebook::terms;
use crate::domain::doc::printed_forms;
use crate::domain::geo::border_name;
use crate::domain::ids::Wanted;
use crate::domain::library::{Library, bare_number};
use crate::domain::query::{Field, Sort};
use crate::domain::record::Record;
use crate::domain::search::facet::{KIND_SETS, SAYABLE, is_of_person};
use crate::domain::search::fold::{fold, words};
use crate::domain::search::segment::Segment;
use crate::domain::search::variant::variants;
use crate::domain::suggest::nearest;
use crate::domain::vocab::{
    Activity, CommitmentStatus, Credibility, HumanRole, PartyRole, QuestionStatus, Reliability, Stage, State, Subject,
    Term,
};

/// A value of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value {
    /// As the index has it.
    pub code: String,
    /// What one types for it.
    pub typed: String,
    /// What it is called, the plainest first.
    pub names: Vec<String>,
    /// How many things have it.
    pub count: usize,
    /// Code and names, folded.
    folded: Vec<String>,
    /// A code that is understood whole only, folded: what begins it begins every other such code.
    whole: Option<String>,
}

/// By field.
#[derive(Debug, Clone, Default)]
pub struct Values(BTreeMap<Field, Vec<Value>>);

/// Words of the field for kinds that go by another.
const KINDS: [(&str, &[&str]); 9] = [
    ("agreement", &["instrument"]),
    ("talks", &["engagement"]),
    ("organisation", &["org"]),
    ("promise", &["commitment", "promise or request"]),
    ("question", &["open question"]),
    ("person", &["people"]),
    ("source", &["document"]),
    ("area", &["disputed area"]),
    ("word", &["term"]),
];

/// So many values are told in a refusal, at most.
const TOLD: usize = 24;
/// A part of a name that has fewer letters is no guess at what was meant.
const SHORTEST: usize = 4;

impl Values {
    /// Gathers them from what the things have; of a codebook's words also those that nothing has.
    pub fn of(library: &Library, segments: &[Segment]) -> Self {
        let mut counts: BTreeMap<(Field, &str), usize> = BTreeMap::new();
        let all = segments.iter().flat_map(|segment| segment.facets.values());
        for (field, code, count) in all.filter(|(_, code, _)| !is_of_person(code)) {
            *counts.entry((field, code)).or_default() += count;
        }
        let terms = terms();
        let known = known(&terms);
        for (field, code, _) in &known {
            counts.entry((*field, code)).or_default();
        }
        let mut values = Self::default();
        for ((field, code), count) in counts {
            let of_term = known.iter().filter(|known| known.0 == field && known.1 == code);
            let mut names: Vec<String> = of_term.flat_map(|known| known.2.iter().cloned()).collect();
            names.extend(names_of(library, field, code));
            let typed = typed(field, code, &names);
            let mut folded: Vec<String> =
                [code, &typed].into_iter().chain(names.iter().map(String::as_str)).map(plain).collect();
            folded.sort_unstable();
            folded.dedup();
            let whole = whole(library, field, code);
            let value = Value { code: code.to_string(), typed, names, count, folded, whole };
            values.0.entry(field).or_default().push(value);
        }
        for all in values.0.values_mut() {
            all.sort_by(|a, b| (b.count, &a.typed).cmp(&(a.count, &b.typed)));
        }
        values
    }

    /// Every value of a field, the commonest first.
    pub fn all(&self, field: Field) -> &[Value] {
        self.0.get(&field).map_or(&[], Vec::as_slice)
    }

    /// The codes that are meant: the one that is called so, else every one with a name that begins so.
    ///
    /// # Errors
    /// A sentence with the value that was probably meant, or with the valid ones.
    pub fn resolve(&self, field: Field, typed: &str) -> Result<Vec<String>, String> {
        let codes = self.meant(field, &plain(typed));
        if codes.is_empty() { Err(self.refusal(field, typed)) } else { Ok(codes) }
    }

    fn meant(&self, field: Field, wanted: &str) -> Vec<String> {
        let all = self.all(field);
        let codes = |is_meant: &dyn Fn(&Value) -> bool| -> Vec<String> {
            all.iter().filter(|value| is_meant(value)).map(|value| value.code.clone()).collect()
        };
        let singular = wanted.strip_suffix('s').unwrap_or(wanted);
        for one in [wanted, singular].into_iter().chain(variants(wanted).iter().map(|one| one.text.as_str())) {
            let called = codes(&|value| value.is_called(one));
            if !called.is_empty() {
                return called;
            }
        }
        codes(&|value| value.begins(wanted))
    }

    /// What was probably meant, as one types it: the nearest of the codes and names, of what names begin with, and of the
    /// words in them.
    pub fn nearest(&self, field: Field, typed: &str) -> Option<String> {
        let all = self.all(field);
        let names = || all.iter().flat_map(|value| &value.folded).map(String::as_str);
        let beginnings = names().flat_map(|name| name.match_indices(' ').filter_map(|(at, _)| name.get(..at)));
        let parts = beginnings.chain(names().flat_map(str::split_whitespace)).filter(|part| part.len() >= SHORTEST);
        let near = nearest(&plain(typed), names().chain(parts))?;
        let one = match self.meant(field, near).as_slice() {
            [code] => all.iter().find(|value| value.code == *code).map(|value| value.typed.clone()),
            _ => None,
        };
        Some(one.unwrap_or_else(|| near.replace(' ', "-")))
    }

    fn refusal(&self, field: Field, typed: &str) -> String {
        let all = self.all(field);
        if let Some(collides) = bare_number(typed).filter(|_| field == Field::County) {
            return collides;
        }
        let meant = self.nearest(field, typed).map_or_else(String::new, |near| format!(" Did you mean {near}?"));
        let mut told: Vec<&str> = Vec::new();
        for value in all {
            if !told.contains(&value.typed.as_str()) && told.len() < TOLD {
                told.push(&value.typed);
            }
        }
        let more = if told.len() < TOLD { 0 } else { all.len().saturating_sub(told.len()) };
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        let code = field.code();
        if told.is_empty() {
            return format!("No record has anything for {code}:.");
        }
        format!("Nothing is called “{typed}” for {code}:.{meant} There are {}{more}.", told.join(", "))
    }
}

impl Value {
    fn is_called(&self, wanted: &str) -> bool {
        self.whole.as_deref() == Some(wanted) || self.folded.iter().any(|name| name == wanted)
    }

    /// True where each word begins a word of the same name.
    pub fn begins(&self, wanted: &str) -> bool {
        let words: Vec<&str> = wanted.split_whitespace().collect();
        let begins = |name: &String| words.iter().all(|word| name.split_whitespace().any(|one| one.starts_with(word)));
        !words.is_empty() && self.folded.iter().any(begins)
    }
}

/// As names are compared: folded, words parted by one blank.
pub fn plain(text: &str) -> String {
    let folded = fold(text).text;
    words(&folded).collect::<Vec<_>>().join(" ")
}

/// What one types: a code of one word as it is, the words of a term with hyphens.
fn typed(field: Field, code: &str, names: &[String]) -> String {
    match field {
        Field::Threat | Field::Activity | Field::Role | Field::Status | Field::State | Field::Kind => {
            plain(names.first().map_or(code, String::as_str)).replace(' ', "-")
        }
        // An id such as state-gb is no name for what one types.
        Field::Partner => plain(names.first().map_or(code, String::as_str)).replace(' ', "-"),
        _ => code.to_string(),
    }
}

/// The ISO 3166-2 code of a county. Its number alone means nothing: by law the counties are numbered otherwise.
fn whole(library: &Library, field: Field, code: &str) -> Option<String> {
    let county = library.atlas.counties.iter().find(|county| field == Field::County && county.slug == code)?;
    Some(plain(&county.iso))
}

/// What the codebook and the language know without any record: field, code, names.
fn known(terms: &[Term]) -> Vec<(Field, String, Vec<String>)> {
    let of = |field, set: &str| {
        let named = |term: &Term| {
            let forms = printed_forms(*term).iter().map(|form| (*form).to_string());
            std::iter::once(term.word.to_string()).chain([term.code.to_string()]).chain(forms).collect()
        };
        let those: Vec<_> = terms.iter().filter(|term| term.set == set).collect();
        those.into_iter().map(move |term| (field, term.code.to_lowercase(), named(term))).collect::<Vec<_>>()
    };
    let mut all: Vec<(Field, String, Vec<String>)> = [
        (Field::Threat, Subject::SET),
        (Field::Activity, Activity::SET),
        (Field::Role, HumanRole::SET),
        (Field::Role, PartyRole::SET),
        (Field::Status, Stage::SET),
        (Field::Status, CommitmentStatus::SET),
        (Field::Status, QuestionStatus::SET),
        (Field::State, State::SET),
    ]
    .into_iter()
    .flat_map(|(field, set)| of(field, set))
    .collect();
    all.extend(KIND_SETS.into_iter().flat_map(|set| of(Field::Kind, set)));
    for set in [Reliability::SET, Credibility::SET] {
        all.extend(of(Field::Grade, set).into_iter().map(|(field, code, _)| (field, code.clone(), vec![code])));
    }
    for (code, others) in KINDS {
        let names = std::iter::once(code).chain(others.iter().copied()).map(str::to_string).collect();
        all.push((Field::Kind, code.to_string(), names));
    }
    for (code, words, _) in SAYABLE {
        for field in [Field::Has, Field::Missing] {
            all.push((field, code.to_string(), vec![words.to_string()]));
        }
    }
    all.push((Field::Has, "note".into(), vec!["a note".into()]));
    all.push((Field::Has, "excluded".into(), vec!["sources of which something was left out".into()]));
    all.push((Field::Also, "excluded".into(), vec!["what was left out of a source".into()]));
    all
}

/// What the data call a value.
fn names_of(library: &Library, field: Field, code: &str) -> Vec<String> {
    let record = || library.data.get(code);
    let named = |record: &Record| {
        let names = std::iter::once(library.name_of(record)).chain(record.aliases().iter().map(ToString::to_string));
        names.collect::<Vec<String>>()
    };
    match field {
        Field::County => vec![library.name(Wanted::County, code)],
        Field::Border => border_name(code).map(str::to_string).into_iter().collect(),
        Field::Place => vec![library.name(Wanted::Place, code)],
        Field::Partner => {
            let mut names = record().map(named).unwrap_or_default();
            if let Some(Record::Org(org)) = record()
                && let Some(country) = org.country
            {
                names.push(country.name().to_string());
                names.push(country.to_string());
                names.extend(country.other_names().iter().map(ToString::to_string));
            }
            names
        }
        Field::Person | Field::Source => record().map(named).unwrap_or_default(),
        _ => Vec::new(),
    }
}

/// Whether a field's values can be offered while it is typed.
pub fn can_be_offered(field: Field) -> bool {
    field.sort() != Sort::Date
}
