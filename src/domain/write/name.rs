//! Ids for claims that have none: made from what the claim says, so that two people who write the same claim get the same id.

use std::collections::HashSet;

use crate::domain::record::Record;
use crate::domain::record::fact::Fact;
use crate::domain::words::Link;

/// Words of a text that go into an id.
const WORDS: usize = 3;

/// Fills every missing claim id. Ids that are there stay.
pub fn fill(record: &mut Record) {
    let mut taken: HashSet<String> = record.claims().iter().map(|claim| claim.id.to_string()).collect();
    let missing: Vec<(usize, String)> = record
        .claims()
        .iter()
        .enumerate()
        .filter(|(_, claim)| claim.id.is_empty())
        .map(|(index, claim)| (index, stem(claim.fact)))
        .collect();
    for (index, stem) in missing {
        let mut id = stem.clone();
        let mut number = 2;
        while !taken.insert(id.clone()) {
            id = format!("{stem}-{number}");
            number += 1;
        }
        record.name_claim(index, id);
    }
}

fn stem(fact: &dyn Fact) -> String {
    let mut parts = vec![kebab(fact.name())];
    let words = fact.spans().into_iter().map(|span| match span.link {
        Some(ref link) if link.is_quiet() => span.text,
        Some(Link::To(_, id)) => id,
        Some(Link::Term(_, code)) => kebab(&code),
        None => span.text,
    });
    let said = words.collect::<Vec<_>>().join(" ");
    parts.extend(slug(&said).split('-').filter(|word| !word.is_empty()).take(WORDS).map(str::to_string));
    parts.join("-")
}

/// Lower case with a hyphen before each capital inside.
fn kebab(name: &str) -> String {
    let mut out = String::new();
    for (at, c) in name.chars().enumerate() {
        if c.is_uppercase() && at > 0 {
            out.push('-');
        }
        out.extend(c.to_lowercase());
    }
    out
}

/// Letters and digits of ASCII, everything else a hyphen; apostrophes fall away.
fn slug(words: &str) -> String {
    let letters = words.chars().filter(|c| !matches!(c, '\'' | '’'));
    let folded: String = letters.flat_map(char::to_lowercase).collect();
    folded.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect()
}
