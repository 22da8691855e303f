//! What the panes list and draw while they are narrowed to a period or a filter: made when that changes, each part when it is
//! first asked for, never while drawing or on a step of the cursor.

use std::sync::{Arc, OnceLock};

use crate::domain::fold::narrowing::{Kept, Narrowing};
use crate::domain::fold::occasion::{Board, LanesBy};
use crate::tui::desk::{Desk, Row};

/// The desk, narrowed.
#[derive(Debug)]
pub struct Narrowed {
    pub desk: Arc<Desk>,
    pub narrowing: Narrowing,
    /// The rows of the partner list, where not all are listed.
    rows: Option<Vec<Row>>,
    /// The timeline with each sort of lanes, where a filter narrows it; a period is only drawn on it.
    boards: [OnceLock<Board>; LanesBy::ALL.len()],
}

impl Narrowed {
    /// Narrows a desk.
    pub fn new(desk: Arc<Desk>, narrowing: Narrowing) -> Self {
        let kept = narrowing.records(&desk.library);
        let rows = kept.map(|kept| listed(&desk, &kept));
        Self { desk, narrowing, rows, boards: std::array::from_fn(|_| OnceLock::new()) }
    }

    /// The rows of the partner list.
    pub fn rows(&self) -> &[Row] {
        self.rows.as_deref().unwrap_or(&self.desk.rows)
    }

    /// The timeline with such lanes.
    pub fn board(&self, by: LanesBy) -> &Board {
        let whole = self.desk.board(by);
        match (&self.narrowing.filter, self.boards.get(by as usize)) {
            (Some(filter), Some(place)) => place.get_or_init(|| whole.filtered(&self.desk.library, &filter.kept)),
            _ => whole,
        }
    }
}

/// The rows of agreements that are kept, and of partners that are, or that have such.
fn listed(desk: &Desk, kept: &Kept) -> Vec<Row> {
    let has = |id: &str| kept.has(&desk.library.data, id);
    let partner = |at: &u32| desk.partners().get(*at as usize).is_some_and(|partner| has(&partner.org));
    let mut rows: Vec<Row> = Vec::new();
    // The heading that waits for its first agreement.
    let mut above: Option<&Row> = None;
    for row in &desk.rows {
        match row {
            Row::Instrument(place) if kept.holds(*place as usize) => {
                rows.extend(above.take());
                rows.push(*row);
            }
            Row::Instrument(_) => {}
            Row::Partner(at) if partner(at) => {
                above = None;
                rows.push(*row);
            }
            Row::Partner(_) | Row::NoPartner => above = Some(row),
        }
    }
    rows
}
