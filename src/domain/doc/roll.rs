//! The page of the counties: the map in words, for whoever cannot see it or wants to search it. Each county leads to its
//! sheet. A county that nothing names is "not named in any record", never "no cooperation".

use crate::domain::doc::listed::grouped;
use crate::domain::doc::{Doc, Row};
use crate::domain::fold::roll::{Entry, roll};
use crate::domain::geo::Fill;
use crate::domain::ids::Wanted;
use crate::domain::library::Library;
use crate::domain::record::Record;
use crate::domain::vocab::Country;
use crate::domain::words::{Link, Span, capital, counted, text};

/// All counties under the classes of a fill, the strongest first.
pub fn counties(library: &Library, fill: &Fill) -> Doc {
    let entries = roll(library, fill);
    let mut rows = Vec::new();
    let mut last: Option<Option<usize>> = None;
    for entry in &entries {
        let class = entry.classes.first().copied();
        if last != Some(class) {
            let many = entries.iter().filter(|other| other.classes.first().copied() == class).count();
            let words = class.and_then(|at| fill.classes.get(at)).map_or(fill.blank, |class| &class.words);
            rows.push(Row::Heading(format!("{} ({many})", capital(words))));
            last = Some(class);
        }
        rows.push(Row::Words(words(library, entry)));
    }
    rows.push(Row::Words(vec![text(
        "Open points are of the agreements and talks that name the county or its border line, not of the county.",
    )]));
    Doc { title: "Counties".into(), aside: None, kind: fill.title.clone(), rows }
}

/// More records than these are counted, not named.
const NAMED: usize = 100;

/// One county in a sentence, with links.
fn words(library: &Library, entry: &Entry<'_>) -> Vec<Span> {
    let to = |wanted, id: &str, words: String| Span { text: words, link: Some(Link::To(wanted, id.to_string())) };
    let records = |all: &[&Record]| {
        if all.len() > NAMED {
            return vec![text(format!("{} records", grouped(all.len())))];
        }
        let names = all.iter().map(|one| vec![to(Wanted::Record, one.id(), library.name_of(one))]);
        names.collect::<Vec<_>>().join(&text("; "))
    };
    let mut parts: Vec<Vec<Span>> = Vec::new();
    if !entry.named_by.is_empty() {
        parts.push([vec![text("named in reports on ")], records(&entry.named_by)].concat());
    }
    if !entry.others.is_empty() {
        let also = if entry.named_by.is_empty() { "named in " } else { "also in " };
        parts.push([vec![text(also)], records(&entry.others)].concat());
    }
    if !entry.is_named() {
        parts.push(vec![text("not named in any record")]);
    }
    if !entry.placed.is_empty() {
        parts.push([vec![text("a place in it in ")], records(&entry.placed)].concat());
    }
    for (line, named) in &entry.lines {
        let how = if *named { ": line named" } else { ": line not named" };
        parts.push(vec![to(Wanted::Border, line, library.name(Wanted::Border, line)), text(how)]);
    }
    let water = &entry.county.countries_across_water;
    if !water.is_empty() {
        let names: Vec<&str> =
            water.iter().map(|code| code.parse::<Country>().map_or(code.as_str(), |country| country.name())).collect();
        parts.push(vec![text(format!("{} across water", names.join(", ")))]);
    }
    if entry.open > 0 {
        parts.push(vec![text(counted(
            entry.open,
            "open point of those agreements",
            "open points of those agreements",
        ))]);
    }
    let name = to(Wanted::County, &entry.county.slug, entry.county.name.clone());
    let rest = if parts.is_empty() { vec![text("on no land border")] } else { parts.join(&text(" · ")) };
    [vec![name, text(": ")], rest].concat()
}
