//! Sources: the documents that say so, with what identifies the copy that was read. A source is a plain record without claims.

use serde::{Deserialize, Serialize};

use crate::domain::date::Edtf;
use crate::domain::text::Text;
use crate::domain::vocab::{ExclusionReason, Marking, Reliability, SourceKind};
use crate::domain::when::When;

/// A document, or what was learnt in the field.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    pub id: Text,
    pub title: Text,
    pub publisher: Text,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<Text>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Text>,
    pub kind: SourceKind,
    /// BCP 47.
    pub language: Text,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<When>,
    pub accessed: Edtf,
    /// SHA-256 of the copy read, in hexadecimal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<Text>,
    /// Its length in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub length: Option<u64>,
    /// First and last line of the body in that copy, counted from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<(u32, u32)>,
    /// Lines of the body that are captions of pictures and count as no paragraph.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub captions: Vec<u32>,
    /// First and last line of each signature block, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub blocks: Vec<(u32, u32)>,
    /// Reports of one release share an origin; repetition is not corroboration.
    pub origin: Text,
    pub reliability: Reliability,
    /// Why this reliability.
    pub reason: Text,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exclusions: Vec<Exclusion>,
    pub marking: Marking,
    /// Field sources only: when, where, by whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<When>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Text>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reporter: Option<Text>,
}

impl Source {
    /// True for a published document of which no copy is kept: its passages cannot be held against it again.
    pub fn has_no_copy(&self) -> bool {
        self.sha256.is_none() && !self.kind.is_field()
    }
}

/// What is not read as a statement of the source, and why: lines of the copy, or one sentence of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exclusion {
    /// First and last line, counted from 1.
    pub lines: (u32, u32),
    /// Words of the one sentence that is meant; without them the lines are left out whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<Text>,
    pub reason: ExclusionReason,
    /// The record and the claim that say the same already; where the reason is that it is restated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub restates: Option<(Text, Text)>,
}
