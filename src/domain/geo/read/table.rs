//! Rows of a CSV table (RFC 4180) with a header, each with its line for faults.

use serde::de::DeserializeOwned;

use crate::domain::geo::fault::{AtlasFault, Spot};

/// A row's line in the file, counted from 1, and its fields by column name.
pub(super) type Row<T> = (Spot, T);

/// Reads all rows; every field of `T` must be a column.
pub(super) fn rows<T: DeserializeOwned>(file: &'static str, text: &str) -> Result<Vec<Row<T>>, AtlasFault> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader
        .headers()
        .map_err(|e| AtlasFault::new(file, Spot::Row(1), format!("the header is no CSV: {e}")))?
        .clone();
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|e| {
            let line = e.position().map_or(1, csv::Position::line);
            AtlasFault::new(file, Spot::Row(line), format!("not a row of the table: {e}"))
        })?;
        let spot = Spot::Row(record.position().map_or(1, csv::Position::line));
        let fields = record.deserialize(Some(&header)).map_err(|e| {
            let what = format!("{e}; the header must name every column the map needs");
            AtlasFault::new(file, spot, what)
        })?;
        rows.push((spot, fields));
    }
    Ok(rows)
}

/// Reads a number from a field.
pub(super) fn number<N: std::str::FromStr>(
    file: &'static str,
    spot: Spot,
    column: &str,
    field: &str,
) -> Result<N, AtlasFault> {
    field.trim().parse().map_err(|_| {
        let what = format!("{column} is \"{field}\", which is no number that fits; write digits");
        AtlasFault::new(file, spot, what)
    })
}

/// The parts of a list field, which are separated by `;`.
pub(super) fn list(field: &str) -> impl Iterator<Item = &str> {
    field.split(';').map(str::trim).filter(|part| !part.is_empty())
}
