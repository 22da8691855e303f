//! Data that are already read, laid over an atlas, and other data over the same one while more is read. Nothing is read here.

use std::sync::{Arc, OnceLock};

use super::Library;
use crate::domain::dataset::Dataset;
use crate::domain::geo::Atlas;

impl Library {
    /// Data that are already read, over an atlas.
    pub fn of(data: Dataset, atlas: impl Into<Arc<Atlas>>) -> Self {
        let (faults, mentioned, detailed) = (OnceLock::new(), OnceLock::new(), Arc::default());
        Self {
            data,
            atlas: atlas.into(),
            detail: None,
            detailed,
            faults,
            is_asked_aside: false,
            mentioned,
            tables: OnceLock::new(),
        }
    }

    /// Other data over the same atlas, at both its levels. The rules are not asked by whoever first wants the faults: until
    /// `ask` was called, those of reading are all there are.
    #[must_use]
    pub fn over_same_ground(&self, data: Dataset) -> Self {
        let (atlas, detailed) = (Arc::clone(&self.atlas), Arc::clone(&self.detailed));
        let (faults, mentioned) = (OnceLock::new(), OnceLock::new());
        Self {
            data,
            atlas,
            detail: self.detail,
            detailed,
            faults,
            is_asked_aside: true,
            mentioned,
            tables: OnceLock::new(),
        }
    }
}
