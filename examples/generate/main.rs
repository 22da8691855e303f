//! Writes a folder of made-up data, to try and to measure the program on: `cargo run --release --example generate -- 10000 DIR`.

#[path = "made.rs"]
mod made;

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs, io};

const USAGE: &str = "Write a count of records and a folder that is empty or not there, and how many records a file is to hold if not one: \
    cargo run --release --example generate -- COUNT DIR [--files-of N]";

/// Beyond it the program itself asks to be told that so many are wanted; files are written all the same.
const MOST: usize = 10_000_000;

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    match asked(&words).and_then(|(count, to, together)| write(count, to, together)) {
        Ok(sentence) => {
            println!("{sentence}");
            ExitCode::SUCCESS
        }
        Err((code, sentence)) => {
            eprintln!("{sentence}");
            ExitCode::from(code)
        }
    }
}

/// The count, the folder and the records a file; or the exit code and what is wrong.
fn asked<'a>(words: &[&'a str]) -> Result<(usize, &'a str, usize), (u8, String)> {
    let (count, to, together) = match words {
        [count, to] => (count, to, "1"),
        [count, to, "--files-of", together] | ["--files-of", together, count, to] => (count, to, *together),
        _ => return Err((2, USAGE.to_string())),
    };
    let number = |what: &str, typed: &str| match typed.parse::<usize>() {
        Ok(number) if (1..=MOST).contains(&number) => Ok(number),
        _ => Err((2, format!("{what} is a number from 1 to {MOST}, not “{typed}”."))),
    };
    Ok((number("The count of records", count)?, to, number("The count of records a file", together)?))
}

fn write(count: usize, to: &str, together: usize) -> Result<String, (u8, String)> {
    let path = Path::new(to);
    if path.exists() && !path.is_dir() {
        return Err((2, format!("{to} is no folder; nothing was written.")));
    }
    let mut there = path.read_dir().into_iter().flatten();
    if there.next().is_some() {
        return Err((2, format!("{to} is not empty; nothing was written. Name a new folder.")));
    }
    let (files, bytes) =
        put(path, count, together).map_err(|error| (3, format!("{to} could not be written: {error}.")))?;
    Ok(format!(
        "{files} files with {count} benchmark records and what they refer to, {bytes} bytes in all, are in {to}."
    ))
}

fn put(to: &Path, count: usize, together: usize) -> io::Result<(usize, usize)> {
    let (mut files, mut bytes) = (0, 0);
    for (name, text) in made::files(count, together) {
        let path = to.join(name);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, &text)?;
        (files, bytes) = (files + 1, bytes + text.len());
    }
    Ok((files, bytes))
}
