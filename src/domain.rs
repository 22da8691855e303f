//! What the program knows: records, claims, dates, geometry, search, documents. Text in, values out:
//! no terminal, no file system, no clock, no environment, no printing.

pub mod chart;
pub mod check;
pub mod codebook;
pub mod dataset;
pub mod date;
pub mod doc;
pub mod explain;
pub mod fault;
pub mod fold;
pub mod geo;
pub mod glyphs;
pub mod ids;
pub mod library;
pub mod look;
pub mod money;
pub mod period;
pub mod plain;
pub mod proof;
pub mod query;
pub mod read;
pub mod record;
pub mod safe;
pub mod search;
pub mod standing;
pub mod suggest;
pub mod svg;
pub mod text;
#[cfg(test)]
pub mod trials;
pub mod vocab;
pub mod when;
pub mod words;
pub mod write;

/// The one dialect of RON that data files are read and written in: `Some` is left out,
/// and a value of one struct needs no second pair of brackets.
pub fn ron_options() -> ron::Options {
    use ron::extensions::Extensions;
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_VARIANT_NEWTYPES)
}
