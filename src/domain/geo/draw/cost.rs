//! Where a label may stand, and what standing there costs: covering lines, lying outside its
//! county, being far from the county's middle, hiding a small county altogether.

use crate::domain::geo::county::County;
use crate::domain::geo::draw::Plan;
use crate::domain::geo::draw::canvas::Canvas;
use crate::domain::geo::draw::posts::Post;
use crate::domain::geo::draw::survey::Ground;
use crate::domain::geo::picture::Role;

/// Cells that labels have taken: 0 free, else the number of the label; [`FIXED`] for what no
/// label may cover.
pub(super) struct Board<'a> {
    pub(super) plan: &'a Plan<'a>,
    pub(super) canvas: &'a Canvas,
    taken: Vec<u8>,
    /// Cells a county has in view, by code.
    sizes: [u16; 256],
    /// The columns of the posts' signs, by row.
    posts: Vec<Vec<u16>>,
}

/// What it costs to cover the sign of a post, or to stand right beside one, as if it were part of the name.
const POST: f64 = 1.0;

/// What a row's cells cost up to one of them, how many of them no label may take, and how many lie in the county.
#[derive(Clone, Copy, Debug, Default)]
struct Sum {
    cost: f64,
    closed: u16,
    inside: u16,
}

/// Taken for good.
pub(super) const FIXED: u8 = u8::MAX;

/// The first cell of a label's text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Seat {
    pub(super) col: u16,
    pub(super) row: u16,
    pub(super) cost: f64,
}

/// What a label may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rule {
    /// Stay wholly within its county and cover no line.
    Within,
    /// Reach over lines and beyond the county, at a cost.
    Near,
    /// The same, and push other labels aside unless they are fixed.
    Pushing,
}

impl<'a> Board<'a> {
    pub(super) fn new(plan: &'a Plan<'a>, canvas: &'a Canvas, posts: &[Post<'_>]) -> Self {
        let mut sizes = [0_u16; 256];
        for (_, _, ground) in plan.survey.cells() {
            if let Ground::County(code) = ground
                && let Some(size) = sizes.get_mut(usize::from(code))
            {
                *size = size.saturating_add(1);
            }
        }
        let cells = usize::from(plan.view.cols) * usize::from(plan.view.rows);
        let mut columns = vec![Vec::new(); usize::from(plan.view.rows)];
        for post in posts {
            if let Some(row) = columns.get_mut(usize::from(post.row)) {
                row.push(post.col);
            }
        }
        Self { plan, canvas, taken: vec![0; cells], sizes, posts: columns }
    }

    pub(super) fn taken(&self, col: u16, row: u16) -> u8 {
        let index = usize::from(row) * usize::from(self.plan.view.cols) + usize::from(col);
        self.taken.get(index).copied().unwrap_or_default()
    }

    pub(super) fn take(&mut self, col: u16, row: u16, label: u8) {
        let cols = self.plan.view.cols;
        let index = usize::from(row) * usize::from(cols) + usize::from(col);
        if col < cols
            && let Some(cell) = self.taken.get_mut(index)
        {
            *cell = label;
        }
    }

    /// Frees all cells of a label.
    pub(super) fn free(&mut self, label: u8) {
        for cell in self.taken.iter_mut().filter(|cell| **cell == label) {
            *cell = 0;
        }
    }

    /// The cheapest seat for a text of `len` cells; of equals the northernmost, then westernmost.
    pub(super) fn seat(&self, county: &County, len: u16, rule: Rule) -> Option<Seat> {
        let view = &self.plan.view;
        let (left, top) = view.project(county.bounds.min().x, county.bounds.max().y);
        let (right, bottom) = view.project(county.bounds.max().x, county.bounds.min().y);
        let (cols, rows) = (f64::from(view.cols), f64::from(view.rows));
        if right < 0.0 || bottom < 0.0 || left > cols || top > rows {
            return None;
        }
        // Casts from floats saturate, so far-off edges end at 0 or at the last cell.
        let reach = f64::from(len) + 1.0;
        let first_col = ((left - reach).floor() as u16).max(1);
        let last_col = ((right + 2.0) as u16).min(view.cols.checked_sub(len)?);
        let first_row = (top - 1.0).floor() as u16;
        let last_row = ((bottom + 1.0) as u16).min(view.rows.checked_sub(1)?);
        let mut best: Option<Seat> = None;
        let mut sums = Vec::new();
        for row in first_row..=last_row {
            self.sum_up(&mut sums, county, row, (first_col - 1, last_col.saturating_add(len)), rule);
            for (col, (before, after)) in (first_col..=last_col).zip(sums.iter().zip(sums.iter().skip(len.into()))) {
                if let Some(cost) = self.cost(county, (col, row), len, rule, (before, after))
                    && best.is_none_or(|best| cost < best.cost)
                {
                    best = Some(Seat { col, row, cost });
                }
            }
        }
        best
    }

    /// Fills `sums` so that its entry `i` adds up the row's cells from `first + 1` on, `i` of them: a text's cost is
    /// the difference of two entries, however long it is.
    fn sum_up(&self, sums: &mut Vec<Sum>, county: &County, row: u16, (first, last): (u16, u16), rule: Rule) {
        let mut sum = Sum::default();
        sums.clear();
        sums.push(sum);
        for col in first + 1..last.min(self.plan.view.cols) {
            match self.cell_cost(county, col, row, rule) {
                Some(cost) => sum.cost += cost,
                None => sum.closed += 1,
            }
            sum.inside += u16::from(self.plan.survey.county(col, row) == Some(county.code));
            sums.push(sum);
        }
    }

    fn cost(
        &self,
        county: &County,
        (col, row): (u16, u16),
        len: u16,
        rule: Rule,
        (before, after): (&Sum, &Sum),
    ) -> Option<f64> {
        if after.closed > before.closed {
            return None;
        }
        let inside = after.inside - before.inside;
        let mut cost = after.cost - before.cost;
        // The cell before the text is for the sign, the one after it keeps labels apart.
        for beside in [col - 1, col + len] {
            cost += self.label_cost(beside, row, rule)?;
            cost += if self.has_post(beside, row) { POST } else { 0.0 };
        }
        let size = self.sizes.get(usize::from(county.code)).copied().unwrap_or_default();
        let hidden = f64::from(inside) / f64::from(size.max(1));
        if hidden > 0.5 {
            cost += 6.0 * hidden;
        }
        if inside == 0 {
            cost += 2.0;
        }
        Some(cost + self.distance_cost(county, (col, row), len))
    }

    fn label_cost(&self, col: u16, row: u16, rule: Rule) -> Option<f64> {
        match (self.taken(col, row), rule) {
            _ if col >= self.plan.view.cols => Some(0.0),
            (0, _) => Some(0.0),
            (FIXED, _) | (_, Rule::Within | Rule::Near) => None,
            (_, Rule::Pushing) => Some(1.5),
        }
    }

    fn cell_cost(&self, county: &County, col: u16, row: u16, rule: Rule) -> Option<f64> {
        let ground = self.plan.survey.at(col, row);
        if rule == Rule::Within && ground != Ground::County(county.code) {
            return None;
        }
        let line = self.canvas.role(col, row);
        if rule == Rule::Within && line.is_some() {
            return None;
        }
        let covered = match line {
            None => 0.0,
            Some(Role::Border) => 1.5,
            Some(_) => 1.0,
        };
        let astray = match ground {
            Ground::County(code) if code == county.code => 0.0,
            Ground::County(code) => self.stranger_cost(code),
            Ground::Lake(_) => 1.0,
            Ground::Nothing | Ground::Abroad(_) => 1.5,
            Ground::Disputed(_) => 3.0,
        };
        let post = if self.has_post(col, row) { POST } else { 0.0 };
        Some(covered + astray + post + self.label_cost(col, row, rule)?)
    }

    fn has_post(&self, col: u16, row: u16) -> bool {
        let of_row = self.posts.get(usize::from(row));
        of_row.is_some_and(|cols| cols.contains(&col))
    }

    /// A label on another county is taken for that county's, worst on one of the five.
    fn stranger_cost(&self, code: u8) -> f64 {
        match self.plan.county(code) {
            Some(other) if other.priority => 6.0,
            _ => 2.5,
        }
    }

    fn distance_cost(&self, county: &County, (col, row): (u16, u16), len: u16) -> f64 {
        let p = county.label_point;
        let (x, y) = self.plan.view.project(p.x, p.y);
        let (start, end) = (f64::from(col), f64::from(col + len));
        let beyond = (start - x).max(x - end).max(0.0);
        let off_middle = (f64::midpoint(start, end) - x).abs();
        beyond * 0.8 + off_middle * 0.15 + (f64::from(row) + 0.5 - y).abs() * 0.5
    }
}
