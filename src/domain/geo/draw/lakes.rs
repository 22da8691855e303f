//! Small lakes, which lie over the counties: their water hides the fill, and the county is still found there.

use crate::domain::geo::draw::Plan;
use crate::domain::geo::picture::{Picture, Role};

pub(super) fn paint(plan: &Plan<'_>, picture: &mut Picture) {
    let view = &plan.view;
    for lake in plan.small_lakes() {
        let (left, top) = view.project(lake.bounds.min().x, lake.bounds.max().y);
        let (right, bottom) = view.project(lake.bounds.max().x, lake.bounds.min().y);
        // Casts from floats saturate, so far-off edges end at 0 or beyond the last cell.
        for row in top as u16..(bottom.ceil() as u16).min(view.rows) {
            for col in left as u16..(right.ceil() as u16).min(view.cols) {
                let middle = view.unproject(f64::from(col) + 0.5, f64::from(row) + 0.5);
                if lake.contains(middle)
                    && let Some(cell) = picture.cell_mut(col, row)
                {
                    cell.text = if (col + 2 * (row % 2)).is_multiple_of(4) { '~' } else { ' ' };
                    cell.role = Role::Water;
                }
            }
        }
    }
}
