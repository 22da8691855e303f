//! The benchmark records: agreements, events and promises of eight statements each, in about 1.2 kB.

use super::around::{Partner, ministry, people, person, person_id, source_id, sources, state};
use super::words::{
    ACTIVITIES, BORDERS, COUNTIES, DEEDS, Dice, FOR_WHOM, KINDS, MATTERS, STAGES, SUBJECTS, WHEN, WHERE,
};
use super::{Made, quoted};

/// What all records of a folder share.
pub struct Around {
    pub partners: Vec<Partner>,
    pub count: usize,
}

/// Record number `number`: of ten, seven are agreements, two events and one a promise.
pub fn record(around: &Around, number: usize) -> Made {
    let mut dice = Dice::of(number);
    let with = dice.of_ranked(&around.partners);
    match number % 10 {
        3 | 8 => event(around, number, with, &mut dice),
        6 => promise(around, number, with, &mut dice),
        _ => agreement(around, number, with, &mut dice),
    }
}

/// A day as EDTF, now and then only a month or a year, and in words.
fn day(dice: &mut Dice) -> (String, usize) {
    let (year, month, day) = (2004 + dice.below(23), 1 + dice.below(12), 1 + dice.below(28));
    let edtf = match dice.below(8) {
        0 => format!("{year}"),
        1 => format!("{year}-{month:02}"),
        _ => format!("{year}-{month:02}-{day:02}"),
    };
    (edtf, year)
}

fn aim(dice: &mut Dice) -> String {
    let [deed, whom, place, time] =
        [dice.of_these(&DEEDS), dice.of_these(&FOR_WHOM), dice.of_these(&WHERE), dice.of_these(&WHEN)];
    format!("{deed} for {whom} at {place} {time}")
}

/// The first words of an aim: a passage is short.
fn begin(aim: &str) -> String {
    aim.split_whitespace().take(7).collect::<Vec<_>>().join(" ")
}

fn source(around: &Around, dice: &mut Dice) -> String {
    source_id(dice.below(sources(around.count)))
}

/// Where it is to be: counties, a border or a town.
fn place(dice: &mut Dice) -> String {
    match dice.below(4) {
        0 => {
            let (first, printed) = dice.of_ranked(&COUNTIES);
            let (second, other) = dice.of_ranked(&COUNTIES);
            let (ids, words) = if first == second {
                (format!("\"{first}\""), printed.to_string())
            } else {
                (format!("\"{first}\", \"{second}\""), format!("{printed} and {other}"))
            };
            format!(
                "Counties(link: Named, ids: [{ids}]), as_printed: \"{words} counties\", cite: [Para(5, \"in {words} counties\")]"
            )
        }
        1 => {
            let (id, words) = dice.of_these(&BORDERS);
            format!(
                "Borders(link: Focus, ids: [\"{id}\"]), as_printed: \"{words}\", cite: [Para(5, \"along {words}\")]"
            )
        }
        _ => {
            let town = dice.of_these(&WHERE);
            format!("Place(name: \"{town}\", country: KE, link: Named), cite: [Para(5, \"near the town of {town}\")]")
        }
    }
}

fn agreement(around: &Around, number: usize, with: Partner, dice: &mut Dice) -> Made {
    let (kind, word, print) = dice.of_ranked(&KINDS);
    let matter = dice.of_these(&MATTERS);
    let (when, year) = day(dice);
    let (stage, stage_print) = dice.of_ranked(&STAGES);
    let (first, second) = (aim(dice), aim(dice));
    let proof = begin(&first);
    let name = quoted(with.name);
    let short = name.split_whitespace().take(6).collect::<Vec<_>>().join(" ");
    let code = with.code.to_lowercase();
    let id = format!("{code}-{matter}-{}-{year}-{number}", word.to_lowercase());
    let about = match dice.below(2) {
        0 => {
            let (subject, print) = dice.of_ranked(&SUBJECTS);
            format!(
                "Threat(\"{subject}\"), as_printed: \"{print}\", force: Agreed, cite: [Para(3, \"to fight {print} together\")]"
            )
        }
        _ => {
            let (activity, print) = dice.of_ranked(&ACTIVITIES);
            format!(
                "Activity({activity}), as_printed: \"{print}\", force: Planned, cite: [Para(4, \"the sides will take up {print}\")]"
            )
        }
    };
    let place = place(dice);
    let source = source(around, dice);
    let text = format!(
        "Instrument(
    id: \"{id}\",
    label: \"{name} {matter} {word} {year}\",
    aliases: [\"{code} {matter} {number}\"],
    source: \"{source}\",
    claims: [
        (id: \"kind\", says: Kind({kind}), as_printed: \"{print}\", cite: [Para(1, \"under a {print}\")]),
        (id: \"ke\", says: Party(org: \"ke-interior\", side: KE), cite: [Para(1, \"the Kenya Interior ministry\")]),
        (id: \"other\", says: Party(org: \"{org}\", side: {side}), cite: [Para(1, \"the {short} ministry\")]),
        (id: \"stage\", says: Stage({stage}), cite: [Para(2, \"{stage_print}\")]),
        (id: \"dated\", says: Dated(stage: {stage}, when: (edtf: \"{when}\", basis: Stated)), note: \"The day as the gazette prints it.\", cite: [Para(2, \"dated as printed above\")]),
        (id: \"about\", says: {about}),
        (id: \"aim\", says: Aim(\"{first}; {second}\"), cite: [Para(4, \"{proof}\")]),
        (id: \"where\", says: {place}),
    ],
)",
        org = ministry(with.code),
        side = with.code,
    );
    Made { folder: "agreements", id, text }
}

fn event(around: &Around, number: usize, with: Partner, dice: &mut Dice) -> Made {
    let (kind, word) = dice.of_these(&[
        ("Meeting", "meeting"),
        ("Visit", "visit"),
        ("Statement", "statement"),
        ("Signing", "signing"),
    ]);
    let matter = dice.of_these(&MATTERS);
    let (when, year) = day(dice);
    let (first, second) = (aim(dice), aim(dice));
    let proof = begin(&first);
    let who = dice.below(people(around.count));
    let (given, family) = person(who);
    let name = quoted(with.name);
    let id = format!("{}-{matter}-{word}-{year}-{number}", with.code.to_lowercase());
    let (county, county_print) = dice.of_ranked(&COUNTIES);
    let town = dice.of_these(&WHERE);
    let source = source(around, dice);
    let text = format!(
        "Event(
    id: \"{id}\",
    label: \"{name}: {matter} {word} {year}\",
    source: \"{source}\",
    claims: [
        (id: \"kind\", says: Kind({kind}), cite: [Para(1, \"the {word} on {matter} matters\")]),
        (id: \"title\", says: Supplied(\"{matter} {word} with {name} at {town}\"), cite: [Para(1, \"a {word} at {town}\")]),
        (id: \"when\", says: On(edtf: \"{when}\", basis: Stated), note: \"The day as the gazette prints it.\", cite: [Para(2, \"on the day printed above\")]),
        (id: \"where\", says: Place(name: \"{town}\", county: \"{county}\", country: KE, link: EventAt), as_printed: \"{town} in {county_print}\", cite: [Para(2, \"held at {town} in {county_print}\")]),
        (id: \"spoke\", says: Person(who: \"{person}\", role: Speaker), as_printed: \"{given} {family}\", cite: [Para(3, \"{given} {family} told the guests\")]),
        (id: \"kenya\", says: Org(org: \"ke-interior\", role: Host), cite: [Para(3, \"the Kenya Interior ministry received them\")]),
        (id: \"guests\", says: Org(org: \"{org}\", role: Attendee), cite: [Para(3, \"guests of the ministry came\")]),
        (id: \"said\", says: Remark(\"{first}; {second}\"), by: \"{person}\", note: \"Said in passing, not agreed.\", cite: [Para(4, \"{proof}\")]),
    ],
)",
        person = person_id(who),
        org = state(with.code),
    );
    Made { folder: "events", id, text }
}

fn promise(around: &Around, number: usize, with: Partner, dice: &mut Dice) -> Made {
    let kind = dice.of_these(&["Pledge", "Undertaking", "Request", "Hope"]);
    let matter = dice.of_these(&MATTERS);
    let (when, year) = day(dice);
    let (first, second, third) = (aim(dice), aim(dice), aim(dice));
    let (proof, second_proof) = (begin(&first), begin(&second));
    let who = dice.below(people(around.count));
    let (given, family) = person(who);
    let name = quoted(with.name);
    let id = format!("{}-{matter}-promise-{year}-{number}", with.code.to_lowercase());
    let source = source(around, dice);
    let text = format!(
        "Commitment(
    id: \"{id}\",
    label: \"{name}: {matter} promise {year}\",
    source: \"{source}\",
    claims: [
        (id: \"kind\", says: Kind({kind}), force: Promised, cite: [Para(1, \"a promise in {matter} matters\")]),
        (id: \"text\", says: Text(\"{first}\"), force: Promised, as_printed: \"{first}\", cite: [Para(2, \"{proof}\")]),
        (id: \"by\", says: By(\"{person}\"), as_printed: \"{given} {family}\", cite: [Para(2, \"{given} {family} told the guests\")]),
        (id: \"to\", says: To(\"{org}\"), cite: [Para(2, \"the ministry and its guests\")]),
        (id: \"much\", says: Quantity(InKind(\"{second}\")), cite: [Para(3, \"{second_proof}\")]),
        (id: \"due\", says: Due(edtf: \"{when}\", basis: Stated), note: \"The day as the gazette prints it.\", cite: [Para(3, \"by the day printed above\")]),
        (id: \"needs\", says: DependsOn(\"{third}\"), cite: [Para(4, \"as the speakers had it\")]),
        (id: \"status\", says: Status(Announced), note: \"Nothing later was read.\", cite: [Para(5, \"was made known that day\")]),
    ],
)",
        person = person_id(who),
        org = state(with.code),
    );
    Made { folder: "commitments", id, text }
}
