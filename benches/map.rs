//! How long a picture of the map takes: under 1 ms at 120x36, under 2 ms at 200x60, the finer level included.
#![expect(clippy::unwrap_used, reason = "the shipped map is sound; a benchmark stops where it is not")]

use std::sync::{Arc, LazyLock};

use divan::{Bencher, black_box};
use mpaka::domain::fold::fill::{FillBy, fill};
use mpaka::domain::geo::{Atlas, Scene, Viewport, draw};
use mpaka::domain::glyphs::Glyphs;
use mpaka::domain::library::Library;
use mpaka::shipped;

/// The coarser level, then the finer.
static LEVELS: LazyLock<[Atlas; 2]> =
    LazyLock::new(|| [shipped::atlas().unwrap(), shipped::atlas_in_detail().unwrap()]);

/// A pane of four, and the whole screen of two terminals.
const SIZES: [(u16, u16); 3] = [(34, 21), (120, 36), (200, 60)];

fn main() {
    divan::main();
}

/// The shipped fill, the five lit, one of them selected.
fn scene(atlas: &Atlas) -> Scene {
    let library = Library::new(&[shipped::dataset()], atlas.clone());
    let lit = atlas.priority().map(|county| county.slug.clone()).collect();
    Scene { selected: Some("wajir".into()), fill: Arc::new(fill(&library, FillBy::Named)), lit, ..Scene::default() }
}

fn run(bencher: Bencher<'_, '_>, level: usize, glyphs: Glyphs, view: impl Fn(&Atlas) -> Viewport) {
    let atlas = LEVELS.get(level).unwrap();
    let (scene, view) = (scene(atlas), view(atlas));
    bencher.bench_local(|| draw(black_box(atlas), &scene, view, view.cols, view.rows, glyphs));
}

mod coarse {
    use super::{Bencher, Glyphs, SIZES, Viewport, run};

    #[divan::bench(args = SIZES)]
    fn whole_country(bencher: Bencher<'_, '_>, (cols, rows): (u16, u16)) {
        run(bencher, 0, Glyphs::Braille, |atlas| Viewport::whole(atlas, cols, rows));
    }

    #[divan::bench(args = SIZES)]
    fn border_region(bencher: Bencher<'_, '_>, (cols, rows): (u16, u16)) {
        run(bencher, 0, Glyphs::Braille, |atlas| Viewport::border_region(atlas, cols, rows));
    }
}

mod fine {
    use super::{Bencher, Glyphs, SIZES, Viewport, run};

    #[divan::bench(args = SIZES)]
    fn whole_country(bencher: Bencher<'_, '_>, (cols, rows): (u16, u16)) {
        run(bencher, 1, Glyphs::Braille, |atlas| Viewport::whole(atlas, cols, rows));
    }

    #[divan::bench(args = SIZES)]
    fn border_region(bencher: Bencher<'_, '_>, (cols, rows): (u16, u16)) {
        run(bencher, 1, Glyphs::Braille, |atlas| Viewport::border_region(atlas, cols, rows));
    }

    #[divan::bench(args = SIZES)]
    fn one_county(bencher: Bencher<'_, '_>, (cols, rows): (u16, u16)) {
        run(bencher, 1, Glyphs::Braille, |atlas| Viewport::around(atlas.county("mandera").unwrap(), cols, rows));
    }

    #[divan::bench(args = ["Braille", "Blocks", "Ascii"])]
    fn glyph_set(bencher: Bencher<'_, '_>, name: &str) {
        let found = Glyphs::ALL.into_iter().find(|glyphs| format!("{glyphs:?}") == name);
        run(bencher, 1, found.unwrap(), |atlas| Viewport::border_region(atlas, 120, 36));
    }
}

/// What the first look at the finer level costs, once.
#[divan::bench]
fn reading_the_finer_level() -> Atlas {
    shipped::atlas_in_detail().unwrap()
}
