//! Tests of the workbench as a whole: key scripts, golden screens, the key table, every size. The data is the shipped one, the day fixed.

mod again;
mod against;
mod bare;
mod burst;
mod copy;
mod cursor;
mod filter;
pub mod harness;
mod keys;
mod kiosk;
mod linking;
mod loading;
mod looks;
mod monkey;
mod mouse;
mod period;
mod picture_keys;
mod pictures;
mod prompts;
mod questions;
mod readme;
mod screens;
mod search;
mod sizes;
mod table;
mod terms;
mod ungathered;
