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
        if shows(picture, county.code) {
            continue;
        }
        let after = label.col.saturating_add(label.text.len() as u16);
        if let Some(cell) = picture.cell_mut(after, label.row) {
            cell.text = class.pattern.glyph(plan.glyphs);
            cell.role = Role::Fill(class.tone);
            cell.county = Some(county.code);
        }
    }
    unlabelled(plan, labels, picture);
}

/// Whether a cell of the county has a pattern of its fill.
fn shows(picture: &Picture, code: u8) -> bool {
    let is_fill = |cell: &Cell| cell.county == Some(code) && matches!(cell.role, Role::Fill(_)) && cell.text != ' ';
    picture.cells.iter().any(is_fill)
}

/// A county that has neither label nor pattern shows one cell of it at its label point, over a line if need be: blank
/// would say that it is not named.
fn unlabelled(plan: &Plan<'_>, labels: &[Label], picture: &mut Picture) {
    for county in &plan.atlas.counties {
        let Some(class) = plan.scene.fill.classes_of(&county.slug).next() else { continue };
        if labels.iter().any(|label| label.county == Some(county.code)) || shows(picture, county.code) {
            continue;
        }
        let p = county.label_point;
        let Some((col, row)) = plan.view.cell_of(p.x, p.y) else { continue };
        let Some(cell) = picture.cell_mut(col, row) else { continue };
        if !matches!(cell.role, Role::Label | Role::LabelPriority | Role::LabelSelected | Role::Post) {
            cell.text = class.pattern.glyph(plan.glyphs);
            cell.role = Role::Fill(class.tone);
            cell.county = Some(county.code);
        }
    }
}
