//! What lies over the panes: the search, the palette, the help, and pages of text. One covers the other; closing goes one step back.

pub mod find;
pub mod help;
pub mod input;
pub mod page;
pub mod palette;

/// What is open over the panes.
#[derive(Debug, Clone, PartialEq)]
pub enum Overlay {
    Find(find::View),
    Palette(palette::View),
    Help(help::View),
    Page(page::View),
}
