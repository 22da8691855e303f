//! How well a word was found: smaller is better.

/// As a whole word.
pub const WHOLE: u8 = 0;
/// As the beginning of one.
pub const PREFIX: u8 = 1;
/// Inside one.
pub const INSIDE: u8 = 2;
/// What is added where it is not the title but another name.
pub const OTHER_NAME: u8 = 3;
/// What is added where it is a text.
pub const BODY: u8 = 6;
/// From this tier on only scattered letters were found.
pub const SCATTERED: u8 = 20;
/// Not at all.
pub const NONE: u8 = u8::MAX;

/// What is added for each part of a thing, by its number.
pub const BY_PART: [u8; 4] = [0, OTHER_NAME, BODY, BODY];
