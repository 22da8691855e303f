//! A period chosen on the timeline narrows the other panes, and Esc gives all days back.

use super::harness::{chosen, open, press, text};
use crate::domain::library::Target;
use crate::tui::pane::Pane;

/// A workbench in which the second half of 2026 was chosen.
fn narrowed() -> crate::tui::Model {
    let mut model = open(120, 36);
    press(&mut model, "/ 'it-crime-loi' Enter 4 c Right Right Right c");
    model
}

#[test]
fn c_begins_a_period_at_the_cursor_and_c_again_narrows_the_panes_to_it() {
    let mut model = open(120, 36);
    press(&mut model, "/ 'it-crime-loi' Enter 4 c");
    assert!(model.state.timeline.brush.is_some() && model.state.period.is_none());
    press(&mut model, "Right Right Right c");
    let period = model.state.period.unwrap();
    assert_eq!(period.from().to_string(), "2026-07-02");
    assert!(matches!(&model.state.selection.chosen, Some(Target::Period(id)) if *id == period.id()));
    assert!(model.state.timeline.brush.is_none());
}

#[test]
fn the_list_holds_only_what_has_a_date_in_the_period_and_the_details_say_what() {
    let mut model = narrowed();
    press(&mut model, "1");
    let screen = text(&model);
    assert!(screen.contains("Letter of intent on…"), "{screen}");
    for gone in ["Law-enforcement MoU", "AFRIPOL  ", "Prosecutors MoU"] {
        assert!(!screen.contains(gone), "{gone}\n{screen}");
    }
    assert!(screen.contains("only 2 Jul 2026 to"), "the header says so\n{screen}");
    assert!(screen.contains("· period"), "the details are of the period\n{screen}");
}

#[test]
fn one_stays_within_the_period_while_walking_and_esc_gives_all_days_back() {
    let mut model = narrowed();
    press(&mut model, "1 g j j");
    assert!(model.state.period.is_some(), "walking keeps the period");
    press(&mut model, "Esc");
    assert!(model.state.period.is_none());
    assert!(model.list().rows.len() == model.desk.rows.len());
}

#[test]
fn esc_lets_a_period_in_the_making_go_and_nothing_else() {
    let mut model = open(120, 36);
    press(&mut model, "4 l l z c Right Esc");
    assert!(model.state.timeline.brush.is_none() && model.state.zoomed && model.state.period.is_none());
    assert_eq!(model.state.focus, Pane::Timeline);
}

#[test]
fn while_a_period_is_made_arrows_move_its_end_and_not_the_cursor() {
    let mut model = open(120, 36);
    press(&mut model, "4 l l");
    let (before, cursor) = (chosen(&model).to_string(), model.state.timeline.cursor.clone());
    press(&mut model, "c Left Left H");
    let brush = model.state.timeline.brush.unwrap();
    assert!(brush.to < brush.from);
    assert_eq!((chosen(&model), &model.state.timeline.cursor), (before.as_str(), &cursor));
}
