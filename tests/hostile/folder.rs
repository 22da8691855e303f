//! A folder of records of every kind with a text in every field that takes one, in ids and comments too.

use std::fs;
use std::path::Path;

use mpaka::domain::dataset::{FileText, Layer};

/// `@` stands for the text, `#` for the text in an id, `~` for a comment.
const RECORDS: [(&str, &str); 11] = [
    (
        "sources/press-#.ron",
        r#"// ~
Source(id: "press-#", title: "@", publisher: "@", author: "@", url: "https://example.org/@", kind: News, language: "@", published: (edtf: "2025-03-02", basis: Stated), accessed: "2026-01-02", origin: "@", reliability: C, reason: "@", marking: Clear, place: "@", reporter: "@")"#,
    ),
    (
        "orgs/kenya.ron",
        r#"Org(id: "kenya", label: "Kenya @", aliases: ["ke @"], kind: State, country: KE, source: "press-#", claims: [
    (id: "name", says: Name(text: "@", form: AsPrinted, language: "@"), as_printed: "@", note: "@", cite: [Para(1, "@")]),
])"#,
    ),
    (
        "orgs/other-#.ron",
        r#"Org(id: "other-#", label: "Other @", kind: State, country: GB, wikidata: "@", source: "press-#", claims: [
    (id: "role", says: Role("@"), cite: [Title("@")]),
    (id: "office", says: Office(name: "@", county: "wajir", country: KE, link: Named), cite: [Caption("@")]),
    (id: "remark", says: Remark("@"), cite: [Whole]),
])"#,
    ),
    (
        "people/someone-#.ron",
        r#"Person(id: "someone-#", label: "Some @", family: "@", source: "press-#", claims: [
    (id: "name", says: Name(text: "@", honorifics: ["@"], post_nominals: ["@"]), as_printed: "@", cite: [Byline("@")]),
    (id: "remark", says: Remark("@"), cite: [Para(2, "@")]),
])"#,
    ),
    (
        "posts/post-#.ron",
        r#"Post(id: "post-#", label: "Post @", org: "other-#", source: "press-#", claims: [
    (id: "title", says: Title("@"), cite: [Para(3, "@")]),
])"#,
    ),
    (
        "tenures/tenure-#.ron",
        r#"Tenure(id: "tenure-#", person: "someone-#", post: "post-#", source: "press-#", claims: [
    (id: "seen", says: Observed(edtf: "2025-03-02", basis: Stated), note: "@", cite: [Para(3, "@")]),
    (id: "term", says: Term("@"), cite: [Para(3, "@")]),
])"#,
    ),
    (
        "agreements/pact-#.ron",
        r#"Instrument(id: "pact-#", label: "@", aliases: ["alias @"], source: "press-#", claims: [
    // ~
    (id: "kind", says: Kind(Mou), note: "@", cite: [Para(1, "@")]),
    (id: "title", says: Title("@"), as_printed: "@", cite: [Title("@")]),
    (id: "ours", says: Supplied("@"), cite: [Whole]),
    (id: "ke", says: Party(org: "kenya", side: KE), cite: [Para(1, "@")]),
    (id: "gb", says: Party(org: "other-#", side: GB), as_printed: "@", cite: [Para(1, "@")]),
    (id: "who", says: Person(who: "someone-#", post: "post-#", role: Signatory), by: "someone-#", cite: [Para(1, "@")]),
    (id: "at", says: SignedAt(name: "@", county: "turkana", country: KE), cite: [Para(1, "@")]),
    (id: "stage", says: Stage(Signed), cite: [Para(1, "@")]),
    (id: "signed", says: Dated(stage: Signed, when: (edtf: "2025-03-01", basis: Stated)), cite: [Para(1, "@")]),
    (id: "runs", says: Validity(edtf: "2025-03-01/2027-03-01", basis: Stated), note: "@", cite: [Para(1, "@")]),
    (id: "threat", says: Threat("terrorism"), as_printed: "@", by: "someone-#", force: Agreed, cite: [Para(1, "@")]),
    (id: "aim-@", says: Aim("@"), by: "someone-#", cite: [Para(1, "@")]),
    (id: "effect", says: Effect("@"), cite: [Para(1, "@")]),
    (id: "counties", says: Counties(link: Prioritised, ids: ["turkana", "wajir"], phase: "@"), cite: [Para(1, "@")]),
    (id: "place", says: Place(name: "@", county: "mandera", country: KE, link: Named), cite: [Para(1, "@")]),
    (id: "cost", says: Cost(amount: "1", currency: "KES", as_printed: "@", kind: OutgoingPledge), cite: [Para(1, "@")]),
    (id: "oversight", says: Oversight("@"), state: Disputed, against: ["remark"], note: "@", cite: [Para(1, "@")]),
    (id: "remark", says: Remark("@"), state: Disputed, against: ["oversight"], note: "@", cite: [From("press-#", Para(1, "@"))]),
])"#,
    ),
    (
        "agreements/talks.ron",
        r#"Instrument(id: "talks", label: "Talks @", source: "press-#", claims: [
    (id: "kind", says: Kind(Engagement), cite: [Para(1, "@")]),
    (id: "ke", says: Party(org: "kenya", side: KE), cite: [Para(1, "@")]),
    (id: "unnamed", says: Party(org: "unnamed", side: SO), as_printed: "@", cite: [Para(1, "@")]),
    (id: "rel", says: Relation(rel: BuildsOn, to: "pact-#"), cite: [Para(1, "@")]),
])"#,
    ),
    (
        "events/event-#.ron",
        r#"Event(id: "event-#", label: "Event @", source: "press-#", claims: [
    (id: "kind", says: Kind(Meeting), cite: [Para(1, "@")]),
    (id: "title", says: Supplied("@"), cite: [Para(1, "@")]),
    (id: "day", says: On(edtf: "2025-02-03", basis: Stated), cite: [Para(1, "@")]),
    (id: "where", says: Place(name: "@", county: "wajir", country: KE, link: EventAt), cite: [Para(1, "@")]),
    (id: "about", says: About("pact-#"), cite: [Para(1, "@")]),
    (id: "count", says: Count(what: "@", number: "@", op: AtLeast), cite: [Para(1, "@")]),
    (id: "remark", says: Remark("@"), cite: [Para(1, "@")]),
])"#,
    ),
    (
        "commitments/pledge-#.ron",
        r#"Commitment(id: "pledge-#", label: "Pledge @", source: "press-#", claims: [
    (id: "kind", says: Kind(Pledge), cite: [Para(1, "@")]),
    (id: "text", says: Text("@"), cite: [Para(1, "@")]),
    (id: "by", says: By("other-#"), cite: [Para(1, "@")]),
    (id: "under", says: Under("pact-#"), cite: [Para(1, "@")]),
    (id: "how-much", says: Quantity(PercentTarget(from: "@", to: "@", op: AtLeast, of: "@")), cite: [Para(1, "@")]),
    (id: "men", says: Quantity(Personnel(number: "@", op: About)), cite: [Para(1, "@")]),
    (id: "kind-of", says: Quantity(InKind("@")), cite: [Para(1, "@")]),
    (id: "depends", says: DependsOn("@"), cite: [Para(1, "@")]),
])"#,
    ),
    (
        "questions/question-#.ron",
        r#"Question(id: "question-#", label: "Question @", source: "press-#", claims: [
    (id: "kind", says: Kind(KnowledgeGap), cite: [Para(1, "@")]),
    (id: "text", says: Text("@"), cite: [Para(1, "@")]),
    (id: "about", says: About("pact-#"), cite: [Para(1, "@")]),
    (id: "due", says: Due(edtf: "2027-01-02", basis: Stated), cite: [Para(1, "@")]),
    (id: "owner", says: Owner("@"), cite: [Para(1, "@")]),
    (id: "status", says: Status(Open), cite: [Para(1, "@")]),
])"#,
    ),
];

/// A hostile comment, the same for every text: of a comment no more than its beginning is ever shown.
const COMMENT: &str = "\u{7}\u{1b}]0;x\u{9b}2J\u{202e} e\u{301}\u{301}\u{301}";

/// The file names and texts with their marks.
pub fn templates() -> &'static [(&'static str, &'static str)] {
    &RECORDS
}

/// The records with such a text in every field: file names, which have it too, and contents.
pub fn records(words: &str) -> Vec<(String, String)> {
    let told = words.escape_default().to_string();
    let put = |text: &str, value: &str| text.replace(['@', '#'], value).replace('~', COMMENT);
    RECORDS.iter().map(|(name, text)| (put(name, words), put(text, &told))).collect()
}

/// The records as they would be read from a folder.
pub fn layer(words: &str) -> Layer {
    let files = records(words).into_iter().map(|(name, text)| FileText { name, bytes: text.into_bytes() }).collect();
    Layer { name: format!("folder {words}"), files, ..Layer::default() }
}

/// Writes the records below a folder; the files' own names are hostile too, and the same for every text.
pub fn write(folder: &Path, words: &str) {
    for (at, (name, text)) in records(words).into_iter().enumerate() {
        let kind = folder.join(name.split('/').next().unwrap());
        fs::create_dir_all(&kind).unwrap();
        fs::write(kind.join(format!("{at}\u{1b}]0;x\u{7}\u{202e}.ron")), text).unwrap();
    }
}
