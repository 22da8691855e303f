//! `mpaka --plain`: the workbench in lines. One types a word and gets an answer; what an answer leads to is numbered, and
//! the number follows it. For screen readers, Braille displays and very poor lines: no columns, no drawing, no colour, and
//! never more than a screenful unasked. A state machine from lines to replies; whoever runs it reads, prints and writes.

mod lists;
mod sheet;
mod telling;
mod view;
mod walk;
mod words;

use std::cell::OnceCell;
use std::path::PathBuf;

use crate::cli::{CliEffect, Context, Page};
use crate::domain::check::faults;
use crate::domain::fault::tally_words;
use crate::domain::library::{Library, Target};
use crate::domain::search::Index;

pub use sheet::Sheet;
pub use view::Ask;
pub use words::{Deed, WORDS, Word};

use words::{Typed, read};

/// How lines are written, and what is allowed.
#[derive(Debug, Clone, Copy, Default)]
pub struct Manner {
    /// Letters of ASCII only.
    pub ascii: bool,
    /// Nothing is written.
    pub kiosk: bool,
}

/// What comes of a line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reply {
    /// Whole lines.
    pub text: Page,
    /// To be done before the text is printed; where it fails, what went wrong is said instead.
    pub effect: Option<CliEffect>,
    pub end: Option<End>,
}

/// How a session ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum End {
    Quit,
    /// The data is to be read again, and the session to go on with what is selected now.
    Reload(Option<Target>),
}

/// Lines of an answer before it waits for `more`.
const CHUNK: usize = 20;

/// A session.
pub struct Plain<'a> {
    context: Context<'a>,
    manner: Manner,
    /// Made at the first search; the first answer does not wait for it.
    index: OnceCell<Index>,
    /// What is selected.
    here: Option<Target>,
    /// The last answer, and how many of its lines are told.
    sheet: Sheet,
    told: usize,
    /// Lines of an answer at once; none for all.
    chunk: Option<usize>,
    /// Where one was, the last one last; and what was left by going back.
    behind: Vec<Ask>,
    before: Vec<Ask>,
    now: Option<Ask>,
    /// What the last search found, and which of them was opened.
    hits: Vec<Target>,
    hit: Option<usize>,
}

impl<'a> Plain<'a> {
    /// A session that begins at a target, or nowhere.
    pub fn new(context: Context<'a>, manner: Manner, here: Option<Target>) -> Self {
        let here = here.filter(|one| one.record().is_none_or(|id| context.library.data.get(id).is_some()));
        Self {
            context,
            manner,
            index: OnceCell::new(),
            now: here.clone().map(Ask::Show),
            here,
            sheet: Sheet::default(),
            told: 0,
            chunk: Some(CHUNK),
            behind: Vec::new(),
            before: Vec::new(),
            hits: Vec::new(),
            hit: None,
        }
    }

    fn library(&self) -> &'a Library {
        self.context.library
    }

    /// What is said before the first line is typed.
    pub fn greeting(&self) -> Page {
        let mut lines = vec![
            format!("mpaka {}: Kenya, security and border cooperation.", env!("CARGO_PKG_VERSION")),
            format!("{}; not a register of treaties.", self.library().reach()),
        ];
        let faults = faults(self.library());
        if !faults.is_empty() {
            lines.push(format!("In the data: {}. Type faults to read them; the rest is open.", tally_words(faults)));
        }
        lines
            .push("Type partners, counties or timeline; / and words to search; help for every word; q to quit.".into());
        self.written(&lines)
    }

    /// What stands before the line to be typed: where one is.
    pub fn prompt(&self) -> String {
        let here = self.here.as_ref().map(|target| format!(" {}", self.library().address(target)));
        let short: String = here.unwrap_or_default().chars().take(40).collect();
        format!("{}> ", self.line(&format!("mpaka{short}")))
    }

    /// Answers a line.
    pub fn answer(&mut self, line: &str) -> Reply {
        if line.trim_start_matches(' ').starts_with(['\u{1b}', '\u{9b}']) {
            return self.say("That is a cursor or function key, which means nothing here. Type a word, or help.");
        }
        match read(line) {
            Ok(typed) => self.perform(&typed).unwrap_or_else(|sentence| self.say(&sentence)),
            Err(name) => match self.library().find(&name) {
                Ok(target) => self.go(Ask::Show(target)),
                Err(_) => self.say(&format!(
                    "“{name}” is no word here and no name in the data. Type help for the words, or / {name} to search."
                )),
            },
        }
    }

    fn perform(&mut self, typed: &Typed) -> Result<Reply, String> {
        if let Some(ask) = self.asked(typed)? {
            return Ok(self.go(ask));
        }
        Ok(match typed.deed {
            Deed::Number => return self.follow(&typed.rest),
            Deed::More => self.more(),
            Deed::All => {
                let lines = self.sheet.lines.get(self.told..).unwrap_or_default().to_vec();
                self.told = self.sheet.lines.len();
                if lines.is_empty() { self.say("That was all of it.") } else { self.reply(&lines) }
            }
            Deed::Page => return self.page(&typed.rest),
            Deed::Again => {
                if self.sheet.lines.is_empty() {
                    self.say("Nothing was told yet. Type help for the words.")
                } else {
                    self.tell()
                }
            }
            Deed::Next => return self.next_hit(true),
            Deed::Previous => return self.next_hit(false),
            Deed::Back => return self.wander(false),
            Deed::Forward => return self.wander(true),
            Deed::Write => return self.write(&typed.rest),
            Deed::Reload => {
                let text = self.written(&["The data is read again.".into()]);
                Reply { text, end: Some(End::Reload(self.here.clone())), ..Reply::default() }
            }
            Deed::Quit => Reply { end: Some(End::Quit), ..Reply::default() },
            _ => self.say("Nothing is selected. Show something first, such as: partners, then a number."),
        })
    }

    /// Answers something, and remembers where one was.
    fn go(&mut self, ask: Ask) -> Reply {
        match self.view(&ask) {
            Err(sentence) => self.say(&sentence),
            Ok(sheet) => {
                if self.now.as_ref() != Some(&ask) {
                    self.behind.extend(self.now.take());
                    self.before.clear();
                }
                self.land(ask, sheet)
            }
        }
    }

    fn land(&mut self, ask: Ask, sheet: Sheet) -> Reply {
        if let Some(target) = ask.target() {
            self.here = Some(target.clone());
        }
        if let Some(hits) = &sheet.hits {
            (self.hits, self.hit) = (hits.clone(), None);
        }
        self.now = Some(ask);
        self.sheet = sheet;
        self.tell()
    }

    fn write(&mut self, file: &str) -> Result<Reply, String> {
        if self.manner.kiosk {
            return Err("A kiosk writes nothing.".into());
        }
        if file.is_empty() {
            return Err("Say which new file: write FILE.".into());
        }
        if self.sheet.lines.is_empty() {
            return Err("Nothing was told yet that could be written.".into());
        }
        // What is quoted stays as it was printed, whatever letters the screen has.
        let mut page = Page::default();
        self.sheet.lines.iter().for_each(|line| page.line(line));
        let text = page.into_text();
        let said = self.say(&format!("Written to {file}: the last answer, {} lines.", self.sheet.lines.len()));
        Ok(Reply { effect: Some(CliEffect::Create { path: PathBuf::from(file), text, folder: false }), ..said })
    }
}
