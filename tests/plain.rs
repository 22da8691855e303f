//! The plain mode: sessions as somebody has them, the same content as the workbench, and the program itself in a pipe and
//! in a terminal that can do nothing.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "the switches that allow these in tests do not reach helper functions of a test crate"
)]

#[path = "plain/content.rs"]
mod content;
#[cfg(all(target_os = "linux", feature = "tui"))]
#[path = "plain/kiosk.rs"]
mod kiosk;
#[path = "plain/program.rs"]
mod program;
#[path = "plain/sessions.rs"]
mod sessions;
#[cfg(all(unix, feature = "tui"))]
#[expect(dead_code, reason = "each suite uses its part")]
mod terminal_harness;

use std::sync::LazyLock;

use mpaka::cli::plain::{End, Manner, Plain};
use mpaka::cli::{Context, Screen};
use mpaka::domain::dataset::Layer;
use mpaka::domain::date::Day;
use mpaka::domain::library::Library;
use mpaka::shipped;

static LAYERS: LazyLock<[Layer; 1]> = LazyLock::new(|| [shipped::dataset()]);
static LIBRARY: LazyLock<Library> = LazyLock::new(|| Library::read(&*LAYERS, shipped::atlas).unwrap());

fn context() -> Context<'static> {
    let today = Day::parse("2026-11-22").unwrap();
    Context { library: &LIBRARY, layers: &*LAYERS, today, json: false, screen: Screen::default() }
}

fn plain() -> Plain<'static> {
    Plain::new(context(), Manner::default(), None)
}

/// What is told of an answer, all of it.
fn whole(plain: &mut Plain<'_>, line: &str) -> String {
    plain.answer("page all");
    plain.answer(line).text.into_text()
}

/// A session as somebody sees it.
fn session(manner: Manner, lines: &[&str]) -> String {
    let mut plain = Plain::new(context(), manner, None);
    let mut all = plain.greeting().into_text();
    for line in lines {
        all.push_str(&format!("{}{line}\n", plain.prompt()));
        let reply = plain.answer(line);
        if let Some(effect) = &reply.effect {
            all.push_str(&format!("({})\n", format!("{effect:?}").chars().take(60).collect::<String>()));
        }
        all.push_str(&reply.text);
        if reply.end == Some(End::Quit) {
            all.push_str("(end)\n");
        }
    }
    all
}
