//! What the map says in words: title, the lines under it, the description for who cannot see it, the foot.
//! It must not draw.

use crate::domain::fold::fill::FillBy;
use crate::domain::fold::narrowing::Narrowing;
use crate::domain::fold::scene::county_of;
use crate::domain::geo::{County, Fill};
use crate::domain::ids::Wanted;
use crate::domain::library::{Library, Target};
use crate::domain::svg::map::{Area, MapWish, Plan};
use crate::domain::words::{capital, counted};

/// The title, for the picture's name.
pub(super) fn title(library: &Library, wish: &MapWish<'_>) -> String {
    let selected = wish.of.map_or_else(String::new, |target| format!("; selected: {}", selected(library, target)));
    format!("{}{selected}", shown(library, wish))
}

fn shown(library: &Library, wish: &MapWish<'_>) -> String {
    let what = match wish.fill {
        FillBy::Named => "how they are named in reports on agreements".to_string(),
        by => by.word().to_string(),
    };
    let part = match (wish.area, county_of(library, wish.of)) {
        (Area::Border, _) => ", border region".into(),
        (Area::Fit, Some(slug)) => format!(", around {}", library.name(Wanted::County, &slug)),
        _ => String::new(),
    };
    format!("Counties by {what}{part}{}", only(wish.narrowing))
}

/// What is shown of all: ", only partner:china".
pub(in crate::domain::svg) fn only(narrowing: &Narrowing) -> String {
    narrowing.filter.as_ref().map_or_else(String::new, |filter| format!(", only {}", filter.text))
}

/// The title on the picture, and the lines under it.
pub(super) fn heading(library: &Library, wish: &MapWish<'_>) -> (String, Vec<String>) {
    let selected = wish.of.map(|target| format!("Selected: {}", selected(library, target)));
    (shown(library, wish), selected.into_iter().chain([as_of(library, wish.today)]).collect())
}

/// "UK border-security MoU (agreement)".
pub(in crate::domain::svg) fn selected(library: &Library, target: &Target) -> String {
    let kind = match target {
        Target::Record(id) if library.data.instrument(id).is_some_and(|one| !one.is_engagement()) => "agreement",
        other => library.kind_word(other),
    };
    format!("{} ({kind})", library.title(target))
}

/// How far the picture reaches, and when it was drawn.
pub(in crate::domain::svg) fn as_of(library: &Library, today: crate::domain::date::Day) -> String {
    format!("{}; not a register; as at {}", library.reach(), today.words())
}

/// What a county is, in a few words: "Wajir: named first".
pub(super) fn county(plan: &Plan<'_>, county: &County) -> String {
    let mut words: Vec<&str> = plan.scene.fill.classes_of(&county.slug).map(|class| class.short.as_str()).collect();
    if words.is_empty() {
        words.push(plan.scene.fill.blank);
    }
    format!("{}: {}", county.name, words.join(", "))
}

/// The whole map, class by class.
pub(super) fn picture(plan: &Plan<'_>) -> String {
    let fill = &plan.scene.fill;
    let mut told = vec![format!("Map of Kenya's {} counties; filled: {}.", plan.atlas.counties.len(), fill.title)];
    if plan.wish.area != Area::Whole {
        let seen = plan.atlas.counties.iter().filter(|county| plan.frame.shows(county.bounds));
        told.push(format!("It shows a part of the country, with {}; what follows is said of all.", names(seen)));
    }
    for (at, class) in fill.classes.iter().enumerate() {
        let of = |county: &&County| fill.of.get(&county.slug).is_some_and(|classes| classes.contains(&at));
        let counties: Vec<&County> = plan.atlas.counties.iter().filter(of).collect();
        if !counties.is_empty() {
            told.push(format!("{}: {}.", class_words(fill, at, &class.short), names(counties)));
        }
    }
    let blank = plan.atlas.counties.iter().filter(|county| fill.classes_of(&county.slug).next().is_none()).count();
    told.push(format!("{}: {}.", capital(fill.blank), counted(blank, "county", "counties")));
    if let Some(target) = plan.wish.of {
        told.push(format!("Selected: {}.", selected(plan.library, target)));
        let lit = starred(plan);
        if !lit.is_empty() {
            told.push(format!("Counties that go with it, starred: {lit}."));
        } else if plan.scene.selected.is_none() {
            told.push("No county is named by what is selected.".into());
        }
    }
    told.push("The Ilemi Triangle is hatched: its status is disputed, no view is taken.".into());
    told.push("No line here is a statement about sovereignty.".into());
    told.join(" ")
}

/// The counties that go with what is selected; a county that is itself selected has another sign.
pub(super) fn starred(plan: &Plan<'_>) -> String {
    let starred = |slug: &str| plan.scene.lit.contains(slug) && !plan.scene.is_selected(slug);
    names(plan.atlas.counties.iter().filter(|county| starred(&county.slug)))
}

/// "3 agreements name it", "Named first".
fn class_words(fill: &Fill, at: usize, short: &str) -> String {
    let pattern = fill.classes.get(at).map(|class| class.pattern);
    match pattern {
        Some(crate::domain::geo::Pattern::Letter(digit)) if digit.is_ascii_digit() => format!("{digit} {short}"),
        _ => capital(short),
    }
}

fn names<'a>(counties: impl IntoIterator<Item = &'a County>) -> String {
    let mut names: Vec<&str> = counties.into_iter().map(|county| county.name.as_str()).collect();
    names.sort_unstable();
    match names.len() {
        0 => String::new(),
        1 => names.concat(),
        many => format!("{} ({many})", names.join(", ")),
    }
}

/// Credits and what the map is not.
pub(super) fn foot() -> Vec<String> {
    let credit = "Map: county boundaries and all lines cut from them © OpenStreetMap contributors, Open Database License \
                  1.0 (https://www.openstreetmap.org/copyright); country outlines, coast, lakes: made with Natural Earth \
                  (public domain); place coordinates: GeoNames (https://www.geonames.org), CC BY 4.0.";
    let not = "No line here is a statement about sovereignty. A sign stands at the middle of a town, not at a building; \
               whether a post is open is not established here.";
    let names =
        "What is said of an agreement is not said of a county; a county that is not named may still be reached.";
    vec![names.into(), not.into(), credit.into()]
}
