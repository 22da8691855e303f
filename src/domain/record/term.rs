//! The kinds of record in the codebook: what sort of thing each is, and how to read one.

use crate::domain::record::Kind;
use crate::domain::vocab::defined;

defined! {
    Kind, "kind of record" {
        Instrument("Instrument"), "agreement", "mpaka":
            "An instrument between Kenya and others, of any kind and binding or not; or talks, where cooperation is reported and no document is named.",
            "Talks are listed beside agreements and stand in no count of them.";
        Org("Org"), "organisation", "mpaka":
            "A state, ministry, agency, company, mission, programme or other body that takes part.",
            "A partner is the first state, international organisation or programme on the way up from a party, not Kenya.";
        Event("Event"), "event", "mpaka":
            "Something that happened on a day or is to happen: a signing, a meeting, a visit, a vote.";
        Commitment("Commitment"), "promise or request", "mpaka":
            "What one side holds out to another or asks of it: pledge, undertaking, request, appeal or hope.",
            "A promise is not a payment, and a request is not an answer.";
        Question("Question"), "open question", "mpaka":
            "Something that is asked, awaited or worried about, with what would answer it.";
        Person("Person"), "person", "mpaka":
            "Somebody whom a document names; honorifics are kept apart from the name.";
        Post("Post"), "post", "mpaka":
            "An office with its title as printed.",
            "One person may hold two, and a post passes from one to the next.";
        Tenure("Tenure"), "tenure", "mpaka":
            "One person in one post.",
            "An article only observes somebody in a post on a day; from when until when is seldom stated.";
        Source("Source"), "source", "mpaka":
            "A document that was read, or something learnt in the field, with its grade, its origin and its handling mark.";
    }
}
