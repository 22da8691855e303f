//! The codes that the screen and the files use for countries, counties, borders, currencies and languages.
//!
//! What each sort of code is; which code stands for what is in the tables.

use super::macros::vocabulary;

vocabulary! {
    @coded
    /// A sort of code.
    CodeKind, "code" {
        Country("country code"), "country code", "ISO 3166-1 alpha-2":
            "Two capitals for a country: KE Kenya, SO Somalia, GB the United Kingdom.",
            "A code for a country is no view on its borders.";
        International("INT"), "INT", "mpaka; outside ISO 3166-1, which has no code for it":
            "Not a country: a side or a body that is international.";
        CountyIso("ISO 3166-2:KE"), "county code of ISO", "ISO 3166-2":
            "KE- and two digits for a county, in the order of the alphabet: Busia KE-04, Mandera KE-24, Turkana KE-43.",
            "Not the number in the law: KE-24 is Mandera, and county 24 by law is West Pokot.";
        CountyNumber("county number"), "county number", "Constitution of Kenya 2010, First Schedule":
            "1 to 47 in the order of the law: Wajir 8, Mandera 9, Marsabit 10, Turkana 23, Busia 40.",
            "A bare number is refused, because the law and ISO 3166-2 number the counties differently. Write the county's name.";
        Slug("id"), "id", "mpaka":
            "Small letters, digits and hyphens that name a record, a county or a place: uk-border-mou, taita-taveta.",
            "Where a county and a town share one, the town is place:busia.";
        Pcode("p-code"), "p-code", "OCHA Common Operational Datasets":
            "The code of an area in humanitarian data sets.",
            "No source for Kenya's is at hand, so none is shown.";
        Border("ke-so"), "border id", "mpaka, after the two countries' ISO 3166-1 codes":
            "One of Kenya's five land borders: ke-so, ke-et, ke-ss, ke-ug, ke-tz.",
            "A border line on the map is no statement about sovereignty.";
        Currency("currency code"), "currency code", "ISO 4217":
            "Three capitals for a currency: KES the Kenya shilling, USD the United States dollar.",
            "Where a source prints a sign, such as Sh, the code is our reading. Nothing is converted or summed.";
        Language("language code"), "language code", "BCP 47":
            "The language of a document or a name: en English, sw Kiswahili, it Italian.";
        Hash("SHA-256"), "SHA-256", "FIPS 180-4":
            "A fingerprint of the copy of a document that was read.",
            "A copy with the same fingerprint is the same to the last byte.";
    }
}
