//! Tests of the workbench as a whole: key scripts, golden screens, the key table, every size. The data is the shipped one, the day fixed.

mod harness;
mod keys;
mod linking;
mod mouse;
mod period;
mod pictures;
mod questions;
mod readme;
mod screens;
mod sizes;
mod table;
mod terms;
