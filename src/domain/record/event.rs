//! Events: what happened, when, where, who took part.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{OrgId, PersonId, PostId, RecordId, SourceId};
use crate::domain::record::claim::Claim;
use crate::domain::record::fact::facts;
use crate::domain::record::locality::Locality;
use crate::domain::text::{List, Text};
use crate::domain::vocab::{CountOp, EventKind, HumanRole};
use crate::domain::when::When;
use crate::domain::words::{Span, dated, refer, term, text, worded};

/// An event.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    pub id: Text,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Text>,
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub aliases: List<Text>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceId>,
    #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
    pub claims: Box<[Claim<EventFact>]>,
}

facts! {
    /// What can be said of an event.
    pub enum EventFact (event_spans) {
        one  "Kind" Kind(EventKind);
        one  "Title (ours)" Supplied(Text);
        one  "When" On(When);
        many "Where" Place(Box<Locality>);
        many "Who" Person {
            who: PersonId,
            #[serde(default, skip_serializing_if = "Option::is_none")]
            post: Option<PostId>,
            role: HumanRole,
        };
        many "Bodies" Org { org: OrgId, role: HumanRole };
        many "About" About(RecordId);
        many "Counts" Count { what: Text, number: Text, op: CountOp };
        many "Remarks" Remark(Text);
    }
}

fn event_spans(fact: &EventFact) -> Vec<Span> {
    use EventFact as F;
    match fact {
        F::Kind(kind) => vec![term(*kind)],
        F::Supplied(words) | F::Remark(words) => vec![text(words)],
        F::On(when) => vec![dated(when)],
        F::Place(place) => place.spans(),
        F::Person { who, post, role } => {
            let mut spans = vec![refer(who)];
            if let Some(post) = post {
                spans.extend([text(", "), refer(post)]);
            }
            spans.extend([text(", "), term(*role)]);
            spans
        }
        F::Org { org, role } => vec![refer(org), text(", "), term(*role)],
        F::About(to) => vec![refer(to)],
        F::Count { what, number, op } => vec![worded(counted(*op, number, what), *op)],
    }
}

fn counted(op: CountOp, number: &str, what: &str) -> String {
    match op {
        CountOp::Exactly => format!("{number} {what}"),
        CountOp::AtLeast => format!("at least {number} {what}"),
        CountOp::AtMost => format!("at most {number} {what}"),
        CountOp::About => format!("about {number} {what}"),
    }
}
