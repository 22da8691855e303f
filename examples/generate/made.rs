//! A folder of made-up records, to try and to measure the program on. The same count gives the same folder, on every
//! machine. It writes nothing: names and texts come out.

pub mod around;
pub mod record;
pub mod words;

use record::Around;

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
pub fn records(count: usize) -> impl Iterator<Item = Made> {
    let around = Around { partners: around::partners(), count };
    around::all(count).into_iter().chain((0..count).map(move |number| record::record(&around, number)))
}

/// The same as files: one record a file, or lists of `together` of one kind of folder.
pub fn files(count: usize, together: usize) -> impl Iterator<Item = File> {
    let mut waiting: Vec<(&'static str, usize, Vec<String>)> = Vec::new();
    let mut records = records(count);
    let mut ended = false;
    std::iter::from_fn(move || {
        if together <= 1 {
            return records.next().map(|made| (format!("{}/{}.ron", made.folder, made.id), made.text + "\n"));
        }
        while !ended {
            let Some(made) = records.next() else {
                ended = true;
                break;
            };
            let at = waiting.iter().position(|(folder, ..)| *folder == made.folder).unwrap_or_else(|| {
                waiting.push((made.folder, 0, Vec::new()));
                waiting.len() - 1
            });
            let Some((folder, number, texts)) = waiting.get_mut(at) else { continue };
            texts.push(made.text);
            if texts.len() == together {
                *number += 1;
                return Some(list(folder, *number, &std::mem::take(texts)));
            }
        }
        let (folder, number, texts) = waiting.pop()?;
        if texts.is_empty() {
            Some((format!("{folder}/none.txt"), String::new()))
        } else {
            Some(list(folder, number + 1, &texts))
        }
    })
    .filter(|(_, text)| !text.is_empty())
}

fn list(folder: &str, number: usize, texts: &[String]) -> File {
    (format!("{folder}/{folder}-{number:05}.ron"), format!("[\n{},\n]\n", texts.join(",\n")))
}

/// A text as RON takes it between quotation marks.
pub fn quoted(text: &str) -> String {
    text.replace(['"', '\\'], "'")
}

/// An id: small letters and digits, with a hyphen for whatever else.
pub fn slug(text: &str) -> String {
    let plain = |c: char| match c {
        'é' | 'É' | 'è' => 'e',
        'ü' => 'u',
        other => other.to_ascii_lowercase(),
    };
    let kept: String = text.chars().filter(|c| *c != '\'').map(plain).collect();
    kept.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}
