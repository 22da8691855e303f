//! The tokens of a RON text, as far as cutting needs them: brackets, texts, comments, words. It judges no value.

use crate::domain::fault::Fault;
use crate::domain::read::Broken;
use crate::domain::read::before::{LONGEST_TEXT, MOST_FAULTS, MOST_TOKENS};

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Token {
    Comment,
    Text,
    Open(char),
    Close(char),
    Comma,
    Colon,
    /// A word, a number, or anything else that is not punctuation.
    Word,
}

/// A token with its bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct At {
    pub token: Token,
    pub start: usize,
    pub end: usize,
    /// True for the first token of its line.
    pub leads: bool,
}

/// Every token of a text, and what could not be read as one. A plain text must end on the line it begins on;
/// that is what lets the fault be named where it is.
pub fn tokens(text: &str) -> (Vec<At>, Vec<Broken>) {
    let mut found = Vec::new();
    let mut faults = Vec::new();
    let mut at = 0;
    let mut leads = true;
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        if c == '\n' {
            leads = true;
        }
        if c.is_whitespace() {
            at += c.len_utf8();
            continue;
        }
        let rest = text.get(at..).unwrap_or("");
        let (token, length) = one(rest, at, &mut faults);
        found.push(At { token, start: at, end: at + length, leads });
        leads = false;
        if token == Token::Text && length > LONGEST_TEXT {
            faults.push(Broken::at(at, too_long()));
        }
        at += length.max(1);
        if found.len() >= MOST_TOKENS || faults.len() >= MOST_FAULTS {
            faults.push(Broken::at(at, too_many(found.len())));
            break;
        }
    }
    (found, faults)
}

fn too_long() -> Fault {
    let sentence = format!("The text that begins here is longer than {} KiB and was not read.", LONGEST_TEXT / 1024);
    Fault::error(TOO_LONG, sentence).hint("Cite a short passage; keep the document itself in the folder of sources.")
}

/// The rule that a text which is too long breaks.
pub const TOO_LONG: &str = "long";

/// The fault with which the reading of a file ends: more tokens, or more faults, than are read.
pub fn too_many(tokens: usize) -> Fault {
    let what = if tokens >= MOST_TOKENS { "words and brackets" } else { "faults" };
    let most = if tokens >= MOST_TOKENS { MOST_TOKENS } else { MOST_FAULTS };
    Fault::error("limit", format!("There are more than {most} {what} in this file; what follows was not read."))
        .hint("Keep one record a file.")
}

fn one(rest: &str, at: usize, faults: &mut Vec<Broken>) -> (Token, usize) {
    let mut chars = rest.chars();
    match chars.next() {
        Some(c @ ('(' | '[' | '{')) => (Token::Open(c), 1),
        Some(c @ (')' | ']' | '}')) => (Token::Close(c), 1),
        Some(',') => (Token::Comma, 1),
        Some(':') => (Token::Colon, 1),
        Some('"') => (Token::Text, plain_text(rest, at, faults)),
        Some('r') if rest.starts_with("r\"") || rest.starts_with("r#") => (Token::Text, raw_text(rest, at, faults)),
        Some('/') if rest.starts_with("//") => (Token::Comment, rest.find('\n').unwrap_or(rest.len())),
        Some('/') if rest.starts_with("/*") => (Token::Comment, block(rest, at, faults)),
        Some(c @ ('“' | '”' | '„')) => {
            let sentence = format!("A curly quotation mark ({c}) stands where a text begins or ends.");
            let hint = "Write straight quotation marks (\") around a text; inside one, curly marks may stay.";
            faults.push(Broken::at(at, Fault::error("quote", sentence).hint(hint)));
            (Token::Word, c.len_utf8())
        }
        _ => (Token::Word, word(rest)),
    }
}

fn word(rest: &str) -> usize {
    let stop = |c: char| c.is_whitespace() || "()[]{},:\"“”„".contains(c);
    rest.char_indices().skip(1).find(|(_, c)| stop(*c)).map_or(rest.len(), |(at, _)| at)
}

fn plain_text(rest: &str, at: usize, faults: &mut Vec<Broken>) -> usize {
    let mut escaped = false;
    for (offset, c) in rest.char_indices().skip(1) {
        match c {
            '\n' => {
                let sentence = "The text that begins here is not closed on its line.";
                let hint = "Close it with \"; a line end inside a text is written \\n, a quotation mark \\\".";
                faults.push(Broken::at(at, Fault::error("text", sentence).hint(hint)));
                return offset;
            }
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return offset + 1,
            _ => {}
        }
    }
    faults.push(Broken::at(
        at,
        Fault::error("text", "The text that begins here is never closed.").hint("Close it with \"."),
    ));
    rest.len()
}

fn raw_text(rest: &str, at: usize, faults: &mut Vec<Broken>) -> usize {
    let hashes = rest.chars().skip(1).take_while(|c| *c == '#').count();
    let open = 1 + hashes;
    if rest.get(open..).is_none_or(|body| !body.starts_with('"')) {
        return word(rest);
    }
    let close = format!("\"{}", "#".repeat(hashes));
    if let Some(length) = rest.get(open + 1..).and_then(|body| body.find(&close)) {
        return open + 1 + length + close.len();
    }
    let hint = format!("Close it with {close}.");
    faults.push(Broken::at(at, Fault::error("text", "The raw text that begins here is never closed.").hint(hint)));
    rest.len()
}

fn block(rest: &str, at: usize, faults: &mut Vec<Broken>) -> usize {
    let mut depth = 0_usize;
    let mut bytes = rest.bytes().enumerate().peekable();
    while let Some((offset, byte)) = bytes.next() {
        match (byte, bytes.peek()) {
            (b'/', Some((_, b'*'))) => {
                depth += 1;
                bytes.next();
            }
            (b'*', Some((_, b'/'))) => {
                bytes.next();
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return offset + 2;
                }
            }
            _ => {}
        }
    }
    faults.push(Broken::at(
        at,
        Fault::error("comment", "The comment that begins here is never closed.").hint("Close it with */."),
    ));
    rest.len()
}
