//! What goes with something, in words: the counties that the map lights beside it and the records that the lists mark.
//! It finds nothing itself; the panes and this page derive from one set.

use std::collections::BTreeMap;

use crate::domain::doc::{Doc, Row, Value};
use crate::domain::fold::linked::linked;
use crate::domain::ids::Wanted;
use crate::domain::library::{Library, Target};
use crate::domain::words::{Link, Span, capital, text};

/// Counties and records that go with a target, by kind.
pub fn beside(library: &Library, target: &Target) -> Doc {
    let linked = linked(library, [target]);
    let mut kinds: BTreeMap<&'static str, Vec<Value>> = BTreeMap::new();
    for entry in linked.records.places().filter_map(|place| library.data.entries().get(place)) {
        let id = entry.record.id();
        if target.record() != Some(id) {
            let kind = library.kind_word(&Target::Record(id.to_string()));
            kinds.entry(kind).or_default().push(value(library, Wanted::Record, id, None));
        }
    }
    let counties = linked.counties.iter().filter(|(slug, _)| *target != Target::County((*slug).clone()));
    let counties: Vec<Value> = counties
        .map(|(slug, tie)| value(library, Wanted::County, slug, (!tie.names()).then_some("on a named line")))
        .collect();
    let mut rows = Vec::new();
    let all = std::iter::once(("county", counties)).chain(kinds);
    for (kind, values) in all.filter(|(_, values)| !values.is_empty()) {
        rows.push(Row::Field { label: capital(kind), values });
    }
    if rows.is_empty() {
        rows.push(Row::Words(vec![text(
            "Nothing on record goes with it. That is no finding about the matter itself.",
        )]));
    }
    Doc { title: library.title(target), aside: None, kind: "what goes with it".into(), rows }
}

fn value(library: &Library, wanted: Wanted, id: &str, how: Option<&str>) -> Value {
    let name = Span { text: library.name(wanted, id), link: Some(Link::To(wanted, id.to_string())) };
    Value::ours(std::iter::once(name).chain(how.map(|how| text(format!(" ({how})")))).collect())
}
