//! Scrolling: where the first visible row must be for the cursor to be seen. A list that reaches its edge moves by half a page,
//! so that a held key sends little.

use crate::tui::action::Action;

/// The new first row: unchanged while the cursor is in sight, else moved so that half a page lies beyond it.
pub fn follow(top: usize, cursor: usize, rows: usize, total: usize) -> usize {
    if rows == 0 {
        return top;
    }
    let half = (rows / 2).max(1);
    let last = total.saturating_sub(rows);
    if cursor < top {
        cursor.saturating_sub(half.saturating_sub(1)).min(last)
    } else if cursor >= top + rows {
        (cursor + half).saturating_sub(rows).max(cursor + 1 - rows).min(last)
    } else {
        top.min(last)
    }
}

/// How many rows an action moves a cursor in a list of so many visible rows; none where it does not move it up or down.
pub fn rows_of(action: Action, rows: usize) -> Option<isize> {
    let page = isize::try_from(rows.max(2) - 1).unwrap_or(1);
    Some(match action {
        Action::Down => 1,
        Action::Up => -1,
        Action::PageDown => page,
        Action::PageUp => -page,
        Action::HalfDown => (page + 1) / 2,
        Action::HalfUp => -((page + 1) / 2),
        Action::First => isize::MIN,
        Action::Last => isize::MAX,
        _ => return None,
    })
}

/// The cursor moved by some rows, kept inside.
pub fn step(cursor: usize, by: isize, total: usize) -> usize {
    cursor.saturating_add_signed(by).min(total.saturating_sub(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cursor_is_always_in_sight_and_the_last_page_is_full() {
        for total in 0..40_usize {
            for rows in 1..12_usize {
                let mut top = 0;
                for cursor in (0..total).chain((0..total).rev()) {
                    top = follow(top, cursor, rows, total);
                    assert!(
                        cursor >= top && cursor < top + rows,
                        "total {total} rows {rows} cursor {cursor} top {top}"
                    );
                    assert!(top == 0 || top + rows <= total);
                }
            }
        }
    }

    #[test]
    fn walking_down_scrolls_once_in_half_a_page() {
        let mut top = 0;
        let moves = (0..100).filter(|cursor| {
            let before = top;
            top = follow(top, *cursor, 20, 100);
            before != top
        });
        assert_eq!(moves.count(), 8);
    }
}
