//! In JSON what only the map knows: counties, borders, places, disputed areas; and any target at all.

use serde_json::{Value, json};

use crate::cli::Context;
use crate::cli::json::record::record;
use crate::domain::codebook::term_of;
use crate::domain::doc::printed_forms;
use crate::domain::fold::county::{lines_of, naming, naming_documents, no_county, on_named_line};
use crate::domain::fold::period::{falling, undated};
use crate::domain::fold::term::{says, silent};
use crate::domain::geo::facts::{Fact, facts};
use crate::domain::geo::{County, Place};
use crate::domain::library::Target;
use crate::domain::period::{Falls, Period};
use crate::domain::record::ClaimRef;
use crate::domain::vocab::{Activity, Stage, Subject, Term};

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
        Target::Period(id) => Period::parse(id).map(|one| period(context, one)),
        Target::Term { set, code } => term_of(set, code).map(|one| term(context, one)),
    }
    .unwrap_or(Value::Null)
}

/// A period: each dated statement that lies in it (`within`) or reaches into it.
fn period(context: Context<'_>, period: Period) -> Value {
    let found = falling(context.library, period).map(|(one, falls)| {
        json!({
            "record": one.record.id(),
            "claim": one.claim.id,
            "when": one.when,
            "within": falls == Falls::Within,
        })
    });
    json!({
        "id": period.id(),
        "kind": "period",
        "name": period.words(),
        "from": period.from().to_string(),
        "to": period.to().to_string(),
        "statements": found.collect::<Vec<_>>(),
        "undated": undated(context.library).map(|(record, stage)| json!({
            "record": record.id(),
            "stage": stage.map(Stage::code),
        })).collect::<Vec<_>>(),
    })
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
    let said_by: Vec<Value> = says(library, &target).map(|one| said(one.record.id(), &one.claims)).collect();
    let matter = [Subject::SET, Activity::SET].contains(&term.set);
    let silent: Option<Vec<&str>> = matter.then(|| silent(library, &target).map(|one| one.id.as_str()).collect());
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
    if naming(context.library, slug).next().is_some() {
        "named"
    } else if on_named_line(context.library, slug).next().is_some() {
        "on a named line"
    } else {
        "not named"
    }
}

/// A county: its figures with their sources, and what names it.
pub fn county(context: Context<'_>, county: &County) -> Value {
    let library = context.library;
    let named_by: Vec<Value> = naming(library, &county.slug)
        .map(|(record, claim)| json!({ "record": record.id(), "claim": claim.id }))
        .collect();
    let on_line: Vec<Value> = on_named_line(library, &county.slug)
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
        "no_county": no_county(library).filter_map(|at| library.data.entries().get(at)).map(|one| one.record.id()).collect::<Vec<_>>(),
        "posts": library.atlas.places_in(&county.slug).filter(|one| one.kind.is_post()).map(|one| place(context, one)).collect::<Vec<_>>(),
        "facts": facts(county).into_iter().map(|one| fact(county, &one)).collect::<Vec<_>>(),
    })
}

/// A fact with where it comes from: `source` is null where no source is at hand, `words` is what the sheet says.
fn fact(county: &County, fact: &Fact) -> Value {
    let value = match fact.field {
        "population" => json!(county.population),
        "land_area_km2" => json!(county.land_area_km2),
        "drawn_area_km2" => json!(county.drawn_area_km2),
        "law" => json!(county.code),
        _ => json!(fact.value),
    };
    let mut all = json!({
        "field": fact.field,
        "value": value,
        "words": fact.value,
        "source": fact.value.is_some().then_some(&fact.source),
    });
    if let Value::Object(fields) = &mut all {
        match fact.field {
            "seat" => {
                fields.insert("checked".into(), json!(county.hq_verified.word()));
                fields.insert("note".into(), json!(some(&county.hq_note)));
            }
            "population" => {
                fields.insert("as_of".into(), json!("2019"));
            }
            "land_area_km2" => {
                fields.insert("as_printed".into(), json!(county.land_area_printed));
            }
            _ => {}
        }
    }
    all
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
        "position": place.position_words(),
        "note": some(&place.note),
    })
}

fn some(words: &str) -> Option<&str> {
    (!words.is_empty()).then_some(words)
}
