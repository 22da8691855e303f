//! What kind of promise or payment a sum is. A pledge must never be shown as money paid.

use serde::{Deserialize, Serialize};

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
        match self {
            Self::OutgoingPledge => "pledge",
            Self::OutgoingCommitment => "commitment",
            Self::Disbursement => "disbursement",
            Self::Expenditure => "expenditure",
        }
    }

    /// IATI's definition, its first sentence.
    pub fn definition(self) -> &'static str {
        match self {
            Self::OutgoingPledge => "Indicative, non-binding advice of an intended outgoing commitment.",
            Self::OutgoingCommitment => {
                "A firm, written obligation from a donor or provider to provide a specified amount of funds, under \
                 particular terms and conditions, for specific purposes, for the benefit of the recipient."
            }
            Self::Disbursement => {
                "Outgoing funds that are placed at the disposal of a recipient government or organisation, or funds \
                 transferred between two separately reported activities."
            }
            Self::Expenditure => "Outgoing funds that are spent on goods and services for the activity.",
        }
    }
}
