//! What the map shows of the rest of the workbench: selection, fill, lit counties.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::domain::geo::fill::Fill;

/// All ids are slugs of counties, but for `place`. Ids the atlas does not know are passed over.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Scene {
    pub selected: Option<String>,
    /// What the counties are filled with; it stays while the selection moves.
    pub fill: Arc<Fill>,
    pub lit: BTreeSet<String>,
    /// Id of a place to be shown.
    pub place: Option<String>,
}

impl Scene {
    pub fn is_selected(&self, slug: &str) -> bool {
        self.selected.as_deref() == Some(slug)
    }

    /// The sign before a county's label: `>` selected, `*` lit, which tells both without colour.
    pub fn sign(&self, slug: &str) -> Option<char> {
        if self.is_selected(slug) { Some('>') } else { self.lit.contains(slug).then_some('*') }
    }
}
