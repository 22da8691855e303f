//! The threads that listen: to signals, to keys, and for the terminal going away. They only send.

use std::io;
use std::sync::mpsc::Sender;
use std::thread;

use crossterm::event::Event;
use rustix::event::{PollFd, PollFlags, poll};
use rustix::stdio::stdin;
use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGWINCH};
use signal_hook::iterator::Signals;

use super::keys;
use crate::tui::Msg;

/// What the threads send.
pub enum News {
    Happened(Msg),
    Resized,
    /// A signal that asks the program to go.
    Leave(i32),
    /// The terminal is gone, or cannot be read.
    Lost,
}

/// Sends signals that ask the program to go, and changes of size: listened to from the start, so that none is missed
/// while the first frame is drawn.
///
/// # Errors
/// Where the system refuses handler or thread.
pub fn to_signals(to: &Sender<News>) -> io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGWINCH])?;
    start("signals", to, move |to| {
        for signal in signals.forever() {
            let news = if signal == SIGWINCH { News::Resized } else { News::Leave(signal) };
            if to.send(news).is_err() {
                return;
            }
        }
    })
}

/// Sends keys and pastes.
///
/// # Errors
/// Where the system refuses the thread.
pub fn to_keys(to: &Sender<News>) -> io::Result<()> {
    start("keys", to, |to| {
        loop {
            let news = match crossterm::event::read() {
                Ok(Event::Key(event)) => keys::key(event).map(|key| News::Happened(Msg::Key(key))),
                Ok(Event::Mouse(event)) => keys::mouse(event).map(News::Happened),
                Ok(Event::Paste(text)) => Some(News::Happened(Msg::Paste(text))),
                Ok(_) => None,
                Err(_) => Some(News::Lost),
            };
            let over = matches!(news, Some(News::Lost));
            if news.is_some_and(|news| to.send(news).is_err()) || over {
                return;
            }
        }
    })
}

/// Sends word when the terminal goes away without a signal: reading its keys would then spin for ever.
///
/// # Errors
/// Where the system refuses the thread.
pub fn for_hangup(to: &Sender<News>) -> io::Result<()> {
    start("hangup", to, |to| {
        let terminal = stdin();
        loop {
            let mut watched = [PollFd::new(&terminal, PollFlags::empty())];
            match poll(&mut watched, None) {
                Err(rustix::io::Errno::INTR) => {}
                // Whether it has gone or cannot be watched: without the watch the other thread would spin.
                Ok(_) | Err(_) => break,
            }
        }
        let _ = to.send(News::Lost);
    })
}

fn start(name: &str, to: &Sender<News>, listen: impl FnOnce(&Sender<News>) + Send + 'static) -> io::Result<()> {
    let to = to.clone();
    thread::Builder::new().name(name.into()).spawn(move || listen(&to)).map(drop)
}
