//! How an answer is told: so many lines at a time, safe, and in the letters there are. It makes no answer.

use super::{Plain, Reply};
use crate::cli::Page;
use crate::domain::plain::ascii;
use crate::domain::safe::clean;

impl Plain<'_> {
    /// The answer from its first line.
    pub(super) fn tell(&mut self) -> Reply {
        self.told = 0;
        self.more()
    }

    /// The next lines of the answer, and how many are left.
    pub(super) fn more(&mut self) -> Reply {
        let left = self.sheet.lines.get(self.told..).unwrap_or_default();
        if left.is_empty() {
            return self.say("There is no more. Type help for the words.");
        }
        // A rest of two lines is shorter than the words on it.
        let count = self.chunk.filter(|chunk| left.len() > chunk.saturating_add(2)).unwrap_or(left.len());
        let mut lines: Vec<String> = left.iter().take(count).cloned().collect();
        self.told += count;
        let rest = left.len() - count;
        if rest > 0 {
            lines.push(format!("{rest} more lines: Enter for more, all for the rest."));
        }
        self.reply(&lines)
    }

    pub(super) fn page(&mut self, rest: &str) -> Result<Reply, String> {
        self.chunk = match rest.parse::<usize>() {
            Ok(lines) if lines > 0 => Some(lines),
            _ if rest.eq_ignore_ascii_case("all") => None,
            _ => return Err("Say how many lines at once, such as page 40, or page all.".into()),
        };
        Ok(self.say(&match self.chunk {
            Some(lines) => format!("Answers come {lines} lines at a time."),
            None => "Answers come whole.".into(),
        }))
    }

    pub(super) fn say(&self, sentence: &str) -> Reply {
        // Sentences of the commands name them as they are typed in a shell.
        self.reply(&[sentence.replace("`mpaka ", "`")])
    }

    pub(super) fn reply(&self, lines: &[String]) -> Reply {
        Reply { text: self.written(lines), ..Reply::default() }
    }

    /// Lines as they are printed: safe, and in the letters there are.
    pub fn written(&self, lines: &[String]) -> Page {
        let mut page = Page::default();
        lines.iter().map(|line| self.line(line)).for_each(|line| page.line(line));
        page
    }

    pub(super) fn line(&self, line: &str) -> String {
        let safe = clean(line);
        let safe = safe.trim_end();
        if self.manner.ascii { safe.replace('…', "...").chars().map(ascii).collect() } else { safe.to_string() }
    }
}
