//! What can be typed, in lines of two columns: the language in examples, then its fields. From the language's own tables.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::domain::query::{Field, guide};
use crate::tui::paint::{fit, put};
use crate::tui::theme::{Role, Theme};

/// Columns of what is typed.
const TYPED: u16 = 20;

/// What is typed, and what it finds.
pub fn lines() -> impl Iterator<Item = (&'static str, &'static str)> {
    guide().iter().copied().chain(Field::ALL.iter().map(|field| (field.example(), field.about())))
}

/// Draws as many lines as have room.
pub fn draw(theme: Theme, area: Rect, buf: &mut Buffer) {
    for ((typed, finds), y) in lines().zip(area.top()..area.bottom()) {
        let x = area.x.saturating_add(1);
        let used = put(buf, area, (x, y), typed, theme.style(Role::Strong));
        let at = x.saturating_add(TYPED.max(used)).saturating_add(1);
        put(buf, area, (at, y), &fit(finds, area.right().saturating_sub(at)), theme.style(Role::Text));
    }
}
