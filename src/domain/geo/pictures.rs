//! Whole pictures at the sizes that panes have; one that comes out wrong is shown.

use crate::domain::geo::draw::draw;
use crate::domain::geo::sample::{atlas, scene};
use crate::domain::geo::viewport::Viewport;
use crate::domain::glyphs::Glyphs;

#[test]
fn picture_of_the_country_and_of_the_border_region_is_drawn_in_every_glyph_set() {
    let atlas = atlas();
    let views = [
        ("whole country", Viewport::whole(&atlas, 60, 30)),
        ("whole country", Viewport::whole(&atlas, 40, 20)),
        ("border region", Viewport::border_region(&atlas, 36, 16)),
        ("border region", Viewport::border_region(&atlas, 30, 12)),
    ];
    for glyphs in Glyphs::ALL {
        for (title, view) in views {
            let (cols, rows) = (view.cols, view.rows);
            let plain = draw(&atlas, &scene(), view, cols, rows, glyphs).plain();
            assert_eq!(plain.lines().count(), usize::from(rows), "{title}, {cols}x{rows}, {glyphs:?}\n{plain}");
        }
    }
}
