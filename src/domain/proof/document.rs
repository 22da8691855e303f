//! The documents at hand and the sources whose copies they are: known by their hash, or, where no hash fits, by the
//! passages: most of them, and a third at least, stand in it.

use sha2::{Digest, Sha256};

use crate::domain::library::Library;
use crate::domain::proof::frame::Frame;
use crate::domain::proof::layout::Layout;
use crate::domain::proof::line::lines;
use crate::domain::proof::{Citation, straight};
use crate::domain::record::source::Source;

/// A document as it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Its path below the folder.
    pub name: String,
    pub text: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// In bytes.
    pub length: u64,
}

impl Document {
    /// Bytes that are no UTF-8 are replaced in the text, not in the hash.
    pub fn new(name: impl Into<String>, bytes: &[u8]) -> Self {
        let text = String::from_utf8_lossy(bytes).into_owned();
        Self { name: name.into(), text, sha256: hash(bytes), length: bytes.len() as u64 }
    }
}

/// SHA-256 in hexadecimal.
pub fn hash(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}

/// A source with the document that is its copy.
#[derive(Debug, Clone, Copy)]
pub struct Found<'a> {
    pub source: &'a Source,
    pub document: &'a Document,
    pub changed: bool,
}

impl<'a> Found<'a> {
    /// The document in its parts. Where it has changed, the frame is the one under which most of the passages stand.
    pub fn layout(&self, citations: &[Citation<'a>]) -> Layout {
        let lines = lines(&self.document.text);
        let frame = if self.changed {
            let own = citations.iter().filter(|one| one.source == self.source.id);
            Frame::guess(self.source, &lines, &own.map(|one| one.cite).collect::<Vec<_>>())
        } else {
            Frame::of(self.source)
        };
        Layout::framed(&lines, self.source, frame)
    }
}

/// Finds the document of each source that names a copy; the rest are the sources that have none here.
pub fn match_documents<'a>(
    library: &'a Library,
    citations: &[Citation<'a>],
    documents: &'a [Document],
) -> (Vec<Found<'a>>, Vec<&'a Source>) {
    let mut found: Vec<Found<'a>> = Vec::new();
    let mut rest: Vec<&Source> = Vec::new();
    for source in library.data.sources().filter(|source| source.sha256.is_some()) {
        let is_it = |document: &&Document| source.sha256.as_deref() == Some(document.sha256.as_str());
        match documents.iter().find(is_it) {
            Some(document) => found.push(Found { source, document, changed: false }),
            None => rest.push(source),
        }
    }
    let free = documents.iter().filter(|one| !found.iter().any(|taken| taken.document.sha256 == one.sha256));
    let free: Vec<(&Document, String)> = free.map(|document| (document, straight(&document.text))).collect();
    let mut pairs: Vec<(usize, &Source, &Document)> = Vec::new();
    for source in &rest {
        let own = citations.iter().filter(|one| one.source == source.id);
        let passages: Vec<String> = own.filter_map(|one| one.cite.passage()).map(straight).collect();
        for (document, text) in &free {
            let standing = passages.iter().filter(|words| text.contains(words.as_str())).count();
            // A page that quotes a line of it, or names its title, is not the document.
            if standing > 0 && standing * 3 >= passages.len() {
                pairs.push((standing, source, document));
            }
        }
    }
    pairs.sort_by_key(|pair| std::cmp::Reverse(pair.0));
    for (_, source, document) in pairs {
        let is_taken = |one: &Found<'_>| one.source.id == source.id || one.document.name == document.name;
        if !found.iter().any(is_taken) {
            found.push(Found { source, document, changed: true });
        }
    }
    found.sort_by(|a, b| a.source.id.cmp(&b.source.id));
    rest.retain(|source| !found.iter().any(|one| one.source.id == source.id));
    (found, rest)
}
