//! A fault in the data, as a sentence with a place and a next step. Faults are values: collected, never thrown.

use crate::domain::record::claim::Spot;

/// How bad it is. A warning leaves the exit code alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    Warning,
    Error,
}

impl Severity {
    pub fn word(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// One fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub severity: Severity,
    /// The rule that was broken, such as `reference`; stable, for scripts.
    pub rule: &'static str,
    /// The file, relative to its folder; empty where no file is meant.
    pub file: String,
    /// Line and column from 1; line 0 where the whole file is meant.
    pub spot: Spot,
    pub record: Option<String>,
    pub claim: Option<String>,
    /// The field of the claim or record.
    pub field: Option<String>,
    pub sentence: String,
    /// What to do next.
    pub hint: Option<String>,
    /// The line it is in, to show it; empty where there is none.
    pub excerpt: String,
    /// How many characters to underline from the column on.
    pub width: usize,
}

/// "2 errors, 1 warning".
pub fn tally_words(faults: &[Fault]) -> String {
    let count = |severity: Severity| faults.iter().filter(|fault| fault.severity == severity).count();
    let words = |count: usize, word: &str| format!("{count} {word}{}", if count == 1 { "" } else { "s" });
    format!("{}, {}", words(count(Severity::Error), "error"), words(count(Severity::Warning), "warning"))
}

impl Fault {
    /// An error with nothing but a rule and a sentence; the rest is filled in with the methods below.
    pub fn error(rule: &'static str, sentence: impl Into<String>) -> Self {
        Self {
            severity: Severity::Error,
            rule,
            file: String::new(),
            spot: Spot::default(),
            record: None,
            claim: None,
            field: None,
            sentence: sentence.into(),
            hint: None,
            excerpt: String::new(),
            width: 1,
        }
    }

    pub fn warning(rule: &'static str, sentence: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(rule, sentence) }
    }

    #[must_use]
    pub fn at(mut self, file: &str, spot: Spot) -> Self {
        self.file = file.to_string();
        self.spot = spot;
        self
    }

    #[must_use]
    pub fn in_record(mut self, record: &str) -> Self {
        self.record = (!record.is_empty()).then(|| record.to_string());
        self
    }

    #[must_use]
    pub fn in_claim(mut self, claim: &str) -> Self {
        self.claim = (!claim.is_empty()).then(|| claim.to_string());
        self
    }

    #[must_use]
    pub fn in_field(mut self, field: &str) -> Self {
        self.field = Some(field.to_string());
        self
    }

    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Where it is, in one line: `agreements/x.ron:12:8, record x, claim kind, field says`.
    pub fn place(&self) -> String {
        let mut place = self.file.clone();
        if self.spot.line > 0 {
            place.push_str(&format!(":{}:{}", self.spot.line, self.spot.column));
        }
        for (word, value) in [("record", &self.record), ("statement", &self.claim), ("field", &self.field)] {
            if let Some(value) = value {
                if !place.is_empty() {
                    place.push_str(", ");
                }
                place.push_str(&format!("{word} {value}"));
            }
        }
        place
    }
}
