//! Shuts a kiosk in before it reads anything: it cannot be suspended, the environment does not say how many threads it
//! has, and what a panic says is a line. What the workbench itself leaves out in a kiosk is decided in `tui` and `cli`.

use std::io;
use std::num::NonZero;
use std::panic;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::thread;

use rayon::ThreadPoolBuilder;
use signal_hook::consts::SIGTSTP;
use signal_hook::flag;

use crate::cli::Page;
use crate::runtime::{log, output};

/// Threads that read and check, at most.
const MOST_THREADS: usize = 8;
/// Bytes of a thread's stack: what Rust gives where the environment does not say otherwise.
const STACK: usize = 2 * 1024 * 1024;

/// Shuts it in, for good.
///
/// SIGTTIN and SIGTTOU keep their meaning: they stop a job that uses the terminal from the background, into which only
/// a shell puts it, and with a handler it would ask for the terminal again without end.
///
/// # Errors
/// Where the system refuses handler or threads.
pub fn shut_in() -> io::Result<()> {
    panic::set_hook(Box::new(|info| {
        output::complain(&Page::of(format!("mpaka had to stop, and nothing was written: {info}")));
        log::say("ended by a panic");
    }));
    // To be caught is enough not to stop; nobody looks at the flag.
    flag::register(SIGTSTP, Arc::new(AtomicBool::new(false)))?;
    let threads = thread::available_parallelism().map_or(1, NonZero::get).min(MOST_THREADS);
    ThreadPoolBuilder::new().num_threads(threads).stack_size(STACK).build_global().map_err(io::Error::other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::process::Command;

    /// Run by the test below, in a process of its own: it shuts in and panics in one of the threads.
    #[test]
    #[ignore = "run by the test below"]
    fn panics_in_a_kiosk() {
        shut_in().unwrap();
        rayon::scope(|scope| scope.spawn(|_| panic!("boom \u{1b}]0;x\u{7}\nin two lines")));
    }

    #[test]
    fn the_environment_has_no_say_in_threads_and_in_what_a_panic_tells() {
        let out = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "runtime::kiosk::tests::panics_in_a_kiosk", "--ignored", "--nocapture"])
            .envs([("RUST_BACKTRACE", "full"), ("RUST_LIB_BACKTRACE", "full"), ("RAYON_NUM_THREADS", "64")])
            .output()
            .unwrap();
        let said = String::from_utf8(out.stderr).unwrap();
        let told: Vec<&str> = said.lines().filter(|line| line.contains("boom")).collect();
        assert_eq!(told.len(), 1, "{said}");
        assert!(told[0].starts_with("mpaka had to stop") && told[0].contains("boom <U+001B>]0;x<U+0007>"), "{said}");
        assert!(!said.contains("stack backtrace") && !said.contains('\u{1b}'), "{said}");
    }
}
