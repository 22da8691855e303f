//! What benchmark records refer to: partners with their ministries, people and sources. Few beside the records themselves.

use rust_iso3166::ALL;

use super::words::{Dice, FAMILY, GIVEN};
use super::{Made, quoted, slug};

/// A partner: its country code, its name.
#[derive(Debug, Clone, Copy, Default)]
pub struct Partner {
    pub code: &'static str,
    pub name: &'static str,
}

/// Partners whom most records name, first.
const OFTEN: [&str; 12] = ["GB", "US", "CN", "IT", "ET", "SO", "UG", "TZ", "SS", "DE", "FR", "TR"];

/// So many partners there are at most.
const MOST: usize = 200;

/// Every partner, the frequent ones first.
pub fn partners() -> Vec<Partner> {
    let often = OFTEN.iter().filter_map(|code| ALL.iter().find(|country| country.alpha2 == *code));
    let others = ALL.iter().filter(|country| country.alpha2 != "KE" && !OFTEN.contains(&country.alpha2));
    often
        .chain(others)
        .take(MOST)
        .map(|country| Partner { code: country.alpha2, name: everyday(country.name) })
        .collect()
}

/// A country's name without what only its full form has.
fn everyday(name: &'static str) -> &'static str {
    let ends = [name.find(" of Great Britain"), name.find(" of America"), name.find(" ("), name.find(", ")];
    ends.into_iter().flatten().min().and_then(|end| name.get(..end)).unwrap_or(name)
}

/// The id of a partner's State, and of the ministry that acts for it.
pub fn state(code: &str) -> String {
    format!("state-{}", code.to_lowercase())
}

/// The ministry of a partner.
pub fn ministry(code: &str) -> String {
    format!("interior-{}", code.to_lowercase())
}

/// How many people there are beside so many records.
pub fn people(count: usize) -> usize {
    (count / 100).clamp(8, GIVEN.len() * FAMILY.len())
}

/// Given and family name of a person.
pub fn person(number: usize) -> (&'static str, &'static str) {
    // Step by step through the grid, so that the first few share no name.
    let given = GIVEN.get(number % GIVEN.len()).copied().unwrap_or_default();
    let family = FAMILY.get((number + number / GIVEN.len()) % FAMILY.len()).copied().unwrap_or_default();
    (given, family)
}

/// The id of a person.
pub fn person_id(number: usize) -> String {
    let (given, family) = person(number);
    slug(&format!("{given} {family}"))
}

/// How many sources there are beside so many records.
pub fn sources(count: usize) -> usize {
    (count / 50).clamp(5, 500)
}

/// The id of a source and the year of its last day.
pub fn source_id(number: usize) -> String {
    format!("gazette-{}", number + 1)
}

/// Everything that records refer to.
pub fn all(count: usize) -> Vec<Made> {
    let mut made = vec![
        org("kenya", "Kenya", "State", "KE", ""),
        org("ke-interior", "Kenya Interior ministry", "Ministry", "KE", "kenya"),
    ];
    for partner in partners() {
        let state = state(partner.code);
        made.push(org(&state, partner.name, "State", partner.code, ""));
        let name = format!("{} Interior ministry", partner.name);
        made.push(org(&ministry(partner.code), &name, "Ministry", partner.code, &state));
    }
    made.extend((0..people(count)).map(human));
    made.extend((0..sources(count)).map(source));
    made
}

fn org(id: &str, name: &str, kind: &str, code: &str, parent: &str) -> Made {
    let name = quoted(name);
    let parent = if parent.is_empty() { String::new() } else { format!("    parent: \"{parent}\",\n") };
    let passage = name.split_whitespace().take(8).collect::<Vec<_>>().join(" ");
    let text = format!(
        "Org(
    id: \"{id}\",
    label: \"{name}\",
    kind: {kind},
    country: {code},
{parent}    source: \"{source}\",
    claims: [
        (id: \"name\", says: Name(text: \"{name}\", form: AsPrinted, language: \"en\"), cite: [Para(1, \"{passage}\")]),
    ],
)",
        source = source_id(0),
    );
    Made { folder: "orgs", id: id.to_string(), text }
}

fn human(number: usize) -> Made {
    let (given, family) = person(number);
    let id = person_id(number);
    let text = format!(
        "Person(
    id: \"{id}\",
    source: \"{source}\",
    claims: [
        (id: \"name\", says: Name(text: \"{given} {family}\"), cite: [Byline(\"{given} {family}\")]),
    ],
)",
        source = source_id(0),
    );
    Made { folder: "people", id, text }
}

fn source(number: usize) -> Made {
    let id = source_id(number);
    let mut dice = Dice::of(number);
    let (day, month, year) = (1 + dice.below(28), 1 + dice.below(12), 2008 + dice.below(18));
    let text = format!(
        "Source(
    id: \"{id}\",
    title: \"A made-up gazette, number {shown}\",
    publisher: \"The generator\",
    url: \"https://gazette.example/{shown}\",
    kind: Report,
    language: \"en\",
    published: (edtf: \"{year}-{month:02}-{day:02}\", basis: Stated),
    accessed: \"2026-11-22\",
    origin: \"{id}\",
    reliability: C,
    reason: \"Made up.\",
    marking: Clear,
)",
        shown = number + 1,
    );
    Made { folder: "sources", id, text }
}
