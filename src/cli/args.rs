//! The arguments as clap reads them, with the help. It decides nothing.

mod help;

use std::path::PathBuf;
use std::sync::LazyLock;

use clap::{Args, Parser, Subcommand};

use crate::cli::kind::ListKind;
use crate::domain::date::{Day, Edtf};
use crate::domain::glyphs::Glyphs;
use crate::domain::vocab::SourceKind;
use crate::shipped::DATA_VERSION;

use help::{
    ABOUT_HELP, CHECK_HELP, EXPLAIN_HELP, FMT_HELP, LIST_HELP, MAIN_HELP, QUOTE_HELP, SEARCH_HELP, SHOW_HELP,
    SOURCE_ADD_HELP, SOURCE_HELP,
};

static VERSION: LazyLock<String> = LazyLock::new(|| format!("{}, data {DATA_VERSION}", env!("CARGO_PKG_VERSION")));

/// What Kenya has agreed with others on security and borders, and who says so.
#[derive(Debug, Parser)]
#[command(name = "mpaka", version = VERSION.as_str(), after_help = MAIN_HELP, disable_help_subcommand = true, max_term_width = 100)]
pub struct Cli {
    #[command(flatten)]
    pub common: Common,
    /// Draw the workbench with these letters: braille, blocks or ascii [default: by locale and terminal].
    #[arg(long, value_name = "LETTERS", value_parser = Glyphs::parse)]
    pub glyphs: Option<Glyphs>,
    /// Without a command the workbench opens.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Options of every command.
#[derive(Debug, Args)]
pub struct Common {
    /// A folder of data files instead of the embedded data; several are layered, later over earlier.
    #[arg(long, value_name = "DIR", global = true)]
    pub data: Vec<PathBuf>,
    /// The day that counts as today, as YYYY-MM-DD [default: the day in Nairobi, UTC+3].
    #[arg(long, value_name = "DATE", global = true, value_parser = Day::parse)]
    pub today: Option<Day>,
    /// Answer in JSON.
    #[arg(long, global = true)]
    pub json: bool,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Say whether the data is sound, each fault with its line.
    #[command(after_help = CHECK_HELP)]
    Check {
        /// Check these folders, layered over those of --data; without any of both the embedded data.
        #[arg(value_name = "DIR")]
        dirs: Vec<PathBuf>,
        /// Fail on warnings too.
        #[arg(long)]
        strict: bool,
        /// A folder with the source documents: hold every passage against them.
        #[arg(long, value_name = "DIR")]
        sources: Option<PathBuf>,
        /// Write what was proved to proof.lock in the last folder.
        #[arg(long, requires = "sources")]
        write_lock: bool,
        /// Fail where a citation of a source with a copy is not in the lock.
        #[arg(long, conflicts_with = "write_lock")]
        locked: bool,
    },
    /// List everything of one kind, or what of it holds some words.
    #[command(after_help = LIST_HELP)]
    List {
        /// agreements, partners, counties, …
        #[arg(value_parser = ListKind::parse)]
        kind: ListKind,
        /// Only rows that hold all of these words, in any column and any order.
        words: Vec<String>,
    },
    /// Show the details of a record, county, border, place or subject.
    #[command(after_help = SHOW_HELP)]
    Show {
        #[arg(value_name = "ID", required = true)]
        ids: Vec<String>,
    },
    /// Search records, statements, passages, counties, places and words of the codebook.
    #[command(after_help = SEARCH_HELP)]
    Search {
        #[arg(required = true)]
        words: Vec<String>,
        /// Show at most so many.
        #[arg(long, value_name = "N", default_value_t = 20)]
        limit: usize,
    },
    /// Explain a word, a grade, a date or a code, with the standard it comes from and what says it.
    #[command(after_help = EXPLAIN_HELP)]
    Explain {
        #[arg(value_name = "TERM")]
        terms: Vec<String>,
    },
    /// Write data files in canonical form.
    #[command(after_help = FMT_HELP)]
    Fmt {
        /// Write nothing; list the files that are not canonical.
        #[arg(long)]
        check: bool,
        /// Files or folders; without any, the folders of --data.
        paths: Vec<PathBuf>,
    },
    /// Print the citation of words in a source document, to be pasted.
    #[command(after_help = QUOTE_HELP)]
    Quote {
        /// The source's id.
        source: String,
        /// The words, twelve at most.
        #[arg(required = true)]
        words: Vec<String>,
        /// The folder with the source documents.
        #[arg(long, value_name = "DIR")]
        sources: PathBuf,
    },
    /// Make the record of a source from its document.
    #[command(after_help = SOURCE_HELP, subcommand)]
    Source(SourceCommand),
    /// Say what this is and is not, with versions, counts and credits.
    #[command(after_help = ABOUT_HELP)]
    About,
}

/// What can be done with sources.
#[derive(Debug, Clone, Subcommand)]
pub enum SourceCommand {
    /// Make a source record: hash, length, body lines; paragraphs shown with their numbers.
    #[command(after_help = SOURCE_ADD_HELP)]
    Add(AddSource),
}

/// A document and what is known of it.
#[derive(Debug, Clone, Args)]
pub struct AddSource {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// The record's id, a slug [default: from the file's name].
    #[arg(long)]
    pub id: Option<String>,
    /// [default: the document's first line]
    #[arg(long)]
    pub title: Option<String>,
    /// Who published it.
    #[arg(long, default_value = "not stated")]
    pub publisher: String,
    /// The address it was read at.
    #[arg(long)]
    pub url: Option<String>,
    /// `News`, `GovernmentRelease`, `Communique`, `Report`, `Law`, `Dataset` or `Social`.
    #[arg(long, default_value = "News", value_parser = source_kind)]
    pub kind: SourceKind,
    /// The day of publication that the document shows, such as 2026-07 or 2026-07-02.
    #[arg(long, value_name = "DATE", value_parser = Edtf::parse)]
    pub published: Option<Edtf>,
}

fn source_kind(typed: &str) -> Result<SourceKind, String> {
    let documents = || SourceKind::ALL.iter().copied().filter(|kind| !kind.is_field());
    documents().find(|kind| kind.code().eq_ignore_ascii_case(typed)).ok_or_else(|| {
        let all: Vec<&str> = documents().map(SourceKind::code).collect();
        format!("a document is one of {}; what is learnt in the field has none", all.join(", "))
    })
}
