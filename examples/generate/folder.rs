//! A large folder of made-up records: partners, and under each its agreements. The same count gives the same folder, on
//! every machine. It writes nothing: names and texts come out.

use rust_iso3166::ALL;

/// Agreements under each partner.
const AGREEMENTS: usize = 3;
/// The five of the border, and others beside them.
const COUNTIES: [&str; 9] =
    ["turkana", "mandera", "marsabit", "wajir", "busia", "garissa", "west-pokot", "lamu", "kajiado"];
const BORDERS: [&str; 5] = ["ke-so", "ke-et", "ke-ss", "ke-ug", "ke-tz"];
const THREATS: [&str; 5] = ["terrorism", "tip", "som", "toc", "crime"];
const KINDS: [(&str, &str); 3] =
    [("Mou", "police note"), ("Treaty", "defence agreement"), ("LetterOfIntent", "border letter")];
const ACTIVITIES: [&str; 4] = ["IntelligenceSharing", "JointTraining", "EarlyWarning", "LawEnforcement"];

/// A file: its name below the folder, and its text.
pub type File = (String, String);

/// The files of a folder with so many partners, no more than there are country codes.
pub fn files(partners: usize) -> Vec<File> {
    let mut files = vec![source(), state("kenya", "Kenya", "KE")];
    for (number, country) in ALL.iter().filter(|country| country.alpha2 != "KE").take(partners).enumerate() {
        let partner = format!("state-{}", country.alpha2.to_lowercase());
        files.push(state(&partner, country.name, country.alpha2));
        files.extend((0..AGREEMENTS).map(|which| agreement(number, which, (&partner, country.name, country.alpha2))));
    }
    files
}

fn quoted(text: &str) -> String {
    text.replace(['"', '\\'], "'")
}

/// The first so many words: a passage is short.
fn short(text: &str) -> String {
    quoted(&text.split_whitespace().take(8).collect::<Vec<_>>().join(" "))
}

fn source() -> File {
    let text = "Source(
    id: \"gazette\",
    title: \"A made-up gazette\",
    publisher: \"The generator\",
    url: \"https://gazette.example/\",
    kind: Report,
    language: \"en\",
    accessed: \"2026-11-22\",
    origin: \"gazette\",
    reliability: C,
    reason: \"Made up.\",
    marking: Clear,
)
";
    ("sources/gazette.ron".into(), text.into())
}

fn state(id: &str, name: &str, code: &str) -> File {
    let (name, passage) = (quoted(name), short(name));
    let text = format!(
        "Org(
    id: \"{id}\",
    label: \"{name}\",
    kind: State,
    country: {code},
    source: \"gazette\",
    claims: [
        (id: \"name\", says: Name(text: \"{name}\", form: AsPrinted, language: \"en\"), cite: [Para(1, \"{passage}\")]),
    ],
)
"
    );
    (format!("orgs/{id}.ron"), text)
}

/// One of several: which one is told by numbers alone.
fn pick<T: Copy + Default>(of: &[T], number: usize) -> T {
    of.get(number % of.len().max(1)).copied().unwrap_or_default()
}

fn agreement(number: usize, which: usize, (partner, name, code): (&str, &str, &str)) -> File {
    let seed = number * AGREEMENTS + which;
    let (kind, words) = pick(&KINDS, which);
    let year = 2008 + seed * 7 % 18;
    let (month, day) = (1 + seed * 5 % 12, 1 + seed * 11 % 28);
    let id = format!("{partner}-{}", words.replace(' ', "-"));
    // As in real data, most name no county and no border.
    let named: Vec<String> = (0..2 + seed % 3).map(|at| format!("{:?}", pick(&COUNTIES, seed * 2 + at * 2))).collect();
    let places = match (number + which) % AGREEMENTS {
        0 => format!(
            "        (id: \"counties\", says: Counties(link: Named, ids: [{}]), cite: [Para(5, \"in the counties\")]),\n",
            named.join(", ")
        ),
        1 => format!(
            "        (id: \"borders\", says: Borders(link: Focus, ids: [{:?}]), cite: [Para(6, \"along the border\")]),\n",
            pick(&BORDERS, seed)
        ),
        _ => String::new(),
    };
    let text = format!(
        "Instrument(
    id: \"{id}\",
    label: \"{name} {words} {year}\",
    source: \"gazette\",
    claims: [
        (id: \"kind\", says: Kind({kind}), cite: [Para(1, \"{words}\")]),
        (id: \"ke\", says: Party(org: \"kenya\", side: KE), cite: [Para(1, \"Kenya\")]),
        (id: \"other\", says: Party(org: \"{partner}\", side: {code}), cite: [Para(1, \"{passage}\")]),
        (id: \"signed\", says: Stage(Signed), cite: [Para(2, \"was signed\")]),
        (id: \"signed-on\", says: Dated(stage: Signed, when: (edtf: \"{year}-{month:02}-{day:02}\", basis: Stated)), cite: [Para(2, \"on the day\")]),
        (id: \"threat\", says: Threat(\"{threat}\"), cite: [Para(3, \"against {threat}\")]),
        (id: \"activity\", says: Activity({activity}), cite: [Para(4, \"they will work together\")]),
{places}    ],
)
",
        name = quoted(name),
        passage = short(name),
        threat = pick(&THREATS, seed),
        activity = pick(&ACTIVITIES, seed),
    );
    (format!("agreements/{id}.ron"), text)
}
