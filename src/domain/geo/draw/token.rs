//! A county so small that lines and its label leave no room for its fill shows one cell of it
//! after its label, so that its class is told without colour at every scale.

use crate::domain::geo::draw::Plan;
use crate::domain::geo::draw::labels::Label;
use crate::domain::geo::picture::{Cell, Picture, Role};

pub(super) fn paint(plan: &Plan<'_>, labels: &[Label], picture: &mut Picture) {
    for label in labels {
        let county = label.county.and_then(|code| plan.atlas.county_by_code(code));
        let Some(county) = county else { continue };
        let Some(class) = plan.scene.fill.classes_of(&county.slug).next() else { continue };
        let is_fill = |cell: &Cell| cell.county == Some(county.code) && matches!(cell.role, Role::Fill(_));
        if picture.cells.iter().any(is_fill) {
            continue;
        }
        let after = label.col.saturating_add(label.text.len() as u16);
        if let Some(cell) = picture.cell_mut(after, label.row) {
            cell.text = class.pattern.glyph(plan.glyphs);
            cell.role = Role::Fill(class.tone);
            cell.county = Some(county.code);
        }
    }
}
