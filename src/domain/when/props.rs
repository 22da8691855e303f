//! What holds of every dating.

use proptest::prelude::*;

use super::tests::{Fact, records};
use super::{Basis, Certainty, When};
use crate::domain::date::Edtf;
use crate::domain::date::props::{any_day, any_edtf};

/// Any dating that the checks let through.
fn any_when() -> impl Strategy<Value = When> {
    let edtf = proptest::option::of(any_edtf());
    let bound = || proptest::option::of(any_day());
    let basis = proptest::sample::select(Basis::ALL.to_vec());
    (edtf, bound(), bound(), basis).prop_map(|(edtf, first, last, basis)| {
        let bare = edtf.unwrap_or_else(|| Edtf::parse("2023").expect("a year"));
        When::new(edtf, first, last, basis)
            .or_else(|_| When::new(edtf, first, None, basis))
            .or_else(|_| When::new(None, last, first.or(last), basis))
            .unwrap_or_else(|_| When::new(Some(bare), None, None, basis).expect("a bare date"))
    })
}

proptest! {
    #![proptest_config(crate::domain::trials::cases(256))]

    #[test]
    fn a_dating_survives_ron_and_json(dating in any_when()) {
        let fact = Fact::On(dating);
        let ron = records().to_string(&fact).expect("ron");
        prop_assert_eq!(&records().from_str::<Fact>(&ron).expect("a fact"), &fact);
        let json = serde_json::to_string(&dating).expect("json");
        prop_assert_eq!(serde_json::from_str::<When>(&json).expect("a dating"), dating);
    }

    #[test]
    fn the_earliest_day_of_a_dating_is_not_after_its_latest(dating in any_when()) {
        if let (Some(earliest), Some(latest)) = (dating.earliest(), dating.latest()) {
            prop_assert!(earliest <= latest);
            prop_assert!(dating.contains(earliest) && dating.contains(latest));
        }
        prop_assert!(!dating.words().is_empty());
    }

    #[test]
    fn what_has_happened_stays_so_and_what_has_not_had_not_before(dating in any_when(), a in any_day(), b in any_day()) {
        let (first, second) = (a.min(b), a.max(b));
        if dating.entered_by(first) == Certainty::Yes {
            prop_assert_eq!(dating.entered_by(second), Certainty::Yes);
        }
        if dating.entered_by(second) == Certainty::No {
            prop_assert_eq!(dating.entered_by(first), Certainty::No);
        }
    }

    #[test]
    fn the_order_of_datings_follows_their_earliest_days(a in any_when(), b in any_when()) {
        prop_assert_eq!(a.sort_key().cmp(&b.sort_key()), b.sort_key().cmp(&a.sort_key()).reverse());
        if let (Some(x), Some(y)) = (a.earliest(), b.earliest()) {
            prop_assert!(a.sort_key() > b.sort_key() || x <= y);
        }
    }
}
