//! A page of text over the panes: statements, open points, an explanation, faults, about.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::domain::doc::{Doc, Laid, Row, Value, explain, lay, open_points, statements};
use crate::domain::fault::Fault;
use crate::domain::library::Target;
use crate::domain::words::text;
use crate::shipped::{DATA_VERSION, NOTICE};
use crate::tui::desk::Desk;
use crate::tui::overlay::Overlay;
use crate::tui::panes::details;
use crate::tui::theme::Theme;

/// What the page is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    Statements(Target),
    OpenPoints(Target),
    /// A term by its set and code.
    Term(&'static str, String),
    Faults,
    About,
}

/// Subject, cursor, and what the page covers.
#[derive(Debug, Clone, PartialEq)]
pub struct View {
    pub subject: Subject,
    pub text: details::View,
    pub under: Option<Box<Overlay>>,
}

impl View {
    pub fn new(subject: Subject, under: Option<Overlay>) -> Self {
        Self { subject, text: details::View::default(), under: under.map(Box::new) }
    }
}

/// The document of a page.
pub fn doc(desk: &Desk, subject: &Subject) -> Doc {
    match subject {
        Subject::Statements(target) => statements(&desk.library, target),
        Subject::OpenPoints(target) => open_points(&desk.library, target),
        Subject::Term(set, code) => explain(set, code).unwrap_or_else(|| Doc {
            title: code.clone(),
            aside: None,
            kind: (*set).to_string(),
            rows: vec![Row::Words(vec![text("No definition is in the program.")])],
        }),
        Subject::Faults => faults(&desk.faults),
        Subject::About => about(desk),
    }
}

/// The lines of a page in a room so wide.
pub fn lines(desk: &Desk, view: &View, room: Rect) -> Vec<Laid> {
    lay(&doc(desk, &view.subject), details::text_width(room))
}

fn faults(faults: &[Fault]) -> Doc {
    let mut rows = Vec::new();
    for fault in faults {
        rows.push(Row::Heading(format!("{} · {}", fault.severity.word(), fault.place())));
        rows.push(Row::Words(vec![text(&fault.sentence)]));
        if !fault.excerpt.is_empty() {
            let shown: String = fault.excerpt.trim().chars().take(200).collect();
            rows.push(Row::Field {
                label: "There".into(),
                values: vec![Value { spans: vec![text(shown)], faint: true, ..Value::default() }],
            });
        }
        if let Some(hint) = &fault.hint {
            rows.push(Row::Field { label: "Next".into(), values: vec![Value::ours(vec![text(hint)])] });
        }
    }
    if rows.is_empty() {
        rows.push(Row::Words(vec![text("No fault was found in the data.")]));
    } else {
        rows.push(Row::Heading("What now".into()));
        rows.push(Row::Words(vec![text("What is named here was left out; everything else is open. Mend the files, then press R to read them again. `mpaka check` prints the same list.")]));
    }
    Doc { title: "Faults in the data".into(), aside: None, kind: format!("{} found", faults.len()), rows }
}

fn about(desk: &Desk) -> Doc {
    let mut rows = vec![
        Row::Words(vec![text(
            "mpaka (Kiswahili: border) shows what Kenya has agreed with others on security and borders, and who says so. It is a reading of published documents, not a register of treaties.",
        )]),
        Row::Field { label: "Program".into(), values: vec![Value::ours(vec![text(env!("CARGO_PKG_VERSION"))])] },
        Row::Field {
            label: "Data".into(),
            values: vec![Value::ours(vec![text(if desk.shipped {
                format!("shipped, {DATA_VERSION}")
            } else {
                "your own".into()
            })])],
        },
        Row::Field { label: "Read".into(), values: vec![Value::ours(vec![text(desk.reach())])] },
        Row::Heading("Credits and licences".into()),
    ];
    rows.extend(NOTICE.lines().skip(1).filter(|line| !line.is_empty()).map(|line| Row::Words(vec![text(line.trim())])));
    Doc { title: "About mpaka".into(), aside: None, kind: "about".into(), rows }
}

/// Draws the lines of a page.
pub fn draw(desk: &Desk, view: &View, theme: Theme, area: Rect, buf: &mut Buffer) {
    details::draw(&lines(desk, view, area), view.text, true, theme, area, buf);
}
