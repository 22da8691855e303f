//! The cutting itself: one pass over the tokens. Each function takes what it is named after and leaves the rest.
//! It says only what is wrong with brackets and commas between the parts; the parts are parsed elsewhere.

use crate::domain::fault::Fault;
use crate::domain::read::Broken;
use crate::domain::read::before::MOST_FAULTS;
use crate::domain::read::cut::{ClaimCut, Cut, FieldCut, RecordCut};
use crate::domain::read::tokens::{At, Token};

/// A text in tokens, how far it has been cut, and what was wrong on the way.
pub struct Knife<'a> {
    text: &'a str,
    pub tokens: Vec<At>,
    pub at: usize,
    pub faults: Vec<Broken>,
    /// Where a text or comment is not closed, in order.
    texts: Vec<usize>,
}

impl<'a> Knife<'a> {
    pub fn new(text: &'a str, tokens: Vec<At>, faults: Vec<Broken>) -> Self {
        let texts = faults.iter().map(|broken| broken.offset).collect();
        Self { text, tokens, at: 0, faults, texts }
    }

    pub fn peek(&self, ahead: usize) -> Option<At> {
        self.tokens.get(self.at.saturating_add(ahead)).copied()
    }

    pub fn kind(&self, ahead: usize) -> Option<Token> {
        self.peek(ahead).map(|at| at.token)
    }

    pub fn words(&self, at: At) -> &'a str {
        self.text.get(at.start..at.end).unwrap_or("")
    }

    pub fn blame(&mut self, offset: usize, sentence: impl Into<String>, hint: &str) {
        self.push(Broken::at(offset, Fault::error("brackets", sentence).hint(hint)));
    }

    /// One fault more; with the last that is named the cutting ends.
    pub fn push(&mut self, broken: Broken) {
        self.faults.push(broken);
        if self.faults.len() >= MOST_FAULTS {
            self.tokens.truncate(self.at.saturating_add(1));
        }
    }

    /// Says that something is not closed, unless a text or comment that is not closed explains it.
    fn blame_open(&mut self, from: usize, sentence: impl Into<String>, hint: &str) {
        let here = self.peek(0).map_or(usize::MAX, |at| at.start);
        let next = self.texts.get(self.texts.partition_point(|at| *at < from));
        if next.is_none_or(|at| *at >= here) {
            self.blame(from, sentence, hint);
        }
    }

    pub fn file(&mut self) -> Cut {
        let mut cut = Cut::default();
        let mut above = self.comments();
        let open = self.peek(0).filter(|at| at.token == Token::Open('['));
        if open.is_some() {
            cut.is_list = true;
            cut.head = std::mem::take(&mut above);
            self.at += 1;
        }
        let mut closed = false;
        loop {
            above.append(&mut self.comments());
            let Some(at) = self.peek(0) else { break };
            match at.token {
                Token::Word if self.starts_record() => {
                    if !cut.is_list && !cut.records.is_empty() {
                        self.blame(
                            at.start,
                            "A second record begins here, but the file holds no list.",
                            "Give it a file of its own, or put both between [ and ] with a comma between them.",
                        );
                    }
                    let mut record = self.record(at);
                    record.comments = std::mem::take(&mut above);
                    if cut.is_list {
                        if record.closed {
                            self.miss_comma("record");
                        }
                        record.tail.append(&mut self.comma_and_comments());
                    }
                    cut.records.push(record);
                }
                Token::Comma => self.at += 1,
                Token::Close(']') if cut.is_list && !closed => {
                    closed = true;
                    self.at += 1;
                }
                _ => self.skip_to_record(at, cut.records.is_empty()),
            }
        }
        if let Some(open) = open.filter(|_| !closed) {
            self.blame_open(open.start, "The list of records that begins here is not closed.", "Close it with ].");
        }
        cut.tail = above;
        cut
    }

    fn record(&mut self, name: At) -> RecordCut {
        let mut record =
            RecordCut { name: self.words(name).to_string(), span: name.start..name.end, ..RecordCut::default() };
        self.at += 2;
        let mut comments = Vec::new();
        loop {
            comments.append(&mut self.comments());
            let Some(at) = self.peek(0).filter(|_| !self.starts_record_line()) else {
                let before = if self.peek(0).is_some() { " before the next" } else { "" };
                let sentence = format!("The record that begins here ({}) is not closed{before}.", record.name);
                self.blame_open(name.start, sentence, "Close it with ).");
                record.span.end = self.peek(0).map_or(self.text.len(), |at| at.start);
                record.tail = comments;
                return record;
            };
            match at.token {
                Token::Close(')') if self.field_follows() => {
                    self.blame(at.start, "A bracket too many: the record goes on behind it.", "Delete this ).");
                    self.at += 1;
                }
                Token::Close(')') => {
                    record.span.end = at.end;
                    record.closed = true;
                    record.tail = comments;
                    self.at += 1;
                    return record;
                }
                Token::Comma => self.at += 1,
                Token::Word if self.colon(0).is_some() => {
                    self.record_field(&mut record, at, std::mem::take(&mut comments));
                }
                _ => self.skip_to_field(at),
            }
        }
    }

    fn record_field(&mut self, record: &mut RecordCut, name: At, comments: Vec<String>) {
        let mut field = self.field(name);
        field.comments = comments;
        match self.peek(0) {
            Some(open) if field.name == "claims" && matches!(open.token, Token::Open(_)) => {
                self.claims(record, open);
                field.span.end = record.claims_list.as_ref().map_or(name.end, |list| list.end);
            }
            _ => self.value(&mut field, |knife| knife.starts_claim(0) || knife.starts_record_line()),
        }
        field.comments.append(&mut self.comma_and_comments());
        record.fields.push(field);
    }

    /// A field up to its value: its name, the colon, and comments round that, which have no place to stay.
    fn field(&mut self, name: At) -> FieldCut {
        let mut field =
            FieldCut { name: self.words(name).to_string(), span: name.start..name.end, ..FieldCut::default() };
        self.at += 1;
        while let Some(at) = self.peek(0).filter(|at| matches!(at.token, Token::Comment | Token::Colon)) {
            if at.token == Token::Comment {
                field.comment_inside = field.comment_inside.or(Some(at.start));
            }
            self.at += 1;
        }
        field
    }

    fn claims(&mut self, record: &mut RecordCut, open: At) {
        self.at += 1;
        if open.token != Token::Open('[') {
            self.blame(open.start, "The list of statements stands in square brackets.", "Write claims: [ … ],");
        }
        let mut comments = Vec::new();
        let end = loop {
            comments.append(&mut self.comments());
            let Some(at) = self.peek(0).filter(|_| !self.starts_record_line()) else {
                self.blame_open(
                    open.start,
                    "The list of statements that begins here is not closed.",
                    "Close it with ],",
                );
                break self.peek(0).map_or(self.text.len(), |at| at.start);
            };
            match at.token {
                Token::Close(c) if c == ']' || open.token != Token::Open('[') => {
                    record.claims_tail = comments;
                    self.at += 1;
                    break at.end;
                }
                Token::Close(')') if self.ends_record() => {
                    let sentence = "The list of statements is not closed before its record ends.";
                    self.blame(at.start, sentence, "Write ] before this ).");
                    record.claims_tail = comments;
                    break at.start;
                }
                Token::Open('(') => {
                    let mut claim = self.claim(at);
                    if !claim.broken {
                        self.miss_comma("statement");
                    }
                    comments.append(&mut self.comma_and_comments());
                    claim.comments = std::mem::take(&mut comments);
                    record.claims.push(claim);
                }
                Token::Comma => self.at += 1,
                _ => self.skip_to_claim(at),
            }
        };
        record.claims_list = Some(open.start..end);
    }

    fn claim(&mut self, open: At) -> ClaimCut {
        let mut claim = ClaimCut { span: open.start..open.end, ..ClaimCut::default() };
        self.at += 1;
        loop {
            let Some(at) = self.peek(0).filter(|_| !self.starts_next()) else {
                self.blame_open(open.start, "The statement that begins here is not closed.", "Close it with ),");
                claim.broken = true;
                return claim;
            };
            match at.token {
                Token::Close(c) if c == ']' || self.field_follows() => {
                    self.blame(at.start, "A bracket too many in this statement.", &format!("Delete this {c}."));
                    self.at += 1;
                }
                Token::Close(_) => {
                    claim.span.end = at.end;
                    self.at += 1;
                    return claim;
                }
                Token::Comment => {
                    claim.comment_inside = claim.comment_inside.or(Some(at.start));
                    self.at += 1;
                }
                Token::Word if self.colon(0).is_some() => {
                    let field = self.field(at);
                    self.claim_part(&mut claim, field);
                }
                Token::Comma => {
                    claim.span.end = at.end;
                    self.at += 1;
                }
                _ => self.claim_part(&mut claim, FieldCut { span: at.start..at.end, ..FieldCut::default() }),
            }
        }
    }

    /// A field of a claim, or whatever stands where one should.
    fn claim_part(&mut self, claim: &mut ClaimCut, mut field: FieldCut) {
        self.value(&mut field, Knife::starts_next);
        claim.comment_inside = claim.comment_inside.or(field.comment_inside);
        claim.span.end = field.span.end;
        if !field.name.is_empty() {
            claim.fields.push(field);
        }
    }

    /// A value, up to the comma or bracket that ends it, or to where something else begins.
    fn value(&mut self, field: &mut FieldCut, stop: impl Fn(&Self) -> bool) {
        let mut depth = 0_usize;
        while let Some(at) = self.peek(0) {
            if stop(self) {
                return;
            }
            match at.token {
                Token::Open(_) => depth += 1,
                Token::Close(_) | Token::Comma if depth == 0 => return,
                Token::Comment if depth == 0 && !self.value_goes_on() => return,
                Token::Close(_) => depth -= 1,
                Token::Comment => field.comment_inside = field.comment_inside.or(Some(at.start)),
                _ => {}
            }
            field.span.end = at.end;
            self.at += 1;
        }
    }
}
