//! How credible a statement is, on its own merits.
//!
//! A grade of the statement, not of the source that makes it; whether it is earned (a 1 needs two
//! origins) is for the checks.

use std::fmt;

use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::{Serialize, Serializer};

use super::{Term, UnknownCode, Word};

/// The Admiralty code's credibility of information: a number from 1, confirmed, to 6, cannot be
/// judged. Written in the data as the bare number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Credibility(u8);

impl Credibility {
    /// The name of the set on the screen.
    pub const SET: &str = "information credibility";
    /// All six grades.
    pub const ALL: &[Self] = &[Self(1), Self(2), Self(3), Self(4), Self(5), Self(6)];

    /// The grade of a number.
    ///
    /// # Errors
    /// A sentence for a number outside 1 to 6.
    pub fn new(number: u8) -> Result<Self, UnknownCode> {
        let grade = Self::ALL.iter().find(|grade| grade.0 == number);
        grade.copied().ok_or_else(|| unknown(number))
    }

    /// The number, 1 to 6.
    pub const fn number(self) -> u8 {
        self.0
    }

    /// The number as the data files spell it.
    pub const fn code(self) -> &'static str {
        match self.0 {
            1 => "1",
            2 => "2",
            3 => "3",
            4 => "4",
            5 => "5",
            _ => "6",
        }
    }

    /// The number with the word for it.
    pub const fn word(self) -> &'static str {
        match self.0 {
            1 => "1 confirmed by other independent sources",
            2 => "2 probably true",
            3 => "3 possibly true",
            4 => "4 doubtful",
            5 => "5 improbable",
            _ => "6 cannot be judged",
        }
    }

    /// One word behind a value, for the grades that a reader must not miss.
    pub const fn short(self) -> Option<&'static str> {
        match self.0 {
            1 => Some("confirmed"),
            4 => Some("doubtful"),
            5 => Some("improbable"),
            _ => None,
        }
    }

    /// What the grade means.
    pub const fn definition(self) -> &'static str {
        match self.0 {
            1 => {
                "“Confirmed by other independent sources; logical in itself; consistent with other information on the subject”."
            }
            2 => "“Not confirmed; logical in itself; consistent with other information on the subject”.",
            3 => "“Not confirmed; reasonably logical in itself; agrees with some other information on the subject”.",
            4 => "“Not confirmed; possible but not logical; no other information on the subject”.",
            5 => "“Not confirmed; not logical in itself; contradicted by other information on the subject”.",
            _ => "“No basis exists for evaluating the validity of the information”.",
        }
    }

    /// The standard that the grades come from.
    pub const fn standard(self) -> &'static str {
        "Admiralty code, in the wording of MISP admiralty-scale v5 after FM 2-22.3"
    }

    /// How it is to be read: the number alone says little, and one of them needs two origins.
    pub const fn read(self) -> &'static str {
        match self.0 {
            1 => {
                "It needs two origins: reports that repeat one release do not confirm each other, and `check` refuses a 1 that rests on one. STIX 2.1 confidence 90."
            }
            2 => "A grade of the statement, not of who makes it. STIX 2.1 confidence 70.",
            3 => "A grade of the statement, not of who makes it. STIX 2.1 confidence 50.",
            4 => "A grade of the statement, not of who makes it. STIX 2.1 confidence 30.",
            5 => "Improbable is not disproved. STIX 2.1 confidence 10.",
            _ => "Not the worst grade: it says that nobody can tell. STIX 2.1 leaves confidence out.",
        }
    }

    /// The confidence that STIX 2.1 gives the grade, in hundredths; none for 6, where STIX leaves
    /// the property out.
    pub const fn stix(self) -> Option<u8> {
        match self.0 {
            1 => Some(90),
            2 => Some(70),
            3 => Some(50),
            4 => Some(30),
            5 => Some(10),
            _ => None,
        }
    }
}

impl Word for Credibility {
    fn term(self) -> Term {
        Term {
            set: Self::SET,
            code: self.code(),
            word: self.word(),
            definition: self.definition(),
            standard: self.standard(),
            read: self.read(),
        }
    }
}

/// The sentence for what is no grade.
fn unknown(found: impl fmt::Display) -> UnknownCode {
    UnknownCode(format!(
        "{found} is no credibility grade; use a number from 1 (confirmed by other independent \
         sources) to 6 (cannot be judged)"
    ))
}

impl Serialize for Credibility {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(self.0)
    }
}

impl<'de> Deserialize<'de> for Credibility {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Any: a number that fits no byte, or a quoted one, gets our sentence and not the format's.
        deserializer.deserialize_any(Grade)
    }
}

/// Reads a grade from whatever stands where one should.
struct Grade;

impl Visitor<'_> for Grade {
    type Value = Credibility;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a credibility grade, a number from 1 to 6")
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Credibility, E> {
        let grade = u8::try_from(number).map_err(|_| unknown(number));
        grade.and_then(Credibility::new).map_err(E::custom)
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Credibility, E> {
        let grade = u8::try_from(number).map_err(|_| unknown(number));
        grade.and_then(Credibility::new).map_err(E::custom)
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<Credibility, E> {
        Err(E::custom(unknown(number)))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Credibility, E> {
        Err(E::custom(unknown(format!("“{text}”"))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_grade_is_read_and_written_as_a_bare_number() {
        for grade in Credibility::ALL {
            let text = ron::to_string(grade).unwrap();
            assert_eq!(text, grade.code());
            assert_eq!(ron::from_str::<Credibility>(&text).unwrap(), *grade);
            assert!(grade.word().starts_with(grade.code()));
        }
        assert_eq!(serde_json::from_str::<Credibility>("3").unwrap().number(), 3);
    }

    #[test]
    fn anything_else_is_refused_by_a_sentence() {
        for text in ["0", "7", "-1", "300", "70000", "2.5", "\"2\""] {
            let fault = ron::from_str::<Credibility>(text).unwrap_err().to_string();
            let shown = text.replace('"', "");
            assert!(fault.contains(&shown), "{fault}");
            assert!(fault.contains("is no credibility grade; use a number"), "{fault}");
        }
    }

    #[test]
    fn what_cannot_be_judged_has_no_stix_confidence() {
        let all: Vec<_> = Credibility::ALL.iter().map(|grade| grade.stix()).collect();
        assert_eq!(all, [Some(90), Some(70), Some(50), Some(30), Some(10), None]);
    }
}
