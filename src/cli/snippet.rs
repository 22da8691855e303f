//! A fault drawn with the line it is in. All that comes from the data is made safe first; colour is ours.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::cli::Screen;
use crate::domain::fault::{Fault, Severity};
use crate::domain::safe::clean;

/// Columns where there is no terminal to ask.
const WIDTH: u16 = 100;
/// Characters of a line that are kept on each side of the fault; a line can be a megabyte long.
const AROUND: usize = 400;

/// The fault in several lines, without a line end at the last.
pub fn draw(fault: &Fault, screen: Screen) -> String {
    let level = match fault.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let mut group = Group::with_title(level.primary_title(clean(&fault.sentence).into_owned()).id(fault.rule));
    if !fault.file.is_empty() {
        let mut origin = Origin::path(clean(&fault.file).into_owned());
        if fault.spot.line > 0 {
            origin = origin.line(fault.spot.line as usize).char_column(fault.spot.column as usize);
        }
        group = group.element(origin);
    }
    if !fault.excerpt.is_empty() {
        let Shown { line, start, end } = shown(fault);
        group = group.element(
            Snippet::source(line)
                .line_start(fault.spot.line as usize)
                .annotation(AnnotationKind::Primary.span(start..end)),
        );
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
}

fn shown(fault: &Fault) -> Shown {
    let letters: Vec<char> = fault.excerpt.chars().collect();
    let first = (fault.spot.column as usize).saturating_sub(1).min(letters.len());
    let last = first.saturating_add(fault.width.clamp(1, AROUND)).min(letters.len());
    let part = |from: usize, to: usize| -> String {
        let raw: String = letters.iter().skip(from).take(to.saturating_sub(from)).collect();
        clean(&raw).into_owned()
    };
    let mut line = part(first.saturating_sub(AROUND), first);
    let start = line.len();
    line.push_str(&part(first, last));
    let end = line.len();
    line.push_str(&part(last, last.saturating_add(AROUND)));
    Shown { line, start, end }
}
