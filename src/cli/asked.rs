//! The query language on the command line: how arguments become a query, which records it finds, and how it is told in help.
//! It ranks nothing and prints nothing.

use std::cell::LazyCell;
use std::collections::HashSet;
use std::ffi::OsString;
use std::sync::Arc;

use crate::cli::Context;
use crate::domain::fold::narrowing::{Filter, Kept};
use crate::domain::library::{Library, Target};
use crate::domain::query::{Clause, Field, Query, What, guide};
use crate::domain::search::{Index, Values};

/// The arguments as one query. The shell takes quotation marks away, so a value of several words gets them back. The index
/// is gathered only where an argument can be read in two ways.
///
/// # Errors
/// A sentence: no such field, no value, no date.
pub fn query<F: FnOnce() -> Index>(
    library: &Library,
    index: &LazyCell<Index, F>,
    words: &[String],
) -> Result<Query, String> {
    let meant = |word: &String| match quoted(word) {
        Some(quoted) if is_one_value(index.values(library), &quoted, word) => quoted,
        _ => word.clone(),
    };
    read(&words.iter().map(meant).collect::<Vec<_>>().join(" "))
}

/// Whether what stands behind the field is one value of several words, and not a value and words: true where there is such
/// a value. Where the other reading is refused too, it is the one that comes near to something.
fn is_one_value(values: &Values, quoted: &str, as_it_is: &str) -> bool {
    let all = |text: &str, is_so: &dyn Fn(Field, &str) -> bool| {
        let holds = |clause: &Clause| match &clause.what {
            What::Is(field, typed) => typed.iter().all(|one| is_so(*field, one)),
            _ => true,
        };
        Query::parse(text).is_ok_and(|query| query.clauses.iter().all(holds))
    };
    let is_known = |field, typed: &str| values.resolve(field, typed).is_ok();
    let is_near = |field, typed: &str| values.nearest(field, typed).is_some();
    all(quoted, &is_known) || !all(as_it_is, &is_known) && all(quoted, &is_near)
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

/// An argument with quotation marks around all that stands behind its field, where that is several words and no other field.
fn quoted(word: &str) -> Option<String> {
    let is_value = |text: &str| {
        text.contains(char::is_whitespace)
            && !text.contains(['"', '“', '”', '„'])
            && !text.split_whitespace().skip(1).any(begins_anew)
    };
    let (field, value) = word.split_once(':')?;
    let is_field = Field::called(field.trim().trim_start_matches('-')).is_some();
    (is_field && is_value(value)).then(|| format!("{field}:\"{value}\""))
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
pub fn found(context: Context<'_>, index: &Index, query: &Query) -> Result<HashSet<String>, String> {
    let address = |target: Target| context.library.address(&target);
    Ok(targets(context, index, query)?.into_iter().map(address).collect())
}

/// What a query in one argument narrows a picture to.
///
/// # Errors
/// A sentence: what is wrong with the query.
pub fn filter(context: Context<'_>, text: &str) -> Result<Arc<Filter>, String> {
    let index = LazyCell::new(|| Index::of(context.library, context.today));
    let query = query(context.library, &index, &[text.to_string()])?;
    let data = &context.library.data;
    let places: Vec<usize> =
        targets(context, &index, &query)?.iter().filter_map(Target::record).filter_map(|id| data.place(id)).collect();
    let kept = Kept::of(places, data.entries().len());
    Ok(Arc::new(Filter { text: query.text, kept }))
}

fn targets(context: Context<'_>, index: &Index, query: &Query) -> Result<Vec<Target>, String> {
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
    use std::cell::LazyCell;
    use std::sync::LazyLock;

    use super::{Index, Library, not_wanted, query};
    use crate::domain::date::Day;
    use crate::shipped;

    static LIBRARY: LazyLock<Library> =
        LazyLock::new(|| Library::new(&[shipped::dataset()], shipped::atlas().unwrap()));

    fn parsed(words: &[&str]) -> Result<String, String> {
        let words: Vec<String> = words.iter().map(|word| (*word).to_string()).collect();
        let index = LazyCell::new(|| Index::of(&LIBRARY, Day::parse("2026-11-22").unwrap()));
        query(&LIBRARY, &index, &words).map(|query| query.text)
    }

    #[test]
    fn a_value_of_several_words_gets_its_quotation_marks_back() {
        assert_eq!(parsed(&["partner:united kingdom", "mou"]).unwrap(), "partner:\"united kingdom\" mou");
        assert_eq!(parsed(&["-partner:united kingdom"]).unwrap(), "-partner:\"united kingdom\"");
        assert_eq!(parsed(&["partner:\"united kingdom\""]).unwrap(), "partner:\"united kingdom\"");
        assert_eq!(parsed(&["turkana training"]).unwrap(), "turkana training");
        assert_eq!(parsed(&["mou", " -partner:united kingdom"]).unwrap(), "mou  -partner:\"united kingdom\"");
        assert_eq!(parsed(&["source:Kenya: Kanja Hosts"]).unwrap(), "source:\"Kenya: Kanja Hosts\"", "a title's colon");
    }

    #[test]
    fn a_field_with_its_value_and_words_in_one_argument_are_read_as_in_the_workbench() {
        for whole in [
            "kind:agreement training",
            "partner:china intelligence",
            "before:2023 haiti",
            "-kind:source terrorism",
            "county:turkana,wajir police",
        ] {
            assert_eq!(parsed(&[whole]).as_deref(), Ok(whole));
        }
        assert_eq!(
            parsed(&["kind:agreement training", "partner:united kingdom"]).unwrap(),
            "kind:agreement training partner:\"united kingdom\"",
            "each argument by itself"
        );
    }

    #[test]
    fn a_value_that_nothing_has_is_told_in_the_reading_that_comes_near_to_one() {
        let sentence = |word| parsed(&[word]).unwrap();
        assert_eq!(sentence("partner:unted kingdom"), "partner:\"unted kingdom\"");
        assert_eq!(sentence("kind:agrement training"), "kind:agrement training");
        let refused = parsed(&["before:soon haiti"]).unwrap_err();
        assert!(refused.starts_with("“soon” is no date"), "{refused}");
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
