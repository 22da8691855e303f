//! What a benchmark record is on: its partner, its matter, its day; and the statements that records of several kinds have.

use super::around::{Around, Partner};
use super::claims::Claim;
use super::dice::Dice;
use super::words::{Item, first_words, part, quoted, slug};

/// What a record is on. Of an agreement it can be told from its number alone, so that others can refer to it.
#[derive(Debug, Clone)]
pub struct Matter<'a> {
    pub partner: &'a Partner,
    /// "border security".
    pub on: &'static str,
    /// Its initials: "BS".
    pub initials: &'static str,
    /// The kind of an agreement: code, word, print.
    pub kind: &'static Item,
    pub year: usize,
    /// As EDTF, sometimes a month, a year or no more than about a year.
    pub day: String,
    number: usize,
}

impl<'a> Matter<'a> {
    /// What record number `number` is on.
    pub fn of(around: &'a Around, number: usize) -> Self {
        let dice = &mut Dice::of(number, 1);
        let (partner, matter, kind) = (around.partner(dice), dice.likely("matters"), dice.likely("kinds"));
        let year = 2026 - dice.low(63);
        let (month, day) = (1 + dice.below(10), 1 + dice.below(28));
        let day = match dice.below(20) {
            0 | 1 => format!("{year}"),
            2 => format!("{year}~"),
            3 => format!("{year}-{}", 21 + dice.below(4)),
            4 | 5 => format!("{year}-{month:02}"),
            _ => format!("{year}-{month:02}-{day:02}"),
        };
        Self { partner, on: part(matter, 0), initials: part(matter, 1), kind, year, day, number }
    }

    /// The agreement that record number `number` is about: one before it, if there is one.
    pub fn agreement(around: &'a Around, number: usize, dice: &mut Dice) -> Option<Self> {
        let other = dice.below(number / 20 + 1) * 20 + dice.below(12);
        (other < number).then(|| Self::of(around, other))
    }

    /// True of what ministries of defence see to.
    pub fn is_military(&self) -> bool {
        ["DC", "VF", "PK", "MS"].contains(&self.initials)
    }

    /// An id of what is called so.
    pub fn id_of(&self, word: &str, number: usize) -> String {
        let (stem, year) = (&self.partner.stem, self.year);
        format!("{stem}-{}-{year}-{number}", slug(&format!("{} {word}", self.on)))
    }

    /// The id of the agreement.
    pub fn agreement_id(&self) -> String {
        self.id_of(part(self.kind, 1), self.number)
    }

    /// The date as a statement has it; now and then only a bound.
    pub fn when(&self, dice: &mut Dice) -> String {
        if dice.once_in(20) {
            return format!("not_after: \"{}-12-28\", basis: PublicationDate", self.year);
        }
        format!("edtf: \"{}\", basis: Stated", self.day)
    }
}

/// "a hotline for herders at Moyale in the dry season": short, as what is noted of an agreement is.
pub fn aim(dice: &mut Dice) -> String {
    let (deed, whom, town) =
        (part(dice.likely("deeds"), 0), part(dice.likely("whom"), 0), part(dice.likely("towns"), 0));
    let what = match dice.below(3) {
        0 => format!("{deed} at {town}"),
        1 => format!("{deed} for {whom}"),
        _ => format!("{deed} for {whom} at {town}"),
    };
    let more = match dice.below(6) {
        0 => return format!("{deed}, called {}", dice.word("programmes")),
        1 | 2 => format!(" {}", dice.word("reasons")),
        _ => format!(" {}", dice.word("times")),
    };
    if what.len() + more.len() > 48 { what } else { what + &more }
}

/// The first words of a text, as its source has them; few sources print one of them wrong.
pub fn proof(text: &str, dice: &mut Dice) -> String {
    let proof = first_words(text, 8);
    if dice.once_in(25) { dice.misprinted(&proof) } else { proof }
}

/// Where it is to be: counties, a border, or a town, of which few sources tell the county.
pub fn place(dice: &mut Dice) -> Claim {
    match dice.below(8) {
        0 => {
            let first = dice.likely("counties");
            let second = if dice.once_in(3) { dice.likely("counties") } else { first };
            let printed = if first == second {
                part(first, 1).to_string()
            } else {
                format!("{} and {}", part(first, 1), part(second, 1))
            };
            let mut ids = vec![format!("\"{}\"", part(first, 0)), format!("\"{}\"", part(second, 0))];
            ids.dedup();
            let passage = proof(&format!("in {printed} counties"), dice);
            Claim::new("counties", format!("Counties(link: Named, ids: [{}])", ids.join(", ")), 5, &passage)
        }
        1 | 2 => {
            let border = dice.likely("borders");
            let says = format!("Borders(link: Focus, ids: [\"{}\"])", part(border, 0));
            Claim::new("borders", says, 5, &format!("along {}", part(border, 1)))
        }
        kind => {
            let town = dice.likely("towns");
            let name = quoted(part(town, 0));
            let county = if kind == 3 { format!("county: \"{}\", ", part(town, 1)) } else { String::new() };
            let says = format!("Place(name: \"{name}\", {county}country: KE, link: Named)");
            Claim::new("place", says, 5, &proof(&format!("near the town of {name}"), dice))
        }
    }
}

/// A subject that it is about, as some source prints it.
pub fn subject(id: &'static str, dice: &mut Dice, force: &str) -> Claim {
    let subject = dice.likely("subjects");
    let printed = if dice.once_in(20) { dice.misprinted(part(subject, 1)) } else { part(subject, 1).to_string() };
    Claim::new(id, format!("Threat(\"{}\")", part(subject, 0)), 3, &format!("to fight {printed}"))
        .saying("as_printed", &printed)
        .with("force", force)
}

/// What it brings.
pub fn activity(id: &'static str, dice: &mut Dice, force: &str) -> Claim {
    let activity = dice.likely("activities");
    let claim = Claim::new(
        id,
        format!("Activity({})", part(activity, 0)),
        4,
        &format!("take up {} this year", part(activity, 1)),
    );
    claim.saying("as_printed", part(activity, 1)).with("force", force)
}

/// Money, as a statement has it, and as it is printed.
pub fn money(dice: &mut Dice, kind: &str) -> (String, String) {
    let (code, sign) =
        [("KES", "Sh"), ("USD", "US$"), ("EUR", "€"), ("GBP", "£")].get(dice.below(4)).copied().unwrap_or_default();
    let tenths = 5 + dice.below(900);
    let printed = format!("{sign}{}.{} million", tenths / 10, tenths % 10);
    let amount = tenths * 100_000;
    (format!("amount: \"{amount}\", currency: \"{code}\", as_printed: \"{printed}\", kind: {kind}"), printed)
}
