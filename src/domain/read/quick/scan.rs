//! The light pass: bytes, brackets and texts, no list of tokens. It knows the plain shape of a data file and gives up at
//! anything else, be it sound or not. What it takes for a record is only a guess until that was parsed.

use std::ops::Range;

use memchr::{memchr, memchr3};

use crate::domain::fault::Fault;
use crate::domain::read::before::{LONGEST_TEXT, MOST_TOKENS};
use crate::domain::record::Kind;
use crate::domain::record::claim::Spot;

/// Where the records of a file and their statements begin.
#[derive(Debug, Default)]
pub struct Scan {
    pub parts: Vec<Part>,
    /// Of all records, in the order of the file.
    pub claims: Vec<Spot>,
}

/// One record.
#[derive(Debug)]
pub struct Part {
    pub span: Range<usize>,
    pub at: Spot,
    /// Its statements among those of the file.
    pub claims: Range<usize>,
}

/// Looks through a text; none where it has not the plain shape, or may have more tokens than are read.
pub fn scan(text: &str) -> Option<Scan> {
    let mut scanner = Scanner { text, bytes: text.as_bytes(), at: 0, tokens: 0, line: 1, counted: 0, column: 1 };
    let found = scanner.file()?;
    (scanner.tokens < MOST_TOKENS && !found.parts.is_empty()).then_some(found)
}

struct Scanner<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    tokens: usize,
    line: u32,
    /// Up to here the characters of the line are counted: the next one has that column.
    counted: usize,
    column: u32,
}

impl<'a> Scanner<'a> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// Takes that sign, or gives up.
    fn take(&mut self, sign: u8) -> Option<()> {
        (self.peek()? == sign).then(|| self.step())
    }

    fn step(&mut self) {
        self.at += 1;
        self.tokens += 1;
    }

    fn file(&mut self) -> Option<Scan> {
        let mut scan = Scan::default();
        self.gap()?;
        if self.peek()? == b'[' {
            self.step();
            self.list(b']', |scanner| scanner.record(&mut scan))?;
        } else {
            self.record(&mut scan)?;
        }
        self.gap()?;
        self.peek().is_none().then_some(scan)
    }

    /// Parts with a comma between each two, up to the bracket that ends them; that is taken too.
    fn list(&mut self, end: u8, mut part: impl FnMut(&mut Self) -> Option<()>) -> Option<()> {
        loop {
            self.gap()?;
            if self.peek()? != end {
                part(self)?;
                self.gap()?;
            }
            if self.peek()? == end {
                self.step();
                return Some(());
            }
            self.take(b',')?;
        }
    }

    fn record(&mut self, scan: &mut Scan) -> Option<()> {
        let (start, at, first) = (self.at, self.spot(), scan.claims.len());
        self.word()?;
        self.take(b'(')?;
        self.list(b')', |scanner| {
            let name = scanner.word()?;
            scanner.blank();
            scanner.take(b':')?;
            let leads = scanner.blank();
            if name == "claims" {
                scanner.take(b'[')?;
                return scanner.list(b']', |scanner| {
                    scan.claims.push(scanner.spot());
                    (scanner.peek()? == b'(').then(|| scanner.value(false))?
                });
            }
            scanner.value(leads)
        })?;
        scan.parts.push(Part { span: start..self.at, at, claims: first..scan.claims.len() });
        Some(())
    }

    /// A value, up to the comma or bracket that ends it. Comments in it are left to the careful way, and so is a line in
    /// it that begins as a record or a statement does. `leads` is true where the value begins a line.
    fn value(&mut self, mut leads: bool) -> Option<()> {
        let mut depth = 0_usize;
        loop {
            match self.peek()? {
                b'(' if leads && self.begins_claim() => return None,
                b'(' | b'[' | b'{' => {
                    depth += 1;
                    self.step();
                }
                b')' | b']' | b'}' | b',' | b'/' if depth == 0 => return Some(()),
                b')' | b']' | b'}' => {
                    depth -= 1;
                    self.step();
                }
                b',' | b':' => self.step(),
                b'"' => self.string()?,
                first => {
                    let word = self.word()?;
                    if leads && first.is_ascii_uppercase() && !self.is_plain(word) {
                        return None;
                    }
                }
            }
            leads = self.blank();
        }
    }

    /// True at a bracket that looks like the beginning of a statement.
    fn begins_claim(&self) -> bool {
        let inner = self.text.get(self.at + 1..).unwrap_or_default().trim_ascii_start();
        inner.starts_with("id") || inner.starts_with("says")
    }

    /// True behind a name that no record begins with: a plain value such as `Para(1` or a name without brackets.
    fn is_plain(&self, name: &str) -> bool {
        match self.bytes.get(self.at..) {
            Some([b'(', b'"' | b'0'..=b'9', ..]) => Kind::ALL.iter().all(|kind| kind.code() != name),
            rest => rest.is_some_and(|rest| !rest.starts_with(b"(")),
        }
    }

    fn word(&mut self) -> Option<&'a str> {
        let rest = self.bytes.get(self.at..)?;
        let letter = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'+' | b'.');
        let length = rest.iter().position(|byte| !letter(byte)).unwrap_or(rest.len());
        let word = self.text.get(self.at..self.at + length)?;
        self.at += length;
        self.tokens += 1;
        // What comes next may belong to it: a raw text, a slash.
        let alone = self.peek().is_none_or(|next| next.is_ascii_whitespace() || b"()[]{},:".contains(&next));
        (length > 0 && alone).then_some(word)
    }

    /// A text between quotation marks that ends on its line and is not too long.
    fn string(&mut self) -> Option<()> {
        let start = self.at;
        self.step();
        loop {
            self.at += memchr3(b'"', b'\\', b'\n', self.bytes.get(self.at..)?)?;
            match self.peek()? {
                b'"' => break,
                b'\\' if self.bytes.get(self.at + 1) != Some(&b'\n') => self.at += 2,
                _ => return None,
            }
        }
        self.at += 1;
        (self.at - start <= LONGEST_TEXT).then_some(())
    }

    /// Goes over white space; true where a line ended in it.
    fn blank(&mut self) -> bool {
        let before = self.line;
        while let Some(byte) = self.peek() {
            match byte {
                b' ' | b'\t' | b'\r' => {}
                b'\n' => {
                    self.line += 1;
                    (self.counted, self.column) = (self.at + 1, 1);
                }
                _ => break,
            }
            self.at += 1;
        }
        self.line > before
    }

    /// Goes over white space and comments between the parts of a file; gives up at a comment that hides something.
    fn gap(&mut self) -> Option<()> {
        loop {
            self.blank();
            if self.peek() != Some(b'/') {
                return Some(());
            }
            let rest = self.text.get(self.at..)?;
            let length = match self.bytes.get(self.at + 1)? {
                b'/' => memchr(b'\n', rest.as_bytes()).unwrap_or(rest.len()),
                // One within another is left to the careful way.
                b'*' => rest.get(2..)?.find("*/")? + 4,
                _ => return None,
            };
            let comment = rest.get(..length)?;
            if comment.get(2..)?.contains("/*") || Fault::of_text(comment).is_some() {
                return None;
            }
            self.tokens += 1;
            self.at += length;
            if let Some(last) = comment.rfind('\n') {
                self.line += comment.bytes().filter(|byte| *byte == b'\n').count() as u32;
                (self.counted, self.column) = (self.at - length + last + 1, 1);
            }
        }
    }

    /// Line and column of the place reached.
    fn spot(&mut self) -> Spot {
        let passed = self.bytes.get(self.counted..self.at).unwrap_or_default();
        self.column += passed.iter().filter(|byte| **byte & 0xc0 != 0x80).count() as u32;
        self.counted = self.at;
        Spot { line: self.line, column: self.column }
    }
}
