//! A query made ready to be searched for: variants of its words, the letters to sweep for, values resolved to codes.

use crate::domain::library::Library;
use crate::domain::period::Period;
use crate::domain::query::{Clause, Field, Open, Query, Refused, What};
use crate::domain::search::Index;
use crate::domain::search::facet::of_person;
use crate::domain::search::segment::Sought;
use crate::domain::search::variant::{Variant, spellings, variants};

/// A word in every way it may be meant.
#[derive(Debug, Clone)]
pub struct Word {
    /// As typed, folded.
    pub text: String,
    /// Itself first.
    pub variants: Vec<Variant>,
    /// The letters of each variant.
    pub sought: Vec<Sought>,
}

impl PartialEq for Word {
    fn eq(&self, other: &Self) -> bool {
        self.variants == other.variants
    }
}

impl Eq for Word {}

impl Word {
    /// One or two letters.
    pub fn is_short(&self) -> bool {
        self.text.chars().nth(2).is_none()
    }

    /// One or two digits: 2 is not 27.
    pub fn is_number(&self) -> bool {
        self.text.len() < 3 && self.text.chars().all(|c| c.is_ascii_digit())
    }

    pub fn new(text: &str) -> Self {
        Self::of(text, variants(text))
    }

    /// One of a phrase that is meant as it stands.
    fn as_it_stands(text: &str) -> Self {
        Self::of(text, spellings(text))
    }

    fn of(text: &str, variants: Vec<Variant>) -> Self {
        let sought = |one: &Variant| if one.whole { Sought::whole(&one.text) } else { Sought::new(&one.text) };
        let sought = variants.iter().map(sought).collect();
        Self { text: text.to_string(), variants, sought }
    }
}

/// What must hold, or must not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Want {
    Word(Word),
    /// Words side by side.
    Phrase {
        words: Vec<Word>,
        open: Open,
    },
    /// One of these values, which are in order.
    Value(Field, Vec<String>),
    /// One date that is all of this.
    When(Vec<(Field, Period)>),
}

impl Want {
    /// True where it asks for a field and not for words.
    pub fn is_field(&self) -> bool {
        matches!(self, Self::Value(..) | Self::When(..))
    }

    /// True where it is this value that is wanted, or another like it.
    pub fn is(&self, field: Field, code: &str) -> bool {
        let known = |codes: &[String]| codes.binary_search_by(|one| one.as_str().cmp(code)).is_ok();
        matches!(self, Self::Value(of, codes) if *of == field && known(codes))
    }
}

/// The whole.
#[derive(Debug, Default)]
pub struct Ask {
    /// Values and dates first: they leave less to look at.
    pub wants: Vec<Want>,
    pub nots: Vec<Want>,
    /// Every word that is wanted, in the order typed.
    pub typed: Vec<String>,
    /// True where numbers of counties may be found: beside "ke".
    pub codes: bool,
    /// True where what was left out of sources may be found.
    pub excluded: bool,
}

impl Ask {
    /// Makes a query ready; `instead` puts other words in the place of some.
    pub fn of(
        index: &Index,
        library: &Library,
        query: &Query,
        instead: &dyn Fn(&str) -> Option<String>,
    ) -> Result<Self, Refused> {
        let mut ask = Self::default();
        for clause in &query.clauses {
            let Some(want) = ask.want(index, library, clause, instead)? else { continue };
            if clause.not { ask.nots.push(want) } else { ask.wants.push(want) }
        }
        join_roles(&mut ask.wants);
        join_days(&mut ask.wants);
        ask.wants.sort_by_key(|want| !want.is_field());
        ask.codes = ask.typed.iter().any(|word| word == "ke");
        Ok(ask)
    }

    fn want(
        &mut self,
        index: &Index,
        library: &Library,
        clause: &Clause,
        instead: &dyn Fn(&str) -> Option<String>,
    ) -> Result<Option<Want>, Refused> {
        let positive = !clause.not;
        Ok(match &clause.what {
            What::Begun(_) => None,
            What::Word(word) => {
                let word = instead(word).filter(|_| positive).unwrap_or_else(|| word.clone());
                let want = Want::Word(Word::new(&word));
                if positive {
                    self.typed.push(word);
                }
                Some(want)
            }
            What::Phrase { words, open } => {
                if positive {
                    self.typed.extend(words.iter().cloned());
                }
                let one = if *open == Open::Neither { Word::as_it_stands } else { Word::new };
                Some(Want::Phrase { words: words.iter().map(|word| one(word)).collect(), open: *open })
            }
            What::Is(field, typed) => {
                let mut codes = Vec::new();
                for one in typed {
                    let found = index.values(library).resolve(*field, one);
                    codes.extend(found.map_err(|sentence| Refused { sentence, span: clause.span.clone() })?);
                }
                codes.sort_unstable();
                if *field == Field::Also {
                    self.excluded = true;
                    return Ok(None);
                }
                Some(Want::Value(*field, codes))
            }
            What::When(field, period) => Some(Want::When(vec![(*field, *period)])),
        })
    }

    /// True where words are wanted, so that one thing can hold them better than another.
    pub fn ranks(&self) -> bool {
        !self.typed.is_empty()
    }

    /// The words that are wanted by themselves.
    pub fn words(&self) -> impl Iterator<Item = &Word> {
        self.wants.iter().filter_map(|want| match want {
            Want::Word(word) => Some(word),
            _ => None,
        })
    }
}

/// A role and a person that are both asked for are asked for in one statement: who signed is not who spoke beside them.
fn join_roles(wants: &mut Vec<Want>) {
    let codes = |wants: &[Want], at: usize| match wants.get(at) {
        Some(Want::Value(_, codes)) => codes.clone(),
        _ => Vec::new(),
    };
    let at = |field| wants.iter().position(|want| matches!(want, Want::Value(of, _) if *of == field));
    let (Some(role), Some(person)) = (at(Field::Role), at(Field::Person)) else { return };
    let (roles, people) = (codes(wants, role), codes(wants, person));
    let pairs = roles.iter().flat_map(|role| people.iter().map(move |person| of_person(role, person)));
    let mut pairs: Vec<String> = pairs.collect();
    pairs.sort_unstable();
    wants.remove(role.max(person));
    wants.remove(role.min(person));
    wants.push(Want::Value(Field::Role, pairs));
}

/// After one day and before another is between them: one date is both.
fn join_days(wants: &mut Vec<Want>) {
    let is_bound =
        |want: &Want| matches!(want, Want::When(dates) if dates.iter().all(|(field, _)| *field != Field::On));
    let bounds: Vec<Want> = wants.extract_if(.., |want| is_bound(want)).collect();
    let dates = bounds.into_iter().flat_map(|want| if let Want::When(dates) = want { dates } else { Vec::new() });
    let dates: Vec<_> = dates.collect();
    if !dates.is_empty() {
        wants.push(Want::When(dates));
    }
}
