//! Folds text for comparison: no marks, lower case, no apostrophe inside a word, British and American spelling alike.
//! It keeps the way back to the letters as written, so that a match can be shown.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A text folded, with the position of the original character behind each folded one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Folded {
    pub text: String,
    /// For each character of `text`: which character of the original it comes from.
    pub origin: Vec<usize>,
}

/// Folds a text. An apostrophe falls away, so that Matiang'i, Matiang’i and Matiangi are one word; before a last s it
/// parts words, so that Kenya's is Kenya.
pub fn fold(text: &str) -> Folded {
    let mut folded = Folded::default();
    let mut rest = text.chars();
    let mut at = 0;
    // The two letters before, to know one that stands alone.
    let mut before = (None, None);
    while let Some(c) = rest.next() {
        let here = at;
        at += 1;
        let (first, last) = before;
        before = (last, Some(c));
        if c == '.' && is_alone(first, last) {
            let mut behind = rest.clone();
            let next = behind.next();
            if next.is_some_and(char::is_alphabetic) && !behind.next().is_some_and(char::is_alphanumeric) {
                continue;
            }
        }
        if is_apostrophe(c) {
            let mut behind = rest.clone();
            let possessive = behind.next().is_some_and(|c| matches!(c, 's' | 'S'))
                && behind.next().is_none_or(|c| !c.is_alphanumeric());
            if possessive {
                folded.push(' ', here);
            }
            continue;
        }
        for part in std::iter::once(c).nfkd().filter(|part| !is_combining_mark(*part)) {
            match part {
                '–' | '—' | '‑' | '-' | '/' => folded.push(' ', here),
                other => other.to_lowercase().for_each(|lower| folded.push(lower, here)),
            }
        }
    }
    folded
}

/// True where the last of two characters is a letter by itself: the stop between two such falls away, so that U.S. is US.
fn is_alone(first: Option<char>, last: Option<char>) -> bool {
    last.is_some_and(char::is_alphabetic) && !first.is_some_and(char::is_alphanumeric)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`')
}

/// The words of a folded text: what is no letter or digit parts them.
pub fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Puts a text into `to` as words are compared, without the way back. What is no letter or digit parts words and may
/// become a blank.
pub fn fold_into(text: &str, to: &mut String) {
    if !text.is_ascii() {
        to.push_str(&fold(text).text);
        return;
    }
    let mut rest = text.bytes();
    let mut before = (None, None);
    while let Some(byte) = rest.next() {
        let (first, last) = before;
        before = (last, Some(char::from(byte)));
        match byte {
            b'.' if is_alone(first, last) => {
                let mut behind = rest.clone();
                let next = behind.next().is_some_and(|byte| byte.is_ascii_alphabetic());
                if !next || behind.next().is_some_and(|byte| byte.is_ascii_alphanumeric()) {
                    to.push(' ');
                }
            }
            b'\'' | b'`' => {
                let mut behind = rest.clone();
                let s = behind.next().is_some_and(|byte| byte.eq_ignore_ascii_case(&b's'));
                if s && behind.next().is_none_or(|byte| !byte.is_ascii_alphanumeric()) {
                    to.push(' ');
                }
            }
            byte if byte.is_ascii_alphanumeric() => to.push(char::from(byte.to_ascii_lowercase())),
            _ => to.push(' '),
        }
    }
}

impl Folded {
    fn push(&mut self, c: char, origin: usize) {
        self.text.push(c);
        self.origin.push(origin);
    }
}

/// One word or its beginning in every way it may be meant, itself first: its spellings, and one for many and many for one.
pub fn variants(word: &str) -> Vec<String> {
    let mut all = spellings(word);
    // Treaties are found by treaty and agencies by agency, and MoUs by MoU; news is not many of what is new.
    let many = |stem: &&str| stem.len() > 2;
    let one = match (word.strip_suffix("ies").filter(many), word.strip_suffix('y').filter(many)) {
        (Some(stem), _) => Some(format!("{stem}y")),
        (_, Some(stem)) if !stem.ends_with(['a', 'e', 'i', 'o', 'u']) => Some(format!("{stem}ies")),
        _ if word == "news" => None,
        _ => word.strip_suffix('s').filter(many).filter(|stem| !stem.ends_with('s')).map(str::to_string),
    };
    all.extend(one.filter(|one| !all.contains(one)));
    all
}

/// One word or its beginning in British and American spelling, itself first: organised and organized, defence and defense.
pub fn spellings(word: &str) -> Vec<String> {
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
    all
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

    #[test]
    fn accents_case_and_apostrophes_do_not_matter() {
        for word in ["Matiang’i", "Matiang'i", "matiangi"] {
            assert_eq!(fold(word).text, "matiangi");
        }
        assert_eq!(fold("Kenya’s, states'").text, "kenya s, states");
        assert_eq!(fold("Côte").text, "cote");
        assert_eq!(fold("Al-Raisi").text, "al raisi");
    }

    #[test]
    fn the_quick_way_finds_the_same_words() {
        for text in [
            "U.S. U.K.",
            "U.S.A.",
            "a.b.cd",
            "the U.S",
            "e.g. 3.5",
            "x.1",
            "Kenya's states', O'Brien 14.5-billion/x `s a'S",
            "Matiang’i Étienne’s",
            "'s",
            "a's'b",
            "",
            "ﬁn—b",
        ] {
            let mut quick = String::new();
            fold_into(text, &mut quick);
            let words = |text: &str| -> Vec<String> { super::words(text).map(str::to_string).collect() };
            assert_eq!(words(&quick), words(&fold(text).text), "{text}");
        }
    }

    #[test]
    fn letters_with_stops_are_one_word() {
        let words = |text: &str| fold(text).text.replace(['.', ','], " ");
        assert_eq!(
            words("the U.S. and the u.k, J.K. Omollo").split_whitespace().collect::<Vec<_>>(),
            ["the", "us", "and", "the", "uk", "jk", "omollo"]
        );
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
            assert!(variants(one).contains(&other.to_string()) && variants(other).contains(&one.to_string()), "{one}");
        }
        assert_eq!(variants("is"), ["is"]);
        for (word, other) in [("four", "for"), ("hour", "hor"), ("news", "new"), ("harbours", "harbour")] {
            assert!(!spellings(word).contains(&other.to_string()), "{word} is not {other}");
        }
        assert_eq!(variants("news"), ["news"]);
    }

    #[test]
    fn one_and_many_meet_both_ways() {
        for (one, many) in [("agency", "agencies"), ("treaty", "treaties")] {
            assert!(variants(one).contains(&many.to_string()) && variants(many).contains(&one.to_string()), "{one}");
        }
        assert!(variants("mous").contains(&"mou".to_string()) && variants("surveys").contains(&"survey".to_string()));
        assert_eq!(variants("survey"), ["survey"]);
    }

    #[test]
    fn a_folded_letter_leads_back_to_the_letter_as_written() {
        let folded = fold("éa");
        assert_eq!((folded.text.as_str(), folded.origin.as_slice()), ("ea", &[0, 1][..]));
        let ligature = fold("ﬁn");
        assert_eq!((ligature.text.as_str(), ligature.origin.as_slice()), ("fin", &[0, 0, 1][..]));
    }
}
