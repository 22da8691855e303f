//! The comments of a file: all of them, and what is hidden in them. They are for people; nothing here reads their meaning.

use crate::domain::fault::{Fault, Severity};
use crate::domain::read::tokens::{Token, tokens};

/// Every comment of a text, sorted, counted at its tokens and not at its parts, so that none can be overlooked.
pub fn comments_of(text: &str) -> Vec<&str> {
    let mut found: Vec<&str> = all(text).into_iter().map(|(_, comment)| comment.trim_end()).collect();
    found.sort_unstable();
    found
}

/// The comments that hide or imitate something, with where the line of it begins. Nobody is shown a comment by this program, but an
/// editor or a list of changes may show another than is there; the record is as good as without it.
pub fn hidden(text: &str) -> Vec<(usize, Fault)> {
    if text.is_ascii() && !text.bytes().any(|b| b.is_ascii_control() && !b.is_ascii_whitespace()) {
        return Vec::new();
    }
    let warning = |fault: Fault| Fault {
        severity: Severity::Warning,
        sentence: fault.sentence.replace("this text", "this comment"),
        ..fault
    };
    let lines = |(at, comment): (usize, &str)| {
        let mut parts =
            comment.split_inclusive('\n').scan(at, |at, line| Some((std::mem::replace(at, *at + line.len()), line)));
        parts.find_map(|(at, line)| Some((at, warning(Fault::of_text(line)?))))
    };
    all(text).into_iter().filter_map(lines).collect()
}

fn all(text: &str) -> Vec<(usize, &str)> {
    let (tokens, _) = tokens(text);
    let comments = tokens.iter().filter(|at| at.token == Token::Comment);
    comments.filter_map(|at| Some((at.start, text.get(at.start..at.end)?))).collect()
}
