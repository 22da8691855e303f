//! What is measured against: the same files only parsed, and the same words only looked through.

use std::path::{Path, PathBuf};
use std::{fs, io};

use memchr::memmem;
use mpaka::domain::library::{Library, Target};
use mpaka::domain::record::Record;
use mpaka::domain::ron_options;
use mpaka::domain::search::{fold, texts};
use rayon::prelude::*;

/// The data files of a folder, by name.
pub fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// Every file read and parsed by `ron` on all cores, and nothing else done. Says how many records there were.
pub fn parse(files: &[PathBuf]) -> io::Result<usize> {
    let parsed: io::Result<Vec<Vec<Record>>> = files.par_iter().map(|path| records(&fs::read(path)?)).collect();
    Ok(parsed?.iter().map(Vec::len).sum())
}

fn records(bytes: &[u8]) -> io::Result<Vec<Record>> {
    if bytes.first() == Some(&b'[') {
        ron_options().from_bytes(bytes).map_err(io::Error::other)
    } else {
        Ok(vec![ron_options().from_bytes(bytes).map_err(io::Error::other)?])
    }
}

/// Every text of every record that can be found, folded as the search folds it, a line a text, in one piece.
pub fn arena(library: &Library) -> Vec<u8> {
    let records: Vec<&Record> = library.data.records().collect();
    let folded = |record: &&Record| {
        let mut all = String::new();
        texts(library, &Target::Record(record.id().into()), &mut |text| {
            all += &fold(text.words).text;
            all.push('\n');
        });
        all
    };
    records.par_iter().map(folded).collect::<Vec<String>>().concat().into_bytes()
}

/// How often the longest word of what was typed stands in the text: one sweep over all of it, on one thread.
pub fn scan(arena: &[u8], typed: &str) -> usize {
    let folded = fold(typed).text;
    let words = folded.split(|c: char| !c.is_alphanumeric());
    let longest = words.max_by_key(|word| word.len()).unwrap_or_default();
    if longest.is_empty() { 0 } else { memmem::find_iter(arena, longest.as_bytes()).count() }
}
