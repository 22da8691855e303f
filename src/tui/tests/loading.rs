//! Data that come while one works: the bar, what stays where it is, and the way to stop it.

use std::sync::Arc;

use super::harness::{chosen, desk, desk_where, draw, press, row, text};
use crate::domain::glyphs::Glyphs;
use crate::tui::state::Loading;
use crate::tui::theme::Theme;
use crate::tui::{Desk, Effect, Model, Msg, update};

/// What is there once so many files of the shipped data are read.
fn desk_of(files: usize) -> Arc<Desk> {
    desk_where(|at, _| at < files)
}

fn far(files: usize, of: Option<usize>) -> Loading {
    Loading { files, of, named: 250_000, records: 31_204, stopping: false }
}

/// A workbench that has read some of the data.
fn reading(cols: u16, rows: u16) -> Model {
    let mut model = Model::begin(desk_of(40), (cols, rows), Theme::Terminal, Glyphs::Braille);
    update(&mut model, Msg::Reading(far(34_000, Some(250_000))));
    model
}

fn header(model: &Model) -> String {
    row(&draw(model), 0)
}

#[test]
fn the_first_line_tells_how_far_it_is_in_as_many_words_as_fit_and_always_how_to_stop() {
    let mut model = reading(120, 36);
    assert!(
        header(&model)
            .starts_with(" mpaka · Reading 34,000 of 250,000 files · 31,204 records ▕█░░░░░░░░░▏ Ctrl-C stops  "),
        "{}",
        header(&model)
    );
    model.state.glyphs = Glyphs::Ascii;
    let ascii = header(&model);
    assert!(ascii.contains("31,204 records [#.........] Ctrl-C stops") && ascii.is_ascii(), "{ascii}");
    for (cols, rows) in [(120, 36), (100, 30), (80, 24), (60, 20), (48, 12), (40, 10)] {
        for glyphs in [Glyphs::Braille, Glyphs::Blocks, Glyphs::Ascii] {
            let mut model = reading(cols, rows);
            model.state.glyphs = glyphs;
            let line = header(&model);
            println!("{line}|");
            assert!(line.contains("Ctrl-C stops") || cols < 48, "{cols}×{rows}: {line}");
            assert!(line.contains("? help"), "{cols}×{rows}: {line}");
            assert!(line.contains("34,000") || line.contains("13 %"), "{cols}×{rows}: {line}");
        }
    }
    update(&mut model, Msg::Reading(far(0, None)));
    assert!(header(&model).contains("Looking for files: 250,000"), "{}", header(&model));
}

#[test]
fn what_comes_later_leaves_everything_where_it_is() {
    let mut model = reading(120, 36);
    press(&mut model, "j j j l");
    let before = (chosen(&model).to_string(), model.state.focus, model.state.details);
    let message = model.state.message.clone();
    press(&mut model, "?");
    for files in [100, 200] {
        assert!(update(&mut model, Msg::Part(desk_of(files))).contains(&Effect::Draw));
        assert_eq!(model.state.overlays.len(), 1, "what is open stays open");
    }
    press(&mut model, "Esc");
    assert_eq!((chosen(&model).to_string(), model.state.focus, model.state.details), before);
    assert_eq!(model.state.message, message, "nothing is said");
    update(&mut model, Msg::Whole(desk_of(usize::MAX)));
    assert_eq!(chosen(&model), before.0);
    assert_eq!(model.state.loading, None);
    assert!(header(&model).contains("documents, newest"), "{}", header(&model));
    assert_eq!(model.desk.library.data.entries().len(), desk().library.data.entries().len());
}

#[test]
fn where_nothing_was_there_at_first_something_is_selected_as_soon_as_it_is() {
    let mut model = Model::begin(desk_of(0), (120, 36), Theme::Terminal, Glyphs::Braille);
    update(&mut model, Msg::Reading(far(0, None)));
    assert!(model.state.overlays.is_empty(), "no page of faults while it is read");
    assert_eq!(model.state.selection.chosen, None);
    update(&mut model, Msg::Part(desk_of(60)));
    assert!(!chosen(&model).is_empty());
}

#[test]
fn ctrl_c_stops_the_reading_and_says_so_and_afterwards_means_what_it_meant() {
    let mut model = reading(120, 36);
    assert!(press(&mut model, "?").contains(&Effect::Draw));
    assert!(!press(&mut model, "Ctrl-c").contains(&Effect::StopReading), "it closes what is open first");
    assert!(press(&mut model, "Ctrl-c").contains(&Effect::StopReading));
    assert!(header(&model).contains("stopping"), "{}", header(&model));
    update(&mut model, Msg::Reading(far(34_001, Some(250_000))));
    assert!(header(&model).contains("stopping"), "{}", header(&model));
    update(&mut model, Msg::Stopped(Some(desk_of(60)), far(34_001, Some(250_000))));
    let said = "Stopped: 31,204 records of 34,001 files are open; R reads all.";
    assert!(text(&model).contains(said), "{}", text(&model));
    assert!(header(&model).contains("only a part: 34,001 of 250,000 files"), "{}", header(&model));
    assert!(!press(&mut model, "Ctrl-c").contains(&Effect::Quit));
    assert!(press(&mut model, "Ctrl-c").contains(&Effect::Quit));
    assert!(press(&mut model, "R").contains(&Effect::Reload));
    update(&mut model, Msg::Loaded(desk_of(usize::MAX)));
    assert!(!header(&model).contains("part"), "{}", header(&model));
}

#[test]
fn while_data_are_read_again_what_was_open_stays_and_stays_where_that_is_stopped_or_fails() {
    let mut model = reading(120, 36);
    update(&mut model, Msg::Whole(desk_of(usize::MAX)));
    let before = (chosen(&model).to_string(), model.desk.clone());
    for (end, said) in [
        (Msg::Stopped(None, far(1, Some(2))), "Stopped: what was open before stays open"),
        (Msg::Unread("There is no folder x.".into()), "There is no folder x."),
    ] {
        assert!(press(&mut model, "R").contains(&Effect::Reload));
        update(&mut model, Msg::Reading(far(1, Some(2))));
        assert!(!press(&mut model, "R").contains(&Effect::Reload), "once at a time");
        update(&mut model, end);
        assert!(text(&model).contains(said), "{}", text(&model));
        assert!(Arc::ptr_eq(&model.desk, &before.1) && chosen(&model) == before.0);
        assert_eq!((model.state.loading, model.state.part), (None, None));
    }
}
