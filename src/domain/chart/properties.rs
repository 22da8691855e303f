//! What holds for every chart, scale and size.
use super::*;
use proptest::prelude::*;

pub(super) fn date() -> impl Strategy<Value = NaiveDate> {
    prop_oneof![(1..=9999i32, 1..=366u32), (2015..=2035i32, 1..=366u32), (9998..=9999i32, 300..=366u32),].prop_map(
        |(year, day)| {
            let found = NaiveDate::from_yo_opt(year, day);
            found.unwrap_or_else(|| NaiveDate::from_yo_opt(year, 1).unwrap())
        },
    )
}

fn maybe() -> impl Strategy<Value = Option<NaiveDate>> {
    proptest::option::of(date())
}

fn extent() -> impl Strategy<Value = Extent> {
    let day =
        (date(), any::<(bool, bool)>()).prop_map(|(day, (uncertain, derived))| Extent::Day { day, uncertain, derived });
    let span = (date(), 0..500u64, any::<bool>()).prop_map(|(from, more, uncertain)| Extent::Span {
        from,
        to: from + chrono::Days::new(more),
        uncertain,
    });
    let bound = (maybe(), maybe()).prop_map(|(not_before, not_after)| Extent::Bound { not_before, not_after });
    let period =
        (maybe(), maybe(), any::<bool>()).prop_map(|(from, to, years_only)| Extent::Period { from, to, years_only });
    prop_oneof![Just(Extent::Undated), day, span, bound, period]
}

fn sort() -> impl Strategy<Value = Sort> {
    prop_oneof![
        Just(Sort::Event),
        Just(Sort::Validity),
        Just(Sort::Deadline),
        Just(Sort::Stage(StageLook::Planned)),
        Just(Sort::Stage(StageLook::Negotiating)),
        Just(Sort::Stage(StageLook::Signed)),
        Just(Sort::Stage(StageLook::Initialled)),
        Just(Sort::Stage(StageLook::Ratified)),
        Just(Sort::Stage(StageLook::InForce)),
        Just(Sort::Stage(StageLook::Ended)),
        Just(Sort::Stage(StageLook::Other)),
    ]
}

pub(super) fn chart() -> impl Strategy<Value = Chart> {
    let words = "[a-zA-Zé国\u{301}\t ]{0,20}";
    let item = (words, "[a-z ]{0,9}", extent(), sort(), 0..4u8);
    let lane = (words, proptest::collection::vec(item, 0..8));
    (proptest::collection::vec(lane, 0..6), date())
        .prop_map(|(lanes, today)| Chart { lanes: lanes.into_iter().enumerate().map(keyed).collect(), today })
}

/// An item without its key.
type Draft = (String, String, Extent, Sort, u8);

fn keyed((at, (name, items)): (usize, (String, Vec<Draft>))) -> Lane {
    let items = items.into_iter().enumerate();
    let items = items.map(|(index, (label, detail, extent, sort, of))| {
        let key = format!("{at}/{of}#{index}");
        Item { key, label, detail, extent, sort }
    });
    Lane::new(name, items.collect())
}

pub(super) fn scale() -> impl Strategy<Value = Scale> {
    let spans = prop_oneof![0..40u64, 0..4000u64, 0..4_000_000u64];
    (date(), spans, 0..=250u16).prop_map(|(from, more, cols)| {
        let to = from.checked_add_days(chrono::Days::new(more));
        Scale::new(from, to.unwrap_or(NaiveDate::MAX), cols)
    })
}

fn gutter() -> impl Strategy<Value = GutterWidth> {
    prop_oneof![
        3 => Just(GutterWidth::Auto),
        1 => Just(GutterWidth::Hidden),
        1 => (0..300u16).prop_map(GutterWidth::Fixed),
    ]
}

proptest! {
    #![proptest_config(crate::domain::trials::cases(256))]

    #[test]
    fn later_days_never_stand_further_left(scale in scale(), a in 0.0..1.0f64, b in 0.0..1.0f64) {
        let at = |share: f64| {
            let days = (scale.days() as f64 * share) as u64;
            scale.from() + chrono::Days::new(days)
        };
        let (early, late) = (at(a.min(b)), at(a.max(b)));
        prop_assert!(scale.column(early) <= scale.column(late));
        prop_assert_eq!(scale.column(early).is_some(), scale.cols() > 0);
    }

    #[test]
    fn the_days_of_a_column_hold_the_day_that_led_to_it(scale in scale(), share in 0.0..1.0f64) {
        let day = scale.from() + chrono::Days::new((scale.days() as f64 * share) as u64);
        if let Some(column) = scale.column(day) {
            let (first, last) = scale.days_of(column).unwrap();
            prop_assert!((first..=last).contains(&day));
        }
        let mut end = None;
        for column in 0..scale.cols() {
            let (first, last) = scale.days_of(column).unwrap();
            prop_assert!(first <= last && Some(first) >= end);
            prop_assert!(scale.column(first).unwrap() <= column);
            end = Some(last);
        }
        prop_assert!(scale.cols() == 0 || end == Some(scale.to()));
        prop_assert_eq!(scale.days_of(scale.cols()), None);
    }

    #[test]
    fn tick_labels_never_touch_nor_leave_the_axis(scale in scale()) {
        let mut free_from = 0;
        for tick in scale.ticks() {
            prop_assert!(usize::from(tick.column) >= free_from, "{:?}", scale.ticks());
            let end = usize::from(tick.column) + tick.label.len();
            prop_assert!(end <= usize::from(scale.cols()));
            free_from = end + 1;
        }
        prop_assert!(scale.cols() < 4 || !scale.ticks().is_empty());
    }

    #[test]
    fn moving_and_zooming_stay_within_the_years_1_to_9999(
        scale in scale(), day in date(), factor in 0.001..1000.0f64, columns in -500..500i32,
    ) {
        let revealed = scale.revealing(day);
        prop_assert!((revealed.from()..=revealed.to()).contains(&day));
        for moved in [scale.zoomed(factor, day), scale.panned(columns), revealed] {
            let (from, to) = (moved.from(), moved.to());
            prop_assert_eq!((to - from).num_days() + 1, moved.days());
        }
    }

    #[test]
    fn any_chart_draws_at_any_size_and_hits_lie_inside(
        chart in chart(), cols in 0..=250u16, rows in 0..=80u16, first_lane in 0..8usize,
        own in scale(), fit in any::<bool>(), ascii in any::<bool>(), brushed in any::<bool>(), gutter in gutter(),
        picks in any::<(prop::sample::Index, prop::sample::Index)>(),
    ) {
        let keys: Vec<&str> = chart.lanes.iter().flat_map(|l| &l.items).map(|i| i.key.as_str()).collect();
        let pick = |index: prop::sample::Index| (!keys.is_empty()).then(|| keys[index.index(keys.len())]);
        let glyphs = if ascii { Glyphs::Ascii } else { Glyphs::Braille };
        let view = View {
            cursor: pick(picks.0),
            lit: pick(picks.1).into_iter().collect(),
            related: pick(picks.1).into_iter().map(|key| (key, Bond::Base)).collect(),
            brush: brushed.then(|| (own.from(), own.to())),
            first_lane,
            glyphs,
            gutter,
            ..View::new(cols, rows)
        };
        let scale = if fit { Scale::fitting(&chart, cols) } else { own };
        let picture = draw(&chart, &scale, &view);
        prop_assert_eq!(picture.cells.len(), usize::from(cols) * usize::from(rows));
        for hit in &picture.hits {
            prop_assert!(hit.row > 0 && hit.row < rows);
            prop_assert!(hit.first <= hit.last && hit.last < cols);
            prop_assert!(keys.contains(&hit.key.as_str()));
            prop_assert!(picture.key_at(hit.first, hit.row).is_some());
        }
        for row in 0..rows {
            let text = picture.row_text(row);
            prop_assert!(text::width(&text, Glyphs::Braille) <= usize::from(cols));
            prop_assert!(!ascii || text.is_ascii());
        }
    }

    #[test]
    fn on_a_fitting_scale_every_dated_item_is_on_the_picture(chart in chart(), cols in 40..=200u16) {
        let view = View::new(cols, 60);
        let picture = draw(&chart, &Scale::fitting(&chart, cols), &view);
        for item in chart.lanes.iter().flat_map(|lane| &lane.items) {
            let hit = picture.hits.iter().any(|hit| hit.key == item.key);
            prop_assert!(hit || item.extent.is_undated(), "{item:?}");
        }
    }

    #[test]
    fn the_cursor_shows_wherever_its_item_is_drawn(chart in chart(), cols in 40..=200u16, pick: prop::sample::Index) {
        let keys: Vec<&str> = chart.lanes.iter().flat_map(|l| &l.items).map(|i| i.key.as_str()).collect();
        prop_assume!(!keys.is_empty());
        let key = keys[pick.index(keys.len())];
        let view = View { cursor: Some(key), ..View::new(cols, 60) };
        let picture = draw(&chart, &Scale::fitting(&chart, cols), &view);
        let drawn = picture.hits.iter().any(|hit| hit.key == key);
        let shown = picture.cells.iter().any(|cell| cell.role == Role::Cursor);
        prop_assert_eq!(drawn, shown);
    }

    #[test]
    fn walking_right_visits_every_item_of_the_lane_once(chart in chart()) {
        for lane in &chart.lanes {
            let starts = lane.items.iter().filter(|item| prev_in_lane(&chart, Some(&item.key)).is_none());
            prop_assert_eq!(starts.count(), usize::from(!lane.items.is_empty()));
            let mut at = lane.items.iter().map(|item| item.key.as_str()).find(|key| prev_in_lane(&chart, Some(key)).is_none());
            let mut seen = 0;
            while let Some(key) = at {
                seen += 1;
                at = next_in_lane(&chart, Some(key));
            }
            prop_assert_eq!(seen, lane.items.len());
        }
    }
}
