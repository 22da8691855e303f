//! Who takes part and as what: bodies, people, and the kinds of organisation.
//!
//! Roles only; whether a passage proves that somebody signed is for the checks.

use super::macros::vocabulary;

vocabulary! {
    /// What a body is to an agreement; numbered after IATI where it has a number.
    PartyRole, "role of a body" {
        Party, "party", "mpaka":
            "It is one of the sides to the agreement.",
            "By which body a side acts is as printed; a body not named is shown as printed, for its country.";
        Funder, "funder", "IATI OrganisationRole 1":
            "It provides the money.";
        Accountable, "accountable", "IATI OrganisationRole 2":
            "It answers for the work and its results.";
        Coordinator, "coordinator", "IATI OrganisationRole 3":
            "It leads or coordinates the work on behalf of others (IATI: extending).";
        Implementer, "implementer", "IATI OrganisationRole 4":
            "It carries out the work.";
        Partner, "partner", "mpaka":
            "It works with the parties, without being one and without a closer role stated.",
            "Working with the parties does not make a party.";
        Beneficiary, "beneficiary", "mpaka":
            "The work is done for it.";
        Depositary, "depositary", "mpaka":
            "It keeps the original and receives notices about it.";
    }
}

vocabulary! {
    /// What a person did at an event or for an agreement. To speak at a signing is not to sign.
    HumanRole, "role of a person" {
        Signatory, "signatory", "mpaka":
            "Signed the agreement itself. A signature under a communiqué signs the communiqué.",
            "Only a passage that makes this person the one who signs the agreement gives this role.";
        Presider, "presider", "mpaka":
            "Presided over the occasion.",
            "To preside at a signing is not to sign.";
        Witness, "witness", "mpaka":
            "Witnessed the signing.";
        Speaker, "speaker", "mpaka":
            "Spoke on the occasion; to speak at a signing is not to sign.",
            "Speakers are named because they were quoted; who signed may be somebody else.";
        Negotiator, "negotiator", "mpaka":
            "Negotiated for one side.";
        Host, "host", "mpaka":
            "Received the others.";
        Attendee, "attendee", "mpaka":
            "Was present, with nothing more said.";
    }
}

vocabulary! {
    /// What sort of organisation a body is.
    OrgKind, "kind of organisation" {
        State, "state", "mpaka":
            "A state as such, as a party to an agreement.";
        Government, "government", "mpaka":
            "The government of a state as one body.";
        Ministry, "ministry", "mpaka":
            "A ministry or department of a government.";
        Agency, "agency", "mpaka":
            "A police force, service or other public body below a ministry or beside it.";
        Igo, "intergovernmental organisation", "mpaka":
            "An organisation whose members are states, such as INTERPOL or AFRIPOL.";
        Programme, "programme", "mpaka":
            "A funded programme, project or hub, with a name of its own.",
            "A project's funds and staff may come from elsewhere; it is no treaty partner.";
        Company, "company", "mpaka":
            "A business.";
        ArmedGroup, "armed group", "mpaka":
            "An armed group that is not a state's.";
        Mission, "mission", "mpaka":
            "A mission sent abroad: an embassy, or a police or military mission.";
    }
}
