//! Which role of the screen each part of the map has. It draws nothing and knows no colour.

use crate::domain::geo::{Cell, Role as MapRole, Tone};
use crate::tui::theme::Role;

/// The role of a cell. A shore is a line like others: that it is water the waves within say.
pub fn of(cell: Cell) -> Role {
    match (cell.role, cell.text) {
        (MapRole::Water | MapRole::Coast, '~') => Role::Water,
        // Names of lakes and countries, and the scale: words, not lines.
        (MapRole::Water | MapRole::Coast | MapRole::Foreign | MapRole::Disputed, c) if c.is_alphanumeric() => {
            Role::Quiet
        }
        (other, _) => role(other),
    }
}

/// The role of what a cell is part of. A border is not bold: bold is an outline that goes with the selection.
pub fn role(role: MapRole) -> Role {
    match role {
        MapRole::Blank
        | MapRole::CountyLine
        | MapRole::Border
        | MapRole::Water
        | MapRole::Coast
        | MapRole::Foreign
        | MapRole::Disputed => Role::Frame,
        MapRole::Post | MapRole::Fill(Tone::Faint) => Role::Quiet,
        MapRole::Fill(Tone::Strong) => Role::Tone(0),
        MapRole::Fill(Tone::Plain) => Role::Tone(1),
        MapRole::Fill(Tone::Hue(hue)) => Role::Tone(hue % 5),
        MapRole::SelectedLine | MapRole::LitLine => Role::Outline,
        MapRole::Label => Role::Text,
        MapRole::LabelPriority => Role::Strong,
        MapRole::LabelSelected => Role::Selected,
    }
}
