//! The last answers of a prompt, by what was typed: going back a letter asks nobody. Bounded in number and in size.

use std::sync::Arc;

use crate::tui::overlay::find::Answered;

/// So many answers are kept.
const MOST: usize = 32;
/// So many numbers of things they hold together.
const MOST_DOCS: usize = 2_000_000;

/// Texts and their answers, the newest last.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Memory(Arc<Vec<(String, Answered)>>);

impl Memory {
    /// The answer to a text.
    pub fn get(&self, text: &str) -> Option<Answered> {
        self.0.iter().find(|(known, _)| known == text).map(|(_, answer)| Arc::clone(answer))
    }

    /// Keeps an answer; the oldest go.
    pub fn keep(&mut self, text: &str, answer: &Answered) {
        let all = Arc::make_mut(&mut self.0);
        all.retain(|(known, _)| known != text);
        all.push((text.to_string(), Arc::clone(answer)));
        let size = |(_, answer): &(String, Answered)| answer.as_ref().as_ref().map_or(0, |answer| answer.docs.len());
        let mut docs: usize = all.iter().map(size).sum();
        while all.len() > MOST || docs > MOST_DOCS && all.len() > 1 {
            docs = docs.saturating_sub(size(&all.remove(0)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::search::Answer;

    fn answer(docs: usize) -> Answered {
        Arc::new(Ok(Answer { docs: vec![0; docs].into(), ..Answer::default() }))
    }

    #[test]
    fn the_last_answers_are_kept_and_large_ones_only_while_there_is_room() {
        let mut memory = Memory::default();
        for at in 0..40 {
            memory.keep(&at.to_string(), &answer(1));
        }
        assert!(memory.get("7").is_none() && memory.get("8").is_some() && memory.get("39").is_some());
        memory.keep("large", &answer(1_500_000));
        memory.keep("larger", &answer(1_900_000));
        assert!(memory.get("larger").is_some() && memory.get("large").is_none() && memory.get("39").is_none());
        memory.keep("largest", &answer(3_000_000));
        assert_eq!(memory.0.len(), 1, "the newest stays, however large it is");
    }
}
