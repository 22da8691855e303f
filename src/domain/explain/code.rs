//! Codes: countries, counties by either numbering, borders, currencies, languages. Two numberings of counties collide, so
//! a number has both answers.

use crate::domain::doc::{Doc, Row, Value};
use crate::domain::geo::{County, border_name};
use crate::domain::ids::Wanted;
use crate::domain::library::{Library, borders};
use crate::domain::vocab::{CodeKind, Country};
use crate::domain::words::{Link, Span, text, worded};

/// A code and what it stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Code {
    Country(Country),
    /// A county's number; with `iso` as written in ISO 3166-2.
    County {
        number: u8,
        iso: bool,
    },
    Border(&'static str),
    Currency(&'static str, &'static str),
    Language(&'static str, &'static str),
}

/// The currencies and languages that documents on Kenya are likely to use.
const CURRENCIES: [(&str, &str); 6] = [
    ("KES", "Kenya shilling"),
    ("USD", "United States dollar"),
    ("EUR", "euro"),
    ("GBP", "pound sterling"),
    ("CNY", "renminbi yuan"),
    ("RUB", "Russian rouble"),
];
const LANGUAGES: [(&str, &str); 8] = [
    ("en", "English"),
    ("sw", "Kiswahili"),
    ("so", "Somali"),
    ("am", "Amharic"),
    ("it", "Italian"),
    ("fr", "French"),
    ("zh", "Chinese"),
    ("ru", "Russian"),
];

/// Every code that a text can be, in small letters or capitals. With the kind before it, as in `language:it`, it is that
/// kind alone.
pub fn read(library: &Library, asked: &str) -> Vec<Code> {
    let (kind, asked) = asked.split_once(':').map_or((None, asked), |(kind, code)| (Some(kind), code));
    let mut found = counties(library, asked);
    let country = asked.to_ascii_uppercase().parse::<Country>().ok();
    found.extend(country.filter(|country| *country != Country::INTERNATIONAL).map(Code::Country));
    let same = |code: &str| code.eq_ignore_ascii_case(asked);
    found.extend(borders().into_iter().find(|id| same(id)).map(Code::Border));
    found.extend(CURRENCIES.into_iter().find(|(code, _)| same(code)).map(|(code, name)| Code::Currency(code, name)));
    found.extend(LANGUAGES.into_iter().find(|(code, _)| same(code)).map(|(code, name)| Code::Language(code, name)));
    found.retain(|code| kind.is_none_or(|kind| code.kind().eq_ignore_ascii_case(kind)));
    found
}

/// The counties of a number, by the law and by ISO.
fn counties(library: &Library, asked: &str) -> Vec<Code> {
    let number = |digits: &str| digits.parse::<u8>().ok().filter(|_| digits.len() <= 2 && !digits.starts_with('+'));
    let iso = asked.get(..3).filter(|front| front.eq_ignore_ascii_case("KE-")).and_then(|_| asked.get(3..));
    let by_iso = iso.and_then(number).filter(|number| by_iso(library, *number).is_some());
    let by_law = number(asked).filter(|number| library.atlas.county_by_code(*number).is_some());
    let of = |number: Option<u8>, iso: bool| number.map(|number| Code::County { number, iso });
    of(by_iso, true).into_iter().chain(of(by_law, false)).collect()
}

fn by_iso(library: &Library, number: u8) -> Option<&County> {
    let code = format!("KE-{number:02}");
    library.atlas.counties.iter().find(|county| county.iso == code)
}

impl Code {
    /// As it is written.
    pub fn text(&self) -> String {
        match self {
            Self::Country(country) => country.code().to_string(),
            Self::County { number, iso: true } => format!("KE-{number:02}"),
            Self::County { number, iso: false } => number.to_string(),
            Self::Border(id) => (*id).to_string(),
            Self::Currency(code, _) | Self::Language(code, _) => (*code).to_string(),
        }
    }

    /// The word before it where one text is codes of several kinds.
    fn kind(&self) -> &'static str {
        match self {
            Self::Country(_) => "country",
            Self::County { .. } => "county",
            Self::Border(_) => "border",
            Self::Currency(..) => "currency",
            Self::Language(..) => "language",
        }
    }

    /// What to type to get it and no other code.
    pub fn address(&self, library: &Library) -> String {
        let text = self.text();
        if read(library, &text).len() > 1 { format!("{}:{text}", self.kind()) } else { text }
    }

    /// Its page.
    pub fn page(&self, library: &Library) -> Doc {
        let mut rows = self.stands_for(library);
        let kinds: &[CodeKind] = match self {
            Self::Country(_) => &[CodeKind::Country],
            Self::County { iso: true, .. } => &[CodeKind::CountyIso, CodeKind::CountyNumber],
            Self::County { .. } => &[CodeKind::CountyNumber, CodeKind::CountyIso],
            Self::Border(_) => &[CodeKind::Border],
            Self::Currency(..) => &[CodeKind::Currency],
            Self::Language(..) => &[CodeKind::Language],
        };
        if let Some(kind) = kinds.first() {
            let words = if kind.read().is_empty() { kind.definition() } else { kind.read() };
            rows.push(field("Read it", vec![text(words)]));
        }
        let after: Vec<Vec<Span>> = kinds.iter().map(|kind| vec![worded(kind.standard(), *kind)]).collect();
        rows.push(field("After", after.join(&text("; "))));
        let kind = match self {
            Self::County { iso: false, .. } => "two county numberings",
            _ => kinds.first().map_or("code", |kind| kind.word()),
        };
        Doc { title: self.text(), aside: None, kind: kind.into(), rows }
    }

    fn stands_for(&self, library: &Library) -> Vec<Row> {
        match self {
            Self::Country(country) => vec![field("Means", vec![text(country.name())])],
            Self::Currency(_, name) | Self::Language(_, name) => vec![field("Means", vec![text(*name)])],
            Self::Border(id) => {
                let name = border_name(id).unwrap_or(id);
                let link = Some(Link::To(Wanted::Border, (*id).to_string()));
                vec![field("Means", vec![Span { text: name.to_string(), link }])]
            }
            Self::County { number, iso } => {
                let law = ("By law", format!("{number} is "), library.atlas.county_by_code(*number));
                let code = ("ISO 3166-2", format!("KE-{number:02} is "), by_iso(library, *number));
                let mut rows: Vec<Row> = if *iso { vec![code, law] } else { vec![law, code] }
                    .into_iter()
                    .filter_map(|(label, front, county)| Some(field(label, vec![text(front), to(county?)])))
                    .collect();
                let same = library.atlas.county_by_code(*number) == by_iso(library, *number);
                let words = match (same, iso) {
                    (true, _) => "both numberings mean the same county; for most numbers they do not",
                    (false, true) => "with KE- in front it is the ISO code and means the first",
                    (false, false) => "which is meant cannot be told from the number; write the county's name",
                };
                rows.push(field("So", vec![text(words)]));
                rows
            }
        }
    }
}

fn field(label: &str, spans: Vec<Span>) -> Row {
    Row::Field { label: label.into(), values: vec![Value::ours(spans)] }
}

fn to(county: &County) -> Span {
    Span { text: county.name.clone(), link: Some(Link::To(Wanted::County, county.slug.clone())) }
}
