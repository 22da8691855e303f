//! What kind of promise or payment a sum is. A pledge must never be shown as money paid.

use serde::{Deserialize, Serialize};

use crate::domain::vocab::{Word, defined};

/// The kind of a sum, from the codelist `TransactionType` of the International Aid Transparency Initiative (IATI),
/// version 2.03; only the outgoing kinds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum MoneyKind {
    OutgoingPledge,
    OutgoingCommitment,
    Disbursement,
    Expenditure,
}

impl MoneyKind {
    /// Every kind, from the loosest promise to money spent.
    pub const ALL: [Self; 4] = [Self::OutgoingPledge, Self::OutgoingCommitment, Self::Disbursement, Self::Expenditure];

    /// The code in IATI's list.
    pub fn code(self) -> u8 {
        match self {
            Self::OutgoingPledge => 12,
            Self::OutgoingCommitment => 2,
            Self::Disbursement => 3,
            Self::Expenditure => 4,
        }
    }

    /// One word for the screen.
    pub fn word(self) -> &'static str {
        self.term().word
    }

    /// IATI's definition, its first sentence.
    pub fn definition(self) -> &'static str {
        self.term().definition
    }
}

defined! {
    MoneyKind, "kind of money" {
        OutgoingPledge("OutgoingPledge"), "pledge", "IATI TransactionType 12":
            "Indicative, non-binding advice of an intended outgoing commitment.",
            "Pledged is not committed and not paid. Sums stay as printed and are never added up: not over currencies, not over kinds, not over two reports of one sum.";
        OutgoingCommitment("OutgoingCommitment"), "commitment", "IATI TransactionType 2":
            "A firm, written obligation from a donor or provider to provide a specified amount of funds, under particular terms and conditions, for specific purposes, for the benefit of the recipient.",
            "Committed is not paid. Sums stay as printed and are never added up.";
        Disbursement("Disbursement"), "disbursement", "IATI TransactionType 3":
            "Outgoing funds that are placed at the disposal of a recipient government or organisation, or funds transferred between two separately reported activities.",
            "Sums stay as printed and are never added up.";
        Expenditure("Expenditure"), "expenditure", "IATI TransactionType 4":
            "Outgoing funds that are spent on goods and services for the activity.",
            "Sums stay as printed and are never added up.";
    }
}
