//! What every character of the picture means, in words.
//! It must not draw.

use super::Glyphs;
use super::marks::set;

/// Every mark with what it means, for a key to the picture.
pub fn legend(glyphs: Glyphs) -> Vec<(String, &'static str)> {
    let set = set(glyphs);
    let pair = |[solid, hollow]: [char; 2]| format!("{solid} {hollow}");
    let run = |chars: &[char]| chars.iter().collect::<String>();
    let spaced = |chars: &[char]| {
        let mut apart: Vec<String> = chars.iter().map(char::to_string).collect();
        apart.dedup();
        apart.join(" ")
    };
    vec![
        (pair(set.planned), "planned; the second: day not sure"),
        (pair(set.negotiating), "being negotiated; day not sure"),
        (pair(set.initialled), "initialled, or signed and awaiting approval; day not sure"),
        (pair(set.signed), "signed; day not sure"),
        (pair(set.ratified), "ratified; day not sure"),
        (pair(set.in_force), "in force, in effect or applied provisionally; day not sure"),
        (pair(set.ended), "expired, terminated, superseded or lapsed; day not sure"),
        (pair(set.other), "another stage; day not sure"),
        (pair(set.event), "event; day not sure"),
        (pair(set.deadline), "due; day not sure"),
        ("~".to_owned(), "day reckoned, not stated; where it has no room the mark is hollow"),
        (set.times.map_or("2".to_owned(), |times| format!("{times} 2")), "so many in one column"),
        (pair(set.block), "some time in this column; not sure"),
        (run(&[set.open, set.span[0], set.close]), "some time in between"),
        (run(&[set.open, set.span[1], set.close]), "perhaps in between"),
        (run(&[set.before, set.dot, set.close]), "on or before"),
        (run(&[set.open, set.dot, set.after]), "on or after"),
        (run(&[set.bar; 3]), "said to hold"),
        (run(&[set.query, set.query, '?']), "only the year is stated"),
        (run(&[set.query, set.query, set.no_end]), "end not stated"),
        (run(&[set.no_start, set.bar, set.bar]), "start not stated"),
        (run(&[set.axis; 3]), "the years"),
        (
            spaced(&[set.today, set.today_on_axis, set.today_on_bar, set.today_on_query]),
            "today; on the years, on a bar",
        ),
        (run(&[set.edge]), "what has no date stands left of it; +2: two more"),
        (spaced(&[set.earlier, set.later]), "so many before, so many after what is shown"),
        (set.base.to_string(), "the agreement under the cursor rests on it"),
        (set.follows.to_string(), "it rests on the agreement under the cursor, or is to follow from it"),
        (set.alongside.to_string(), "it goes with the agreement under the cursor: signed alongside, a part, a mention"),
        (spaced_dots(set.thread), "leads to what is related"),
        (run(&[set.brush[0], set.brushed, set.brushed, set.brush[1]]), "the period chosen, on the years"),
        (set.brush_edge.to_string(), "its first and last column in the lanes"),
        ("[ ]".to_owned(), "the cursor is on it"),
        (set.cut.to_string(), "the label goes on"),
    ]
}

/// A short key for the edge of a frame, the most needed first: as many pieces may be written as fit.
pub fn key(glyphs: Glyphs) -> Vec<String> {
    let set = set(glyphs);
    let run = |chars: &[char], words: &str| format!("{} {words}", chars.iter().collect::<String>());
    vec![
        run(&[set.planned[0]], "planned"),
        run(&[set.signed[0]], "signed"),
        run(&[set.signed[1]], "day not sure"),
        run(&[set.before, set.dot, set.dot, set.close], "on or before"),
        run(&[set.bar; 2], "said to hold"),
        run(&[set.query, set.query, '?'], "only the year stated"),
        run(&[set.event[0]], "event"),
        run(&['~'], "reckoned"),
        run(&[set.ended[0]], "ended"),
    ]
}

fn spaced_dots(dot: char) -> String {
    format!("{dot} {dot} {dot}")
}
