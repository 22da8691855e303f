//! The subjects that agreements speak of, threats among them, by slug.
//!
//! A slug stands for one class with all its printed forms: trafficking in persons and smuggling of
//! migrants are two. Nothing here decides which subject a passage is about.

use std::fmt;
use std::str::FromStr;

use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::{Serialize, Serializer};

use super::UnknownCode;
use super::macros::vocabulary;

vocabulary! {
    @coded
    /// A subject of cooperation, written in the data as its quoted slug, e.g. `"tip"`.
    Subject, "subject" {
        Terrorism("terrorism"), "terrorism", "mpaka":
            "Terrorism, and the work against it.",
            "The word is the source's or the speaker's; no definition of it is implied.";
        Radicalisation("radicalisation"), "radicalisation", "mpaka":
            "Drawing people to violence for a cause, and the work against it.";
        Toc("toc"), "transnational organised crime", "mpaka":
            "Crime by organised groups that reaches into more than one country; only where a source says both “transnational” and “organised”.",
            "Where only one of the two words is printed, the subject is crime.";
        Tip("tip"), "trafficking in persons", "UN Convention against Transnational Organized Crime, Protocol on trafficking in persons, art. 3":
            "Recruiting, moving, harbouring or receiving people by force, fraud, deception or abuse of power, “for the purpose of exploitation”.",
            "Kept apart from the smuggling of migrants: exploitation makes it, a border does not. Sources also print human trafficking.";
        Som("som"), "smuggling of migrants", "UN Convention against Transnational Organized Crime, Protocol against the smuggling of migrants, art. 3":
            "Procuring, for “a financial or other material benefit”, the illegal entry of a person into a state of which that person is neither a national nor a permanent resident.",
            "Kept apart from trafficking in persons. The crime is the smuggler's; the people brought over are irregular migrants, which is no crime in itself.";
        IrregularMigration("irregular-migration"), "irregular migration", "mpaka":
            "Crossing a border or staying in a country outside its rules. It is not a crime in itself, so it is a class of its own.",
            "Never read it as trafficking or smuggling.";
        Drugs("drugs"), "drugs", "mpaka":
            "Trafficking of drugs.";
        Counterfeits("counterfeits"), "counterfeits", "mpaka":
            "Making, moving and selling counterfeit goods.";
        Cyber("cyber"), "cyber crime and attacks", "mpaka":
            "Crime by way of computers and networks, and attacks on them.";
        Environmental("environmental"), "environmental crime", "mpaka":
            "Crime against wildlife, forests and other parts of nature.";
        GovernanceGap("governance-gap"), "lack of governance", "mpaka":
            "Areas where the state is weak or absent, so that other threats can grow.";
        GangViolence("gang-violence"), "gang violence", "mpaka":
            "Violence by armed gangs.",
            "In the shipped data the background of the mission to Haiti, not a matter between Kenya and its neighbours.";
        Crime("crime"), "crime", "mpaka":
            "Crime in general, transnational crime included where a source does not say “organised”.";
    }
}

impl Subject {
    /// The id that the data use, e.g. `irregular-migration`; the same as [`Subject::code`].
    pub const fn slug(self) -> &'static str {
        self.code()
    }

    /// The forms under which sources print the subject, the plainest first; no form belongs to two
    /// subjects.
    pub const fn printed_forms(self) -> &'static [&'static str] {
        match self {
            Self::Terrorism => &["terrorism", "counter-terrorism", "counterterrorism"],
            Self::Radicalisation => &["radicalisation", "radicalization"],
            Self::Toc => &["transnational organised crime", "transnational organized crime"],
            Self::Tip => &["trafficking in persons", "human trafficking", "trafficking of human beings"],
            Self::Som => &["smuggling of migrants", "migrant smuggling", "human smuggling"],
            Self::IrregularMigration => &["irregular migration"],
            Self::Drugs => &["drugs", "trafficking of drugs", "drug trafficking"],
            Self::Counterfeits => &["counterfeits"],
            Self::Cyber => &["cybercrime", "cyberattacks"],
            Self::Environmental => &["environmental crime"],
            Self::GovernanceGap => &["lack of governance"],
            Self::GangViolence => &["gang violence"],
            Self::Crime => &["crime", "transnational crime"],
        }
    }
}

impl FromStr for Subject {
    type Err = UnknownCode;

    /// Reads a slug, exactly as written.
    ///
    /// # Errors
    /// A sentence with the subject probably meant, or with all of them, for any other text.
    fn from_str(slug: &str) -> Result<Self, UnknownCode> {
        let known = Self::ALL.iter().find(|subject| subject.slug() == slug);
        known.copied().ok_or_else(|| unknown(slug))
    }
}

/// The sentence for a text that is no slug.
fn unknown(text: &str) -> UnknownCode {
    UnknownCode(match nearest(text) {
        Some(subject) if subject.word() == subject.slug() => {
            format!("“{text}” is no subject; did you mean “{}”?", subject.slug())
        }
        Some(subject) => format!("“{text}” is no subject; did you mean “{}” ({})?", subject.slug(), subject.word()),
        None => {
            let slugs: Vec<&str> = Subject::ALL.iter().map(|s| s.slug()).collect();
            format!("“{text}” is no subject; use one of: {}", slugs.join(", "))
        }
    })
}

/// The subject whose slug, word or printed form is most like a text, if any is like it at all.
fn nearest(text: &str) -> Option<Subject> {
    /// From here up two texts are taken for a slip of the same one.
    const ALIKE: f64 = 0.7;
    let text = text.trim().to_lowercase().replace(['-', '_'], " ");
    let likeness = |subject: Subject| {
        let names = [subject.slug(), subject.word()];
        let names = names.iter().chain(subject.printed_forms());
        names.map(|name| strsim::normalized_levenshtein(&text, &name.replace('-', " "))).fold(0.0, f64::max)
    };
    Subject::ALL
        .iter()
        .map(|subject| (*subject, likeness(*subject)))
        .filter(|(_, alike)| *alike >= ALIKE)
        .max_by(|one, other| one.1.total_cmp(&other.1))
        .map(|(subject, _)| subject)
}

impl Serialize for Subject {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.slug())
    }
}

impl<'de> Deserialize<'de> for Subject {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Slug;

        impl Visitor<'_> for Slug {
            type Value = Subject;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a subject in quotation marks, such as “terrorism” or “tip”")
            }

            fn visit_str<E: de::Error>(self, slug: &str) -> Result<Subject, E> {
                slug.parse().map_err(E::custom)
            }
        }

        deserializer.deserialize_str(Slug)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_slug_is_read_and_written_as_a_quoted_text() {
        for subject in Subject::ALL {
            let text = ron::to_string(subject).unwrap();
            assert_eq!(text, format!("\"{}\"", subject.slug()));
            assert_eq!(ron::from_str::<Subject>(&text).unwrap(), *subject);
        }
    }

    #[test]
    fn a_slip_or_a_printed_form_is_refused_with_the_slug_meant() {
        let said = |text: &str| text.parse::<Subject>().unwrap_err().to_string();
        assert_eq!(said("terorism"), "“terorism” is no subject; did you mean “terrorism”?");
        assert_eq!(
            said("human-trafficking"),
            "“human-trafficking” is no subject; did you mean “tip” (trafficking in persons)?"
        );
        assert_eq!(
            said("Migrant smuggling"),
            "“Migrant smuggling” is no subject; did you mean “som” (smuggling of migrants)?"
        );
    }

    #[test]
    fn a_text_like_no_subject_is_refused_with_all_of_them() {
        let said = "fisheries".parse::<Subject>().unwrap_err().to_string();
        assert!(said.starts_with("“fisheries” is no subject; use one of: terrorism, "));
        assert!(said.ends_with(", crime"));
    }

    #[test]
    fn the_sentence_reaches_the_reader_of_a_file() {
        let fault = ron::from_str::<Subject>("\"toc2\"").unwrap_err().to_string();
        assert!(fault.contains("“toc2” is no subject; did you mean “toc”"), "{fault}");
    }

    #[test]
    fn no_printed_form_belongs_to_two_subjects() {
        let mut seen = std::collections::HashSet::new();
        for subject in Subject::ALL {
            assert!(!subject.printed_forms().is_empty());
            for form in subject.printed_forms() {
                assert!(seen.insert(form), "{form} stands under two subjects");
            }
        }
    }

    #[test]
    fn irregular_migration_is_said_to_be_no_crime_in_itself() {
        let definition = Subject::IrregularMigration.definition();
        assert!(definition.contains("not a crime in itself"));
    }
}
