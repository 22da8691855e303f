//! Talks, events, promises and open questions.

use super::Made;
use super::agreement::{CLAIMS, sides, wanted};
use super::around::Around;
use super::claims::{Claim, Head, record};
use super::dice::Dice;
use super::matter::{Matter, activity, aim, money, place, proof, subject};
use super::people::anybody;
use super::words::{part, quoted};

/// Talks, number `number`: no document is named.
pub fn talks(around: &Around, number: usize) -> Made {
    let dice = &mut Dice::of(number, 2);
    let with = Matter::of(around, number);
    let person = anybody(around, dice);
    let said = aim(dice);
    let name = format!("{} {} talks {}", with.partner.short, with.on, with.year);
    let mut claims = vec![
        Claim::new("kind", "Kind(Engagement)", 1, &format!("talked about {}", with.on)),
        Claim::new("remark", format!("Remark(\"{}\")", quoted(&said)), 6, &proof(&said, dice)).saying("by", &person.id),
        subject("subject", dice, "Discussed"),
        activity("activity", dice, "Sought"),
        wanted(dice),
        place(dice),
    ];
    claims.extend(sides(&with));
    let head = Head { id: with.id_of("talks", number), label: name, alias: String::new(), source: around.source(dice) };
    record("Instrument", head, claims)
}

/// Event number `number`; most are about an agreement, and a signing has its day.
pub fn event(around: &Around, number: usize) -> Made {
    let dice = &mut Dice::of(number, 2);
    let about = Matter::agreement(around, number, dice).filter(|_| dice.once_in(2));
    let with = about.clone().unwrap_or_else(|| Matter::of(around, number));
    let kinds = [("Meeting", "meeting"), ("Visit", "visit"), ("Statement", "statement"), ("Signing", "signing")];
    let (kind, word) = kinds.get(dice.below(if about.is_some() { 4 } else { 3 })).copied().unwrap_or_default();
    let town = dice.likely("towns");
    let (name, county) = (quoted(part(town, 0)), part(town, 1));
    let person = anybody(around, dice);
    let said = aim(dice);
    let mut claims = vec![
        Claim::new("kind", format!("Kind({kind})"), 1, &format!("the {word} on {}", with.on)),
        Claim::new(
            "where",
            format!("Place(name: \"{name}\", county: \"{county}\", country: KE, link: EventAt)"),
            2,
            &proof(&format!("held at {name}"), dice),
        ),
        Claim::new(
            "spoke",
            format!("Person(who: \"{}\", role: Speaker)", person.id),
            3,
            &format!("{} told guests", person.name()),
        ),
        Claim::new(
            "guests",
            format!("Org(org: \"{}\", role: Attendee)", with.partner.state()),
            3,
            &format!("guests of {}", with.partner.short),
        ),
        Claim::new("said", format!("Remark(\"{}\")", quoted(&said)), 4, &proof(&said, dice)).saying("by", &person.id),
    ];
    if !dice.once_in(6) {
        claims.push(Claim::new("on", format!("On({})", with.when(dice)), 2, "on the day above"));
    }
    if let Some(about) = &about {
        claims.push(Claim::new(
            "about",
            format!("About(\"{}\")", about.agreement_id()),
            1,
            &format!("the {} on {}", part(about.kind, 1), about.on),
        ));
    }
    let (many, second) = (20 + dice.below(400), aim(dice));
    claims.extend([
        Claim::new("host", "Org(org: \"ke-interior\", role: Host)", 3, "received by the ministry"),
        Claim::new(
            "count",
            format!("Count(what: \"guests\", number: \"{many}\", op: About)"),
            5,
            &format!("some {many} guests"),
        )
        .with("cred", "3"),
        Claim::new("more", format!("Remark(\"{}\")", quoted(&second)), 5, &proof(&second, dice)),
    ]);
    claims.truncate(CLAIMS);
    let label = format!("{}: {} {word} at {name} {}", with.partner.short, with.on, with.year);
    let head = Head { id: with.id_of(word, number), label, alias: String::new(), source: around.source(dice) };
    record("Event", head, claims)
}

/// Promise or request number `number`.
pub fn promise(around: &Around, number: usize) -> Made {
    let dice = &mut Dice::of(number, 2);
    let under = Matter::agreement(around, number, dice).filter(|_| dice.once_in(2));
    let with = under.clone().unwrap_or_else(|| Matter::of(around, number));
    let kind = ["Pledge", "Undertaking", "Request", "Appeal", "Hope"].get(dice.below(5)).copied().unwrap_or_default();
    let status =
        ["Announced", "Confirmed", "PartlyMet", "Met", "Unknown"].get(dice.below(5)).copied().unwrap_or_default();
    let (text, needs, person) = (aim(dice), aim(dice), anybody(around, dice));
    let (much, printed) = match dice.below(4) {
        0 | 1 => money(dice, "OutgoingPledge"),
        2 => {
            let number = 5 + dice.below(300);
            (format!("Personnel(number: \"{number}\", op: AtLeast)"), format!("at least {number} of them"))
        }
        _ => {
            let kind = aim(dice);
            (format!("InKind(\"{}\")", quoted(&kind)), proof(&kind, dice))
        }
    };
    let much = if much.starts_with("amount") { format!("Money({much})") } else { much };
    let mut claims = vec![
        Claim::new("kind", format!("Kind({kind})"), 1, &format!("a promise in {} matters", with.on)),
        Claim::new("text", format!("Text(\"{}\")", quoted(&text)), 2, &proof(&text, dice)).with("force", "Promised"),
        Claim::new("by", format!("By(\"{}\")", person.id), 2, &format!("{} told guests", person.name())),
        Claim::new(
            "to",
            format!("To(\"{}\")", if dice.once_in(2) { "ke-interior".to_string() } else { with.partner.state() }),
            2,
            "the ministry",
        ),
        Claim::new("much", format!("Quantity({much})"), 3, &printed),
        Claim::new("status", format!("Status({status})"), 5, "was made known")
            .saying("note", "Nothing later was read."),
    ];
    if !dice.once_in(4) {
        claims.push(Claim::new(
            "due",
            format!("Due(edtf: \"{}\", basis: Stated)", with.year + 1 + dice.below(6)),
            3,
            "by the year above",
        ));
    }
    if let Some(under) = &under {
        claims.push(Claim::new(
            "under",
            format!("Under(\"{}\")", under.agreement_id()),
            3,
            &format!("under the {} on {}", part(under.kind, 1), under.on),
        ));
    }
    let more = aim(dice);
    claims.push(Claim::new("needs", format!("DependsOn(\"{}\")", quoted(&needs)), 4, &proof(&needs, dice)));
    claims.push(Claim::new("needs-too", format!("DependsOn(\"{}\")", quoted(&more)), 4, &proof(&more, dice)));
    claims.truncate(CLAIMS);
    let label = format!("{}: {} {} {}", with.partner.short, with.on, kind.to_lowercase(), with.year);
    let head = Head { id: with.id_of("promise", number), label, alias: String::new(), source: around.source(dice) };
    record("Commitment", head, claims)
}

/// Open question number `number`.
pub fn question(around: &Around, number: usize) -> Made {
    let dice = &mut Dice::of(number, 2);
    let about = Matter::agreement(around, number, dice).filter(|_| dice.once_in(2));
    let with = about.clone().unwrap_or_else(|| Matter::of(around, number));
    let (text, second, person) = (dice.word("asked"), aim(dice), anybody(around, dice));
    let kind = ["KnowledgeGap", "Deadline", "Indicator", "Concern"].get(dice.below(4)).copied().unwrap_or_default();
    let status = ["Open", "Watching", "Moot"].get(dice.below(3)).copied().unwrap_or_default();
    let mut claims = vec![
        Claim::new("kind", format!("Kind({kind})"), 1, &format!("a question on {}", with.on)),
        Claim::new("text", format!("Text(\"{text} It has {}.\")", quoted(&second)), 1, &proof(&second, dice)),
        Claim::new("raised", format!("RaisedBy(\"{}\")", person.id), 2, &format!("asked {}", person.name())),
        Claim::new("opened", format!("Opened({})", with.when(dice)), 2, "on the day above"),
        Claim::new(
            "due",
            format!("Due(edtf: \"{}\", basis: Stated)", 2026 + dice.below(5)),
            3,
            "to be answered by then",
        ),
        Claim::new("owner", "Owner(\"desk for the borders\")", 3, "left to the desk"),
        Claim::new("status", format!("Status({status})"), 4, "no answer was given"),
    ];
    let of = Claim::new(
        "partner",
        format!("About(\"{}\")", with.partner.state()),
        1,
        &format!("and {}", with.partner.short),
    );
    claims.push(about.as_ref().map_or(of, |about| {
        Claim::new(
            "about",
            format!("About(\"{}\")", about.agreement_id()),
            1,
            &format!("the {} of {}", part(about.kind, 1), about.year),
        )
    }));
    let label = format!("{} {}: {}", with.partner.short, with.on, text.trim_end_matches('?').to_lowercase());
    let head = Head { id: with.id_of("question", number), label, alias: String::new(), source: around.source(dice) };
    record("Question", head, claims)
}
