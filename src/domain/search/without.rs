//! Of a query that found nothing: how much it finds without one of its parts, and the words for that. One part at a time
//! is left out; what is found then is not told here.

use crate::domain::library::Library;
use crate::domain::query::Query;
use crate::domain::search::Index;
use crate::domain::words::counted;

/// A query of more parts is not asked again without each.
const MOST_PARTS: usize = 6;

/// A query without one of its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Without {
    /// The part that was left out, as typed.
    pub part: String,
    /// What is left, as a query.
    pub text: String,
    /// How much that finds.
    pub count: usize,
}

impl Without {
    /// How much is left without what: "44 results · without zzzz".
    pub fn about(&self) -> String {
        format!("{} · without {}", counted(self.count, "result", "results"), self.part)
    }
}

impl Index {
    /// What a query finds without each of its parts in turn; nothing of a query of one part or of very many.
    pub fn without(&self, library: &Library, text: &str) -> Vec<Without> {
        let found = |text: &str| {
            let answer = Query::parse(text).and_then(|query| self.answer(library, &query));
            answer.map_or(0, |answer| answer.sure)
        };
        parts(text).into_iter().map(|(part, text)| Without { count: found(&text), part, text }).collect()
    }
}

/// Each part of a query, and the query without it; nothing of a query of one part or of very many.
pub fn parts(text: &str) -> Vec<(String, String)> {
    let clauses = Query::parse(text).map(|query| query.clauses).unwrap_or_default();
    if !(2..=MOST_PARTS).contains(&clauses.len()) {
        return Vec::new();
    }
    clauses
        .into_iter()
        .map(|clause| {
            let before = text.get(..clause.span.start).unwrap_or("");
            let behind = text.get(clause.span.end..).unwrap_or("");
            let left = format!("{} {}", before.trim_end(), behind.trim_start());
            (text.get(clause.span).unwrap_or("").to_string(), left.trim().to_string())
        })
        .collect()
}

/// What is said of a query of so many parts, once it was asked again without each: behind the sentence that nothing was
/// found, and before the rows of what is.
pub fn lead(parts: usize, without: &[Without]) -> Option<&'static str> {
    if without.iter().any(|one| one.count > 0) {
        Some("Without a part of it:")
    } else if parts > 1 && without.len() == parts {
        Some("Nor without any one of its parts.")
    } else {
        None
    }
}

/// The same in one sentence, where no rows follow: "Without zzzz: 44 results."
pub fn told(without: &[Without]) -> Option<String> {
    let found = without.iter().filter(|one| one.count > 0);
    let found: Vec<String> =
        found.map(|one| format!("{}: {}", one.part, counted(one.count, "result", "results"))).collect();
    if found.is_empty() {
        return lead(without.len(), without).map(str::to_string);
    }
    Some(format!("Without {}.", found.join("; without ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn without(part: &str, count: usize) -> Without {
        Without { part: part.into(), text: String::new(), count }
    }

    #[test]
    fn each_part_is_left_out_in_turn_and_the_rest_stays_as_typed() {
        let left = |text| parts(text).into_iter().map(|(part, left)| format!("{part}|{left}")).collect::<Vec<_>>();
        assert_eq!(
            left(" zzzz  -kind:source \"joint training\""),
            [
                "zzzz|-kind:source \"joint training\"",
                "-kind:source|zzzz \"joint training\"",
                "\"joint training\"|zzzz  -kind:source"
            ]
        );
        assert!(left("turkana").is_empty(), "nothing would be left");
        assert!(left("a b c d e f g").is_empty(), "a paste is not asked seven times");
        assert!(left("partnr:china zzzz").is_empty());
    }

    #[test]
    fn the_part_at_fault_is_told_with_what_is_found_without_it() {
        let some = [without("zzzz", 44), without("turkana", 0), without("-italy", 1)];
        assert_eq!(told(&some).unwrap(), "Without zzzz: 44 results; without -italy: 1 result.");
        assert_eq!(lead(3, &some), Some("Without a part of it:"));
        assert_eq!(some[0].about(), "44 results · without zzzz");
        let none = [without("a", 0), without("b", 0)];
        assert_eq!(told(&none).unwrap(), "Nor without any one of its parts.");
        assert_eq!(lead(3, &none), None, "not all of them were asked for yet");
        assert_eq!(told(&[]), None);
    }
}
