//! The pictures as documents: sound XML, told in words, nothing fetched, nothing smuggled in, the same every time.

use super::*;
use crate::domain::dataset::Layer;
use crate::domain::date::Day;
use crate::domain::fold::fill::FillBy;
use crate::domain::fold::narrowing::Narrowing;
use crate::domain::fold::occasion::{LanesBy, chart, next_words};
use crate::domain::library::{Library, Target};
use crate::shipped;

pub(super) fn library() -> Library {
    of(&shipped::dataset())
}

fn of(layer: &Layer) -> Library {
    Library::new(std::slice::from_ref(layer), shipped::atlas().unwrap()).with_detail(shipped::atlas_in_detail)
}

/// Everything is shown.
pub(super) static ALL: Narrowing = Narrowing { period: None, filter: None };

pub(super) fn today() -> Day {
    Day::parse("2026-11-22").unwrap()
}

fn mapped(library: &Library, of: Option<&Target>, fill: FillBy, area: Area) -> String {
    map(library, &MapWish { of, fill, area, narrowing: &ALL, width: 1000, today: today() }).unwrap()
}

fn timed(library: &Library, of: Option<&Target>, lanes: LanesBy) -> String {
    timeline(library, &TimelineWish { of, lanes, period: None, narrowing: &ALL, width: 1000, today: today() })
}

fn pictures(library: &Library) -> Vec<String> {
    let (mou, wajir) = (Target::Record("uk-border-mou".into()), Target::County("wajir".into()));
    let period = Target::Period("2025-01-01/2026-12-31".into());
    let mut all: Vec<String> = FillBy::ALL.map(|by| mapped(library, None, by, Area::Whole)).to_vec();
    all.extend([
        mapped(library, Some(&mou), FillBy::Named, Area::Border),
        mapped(library, Some(&wajir), FillBy::Partner, Area::Fit),
        mapped(library, Some(&Target::Place("moyale".into())), FillBy::Named, Area::Whole),
    ]);
    all.extend(LanesBy::ALL.map(|by| timed(library, Some(&mou), by)));
    all.push(timed(library, Some(&period), LanesBy::Partner));
    all
}

#[test]
fn a_picture_is_sound_stands_alone_and_is_told_in_words_first() {
    for text in pictures(&library()) {
        let document = roxmltree::Document::parse(&text).unwrap();
        let root = document.root_element();
        assert_eq!((root.tag_name().name(), root.attribute("role")), ("svg", Some("img")));
        let first: Vec<_> = root.children().filter(roxmltree::Node::is_element).take(2).collect();
        assert_eq!([first[0].tag_name().name(), first[1].tag_name().name()], ["title", "desc"]);
        let labels = format!("{} {}", first[0].attribute("id").unwrap(), first[1].attribute("id").unwrap());
        assert_eq!(root.attribute("aria-labelledby"), Some(labels.as_str()));
        assert!(first[1].text().unwrap().len() > 200);
        for element in root.descendants().filter(roxmltree::Node::is_element) {
            let name = element.tag_name().name();
            assert!(!["script", "image", "use", "style", "a", "foreignObject"].contains(&name), "{name}");
            for attribute in element.attributes() {
                assert!(!attribute.name().contains("href") && !attribute.name().starts_with("on"));
                let paint = attribute.value().strip_prefix("url(").map(|rest| rest.starts_with('#'));
                assert_ne!(paint, Some(false), "{}", attribute.value());
                assert!(!attribute.value().contains("NaN") && !attribute.value().contains("inf"));
            }
        }
        assert!(text.len() < 400_000, "{}", text.len());
    }
}

#[test]
fn every_paint_that_is_used_is_defined_and_no_id_twice() {
    for text in pictures(&library()) {
        let document = roxmltree::Document::parse(&text).unwrap();
        let mut ids: Vec<&str> = document.descendants().filter_map(|node| node.attribute("id")).collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all);
        for value in document.descendants().flat_map(|node| node.attributes()).map(|one| one.value()) {
            if let Some(id) = value.strip_prefix("url(#").and_then(|rest| rest.strip_suffix(')')) {
                assert!(ids.contains(&id), "{id}");
            }
        }
    }
}

#[test]
fn a_picture_is_the_same_every_time() {
    let (one, other) = (library(), library());
    assert_eq!(pictures(&one), pictures(&other));
}

#[test]
fn the_map_has_every_county_once_the_five_names_the_classes_and_the_credits() {
    let text = mapped(&library(), Some(&Target::Record("uk-border-mou".into())), FillBy::Named, Area::Whole);
    assert_eq!(text.matches("id=\"map-county-").count(), 47);
    for words in [
        ">Turkana<",
        ">Mandera<",
        ">Marsabit<",
        ">Wajir<",
        ">Busia<",
        "Named first: Busia, Mandera, Marsabit, Turkana, Wajir (5).",
        "Selected: UK border-security MoU (agreement)",
        ">Ilemi (disputed)<",
        "© OpenStreetMap contributors",
        "Open Database License",
        "Natural Earth",
        "GeoNames",
        "No line here is a statement about sovereignty.",
        "as at 22 Nov 2026",
    ] {
        assert!(text.contains(words), "{words}");
    }
    for credit in ["© OpenStreetMap contributors", "Open Database License 1.0", "GeoNames (https://www.geonames.org)"]
    {
        assert!(shipped::NOTICE.contains(credit) && text.replace('\n', " ").contains(credit), "{credit}");
    }
}

#[test]
fn a_selected_county_is_not_called_starred() {
    let text = mapped(&library(), Some(&Target::County("wajir".into())), FillBy::Named, Area::Whole);
    assert!(text.contains("Selected: Wajir"));
    let starred = text.split("starred: ").nth(1).map_or("", |rest| rest.split('.').next().unwrap());
    assert!(!starred.contains("Wajir"), "{starred}");
}

#[test]
fn the_timeline_says_what_is_planned_what_ends_first_and_that_bars_are_a_query() {
    let text = timed(&library(), None, LanesBy::Partner);
    assert!(text.contains("Planned: "), "{text:.600}");
    let next = next_words(&library(), &chart(&library(), today(), LanesBy::Partner)).unwrap();
    assert!(next.starts_with("next ") && text.contains(&format!("N{}.", next.trim_start_matches('n'))), "{next}");
    assert!(text.contains("Development partnership runs 2023–2027 (years only)"));
    assert!(text.contains("a query, not a fact"));
    assert!(text.contains("undated: 6") && text.contains("today, 22 Nov 2026"));
}

#[test]
fn hostile_names_are_shown_and_obeyed_by_nobody() {
    let mut layer = shipped::dataset();
    let name = r#"<script>alert('x')</script>&amp;\"\u{1b}]52;\u{202e}\u{0}"#;
    let name = format!("{name} {}", "q".repeat(300));
    for file in &mut layer.files {
        let text = String::from_utf8(file.bytes.clone()).unwrap();
        let hostile = |label: &str| (format!("label: \"{label}\""), format!("label: \"{name}\""));
        let spoilt = ["UK border-security MoU", "China", "United Kingdom"].map(hostile);
        let text = spoilt.into_iter().fold(text, |text, (from, to)| text.replace(&from, &to));
        file.bytes = text.into_bytes();
    }
    let library = of(&layer);
    let target = Target::Record("uk-border-mou".into());
    assert!(library.title(&target).contains("<script>"), "{}", library.title(&target));
    let map = mapped(&library, Some(&target), FillBy::Partner, Area::Whole);
    let timeline = timed(&library, Some(&target), LanesBy::Partner);
    for text in [map, timeline] {
        assert!(roxmltree::Document::parse(&text).is_ok());
        assert!(!text.contains("<script") && !text.contains(['\u{1b}', '\u{202e}', '\u{0}']));
        assert!(text.contains("&lt;script&gt;alert"));
        let document = roxmltree::Document::parse(&text).unwrap();
        for node in document.descendants().filter(|node| node.has_tag_name("text")) {
            let number = |name| node.attribute(name).unwrap().parse::<f64>().unwrap();
            let words = node.text().unwrap_or_default();
            let wide = ink::Hand::new(number("font-size"), ink::BLACK).width(words);
            assert!(!words.contains("qqq") || number("x") + wide <= 1000.0, "{words}");
        }
    }
}

#[test]
fn a_map_cannot_be_fitted_to_what_is_no_county() {
    let library = library();
    let wish = MapWish { of: None, fill: FillBy::Named, area: Area::Fit, narrowing: &ALL, width: 1000, today: today() };
    assert_eq!(map(&library, &wish), None);
    let mou = Target::Record("uk-border-mou".into());
    assert_eq!(map(&library, &MapWish { of: Some(&mou), ..wish }), None);
}

#[test]
fn attributes_are_escaped_as_well_as_words() {
    let mut node = ink::words((1.04, -0.04), "a<b>&\"'\u{7}", ink::Hand::new(10.0, "#000000"));
    svg::node::Node::assign(&mut node, "id", "<>&\"'");
    let text = node.to_string();
    let document = roxmltree::Document::parse(&text).unwrap();
    let root = document.root_element();
    assert_eq!(root.attribute("id"), Some("<>&\"'"));
    assert_eq!(root.text(), Some("a<b>&\"'<U+0007>"));
    assert_eq!((root.attribute("x"), root.attribute("y")), (Some("1"), Some("0")));
}
