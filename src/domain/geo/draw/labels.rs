//! The top layer: names of counties, signs before them, and names of other areas.
//!
//! Seats are found without regard to what is selected or lit (the cell for the sign is always
//! kept free), so that moving the selection changes signs and outlines, not the whole map. Only
//! a selected county that had no room pushes others aside.

use unicode_width::UnicodeWidthChar;

use crate::domain::geo::county::County;
use crate::domain::geo::draw::Plan;
use crate::domain::geo::draw::canvas::Canvas;
use crate::domain::geo::draw::cost::{Board, FIXED, Rule, Seat};
use crate::domain::geo::draw::posts::Post;
use crate::domain::geo::draw::{names, scale, token};
use crate::domain::geo::picture::{Picture, Role};

/// A text with its seat.
pub(super) struct Label {
    pub(super) text: Vec<char>,
    pub(super) col: u16,
    pub(super) row: u16,
    pub(super) role: Role,
    pub(super) county: Option<u8>,
    pub(super) sign: Option<char>,
    /// The cells it took on the board.
    number: u8,
}

/// The labels set so far.
pub(super) struct Sheet<'a> {
    pub(super) board: Board<'a>,
    pub(super) labels: Vec<Label>,
    last: u8,
}

pub(super) fn paint(plan: &Plan<'_>, canvas: &Canvas, posts: &[Post<'_>], picture: &mut Picture) {
    let sheet = set(plan, canvas, posts);
    for label in &sheet.labels {
        write(label, picture);
    }
    token::paint(plan, &sheet.labels, picture);
    sign_unlabelled(plan, &sheet, picture);
    scale::paint(&sheet.board, picture);
}

/// Finds a seat for all that has a name, what matters most first.
pub(super) fn set<'a>(plan: &'a Plan<'a>, canvas: &'a Canvas, posts: &[Post<'_>]) -> Sheet<'a> {
    let mut sheet = Sheet { board: Board::new(plan, canvas, posts), labels: Vec::new(), last: 0 };
    names::keep_place_free(&mut sheet);
    set_counties(plan, &mut sheet);
    names::set_place(&mut sheet);
    names::set_areas(&mut sheet);
    names::set_posts(&mut sheet, posts);
    sheet
}

fn set_counties(plan: &Plan<'_>, sheet: &mut Sheet<'_>) {
    // Small counties first: they have fewer seats to choose from.
    let mut counties: Vec<&County> = plan.atlas.counties.iter().collect();
    counties.sort_by(|a, b| a.planar_area.total_cmp(&b.planar_area));
    for county in counties.iter().filter(|county| county.priority) {
        sheet.set_county(county, Rule::Near, FIXED);
    }
    for county in counties.iter().filter(|county| !county.priority) {
        let number = sheet.next_number();
        sheet.set_county(county, Rule::Within, number);
    }
    let selected = plan.scene.selected.as_deref();
    if let Some(county) = selected.and_then(|slug| plan.atlas.county(slug))
        && !sheet.has(county.code)
    {
        sheet.set_county(county, Rule::Pushing, FIXED);
    }
}

impl Sheet<'_> {
    fn has(&self, code: u8) -> bool {
        self.labels.iter().any(|label| label.county == Some(code))
    }

    pub(super) fn next_number(&mut self) -> u8 {
        self.last = (self.last + 1).min(FIXED - 1);
        self.last
    }

    /// Adds a text at a seat and takes its cells, with one more on either side.
    pub(super) fn add(&mut self, mut label: Label, number: u8) {
        label.number = number;
        let end = label.col.saturating_add(label.text.len() as u16);
        for col in label.col.saturating_sub(1)..=end {
            let before = self.board.taken(col, label.row);
            if before != 0 && before != FIXED && before != number && col < self.board.plan.view.cols {
                self.board.free(before);
                self.labels.retain(|other| other.number != before);
            }
            self.board.take(col, label.row, number);
        }
        self.labels.push(label);
    }

    fn set_county(&mut self, county: &County, rule: Rule, number: u8) {
        let Some((text, seat)) = self.best_text(county, rule) else {
            return;
        };
        let scene = self.board.plan.scene;
        let role = if scene.is_selected(&county.slug) {
            Role::LabelSelected
        } else if county.priority {
            Role::LabelPriority
        } else {
            Role::Label
        };
        let label = Label {
            county: Some(county.code),
            sign: scene.sign(&county.slug),
            ..Label::new(text, (seat.col, seat.row), role)
        };
        self.add(label, number);
    }

    /// The whole name, or its first four or three letters where the whole would stand badly.
    fn best_text(&self, county: &County, rule: Rule) -> Option<(Vec<char>, Seat)> {
        let whole = letters(&county.name);
        let shorter = [(4, 9.0), (3, 11.0)];
        let shorter = shorter.into_iter().filter(|_| rule != Rule::Within);
        [(usize::MAX, 0.0)]
            .into_iter()
            .chain(shorter)
            .map(|(letters, penalty)| (letters.min(whole.len()), penalty))
            .filter_map(|(letters, penalty)| {
                let seat = self.board.seat(county, letters as u16, rule)?;
                Some((letters, seat, seat.cost + penalty))
            })
            .reduce(|best, next| if next.2 < best.2 { next } else { best })
            .map(|(letters, seat, _)| (whole.into_iter().take(letters).collect(), seat))
    }
}

impl Label {
    pub(super) fn new(text: Vec<char>, (col, row): (u16, u16), role: Role) -> Self {
        Self { text, col, row, role, county: None, sign: None, number: 0 }
    }
}

/// The characters of a name that take one column each.
pub(super) fn letters(name: &str) -> Vec<char> {
    name.chars().filter(|c| c.width() == Some(1)).collect()
}

fn write(label: &Label, picture: &mut Picture) {
    for (col, letter) in (label.col..).zip(&label.text) {
        if let Some(cell) = picture.cell_mut(col, label.row) {
            cell.text = *letter;
            cell.role = label.role;
            cell.county = label.county.or(cell.county);
        }
    }
    let before = label.col.checked_sub(1);
    let after = label.col.checked_add(label.text.len() as u16);
    for col in [before, after].into_iter().flatten() {
        clear_fill(picture, col, label.row);
    }
    if let (Some(sign), Some(col)) = (label.sign, before)
        && let Some(cell) = picture.cell_mut(col, label.row)
    {
        cell.text = sign;
        cell.role = label.role;
        cell.county = label.county;
    }
}

/// A fill right beside letters makes them hard to read; lines stay.
fn clear_fill(picture: &mut Picture, col: u16, row: u16) {
    if let Some(cell) = picture.cell_mut(col, row)
        && (matches!(cell.role, Role::Fill(_))
            || matches!(cell.role, Role::Water | Role::Disputed) && matches!(cell.text, '~' | '/'))
    {
        cell.text = ' ';
    }
}

/// Selected and lit counties without a label still get their sign, at their label point.
fn sign_unlabelled(plan: &Plan<'_>, sheet: &Sheet<'_>, picture: &mut Picture) {
    for county in plan.atlas.counties.iter().filter(|c| !sheet.has(c.code)) {
        let p = county.label_point;
        let Some(sign) = plan.scene.sign(&county.slug) else {
            continue;
        };
        if let Some((col, row)) = plan.view.cell_of(p.x, p.y)
            && sheet.board.taken(col, row) == 0
            && let Some(cell) = picture.cell_mut(col, row)
        {
            cell.text = sign;
            cell.role = if sign == '>' { Role::LabelSelected } else { Role::Label };
            cell.county = Some(county.code);
        }
    }
}
