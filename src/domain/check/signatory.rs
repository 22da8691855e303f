//! Signatories: who is said to have signed, is said so by the words quoted. To speak at a signing is not to sign,
//! and a block of signatures signs the document that it stands under.

use std::collections::HashSet;

use crate::domain::check::{at_claim, words};
use crate::domain::dataset::Entry;
use crate::domain::fault::Fault;
use crate::domain::fold::status::stages;
use crate::domain::ids::{PersonId, PostId, Refers};
use crate::domain::library::Library;
use crate::domain::record::claim::{Cite, Claim};
use crate::domain::record::event::EventFact;
use crate::domain::record::instrument::{Instrument, InstrumentFact};
use crate::domain::record::person::{PersonFact, PostFact};
use crate::domain::record::{ClaimRef, Record};
use crate::domain::text::Text;
use crate::domain::vocab::{HumanRole, Stage, State};

/// Words that say that somebody signs, folded: English, Kiswahili, French, Italian.
const SIGNS: [&str; 24] = [
    "sign",
    "signs",
    "signed",
    "signing",
    "cosigned",
    "signatory",
    "signatories",
    "inked",
    "inks",
    "saini",
    "alisaini",
    "walisaini",
    "ametia",
    "walitia",
    "signe",
    "signee",
    "signent",
    "signature",
    "signatures",
    "signataire",
    "firma",
    "firmato",
    "firmata",
    "firmano",
];

/// Words that say that somebody was there and did something else.
const PRESENT: [&str; 15] = [
    "preside",
    "presides",
    "presided",
    "presiding",
    "speak",
    "speaks",
    "spoke",
    "speaking",
    "witness",
    "witnesses",
    "witnessed",
    "witnessing",
    "attended",
    "attending",
    "ceremony",
];

/// A person who is named as a signatory.
struct Signatory<'a> {
    claim: ClaimRef<'a>,
    who: Option<&'a PersonId>,
    post: Option<&'a PostId>,
}

/// Whoever is a signatory signs by the words quoted, and nobody signs what no source says was signed.
pub fn signatories(library: &Library) -> Vec<Fault> {
    let mut faults = Vec::new();
    for entry in library.data.entries() {
        let signatories = signatories_of(&entry.record);
        let unsigned = !signatories.is_empty() && is_unsigned(library, &entry.record);
        for one in signatories {
            let at = |fault: Fault| at_claim(fault, entry, one.claim);
            if unsigned {
                let fault = Fault::error("signatory", "A signatory is named, but no source says that it was signed.");
                let fault = fault.hint("Give the person another role, such as Negotiator or Speaker.");
                faults.push(at(fault).in_field("says"));
            }
            faults.extend(unproved(library, entry, &one).map(|fault| at(fault).in_field("cite")));
        }
    }
    faults
}

fn signatories_of(record: &Record) -> Vec<Signatory<'_>> {
    fn of<'a, F: crate::domain::record::fact::Fact>(
        claims: &'a [Claim<F>],
        signs: impl Fn(&'a F) -> Option<(Option<&'a PersonId>, Option<&'a PostId>)>,
    ) -> Vec<Signatory<'a>> {
        let signatory = |claim: &'a Claim<F>| {
            let (who, post) = signs(&claim.says)?;
            Some(Signatory { claim: ClaimRef::from(claim), who, post })
        };
        claims.iter().filter_map(signatory).collect()
    }
    match record {
        Record::Instrument(one) => of(&one.claims, |fact| match fact {
            InstrumentFact::Person { who, post, role: HumanRole::Signatory } => Some((Some(who), post.as_ref())),
            _ => None,
        }),
        Record::Event(one) => of(&one.claims, |fact| match fact {
            EventFact::Person { who, post, role: HumanRole::Signatory } => Some((Some(who), post.as_ref())),
            EventFact::Org { role: HumanRole::Signatory, .. } => Some((None, None)),
            _ => None,
        }),
        _ => Vec::new(),
    }
}

/// An agreement that is read whole and of which nobody says that it was signed. Talks have a rule of their own.
fn is_unsigned(library: &Library, record: &Record) -> bool {
    let Record::Instrument(instrument) = record else { return false };
    library.data.is_whole(&instrument.id) && !instrument.is_engagement() && !is_signed(instrument)
}

fn is_signed(instrument: &Instrument) -> bool {
    stages(instrument).iter().any(|entered| entered.stage.rank() >= Stage::Signed.rank())
}

/// What a passage can prove: nothing where it shows somebody present, or is a block of signatures.
fn proof(cite: &Cite) -> Option<Vec<String>> {
    let passage = cite.passage().filter(|_| !matches!(cite.place(), Cite::SignatureBlock(..)))?;
    let words = words(passage);
    (!words.iter().any(is_presence)).then_some(words)
}

#[expect(clippy::ptr_arg, reason = "it looks at each word of a list of them")]
fn is_presence(word: &String) -> bool {
    PRESENT.contains(&word.as_str())
}

fn unproved(library: &Library, entry: &Entry, one: &Signatory<'_>) -> Option<Fault> {
    let said_no_longer = matches!(one.claim.state, State::Superseded | State::Retracted);
    if said_no_longer || one.claim.cite.is_empty() || rests_on_the_field(library, entry, one.claim) {
        return None;
    }
    let passages: Vec<Vec<String>> = one.claim.cite.iter().filter_map(proof).collect();
    let proofs: HashSet<&str> = passages.iter().flatten().map(String::as_str).collect();
    let hint =
        "Quote the words that say who signed it, with the name or the post; or use Speaker, Presider or Witness.";
    if !SIGNS.iter().any(|word| proofs.contains(word)) {
        return Some(Fault::error("signatory", unsigned_words(one.claim.cite)).hint(hint));
    }
    let names = names(library, one);
    let printed = one.claim.as_printed.map(|printed| words(printed).join(" ")).filter(|printed| !printed.is_empty());
    let is_printed = |printed: String| passages.iter().any(|words| words.join(" ").contains(&printed));
    let named = names.is_empty()
        || names.iter().any(|name| proofs.contains(name.as_str()))
        || printed.is_some_and(is_printed)
        || says_so_himself(one);
    let sentence = "The passage says that it was signed, but not by whom: neither the name nor the post stands in it.";
    (!named).then(|| Fault::error("signatory", sentence).hint(hint))
}

/// Why no passage says that somebody signs.
fn unsigned_words(cite: &[Cite]) -> &'static str {
    let shows_presence = |cite: &Cite| cite.passage().is_some_and(|passage| words(passage).iter().any(is_presence));
    if cite.iter().any(|cite| matches!(cite.place(), Cite::SignatureBlock(..))) {
        "A block of signatures signs the document that it stands under, not the agreement."
    } else if cite.iter().any(shows_presence) {
        "The passage shows somebody present at the signing, not signing."
    } else {
        "No passage says that somebody signs it."
    }
}

/// Who says "we signed" of himself needs no name in the passage.
fn says_so_himself(one: &Signatory<'_>) -> bool {
    matches!((one.claim.by, one.who), (Some(by), Some(who)) if by.0 == who.0)
}

/// What was learnt in the field has no passage to quote.
fn rests_on_the_field(library: &Library, entry: &Entry, claim: ClaimRef<'_>) -> bool {
    let of_field = |cite: &Cite| {
        let source = cite.source().or(entry.record.default_source());
        let source = source.and_then(|id| library.data.source(&id.0));
        source.is_none_or(|source| source.kind.is_field())
    };
    claim.cite.iter().any(of_field)
}

/// Every word of the person's names and, of four letters or more, of the post's titles; none where it is not known
/// what they are called.
fn names(library: &Library, one: &Signatory<'_>) -> HashSet<String> {
    let mut names = HashSet::new();
    if let Some(Record::Person(person)) = one.who.and_then(|who| library.data.get(who.id())) {
        let printed = person.claims.iter().filter_map(|claim| match &claim.says {
            PersonFact::Name { text, .. } => Some(text.as_str()),
            _ => None,
        });
        let ours = person.label.iter().chain(&person.aliases).chain(&person.family).map(Text::as_str);
        names.extend(printed.chain(ours).flat_map(words));
    }
    if names.is_empty() {
        return names;
    }
    if let Some(Record::Post(post)) = one.post.and_then(|post| library.data.get(post.id())) {
        let titles = post.claims.iter().filter_map(|claim| match &claim.says {
            PostFact::Title(title) => Some(words(title)),
            _ => None,
        });
        names.extend(titles.flatten().filter(|word| word.chars().count() >= 4));
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proves(cite: &Cite) -> bool {
        proof(cite).is_some_and(|words| SIGNS.iter().any(|sign| words.iter().any(|word| word == sign)))
    }

    #[test]
    fn to_be_at_a_signing_or_under_a_communique_is_no_proof() {
        for passage in ["Speaking during the signing", "who presided over the signing", "signed, witnessed by Noor"] {
            assert!(!proves(&Cite::Para(1, passage.into())), "{passage}");
        }
        assert!(!proves(&Cite::SignatureBlock(1, "signed, Asha Noor".into())));
        assert!(!proves(&Cite::Para(1, "a significant signal".into())));
    }

    #[test]
    fn a_verb_of_signing_is_proof_in_a_heading_too() {
        assert!(proves(&Cite::Para(2, "was signed by".into())));
        assert!(proves(&Cite::Title("THE SIGNING OF THE LETTER OF INTENT".into())));
        assert!(proves(&Cite::Para(2, "l'accord a été signé par".into())));
    }
}
