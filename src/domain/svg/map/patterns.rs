//! What a class of counties looks like: a colour and, so that nothing is told by colour alone, a pattern over it.
//! It must not know why a county is of a class.

use std::collections::BTreeSet;

use svg::node::element::{Circle, Definitions, Pattern as Tile};

use crate::domain::geo::{Class, County, Fill, Pattern, Tone};
use crate::domain::svg::ink::{BLACK, Hand, centred, line, px, rect};

/// Side of a tile in px.
const TILE: f64 = 8.0;
/// Width and height of the tile of one letter.
const LETTER: (f64, f64) = (20.0, 26.0);

/// From none to nine and more: light enough that black words stand out on each.
const COUNTS: [&str; 10] =
    ["#f4f3ee", "#e4eff6", "#d3e5f1", "#c2dbec", "#b1d1e7", "#a0c6e1", "#8fbbdb", "#7fb0d4", "#70a5cd", "#629ac5"];
/// For what has no order. Their letters tell them apart.
const HUES: [&str; 8] = ["#f6d7a7", "#b9dcc0", "#bcd3ee", "#efc3c0", "#d9c8e8", "#e6e2a8", "#bfe0e2", "#e3cdb8"];

const INK: &str = "#2b5876";
const FAINT: &str = "#7a7a70";

/// A place for what a county is filled with, in a `fill` attribute.
pub(super) fn paint_of(fill: &Fill, county: &County) -> String {
    fill.of.get(&county.slug).map_or_else(|| "#ffffff".into(), |classes| paint(classes))
}

/// The paint of some classes of a fill, by their places in it.
pub(super) fn paint(classes: &[usize]) -> String {
    format!("url(#{})", id(classes))
}

fn id(classes: &[usize]) -> String {
    let numbers: Vec<String> = classes.iter().map(usize::to_string).collect();
    format!("map-fill-{}", numbers.join("-"))
}

/// A tile for each set of classes that occurs, and one for disputed land.
pub(super) fn add(defs: Definitions, fill: &Fill) -> Definitions {
    let single = fill.of.values().flatten().map(|class| vec![*class]);
    let sets: BTreeSet<Vec<usize>> = fill.of.values().cloned().chain(single).collect();
    let defs = sets.into_iter().fold(defs, |defs, set| {
        let classes: Vec<&Class> = set.iter().filter_map(|at| fill.classes.get(*at)).collect();
        defs.add(tile(&classes).set("id", id(&set)))
    });
    let hatch = blank((TILE, TILE))
        .set("id", "map-disputed")
        .set("patternTransform", "rotate(45)")
        .add(rect((0.0, 0.0), (TILE, TILE), "#fbf3e6"))
        .add(line((0.0, 0.0), (0.0, TILE), "#9a6a2f", 1.8));
    defs.add(hatch)
}

fn blank((width, height): (f64, f64)) -> Tile {
    Tile::new().set("width", px(width)).set("height", px(height)).set("patternUnits", "userSpaceOnUse")
}

/// One class as it is; several as bands beside each other, each with its letter.
fn tile(classes: &[&Class]) -> Tile {
    match classes {
        [class] if !matches!(class.pattern, Pattern::Letter(_)) => known(class),
        _ => letters(classes),
    }
}

fn known(class: &Class) -> Tile {
    let dot = |x: f64, y: f64, radius: f64, fill: &str| {
        Circle::new().set("cx", px(x)).set("cy", px(y)).set("r", px(radius)).set("fill", fill)
    };
    let ground = |fill| blank((TILE, TILE)).add(rect((0.0, 0.0), (TILE, TILE), fill));
    match class.pattern {
        Pattern::Dense => ground("#a9cbe2")
            .set("patternTransform", "rotate(-45)")
            .add(line((0.0, 0.0), (0.0, TILE), INK, 1.3))
            .add(line((TILE / 2.0, 0.0), (TILE / 2.0, TILE), INK, 0.5)),
        Pattern::Marked => ground("#dbe9f2").add(dot(2.0, 2.0, 1.1, INK)).add(dot(6.0, 6.0, 1.1, INK)),
        Pattern::Sparse | Pattern::Letter(_) => ground("#f4f1e6").add(dot(4.0, 4.0, 0.8, FAINT)),
    }
}

fn letters(classes: &[&Class]) -> Tile {
    let (width, height) = LETTER;
    let mut tile = blank((width * classes.len().max(1) as f64, height));
    for (at, class) in classes.iter().enumerate() {
        let left = width * at as f64;
        tile = tile.add(rect((left, 0.0), (width, height), colour(class)));
        if let Pattern::Letter(letter) = class.pattern {
            let hand = Hand::new(8.5, "#4a4a4a");
            tile = tile.add(centred((left + width / 2.0, height / 2.0 + 3.0), &letter.to_string(), hand));
        } else {
            let dot = Circle::new().set("cx", px(left + 6.0)).set("cy", px(6.0)).set("r", "0.8").set("fill", BLACK);
            tile = tile.add(dot);
        }
    }
    tile
}

/// The ground of a class.
pub(super) fn colour(class: &Class) -> &'static str {
    let digit = match class.pattern {
        Pattern::Letter(c) => c.to_digit(10),
        _ => None,
    };
    let counted = digit.and_then(|digit| COUNTS.get(digit as usize)).copied();
    counted.unwrap_or(match class.tone {
        Tone::Strong => "#a9cbe2",
        Tone::Plain => "#dbe9f2",
        Tone::Faint => "#f4f1e6",
        Tone::Hue(hue) => HUES.get(usize::from(hue) % HUES.len()).copied().unwrap_or("#eeeeee"),
    })
}
