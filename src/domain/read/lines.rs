//! Where a byte of a text stands, as line and column. Columns count characters, as an editor does.

use crate::domain::record::claim::Spot;

/// The line starts of a text.
#[derive(Debug)]
pub struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    pub fn of(text: &'a str) -> Self {
        let mut starts = vec![0];
        starts.extend(text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(at, _)| at + 1));
        Self { text, starts }
    }

    /// Line and column of a byte offset, both from 1.
    pub fn spot(&self, offset: usize) -> Spot {
        let line = self.starts.partition_point(|start| *start <= offset).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        let before = self.text.get(start..offset).unwrap_or("");
        Spot { line: line as u32, column: before.chars().count() as u32 + 1 }
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
