//! A dating in one line of text, for addresses: `2023-09-25? Caption`, `not_after 2026-02-04 PublicationDate`.
//! It is no data format: the records write a dating in named fields.

use crate::domain::date::{Day, Edtf};
use crate::domain::vocab::Word;
use crate::domain::when::{Basis, When};

impl When {
    /// The date, then the bounds, then what it rests on where that is not simply stated.
    pub fn code(&self) -> String {
        let mut parts: Vec<String> = self.edtf.iter().map(ToString::to_string).collect();
        parts.extend(self.not_before.map(|day| format!("not_before {day}")));
        parts.extend(self.not_after.map(|day| format!("not_after {day}")));
        parts.extend((self.basis != Basis::Stated).then(|| self.basis.term().code.to_string()));
        parts.join(" ")
    }

    /// Reads what [`When::code`] writes; a date alone is taken as stated. None for anything else.
    pub fn of_code(code: &str) -> Option<Self> {
        let (mut date, mut first, mut last, mut basis) = (None, None, None, Basis::Stated);
        let mut words = code.split_whitespace();
        while let Some(word) = words.next() {
            match word {
                "not_before" => first = Some(Day::parse(words.next()?).ok()?),
                "not_after" => last = Some(Day::parse(words.next()?).ok()?),
                _ => match Basis::ALL.into_iter().find(|basis| basis.term().code == word) {
                    Some(known) => basis = known,
                    None => date = Some(Edtf::parse(word).ok()?),
                },
            }
        }
        Self::new(date, first, last, basis).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        for code in [
            "2023-09-25? Caption",
            "2023/2028",
            "not_after 2026-02-04 PublicationDate",
            "2025-04 not_before 2025-03-01",
        ] {
            assert_eq!(When::of_code(code).unwrap().code(), code);
        }
        assert_eq!(When::of_code("2023-09-31"), None);
        assert_eq!(When::of_code("signed"), None);
        assert_eq!(When::of_code(""), None);
    }
}
