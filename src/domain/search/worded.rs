//! Whether the words of a query stand where one wants them who also asks for a source, a grade or a state: in what a record
//! goes by, or in a statement that is cited so. It goes through the words that the segment has kept, not through texts.

use crate::domain::library::Library;
use crate::domain::query::Open;
use crate::domain::record::Record;
use crate::domain::search::ask::{Ask, Want, Word};
use crate::domain::search::segment::{Segment, texts};
use crate::domain::search::texts::many;
use crate::domain::search::tier::{INSIDE, WHOLE};
use crate::domain::search::together::Together;
use crate::domain::search::variant::Variant;

/// True where each word and each phrase that is wanted stands in a text of the record that is asked for. `tiers` tells for
/// each wanted word how well each word of the segment is it; `read` is room to read in.
pub fn is_worded(
    (library, record): (&Library, &Record),
    (ask, together): (&Ask, &Together<'_>),
    (segment, thing, tiers): (&Segment, usize, &[Vec<u8>]),
    read: &mut Vec<u32>,
) -> bool {
    segment.stream.read(thing, read);
    let claims = record.claims();
    // The texts of the statements come last.
    let said: usize = claims.iter().map(|claim| many(*claim)).sum();
    let own = texts(read).count().saturating_sub(said);
    let mut asked = vec![true; own];
    for claim in claims {
        let is_cited = together.is_cited(library, record, claim);
        asked.extend(std::iter::repeat_n(is_cited, many(claim)));
    }
    let names = segment.about.get(thing).map_or(0, |about| usize::from(about.names));
    let asked: Vec<(usize, &[u32])> =
        texts(read).enumerate().zip(asked).filter(|(_, asked)| *asked).map(|(text, _)| text).collect();
    let is_in = |(tiers, word): (&Vec<u8>, &Word)| {
        // Two letters begin half the words there are: in a text they must be a word by themselves.
        let most = |at: usize| if at >= names && word.is_short() { WHOLE } else { INSIDE };
        let is = |at: usize, word: &u32| tiers.get(*word as usize).is_some_and(|tier| *tier <= most(at));
        asked.iter().any(|(at, text)| text.iter().any(|word| is(*at, word)))
    };
    let phrases = ask.wants.iter().all(|want| match want {
        Want::Phrase { words, open } => asked.iter().any(|(_, text)| stands(segment, text, words, *open)),
        _ => true,
    });
    phrases && tiers.iter().zip(ask.words()).all(is_in)
}

/// True where the words of a phrase stand side by side in a text; the last may go on, the first begin before.
fn stands(segment: &Segment, text: &[u32], words: &[Word], open: Open) -> bool {
    let last = words.len().saturating_sub(1);
    let is = |(at, (number, word)): (usize, (&u32, &Word))| {
        let known = segment.words.word(*number as usize);
        let (goes_on, goes_before) = (at == last && open != Open::Neither, at == 0 && open == Open::Both);
        word.variants.iter().any(|Variant { text, whole }| {
            let text = text.as_str();
            let begins = goes_on && known.starts_with(text);
            let ends = goes_before && (known.ends_with(text) || goes_on && known.contains(text));
            known == text || !whole && (begins || ends)
        })
    };
    text.windows(words.len().max(1)).any(|window| window.iter().zip(words).enumerate().all(is))
}
