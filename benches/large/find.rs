//! Finding: recorded queries typed letter by letter, each letter measured from the key to the rows of the first screen.

use std::time::{Duration, Instant};

use mpaka::domain::library::Library;
use mpaka::domain::query::Query;
use mpaka::domain::search::Index;

use crate::bare;
use crate::figures::Figures;

/// Rows that a screen of 36 lines shows.
const ROWS: usize = 30;
/// So long is typed at one size, at most; the queries are taken in turns, so that any part of them is of every sort.
const LONGEST: Duration = Duration::from_secs(40);
const TURNS: usize = 7;

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// The recorded queries, every seventh first.
pub fn queries() -> Vec<&'static str> {
    let all: Vec<&str> =
        include_str!("../queries.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    (0..TURNS).flat_map(|turn| all.iter().skip(turn).step_by(TURNS).copied().collect::<Vec<_>>()).collect()
}

/// What stands in the prompt after each letter of a query.
pub fn typed(query: &str) -> impl Iterator<Item = &str> {
    query.char_indices().filter_map(|(at, c)| query.get(..at + c.len_utf8()))
}

/// Types the queries.
pub fn measure(library: &Library, index: &Index, figures: &mut Figures) {
    let arena = bare::arena(library);
    figures.put("arena", arena.len() as f64);
    let (mut rows, mut whole, mut scans) = (Vec::new(), Vec::new(), Vec::new());
    let (mut most_scored, begun) = (0, Instant::now());
    for text in queries().into_iter().flat_map(typed) {
        if begun.elapsed() > LONGEST {
            break;
        }
        let Some((first, all, scored)) = key(library, index, text) else { continue };
        rows.push(ms(first));
        whole.push(ms(all));
        most_scored = most_scored.max(scored);
        let swept = Instant::now();
        std::hint::black_box(bare::scan(&arena, text));
        scans.push(ms(swept.elapsed()));
    }
    figures.spread("key", rows);
    figures.spread("counted", whole);
    figures.spread("scan", scans);
    figures.put("scored", most_scored as f64);
}

/// One letter: how long until its first rows can be drawn, how long until all is counted, how many things were put in
/// order one by one. None where what is typed so far is refused, which is quicker than anything.
fn key(library: &Library, index: &Index, text: &str) -> Option<(Duration, Duration, usize)> {
    let begun = Instant::now();
    let query = Query::parse(text).ok()?;
    let mut first = None;
    let mut answer = None;
    let told = index.stream(library, &query, &|| false, &mut |page| {
        first.get_or_insert_with(|| begun.elapsed());
        answer = Some(page);
    });
    told.ok()?;
    let (all, answer) = (begun.elapsed(), answer?);
    let described = Instant::now();
    for place in 0..ROWS.min(answer.docs.len()) {
        std::hint::black_box(index.row(library, &answer, place));
    }
    Some((first? + described.elapsed(), all, answer.scored))
}
