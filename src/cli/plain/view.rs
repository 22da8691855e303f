//! What can be asked, and the answer to each: the documents and lists of the workbench and the commands, told in lines.

use crate::cli::about::about;
use crate::cli::kind::ListKind;
use crate::cli::plain::Plain;
use crate::cli::plain::lists;
use crate::cli::plain::sheet::Sheet;
use crate::cli::plain::words::{Deed, Typed, WORDS};
use crate::domain::check;
use crate::domain::doc::{self, Doc};
use crate::domain::explain::answers;
use crate::domain::fold::fill::{FillBy, fill};
use crate::domain::fold::occasion::LanesBy;
use crate::domain::library::Target;
use crate::domain::period::Period;
use crate::domain::search::Index;

/// Something that was asked, and can be asked again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask {
    Partners,
    List(ListKind, Vec<String>),
    Show(Target),
    Statements(Target),
    Open(Target),
    With(Target),
    /// A word by its set and code.
    Term(&'static str, String),
    /// Whatever a text means.
    Explain(String),
    /// The words of the last answer.
    Terms(Vec<(String, Ask)>),
    Find(String),
    Counties(FillBy),
    Timeline(LanesBy, String),
    Due,
    Faults,
    About,
    Help,
}

impl Ask {
    /// What it selects.
    pub fn target(&self) -> Option<&Target> {
        match self {
            Self::Show(target) | Self::Statements(target) | Self::Open(target) | Self::With(target) => Some(target),
            _ => None,
        }
    }
}

impl Plain<'_> {
    /// What a word asks for, where it asks for an answer from the data. None where it does something else, or where it is
    /// about what is selected and nothing is.
    pub(super) fn asked(&self, typed: &Typed) -> Result<Option<Ask>, String> {
        let rest = typed.rest.as_str();
        Ok(match typed.deed {
            Deed::Partners => Some(Ask::Partners),
            Deed::List => Some(Self::list(rest)?),
            Deed::Show if rest.is_empty() => self.here.clone().map(Ask::Show),
            Deed::Show => Some(self.library().find(rest).map_or_else(|_| Ask::Find(rest.into()), Ask::Show)),
            Deed::Statements => self.of(rest)?.map(Ask::Statements),
            Deed::Open => self.of(rest)?.map(Ask::Open),
            Deed::With => self.of(rest)?.map(Ask::With),
            Deed::Explain if rest.is_empty() => Some(Ask::Terms(self.sheet.terms.clone())),
            Deed::Explain => Some(Ask::Explain(rest.into())),
            Deed::Find if rest.is_empty() => return Err("Type / and the words to search, such as / turkana.".into()),
            Deed::Find => Some(Ask::Find(rest.into())),
            Deed::Counties if rest.is_empty() => Some(Ask::Counties(FillBy::default())),
            Deed::Counties => {
                let by = rest.strip_prefix("by ").unwrap_or(rest);
                let all = FillBy::ALL.map(FillBy::code).join(", ");
                let sentence = format!("Counties are told by one of: {all}. A single one is county {by}.");
                Some(Ask::Counties(FillBy::from_code(by).ok_or(sentence)?))
            }
            Deed::County if rest.is_empty() => Some(Ask::List(ListKind::Counties, Vec::new())),
            Deed::County => Some(Ask::Show(self.library().find(&format!("county:{rest}"))?)),
            Deed::Timeline => Some(timeline(rest)?),
            Deed::Period => {
                let sentence = "Write a period as FROM/TO, such as 2025-03/2026-02, or a year such as 2025.";
                Some(Ask::Show(Target::Period(Period::parse(rest).ok_or(sentence)?.id())))
            }
            Deed::Due => Some(Ask::Due),
            Deed::Faults => Some(Ask::Faults),
            Deed::About => Some(Ask::About),
            Deed::Help => Some(Ask::Help),
            _ => None,
        })
    }

    /// What is named, or what is selected.
    fn of(&self, rest: &str) -> Result<Option<Target>, String> {
        if rest.is_empty() { Ok(self.here.clone()) } else { self.library().find(rest).map(Some) }
    }

    fn list(rest: &str) -> Result<Ask, String> {
        let mut words = rest.split_whitespace().map(str::to_string);
        let kind = words.next().unwrap_or_default();
        let kind = ListKind::parse(&kind).map_err(|sentence| format!("With list {kind}: {sentence}"))?;
        Ok(Ask::List(kind, words.collect()))
    }

    /// The answer.
    pub(super) fn view(&self, ask: &Ask) -> Result<Sheet, String> {
        let (library, today) = (self.library(), self.context.today);
        Ok(match ask {
            Ask::Partners => lists::partners(self.context),
            Ask::List(kind, words) => lists::kind(self.context, *kind, words)?,
            Ask::Show(target) => self.about(target, &doc::doc(library, target, today)),
            Ask::Statements(target) => self.about(target, &doc::statements(library, target)),
            Ask::Open(target) => self.about(target, &doc::open_points(library, target)),
            Ask::With(target) => self.about(target, &doc::beside(library, target)),
            Ask::Term(set, code) => {
                let found = doc::explain_first(library, &[(*set, code.clone())]);
                self.untitled(&found.ok_or("No definition of it is in the program.")?)
            }
            Ask::Explain(words) => {
                let mut sheet = Sheet::default();
                for answer in answers(library, words)? {
                    sheet.doc(library, &answer.doc(library), &answer.id(library));
                }
                sheet
            }
            Ask::Terms(terms) if terms.is_empty() => {
                return Err("Type explain and a word, such as explain signed; explain codebook lists them all.".into());
            }
            Ask::Terms(terms) => {
                let mut sheet = Sheet::of_lines("What can be explained of the last answer:");
                for (words, ask) in terms {
                    sheet.item(words, ask.clone());
                }
                sheet
            }
            Ask::Find(words) => lists::hits(self.context, self.index.get_or_init(|| Index::of(library, today)), words)?,
            Ask::Counties(by) => self.untitled(&doc::counties(library, &fill(library, *by))),
            Ask::Timeline(by, wanted) => self.untitled(&doc::timeline(library, today, *by, wanted)?),
            Ask::Due => self.untitled(&doc::due(library, today)),
            Ask::Faults => self.untitled(&doc::faults(check::faults(library), "type reload")),
            Ask::About => Sheet::of_lines(&about(self.context).stdout),
            Ask::Help => help(),
        })
    }

    fn about(&self, target: &Target, doc: &Doc) -> Sheet {
        let mut sheet = Sheet::default();
        sheet.doc(self.library(), doc, &self.library().address(target));
        sheet
    }

    fn untitled(&self, doc: &Doc) -> Sheet {
        let mut sheet = Sheet::default();
        sheet.doc(self.library(), doc, "");
        sheet
    }
}

/// "by county turkana": what the lanes stand for, and which of them.
fn timeline(rest: &str) -> Result<Ask, String> {
    let Some(by) = rest.strip_prefix("by ") else { return Ok(Ask::Timeline(LanesBy::Partner, rest.into())) };
    let (by, wanted) = by.trim().split_once(' ').unwrap_or((by.trim(), ""));
    let all = LanesBy::ALL.map(LanesBy::code).join(", ");
    let by = LanesBy::of_code(by).ok_or_else(|| format!("The timeline is told by one of: {all}."))?;
    Ok(Ask::Timeline(by, wanted.trim().into()))
}

/// Every word with what it does, and how numbers and names are typed.
fn help() -> Sheet {
    let mut sheet = Sheet::of_lines(
        "What can be typed: a word below or its beginning; a number of the last answer; an id or a name.",
    );
    for word in WORDS {
        let takes = if word.takes.is_empty() { String::new() } else { format!(" {}", word.takes) };
        let also = if word.also.is_empty() { String::new() } else { format!(" (also {})", word.also.join(" ")) };
        sheet.lines.push(format!("{}{takes}{also}: {}.", word.word, word.help));
    }
    sheet
}
