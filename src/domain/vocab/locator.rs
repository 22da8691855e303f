//! Where in a document a passage stands.
//!
//! The words only; the citation itself is in the claims.

use super::macros::vocabulary;

vocabulary! {
    @coded
    /// The part of a document that a citation points at.
    Locator, "place in a document" {
        Title("Title"), "title", "mpaka":
            "The headline of the document.",
            "A headline is often an editor's; the text below may say less.";
        Byline("Byline"), "byline", "mpaka":
            "The line with the author's name.";
        Dateline("Dateline"), "dateline", "mpaka":
            "The line with the place and day from which it was sent.",
            "The day of the report, not of what it reports.";
        Caption("Caption"), "caption", "mpaka":
            "The words under a picture.",
            "A picture may be of another occasion: a date from a caption is uncertain.";
        Para("Para"), "paragraph", "mpaka":
            "The paragraph by its number, counted from the first line of the article itself; headings inside it count, captions do not.";
        SignatureBlock("SignatureBlock"), "signature block", "mpaka":
            "The names and offices under a text.",
            "Under a communiqué it signs the communiqué, not the agreement that it announces.";
        Whole("Whole"), "whole document", "mpaka":
            "The document as a whole, with no passage quoted.";
    }
}
