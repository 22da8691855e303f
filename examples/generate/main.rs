//! Writes a folder of made-up data, to try the program on: `cargo run --release --example generate -- 10000 DIR`.

#[path = "made.rs"]
mod made;

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs, io};

const USAGE: &str = "Write a count of records and a folder that is empty or not there: cargo run --release --example generate -- 10000 DIR [--files-of N]";

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let asked = match words.as_slice() {
        [count, to] => count.parse().ok().map(|count| (count, *to, 1)),
        [count, to, "--files-of", many] => {
            count.parse().ok().zip(many.parse().ok()).map(|(count, many)| (count, *to, many))
        }
        _ => None,
    };
    let Some((count, to, together)) = asked else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    let path = Path::new(to);
    if fs::read_dir(path).is_ok_and(|mut entries| entries.next().is_some()) {
        eprintln!("{to} is not empty; nothing was written. Name a new folder.");
        return ExitCode::from(2);
    }
    match write(path, count, together) {
        Ok((files, bytes)) => {
            println!("{files} files with {count} benchmark records, {bytes} bytes in all, are in {to}.");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("The folder could not be written: {error}.");
            ExitCode::from(3)
        }
    }
}

fn write(to: &Path, count: usize, together: usize) -> io::Result<(usize, usize)> {
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
