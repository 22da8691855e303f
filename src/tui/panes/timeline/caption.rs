//! What the title of the timeline says: what the cursor is on and what that is related to, the period in the making, or
//! what ends next.

use super::{Brush, Shown};
use crate::domain::chart::{Item, Sort};
use crate::domain::fold::occasion::{LanesBy, dating, record_of};
use crate::domain::fold::relation::relations_of;
use crate::domain::ids::Wanted;

/// Behind "Timeline".
pub fn caption(shown: &Shown<'_>) -> String {
    if let Some(period) = shown.view.brush.and_then(Brush::period) {
        return format!(" · period from {}", period.words());
    }
    if shown.narrowed {
        return " · what goes with the selection".into();
    }
    let lanes = match shown.view.lanes {
        LanesBy::Partner => String::new(),
        other => format!(" by {}", other.word()),
    };
    let words = if shown.focused { at_cursor(shown) } else { shown.whole.next_words(shown.library) };
    words.map_or(lanes.clone(), |words| format!("{lanes} · {words}"))
}

/// The item under the cursor, and in words what it is related to.
fn at_cursor(shown: &Shown<'_>) -> Option<String> {
    let key = shown.view.cursor.as_deref()?;
    let here = &shown.whole.item(shown.library, key)?;
    let related = relations_of(shown.library, record_of(key)).into_iter();
    let related = related.map(|one| format!("; {} {}", one.words, shown.library.name(Wanted::Record, &one.id)));
    // A bar has its years in its own words.
    let dated = dating(shown.library, here).filter(|_| here.sort != Sort::Validity);
    let when = dated.map_or_else(String::new, |when| format!("{}: ", when.words()));
    Some(format!("{when}{}{}", words(shown, here), related.collect::<String>()))
}

/// The full name, for a label leaves out what its lane says, and what of it this is.
fn words(shown: &Shown<'_>, item: &Item) -> String {
    let name = shown.library.name(Wanted::Record, record_of(&item.key));
    if item.detail.is_empty() { name } else { format!("{name} {}", item.detail) }
}
