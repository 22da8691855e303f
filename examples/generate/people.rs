//! People, the posts they hold and since when.

use super::Made;
use super::around::{Around, source_id};
use super::dice::Dice;
use super::words::{list, part, slug};

/// So many people have a post of their own, at most.
const POSTS: usize = 120;

/// Somebody.
#[derive(Debug, Clone)]
pub struct Person {
    pub id: String,
    pub given: &'static str,
    pub family: &'static str,
}

impl Person {
    /// "Amina Nyong'o".
    pub fn name(&self) -> String {
        format!("{} {}", self.given, self.family)
    }
}

/// How many people there are beside so many records.
fn people(count: usize) -> usize {
    (count / 100).clamp(8, list("given").len() * list("family").len())
}

/// Person number `number`.
fn person(number: usize) -> Person {
    let (given, family) = (list("given"), list("family"));
    // Step by step through the grid, so that the first few share no name.
    let word =
        |list: &[Vec<&'static str>], at: usize| list.get(at % list.len().max(1)).map_or("", |item| part(item, 0));
    let (given, family) = (word(given, number), word(family, number * 7 + number / given.len()));
    Person { id: slug(&format!("{given} {family} {number}")), given, family }
}

/// Somebody, few of them far more often than the others.
pub fn anybody(around: &Around, dice: &mut Dice) -> Person {
    person(dice.ranked(people(around.count)))
}

/// All people, and the posts of the first.
pub fn all(around: &Around) -> Vec<Made> {
    let count = people(around.count);
    let posts = (0..count.min(POSTS)).flat_map(|number| post(around, number));
    (0..count).map(human).chain(posts).collect()
}

fn human(number: usize) -> Made {
    let (Person { id, given, family }, source) = (person(number), source_id(0));
    let (title, full) = (["Dr.", "Hon.", "Amb."].get(number % 7), format!("{given} {family}"));
    let (titles, printed) = title.map_or_else(
        || (String::new(), full.clone()),
        |title| (format!(", honorifics: [\"{title}\"]"), format!("{title} {full}")),
    );
    let text = format!(
        "Person(
    id: \"{id}\",
    source: \"{source}\",
    claims: [
        (id: \"name\", says: Name(text: \"{full}\"{titles}), cite: [Byline(\"{printed}\")]),
    ],
)"
    );
    Made { folder: "people", id, text }
}

/// A post with its holder.
fn post(around: &Around, number: usize) -> [Made; 2] {
    let dice = &mut Dice::of(number, 9);
    let (partner, person, source) = (around.partner(dice), person(number), source_id(0));
    let (org, body) = partner.body(false);
    let office = dice.word("offices");
    let title = format!("{office}, {body}");
    let (id, year) = (format!("{}-{}-{number}", partner.stem, slug(office)), 2026 - dice.below(20));
    let post = format!(
        "Post(
    id: \"{id}\",
    label: \"{title}\",
    org: \"{org}\",
    source: \"{source}\",
    claims: [
        (id: \"title\", says: Title(\"{office}\"), cite: [Para(1, \"the {office}\")]),
    ],
)"
    );
    let held = format!("{id}-held");
    let tenure = format!(
        "Tenure(
    id: \"{held}\",
    person: \"{}\",
    post: \"{id}\",
    source: \"{source}\",
    claims: [
        (id: \"seen\", says: Observed(edtf: \"{year}\", basis: Stated), cite: [Para(1, \"{} in {year}\")]),
    ],
)",
        person.id,
        person.name(),
    );
    [Made { folder: "posts", id, text: post }, Made { folder: "tenures", id: held, text: tenure }]
}
