//! A fault in the data, as a sentence with a place and a next step. Faults are values: collected, never thrown.

use crate::domain::record::claim::Spot;
use crate::domain::safe::{mixed_word, unsafe_char};
use crate::domain::words::counted;

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

/// How many errors and warnings.
pub fn tally(faults: &[Fault]) -> (usize, usize) {
    let errors = faults.iter().filter(|fault| fault.severity == Severity::Error).count();
    (errors, faults.len().saturating_sub(errors))
}

/// How many of each, as every list of faults is introduced: "2 errors, 1 warning"; "no faults" where there are none.
pub fn tally_words(faults: &[Fault]) -> String {
    let (errors, warnings) = tally(faults);
    let errors = (errors > 0).then(|| counted(errors, "error", "errors"));
    let warnings = (warnings > 0).then(|| counted(warnings, "warning", "warnings"));
    let parts: Vec<String> = errors.into_iter().chain(warnings).collect();
    if parts.is_empty() { "no faults".to_string() } else { parts.join(", ") }
}

/// One fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub severity: Severity,
    /// The rule that was broken, such as `reference`; stable, for scripts.
    pub rule: &'static str,
    /// The folder that the file is of, as it was given, where several are layered.
    pub layer: Option<String>,
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

impl Fault {
    /// What is wrong with a text that somebody wrote: an error where it holds what is never shown as it is, a warning where
    /// a word mixes alphabets.
    pub fn of_text(text: &str) -> Option<Self> {
        if let Some(c) = unsafe_char(text) {
            let sentence =
                format!("A character that is never shown as it is stands in this text: U+{:04X}.", u32::from(c));
            return Some(
                Fault::error("text", sentence).hint("Delete it; it may steer a terminal or hide what is written."),
            );
        }
        let word = mixed_word(text)?;
        let sentence = format!("The word “{word}” mixes two alphabets, so that it looks like another.");
        Some(Fault::warning("alphabet", sentence).hint("Type it anew in one alphabet; search would not find it."))
    }

    /// An error with nothing but a rule and a sentence; the rest is filled in with the methods below.
    pub fn error(rule: &'static str, sentence: impl Into<String>) -> Self {
        Self {
            severity: Severity::Error,
            rule,
            layer: None,
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
    pub fn of_layer(mut self, layer: Option<&str>) -> Self {
        self.layer = layer.map(str::to_string);
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

    /// The file, below its folder where several are layered: `my-data/agreements/x.ron`.
    pub fn path(&self) -> String {
        match &self.layer {
            Some(layer) if !self.file.is_empty() => format!("{}/{}", layer.trim_end_matches('/'), self.file),
            _ => self.file.clone(),
        }
    }

    /// Where it is, in one line: `agreements/x.ron:12:8, record x, statement kind, field says`.
    pub fn place(&self) -> String {
        let mut place = self.path();
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_one_sentence_that_leaves_out_what_is_not_there() {
        let (error, warning) = (|| Fault::error("x", "X."), || Fault::warning("x", "X."));
        assert_eq!(tally_words(&[]), "no faults");
        assert_eq!(tally_words(&[error(), warning(), error()]), "2 errors, 1 warning");
        assert_eq!(tally_words(&[error()]), "1 error");
        assert_eq!(tally_words(&[warning(), warning()]), "2 warnings");
    }

    #[test]
    fn the_place_names_the_folder_only_where_several_are_layered() {
        let alone = Fault::error("x", "X.").at("orgs/x.ron", Spot { line: 2, column: 3 });
        assert_eq!(alone.place(), "orgs/x.ron:2:3");
        let layered = Fault { layer: Some("my-data/".into()), ..alone };
        assert_eq!(layered.place(), "my-data/orgs/x.ron:2:3");
    }
}
