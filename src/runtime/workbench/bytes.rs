//! What a key costs on the line, pane by pane: frames of the workbench through the encoder.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::{Terminal, TerminalOptions, Viewport};

use super::encoder::Encoder;
use crate::domain::dataset::{FileText, Layer};
use crate::domain::date::Day;
use crate::domain::glyphs::Glyphs;
use crate::domain::library::Library;
use crate::shipped;
use crate::tui::key::Key;
use crate::tui::layout::places;
use crate::tui::pane::Pane;
use crate::tui::{Desk, Model, Msg, cursor, update, view};

#[path = "../../../examples/generate/folder.rs"]
mod folder;

fn large() -> Model {
    let files =
        folder::files(200).into_iter().map(|(name, text)| FileText { name, bytes: text.into_bytes() }).collect();
    let layer = Layer { name: "large".into(), files, faults: Vec::new(), lock: None, placeless: true };
    model(&layer)
}

fn model(layer: &Layer) -> Model {
    let library = Library::read(std::slice::from_ref(layer), shipped::atlas).unwrap();
    let desk = Desk::new(library, Day::parse("2026-11-22").unwrap(), false);
    Model::open(std::sync::Arc::new(desk), (120, 36), crate::tui::theme::Theme::Terminal, Glyphs::Braille)
}

fn frame(model: &Model) -> Buffer {
    let area = Rect::new(0, 0, 120, 36);
    let mut made = Buffer::empty(area);
    view(model, area, &mut made);
    made
}

fn bytes(before: &Buffer, after: &Buffer, cursor: Option<Position>) -> (usize, String) {
    let mut terminal = Terminal::with_options(
        Encoder::new(Vec::new(), (120, 36)),
        TerminalOptions { viewport: Viewport::Fixed(before.area) },
    )
    .unwrap();
    let mut show = |frame: &Buffer| {
        terminal.backend_mut().to.clear();
        terminal
            .draw(|drawn| {
                drawn.buffer_mut().clone_from(frame);
                if let Some(place) = cursor {
                    drawn.set_cursor_position(place);
                }
            })
            .unwrap();
        terminal.backend().to.clone()
    };
    show(before);
    let sent = show(after);
    (sent.len(), String::from_utf8_lossy(&sent).into_owned())
}

fn only(before: &Buffer, after: &Buffer, rects: &[Rect]) -> Buffer {
    let mut mixed = before.clone();
    for rect in rects {
        for y in rect.top()..rect.bottom() {
            for x in rect.left()..rect.right() {
                if let (Some(to), Some(from)) = (mixed.cell_mut(Position { x, y }), after.cell(Position { x, y })) {
                    *to = from.clone();
                }
            }
        }
    }
    mixed
}

#[test]
fn costs() {
    for (name, mut model, steps) in [("shipped", model(&shipped::dataset()), 36), ("large", large(), 200)] {
        update(&mut model, Msg::Key(Key::Char('g')));
        let mut all: Vec<[usize; 6]> = Vec::new();
        for step in 0..steps {
            let before = frame(&model);
            update(&mut model, Msg::Key(Key::Down));
            let after = frame(&model);
            let places = places(&model.state);
            let of = |pane: Pane| places.of(pane).unwrap();
            let cost = |rects: &[Rect]| bytes(&before, &only(&before, &after, rects), cursor(&model)).0;
            all.push([
                bytes(&before, &after, cursor(&model)).0,
                cost(&[of(Pane::Partners)]),
                cost(&[of(Pane::Details)]),
                cost(&[of(Pane::Map)]),
                cost(&[of(Pane::Timeline)]),
                cost(&[of(Pane::Partners), of(Pane::Details)]),
            ]);
            if step == 20 {
                println!("{:?}", bytes(&before, &after, cursor(&model)).1);
            }
        }
        for (at, what) in ["all", "list", "details", "map", "time", "list+details"].iter().enumerate() {
            let mut one: Vec<usize> = all.iter().map(|row| row[at]).collect();
            one.sort_unstable();
            println!(
                "{name} {what}: median {} mean {} worst {}",
                one[one.len() / 2],
                one.iter().sum::<usize>() / one.len(),
                one[one.len() - 1]
            );
        }
    }
}
