//! Copying and writing: what is sent, what is said of it, what is refused.

use super::harness::{chosen, draw, open, press, row, text};
use crate::domain::library::Target;
use crate::domain::safe::harmless;
use crate::tui::state::{Effect, Pending};
use crate::tui::update::By;
use crate::tui::{Model, Msg, update};

fn sent(effects: &[Effect]) -> Option<&str> {
    effects.iter().find_map(|effect| if let Effect::Copy(text) = effect { Some(text.as_str()) } else { None })
}

fn message(model: &Model) -> &str {
    model.state.message.as_deref().unwrap_or("")
}

#[test]
fn y_opens_a_menu_in_the_footer_and_any_other_key_goes_on_working() {
    let mut model = open(80, 24);
    assert!(sent(&press(&mut model, "y")).is_none());
    assert!(text(&model).contains("Copy: i id · p passage with source · d details · Esc close"), "{}", text(&model));
    press(&mut model, "Esc");
    assert!(model.state.pending == Pending::Nothing && text(&model).contains("Enter open"));
    press(&mut model, "y j");
    assert!(model.state.pending == Pending::Nothing && chosen(&model) != "uk-border-mou", "j still moves");
    for script in ["y y", "y q", "y Ctrl-c", "y Esc"] {
        let mut model = open(80, 24);
        assert!(
            !press(&mut model, script).contains(&Effect::Quit) && model.state.pending == Pending::Nothing,
            "{script}"
        );
    }
}

#[test]
fn the_menu_keeps_its_three_choices_on_narrow_screens() {
    for (cols, rows, words) in [
        (40, 12, &["Copy: i id · p passage · d details"][..]),
        (20, 5, &["i id p passage d", "details"]),
        (24, 12, &["i id p passage d", "details"]),
    ] {
        let mut model = open(cols, rows);
        press(&mut model, "y");
        assert!(words.iter().all(|word| text(&model).contains(word)), "{cols}x{rows}: {}", text(&model));
    }
}

/// What a refusal says last is what to do instead.
#[test]
fn a_sentence_that_is_too_long_for_the_last_line_keeps_the_way_out() {
    for (cols, rows) in [(80, 24), (40, 12), (20, 5), (16, 4)] {
        for (script, way_out) in
            [("s y d", ":write"), ("y i", ":write"), ("Ctrl-c", "quits"), ("1 y p", "statements"), ("n", "type a word")]
        {
            let mut model = open(cols, rows);
            press(&mut model, script);
            let whole = text(&model).replace('\n', " ").split_whitespace().collect::<Vec<_>>().join(" ");
            let kept = whole.contains(way_out) || cols == 16;
            assert!(kept, "{cols}x{rows} {script}: {}", text(&model));
            let last = model.state.message.as_deref().unwrap().split_whitespace().last().unwrap().to_string();
            assert!(whole.ends_with(&last) || cols < 40, "{cols}x{rows} {script}: {}", text(&model));
        }
    }
}

#[test]
fn the_id_is_sent_and_said_to_be_sent_never_copied() {
    let mut model = open(80, 24);
    assert_eq!(sent(&press(&mut model, "y i")), Some("uk-border-mou"));
    assert_eq!(message(&model), "Sent to the terminal's clipboard: id uk-border-mou; not taken? :write FILE");
    assert!(!message(&model).contains("copied") && message(&model).len() < 80);
    let mut model = open(80, 24);
    assert_eq!(sent(&press(&mut model, "/ 'wajir' Enter y i")), Some("wajir"));
}

#[test]
fn a_passage_goes_with_its_statement_and_its_source_in_full() {
    let mut model = open(100, 40);
    let effects = press(&mut model, "s y p");
    let copied = sent(&effects).unwrap();
    assert!(
        copied.starts_with("Kind: MoU\n“signed a Memorandum of Understanding (MoU)”, paragraph 2 [1]\n[1] "),
        "{copied}"
    );
    assert!(copied.contains("https://"), "{copied}");
    // From any line of the same statement the same is sent.
    let again = press(&mut model, "j y p");
    assert_eq!(sent(&again), Some(copied));
    let next = press(&mut model, "j y p");
    assert!(sent(&next).unwrap().contains("border security"), "{next:?}");
}

#[test]
fn in_the_details_a_line_goes_with_the_passages_it_rests_on() {
    let mut model = open(120, 60);
    press(&mut model, "2");
    let lines = model.details_sheet().lines.clone();
    let first = lines.iter().position(|line| line.plain().starts_with("First")).unwrap();
    for _ in 0..first {
        press(&mut model, "j");
    }
    let effects = press(&mut model, "y p");
    let copied = sent(&effects).unwrap_or_else(|| panic!("{}", message(&model)));
    assert!(copied.starts_with("First: Turkana, Mandera, Marsabit, Wajir, Busia"), "{copied}");
    assert!(copied.contains('“') && copied.contains("paragraph") && copied.contains("\n[1] "), "{copied}");
}

#[test]
fn the_status_goes_with_the_passages_of_the_stage_and_a_source_is_called_a_source() {
    let mut model = open(80, 24);
    let effects = press(&mut model, "2 y p");
    let copied = sent(&effects).unwrap();
    assert!(copied.starts_with("Status: signed"), "{copied}");
    let passages = copied.lines().filter(|line| line.starts_with('“') && line.ends_with(']')).count();
    assert!(passages >= 2, "{copied}");
    assert!(message(&model).contains(": passage, "), "{}", message(&model));
    let effects = press(&mut model, "G y p");
    let copied = sent(&effects).unwrap();
    assert!(copied.starts_with('[') && copied.lines().count() == 1, "{copied}");
    assert!(message(&model).contains(": source, 1 line"), "{}", message(&model));
}

#[test]
fn every_line_of_details_and_statements_gives_a_passage_or_a_sentence() {
    let (mut given, mut refused) = (0, 0);
    for (target, keys) in
        [("uk-border-mou", "2"), ("uk-border-mou", "s"), ("it-crime-loi", "s"), ("raymond-omollo", "2")]
    {
        let mut model = open(70, 30);
        model.choose(Target::Record(target.into()), By::Jumping);
        update(&mut model, Msg::Resize(70, 31));
        press(&mut model, keys);
        for _ in 0..60 {
            if let Some(words) = sent(&press(&mut model, "y p")) {
                given += 1;
                assert!(words.lines().last().unwrap().starts_with('['), "it ends with a source: {words}");
                assert!(words.chars().all(|c| c == '\n' || harmless(c)), "{words:?}");
            } else {
                refused += 1;
                let why = message(&model);
                assert!(why.contains("no more than") || why.contains("has a source"), "{why}");
            }
            press(&mut model, "j");
        }
    }
    assert!(given > 100 && refused > 5, "{given} given, {refused} refused");
}

#[test]
fn where_no_line_is_under_the_cursor_a_sentence_says_how_to_get_to_one() {
    for pane in ["1", "3", "4"] {
        let mut model = open(120, 36);
        press(&mut model, pane);
        assert!(sent(&press(&mut model, "y p")).is_none());
        assert!(message(&model).contains("s to the statements"), "{}", message(&model));
    }
}

#[test]
fn details_are_sent_whole_and_more_than_8_kib_is_refused_with_a_way_out() {
    let mut model = open(80, 24);
    let effects = press(&mut model, "y d");
    let copied = sent(&effects).unwrap();
    assert!(
        copied.starts_with("UK border-security MoU (our short name) · agreement · uk-border-mou\n\nStatus"),
        "{copied}"
    );
    assert!(copied.contains("\nSources\n") && copied.len() <= 8192);
    assert!(copied.lines().skip(1).all(|line| line.chars().count() <= 80 && line.trim_end() == line));
    assert!(sent(&press(&mut model, "s y d")).is_none(), "57 statements are more");
    assert!(
        message(&model).starts_with("Not sent: ") && message(&model).contains(":write FILE"),
        "{}",
        message(&model)
    );
}

#[test]
fn the_map_in_words_is_what_is_given_while_one_reads_it() {
    let mut model = open(80, 24);
    let effects = press(&mut model, "3 T T : 'write_x' Enter");
    let Some(Effect::Write { text: list, .. }) = effects.iter().find(|one| matches!(one, Effect::Write { .. })) else {
        panic!("{}", message(&model));
    };
    assert!(list.starts_with("Counties · ") && list.contains("Turkana") && !list.contains("Sources"), "{list}");
    let effects = press(&mut model, "y d");
    assert_eq!(sent(&effects).is_some(), list.len() <= 8192, "{}", message(&model));
    assert!(sent(&effects).is_none() || message(&model).contains(": counties, "), "{}", message(&model));
    let effects = press(&mut model, "T y d");
    assert!(sent(&effects).is_some() && message(&model).contains(": details, "), "{}", message(&model));
}

#[test]
fn write_takes_a_name_and_gives_the_details_or_the_page_that_is_open() {
    let written = |effects: &[Effect]| match effects.iter().find(|effect| matches!(effect, Effect::Write { .. })) {
        Some(Effect::Write { path, text }) => Some((path.clone(), text.clone())),
        _ => None,
    };
    let mut model = open(80, 24);
    let (path, details) = written(&press(&mut model, ": 'write_my_notes.txt' Enter")).unwrap();
    assert_eq!(path, "my notes.txt");
    assert!(details.starts_with("UK border-security MoU"));
    let (_, page) = written(&press(&mut model, "s : 'write_s.txt' Enter")).unwrap();
    assert!(page.contains("57 statements") && page.len() > 8192 && model.state.overlays.len() == 1);
    let mut model = open(80, 24);
    assert_eq!(written(&press(&mut model, ": 'write' Enter")), None);
    assert!(message(&model).contains("file's name") && text(&model).contains(": write"), "{}", text(&model));
    assert!(written(&press(&mut model, "'x' Enter")).is_some());
    update(&mut model, Msg::Said("Written: x, 94 lines.".into()));
    assert!(text(&model).contains("Written: x, 94 lines."));
}

/// What the terminal's own selection takes from a zoomed pane is the text: one column for the cursor, no frame, no filler.
#[test]
fn a_zoomed_pane_is_clean_to_select() {
    for glyphs in ["", "V V"] {
        let mut model = open(80, 40);
        press(&mut model, glyphs);
        press(&mut model, "2 z");
        let lines = model.details_sheet().lines.clone();
        let buf = draw(&model);
        assert!(lines.len() > 38, "the pane is full");
        for (y, line) in (2..39).zip(&lines) {
            let mark = if y == 2 { ">" } else { " " };
            let plain = if glyphs.is_empty() {
                line.plain()
            } else {
                line.plain().chars().map(crate::domain::plain::ascii).collect()
            };
            assert_eq!(row(&buf, y).trim_end(), format!("{mark}{plain}").trim_end(), "row {y}");
        }
    }
}
