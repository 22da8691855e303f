//! The edge.
pub mod workbench;
