//! One lane's columns of time while they are being drawn: strokes laid over each other, marks that meet
//! counted. It must not know names or the gutter.

use super::marks::Set;
use super::stroke::{Rank, Stroke};
use super::{Glyphs, Role, text};

/// One column.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slot {
    pub(super) ch: char,
    pub(super) role: Role,
    pub(super) rank: Rank,
    /// Index of the item seen here.
    pub(super) owner: Option<usize>,
    /// Marks that fell on this column.
    pub(super) points: u32,
}

const EMPTY: Slot = Slot { ch: ' ', role: Role::Blank, rank: Rank::Blank, owner: None, points: 0 };

/// Where an item was put, with what belongs to it ("~" before, a count after).
#[derive(Debug, Clone, Copy)]
pub(super) struct Placed {
    pub(super) item: usize,
    pub(super) first: u16,
    pub(super) last: u16,
    pub(super) rank: Rank,
    /// The column of a mark that takes one only.
    pub(super) mark: u16,
    pub(super) point: bool,
    pub(super) derived: bool,
}

/// The columns of one lane and what was put there.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) slots: Vec<Slot>,
    /// From the lowest layer to the uppermost.
    pub(super) placed: Vec<Placed>,
    /// The column of today, which no count covers.
    today: Option<u16>,
}

impl Row {
    pub(super) fn new(cols: u16, today: Option<u16>) -> Self {
        Self { slots: vec![EMPTY; usize::from(cols)], placed: Vec::new(), today }
    }

    /// Blank again, for as many columns.
    pub(super) fn clear(&mut self) {
        self.slots.fill(EMPTY);
        self.placed.clear();
    }

    /// First and last column that are not blank.
    pub(super) fn ends(&self) -> Option<(u16, u16)> {
        let first = self.slots.iter().position(|slot| slot.rank > Rank::Blank)?;
        let last = self.slots.iter().rposition(|slot| slot.rank > Rank::Blank)?;
        Some((first as u16, last as u16))
    }

    pub(super) fn slot(&self, col: u16) -> Option<&Slot> {
        self.slots.get(usize::from(col))
    }

    /// True where nothing but a bar would be covered, and the column is not that of today.
    pub(super) fn spare(&self, col: u16) -> bool {
        self.today != Some(col) && self.is_low(col)
    }

    /// True where nothing but a bar or today would be covered.
    pub(super) fn is_low(&self, col: u16) -> bool {
        self.slot(col).is_some_and(|slot| slot.rank <= Rank::Bar)
    }

    pub(super) fn is_blank(&self, col: u16) -> bool {
        self.slot(col).is_some_and(|slot| slot.rank == Rank::Blank)
    }

    pub(super) fn set(&mut self, col: u16, ch: char, role: Role, rank: Rank) {
        if let Some(slot) = self.slots.get_mut(usize::from(col)) {
            *slot = Slot { ch, role, rank, ..*slot };
        }
    }

    /// Lays a stroke over what is there. Strokes come in order of rank.
    pub(super) fn lay(&mut self, item: usize, stroke: &Stroke, role: Role) {
        let (Some((first, _)), Some((last, _))) = (stroke.cells.first(), stroke.cells.last()) else {
            return;
        };
        for (col, ch) in &stroke.cells {
            let Some(slot) = self.slots.get_mut(usize::from(*col)) else {
                continue;
            };
            let meets = stroke.point && slot.points > 0;
            let role = if meets { stronger(slot.role, role) } else { role };
            *slot = Slot {
                ch: *ch,
                role,
                rank: stroke.rank,
                owner: Some(item),
                points: stroke.more + if meets { slot.points + 1 } else { u32::from(stroke.point) },
            };
        }
        self.placed.push(Placed {
            item,
            first: *first,
            last: *last,
            mark: *first,
            rank: stroke.rank,
            point: stroke.point,
            derived: stroke.derived,
        });
    }

    /// The line of today, crossing bars and going behind everything else.
    pub(super) fn today(&mut self, set: &Set) {
        let Some(slot) = self.today.and_then(|col| self.slots.get_mut(usize::from(col))) else {
            return;
        };
        let ch = match slot.rank {
            Rank::Blank => set.today,
            Rank::Bar if slot.ch == set.bar => set.today_on_bar,
            Rank::Bar if slot.ch == set.query => set.today_on_query,
            _ => return,
        };
        let rank = slot.rank.max(Rank::Today);
        *slot = Slot { ch, role: Role::Today, rank, ..EMPTY };
    }

    /// Words from a column on, over blanks and today only.
    pub(super) fn write(&mut self, col: u16, words: &str, (role, glyphs): (Role, Glyphs)) -> u16 {
        let mut at = col;
        for (ch, width) in text::columns(words, glyphs) {
            self.set(at, ch, role, Rank::Word);
            for covered in 1..width as u16 {
                self.set(at.saturating_add(covered), '\0', role, Rank::Word);
            }
            at = at.saturating_add(width as u16);
        }
        at
    }

    /// Items that are seen as bars.
    pub(super) fn bars(&self) -> impl Iterator<Item = usize> {
        self.placed.iter().filter(|placed| placed.rank == Rank::Bar).map(|placed| placed.item)
    }

    /// The longest run of columns that show nothing but the bar of an item: the first column, and how many.
    pub(super) fn run_of(&self, item: usize, set: &Set) -> Option<(u16, usize)> {
        let plain =
            |slot: &Slot| slot.owner == Some(item) && slot.rank == Rank::Bar && [set.bar, set.query].contains(&slot.ch);
        let mut best = None;
        let mut from: u16 = 0;
        for run in self.slots.chunk_by(|a, b| plain(a) == plain(b)) {
            let longer = best.is_none_or(|(_, longest)| run.len() > longest);
            if longer && run.first().is_some_and(plain) {
                best = Some((from, run.len()));
            }
            from = from.saturating_add(run.len() as u16);
        }
        best
    }

    /// True where nothing but the item and its kin stands in the columns, both included.
    pub(super) fn is_own(&self, item: usize, (from, to): (u16, u16), kin: impl Fn(usize, usize) -> bool) -> bool {
        let mut others = self.placed.iter().filter(|other| !kin(other.item, item));
        others.all(|other| other.last < from || other.first > to)
    }

    /// An arrow at the left edge with how many are out of sight on that side. False where there is no room.
    pub(super) fn earlier(&mut self, count: usize, set: &Set) -> bool {
        self.beyond(&format!("{}{count}", set.earlier), 0)
    }

    /// An arrow at the right edge, likewise.
    pub(super) fn later(&mut self, count: usize, set: &Set) -> bool {
        let words = format!("{count}{}", set.later);
        let col = (self.slots.len() as u16).saturating_sub(words.chars().count() as u16);
        self.beyond(&words, col)
    }

    fn beyond(&mut self, words: &str, col: u16) -> bool {
        let cells = || (col..).zip(words.chars());
        let free = cells().all(|(col, _)| self.is_blank(col));
        for (col, ch) in cells().filter(|_| free) {
            self.set(col, ch, Role::Dim, Rank::Word);
        }
        free
    }

    /// A sign before a strand that is related to the cursor's, or after it where that is taken.
    pub(super) fn sign(&mut self, items: &[usize], sign: char) {
        let own = || self.placed.iter().filter(|placed| items.contains(&placed.item));
        let first = own().map(|placed| placed.first).min().and_then(|col| col.checked_sub(1));
        let last = own().map(|placed| placed.last).max().map(|col| col.saturating_add(1));
        let free = [first, last].into_iter().flatten().find(|col| self.is_bare(*col));
        if let Some(col) = free {
            self.set(col, sign, Role::Related, Rank::Word);
        }
    }

    /// The edge of the chosen period, in a blank column.
    pub(super) fn brush(&mut self, col: u16, set: &Set) {
        if self.is_blank(col) {
            self.set(col, set.brush_edge, Role::Brush, Rank::Word);
        }
    }

    /// True where nothing but today would be covered.
    fn is_bare(&self, col: u16) -> bool {
        self.slot(col).is_some_and(|slot| slot.rank <= Rank::Today)
    }

    /// Brackets around the cursor's item where they cover nothing that matters, and its role for what is
    /// seen of it. Where nothing of it is seen, its first column takes the role.
    pub(super) fn cursor(&mut self, item: usize) {
        let Some(placed) = self.placed.iter().find(|placed| placed.item == item).copied() else {
            return;
        };
        let mut seen = placed.point;
        for col in placed.first..=placed.last {
            let slot = self.slots.get_mut(usize::from(col));
            if let Some(slot) = slot.filter(|slot| placed.point || slot.owner == Some(item)) {
                slot.role = Role::Cursor;
                seen = true;
            }
        }
        let brackets = [(placed.first.checked_sub(1), '['), (placed.last.checked_add(1), ']')];
        for (col, ch) in brackets {
            if let Some(col) = col.filter(|col| self.is_low(*col)) {
                self.set(col, ch, Role::Cursor, Rank::Word);
            }
        }
        if let Some(slot) = self.slots.get_mut(usize::from(placed.first)).filter(|_| !seen) {
            slot.role = Role::Cursor;
        }
    }
}

/// Of marks that met, a lit one shows.
fn stronger(below: Role, above: Role) -> Role {
    if below == Role::Lit { below } else { above }
}
