//! Statements as a file has them, put in the order that canonical form asks for.

use super::Made;
use super::words::quoted;

/// The facts of each kind of record, in the order in which `fmt` writes them.
const INSTRUMENT: &str = "Kind Title Supplied Party Person Stage Dated Validity Threat Activity Aim Counties Borders Place Relation Cost Oversight Remark";
const EVENT: &str = "Kind Supplied On Place Person Org About Count Remark";
const COMMITMENT: &str = "Kind Text By To Under Beside Quantity Due DependsOn Status";
const QUESTION: &str = "Kind Text About RaisedBy Opened Due Owner Status";

/// One statement.
#[derive(Debug, Clone)]
pub struct Claim {
    id: &'static str,
    says: String,
    /// The fields between what it says and what it cites, as a file has them.
    more: String,
    cite: Vec<String>,
}

impl Claim {
    /// A statement that cites a paragraph of the record's own source.
    pub fn new(id: &'static str, says: impl Into<String>, para: usize, passage: &str) -> Self {
        let cite = vec![format!("Para({para}, \"{}\")", quoted(passage))];
        Self { id, says: says.into(), more: String::new(), cite }
    }

    /// With another field, which comes after those that are there.
    pub fn with(mut self, field: &str, value: &str) -> Self {
        self.more += &format!(", {field}: {value}");
        self
    }

    /// With another field that is a text.
    pub fn saying(self, field: &str, text: &str) -> Self {
        self.with(field, &format!("\"{}\"", quoted(text)))
    }

    /// With a second citation, of another source.
    pub fn and_from(mut self, source: &str, para: usize, passage: &str) -> Self {
        self.cite.push(format!("From(\"{source}\", Para({para}, \"{}\"))", quoted(passage)));
        self
    }

    /// Whether what it says begins so.
    pub fn is(&self, fact: &str) -> bool {
        self.says.starts_with(fact)
    }

    fn line(&self) -> String {
        let (id, says, more, cite) = (self.id, &self.says, &self.more, self.cite.join(", "));
        format!("        (id: \"{id}\", says: {says}{more}, cite: [{cite}]),\n")
    }

    /// Where its fact stands in the order.
    fn rank(&self, order: &str) -> usize {
        let fact = self.says.split('(').next().unwrap_or_default();
        order.split(' ').position(|one| one == fact).unwrap_or(usize::MAX)
    }
}

/// A record's head.
#[derive(Debug, Clone, Default)]
pub struct Head {
    pub id: String,
    pub label: String,
    /// Empty where it has none.
    pub alias: String,
    pub source: String,
}

/// The record of that sort ("Instrument") with these statements.
pub fn record(sort: &str, head: Head, mut claims: Vec<Claim>) -> Made {
    let (folder, order) = match sort {
        "Instrument" => ("agreements", INSTRUMENT),
        "Event" => ("events", EVENT),
        "Commitment" => ("commitments", COMMITMENT),
        _ => ("questions", QUESTION),
    };
    claims.sort_by_key(|claim| (claim.rank(order), claim.id));
    let lines: String = claims.iter().map(Claim::line).collect();
    let Head { id, label, alias, source } = head;
    let alias = if alias.is_empty() { alias } else { format!("    aliases: [\"{}\"],\n", quoted(&alias)) };
    let text = format!(
        "{sort}(\n    id: \"{id}\",\n    label: \"{}\",\n{alias}    source: \"{source}\",\n    claims: [\n{lines}    ],\n)",
        quoted(&label)
    );
    Made { folder, id, text }
}
