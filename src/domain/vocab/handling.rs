//! Who may be shown what: the handling marks.
//!
//! The marks only; what a ceiling lets through is for the exports.

use super::macros::vocabulary;

vocabulary! {
    /// A Traffic Light Protocol mark, from the widest sharing to the narrowest: the derived order
    /// is the order of strictness, so that a ceiling is a comparison.
    Marking, "handling" {
        Clear, "TLP:CLEAR", "TLP 2.0":
            "May go to anybody.";
        Green, "TLP:GREEN", "TLP 2.0":
            "May go round the community it concerns, but not be published.";
        Amber, "TLP:AMBER", "TLP 2.0":
            "May go to those who need to know it in the recipient's organisation and to its clients.";
        AmberStrict, "TLP:AMBER+STRICT", "TLP 2.0":
            "May go to those who need to know it in the recipient's organisation, and no further.";
        Red, "TLP:RED", "TLP 2.0":
            "For the people it was given to, and nobody else.";
    }
}
