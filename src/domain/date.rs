//! Dates as the field writes them: one calendar day, or an EDTF expression.
//!
//! EDTF is the Extended Date/Time Format of the Library of Congress (4 February 2019), the profile of
//! ISO 8601-2:2019 for dates that are coarse, uncertain or open. Levels 0 and 1 are supported for the years
//! 0000 to 9999, without times of day; everything else is refused with a sentence that says what to write.
//!
//! This module must not ask what day it is, and must not fill in what a source leaves out.

mod day;
mod edtf;
mod fault;
mod order;
mod packed;
mod parse;
mod point;
mod words;

pub use day::Day;
pub use edtf::{Edge, Edtf};
pub use fault::DateFault;
pub use order::SortKey;
pub use point::Precision;
pub use words::abbreviated;

#[cfg(test)]
mod faults;
#[cfg(test)]
pub(crate) mod props;
#[cfg(test)]
mod tests;
