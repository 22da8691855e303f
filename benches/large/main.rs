//! What many records cost: reading them, finding among them, drawing them, holding them. Each size in a process of its own,
//! on made-up records (`examples/generate`), against what no program of this kind can be quicker than.
//!
//! ```text
//! cargo bench --bench large                       1,000, 10,000, 100,000 and 250,000 records, in about five minutes
//! cargo bench --bench large -- 1000 100000        these sizes
//! MPAKA_BENCH_SIZES=10000 cargo bench             the same for all benchmarks at once
//! ```

#[path = "../../examples/generate/made.rs"]
mod made;

mod bare;
mod figures;
mod find;
mod frame;
mod one;
mod table;

use std::path::Path;
use std::process::{Command, ExitCode};
use std::{env, fs, io};

use figures::Figures;

const SIZES: [usize; 4] = [1_000, 10_000, 100_000, 250_000];
/// Up to so many records are read one a file too; more files than that say more of the file system.
const ALONE: usize = 10_000;
/// Records a list holds.
const TOGETHER: usize = 1_000;

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).filter(|word| word != "--bench").collect();
    let done = match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["one", what, folder] => one::measure(what, Path::new(folder)),
        sizes => all(&sizes_of(sizes)),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("The benchmark could not go on: {error}.");
            ExitCode::from(3)
        }
    }
}

/// The sizes that were asked for, or all.
fn sizes_of(words: &[&str]) -> Vec<usize> {
    let asked = env::var("MPAKA_BENCH_SIZES").unwrap_or_default();
    let typed = words.iter().copied().chain(asked.split([',', ' ']));
    let mut sizes: Vec<usize> = typed.filter_map(|word| word.parse().ok()).collect();
    sizes.sort_unstable();
    if sizes.is_empty() { SIZES.to_vec() } else { sizes }
}

fn all(sizes: &[usize]) -> io::Result<()> {
    let mut rows = Vec::new();
    for size in sizes {
        eprintln!("{size} records …");
        let mut figures = Figures::default();
        for (form, together) in [("alone", 1), ("lists", TOGETHER)] {
            if together == 1 && *size > ALONE {
                continue;
            }
            let folder = tempfile::tempdir()?;
            figures.put(&format!("{form}.bytes"), write(folder.path(), *size, together)? as f64);
            // Twice, and the better of both: other programs have their turns too.
            for what in ["bare", "bare", "load", "load"] {
                figures.keep_least(&ask(&format!("{what}.{form}"), folder.path())?);
            }
            if together == TOGETHER {
                figures.keep_least(&ask("all", folder.path())?);
            }
        }
        rows.push((*size, figures));
    }
    table::print(&rows);
    Ok(())
}

/// Writes the folder; says how many bytes of RON it has.
fn write(to: &Path, size: usize, together: usize) -> io::Result<usize> {
    let mut bytes = 0;
    for (name, text) in made::files(size, together) {
        let path = to.join(name);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, &text)?;
        bytes += text.len();
    }
    Ok(bytes)
}

/// The figures of a process of its own.
fn ask(what: &str, folder: &Path) -> io::Result<Figures> {
    let done = Command::new(env::current_exe()?).arg("one").arg(what).arg(folder).output()?;
    if done.status.success() {
        return Ok(Figures::read(&String::from_utf8_lossy(&done.stdout)));
    }
    Err(io::Error::other(format!("{what}: {}", String::from_utf8_lossy(&done.stderr).trim())))
}
