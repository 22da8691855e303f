//! The guides cut into their blocks and table rows.

use std::fs;
use std::sync::LazyLock;

use mpaka::domain::read::read;
use mpaka::domain::record::Record;

/// The reference of the kinds, then the guide.
pub static GUIDES: LazyLock<[(&str, String); 2]> = LazyLock::new(|| {
    ["RECORDS.md", "KEEPING.md"].map(|name| {
        let path = format!("{}/assets/dataset/{name}", env!("CARGO_MANIFEST_DIR"));
        (name, fs::read_to_string(path).unwrap())
    })
});

/// A fenced block.
#[derive(Debug, Clone, Copy)]
pub struct Block {
    /// `ron`, `sh` or `text`.
    pub language: &'static str,
    pub text: &'static str,
    /// The file that a text is to be saved as: `<!-- document: … -->` stands above it.
    pub document: Option<&'static str>,
}

impl Block {
    /// The words of a record's first line, `// orgs/ruvania.ron · the smallest`: its file, and what it is an example of.
    pub fn heading(&self) -> (&'static str, &'static str) {
        let line = self.text.lines().next().unwrap().strip_prefix("// ").unwrap();
        line.split_once(" · ").unwrap_or((line, ""))
    }

    /// The record of a `ron` block.
    pub fn record(&self) -> Record {
        let (found, faults) = read(self.heading().0, self.text.as_bytes());
        assert_eq!(faults, [], "{}", self.text);
        found.into_iter().next().unwrap().record
    }
}

/// Every block of a guide, in order.
pub fn blocks(guide: &'static str) -> Vec<Block> {
    let pieces: Vec<&str> = guide.split("```").collect();
    assert_eq!(pieces.len() % 2, 1, "a block is not closed");
    let block = |(above, inside): (&&'static str, &&'static str)| {
        let (language, text) = inside.split_once('\n').unwrap();
        let above = above.trim_end().lines().next_back().unwrap_or("");
        let document = above.strip_prefix("<!-- document: ").and_then(|rest| rest.strip_suffix(" -->"));
        Block { language, text, document }
    };
    pieces.iter().step_by(2).zip(pieces.iter().skip(1).step_by(2)).map(block).collect()
}

/// Every block of both guides in that language.
pub fn all(language: &str) -> Vec<Block> {
    let both = GUIDES.iter().flat_map(|(_, text)| blocks(text));
    let found: Vec<Block> = both.filter(|block| block.language == language).collect();
    assert!(!found.is_empty(), "the guides have no {language} block");
    found
}

/// The examples that stand in a column of every table whose head begins so, without their backticks. The column counts
/// from 0; a cell that is not one piece of code is left out.
pub fn column(head: &str, at: usize) -> Vec<&'static str> {
    let lines = GUIDES.iter().flat_map(|(_, text)| text.lines());
    let mut found = Vec::new();
    let mut inside = false;
    for line in lines {
        inside = line.starts_with('|') && (inside || line.starts_with(head));
        if inside && !line.starts_with(head) {
            let cell = line.split(" | ").nth(at).unwrap_or("").trim_start_matches("| ").trim_end_matches(" |");
            found.extend(cell.strip_prefix('`').and_then(|cell| cell.strip_suffix('`')));
        }
    }
    assert!(!found.is_empty(), "no table begins with {head}");
    found
}
