//! The guides for the keeper of the data: every example in them is taken out, checked and proved, every command run.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up is a failure")]

#[path = "keeping/examples.rs"]
mod examples;
#[path = "keeping/guide.rs"]
mod guide;
#[path = "keeping/tables.rs"]
mod tables;
#[path = "keeping/walk.rs"]
mod walk;
#[path = "keeping/words.rs"]
mod words;
