//! A place as a source prints it, tied to a county, a country or the gazetteer where that is certain.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{CountyId, PlaceId};
use crate::domain::text::Text;
use crate::domain::vocab::{Country, GeoLink};
use crate::domain::words::{SAME, Span, refer, term, text};

/// A place as printed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Locality {
    pub name: Text,
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
    /// The name, then county and country, then how the place is tied to what names it. A country that the printed
    /// name says is not said again.
    pub fn spans(&self) -> Vec<Span> {
        let says = |word: &str| self.name.to_lowercase().contains(&word.to_lowercase());
        let mut spans = vec![text(&self.name)];
        if let Some(id) = &self.id {
            spans.extend([text(SAME), refer(id)]);
        }
        if let Some(county) = &self.county {
            spans.extend([text(", county "), refer(county)]);
        }
        if let Some(country) = self.country.filter(|country| !says(country.name())) {
            spans.push(text(format!(" ({})", country.name())));
        }
        if let Some(link) = self.link {
            spans.extend([text(", "), term(link)]);
        }
        spans
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(name: &str, country: Option<Country>, id: Option<&str>) -> String {
        let id = id.map(|id| PlaceId(id.into()));
        let place = Locality { name: name.into(), county: None, country, id, link: None };
        place.spans().iter().map(|span| if span.text.is_empty() { "…" } else { &span.text }).collect()
    }

    #[test]
    fn a_country_that_the_printed_name_says_is_not_said_twice() {
        assert_eq!(words("Nairobi", Some(Country::KENYA), Some("nairobi")), "Nairobi = … (Kenya)");
        assert_eq!(words("Kenya", Some(Country::KENYA), None), "Kenya");
    }
}
