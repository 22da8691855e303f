//! Fills that count: agreements that name a county, and the open points of the agreements that reach it. Zero is a digit;
//! what nothing on record names is blank.

use std::collections::BTreeMap;

use crate::domain::fold::asked::open_points;
use crate::domain::fold::county::on_record;
use crate::domain::fold::fill::{Among, NOTHING, Sign};
use crate::domain::fold::tables::bits;
use crate::domain::geo::{Class, Fill, Pattern, Tone};
use crate::domain::library::Library;
use crate::domain::words::counted;

/// The words of what is counted.
pub(super) struct Counted {
    title: &'static str,
    one: &'static str,
    many: &'static str,
    /// In the legend behind the digit 1, in full and in brief, and behind the others.
    short: [&'static str; 2],
    shorts: [&'static str; 2],
    /// Behind the number and what is counted.
    rest: &'static str,
    none: &'static str,
    digits: &'static str,
}

pub(super) const AGREEMENTS: Counted = Counted {
    title: "agreements that name the county",
    one: "agreement names",
    many: "agreements name",
    short: ["agreement names it", "agreement"],
    shorts: ["agreements name it", "agreements"],
    rest: "the county; expired and planned ones count, talks do not",
    none: "something on record names the county, a place in it or its border line, but no agreement names the county",
    digits: "so many agreements name the county (9: nine or more); expired and planned ones count, talks do not",
};

pub(super) const QUESTIONS: Counted = Counted {
    title: "open points of agreements, not of counties",
    one: "point is open",
    many: "points are open",
    short: ["open point of agreements reaching it", "point of agreements"],
    shorts: ["open points of agreements reaching it", "points of agreements"],
    rest: "of the agreements and talks that name the county or its border line; none is said of the county",
    none: "something on record names the county or a place in it, but no agreement or talks whose points could be open",
    digits: "so many points (9: nine or more) are open of the agreements and talks that name the county or its border \
             line: what nobody states of them, and what is asked; none is said of the county",
};

/// The highest digit, which stands for all that is more.
const MOST: usize = 9;

impl Counted {
    pub(super) fn signs(&self) -> Vec<(Sign, &'static str)> {
        vec![(Sign::Any("1…9"), self.digits), (Sign::Any("0"), self.none)]
    }

    /// Classes from many to none, and each county that anything on record names by its number.
    fn fill(&self, library: &Library, number: impl Fn(&str) -> usize) -> Fill {
        let counties = library.atlas.counties.iter().filter(|county| on_record(library, &county.slug));
        let numbers: Vec<(&String, usize)> = counties.map(|county| (&county.slug, number(&county.slug))).collect();
        let more = numbers.iter().any(|(_, number)| *number > MOST);
        let classes = (0..=MOST).rev().map(|number| self.class(number, more)).collect();
        let of = numbers.into_iter().map(|(slug, number)| (slug.clone(), vec![MOST - number.min(MOST)])).collect();
        Fill { title: self.title.into(), classes, of, blank: NOTHING }
    }

    /// The class of a number; `more` where the highest stands for still more.
    fn class(&self, number: usize, more: bool) -> Class {
        let tone = match number {
            0 => Tone::Faint,
            1 | 2 => Tone::Plain,
            _ => Tone::Strong,
        };
        let words = match number {
            0 => self.none.to_string(),
            MOST if more => format!("{MOST} or more {} {}", self.many, self.rest),
            _ => format!("{} {}", counted(number, self.one, self.many), self.rest),
        };
        let [short, brief] = match number {
            0 => ["none, but on record", "none"],
            1 => self.short,
            MOST if more => ["or more", "+"],
            _ => self.shorts,
        };
        let digit = u32::try_from(number).ok().and_then(|number| char::from_digit(number, 10)).unwrap_or('9');
        Class { pattern: Pattern::Letter(digit), tone, short: short.into(), brief: brief.into(), words }
    }
}

/// How many agreements name each county.
pub(super) fn agreements(among: &Among<'_>) -> Fill {
    let library = among.library;
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for (_, reach) in among.reach().filter(|(place, _)| !among.is_talks(*place)) {
        bits(reach.named).for_each(|county| *counts.entry(county).or_default() += 1);
    }
    let number = |slug: &str| library.atlas.counties.iter().position(|county| county.slug == slug);
    AGREEMENTS.fill(library, |slug| number(slug).and_then(|county| counts.get(&county)).copied().unwrap_or(0))
}

/// How many points are open of the agreements and talks that reach each county: those that its sheet asks.
pub(super) fn questions(among: &Among<'_>) -> Fill {
    let open = open_points(among.library, |place| among.counts(place));
    QUESTIONS.fill(among.library, |slug| open.get(slug).copied().unwrap_or(0))
}
