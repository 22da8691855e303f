//! Without frames: a page that is zoomed, to be copied clean, and screens of so few rows that a frame would leave none.

use super::harness::{draw, open, press, row, text};
use crate::tui::{Msg, cursor, update};

#[test]
fn z_takes_the_frames_from_a_page_and_gives_them_back() {
    for page in ["s", "o", "i", "?", "3 i", ": 'about' Enter"] {
        let mut model = open(80, 24);
        press(&mut model, page);
        let framed = text(&model);
        press(&mut model, "z");
        assert_eq!(model.state.overlays.len(), 1, "{page}: it stays open");
        let bare = text(&model);
        assert!(!bare.contains(['│', '┌', '└']), "{page}: {bare}");
        let title = framed.lines().nth(1).unwrap().trim_matches(['┌', '─', '┐']).trim().to_string();
        assert_eq!(bare.lines().nth(1).unwrap().trim(), title, "{page}");
        press(&mut model, "z");
        assert_eq!(text(&model), framed, "{page}");
        press(&mut model, "z q");
        assert!(model.state.overlays.is_empty(), "{page}: q closes it as before");
        let mut zoomed = open(80, 24);
        if !page.starts_with('3') {
            press(&mut zoomed, &format!("z {page}"));
            assert_eq!(text(&zoomed), bare, "{page}: opened from a zoomed pane it has none either");
        }
    }
}

/// The row on which the hardware cursor stands.
fn under_cursor(model: &crate::tui::Model) -> String {
    row(&draw(model), cursor(model).unwrap().y).trim().to_string()
}

#[test]
fn on_four_rows_there_is_a_row_to_read_and_the_cursor_stands_on_it() {
    for (cols, rows) in [(80, 4), (40, 4), (20, 4), (16, 4), (20, 5)] {
        for (script, words) in [
            ("1", "> "),
            ("2", ">"),
            ("3", ""),
            ("3 T T", ">"),
            ("4", ""),
            ("s", ">Kind"),
            ("o", ">"),
            ("?", "details"),
            ("/ 'wajir'", "/ wajir"),
            (": 'zoom'", ": zoom"),
        ] {
            let mut model = open(120, 36);
            press(&mut model, script);
            update(&mut model, Msg::Resize(cols, rows));
            let here = under_cursor(&model);
            let place = cursor(&model).unwrap();
            assert!(place.y > 0 && place.y < rows - 1, "{cols}x{rows} {script}: {}", text(&model));
            assert!(!here.is_empty() && !here.contains(['│', '─']), "{cols}x{rows} {script}: {}", text(&model));
            let help = script == "?";
            assert!(help || here.starts_with(words), "{cols}x{rows} {script}: {here}: {}", text(&model));
            if let Some(word) = script.split('\'').nth(1) {
                let hit = row(&draw(&model), place.y + 1).to_lowercase();
                assert!(hit.starts_with("> ") && hit.contains(word), "{cols}x{rows} {script}: {}", text(&model));
            }
        }
    }
}
