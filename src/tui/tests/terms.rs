//! Words as things: found, selected, asked for on the line where they stand.

use super::harness::{chosen, open, press, text};
use crate::domain::library::Target;
use crate::tui::overlay::Overlay;
use crate::tui::overlay::page::Subject;
use crate::tui::{Model, reader};

/// What the page on top explains.
fn asked(model: &Model) -> Vec<(&'static str, String)> {
    match model.state.overlays.last() {
        Some(Overlay::Page(view)) => match &view.subject {
            Subject::Terms(terms) => terms.clone(),
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

#[test]
fn a_subject_is_found_selected_and_lights_who_names_it() {
    let mut model = open(120, 36);
    press(&mut model, "/ 'terrorism' Enter");
    assert_eq!(model.state.selection.chosen, Some(Target::Term { set: "subject", code: "terrorism".into() }));
    let screen = text(&model);
    assert!(screen.contains("terrorism · subject") && screen.contains("UK border-security MoU"), "{screen}");
    assert!(screen.contains("*   Border-security") && screen.contains("* UNITED KINGDOM"), "{screen}");
    assert!(screen.contains("*Turkana"), "its counties are lit: {screen}");
    press(&mut model, "s");
    assert!(text(&model).contains("paragraph"), "what says it, with passages");
    press(&mut model, "Esc o");
    assert!(text(&model).contains("Not stated"));
}

#[test]
fn enter_on_a_word_selects_it_and_the_way_leads_back() {
    let mut model = open(120, 60);
    press(&mut model, "2 Enter");
    assert_eq!(model.state.selection.chosen, Some(Target::Term { set: "stage", code: "Signed".into() }));
    press(&mut model, "[");
    assert_eq!(chosen(&model), "uk-border-mou");
}

#[test]
fn i_explains_the_status_under_the_cursor_of_the_partner_list() {
    let mut model = open(120, 36);
    press(&mut model, "i");
    assert_eq!(asked(&model), [("stage", "Signed".to_string())]);
    assert!(text(&model).contains("Signed is not in force"));
    press(&mut model, "Esc g i");
    assert_eq!(asked(&model), [("kind of organisation", "State".to_string())]);
}

#[test]
fn i_has_every_word_of_the_line_the_one_under_the_cursor_first() {
    let mut model = open(120, 60);
    press(&mut model, "2 i");
    let terms = asked(&model);
    assert_eq!(terms[0], ("stage", "Signed".to_string()));
    for sign in ["as at", "†", "[1]"] {
        assert!(terms.contains(&("mark of the screen", sign.to_string())), "{sign}: {terms:?}");
    }
    assert!(text(&model).contains("Also on this line"));
    press(&mut model, "j i");
    assert!(!asked(&model).is_empty());
}

#[test]
fn no_line_that_shows_a_source_a_word_or_a_date_leaves_i_without_an_answer() {
    for target in ["uk-border-mou", "us-defence-framework", "mygov-uk-mou", "raymond-omollo"] {
        let mut model = open(120, 36);
        model.choose(Target::Record(target.into()), crate::tui::update::By::Jumping);
        let lines = model.details_sheet().lines.clone();
        for (at, line) in lines.iter().enumerate() {
            let shows = line.pieces.iter().any(|piece| {
                matches!(piece.link, Some(crate::domain::words::Link::Term(..)))
                    || piece.role == crate::domain::doc::Role::Cite
            });
            let view = reader::View { line: at, ..reader::View::default() };
            assert!(!shows || !view.terms(&lines).is_empty(), "{target}: {}", line.plain());
        }
    }
}

#[test]
fn a_line_that_begins_with_a_word_still_opens_its_record() {
    let mut model = open(120, 60);
    press(&mut model, "2");
    let lines = model.details_sheet().lines.clone();
    let promise = lines.iter().position(|line| line.plain().starts_with("Promises")).unwrap();
    for _ in 0..promise {
        press(&mut model, "j");
    }
    press(&mut model, "Enter");
    assert!(matches!(model.state.selection.chosen, Some(Target::Record(_))), "{}", chosen(&model));
}
