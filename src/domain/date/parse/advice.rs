//! What to propose instead of a faulty text. A proposal that would itself be refused must not be made.

use crate::domain::date::fault::FORMS;

/// The first candidate that reads as EDTF, or else the forms one may write. A candidate must be free of the
/// fault it is to mend: it is read by the same parser, which would ask for advice on it again.
pub(super) fn first_that_reads(candidates: impl IntoIterator<Item = String>) -> String {
    candidates.into_iter().find(|candidate| super::form(candidate).is_ok()).unwrap_or_else(|| FORMS.to_owned())
}
