//! Comments and commas between the parts: whose a comment is, and where a comma is missing. No comment is dropped here.

use crate::domain::fault::Fault;
use crate::domain::read::Broken;
use crate::domain::read::cut::knife::Knife;
use crate::domain::read::tokens::Token;

impl Knife<'_> {
    /// The comments from here on, up to anything else.
    pub fn comments(&mut self) -> Vec<String> {
        let mut found = Vec::new();
        while let Some(at) = self.peek(0).filter(|at| at.token == Token::Comment) {
            found.push(self.words(at).trim_end().to_string());
            self.at += 1;
        }
        found
    }

    /// The comments behind something on the same line.
    fn comments_behind(&mut self) -> Vec<String> {
        let mut found = Vec::new();
        while let Some(at) = self.peek(0).filter(|at| at.token == Token::Comment && !at.leads) {
            found.push(self.words(at).trim_end().to_string());
            self.at += 1;
        }
        found
    }

    /// The comma behind a part, and the comments before and behind it on their line. Behind a comma that leads its line
    /// they belong to what comes next.
    pub fn comma_and_comments(&mut self) -> Vec<String> {
        let mut found = self.comments_behind();
        if let Some(comma) = self.peek(0).filter(|at| at.token == Token::Comma) {
            self.at += 1;
            if !comma.leads {
                found.append(&mut self.comments_behind());
            }
        }
        found
    }

    /// A missing comma is a slip that `fmt` mends; it is looked for behind a part that is whole.
    pub fn miss_comma(&mut self, behind: &str) {
        let end = self.tokens.get(self.at.saturating_sub(1)).map_or(0, |at| at.end);
        let next = self.tokens.iter().skip(self.at).find(|at| at.token != Token::Comment);
        if next.is_some_and(|at| matches!(at.token, Token::Open('(') | Token::Word)) {
            let fault = Fault::warning("comma", format!("A comma is missing behind this {behind}."));
            self.push(Broken::at(end, fault.hint("Write it, or run `mpaka fmt`.")));
        }
    }
}
