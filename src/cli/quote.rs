//! `mpaka quote SOURCE "words" --sources DIR`: the citation of words in a document, to be pasted.

use serde_json::{Value, json};

use crate::cli::json::{self, envelope};
use crate::cli::{Context, FOUND, Outcome, Page};
use crate::domain::proof::{Document, Quote, citations, match_documents, quote as find};
use crate::domain::ron_options;
use crate::domain::suggest::nearest;

/// Finds the words in the source's document.
pub fn quote(context: Context<'_>, source: &str, words: &str, documents: &[Document]) -> Outcome {
    let data = &context.library.data;
    let Some(record) = data.source(source) else {
        let near = nearest(source, data.sources().map(|source| source.id.as_str()));
        let near = near
            .map_or_else(|| "`mpaka list sources` has them all.".to_string(), |near| format!("Did you mean {near}?"));
        return Outcome::refusal(FOUND, &format!("There is no source “{source}”. {near}"));
    };
    let all: Vec<_> = citations(context.library).collect();
    let (found, _) = match_documents(context.library, &all, documents);
    let Some(found) = found.iter().find(|one| one.source.id == record.id) else {
        let why =
            if record.sha256.is_some() { "is not in the folder" } else { "was never copied: its record has no hash" };
        return Outcome::refusal(
            FOUND,
            &format!("The document of {source} {why}. Quote it by hand, with its paragraph."),
        );
    };
    let quotes = match find(words, &found.layout(&all), record) {
        Ok(quotes) => quotes,
        Err(why) => return Outcome::refusal(FOUND, &why.to_string()),
    };
    let note = found.changed.then(|| format!("note: {} has changed since {source} was read", found.document.name));
    if context.json {
        let items: Vec<Value> = quotes.iter().map(|quote| item(source, quote)).collect();
        return Outcome::fine(json::page(&envelope("quote", json!({ "source": source, "items": items })))).noting(note);
    }
    let mut page = Page::default();
    for quote in &quotes {
        page.line(ron(quote));
    }
    Outcome::fine(page).noting(note)
}

/// As the data files write it.
fn ron(quote: &Quote) -> String {
    let text = ron_options().to_string(&quote.cite).unwrap_or_default();
    // "Para(7,\"…\")" as fmt writes it; an apostrophe needs no escape.
    text.replacen(",\"", ", \"", 1).replace("\\'", "'")
}

fn item(source: &str, quote: &Quote) -> Value {
    json!({
        "cite": ron(quote),
        "from_elsewhere": format!("From(\"{source}\", {})", ron(quote)),
        "locator": quote.cite.locator(),
        "passage": quote.cite.passage(),
        "line": quote.line,
    })
}
