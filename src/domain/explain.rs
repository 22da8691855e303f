//! The codebook asked in a person's words: a term, a set, a grade such as B2, a date, a code. It says what a word means
//! and never picks one meaning where there are several.

mod book;
mod code;
mod grade;

use crate::domain::codebook::terms;
use crate::domain::date::Edtf;
use crate::domain::doc::{Doc, date, explain as page, marks};
use crate::domain::glyphs::Glyphs;
use crate::domain::library::{Library, Target, terms_called};
use crate::domain::suggest::nearest;
use crate::domain::vocab::{CodeKind, Credibility, Reliability, SETS, Set, Subject, Term, set_called};
use crate::domain::when::When;

pub use code::Code;

/// One thing that what was asked can mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// Nothing was asked: every set with its words.
    Book,
    Set(&'static Set),
    Term(Term),
    /// A combined mark such as B2.
    Grade(Reliability, Credibility),
    /// A date, by its form.
    Date(When),
    /// A country, county, border, currency or language.
    Code(Code),
    /// The signs of map and timeline.
    Signs,
    /// Some of those signs, as they stand on the screen.
    Sign(String),
}

/// More characters than any word of the codebook, date or code has: what is longer is not guessed at.
const LONGEST: usize = 64;

/// Everything that a text can mean.
///
/// # Errors
/// A sentence with a suggestion where it means nothing here.
pub fn answers(library: &Library, asked: &str) -> Result<Vec<Answer>, String> {
    let asked = asked.trim();
    if asked.is_empty() {
        return Ok(vec![Answer::Book]);
    }
    let sets: Vec<&'static Set> = set_called(asked).collect();
    let mut found: Vec<Answer> = sets.iter().map(|set| Answer::Set(set)).collect();
    let apart = |term: &Term| !sets.iter().any(|set| set.name == term.set);
    let codes = code::read(library, asked);
    // The kind of code is on the page of the code itself.
    let apart = |term: &Term| apart(term) && (codes.is_empty() || term.set != CodeKind::SET);
    found.extend(terms_called(asked).into_iter().filter(apart).map(Answer::Term));
    found.extend(grade::read(asked).map(|(source, statement)| Answer::Grade(source, statement)));
    found.extend(codes.into_iter().map(Answer::Code));
    found.extend(When::of_code(asked).map(Answer::Date));
    found.extend(names_all_signs(asked).then_some(Answer::Signs));
    let sign = asked.strip_prefix("sign:").unwrap_or(asked);
    let is_sign = sign.chars().count() <= LONGEST && marks::has(sign);
    found.extend(is_sign.then(|| Answer::Sign(sign.to_string())));
    if found.is_empty() { Err(unknown(asked)) } else { Ok(found) }
}

fn names_all_signs(asked: &str) -> bool {
    let lower = asked.to_lowercase();
    ["marks", "map", "timeline", "signs", "legend"].contains(&lower.as_str())
}

/// The first characters of a text that is too long to be said again whole.
pub fn cut(asked: &str) -> String {
    match asked.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", asked.get(..end).unwrap_or_default()),
        None => asked.to_string(),
    }
}

fn unknown(asked: &str) -> String {
    if asked.chars().count() > LONGEST {
        return format!("“{}” is no word of the codebook. `mpaka explain` lists them all.", cut(asked));
    }
    if let Some(sentence) = grade::misread(asked) {
        return sentence;
    }
    let dated = asked.chars().next().is_some_and(|first| first.is_ascii_digit()) && asked.chars().count() > 3;
    if let Some(fault) = Edtf::parse(asked).err().filter(|_| dated) {
        let sentence = fault.to_string();
        return if sentence.ends_with('.') { sentence } else { sentence + "." };
    }
    let all = terms();
    let words = all.iter().flat_map(|term| [term.word, term.code]);
    let printed = Subject::ALL.iter().flat_map(|subject| subject.printed_forms()).copied();
    let sets = SETS.iter().flat_map(|set| [set.key, set.name]);
    match nearest(asked, words.chain(printed).chain(sets)) {
        Some(near) => format!("“{asked}” is no word of the codebook. Did you mean {near}?"),
        None => format!("“{asked}” is no word of the codebook. `mpaka explain` lists them all."),
    }
}

impl Answer {
    /// Its page.
    pub fn doc(&self, library: &Library) -> Doc {
        match self {
            Self::Book => book::book(),
            Self::Set(set) => book::set(set),
            Self::Term(term) => page(library, term.set, term.code).unwrap_or_else(book::book),
            Self::Grade(source, statement) => grade::page(*source, *statement),
            Self::Date(when) => date(when),
            Self::Code(code) => code.page(library),
            Self::Signs => marks::marks(Glyphs::Braille, false),
            Self::Sign(signs) => marks::marks_with(signs),
        }
    }

    /// What sort of answer it is, in one word for scripts.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Book => "codebook",
            Self::Set(_) => "set",
            Self::Term(_) => "term",
            Self::Grade(..) => "grade",
            Self::Date(_) => "date",
            Self::Code(_) => "code",
            Self::Signs => "signs",
            Self::Sign(_) => "sign",
        }
    }

    /// What to type to get this answer and no other.
    pub fn id(&self, library: &Library) -> String {
        match self {
            Self::Book => String::new(),
            Self::Set(set) => set.key.to_string(),
            Self::Term(term) => library.address(&Target::from(*term)),
            Self::Grade(source, statement) => format!("{}{}", source.code(), statement.number()),
            Self::Date(when) => when.code(),
            Self::Code(code) => code.address(library),
            Self::Signs => "signs".to_string(),
            Self::Sign(signs) => format!("sign:{signs}"),
        }
    }
}

#[cfg(test)]
mod tests;
