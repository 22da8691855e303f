//! `mpaka check`: every fault with the line it is in, a sentence and the next step; then how much was looked at.

use serde_json::{Value, json};

use crate::cli::json::{self, envelope};
use crate::cli::snippet::draw;
use crate::cli::{Context, FINE, FOUND, Outcome, Page};
use crate::domain::dataset::Layer;
use crate::domain::fault::{Fault, tally, tally_words};
use crate::domain::read::Lines;
use crate::domain::words::counted;

/// Checks the data of the context. Errors, and warnings where `strict`, make the exit code `FOUND`.
pub fn check(context: Context<'_>, strict: bool) -> Outcome {
    let mut faults = context.library.faults().to_vec();
    for fault in &mut faults {
        fill_excerpt(context.layers, fault);
    }
    let (errors, warnings) = tally(&faults);
    let code = if errors > 0 || strict && warnings > 0 { FOUND } else { FINE };
    let page = if context.json { in_json(context, &faults) } else { in_words(context, &faults) };
    Outcome { code, ..Outcome::fine(page) }
}

/// Rules know the place of a fault but not the text.
fn fill_excerpt(layers: &[Layer], fault: &mut Fault) {
    if !fault.excerpt.is_empty() || fault.spot.line == 0 {
        return;
    }
    let is_its = |layer: &&Layer| fault.layer.as_ref().is_none_or(|name| *name == layer.name);
    let file = layers.iter().filter(is_its).flat_map(|layer| &layer.files).find(|file| file.name == fault.file);
    if let Some(text) = file.and_then(|file| std::str::from_utf8(&file.bytes).ok()) {
        fault.excerpt = Lines::of(text).line(fault.spot.line).to_string();
    }
}

fn in_words(context: Context<'_>, faults: &[Fault]) -> Page {
    let mut page = Page::default();
    for fault in faults {
        page.styled(&draw(fault, context.screen));
        page.gap();
    }
    let data = &context.library.data;
    page.line(format!(
        "{} in {}, {}: {}",
        counted(data.entries().len(), "record", "records"),
        counted(data.files(), "file", "files"),
        counted(data.claims().count(), "statement", "statements"),
        tally_words(faults),
    ));
    page
}

fn in_json(context: Context<'_>, faults: &[Fault]) -> Page {
    let (errors, warnings) = tally(faults);
    let data = &context.library.data;
    let body = json!({
        "data": context.layers.iter().map(|layer| layer.name.as_str()).collect::<Vec<_>>(),
        "files": data.files(),
        "records": data.entries().len(),
        "statements": data.claims().count(),
        "errors": errors,
        "warnings": warnings,
        "faults": faults.iter().map(fault_json).collect::<Vec<_>>(),
    });
    json::page(&envelope("check", body))
}

/// A fault; line and column count from 1 and are null where the whole file is meant.
pub fn fault_json(fault: &Fault) -> Value {
    let here = fault.spot.line > 0;
    json!({
        "severity": fault.severity.word(),
        "rule": fault.rule,
        "file": (!fault.file.is_empty()).then(|| fault.path()),
        "line": here.then_some(fault.spot.line),
        "column": here.then_some(fault.spot.column),
        "record": fault.record,
        "claim": fault.claim,
        "field": fault.field,
        "sentence": fault.sentence,
        "hint": fault.hint,
    })
}
