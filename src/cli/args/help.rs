//! The words under each command's help: examples and exit codes. Nothing here decides anything.

use crate::cli::asked::told;
use crate::domain::query::Field;

pub(super) const MAIN_HELP: &str = "\
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

pub(super) const CHECK_HELP: &str = "\
Examples:
  mpaka check                               the embedded data
  mpaka check ~/mpaka-data                  a folder, by itself
  mpaka --data ~/shared check ~/mpaka-data  a folder over another that it refers to
  mpaka --data ~/mpaka-data check --strict  warnings count as errors
  mpaka check ~/mpaka-data --json           for a script
  mpaka check --sources ~/documents         hold every passage against the documents
  mpaka check ~/mpaka-data --sources ~/documents --write-lock
                                            and note in the folder what was proved
  mpaka check ~/mpaka-data --locked         fail where a citation was never proved

A document is known by its hash. One that no hash fits is taken for the source with the most passages
in it, at least a third of them, and is said to have changed. Sources without a hash have no copy:
pages read elsewhere. A source whose document is not in the folder is a warning.

Exit codes: 0 sound, warnings included; 1 errors or failed passages (--strict: warnings too);
3 a folder cannot be read.";

pub(super) const QUOTE_HELP: &str = "\
Examples:
  mpaka quote mygov-uk-mou \"intelligence sharing\" --sources ~/documents
  mpaka --data ~/mpaka-data quote xy-release \"signed a memorandum\" --sources ~/documents

Prints the citation, to be pasted into cite: […]; from another source than the record's own put
From(\"SOURCE\", …) around it. Capitals and the kind of quotation mark need not be right.

Exit codes: 0 printed; 1 the words do not stand there, are too many or a whole sentence;
3 the folder cannot be read.";

pub(super) const SOURCE_HELP: &str = "\
Example:
  mpaka --data ~/mpaka-data source add ~/documents/release.txt --publisher \"Ministry of Interior\"";

pub(super) const SOURCE_ADD_HELP: &str = "\
Examples:
  mpaka source add release.txt              print the record and the numbered paragraphs
  mpaka --data ~/mpaka-data source add release.txt --id xy-release --publisher \"Ministry of Interior\"
                                            write it to ~/mpaka-data/sources/xy-release.ron

Hash, length and body lines are taken from the file; look at the numbered paragraphs and mend `body`
where a menu or a byline is counted among them. Grade it, and say why, before it is cited.

Exit codes: 0 made; 1 the document or the id is in the data already; 3 a file cannot be read or written.";

/// The help of `list`.
pub(super) fn list_help() -> String {
    let fields: Vec<&str> = Field::ALL.iter().map(|field| field.code()).collect();
    format!(
        "{LIST}{}.\nExit codes: 0 listed; 1 none in the data, or none that is so; 2 a field that does not exist.",
        fields.join(", ")
    )
}

const LIST: &str = "\
Kinds:
  agreements (talks listed too), talks, partners, orgs, events, commitments (or promises),
  questions, people, posts, tenures, sources, counties, borders, places

Examples:
  mpaka list agreements
  mpaka list counties --json
  mpaka list counties ethiopia first        those on the border with Ethiopia that are named first
  mpaka list agreements --today 2023-12-31  status as at that day
  mpaka list agreements partner:china missing:date
  mpaka list events after:2025 -china

With --json each item is the whole record: id, kind, name, aliases, source, and its statements as
claims with field, says (as in the file), value (in words), by, force, state and cite
(source, locator, passage).
Words are compared without accents and capitals, with every column of a row; fields ask the whole
record, as in `mpaka search --help`: ";

pub(super) const SHOW_HELP: &str = "\
An ID is a record's id, an alias or a full name; a county, a border (ke-so) or a place will do too,
and a subject or another word of the codebook (see `mpaka explain`): it shows what says it.
A period (2025-03/2026-02, period:2025) shows what falls into it; `counties` is the map in words.
Where a county and a town share a name, the town is place:busia; county: and record: work likewise.
A bare number will not: the law and ISO 3166-2 number the counties differently.

Examples:
  mpaka show uk-border-mou
  mpaka show wajir mandera
  mpaka show 2025-03/2026-02                what happened, was signed, runs or falls due then
  mpaka show counties                       each county with what touches it
  mpaka show terrorism                      whose agreements and talks name it
  mpaka show \"Raymond Omollo\" --json

Exit codes: 0 shown; 1 one of them is not in the data.";

/// The help of `search`: the query language, from its own tables.
pub(super) fn search_help() -> String {
    format!("{SEARCH}{}{SEARCH_END}", told())
}

const SEARCH: &str = "\
Examples:
  mpaka search busia
  mpaka search intelligence sharing --limit 5
  mpaka search '\"letter of intent\" -italy kind:agreement'
  mpaka search partner:china --group
  mpaka search haiti --json

A query holds any of these, with blanks between; accents, capitals and apostrophes do not matter:
";

const SEARCH_END: &str = "
With --json: found (how many), as_typed (how many hold what was typed; those behind hold what it was
taken for, instead), and of each item why it was found (field, text, claim).
What the shell would take for itself, such as quotation marks, stands in single ones.

Exit codes: 0 found; 1 nothing found; 2 a field that does not exist.";

pub(super) const FMT_HELP: &str = "\
Puts fields and statements in order, fills missing ids of statements and keeps each comment with
the statement below it. A file with errors, or with a comment that could not be kept, is named and left alone.

Examples:
  mpaka fmt ~/mpaka-data
  mpaka --data ~/mpaka-data fmt --check     list what is not canonical, write nothing
  mpaka fmt agreements/uk-border-mou.ron

Exit codes: 0 canonical; 1 a file was left alone, or (--check) differs; 2 no folder named.";

pub(super) const EXPORT_HELP: &str = "\
Example:
  mpaka export svg --view map --out counties.svg";

pub(super) const EXPORT_SVG_HELP: &str = "\
The picture stands alone: fonts by family, no script, nothing fetched, a title and a description for
screen readers, the credits of the map data. What it tells by colour it also tells by pattern or shape.

Examples:
  mpaka export svg --view map > counties.svg
  mpaka export svg --view map --of uk-border-mou --out mou.svg
  mpaka export svg --view map --of wajir --area fit --fill questions --out wajir.svg
  mpaka export svg --view timeline --of us-defence-framework --out framework.svg
  mpaka export svg --view timeline --filter \"partner:uk status:signed\" --out uk.svg
  mpaka export svg --view timeline --period 2025/2026 --lanes county --width 1400 --out years.svg

Exit codes: 0 written; 1 what is selected is not in the data; 2 the options do not go together;
3 the file is there already or cannot be written.";

pub(super) const ABOUT_HELP: &str = "\
Example:
  mpaka about --json";

pub(super) const EXPLAIN_HELP: &str = "\
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
