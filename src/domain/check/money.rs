//! Money: a currency that there is, and a figure that was printed. It compares digits and reckons nothing.

use iso_currency::Currency as Iso;

use crate::domain::check::{at_claim, words};
use crate::domain::dataset::Entry;
use crate::domain::fault::Fault;
use crate::domain::library::Library;
use crate::domain::money::Money;
use crate::domain::record::commitment::CommitmentFact;
use crate::domain::record::instrument::InstrumentFact;
use crate::domain::record::{ClaimRef, Record};

fn sums(record: &Record) -> Vec<(ClaimRef<'_>, &Money)> {
    match record {
        Record::Instrument(one) => {
            let cost = one.claims.iter().filter_map(|claim| match &claim.says {
                InstrumentFact::Cost(money) => Some((ClaimRef::from(claim), money.as_ref())),
                _ => None,
            });
            cost.collect()
        }
        Record::Commitment(one) => {
            let quantity = one.claims.iter().filter_map(|claim| match &claim.says {
                CommitmentFact::Quantity(quantity) => Some((ClaimRef::from(claim), quantity.money()?)),
                _ => None,
            });
            quantity.collect()
        }
        _ => Vec::new(),
    }
}

fn each_sum(library: &Library, wrong: impl Fn(&Money) -> Option<Fault>) -> Vec<Fault> {
    let at = |entry: &Entry| {
        let found = sums(&entry.record).into_iter().filter_map(|(claim, money)| Some((claim, wrong(money)?)));
        found.map(|(claim, fault)| at_claim(fault, entry, claim).in_field("says")).collect::<Vec<_>>()
    };
    library.data.entries().iter().map(AsRef::as_ref).flat_map(at).collect()
}

/// A currency is one of ISO 4217.
pub fn currencies(library: &Library) -> Vec<Fault> {
    each_sum(library, |money| {
        let code = money.currency().as_str();
        let sentence = format!("{code} is no currency of ISO 4217.");
        let hint = match code {
            "KSH" => "The Kenya shilling is KES.",
            "UKP" => "The pound sterling is GBP.",
            _ => "Write the code of the standard, such as KES, USD, EUR, GBP or CNY.",
        };
        Iso::from_code(code).is_none().then(|| Fault::error("currency", sentence).hint(hint))
    })
}

/// The figure is one that the printed words have, whatever way they write it.
pub fn printed(library: &Library) -> Vec<Fault> {
    each_sum(library, |money| {
        let sentence = format!("The figure {} is not in the printed words “{}”.", money.amount(), money.as_printed());
        let hint =
            "Count its noughts: 14.5 billion is 14500000000. The figure and the words are one sum in one currency.";
        (!is_printed(money.amount().as_str(), money.as_printed()))
            .then(|| Fault::warning("amount", sentence).hint(hint))
    })
}

/// Words that move the point, and by how many places.
const SCALES: [(u32, &[&str]); 4] = [
    (3, &["thousand", "thousands", "k", "elfu", "mille", "mila"]),
    (6, &["million", "millions", "m", "mn", "mln", "milioni", "milione"]),
    (9, &["billion", "billions", "b", "bn", "bilioni", "miliardi", "miliardo", "milliard", "milliards"]),
    (12, &["trillion", "trillions", "tn", "trilioni"]),
];

/// Whether one of the printed numbers, with one of the printed scales, is the figure; true where no digit is printed.
fn is_printed(amount: &str, printed: &str) -> bool {
    let numbers = numbers(printed);
    // "14.5bn" is a number and a scale without a space between.
    let spaced: String = printed.chars().map(|c| if c.is_ascii_digit() { ' ' } else { c }).collect();
    let said = words(&spaced);
    let is_said = |names: &[&str]| said.iter().any(|word| names.contains(&word.as_str()));
    let scales = SCALES.iter().filter(|(_, names)| is_said(names)).map(|(places, _)| *places);
    let scales: Vec<u32> = std::iter::once(0).chain(scales).collect();
    let wanted = decimal(amount, 0);
    numbers.is_empty() || numbers.iter().any(|number| scales.iter().any(|scale| decimal(number, *scale) == wanted))
}

/// Each number of a text, with a point before decimals, in every reading that its commas, points and spaces allow.
fn numbers(text: &str) -> Vec<String> {
    let is_part = |c: char| c.is_ascii_digit() || ",.' \u{a0}\u{202f}".contains(c);
    let runs = text.split(|c: char| !is_part(c)).map(|run| run.trim_matches(|c: char| !c.is_ascii_digit()));
    let mut found = Vec::new();
    for run in runs.filter(|run| !run.is_empty()) {
        // "in 2023 5 million" has two numbers beside each other, "5 000 000" is one.
        for part in std::iter::once(run).chain(run.split_whitespace()) {
            found.extend(grouped(part));
            let decimals = |mark: char| {
                let (whole, fraction) = part.rsplit_once(mark)?;
                let digits = fraction.bytes().all(|b| b.is_ascii_digit());
                Some(format!("{}.{fraction}", grouped(whole).filter(|_| digits)?))
            };
            found.extend(['.', ','].into_iter().filter_map(decimals));
        }
    }
    found
}

/// A whole number without the marks between its groups of three digits; none where the groups are others.
fn grouped(run: &str) -> Option<String> {
    let groups: Vec<&str> = run.split(|c: char| !c.is_ascii_digit()).collect();
    groups.iter().skip(1).all(|group| group.len() == 3).then(|| groups.concat())
}

/// The digits of a number without noughts at either end, and how many places stand before the point.
fn decimal(number: &str, places: u32) -> (String, i64) {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let whole = whole.trim_start_matches('0');
    let digits = format!("{whole}{fraction}");
    let leading = digits.len() - digits.trim_start_matches('0').len();
    let point = whole.len() as i64 + i64::from(places) - leading as i64;
    (digits.trim_matches('0').to_string(), point)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_found_however_it_is_printed() {
        for (amount, printed) in [
            ("14500000000", "Sh14.5 billion"),
            ("14500000000", "KSh 14.5bn"),
            ("5000000", "EUR 5.000.000"),
            ("5000000", "5 000 000 euros"),
            ("5000000", "$5,000,000"),
            ("14500000", "14,5 milioni di euro"),
            ("100000000", "100–200 million dollars"),
            ("5000000", "in 2023 5 million"),
            ("12.50", "12.5 dollars"),
            ("0.5", "0.50"),
            ("5000000", "five million dollars"),
            ("10.05", "10.05"),
        ] {
            assert!(is_printed(amount, printed), "{amount} in {printed}");
        }
    }

    #[test]
    fn a_figure_with_a_nought_too_many_or_another_digit_is_not() {
        for (amount, printed) in [
            ("145000000000", "Sh14.5 billion"),
            ("14500000", "Sh14.5 billion"),
            ("15400000000", "Sh14.5 billion"),
            ("100.5", "10.05"),
            ("500", "5 million"),
        ] {
            assert!(!is_printed(amount, printed), "{amount} in {printed}");
        }
    }
}
