//! What goes with a selection: the records that light up beside it and the counties on the map. The panes all derive
//! from this one set; that is all that linking needs.

use std::collections::BTreeMap;

use crate::domain::dataset::Dataset;
use crate::domain::fold::county::{Tie, lines_of, strengthen};
use crate::domain::fold::kept::Kept;
use crate::domain::fold::mentions::outward;
use crate::domain::fold::partner::Partner;
use crate::domain::fold::period::within;
use crate::domain::fold::tables::{Reach, named};
use crate::domain::fold::term::saying;
use crate::domain::library::{At, Library, Target};
use crate::domain::period::Period;
use crate::domain::record::claim::Claim;
use crate::domain::record::commitment::CommitmentFact as C;
use crate::domain::record::event::EventFact as E;
use crate::domain::record::question::QuestionFact as Q;
use crate::domain::record::{Kind, Record};
use crate::domain::text::Text;

/// Records and counties that go with one or several targets.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Linked {
    /// Agreements, talks, events, promises, people …
    pub records: Kept,
    pub counties: BTreeMap<String, Tie>,
}

impl Linked {
    /// Whether the record of that id goes with them.
    pub fn has(&self, data: &Dataset, id: &str) -> bool {
        self.records.has(data, id)
    }
}

/// What goes with all of these targets together.
pub fn linked<'a>(library: &Library, targets: impl IntoIterator<Item = &'a Target>) -> Linked {
    let records = Kept::of([], library.data.entries().len());
    let mut linking = Linking { library, reach: Reach::default(), linked: Linked { records, ..Linked::default() } };
    for target in targets {
        match target {
            Target::Record(id) => linking.record(id),
            Target::Term { .. } => linking.term(target),
            Target::Period(id) => linking.period(id),
            other => linking.place(other),
        }
    }
    let Linking { reach, mut linked, .. } = linking;
    named(library, reach, &mut linked.counties);
    linked
}

/// What was found so far.
struct Linking<'a> {
    library: &'a Library,
    /// The counties of agreements.
    reach: Reach,
    linked: Linked,
}

impl Linking<'_> {
    fn insert(&mut self, place: usize) {
        self.linked.records.insert(place);
    }

    /// Every record that says something of these places.
    fn all(&mut self, places: &[At]) {
        for at in places {
            self.insert(at.entry());
        }
    }

    fn county(&mut self, slug: &str, tie: Tie) {
        strengthen(&mut self.linked.counties, slug, tie);
    }

    fn place(&mut self, target: &Target) {
        let library = self.library;
        match target {
            Target::County(slug) => {
                self.county(slug, Tie::Named);
                self.all(library.mentions(target));
                for line in lines_of(library, slug) {
                    self.all(library.mentions(&Target::Border(line.to_string())));
                }
                for place in library.atlas.places_in(slug) {
                    self.all(library.mentions(&Target::Place(place.id.clone())));
                }
            }
            Target::Border(border) => {
                for slug in library.atlas.on_border(border) {
                    self.county(slug, Tie::OnNamedLine);
                }
                self.all(library.mentions(target));
            }
            Target::Place(id) => {
                if let Some(slug) = library.atlas.place(id).and_then(|place| place.county.clone()) {
                    self.county(&slug, Tie::OnNamedLine);
                }
                self.all(library.mentions(target));
            }
            Target::Record(_) | Target::Disputed(_) | Target::Period(_) | Target::Term { .. } => {}
        }
    }

    /// The records that say a word of the codebook, their partners, and the counties of those that are agreements.
    fn term(&mut self, term: &Target) {
        let said = saying(self.library, term);
        self.with_partners(&said);
    }

    /// What has a date in the period, and the counties of the agreements among it.
    fn period(&mut self, id: &str) {
        if let Some(period) = Period::parse(id) {
            let dated = within(self.library, period);
            self.with_partners(&dated);
        }
    }

    fn with_partners(&mut self, found: &Kept) {
        found.places().for_each(|place| self.insert(place));
        for partner in &self.library.tables().partners {
            if partner.instruments.iter().any(|place| found.holds(*place as usize))
                && let Some(place) = self.library.data.place(&partner.org)
            {
                self.insert(place);
            }
        }
        self.counties_behind();
    }

    fn record(&mut self, id: &str) {
        let library = self.library;
        let Some((place, record)) = library.data.place(id).zip(library.data.get(id)) else { return };
        self.insert(place);
        let partner = library.tables().partner(id).filter(|_| matches!(record, Record::Org(_)));
        match (record, partner) {
            (Record::Instrument(_), _) => return self.with_agreement(place),
            (_, Some(partner)) => return self.with_partner(partner, place),
            (Record::Org(_), None) => self.with_mentions(place, &Kind::ALL),
            (Record::Source(_), _) => {
                library.mentioned().citing(place).iter().for_each(|place| self.insert(*place as usize));
            }
            _ => {
                for other in outward(library, record) {
                    match other {
                        Target::Record(id) => library.data.place(&id).into_iter().for_each(|other| self.insert(other)),
                        Target::County(slug) => self.county(&slug, Tie::Named),
                        _ => {}
                    }
                }
                self.with_mentions(place, &Kind::ALL);
            }
        }
        if matches!(record.kind(), Kind::Org | Kind::Person | Kind::Question | Kind::Event | Kind::Commitment) {
            self.agreements_behind();
        }
        self.counties_behind();
    }

    /// Its counties, and what is about it.
    fn with_agreement(&mut self, place: usize) {
        self.reach = self.reach.or(self.library.tables().reach.of_place(place));
        self.with_mentions(place, &[Kind::Event, Kind::Commitment, Kind::Question]);
    }

    fn with_partner(&mut self, partner: &Partner, place: usize) {
        for agreement in partner.instruments.iter().map(|place| *place as usize) {
            self.insert(agreement);
            self.with_agreement(agreement);
        }
        self.with_mentions(place, &Kind::ALL);
    }

    /// The records of these kinds that mention the record at a place, but for what only states a relation to it.
    fn with_mentions(&mut self, place: usize, kinds: &[Kind]) {
        let library = self.library;
        for at in library.mentioned().of_record(place).iter().filter(|at| !at.is_relation() && at.entry() != place) {
            let is_of = || library.data.entries().get(at.entry()).is_some_and(|one| kinds.contains(&one.record.kind()));
            if kinds.len() == Kind::ALL.len() || is_of() {
                self.insert(at.entry());
            }
        }
    }

    /// One hop more: the agreements that the promises, questions and events found so far are under, beside or about.
    fn agreements_behind(&mut self) {
        let about = self.library.tables().about.iter();
        let behind: Vec<u32> =
            about.filter(|(of, _)| self.linked.records.holds(*of as usize)).map(|(_, to)| *to).collect();
        let is_agreement = |place: usize| {
            let entry = self.library.data.entries().get(place);
            entry.is_some_and(|entry| entry.record.kind() == Kind::Instrument)
        };
        for place in
            behind.into_iter().map(|place| place as usize).filter(|place| is_agreement(*place)).collect::<Vec<_>>()
        {
            self.insert(place);
        }
    }

    /// The counties of the agreements found so far: an event or a person leads to them through its agreement.
    fn counties_behind(&mut self) {
        let reach = self.library.tables().reach.all().filter(|(place, _)| self.linked.records.holds(*place));
        self.reach = reach.fold(self.reach, |all, (_, reach)| all.or(reach));
    }
}

/// What a promise is under or beside, what a question or an event is about.
pub fn agreements_of(record: &Record) -> Vec<&str> {
    match record {
        Record::Commitment(one) => standing(&one.claims, |fact| match fact {
            C::Under(id) | C::Beside(id) => Some(&id.0),
            _ => None,
        }),
        Record::Question(one) => standing(&one.claims, |fact| match fact {
            Q::About(id) => Some(&id.0),
            _ => None,
        }),
        Record::Event(one) => standing(&one.claims, |fact| match fact {
            E::About(id) => Some(&id.0),
            _ => None,
        }),
        _ => Vec::new(),
    }
}

fn standing<F>(claims: &[Claim<F>], id: impl Fn(&F) -> Option<&Text>) -> Vec<&str> {
    claims.iter().filter(|claim| claim.state.stands()).filter_map(|claim| id(&claim.says)).map(Text::as_str).collect()
}
