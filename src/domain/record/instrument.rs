//! Agreements and talks: what is said of an instrument, or of cooperation for which no instrument is named.
//! What no source states (cost, duration, binding force …) does not appear here; the fold reports the silence.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{BorderId, CountyId, OrgId, PersonId, PostId, RecordId, Refers};
use crate::domain::money::Money;
use crate::domain::record::claim::Claim;
use crate::domain::record::fact::facts;
use crate::domain::record::locality::Locality;
use crate::domain::text::{List, Text};
use crate::domain::vocab::{
    Activity, Binding, Country, GeoLink, HumanRole, InstrumentKind, Marking, PartyRole, Relation, Stage, Subject,
    TextPublic,
};
use crate::domain::when::When;
use crate::domain::words::{Span, dated, list, refer, term, text, worded};

/// An agreement, or talks where there is no document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instrument {
    pub id: Text,
    /// Our short name for the screen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Text>,
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub aliases: List<Text>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub marking: Option<Marking>,
    /// The source that a citation means when it names none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<crate::domain::ids::SourceId>,
    #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
    pub claims: Box<[Claim<InstrumentFact>]>,
}

facts! {
    /// What can be said of an agreement.
    pub enum InstrumentFact (instrument_spans) {
        one  "Kind" Kind(InstrumentKind);
        one  "Title" Title(Text);
        one  "Title (ours)" Supplied(Text);
        one  "Binding force" Binding(Binding);
        many "Between" Party { org: OrgId, side: Country };
        many "Bodies" Body { org: OrgId, role: PartyRole };
        many "By whom" Person {
            who: PersonId,
            #[serde(default, skip_serializing_if = "Option::is_none")]
            post: Option<PostId>,
            role: HumanRole,
        };
        one  "Signed at" SignedAt(Box<Locality>);
        many "Status" Stage(Stage);
        many "Dates" Dated { stage: Stage, when: When };
        one  "Runs" Validity(When);
        many "Subjects" Threat(Subject);
        many "Activities" Activity(Activity);
        many "Aims" Aim(Text);
        many "Expected" Effect(Text);
        many "Counties" Counties {
            link: GeoLink,
            ids: List<CountyId>,
            #[serde(default, skip_serializing_if = "Option::is_none")]
            phase: Option<Text>,
        };
        many "Borders" Borders { link: GeoLink, ids: List<BorderId> };
        many "Places" Place(Box<Locality>);
        many "Related" Relation { rel: Relation, to: RecordId };
        many "Cost" Cost(Box<Money>);
        many "Oversight" Oversight(Text);
        one  "Text public" TextPublic(TextPublic);
        many "Remarks" Remark(Text);
    }
}

fn instrument_spans(fact: &InstrumentFact) -> Vec<Span> {
    use InstrumentFact as F;
    match fact {
        F::Kind(kind) => vec![term(*kind)],
        F::Title(words)
        | F::Supplied(words)
        | F::Aim(words)
        | F::Effect(words)
        | F::Oversight(words)
        | F::Remark(words) => vec![text(words)],
        F::Binding(binding) => vec![term(*binding)],
        F::Party { org, side } if org.is_unnamed() && *side != Country::INTERNATIONAL => {
            vec![refer(org), text(format!(" for {}", side.name()))]
        }
        F::Party { org, .. } => vec![refer(org)],
        F::Body { org, role } => vec![refer(org), text(", "), term(*role)],
        F::Person { who, post, role } => {
            let mut spans = vec![refer(who)];
            if let Some(post) = post {
                spans.extend([text(", "), refer(post)]);
            }
            spans.extend([text(", "), term(*role)]);
            spans
        }
        F::SignedAt(place) | F::Place(place) => place.spans(),
        F::Stage(stage) => vec![term(*stage)],
        F::Dated { stage, when } => vec![term(*stage), text(": "), dated(when)],
        F::Validity(when) => vec![dated(when)],
        F::Threat(subject) => vec![term(*subject)],
        F::Activity(activity) => vec![term(*activity)],
        F::Counties { link, ids, phase } => {
            let mut spans = vec![term(*link)];
            if let Some(phase) = phase {
                spans.push(text(format!(" ({phase} phase)")));
            }
            if !ids.is_empty() {
                spans.push(text(": "));
                spans.extend(list(ids));
            }
            spans
        }
        F::Borders { link, ids } => {
            let mut spans = vec![term(*link), text(": ")];
            spans.extend(list(ids));
            spans
        }
        F::Relation { rel, to } => vec![term(*rel), text(" "), refer(to)],
        F::Cost(money) => vec![worded(money.words(), money.kind())],
        F::TextPublic(public) => vec![term(*public)],
    }
}

impl Instrument {
    /// True where cooperation is reported and no instrument is named.
    pub fn is_engagement(&self) -> bool {
        let said = self.claims.iter().filter(|claim| claim.state.stands());
        said.into_iter().any(|claim| matches!(claim.says, InstrumentFact::Kind(InstrumentKind::Engagement)))
    }
}
