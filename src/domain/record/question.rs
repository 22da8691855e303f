//! Open questions: what a source asks, awaits or worries about, and what would answer it.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{ActorId, RecordId, SourceId};
use crate::domain::record::claim::Claim;
use crate::domain::record::fact::facts;
use crate::domain::text::{List, Text};
use crate::domain::vocab::{QuestionKind, QuestionStatus};
use crate::domain::when::When;
use crate::domain::words::{Span, dated, refer, term, text};

/// An open question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    pub id: Text,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Text>,
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub aliases: List<Text>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceId>,
    #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
    pub claims: Box<[Claim<QuestionFact>]>,
}

facts! {
    /// What can be said of a question.
    pub enum QuestionFact (question_spans) {
        one  "Kind" Kind(QuestionKind);
        one  "Question" Text(Text);
        many "About" About(RecordId);
        many "Raised by" RaisedBy(ActorId);
        one  "Opened" Opened(When);
        one  "Due" Due(When);
        one  "Owner" Owner(Text);
        one  "Status" Status(QuestionStatus);
        many "Answer" Answer { record: RecordId, claim: Text };
    }
}

fn question_spans(fact: &QuestionFact) -> Vec<Span> {
    use QuestionFact as F;
    match fact {
        F::Kind(kind) => vec![term(*kind)],
        F::Text(words) | F::Owner(words) => vec![text(words)],
        F::About(to) => vec![refer(to)],
        F::RaisedBy(actor) => vec![refer(actor)],
        F::Opened(when) | F::Due(when) => vec![dated(when)],
        F::Status(status) => vec![term(*status)],
        F::Answer { record, claim } => vec![refer(record), text(format!(", statement {claim}"))],
    }
}
