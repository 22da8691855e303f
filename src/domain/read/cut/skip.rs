//! What follows at a place in the tokens, and how to go on behind something that has no business there:
//! one fault, then on to the next thing that can be read.

use crate::domain::read::cut::knife::Knife;
use crate::domain::read::tokens::{At, Token};
use crate::domain::record::Kind;

/// Comments in a row within a value, at most; behind more the value is taken to end.
const FAR: usize = 64;

impl Knife<'_> {
    /// The first token behind the current one that is neither comma nor comment, as a distance.
    fn next_part(&self, from: usize) -> usize {
        let rest = self.tokens.iter().skip(self.at.saturating_add(from));
        from + rest.take_while(|at| matches!(at.token, Token::Comma | Token::Comment)).count()
    }

    /// The distance of the colon behind a word, comments between them aside; none where there is no colon.
    pub fn colon(&self, word: usize) -> Option<usize> {
        let rest = self.tokens.iter().skip(self.at.saturating_add(word).saturating_add(1));
        let next = word + 1 + rest.take_while(|at| at.token == Token::Comment).count();
        (self.kind(next) == Some(Token::Colon)).then_some(next)
    }

    /// True at a comment that stands within a value, as before the bracket of `Kind /* ours */ (Mou)`.
    pub fn value_goes_on(&self) -> bool {
        // A run of comments is looked through once for each of them, so it is not followed far.
        let rest = self.tokens.iter().skip(self.at).take(FAR);
        let next = rest.take_while(|at| at.token == Token::Comment).count();
        matches!(self.kind(next), Some(Token::Open(_))) && !self.starts_claim(next)
    }

    /// True where a record begins: a known kind with a bracket behind it, or any name like `Kind(id:`.
    pub fn starts_record(&self) -> bool {
        self.starts_record_at(0)
    }

    fn starts_record_at(&self, ahead: usize) -> bool {
        let Some(name) = self.peek(ahead).filter(|at| at.token == Token::Word) else { return false };
        let word = self.words(name);
        self.peek(ahead + 1).is_some_and(|open| open.token == Token::Open('(') && open.start == name.end)
            && word.starts_with(char::is_uppercase)
            && (Kind::ALL.iter().any(|kind| kind.code() == word)
                || (self.kind(ahead + 2) == Some(Token::Word) && self.kind(ahead + 3) == Some(Token::Colon)))
    }

    /// True where a line begins like a claim: `(id:` or `(says:`.
    pub fn starts_claim(&self, ahead: usize) -> bool {
        self.peek(ahead).is_some_and(|at| at.leads && at.token == Token::Open('('))
            && self.peek(ahead + 1).is_some_and(|at| matches!(self.words(at), "id" | "says"))
            && self.kind(ahead + 2) == Some(Token::Colon)
    }

    /// True where the current bracket has `name:` behind it, so that what it would close goes on. An `id:` begins
    /// something of its own.
    pub fn field_follows(&self) -> bool {
        let next = self.next_part(1);
        self.peek(next).is_some_and(|at| at.token == Token::Word && self.words(at) != "id")
            && self.colon(next).is_some()
    }

    /// True at a `)` that has nothing behind it but the end of the file, of the list or the next record.
    pub fn ends_record(&self) -> bool {
        self.kind(0) == Some(Token::Close(')')) && self.ends_record_at(0)
    }

    fn ends_record_at(&self, ahead: usize) -> bool {
        let next = self.next_part(ahead + 1);
        match self.kind(next) {
            None => true,
            // The list of records ends with the file; any other list goes on with the record's own bracket.
            Some(Token::Close(']')) => {
                self.peek(ahead).is_some_and(|at| at.leads) && self.kind(self.next_part(next + 1)).is_none()
            }
            _ => self.starts_record_at(next),
        }
    }

    /// True at the `]` that ends the list of claims: the end of the record, or a field of it, comes next.
    pub fn ends_list(&self) -> bool {
        let Some(at) = self.peek(0).filter(|at| at.token == Token::Close(']')) else { return false };
        let next = self.next_part(1);
        match self.kind(next) {
            Some(Token::Close(')')) => self.peek(next).is_some_and(|at| at.leads) && self.ends_record_at(next),
            Some(Token::Word) => at.leads && self.record_field_at(next),
            _ => false,
        }
    }

    /// True where a field stands that only a record has.
    fn record_field_at(&self, ahead: usize) -> bool {
        let name = self.peek(ahead).map_or("", |at| self.words(at));
        matches!(name, "label" | "aliases" | "source" | "kind" | "parent" | "org" | "marking")
            && self.colon(ahead).is_some()
    }

    /// True where the next claim or record begins, or the list of claims ends: no value goes on beyond it.
    pub fn starts_next(&self) -> bool {
        self.starts_claim(0) || self.ends_list() || self.starts_record_line()
    }

    /// True where a record begins with its line. Behind a colon stands a value, whatever it looks like.
    pub fn starts_record_line(&self) -> bool {
        self.peek(0).is_some_and(|at| at.leads) && self.starts_record() && !self.is_behind_colon()
    }

    fn is_behind_colon(&self) -> bool {
        let before = self.tokens.get(..self.at).unwrap_or_default();
        before.iter().rev().find(|at| at.token != Token::Comment).is_some_and(|at| at.token == Token::Colon)
    }

    fn found(&self, at: At) -> String {
        self.words(at).chars().take(20).collect()
    }

    /// Something that is no record: one fault, then on to the next line that looks like the start of one.
    pub fn skip_to_record(&mut self, at: At, first: bool) {
        let hint = if first {
            "A data file holds records, such as Instrument(id: \"…\", …). Give a text that is none another ending than .ron."
        } else {
            "A record begins like Instrument(id: \"…\", …). Look for a bracket too many above."
        };
        self.blame(at.start, format!("A record was expected here, not “{}”.", self.found(at)), hint);
        self.at += 1;
        while self.peek(0).is_some() {
            if self.starts_record_line() {
                return;
            }
            self.at += 1;
        }
    }

    /// Something in a record that is no field: on to the next line that begins with one, or to the record's end.
    pub fn skip_to_field(&mut self, at: At) {
        self.blame(
            at.start,
            format!("A field of the record was expected here, not “{}”.", self.found(at)),
            "A field is written name: value, with a comma behind it.",
        );
        self.at += 1;
        while let Some(next) = self.peek(0) {
            let field = next.leads && next.token == Token::Word && self.colon(0).is_some();
            if field || self.ends_record() || self.starts_record_line() {
                return;
            }
            self.at += 1;
        }
    }

    /// Something in the list of claims that is none: on to the next claim or the end of the list.
    pub fn skip_to_claim(&mut self, at: At) {
        self.blame(
            at.start,
            format!("A statement was expected here, not “{}”.", self.found(at)),
            "A statement is written (id: \"…\", says: …, cite: […]). Look for a bracket too many before it.",
        );
        self.at += 1;
        while let Some(next) = self.peek(0) {
            let list_ends = next.token == Token::Close(']') && (next.leads || self.ends_list());
            if list_ends
                || self.ends_record()
                || self.starts_claim(0)
                || next.token == Token::Comment
                || self.starts_record_line()
            {
                return;
            }
            self.at += 1;
        }
    }
}
