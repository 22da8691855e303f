//! Kenya's five borders by id, as agreements name them.

/// Id, the other State (ISO 3166-1 alpha-2) and the words for a reader.
pub const BORDERS: [(&str, &str, &str); 5] = [
    ("ke-so", "SO", "Kenya–Somalia border"),
    ("ke-et", "ET", "Kenya–Ethiopia border"),
    ("ke-ss", "SS", "Kenya–South Sudan border"),
    ("ke-ug", "UG", "Kenya–Uganda border"),
    ("ke-tz", "TZ", "Kenya–Tanzania border"),
];

/// The words for a border, such as "Kenya–Somalia border" for `ke-so`; `None` for an unknown id.
pub fn border_name(id: &str) -> Option<&'static str> {
    BORDERS.iter().find(|b| b.0 == id).map(|b| b.2)
}

/// The State on the other side, ISO 3166-1 alpha-2.
pub fn border_country(id: &str) -> Option<&'static str> {
    BORDERS.iter().find(|b| b.0 == id).map(|b| b.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_border_id_is_made_of_the_two_states() {
        for (id, country, name) in BORDERS {
            assert_eq!(id, format!("ke-{}", country.to_lowercase()));
            assert_eq!(border_name(id), Some(name));
            assert_eq!(border_country(id), Some(country));
        }
        assert_eq!(border_name("ke-xx"), None);
    }
}
