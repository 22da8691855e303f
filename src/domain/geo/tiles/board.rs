//! The two boards of the tile map, as tables: north is up and west is left among counties that lie side by side. Slugs of
//! counties in small letters, codes of neighbouring countries (ISO 3166-1 alpha-2) in capitals; nothing where it is empty.

/// Which counties are shown, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Board {
    /// The five, the counties on a land border of Kenya and those next to the five.
    Border,
    /// All 47.
    Whole,
}

/// What stands on a tile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tile {
    County(&'static str),
    Country(&'static str),
}

const BORDER: &[&[&str]] = &[
    &["", "", "ET", "", ""],
    &["SS", "turkana", "marsabit", "mandera", ""],
    &["UG", "west-pokot", "samburu", "wajir", "SO"],
    &["bungoma", "trans-nzoia", "baringo", "isiolo", "garissa"],
    &["busia", "kakamega", "", "", "lamu"],
    &["siaya", "migori", "narok", "kajiado", ""],
    &["", "", "TZ", "taita-taveta", "kwale"],
];

const WHOLE: &[&[&str]] = &[
    &["UG", "", "SS", "turkana", "", "ET", "", ""],
    &["bungoma", "trans-nzoia", "west-pokot", "elgeyo-marakwet", "samburu", "marsabit", "", "mandera"],
    &["busia", "kakamega", "uasin-gishu", "baringo", "laikipia", "isiolo", "wajir", "SO"],
    &["siaya", "vihiga", "nandi", "nyandarua", "nyeri", "meru", "", "garissa"],
    &["", "kisumu", "kericho", "nakuru", "muranga", "kirinyaga", "tharaka-nithi", "tana-river"],
    &["homa-bay", "nyamira", "bomet", "kiambu", "machakos", "embu", "kitui", "lamu"],
    &["migori", "kisii", "narok", "nairobi-city", "kajiado", "makueni", "taita-taveta", "kilifi"],
    &["", "", "", "TZ", "", "", "kwale", "mombasa"],
];

impl Board {
    fn table(self) -> &'static [&'static [&'static str]] {
        match self {
            Self::Border => BORDER,
            Self::Whole => WHOLE,
        }
    }

    /// Tiles across and down.
    pub(super) fn size(self) -> (u16, u16) {
        let table = self.table();
        (table.first().map_or(0, |row| row.len()) as u16, table.len() as u16)
    }

    /// The letters that tell its counties apart.
    pub(super) fn letters(self) -> u16 {
        match self {
            Self::Border => 3,
            Self::Whole => 4,
        }
    }

    /// Every tile with its column and row.
    pub(super) fn tiles(self) -> impl Iterator<Item = (Tile, (u16, u16))> {
        let rows = (0..).zip(self.table());
        let all = rows.flat_map(|(row, names)| (0..).zip(*names).map(move |(col, name)| (*name, (col, row))));
        all.filter(|(name, _)| !name.is_empty()).map(|(name, at)| {
            let country = name.starts_with(|c: char| c.is_ascii_uppercase());
            (if country { Tile::Country(name) } else { Tile::County(name) }, at)
        })
    }
}
