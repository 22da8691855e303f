//! The arguments as clap reads them, with the help. It decides nothing.

use std::path::PathBuf;
use std::sync::LazyLock;

use clap::{Args, Parser, Subcommand};

use crate::cli::kind::ListKind;
use crate::domain::date::Day;
use crate::shipped::DATA_VERSION;

static VERSION: LazyLock<String> = LazyLock::new(|| format!("{}, data {DATA_VERSION}", env!("CARGO_PKG_VERSION")));

const MAIN_HELP: &str = "\
Examples:
  mpaka                                     open the workbench on the embedded data
  mpaka --data ~/mpaka-data                 open it on a folder of your own
  mpaka list agreements                     every agreement with its status; talks marked as talks
  mpaka show uk-border-mou                  one agreement, with its sources
  mpaka search wajir border                 whatever holds both words
  mpaka explain planned                     what a word of the screen means, and where it comes from

Exit codes:
  0  fine, warnings included
  1  errors in the data, nothing found, files that differ from canonical form
  2  the command line was not understood
  3  a file or folder could not be read or written

mpaka reads published documents. It is no register: what it does not name may still exist.";

const CHECK_HELP: &str = "\
Examples:
  mpaka check                               the embedded data
  mpaka check ~/mpaka-data                  a folder, by itself
  mpaka --data ~/shared check ~/mpaka-data  a folder over another that it refers to
  mpaka --data ~/mpaka-data check --strict  warnings count as errors
  mpaka check ~/mpaka-data --json           for a script

Exit codes: 0 sound, warnings included; 1 errors (--strict: warnings too); 3 the folder cannot be read.";

const LIST_HELP: &str = "\
Kinds:
  agreements (talks listed too), talks, partners, orgs, events, commitments (or promises),
  questions, people, posts, tenures, sources, counties, borders, places

Examples:
  mpaka list agreements
  mpaka list counties --json
  mpaka list agreements --today 2023-12-31  status as at that day

With --json each item is the whole record: id, kind, name, aliases, source, and its statements as
claims with field, says (as in the file), value (in words), by, force, state and cite
(source, locator, passage).
Exit codes: 0 listed; 1 none in the data.";

const SHOW_HELP: &str = "\
An ID is a record's id, an alias or a full name; a county, a border (ke-so) or a place will do too,
and a subject or another word of the codebook (see `mpaka explain`): it shows what says it.
Where a county and a town share a name, the town is place:busia; county: and record: work likewise.
A bare number will not: the law and ISO 3166-2 number the counties differently.

Examples:
  mpaka show uk-border-mou
  mpaka show wajir mandera
  mpaka show terrorism                      whose agreements and talks name it
  mpaka show \"Raymond Omollo\" --json

Exit codes: 0 shown; 1 one of them is not in the data.";

const SEARCH_HELP: &str = "\
Every word must be found; order, accents and capitals do not matter.

Examples:
  mpaka search busia
  mpaka search intelligence sharing --limit 5
  mpaka search haiti --json

Exit codes: 0 found; 1 nothing found.";

const EXPLAIN_HELP: &str = "\
A TERM is a word of the screen, a form that sources print, a set of words, a grade (B2), a date
(2023-09-25?), a code (KE-24, INT, KES) or a mark (†). Without one it lists every set with its words.

Examples:
  mpaka explain                             the codebook in short
  mpaka explain stage                       a whole set
  mpaka explain signed
  mpaka explain human trafficking           as sources print it
  mpaka explain B2 2023/2028 TLP:AMBER      a grade, a date, a handling mark
  mpaka explain 24                          two numberings of counties: what each means by it
  mpaka explain terrorism --json

Exit codes: 0 explained; 1 one of them is no word of the codebook.";

const FMT_HELP: &str = "\
Puts fields and statements in order, fills missing ids of statements and keeps each comment with
the statement below it. A file with errors, or with a comment that could not be kept, is named and left alone.

Examples:
  mpaka fmt ~/mpaka-data
  mpaka --data ~/mpaka-data fmt --check     list what is not canonical, write nothing
  mpaka fmt agreements/uk-border-mou.ron

Exit codes: 0 canonical; 1 a file was left alone, or (--check) differs; 2 no folder named.";

const ABOUT_HELP: &str = "\
Example:
  mpaka about --json";

/// What Kenya has agreed with others on security and borders, and who says so.
#[derive(Debug, Parser)]
#[command(name = "mpaka", version = VERSION.as_str(), after_help = MAIN_HELP, disable_help_subcommand = true, max_term_width = 100)]
pub struct Cli {
    #[command(flatten)]
    pub common: Common,
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
    },
    /// List everything of one kind.
    #[command(after_help = LIST_HELP)]
    List {
        /// agreements, partners, counties, …
        #[arg(value_parser = ListKind::parse)]
        kind: ListKind,
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
    /// Say what this is and is not, with versions, counts and credits.
    #[command(after_help = ABOUT_HELP)]
    About,
}
