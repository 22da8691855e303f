//! A monkey at the keyboard: seeded keys, pastes, clicks, resizes and news, on the shipped data, on data with faults, on
//! none, in a kiosk. Nothing panics, nothing is stuck, nothing is drawn for nothing, and a kiosk gives nothing away.
//! `MONKEY=SEED` or `MONKEY=SEED:STEPS` plays one seed, for longer if wished; where `CI` is set and `MONKEY` is not, all
//! runs together must come to some steps.

use std::collections::VecDeque;
use std::ops::Range;
use std::sync::{Arc, Mutex, OnceLock};
use std::time::{Duration, Instant};

use super::harness::{desk, draw, today, told};
use crate::domain::dataset::{FileText, Layer};
use crate::domain::glyphs::Glyphs;
use crate::domain::library::Library;
use crate::domain::safe::harmless;
use crate::tui::action::{Scope, TABLE};
use crate::tui::key::Key;
use crate::tui::state::Mouse;
use crate::tui::theme::Theme;
use crate::tui::update::scope;
use crate::tui::{Desk, Effect, Kiosk, Model, Msg, cursor, update};

/// What all runs may take together.
const CAP: Duration = Duration::from_mins(1);
/// Steps that all runs together take at least, of 44,000 where the machine is fast enough.
const STEPS: usize = 20_000;
/// How many runs there are.
const RUNS: usize = 4;

static STARTED: OnceLock<Instant> = OnceLock::new();
/// The steps of each run that is over.
static DONE: Mutex<Vec<usize>> = Mutex::new(Vec::new());

const SIZES: [(u16, u16); 14] = [
    (80, 24),
    (120, 36),
    (80, 24),
    (100, 30),
    (60, 14),
    (59, 13),
    (45, 20),
    (40, 12),
    (20, 5),
    (16, 4),
    (10, 3),
    (1, 1),
    (0, 0),
    (200, 60),
];

const HOSTILE: [&str; 12] = [
    "\u{1b}]52;c;ZWNobyBoaQ==\u{7}",
    "\u{1b}[2J\u{1b}c",
    "\u{9b}2J",
    "a\r\nb\r\nq\n:quit\n",
    "\u{202e}gpj.exe\u{2066}",
    "\u{200b}\u{feff}\u{ad}",
    "e\u{301}\u{301}\u{301}\u{301}",
    "日本 👨‍👩‍👧 🇰🇪 1\u{fe0f}\u{20e3}",
    "write /nowhere/x",
    "look contrast",
    "\0\t\u{8}\u{8}",
    "turkana",
];

/// Splitmix64: the same numbers for the same seed, for ever.
pub struct Dice(pub u64);

impl Dice {
    pub fn throw(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % sides as u64).unwrap()
    }

    pub fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.throw(all.len())]
    }
}

/// What was done, told where it went wrong.
struct Trace {
    seed: u64,
    step: usize,
    last: VecDeque<String>,
}

impl Drop for Trace {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!(
                "MONKEY={} at step {}; the last: {}",
                self.seed,
                self.step,
                Vec::from(self.last.clone()).join(" ")
            );
        }
    }
}

fn desk_of(files: &[(&str, &str)]) -> Arc<Desk> {
    let files = files.iter().map(|(name, text)| FileText { name: (*name).into(), bytes: text.as_bytes().to_vec() });
    let layer = Layer { name: "test".into(), files: files.collect(), ..Layer::default() };
    let library = Library::new(&[layer], crate::shipped::atlas().unwrap());
    Arc::new(Desk::new(library, today(), false))
}

/// Records with faults and hostile words, some of which can be read.
fn faulty() -> Arc<Desk> {
    let hostile = "Pact \\u{1b}]52;c;ZQ==\\u{7} \\u{202e}x";
    let one = format!(
        "Instrument(id: \"x\", label: \"{hostile}\", claims: [(id: \"a\", says: Supplied(\"{hostile}\"), cite: [Title(\"{hostile}\")]), (id: \"s\", says: Stage(Signed), cite: [Whole]), (id: \"c\", says: Counties(link: Named, ids: [\"turkana\"]), cite: [Whole]), (id: \"p\", says: Party(org: \"nobody\", side: UG), cite: [Whole])])"
    );
    let two = "Instrument(id: \"y\", label: \"Y\", claims: [(id: \"a\", says: Stage(Sined)), (id: \"b\", says: Kind(Mou), state: Draft)])";
    desk_of(&[("agreements/x.ron", &one), ("agreements/y.ron", two), ("z.ron", "Instrument(id: \"z\"")])
}

/// The next thing that happens.
fn next(dice: &mut Dice, model: &Model, desks: &[Arc<Desk>]) -> Msg {
    match dice.throw(100) {
        0..=69 => {
            let here = scope(model);
            let fits = |scope: Scope| scope == here || scope == Scope::All && here != Scope::Prompt;
            let keys: Vec<&str> =
                TABLE.iter().filter(|entry| fits(entry.scope)).flat_map(|entry| entry.keys).copied().collect();
            Msg::Key(Key::named(dice.of(&keys)).unwrap())
        }
        70..=82 => Msg::Key(Key::Char(
            dice.of(&['a', 'e', 'k', 'w', 'r', ' ', 's', 'y', ':', '/', 'é', '日', '\u{202e}', 'X']),
        )),
        83..=86 => Msg::Paste(dice.of(&HOSTILE).repeat(1 + dice.throw(3) * 40)),
        87..=92 => {
            let (cols, rows) = model.state.size;
            let (col, row) = (dice.throw(usize::from(cols) + 2) as u16, dice.throw(usize::from(rows) + 2) as u16);
            Msg::Mouse(dice.of(&[Mouse::Click, Mouse::Click, Mouse::WheelUp, Mouse::WheelDown]), col, row)
        }
        93..=97 => {
            let (cols, rows) = dice.of(&SIZES);
            Msg::Resize(cols, rows)
        }
        98 => Msg::Loaded(Arc::clone(&desks[dice.throw(desks.len())])),
        _ => Msg::Failed(dice.of(&HOSTILE).into()),
    }
}

fn named(msg: &Msg) -> String {
    match msg {
        Msg::Key(key) => key.to_string(),
        Msg::Loaded(_) => "(loaded)".into(),
        other => format!("{other:?}").chars().take(40).collect(),
    }
}

/// From any state few steps lead out.
fn leads_out(model: &Model) {
    let mut model = model.clone();
    for _ in 0..10 {
        update(&mut model, Msg::Key(Key::Esc));
    }
    assert!(
        update(&mut model, Msg::Key(Key::Char('q'))).contains(&Effect::Quit),
        "stuck in {:?}",
        model.state.overlays
    );
}

/// What must hold after each step.
fn holds(model: &Model, effects: &[Effect]) {
    for effect in effects {
        let (text, leaves) = match effect {
            Effect::Copy(text) => (text, model.state.kiosk.is_some_and(|kiosk| !kiosk.copy)),
            Effect::Write { text, .. } => (text, model.state.kiosk.is_some()),
            Effect::Suspend => {
                assert_eq!(model.state.kiosk, None, "a kiosk is not suspended");
                continue;
            }
            _ => continue,
        };
        assert!(!leaves, "a kiosk gives nothing away: {effect:?}");
        assert!(matches!(effect, Effect::Write { .. }) || text.len() <= 8192);
        assert!(text.chars().all(|c| c == '\n' || harmless(c)), "{text:?}");
    }
    assert!(model.state.overlays.len() <= 5 && model.state.selection.back.len() <= 200);
}

fn shows(model: &Model) {
    let (cols, rows) = model.state.size;
    let buf = draw(model);
    assert!(buf.content.iter().all(|cell| cell.symbol().chars().all(harmless)));
    if let Some(place) = cursor(model) {
        assert!(place.x < cols && place.y < rows, "{place:?}");
    }
}

/// Plays one seed; gives how many steps were taken, screens drawn, and times it quit.
fn play(seed: u64, steps: usize, until: Instant, desks: &[Arc<Desk>], kiosk: Option<Kiosk>) -> [usize; 3] {
    let mut dice = Dice(seed);
    let mut trace = Trace { seed, step: 0, last: VecDeque::new() };
    let open = |dice: &mut Dice| {
        let mut model = Model::open(Arc::clone(&desks[0]), dice.of(&SIZES), Theme::Terminal, dice.of(&Glyphs::ALL));
        model.state.kiosk = kiosk;
        model
    };
    let mut model = open(&mut dice);
    let [mut drawn, mut quits] = [0, 0];
    while trace.step < steps && Instant::now() < until {
        trace.step += 1;
        let msg = next(&mut dice, &model, desks);
        trace.last.push_back(named(&msg));
        if trace.last.len() > 40 {
            trace.last.pop_front();
        }
        let (before, loaded, resized) =
            (model.state.clone(), matches!(msg, Msg::Loaded(_)), matches!(msg, Msg::Resize(..)));
        let effects = told(&mut model, msg);
        let draws = effects.contains(&Effect::Draw);
        assert!(loaded || draws == (model.state != before), "drawn: {draws}");
        holds(&model, &effects);
        if resized || trace.step.is_multiple_of(10) {
            told(&mut model, Msg::Rest);
            shows(&model);
            drawn += 1;
        }
        if trace.step.is_multiple_of(100) {
            leads_out(&model);
        }
        if effects.contains(&Effect::Quit) {
            quits += 1;
            model = open(&mut dice);
        }
    }
    [trace.step, drawn, quits]
}

/// Plays seeds until they or the seconds are used up, and prints how far it came.
fn run(what: &str, seeds: Range<u64>, seconds: u64, desks: &[Arc<Desk>], kiosk: Option<Kiosk>) {
    let wish = std::env::var("MONKEY").ok();
    let (seed, more) = wish.as_deref().map_or((None, None), |wish| {
        let (seed, steps) = wish.split_once(':').unwrap_or((wish, ""));
        (seed.parse().ok(), steps.parse().ok())
    });
    let seeds = seed.map_or(seeds, |seed| seed..seed + 1);
    let started = *STARTED.get_or_init(Instant::now);
    let until = match more {
        Some(_) => Instant::now() + Duration::from_hours(1),
        None => (Instant::now() + Duration::from_secs(seconds)).min(started + CAP),
    };
    let mut total = [0; 3];
    for seed in seeds {
        let done = play(seed, more.unwrap_or(400), until, desks, kiosk);
        for (sum, one) in total.iter_mut().zip(done) {
            *sum += one;
        }
    }
    let [steps, drawn, quits] = total;
    println!("MONKEY {what}: {steps} steps, {drawn} screens, {quits} times quit and opened again");
    let mut done = DONE.lock().unwrap();
    done.push(steps);
    if done.len() == RUNS {
        let all: usize = done.iter().sum();
        println!("MONKEY in all: {all} steps in {:.1} s", started.elapsed().as_secs_f64());
        let must = std::env::var_os("CI").is_some() && wish.is_none();
        assert!(!must || all >= STEPS, "{all} steps are too few");
    }
}

#[test]
fn a_monkey_at_the_shipped_data_breaks_nothing() {
    run("shipped data", 1..31, 30, &[desk(), faulty(), desk_of(&[])], None);
}

#[test]
fn a_monkey_at_data_with_faults_and_at_none_breaks_nothing() {
    run("data with faults", 101..151, 20, &[faulty(), desk_of(&[])], None);
}

#[test]
fn a_monkey_in_a_kiosk_gets_nothing_out() {
    run("kiosk", 201..221, 20, &[faulty(), desk()], Some(Kiosk { copy: false }));
    run("kiosk that copies", 301..311, 8, &[faulty()], Some(Kiosk { copy: true }));
}
