//! Typed references: a text that names a record, a county, a border or a place.
//! Here an id is only told apart by what it names; whether it resolves is `check`'s business.

use serde::{Deserialize, Serialize};

use crate::domain::text::Text;

/// The word that stands for what a source does not name.
pub const UNNAMED: &str = "unnamed";

/// What a reference must lead to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Wanted {
    Source,
    Org,
    Person,
    /// A person or an organisation.
    Actor,
    Post,
    Instrument,
    Event,
    /// A record of any kind.
    Record,
    County,
    Border,
    Place,
}

impl Wanted {
    /// The analyst's word, with its article.
    pub fn word(self) -> &'static str {
        match self {
            Self::Source => "a source",
            Self::Org => "an organisation",
            Self::Person => "a person",
            Self::Actor => "a person or an organisation",
            Self::Post => "a post",
            Self::Instrument => "an agreement",
            Self::Event => "an event",
            Self::Record => "a record",
            Self::County => "a county",
            Self::Border => "a border (ke-so, ke-et, ke-ss, ke-ug, ke-tz)",
            Self::Place => "a place",
        }
    }
}

/// A text that refers to something.
pub trait Refers {
    /// What it must lead to.
    const WANTED: Wanted;
    /// The id itself.
    fn id(&self) -> &str;
    /// True where the source names nobody.
    fn is_unnamed(&self) -> bool {
        self.id() == UNNAMED
    }
}

macro_rules! references {
    ($($(#[$doc:meta])* $name:ident => $wanted:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Text);

        impl Refers for $name {
            const WANTED: Wanted = Wanted::$wanted;
            fn id(&self) -> &str {
                &self.0
            }
        }
    )+};
}

references! {
    /// A source record.
    SourceId => Source,
    /// An organisation.
    OrgId => Org,
    /// A person.
    PersonId => Person,
    /// Whoever acts or speaks.
    ActorId => Actor,
    /// A post.
    PostId => Post,
    /// An agreement or talks.
    InstrumentId => Instrument,
    /// An event.
    EventId => Event,
    /// Any record.
    RecordId => Record,
    /// A county by its slug, never by a number.
    CountyId => County,
    /// A border by its two countries.
    BorderId => Border,
    /// A place of the gazetteer.
    PlaceId => Place,
}
