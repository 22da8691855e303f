//! Headings between rows: of results by kind, of those that only resemble what was typed, of queries to choose from. A row
//! keeps its number; what line it stands on follows from the headings above it.

use std::sync::Arc;

use crate::domain::library::Library;
use crate::domain::search::{Answer, Index};
use crate::domain::words::counted;

/// A heading above a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The row that it stands above.
    pub at: usize,
    pub words: String,
}

/// What stands on a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line<'a> {
    Heading(&'a str),
    Row(usize),
}

/// The line of a row.
pub fn line_of(sections: &[Section], row: usize) -> usize {
    row + sections.iter().take_while(|section| section.at <= row).count()
}

/// What stands on a line.
pub fn on_line(sections: &[Section], line: usize) -> Line<'_> {
    let mut above = 0;
    for (number, section) in sections.iter().enumerate() {
        let heading = section.at + number;
        if heading == line {
            return Line::Heading(&section.words);
        }
        if heading > line {
            break;
        }
        above = number + 1;
    }
    Line::Row(line.saturating_sub(above))
}

/// The results by kind: their places in the answer in another order, kinds as the best of each comes, and a heading with a
/// count above each.
pub fn by_kind(index: &Index, library: &Library, answer: &Answer) -> (Arc<[u32]>, Vec<Section>) {
    let mut kinds: Vec<(&'static str, Vec<u32>)> = Vec::new();
    for (place, doc) in (0u32..).zip(answer.docs.iter()) {
        let kind = index.kind(library, *doc);
        match kinds.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, places)) => places.push(place),
            None => kinds.push((kind, vec![place])),
        }
    }
    let mut order = Vec::with_capacity(answer.docs.len());
    let mut sections = Vec::new();
    for (kind, places) in kinds {
        let words = match answer.count {
            Some(_) => format!("{kind} · {}", counted(places.len(), "result", "results")),
            None => format!("{kind} · counting …"),
        };
        sections.push(Section { at: order.len(), words });
        order.extend(places);
    }
    (order.into(), sections)
}

/// The heading above those that do not hold what was typed, where there are such.
pub fn unsure(answer: &Answer) -> Option<Section> {
    let words = match &answer.instead {
        _ if answer.sure >= answer.docs.len() => return None,
        Some(words) if answer.sure == 0 => format!("Nothing holds “{}”; taken for “{words}”", answer.query.text),
        Some(words) => format!("Taken for “{words}”"),
        None if answer.sure == 0 => format!("Nothing holds “{}”; these have its letters", answer.query.text),
        None => "These only have its letters".to_string(),
    };
    Some(Section { at: answer.sure, words })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_has_a_line_of_its_own_and_every_heading_the_one_above_its_row() {
        let section = |at| Section { at, words: at.to_string() };
        for sections in [vec![], vec![section(0)], vec![section(2)], vec![section(0), section(3), section(4)]] {
            let rows = 6;
            let lines: Vec<Line<'_>> = (0..rows + sections.len()).map(|line| on_line(&sections, line)).collect();
            for row in 0..rows {
                assert_eq!(lines[line_of(&sections, row)], Line::Row(row), "{sections:?}");
            }
            for section in &sections {
                assert_eq!(lines[line_of(&sections, section.at) - 1], Line::Heading(&section.words), "{sections:?}");
            }
        }
    }
}
