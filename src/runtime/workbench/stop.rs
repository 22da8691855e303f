//! Ctrl-Z: the terminal is given back, the job stops, and on `fg` the terminal is taken again. It draws nothing.

use std::io;
use std::time::Duration;

use rustix::process::{Signal, kill_current_process_group};

use super::modes::{give_back, in_foreground, take};
use super::news::{News, Queue};

/// How long the news that it goes on may take to come, once it goes on.
const PATIENCE: Duration = Duration::from_millis(100);

/// What became of stopping.
pub enum Stopped {
    AndBack,
    /// The system does not stop a job that nobody could bring back.
    Not,
    Leave(i32),
    Lost,
}

/// Gives the terminal back, stops the whole job as the shell's own Ctrl-Z would, and takes the terminal again once the job is
/// in the foreground.
///
/// It is stopped by SIGTTIN, for SIGTSTP is caught, so that the terminal can be given back when it comes from outside; and
/// SIGSTOP would stop a job for good that has no shell, as under `ssh HOST mpaka`.
///
/// # Errors
/// Where the job cannot be stopped, or the terminal cannot be taken again.
pub fn stop(queue: &mut Queue) -> io::Result<Stopped> {
    give_back();
    let mut stopped = false;
    loop {
        kill_current_process_group(Signal::TTIN)?;
        let went_on = queue.wait_for(|news| matches!(news, News::Continued) || news.is_last(), PATIENCE);
        match went_on {
            Some(News::Leave(signal)) => return Ok(Stopped::Leave(signal)),
            Some(News::Lost) => return Ok(Stopped::Lost),
            Some(_) => stopped = true,
            None => break,
        }
        if in_foreground() {
            break;
        }
        // `bg`, or on the way out: shells wake a stopped job up so that it hears the signal to leave.
        match queue.wait_for(News::is_last, PATIENCE) {
            Some(News::Leave(signal)) => return Ok(Stopped::Leave(signal)),
            Some(_) => return Ok(Stopped::Lost),
            None => {}
        }
    }
    // A second signal while it was stopping would stop it again as soon as it is back.
    queue.forget(|news| matches!(news, News::Stop));
    take()?;
    Ok(if stopped { Stopped::AndBack } else { Stopped::Not })
}
