//! The quick way through a file without fault: one light pass over its bytes finds where its records and statements
//! begin, and each record is parsed from its own bytes, side by side where there are many. It says nothing of what is
//! wrong: where anything is doubtful there is no answer, and the careful way has the word.

mod scan;

use rayon::prelude::*;

use crate::domain::read::Read;
use crate::domain::record::{Record, each};
use crate::domain::ron_options;
use scan::{Part, Scan, scan};

/// Records that are parsed one behind the other before another core may take its share.
const TOGETHER: usize = 16;

/// Every record of a text that the careful way would read without a fault or a warning; none where that is not certain.
pub fn quick(text: &str) -> Option<Vec<Read>> {
    let Scan { parts, claims } = scan(text)?;
    let one = |part: &Part| {
        let mut record = ron_options().from_str::<Record>(text.get(part.span.clone())?).ok()?;
        let places = claims.get(part.claims.clone())?;
        each!(&mut record, inner => {
            if inner.claims.len() != places.len() {
                return None;
            }
            for (claim, at) in inner.claims.iter_mut().zip(places) {
                claim.at = *at;
            }
        }, source _plain => ());
        Some(Read { record, at: part.at })
    };
    if parts.len() <= TOGETHER {
        return parts.iter().map(one).collect();
    }
    parts.par_iter().with_min_len(TOGETHER).map(one).collect()
}

#[cfg(test)]
mod tests;
