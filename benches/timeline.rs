//! How long the timeline of the shipped data takes to draw: the lanes by partner, county and subject at three sizes.
//! Goals: under 1 ms at 120×36, under 2 ms at 200×60.

use divan::{Bencher, black_box};
use mpaka::domain::chart::{Chart, Scale, View, draw};
use mpaka::domain::date::Day;
use mpaka::domain::fold::occasion::{LanesBy, chart};
use mpaka::domain::library::Library;
use mpaka::shipped;

/// The pane in a screen of 120×36, alone in it, and alone in one of 200×60.
const SIZES: [(u16, u16); 3] = [(118, 9), (118, 34), (198, 58)];

fn main() {
    divan::main();
}

fn shown(by: LanesBy) -> Option<Chart> {
    let library = Library::new(&[shipped::dataset()], shipped::atlas().ok()?);
    Some(chart(&library, Day::parse("2026-11-22").ok()?, by))
}

fn bench(bencher: Bencher<'_, '_>, by: LanesBy, (cols, rows): (u16, u16)) {
    let Some(chart) = shown(by) else { return };
    let scale = Scale::fitting(&chart, cols);
    let view = View::new(cols, rows);
    bencher.bench(|| draw(black_box(&chart), black_box(&scale), black_box(&view)));
}

#[divan::bench(args = SIZES)]
fn by_partner(bencher: Bencher<'_, '_>, size: (u16, u16)) {
    bench(bencher, LanesBy::Partner, size);
}

#[divan::bench(args = SIZES)]
fn by_county(bencher: Bencher<'_, '_>, size: (u16, u16)) {
    bench(bencher, LanesBy::County, size);
}

#[divan::bench(args = SIZES)]
fn by_subject(bencher: Bencher<'_, '_>, size: (u16, u16)) {
    bench(bencher, LanesBy::Subject, size);
}
