//! Countries by code, and the one code that stands for none of them.
//!
//! Codes and short names only; which country a body belongs to is in its record.

use std::fmt;
use std::str::FromStr;

use serde::de::{self, Deserialize, Deserializer, EnumAccess, VariantAccess, Visitor};
use serde::{Serialize, Serializer};

use super::UnknownCode;

/// A country by its ISO 3166-1 alpha-2 code, or INT for what is international.
///
/// Written in RON as a bare identifier (`side: KE`), in JSON as a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country(&'static str);

impl Country {
    /// Kenya, whose agreements the workbench is about.
    pub const KENYA: Self = Self("KE");
    /// Not a country: an international body or side.
    pub const INTERNATIONAL: Self = Self("INT");

    /// The code, e.g. `KE`.
    pub const fn code(self) -> &'static str {
        self.0
    }

    /// A plain short name: our own for the countries at hand, ISO's for the others.
    pub fn name(self) -> &'static str {
        match self.0 {
            "INT" => "international",
            "KE" => "Kenya",
            "GB" => "United Kingdom",
            "US" => "United States",
            "CN" => "China",
            "IT" => "Italy",
            "SO" => "Somalia",
            "ET" => "Ethiopia",
            "SS" => "South Sudan",
            "UG" => "Uganda",
            "TZ" => "Tanzania",
            "AE" => "United Arab Emirates",
            "HT" => "Haiti",
            "DJ" => "Djibouti",
            "SD" => "Sudan",
            code => rust_iso3166::from_alpha2(code).map_or(code, |country| country.name),
        }
    }
}

impl fmt::Display for Country {
    /// Writes the code.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.0)
    }
}

impl FromStr for Country {
    type Err = UnknownCode;

    /// Reads a code in capitals.
    ///
    /// # Errors
    /// A sentence for any other text, with the code meant where that can be told.
    fn from_str(code: &str) -> Result<Self, UnknownCode> {
        if code == Self::INTERNATIONAL.0 {
            return Ok(Self::INTERNATIONAL);
        }
        match rust_iso3166::from_alpha2(code) {
            Some(country) => Ok(Self(country.alpha2)),
            None => Err(unknown(code)),
        }
    }
}

/// The sentence for a text that is no code.
fn unknown(code: &str) -> UnknownCode {
    let advice = "use two letters such as KE, or INT";
    UnknownCode(match meant(code) {
        Some(country) => {
            format!("{code} is no ISO 3166-1 country code; {advice}: for {} write {country}", country.name())
        }
        None => format!("{code} is no ISO 3166-1 country code; {advice}"),
    })
}

/// The country that somebody probably meant: small letters, three letters, or UK.
fn meant(code: &str) -> Option<Country> {
    let capitals = code.to_uppercase();
    if capitals == "INT" {
        return Some(Country::INTERNATIONAL);
    }
    // ISO reserves UK for the United Kingdom, whose code is GB.
    let capitals = if capitals == "UK" { "GB" } else { &capitals };
    rust_iso3166::from_alpha2(capitals)
        .or_else(|| rust_iso3166::from_alpha3(capitals))
        .map(|country| Country(country.alpha2))
}

impl Serialize for Country {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit_variant("Country", 0, self.0)
    }
}

impl<'de> Deserialize<'de> for Country {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // A unit variant is what RON calls a bare identifier; the variants need not be listed.
        deserializer.deserialize_enum("Country", &[], Bare)
    }
}

/// Reads a country where the format has the variant of an enum.
struct Bare;

impl<'de> Visitor<'de> for Bare {
    type Value = Country;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a country code such as KE, or INT, without quotation marks")
    }

    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<Country, A::Error> {
        let (Code(country), variant) = data.variant()?;
        variant.unit_variant()?;
        Ok(country)
    }
}

/// The identifier itself.
struct Code(Country);

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Letters;

        impl Visitor<'_> for Letters {
            type Value = Code;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                Bare.expecting(f)
            }

            fn visit_str<E: de::Error>(self, code: &str) -> Result<Code, E> {
                code.parse().map(Code).map_err(E::custom)
            }
        }

        deserializer.deserialize_identifier(Letters)
    }
}

#[cfg(test)]
mod tests;
