//! The shape of one dated thing: a day is a point, a month or a year a span, a bound a bound, an open end open, and the
//! first and last year of what is known by its years only a query. It must not know of other things.

use svg::node::element::{Group, Line};

use crate::domain::chart::{Extent, Item, Sort};
use crate::domain::date::{Day, Precision};
use crate::domain::fold::occasion::dating;
use crate::domain::svg::ink::{Hand, PAPER, line, rect, shape, words};
use crate::domain::svg::timeline::{Plan, marks};
use crate::domain::when::When;

/// Px of the arrow of a bound that is open on one side.
const ARROW: f64 = 46.0;
/// Half the height of a bar, of a bracket.
const BAR: f64 = 3.6;
const BRACKET: f64 = 4.2;
/// Half the width of a mark.
const MARK: f64 = 5.0;

/// An item as it is drawn: px from left to right.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Form {
    Point {
        x: f64,
        hollow: bool,
        derived: bool,
    },
    /// Some day in between; an end that is `None` is open, with an arrow.
    Bracket {
        from: f64,
        to: f64,
        open: [bool; 2],
        look: Look,
        mark: Option<f64>,
    },
    Bar {
        from: f64,
        to: f64,
        solid: (f64, f64),
        open: [bool; 2],
        query: bool,
    },
}

/// How the line of a bracket is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    Sure,
    Unsure,
    Bound,
}

fn staged(sort: Sort) -> bool {
    matches!(sort, Sort::Stage(_) | Sort::Deadline)
}

/// The form of an item; `None` where it is undated or no part of it is shown.
pub(super) fn form(plan: &Plan<'_>, item: &Item) -> Option<Form> {
    let form = match item.extent {
        Extent::Undated => return None,
        Extent::Day { day, uncertain, derived } => {
            Form::Point { x: f64::midpoint(plan.x(day), plan.end(day)), hollow: uncertain, derived }
        }
        Extent::Span { uncertain, .. } => {
            let (Some(from), Some(to)) = item.extent.days() else { return None };
            let (from, to) = (plan.x(from), plan.end(to));
            let mark = staged(item.sort).then_some(f64::midpoint(from, to));
            Form::Bracket { from, to, open: [false; 2], look: if uncertain { Look::Unsure } else { Look::Sure }, mark }
        }
        Extent::Bound { .. } => bound(plan, item)?,
        Extent::Period { .. } => period(plan, item)?,
    };
    let (from, to) = match form {
        Form::Point { x, .. } => (x, x),
        Form::Bracket { from, to, .. } | Form::Bar { from, to, .. } => (from, to),
    };
    // What ends where the days shown begin is not in them.
    (to > plan.left + 0.1 && from < plan.right - 0.1).then_some(form.within(plan.left, plan.right))
}

fn bound(plan: &Plan<'_>, item: &Item) -> Option<Form> {
    let (from, to, mark) = match item.extent.days() {
        (Some(from), Some(to)) => (plan.x(from), plan.end(to), f64::midpoint(plan.x(from), plan.end(to))),
        (None, Some(to)) => (plan.end(to) - ARROW, plan.end(to), plan.end(to) - 9.0),
        (Some(from), None) => (plan.x(from), plan.x(from) + ARROW, plan.x(from) + 9.0),
        (None, None) => return None,
    };
    let (first, last) = item.extent.days();
    let open = [first.is_none(), last.is_none()];
    Some(Form::Bracket { from, to, open, look: Look::Bound, mark: staged(item.sort).then_some(mark) })
}

/// A bar, solid where it certainly holds: after the month or year in which it begins, before that in which it ends;
/// nowhere where an end is doubted.
fn period(plan: &Plan<'_>, item: &Item) -> Option<Form> {
    let (first, last) = item.extent.days();
    let from = first.map_or(plan.left, |day| plan.x(day));
    let to = last.map_or(plan.right, |day| plan.end(day));
    let any = first.or(last)?;
    let edtf = dating(plan.library, item).and_then(When::edtf);
    let query = edtf.is_some_and(|edtf| edtf.precision() != Precision::Day || edtf.uncertain() || edtf.approximate());
    if item.sort == Sort::Event && !query && first.is_some() && last.is_some() && to - from < 2.0 * MARK {
        return Some(Form::Point { x: f64::midpoint(from, to), hollow: false, derived: false });
    }
    let begun = edtf.and_then(|edtf| edtf.begins().1).map(Day::date).filter(|_| query);
    let ending = edtf.and_then(|edtf| edtf.ends_between().0).map(Day::date).filter(|_| query);
    // A day that is stated, beside a month or a year, is no stretch.
    let solid_from = begun.filter(|day| Some(*day) != first).map_or(from, |day| plan.end(day));
    let solid_to = match (last, ending) {
        (None, _) => plan.end(plan.chart.today).max(plan.x(any)),
        (last, Some(day)) if last != Some(day) => plan.x(day),
        _ => to,
    };
    let doubted = edtf.is_some_and(|edtf| edtf.uncertain() || edtf.approximate());
    let solid_to = if doubted { solid_from } else { solid_to.max(solid_from) };
    let open = [first.is_none(), last.is_none()];
    Some(Form::Bar { from, to, solid: (solid_from, solid_to), open, query })
}

impl Form {
    /// A bar that runs on beyond the days shown ends at their edge, without what stands at its end.
    fn within(self, left: f64, right: f64) -> Self {
        match self {
            Self::Bar { from, to, solid, open, query } => {
                Self::Bar { from: from.max(left), to: to.min(right), solid, open, query: query && to <= right }
            }
            other => other,
        }
    }

    /// Left and right edge, marks included.
    pub(super) fn ends(&self) -> (f64, f64) {
        match *self {
            Self::Point { x, .. } => (x - MARK, x + MARK),
            Self::Bracket { from, to, mark, .. } => {
                let (left, right) = mark.map_or((from, to), |x| (from.min(x - MARK), to.max(x + MARK)));
                (left - 1.0, right + 1.0)
            }
            Self::Bar { from, to, query, .. } => (from, if query { to + 8.0 } else { to }),
        }
    }

    /// Drawn with its middle at a height.
    pub(super) fn drawn(&self, sort: Sort, y: f64, ink: &'static str) -> Group {
        match *self {
            Self::Point { x, hollow, derived } => marks::mark(sort, (x, y), marks::State { hollow, derived }, ink),
            Self::Bracket { from, to, open, look, mark } => {
                let group = bracket((from, to), open, look, y, ink);
                let wide = to - from > 3.0 * MARK;
                let hollow = look != Look::Sure || !wide;
                match mark {
                    Some(x) => group.add(marks::mark(sort, (x, y), marks::State { hollow, derived: false }, ink)),
                    None => group,
                }
            }
            Self::Bar { from, to, solid, open, query } => bar((from, to), solid, (open, query), y, ink),
        }
    }
}

fn bracket((from, to): (f64, f64), open: [bool; 2], look: Look, y: f64, ink: &'static str) -> Group {
    let (from, to) = if to - from < 3.0 { (from - 1.0, to + 1.0) } else { (from, to) };
    let dashes = match look {
        Look::Sure => "",
        Look::Unsure => "4 2.5",
        Look::Bound => "1.5 2.5",
    };
    let mut group = Group::new().add(dashed(line((from, y), (to, y), ink, 1.5), dashes));
    for (x, open, way) in [(from, open[0], 1.0), (to, open[1], -1.0)] {
        group = if open {
            group.add(line((x, y), (x + way * 5.0, y - 4.0), ink, 1.4)).add(line(
                (x, y),
                (x + way * 5.0, y + 4.0),
                ink,
                1.4,
            ))
        } else {
            group.add(line((x, y - BRACKET), (x, y + BRACKET), ink, 1.6))
        };
    }
    group
}

fn dashed(line: Line, dashes: &str) -> Line {
    if dashes.is_empty() { line } else { line.set("stroke-dasharray", dashes) }
}

fn bar(
    (from, to): (f64, f64),
    solid: (f64, f64),
    (open, query): ([bool; 2], bool),
    y: f64,
    ink: &'static str,
) -> Group {
    let part = |left: f64, right: f64, fill: &str| {
        let box_ = rect((left, y - BAR), (right - left, 2.0 * BAR), fill).set("stroke", ink);
        box_.set("stroke-width", "1")
    };
    let mut group = Group::new();
    let (left, right) = (solid.0.clamp(from, to.max(from)), solid.1.clamp(from, to.max(from)));
    for (start, end) in [(from, left), (right, to)] {
        if end > start {
            group = group.add(part(start, end, PAPER).set("stroke-dasharray", "3 2"));
        }
    }
    if right > left {
        group = group.add(part(left, right, ink));
    }
    if query {
        group = group.add(words((to + 2.0, y + 4.0), "?", Hand::new(11.0, ink).bold()));
    }
    if open[1] {
        group = group.add(shape(&[(to - 7.0, y - 6.0), (to, y), (to - 7.0, y + 6.0)], PAPER, ink, 1.2));
    }
    if open[0] {
        group = group.add(shape(&[(from + 7.0, y - 6.0), (from, y), (from + 7.0, y + 6.0)], PAPER, ink, 1.2));
    }
    group
}
