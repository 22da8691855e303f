//! Plain ASCII for terminals and locales that have nothing else: quotes, dashes and dots by their like, letters by their base.

use unicode_normalization::UnicodeNormalization;

/// The nearest character of ASCII; a question mark where there is none.
pub fn ascii(c: char) -> char {
    match c {
        _ if c.is_ascii() => c,
        '·' | '•' | '–' | '—' | '‑' => '-',
        '…' | '≈' => '~',
        '’' | '‘' => '\'',
        '“' | '”' => '"',
        '†' => '^',
        other => std::iter::once(other).nfkd().find(char::is_ascii).unwrap_or('?'),
    }
}

#[cfg(test)]
mod tests {
    use super::ascii;

    #[test]
    fn letters_lose_their_marks_and_quotes_their_curl() {
        let words: String = "Côte d’Ivoire – “Matiang’i” …".chars().map(ascii).collect();
        assert_eq!(words, "Cote d'Ivoire - \"Matiang'i\" ~");
        assert_eq!(ascii('日'), '?');
    }
}
