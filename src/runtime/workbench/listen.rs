//! The threads that listen: to signals and to the terminal. They only send; but where nobody hears that it is time to go,
//! because the program waits for a terminal that takes nothing, they end it.

use std::io;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::stdio::stdin;
use signal_hook::consts::{
    SIGALRM, SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGUSR1, SIGUSR2, SIGVTALRM, SIGWINCH, SIGXCPU,
};
use signal_hook::iterator::Signals;
use signal_hook::low_level::signal_name;

use super::decode::{Decoder, Held, Wait};
use super::modes::insist;
use super::news::News;

const CTRL_C: u8 = 0x03;
/// Signals that ask the program to go, and those that end a program which does not know them.
const LEAVING: [i32; 9] = [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGALRM, SIGVTALRM, SIGXCPU, SIGUSR1, SIGUSR2];
/// How long the main loop may take to leave before it is left behind.
const PATIENCE: Duration = Duration::from_millis(500);

/// The sentence for a terminal that is not there any more. It ends as by the signal of it, whoever notices first.
pub const LOST: &str = "The terminal went away, so mpaka ended.";

/// The sentence for a signal.
pub fn ended_by(signal: i32) -> String {
    format!("mpaka was ended by {}.", signal_name(signal).unwrap_or("a signal"))
}

/// The exit code for a signal, as shells count it.
pub fn code_of(signal: i32) -> i32 {
    signal.saturating_add(128)
}

/// Sends signals: those that ask the program to go or to stop, and changes of size. Listened to from the start, so that none
/// is missed while the first frame is drawn.
///
/// # Errors
/// Where the system refuses handler or thread.
pub fn to_signals(to: &Sender<News>) -> io::Result<()> {
    let mut signals = Signals::new(LEAVING.into_iter().chain([SIGWINCH, SIGTSTP, SIGCONT]))?;
    start("signals", to, move |to| {
        for signal in signals.forever() {
            let news = match signal {
                SIGWINCH => News::Resized,
                SIGTSTP => News::Stop,
                SIGCONT => News::Continued,
                _ => News::Leave(signal),
            };
            let leaving = matches!(news, News::Leave(_));
            if to.send(news).is_err() {
                return;
            }
            if leaving {
                thread::sleep(PATIENCE);
                insist(code_of(signal), &ended_by(signal));
            }
        }
    })
}

/// Sends what is typed, pasted and clicked, all of one read at once; and word when the terminal goes away. `escape` is how
/// long Escape is held for what may belong to it.
///
/// # Errors
/// Where the system refuses the thread.
pub fn to_keys(to: &Sender<News>, escape: Duration) -> io::Result<()> {
    start("keys", to, move |to| {
        let mut decoder = Decoder::default();
        let mut since: Option<(Held, Instant)> = None;
        let mut wants_out = false;
        loop {
            let left = since.map(|(held, since)| patience(held.wait, escape).saturating_sub(since.elapsed()));
            let inputs = match read(left) {
                Read::Some(bytes) => {
                    // Ctrl-C pressed by itself, twice or after a silence, gets out of a paste that has no end.
                    let again = std::mem::replace(&mut wants_out, bytes == [CTRL_C]);
                    let mut inputs =
                        if wants_out && (again || is_overdue(since)) { decoder.flush() } else { Vec::new() };
                    inputs.extend(decoder.take(&bytes));
                    inputs
                }
                Read::TooLate => decoder.flush(),
                Read::Over => break,
            };
            let held = decoder.held();
            if held != since.map(|(held, _)| held) {
                since = held.map(|held| (held, Instant::now()));
            }
            if News::typed(inputs).is_some_and(|news| to.send(news).is_err()) {
                return;
            }
        }
        if to.send(News::Lost).is_ok() {
            thread::sleep(PATIENCE);
            insist(code_of(SIGHUP), LOST);
        }
    })
}

/// True where a paste has said nothing for a while.
fn is_overdue(since: Option<(Held, Instant)>) -> bool {
    since.is_some_and(|(held, since)| held.wait == Wait::Paste && since.elapsed() > Duration::from_secs(1))
}

/// How long something unfinished is held.
fn patience(wait: Wait, escape: Duration) -> Duration {
    match wait {
        Wait::Brief => escape,
        // A line that loses something takes seconds to send it again, and the rest of a paste must not become keys.
        Wait::Paste => Duration::from_secs(15),
        Wait::Sequence => Duration::from_secs(3),
    }
}

/// What came of waiting for bytes.
enum Read {
    Some(Vec<u8>),
    /// Nothing within the time.
    TooLate,
    /// The terminal is gone, or cannot be read.
    Over,
}

/// Waits, without end where nothing is `left`, and reads what there is.
fn read(left: Option<Duration>) -> Read {
    let terminal = stdin();
    let left = left.and_then(|left| Timespec::try_from(left).ok());
    let mut bytes = vec![0; 4096];
    loop {
        let mut watched = [PollFd::new(&terminal, PollFlags::IN)];
        match poll(&mut watched, left.as_ref()) {
            Ok(0) => return Read::TooLate,
            Ok(_) => {}
            Err(Errno::INTR) => continue,
            Err(_) => return Read::Over,
        }
        let gone = watched.iter().any(|one| !one.revents().contains(PollFlags::IN));
        match rustix::io::read(terminal, &mut bytes) {
            Ok(0) => return Read::Over,
            Ok(count) => {
                bytes.truncate(count);
                return Read::Some(bytes);
            }
            // Without bytes to come, trying again would spin.
            Err(Errno::INTR | Errno::AGAIN) if !gone => {}
            Err(_) => return Read::Over,
        }
    }
}

fn start(name: &str, to: &Sender<News>, listen: impl FnOnce(&Sender<News>) + Send + 'static) -> io::Result<()> {
    let to = to.clone();
    thread::Builder::new().name(name.into()).spawn(move || listen(&to)).map(drop)
}
