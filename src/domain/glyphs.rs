//! Which characters a terminal can show: one choice for lines, marks, frames and words alike.
//! It must not know a terminal or a locale; who opens the screen decides.

/// A set of characters, from the finest to the plainest. Every character of every set is one column wide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Glyphs {
    /// Lines in Braille patterns (Unicode block 2800), the marks of a full Unicode font.
    #[default]
    Braille,
    /// Lines in half blocks, and only characters of code page 437 and Windows Glyph List 4, which terminal fonts
    /// without Braille still have.
    Blocks,
    /// Plain ASCII, for LANG=C and terminals without a font of their own.
    Ascii,
}

impl Glyphs {
    pub const ALL: [Self; 3] = [Self::Braille, Self::Blocks, Self::Ascii];

    /// The name for a reader and for the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Braille => "Braille",
            Self::Blocks => "half blocks",
            Self::Ascii => "ASCII",
        }
    }

    /// The next plainer set; after the plainest the finest again.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Braille => Self::Blocks,
            Self::Blocks => Self::Ascii,
            Self::Ascii => Self::Braille,
        }
    }
}
