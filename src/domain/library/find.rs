//! Finds what a person typed, and says what to type to find something. It guesses only in what it answers, never in what
//! it finds.

use crate::domain::codebook::find;
use crate::domain::library::{Library, Target};
use crate::domain::period::Period;
use crate::domain::record::Record;
use crate::domain::suggest::nearest;
use crate::domain::text::Text;
use crate::domain::vocab::{Activity, Set, Subject, Term, set_called};

/// The classes of things that ids are unique in, in the order in which a bare id is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Record,
    County,
    Border,
    Place,
    Disputed,
    Period,
}

impl Class {
    const ALL: [Self; 6] = [Self::Record, Self::County, Self::Border, Self::Place, Self::Disputed, Self::Period];

    /// None for a word of the codebook, which has its set before the colon.
    fn of(target: &Target) -> Option<Self> {
        Some(match target {
            Target::Record(_) => Self::Record,
            Target::County(_) => Self::County,
            Target::Border(_) => Self::Border,
            Target::Place(_) => Self::Place,
            Target::Disputed(_) => Self::Disputed,
            Target::Period(_) => Self::Period,
            Target::Term { .. } => return None,
        })
    }

    /// What stands before the colon.
    fn word(self) -> &'static str {
        match self {
            Self::Record => "record",
            Self::County => "county",
            Self::Border => "border",
            Self::Place => "place",
            Self::Disputed => "area",
            Self::Period => "period",
        }
    }
}

/// Why a bare number finds nothing; none where there is more than digits.
pub fn bare_number(typed: &str) -> Option<String> {
    let typed = typed.trim();
    (!typed.is_empty() && typed.chars().all(|c| c.is_ascii_digit())).then(|| {
        format!(
            "“{typed}” is a number, and two county numberings collide: 24 is Mandera in ISO 3166-2 and West Pokot by law. Write the county's name."
        )
    })
}

impl Library {
    /// Finds what a person typed: an id, an alias, a county, a border, a place, or the full name of any of them; with
    /// what it is before it where several have the name, as in `place:busia`. What none of these has may be a word of the
    /// codebook, such as `terrorism` or `subject:terrorism`.
    ///
    /// # Errors
    /// A sentence with a suggestion; a bare number is refused, because two county numberings collide.
    pub fn find(&self, typed: &str) -> Result<Target, String> {
        let typed = typed.trim();
        if let Some(refusal) = bare_number(typed) {
            return Err(refusal);
        }
        if let Some((what, rest)) = typed.split_once(':')
            && let Some(class) = Class::ALL.into_iter().find(|class| class.word() == what.to_lowercase())
        {
            let rest = rest.trim();
            return self.find_in(class, rest).ok_or_else(|| self.nothing_called(rest));
        }
        // A date alone is a word of the codebook; only an interval is a period without being called one.
        let bare = Class::ALL.into_iter().filter(|class| *class != Class::Period || typed.contains('/'));
        let found = bare.into_iter().find_map(|class| self.find_in(class, typed));
        match found.or_else(|| self.record_named(typed)) {
            Some(target) => Ok(target),
            None => term_called(typed).unwrap_or_else(|| Err(self.nothing_called(typed))),
        }
    }

    fn find_in(&self, class: Class, typed: &str) -> Option<Target> {
        let lower = typed.to_lowercase();
        let is = |id: &str, name: &str| id == lower || name.to_lowercase() == lower;
        match class {
            Class::Record => {
                let known = self.data.get(&lower).or_else(|| self.data.by_alias(typed));
                known.map(|record| Target::Record(record.id().to_string()))
            }
            Class::County => {
                self.atlas.counties.iter().find(|c| is(&c.slug, &c.name)).map(|c| Target::County(c.slug.clone()))
            }
            Class::Border => {
                let border = crate::domain::geo::BORDERS.iter().find(|(id, _, name)| is(id, name));
                border.map(|(id, _, _)| Target::Border((*id).to_string()))
            }
            Class::Place => self.atlas.places.iter().find(|p| is(&p.id, &p.name)).map(|p| Target::Place(p.id.clone())),
            Class::Disputed => {
                self.atlas.disputed.iter().find(|a| is(&a.id, &a.name)).map(|a| Target::Disputed(a.id.clone()))
            }
            Class::Period => Period::parse(typed).map(|period| Target::Period(period.id())),
        }
    }

    /// A record by its full name, which comes after every id.
    fn record_named(&self, typed: &str) -> Option<Target> {
        let lower = typed.to_lowercase();
        let record = self.data.records().find(|record| self.name_of(record).to_lowercase() == lower)?;
        Some(Target::Record(record.id().to_string()))
    }

    /// What to type to find it: its id, with what it is before it where the bare id leads elsewhere, as in `place:busia`.
    pub fn address(&self, target: &Target) -> String {
        let bare = target.id();
        match (self.find(bare), Class::of(target)) {
            (Ok(found), Some(_)) if found == *target => bare.to_string(),
            (_, Some(class)) => format!("{}:{bare}", class.word()),
            (_, None) => format!("{}:{bare}", set_key(target)),
        }
    }

    fn nothing_called(&self, typed: &str) -> String {
        let ids = self.data.records().map(Record::id);
        let aliases = self.data.records().flat_map(|record| record.aliases().iter().map(Text::as_str));
        let counties = self.atlas.counties.iter().map(|county| county.slug.as_str());
        let places = self.atlas.places.iter().map(|place| place.id.as_str());
        let subjects = Subject::ALL.iter().map(|subject| subject.word());
        let activities = Activity::ALL.iter().map(|activity| activity.word());
        let known = ids.chain(aliases).chain(counties).chain(places).chain(subjects).chain(activities);
        match nearest(typed, known) {
            Some(near) => format!("Nothing is called “{typed}”. Did you mean {near}?"),
            None => format!("Nothing is called “{typed}”. Try `mpaka search {typed}`."),
        }
    }
}

/// The words of the codebook that a text means: by address, as in `stage:Signed`, or by code, word or printed form.
pub fn terms_called(typed: &str) -> Vec<Term> {
    let in_set = typed.split_once(':').map(|(set, word)| {
        let sets: Vec<&Set> = set_called(set).collect();
        let mut found = find(word);
        found.retain(|term| sets.iter().any(|set| set.name == term.set));
        let exact = found.iter().copied().find(|term| term.code == word.trim());
        exact.map_or(found, |term| vec![term])
    });
    in_set.filter(|found| !found.is_empty()).unwrap_or_else(|| find(typed))
}

/// The one word of the codebook that a text means; where it means several, a sentence with their addresses. None where
/// it means none.
fn term_called(typed: &str) -> Option<Result<Target, String>> {
    let found = terms_called(typed);
    let (first, others) = found.split_first()?;
    if others.is_empty() {
        return Some(Ok(Target::from(*first)));
    }
    let all: Vec<String> = found.iter().map(|term| format!("{}:{}", key(term.set), term.code)).collect();
    Some(Err(format!("“{typed}” is a word of several sets. Write one of: {}.", all.join(", "))))
}

fn set_key(target: &Target) -> &'static str {
    match target {
        Target::Term { set, .. } => key(set),
        _ => "",
    }
}

/// The short word for a set.
fn key(set: &'static str) -> &'static str {
    Set::named(set).map_or(set, |known| known.key)
}
