//! The fill by partner: a letter for each partner whose agreements name a county.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::fold::county::on_record;
use crate::domain::fold::fill::{Among, NOTHING, Sign};
use crate::domain::fold::partner::{Partner, partners};
use crate::domain::fold::tables::bits;
use crate::domain::geo::{Class, Fill, Pattern, Tone};
use crate::domain::library::Library;
use crate::domain::record::Record;
use crate::domain::text::Text;

/// Letters that stand for something else on the map: a border post, a headquarters, north, the place shown.
const TAKEN: &str = "AONXaonxl";
/// For partners that no letter is left for.
const OTHERS: char = '&';

const NO_AGREEMENT: &str = "something on record names the county, a place in it or its border line, but no partner's agreement names \
                            the county";

pub(super) fn signs() -> Vec<(Sign, &'static str)> {
    let letters = "the letter of a partner: an agreement with it, an expired or planned one too, names the county; several letters take turns. The \
                   legend has the partners";
    vec![(Sign::Any("B…Z"), letters), (Sign::Pattern(Pattern::Sparse), NO_AGREEMENT)]
}

/// A letter for each partner, in their order: an initial, else a letter of the name, else any that is free. Every partner
/// has one, whether it occurs or not, so that a letter does not change with what is painted.
fn letters(partners: &[Partner]) -> Vec<char> {
    let mut used = BTreeSet::new();
    let upper = |c: char| c.to_ascii_uppercase();
    let letter = |partner: &Partner| {
        let initials = partner.name.split_whitespace().filter_map(|word| word.chars().next()).map(upper);
        let own = partner.name.chars().map(upper);
        let free = initials.chain(own).chain('A'..='Z').chain('a'..='z');
        let letter = free.filter(|c| c.is_ascii_alphabetic() && !TAKEN.contains(*c)).find(|c| !used.contains(c));
        used.extend(letter);
        letter.unwrap_or(OTHERS)
    };
    partners.iter().map(letter).collect()
}

/// The shortest of its names.
fn brief(library: &Library, partner: &Partner) -> String {
    let aliases = library.data.get(&partner.org).map(Record::aliases).unwrap_or_default();
    let names = std::iter::once(partner.name.as_str()).chain(aliases.iter().map(Text::as_str));
    names.min_by_key(|name| name.chars().count()).map(str::to_string).unwrap_or_default()
}

/// The partners whose agreements name each county; talks do not count.
pub(super) fn partner(among: &Among<'_>) -> Fill {
    let library = among.library;
    let partners = partners(library);
    let letters = letters(partners);
    let mut of: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let mut classes = Vec::new();
    for (at, (partner, letter)) in partners.iter().zip(letters).enumerate() {
        classes.push(Class {
            pattern: Pattern::Letter(letter),
            tone: Tone::Hue(u8::try_from(at).unwrap_or(u8::MAX)),
            short: partner.name.clone(),
            brief: brief(library, partner),
            words: format!("an agreement with {} names the county", partner.name),
        });
        let places = partner.instruments.iter().map(|place| *place as usize);
        let agreements = places.filter(|place| among.counts(*place) && !among.is_talks(*place));
        let named = agreements.fold(0, |named, place| named | library.tables().reach.of_place(place).named);
        for county in bits(named).filter_map(|county| library.atlas.counties.get(county)) {
            of.entry(county.slug.clone()).or_default().push(at);
        }
    }
    let none = classes.len();
    classes.push(Class {
        pattern: Pattern::Sparse,
        tone: Tone::Faint,
        short: "on record, in no agreement".into(),
        brief: "no agreement".into(),
        words: NO_AGREEMENT.into(),
    });
    for county in library.atlas.counties.iter().filter(|county| on_record(library, &county.slug)) {
        of.entry(county.slug.clone()).or_insert_with(|| vec![none]);
    }
    Fill { title: "partners whose agreements name the county".into(), classes, of, blank: NOTHING }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::vocab::OrgKind;

    fn of(names: &[&str]) -> String {
        let partner = |name: &&str| Partner {
            org: name.to_lowercase(),
            name: (*name).to_string(),
            kind: OrgKind::State,
            instruments: Vec::new(),
        };
        letters(&names.iter().map(partner).collect::<Vec<_>>()).into_iter().collect()
    }

    #[test]
    fn letters_are_initials_first_then_any_of_the_name_and_none_that_the_map_uses() {
        assert_eq!(of(&["China", "Italy", "United Kingdom", "United States", "INTERPOL", "AFRIPOL"]), "CIUSTF");
        assert_eq!(of(&["Öland", "Åland", "日本"]), "LDB");
    }

    #[test]
    fn letters_are_unique_until_none_is_left() {
        let names: Vec<String> = (0..60).map(|at| format!("Utopia {at}")).collect();
        let all = of(&names.iter().map(String::as_str).collect::<Vec<_>>());
        let letters: Vec<char> = all.chars().filter(|c| *c != OTHERS).collect();
        assert_eq!(letters.iter().collect::<BTreeSet<_>>().len(), letters.len());
        assert!(letters.len() >= 40 && letters.len() < 60, "{all}");
    }
}
