//! Sums of money as a source prints them, with the figure that is meant and what kind of promise or payment it is.
//!
//! This module must do no arithmetic: moneys are of different currencies, days and kinds, a pledge is no payment,
//! and one sum is often printed twice. Nothing here adds, converts, compares or rounds, and there are no floats.

mod amount;
mod kind;

use serde::{Deserialize, Serialize};
use thiserror::Error;

pub use amount::{Amount, Currency};
pub use kind::MoneyKind;

/// Why something written is not a sum of money.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum MoneyFault {
    #[error("\"{text}\" is no amount: write digits only, with a point before decimals, such as 14500000000 or 12.50")]
    Amount { text: String },
    #[error("\"{text}\" is no currency: write the three capital letters of ISO 4217, such as KES or USD")]
    Currency { text: String },
    #[error("the sum {amount} {currency} lacks its printed form: write as_printed with the words of the source")]
    NotPrinted { amount: Amount, currency: Currency },
}

/// One sum of money. In records: `(amount: "14500000000", currency: "KES", as_printed: "Sh14.5 billion",
/// kind: OutgoingPledge)`. There is no arithmetic and no order on moneys.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Written")]
pub struct Money {
    amount: Amount,
    currency: Currency,
    as_printed: String,
    kind: MoneyKind,
}

/// The fields as they stand in a record, before they are checked together.
#[derive(Deserialize)]
#[serde(rename = "Money", deny_unknown_fields)]
struct Written {
    amount: Amount,
    currency: Currency,
    as_printed: String,
    kind: MoneyKind,
}

impl TryFrom<Written> for Money {
    type Error = MoneyFault;

    fn try_from(written: Written) -> Result<Self, MoneyFault> {
        Self::new(written.amount, written.currency, written.as_printed, written.kind)
    }
}

impl Money {
    /// A sum of money with the words of the source for it.
    ///
    /// # Errors
    /// [`MoneyFault::NotPrinted`] when `as_printed` is blank: every figure must be traceable to what was printed.
    pub fn new(amount: Amount, currency: Currency, as_printed: String, kind: MoneyKind) -> Result<Self, MoneyFault> {
        if as_printed.trim().is_empty() {
            return Err(MoneyFault::NotPrinted { amount, currency });
        }
        Ok(Self { amount, currency, as_printed, kind })
    }

    /// The figure, in units of the currency (shillings, not millions).
    pub fn amount(&self) -> &Amount {
        &self.amount
    }

    /// The currency of the figure, by ISO 4217; our reading where the source prints only a sign such as "Sh".
    pub fn currency(&self) -> &Currency {
        &self.currency
    }

    /// The words of the source.
    pub fn as_printed(&self) -> &str {
        &self.as_printed
    }

    /// Pledge, commitment, disbursement or expenditure.
    pub fn kind(&self) -> MoneyKind {
        self.kind
    }

    /// For the screen, what was printed before what we read in it:
    /// `"Sh14.5 billion" (KES 14 500 000 000, pledge)`.
    pub fn words(&self) -> String {
        let figure = self.amount.grouped();
        format!("\"{}\" ({} {figure}, {})", self.as_printed, self.currency, self.kind.word())
    }
}

#[cfg(test)]
mod tests;
