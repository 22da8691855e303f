//! Writes a large folder of made-up data, to try the program on: `cargo run --example generate -- 200 DIR`.

mod folder;

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs, io};

fn main() -> ExitCode {
    let mut args = env::args().skip(1);
    let (Some(Ok(partners)), Some(to), None) = (args.next().map(|count| count.parse()), args.next(), args.next())
    else {
        eprintln!("Write a count of partners and a folder: cargo run --example generate -- 200 DIR");
        return ExitCode::from(2);
    };
    match write(Path::new(&to), partners) {
        Ok(count) => {
            println!("{count} files are in {to}.");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("The folder could not be written: {error}.");
            ExitCode::from(3)
        }
    }
}

fn write(to: &Path, partners: usize) -> io::Result<usize> {
    let files = folder::files(partners);
    for (name, text) in &files {
        let path = to.join(name);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, text)?;
    }
    Ok(files.len())
}
