//! The figure and the currency of a sum. Both are text: a figure must not pass through a float on its way
//! from the record to the screen.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::MoneyFault;

/// What stands between groups of three digits on the screen.
const GROUP_SEPARATOR: char = ' ';

/// A decimal figure of zero or more: digits, then perhaps a point and more digits; no sign, no separators.
/// The text is kept, so `1.5` and `1.50` are different amounts to [`PartialEq`].
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Amount(String);

impl Amount {
    /// Reads a figure such as `14500000000` or `12.50`.
    ///
    /// # Errors
    /// [`MoneyFault::Amount`] for a sign, a separator, a letter, or a point without digits on both sides.
    pub fn parse(text: &str) -> Result<Self, MoneyFault> {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if digits(whole) && digits(fraction) {
            Ok(Self(text.to_owned()))
        } else {
            Err(MoneyFault::Amount { text: text.escape_debug().to_string() })
        }
    }

    /// The figure as it stands in the record.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// For the screen: `14 500 000 000`; decimals stay as they are.
    pub fn grouped(&self) -> String {
        let (whole, fraction) = match self.0.split_once('.') {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (self.0.as_str(), None),
        };
        let mut grouped = String::new();
        for (position, digit) in whole.chars().enumerate() {
            let left = whole.len().saturating_sub(position);
            if position > 0 && left.is_multiple_of(3) {
                grouped.push(GROUP_SEPARATOR);
            }
            grouped.push(digit);
        }
        if let Some(fraction) = fraction {
            grouped.push('.');
            grouped.push_str(fraction);
        }
        grouped
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Amount {
    type Error = MoneyFault;

    fn try_from(text: String) -> Result<Self, MoneyFault> {
        Self::parse(&text)
    }
}

impl From<Amount> for String {
    fn from(amount: Amount) -> Self {
        amount.0
    }
}

/// A currency code in the form of ISO 4217: three capital letters. Whether the standard has it is for the checks.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Currency(String);

impl Currency {
    /// Reads a code such as `KES`.
    ///
    /// # Errors
    /// [`MoneyFault::Currency`] for anything but three capital letters A to Z.
    pub fn parse(text: &str) -> Result<Self, MoneyFault> {
        if text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase()) {
            Ok(Self(text.to_owned()))
        } else {
            Err(MoneyFault::Currency { text: text.escape_debug().to_string() })
        }
    }

    /// The three letters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Currency {
    type Error = MoneyFault;

    fn try_from(text: String) -> Result<Self, MoneyFault> {
        Self::parse(&text)
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> Self {
        currency.0
    }
}
