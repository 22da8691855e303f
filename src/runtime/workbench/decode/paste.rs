//! Pastes, from the mark at their beginning to the one at their end: bounded, and never keys.

use super::{Decoder, ESCAPE, Input, State};

/// Bytes of a paste that are kept: far more than any input takes.
pub(super) const KEPT: usize = 4096;
const END: &[u8] = b"\x1b[201~";

impl Decoder {
    /// Inside a paste: how much of its end has been seen. However long it is, none of it becomes a key.
    pub(super) fn paste(&mut self, mut kept: Vec<u8>, end: usize, byte: u8) {
        if END.get(end) == Some(&byte) {
            if end + 1 == END.len() {
                self.begin(State::Pasted { kept, since: Vec::new() });
            } else {
                self.state = State::Paste { kept, end: end + 1 };
            }
            return;
        }
        // What looked like the end was text, all but its Escape.
        let begun = END.iter().take(end).skip(1).copied();
        let more = Some(byte).filter(|byte| *byte != ESCAPE);
        let room = KEPT.saturating_sub(kept.len());
        kept.extend(begun.chain(more).take(room));
        self.state = State::Paste { kept, end: usize::from(byte == ESCAPE) };
    }

    /// Just after a paste.
    pub(super) fn pasted(&mut self, mut kept: Vec<u8>, mut since: Vec<u8>, byte: u8, out: &mut Vec<Input>) {
        since.push(byte);
        if since.ends_with(END) {
            // A paste with its own end inside: all of it was pasted, or what follows the first end would be keys.
            since.truncate(since.len() - END.len());
            let room = KEPT.saturating_sub(kept.len());
            kept.extend(since.iter().filter(|byte| **byte != ESCAPE).take(room));
            since.clear();
        }
        let over = since.len() >= KEPT;
        self.state = State::Pasted { kept, since };
        if over {
            out.extend(self.flush());
        }
    }
}

/// What was pasted: what is no text in it is left out.
pub(super) fn text(kept: &[u8]) -> Input {
    let letters = String::from_utf8_lossy(kept);
    Input::Paste(letters.chars().filter(|c| *c != char::REPLACEMENT_CHARACTER).collect())
}
