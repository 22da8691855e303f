//! What is found by what is typed, and what faults a library tells of.

use super::*;
use crate::domain::check::{check, faults, is_faulty};
use crate::domain::dataset::FileText;
use crate::shipped;

fn library() -> Library {
    Library::new(&[shipped::dataset()], shipped::atlas().unwrap())
}

#[test]
fn a_town_that_shares_its_countys_id_is_found_by_saying_that_it_is_a_place() {
    let library = library();
    assert_eq!(library.find("busia"), Ok(Target::County("busia".into())));
    assert_eq!(library.find("county:busia"), Ok(Target::County("busia".into())));
    assert_eq!(library.find("place:busia"), Ok(Target::Place("busia".into())));
    assert_eq!(library.find("Place: Busia"), Ok(Target::Place("busia".into())));
    assert_eq!(library.find("record:china"), Ok(Target::Record("china".into())));
    assert_eq!(library.find("border:ke-so"), Ok(Target::Border("ke-so".into())));
    assert!(library.find("record:busia").is_err());
}

#[test]
fn everything_is_found_again_by_its_address() {
    let library = library();
    let places = library.atlas.places.iter().map(|place| Target::Place(place.id.clone()));
    let counties = library.atlas.counties.iter().map(|county| Target::County(county.slug.clone()));
    let records = library.data.records().map(|record| Target::Record(record.id().to_string()));
    for target in places.chain(counties).chain(records) {
        assert_eq!(library.find(&library.address(&target)), Ok(target));
    }
    assert_eq!(library.address(&Target::Place("busia".into())), "place:busia");
    assert_eq!(library.address(&Target::Place("lodwar".into())), "lodwar");
    assert_eq!(library.address(&Target::County("busia".into())), "busia");
}

#[test]
fn another_word_is_not_taken_for_a_slip() {
    let sentence = library().find("nope").unwrap_err();
    assert!(!sentence.contains("Did you mean"), "{sentence}");
}

fn layer(name: &str, text: &str) -> Layer {
    let file = FileText { name: "orgs/x.ron".into(), bytes: text.as_bytes().to_vec() };
    Layer { name: name.into(), files: vec![file], ..Layer::default() }
}

fn org(claims: &str) -> String {
    format!("Org(\n    id: \"x\",\n    kind: State,\n    claims: [\n{claims}\n    ],\n)\n")
}

#[test]
fn the_faults_are_all_there_are_and_each_statement_knows_whether_it_has_an_error() {
    let text = org(
        "(id: \"a\", says: Remark(\"a\")),\n(id: \"b\", state: Draft, says: Remark(\"b\")),\n(id: \"c\", says: Remak(\"c\")),",
    );
    let library = Library::new(&[layer("one", &text)], shipped::atlas().unwrap());
    assert_eq!(faults(&library), check(&library));
    assert!(faults(&library).iter().any(|fault| fault.rule == "uncited"));
    assert!(faults(&library).iter().any(|fault| fault.rule == "value"));
    assert!(is_faulty(&library, "x", "a") && !is_faulty(&library, "x", "b"));
    let lost = library.lost("x");
    assert_eq!(lost.iter().map(|fault| fault.claim.as_deref()).collect::<Vec<_>>(), [Some("c")]);
    assert!(library.lost("y").is_empty());
}

#[test]
fn a_record_that_a_later_folder_replaces_has_lost_nothing() {
    let broken = org("(id: \"c\", says: Remak(\"c\")),");
    let sound = org("(id: \"c\", state: Draft, says: Remark(\"c\")),");
    let library = Library::new(&[layer("one", &broken), layer("two/", &sound)], shipped::atlas().unwrap());
    assert!(library.lost("x").is_empty() && library.data.is_whole("x"));
    let places: Vec<String> = faults(&library).iter().map(Fault::path).collect();
    assert_eq!(places[0], "one/orgs/x.ron");
    let library = Library::new(&[layer("one", &sound), layer("two/", &broken)], shipped::atlas().unwrap());
    assert_eq!(library.lost("x").iter().map(|fault| fault.path()).collect::<Vec<_>>(), ["two/orgs/x.ron"]);
}

#[test]
fn the_finer_map_is_only_read_for_a_view_that_shows_it() {
    fn unread() -> Result<Atlas, AtlasFault> {
        unreachable!("nothing here shows detail")
    }
    let library = library().with_detail(unread);
    let whole = Viewport::whole(&library.atlas, 34, 21);
    assert_eq!(library.atlas_for(&whole), &*library.atlas);
    let library = library.with_detail(shipped::atlas_in_detail);
    let near = Viewport::around(library.atlas.county("mandera").unwrap(), 34, 21);
    assert!(library.atlas_for(&near).lakes.iter().any(|lake| !lake.major));
    assert!(library.atlas_for(&whole).lakes.iter().all(|lake| lake.major));
}
