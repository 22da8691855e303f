//! The ways in which one word, or its beginning, may be meant: British and American spelling, one for many and many for one,
//! a month written out or with three letters. It knows no texts.

use crate::domain::date::abbreviated;

/// One of these ways, folded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variant {
    pub text: String,
    /// True where only the whole word is meant and no word that begins so or has it inside: "ship" for ships is in no
    /// partnership, and "mar" for march begins no Marsabit.
    pub whole: bool,
}

/// Every way, the word as typed first.
pub fn variants(word: &str) -> Vec<Variant> {
    let mut all = spellings(word);
    // Treaties are found by treaty and agencies by agency, and MoUs by MoU; news is not many of what is new.
    let many = |stem: &&str| stem.len() > 2;
    let other = match (word.strip_suffix("ies").filter(many), word.strip_suffix('y').filter(many)) {
        (Some(stem), _) => Some(format!("{stem}y")),
        (_, Some(stem)) if !stem.ends_with(['a', 'e', 'i', 'o', 'u']) => Some(format!("{stem}ies")),
        _ if word == "news" => None,
        _ => word.strip_suffix('s').filter(many).filter(|stem| !stem.ends_with('s')).map(str::to_string),
    };
    for text in other.into_iter().chain(abbreviated(word)) {
        if all.iter().all(|known| known.text != text) {
            all.push(Variant { text, whole: true });
        }
    }
    all
}

/// The spellings alone, the word as typed first: organised and organized, defence and defense.
pub fn spellings(word: &str) -> Vec<Variant> {
    let mut all = vec![word.to_string()];
    for (from, to) in VARIANTS {
        // Four is no other spelling of for, nor hour of hor.
        let least = if from == "our" { 6 } else { 4 };
        if word.contains(from) && word.chars().count() >= least {
            let other = word.replace(from, to);
            if !all.contains(&other) {
                all.push(other);
            }
        }
    }
    all.into_iter().map(|text| Variant { text, whole: false }).collect()
}

/// Letters for letters, both ways; what is no word of either spelling finds nothing.
const VARIANTS: [(&str, &str); 22] = [
    ("is", "iz"),
    ("iz", "is"),
    ("ys", "yz"),
    ("yz", "ys"),
    ("defenc", "defens"),
    ("defens", "defenc"),
    ("offenc", "offens"),
    ("offens", "offenc"),
    ("licenc", "licens"),
    ("licens", "licenc"),
    ("centre", "center"),
    ("center", "centre"),
    ("our", "or"),
    ("or", "our"),
    ("programme", "program"),
    ("program", "programme"),
    ("judgement", "judgment"),
    ("judgment", "judgement"),
    ("travell", "travel"),
    ("labell", "label"),
    ("travel", "travell"),
    ("label", "labell"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(word: &str) -> Vec<String> {
        variants(word).into_iter().map(|one| one.text).collect()
    }

    #[test]
    fn british_and_american_spelling_meet_also_half_typed() {
        for (one, other) in [
            ("organised", "organized"),
            ("organis", "organiz"),
            ("defens", "defenc"),
            ("harbour", "harbor"),
            ("centre", "center"),
        ] {
            assert!(texts(one).contains(&other.to_string()) && texts(other).contains(&one.to_string()), "{one}");
            assert!(spellings(one).iter().all(|one| !one.whole), "{one} may be going on");
        }
        assert_eq!(texts("is"), ["is"]);
        for (word, other) in [("four", "for"), ("hour", "hor"), ("news", "new"), ("harbours", "harbour")] {
            assert!(spellings(word).iter().all(|one| one.text != other), "{word} is not {other}");
        }
        assert_eq!(texts("news"), ["news"]);
    }

    #[test]
    fn one_and_many_meet_both_ways_as_whole_words() {
        for (one, many) in [("agency", "agencies"), ("treaty", "treaties")] {
            assert!(texts(one).contains(&many.to_string()) && texts(many).contains(&one.to_string()), "{one}");
        }
        for (many, one) in [("mous", "mou"), ("surveys", "survey"), ("ships", "ship")] {
            assert!(variants(many).contains(&Variant { text: one.into(), whole: true }), "{many}");
        }
        assert_eq!(texts("survey"), ["survey"]);
    }

    #[test]
    fn a_month_is_also_its_three_letters_as_a_word_by_themselves() {
        assert!(variants("october").contains(&Variant { text: "oct".into(), whole: true }));
        assert_eq!(texts("may"), ["may"]);
        assert_eq!(texts("octo"), ["octo"]);
    }
}
