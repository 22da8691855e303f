//! How a place comes into an agreement.
//!
//! The kinds of link only; places, counties and borders are elsewhere.

use super::macros::vocabulary;

vocabulary! {
    /// Why a county, a border or a place stands in a record.
    GeoLink, "link to a place" {
        Prioritised, "named first", "mpaka":
            "A source says that the work begins there or gives it priority.";
        Named, "named", "mpaka":
            "A source names it, with nothing more said.";
        Focus, "focus", "mpaka":
            "A source says that the agreement looks to it especially.";
        ExpansionPossible, "may follow", "mpaka":
            "A source says that the work may be extended to it, or elsewhere with no place named.";
        EventAt, "happened there", "mpaka":
            "Something in the record took place there.";
        Inferred, "our inference", "mpaka":
            "No source names it: an analyst concludes it, and it is drawn differently.";
    }
}
