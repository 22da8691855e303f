//! The lowest layer: what each area is filled with. Patterns are sparse, so that lines and
//! labels stay readable on them.

use crate::domain::geo::draw::Plan;
use crate::domain::geo::draw::survey::Ground;
use crate::domain::geo::fill::Class;
use crate::domain::geo::picture::{Cell, Picture, Role};

/// The classes of a county and how many cells they have filled.
#[derive(Default)]
struct Filling<'a> {
    classes: Vec<&'a Class>,
    filled: usize,
}

pub(super) fn paint(plan: &Plan<'_>, picture: &mut Picture) {
    let mut fillings: Vec<Filling<'_>> = Vec::new();
    fillings.resize_with(256, Filling::default);
    for county in &plan.atlas.counties {
        if let Some(filling) = fillings.get_mut(usize::from(county.code)) {
            filling.classes = plan.scene.fill.classes_of(&county.slug).collect();
        }
    }
    for ((col, row, ground), cell) in plan.survey.cells().zip(&mut picture.cells) {
        *cell = match ground {
            Ground::Nothing | Ground::Abroad(_) => Cell::default(),
            Ground::County(code) => {
                let filling = fillings.get_mut(usize::from(code));
                let cell = filling.map_or_else(Cell::default, |filling| filling.cell(plan, (col, row)));
                Cell { county: Some(code), ..cell }
            }
            Ground::Lake(_) => filled(Role::Water, (col + 2 * (row % 2)).is_multiple_of(4), '~'),
            Ground::Disputed(_) => filled(Role::Disputed, (col + row).is_multiple_of(2), '/'),
        };
    }
}

impl Filling<'_> {
    /// The next cell of the county. Several classes take turns, so that a small county shows as many as it has room for.
    fn cell(&mut self, plan: &Plan<'_>, (col, row): (u16, u16)) -> Cell {
        let turn = self.filled.checked_rem(self.classes.len());
        let Some(class) = turn.and_then(|turn| self.classes.get(turn)) else { return Cell::default() };
        if !class.pattern.is_set(col, row) {
            return Cell::default();
        }
        self.filled += 1;
        Cell { text: class.pattern.glyph(plan.glyphs), role: Role::Fill(class.tone), county: None }
    }
}

fn filled(role: Role, shown: bool, glyph: char) -> Cell {
    Cell { text: if shown { glyph } else { ' ' }, role, county: None }
}
