//! What the map shows of the rest of the workbench: selection, marks, lit counties.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::glyphs::Glyphs;

/// What the documents read say of a county.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Mark {
    Named,
    OnNamedLine,
    #[default]
    Unmarked,
}

impl Mark {
    /// The character that fills a county so marked; a space for an unmarked one.
    pub fn glyph(self, glyphs: Glyphs) -> char {
        match (self, glyphs) {
            (Self::Named, Glyphs::Ascii) => ':',
            (Self::Named, _) => '░',
            (Self::OnNamedLine, Glyphs::Ascii) => '.',
            (Self::OnNamedLine, _) => '·',
            (Self::Unmarked, _) => ' ',
        }
    }
}

/// All ids are slugs of counties, but for `place`. Ids the atlas does not know are passed over.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Scene {
    pub selected: Option<String>,
    /// A county that is not here is unmarked.
    pub marks: BTreeMap<String, Mark>,
    pub lit: BTreeSet<String>,
    /// Id of a place to be shown.
    pub place: Option<String>,
}

impl Scene {
    pub fn mark(&self, slug: &str) -> Mark {
        self.marks.get(slug).copied().unwrap_or_default()
    }

    pub fn is_selected(&self, slug: &str) -> bool {
        self.selected.as_deref() == Some(slug)
    }

    /// The sign before a county's label: `>` selected, `*` lit, which tells both without colour.
    pub fn sign(&self, slug: &str) -> Option<char> {
        if self.is_selected(slug) { Some('>') } else { self.lit.contains(slug).then_some('*') }
    }
}
