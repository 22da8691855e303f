//! What a suite in a terminal takes: one deadline for all its sessions, and a line that tells of each test. Tests whose
//! figures another test could spoil run alone.

use std::cell::Cell;
use std::process::exit;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{OnceLock, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};
use std::thread;
use std::time::{Duration, Instant};

/// What all sessions of a suite may take together, from the first one on.
const SUITE: Duration = Duration::from_mins(2);
/// How much later it is ended from outside, where a test does not even come to look at the clock.
const GRACE: Duration = Duration::from_secs(5);

static STARTED: OnceLock<Instant> = OnceLock::new();
static SESSIONS: AtomicUsize = AtomicUsize::new(0);
/// Sessions that have not ended.
static OPEN: AtomicUsize = AtomicUsize::new(0);
static TURNS: RwLock<()> = RwLock::new(());

thread_local! {
    /// Sessions of this thread's turn; none where it has none.
    static OWN: Cell<Option<usize>> = const { Cell::new(None) };
}

/// A session starts: the first starts the clock.
pub fn count() {
    STARTED.get_or_init(|| {
        thread::spawn(|| {
            thread::sleep(SUITE + GRACE);
            if OPEN.load(Ordering::SeqCst) > 0 {
                eprintln!("TERMINAL {}: not over after {SUITE:?}, so it is ended", env!("CARGO_CRATE_NAME"));
                exit(1);
            }
        });
        Instant::now()
    });
    assert_in_time();
    OPEN.fetch_add(1, Ordering::SeqCst);
    SESSIONS.fetch_add(1, Ordering::SeqCst);
    OWN.set(OWN.get().map(|own| own + 1));
}

/// Whoever waits looks at the clock as well.
pub fn assert_in_time() {
    let running = so_far();
    assert!(running < SUITE, "the suite runs for {running:?}");
}

/// A session is over; it is told of here where no test with a turn tells.
pub fn over(started: Instant) {
    OPEN.fetch_sub(1, Ordering::SeqCst);
    if OWN.get().is_none() {
        tell(1, started);
    }
}

fn so_far() -> Duration {
    STARTED.get().map_or(Duration::ZERO, Instant::elapsed)
}

fn tell(own: usize, started: Instant) {
    let (suite, this) = (env!("CARGO_CRATE_NAME"), thread::current());
    let name = this.name().unwrap_or("a session");
    let (took, all, total) = (started.elapsed(), SESSIONS.load(Ordering::SeqCst), so_far());
    println!(
        "TERMINAL {suite} {name}: {own} session{}, {:.1} s; so far {all} sessions, {:.1} s of {}",
        if own == 1 { "" } else { "s" },
        took.as_secs_f64(),
        total.as_secs_f64(),
        SUITE.as_secs()
    );
}

/// A test's time in the terminal: tells of it at the end.
pub struct Turn {
    started: Instant,
    _alone: Option<RwLockWriteGuard<'static, ()>>,
    _beside: Option<RwLockReadGuard<'static, ()>>,
}

/// A turn beside other tests.
pub fn beside() -> Turn {
    let beside = TURNS.read().unwrap_or_else(PoisonError::into_inner);
    turn(None, Some(beside))
}

/// A turn alone, for what is measured against the clock or the processor.
pub fn alone() -> Turn {
    let alone = TURNS.write().unwrap_or_else(PoisonError::into_inner);
    turn(Some(alone), None)
}

fn turn(alone: Option<RwLockWriteGuard<'static, ()>>, beside: Option<RwLockReadGuard<'static, ()>>) -> Turn {
    OWN.set(Some(0));
    Turn { started: Instant::now(), _alone: alone, _beside: beside }
}

impl Drop for Turn {
    fn drop(&mut self) {
        tell(OWN.take().unwrap_or_default(), self.started);
    }
}
