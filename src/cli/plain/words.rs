//! The words that can be typed, in one table: reading a line and the help come from it. It does nothing itself.

/// What a word asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Follows a number of the last answer; typed without a word.
    Number,
    Partners,
    List,
    Show,
    Statements,
    Open,
    Explain,
    Find,
    Next,
    Previous,
    Counties,
    County,
    Timeline,
    Period,
    Due,
    With,
    More,
    All,
    Page,
    Again,
    Back,
    Forward,
    Faults,
    About,
    Reload,
    Write,
    Help,
    Quit,
}

/// One line of the table.
#[derive(Debug, Clone, Copy)]
pub struct Word {
    pub word: &'static str,
    /// Other words and signs for it; the workbench's key where it has one.
    pub also: &'static [&'static str],
    /// What may stand behind it.
    pub takes: &'static str,
    pub help: &'static str,
    pub deed: Deed,
}

const fn word(
    word: &'static str,
    also: &'static [&'static str],
    takes: &'static str,
    help: &'static str,
    deed: Deed,
) -> Word {
    Word { word, also, takes, help, deed }
}

/// Every word; what is typed most comes first, and wins where the beginning of several is typed.
pub const WORDS: &[Word] = &[
    word("partners", &["p"], "", "partners, and under each its agreements and talks with their status", Deed::Partners),
    word("show", &[], "NAME", "the details of something by its id, its name or words in it", Deed::Show),
    word(
        "statements",
        &["s"],
        "NAME",
        "statements of what is selected, with passage, place, source and grade",
        Deed::Statements,
    ),
    word("open", &["o"], "NAME", "what is not stated of it and what is asked", Deed::Open),
    word("explain", &["i"], "WORD", "what a word, date or mark means; alone, those of the last answer", Deed::Explain),
    word("find", &["/", "search"], "WORDS", "anything that holds all the words, in any order", Deed::Find),
    word("next", &["n"], "", "the next result of the last search", Deed::Next),
    word("previous", &["N"], "", "the previous result", Deed::Previous),
    word("counties", &["map"], "BY", "the map in words; by named, agreements, partner or questions", Deed::Counties),
    word("county", &[], "NAME", "the sheet of a county", Deed::County),
    word(
        "timeline",
        &["t"],
        "WORDS",
        "what has a date and what has none, lane by lane; by county or by subject too",
        Deed::Timeline,
    ),
    word("period", &["c"], "FROM/TO", "what falls into a period, such as 2025-03/2026-02", Deed::Period),
    word("due", &["d", "{", "}"], "", "what ends or falls due, the nearest first", Deed::Due),
    word("with", &[], "NAME", "counties and records that go with what is selected", Deed::With),
    word(
        "list",
        &["l"],
        "KIND",
        "all of a kind: agreements, talks, events, promises, questions, people, sources, borders, places",
        Deed::List,
    ),
    word("more", &["m"], "", "the next lines of the answer; Enter alone does the same", Deed::More),
    word("all", &[], "", "the rest of the answer at once", Deed::All),
    word("again", &["."], "", "the answer once more from its beginning", Deed::Again),
    word("page", &[], "LINES", "how many lines come at once; page all for whole answers", Deed::Page),
    word("back", &["["], "", "what was told before", Deed::Back),
    word("forward", &["]"], "", "forward again", Deed::Forward),
    word("faults", &[], "", "faults in the data, with their lines", Deed::Faults),
    word("about", &[], "", "what this is and is not, credits and licences", Deed::About),
    word("write", &[], "FILE", "put the last answer into a new file", Deed::Write),
    word("reload", &["R"], "", "read the data again", Deed::Reload),
    word("help", &["?"], "", "these words", Deed::Help),
    word("quit", &["q", "exit"], "", "end", Deed::Quit),
];

/// A line understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    pub deed: Deed,
    /// What stands behind the word, without spaces around it.
    pub rest: String,
}

/// Reads a line.
///
/// # Errors
/// The line itself, where it begins with no word of the table.
pub fn read(line: &str) -> Result<Typed, String> {
    let line = line.trim();
    // Who knows the workbench types its commands behind a colon.
    let line = line.strip_prefix(':').map_or(line, str::trim_start);
    if line.is_empty() {
        return Ok(Typed { deed: Deed::More, rest: String::new() });
    }
    let typed = |deed, rest: &str| Ok(Typed { deed, rest: rest.trim().to_string() });
    if line.chars().all(|c| c.is_ascii_digit()) {
        return typed(Deed::Number, line);
    }
    if let Some(rest) = line.strip_prefix('/') {
        return typed(Deed::Find, rest);
    }
    let (first, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    match named(first, rest.trim().is_empty()) {
        Some(word) if word.takes.is_empty() && !rest.trim().is_empty() => Err(line.to_string()),
        Some(word) => typed(word.deed, rest),
        None => Err(line.to_string()),
    }
}

/// The word that is typed whole or by a sign; or, where it stands alone or as a single letter, by its beginning.
fn named(typed: &str, alone: bool) -> Option<&'static Word> {
    let lower = typed.to_lowercase();
    let exact = WORDS.iter().find(|word| word.also.contains(&typed) || word.word == lower);
    let begins = || WORDS.iter().find(|word| word.word.starts_with(&lower));
    exact.or_else(|| begins().filter(|_| alone || lower.len() == 1))
}
