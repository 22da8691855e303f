//! Lists in lines: the partners with their agreements, everything of a kind, what a search found. Each line is numbered,
//! and says what each part of it is.

use crate::cli::Context;
use crate::cli::kind::ListKind;
use crate::cli::list;
use crate::cli::plain::sheet::Sheet;
use crate::cli::plain::view::Ask;
use crate::cli::search;
use crate::domain::fold::partner::{partners as all_partners, without_partner};
use crate::domain::fold::status::status;
use crate::domain::library::Target;
use crate::domain::record::instrument::Instrument;
use crate::domain::search::Index;
use crate::domain::words::counted;

/// The partners pane: each partner, and below it its agreements and talks with their status.
pub fn partners(context: Context<'_>) -> Sheet {
    let library = context.library;
    let mut sheet = Sheet::default();
    let word = |one: &Instrument| status(library, one, context.today).word;
    for partner in all_partners(library) {
        let many = counted(partner.instruments.len(), "agreement or talks", "agreements and talks");
        let line = format!("Partner {}, {}: {many}", partner.name, partner.kind.word());
        sheet.item(&line, Ask::Show(Target::Record(partner.org.clone())));
        for one in partner.agreements(library) {
            // By its full name: the line is read without the one above it.
            let target = Target::Record(one.id.to_string());
            sheet.item(&format!("{}: {}", library.title(&target), word(one)), Ask::Show(target));
        }
    }
    let mut orphans = without_partner(library).peekable();
    if orphans.peek().is_some() {
        sheet.lines.push("Partner not named:".into());
    }
    for one in orphans {
        let target = Target::Record(one.id.to_string());
        sheet.item(&format!("{}: {}", library.title(&target), word(one)), Ask::Show(target));
    }
    if sheet.lines.is_empty() {
        sheet.lines.push("No agreement is in this data.".into());
    }
    sheet
}

/// Everything of a kind that holds the words: the name first, then what each other column says.
pub fn kind(context: Context<'_>, kind: ListKind, words: &[String]) -> Result<Sheet, String> {
    let (heads, rows) = list::told(context, kind, words)?;
    let mut sheet = Sheet::default();
    sheet.lines.push(format!("{}: {}", counted(rows.len(), "row", "rows"), kind.word()));
    for row in rows {
        let id = row.last().cloned().unwrap_or_default();
        let target = context.library.find(&id).ok();
        let name = target.as_ref().map(|target| context.library.title(target)).unwrap_or_default();
        let at = row.iter().position(|cell| *cell == name).unwrap_or(0);
        let is_told = |(column, (head, cell)): &(usize, (&&str, &String))| {
            *column != at && !cell.trim().is_empty() && **head != "id"
        };
        let first = row.get(at).into_iter().cloned();
        let others = heads.iter().zip(&row).enumerate().filter(is_told);
        let others = others.map(|(_, (head, cell))| format!("{head}: {}", cell.trim()));
        let line = first.chain(others).collect::<Vec<_>>().join("; ");
        match target {
            Some(target) => sheet.item(&line, Ask::Show(target)),
            None => sheet.lines.push(line),
        }
    }
    Ok(sheet)
}

/// What holds all the words, best first.
pub fn hits(context: Context<'_>, index: &Index, words: &str) -> Result<Sheet, String> {
    let (hits, count, sentence) = search::told(context, index, words);
    if hits.is_empty() {
        return Err(sentence.unwrap_or_default());
    }
    let mut sheet = Sheet::default();
    sheet.lines.extend(sentence);
    let first = if hits.len() < count { format!(", the first {} of them", hits.len()) } else { String::new() };
    sheet.lines.push(format!("{} for {words}{first}.", counted(count, "result", "results")));
    for hit in &hits {
        let why = search::why(hit);
        let why = if why.is_empty() { String::new() } else { format!("; {why}") };
        sheet.item(&format!("{}, {}{why}", hit.title, hit.kind), Ask::Show(hit.target.clone()));
    }
    sheet.hits = Some(hits.into_iter().map(|hit| hit.target).collect());
    Ok(sheet)
}
