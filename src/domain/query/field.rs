//! The fields of the query language: one table from which the parser, the completion, the help and the README are made.

use crate::domain::suggest::nearest;

/// What a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// A name, a code or an id, or the beginning of one.
    Value,
    /// A date in EDTF: a year, a month, a day, or an interval.
    Date,
    /// What a record may say or leave unsaid.
    Fact,
}

macro_rules! fields {
    ($($field:ident, $code:literal, [$($other:literal),*], $sort:ident, $example:literal, $about:literal;)+) => {
        /// A field of the query language.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Field { $($field),+ }

        impl Field {
            /// Every field, in the order in which they are told.
            pub const ALL: &'static [Self] = &[$(Self::$field),+];

            /// What is typed before the colon.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$field => $code),+ }
            }

            /// Other words that are understood for it.
            pub const fn other_words(self) -> &'static [&'static str] {
                match self { $(Self::$field => &[$($other),*]),+ }
            }

            /// What it takes.
            pub const fn sort(self) -> Sort {
                match self { $(Self::$field => Sort::$sort),+ }
            }

            /// One use of it.
            pub const fn example(self) -> &'static str {
                match self { $(Self::$field => $example),+ }
            }

            /// What it finds, as half a sentence.
            pub const fn about(self) -> &'static str {
                match self { $(Self::$field => $about),+ }
            }
        }
    };
}

fields! {
    Kind, "kind", [], Value, "kind:agreement", "what is of this kind: agreement, talks, event, person, source, county …";
    Partner, "partner", [], Value, "partner:china", "what is with this partner, the partner itself and its bodies";
    County, "county", [], Value, "county:turkana", "what names this county, and the county itself";
    Border, "border", [], Value, "border:ke-so", "what names this border, and the border itself";
    Place, "place", [], Value, "place:lodwar", "what names this place, and the place itself";
    Threat, "threat", ["subject"], Value, "threat:terrorism", "what is about this subject";
    Activity, "activity", [], Value, "activity:training", "what brings this activity";
    Status, "status", ["stage"], Value, "status:signed", "agreements that stand there today; promises and questions likewise";
    Role, "role", [], Value, "role:signatory", "where somebody has this role; with person: who has it";
    Person, "person", ["by"], Value, "person:omollo", "what names this person or was said by them, and the person";
    Source, "source", ["cites"], Value, "source:mygov-uk-mou", "what cites this source, and the source itself";
    State, "state", [], Value, "state:disputed", "what has a statement in this state";
    Grade, "grade", [], Value, "grade:b2", "what has a statement of this grade: source A to F, statement 1 to 6, or both";
    Before, "before", [], Date, "before:2023", "what has a date that is surely earlier";
    After, "after", [], Date, "after:2025-10-06", "what has a date that is surely later; with before: a date between the two";
    On, "on", ["in"], Date, "on:2025-04", "what has a date that may lie there; 2024/2026 is from one to the other";
    Has, "has", [], Fact, "has:date", "records that say it";
    Missing, "missing", ["no"], Fact, "missing:date", "records of a kind that can say it, where nothing read says it";
    Also, "also", [], Fact, "also:excluded", "looks through what was left out of a source too, such as teasers";
}

impl Field {
    /// The field that goes by a word, case aside.
    pub fn called(word: &str) -> Option<Self> {
        let lower = word.to_lowercase();
        Self::ALL.iter().copied().find(|field| field.code() == lower || field.other_words().contains(&lower.as_str()))
    }

    /// The sentence for a word that is no field.
    pub fn refusal(word: &str) -> String {
        let codes = Self::ALL.iter().map(|field| field.code());
        let meant = nearest(word, codes.clone()).map_or_else(String::new, |near| format!(" Did you mean {near}:?"));
        let all = codes.collect::<Vec<_>>().join(", ");
        format!(
            "There is no field “{word}:”.{meant} The fields are {all}; in quotation marks it is searched as a word."
        )
    }
}

/// The language in a few lines, beside the table of fields: what is typed, and what it means.
pub const fn guide() -> &'static [(&'static str, &'static str)] {
    &[
        ("turkana training", "both words, in any order, anywhere: whole, as a beginning, or inside a word"),
        ("\"joint training\"", "these words side by side, as they stand"),
        ("-italy", "not what holds this; also -\"letter of intent\" and -kind:source"),
        ("partner:china", "a field; the value may be the beginning of a name, a code or an id"),
        ("partner:\"united kingdom\"", "a value of several words"),
        ("county:turkana,wajir", "one of these values"),
        ("grade:b threat:terrorism", "one statement is both: source:, grade: and state: are of what says the rest"),
    ]
}
