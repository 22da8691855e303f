//! Labels that stand for a word of the codebook, so that a row can be explained by its label.

use crate::domain::vocab::{CodeKind, GeoLink, HumanRole, Mark, SheetRow};
use crate::domain::words::Link;

/// What a row's label means, where it means something of its own.
pub fn of_label(label: &str) -> Option<Link> {
    let mark = match label {
        "First" => return Some(Link::term(GeoLink::Prioritised)),
        "Focus" => return Some(Link::term(GeoLink::Focus)),
        "May follow" => return Some(Link::term(GeoLink::ExpansionPossible)),
        "Names" => return Some(Link::term(GeoLink::Named)),
        "Signed by" => return Some(Link::term(HumanRole::Signatory)),
        "Spoke" => return Some(Link::term(HumanRole::Speaker)),
        "Codes" => return Some(Link::term(CodeKind::CountyNumber)),
        "P-code" => return Some(Link::term(CodeKind::Pcode)),
        "SHA-256" => return Some(Link::term(CodeKind::Hash)),
        "Not stated" => Mark::NotStated,
        "Not named" => Mark::NotNamed,
        "We read" => Mark::WeRead,
        "Named in" | "Reports on" => Mark::NamedIn,
        "Border line" => Mark::OnNamedLine,
        "No county" => Mark::NoCounty,
        "Disputed" => Mark::Disputed,
        "Origin" => Mark::Origin,
        "Reliability" => Mark::Grade,
        "Title (ours)" => Mark::TitleOurs,
        "Unread" => Mark::Unread,
        "†" => Mark::Note,
        _ if label.starts_with('[') => Mark::Cite,
        _ => {
            let row = SheetRow::ALL.iter().find(|row| row.word().eq_ignore_ascii_case(label))?;
            return Some(Link::term(*row));
        }
    };
    Some(Link::term(mark))
}
