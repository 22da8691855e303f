//! Cuts a file at its records, their fields and their claims, and goes on after a bracket that is missing or too many.
//! It gives byte ranges and comments; what stands in them is judged later.

use std::ops::Range;

use crate::domain::fault::Fault;
use crate::domain::read::Broken;
use crate::domain::read::tokens::{At, Token, tokens};

/// A file in its parts.
#[derive(Debug, Default)]
pub struct Cut {
    pub records: Vec<RecordCut>,
    pub faults: Vec<Broken>,
    /// True where the file holds a list of records.
    pub is_list: bool,
    /// Comments after the last record.
    pub tail: Vec<String>,
}

/// One record: its kind's name, its fields, its claims.
#[derive(Debug, Default)]
pub struct RecordCut {
    pub name: String,
    pub span: Range<usize>,
    /// Comments above the record.
    pub comments: Vec<String>,
    pub fields: Vec<FieldCut>,
    /// What stands between the brackets of `claims`.
    pub claims_inner: Option<Range<usize>>,
    pub claims: Vec<ClaimCut>,
    /// Comments after the last claim.
    pub claims_tail: Vec<String>,
    /// Comments after the last field.
    pub tail: Vec<String>,
}

/// A field: its name, and the bytes of name and value.
#[derive(Debug, Default)]
pub struct FieldCut {
    pub name: String,
    pub span: Range<usize>,
    pub comments: Vec<String>,
    /// Where a comment stands inside the value, which has no claim below it to stay with.
    pub comment_inside: Option<usize>,
}

/// A claim of the list.
#[derive(Debug, Default)]
pub struct ClaimCut {
    pub span: Range<usize>,
    /// Comments above it, or behind it on its line.
    pub comments: Vec<String>,
    pub fields: Vec<FieldCut>,
    pub comment_inside: Option<usize>,
    /// True where brackets or texts in it are broken; it is not parsed.
    pub broken: bool,
}

/// Cuts a text. Faults of brackets and texts are collected, never fatal.
pub fn cut(text: &str) -> Cut {
    let (tokens, faults) = tokens(text);
    let mut knife = Knife { text, tokens, at: 0, faults };
    let mut cut = knife.file();
    knife.faults.sort_by_key(|broken| broken.offset);
    for claim in cut.records.iter_mut().flat_map(|record| &mut record.claims) {
        claim.broken |= knife.faults.iter().any(|broken| claim.span.contains(&broken.offset));
    }
    cut.faults = first_a_line(text, knife.faults);
    cut
}

/// Of several faults of one rule on a line only the first says something.
fn first_a_line(text: &str, faults: Vec<Broken>) -> Vec<Broken> {
    let mut kept: Vec<Broken> = Vec::new();
    for fault in faults {
        let same = kept.last().is_some_and(|last| {
            last.fault.rule == fault.fault.rule && !text.get(last.offset..fault.offset).unwrap_or("\n").contains('\n')
        });
        if !same {
            kept.push(fault);
        }
    }
    kept
}

struct Knife<'a> {
    text: &'a str,
    tokens: Vec<At>,
    at: usize,
    faults: Vec<Broken>,
}

impl Knife<'_> {
    fn peek(&self, ahead: usize) -> Option<At> {
        self.tokens.get(self.at + ahead).copied()
    }

    fn kind(&self, ahead: usize) -> Option<Token> {
        self.peek(ahead).map(|at| at.token)
    }

    fn words(&self, at: At) -> &str {
        self.text.get(at.start..at.end).unwrap_or("")
    }

    fn blame(&mut self, offset: usize, sentence: String, hint: &str) {
        self.faults.push(Broken::at(offset, Fault::error("brackets", sentence).hint(hint)));
    }

    fn comments(&mut self) -> Vec<String> {
        let mut found = Vec::new();
        while let Some(at) = self.peek(0).filter(|at| at.token == Token::Comment) {
            found.push(self.words(at).trim_end().to_string());
            self.at += 1;
        }
        found
    }

    /// A comment behind something on the same line.
    fn comment_behind(&mut self) -> Option<String> {
        let at = self.peek(0).filter(|at| at.token == Token::Comment && !at.leads)?;
        self.at += 1;
        Some(self.words(at).trim_end().to_string())
    }

    fn file(&mut self) -> Cut {
        let mut cut = Cut::default();
        let mut above = self.comments();
        if self.kind(0) == Some(Token::Open('[')) {
            cut.is_list = true;
            self.at += 1;
        }
        loop {
            above.append(&mut self.comments());
            let Some(at) = self.peek(0) else { break };
            match (at.token, self.kind(1)) {
                (Token::Word, Some(Token::Open('('))) => {
                    let mut record = self.record(at);
                    record.comments = std::mem::take(&mut above);
                    cut.records.push(record);
                }
                (Token::Comma, _) => self.at += 1,
                (Token::Close(']'), _) if cut.is_list => self.at += 1,
                _ => self.skip_to_record(at),
            }
        }
        cut.tail = above;
        cut
    }

    /// Something that is no record: one fault, then on to the next line that looks like the start of one.
    fn skip_to_record(&mut self, at: At) {
        let found: String = self.words(at).chars().take(20).collect();
        self.blame(
            at.start,
            format!("A record was expected here, not “{found}”."),
            "A record begins like Instrument(id: \"…\", …). Look for a bracket too many above.",
        );
        self.at += 1;
        while let Some(next) = self.peek(0) {
            if next.leads && next.token == Token::Word && self.kind(1) == Some(Token::Open('(')) {
                return;
            }
            self.at += 1;
        }
    }

    fn record(&mut self, name: At) -> RecordCut {
        let mut record =
            RecordCut { name: self.words(name).to_string(), span: name.start..name.end, ..RecordCut::default() };
        self.at += 2;
        loop {
            let comments = self.comments();
            let Some(at) = self.peek(0) else {
                self.blame(
                    name.start,
                    format!("The record that begins here ({}) is not closed.", record.name),
                    "Close it with ).",
                );
                record.tail = comments;
                return record;
            };
            match at.token {
                Token::Close(')') => {
                    record.span.end = at.end;
                    record.tail = comments;
                    self.at += 1;
                    return record;
                }
                Token::Comma => {
                    self.at += 1;
                    record.tail = comments;
                }
                Token::Word if self.kind(1) == Some(Token::Colon) => self.record_field(&mut record, at, comments),
                Token::Word if at.leads && self.kind(1) == Some(Token::Open('(')) && is_capital(self.words(at)) => {
                    self.blame(
                        name.start,
                        format!("The record that begins here ({}) is not closed before the next.", record.name),
                        "Close it with ).",
                    );
                    record.span.end = at.start;
                    return record;
                }
                _ => {
                    let found: String = self.words(at).chars().take(20).collect();
                    self.blame(
                        at.start,
                        format!("A field of the record was expected here, not “{found}”."),
                        "A field is written name: value, with a comma behind it.",
                    );
                    self.at += 1;
                }
            }
        }
    }

    fn record_field(&mut self, record: &mut RecordCut, name: At, comments: Vec<String>) {
        let words = self.words(name).to_string();
        let mut field = FieldCut { name: words.clone(), span: name.start..name.end, comments, comment_inside: None };
        self.at += 2;
        if words == "claims" && self.kind(0) == Some(Token::Open('[')) {
            self.claims(record);
            field.span.end = self.tokens.get(self.at.saturating_sub(1)).map_or(name.end, |at| at.end);
        } else {
            self.value(&mut field);
        }
        if self.kind(0) == Some(Token::Comma) {
            self.at += 1;
        }
        field.comments.extend(self.comment_behind());
        record.fields.push(field);
    }

    /// A value, up to the comma or bracket that ends it.
    fn value(&mut self, field: &mut FieldCut) {
        let mut depth = 0_usize;
        while let Some(at) = self.peek(0) {
            match at.token {
                Token::Open(_) => depth += 1,
                Token::Close(_) | Token::Comma | Token::Comment if depth == 0 => return,
                Token::Close(_) => depth -= 1,
                Token::Comment => field.comment_inside = field.comment_inside.or(Some(at.start)),
                _ => {}
            }
            if depth > 0 && self.starts_claim(0) {
                return;
            }
            field.span.end = at.end;
            self.at += 1;
        }
    }

    fn claims(&mut self, record: &mut RecordCut) {
        let open = self.peek(0).map_or(0, |at| at.end);
        record.claims_inner = Some(open..open);
        self.at += 1;
        loop {
            let mut comments = self.comments();
            let Some(at) = self.peek(0) else {
                self.blame(open, "The list of claims that begins here is not closed.".into(), "Close it with ],");
                record.claims_inner = Some(open..self.text.len());
                return;
            };
            match at.token {
                Token::Close(']') => {
                    record.claims_inner = Some(open..at.start);
                    record.claims_tail = comments;
                    self.at += 1;
                    return;
                }
                Token::Close(')') if self.ends_record() => {
                    self.blame(
                        at.start,
                        "The list of claims is not closed before its record ends.".into(),
                        "Write ] before this ).",
                    );
                    record.claims_inner = Some(open..at.start);
                    record.claims_tail = comments;
                    return;
                }
                Token::Open('(') => {
                    let mut claim = self.claim(at);
                    comments.extend(self.comma_and_comment());
                    claim.comments = comments;
                    record.claims.push(claim);
                }
                Token::Comma => self.at += 1,
                _ => self.skip_to_claim(at),
            }
        }
    }

    fn comma_and_comment(&mut self) -> Option<String> {
        let before = self.comment_behind();
        if self.kind(0) == Some(Token::Comma) {
            self.at += 1;
        }
        before.or_else(|| self.comment_behind())
    }

    /// True where a `)` has nothing behind it but the end of the file or the next record.
    fn ends_record(&self) -> bool {
        let next = self.tokens.iter().skip(self.at + 1).find(|at| !matches!(at.token, Token::Comma | Token::Comment));
        next.is_none_or(|at| {
            at.token == Token::Close(']') && self.kind(1) != Some(Token::Close(']')) || at.token == Token::Word
        })
    }

    fn skip_to_claim(&mut self, at: At) {
        let found: String = self.words(at).chars().take(20).collect();
        self.blame(
            at.start,
            format!("A claim was expected here, not “{found}”."),
            "A claim is written (id: \"…\", says: …, cite: […]). Look for a bracket too many in the line above.",
        );
        self.at += 1;
        while let Some(next) = self.peek(0) {
            if matches!(next.token, Token::Close(']')) || self.starts_claim(0) || next.token == Token::Comment {
                return;
            }
            self.at += 1;
        }
    }

    /// True where a line begins like a claim: `(id:` or `(says:`.
    fn starts_claim(&self, ahead: usize) -> bool {
        self.peek(ahead).is_some_and(|at| at.leads && at.token == Token::Open('('))
            && self.peek(ahead + 1).is_some_and(|at| matches!(self.words(at), "id" | "says"))
            && self.kind(ahead + 2) == Some(Token::Colon)
    }

    fn claim(&mut self, open: At) -> ClaimCut {
        let mut claim = ClaimCut { span: open.start..open.end, ..ClaimCut::default() };
        self.at += 1;
        loop {
            if self.starts_claim(0) || self.peek(0).is_none() || self.kind(0) == Some(Token::Close(']')) {
                self.blame(open.start, "The claim that begins here is not closed.".into(), "Close it with ),");
                claim.broken = true;
                return claim;
            }
            let Some(at) = self.peek(0) else { return claim };
            match at.token {
                Token::Close(_) => {
                    claim.span.end = at.end;
                    self.at += 1;
                    return claim;
                }
                Token::Comment => {
                    claim.comment_inside = claim.comment_inside.or(Some(at.start));
                    self.at += 1;
                }
                Token::Word if self.kind(1) == Some(Token::Colon) => {
                    let mut field =
                        FieldCut { name: self.words(at).to_string(), span: at.start..at.end, ..FieldCut::default() };
                    self.at += 2;
                    self.value(&mut field);
                    claim.comment_inside = claim.comment_inside.or(field.comment_inside);
                    claim.span.end = field.span.end;
                    claim.fields.push(field);
                }
                _ => {
                    claim.span.end = at.end;
                    self.at += 1;
                }
            }
        }
    }
}

fn is_capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}
