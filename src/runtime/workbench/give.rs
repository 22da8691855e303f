//! Gives text away as the workbench asks: to the terminal's clipboard, or into a new file. It makes no text of its own,
//! asks the terminal nothing, and writes over nothing.

use std::io::{self, Write};
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::out::Out;
use crate::runtime::files;
use crate::runtime::perform::failed;
use crate::tui::{Effect, Msg};

/// Performs the effects that give text away; the messages say what came of it.
///
/// # Errors
/// Where the terminal cannot be written to.
pub fn perform(effects: &[Effect]) -> io::Result<Vec<Msg>> {
    let mut news = Vec::new();
    for effect in effects {
        match effect {
            Effect::Copy(text) => {
                Out.write_all(clipboard(text).as_bytes())?;
            }
            Effect::Write { path, text } => news.push(write(path, text)),
            _ => {}
        }
    }
    Ok(news)
}

/// The sequence (OSC 52) that sets the clipboard. tmux takes it for its own and hands it on where `set-clipboard` is on.
fn clipboard(text: &str) -> String {
    format!("\u{1b}]52;c;{}\u{1b}\\", STANDARD.encode(text))
}

fn write(path: &str, text: &str) -> Msg {
    let at = Path::new(path);
    match files::create_file(at, text, false) {
        Ok(()) => Msg::Said(format!("Written: {path}, {} lines.", text.lines().count())),
        Err(error) => Msg::Failed(failed(at, true, &error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clipboard_is_set_by_one_sequence_that_holds_nothing_but_letters() {
        let sent = clipboard("a\n\u{1b}]52;c;?\u{7}");
        assert_eq!(sent, "\u{1b}]52;c;YQobXTUyO2M7Pwc=\u{1b}\\");
        let payload = sent.trim_start_matches("\u{1b}]52;c;").trim_end_matches("\u{1b}\\");
        assert!(payload.chars().all(|c| c.is_ascii_alphanumeric() || "+/=".contains(c)), "{payload}");
    }

    #[test]
    fn a_file_that_is_there_stays_and_each_outcome_has_a_sentence() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.txt").display().to_string();
        let done = write(&path, "one\ntwo\n");
        assert!(matches!(&done, Msg::Said(words) if words.ends_with("x.txt, 2 lines.")), "{done:?}");
        let again = write(&path, "three");
        assert!(matches!(&again, Msg::Failed(words) if words.contains("left as it is")), "{again:?}");
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "one\ntwo\n");
        let nowhere = write(&folder.path().join("no/x.txt").display().to_string(), "x");
        assert!(matches!(&nowhere, Msg::Failed(words) if words.contains("no folder")), "{nowhere:?}");
    }
}
