//! Promises and requests: who holds out or asks what, of whom, under or beside which agreement.
//! A promise is not a payment; amounts stay as printed.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{ActorId, EventId, InstrumentId, SourceId};
use crate::domain::money::Money;
use crate::domain::record::claim::Claim;
use crate::domain::record::fact::facts;
use crate::domain::text::{List, Text};
use crate::domain::vocab::{CommitmentKind, CommitmentStatus, CountOp};
use crate::domain::when::When;
use crate::domain::words::{Span, dated, refer, term, text, worded};

/// A promise, undertaking, request, appeal or hope.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Commitment {
    pub id: Text,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Text>,
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub aliases: List<Text>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceId>,
    #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
    pub claims: Box<[Claim<CommitmentFact>]>,
}

/// How much of what.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Quantity {
    Money(Money),
    /// Percent of something, with its baseline.
    PercentTarget {
        from: Text,
        to: Text,
        op: CountOp,
        of: Text,
    },
    Personnel {
        number: Text,
        op: CountOp,
    },
    InKind(Text),
    Political,
}

impl Quantity {
    /// The sum, where it is one.
    pub fn money(&self) -> Option<&Money> {
        match self {
            Self::Money(money) => Some(money),
            _ => None,
        }
    }
}

facts! {
    /// What can be said of a promise or a request.
    pub enum CommitmentFact (commitment_spans) {
        one  "Kind" Kind(CommitmentKind);
        one  "What" Text(Text);
        many "By" By(ActorId);
        many "To" To(ActorId);
        many "Under" Under(InstrumentId);
        many "Beside" Beside(InstrumentId);
        many "At" At(EventId);
        many "How much" Quantity(Box<Quantity>);
        one  "Due" Due(When);
        many "Depends on" DependsOn(Text);
        one  "Status" Status(CommitmentStatus);
    }
}

fn commitment_spans(fact: &CommitmentFact) -> Vec<Span> {
    use CommitmentFact as F;
    match fact {
        F::Kind(kind) => vec![term(*kind)],
        F::Text(words) | F::DependsOn(words) => vec![text(words)],
        F::By(actor) | F::To(actor) => vec![refer(actor)],
        F::Under(agreement) | F::Beside(agreement) => vec![refer(agreement)],
        F::At(event) => vec![refer(event)],
        F::Quantity(quantity) => vec![quantity_span(quantity)],
        F::Due(when) => vec![dated(when)],
        F::Status(status) => vec![term(*status)],
    }
}

fn quantity_span(quantity: &Quantity) -> Span {
    match quantity {
        Quantity::Money(money) => worded(money.words(), money.kind()),
        Quantity::PercentTarget { from, to, op, of } => {
            worded(format!("{}{to} % of {of}, from {from} %", op_words(*op)), *op)
        }
        Quantity::Personnel { number, op } => worded(format!("{}{number} personnel", op_words(*op)), *op),
        Quantity::InKind(what) => text(format!("in kind: {what}")),
        Quantity::Political => text("political, no amount"),
    }
}

fn op_words(op: CountOp) -> &'static str {
    match op {
        CountOp::Exactly => "",
        CountOp::AtLeast => "at least ",
        CountOp::AtMost => "at most ",
        CountOp::About => "about ",
    }
}
