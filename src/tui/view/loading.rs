//! How far the reading is, in words and as a bar, for the first line of the screen: in as many words as there is room for.

use crate::domain::glyphs::Glyphs;
use crate::domain::words::grouped;
use crate::tui::state::{Loading, State};

/// Columns of the bar between its ends.
const BAR: usize = 10;

/// What stands behind the program's name while data are read, the longest first; nothing otherwise.
pub fn words(state: &State) -> Vec<String> {
    match (state.loading, state.part) {
        (Some(loading), _) => under_way(loading, state),
        (None, Some(part)) => stopped(part),
        (None, None) => Vec::new(),
    }
}

fn under_way(loading: Loading, state: &State) -> Vec<String> {
    let stop = if state.kiosk.is_some() { "" } else { " Ctrl-C stops" };
    let Some(of) = loading.of else {
        let named = grouped(loading.named);
        return vec![format!("Looking for files: {named} ·{stop}"), format!("{named} files ·{stop}"), named];
    };
    let (files, all, records) = (grouped(loading.files), grouped(of), grouped(loading.records));
    let bar = bar(loading.files, of, state.glyphs);
    let share = format!("{} %", loading.files.saturating_mul(100).checked_div(of).unwrap_or(100));
    vec![
        format!("Reading {files} of {all} files · {records} records {bar}{stop}"),
        format!("{files} of {all} files · {records} records {bar}{stop}"),
        format!("{files} of {all} files {bar}{stop}"),
        format!("{share} {bar}{stop}"),
        format!("{share}{stop}"),
        share,
    ]
}

fn stopped(part: Loading) -> Vec<String> {
    let (records, files) = (grouped(part.records), grouped(part.files));
    match part.of.map(grouped) {
        Some(all) => vec![
            format!("only a part: {files} of {all} files, {records} records; R reads all"),
            format!("a part: {files} of {all} files; R reads all"),
            "a part; R reads all".into(),
            "a part".into(),
        ],
        None => {
            vec!["only a part: no file was read; R reads all".into(), "a part; R reads all".into(), "a part".into()]
        }
    }
}

/// A bar whose filled part is as long as what is done.
fn bar(done: usize, all: usize, glyphs: Glyphs) -> String {
    let filled = done.saturating_mul(BAR).checked_div(all).unwrap_or(BAR).min(BAR);
    let [left, full, empty, right] = match glyphs {
        Glyphs::Ascii => ["[", "#", ".", "]"],
        Glyphs::Braille | Glyphs::Blocks => ["▕", "█", "░", "▏"],
    };
    format!("{left}{}{}{right}", full.repeat(filled), empty.repeat(BAR - filled))
}
