//! Which colours the workbench is drawn in: one choice, made by who opens it. It must not know a terminal; what a role
//! of the screen looks like in each stands with the screen.

/// A built-in look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Look {
    /// The terminal's own sixteen colours on its own ground.
    #[default]
    Terminal,
    /// Bold and reverse with few colours, for poor light and weak eyes.
    Contrast,
    /// No colour at all: bold, underline and reverse.
    Mono,
}

impl Look {
    pub const ALL: [Self; 3] = [Self::Terminal, Self::Contrast, Self::Mono];

    /// The name on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::Terminal => "terminal",
            Self::Contrast => "contrast",
            Self::Mono => "mono",
        }
    }

    /// Reads the name on the command line.
    ///
    /// # Errors
    /// A sentence with the names there are.
    pub fn parse(typed: &str) -> Result<Self, String> {
        let known = Self::ALL.into_iter().find(|one| one.code() == typed.to_lowercase());
        known.ok_or_else(|| "write terminal, contrast or mono".to_string())
    }
}
