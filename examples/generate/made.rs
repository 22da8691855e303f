//! A folder of made-up records, to try and to measure the program on. The same count gives the same folder, on every
//! machine. It writes nothing: names and texts come out.
//!
//! A **benchmark record** is an agreement, talks, an event, a promise or an open question of eight statements, in about
//! 1.2 kB of RON with about 470 bytes of text that can be searched: its names, values, printed words, passages and notes.
//! Of twenty, twelve are agreements, one is talks, four are events, two promises and one is a question. Few partners have
//! most of them, as in life; years lie from 1964 to 2026, most of them late. Some print a word wrong, some have no date,
//! some two that contradict each other, some a grade, some a second source. What they refer to (partners with ministries,
//! people with posts, sources) comes first and is little beside them. Nothing in it is true.

pub mod agreement;
pub mod around;
pub mod claims;
pub mod dice;
pub mod matter;
pub mod others;
pub mod people;
pub mod words;

use around::Around;

/// A record: the folder of its kind, its id, its text.
#[derive(Debug, Clone)]
pub struct Made {
    pub folder: &'static str,
    pub id: String,
    pub text: String,
}

/// A file: its name below the data folder, and its text.
pub type File = (String, String);

/// What benchmark records refer to, then so many benchmark records, one by one.
fn records(count: usize) -> impl Iterator<Item = Made> {
    let around = Around::of(count);
    let beside: Vec<Made> = around::all(&around).into_iter().chain(people::all(&around)).collect();
    beside.into_iter().chain((0..count).map(move |number| record(&around, number)))
}

/// Benchmark record number `number`.
fn record(around: &Around, number: usize) -> Made {
    match number % 20 {
        0..=11 => agreement::agreement(around, number),
        12 => others::talks(around, number),
        13..=16 => others::event(around, number),
        17 | 18 => others::promise(around, number),
        _ => others::question(around, number),
    }
}

/// A folder with so many benchmark records: one record a file, or lists of up to `together` of one kind of folder.
pub fn files(count: usize, together: usize) -> impl Iterator<Item = File> {
    let mut lists = Lists { together: together.max(1), waiting: Vec::new(), records: Box::new(records(count)) };
    std::iter::from_fn(move || lists.next_file())
}

/// Records on their way into files.
struct Lists {
    together: usize,
    /// Of each folder: its name, how many files it has, the records of the next.
    waiting: Vec<(&'static str, usize, Vec<String>)>,
    records: Box<dyn Iterator<Item = Made>>,
}

impl Lists {
    fn next_file(&mut self) -> Option<File> {
        for made in self.records.by_ref() {
            if self.together == 1 {
                return Some((format!("{}/{}.ron", made.folder, made.id), made.text + "\n"));
            }
            if !self.waiting.iter().any(|(folder, ..)| *folder == made.folder) {
                self.waiting.push((made.folder, 0, Vec::new()));
            }
            let one = self.waiting.iter_mut().find(|(folder, ..)| *folder == made.folder)?;
            one.2.push(made.text);
            if one.2.len() == self.together {
                one.1 += 1;
                return Some(list(one.0, one.1, &std::mem::take(&mut one.2)));
            }
        }
        self.waiting.retain(|(.., texts)| !texts.is_empty());
        self.waiting.pop().map(|(folder, number, texts)| list(folder, number + 1, &texts))
    }
}

fn list(folder: &str, number: usize, texts: &[String]) -> File {
    (format!("{folder}/{folder}-{number:05}.ron"), format!("[\n{},\n]\n", texts.join(",\n")))
}
