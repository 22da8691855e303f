//! The lowest layer: what each area is filled with. Patterns are sparse, so that lines and
//! labels stay readable on them.

use crate::domain::geo::draw::Plan;
use crate::domain::geo::draw::survey::Ground;
use crate::domain::geo::picture::{Cell, Picture, Role};
use crate::domain::geo::scene::Mark;

pub(super) fn paint(plan: &Plan<'_>, picture: &mut Picture) {
    let mut marks = [Mark::Unmarked; 256];
    for county in &plan.atlas.counties {
        if let Some(mark) = marks.get_mut(usize::from(county.code)) {
            *mark = plan.scene.mark(&county.slug);
        }
    }
    let mark_of = |code: u8| marks.get(usize::from(code)).copied().unwrap_or_default();
    for ((col, row, ground), cell) in plan.survey.cells().zip(&mut picture.cells) {
        *cell = match ground {
            Ground::Nothing | Ground::Abroad(_) => Cell::default(),
            Ground::County(code) => county(plan, (col, row), code, mark_of(code)),
            Ground::Lake(_) => filled(Role::Water, (col + 2 * (row % 2)).is_multiple_of(4), '~'),
            Ground::Disputed(_) => filled(Role::Disputed, (col + row).is_multiple_of(2), '/'),
        };
    }
}

fn county(plan: &Plan<'_>, (col, row): (u16, u16), code: u8, mark: Mark) -> Cell {
    let (role, shown) = match mark {
        Mark::Named => (Role::FillNamed, true),
        Mark::OnNamedLine => (Role::FillOnLine, (col + row).is_multiple_of(2)),
        Mark::Unmarked => (Role::Blank, false),
    };
    Cell { county: Some(code), ..filled(role, shown, mark.glyph(plan.glyphs)) }
}

fn filled(role: Role, shown: bool, glyph: char) -> Cell {
    Cell { text: if shown { glyph } else { ' ' }, role, county: None }
}
