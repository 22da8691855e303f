//! What one process measures: so that the memory of one thing is not that of another.

use std::io;
use std::path::Path;
use std::time::Instant;

use mpaka::domain::dataset::Most;
use mpaka::domain::date::Day;
use mpaka::domain::library::Library;
use mpaka::domain::search::Index;
use mpaka::runtime::Load;

use crate::figures::Figures;
use crate::{bare, find, frame};

/// Measures one thing of a folder and tells the figures.
pub fn measure(what: &str, folder: &Path) -> io::Result<()> {
    let mut figures = Figures::default();
    match what.split_once('.') {
        Some(("bare", form)) => {
            let begun = Instant::now();
            figures.put("records", bare::parse(&bare::files(folder)?)? as f64);
            figures.put(&format!("{form}.bare"), begun.elapsed().as_secs_f64() * 1000.0);
            figures.put(&format!("{form}.bare.peak"), peak());
        }
        Some((_, form)) => {
            let begun = Instant::now();
            let library = open(folder)?;
            figures.put(&format!("{form}.load"), begun.elapsed().as_secs_f64() * 1000.0);
            figures.put(&format!("{form}.load.peak"), peak());
            let begun = Instant::now();
            let index = Index::of(&library, today()?);
            figures.put("index", begun.elapsed().as_secs_f64() * 1000.0);
            figures.put("peak", peak());
            std::mem::forget((library, index));
        }
        None => {
            let library = open(folder)?;
            let index = Index::of(&library, today()?);
            find::measure(&library, &index, &mut figures);
            drop(index);
            frame::measure(library, &mut figures);
        }
    }
    figures.tell();
    Ok(())
}

/// The folder as the program opens it; the rules are asked aside.
fn open(folder: &Path) -> io::Result<Library> {
    let load = Load { folders: vec![folder.to_path_buf()], most: Most(usize::MAX), ..Load::default() };
    load.whole().map(|(_, library)| library.known_as_sound()).map_err(io::Error::other)
}

/// The day on which the made-up data end.
fn today() -> io::Result<Day> {
    Day::parse("2026-11-22").map_err(io::Error::other)
}

/// The most memory that this process has had, in bytes; 0 where the system does not tell.
fn peak() -> f64 {
    let told = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = told.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().split(' ').next()?.parse::<f64>().ok()).unwrap_or_default() * 1024.0
}
