//! Which role of the screen each part of the map has. It draws nothing and knows no colour.

use crate::domain::geo::{Role as MapRole, Tone};
use crate::tui::theme::Role;

/// The role of what a cell is part of.
pub fn role(role: MapRole) -> Role {
    match role {
        MapRole::Blank
        | MapRole::CountyLine
        | MapRole::Foreign
        | MapRole::Disputed
        | MapRole::Post
        | MapRole::Fill(Tone::Faint) => Role::Quiet,
        MapRole::Water | MapRole::Coast => Role::Water,
        MapRole::Fill(Tone::Strong) => Role::Tone(0),
        MapRole::Fill(Tone::Plain) => Role::Tone(1),
        MapRole::Fill(Tone::Hue(hue)) => Role::Tone(hue % 5),
        MapRole::SelectedLine => Role::Focus,
        MapRole::LitLine => Role::Lit,
        MapRole::Label => Role::Text,
        MapRole::Border | MapRole::LabelPriority => Role::Strong,
        MapRole::LabelSelected => Role::Selected,
    }
}
