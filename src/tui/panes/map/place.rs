//! Where on the drawn map the selected county stands. It draws nothing on the screen.

use ratatui::layout::Rect;

use super::Shown;
use super::draw::picture;
use crate::domain::geo::{Cell, Role};

/// Column and row of its name or tile, else of its ground; none where no county is selected or it is out of sight.
pub fn place(shown: &Shown<'_>, area: Rect) -> Option<(u16, u16)> {
    let code = shown.desk.library.atlas.county(shown.scene.selected.as_deref()?)?.code;
    let picture = picture(shown, area);
    let named = |cell: &Cell| cell.role == Role::LabelSelected;
    let ground = |cell: &Cell| cell.county == Some(code);
    let cells = || {
        picture
            .lines()
            .zip(0..picture.rows)
            .flat_map(|(cells, row)| cells.iter().zip(0..).map(move |(cell, col)| (cell, (col, row))))
    };
    let first = |is: &dyn Fn(&Cell) -> bool| cells().find(|(cell, _)| is(cell)).map(|(_, at)| at);
    first(&named).or_else(|| first(&ground))
}
