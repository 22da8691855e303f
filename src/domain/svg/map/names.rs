//! Names on the map, in the order of what a reader must find: the five counties and what is selected or lit, disputed
//! land, other countries, lakes, border posts where there is room for them, the other counties.
//! It must not draw anything but words.

use crate::domain::geo::{County, PlaceKind};
use crate::domain::safe::clean;
use crate::domain::svg::ink::{BLACK, Hand, Spot};
use crate::domain::svg::map::seats::{Label, Sheet, Sign, nearest_first};
use crate::domain::svg::map::survey::{Ground, Survey};
use crate::domain::svg::map::{Area, Plan, places};
use crate::domain::svg::room::Room;

const FIRST: Hand = Hand::new(14.0, BLACK).bold();
const OTHER: [Hand; 3] = [Hand::new(11.5, BLACK), Hand::new(10.0, BLACK), Hand::new(9.0, BLACK)];
/// For a county that is a little too small for its name.
const SMALL: Hand = Hand::new(8.5, BLACK);
const COUNTRY: Hand = Hand::new(14.0, "#77736a").italic();
const LAKE: [Hand; 2] = [Hand::new(11.0, "#2f6486").italic(), Hand::new(9.0, "#2f6486").italic()];
const DISPUTED: Hand = Hand::new(11.0, "#6b4210").italic();
const POST: Hand = Hand::new(10.0, "#333333");

/// All names of the map.
pub(super) fn set(plan: &Plan<'_>, survey: &Survey) -> Sheet {
    let marks = places::shown(plan).into_iter().map(|(place, spot)| places::room_of(place.kind, spot));
    let chosen = places::chosen(plan).map(|(_, spot)| Room::round(spot, (14.0, 14.0)));
    let marks = marks.chain(chosen).collect();
    let mut sheet = Sheet { labels: Vec::new(), marks, unnamed: Vec::new(), frame: plan.frame.room() };
    let is_first = |county: &&County| county.priority || sign(plan, county).is_some();
    for county in plan.atlas.counties.iter().filter(is_first) {
        first(plan, survey, &mut sheet, county);
    }
    disputed(plan, survey, &mut sheet);
    if let Some((place, spot)) = places::chosen(plan) {
        beside(&mut sheet, &place.name, spot, FIRST);
    }
    if plan.wish.area != Area::Whole {
        posts(plan, &mut sheet);
    }
    for (at, country) in plan.atlas.neighbours.iter().enumerate() {
        let label = Label::new(vec![clean(&country.name).to_uppercase()], COUNTRY);
        inside(survey, &mut sheet, &[label], Ground::Abroad(at));
    }
    lakes(plan, survey, &mut sheet);
    for county in plan.atlas.counties.iter().filter(|county| !is_first(county)) {
        other(plan, survey, &mut sheet, county);
    }
    sheet
}

fn sign(plan: &Plan<'_>, county: &County) -> Option<Sign> {
    if plan.scene.is_selected(&county.slug) {
        return Some(Sign::Selected);
    }
    plan.scene.lit.contains(&county.slug).then_some(Sign::Lit)
}

/// The name on one line, or on two where it has a blank or a hyphen.
fn ways(name: &str) -> Vec<Vec<String>> {
    let name = clean(name).into_owned();
    let mut ways = vec![vec![name.clone()]];
    if let Some((before, after)) = name.split_once(' ') {
        ways.push(vec![before.to_string(), after.to_string()]);
    } else if let Some((before, after)) = name.split_once('-') {
        ways.push(vec![format!("{before}-"), after.to_string()]);
    }
    ways
}

/// A name that must be there: within the county, else outside with a line to it.
fn first(plan: &Plan<'_>, survey: &Survey, sheet: &mut Sheet, county: &County) {
    let spots = survey.spots(Ground::County(county.code));
    if spots.is_empty() {
        return;
    }
    let at = plan.frame.at(county.label_point);
    let spots = nearest_first(spots, at);
    let ways: Vec<Label> =
        ways(&county.name).into_iter().map(|lines| Label::new(lines, FIRST).signed(sign(plan, county))).collect();
    let own = |ground| ground == Ground::County(county.code);
    for covering in [false, true] {
        for label in &ways {
            if sheet.seat(label, &spots, (survey, &own), covering) {
                return;
            }
        }
    }
    if let Some(label) = ways.first() {
        outside(survey, sheet, label, (spots.first().copied().unwrap_or(at), county.code));
    }
}

/// Near a county too small for its name, rather abroad or on water than on other counties.
fn outside(survey: &Survey, sheet: &mut Sheet, label: &Label, (at, code): (Spot, u8)) {
    let mut best: Option<(f64, Label)> = None;
    let reach = |step: u32| 14.0 + 6.0 * f64::from(step);
    for (far, turn) in (0..16).flat_map(|step| (0..32).map(move |turn| (reach(step), turn))) {
        let angle = f64::from(turn) * std::f64::consts::PI / 16.0;
        let (width, _) = label.size();
        let spot = (at.0 + (far + width / 2.0) * angle.cos(), at.1 + far * angle.sin());
        let set = label.at(spot);
        let Some(ground) = survey.under(&set.room) else { continue };
        let ground: Vec<Ground> = ground.collect();
        let on = |county: u8| ground.iter().filter(|one| **one == Ground::County(county)).count();
        let land = ground.iter().filter(|one| matches!(one, Ground::County(_))).count().saturating_sub(on(code));
        let cost = far + 120.0 * land as f64 / ground.len().max(1) as f64 + 15.0 * sheet.covers(&set.room) as f64;
        if sheet.is_free(&set.room) && best.as_ref().is_none_or(|(least, _)| cost < *least) {
            best = Some((cost, set));
        }
    }
    if let Some((_, mut label)) = best {
        let edge = (at.0.clamp(label.room.left, label.room.right), at.1.clamp(label.room.top, label.room.bottom));
        let long = (edge.0 - at.0).hypot(edge.1 - at.1) > 6.0;
        label.lead = long.then_some((edge, at));
        sheet.labels.push(label);
    }
}

/// A name that stands within its county or not at all.
fn other(plan: &Plan<'_>, survey: &Survey, sheet: &mut Sheet, county: &County) {
    let spots = survey.spots(Ground::County(county.code));
    if spots.is_empty() {
        return;
    }
    let spots = nearest_first(spots, plan.frame.at(county.label_point));
    let own = |ground| ground == Ground::County(county.code);
    for covering in [false, true] {
        for hand in OTHER {
            for lines in ways(&county.name) {
                if sheet.seat(&Label::new(lines, hand), &spots, (survey, &own), covering) {
                    return;
                }
            }
        }
    }
    if !sheet.over_the_line(ways(&county.name), SMALL, &spots, (survey, &own)) {
        sheet.unnamed.push(county.name.clone());
    }
}

/// A disputed area's name and what it is, on it or beside it, on no county.
fn disputed(plan: &Plan<'_>, survey: &Survey, sheet: &mut Sheet) {
    for (at, area) in plan.atlas.disputed.iter().enumerate() {
        let name = area.name.split(' ').next().unwrap_or_default();
        let own = survey.spots(Ground::Disputed(at));
        if own.is_empty() {
            continue;
        }
        let middle = mean(&own);
        let around = own.into_iter().chain(near(middle)).collect();
        let spots = nearest_first(around, middle);
        let fits = |ground| matches!(ground, Ground::Abroad(_)) || ground == Ground::Disputed(at);
        let whole = Label::new(vec![format!("{} (disputed)", clean(name))], DISPUTED);
        let two = Label::new(vec![clean(name).into_owned(), "(disputed)".into()], DISPUTED);
        let _ = sheet.seat(&whole, &spots, (survey, &fits), false) || sheet.seat(&two, &spots, (survey, &fits), true);
    }
}

/// Points round a point, for what may stand beside its ground.
fn near((x, y): Spot) -> impl Iterator<Item = Spot> {
    (-20..=20).flat_map(move |row| (-20..=20).map(move |col| (x + f64::from(col) * 6.0, y + f64::from(row) * 6.0)))
}

fn mean(spots: &[Spot]) -> Spot {
    let count = spots.len().max(1) as f64;
    let sum = spots.iter().fold((0.0, 0.0), |sum, spot| (sum.0 + spot.0, sum.1 + spot.1));
    (sum.0 / count, sum.1 / count)
}

/// The first of the labels that has room wholly on one ground, as near as can be to its middle.
fn inside(survey: &Survey, sheet: &mut Sheet, labels: &[Label], ground: Ground) {
    let spots = survey.spots(ground);
    let spots = nearest_first(spots.clone(), mean(&spots));
    let own = |other| other == ground;
    let _ = labels.iter().any(|label| sheet.seat(label, &spots, (survey, &own), false));
}

/// Lakes: level where there is room, else along the lake.
fn lakes(plan: &Plan<'_>, survey: &Survey, sheet: &mut Sheet) {
    for (at, lake) in plan.atlas.lakes.iter().enumerate() {
        let spots = survey.spots(Ground::Lake(at));
        if spots.len() < 12 {
            continue;
        }
        let turn = axis(&spots);
        let ways = ways(&lake.name);
        let level = LAKE.into_iter().flat_map(|hand| ways.iter().map(move |lines| Label::new(lines.clone(), hand)));
        let turns = [0.0, -5.0, 5.0, -10.0, 10.0, -15.0, 15.0].map(|more| turn + more);
        let turned = |hand| turns.map(|turn| Label { turn, ..Label::new(vec![clean(&lake.name).into_owned()], hand) });
        let turned: Vec<Label> = LAKE.into_iter().flat_map(turned).collect();
        let level: Vec<Label> = level.collect();
        let before = sheet.labels.len();
        inside(survey, sheet, &level, Ground::Lake(at));
        if sheet.labels.len() == before {
            along(survey, sheet, &turned, Ground::Lake(at), &spots);
        }
    }
}

/// A turned name: both ends and the middle of it on the lake, and nothing else in its way.
fn along(survey: &Survey, sheet: &mut Sheet, labels: &[Label], ground: Ground, spots: &[Spot]) {
    let spots = nearest_first(spots.to_vec(), mean(spots));
    let fits = |label: &Label, spot: Spot| {
        let (width, height) = label.size();
        let (sin, cos) = label.turn.to_radians().sin_cos();
        (-4..=4).all(|at| {
            let along = width / 2.0 * f64::from(at) / 4.0;
            let dot = Room::round((spot.0 + along * cos, spot.1 + along * sin), (height * 0.5, height * 0.5));
            survey.is(&dot, |other| other == ground)
        })
    };
    let found = labels.iter().find_map(|label| {
        let at = spots.iter().find(|spot| fits(label, **spot) && sheet.is_free(&label.at(**spot).room))?;
        Some(label.at(*at))
    });
    sheet.labels.extend(found);
}

/// The direction in which points stretch, in degrees from level, between -90 and 90.
fn axis(spots: &[Spot]) -> f64 {
    let (x, y) = mean(spots);
    let sums = spots.iter().fold((0.0, 0.0, 0.0), |(xx, yy, xy), spot| {
        let (a, b) = (spot.0 - x, spot.1 - y);
        (xx + a * a, yy + b * b, xy + a * b)
    });
    let angle = 0.5 * (2.0 * sums.2).atan2(sums.0 - sums.1);
    angle.to_degrees()
}

/// Posts first, then headquarters whose name is not on the map already.
fn posts(plan: &Plan<'_>, sheet: &mut Sheet) {
    let mut all = places::shown(plan);
    all.reverse();
    let first_kind = |kind: PlaceKind| kind.is_post();
    let (posts, seats): (Vec<_>, Vec<_>) = all.into_iter().partition(|(place, _)| first_kind(place.kind));
    let chosen = plan.scene.place.as_deref();
    for (place, spot) in posts.into_iter().chain(seats).filter(|(place, _)| chosen != Some(&place.id)) {
        let named = sheet.labels.iter().any(|label| label.lines.contains(&place.name));
        if !(named && place.kind == PlaceKind::CountyHq) {
            beside(sheet, &place.name, spot, POST);
        }
    }
}

/// A name right, left, over or under a sign, where it covers neither name nor other sign.
fn beside(sheet: &mut Sheet, name: &str, (x, y): Spot, hand: Hand) {
    let label = Label::new(vec![clean(name).into_owned()], hand);
    let (width, height) = label.size();
    let across = width / 2.0 + 8.0;
    let down = height / 2.0 + 6.0;
    let seats = [
        (x + across, y),
        (x - across, y),
        (x, y - down),
        (x, y + down),
        (x + across, y - down),
        (x + across, y + down),
        (x - across, y - down),
        (x - across, y + down),
    ];
    let found = seats
        .into_iter()
        .map(|spot| label.at(spot))
        .find(|set| sheet.is_free(&set.room) && sheet.covers(&set.room) == 0);
    sheet.labels.extend(found);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_two_words_can_stand_on_two_lines_and_keeps_its_hyphen() {
        assert_eq!(ways("Tana River"), [vec!["Tana River".to_string()], vec!["Tana".into(), "River".into()]]);
        assert_eq!(ways("Taita-Taveta")[1], ["Taita-", "Taveta"]);
        assert_eq!(ways("Wajir").len(), 1);
    }

    #[test]
    fn the_axis_of_points_is_the_line_they_lie_on() {
        let steep: Vec<Spot> = (0..20).map(|at| (f64::from(at), 3.0 * f64::from(at))).collect();
        assert!((axis(&steep) - 71.6).abs() < 0.1, "{}", axis(&steep));
        assert!(axis(&[(0.0, 5.0), (9.0, 5.0)]).abs() < 1e-9);
    }
}
