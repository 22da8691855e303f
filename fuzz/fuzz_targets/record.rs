//! A data file. What must hold of it is said in `mpaka::fuzz`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| mpaka::fuzz::record(bytes));
