//! The library: the dataset and the atlas together, and the names of everything in them.
//! Whoever shows something asks here what it is called and where a reference leads.

mod find;
mod laid;
mod mentioned;
mod target;

use std::sync::{Arc, OnceLock};

use crate::domain::codebook::term_of;
use crate::domain::dataset::{Dataset, Layer};
use crate::domain::fault::Fault;
use crate::domain::fold::tables::Tables;
use crate::domain::geo::{Atlas, AtlasFault, Viewport};
use crate::domain::ids::{UNNAMED, Wanted};
use crate::domain::period::Period;
use crate::domain::record::claim::Claim;
use crate::domain::record::commitment::CommitmentFact;
use crate::domain::record::event::EventFact;
use crate::domain::record::instrument::InstrumentFact;
use crate::domain::record::org::OrgFact;
use crate::domain::record::person::{PersonFact, PostFact};
use crate::domain::record::question::QuestionFact;
use crate::domain::record::{Kind, Record};
use crate::domain::text::Text;
use crate::domain::words::{Link, Span, counted, undoubled};

pub use find::{bare_number, terms_called};
pub(in crate::domain) use mentioned::rows::Rows;
pub use mentioned::{At, Mentioned};
pub use target::Target;

/// The ids of Kenya's land borders.
pub fn borders() -> [&'static str; 5] {
    crate::domain::geo::BORDERS.map(|(id, _, _)| id)
}

/// The first text that the claims that stand have for it.
fn first<F>(claims: &[Claim<F>], text: impl Fn(&F) -> Option<&Text>) -> Option<String> {
    claims.iter().filter(|claim| claim.state.stands()).find_map(|claim| text(&claim.says)).map(String::from)
}

/// Dataset and atlas.
#[derive(Debug)]
pub struct Library {
    pub data: Dataset,
    /// The map at the level of detail that small pictures need, and the facts of counties and places.
    pub atlas: Arc<Atlas>,
    /// How the finer level is read, and the level once it was.
    detail: Option<fn() -> Result<Atlas, AtlasFault>>,
    detailed: Arc<OnceLock<Option<Atlas>>>,
    /// Found when they are first asked for; the first frame does not wait for them.
    faults: OnceLock<Vec<Fault>>,
    /// True where whoever asks for the faults is not to wait for them.
    is_asked_aside: bool,
    mentioned: OnceLock<Mentioned>,
    tables: OnceLock<Tables>,
}

impl Library {
    /// Reads the layers beside an atlas that is already read.
    pub fn new(layers: &[Layer], atlas: impl Into<Arc<Atlas>>) -> Self {
        Self::of(Dataset::assemble(layers), atlas)
    }

    /// Reads layers and atlas side by side.
    ///
    /// # Errors
    /// What reading the atlas gives.
    pub fn read<E: Send>(layers: &[Layer], atlas: impl FnOnce() -> Result<Atlas, E> + Send) -> Result<Self, E> {
        let (data, atlas) = rayon::join(|| Dataset::assemble(layers), atlas);
        Ok(Self::of(data, atlas?))
    }

    /// The same, with a finer level of the map, which is read when a picture first needs it: the first frame does not
    /// pay for it.
    #[must_use]
    pub fn with_detail(self, detail: fn() -> Result<Atlas, AtlasFault>) -> Self {
        Self { detail: Some(detail), ..self }
    }

    /// The level of detail that a view can show. The coarser level serves where there is no finer one, or where that
    /// cannot be read.
    pub fn atlas_for(&self, view: &Viewport) -> &Atlas {
        let Some(read) = self.detail.filter(|_| view.shows_detail()) else {
            return &self.atlas;
        };
        self.detailed.get_or_init(|| read().ok()).as_ref().unwrap_or(&self.atlas)
    }

    /// The same, without asking the rules: for data that were found sound when the program was built.
    #[must_use]
    pub fn known_as_sound(self) -> Self {
        Self { faults: OnceLock::from(self.data.faults().to_vec()), ..self }
    }

    /// Every fault of the data, by file and place, as the rules find them; they are asked once.
    pub fn faults_found_by(&self, rules: impl FnOnce(&Self) -> Vec<Fault>) -> &[Fault] {
        if self.is_asked_aside {
            return self.faults.get().map_or(self.data.faults(), Vec::as_slice);
        }
        self.faults.get_or_init(|| rules(self))
    }

    /// Asks the rules, for those who do not wait for them.
    pub fn ask(&self, rules: impl FnOnce(&Self) -> Vec<Fault>) {
        self.faults.get_or_init(|| rules(self));
    }

    /// Which statements mention what.
    pub fn mentioned(&self) -> &Mentioned {
        self.mentioned.get_or_init(|| Mentioned::of(&self.data))
    }

    /// The statements that mention a target.
    pub fn mentions(&self, target: &Target) -> &[At] {
        self.mentioned().places(&self.data, target)
    }

    /// What is derived from all records once.
    pub fn tables(&self) -> &Tables {
        self.tables.get_or_init(|| Tables::of(self))
    }

    /// The errors of reading that cost statements of a record, which are not in what is shown of it.
    pub fn lost(&self, record_id: &str) -> Vec<&Fault> {
        self.data.lost(record_id).collect()
    }

    /// What a record is called: our short name, else its title or name, else its id.
    pub fn name_of(&self, record: &Record) -> String {
        if let Some(label) = record.label() {
            return label.to_string();
        }
        let said = match record {
            Record::Source(source) => Some(source.title.to_string()),
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
            Target::Period(id) => Period::parse(id).map_or_else(|| id.clone(), Period::words),
            Target::Term { set, code } => term_of(set, code).map_or_else(|| code.clone(), |term| term.word.to_string()),
        }
    }

    /// The analyst's word for what a record is.
    pub fn kind_of(&self, record: &Record) -> &'static str {
        match record {
            Record::Instrument(instrument) if instrument.is_engagement() => "talks",
            record => record.kind().word(),
        }
    }

    /// The analyst's word for what a target is.
    pub fn kind_word(&self, target: &Target) -> &'static str {
        match target {
            Target::Record(id) => self.data.get(id).map_or("record", |record| self.kind_of(record)),
            Target::County(_) => "county",
            Target::Border(_) => "border",
            Target::Place(id) => self.atlas.place(id).map_or("place", |place| place.kind.word()),
            Target::Disputed(_) => "disputed area",
            Target::Period(_) => "period",
            Target::Term { set, .. } => set,
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

    /// The kinds present, with how many records each has. Talks are no agreements and stand in no count of them.
    pub fn counts(&self) -> Vec<(Kind, usize)> {
        let count = |kind: Kind| match kind {
            Kind::Instrument => self.data.of_kind(kind).count().saturating_sub(self.talks()),
            _ => self.data.of_kind(kind).count(),
        };
        Kind::ALL.into_iter().map(|kind| (kind, count(kind))).collect()
    }

    /// How far the data reach: "5 documents, newest 2 Jul 2026".
    pub fn reach(&self) -> String {
        let count = counted(self.data.sources().count(), "document", "documents");
        match self.data.newest() {
            Some(day) => format!("{count}, newest {}", day.words()),
            None => count,
        }
    }

    /// How many records are of talks, where no agreement is named.
    pub fn talks(&self) -> usize {
        self.data.instruments().filter(|instrument| instrument.is_engagement()).count()
    }
}

#[cfg(test)]
mod tests;
