//! What benchmark records refer to: partners with their ministries, and sources.

use rust_iso3166::ALL;

use super::Made;
use super::dice::Dice;
use super::words::{Item, first_words, list, part, quoted, slug};

/// So many partners there are.
const PARTNERS: usize = 200;
/// So many of them, those named most, have a defence ministry too.
const ARMED: usize = 40;

/// What all records of a folder share.
#[derive(Debug, Clone)]
pub struct Around {
    pub partners: Vec<Partner>,
    /// How many benchmark records there are.
    pub count: usize,
}

/// A partner: a State, or an organisation of several.
#[derive(Debug, Clone, Default)]
pub struct Partner {
    /// The country's code, `INT` for an organisation of several.
    pub code: &'static str,
    pub name: &'static str,
    /// The name that is used in the names of agreements.
    pub short: &'static str,
    pub also: Vec<&'static str>,
    /// What its ids begin with.
    pub stem: String,
    pub is_armed: bool,
}

impl Partner {
    /// The id of the State, or of the organisation.
    pub fn state(&self) -> String {
        if self.code == "INT" { self.stem.clone() } else { format!("state-{}", self.stem) }
    }

    /// The id and the name of the body that acts for it.
    pub fn body(&self, is_military: bool) -> (String, String) {
        if self.code == "INT" {
            return (self.state(), self.name.to_string());
        }
        let (of, name) = if is_military && self.is_armed { ("defence", "Defence") } else { ("interior", "Interior") };
        (format!("{of}-{}", self.stem), format!("{} {name}", self.short))
    }
}

impl Around {
    pub fn of(count: usize) -> Self {
        let often = list("often").iter().map(named);
        let codes: Vec<&str> = list("often").iter().map(|item| part(item, 0)).collect();
        let others = ALL.iter().filter(|country| country.alpha2 != "KE" && !codes.contains(&country.alpha2));
        let rest = others.map(|country| {
            let name = everyday(country.name);
            Partner {
                code: country.alpha2,
                name,
                short: name,
                stem: country.alpha2.to_lowercase(),
                ..Partner::default()
            }
        });
        let mut partners: Vec<Partner> = often.chain(rest).take(PARTNERS).collect();
        for partner in partners.iter_mut().take(ARMED) {
            partner.is_armed = partner.code != "INT";
        }
        Self { partners, count }
    }

    /// A partner, those named most first.
    pub fn partner(&self, dice: &mut Dice) -> &Partner {
        static NONE: Partner =
            Partner { code: "INT", name: "", short: "", also: Vec::new(), stem: String::new(), is_armed: false };
        self.partners.get(dice.ranked(self.partners.len())).unwrap_or(&NONE)
    }

    /// How many sources there are.
    fn sources(&self) -> usize {
        (self.count / 50).clamp(5, 500)
    }

    /// The id of some source.
    pub fn source(&self, dice: &mut Dice) -> String {
        source_id(dice.below(self.sources()))
    }
}

fn named(item: &Item) -> Partner {
    let (code, name) = (part(item, 0), part(item, 1));
    let short = if part(item, 2).is_empty() { name } else { part(item, 2) };
    let stem = slug(if code == "INT" { short } else { code });
    let also = item.iter().skip(2).copied().filter(|one| *one != name && slug(one) != stem).collect();
    Partner { code, name, short, also, stem, is_armed: false }
}

/// A country's name without what only its full form has.
fn everyday(name: &'static str) -> &'static str {
    let ends = [name.find(" ("), name.find(", ")];
    ends.into_iter().flatten().min().and_then(|end| name.get(..end)).unwrap_or(name)
}

/// The id of a source; the first is cited by whatever is beside the records.
pub fn source_id(number: usize) -> String {
    if number == 0 {
        return "gazette-1".into();
    }
    let dice = &mut Dice::of(number, 5);
    format!("{}-{}", slug(part(dice.likely("papers"), 0)), number + 1)
}

/// Kenya, the partners with their ministries, and the sources.
pub fn all(around: &Around) -> Vec<Made> {
    let mut made = vec![
        org("kenya", "Kenya", &["Republic of Kenya"], ("State", "KE", "")),
        org("ke-interior", "Kenya Interior", &[], ("Ministry", "KE", "kenya")),
        org("ke-defence", "Kenya Defence", &[], ("Ministry", "KE", "kenya")),
    ];
    for partner in &around.partners {
        let kind = if partner.code == "INT" { "Igo" } else { "State" };
        made.push(org(&partner.state(), partner.name, &partner.also, (kind, partner.code, "")));
        if partner.code != "INT" {
            let bodies = [false, true].map(|is_military| partner.body(is_military));
            for (id, name) in bodies.iter().take(if partner.is_armed { 2 } else { 1 }) {
                made.push(org(id, name, &[], ("Ministry", partner.code, &partner.state())));
            }
        }
    }
    made.extend((0..around.sources()).map(|number| source(around, number)));
    made
}

fn org(id: &str, name: &str, also: &[&str], (kind, code, parent): (&str, &str, &str)) -> Made {
    let name = quoted(name);
    let line = |field: &str, value: String| if value.is_empty() { value } else { format!("    {field}: {value},\n") };
    let also: Vec<String> = also.iter().map(|one| format!("{one:?}")).collect();
    let aliases = line("aliases", if also.is_empty() { String::new() } else { format!("[{}]", also.join(", ")) });
    let country = line("country", if code == "INT" { String::new() } else { code.to_string() });
    let parent = line("parent", if parent.is_empty() { String::new() } else { format!("\"{parent}\"") });
    let text = format!(
        "Org(
    id: \"{id}\",
    label: \"{name}\",
{aliases}    kind: {kind},
{country}{parent}    source: \"{}\",
    claims: [
        (id: \"name\", says: Name(text: \"{name}\", form: AsPrinted), cite: [Para(1, \"{}\")]),
    ],
)",
        source_id(0),
        first_words(&name, 8),
    );
    Made { folder: "orgs", id: id.to_string(), text }
}

fn source(around: &Around, number: usize) -> Made {
    let id = source_id(number);
    let paper = Dice::of(number, 5).likely("papers").clone();
    let (publisher, language, grade, kind) = (part(&paper, 0), part(&paper, 1), part(&paper, 2), part(&paper, 3));
    let dice = &mut Dice::of(number, 6);
    let (day, month, year) = (1 + dice.below(28), 1 + dice.below(10), 2026 - dice.low(29));
    let (partner, matter) = (around.partner(dice).short, dice.word("matters"));
    let title = match (language, dice.below(8)) {
        ("sw", _) => format!("Kenya na {partner}"),
        ("fr", _) => format!("Le Kenya et {partner}"),
        ("it", _) => format!("Kenya e {partner}"),
        (_, 0) => format!("{partner} delegation in Nairobi for talks on {matter}"),
        _ => format!("Kenya and {partner}"),
    };
    let text = format!(
        "Source(
    id: \"{id}\",
    title: \"{}\",
    publisher: \"{publisher}\",
    url: \"https://{}.example/{shown}\",
    kind: {kind},
    language: \"{language}\",
    published: (edtf: \"{year}-{month:02}-{day:02}\", basis: Stated),
    accessed: \"2026-11-22\",
    origin: \"{id}\",
    reliability: {grade},
    reason: \"Made up.\",
    marking: Clear,
)",
        quoted(&title),
        slug(publisher),
        shown = number + 1,
    );
    Made { folder: "sources", id, text }
}
