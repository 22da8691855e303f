//! A query kept as the filter of all panes: what they show, what says so, and how it is let go.

use super::harness::{chosen, desk_where, open, press, text, told};
use crate::domain::fold::fill::FillBy;
use crate::domain::fold::occasion::record_of;
use crate::domain::glyphs::Glyphs;
use crate::tui::desk::Row;
use crate::tui::overlay::Overlay;
use crate::tui::theme::Theme;
use crate::tui::{Model, Msg};

fn filtered(cols: u16, rows: u16) -> Model {
    let mut model = open(cols, rows);
    press(&mut model, "/ 'china' Ctrl-f");
    model
}

fn kept(model: &Model, id: &str) -> bool {
    model.state.filter.as_ref().unwrap().kept.has(&model.desk.library.data, id)
}

#[test]
fn every_pane_shows_only_what_the_query_found() {
    let mut model = filtered(120, 36);
    assert!(model.state.overlays.is_empty());
    let list = model.list();
    assert!(!list.rows.is_empty() && list.rows.len() < model.desk.rows.len());
    for row in list.rows {
        match row {
            Row::Instrument(place) => {
                assert!(model.state.filter.as_ref().unwrap().kept.holds(*place as usize), "{place}");
            }
            Row::Partner(_) | Row::NoPartner => {}
        }
    }
    press(&mut model, "4");
    let linked = model.linked();
    let chart = model.shown_chart(&linked);
    let items = || chart.0.lanes.iter().flat_map(|lane| &lane.items);
    assert!(items().count() > 0 && items().all(|item| kept(&model, record_of(&item.key))));
    let whole = model.desk.fill(FillBy::Named);
    assert!(model.filled.fill.of.len() < whole.of.len(), "counties that only others name are blank");
    assert!(kept(&model, chosen(&model)), "what is left out is not selected: {}", chosen(&model));
}

#[test]
fn it_is_said_at_every_size_how_much_is_left_and_how_it_is_let_go() {
    for (cols, rows) in [(200, 60), (120, 36), (80, 24), (60, 20), (50, 20), (40, 12)] {
        let model = filtered(cols, rows);
        let screen = text(&model);
        let head = screen.lines().next().unwrap();
        let kept = model.state.filter.as_ref().unwrap().kept.count();
        assert!(head.contains("filter: china") && head.contains(&format!("{kept} of")), "{cols}×{rows}: {head}");
        assert!(head.contains("Esc lets go") || cols < 50, "{cols}×{rows}: {head}");
    }
}

#[test]
fn esc_takes_the_text_then_the_filter_then_closes_and_at_the_top_the_filter_before_the_period() {
    let mut model = filtered(80, 24);
    press(&mut model, "/ 'x' Esc");
    assert!(model.state.filter.is_some() && model.state.overlays.len() == 1);
    press(&mut model, "Esc");
    assert!(model.state.filter.is_none() && model.state.overlays.len() == 1);
    press(&mut model, "Esc");
    assert!(model.state.overlays.is_empty());
    let mut model = open(120, 36);
    press(&mut model, "/ 'it-crime-loi' Enter 4 c Right Right Right c / 'italy' Ctrl-f 2 z Esc");
    assert!(!model.state.zoomed && model.state.filter.is_some());
    press(&mut model, "Esc");
    assert!(model.state.filter.is_none() && model.state.period.is_some());
    press(&mut model, "Esc");
    assert!(model.state.period.is_none());
    assert_eq!(model.list().rows.len(), model.desk.rows.len());
}

#[test]
fn n_goes_through_the_results_of_the_query_that_was_kept_from_where_one_is_also_once_it_is_let_go() {
    for (cols, script) in [(120, "/ 'china'"), (120, "/ 'china' Ctrl-g"), (80, "/ 'haiti' Enter / 'china'")] {
        let mut model = open(cols, 36);
        press(&mut model, script);
        let Some(Overlay::Find(view)) = model.state.overlays.last() else { panic!("{script}") };
        let listed: Vec<String> = (0..6).filter_map(|row| Some(view.hit(row)?.target.id().to_string())).collect();
        press(&mut model, "Ctrl-f");
        let start = listed.iter().position(|id| id == chosen(&model)).expect("one of the first is selected");
        assert!(start + 2 < listed.len(), "{start} of {listed:?}");
        press(&mut model, "n");
        assert_eq!(chosen(&model), listed[start + 1], "{script}");
        assert!(model.state.message.as_ref().is_some_and(|words| words.starts_with("result ")), "{script}");
        press(&mut model, "N");
        assert_eq!(chosen(&model), listed[start]);
        press(&mut model, "Esc n n");
        assert!(model.state.filter.is_none());
        assert_eq!(chosen(&model), listed[start + 2], "{script}");
    }
}

#[test]
fn what_holds_nothing_or_only_letters_is_no_filter() {
    for (script, sentence) in [("/ Ctrl-f", "Nothing to keep"), ("/ 'qqqqzzzz' Ctrl-f", "Nothing to keep")] {
        let mut model = open(80, 24);
        press(&mut model, script);
        assert!(model.state.filter.is_none());
        assert!(model.state.message.as_ref().is_some_and(|words| words.contains(sentence)), "{script}");
    }
}

#[test]
fn the_filter_is_applied_anew_to_data_that_was_read_again_and_walking_back_leaves_it() {
    let mut found = filtered(80, 24);
    let before = found.state.filter.clone();
    press(&mut found, "1 j j [ ]");
    assert_eq!(found.state.filter, before);
    let entries = found.desk.library.data.entries().iter();
    let mut held = entries.filter(|entry| kept(&found, entry.record.id()));
    let (new, gone) = (held.next().unwrap(), held.next().unwrap());
    assert_ne!(new.file, gone.file);
    let mut model = Model::open(desk_where(|_, file| file != &*new.file), (80, 24), Theme::Terminal, Glyphs::Braille);
    press(&mut model, "/ 'china' Ctrl-f");
    assert!(!kept(&model, new.record.id()) && kept(&model, gone.record.id()));
    told(&mut model, Msg::Loaded(desk_where(|_, file| file != &*gone.file)));
    assert!(kept(&model, new.record.id()) && !kept(&model, gone.record.id()));
    assert!(model.list().rows.len() < model.desk.rows.len());
}
