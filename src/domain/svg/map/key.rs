//! The legend: the classes of the fill that occur, with their words, what blank means, signs and lines, the scale and
//! where north is. It stands beside an upright map, below a flat one. It must not draw on the map.

use svg::node::element::Group;

use crate::domain::fold::fill::Sign as FillSign;
use crate::domain::geo::shape::kilometres;
use crate::domain::geo::{Class, Coord, Pattern, PlaceKind};
use crate::domain::svg::ink::{BLACK, GREY, Hand, Spot, centred, line, rect, shape, words};
use crate::domain::svg::map::areas::{BORDER, LIT, SELECTED};
use crate::domain::svg::map::seats::{Sheet, Sign, drawn_sign};
use crate::domain::svg::map::{Plan, patterns, places, told};
use crate::domain::words::capital;

const HEAD: Hand = Hand::new(12.0, BLACK).bold();
const TEXT: Hand = Hand::new(11.0, BLACK);
const NOTE: Hand = Hand::new(10.0, GREY).italic();
/// Width of a swatch, and of all that stands before words.
const SWATCH: (f64, f64) = (30.0, 18.0);
const INDENT: f64 = 40.0;
/// Px between entries.
const AIR: f64 = 6.0;

/// Something drawn before words.
enum Mark {
    Swatch(String),
    /// A colour with a letter in it.
    Letter(&'static str, char),
    Sign(Sign),
    Outline(&'static str, f64),
    Place(PlaceKind),
    Cross,
    Line(&'static str, f64, &'static str),
}

enum Entry {
    Heading(String),
    /// Several marks in a row, then words.
    Marked(Vec<Mark>, String),
    Note(String),
    Scale {
        km: u32,
        width: f64,
    },
}

/// The whole legend, in the order in which it is read.
pub(super) struct Key {
    groups: Vec<Vec<Entry>>,
}

impl Key {
    pub(super) fn of(plan: &Plan<'_>, sheet: &Sheet) -> Self {
        let mut groups = vec![fills(plan), selection(plan), signs(plan, sheet), scale(plan)];
        groups.retain(|group| !group.is_empty());
        Self { groups }
    }

    /// In one column; and where it ends.
    pub(super) fn beside(&self, (x, top): Spot, width: f64) -> (Group, f64) {
        self.groups.iter().fold((Group::new(), top), |(group, y), entries| {
            let (part, end) = column(entries, (x, y), width);
            (group.add(part), end + 10.0)
        })
    }

    /// In columns side by side, a group in one of them; and where the longest ends.
    pub(super) fn under(&self, (x, top): Spot, width: f64) -> (Group, f64) {
        let count = (width / 290.0).floor().clamp(1.0, self.groups.len().max(1) as f64);
        let (each, mut ends) = (width / count, vec![top; count as usize]);
        let mut all = Group::new();
        for entries in &self.groups {
            let shortest = (0..ends.len()).min_by(|a, b| at(&ends, *a).total_cmp(&at(&ends, *b))).unwrap_or(0);
            let (part, end) = column(entries, (x + each * shortest as f64, at(&ends, shortest)), each - 20.0);
            all = all.add(part);
            if let Some(last) = ends.get_mut(shortest) {
                *last = end + 10.0;
            }
        }
        (all, ends.into_iter().fold(top, f64::max))
    }
}

fn at(ends: &[f64], column: usize) -> f64 {
    ends.get(column).copied().unwrap_or(f64::MAX)
}

fn fills(plan: &Plan<'_>) -> Vec<Entry> {
    let fill = &plan.scene.fill;
    let mut entries = vec![Entry::Heading(capital(&fill.title))];
    let by_digit = |c: char| plan.wish.fill.signs().into_iter().find(|(sign, _)| *sign == any(c)).map(|(_, text)| text);
    let mut counted: Vec<Mark> = Vec::new();
    for (at, class) in fill.classes.iter().enumerate().filter(|(at, _)| fill.of.values().any(|of| of.contains(at))) {
        let mark = match class.pattern {
            Pattern::Letter(letter) => Mark::Letter(patterns::colour(class), letter),
            _ => Mark::Swatch(patterns::paint(&[at])),
        };
        match class.pattern {
            Pattern::Letter('0') => {
                flush(&mut counted, by_digit('1'), &mut entries);
                entries.push(Entry::Marked(vec![mark], format!("0: {}", by_digit('0').unwrap_or(&class.words))));
            }
            Pattern::Letter(digit) if digit.is_ascii_digit() => counted.push(mark),
            _ => entries.push(Entry::Marked(vec![mark], legend_words(class))),
        }
    }
    flush(&mut counted, by_digit('1'), &mut entries);
    if fill.classes.iter().any(|class| matches!(class.pattern, Pattern::Letter(c) if c.is_alphabetic())) {
        let text = "An agreement with the partner names the county; where there are several, their letters take turns. \
                    Talks are not counted.";
        entries.push(Entry::Note(text.into()));
    }
    let blank = format!("blank: {} in the documents read", fill.blank);
    entries.push(Entry::Marked(vec![Mark::Swatch("#ffffff".into())], blank));
    entries
}

fn any(c: char) -> FillSign {
    FillSign::Any(if c == '0' { "0" } else { "1…9" })
}

fn flush(counted: &mut Vec<Mark>, text: Option<&'static str>, entries: &mut Vec<Entry>) {
    if !counted.is_empty() {
        entries.push(Entry::Marked(std::mem::take(counted), capital(text.unwrap_or_default())));
    }
}

/// Letters stand for a name; the words of other classes say what they mean.
fn legend_words(class: &Class) -> String {
    match class.pattern {
        Pattern::Letter(letter) => format!("{letter}: {}", class.short),
        _ => format!("{}: {}", class.short, class.words),
    }
}

fn selection(plan: &Plan<'_>) -> Vec<Entry> {
    let Some(target) = plan.wish.of else { return Vec::new() };
    let mut entries = vec![Entry::Heading("Selected".into())];
    let title = told::selected(plan.library, target);
    if plan.scene.selected.is_some() {
        let marks = vec![Mark::Sign(Sign::Selected), Mark::Outline(SELECTED, 3.6)];
        entries.push(Entry::Marked(marks, title.clone()));
    }
    if plan.scene.place.is_some() {
        entries.push(Entry::Marked(vec![Mark::Cross], "the place selected".into()));
    }
    let lit = told::starred(plan);
    if !lit.is_empty() {
        let marks = vec![Mark::Sign(Sign::Lit), Mark::Outline(LIT, 2.6)];
        entries.push(Entry::Marked(marks, format!("goes with {title}: {lit}")));
    } else if plan.scene.selected.is_none() {
        entries.push(Entry::Note(format!("{title}: no county goes with it by name.")));
    }
    entries
}

fn signs(plan: &Plan<'_>, sheet: &Sheet) -> Vec<Entry> {
    let mut entries = vec![Entry::Heading("Signs and lines".into())];
    let shown = places::shown(plan);
    for kind in places::KINDS.into_iter().rev() {
        if shown.iter().any(|(place, _)| place.kind == kind) {
            entries.push(Entry::Marked(vec![Mark::Place(kind)], kind.word().into()));
        }
    }
    let line = |colour, width, dashes, text: &str| Entry::Marked(vec![Mark::Line(colour, width, dashes)], text.into());
    entries.push(line(BORDER, 2.2, "", "border between countries"));
    entries.push(line(BORDER, 1.0, "6 3", "the same in a lake"));
    entries.push(line("#8a8a85", 0.9, "", "line between counties"));
    let words = "Ilemi: status disputed, no view taken";
    entries.push(Entry::Marked(vec![Mark::Swatch("url(#map-disputed)".into())], words.into()));
    if !sheet.unnamed.is_empty() {
        let text = format!("Without room for their names: {}.", sheet.unnamed.join(", "));
        entries.push(Entry::Note(text));
    }
    entries
}

/// A round number of kilometres, in length between 50 and 150 px.
fn scale(plan: &Plan<'_>) -> Vec<Entry> {
    let middle = plan.frame.bounds.center();
    let degree = kilometres(middle, Coord { x: middle.x + 1.0, ..middle });
    let length = |km: u32| f64::from(km) / degree * plan.frame.scale;
    let fitting = [500_u32, 200, 100, 50, 20, 10, 5].into_iter().find(|km| (50.0..150.0).contains(&length(*km)));
    fitting.map(|km| vec![Entry::Scale { km, width: length(km) }]).unwrap_or_default()
}

fn column(entries: &[Entry], (x, top): Spot, width: f64) -> (Group, f64) {
    entries.iter().fold((Group::new(), top), |(group, y), entry| {
        let (part, end) = entry.drawn((x, y), width);
        (group.add(part), end + AIR)
    })
}

impl Entry {
    fn drawn(&self, (x, y): Spot, width: f64) -> (Group, f64) {
        match self {
            Self::Heading(text) => lines(text, HEAD, (x, y), width),
            Self::Note(text) => lines(text, NOTE, (x, y), width),
            Self::Marked(marks, text) if marks.len() > 2 => {
                let rows = marks.chunks(((width / (SWATCH.0 + 4.0)) as usize).max(1));
                let mut group = Group::new();
                let mut below = y;
                for row in rows {
                    for (at, mark) in row.iter().enumerate() {
                        group = group.add(mark.drawn((x + at as f64 * (SWATCH.0 + 4.0), below)));
                    }
                    below += SWATCH.1 + 4.0;
                }
                let (text, end) = lines(text, TEXT, (x, below), width);
                (group.add(text), end)
            }
            Self::Marked(marks, text) => {
                let indent = INDENT * marks.len().max(1) as f64;
                let indent = if marks.len() > 1 { INDENT + 18.0 } else { indent };
                let mut group = Group::new();
                for (at, mark) in marks.iter().enumerate() {
                    group = group.add(mark.drawn((x + at as f64 * 18.0, y)));
                }
                let (text, end) = lines(text, TEXT, (x + indent, y + 2.0), width - indent);
                (group.add(text), end.max(y + SWATCH.1))
            }
            Self::Scale { km, width } => (bar(*km, *width, (x, y)), y + 34.0),
        }
    }
}

fn lines(text: &str, hand: Hand, (x, y): Spot, width: f64) -> (Group, f64) {
    let leading = hand.size * 1.3;
    hand.wrapped(text, width)
        .into_iter()
        .fold((Group::new(), y), |(group, y), line| (group.add(words((x, y + hand.size), &line, hand)), y + leading))
}

fn bar(km: u32, width: f64, (x, y): Spot) -> Group {
    let base = y + 24.0;
    let north = x + width + 70.0;
    Group::new()
        .add(line((x, base), (x + width, base), BLACK, 2.0))
        .add(line((x, base - 5.0), (x, base + 5.0), BLACK, 1.2))
        .add(line((x + width, base - 5.0), (x + width, base + 5.0), BLACK, 1.2))
        .add(words((x + width + 8.0, base + 4.0), &format!("{km} km"), TEXT))
        .add(line((north, y + 14.0), (north, y + 30.0), BLACK, 1.4))
        .add(shape(&[(north, y + 4.0), (north + 5.0, y + 16.0), (north - 5.0, y + 16.0)], BLACK, BLACK, 0.5))
        .add(centred((north + 14.0, y + 17.0), "N", HEAD))
}

impl Mark {
    fn drawn(&self, (x, y): Spot) -> Group {
        let middle = (x + SWATCH.0 / 2.0, y + SWATCH.1 / 2.0);
        let group = Group::new();
        match self {
            Self::Swatch(paint) => group.add(rect((x, y), SWATCH, paint).set("stroke", "#8a8a85")),
            Self::Letter(colour, letter) => group
                .add(rect((x, y), SWATCH, colour).set("stroke", "#8a8a85"))
                .add(centred((middle.0, middle.1 + 4.0), &letter.to_string(), TEXT)),
            Self::Sign(sign) => group.add(drawn_sign(*sign, (x + 6.0, middle.1))),
            Self::Outline(colour, width) => {
                let spot = (x + 2.0, y + 3.0);
                let size = (SWATCH.0 - 4.0, SWATCH.1 - 6.0);
                group.add(rect(spot, size, "#ffffff").set("stroke", *colour).set("stroke-width", *width))
            }
            Self::Place(kind) => group.add(places::sign(*kind, middle)),
            Self::Cross => group.add(places::cross(middle)),
            Self::Line(colour, width, dashes) => {
                let stroke = line((x, middle.1), (x + SWATCH.0, middle.1), colour, *width);
                group.add(if dashes.is_empty() { stroke } else { stroke.set("stroke-dasharray", *dashes) })
            }
        }
    }
}
