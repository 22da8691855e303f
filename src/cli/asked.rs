//! The query language on the command line: how arguments become a query, which records it finds, and how it is told in help.
//! It ranks nothing and prints nothing.

use std::collections::HashSet;
use std::ffi::OsString;
use std::sync::Arc;

use crate::cli::Context;
use crate::domain::fold::narrowing::{Filter, Kept};
use crate::domain::library::Target;
use crate::domain::query::{Field, Query, What, guide};
use crate::domain::search::Index;

/// The arguments as one query. The shell takes quotation marks away, so a value of several words gets them back.
///
/// # Errors
/// A sentence: no such field, no value, no date.
pub fn query(words: &[String]) -> Result<Query, String> {
    read(&words.iter().map(|word| quoted(word)).collect::<Vec<_>>().join(" "))
}

/// A query as it was typed, in one text.
///
/// # Errors
/// As of `query`.
pub fn read(text: &str) -> Result<Query, String> {
    let query = Query::parse(text).map_err(|refused| refused.sentence)?;
    let begun = query.clauses.iter().find_map(|clause| match clause.what {
        What::Begun(field) => Some(field),
        _ => None,
    });
    match begun {
        Some(field) => Err(format!(
            "Nothing stands behind {}:, or only half of it. Write it as in {}.",
            field.code(),
            field.example()
        )),
        None => Ok(query),
    }
}

/// The arguments of the program, in which -italy behind `search` or `list` is what is not wanted, and no options: a blank
/// before it says so. No option has a name of several letters behind one hyphen.
pub fn not_wanted(args: impl Iterator<Item = OsString>) -> Vec<OsString> {
    let mut asks = false;
    let spaced = |arg: OsString| {
        let word = arg.to_str().unwrap_or_default();
        asks |= word == "search" || word == "list";
        let mut letters = word.chars();
        let is_meant =
            asks && letters.next() == Some('-') && letters.next().is_some_and(|c| c != '-') && letters.next().is_some();
        if is_meant { format!(" {word}").into() } else { arg }
    };
    args.map(spaced).collect()
}

/// An argument with quotation marks around a value of several words; a whole query in one argument stays as it is.
fn quoted(word: &str) -> String {
    let is_value = |text: &str| {
        text.contains(char::is_whitespace)
            && !text.contains(['"', '“', '”', '„'])
            && !text.split_whitespace().skip(1).any(begins_anew)
    };
    match word.split_once(':') {
        Some((field, value)) if is_value(value) && Field::called(field.trim().trim_start_matches('-')).is_some() => {
            format!("{field}:\"{value}\"")
        }
        _ => word.to_string(),
    }
}

/// True of what is no further word of a value: another field, well written or not, or what is not wanted. The colon of a
/// title such as “Haiti: the mission” has nothing behind it.
fn begins_anew(piece: &str) -> bool {
    let field = piece.split_once(':').is_some_and(|(name, value)| {
        let name = name.trim_start_matches('-');
        let is_word = !name.is_empty() && name.chars().all(char::is_alphabetic);
        Field::called(name).is_some() || is_word && !value.is_empty()
    });
    field || piece.strip_prefix('-').is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
}

/// The addresses of everything that a query finds as it stands, slips aside.
///
/// # Errors
/// A value that no record has, as a sentence.
pub fn found(context: Context<'_>, query: &Query) -> Result<HashSet<String>, String> {
    let address = |target: Target| context.library.address(&target);
    Ok(targets(context, query)?.into_iter().map(address).collect())
}

/// What a query narrows a picture to.
///
/// # Errors
/// A sentence: what is wrong with the query.
pub fn filter(context: Context<'_>, text: &str) -> Result<Arc<Filter>, String> {
    let query = read(text)?;
    let data = &context.library.data;
    let places: Vec<usize> =
        targets(context, &query)?.iter().filter_map(Target::record).filter_map(|id| data.place(id)).collect();
    let kept = Kept::of(places, data.entries().len());
    Ok(Arc::new(Filter { text: query.text, kept }))
}

fn targets(context: Context<'_>, query: &Query) -> Result<Vec<Target>, String> {
    let index = Index::of(context.library, context.today);
    let answer = index.answer(context.library, query).map_err(|refused| refused.sentence)?;
    let sure = answer.docs.iter().take(answer.sure);
    Ok(sure.filter_map(|doc| index.target(context.library, *doc)).collect())
}

/// The language in lines, for a command's help.
pub fn told() -> String {
    let forms = guide().iter().map(|(typed, about)| ((*typed).to_string(), (*about).to_string()));
    let fields = Field::ALL.iter().map(|field| (field.example().to_string(), field.about().to_string()));
    let lines: Vec<String> = forms.chain(fields).map(|(typed, about)| format!("  {typed:<26}  {about}\n")).collect();
    lines.concat()
}

/// The same as a table for the README.
pub fn table() -> String {
    let other = |field: &Field| match field.other_words() {
        [] => String::new(),
        words => format!(" (also `{}:`)", words.join(":`, `")),
    };
    let forms = guide().iter().map(|(typed, about)| format!("| `{typed}` | {about} |\n"));
    let fields =
        Field::ALL.iter().map(|field| format!("| `{}` | {}{} |\n", field.example(), field.about(), other(field)));
    format!("| typed | finds |\n|---|---|\n{}", forms.chain(fields).collect::<Vec<_>>().concat())
}

#[cfg(test)]
mod tests {
    use super::{not_wanted, query};

    fn parsed(words: &[&str]) -> Result<String, String> {
        query(&words.iter().map(|word| (*word).to_string()).collect::<Vec<_>>()).map(|query| query.text)
    }

    #[test]
    fn a_value_of_several_words_gets_its_quotation_marks_back() {
        assert_eq!(parsed(&["partner:united kingdom", "mou"]).unwrap(), "partner:\"united kingdom\" mou");
        assert_eq!(parsed(&["-partner:united kingdom"]).unwrap(), "-partner:\"united kingdom\"");
        assert_eq!(parsed(&["partner:\"united kingdom\""]).unwrap(), "partner:\"united kingdom\"");
        assert_eq!(parsed(&["turkana training"]).unwrap(), "turkana training");
        assert_eq!(parsed(&["mou", " -partner:united kingdom"]).unwrap(), "mou  -partner:\"united kingdom\"");
        assert_eq!(parsed(&["source:Haiti: the mission"]).unwrap(), "source:\"Haiti: the mission\"");
    }

    #[test]
    fn a_whole_query_in_one_argument_stays_as_it_is() {
        for whole in [
            "partner:china status:signed",
            "kind:agreement -role:signatory",
            "partner:united -italy",
            "kind:agreement “letter of intent”",
        ] {
            assert_eq!(parsed(&[whole]).unwrap(), whole);
        }
        assert!(parsed(&["partner:china statsu:signed"]).unwrap_err().contains("status:"), "the slip is told");
        assert!(parsed(&["partner:china status:"]).unwrap_err().contains("behind status:"));
    }

    #[test]
    fn what_is_not_wanted_is_no_option() {
        let after = |args: &[&str]| not_wanted(args.iter().map(Into::into)).join(" ".as_ref()).into_string().unwrap();
        assert_eq!(after(&["mpaka", "search", "mou", "-italy", "--json"]), "mpaka search mou  -italy --json");
        assert_eq!(after(&["mpaka", "-hx", "list", "events", "-h"]), "mpaka -hx list events -h");
    }

    #[test]
    fn a_field_without_its_value_is_refused_with_an_example() {
        assert!(parsed(&["partner:"]).unwrap_err().contains("partner:china"));
        assert!(parsed(&["before:202"]).unwrap_err().contains("before:2023"));
        assert!(parsed(&["partnr:china"]).unwrap_err().contains("Did you mean partner:?"));
    }
}
