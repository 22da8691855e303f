//! Texts and lists are small and read, are written and compare like a `String` and a `Vec`.

use proptest::prelude::*;

use super::{List, Text};
use crate::domain::ron_options;
use crate::domain::trials;

#[test]
fn texts_and_lists_are_one_word_also_where_they_may_be_absent() {
    let word = size_of::<usize>();
    for size in [size_of::<Text>(), size_of::<Option<Text>>(), size_of::<List<Text>>()] {
        assert_eq!(size, word);
    }
}

#[test]
fn what_is_no_text_is_refused_in_the_words_for_a_string() {
    for wrong in ["1", "x", "(\"x\")", "[\"x\"]", "b\"\\xff\"", "\"", "'x'", "true"] {
        let small = ron_options().from_str::<Text>(wrong).unwrap_err();
        let large = ron_options().from_str::<String>(wrong).unwrap_err();
        assert_eq!(small, large, "{wrong}");
    }
    for wrong in ["1", "(\"x\")", "[1]", "[\"x\" \"y\"]"] {
        let small = ron_options().from_str::<List<Text>>(wrong).unwrap_err();
        let large = ron_options().from_str::<Vec<String>>(wrong).unwrap_err();
        assert_eq!(small, large, "{wrong}");
    }
}

proptest! {
    #![proptest_config(trials::cases(300))]

    #[test]
    fn a_text_is_the_text_that_it_was_made_of(text in "(?s).{0,40}", other in "(?s).{0,12}") {
        let (small, another) = (Text::from(text.as_str()), Text::from(&other));
        prop_assert_eq!(&small, text.as_str());
        prop_assert_eq!(small.cmp(&another), text.cmp(&other));
        prop_assert_eq!(small == another, text == other);
        prop_assert_eq!(format!("{small:?} {small:>9}"), format!("{text:?} {text:>9}"));
        let written = ron_options().to_string(&small).unwrap();
        prop_assert_eq!(&written, &ron_options().to_string(&text).unwrap());
        prop_assert_eq!(ron_options().from_str::<Text>(&written).unwrap(), small);
    }

    #[test]
    fn a_list_is_the_list_that_it_was_made_of(texts in prop::collection::vec("[a-z]{0,12}", 0..6)) {
        let list: List<Text> = texts.iter().map(Text::from).collect::<Vec<_>>().into();
        prop_assert!(list.iter().eq(&texts));
        prop_assert_eq!(list.is_empty(), texts.is_empty());
        let written = ron_options().to_string(&list).unwrap();
        prop_assert_eq!(&written, &ron_options().to_string(&texts).unwrap());
        prop_assert_eq!(ron_options().from_str::<List<Text>>(&written).unwrap(), list);
    }
}
