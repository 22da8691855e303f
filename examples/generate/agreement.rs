//! Agreements.

use super::Made;
use super::around::Around;
use super::claims::{Claim, Head, record};
use super::dice::Dice;
use super::matter::{Matter, activity, aim, money, place, proof, subject};
use super::people::anybody;
use super::words::{first_words, part, quoted};

/// Statements of a benchmark record.
pub const CLAIMS: usize = 8;

/// Agreement number `number`.
pub fn agreement(around: &Around, number: usize) -> Made {
    let dice = &mut Dice::of(number, 2);
    let with = Matter::of(around, number);
    let source = around.source(dice);
    let (code, word) = (part(with.kind, 0), part(with.kind, 1));
    let kind = Claim::new("kind", format!("Kind({code})"), 1, &format!("in the {}", part(with.kind, 2)));
    let mut claims = vec![if dice.once_in(3) { kind.saying("as_printed", part(with.kind, 2)) } else { kind }];
    claims.extend(sides(&with));
    if dice.once_in(2) {
        let source = around.source(dice);
        claims = claims.into_iter().map(|claim| claim.and_from(&source, 1, "the same there")).collect();
    }
    claims.extend(stage(around, &with, dice));
    // What is planned does not run yet.
    let was_signed = claims.iter().any(|claim| claim.is("Stage(Signed)"));
    let usual = [
        wanted(dice),
        place(dice),
        if dice.once_in(2) { subject("subject", dice, "Agreed") } else { activity("activity", dice, "Planned") },
    ];
    claims.extend(usual.into_iter().filter(|_| !dice.once_in(12)));
    let rare = rare(around, number, &with, dice);
    let rare: Vec<Claim> = rare.into_iter().filter(|claim| was_signed || !claim.is("Validity")).collect();
    let from = dice.below(rare.len());
    claims.extend(rare.iter().cycle().skip(from).take(rare.len()).cloned());
    claims.truncate(CLAIMS);
    let head = Head {
        id: with.agreement_id(),
        label: format!("{} {} {word} {}", with.partner.short, with.on, with.year),
        alias: format!("KE-{}-{}-{number}", with.partner.stem.to_uppercase(), with.initials),
        source,
    };
    record("Instrument", head, claims)
}

/// Kenya and the other side.
pub fn sides(with: &Matter) -> [Claim; 2] {
    let (own, other) =
        (if with.is_military() { "ke-defence" } else { "ke-interior" }, with.partner.body(with.is_military()));
    [
        Claim::new("ke", format!("Party(org: \"{own}\", side: KE)"), 1, "the Kenyan ministry"),
        Claim::new(
            "other",
            format!("Party(org: \"{}\", side: {})", other.0, with.partner.code),
            1,
            &format!("with the {}", first_words(&other.1, 8)),
        ),
    ]
}

/// The stage, its date, sometimes two dates of which one must be wrong, sometimes neither.
fn stage(around: &Around, with: &Matter, dice: &mut Dice) -> Vec<Claim> {
    if dice.once_in(24) {
        return Vec::new();
    }
    let stage = dice.likely("stages");
    let (code, passage) = (part(stage, 0), part(stage, 1));
    let mut claims = vec![Claim::new("stage", format!("Stage({code})"), 2, passage)];
    let dated =
        |id, when: &str, passage: &str| Claim::new(id, format!("Dated(stage: {code}, when: ({when}))"), 2, passage);
    let when = with.when(dice);
    match dice.below(16) {
        0..=2 => {}
        3 => {
            let other = format!("edtf: \"{}\", basis: Stated", with.year.saturating_sub(1));
            claims
                .push(dated("dated", &when, "on the day").with("state", "Disputed").with("against", "[\"dated-too\"]"));
            let second = dated("dated-too", &other, "a year before").with("state", "Disputed");
            claims.push(second.with("against", "[\"dated\"]").with("cred", "4"));
        }
        4 => claims.push(dated("dated", &when, "on that day").and_from(&around.source(dice), 2, "the same day")),
        5 => claims.push(dated("dated", &when, "said to be dated").with("cred", "3")),
        6 => claims.push(dated("dated", &when, "dated so").saying("note", "The day as the source prints it.")),
        _ => claims.push(dated("dated", &when, "dated as above")),
    }
    claims
}

/// What it is for.
pub fn wanted(dice: &mut Dice) -> Claim {
    let aim = aim(dice);
    let proof = proof(&aim, dice);
    Claim::new("aim", format!("Aim(\"{}\")", quoted(&aim)), 4, &proof)
}

/// Statements that only some agreements have.
fn rare(around: &Around, number: usize, with: &Matter, dice: &mut Dice) -> Vec<Claim> {
    let person = anybody(around, dice);
    let speaker = Claim::new(
        "speaker",
        format!("Person(who: \"{}\", role: Speaker)", person.id),
        6,
        &format!("{} told guests", person.name()),
    );
    let (sum, printed) = money(dice, "OutgoingPledge");
    let aim = aim(dice);
    let remark =
        Claim::new("remark", format!("Remark(\"{}\")", quoted(&aim)), 7, &proof(&aim, dice)).saying("by", &person.id);
    let title = format!("Agreement on {} and {}", with.on, dice.word("programmes"));
    let mut rare = vec![
        subject("described", dice, "Described"),
        speaker,
        Claim::new("cost", format!("Cost({sum})"), 5, &format!("will cost {printed}")),
        remark,
        Claim::new("title", format!("Title(\"{title}\")"), 1, &first_words(&title, 9)),
        activity("sought", dice, "Sought").with("cred", "2"),
        Claim::new(
            "runs",
            format!("Validity(edtf: \"{}/{}\", basis: Stated)", with.year, with.year + 5),
            2,
            "for five years",
        ),
        Claim::new("oversight", format!("Oversight(\"a committee for {}\")", with.on), 5, "a committee will watch"),
    ];
    if let Some(other) = Matter::agreement(around, number, dice) {
        let says = format!("Relation(rel: BuildsOn, to: \"{}\")", other.agreement_id());
        rare.push(Claim::new(
            "builds-on",
            says,
            3,
            &format!("builds on the {} of {}", part(other.kind, 1), other.year),
        ));
    }
    rare
}
