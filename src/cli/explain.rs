//! `mpaka explain TERM…`: what a word, a grade, a date or a code means, how to read it, where it comes from, and which
//! records say it. Without a word it is the codebook in short.

use serde_json::{Value, json};

use crate::cli::json::{self, doc::rows, envelope, target::target};
use crate::cli::show::page as drawn;
use crate::cli::{Context, FOUND, Outcome, Page, USAGE};
use crate::domain::explain::{Answer, answers, cut};
use crate::domain::library::Target;

/// The most words of one call: more are no question that somebody typed.
const MOST: usize = 64;

/// Explains each; several words that are one term together are that term. What means nothing here is said on standard
/// error, with the exit code `FOUND`.
pub fn explain(context: Context<'_>, asked: &[String]) -> Outcome {
    if asked.len() > MOST {
        let sentence =
            format!("{} words are too many: `mpaka explain` takes {MOST} at once. Ask in parts.", asked.len());
        return Outcome::refusal(USAGE, &sentence);
    }
    let joined = asked.join(" ");
    let echo = asked.iter().map(|one| cut(one)).collect::<Vec<String>>().join(" ");
    let asked: Vec<&str> = match answers(context.library, &joined) {
        Ok(_) => vec![joined.as_str()],
        Err(_) => asked.iter().map(String::as_str).collect(),
    };
    let mut found: Vec<Answer> = Vec::new();
    let mut missing = Page::default();
    let mut code = 0;
    for one in asked {
        match answers(context.library, one) {
            Ok(all) => found.extend(all),
            Err(sentence) => {
                missing.line(sentence);
                code = FOUND;
            }
        }
    }
    let page = if context.json {
        let items: Vec<Value> = found.iter().map(|answer| item(context, answer)).collect();
        json::page(&envelope("explain", json!({ "asked": echo, "items": items })))
    } else {
        let docs = found.iter().map(|answer| (answer.doc(context.library), answer.id(context.library)));
        drawn(context, docs)
    };
    Outcome { stderr: missing, code, ..Outcome::fine(page) }.noting(context.note())
}

/// One answer: what it is and its page; of a word of the codebook also its parts and what says it.
fn item(context: Context<'_>, answer: &Answer) -> Value {
    let doc = answer.doc(context.library);
    let mut all = json!({
        "id": answer.id(context.library),
        "kind": answer.kind(),
        "name": doc.title,
        "what": doc.kind,
    });
    if let (Answer::Term(term), Value::Object(fields)) = (answer, &mut all)
        && let Value::Object(of_term) = target(context, &Target::from(*term))
    {
        fields.extend(of_term);
    }
    if let Value::Object(fields) = &mut all {
        fields.insert("rows".into(), Value::Array(rows(&doc)));
    }
    all
}
