//! What a reader may not be misled by: words at another's mark, a year that was not stated, a silence unsaid.

use super::properties::{chart, scale};
use super::samples::{day, item, lane};
use super::*;
use proptest::prelude::*;

proptest! {
    #![proptest_config(crate::domain::trials::cases(256))]

    #[test]
    fn a_validity_known_by_its_years_stands_within_them(
        from in 2010..2030i32, more in 0..12i32, open in any::<bool>(), cols in 20..=220u16, own in scale(), fit in any::<bool>(),
    ) {
        let end = from + more;
        let first_day = (!open).then(|| day(from, 1, 1));
        let extent = Extent::Period { from: first_day, to: Some(day(end, 12, 31)), years_only: true };
        let chart = Chart { lanes: vec![lane("L", vec![item("a", "", extent, Sort::Validity)])], today: day(2020, 6, 1) };
        let scale = if fit { Scale::fitting(&chart, cols) } else { own };
        let picture = draw(&chart, &scale, &View { gutter: GutterWidth::Hidden, ..View::new(cols, 2) });
        let (scale, plot_from) = (scale.with_cols(picture.layout.plot_cols), picture.layout.plot_from);
        for hit in &picture.hits {
            let (first, last) = (hit.first - plot_from, hit.last - plot_from);
            let next = scale.column(day(end + 1, 1, 1));
            prop_assert!(first == last || next.is_none_or(|next| last < next), "{hit:?} {next:?}");
            let start = first_day.and_then(|day| scale.column(day));
            prop_assert!(start.is_none_or(|start| first >= start));
        }
    }

    #[test]
    fn words_stand_only_beside_marks_that_no_other_strand_touches(
        chart in chart(), cols in 40..=220u16, rows in 2..=12u16,
    ) {
        let picture = draw(&chart, &Scale::fitting(&chart, cols), &View::new(cols, rows));
        let in_time: Vec<&Hit> = picture.hits.iter().filter(|hit| hit.first >= picture.layout.plot_from).collect();
        let mark_of = |hit: &Hit| in_time.iter().copied().find(|other| other.key == hit.key).cloned();
        let marks: Vec<Hit> = in_time.iter().filter_map(|hit| mark_of(hit)).collect();
        for words in in_time.iter().filter(|hit| mark_of(hit).as_ref() != Some(hit)) {
            let mark = mark_of(words).unwrap();
            // The end beside the words, with the column between.
            let (from, to) = if words.first > mark.last { (mark.last, mark.last + 1) } else { (mark.first.saturating_sub(1), mark.first) };
            for other in marks.iter().filter(|other| other.row == mark.row) {
                let kin = strand_of(&other.key) == strand_of(&mark.key);
                prop_assert!(kin || other.last < from || other.first > to, "{words:?} {mark:?} {other:?}");
            }
        }
    }
}

#[test]
fn of_two_bars_that_cover_each_other_neither_takes_the_others_end_for_its_own() {
    let bar = |key: &str, from: i32, to: i32| {
        let extent = Extent::Period { from: Some(day(from, 1, 1)), to: Some(day(to, 12, 31)), years_only: false };
        item(key, key, extent, Sort::Validity)
    };
    let draw_two = |a: Item, b: Item| {
        let chart = Chart { lanes: vec![lane("L", vec![a, b])], today: day(2031, 1, 1) };
        draw(&chart, &Scale::new(day(2010, 1, 1), day(2031, 12, 31), 0), &View::new(80, 2)).row_text(1)
    };
    let text = draw_two(bar("long", 2015, 2025), bar("within", 2018, 2020));
    assert!(text.contains("long") && !text.contains("within"), "{text}");
    let text = draw_two(bar("one", 2015, 2020), bar("other", 2021, 2025));
    assert!(text.contains("one ═") && text.contains("═ other"), "{text}");
}

#[test]
fn a_lane_without_anything_in_time_says_so() {
    let undated = item("a", "talks", Extent::Undated, Sort::Event);
    let chart = Chart { lanes: vec![lane("A", vec![undated]), lane("B", Vec::new())], today: day(2026, 1, 1) };
    let picture = draw(&chart, &Scale::fitting(&chart, 0), &View::new(80, 3));
    for row in [1, 2] {
        assert!(picture.row_text(row).contains("nothing dated"), "{}", picture.row_text(row));
    }
}

#[test]
fn the_short_key_is_in_the_letters_of_the_terminal_and_says_what_the_legend_has() {
    for glyphs in Glyphs::ALL {
        let told: String = legend(glyphs).into_iter().map(|(drawn, _)| drawn).collect();
        for piece in key(glyphs) {
            let (drawn, words) = piece.split_once(' ').unwrap();
            assert!(!words.is_empty() && drawn.chars().all(|ch| told.contains(ch)), "{piece}");
            assert!(glyphs != Glyphs::Ascii || piece.is_ascii(), "{piece}");
        }
    }
}
