//! The sheet that a picture lies on: its name for screen readers, heading, foot, white ground. It must not draw the picture.

use svg::Document;
use svg::node::Text as Words;
use svg::node::element::{Definitions, Description, Group, Title};

use crate::domain::safe::clean;
use crate::domain::svg::ink::{BLACK, FONT, GREY, Hand, PAPER, px, rect, words};

/// White round everything, in px.
pub(super) const MARGIN: f64 = 24.0;

const TITLE: Hand = Hand::new(20.0, BLACK).bold();
const ASIDE: Hand = Hand::new(13.0, BLACK);
const FOOT: Hand = Hand::new(10.0, GREY);

/// What a picture says of itself.
#[derive(Debug, Clone)]
pub(super) struct Page {
    /// Before the ids in it, so that several pictures can stand in one document.
    pub(super) id: &'static str,
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) title: String,
    /// What the picture shows, in words.
    pub(super) told: String,
}

impl Page {
    /// The whole document.
    pub(super) fn document(self, defs: Definitions, parts: impl IntoIterator<Item = Group>) -> String {
        let (title, told) = (format!("{}-title", self.id), format!("{}-desc", self.id));
        let mut document = Document::new()
            .set("width", px(self.width))
            .set("height", px(self.height))
            .set("viewBox", format!("0 0 {} {}", px(self.width), px(self.height)))
            .set("role", "img")
            .set("lang", "en")
            .set("aria-labelledby", format!("{title} {told}"))
            .set("font-family", FONT)
            .add(Title::new(clean(&self.title).into_owned()).set("id", title))
            .add(Description::new().set("id", told).add(Words::new(clean(&self.told).into_owned())))
            .add(defs)
            .add(rect((0.0, 0.0), (self.width, self.height), PAPER));
        for part in parts {
            document = document.add(part);
        }
        format!("{document}\n")
    }
}

/// Title and lines under it; and the px they take from the upper edge.
pub(super) fn heading(width: f64, title: &str, asides: &[String]) -> (Group, f64) {
    let room = width - 2.0 * MARGIN;
    let lines = TITLE.wrapped(title, room).into_iter().map(|line| (line, TITLE));
    let asides = asides.iter().flat_map(|aside| ASIDE.wrapped(aside, room)).map(|line| (line, ASIDE));
    stacked(MARGIN, lines.chain(asides))
}

/// Small lines at the end of the picture; and where they end.
pub(super) fn foot(top: f64, width: f64, lines: &[String]) -> (Group, f64) {
    let room = width - 2.0 * MARGIN;
    let (group, end) = stacked(top, lines.iter().flat_map(|line| FOOT.wrapped(line, room)).map(|line| (line, FOOT)));
    (group, end + MARGIN / 2.0)
}

fn stacked(top: f64, lines: impl Iterator<Item = (String, Hand)>) -> (Group, f64) {
    let (mut group, mut y) = (Group::new(), top);
    for (line, hand) in lines {
        group = group.add(words((MARGIN, y + hand.size), &line, hand));
        y += hand.size * 1.4;
    }
    (group, y)
}
