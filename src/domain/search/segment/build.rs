//! Makes a segment: goes through the texts of its things once and notes each word where it stands.

use crate::domain::date::Day;
use crate::domain::fold::period::dated;
use crate::domain::library::{Library, Target};
use crate::domain::record::Record;
use crate::domain::search::facet::{self, facets};
use crate::domain::search::fold::{fold_into, words};
use crate::domain::search::segment::facets::Gathering;
use crate::domain::search::segment::stream::Writing;
use crate::domain::search::segment::words::Numbering;
use crate::domain::search::segment::{About, Dates, Segment, Standing, Table, mask};
use crate::domain::search::texts::{Part, SOURCE, Text, class, of_claim, of_record, texts};

/// Makes the segment of these things, the first of which has the number `first`.
pub fn build(library: &Library, today: Day, first: u32, targets: &[Target]) -> Segment {
    let mut writing = Making::default();
    for (thing, target) in targets.iter().enumerate() {
        writing.thing(library, today, thing, target);
    }
    let words = writing.numbering.done();
    Segment {
        first,
        about: writing.about,
        standings: Table::of(words.len(), &writing.pairs),
        words,
        stream: writing.stream.done(),
        facets: writing.facets.done(),
        dates: writing.dates,
        codes: targets.iter().any(|target| matches!(target, Target::County(_))),
    }
}

#[derive(Default)]
struct Making {
    about: Vec<About>,
    numbering: Numbering,
    /// By word: the last thing it was met in, from 1.
    met: Vec<u32>,
    pairs: Vec<(u32, u16)>,
    stream: Writing,
    facets: Gathering,
    dates: Dates,
    folded: String,
}

impl Making {
    fn thing(&mut self, library: &Library, today: Day, thing: usize, target: &Target) {
        let (class, weight) = class(library, target);
        let mut about = About { class, weight, letters: 0, names: 0, hidden: 0, mask: 0 };
        facets(library, target, today, &mut |field, value| self.facets.add(field, value, thing));
        match target.record().and_then(|id| library.data.get(id)) {
            Some(record) => self.record(library, record, thing, &mut about),
            None => texts(library, target, &mut |text| self.text(thing, text, &mut about)),
        }
        self.stream.end_thing();
        self.about.push(about);
    }

    fn record(&mut self, library: &Library, record: &Record, thing: usize, about: &mut About) {
        of_record(library, record, &mut |text| self.text(thing, text, about));
        let claims = record.claims();
        facet::said(record, &claims, &mut |field, value| self.facets.add(field, value, thing));
        for claim in claims {
            let spans = claim.fact.spans();
            facet::of_claim(library, record, (claim, &spans), &mut |field, value| self.facets.add(field, value, thing));
            of_claim(library, claim, spans, &mut |text| self.text(thing, text, about));
        }
        self.datings(record, thing);
    }

    /// Notes the words of a text.
    fn text(&mut self, thing: usize, text: Text<'_>, about: &mut About) {
        let part = text.part;
        if part == Part::Title {
            about.letters = u8::try_from(text.words.chars().count()).unwrap_or(u8::MAX);
        }
        self.folded.clear();
        fold_into(text.words, &mut self.folded);
        if part <= Part::Name {
            about.names = about.names.saturating_add(1);
            about.mask |= mask(&self.folded);
        }
        about.hidden = about.hidden.saturating_add(u16::from(text.part == Part::Hidden));
        let part = if part == Part::Title && about.weight == SOURCE { Part::Name } else { part };
        let here = u32::try_from(thing).unwrap_or(u32::MAX).saturating_add(1);
        for word in words(&self.folded) {
            let number = self.numbering.number(word);
            let at = number as usize;
            if self.met.len() <= at {
                self.met.resize(at + 1, 0);
            }
            if let Some(met) = self.met.get_mut(at)
                && *met != here
            {
                // The better parts come first, so that where a word is met first is where it stands best.
                *met = here;
                self.pairs.push((number, Standing::new(thing, part as usize).0));
            }
            self.stream.word(number);
        }
        self.stream.end_text();
    }

    fn datings(&mut self, record: &Record, thing: usize) {
        for one in dated(record) {
            self.dates.add(thing, one.when);
        }
        if let Record::Source(source) = record
            && let Some(when) = &source.published
        {
            self.dates.add(thing, when);
        }
    }
}
