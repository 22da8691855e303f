//! The lines of the map.

use crate::domain::geo::county::County;
use crate::domain::geo::fault::{AtlasFault, file};
use crate::domain::geo::line::{Line, LineKind, Side};
use crate::domain::geo::read::geometry::{Located, features};

/// Reads the borders file; a feature of several lines gives as many.
pub(super) fn read(text: &str, counties: &[County]) -> Result<Vec<Line>, AtlasFault> {
    let mut lines = Vec::new();
    for feature in features(file::BORDERS, text)? {
        let word = feature.text("kind")?;
        let kind = LineKind::from_word(&word)
            .ok_or_else(|| feature.fault(format!("\"{word}\" is no kind of line known here")))?;
        let a = side(&feature, feature.text("a")?, counties)?;
        let b = feature.optional_text("b").map(|b| side(&feature, b, counties)).transpose()?;
        lines.extend(feature.lines()?.into_iter().map(|points| Line { kind, a: a.clone(), b: b.clone(), points }));
    }
    Ok(lines)
}

fn side(feature: &Located, id: String, counties: &[County]) -> Result<Side, AtlasFault> {
    if !id.bytes().all(|b| b.is_ascii_digit()) {
        return Ok(Side::Other(id));
    }
    id.parse()
        .ok()
        .filter(|code| counties.iter().any(|county| county.code == *code))
        .map(Side::County)
        .ok_or_else(|| feature.fault(format!("there is no county {id}; give a code of the table")))
}
