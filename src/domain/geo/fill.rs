//! What counties are filled with: classes told apart by pattern and by tone, and the legend of those that occur.
//! It knows nothing of why a county is of a class; whoever makes a fill decides that and words it.

use std::collections::BTreeMap;

use crate::domain::glyphs::Glyphs;

/// The filling of a map.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Fill {
    /// What is painted, for the title: "named in reports on agreements".
    pub title: String,
    /// The strongest first.
    pub classes: Vec<Class>,
    /// By slug, places in `classes`; where there are several they alternate. A county that is not here is blank.
    pub of: BTreeMap<String, Vec<usize>>,
    /// What it means that a county is blank: "nothing on record".
    pub blank: &'static str,
}

/// One of the things that a county can be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Class {
    pub pattern: Pattern,
    pub tone: Tone,
    /// For the legend on a frame. Classes that follow each other with the same words share one entry.
    pub short: String,
    /// The same where there is little room.
    pub brief: String,
    /// For the page of the signs.
    pub words: String,
}

/// How a class looks without colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pattern {
    Dense,
    Marked,
    Sparse,
    /// A digit or a letter, far enough apart to be read one by one.
    Letter(char),
}

/// How a class stands among the others; a theme has the colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Tone {
    Strong,
    #[default]
    Plain,
    Faint,
    /// One of several that have no order.
    Hue(u8),
}

impl Pattern {
    /// Its character. None of them is one that lines, places, lakes or hatching are drawn with.
    pub fn glyph(self, glyphs: Glyphs) -> char {
        match (self, glyphs) {
            (Self::Dense, Glyphs::Ascii) => ';',
            (Self::Sparse, Glyphs::Ascii) => ',',
            (Self::Dense, _) => '░',
            (Self::Marked, _) => ':',
            (Self::Sparse, _) => '·',
            (Self::Letter(c), _) => c,
        }
    }

    /// Whether the character is set in a cell of the grid. It depends on nothing else, so that what is selected or lit
    /// moves no fill.
    pub fn is_set(self, col: u16, row: u16) -> bool {
        let (col, row) = (u32::from(col), u32::from(row));
        match self {
            Self::Dense => true,
            Self::Marked | Self::Sparse => (col + row).is_multiple_of(2),
            Self::Letter(_) => row.is_multiple_of(2) && (col + row).is_multiple_of(4),
        }
    }
}

impl Fill {
    /// The classes of a county; none where it is blank.
    pub fn classes_of(&self, slug: &str) -> impl Iterator<Item = &Class> {
        self.of.get(slug).into_iter().flatten().filter_map(|at| self.classes.get(*at))
    }

    /// The legend of the classes that occur, and of what is blank, in at most `width` columns: the words in full or, where
    /// they do not fit, in brief; what still has no room is left out whole, the weakest first. A piece with a tone is a
    /// pattern, the others are words; one after the other they are one line.
    pub fn legend(&self, glyphs: Glyphs, width: usize) -> Vec<(Option<Tone>, String)> {
        let blank = (!self.blank.is_empty()).then(|| vec![(None, format!("blank: {}", self.blank))]);
        let entries = |brief: bool| self.entries(glyphs, brief);
        let whole = |brief: bool| entries(brief).into_iter().chain(blank.clone()).collect::<Vec<Entry>>();
        let ways = [whole(false), whole(true), entries(false), entries(true)];
        let fits = |all: &&Vec<Entry>| joined(all).iter().map(|(_, text)| text.chars().count()).sum::<usize>() <= width;
        if let Some(all) = ways.iter().find(fits) {
            return joined(all);
        }
        let mut kept: Vec<Entry> = entries(true);
        while !kept.is_empty() && !fits(&&kept) {
            kept.pop();
        }
        joined(&kept)
    }

    fn entries(&self, glyphs: Glyphs, brief: bool) -> Vec<Entry> {
        let mut entries: Vec<Entry> = Vec::new();
        let mut last: Option<&str> = None;
        for (at, class) in self.classes.iter().enumerate() {
            if !self.of.values().any(|of| of.contains(&at)) {
                continue;
            }
            let words = if brief { &class.brief } else { &class.short };
            let piece = (Some(class.tone), class.pattern.glyph(glyphs).to_string());
            match entries.last_mut().filter(|_| last == Some(words)) {
                // Before the words, which are the entry's last piece.
                Some(entry) => {
                    let before = entry.len().saturating_sub(1);
                    entry.splice(before..before, [(None, " ".to_string()), piece]);
                }
                None => entries.push(vec![piece, (None, format!(" {words}"))]),
            }
            last = Some(words);
        }
        entries
    }
}

/// The pieces that stand together in the legend.
type Entry = Vec<(Option<Tone>, String)>;

/// Entries on one line, with room between them and at the ends.
fn joined(entries: &[Entry]) -> Entry {
    let mut line: Entry = Vec::new();
    for (at, entry) in entries.iter().enumerate() {
        line.push((None, if at == 0 { " " } else { "  " }.to_string()));
        line.extend(entry.iter().cloned());
    }
    if !line.is_empty() {
        line.push((None, " ".to_string()));
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    fn class(pattern: Pattern, short: &str, brief: &str) -> Class {
        Class { pattern, tone: Tone::Plain, short: short.into(), brief: brief.into(), words: String::new() }
    }

    fn fill() -> Fill {
        let classes = vec![
            class(Pattern::Dense, "named first", "first"),
            class(Pattern::Letter('2'), "agreements name it", "agreements"),
            class(Pattern::Letter('1'), "agreements name it", "agreements"),
            class(Pattern::Sparse, "on a named line", "line named"),
            class(Pattern::Marked, "does not occur", "not"),
        ];
        let of = [("turkana", vec![0]), ("lamu", vec![1, 2]), ("garissa", vec![3])];
        let of = of.into_iter().map(|(slug, of)| (slug.to_string(), of)).collect();
        Fill { title: "tried".into(), classes, of, blank: "not named" }
    }

    fn said(width: usize) -> String {
        fill().legend(Glyphs::Braille, width).into_iter().map(|(_, text)| text).collect()
    }

    #[test]
    fn the_legend_says_in_full_or_in_brief_what_occurs_and_what_blank_means() {
        assert_eq!(said(78), " ░ named first  2 1 agreements name it  · on a named line  blank: not named ");
        assert_eq!(said(57), " ░ first  2 1 agreements  · line named  blank: not named ");
        assert_eq!(said(56), " ░ first  2 1 agreements  · line named ");
        assert_eq!(said(40), " ░ first  2 1 agreements  · line named ");
        assert_eq!(said(30), " ░ first  2 1 agreements ");
        assert_eq!(said(8), "");
    }

    #[test]
    fn no_width_is_overrun_and_no_word_is_cut() {
        let words = ["░", "2", "1", "·", "blank:", "not"];
        let known: String = said(200) + &said(57);
        for width in 0..100 {
            let line = said(width);
            assert!(line.chars().count() <= width);
            for word in line.split_whitespace() {
                assert!(words.contains(&word) || known.split_whitespace().any(|one| one == word), "{word}");
            }
        }
    }

    #[test]
    fn patterns_are_told_apart_in_every_set_and_from_all_else_that_is_drawn() {
        for glyphs in Glyphs::ALL {
            let drawn = [Pattern::Dense, Pattern::Marked, Pattern::Sparse].map(|pattern| pattern.glyph(glyphs));
            assert!(drawn[0] != drawn[1] && drawn[1] != drawn[2] && drawn[0] != drawn[2]);
            for c in drawn {
                assert!(!"+▲•AoX~/|\\-_.'%#*>▀▄█▌▐".contains(c), "{c}");
                assert!(glyphs != Glyphs::Ascii || c.is_ascii());
                assert!(!('\u{2800}'..='\u{28ff}').contains(&c), "a line in Braille");
            }
        }
    }

    #[test]
    fn letters_stand_in_one_cell_of_eight() {
        let set = |pattern: Pattern| {
            (0..8)
                .flat_map(|row| (0..16).map(move |col| (col, row)))
                .filter(|(col, row)| pattern.is_set(*col, *row))
                .count()
        };
        assert_eq!([set(Pattern::Dense), set(Pattern::Sparse), set(Pattern::Letter('U'))], [128, 64, 16]);
    }
}
