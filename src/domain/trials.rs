//! How property tests are run: so many cases, and nothing written beside the sources when one fails.

use proptest::test_runner::Config;

/// So many cases.
pub fn cases(cases: u32) -> Config {
    Config { failure_persistence: None, ..Config::with_cases(cases) }
}
