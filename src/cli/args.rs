//! The arguments as clap reads them, with the help. It decides nothing.

mod help;
mod workbench;

use std::path::PathBuf;
use std::sync::LazyLock;

use clap::{Args, Parser, Subcommand};

use crate::cli::export::Picture;
use crate::cli::kind::ListKind;
use crate::domain::dataset::Most;
use crate::domain::date::{Day, Edtf};
use crate::domain::fold::fill::FillBy;
use crate::domain::fold::occasion::LanesBy;
use crate::domain::period::Period;
use crate::domain::svg::{Area, WIDTH, WIDTHS};
use crate::domain::vocab::SourceKind;
use crate::shipped::DATA_VERSION;

pub use workbench::Workbench;

use help::{
    ABOUT_HELP, CHECK_HELP, EXPLAIN_HELP, EXPORT_HELP, EXPORT_SVG_HELP, FMT_HELP, MAIN_HELP, QUOTE_HELP, SHOW_HELP,
    SOURCE_ADD_HELP, SOURCE_HELP, list_help, search_help,
};

static VERSION: LazyLock<String> = LazyLock::new(|| format!("{}, data {DATA_VERSION}", env!("CARGO_PKG_VERSION")));

/// What Kenya has agreed with others on security and borders, and who says so.
#[derive(Debug, Parser)]
#[command(name = "mpaka", version = VERSION.as_str(), after_help = MAIN_HELP, disable_help_subcommand = true, max_term_width = 100)]
pub struct Cli {
    #[command(flatten)]
    pub common: Common,
    #[command(flatten)]
    pub workbench: Workbench,
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
    /// Read up to so many records of a folder [default: 300000].
    #[arg(long, value_name = "N", global = true)]
    pub most_records: Option<usize>,
}

impl Common {
    /// How many records of a folder are read.
    pub fn most(&self) -> Most {
        self.most_records.map(Most).unwrap_or_default()
    }
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
    #[command(after_help = list_help())]
    List {
        /// agreements, partners, counties, …
        #[arg(value_parser = ListKind::parse)]
        kind: ListKind,
        /// Only rows that hold these words, in any column and any order, and whose records have these fields.
        #[arg(value_name = "QUERY")]
        words: Vec<String>,
    },
    /// Show the details of a record, county, border, place or subject.
    #[command(after_help = SHOW_HELP)]
    Show {
        #[arg(value_name = "ID", required = true)]
        ids: Vec<String>,
    },
    /// Search records, statements, passages, counties, places and words of the codebook.
    #[command(after_help = search_help())]
    Search {
        /// Words, "phrases", -not, and fields such as partner:china.
        #[arg(value_name = "QUERY", required = true)]
        words: Vec<String>,
        /// Kind by kind, each with its count; --limit is of each.
        #[arg(long)]
        group: bool,
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
    /// Make a picture for a document.
    #[command(after_help = EXPORT_HELP, subcommand)]
    Export(ExportCommand),
    /// Say what this is and is not, with versions, counts and credits.
    #[command(after_help = ABOUT_HELP)]
    About,
}

/// The forms of a picture.
#[derive(Debug, Clone, Subcommand)]
pub enum ExportCommand {
    /// Write the map or the timeline as SVG.
    #[command(after_help = EXPORT_SVG_HELP)]
    Svg(ExportSvg),
}

/// Which picture, of what.
#[derive(Debug, Clone, Args)]
pub struct ExportSvg {
    /// map or timeline.
    #[arg(long, value_parser = Picture::parse)]
    pub view: Picture,
    /// Only what a query finds, such as "partner:china status:planned" (see `mpaka search --help`).
    #[arg(long, value_name = "QUERY")]
    pub filter: Option<String>,
    /// What is selected: whatever `mpaka show` finds, or a period such as 2025-03/2026-07.
    #[arg(long, value_name = "ID")]
    pub of: Option<String>,
    /// Fill the counties by: named, agreements, partner or questions [default: named].
    #[arg(long, value_name = "BY", value_parser = fill_by)]
    pub fill: Option<FillBy>,
    /// The part of the map: whole, border (the border region) or fit (the county selected) [default: whole].
    #[arg(long, value_parser = area)]
    pub area: Option<Area>,
    /// A lane of the timeline for each: partner, county or subject [default: partner].
    #[arg(long, value_name = "BY", value_parser = lanes_by)]
    pub lanes: Option<LanesBy>,
    /// The days on the timeline, such as 2025/2026 or 2025-03/2026-07-02 [default: all].
    #[arg(long, value_name = "FROM/TO", value_parser = period)]
    pub period: Option<Period>,
    /// How wide, in px.
    #[arg(long, value_name = "PX", default_value_t = WIDTH, value_parser = width)]
    pub width: u16,
    /// Write it to this file, which must not be there yet, instead of standard output.
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
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

fn fill_by(typed: &str) -> Result<FillBy, String> {
    FillBy::from_code(typed).ok_or_else(|| one_of(&FillBy::ALL.map(FillBy::code)))
}

fn lanes_by(typed: &str) -> Result<LanesBy, String> {
    LanesBy::of_code(typed).ok_or_else(|| one_of(&LanesBy::ALL.map(LanesBy::code)))
}

fn area(typed: &str) -> Result<Area, String> {
    Area::of_code(typed).ok_or_else(|| one_of(&Area::ALL.map(Area::code)))
}

fn one_of(codes: &[&str]) -> String {
    format!("write one of {}", codes.join(", "))
}

fn period(typed: &str) -> Result<Period, String> {
    Period::parse(typed).ok_or_else(|| "write two dates with a slash, such as 2025-03/2026-07-02, or a year".into())
}

fn width(typed: &str) -> Result<u16, String> {
    let (least, most) = (WIDTHS.start(), WIDTHS.end());
    typed.parse().ok().filter(|px| WIDTHS.contains(px)).ok_or_else(|| format!("write a number from {least} to {most}"))
}
