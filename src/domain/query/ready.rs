//! Ready views: queries that an analyst asks again and again, by a name.

/// A query with a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ready {
    pub name: &'static str,
    pub query: &'static str,
}

/// Every ready view, in the order in which they are offered.
pub const READY: &[Ready] = &[
    Ready { name: "agreements without a date", query: "kind:agreement missing:date" },
    Ready { name: "agreements that name no signatory", query: "kind:agreement -role:signatory" },
    Ready { name: "agreements that name no county", query: "kind:agreement missing:county" },
    Ready { name: "signed agreements", query: "kind:agreement status:signed" },
    Ready { name: "planned or being negotiated", query: "kind:agreement status:planned,negotiating" },
    Ready { name: "where sources differ", query: "state:disputed" },
    Ready { name: "in one source, not in the other", query: "state:unreconciled" },
    Ready { name: "drafts", query: "state:draft" },
    Ready { name: "promises without a day", query: "kind:promise missing:date" },
    Ready { name: "open questions", query: "kind:question status:open" },
];
