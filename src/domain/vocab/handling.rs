//! Who may be shown what: the handling marks.
//!
//! The marks only; what a ceiling lets through is for the exports.

use super::macros::vocabulary;

vocabulary! {
    /// A Traffic Light Protocol mark, from the widest sharing to the narrowest: the derived order
    /// is the order of strictness, so that a ceiling is a comparison.
    Marking, "handling" {
        Clear, "TLP:CLEAR", "TLP 2.0 (FIRST, August 2022)":
            "“Recipients can spread this to the world, there is no limit on disclosure”.",
            "Copyright and the source's own terms still hold.";
        Green, "TLP:GREEN", "TLP 2.0 (FIRST, August 2022)":
            "“Limited disclosure, recipients can spread this within their community”.",
            "With peers and partner organisations, but not through channels open to the public.";
        Amber, "TLP:AMBER", "TLP 2.0 (FIRST, August 2022)":
            "“Limited disclosure, recipients can only spread this on a need-to-know basis within their organization and its clients”.",
            "Where it must stay inside the organisation, the mark is TLP:AMBER+STRICT.";
        AmberStrict, "TLP:AMBER+STRICT", "TLP 2.0 (FIRST, August 2022)":
            "Limited disclosure as TLP:AMBER, but it “restricts sharing to the organization only”.",
            "Not even to clients.";
        Red, "TLP:RED", "TLP 2.0 (FIRST, August 2022)":
            "“For the eyes and ears of individual recipients only, no further disclosure”.",
            "In a meeting: for those present, and nobody else.";
    }
}
