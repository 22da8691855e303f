//! What is put beside a mark: how many met in its column, and that its day was reckoned.
//! It must not cover a mark, nor the line of today.

use super::marks::Set;
use super::row::Row;
use super::stroke::Rank;
use std::iter::zip;

impl Row {
    /// Where marks met, says how many: after the uppermost one, else before it; in its place only where neither side
    /// is free.
    pub(super) fn count(&mut self, set: &Set) {
        for col in 0..self.slots.len() as u16 {
            let Some(slot) = self.slot(col).copied().filter(|slot| slot.points > 1) else {
                continue;
            };
            let digit = char::from_digit(slot.points, 10).unwrap_or('+');
            let Some((from, words)) = self.room_for_count(col, slot.points, digit, set) else {
                self.set(col, digit, slot.role, Rank::Word);
                continue;
            };
            let mut end = col;
            for (at, ch) in zip(from.., words.chars()) {
                self.set(at, ch, slot.role, Rank::Stage);
                end = end.max(at);
            }
            for placed in self.placed.iter_mut().filter(|placed| placed.point && placed.mark == col) {
                placed.first = placed.first.min(from);
                placed.last = placed.last.max(end);
            }
        }
    }

    /// Where a count goes beside a column, and how it is written: with the sign of a multiple, else the digit alone.
    fn room_for_count(&self, col: u16, points: u32, digit: char, set: &Set) -> Option<(u16, String)> {
        let sign = set.times.map(String::from).unwrap_or_default();
        let before = format!("{points}{sign}");
        let width = before.chars().count() as u16;
        let ways = [
            (col.checked_add(1), format!("{sign}{points}")),
            (col.checked_add(1), digit.to_string()),
            (col.checked_sub(width), before),
            (col.checked_sub(1), digit.to_string()),
        ];
        ways.into_iter().find_map(|(from, words)| {
            let from = from?;
            let free = zip(from.., words.chars()).all(|(at, _)| self.spare(at));
            // A number between two marks is read as belonging to the one before it.
            let follows_a_mark = from < col && from.checked_sub(1).is_some_and(|at| !self.is_low(at));
            (free && !follows_a_mark).then_some((from, words))
        })
    }

    /// Marks what was reckoned with "~" directly before it; where that column is not free the mark is hollow.
    pub(super) fn derive(&mut self, hollow: impl Fn(usize) -> char) {
        for index in 0..self.placed.len() {
            let Some(placed) = self.placed.get(index).copied().filter(|placed| placed.derived) else {
                continue;
            };
            let seen = |slot: &super::row::Slot| slot.owner == Some(placed.item) && slot.rank == placed.rank;
            let Some(slot) = self.slot(placed.mark).copied().filter(seen) else {
                continue;
            };
            let before = placed.mark.checked_sub(1).filter(|col| placed.first == placed.mark && self.spare(*col));
            if let Some(col) = before {
                self.set(col, '~', slot.role, Rank::Stage);
                if let Some(placed) = self.placed.get_mut(index) {
                    placed.first = col;
                }
            } else {
                self.set(placed.mark, hollow(placed.item), slot.role, slot.rank);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::chart::samples::{day, item, lane, on};
    use crate::domain::chart::*;

    /// A lane of marks on days of January 2026, a day a column, today the tenth.
    fn drawn(days: &[u32], derived: &[u32]) -> String {
        let stated = days.iter().map(|n| on(2026, 1, *n));
        let derived = derived.iter().map(|n| Extent::Day { day: day(2026, 1, *n), uncertain: false, derived: true });
        let items = stated.chain(derived).enumerate();
        let items = items.map(|(at, when)| item(&at.to_string(), "", when, Sort::Event)).collect();
        let chart = Chart { lanes: vec![lane("L", items)], today: day(2026, 1, 10) };
        let view = View { gutter: GutterWidth::Hidden, ..View::new(200, 2) };
        let plot = draw(&chart, &Scale::fitting(&chart, 0), &view).layout;
        let scale = Scale::new(day(2026, 1, 1), day(2026, 1, 1) + chrono::Days::new(u64::from(plot.plot_cols) - 1), 0);
        let text = draw(&chart, &scale, &view).row_text(1);
        text.chars().skip(usize::from(plot.plot_from)).collect::<String>().trim_end().to_owned()
    }

    #[test]
    fn a_count_follows_its_mark_and_covers_neither_today_nor_another_mark() {
        assert_eq!(drawn(&[3, 3], &[]), "  •×2    │");
        assert_eq!(drawn(&[8, 8], &[]), "       •2│");
        assert_eq!(drawn(&[9, 9], &[]), "      2×•│");
        assert_eq!(drawn(&[3, 3, 4], &[]), "2×••     │");
        assert_eq!(drawn(&[1, 1, 2], &[]), "2•       │", "in place of the mark where neither side is free");
        assert_eq!(drawn(&[4, 5, 5, 6], &[]), "   •2•   │");
    }

    #[test]
    fn a_reckoned_day_has_its_sign_directly_before_it_or_is_hollow() {
        assert_eq!(drawn(&[], &[4]), "  ~•     │");
        assert_eq!(drawn(&[3], &[4]), "  •◦     │");
        assert_eq!(drawn(&[], &[11]), "         │◦");
        assert_eq!(drawn(&[], &[1]), "◦        │");
    }
}
