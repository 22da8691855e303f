//! The mark of each sort of thing, told apart by shape alone: filled where the day is sure, hollow where it is not, with a
//! broken edge where it was reckoned. It must not know where they go.

use svg::node::element::{Circle, Group};

use crate::domain::chart::{Sort, StageLook};
use crate::domain::svg::ink::{PAPER, Spot, line, px, shape};

/// How sure the day is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct State {
    pub(super) hollow: bool,
    pub(super) derived: bool,
}

/// The sorts that have a mark, in the order of a life, with their words.
pub(super) const SORTS: [(Sort, &str); 10] = [
    (Sort::Stage(StageLook::Planned), "planned"),
    (Sort::Stage(StageLook::Negotiating), "being negotiated"),
    (Sort::Stage(StageLook::Initialled), "initialled: the text is fixed, nobody is bound"),
    (Sort::Stage(StageLook::Signed), "signed, or awaiting approval"),
    (Sort::Stage(StageLook::Ratified), "ratified"),
    (Sort::Stage(StageLook::InForce), "in force, in effect or applied provisionally"),
    (Sort::Stage(StageLook::Ended), "expired, terminated, superseded or lapsed"),
    (Sort::Stage(StageLook::Other), "another stage"),
    (Sort::Event, "event"),
    (Sort::Deadline, "due"),
];

/// A mark round a point.
pub(super) fn mark(sort: Sort, (x, y): Spot, state: State, ink: &'static str) -> Group {
    let fill = if state.hollow || state.derived { PAPER } else { ink };
    let path = |points: &[Spot]| {
        let path = shape(&points.iter().map(|(a, b)| (x + a, y + b)).collect::<Vec<_>>(), fill, ink, 1.3);
        if state.derived { path.set("stroke-dasharray", "2 1.4") } else { path }
    };
    let group = Group::new();
    match sort {
        Sort::Event | Sort::Validity => group.add(circle((x, y), 3.2, fill, ink, state.derived)),
        Sort::Deadline => group.add(path(&[(-5.0, -4.2), (5.0, -4.2), (0.0, 4.8)])),
        Sort::Stage(look) => match look {
            StageLook::Planned => {
                let ring = group.add(circle((x, y), 4.8, PAPER, ink, state.derived));
                if state.hollow { ring } else { ring.add(circle((x, y), 1.6, ink, ink, false)) }
            }
            StageLook::Negotiating => group.add(path(&[(-5.0, -4.5), (5.0, -4.5), (-5.0, 4.5), (5.0, 4.5)])),
            StageLook::Initialled => group.add(path(&[(-4.2, -4.2), (4.2, -4.2), (4.2, 4.2), (-4.2, 4.2)])),
            StageLook::Signed => group.add(path(&[(0.0, -5.6), (5.0, 0.0), (0.0, 5.6), (-5.0, 0.0)])),
            StageLook::Ratified => {
                group.add(path(&[(-2.6, -4.8), (2.6, -4.8), (5.2, 0.0), (2.6, 4.8), (-2.6, 4.8), (-5.2, 0.0)]))
            }
            StageLook::InForce => group.add(path(&[(-4.2, -5.2), (5.2, 0.0), (-4.2, 5.2)])),
            StageLook::Ended => {
                let wide = if state.hollow { 1.2 } else { 2.6 };
                group.add(line((x - 4.4, y - 4.4), (x + 4.4, y + 4.4), ink, wide)).add(line(
                    (x - 4.4, y + 4.4),
                    (x + 4.4, y - 4.4),
                    ink,
                    wide,
                ))
            }
            StageLook::Other => group.add(path(&[(-5.0, 4.2), (5.0, 4.2), (0.0, -4.8)])),
        },
    }
}

fn circle((x, y): Spot, radius: f64, fill: &str, ink: &str, broken: bool) -> Circle {
    let circle = Circle::new().set("cx", px(x)).set("cy", px(y)).set("r", px(radius)).set("fill", fill);
    let circle = circle.set("stroke", ink).set("stroke-width", "1.4");
    if broken { circle.set("stroke-dasharray", "2 1.4") } else { circle }
}
