//! Linked panes: what is selected in one shows in all.

use super::harness::{chosen, open, press, text};

const FIVE: [&str; 5] = ["busia", "mandera", "marsabit", "turkana", "wajir"];

#[test]
fn the_uk_mou_lights_its_five_counties_and_no_other() {
    let model = open(120, 36);
    let linked = model.linked();
    let named: Vec<&str> =
        linked.counties.iter().filter(|(_, tie)| tie.names()).map(|(slug, _)| slug.as_str()).collect();
    assert_eq!(named, FIVE);
    let scene = model.scene(&linked);
    assert_eq!(scene.lit.iter().map(String::as_str).collect::<Vec<_>>(), FIVE);
    let screen = text(&model);
    for name in ["*Turkana", "*Mandera", "*Marsabit", "*Wajir", "*Busia"] {
        assert!(screen.contains(name), "{name} is marked on the map without colour");
    }
}

#[test]
fn choosing_wajir_shows_what_names_it_and_marks_who() {
    let mut model = open(120, 36);
    press(&mut model, "/ 'wajir' Enter");
    assert_eq!(chosen(&model), "wajir");
    let screen = text(&model);
    assert!(screen.contains(" documents") && screen.contains("UK border-security MoU: named"));
    assert!(screen.contains(">Wajir"), "the map has it selected");
    assert!(screen.contains("*   Border-security"), "the list marks what names it");
    assert!(screen.contains("what goes with the selection"), "the timeline narrows");
}

#[test]
fn nyeri_is_not_named_in_the_documents_read() {
    let mut model = open(120, 36);
    press(&mut model, "/ 'nyeri' Enter");
    let screen = text(&model);
    assert!(screen.contains("not named in any record"), "{screen}");
    assert!(!screen.to_lowercase().contains("no cooperation"));
    assert!(model.linked().records.is_empty());
}

#[test]
fn choosing_a_partner_narrows_the_timeline_to_its_agreements() {
    let mut model = open(120, 36);
    press(&mut model, "g");
    assert_eq!(chosen(&model), "china");
    let linked = model.linked();
    let (chart, _) = model.shown_chart(&linked);
    let names: Vec<&str> = chart.lanes.iter().map(|lane| lane.name.as_str()).collect();
    assert!(names.iter().any(|name| name.contains("law-enforcement MoU")), "{names:?}");
    assert!(!names.iter().any(|name| name.contains("Italy")), "{names:?}");
    press(&mut model, "4");
    let linked = model.linked();
    assert!(model.shown_chart(&linked).0.lanes.len() > 5, "in focus the timeline shows everything");
}

#[test]
fn pinned_things_stay_lit_together() {
    let mut model = open(120, 36);
    press(&mut model, "Space g");
    let linked = model.linked();
    assert!(
        linked.has(&model.desk.library.data, "uk-border-mou") && linked.has(&model.desk.library.data, "cn-police-mou")
    );
    assert_eq!(linked.counties.len(), open(120, 36).linked().counties.len());
    press(&mut model, "Backspace");
    assert!(!model.linked().has(&model.desk.library.data, "uk-border-mou"));
}

#[test]
fn an_event_and_a_person_move_all_the_rest() {
    let mut model = open(120, 80);
    press(&mut model, "/ 'omollo' Enter");
    assert_eq!(chosen(&model), "raymond-omollo");
    let linked = model.linked();
    assert!(linked.has(&model.desk.library.data, "uk-border-mou"));
    assert!(linked.counties.contains_key("turkana"), "through the agreement, as lit counties");
    assert!(text(&model).contains("Said"));
}

#[test]
fn a_border_post_lands_on_its_county() {
    let mut model = open(120, 36);
    press(&mut model, "/ 'moyale_osbp' Enter");
    assert_eq!(chosen(&model), "moyale-osbp");
    let scene = model.scene(&model.linked());
    assert_eq!(scene.selected.as_deref(), Some("marsabit"));
    assert_eq!(scene.place.as_deref(), Some("moyale-osbp"));
    press(&mut model, "/ 'ilemi' Enter");
    assert!(text(&model).contains("no view taken"));
}
