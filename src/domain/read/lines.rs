//! Where a byte of a text stands, as line and column. Columns count characters, as an editor does.

use crate::domain::record::claim::Spot;

/// Bytes between two places where it is known how many characters stand before.
const STEP: usize = 1024;

/// The line starts of a text, and how many characters stand before every `STEP`th byte and before the end: a line may be as long as the file,
/// and is not counted again for each place in it.
#[derive(Debug)]
pub struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
    letters: Vec<usize>,
}

/// How many characters begin in these bytes.
fn letters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xc0 != 0x80).count()
}

impl<'a> Lines<'a> {
    pub fn of(text: &'a str) -> Self {
        let mut starts = vec![0];
        starts.extend(text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(at, _)| at + 1));
        let mut before = Vec::with_capacity(text.len() / STEP + 1);
        let mut sum = 0;
        for chunk in text.as_bytes().chunks(STEP) {
            before.push(sum);
            sum += letters(chunk);
        }
        before.push(sum);
        Self { text, starts, letters: before }
    }

    /// How many characters begin before a byte.
    fn before(&self, offset: usize) -> usize {
        let offset = offset.min(self.text.len());
        let step = offset / STEP;
        let rest = self.text.as_bytes().get(step.saturating_mul(STEP)..offset).unwrap_or_default();
        self.letters.get(step).copied().unwrap_or(0) + letters(rest)
    }

    /// Line and column of a byte offset, both from 1.
    pub fn spot(&self, offset: usize) -> Spot {
        let line = self.starts.partition_point(|start| *start <= offset).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        let column = self.before(offset).saturating_sub(self.before(start));
        Spot { line: line as u32, column: column as u32 + 1 }
    }

    /// The byte offset of a line and column counted from 1, held within the text.
    pub fn offset(&self, line: usize, column: usize) -> usize {
        let start = self.starts.get(line.saturating_sub(1)).copied().unwrap_or(self.text.len());
        let rest = self.text.get(start..).unwrap_or("");
        let within = rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(at, _)| at);
        start + within
    }

    /// A line without its end; empty beyond the last.
    pub fn line(&self, line: u32) -> &'a str {
        let Some(start) = self.starts.get((line as usize).saturating_sub(1)) else {
            return "";
        };
        self.text.get(*start..).unwrap_or("").lines().next().unwrap_or("")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::trials;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(trials::cases(200))]

        #[test]
        fn a_place_in_a_long_line_is_where_counting_from_its_start_finds_it(
            pieces in prop::collection::vec(("[a-z\u{e9}\u{65e5}\n]{1,9}", 1..400_usize), 1..12),
        ) {
            let text: String = pieces.iter().map(|(piece, times)| piece.repeat(*times)).collect();
            let lines = Lines::of(&text);
            for (offset, _) in text.char_indices().step_by(97).chain([(text.len(), ' ')]) {
                let before = text.get(..offset).unwrap_or_default();
                let start = before.rfind('\n').map_or(0, |at| at + 1);
                let spot = lines.spot(offset);
                prop_assert_eq!(spot.line as usize, before.matches('\n').count() + 1);
                prop_assert_eq!(spot.column as usize, text.get(start..offset).unwrap_or_default().chars().count() + 1);
            }
        }
    }
}
