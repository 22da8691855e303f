//! How long a key takes, from the message to the drawn buffer: a script for each part of the workbench, on the embedded
//! data or on folders, at two sizes.
//!
//! ```text
//! cargo bench --bench frame                        the embedded data
//! cargo bench --bench frame -- DIR …               each folder of data
//! cargo bench --bench frame -- --size 120x36 DIR   one size only
//! ```
//! Goals, on a quiet machine: the slowest key under 8 ms at 120×36 and under 12 ms at 200×60, whatever the data.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};
use std::{fs, io};

use mpaka::domain::dataset::{FileText, Layer, Most};
use mpaka::domain::date::Day;
use mpaka::domain::glyphs::Glyphs;
use mpaka::domain::library::{Library, Target};
use mpaka::shipped;
use mpaka::tui::answering::answer_at_once;
use mpaka::tui::key::Key;
use mpaka::tui::theme::Theme;
use mpaka::tui::update::By;
use mpaka::tui::{Desk, Model, Msg, cursor, update, view};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// What is measured: a word for it, and keys by name, `KEY*9` for nine of them, `@ID` to choose a record, a county as
/// `@county:ID`, and `@most` for the partner with most agreements.
const PARTS: [(&str, &str); 23] = [
    ("list: walk", "1 g j*60 PgDn*40 Ctrl-d*10 k*20 PgUp*10 G k*20 g"),
    ("list: partners", "@most @first @most @second @third @most @last"),
    ("open a partner", "@first @most Enter 2 j*30 PgDn*30 G k*5 g l*5 Enter ["),
    ("open an agreement", "1 G Enter 2 j*10 Enter j*5 Enter [*3 ]*2"),
    ("hubs", "@kenya 2 G @ke-interior 2 G @gazette-1 2 G g @most"),
    ("terms", "@term:country:GB @term:stage:Signed @term:instrument:Mou @most"),
    ("statements", "@most s PgDn*5 G g Esc @ke-interior s G Esc 1 G s G Esc"),
    ("open points", "@most o PgDn*5 G g Esc @county:turkana o G Esc 1 G o Esc"),
    ("map: walk", "3 @county:turkana Up Up Right*3 Down*8 Left*5 Up*5 2 G g 3 Enter"),
    ("map: zoom and fill", "3 +*4 H L J K -*3 f 0 c v v v v T T j*5 T"),
    ("timeline: walk", "4 0 Right*30 Left*10 Down*20 Up*10 PgDn*10 PgUp*10 g G T }*10 {*5"),
    ("timeline: zoom", "4 0 g +*8 L*5 H*5 Right*10 -*8 0"),
    ("timeline: county", "4 v Right*10 Down*20 PgDn*10 Up*10 g G T }*5 +*6 Right*5 0"),
    ("timeline: subject", "4 v Right*10 Down*20 PgDn*10 Up*10 g G T }*5 +*6 Right*5 0 v"),
    ("period", "4 0 g T c l*10 h*3 c 1 j*20 G g 3 v v v v Right*3 2 G Esc*3"),
    ("way", "1 g j*5 Enter 1 j*5 Enter [*2 ]*2 Space 1 @most Space @second Space 1 j*5 Backspace"),
    ("panes and zoom", "Tab*5 Shift-Tab*5 1 z j*5 G z 2 z j*5 z 3 z Right*3 z 4 z Right*5 Down*5 z"),
    ("search: letters", "/ 'turkana_training' Backspace*8 Ctrl-u 'defence_lett' Ctrl-u 'kneya_police' Esc*2"),
    ("search: fields", "/ 'cou' Tab 'tur' Tab '_status:sig' Tab '_-kind:source' Ctrl-u 'kind:' Down*5 Enter Esc*2"),
    ("search: walk", "/ 'a' Down*30 PgDn*30 End PgUp*5 Home Enter n*10 N*5"),
    ("search: by kind", "/ 'ken' Ctrl-g Down*10 PgDn*10 End Home Ctrl-g Esc*2"),
    ("filter", "/ 'kind:agreement' Ctrl-f 1 g j*20 G 4 Right*10 v v v 3 v v v v 2 j*5 Esc 1 j*5"),
    ("help and faults", "? PgDn*3 Esc : Esc 1 i Esc"),
];

fn main() {
    let mut sizes = vec![(120, 36), (200, 60)];
    let mut folders: Vec<PathBuf> = Vec::new();
    let mut words = std::env::args().skip(1).filter(|word| word != "--bench");
    while let Some(word) = words.next() {
        match word.strip_prefix("--size").and_then(|_| words.next()) {
            Some(size) => {
                let parts =
                    size.split_once('x').and_then(|(cols, rows)| Some((cols.parse().ok()?, rows.parse().ok()?)));
                sizes = parts.into_iter().collect();
            }
            None => folders.push(word.into()),
        }
    }
    let layers =
        if folders.is_empty() { vec![Ok(shipped::dataset())] } else { folders.iter().map(|at| layer(at)).collect() };
    for layer in layers {
        match layer {
            Ok(layer) => measure(layer, &sizes),
            Err(error) => println!("{error}"),
        }
    }
}

/// Every data file of a folder and the folders in it.
fn layer(at: &Path) -> io::Result<Layer> {
    fn gather(from: &Path, at: &Path, files: &mut Vec<FileText>) -> io::Result<()> {
        for entry in fs::read_dir(at)? {
            let path = entry?.path();
            if path.is_dir() {
                gather(from, &path, files)?;
            } else if path.extension().is_some_and(|ending| ending == "ron") {
                let name = path.strip_prefix(from).unwrap_or(&path).to_string_lossy().into_owned();
                files.push(FileText { name, bytes: fs::read(&path)? });
            }
        }
        Ok(())
    }
    let mut files = Vec::new();
    gather(at, at, &mut files)?;
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(Layer { name: at.display().to_string(), files, most: Most(1_000_000), ..Layer::default() })
}

/// Peak and present memory of this process in MB, where the system tells.
fn memory() -> String {
    let told = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let of = |name: &str| -> Option<u64> {
        told.lines()
            .find_map(|line| line.strip_prefix(name)?.trim_start_matches(':').trim().split(' ').next()?.parse().ok())
    };
    let now = of("VmRSS").map_or(0, |kb| kb / 1024);
    format!("{now} MB now, {} MB at most", of("VmHWM").map_or(0, |kb| kb / 1024))
}

fn measure(layer: Layer, sizes: &[(u16, u16)]) {
    let (Ok(atlas), Ok(today)) = (shipped::atlas(), Day::parse("2026-11-22")) else { return };
    println!("\n{}", layer.name);
    let begun = Instant::now();
    // The workbench asks the rules aside.
    let library = Library::new(&[layer], atlas).with_detail(shipped::atlas_in_detail).known_as_sound();
    println!("  {} records read in {:.0?}; {}", library.data.entries().len(), begun.elapsed(), memory());
    let begun = Instant::now();
    let desk = Arc::new(Desk::new(library, today, false));
    println!("  desk made in {:.1?}; {}", begun.elapsed(), memory());
    for size in sizes {
        let begun = Instant::now();
        let mut model = Model::open(desk.clone(), *size, Theme::Terminal, Glyphs::Braille);
        let opened = begun.elapsed();
        let begun = Instant::now();
        frame(&model);
        println!("  {}×{}: opened in {opened:.1?}, first frame in {:.1?}", size.0, size.1, begun.elapsed());
        println!("    {:<20} {:>5} {:>9} {:>9} {:>9}  slowest", "part", "keys", "median", "p95", "worst");
        let mut all = Vec::new();
        for (part, script) in PARTS {
            let taken = play(&mut model, script);
            report(part, &taken);
            all.extend(taken);
        }
        report("all", &all);
    }
    println!("  {}", memory());
}

fn report(part: &str, taken: &[(String, Duration)]) {
    let mut times: Vec<Duration> = taken.iter().map(|(_, time)| *time).collect();
    times.sort_unstable();
    let at = |share: usize| {
        times.get((times.len() * share / 100).min(times.len().saturating_sub(1))).copied().unwrap_or_default()
    };
    let mut slowest: Vec<&(String, Duration)> = taken.iter().collect();
    slowest.sort_by_key(|(_, time)| std::cmp::Reverse(*time));
    let slowest: Vec<String> = slowest.iter().take(4).map(|(key, time)| format!("{key} {:.1}", ms(*time))).collect();
    println!(
        "    {part:<20} {:>5} {:>9.2} {:>9.2} {:>9.2}  {}",
        times.len(),
        ms(at(50)),
        ms(at(95)),
        ms(at(100)),
        slowest.join(", ")
    );
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// Plays a script: each key, and what is drawn after it.
fn play(model: &mut Model, script: &str) -> Vec<(String, Duration)> {
    let mut taken = Vec::new();
    for word in script.split_whitespace() {
        let (name, times) = match word.split_once('*') {
            Some((name, times)) => (name, times.parse().unwrap_or(1)),
            None => (word, 1),
        };
        if let Some(letters) = word.strip_prefix('\'').and_then(|word| word.strip_suffix('\'')) {
            taken.extend(
                letters.chars().map(|letter| pressed(model, Key::Char(if letter == '_' { ' ' } else { letter }))),
            );
            continue;
        }
        for _ in 0..times {
            let wanted = name.strip_prefix('@').and_then(|id| target(&model.desk, id));
            let begun = Instant::now();
            match (wanted, Key::named(name)) {
                (Some(target), _) => {
                    model.choose(target, By::Walking);
                    model.settle();
                }
                (None, Some(key)) => {
                    taken.push(pressed(model, key));
                    continue;
                }
                (None, None) => continue,
            }
            frame(model);
            taken.push((name.to_string(), begun.elapsed()));
        }
    }
    taken
}

/// A key, what is found for it, and what is drawn then.
fn pressed(model: &mut Model, key: Key) -> (String, Duration) {
    let begun = Instant::now();
    for msg in [Msg::Key(key), Msg::Rest] {
        let effects = update(model, msg);
        answer_at_once(model, effects);
    }
    frame(model);
    (key.to_string(), begun.elapsed())
}

fn frame(model: &Model) {
    let area = Rect::new(0, 0, model.state.size.0, model.state.size.1);
    let mut buf = Buffer::empty(area);
    view(model, area, &mut buf);
    std::hint::black_box(cursor(model));
    std::hint::black_box(&buf);
}

/// What an `@` names.
fn target(desk: &Desk, id: &str) -> Option<Target> {
    let partner = |at: usize| desk.partners().get(at).map(|partner| Target::Record(partner.org.clone()));
    match id {
        "first" => partner(0),
        "second" => partner(1),
        "third" => partner(2),
        "last" => partner(desk.partners().len().saturating_sub(1)),
        "most" => {
            let most = desk.partners().iter().max_by_key(|partner| partner.instruments.len())?;
            Some(Target::Record(most.org.clone()))
        }
        _ => match id.split(':').collect::<Vec<_>>().as_slice() {
            ["county", slug] => Some(Target::County((*slug).to_string())),
            ["term", set, code] => desk.library.find(&format!("{set}:{code}")).ok(),
            _ => desk.library.data.get(id).map(|record| Target::Record(record.id().to_string())),
        },
    }
}
