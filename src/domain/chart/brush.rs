//! A period chosen on the axis: how it is shown. It must not choose the period, nor say what falls into it.

use super::{Picture, Role, Scale, Tick, View, axis, marks};

/// First and last column of the chosen period; `None` for an edge that is out of sight.
pub(super) fn edges(scale: &Scale, view: &View) -> [Option<u16>; 2] {
    let Some((first, last)) = reach(scale, view) else { return [None, None] };
    let seen = |col: i64| u16::try_from(col).ok().filter(|col| *col < scale.cols());
    [seen(first), seen(last)]
}

fn reach(scale: &Scale, view: &View) -> Option<(i64, i64)> {
    let (a, b) = view.brush?;
    Some(scale.reach(a.min(b), a.max(b)))
}

/// The period on the axis, before the labels are written. A label that can be done without gives way to an edge; one
/// that cannot stands, and takes the role.
pub(super) fn draw(picture: &mut Picture, scale: &Scale, view: &View, ticks: &mut Vec<Tick>) {
    let Some((first, last)) = reach(scale, view) else { return };
    let set = marks::set(view.glyphs);
    let from = picture.layout.plot_from;
    let seen = first.max(0)..=last.min(i64::from(scale.cols()) - 1);
    for col in seen.filter_map(|col| u16::try_from(col).ok()) {
        picture.put(from.saturating_add(col), 0, set.brushed, Role::Brush);
    }
    for (edge, ch) in edges(scale, view).into_iter().zip(set.brush) {
        let Some(edge) = edge else { continue };
        picture.put(from.saturating_add(edge), 0, ch, Role::Brush);
        let at = ticks.iter().position(|tick| {
            let end = usize::from(tick.column) + tick.label.len();
            usize::from(tick.column) <= usize::from(edge) + 1 && usize::from(edge) < end + 1
        });
        if let Some(index) = at.filter(|index| axis::may_go(ticks, *index)) {
            ticks.remove(index);
        }
    }
}
