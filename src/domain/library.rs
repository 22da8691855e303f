//! The library: the dataset and the atlas together, and the names of everything in them.
//! Whoever shows something asks here what it is called and where a reference leads.

use crate::domain::dataset::{Dataset, Layer};
use crate::domain::geo::Atlas;
use crate::domain::ids::{UNNAMED, Wanted};
use crate::domain::record::claim::Claim;
use crate::domain::record::commitment::CommitmentFact;
use crate::domain::record::event::EventFact;
use crate::domain::record::instrument::InstrumentFact;
use crate::domain::record::org::OrgFact;
use crate::domain::record::person::{PersonFact, PostFact};
use crate::domain::record::question::QuestionFact;
use crate::domain::record::{Kind, Record};
use crate::domain::suggest::nearest;
use crate::domain::words::{Link, Span, undoubled};

/// Something that can be chosen and shown.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// A record by its id.
    Record(String),
    /// A county by its slug.
    County(String),
    /// A border by its two countries, such as `ke-so`.
    Border(String),
    /// A place of the gazetteer.
    Place(String),
    /// A disputed area.
    Disputed(String),
}

impl Target {
    /// The id without its kind.
    pub fn id(&self) -> &str {
        match self {
            Self::Record(id) | Self::County(id) | Self::Border(id) | Self::Place(id) | Self::Disputed(id) => id,
        }
    }

    /// The record's id, if it is one.
    pub fn record(&self) -> Option<&str> {
        match self {
            Self::Record(id) => Some(id),
            _ => None,
        }
    }
}

/// The ids of Kenya's land borders.
pub fn borders() -> [&'static str; 5] {
    crate::domain::geo::BORDERS.map(|(id, _, _)| id)
}

/// The first text that the claims that stand have for it.
fn first<F>(claims: &[Claim<F>], text: impl Fn(&F) -> Option<&String>) -> Option<String> {
    claims.iter().filter(|claim| claim.state.stands()).find_map(|claim| text(&claim.says)).cloned()
}

/// Dataset and atlas.
#[derive(Debug)]
pub struct Library {
    pub data: Dataset,
    pub atlas: Atlas,
}

impl Library {
    /// Reads the layers beside an atlas that is already read.
    pub fn new(layers: &[Layer], atlas: Atlas) -> Self {
        Self { data: Dataset::assemble(layers), atlas }
    }

    /// What a record is called: our short name, else its title or name, else its id.
    pub fn name_of(&self, record: &Record) -> String {
        if let Some(label) = record.label() {
            return label.to_string();
        }
        let said = match record {
            Record::Source(source) => Some(source.title.clone()),
            Record::Org(r) => first(&r.claims, |fact| match fact {
                OrgFact::Name { text, .. } => Some(text),
                _ => None,
            }),
            Record::Person(r) => first(&r.claims, |fact| match fact {
                PersonFact::Name { text, .. } => Some(text),
                _ => None,
            }),
            Record::Post(r) => first(&r.claims, |fact| match fact {
                PostFact::Title(title) => Some(title),
                _ => None,
            }),
            Record::Tenure(r) => {
                Some(format!("{}, {}", self.name(Wanted::Person, &r.person.0), self.name(Wanted::Post, &r.post.0)))
            }
            Record::Instrument(r) => first(&r.claims, |fact| match fact {
                InstrumentFact::Title(title) | InstrumentFact::Supplied(title) => Some(title),
                _ => None,
            }),
            Record::Event(r) => first(&r.claims, |fact| match fact {
                EventFact::Supplied(title) => Some(title),
                _ => None,
            }),
            Record::Commitment(r) => first(&r.claims, |fact| match fact {
                CommitmentFact::Text(words) => Some(words),
                _ => None,
            }),
            Record::Question(r) => first(&r.claims, |fact| match fact {
                QuestionFact::Text(words) => Some(words),
                _ => None,
            }),
        };
        said.unwrap_or_else(|| record.id().to_string())
    }

    /// What a reference is called; the id itself where it leads nowhere.
    pub fn name(&self, wanted: Wanted, id: &str) -> String {
        if id == UNNAMED {
            return "not named".into();
        }
        let found = match wanted {
            Wanted::County => self.atlas.county(id).map(|county| county.name.clone()),
            Wanted::Border => crate::domain::geo::border_name(id).map(str::to_string),
            Wanted::Place => self.atlas.place(id).map(|place| place.name.clone()),
            _ => self.data.get(id).map(|record| self.name_of(record)),
        };
        found.unwrap_or_else(|| id.to_string())
    }

    /// What a target is called.
    pub fn title(&self, target: &Target) -> String {
        match target {
            Target::Record(id) => self.name(Wanted::Record, id),
            Target::County(id) => self.name(Wanted::County, id),
            Target::Border(id) => self.name(Wanted::Border, id),
            Target::Place(id) => self.name(Wanted::Place, id),
            Target::Disputed(id) => self
                .atlas
                .disputed
                .iter()
                .find(|area| area.id == *id)
                .map_or_else(|| id.clone(), |area| area.name.clone()),
        }
    }

    /// The analyst's word for what a target is.
    pub fn kind_word(&self, target: &Target) -> &'static str {
        match target {
            Target::Record(id) => match self.data.get(id) {
                Some(Record::Instrument(instrument)) if instrument.is_engagement() => "talks",
                Some(record) => record.kind().word(),
                None => "record",
            },
            Target::County(_) => "county",
            Target::Border(_) => "border",
            Target::Place(id) => self.atlas.place(id).map_or("place", |place| place.kind.word()),
            Target::Disputed(_) => "disputed area",
        }
    }

    /// The same spans with every reference given its name; of what has none, the words that the source prints for it.
    pub fn named(&self, spans: Vec<Span>, as_printed: Option<&str>) -> Vec<Span> {
        let named = spans
            .into_iter()
            .map(|mut span| {
                if let (true, Some(Link::To(wanted, id))) = (span.text.is_empty(), &span.link) {
                    span.text = match (id.as_str(), as_printed) {
                        (UNNAMED, Some(printed)) => format!("“{printed}”"),
                        (UNNAMED, None) => "not named".into(),
                        _ => self.name(*wanted, id),
                    };
                    if id == UNNAMED {
                        span.link = None;
                    }
                }
                span
            })
            .collect();
        undoubled(named)
    }

    /// Where a reference leads, if it leads anywhere.
    pub fn follow(&self, wanted: Wanted, id: &str) -> Option<Target> {
        match wanted {
            Wanted::County => self.atlas.county(id).map(|county| Target::County(county.slug.clone())),
            Wanted::Border => borders().contains(&id).then(|| Target::Border(id.to_string())),
            Wanted::Place => self.atlas.place(id).map(|place| Target::Place(place.id.clone())),
            _ => self
                .data
                .get(id)
                .filter(|record| record.kind().satisfies(wanted))
                .map(|record| Target::Record(record.id().to_string())),
        }
    }

    /// Finds what a person typed: an id, an alias, a county, a border, a place, or the full name of any of them.
    ///
    /// # Errors
    /// A sentence with a suggestion; a bare number is refused, because two county numberings collide.
    pub fn find(&self, typed: &str) -> Result<Target, String> {
        let typed = typed.trim();
        if !typed.is_empty() && typed.chars().all(|c| c.is_ascii_digit()) {
            return Err(format!(
                "“{typed}” is a number, and two county numberings collide: 24 is Mandera in ISO 3166-2 and West Pokot by law. Write the county's name."
            ));
        }
        let lower = typed.to_lowercase();
        if let Some(record) = self.data.get(&lower).or_else(|| self.data.by_alias(typed)) {
            return Ok(Target::Record(record.id().to_string()));
        }
        if let Some(county) = self.atlas.counties.iter().find(|c| c.slug == lower || c.name.to_lowercase() == lower) {
            return Ok(Target::County(county.slug.clone()));
        }
        if borders().contains(&lower.as_str()) {
            return Ok(Target::Border(lower));
        }
        if let Some(place) = self.atlas.places.iter().find(|p| p.id == lower || p.name.to_lowercase() == lower) {
            return Ok(Target::Place(place.id.clone()));
        }
        if let Some(area) = self.atlas.disputed.iter().find(|a| a.id == lower || a.name.to_lowercase() == lower) {
            return Ok(Target::Disputed(area.id.clone()));
        }
        if let Some(record) = self.data.records().find(|record| self.name_of(record).to_lowercase() == lower) {
            return Ok(Target::Record(record.id().to_string()));
        }
        Err(self.nothing_called(typed))
    }

    fn nothing_called(&self, typed: &str) -> String {
        let ids = self.data.records().map(Record::id);
        let aliases = self.data.records().flat_map(|record| record.aliases().iter().map(String::as_str));
        let counties = self.atlas.counties.iter().map(|county| county.slug.as_str());
        let places = self.atlas.places.iter().map(|place| place.id.as_str());
        match nearest(typed, ids.chain(aliases).chain(counties).chain(places)) {
            Some(near) => format!("Nothing is called “{typed}”. Did you mean {near}?"),
            None => format!("Nothing is called “{typed}”. Try `mpaka search {typed}`."),
        }
    }

    /// The kinds present, with how many records each has. Talks are no agreements and stand in no count of them.
    pub fn counts(&self) -> Vec<(Kind, usize)> {
        let count = |kind: Kind| match kind {
            Kind::Instrument => self.data.of_kind(kind).count().saturating_sub(self.talks()),
            _ => self.data.of_kind(kind).count(),
        };
        Kind::ALL.into_iter().map(|kind| (kind, count(kind))).collect()
    }

    /// How many records are of talks, where no agreement is named.
    pub fn talks(&self) -> usize {
        self.data.instruments().filter(|instrument| instrument.is_engagement()).count()
    }
}
