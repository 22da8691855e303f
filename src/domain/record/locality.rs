//! A place as a source prints it, tied to a county, a country or the gazetteer where that is certain.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{CountyId, PlaceId};
use crate::domain::vocab::{Country, GeoLink};
use crate::domain::words::{Span, refer, term, text};

/// A place as printed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Locality {
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub county: Option<CountyId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
    /// The gazetteer's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<PlaceId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<GeoLink>,
}

impl Locality {
    /// The name, then county and country, then how the place is tied to what names it.
    pub fn spans(&self) -> Vec<Span> {
        let mut spans = vec![text(&self.name)];
        if let Some(id) = &self.id {
            spans.extend([text(" = "), refer(id)]);
        }
        if let Some(county) = &self.county {
            spans.extend([text(", county "), refer(county)]);
        }
        if let Some(country) = &self.country {
            spans.push(text(format!(" ({})", country.name())));
        }
        if let Some(link) = self.link {
            spans.extend([text(", "), term(link)]);
        }
        spans
    }
}
