//! What the signs of map and timeline mean: one list, which the page of the signs prints and in which a single sign is
//! looked up. It must not list a sign that neither draws.

use crate::domain::chart;
use crate::domain::doc::{Doc, Row, Value};
use crate::domain::fold::fill::{FillBy, Sign as FillSign};
use crate::domain::glyphs::Glyphs;
use crate::domain::words::text;

/// Signs as they are drawn, and what they mean there.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Sign {
    drawn: String,
    meaning: &'static str,
}

const MAP: &str = "Border counties";
const TIMELINE: &str = "Timeline";

/// The signs of one part of the screen, under its name.
type Part = (String, Vec<Sign>);

fn sign(drawn: impl Into<String>, meaning: &'static str) -> Sign {
    Sign { drawn: drawn.into(), meaning }
}

/// Every sign by the part of the screen that draws it, in the letters that the terminal has.
fn signs(glyphs: Glyphs) -> Vec<Part> {
    let timeline = chart::legend(glyphs).into_iter().map(|(drawn, meaning)| Sign { drawn, meaning }).collect();
    let fills = FillBy::ALL.into_iter().map(|by| (format!("Counties by {}", by.word()), fills(by, glyphs)));
    let map = std::iter::once((MAP.to_string(), on_map(glyphs)));
    map.chain(fills).chain([(TIMELINE.to_string(), timeline)]).collect()
}

/// What the counties are filled with by one choice.
fn fills(by: FillBy, glyphs: Glyphs) -> Vec<Sign> {
    let drawn = |one: FillSign| match one {
        FillSign::Pattern(pattern) => pattern.glyph(glyphs).to_string(),
        FillSign::Any(words) => words.to_string(),
    };
    by.signs().into_iter().map(|(one, meaning)| sign(drawn(one), meaning)).collect()
}

/// Lines, places and signs on the map.
fn on_map(glyphs: Glyphs) -> Vec<Sign> {
    let lines = match glyphs {
        Glyphs::Braille => sign("⢐ ⣿", "dots make lines: coasts, shores, county lines; borders heavy"),
        Glyphs::Blocks => sign("▀ ▄ █ ▌ ▐", "blocks make lines: coasts, shores, county lines; borders heavy"),
        Glyphs::Ascii => sign("| \\ - _ . ' %", "strokes of a line: a coast, a shore, a county line"),
    };
    let (one_stop, seat, scale) = match glyphs {
        Glyphs::Ascii => ("A", "o", "|--| km"),
        _ => ("▲", "•", "├──┤ km"),
    };
    let mut map = vec![
        sign("*", "goes with what is selected; the outline is lit"),
        sign(">", "selected; the outline is heavy"),
        sign(one_stop, "a one-stop border post"),
        sign("+", "a border point"),
        sign(seat, "the headquarters of a county"),
        sign("X", "the place that is shown"),
        sign("/", "status disputed, no view taken"),
        sign("~", "a lake"),
        lines,
    ];
    if glyphs == Glyphs::Ascii {
        map.push(sign("#", "a border between countries"));
    }
    map.push(sign(scale, "the scale: so long are as many kilometres as stand beside it"));
    map.push(sign("N", "north is up"));
    map
}

fn row(sign: &Sign) -> Row {
    Row::Field { label: sign.drawn.clone(), values: vec![Value::ours(vec![text(sign.meaning)])] }
}

/// The page of the signs, in the letters that the terminal has; those of the timeline first where that is asked for.
pub fn marks(glyphs: Glyphs, timeline_first: bool) -> Doc {
    let mut parts: Vec<_> = signs(glyphs).into_iter().collect();
    if timeline_first {
        parts.rotate_right(1);
    }
    let rows = parts.into_iter().flat_map(|(part, all)| {
        let heading = Row::Heading(part);
        std::iter::once(heading).chain(all.iter().map(row).collect::<Vec<Row>>())
    });
    Doc { title: "Marks".into(), aside: None, kind: "map and timeline".into(), rows: rows.collect() }
}

/// Whether a text is signs of the screen: every character of it stands in a drawn mark of one set of letters. A letter is
/// a sign only alone, as `F` is on a timeline in ASCII; a digit never is, for it counts.
pub fn has(asked: &str) -> bool {
    let single = asked.chars().count() == 1;
    let may = |c: char| !c.is_ascii_digit() && (single || !c.is_alphanumeric());
    let drawn = |glyphs: Glyphs| {
        let all: Vec<Sign> = signs(glyphs).into_iter().flat_map(|(_, all)| all).collect();
        asked.chars().all(|c| may(c) && all.iter().any(|sign| sign.draws(c)))
    };
    !asked.is_empty() && Glyphs::ALL.into_iter().any(drawn)
}

/// The page of some signs: what each means wherever it is drawn.
pub fn marks_with(asked: &str) -> Doc {
    let mut rows: Vec<Row> = Vec::new();
    let mut known: Vec<(String, Sign)> = Vec::new();
    for (glyphs, suffix) in [(Glyphs::Braille, ""), (Glyphs::Ascii, ", in ASCII")] {
        for (part, mut all) in signs(glyphs) {
            all.retain(|sign| asked.chars().any(|c| sign.draws(c)) && !known.contains(&(part.clone(), sign.clone())));
            if !all.is_empty() {
                rows.push(Row::Heading(format!("{part}{suffix}")));
                rows.extend(all.iter().map(row));
                known.extend(all.into_iter().map(|sign| (part.clone(), sign)));
            }
        }
    }
    rows.push(Row::Words(vec![text("`mpaka explain signs` has them all.")]));
    Doc { title: asked.into(), aside: None, kind: "sign of map and timeline".into(), rows }
}

impl Sign {
    /// Whether the character is one of those drawn; words and numbers between them are none.
    fn draws(&self, c: char) -> bool {
        let dots = |c: char| ('\u{2801}'..='\u{28ff}').contains(&c);
        let words = self.drawn.split_whitespace();
        let mut marks = words.filter(|word| word.chars().count() == 1 || !word.chars().any(char::is_alphanumeric));
        marks.any(|mark| mark.chars().any(|one| one == c || dots(one) && dots(c)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::doc::lay;

    fn said(asked: &str) -> String {
        lay(&marks_with(asked), 200).iter().map(|line| line.plain() + "\n").collect()
    }

    #[test]
    fn every_character_of_a_drawn_mark_is_a_sign_with_a_page() {
        for c in "‹═╌├┤┊╪⢐⣿*>+▲A░:\",◆◇•·›│┼┬─…→◂▸■□┄[]?XFxo#".chars()
        {
            let asked = c.to_string();
            assert!(has(&asked), "{c}");
            assert!(marks_with(&asked).rows.len() > 1, "{c}");
        }
    }

    #[test]
    fn signs_copied_from_the_screen_together_are_signs_and_words_and_numbers_are_none() {
        assert!(has("══") && has("‹··◇┤"));
        for none in ["", "2", "undated", "Fo", "B2", "†", "ß", "2023/.."] {
            assert!(!has(none), "{none}");
        }
    }

    #[test]
    fn a_sign_is_explained_wherever_it_is_drawn() {
        let dot = said("·");
        assert!(dot.contains("Counties by how they are named") && dot.contains("is not named itself"), "{dot}");
        assert!(dot.contains("Timeline") && dot.contains("on or before"), "{dot}");
        assert!(said(">").contains("selected") && said(">").contains("on or after"), "map, and timeline in ASCII");
        assert!(!said("░").contains("Timeline"));
    }
}
