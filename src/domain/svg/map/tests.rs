//! Names on the map cover no other names, and what a reader must find is there.

use super::*;
use crate::domain::svg::tests::{ALL, library, today};

fn wish(of: Option<&Target>, area: Area, fill: FillBy) -> MapWish<'_> {
    MapWish { of, fill, area, narrowing: &ALL, width: 1000, today: today() }
}

#[test]
fn no_two_names_meet_and_each_lies_within_the_map() {
    let library = library();
    let (wajir, mou) = (Target::County("wajir".into()), Target::Record("uk-border-mou".into()));
    for (of, area) in [
        (None, Area::Whole),
        (Some(&mou), Area::Whole),
        (Some(&mou), Area::Border),
        (Some(&wajir), Area::Fit),
        (Some(&Target::County("busia".into())), Area::Fit),
    ] {
        for width in [700, 1000, 1800] {
            let wish = MapWish { width, ..wish(of, area, FillBy::Named) };
            let (plan, _, _) = prepared(&library, &wish).unwrap();
            let sheet = names::set(&plan, &Survey::of(&plan));
            for (at, label) in sheet.labels.iter().enumerate() {
                assert!(sheet.frame.holds(&label.room), "{:?}", label.lines);
                let met = sheet.labels.iter().skip(at + 1).find(|other| other.room.meets(&label.room));
                assert!(met.is_none(), "{:?} meets {:?}", label.lines, met.map(|one| &one.lines));
            }
        }
    }
}

#[test]
fn the_five_counties_are_named_at_every_width_and_a_county_without_room_is_listed() {
    let library = library();
    for width in [700, 1000, 1800] {
        let wish = MapWish { width, ..wish(None, Area::Whole, FillBy::Named) };
        let (plan, _, _) = prepared(&library, &wish).unwrap();
        let sheet = names::set(&plan, &Survey::of(&plan));
        let named = |name: &str| {
            sheet.labels.iter().any(|label| label.lines.concat().replace(' ', "") == name.replace(' ', ""))
        };
        for county in &plan.atlas.counties {
            assert!(named(&county.name) || sheet.unnamed.contains(&county.name), "{}", county.name);
            assert!(!county.priority || named(&county.name), "{}", county.name);
        }
    }
}

#[test]
fn a_name_that_must_be_there_stands_on_its_county_or_is_led_to_it() {
    let library = library();
    let wish = wish(None, Area::Whole, FillBy::Named);
    let (plan, _, _) = prepared(&library, &wish).unwrap();
    let survey = Survey::of(&plan);
    let sheet = names::set(&plan, &survey);
    for county in plan.atlas.priority() {
        let label = sheet.labels.iter().find(|label| label.lines.concat() == county.name).unwrap();
        let on = survey.is(&label.room, |ground| ground == survey::Ground::County(county.code));
        assert!(on || label.lead.is_some(), "{}", county.name);
    }
}

#[test]
fn a_frame_keeps_to_the_data_and_its_corners_come_back() {
    let library = library();
    let bounds = library.atlas.bounds().unwrap();
    let frame = Frame::fitting(bounds, (24.0, 80.0), 600.0);
    let room = frame.room();
    let back = frame.back((room.left, room.top));
    assert!((back.x - frame.bounds.min().x).abs() < 1e-9 && (back.y - frame.bounds.max().y).abs() < 1e-9);
    let wide = Frame::fitting(Rect::new((33.1, 0.0), (43.4, 0.1)), (0.0, 0.0), 1000.0);
    assert!(wide.bounds.min().x >= 33.0 && wide.bounds.max().y <= 6.5);
}
