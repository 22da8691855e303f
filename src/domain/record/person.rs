//! People, the posts they hold and when they were seen holding them. An article only observes a post on a day.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{OrgId, PersonId, PostId, SourceId};
use crate::domain::record::claim::Claim;
use crate::domain::record::fact::facts;
use crate::domain::text::{List, Text};
use crate::domain::vocab::{CodeKind, Country};
use crate::domain::when::When;
use crate::domain::words::{Span, dated, refer, text, worded};

/// A person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    pub id: Text,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Text>,
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub aliases: List<Text>,
    /// The family name, where it is not the last word of the name: what a short mention uses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub family: Option<Text>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceId>,
    #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
    pub claims: Box<[Claim<PersonFact>]>,
}

facts! {
    /// What can be said of a person.
    pub enum PersonFact (person_spans) {
        many "Name" Name {
            text: Text,
            #[serde(default, skip_serializing_if = "List::is_empty")]
            honorifics: List<Text>,
            #[serde(default, skip_serializing_if = "List::is_empty")]
            post_nominals: List<Text>,
        };
        one  "Hails from" HailsFrom(Country);
        many "Remarks" Remark(Text);
    }
}

fn person_spans(fact: &PersonFact) -> Vec<Span> {
    match fact {
        PersonFact::Name { text: name, honorifics, post_nominals } => {
            let words: Vec<&str> = honorifics.iter().chain([name]).map(Text::as_str).collect();
            let mut full = words.join(" ");
            for after in post_nominals {
                full.push_str(", ");
                full.push_str(after);
            }
            vec![text(full)]
        }
        PersonFact::HailsFrom(country) => vec![worded(country.name(), CodeKind::Country)],
        PersonFact::Remark(words) => vec![text(words)],
    }
}

/// A post, with its title as printed. Its organisation is identity.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Post {
    pub id: Text,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Text>,
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub aliases: List<Text>,
    pub org: OrgId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceId>,
    #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
    pub claims: Box<[Claim<PostFact>]>,
}

facts! {
    /// What can be said of a post.
    pub enum PostFact (post_spans) {
        many "Title" Title(Text);
        many "Before it" Predecessor(PostId);
        many "After it" Successor(PostId);
    }
}

fn post_spans(fact: &PostFact) -> Vec<Span> {
    match fact {
        PostFact::Title(words) => vec![text(words)],
        PostFact::Predecessor(post) | PostFact::Successor(post) => vec![refer(post)],
    }
}

/// One person in one post.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tenure {
    pub id: Text,
    pub person: PersonId,
    pub post: PostId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceId>,
    #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
    pub claims: Box<[Claim<TenureFact>]>,
}

facts! {
    /// What can be said of a tenure.
    pub enum TenureFact (tenure_spans) {
        one  "Appointed" Appointed(When);
        one  "Took over" HandedOver(When);
        many "Seen in the post" Observed(When);
        one  "Left" Left(When);
        one  "Term" Term(Text);
    }
}

impl TenureFact {
    /// The date that it gives; none for a term.
    pub fn when(&self) -> Option<&When> {
        match self {
            Self::Appointed(when) | Self::HandedOver(when) | Self::Observed(when) | Self::Left(when) => Some(when),
            Self::Term(_) => None,
        }
    }
}

fn tenure_spans(fact: &TenureFact) -> Vec<Span> {
    match fact {
        TenureFact::Appointed(when)
        | TenureFact::HandedOver(when)
        | TenureFact::Observed(when)
        | TenureFact::Left(when) => vec![dated(when)],
        TenureFact::Term(words) => vec![text(words)],
    }
}
