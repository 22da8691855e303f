//! What the shipped records paint on the counties, by each choice, and the same in words.
#![expect(clippy::unwrap_used, reason = "a test stops where it cannot go on")]

use mpaka::domain::doc::{Row, counties, doc, lay};
use mpaka::domain::fold::fill::{FillBy, fill};
use mpaka::domain::fold::roll::roll;
use mpaka::domain::geo::{Fill, Pattern};
use mpaka::domain::glyphs::Glyphs;
use mpaka::domain::ids::Wanted;
use mpaka::domain::library::{Library, Target};
use mpaka::domain::words::Link;
use mpaka::shipped;

const FIVE: [&str; 5] = ["busia", "mandera", "marsabit", "turkana", "wajir"];

fn library() -> Library {
    Library::new(&[shipped::dataset()], shipped::atlas().unwrap())
}

/// The characters of a county; a space for a blank one.
fn drawn(fill: &Fill, slug: &str) -> String {
    let glyphs: String = fill.classes_of(slug).map(|class| class.pattern.glyph(Glyphs::Braille)).collect();
    if glyphs.is_empty() { " ".into() } else { glyphs }
}

fn all(fill: &Fill, slugs: &[&str]) -> String {
    slugs.iter().map(|slug| drawn(fill, slug)).collect::<Vec<_>>().join("|")
}

const OTHERS: [&str; 6] = ["lamu", "laikipia", "samburu", "garissa", "isiolo", "nyeri"];

#[test]
fn by_name_the_five_are_named_first_and_the_counties_of_bases_and_training_are_named() {
    let fill = fill(&library(), FillBy::Named);
    assert_eq!(all(&fill, &FIVE), "░|░|░|░|░");
    assert_eq!(all(&fill, &OTHERS), ":|:|:|·| | ");
}

#[test]
fn by_agreements_zero_is_a_digit_and_nothing_on_record_is_blank() {
    let fill = fill(&library(), FillBy::Agreements);
    assert_eq!(all(&fill, &FIVE), "1|1|1|1|1");
    assert_eq!(all(&fill, &OTHERS), "1|1|1|0| | ");
}

#[test]
fn by_partner_a_county_has_the_letters_of_those_whose_agreements_name_it() {
    let fill = fill(&library(), FillBy::Partner);
    assert_eq!(all(&fill, &FIVE), "U|U|U|U|U");
    assert_eq!(all(&fill, &OTHERS), "S|U|U|·| | ");
}

#[test]
fn by_questions_the_open_points_are_those_of_the_sheet() {
    let library = library();
    let fill = fill(&library, FillBy::Questions);
    assert_eq!(all(&fill, &FIVE), "8|8|8|8|8");
    assert_eq!(all(&fill, &OTHERS), "9|5|5|8| | ");
    for entry in roll(&library, &fill) {
        let digit = char::from_digit(u32::try_from(entry.open.min(9)).unwrap(), 10).unwrap();
        let wanted = if entry.on_record() { digit } else { ' ' };
        assert_eq!(drawn(&fill, &entry.county.slug), wanted.to_string(), "{}", entry.county.name);
    }
}

#[test]
fn what_is_blank_is_what_nothing_on_record_names() {
    let library = library();
    for by in [FillBy::Agreements, FillBy::Partner, FillBy::Questions] {
        let fill = fill(&library, by);
        for entry in roll(&library, &fill) {
            assert_eq!(fill.of.contains_key(&entry.county.slug), entry.on_record(), "{} by {by:?}", entry.county.name);
        }
    }
}

#[test]
fn the_words_of_every_class_say_of_what_it_is_said() {
    let library = library();
    for by in FillBy::ALL {
        let fill = fill(&library, by);
        for class in &fill.classes {
            let said = ["agreement", "such a report"].iter().any(|word| class.words.contains(word));
            assert!(said, "{by:?}: {}", class.words);
            assert!(!class.words.contains("cooperation"));
        }
        assert_eq!(FillBy::from_code(by.code()), Some(by));
    }
    let walk = FillBy::ALL.into_iter().fold(FillBy::Named, |by, _| by.next());
    assert_eq!(walk, FillBy::Named, "the choices are a ring");
}

#[test]
fn classes_of_one_fill_are_told_apart_in_every_set_of_glyphs() {
    let library = library();
    for (by, glyphs) in FillBy::ALL.into_iter().flat_map(|by| Glyphs::ALL.map(|glyphs| (by, glyphs))) {
        let fill = fill(&library, by);
        let mut drawn: Vec<char> = fill.classes.iter().map(|class| class.pattern.glyph(glyphs)).collect();
        assert!(drawn.iter().all(|c| !"+▲•AoXN".contains(*c)), "{drawn:?}");
        drawn.sort_unstable();
        drawn.dedup();
        assert_eq!(drawn.len(), fill.classes.len());
        assert!(!fill.classes.iter().any(|class| class.pattern == Pattern::Letter(' ')));
    }
}

#[test]
fn the_legend_of_each_choice_at_the_widths_of_a_pane() {
    let library = library();
    let mut all = String::new();
    for (by, width) in FillBy::ALL.into_iter().flat_map(|by| [24, 34, 60, 110].map(|width| (by, width))) {
        let legend = fill(&library, by).legend(Glyphs::Braille, width);
        let line: String = legend.into_iter().map(|(_, text)| text).collect();
        assert!(line.chars().count() <= width);
        all.push_str(&format!("{:<11}{width:>4} [{line}]\n", by.code()));
    }
    insta::assert_snapshot!(all);
}

#[test]
fn the_page_of_the_counties_has_all_47_once_and_leads_to_their_sheets() {
    let library = library();
    let page = counties(&library, &fill(&library, FillBy::Named));
    let mut named: Vec<&str> = Vec::new();
    for row in &page.rows {
        let Row::Words(spans) = row else { continue };
        if let Some(Link::To(Wanted::County, slug)) = spans.first().and_then(|span| span.link.as_ref()) {
            named.push(slug);
        }
    }
    assert_eq!(named.len(), 47);
    assert_eq!(named[..8], ["busia", "mandera", "marsabit", "turkana", "wajir", "laikipia", "lamu", "samburu"]);
    let text: String = lay(&page, 100).iter().map(|line| line.plain() + "\n").collect();
    insta::assert_snapshot!(text);
}

#[test]
fn a_county_that_nothing_names_says_so_on_the_page_and_on_its_sheet() {
    let library = library();
    let fill = fill(&library, FillBy::Agreements);
    let page: String = lay(&counties(&library, &fill), 200).iter().map(|line| line.plain() + "\n").collect();
    let today = mpaka::domain::date::Day::parse("2026-11-22").unwrap();
    for entry in roll(&library, &fill) {
        let name = &entry.county.name;
        let silent = !entry.is_named();
        let sheet = doc(&library, &Target::County(entry.county.slug.clone()), today);
        let sheet: String = lay(&sheet, 200).iter().map(|line| line.plain() + "\n").collect();
        assert_eq!(sheet.contains("not named in any record"), silent, "{sheet}");
        assert_eq!(page.contains(&format!("{name}: not named in any record")), silent, "{name}\n{page}");
        assert!(!sheet.contains("no cooperation") && !page.contains("no cooperation"));
    }
}
