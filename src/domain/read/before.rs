//! What is looked at before a file is parsed: size, encoding, marks left by other programs. Each has its own sentence,
//! because the parser's would mislead.

use memchr::memmem;

use crate::domain::fault::Fault;
use crate::domain::read::Lines;
use crate::domain::record::claim::Spot;

/// The largest data file that is read, in bytes.
pub const LARGEST_FILE: u64 = 32 * 1024 * 1024;

/// The longest text between quotation marks that is read, in bytes.
pub const LONGEST_TEXT: usize = 64 * 1024;
/// Brackets, texts, words and comments of a file, at most: four for each five bytes is no data file.
pub const MOST_TOKENS: usize = 8_000_000;
/// Faults that are named in one file; nobody reads more, and each takes room.
pub const MOST_FAULTS: usize = 1000;

/// How the lines begin that an unfinished merge leaves.
const BEGINS: &str = "<<<<<<<";
const BASE: &str = "|||||||";
const MIDDLE: &str = "=======";
const ENDS: &str = ">>>>>>>";
const MARKS: [&str; 4] = [BEGINS, BASE, MIDDLE, ENDS];

/// The text to parse, if there is one, and what is wrong with the bytes.
pub fn look<'a>(file: &str, bytes: &'a [u8]) -> (Option<&'a str>, Vec<Fault>) {
    if bytes.len() as u64 > LARGEST_FILE {
        let fault = Fault::error("size", "The file is larger than 32 MiB and was not read.")
            .hint("Keep one record a file.")
            .at(file, Spot::default());
        return (None, vec![fault]);
    }
    let mut faults = Vec::new();
    let bytes = match bytes.strip_prefix(b"\xef\xbb\xbf") {
        Some(rest) => {
            faults.push(
                Fault::warning("bom", "The file begins with a byte order mark, which has no place in UTF-8.")
                    .hint("Save it as UTF-8 without BOM, or run `mpaka fmt`.")
                    .at(file, Spot { line: 1, column: 1 }),
            );
            rest
        }
        None => bytes,
    };
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            faults.push(bad_bytes(file, bytes, error.valid_up_to()));
            return (None, faults);
        }
    };
    let stop = refuse(file, text);
    let readable = stop.is_empty();
    faults.extend(stop);
    if readable && text.trim().is_empty() {
        faults.push(
            Fault::warning("empty", "The file is empty: no record is in it.")
                .hint("Write a record into it or delete it.")
                .at(file, Spot { line: 1, column: 1 }),
        );
    }
    (readable.then_some(text), faults)
}

fn bad_bytes(file: &str, bytes: &[u8], good: usize) -> Fault {
    let before = bytes.get(..good).and_then(|b| std::str::from_utf8(b).ok()).unwrap_or("");
    let spot = Lines::of(before).spot(good);
    let byte = bytes.get(good).copied().unwrap_or(0);
    Fault::error(
        "utf8",
        format!("This is not UTF-8: the byte {byte:02X} stands where a letter should. The file was not read."),
    )
    .hint("Open it in an editor and save it as UTF-8.")
    .at(file, spot)
}

/// What makes a whole file unreadable: NUL bytes and the marks of an unfinished merge. The first NUL says it for the
/// file, and the first mark of a conflict for that conflict.
fn refuse(file: &str, text: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    if let Some(at) = text.find('\0') {
        let sentence = "A NUL byte stands in the text; the file is damaged or no text file, and was not read.";
        let fault = Fault::error("nul", sentence).hint("Restore it from Git or from a copy, or save it as UTF-8.");
        faults.push(fault.at(file, Lines::of(text).spot(at)));
    }
    // Nearly no file has such a mark, and a look for its letters is quicker than one at each line.
    if MARKS.iter().all(|mark| memmem::find(text.as_bytes(), mark.as_bytes()).is_none()) {
        return faults;
    }
    let mut inside = false;
    for (number, line) in (1..).zip(text.lines()) {
        let [begins, ends, base] = [BEGINS, ENDS, BASE].map(|mark| line.starts_with(mark));
        let is_mark = begins || ends || base || line.trim_end() == MIDDLE;
        if is_mark && (begins || !inside) {
            let mut fault = Fault::error("conflict", "An unfinished merge left its mark here; the file was not read.")
                .hint("Keep the statements of both sides, one below the other, and delete the lines with <<<<<<<, ======= and >>>>>>>.")
                .at(file, Spot { line: number, column: 1 });
            fault.excerpt = line.to_string();
            faults.push(fault);
            if faults.len() >= MOST_FAULTS {
                return faults;
            }
        }
        inside = (inside || begins) && !ends;
    }
    faults
}
