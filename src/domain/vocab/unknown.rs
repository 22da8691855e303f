//! The fault of a code that is in no list.
//!
//! Only the sentence; each list decides what to say of a code that it does not have.

use std::error::Error;
use std::fmt;

/// A sentence saying which code is unknown and what to write instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownCode(pub(in crate::domain::vocab) String);

impl fmt::Display for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Error for UnknownCode {}
