//! Whether something dated had happened by a day. It must answer `Unknown` rather than guess.

use super::{Basis, When};
use crate::domain::date::{Day, Edtf};

/// An answer that may be lacking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Certainty {
    Yes,
    No,
    Unknown,
}

impl When {
    /// Whether something so dated had certainly happened (an interval: had begun) by the end of that day.
    ///
    /// An uncertain or approximate date settles nothing by itself, but its bounds do; the day of publication
    /// settles that it had happened by then, not that it had not happened before.
    pub fn entered_by(&self, day: Day) -> Certainty {
        let (dated_from, dated_to) = self.edtf().map_or((None, None), Edtf::beginning);
        let dated_from = dated_from.filter(|_| self.basis() != Basis::PublicationDate);
        let from = dated_from.max(self.not_before());
        let to = dated_to.into_iter().chain(self.not_after()).min();
        if to.is_some_and(|to| to <= day) {
            Certainty::Yes
        } else if from.is_some_and(|from| day < from) {
            Certainty::No
        } else {
            Certainty::Unknown
        }
    }
}
