//! The program. As yet it does nothing.

fn main() {}
