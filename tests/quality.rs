//! Whether the search gives what an analyst means: queries with what must stand within the first three, on the shipped and
//! on made-up data, and the first three of every query as they are, so that a change of the ranking is seen.
#![expect(clippy::unwrap_used, reason = "a test stops where it cannot go on")]

#[path = "../examples/generate/made.rs"]
mod made;

use std::sync::LazyLock;

use mpaka::domain::dataset::{FileText, Layer};
use mpaka::domain::date::Day;
use mpaka::domain::library::{Library, Target};
use mpaka::domain::query::Query;
use mpaka::domain::search::{CLOSELY, Index};
use mpaka::shipped;

/// Benchmark records in the made-up data.
const RECORDS: usize = 2000;
/// How many of the best are looked at.
const FIRST: usize = 3;

/// Data and what is found in them.
struct Searched {
    library: Library,
    index: Index,
}

static SHIPPED: LazyLock<Searched> = LazyLock::new(|| Searched::of(shipped::dataset()));

static MADE: LazyLock<Searched> = LazyLock::new(|| {
    let file = |(name, text): made::File| FileText { name, bytes: text.into_bytes() };
    let files = made::files(RECORDS, 100).map(file).collect();
    Searched::of(Layer { name: "made".into(), files, ..Layer::default() })
});

impl Searched {
    fn of(layer: Layer) -> Self {
        let library = Library::new(&[layer], shipped::atlas().unwrap());
        let index = Index::of(&library, Day::parse("2026-11-22").unwrap());
        Self { library, index }
    }

    /// The ids of the first three; of what is no record with what it is, where that is needed to tell.
    fn first(&self, query: &str) -> Vec<String> {
        let answer = Query::parse(query).and_then(|query| self.index.answer(&self.library, &query));
        let answer = match answer {
            Ok(answer) => answer,
            Err(refused) => return vec![refused.sentence],
        };
        let targets = answer.docs.iter().take(FIRST).filter_map(|doc| self.index.target(&self.library, *doc));
        targets.map(|target| self.id(&target)).collect()
    }

    fn id(&self, target: &Target) -> String {
        match target {
            Target::Term { set, code } => format!("{set}:{code}"),
            _ => self.library.address(target),
        }
    }
}

/// The queries of a file, each with what is expected.
fn pairs(file: &'static str) -> impl Iterator<Item = (&'static str, Vec<&'static str>)> {
    let lines = file.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once(" -> ")).map(|(query, ids)| (query, ids.split(' ').collect()))
}

/// Every query that does not give what is expected, with what it gives.
fn missed(data: &Searched, file: &'static str) -> Vec<String> {
    let missed = pairs(file).filter_map(|(query, wanted)| {
        let first = data.first(query);
        let found = wanted.iter().any(|id| first.iter().any(|one| one == id));
        (!found).then(|| format!("{query}: wanted {}, found {}", wanted.join(" or "), first.join(", ")))
    });
    missed.collect()
}

/// A line a query: the first three.
fn told(data: &Searched, file: &'static str) -> String {
    let line = |(query, _)| format!("{query}: {}\n", data.first(query).join(", "));
    pairs(file).map(line).collect::<Vec<_>>().concat()
}

const OF_SHIPPED: &str = include_str!("quality/shipped.txt");
const OF_MADE: &str = include_str!("quality/made.txt");

#[test]
fn what_is_meant_in_the_shipped_data_stands_within_the_first_three() {
    let missed = missed(&SHIPPED, OF_SHIPPED);
    assert!(missed.is_empty(), "{} of {}:\n{}", missed.len(), pairs(OF_SHIPPED).count(), missed.join("\n"));
}

#[test]
fn what_is_meant_among_many_records_stands_within_the_first_three() {
    let missed = missed(&MADE, OF_MADE);
    assert!(missed.is_empty(), "{} of {}:\n{}", missed.len(), pairs(OF_MADE).count(), missed.join("\n"));
}

#[test]
fn a_change_of_the_ranking_is_seen() {
    insta::assert_snapshot!("shipped", told(&SHIPPED, OF_SHIPPED));
    insta::assert_snapshot!("made", told(&MADE, OF_MADE));
}

/// What the benchmark types, letter by letter.
const TYPED: &str = include_str!("../benches/queries.txt");

#[test]
fn whatever_is_typed_few_things_are_looked_at_one_by_one() {
    let data = &*MADE;
    let queries = TYPED.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let typed = queries.flat_map(|query| query.char_indices().filter_map(|(at, c)| query.get(..at + c.len_utf8())));
    let (mut keys, mut most) = (0, (0, ""));
    for text in typed.step_by(7) {
        let Ok(answer) = Query::parse(text).and_then(|query| data.index.answer(&data.library, &query)) else {
            continue;
        };
        assert_eq!(answer.count, Some(answer.docs.len()), "{text}");
        keys += 1;
        most = most.max((answer.scored, text));
    }
    println!("{keys} keys, at most {} things put in order one by one, for “{}”", most.0, most.1);
    assert!(keys > 500 && most.0 <= 2 * CLOSELY, "{most:?} in {keys} keys");
}

#[test]
fn what_is_expected_is_in_the_data() {
    for (data, file) in [(&SHIPPED, OF_SHIPPED), (&MADE, OF_MADE)] {
        for id in pairs(file).flat_map(|(_, wanted)| wanted) {
            assert!(id.contains(':') || data.library.find(id).is_ok(), "{id} is no id");
        }
    }
    assert!(pairs(OF_SHIPPED).count() >= 200 && pairs(OF_MADE).count() >= 100);
}
