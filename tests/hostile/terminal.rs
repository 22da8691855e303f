//! The workbench in a terminal, with an environment that tries to steer it: it opens, or refuses with a sentence, and
//! nothing of the environment is in the stream.

use crate::inputs::hostile;
use crate::stream::asked;
use crate::terminal_harness::{PROGRAM, Session};

/// What is read, or might be by what the program is built on.
const NAMES: [&str; 16] = [
    "TERM",
    "LANG",
    "LC_ALL",
    "LC_CTYPE",
    "COLUMNS",
    "LINES",
    "NO_COLOR",
    "COLORTERM",
    "TMUX",
    "STY",
    "SSH_CONNECTION",
    "SSH_TTY",
    "HOME",
    "TERMINFO",
    "TZ",
    "RUST_LOG",
];

/// Opens with the environment, does a few things and leaves; gives what was written.
fn opened(environment: &[(&str, &str)]) -> String {
    // Set by `env`, for the harness itself would go to the folder that `HOME` names.
    let set: Vec<String> = environment.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let words: Vec<&str> = ["env"].into_iter().chain(set.iter().map(String::as_str)).chain([PROGRAM]).collect();
    let mut session = Session::of(90, 30, &words, &[]);
    // The workbench, the prompt of the plain mode, or a refusal.
    session
        .wait_until("anything", |screen| ["4 Timeline", "mpaka> ", "terminal"].iter().any(|one| screen.contains(one)));
    let is_plain = session.screen().contains("mpaka> ");
    session.keys(if is_plain { "partners\nabout\nq\n" } else { "j:about\r\u{3}\u{3}\u{3}\u{3}" });
    let code = session.end();
    assert!(code < 4, "{environment:?} ended with {code}");
    session.output()
}

/// Only control sequences of the program's own, and no sign of what the environment said.
fn assert_calm(output: &str, environment: &[(&str, &str)]) {
    for sign in ["EVIL", "gpj", "52;c", "]0;", "]8;", "\u{202e}", "\u{e0041}", "\u{9b}", "\u{1b}P", "\u{1b}c", "\u{e}"]
    {
        assert!(!output.contains(sign), "{environment:?}: {sign:?} was sent");
    }
    for query in ["\u{1b}[6n", "\u{1b}[c", "\u{1b}]11;?", "\u{7}"] {
        assert!(!output.contains(query), "{environment:?}: {query:?} was sent");
    }
    assert_eq!(asked(output), Vec::<String>::new(), "{environment:?}");
}

#[test]
fn the_workbench_opens_in_a_hostile_environment_and_passes_nothing_of_it_on() {
    let usual: Vec<String> = hostile().into_iter().filter(|words| !words.contains('\0')).collect();
    let all = usual.concat();
    let huge = "9".repeat(100_000);
    let mut tried = 0;
    for words in [all.as_str(), "\u{1b}]0;x\u{7}\u{202e}gpj", &huge, "-1", "xterm\u{1b}[2J", "../../../dev/zero"] {
        let everything = NAMES.map(|name| (name, words));
        assert_calm(&opened(&everything), &everything[..1]);
        tried += 1;
    }
    for name in ["TERM", "LANG", "LC_ALL", "COLUMNS", "NO_COLOR", "TMUX"] {
        let one = [(name, all.as_str())];
        assert_calm(&opened(&one), &one);
        tried += 1;
    }
    println!("{tried} hostile environments: each opened, nothing of them was sent");
}
