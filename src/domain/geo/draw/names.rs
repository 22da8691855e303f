//! Names of what is no county: the place shown, Ilemi, other countries, lakes, posts. All give way to
//! the counties' labels and cover no line, but for the place's.

use crate::domain::geo::draw::cost::FIXED;
use crate::domain::geo::draw::labels::{Label, Sheet, letters};
use crate::domain::geo::draw::posts::Post;
use crate::domain::geo::draw::survey::Ground;
use crate::domain::geo::picture::Role;
use crate::domain::geo::place::Place;

/// How far from the box round a disputed area its label may stand, in cells down; twice as many across.
const BESIDE: f64 = 2.0;

/// The upper left and the lower right corner of an area, in cells.
type Corners = ((f64, f64), (f64, f64));

/// Above this many degrees a column, names of posts are left out: one could not tell which sign they go with.
const SCALE_FOR_POST_NAMES: f64 = 0.06;

/// No label may cover the place shown.
pub(super) fn keep_place_free(sheet: &mut Sheet<'_>) {
    if let Some((_, (col, row))) = place(sheet) {
        sheet.board.take(col, row, FIXED);
    }
}

/// Names the place shown: right, left, above or below, where no label stands and the fewest
/// lines are covered, borders counting most.
pub(super) fn set_place(sheet: &mut Sheet<'_>) {
    let Some((place, (col, row))) = place(sheet) else {
        return;
    };
    let text = letters(&place.name);
    let len = text.len() as u16;
    let left = col.checked_sub(len.saturating_add(1));
    let under = col.saturating_sub(len / 2).max(1);
    let seats = [
        Some((col.saturating_add(2), row)),
        left.map(|left| (left, row)),
        row.checked_sub(1).map(|row| (under, row)),
        Some((under, row.saturating_add(1))),
    ];
    let seats = seats.into_iter().flatten().filter(|seat| is_free(sheet, *seat, len));
    let covered = |&(start, row): &(u16, u16)| -> u32 {
        let roles = (start..start.saturating_add(len)).map(|c| sheet.board.canvas.role(c, row));
        roles
            .map(|role| match role {
                None => 0,
                Some(Role::Border) => 3,
                Some(_) => 1,
            })
            .sum()
    };
    if let Some(seat) = seats.min_by_key(covered) {
        let number = sheet.next_number();
        sheet.add(Label::new(text, seat, Role::Post), number);
    }
}

/// Whether no label stands in these cells.
fn is_free(sheet: &Sheet<'_>, (start, row): (u16, u16), len: u16) -> bool {
    let end = start.saturating_add(len);
    let view = sheet.board.plan.view;
    row < view.rows && end <= view.cols && (start..end).all(|c| sheet.board.taken(c, row) == 0)
}

/// Names posts, in their order, beside, below or above their signs where nothing at all is covered, not even another
/// sign. Many stand on a border, where a name only fits above or below.
pub(super) fn set_posts(sheet: &mut Sheet<'_>, posts: &[Post<'_>]) {
    let plan = sheet.board.plan;
    if plan.view.lon_per_col > SCALE_FOR_POST_NAMES {
        return;
    }
    for post in posts {
        // The place shown has its name, and a sign that a label covers needs none.
        if sheet.board.taken(post.col, post.row) != 0 || plan.scene.place.as_ref() == Some(&post.place.id) {
            continue;
        }
        let text = letters(&post.place.name);
        let seat = around(post, text.len() as u16).find(|seat| is_clear(sheet, posts, post, *seat, text.len() as u16));
        if let Some(seat) = seat {
            let number = sheet.next_number();
            sheet.add(Label::new(text, seat, Role::Post), number);
        }
    }
}

/// Where a post's name may stand: right, left, then below and above, in the middle or to one side.
fn around(post: &Post<'_>, len: u16) -> impl Iterator<Item = (u16, u16)> {
    let (col, row) = (post.col, post.row);
    let left = col.checked_sub(len.saturating_add(1));
    let starts = move || [col.checked_sub(len / 2), Some(col), col.checked_sub(len.saturating_sub(1))];
    let beside = [(Some(col.saturating_add(2)), Some(row)), (left, Some(row))];
    let below = starts().map(|start| (start, row.checked_add(1)));
    let above = starts().map(|start| (start, row.checked_sub(1)));
    let all = beside.into_iter().chain(below).chain(above);
    all.filter_map(|(start, row)| Some((start.filter(|start| *start > 0)?, row?)))
}

/// Whether a post's name would cover no label, line or sign, and touch none but its own.
fn is_clear(sheet: &Sheet<'_>, posts: &[Post<'_>], own: &Post<'_>, (start, row): (u16, u16), len: u16) -> bool {
    let view = sheet.board.plan.view;
    let end = start.saturating_add(len);
    let sign = |c: u16| (c, row) != (own.col, own.row) && posts.iter().any(|post| (post.col, post.row) == (c, row));
    is_free(sheet, (start, row), len)
        && (start..end).all(|c| sheet.board.canvas.role(c, row).is_none())
        && (start.saturating_sub(1)..=end).all(|c| c >= view.cols || sheet.board.taken(c, row) == 0 && !sign(c))
}

fn place<'a>(sheet: &Sheet<'a>) -> Option<(&'a Place, (u16, u16))> {
    let plan = sheet.board.plan;
    let place = plan.atlas.place(plan.scene.place.as_deref()?)?;
    Some((place, plan.view.cell_of(place.lon, place.lat)?))
}

/// Names disputed areas, countries and the large lakes, each where there is room.
pub(super) fn set_areas(sheet: &mut Sheet<'_>) {
    let atlas = sheet.board.plan.atlas;
    for (i, area) in atlas.disputed.iter().enumerate() {
        let first = area.name.split(' ').next().unwrap_or_default();
        let view = sheet.board.plan.view;
        let (min, max) = (area.bounds.min(), area.bounds.max());
        let at = (view.project(min.x, max.y), view.project(max.x, min.y));
        let ground = |g: Ground| matches!(g, Ground::Abroad(_)) || g == Ground::Disputed(i);
        let full = format!("{first} (disputed)");
        if !set_near(sheet, &full, at, ground) {
            set_near(sheet, first, at, ground);
        }
    }
    for (i, country) in atlas.neighbours.iter().enumerate() {
        // Where the name has no room the code of two letters may.
        if !set_in(sheet, &country.name, Ground::Abroad(i), Role::Foreign) {
            set_in(sheet, &country.iso, Ground::Abroad(i), Role::Foreign);
        }
    }
    for (i, lake) in atlas.lakes.iter().enumerate().filter(|(_, lake)| lake.major) {
        set_in(sheet, &lake.name, Ground::Lake(i), Role::Water);
    }
}

/// Sets a disputed area's name within or beside it; false where there is no room.
fn set_near(sheet: &mut Sheet<'_>, name: &str, (upper, lower): Corners, ground: impl Fn(Ground) -> bool) -> bool {
    let text = letters(name);
    let len = text.len() as f64;
    let away = |(col, row): (u16, u16)| {
        let start = f64::from(col);
        let middle = f64::from(row) + 0.5;
        let across = (start - lower.0).max(upper.0 - start - len).max(0.0) / 2.0;
        across.max(upper.1 - middle).max(middle - lower.1)
    };
    let seat = nearest(sheet, text.len() as u16, ground, away).filter(|(_, far)| *far <= BESIDE);
    let Some((seat, _)) = seat else {
        return false;
    };
    let number = sheet.next_number();
    sheet.add(Label::new(text, seat, Role::Disputed), number);
    true
}

/// Sets a name wholly within an area, as near as can be to the middle of what is in view; false where there is no room.
fn set_in(sheet: &mut Sheet<'_>, name: &str, area: Ground, role: Role) -> bool {
    let (mut count, mut x, mut y) = (0.0_f64, 0.0, 0.0);
    for (col, row, _) in sheet.board.plan.survey.cells().filter(|cell| cell.2 == area) {
        count += 1.0;
        x += f64::from(col);
        y += f64::from(row);
    }
    let text = letters(name);
    if count < text.len() as f64 {
        return false;
    }
    let half = text.len() as f64 / 2.0;
    let away = |(col, row): (u16, u16)| {
        let across = f64::from(col) + half - x / count;
        across.hypot(2.0 * (f64::from(row) - y / count))
    };
    let Some((seat, _)) = nearest(sheet, text.len() as u16, |g| g == area, away) else {
        return false;
    };
    let number = sheet.next_number();
    sheet.add(Label::new(text, seat, role), number);
    true
}

/// The free seat least far `away`: all cells on fitting ground, without line or label, one cell
/// beyond the text included.
fn nearest(
    sheet: &Sheet<'_>,
    len: u16,
    ground: impl Fn(Ground) -> bool,
    away: impl Fn((u16, u16)) -> f64,
) -> Option<((u16, u16), f64)> {
    let board = &sheet.board;
    let view = board.plan.view;
    let open = |col: u16, row: u16| {
        ground(board.plan.survey.at(col, row)) && board.canvas.role(col, row).is_none() && board.taken(col, row) == 0
    };
    let mut best: Option<((u16, u16), f64)> = None;
    for row in 0..view.rows {
        let mut run = 0_u16;
        for col in 0..view.cols {
            run = if open(col, row) { run + 1 } else { 0 };
            // At the right edge the frame keeps the text apart.
            let at_edge = col + 1 == view.cols && run == len.saturating_add(1);
            if at_edge || run >= len.saturating_add(2) {
                let seat = (if at_edge { col + 1 - len } else { col - len }, row);
                let far = away(seat);
                if best.is_none_or(|(_, least)| far < least) {
                    best = Some((seat, far));
                }
            }
        }
    }
    best
}
