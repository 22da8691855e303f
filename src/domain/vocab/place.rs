//! How a place comes into an agreement.
//!
//! The kinds of link only; places, counties and borders are elsewhere.

use super::macros::vocabulary;

vocabulary! {
    /// Why a county, a border or a place stands in a record.
    GeoLink, "link to a place" {
        Prioritised, "named first", "mpaka":
            "A source says that the work begins there or gives it priority.",
            "First is not only: others may follow, and it is said of the work, not of the agreement's text unless that was read.";
        Named, "named", "mpaka":
            "A source names it, with nothing more said.",
            "Named is not the same as covered: what is said of it stands in the record.";
        Focus, "focus", "mpaka":
            "A source says that the agreement looks to it especially.",
            "Looks to it especially is not limited to it. A county on such a line is not itself named.";
        ExpansionPossible, "may follow", "mpaka":
            "A source says that the work may be extended to it, or elsewhere with no place named.",
            "No county is named by it, and none is left out by it.";
        EventAt, "happened there", "mpaka":
            "Something in the record took place there.",
            "An event in a county does not make an agreement about the county.";
        Inferred, "our inference", "mpaka":
            "No source names it: an analyst concludes it, and it is drawn differently.",
            "Ours, not a source's.";
    }
}
