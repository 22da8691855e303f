//! The words for the fills.

use crate::domain::geo::picture::Role;

/// Each fill with its words, strongest first.
pub fn legend() -> [(Role, &'static str); 3] {
    [
        (Role::FillNamed, "named first"),
        (Role::FillOnLine, "on a named line, not named"),
        (Role::Blank, "not named in the documents read"),
    ]
}
