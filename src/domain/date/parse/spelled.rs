//! Dates in English words, read only to propose EDTF for them; never accepted as dates.

use crate::domain::date::words::MONTHS;

/// The EDTF texts that such words may mean, the likeliest first; none when the words hold two years or two
/// months, for then they are no one date.
pub(super) fn candidates(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    // The draft of 2012 had these two words where the standard now has signs.
    let signs = lower.replace("open", "..").replace("unknown", "");
    let mut found = Vec::new();
    if !signs.contains(char::is_alphabetic) {
        found.push(signs);
    }
    let tokens: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|token| !token.is_empty()).collect();
    let months: Vec<usize> = tokens.iter().filter_map(|token| month(token)).collect();
    let years: Vec<&str> = numbers(&tokens, 4..=4).collect();
    let days: Vec<&str> = numbers(&tokens, 1..=2).collect();
    match (years.as_slice(), months.as_slice(), days.as_slice()) {
        ([year], [month], []) => found.push(format!("{year}-{month:02}")),
        ([year], [month], [day]) => found.push(format!("{year}-{month:02}-{day:0>2}")),
        ([year], [], []) => found.push(alone(year, &tokens)),
        _ => {}
    }
    found
}

fn alone(year: &str, tokens: &[&str]) -> String {
    let rough = ["about", "around", "circa", "ca", "approximately"];
    let mark = if tokens.iter().any(|token| rough.contains(token)) { "~" } else { "" };
    format!("{year}{mark}")
}

fn month(token: &str) -> Option<usize> {
    let names = |(long, _): &(&str, &str)| long.to_lowercase().starts_with(token);
    if token.len() < 3 {
        return None;
    }
    MONTHS.iter().position(names)?.checked_add(1)
}

/// The tokens that are numbers of so many digits; "4th" counts as 4.
fn numbers<'a>(tokens: &'a [&'a str], digits: std::ops::RangeInclusive<usize>) -> impl Iterator<Item = &'a str> {
    tokens.iter().filter_map(move |token| {
        let ordinal = ["st", "nd", "rd", "th"];
        let bare = ordinal.iter().find_map(|ending| token.strip_suffix(ending)).unwrap_or(token);
        let is_number = bare.bytes().all(|b| b.is_ascii_digit());
        (is_number && digits.contains(&bare.len())).then_some(bare)
    })
}
