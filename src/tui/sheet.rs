//! A document with its lines, and what goes with a selection: each made when what it is about or its room changes, never
//! while drawing or on a step of the cursor in it.

use crate::domain::doc::{Doc, Laid, lay};
use crate::domain::fold::linked::{Linked, linked};
use crate::domain::library::{Library, Target};

/// A document, laid out.
#[derive(Debug, Default)]
pub struct Sheet<K> {
    about: K,
    width: usize,
    pub doc: Doc,
    pub lines: Vec<Laid>,
}

impl<K: PartialEq> Sheet<K> {
    /// Lays a document out.
    pub fn new(about: K, width: usize, doc: Doc) -> Self {
        let lines = lay(&doc, width);
        Self { about, width, doc, lines }
    }

    /// Whether it is about that, in lines so wide.
    pub fn is_of(&self, about: &K, width: usize) -> bool {
        self.about == *about && self.width == width
    }
}

/// What goes with some targets.
#[derive(Debug, Default)]
pub struct Linking {
    of: Vec<Target>,
    pub linked: Linked,
}

impl Linking {
    /// Finds it.
    pub fn new<'a>(library: &Library, of: impl Iterator<Item = &'a Target>) -> Self {
        let of: Vec<Target> = of.cloned().collect();
        let linked = linked(library, &of);
        Self { of, linked }
    }

    /// Whether it is of these.
    pub fn is_of<'a>(&self, of: impl Iterator<Item = &'a Target>) -> bool {
        self.of.iter().eq(of)
    }
}
