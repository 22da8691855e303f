//! stub
use crate::domain::date::Day;
use crate::domain::fold::occasion::LanesBy;
use crate::domain::library::{Library, Target};
use crate::domain::period::Period;

/// What is asked of a timeline.
#[derive(Debug, Clone)]
pub struct TimelineWish<'a> {
    pub of: Option<&'a Target>,
    pub lanes: LanesBy,
    pub period: Option<Period>,
    pub width: u16,
    pub today: Day,
}

/// The timeline.
pub fn timeline(_library: &Library, _wish: &TimelineWish<'_>) -> String { String::new() }
