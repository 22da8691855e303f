//! Bytes from the terminal as keys, pastes and clicks. It is pure: it knows no clock and no file, only what it was given
//! and what it still waits for. What it does not know it leaves out whole, so that no part of it becomes a letter.

mod paste;
mod sequence;
#[cfg(test)]
mod tests;

use paste::text;

use crate::tui::Msg;
use crate::tui::key::Key;
use crate::tui::state::Mouse;

/// Something that a person did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    Key(Key),
    Paste(String),
    /// In a cell, counted from 0.
    Mouse(Mouse, u16, u16),
}

impl From<Input> for Msg {
    fn from(input: Input) -> Self {
        match input {
            Input::Key(key) => Self::Key(key),
            Input::Paste(text) => Self::Paste(text),
            Input::Mouse(what, col, row) => Self::Mouse(what, col, row),
        }
    }
}

/// Why the decoder waits for more, and so for how long it may.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wait {
    /// Escape, which is a key where nothing follows at once; and what may still come after a paste.
    Brief,
    /// A sequence or letter that has begun. Its rest must not be taken for letters, however slow the line.
    Sequence,
    /// A paste that has not ended; each piece of it counts anew.
    Paste,
}

/// What is waited for: the same as long as it compares equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    pub wait: Wait,
    number: u64,
}

/// Bytes after which a sequence that does not end is given up.
const LONGEST_SEQUENCE: usize = 4096;
/// Bytes of a sequence that are kept: more than any known one has.
const PARAMETERS: usize = 32;

const ESCAPE: u8 = 0x1b;
const BELL: u8 = 0x07;
const CTRL_C: u8 = 0x03;
const DELETE: u8 = 0x7f;

/// Where in a sequence the next byte falls.
#[derive(Debug, Default)]
enum State {
    #[default]
    Ground,
    /// Letters of more than one byte: those there are, how many there will be, and whether Escape came before.
    Letter {
        bytes: Vec<u8>,
        length: usize,
        alt: bool,
    },
    Escape,
    /// After `ESC O`.
    Single,
    /// After `ESC [`: what is kept, and how many bytes there were.
    Control {
        kept: Vec<u8>,
        length: usize,
    },
    /// After `ESC [ [`, with which the Linux console begins its F keys.
    Console,
    /// Clicks in the old form: so many bytes still belong to them.
    Click(usize),
    /// An answer (`ESC ]`, `ESC P` …), up to bell or `ESC \`.
    Answer {
        length: usize,
        escape: bool,
    },
    /// Inside a paste: what is kept of it, and how much of its end has been seen.
    Paste {
        kept: Vec<u8>,
        end: usize,
    },
    /// Just after a paste: what came since. Another end means that the first was part of the paste.
    Pasted {
        kept: Vec<u8>,
        since: Vec<u8>,
    },
}

/// Turns bytes into inputs, however they are cut into reads.
#[derive(Debug, Default)]
pub struct Decoder {
    state: State,
    /// Counts what was begun, so that the clock starts anew for each.
    begun: u64,
    /// True where the last thing was an Escape that had waited in vain.
    late: bool,
}

impl Decoder {
    /// Takes in what was read, and gives what it means. What is unfinished is held.
    pub fn take(&mut self, bytes: &[u8]) -> Vec<Input> {
        let mut out = Vec::new();
        if std::mem::take(&mut self.late) && sequence::is_late(bytes) {
            // The key was one, and the line cut it: Escape was taken for a key already, the rest must not be letters.
            self.begin(State::Escape);
        }
        if matches!(self.state, State::Paste { .. } | State::Answer { .. }) {
            self.begun = self.begun.wrapping_add(1);
        }
        for byte in bytes {
            self.step(*byte, &mut out);
        }
        out
    }

    /// What is waited for, if anything.
    pub fn held(&self) -> Option<Held> {
        let wait = match self.state {
            State::Ground => return None,
            // Alt and a key begin an answer too, of which there is no more then.
            State::Escape | State::Single | State::Pasted { .. } | State::Answer { length: 0, escape: false } => {
                Wait::Brief
            }
            State::Paste { .. } => Wait::Paste,
            _ => Wait::Sequence,
        };
        Some(Held { wait, number: self.begun })
    }

    /// Nothing more came in time: Escape was a key, a paste is over, anything else is left out.
    pub fn flush(&mut self) -> Vec<Input> {
        match std::mem::take(&mut self.state) {
            State::Escape => {
                self.late = true;
                vec![Input::Key(Key::Esc)]
            }
            State::Paste { kept, .. } => vec![text(&kept)],
            State::Pasted { kept, since } => {
                let mut out = vec![text(&kept)];
                out.extend(self.take(&since));
                out
            }
            _ => Vec::new(),
        }
    }

    fn begin(&mut self, state: State) {
        self.begun = self.begun.wrapping_add(1);
        self.state = state;
    }

    fn step(&mut self, byte: u8, out: &mut Vec<Input>) {
        match std::mem::take(&mut self.state) {
            State::Ground => self.ground(byte, out),
            State::Letter { bytes, length, alt } => self.letter(bytes, length, alt, byte, out),
            State::Escape => self.escape(byte, out),
            State::Single => self.single(byte, out),
            State::Control { kept, length } => self.control(kept, length, byte, out),
            State::Console if byte < b' ' => self.ground(byte, out),
            State::Console => out.extend((byte == b'A').then_some(Input::Key(Key::F1))),
            State::Click(left) if left > 1 => self.state = State::Click(left - 1),
            State::Click(_) => {}
            State::Answer { length, escape } => self.answer(length, escape, byte, out),
            State::Paste { kept, end } => self.paste(kept, end, byte),
            State::Pasted { kept, since } => self.pasted(kept, since, byte, out),
        }
    }

    fn ground(&mut self, byte: u8, out: &mut Vec<Input>) {
        match byte {
            ESCAPE => self.begin(State::Escape),
            _ if byte < 0x80 => out.extend(plain(byte).map(Input::Key)),
            _ => self.begin_letter(byte, false),
        }
    }

    /// The first byte of a letter says how many there are; a byte that begins none is left out.
    fn begin_letter(&mut self, byte: u8, alt: bool) {
        let length = match byte {
            0xc2..=0xdf => 2,
            0xe0..=0xef => 3,
            0xf0..=0xf4 => 4,
            _ => return,
        };
        self.begin(State::Letter { bytes: vec![byte], length, alt });
    }

    fn letter(&mut self, mut bytes: Vec<u8>, length: usize, alt: bool, byte: u8, out: &mut Vec<Input>) {
        if !(0x80..0xc0).contains(&byte) {
            return self.ground(byte, out);
        }
        bytes.push(byte);
        if bytes.len() < length {
            self.state = State::Letter { bytes, length, alt };
        } else if !alt {
            let letters = std::str::from_utf8(&bytes).unwrap_or_default();
            out.extend(letters.chars().filter(|c| !c.is_control()).map(|c| Input::Key(Key::Char(c))));
        }
    }

    /// A key with Alt is no key of ours: over a slow line it may be Esc and a letter run together.
    fn escape(&mut self, byte: u8, out: &mut Vec<Input>) {
        match byte {
            ESCAPE => {
                out.push(Input::Key(Key::Esc));
                self.begin(State::Escape);
            }
            b'[' => self.state = State::Control { kept: Vec::new(), length: 0 },
            b'O' => self.state = State::Single,
            b']' | b'P' | b'X' | b'^' | b'_' => self.state = State::Answer { length: 0, escape: false },
            0x80.. => self.begin_letter(byte, true),
            // Whoever presses both wants out.
            CTRL_C => out.extend([Key::Esc, Key::Ctrl('c')].map(Input::Key)),
            _ => {}
        }
    }

    fn single(&mut self, byte: u8, out: &mut Vec<Input>) {
        match byte {
            _ if byte < b' ' => self.ground(byte, out),
            // Old terminals say here which other keys were held.
            b'0'..=b'9' | b';' => self.state = State::Single,
            _ => out.extend(sequence::single(byte).map(Input::Key)),
        }
    }

    fn control(&mut self, mut kept: Vec<u8>, length: usize, byte: u8, out: &mut Vec<Input>) {
        match byte {
            // A control key, or the start of something else: the sequence was cut off.
            0..=0x1f | DELETE.. => self.ground(byte, out),
            b'[' if kept.is_empty() => self.state = State::Console,
            b'M' if kept.is_empty() => self.state = State::Click(3),
            b'@'..=b'~' if kept == b"200" && byte == b'~' => {
                self.begin(State::Paste { kept: Vec::new(), end: 0 });
            }
            b'@'..=b'~' if kept.len() == length => out.extend(sequence::control(&kept, byte)),
            b'@'..=b'~' => {}
            _ if length >= LONGEST_SEQUENCE => {}
            _ => {
                if kept.len() < PARAMETERS {
                    kept.push(byte);
                }
                self.state = State::Control { kept, length: length + 1 };
            }
        }
    }

    /// Answers are printable: a control key among them means that the answer was cut off, and Ctrl-C has to work.
    fn answer(&mut self, length: usize, escape: bool, byte: u8, out: &mut Vec<Input>) {
        match byte {
            b'\\' if escape => {}
            _ if escape => self.escape(byte, out),
            BELL => {}
            ESCAPE => self.state = State::Answer { length, escape: true },
            0..=0x1f => self.ground(byte, out),
            _ => self.state = State::Answer { length: length.saturating_add(1), escape },
        }
    }
}

/// What a byte below 0x80 is as a key; a few control keys mean nothing here.
fn plain(byte: u8) -> Option<Key> {
    Some(match byte {
        b'\r' => Key::Enter,
        b'\t' => Key::Tab,
        DELETE => Key::Backspace,
        1..=26 => Key::Ctrl(char::from(byte + b'a' - 1)),
        b' '..=b'~' => Key::Char(char::from(byte)),
        _ => return None,
    })
}
