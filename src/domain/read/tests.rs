//! Reading never stops short: whatever the text, faults are named where they are and parts lie where they were cut.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::{Cut, Lines, cut, read, read_placeless, record};
use crate::domain::fault::Fault;
use crate::domain::record::claim::Spot;
use crate::domain::record::{Record, each};
use crate::shipped;

/// The shipped files, so that what is broken is real.
pub(super) static SHIPPED: LazyLock<Vec<String>> =
    LazyLock::new(|| shipped::dataset().files.into_iter().map(|file| String::from_utf8(file.bytes).unwrap()).collect());

fn spots_lie_inside(text: &str, faults: &[Fault]) {
    let lines: Vec<&str> = text.split('\n').collect();
    for fault in faults {
        let line = fault.spot.line as usize;
        assert!((1..=lines.len()).contains(&line), "{fault:?}");
        let columns = lines[line - 1].chars().count() + 1;
        assert!((1..=columns).contains(&(fault.spot.column as usize)), "{fault:?} in {:?}", lines[line - 1]);
        assert!(!fault.sentence.is_empty() && fault.sentence.ends_with(['.', '?', '!']), "{fault:?}");
        assert!(fault.width >= 1);
    }
}

fn parts_lie_in_order(text: &str, cut: &Cut) {
    let mut at = 0;
    for record in &cut.records {
        assert!(at <= record.span.start && record.span.start < record.span.end && record.span.end <= text.len());
        at = record.span.end;
        let list = record.claims_list.clone().unwrap_or(record.span.clone());
        assert!(record.span.start <= list.start && list.end <= record.span.end, "{list:?} of {:?}", record.span);
        let mut claim_at = record.span.start;
        for claim in &record.claims {
            assert!(claim_at <= claim.span.start && claim.span.start < claim.span.end, "{claim:?}");
            assert!(claim.span.end <= record.span.end, "{claim:?}");
            claim_at = claim.span.end;
            for field in &claim.fields {
                assert!(claim.span.start < field.span.start && field.span.end <= claim.span.end, "{field:?}");
            }
        }
        for field in &record.fields {
            assert!(record.span.start < field.span.start && field.span.end <= record.span.end, "{field:?}");
        }
    }
    assert!(cut.faults.is_sorted_by_key(|broken| broken.offset));
}

fn survives(text: &str) {
    parts_lie_in_order(text, &cut(text));
    let (records, faults) = read("x.ron", text.as_bytes());
    spots_lie_inside(text, &faults);
    for one in records.iter().flat_map(|one| one.record.claims()) {
        assert!((1..=text.split('\n').count()).contains(&(one.at.line as usize)), "{} in {text}", one.id);
    }
}

/// A place in a text, moved down to the beginning of a letter.
fn boundary(text: &str, part: f64) -> usize {
    let mut at = ((text.len() as f64) * part) as usize;
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

pub(super) fn mutated(text: &str, kind: u8, part: f64, length: usize, bracket: char) -> String {
    let from = boundary(text, part);
    let to = boundary(text, ((from + length) as f64 / text.len() as f64).min(1.0));
    let (head, middle, tail) =
        (&text.get(..from).unwrap(), text.get(from..to.max(from)), text.get(to.max(from)..).unwrap());
    let middle = middle.unwrap();
    match kind {
        0 => format!("{head}{tail}"),
        1 => format!("{head}{middle}{middle}{tail}"),
        2 => format!("{head}{bracket}{middle}{tail}"),
        _ => match text.get(from..).unwrap().find(bracket) {
            Some(at) => {
                format!("{}{}", text.get(..from + at).unwrap(), text.get(from + at + bracket.len_utf8()..).unwrap())
            }
            None => text.to_string(),
        },
    }
}

proptest! {
    #![proptest_config(crate::domain::trials::cases(400))]

    #[test]
    fn any_text_is_read_without_panic(text in "\\PC*|(?s).*") {
        survives(&text);
    }

    #[test]
    fn any_heap_of_brackets_and_words_is_read_without_panic(
        parts in prop::collection::vec(prop::sample::select(vec![
            "(", ")", "[", "]", "{", "}", ",", ":", "\"", "\n", " ", "//", "/*", "*/", "r#\"", "\\", "id", "says", "claims", "Instrument", "Org(", "(id:", "é", "“",
        ]), 0..120)
    ) {
        survives(&parts.concat());
    }

    #[test]
    fn any_bytes_are_read_without_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let (records, faults) = read("x.ron", &bytes);
        let text = String::from_utf8_lossy(&bytes);
        prop_assert!(!faults.is_empty() || !records.is_empty(), "nothing is said of {:?}", text);
        if std::str::from_utf8(&bytes).is_err() {
            prop_assert!(records.is_empty() && faults[0].rule == "utf8", "{:?}", faults);
        }
    }

    #[test]
    fn a_shipped_file_with_something_cut_out_or_put_in_is_read_without_panic(
        file in any::<prop::sample::Index>(), kind in 0_u8..4, part in 0.0..1.0_f64, length in 0_usize..200,
        bracket in prop::sample::select(vec!['(', ')', '[', ']', '"', ',', ':', '\n', '\u{1b}']),
    ) {
        let text: &String = file.get(SHIPPED.as_slice());
        survives(&mutated(text, kind, part, length, bracket));
    }

    /// One bracket, comma or quotation mark less, and most of the rest still loads.
    #[test]
    fn one_slip_costs_at_most_one_statement_of_a_list(at in any::<prop::sample::Index>(), take in any::<bool>()) {
        let text = SHIPPED.iter().find(|text| text.contains("id: \"uk-border-mou\"")).unwrap();
        let list = text.find("claims: [\n").unwrap() + "claims: [\n".len()..text.rfind("    ],").unwrap();
        let marks: Vec<usize> = text.match_indices(['(', ')', '[', ']', ',', '"']).map(|(at, _)| at).filter(|at| list.contains(at)).collect();
        let at = *at.get(marks.as_slice());
        let slip = if take {
            format!("{}{}", text.get(..at).unwrap(), text.get(at + 1..).unwrap())
        } else {
            format!("{}{}{}", text.get(..at).unwrap(), text.get(at..=at).unwrap(), text.get(at..).unwrap())
        };
        let whole = read("x.ron", text.as_bytes()).0[0].record.claims().len();
        let (records, faults) = read("x.ron", slip.as_bytes());
        prop_assert_eq!(records.len(), 1);
        let around = slip.get(boundary(&slip, (at.saturating_sub(60)) as f64 / slip.len() as f64)..).unwrap();
        prop_assert!(records[0].record.claims().len() + 1 >= whole, "{} of {whole}: {:#?} {around}", records[0].record.claims().len(), faults);
        prop_assert!(faults.len() <= 1, "{:#?} {around}", faults);
    }
}

#[test]
fn every_shipped_file_is_read_without_fault_and_cut_whole() {
    for text in SHIPPED.iter() {
        let parts = cut(text);
        parts_lie_in_order(text, &parts);
        let (records, faults) = read("x.ron", text.as_bytes());
        assert_eq!(faults, []);
        assert_eq!(records.len(), 1);
        assert_eq!(records[0].record.claims().len(), parts.records[0].claims.len());
    }
}

#[test]
fn a_monstrous_heap_of_brackets_is_refused_in_no_time() {
    let begun = "(id:\n".repeat(50_000);
    let text = format!("Instrument(id: \"x\", claims: [\n{begun}");
    for text in ["[".repeat(200_000), "(".repeat(200_000), text, "\"\n".repeat(100_000), "/*".repeat(100_000)] {
        let (records, faults) = read("x.ron", text.as_bytes());
        assert!(records.len() <= 1 && !faults.is_empty());
    }
}

#[test]
fn a_sound_record_is_the_same_read_in_one_go_and_part_by_part() {
    let mut count = 0;
    for file in crate::shipped::dataset().files {
        let text = std::str::from_utf8(&file.bytes).unwrap();
        let (parts, lines) = (cut(text), Lines::of(text));
        for part in &parts.records {
            let (slow, faults) = record::read(text, part, &lines, (false, false));
            assert!(faults.is_empty(), "{}", file.name);
            assert_eq!(record::sound(text, part, &lines), slow, "{}", file.name);
            let mut bare = slow.unwrap();
            each!(&mut bare, inner => inner.claims.iter_mut().for_each(|claim| claim.at = Spot::default()), source _plain => ());
            assert_eq!(read_placeless(&file.bytes).unwrap().record, bare, "{}: but for the places", file.name);
            count += 1;
        }
    }
    assert!(count > 400, "{count}");
}
