//! Where something was found, in a few words. It describes; it searches nothing.

use crate::domain::search::{Hit, Why};

/// Characters shown of the text in which something was found.
const EXCERPT: usize = 60;

/// Where else than in the name the words were found: "passage: …"; empty where it was in the name.
pub fn why(hit: &Hit) -> String {
    hit.why.as_ref().map_or_else(String::new, |why| format!("{}: {}", why.field.to_lowercase(), excerpt(why)))
}

/// The part of the text around the first match, with `…` where something is left out.
fn excerpt(why: &Why) -> String {
    let letters: Vec<char> = why.text.chars().collect();
    if letters.len() <= EXCERPT {
        return why.text.clone();
    }
    let first = why.marks.first().copied().unwrap_or(0);
    let start = first.saturating_sub(EXCERPT / 3).min(letters.len().saturating_sub(EXCERPT));
    let shown: String = letters.iter().skip(start).take(EXCERPT).collect();
    let before = if start > 0 { "…" } else { "" };
    let after = if start + EXCERPT < letters.len() { "…" } else { "" };
    format!("{before}{}{after}", shown.trim())
}
