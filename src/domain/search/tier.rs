//! How well a word was found: smaller is better. A whole word goes before the beginning of one, and both before letters
//! inside one; of equally good finds a name goes before a text.

/// As a whole word.
pub const WHOLE: u8 = 0;
/// As the beginning of one.
pub const PREFIX: u8 = 1;
/// Inside one.
pub const INSIDE: u8 = 2;
/// By name: up to here it is a name, and at least the beginning of a word in it.
pub const BY_NAME: u8 = 3;
/// From this rank on only letters inside words were found.
pub const LETTERS: u8 = 6;
/// From this rank on only scattered letters were found.
pub const SCATTERED: u8 = 20;
/// Not at all.
pub const NONE: u8 = u8::MAX;

/// By the number of the part of a thing: how good a find in it is as a whole word, as a beginning, and inside a word.
const RANKS: [[u8; 3]; 4] = [[0, 1, LETTERS], [2, BY_NAME, 7], [4, 5, 8], [4, 5, 8]];

/// How good a find is by the part of the thing that it is in, as a number, and by how well the word is found there. What is
/// being typed is mostly the beginning of a name, so that goes before a whole word of a text; but letters inside a name
/// ("usa" in Musalia) say less than the word in a text. What is worse than that is as bad in every part.
pub fn rank(part: usize, tier: u8) -> u8 {
    RANKS.get(part).and_then(|tiers| tiers.get(usize::from(tier))).copied().unwrap_or(tier)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::search::texts::Part;

    #[test]
    fn letters_inside_a_name_say_less_than_the_word_in_a_text_and_more_than_letters_inside_one() {
        let [title, name, body, hidden] = [Part::Title, Part::Name, Part::Body, Part::Hidden].map(|part| part as usize);
        let order = [(title, WHOLE), (title, PREFIX), (name, WHOLE), (name, PREFIX), (body, WHOLE), (body, PREFIX)];
        let order =
            [&order[..], &[(title, INSIDE), (name, INSIDE), (body, INSIDE), (body, SCATTERED), (body, NONE)]].concat();
        assert!(order.is_sorted_by(|a, b| rank(a.0, a.1) < rank(b.0, b.1)));
        assert_eq!(rank(hidden, WHOLE), rank(body, WHOLE));
        assert_eq!(rank(name, PREFIX), BY_NAME);
    }
}
