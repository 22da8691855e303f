//! A fault drawn with the line it is in. All that comes from the data is made safe first; colour is ours.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::cli::Screen;
use crate::domain::fault::{Fault, Severity};
use crate::domain::safe::clean;

/// Columns where there is no terminal to ask.
const WIDTH: u16 = 100;
/// Characters of a line that are kept on each side of the fault; a line can be a megabyte long.
const AROUND: usize = 4000;

/// The fault in several lines, without a line end at the last.
pub fn draw(fault: &Fault, screen: Screen) -> String {
    let level = match fault.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let mut group = Group::with_title(level.primary_title(clean(&fault.sentence).into_owned()).id(fault.rule));
    let shown = shown(fault);
    let file = clean(&fault.path()).into_owned();
    // The renderer counts columns in what is shown; where that is not what the file holds, the place is written apart.
    let apart = shown.as_ref().is_none_or(|shown| !shown.is_true);
    if apart && !file.is_empty() {
        let origin = Origin::path(file.clone());
        group = group.element(match fault.spot.line {
            0 => origin,
            line => origin.line(line as usize).char_column(fault.spot.column as usize),
        });
    }
    if let Some(Shown { line, start, end, .. }) = shown {
        let snippet = Snippet::source(line)
            .line_start(fault.spot.line as usize)
            .annotation(AnnotationKind::Primary.span(start..end));
        group = group.element(if apart { snippet } else { snippet.path(file) });
    }
    let at = belongs(fault);
    if !at.is_empty() {
        group = group.element(Level::NOTE.with_name(Some("in")).message(at));
    }
    if let Some(hint) = &fault.hint {
        group = group.element(Level::HELP.with_name(Some("hint")).message(clean(hint).into_owned()));
    }
    let renderer = if screen.colour { Renderer::styled() } else { Renderer::plain() };
    let width = usize::from(screen.width.unwrap_or(WIDTH));
    renderer.decor_style(DecorStyle::Ascii).term_width(width).render(&[group])
}

/// Record, statement and field, in one line.
fn belongs(fault: &Fault) -> String {
    let parts = [("record", &fault.record), ("statement", &fault.claim), ("field", &fault.field)];
    let parts = parts.into_iter().filter_map(|(word, value)| value.as_ref().map(|value| format!("{word} {value}")));
    clean(&parts.collect::<Vec<_>>().join(", ")).into_owned()
}

/// The line as it is shown, with the bytes to underline.
struct Shown {
    line: String,
    start: usize,
    end: usize,
    /// True where a column of it is a column of the file.
    is_true: bool,
}

fn shown(fault: &Fault) -> Option<Shown> {
    if fault.excerpt.is_empty() {
        return None;
    }
    let letters: Vec<char> = fault.excerpt.chars().collect();
    let first = (fault.spot.column as usize).saturating_sub(1).min(letters.len());
    let last = first.saturating_add(fault.width.clamp(1, AROUND)).min(letters.len());
    let part = |from: usize, to: usize| -> String {
        let raw: String = letters.iter().skip(from).take(to.saturating_sub(from)).collect();
        clean(&raw).into_owned()
    };
    let mut line = part(first.saturating_sub(AROUND), first);
    let start = line.len();
    let is_true = line.chars().eq(letters.iter().take(first).copied());
    line.push_str(&part(first, last));
    let end = line.len();
    line.push_str(&part(last, last.saturating_add(AROUND)));
    Some(Shown { line, start, end, is_true })
}
