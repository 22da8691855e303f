//! Organisations: States, ministries, agencies, international organisations, programmes.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{OrgId, SourceId};
use crate::domain::record::claim::Claim;
use crate::domain::record::fact::facts;
use crate::domain::record::locality::Locality;
use crate::domain::text::{List, Text};
use crate::domain::vocab::{Country, OrgKind};
use crate::domain::words::{Span, text};

/// An organisation. Kind, country and parent are its identity: ours, uncited.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Org {
    pub id: Text,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Text>,
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub aliases: List<Text>,
    pub kind: OrgKind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<OrgId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wikidata: Option<Text>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceId>,
    #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
    pub claims: Box<[Claim<OrgFact>]>,
}

/// How a name relates to the thing it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum NameForm {
    AsPrinted,
    Official,
    Alias,
}

facts! {
    /// What can be said of an organisation.
    pub enum OrgFact (org_spans) {
        many "Name" Name {
            text: Text,
            form: NameForm,
            #[serde(default, skip_serializing_if = "Option::is_none")]
            language: Option<Text>,
        };
        many "Is" Role(Text);
        many "Office" Office(Box<Locality>);
        many "Remarks" Remark(Text);
    }
}

fn org_spans(fact: &OrgFact) -> Vec<Span> {
    match fact {
        OrgFact::Name { text: name, language, .. } => match language {
            Some(language) => vec![text(format!("{name} ({language})"))],
            None => vec![text(name)],
        },
        OrgFact::Role(words) | OrgFact::Remark(words) => vec![text(words)],
        OrgFact::Office(place) => place.spans(),
    }
}
