//! The characters of the picture, one set a choice of glyphs. Every one is a single column wide.
//! It must not know where they go.

use super::{Bond, Sort, StageLook};
use crate::domain::glyphs::Glyphs;

/// One set of characters.
#[derive(Debug)]
pub(super) struct Set {
    pub(super) event: [char; 2],
    pub(super) planned: [char; 2],
    pub(super) negotiating: [char; 2],
    pub(super) initialled: [char; 2],
    pub(super) signed: [char; 2],
    pub(super) ratified: [char; 2],
    pub(super) in_force: [char; 2],
    pub(super) ended: [char; 2],
    pub(super) other: [char; 2],
    pub(super) deadline: [char; 2],
    /// A span that is one column wide, certain and uncertain.
    pub(super) block: [char; 2],
    /// The inside of a wider span, certain and uncertain.
    pub(super) span: [char; 2],
    pub(super) open: char,
    pub(super) close: char,
    pub(super) dot: char,
    pub(super) before: char,
    pub(super) after: char,
    pub(super) bar: char,
    pub(super) query: char,
    pub(super) no_start: char,
    pub(super) no_end: char,
    pub(super) today: char,
    pub(super) today_on_bar: char,
    pub(super) today_on_query: char,
    pub(super) axis: char,
    pub(super) today_on_axis: char,
    pub(super) edge: char,
    pub(super) earlier: char,
    pub(super) later: char,
    pub(super) cut: char,
    /// Before a count; without it the number alone.
    pub(super) times: Option<char>,
    /// Before what the cursor's agreement rests on, what follows from it, what goes with it.
    pub(super) base: char,
    pub(super) follows: char,
    pub(super) alongside: char,
    /// Dots from the cursor to what is related.
    pub(super) thread: char,
    /// A period chosen: its edges on the axis, the stretch between, its edges in the lanes.
    pub(super) brush: [char; 2],
    pub(super) brushed: char,
    pub(super) brush_edge: char,
}

const UNICODE: Set = Set {
    event: ['•', '◦'],
    planned: ['○', '◌'],
    negotiating: ['◔', '◷'],
    initialled: ['◑', '◐'],
    signed: ['◆', '◇'],
    ratified: ['◉', '◎'],
    in_force: ['►', '▻'],
    ended: ['⊗', '⊘'],
    other: ['▲', '△'],
    deadline: ['▼', '▽'],
    block: ['■', '□'],
    span: ['─', '┄'],
    open: '├',
    close: '┤',
    dot: '·',
    before: '‹',
    after: '›',
    bar: '═',
    query: '╌',
    no_start: '…',
    no_end: '→',
    today: '│',
    today_on_bar: '╪',
    today_on_query: '┼',
    axis: '─',
    today_on_axis: '┬',
    edge: '┊',
    earlier: '◂',
    later: '▸',
    cut: '…',
    times: Some('×'),
    base: '«',
    follows: '»',
    alongside: '&',
    thread: '·',
    brush: ['┝', '┥'],
    brushed: '━',
    brush_edge: '╎',
};

/// Only characters of Windows Glyph List 4.
const LIST_4: Set = Set {
    event: ['•', '◦'],
    planned: ['○', 'o'],
    negotiating: ['◊', '¤'],
    initialled: ['◘', '◙'],
    signed: ['■', '□'],
    ratified: ['√', 'r'],
    in_force: ['►', '>'],
    ended: ['×', 'x'],
    other: ['▲', '^'],
    deadline: ['▼', 'v'],
    block: ['▪', '▫'],
    span: ['─', '-'],
    open: '├',
    close: '┤',
    dot: '·',
    before: '‹',
    after: '›',
    bar: '═',
    query: '-',
    no_start: '…',
    no_end: '…',
    today: '│',
    today_on_bar: '╪',
    today_on_query: '┼',
    axis: '─',
    today_on_axis: '┬',
    edge: '¦',
    earlier: '←',
    later: '→',
    cut: '…',
    times: Some('*'),
    base: '«',
    follows: '»',
    alongside: '&',
    thread: '·',
    brush: ['╞', '╡'],
    brushed: '═',
    brush_edge: ':',
};

const ASCII: Set = Set {
    event: ['*', 'x'],
    planned: ['o', 'O'],
    negotiating: ['c', 'C'],
    initialled: ['i', 'j'],
    signed: ['#', '%'],
    ratified: ['R', 'r'],
    in_force: ['F', 'f'],
    ended: ['T', 't'],
    other: ['^', '"'],
    deadline: ['V', 'v'],
    block: ['H', 'h'],
    span: ['-', '~'],
    open: '{',
    close: '}',
    dot: '.',
    before: '<',
    after: '>',
    bar: '=',
    query: '-',
    no_start: '<',
    no_end: '>',
    today: '|',
    today_on_bar: '|',
    today_on_query: '|',
    axis: '-',
    today_on_axis: '|',
    edge: ':',
    earlier: '<',
    later: '>',
    cut: '.',
    times: None,
    base: '(',
    follows: ')',
    alongside: '&',
    thread: '.',
    brush: ['[', ']'],
    brushed: '=',
    brush_edge: '!',
};

/// The characters of a choice.
pub(super) fn set(glyphs: Glyphs) -> &'static Set {
    match glyphs {
        Glyphs::Braille => &UNICODE,
        Glyphs::Blocks => &LIST_4,
        Glyphs::Ascii => &ASCII,
    }
}

impl Set {
    /// The sign before what is related to the item under the cursor.
    pub(super) fn sign(&self, bond: Bond) -> char {
        match bond {
            Bond::Base => self.base,
            Bond::Follows => self.follows,
            Bond::Alongside => self.alongside,
        }
    }

    /// The one-column mark of a sort, solid or hollow.
    pub(super) fn mark(&self, sort: Sort, hollow: bool) -> char {
        let [solid, open] = match sort {
            Sort::Event => self.event,
            Sort::Deadline => self.deadline,
            Sort::Validity => [self.bar, self.query],
            Sort::Stage(StageLook::Planned) => self.planned,
            Sort::Stage(StageLook::Negotiating) => self.negotiating,
            Sort::Stage(StageLook::Initialled) => self.initialled,
            Sort::Stage(StageLook::Signed) => self.signed,
            Sort::Stage(StageLook::Ratified) => self.ratified,
            Sort::Stage(StageLook::InForce) => self.in_force,
            Sort::Stage(StageLook::Ended) => self.ended,
            Sort::Stage(StageLook::Other) => self.other,
        };
        if hollow { open } else { solid }
    }

    /// A span that is one column wide.
    pub(super) fn block(&self, uncertain: bool) -> char {
        let [solid, hollow] = self.block;
        if uncertain { hollow } else { solid }
    }

    /// The inside of a wider span.
    pub(super) fn inside(&self, uncertain: bool) -> char {
        let [sure, unsure] = self.span;
        if uncertain { unsure } else { sure }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::chart::legend;
    use unicode_width::UnicodeWidthChar;

    #[test]
    fn every_glyph_is_one_column_wide_and_the_ascii_set_is_ascii() {
        for glyphs in Glyphs::ALL {
            // The derived debug form names every character of the set.
            let debug = format!("{:?}", set(glyphs));
            let chars: Vec<char> =
                debug.split('\'').skip(1).step_by(2).filter_map(|part| part.chars().next()).collect();
            assert!(chars.len() > 30);
            for ch in chars {
                assert_eq!(ch.width(), Some(1), "{ch}");
                assert!(glyphs != Glyphs::Ascii || ch.is_ascii());
            }
        }
    }

    #[test]
    fn the_middle_set_keeps_to_windows_glyph_list_4() {
        let listed = "•◦○◊¤◘◙■□√►×▲▼▪▫─├┤·‹›═…│╪┼┬¦←→«»╞╡";
        let debug = format!("{:?}", set(Glyphs::Blocks));
        let drawn = debug.split('\'').skip(1).step_by(2).filter_map(|part| part.chars().next());
        let foreign: Vec<char> = drawn.filter(|ch| !ch.is_ascii() && !listed.contains(*ch)).collect();
        assert_eq!(foreign, Vec::<char>::new());
    }

    #[test]
    fn the_legend_explains_every_character_of_every_set() {
        for glyphs in Glyphs::ALL {
            let told: String = legend(glyphs).into_iter().map(|(drawn, _)| drawn).collect();
            let debug = format!("{:?}", set(glyphs));
            let drawn = debug.split('\'').skip(1).step_by(2).filter_map(|part| part.chars().next());
            let silent: Vec<char> = drawn.filter(|ch| !told.contains(*ch)).collect();
            assert_eq!(silent, Vec::<char>::new(), "{glyphs:?}");
        }
    }

    #[test]
    fn the_stages_and_events_are_told_apart_by_shape() {
        for glyphs in Glyphs::ALL {
            let set = set(glyphs);
            let looks = [
                set.event,
                set.planned,
                set.negotiating,
                set.initialled,
                set.signed,
                set.ratified,
                set.in_force,
                set.ended,
                set.other,
                set.deadline,
                set.block,
            ];
            let signs = [set.base, set.follows, set.alongside];
            let mut marks: Vec<char> = looks.into_iter().flatten().chain(signs).collect();
            let all = marks.len();
            marks.sort_unstable();
            marks.dedup();
            assert_eq!(marks.len(), all);
        }
    }
}
