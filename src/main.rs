//! Temporary
fn main() -> std::process::ExitCode {
    use mpaka::domain::{date::Day, library::Library};
    let load = || Library::new(&[mpaka::shipped::dataset()], mpaka::shipped::atlas().unwrap());
    mpaka::runtime::workbench::run(mpaka::runtime::workbench::Opening {
        library: load(),
        today: Day::parse("2026-11-22").unwrap(),
        shipped: true,
        again: Box::new(move || Ok(load())),
    })
}
