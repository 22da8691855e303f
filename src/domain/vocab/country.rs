//! Countries by code, and the one code that stands for none of them.
//!
//! Codes and short names only; which country a body belongs to is in its record.

use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;

use serde::de::{self, Deserialize, Deserializer, EnumAccess, VariantAccess, Visitor};
use serde::{Serialize, Serializer};

use super::UnknownCode;

/// A country by its ISO 3166-1 alpha-2 code, or INT for what is international.
///
/// Written in RON as a bare identifier (`side: KE`), in JSON as a text.
///
/// The letters in two bytes, as a number to the base 27, so that countries are in the order of their codes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country(u16);

impl Country {
    /// Kenya, whose agreements the workbench is about.
    pub const KENYA: Self = Self(number("KE"));
    /// Not a country: an international body or side.
    pub const INTERNATIONAL: Self = Self(number(INTERNATIONAL));

    /// The code, e.g. `KE`.
    pub fn code(self) -> &'static str {
        let known = CODES.binary_search_by_key(&self.0, |(number, _)| *number);
        known.ok().and_then(|at| CODES.get(at)).map_or("", |(_, code)| code)
    }

    /// A plain short name: our own for the countries at hand, ISO's for the others.
    pub fn name(self) -> &'static str {
        match self.code() {
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

    /// What it is also called, by whoever looks for it. Not all that ISO calls it: by that, Ireland is in the United
    /// Kingdom's name.
    pub fn other_names(self) -> &'static [&'static str] {
        match self.code() {
            "US" => &["United States of America"],
            "GB" => &["Great Britain"],
            _ => &[],
        }
    }
}

/// The code that is none of ISO's.
const INTERNATIONAL: &str = "INT";

/// Every code by its number, in order.
static CODES: LazyLock<Vec<(u16, &str)>> = LazyLock::new(|| {
    let codes = rust_iso3166::ALL_ALPHA2.iter().copied().chain([INTERNATIONAL]);
    let mut codes: Vec<(u16, &str)> = codes.map(|code| (number(code), code)).collect();
    codes.sort_unstable();
    codes
});

/// Up to three capital letters as a number to the base 27: A is 1, and 0 stands behind a shorter code.
const fn number(code: &str) -> u16 {
    let (first, second, third) = match code.as_bytes() {
        [first, second] => (*first, *second, b'A' - 1),
        [first, second, third] => (*first, *second, *third),
        _ => return 0,
    };
    let [first, second, third] = [place(first), place(second), place(third)];
    (first * 27 + second) * 27 + third
}

/// The place of a capital letter in the alphabet, from 1; 0 for the sign before A, and for what is no such letter.
const fn place(letter: u8) -> u16 {
    if letter.is_ascii_uppercase() { (letter - b'A') as u16 + 1 } else { 0 }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Country").field(&self.code()).finish()
    }
}

impl fmt::Display for Country {
    /// Writes the code.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl FromStr for Country {
    type Err = UnknownCode;

    /// Reads a code in capitals.
    ///
    /// # Errors
    /// A sentence for any other text, with the code meant where that can be told.
    fn from_str(code: &str) -> Result<Self, UnknownCode> {
        if code == INTERNATIONAL {
            return Ok(Self::INTERNATIONAL);
        }
        match rust_iso3166::from_alpha2(code) {
            Some(country) => Ok(Self(number(country.alpha2))),
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
        .map(|country| Country(number(country.alpha2)))
}

impl Serialize for Country {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit_variant("Country", 0, self.code())
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
