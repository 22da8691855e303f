//! The text in which passages are looked for: white space is one space, typographic quotation marks are straight.
//! Nothing else is made equal; a misprint of the source stays one, and so does a capital.

/// The text with runs of white space as one space, none at its ends, and with straight quotation marks and apostrophes.
pub fn straight(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(word.chars().map(|c| match c {
            '’' | '‘' | '‛' => '\'',
            '“' | '”' | '‟' => '"',
            other => other,
        }));
    }
    out
}
