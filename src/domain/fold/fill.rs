//! What the counties of the map are filled with, by choice. What is said of an agreement is painted as said of the
//! agreement, never of the county; and a county that nothing on record names is blank, which is not zero.

mod count;
mod partner;

use std::collections::BTreeMap;

use crate::domain::fold::county::Tie;
use crate::domain::fold::narrowing::{Kept, Narrowing};
use crate::domain::fold::tables::{Reach, named as named_by};
use crate::domain::geo::{Class, Fill, Pattern, Tone};
use crate::domain::library::Library;

/// What to paint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FillBy {
    /// How reports on agreements and talks name the county.
    #[default]
    Named,
    /// How many agreements name it.
    Agreements,
    /// The partners whose agreements name it.
    Partner,
    /// How many points are open of the agreements that reach it.
    Questions,
}

impl FillBy {
    pub const ALL: [Self; 4] = [Self::Named, Self::Agreements, Self::Partner, Self::Questions];

    /// The next choice; after the last the first.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Named => Self::Agreements,
            Self::Agreements => Self::Partner,
            Self::Partner => Self::Questions,
            Self::Questions => Self::Named,
        }
    }

    /// For a reader, after "counties by".
    pub fn word(self) -> &'static str {
        match self {
            Self::Named => "how they are named",
            Self::Agreements => "number of agreements",
            Self::Partner => "partner",
            Self::Questions => "open points of agreements",
        }
    }

    /// For a command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::Named => "named",
            Self::Agreements => "agreements",
            Self::Partner => "partner",
            Self::Questions => "questions",
        }
    }

    /// The choice with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|by| by.code().eq_ignore_ascii_case(code))
    }

    /// Its signs and what they mean, whatever the data: a pattern for each class, digits and letters as a range.
    pub fn signs(self) -> Vec<(Sign, &'static str)> {
        let patterns = |classes: [Known; 3]| classes.map(|one| (Sign::Pattern(one.pattern), one.words)).to_vec();
        match self {
            Self::Named => patterns(NAMED),
            Self::Agreements => count::AGREEMENTS.signs(),
            Self::Partner => partner::signs(),
            Self::Questions => count::QUESTIONS.signs(),
        }
    }
}

/// How a class is shown on the page of the signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    Pattern(Pattern),
    /// Any of several characters, in words.
    Any(&'static str),
}

/// The agreements and talks that a fill is made from.
#[derive(Debug)]
struct Among<'a> {
    library: &'a Library,
    /// The records that count; none where all do.
    only: Option<Kept>,
}

impl Among<'_> {
    /// Which counties each of them reaches, with its place.
    fn reach(&self) -> impl Iterator<Item = (usize, Reach)> {
        self.library.tables().reach.all().filter(|(place, _)| self.counts(*place))
    }

    fn is_talks(&self, place: usize) -> bool {
        self.library.tables().reach.is_talks(place)
    }

    fn counts(&self, place: usize) -> bool {
        self.only.as_ref().is_none_or(|only| only.holds(place))
    }
}

/// What the counties are filled with.
pub fn fill(library: &Library, by: FillBy) -> Fill {
    fill_among(&Among { library, only: None }, by)
}

/// The same from the agreements that have a date in a period and are found by a filter. Open points have no date, so no
/// period narrows those.
pub fn fill_within(library: &Library, by: FillBy, narrowing: &Narrowing) -> Fill {
    let only = match by {
        FillBy::Questions => Narrowing { period: None, filter: narrowing.filter.clone() }.records(library),
        _ => narrowing.records(library),
    };
    fill_among(&Among { library, only }, by)
}

fn fill_among(among: &Among<'_>, by: FillBy) -> Fill {
    match by {
        FillBy::Named => named(among),
        FillBy::Agreements => count::agreements(among),
        FillBy::Partner => partner::partner(among),
        FillBy::Questions => count::questions(among),
    }
}

/// What it means that a county is blank where anything on record shows.
const NOTHING: &str = "nothing on record";

/// A class that does not depend on the data.
#[derive(Debug, Clone, Copy)]
struct Known {
    pattern: Pattern,
    tone: Tone,
    short: &'static str,
    brief: &'static str,
    words: &'static str,
}

const NAMED: [Known; 3] = [
    Known {
        pattern: Pattern::Dense,
        tone: Tone::Strong,
        short: "named first",
        brief: "first",
        words: "a report on an agreement or talks names the county first: said of the work under it, not of the county",
    },
    Known {
        pattern: Pattern::Marked,
        tone: Tone::Plain,
        short: "named",
        brief: "named",
        words: "a report on an agreement or talks names the county",
    },
    Known {
        pattern: Pattern::Sparse,
        tone: Tone::Faint,
        short: "on a named line",
        brief: "its line",
        words: "it lies on a border line that such a report names, and is not named itself",
    },
];

impl From<Known> for Class {
    fn from(known: Known) -> Self {
        let Known { pattern, tone, short, brief, words } = known;
        Self { pattern, tone, short: short.into(), brief: brief.into(), words: words.into() }
    }
}

fn named(among: &Among<'_>) -> Fill {
    let class = |tie| match tie {
        Tie::NamedFirst => 0,
        Tie::Named => 1,
        Tie::OnNamedLine => 2,
    };
    let all = among.reach().fold(Reach::default(), |all, (_, reach)| all.or(reach));
    let mut ties = BTreeMap::new();
    named_by(among.library, all, &mut ties);
    let of: BTreeMap<String, Vec<usize>> = ties.into_iter().map(|(slug, tie)| (slug, vec![class(tie)])).collect();
    Fill {
        title: "named in reports on agreements".into(),
        classes: NAMED.into_iter().map(Class::from).collect(),
        of,
        blank: "not named",
    }
}
