//! Organisations: States, ministries, agencies, international organisations, programmes.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{OrgId, SourceId};
use crate::domain::record::claim::Claim;
use crate::domain::record::fact::facts;
use crate::domain::record::locality::Locality;
use crate::domain::vocab::{Country, OrgKind};
use crate::domain::words::{Span, text};

/// An organisation. Kind, country and parent are its identity: ours, uncited.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Org {
    pub id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    pub kind: OrgKind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<OrgId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wikidata: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceId>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<Claim<OrgFact>>,
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
            text: String,
            form: NameForm,
            #[serde(default, skip_serializing_if = "Option::is_none")]
            language: Option<String>,
        };
        many "Is" Role(String);
        many "Office" Office(Locality);
        many "Remarks" Remark(String);
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
