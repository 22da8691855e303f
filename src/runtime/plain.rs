//! Runs the plain mode: reads lines, prints replies. The terminal stays as it is: no raw mode, no other screen, nothing
//! but text is sent, and a signal ends or stops the program as any other; only a kiosk is not stopped. It decides nothing.

use std::io::{self, BufRead, IsTerminal, stderr, stdin, stdout};
use std::process::ExitCode;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use crate::cli::args::Workbench;
use crate::cli::plain::{End, Manner, Plain, Reply};
use crate::cli::{Context, IO, Outcome, Page, Screen};
use crate::domain::dataset::Layer;
use crate::domain::date::Day;
use crate::domain::glyphs::Glyphs;
use crate::domain::library::{Library, Target};
use crate::domain::safe::clean;
use crate::runtime::environment::Said;
use crate::runtime::load::Load;
use crate::runtime::log;
use crate::runtime::output::{ask, complain, tell};
use crate::runtime::perform::perform;

/// Bytes of a line, at most: more is no question that somebody typed.
const LONGEST: usize = 4096;
/// Bytes of a line that are passed over until it ends, at most: what goes on is no text.
const GIVE_UP: usize = 1024 * 1024;

/// Whether to ask and answer in lines: asked for, or the terminal can do nothing else.
pub fn is_wanted(wish: &Workbench) -> bool {
    wish.plain || (stdin().is_terminal() && stdout().is_terminal() && Said::here().is_dumb())
}

/// Runs until the user ends it or there are no more lines.
///
/// # Errors
/// What reading the data gives, before the first line.
pub fn run(today: Day, wish: &Workbench, load: &Load) -> Result<ExitCode, Outcome> {
    if let Some(sentence) = wish.log.as_deref().and_then(|path| log::open(path).err()) {
        return Err(Outcome::refusal(IO, &sentence));
    }
    let code = turns(today, wish, load)?;
    log::say(if code == ExitCode::SUCCESS { "ended" } else { "ended: the lines could not be read or written" });
    Ok(code)
}

/// Asks and answers, and reads the data again where that is asked for.
fn turns(today: Day, wish: &Workbench, load: &Load) -> Result<ExitCode, Outcome> {
    let manner = Manner { ascii: wish.glyphs == Some(Glyphs::Ascii) || !Said::here().utf8, kiosk: wish.kiosk };
    let mut lines = Lines { from: stdin().lock(), asked: stdin().is_terminal() };
    let read = || patiently(load);
    let (mut layers, mut library) = read()?;
    log::say(&format!(
        "mpaka {} opened in lines: {} records{}",
        env!("CARGO_PKG_VERSION"),
        library.data.entries().len(),
        if wish.kiosk { ", kiosk" } else { "" }
    ));
    let mut here: Option<Target> = None;
    let mut greeted = false;
    loop {
        let context = Context { library: &library, layers: &layers, today, json: false, screen: Screen::default() };
        let mut plain = Plain::new(context, manner, here.take());
        if !greeted && let Err(error) = tell(&plain.greeting()) {
            return Ok(unwritten(&error));
        }
        greeted = true;
        match session(&mut plain, &mut lines) {
            Ok(Some(End::Reload(target))) => {
                here = target;
                log::say("the data is read again");
                match read() {
                    Ok(fresh) => (layers, library) = fresh,
                    Err(refusal) => {
                        // What was read before is still good.
                        let text = plain.written(&[refusal.stderr.trim_end().to_string()]);
                        if let Err(error) = tell(&text) {
                            return Ok(unwritten(&error));
                        }
                    }
                }
            }
            Ok(_) => return Ok(ExitCode::SUCCESS),
            Err(error) => return Ok(unwritten(&error)),
        }
    }
}

/// Where nobody sees that something is done, it is said after so long.
const PATIENCE: Duration = Duration::from_secs(1);

/// Reads the data; a terminal that waits is told so.
fn patiently(load: &Load) -> Result<(Vec<Layer>, Library), Outcome> {
    let (done, over) = channel::<()>();
    if stderr().is_terminal() {
        thread::spawn(move || {
            if over.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
                complain(&Page::of("Reading the data …"));
            }
        });
    }
    let read = load.whole();
    drop(done);
    read.map_err(|sentence| Outcome::refusal(IO, &sentence))
}

/// What an answer that could not be printed ends with. A reader that has gone away is no failure.
fn unwritten(error: &io::Error) -> ExitCode {
    if error.kind() == io::ErrorKind::BrokenPipe {
        return ExitCode::SUCCESS;
    }
    complain(&Page::of(format!("The output could not be written: {error}.")));
    ExitCode::from(IO)
}

/// Asks and answers; gives how it ended, or nothing where the lines ended.
fn session(plain: &mut Plain<'_>, lines: &mut Lines) -> io::Result<Option<End>> {
    loop {
        if lines.asked {
            ask(&clean(&plain.prompt()))?;
        }
        let reply = match lines.next()? {
            Line::Typed(line) => plain.answer(&line),
            Line::TooLong => Reply {
                text: plain.written(&[format!("The line is longer than {LONGEST} bytes and was not read.")]),
                ..Reply::default()
            },
            Line::End => {
                if lines.asked {
                    tell(&Page::of(""))?;
                }
                return Ok(None);
            }
        };
        let done = reply.effect.as_ref().map_or(Ok(()), perform);
        match done {
            Ok(()) => tell(&reply.text)?,
            Err(sentence) => tell(&plain.written(&[sentence]))?,
        }
        if reply.end.is_some() {
            return Ok(reply.end);
        }
    }
}

/// What was typed.
enum Line {
    Typed(String),
    TooLong,
    End,
}

/// Lines as they come, each no longer than is sensible.
struct Lines {
    from: io::StdinLock<'static>,
    /// True where somebody types them, and is told where one is.
    asked: bool,
}

impl Lines {
    fn next(&mut self) -> io::Result<Line> {
        line(&mut self.from)
    }
}

/// The next line; bytes that are no UTF-8 become a sign that they were there.
fn line(from: &mut impl BufRead) -> io::Result<Line> {
    let mut bytes = Vec::new();
    let mut length = 0_usize;
    loop {
        let buffer = match from.fill_buf() {
            Ok(buffer) => buffer,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            // A terminal that was closed has no more lines.
            Err(_) => return Ok(Line::End),
        };
        if buffer.is_empty() && length == 0 || length > GIVE_UP {
            return Ok(Line::End);
        }
        let end = buffer.iter().position(|byte| *byte == b'\n');
        let part = buffer.get(..end.unwrap_or(buffer.len())).unwrap_or_default();
        let room = LONGEST.saturating_add(1).saturating_sub(bytes.len());
        bytes.extend(part.iter().take(room));
        let used = part.len() + usize::from(end.is_some());
        length = length.saturating_add(used);
        let over = buffer.is_empty() || end.is_some();
        from.consume(used);
        if over {
            return Ok(if bytes.len() > LONGEST {
                Line::TooLong
            } else {
                Line::Typed(String::from_utf8_lossy(&bytes).into_owned())
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(mut bytes: &[u8]) -> Vec<String> {
        let mut found = Vec::new();
        loop {
            match line(&mut bytes).unwrap() {
                Line::Typed(line) => found.push(line),
                Line::TooLong => found.push("too long".into()),
                Line::End => return found,
            }
        }
    }

    #[test]
    fn a_line_that_is_too_long_is_refused_and_the_next_is_read() {
        let long = [b"x".repeat(LONGEST + 1), b"\nq\n".to_vec()].concat();
        assert_eq!(all(&long), ["too long", "q"]);
        assert_eq!(all(&b"x".repeat(LONGEST)), ["x".repeat(LONGEST)]);
    }

    #[test]
    fn bytes_that_are_no_text_are_shown_as_such_and_a_line_without_an_end_counts() {
        assert_eq!(all(b"a\xffb\r\n\nlast"), ["a\u{fffd}b\r", "", "last"]);
    }

    #[test]
    fn what_never_ends_its_line_is_given_up() {
        assert_eq!(all(&b"x".repeat(3 * GIVE_UP)), Vec::<String>::new());
    }
}
