//! The document tree: what is said of something, in rows with numbered sources. Details pane, `show` and the exports
//! all draw the same tree; it knows no screen and no format.

mod agreement;
mod beside;
mod cited;
mod county;
mod faulty;
mod labels;
mod lay;
mod listed;
pub mod marks;
mod matter;
mod open;
mod org;
mod period;
mod person;
mod place;
mod plain;
mod record;
mod report;
mod roll;
mod source;
mod stand;
mod statements;
mod term;
mod time;
mod unread;
mod writer;

pub use beside::beside;
pub use cited::{Cited, cited};
pub use faulty::faults;
pub use labels::of_label;
pub use lay::{Laid, Piece, Role, lay};
pub use open::open_points;
pub use roll::counties;
pub use statements::statements;
pub use term::{date, explain, explain_first, printed_forms};
pub use time::{due, timeline};

use crate::domain::date::Day;
use crate::domain::library::{Library, Target};
use crate::domain::record::Record;
use crate::domain::words::Span;

/// A document about one thing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Doc {
    pub title: String,
    /// Behind the title: "(our short name)".
    pub aside: Option<String>,
    /// What kind of thing it is: "agreement".
    pub kind: String,
    pub rows: Vec<Row>,
}

/// One row: a label and what stands beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// A label with values; each value begins on a line of its own.
    Field { label: String, values: Vec<Value> },
    /// A heading over the rows that follow.
    Heading(String),
    /// Words over the full width.
    Words(Vec<Span>),
}

/// One value with who says it and where.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Value {
    pub spans: Vec<Span>,
    /// Who said it, where it is not the source's own voice.
    pub by: Option<Span>,
    /// Numbers of the sources, as listed at the end of the document.
    pub cites: Vec<usize>,
    /// True where it is a silence or a remark of ours, drawn faint.
    pub faint: bool,
    /// The statements that it is, by record and own id, where it is some.
    pub claims: Vec<(String, String)>,
}

impl Value {
    /// Words of our own that no source needs to prove.
    pub fn ours(spans: Vec<Span>) -> Self {
        Self { spans, ..Self::default() }
    }
}

/// The document about a target, as at a day.
pub fn doc(library: &Library, target: &Target, today: Day) -> Doc {
    match target {
        Target::County(slug) => county::county(library, slug),
        Target::Border(border) => place::border(library, border),
        Target::Place(id) => place::place(library, id),
        Target::Disputed(id) => place::disputed(library, id),
        Target::Period(id) => period::period(library, id),
        Target::Term { set, code } => explain(library, set, code).unwrap_or_else(|| Doc::missing(code)),
        Target::Record(id) => match library.data.get(id) {
            Some(record @ Record::Instrument(instrument)) => agreement::agreement(library, record, instrument, today),
            Some(record @ Record::Person(_)) => person::person(library, record),
            Some(record @ Record::Org(_)) => org::org(library, record, today),
            Some(Record::Source(source)) => source::source(library, source),
            Some(record) => record::record(library, record),
            None => Doc::missing(id),
        },
    }
}

impl Doc {
    fn missing(id: &str) -> Self {
        let words = crate::domain::words::text(format!("No record “{id}” is in the data that is open."));
        Self { title: id.to_string(), aside: None, kind: "nothing".into(), rows: vec![Row::Words(vec![words])] }
    }
}
