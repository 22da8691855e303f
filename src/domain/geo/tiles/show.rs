//! Pictures printed for looking at; goes away.
use super::*;
use crate::domain::geo::sample::{atlas, scene};
#[test]
fn look() {
    let atlas = atlas();
    for (c, r, g) in [
        (25, 7, Glyphs::Braille),
        (29, 11, Glyphs::Braille),
        (29, 11, Glyphs::Ascii),
        (34, 14, Glyphs::Blocks),
        (48, 8, Glyphs::Braille),
        (56, 16, Glyphs::Braille),
        (80, 24, Glyphs::Ascii),
        (110, 32, Glyphs::Blocks),
    ] {
        println!(
            "--- {c}x{r} {g:?}\n{}",
            tiles(&atlas, &scene(), (c, r), None, g).map(|p| p.plain()).unwrap_or_default()
        );
        let b = crate::domain::geo::strip(&atlas, &scene(), c, g);
        for row in b {
            println!("[{}]", row.iter().map(|c| c.text).collect::<String>());
        }
    }
    for g in Glyphs::ALL {
        for (c, r) in [(30, 12), (60, 30)] {
            let v = crate::domain::geo::Viewport::whole(&atlas, c, r);
            println!("{}", crate::domain::geo::draw(&atlas, &scene(), v, c, r, g).plain());
        }
    }
}
