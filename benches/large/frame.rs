//! Drawing: a cursor key in the list and the frame after it, at 120×36. `benches/frame.rs` has every part of the workbench.

use std::sync::Arc;
use std::time::Instant;

use mpaka::domain::date::Day;
use mpaka::domain::glyphs::Glyphs;
use mpaka::domain::library::Library;
use mpaka::tui::key::Key;
use mpaka::tui::theme::Theme;
use mpaka::tui::{Desk, Model, Msg, update, view};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::figures::Figures;

const SIZE: (u16, u16) = (120, 36);
/// Cursor keys that are pressed.
const KEYS: usize = 120;

/// Opens the workbench and walks down the list.
pub fn measure(library: Library, figures: &mut Figures) {
    let Ok(today) = Day::parse("2026-11-22") else { return };
    let begun = Instant::now();
    let desk = Arc::new(Desk::new(library, today, false));
    let mut model = Model::open(desk, SIZE, Theme::Terminal, Glyphs::Braille);
    draw(&model);
    figures.put("opened", begun.elapsed().as_secs_f64() * 1000.0);
    update(&mut model, Msg::Key(Key::Char('g')));
    let mut times = Vec::new();
    for _ in 0..KEYS {
        let begun = Instant::now();
        update(&mut model, Msg::Key(Key::Down));
        draw(&model);
        times.push(begun.elapsed().as_secs_f64() * 1000.0);
    }
    figures.spread("frame", times);
}

fn draw(model: &Model) {
    let mut made = Buffer::empty(Rect::new(0, 0, SIZE.0, SIZE.1));
    view(model, made.area, &mut made);
    std::hint::black_box(made);
}
