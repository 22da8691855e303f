//! A page of text over the panes: statements, open points, an explanation, faults, the marks, about.

mod own;

use crate::domain::check;
use crate::domain::doc::{Doc, Row, explain_first, faults, marks::marks, open_points, statements};
use crate::domain::glyphs::Glyphs;
use crate::domain::library::Target;
use crate::domain::words::text;
use crate::tui::desk::Desk;
use crate::tui::reader;

/// What the page is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    Statements(Target),
    OpenPoints(Target),
    /// Terms by set and code: the first in full, a line on each of the others.
    Terms(Vec<(&'static str, String)>),
    Faults,
    About,
    /// The marks of map and timeline; true where those of the timeline come first.
    Marks(Glyphs, bool),
}

impl Subject {
    /// The target it is about, if it is about one.
    pub fn target(&self) -> Option<&Target> {
        match self {
            Self::Statements(target) | Self::OpenPoints(target) => Some(target),
            _ => None,
        }
    }
}

/// Subject and cursor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    pub subject: Subject,
    pub text: reader::View,
}

impl View {
    pub fn new(subject: Subject) -> Self {
        Self { subject, text: reader::View::default() }
    }
}

/// The document of a page.
pub fn doc(desk: &Desk, subject: &Subject) -> Doc {
    match subject {
        Subject::Statements(target) => statements(&desk.library, target),
        Subject::OpenPoints(target) => open_points(&desk.library, target),
        Subject::Terms(terms) => explain_first(&desk.library, terms).unwrap_or_else(|| Doc {
            title: terms.first().map_or_else(String::new, |(_, code)| code.clone()),
            aside: None,
            kind: "no definition".into(),
            rows: vec![Row::Words(vec![text("No definition is in the program.")])],
        }),
        Subject::Faults => faults(check::faults(&desk.library), "press R"),
        Subject::About => own::about(desk),
        Subject::Marks(glyphs, timeline) => marks(*glyphs, *timeline),
    }
}
