//! The citations of a claim: nearly always one, which then lies in the claim itself.

use std::ops::Deref;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::domain::record::claim::Cite;
use crate::domain::text::List;

/// Citations, read like a slice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cites {
    One(Cite),
    /// Several, or none.
    Several(List<Cite>),
}

impl Cites {
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }
}

impl Default for Cites {
    fn default() -> Self {
        Self::Several(List::default())
    }
}

impl Deref for Cites {
    type Target = [Cite];

    fn deref(&self) -> &[Cite] {
        match self {
            Self::One(cite) => std::slice::from_ref(cite),
            Self::Several(cites) => cites,
        }
    }
}

impl<'a> IntoIterator for &'a Cites {
    type Item = &'a Cite;
    type IntoIter = std::slice::Iter<'a, Cite>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl From<Vec<Cite>> for Cites {
    fn from(mut cites: Vec<Cite>) -> Self {
        match cites.pop() {
            Some(only) if cites.is_empty() => Self::One(only),
            last => {
                cites.extend(last);
                Self::Several(cites.into())
            }
        }
    }
}

impl Serialize for Cites {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'de> Deserialize<'de> for Cites {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::deserialize(deserializer).map(Self::from)
    }
}
