//! What is gathered, held against what is read at once.

use super::*;
use crate::domain::dataset::{FileText, Most};
use crate::domain::trials::cases;
use proptest::prelude::*;
use std::thread;

/// What a file may hold: a record, several, one that is broken, one that is taken, none.
fn text(kind: u8, id: u8) -> String {
    let org = |id: u8, more: &str| format!("Org(id: \"o{id}\", kind: State, {more}claims: [])");
    match kind {
        0 => org(id, ""),
        1 => format!("[\n{},\n{},\n]", org(id, ""), org(id.wrapping_add(1), "")),
        2 => org(id, "kin: 1, "),
        3 => format!("Org(id: \"o{id}\", kind: State, aliases: [\"a{}\"], claims: [(says: Remak(\"x\"))])", id % 3),
        4 => String::new(),
        _ => format!("Person(id: \"o{id}\", aliases: [\"a{}\"], claims: [])", id % 3),
    }
}

fn layers() -> impl Strategy<Value = Vec<Layer>> {
    let files = prop::collection::vec((0..6_u8, 0..12_u8), 0..12);
    let layer = (files, 1..20_usize).prop_map(|(files, most)| Layer {
        name: format!("folder of {most}"),
        files: (0..)
            .zip(files)
            .map(|(at, (kind, id))| FileText {
                name: if id == 11 { format!("{at}.ron~") } else { format!("orgs/{at:02}.ron") },
                bytes: text(kind, id).into_bytes(),
            })
            .collect(),
        most: Most(most),
        ..Layer::default()
    });
    prop::collection::vec(layer, 1..3)
}

/// All that a dataset tells.
fn told(data: &Dataset) -> impl PartialEq + std::fmt::Debug + use<> {
    let lost: Vec<bool> = (0..13).map(|id| data.is_lost(&format!("o{id}"))).collect();
    let aliases: Vec<Option<String>> =
        (0..3).map(|at| data.by_alias(&format!("a{at}")).map(|record| record.id().to_string())).collect();
    let found: Vec<Option<Entry>> = (0..13).map(|id| data.entry(&format!("o{id}")).cloned()).collect();
    (data.entries().to_vec(), data.faults().to_vec(), data.files(), lost, aliases, found)
}

fn gathering(layers: &[Layer]) -> Gathering {
    let files: Vec<usize> = layers.iter().map(|layer| layer.files.len()).collect();
    Gathering::new(layers.iter().map(Layer::without_files).collect(), &files)
}

fn places(layers: &[Layer]) -> Vec<(usize, usize)> {
    (0..).zip(layers).flat_map(|(of, layer)| (0..layer.files.len()).map(move |at| (of, at))).collect()
}

fn take(to: &Gathering, layers: &[Layer], (of, at): (usize, usize)) {
    let file = &layers[of].files[at];
    to.take((of, at), &file.name, &file.bytes);
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn what_is_gathered_is_the_same_in_whatever_order_files_come(
        (layers, order) in layers().prop_flat_map(|layers| {
            let places = Just(places(&layers)).prop_shuffle();
            (Just(layers), places)
        })
    ) {
        let whole = told(&Dataset::assemble(&layers));
        let one = gathering(&layers);
        for place in &order {
            take(&one, &layers, *place);
            // What is there so far disturbs nothing.
            prop_assert!(one.data().entries().len() <= one.records());
        }
        prop_assert_eq!(told(&one.data()), told(&Dataset::assemble(&layers)));
        prop_assert_eq!(told(&one.into_data().0), whole);
    }
}

#[test]
fn files_taken_in_by_several_threads_at_once_are_all_there_and_share_their_records() {
    let file = |at: usize| FileText {
        name: format!("orgs/{at:03}.ron"),
        bytes: format!("Org(id: \"o{at}\", kind: State, claims: [])").into_bytes(),
    };
    let layers = [Layer { name: "one".into(), files: (0..300).map(file).collect(), ..Layer::default() }];
    let one = gathering(&layers);
    thread::scope(|scope| {
        for part in 0..3 {
            let (one, layers) = (&one, &layers);
            scope.spawn(move || (0..300).filter(|at| at % 3 == part).for_each(|at| take(one, layers, (0, at))));
        }
    });
    assert_eq!(told(&one.data()), told(&Dataset::assemble(&layers)));
    let (early, late) = (one.data(), one.data());
    assert!(early.entries().iter().zip(late.entries()).all(|(a, b)| Arc::ptr_eq(a, b)), "a snapshot copies no record");
}

#[test]
fn what_is_refused_is_told_and_counts_as_no_file() {
    let one = Gathering::new(vec![Layer::default()], &[2]);
    one.take((0, 0), "orgs/a.ron", b"Org(id: \"a\", kind: State, claims: [])");
    one.refuse((0, 1), Fault::error("file", "This file cannot be read."));
    one.refuse((0, 7), Fault::error("file", "There is no such place."));
    let data = one.data();
    assert_eq!((data.files(), data.entries().len(), data.faults().len()), (1, 1, 1));
}
