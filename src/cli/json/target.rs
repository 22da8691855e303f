//! In JSON what only the map knows: counties, borders, places, disputed areas; and any target at all.

use serde_json::{Value, json};

use crate::cli::Context;
use crate::cli::json::record::record;
use crate::domain::doc::printed_forms;
use crate::domain::fold::county::{lines_of, naming, naming_documents, on_named_line};
use crate::domain::fold::term::{says, silent};
use crate::domain::geo::{County, Place};
use crate::domain::library::Target;
use crate::domain::record::ClaimRef;
use crate::domain::vocab::{Activity, Subject, Term, term_of};

/// Whatever it is; null where it leads nowhere.
pub fn target(context: Context<'_>, target: &Target) -> Value {
    let library = context.library;
    match target {
        Target::Record(id) => library.data.get(id).map(|one| record(context, one)),
        Target::County(slug) => library.atlas.county(slug).map(|one| county(context, one)),
        Target::Place(id) => library.atlas.place(id).map(|one| place(context, one)),
        Target::Border(id) => Some(json!({
            "id": id,
            "kind": "border",
            "name": library.title(target),
            "country": crate::domain::geo::border::border_country(id),
            "counties": library.atlas.on_border(id),
        })),
        Target::Disputed(id) => library.atlas.disputed.iter().find(|area| area.id == *id).map(|area| {
            json!({
                "id": area.id,
                "kind": "disputed area",
                "name": area.name,
                "administered_by": area.administered_by,
                "claimed_by": area.claimed_by,
                "note": area.note,
            })
        }),
        Target::Term { set, code } => term_of(set, code).map(|one| term(context, one)),
    }
    .unwrap_or(Value::Null)
}

/// A word of the codebook, and the records that say it. `silent` are the agreements and talks that do not say a subject
/// or an activity in what was read of them; that is no "no".
fn term(context: Context<'_>, term: Term) -> Value {
    let library = context.library;
    let target = Target::from(term);
    let said = |record: &str, claims: &[ClaimRef<'_>]| {
        let claims: Vec<&str> = claims.iter().map(|claim| claim.id).collect();
        json!({ "record": record, "claims": claims })
    };
    let said_by: Vec<Value> = says(library, &target).iter().map(|one| said(one.record.id(), &one.claims)).collect();
    let matter = [Subject::SET, Activity::SET].contains(&term.set);
    let silent: Option<Vec<&str>> =
        matter.then(|| silent(library, &target).into_iter().map(|one| one.id.as_str()).collect());
    json!({
        "id": library.address(&target),
        "kind": "term",
        "name": term.word,
        "set": term.set,
        "code": term.code,
        "definition": term.definition,
        "read_it": some(term.read),
        "standard": term.standard,
        "printed_forms": printed_forms(term),
        "said_by": said_by,
        "silent": silent,
    })
}

/// How the documents tie to a county, in words; the same on the screen and in JSON.
pub fn tie_word(context: Context<'_>, slug: &str) -> &'static str {
    if !naming(context.library, slug).is_empty() {
        "named"
    } else if !on_named_line(context.library, slug).is_empty() {
        "on a named line"
    } else {
        "not named"
    }
}

/// A county: its figures with their sources, and what names it.
pub fn county(context: Context<'_>, county: &County) -> Value {
    let library = context.library;
    let named_by: Vec<Value> = naming(library, &county.slug)
        .into_iter()
        .map(|(record, claim)| json!({ "record": record.id(), "claim": claim.id }))
        .collect();
    let on_line: Vec<Value> = on_named_line(library, &county.slug)
        .into_iter()
        .map(|(record, claim, border)| json!({ "border": border, "record": record.id(), "claim": claim.id }))
        .collect();
    json!({
        "id": county.slug,
        "kind": "county",
        "name": county.name,
        "code": county.code,
        "iso": county.iso,
        "tie": tie_word(context, &county.slug),
        "documents": naming_documents(library, &county.slug),
        "named_by": named_by,
        "on_named_line": on_line,
        "borders": lines_of(library, &county.slug),
        "neighbours": county.neighbours,
        "across_water": county.across_water,
        "countries": county.countries,
        "countries_across_water": county.countries_across_water,
        "disputed": county.disputed,
        "facts": [
            {
                "field": "seat",
                "value": county.headquarters,
                "checked": county.hq_verified.word(),
                "note": some(&county.hq_note),
                "source": null,
            },
            { "field": "population", "value": county.population, "as_of": "2019", "source": county.figures_source },
            {
                "field": "land_area_km2",
                "value": county.land_area_km2,
                "as_printed": county.land_area_printed,
                "source": county.figures_source,
            },
        ],
    })
}

/// A place of the gazetteer. Its id is what finds it: `place:busia` where the bare id is a county's.
pub fn place(context: Context<'_>, place: &Place) -> Value {
    json!({
        "id": context.library.address(&Target::Place(place.id.clone())),
        "kind": "place",
        "name": place.name,
        "what": place.kind.word(),
        "county": place.county,
        "country": place.country,
        "latitude": place.lat,
        "longitude": place.lon,
        "source": place.source,
        "checked": place.verified.word(),
        "note": some(&place.note),
    })
}

fn some(words: &str) -> Option<&str> {
    (!words.is_empty()).then_some(words)
}
