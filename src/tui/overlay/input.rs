//! One line of text being typed. Only the end is edited: enough for a query, and nothing to learn.

use unicode_segmentation::UnicodeSegmentation;

use crate::tui::action::Action;
use crate::tui::key::Key;

/// The longest text that is taken, in characters; more would only be pasted by mistake.
const LONGEST: usize = 256;

/// The text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Input {
    pub text: String,
}

impl Input {
    /// Takes a key that no action claimed. True where the text changed.
    pub fn key(&mut self, key: Key) -> bool {
        match key {
            Key::Char(c) if !c.is_control() && self.text.chars().count() < LONGEST => self.text.push(c),
            _ => return false,
        }
        true
    }

    /// Deletes, if the action is to delete. True where the text changed.
    pub fn act(&mut self, action: Action) -> bool {
        match action {
            Action::DropLetter => self.drop_letter(),
            Action::DropWord => self.drop_word(),
            Action::ClearText => !std::mem::take(&mut self.text).is_empty(),
            _ => false,
        }
    }

    /// Takes a pasted text: its first lines joined by spaces, control characters left out.
    pub fn paste(&mut self, pasted: &str) -> bool {
        let joined: String = pasted
            .chars()
            .map(|c| if c == '\n' || c == '\r' || c == '\t' { ' ' } else { c })
            .filter(|c| !c.is_control())
            .collect();
        let room = LONGEST.saturating_sub(self.text.chars().count());
        let taken: String = joined.trim().chars().take(room).collect();
        self.text.push_str(&taken);
        !taken.is_empty()
    }

    fn drop_letter(&mut self) -> bool {
        let last = self.text.grapheme_indices(true).next_back().map(|(at, _)| at);
        last.is_some_and(|at| {
            self.text.truncate(at);
            true
        })
    }

    fn drop_word(&mut self) -> bool {
        let kept = self.text.trim_end().rfind(' ').map_or(0, |at| at + 1);
        let changed = kept < self.text.len();
        self.text.truncate(kept);
        changed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paste_becomes_one_line_of_bounded_length() {
        let mut input = Input::default();
        assert!(input.paste("a\nb\u{1b}[2J\r\n"));
        assert_eq!(input.text, "a b[2J");
        input.paste(&"x".repeat(300_000));
        assert_eq!(input.text.chars().count(), 256);
    }

    #[test]
    fn backspace_takes_a_letter_with_its_marks_and_ctrl_w_a_word() {
        let mut input = Input { text: "one e\u{301}".into() };
        assert!(input.act(Action::DropLetter));
        assert_eq!(input.text, "one ");
        assert!(input.act(Action::DropWord));
        assert_eq!(input.text, "");
        assert!(!input.act(Action::DropLetter));
    }
}
