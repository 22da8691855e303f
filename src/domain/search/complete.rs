//! What can be typed next: fields, and the values of a field. It offers; it finds nothing.

use std::collections::BTreeSet;

use crate::domain::library::Library;
use crate::domain::query::Field;
use crate::domain::search::Index;
use crate::domain::search::segment::Segment;
use crate::domain::search::value::{Value, can_be_offered, plain};
use crate::domain::words::counted;

/// A way to go on with a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// The whole query with it.
    pub text: String,
    /// The part that is new: "county:turkana".
    pub shown: String,
    /// What it is: "Turkana · 124 results".
    pub about: String,
}

/// So many values are looked at, the commonest: whoever types waits for it.
const LOOKED_AT: usize = 20_000;
/// So many are offered, at most.
const MOST: usize = 50;

impl Index {
    /// Ways to go on with the last word of a query: fields that begin so, or values of the field, the commonest first.
    pub fn complete(&self, library: &Library, text: &str) -> Vec<Completion> {
        let start = last_word(text);
        let (before, last) = text.split_at_checked(start).unwrap_or(("", text));
        let (minus, last) = last.strip_prefix('-').map_or(("", last), |rest| ("-", rest));
        let offer = |shown: String, about: String| Completion { text: format!("{before}{minus}{shown}"), shown, about };
        let Some((word, value)) = last.split_once(':') else {
            let lower = last.to_lowercase();
            let begun = |field: &&Field| {
                !lower.is_empty()
                    && std::iter::once(&field.code()).chain(field.other_words()).any(|word| word.starts_with(&lower))
            };
            let fields = Field::ALL.iter().filter(begun);
            return fields.map(|field| offer(format!("{}:", field.code()), field.about().to_string())).collect();
        };
        let Some(field) = Field::called(word).filter(|field| can_be_offered(*field)) else { return Vec::new() };
        // Of several values the last is the one that is being typed.
        let (others, value) = value.rsplit_once(',').map_or(("", value), |(others, value)| (others, value));
        let others = if others.is_empty() { String::new() } else { format!("{others},") };
        let wanted = plain(value.trim_matches(['"', '“', '”']));
        let fits = self
            .values(library)
            .all(field)
            .iter()
            .take(LOOKED_AT)
            .filter(|one| wanted.is_empty() || one.begins(&wanted));
        // What is typed the same is one value: "expired" and "expired?".
        let mut values: Vec<(&Value, Vec<&str>)> = Vec::new();
        for one in fits.filter(|one| one.count > 0).take(MOST) {
            match values.iter_mut().find(|(known, _)| known.typed == one.typed) {
                Some((_, codes)) => codes.push(&one.code),
                None => values.push((one, vec![&one.code])),
            }
        }
        let shown = values.into_iter().map(|(one, codes)| {
            let name = one.names.first().filter(|name| **name != one.typed);
            let many = if codes.len() > 1 { self.having(field, &codes) } else { one.count };
            let count = counted(many, "result", "results");
            let about = name.map_or_else(|| count.clone(), |name| format!("{name} · {count}"));
            offer(format!("{word}:{others}{}", one.typed), about)
        });
        shown.collect()
    }

    /// How many things have one of the values.
    fn having(&self, field: Field, codes: &[&str]) -> usize {
        let of = |segment: &Segment| {
            codes.iter().flat_map(|code| segment.facets.things(field, code)).collect::<BTreeSet<usize>>().len()
        };
        self.segments.iter().map(of).sum()
    }
}

/// Where the last word begins; a blank between quotation marks parts no words.
fn last_word(text: &str) -> usize {
    let (mut start, mut inside) = (0, false);
    for (at, c) in text.char_indices() {
        match c {
            '"' | '“' | '”' | '„' => inside = !inside,
            c if c.is_whitespace() && !inside => start = at + c.len_utf8(),
            _ => {}
        }
    }
    start
}
