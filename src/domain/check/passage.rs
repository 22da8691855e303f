//! Passages and where they stand: short, verbatim at their edges, never a whole sentence, at a place that can exist.

use crate::domain::check::{Examined, at_claim, each_claim};
use crate::domain::fault::Fault;
use crate::domain::proof::{ABBREVIATIONS, LONGEST_PASSAGE};
use crate::domain::record::ClaimRef;
use crate::domain::record::claim::Cite;

/// A passage has words, not too many, no spaces at its ends, and is no whole sentence.
pub fn short(one: &Examined<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    each_claim(one, |entry, claim| {
        let found = claim.cite.iter().filter_map(passage_fault);
        faults.extend(found.map(|fault| at_claim(fault, entry, claim).in_field("cite")));
    });
    faults
}

fn passage_fault(cite: &Cite) -> Option<Fault> {
    let passage = cite.passage()?;
    let words = passage.split_whitespace().count();
    let (sentence, hint) = if words == 0 {
        ("A citation without words proves nothing.".to_string(), "Quote the few words that prove the value.")
    } else if words > LONGEST_PASSAGE {
        let sentence = format!("The passage has {words} words; {LONGEST_PASSAGE} is the most.");
        (sentence, "Quote only the words that prove the value.")
    } else if passage.trim() != passage {
        let sentence = "The passage begins or ends with a space.".to_string();
        (sentence, "Delete it: a passage begins and ends with a word of the source.")
    } else if in_running_text(cite) && is_sentence(passage) {
        let sentence = "The passage is a whole sentence of the source.".to_string();
        (sentence, "Quote only the words that prove the value: leave its beginning or its end out.")
    } else {
        return None;
    };
    Some(Fault::error("passage", sentence).hint(hint))
}

/// Sentences stand in paragraphs and captions; a heading or a signature is no sentence, whatever it ends with.
fn in_running_text(cite: &Cite) -> bool {
    matches!(cite.place(), Cite::Para(..) | Cite::Caption(_))
}

/// Begins like a sentence and ends like one.
fn is_sentence(passage: &str) -> bool {
    let mark = |c: char| "\"'“”‘’«».!?".contains(c);
    let begins = passage.starts_with(|c: char| c.is_uppercase() || "\"'“‘«".contains(c));
    let bare = passage.trim_end_matches(|c: char| "\"'“”‘’»".contains(c));
    let last = bare.split_whitespace().last().unwrap_or("").trim_matches(mark).to_lowercase();
    // "Dr.", "J." and "p.m." are cut short, not at an end.
    let cut_short = ABBREVIATIONS.iter().any(|one| one.trim_end_matches('.') == last)
        || last.chars().count() == 1
        || last.contains('.') && bare.ends_with('.');
    begins && bare.ends_with(['.', '!', '?']) && !cut_short
}

/// Paragraphs and signature blocks count from 1, a citation names one source, and none stands in a statement twice.
pub fn places(one: &Examined<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    each_claim(one, |entry, claim| {
        let place = claim.cite.iter().filter_map(place_fault);
        let twice = repeated(claim, entry.record.default_source().map(|source| source.0.as_str()));
        faults.extend(place.chain(twice).map(|fault| at_claim(fault, entry, claim).in_field("cite")));
    });
    faults
}

fn place_fault(cite: &Cite) -> Option<Fault> {
    match cite {
        Cite::From(from) if matches!(from.1, Cite::From(_)) => Some(
            Fault::error("place", "A citation names one source within another.")
                .hint("Write From(\"source-id\", Para(n, \"…\")), with one source."),
        ),
        _ => match cite.place() {
            Cite::Para(0, _) => Some(
                Fault::error("place", "There is no paragraph 0.")
                    .hint("Paragraphs count from 1; `mpaka quote` finds the number."),
            ),
            Cite::SignatureBlock(0, _) => {
                Some(Fault::error("place", "There is no signature block 0.").hint("Signature blocks count from 1."))
            }
            _ => None,
        },
    }
}

/// A warning where a citation stands in a statement twice, `From` the record's own source or without it.
fn repeated(claim: ClaimRef<'_>, own: Option<&str>) -> Option<Fault> {
    let key = |cite: &'_ Cite| (cite.source().map(|source| source.0.clone()), cite.place().clone());
    let same = |a: &Cite, b: &Cite| {
        let ((from_a, place_a), (from_b, place_b)) = (key(a), key(b));
        place_a == place_b && from_a.as_deref().or(own) == from_b.as_deref().or(own)
    };
    let again = |(at, cite): (usize, &Cite)| claim.cite.iter().take(at).any(|earlier| same(earlier, cite));
    claim.cite.iter().enumerate().any(again).then(|| {
        Fault::warning("citation-twice", "A citation of this statement stands here twice.")
            .hint("Delete one: saying it again proves no more.")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_begins_with_a_capital_and_ends_with_a_stop() {
        for whole in ["Kenya signed the pact.", "“We shall sign.”", "Who will sign?", "“We shall sign”!"] {
            assert!(is_sentence(whole), "{whole}");
        }
    }

    #[test]
    fn a_cutting_is_no_sentence_even_where_it_ends_with_an_abbreviation() {
        for cutting in
            ["signed the pact.", "Kenya signed the", "The MoU was signed by Hon. Dr.", "Lloyd J.", "At 3 p.m."]
        {
            assert!(!is_sentence(cutting), "{cutting}");
        }
    }
}
