//! What a program left: modes, its last words, and how much it did.

use std::path::Path;

/// The modes were set once and undone once, the cursor is back, and nothing was asked of the terminal.
pub fn assert_given_back(output: &str) {
    assert_given_back_times(output, 1, &["1049", "2004"]);
}

/// The same where the terminal was taken several times; the modes by number.
pub fn assert_given_back_times(output: &str, times: usize, modes: &[&str]) {
    for mode in modes {
        assert_eq!(output.matches(&format!("\u{1b}[?{mode}h")).count(), times, "{mode} set");
        assert_eq!(output.matches(&format!("\u{1b}[?{mode}l")).count(), times, "{mode} undone");
    }
    assert_left_alone(output);
}

/// The cursor is back, and nothing was asked of the terminal.
pub fn assert_left_alone(output: &str) {
    assert!(output.rfind("\u{1b}[?25h") > output.rfind("\u{1b}[?25l"), "the cursor is shown at the end");
    for query in ["\u{1b}[6n", "\u{1b}[c", "\u{1b}[>c", "\u{1b}]11;?", "\u{1b}[?u", "\u{1b}[?2026$p"] {
        assert!(!output.contains(query), "{query:?} was asked");
    }
}

/// What stands on the main screen after the program left it.
pub fn after_leaving(output: &str) -> &str {
    output.rsplit_once("\u{1b}[?1049l").map_or("", |(_, after)| after)
}

/// A field of a process, as the system counts it: `utime` and `stime` in ticks, and how often its threads woke up.
pub fn effort(pid: u32) -> Option<(u64, u64)> {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    let ticks = fields.get(11)?.parse::<u64>().ok()? + fields.get(12)?.parse::<u64>().ok()?;
    let mut woken = 0;
    for task in std::fs::read_dir(Path::new("/proc").join(pid.to_string()).join("task")).ok()? {
        let status = std::fs::read_to_string(task.ok()?.path().join("status")).ok()?;
        let lines = status.lines().filter(|line| line.contains("ctxt_switches"));
        woken += lines.filter_map(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok()).sum::<u64>();
    }
    Some((ticks, woken))
}
