//! The legend: every shape that occurs, with its words. It must not list one that does not.

use svg::node::element::Group;

use crate::domain::chart::{Item, Sort, StageLook};
use crate::domain::svg::ink::{BLACK, Hand, Spot, words};
use crate::domain::svg::timeline::Plan;
use crate::domain::svg::timeline::marks::SORTS;
use crate::domain::svg::timeline::shapes::{Form, Look, form};

const TEXT: Hand = Hand::new(10.5, BLACK);
/// Px before the words, and at least of a column.
const INDENT: f64 = 58.0;
const COLUMN: f64 = 300.0;
const LINE: f64 = 14.0;

/// A shape and what it means.
type Entry = (Sort, Form, String);

/// The entries in columns; and where the longest ends.
pub(super) fn drawn(plan: &Plan<'_>, (x, top): Spot, width: f64) -> (Group, f64) {
    let entries = entries(plan);
    let columns = (width / COLUMN).floor().max(1.0);
    let each = width / columns;
    let tall: Vec<f64> = entries.iter().map(|(_, _, text)| height(text, each)).collect();
    let share = tall.iter().sum::<f64>() / columns;
    let mut group = Group::new();
    let (mut column, mut y, mut end) = (0.0, top, top);
    for ((sort, form, text), tall) in entries.iter().zip(tall) {
        if y - top + tall / 2.0 > share && column + 1.0 < columns {
            (column, y) = (column + 1.0, top);
        }
        group = group.add(entry((*sort, *form, text), (x + column * each, y), each));
        y += tall;
        end = f64::max(end, y);
    }
    (group, end)
}

fn height(text: &str, each: f64) -> f64 {
    LINE * TEXT.wrapped(text, each - INDENT - 12.0).len().max(1) as f64 + 5.0
}

fn entry((sort, form, text): (Sort, Form, &str), (x, y): Spot, each: f64) -> Group {
    let mut group = Group::new().add(moved(form, x).drawn(sort, y + 7.0, BLACK));
    for (at, line) in TEXT.wrapped(text, each - INDENT - 12.0).iter().enumerate() {
        group = group.add(words((x + INDENT, y + 11.0 + at as f64 * LINE), line, TEXT));
    }
    group
}

/// A form that was made as if from 0, moved to a place.
fn moved(form: Form, by: f64) -> Form {
    match form {
        Form::Point { x, hollow, derived } => Form::Point { x: x + by, hollow, derived },
        Form::Bracket { from, to, open, look, mark } => {
            Form::Bracket { from: from + by, to: to + by, open, look, mark: mark.map(|x| x + by) }
        }
        Form::Bar { from, to, solid, open, query } => {
            Form::Bar { from: from + by, to: to + by, solid: (solid.0 + by, solid.1 + by), open, query }
        }
    }
}

fn entries(plan: &Plan<'_>) -> Vec<Entry> {
    let items: Vec<&Item> = plan.chart.lanes.iter().flat_map(|lane| &lane.items).collect();
    let shown: Vec<(&Item, Option<Form>)> = items.into_iter().map(|item| (item, form(plan, item))).collect();
    let occurs = |item: &Item, form: &Option<Form>| form.is_some() || item.extent.is_undated();
    let mut entries: Vec<Entry> = Vec::new();
    let point = |hollow, derived| Form::Point { x: 24.0, hollow, derived };
    for (sort, text) in SORTS {
        if shown.iter().any(|(item, form)| item.sort == sort && occurs(item, form)) {
            entries.push((sort, point(false, false), text.to_string()));
        }
    }
    let any = |is: &dyn Fn(&Form) -> bool| shown.iter().filter_map(|(_, form)| form.as_ref()).any(is);
    let signed = Sort::Stage(StageLook::Signed);
    let bracket = |open, look, mark| Form::Bracket { from: 2.0, to: 46.0, open, look, mark };
    let bar = |solid, open, query| Form::Bar { from: 2.0, to: 42.0, solid, open, query };
    let hollow = |form: &Form| matches!(form, Form::Point { hollow: true, .. } | Form::Bracket { mark: Some(_), .. });
    let forms: [(bool, Sort, Form, &str); 9] = [
        (any(&hollow), signed, point(true, false), "hollow: the day is not sure or not stated"),
        (
            any(&|f| matches!(f, Form::Point { derived: true, .. })),
            Sort::Event,
            point(false, true),
            "broken edge: the day is reckoned, not stated",
        ),
        (
            any(&|f| matches!(f, Form::Bracket { look: Look::Sure, .. })),
            Sort::Event,
            bracket([false; 2], Look::Sure, None),
            "some day in between: a month or a year is stated",
        ),
        (
            any(&|f| matches!(f, Form::Bracket { look: Look::Unsure, .. })),
            Sort::Event,
            bracket([false; 2], Look::Unsure, None),
            "perhaps in between",
        ),
        (
            any(&|f| matches!(f, Form::Bracket { open: [true, false], .. })),
            Sort::Event,
            bracket([true, false], Look::Bound, None),
            "on or before; how long before is not stated",
        ),
        (
            any(&|f| matches!(f, Form::Bracket { open: [false, true], .. })),
            Sort::Event,
            bracket([false, true], Look::Bound, None),
            "on or after; how long after is not stated",
        ),
        (
            any(&|f| matches!(f, Form::Bracket { open: [false, false], look: Look::Bound, .. })),
            Sort::Event,
            bracket([false; 2], Look::Bound, None),
            "between two bounds",
        ),
        (
            any(&|f| matches!(f, Form::Bar { .. })),
            Sort::Validity,
            bar((10.0, 32.0), [false; 2], true),
            "said to hold; broken and ?: only the year is stated",
        ),
        (
            any(&|f| matches!(f, Form::Bar { open: [_, true], .. } | Form::Bar { open: [true, _], .. })),
            Sort::Validity,
            bar((2.0, 24.0), [false, true], false),
            "arrow: that end is not stated",
        ),
    ];
    entries.extend(forms.into_iter().filter(|one| one.0).map(|(_, sort, form, text)| (sort, form, text.to_string())));
    if plan.wish.of.is_some() {
        entries.push((
            signed,
            point(false, false),
            "black, its words bold: goes with what is selected; grey: the rest".into(),
        ));
    }
    entries
}
