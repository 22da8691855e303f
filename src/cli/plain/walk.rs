//! Where one goes from an answer: to a number in it, to the next result, back and forward.

use super::view::Ask;
use super::{Plain, Reply};

impl Plain<'_> {
    pub(super) fn follow(&mut self, number: &str) -> Result<Reply, String> {
        let many = self.sheet.items.len();
        let at = number.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        match at.and_then(|at| self.sheet.items.get(at)).cloned() {
            Some(ask) => {
                self.hit = ask.target().and_then(|target| self.hits.iter().position(|hit| hit == target)).or(self.hit);
                Ok(self.go(ask))
            }
            None if many == 0 => Err("The last answer has no numbers. A year is searched with /, as in / 2025.".into()),
            None => Err(format!("There is no {number} here: the numbers of the last answer go from 1 to {many}.")),
        }
    }

    pub(super) fn next_hit(&mut self, forward: bool) -> Result<Reply, String> {
        if self.hits.is_empty() {
            return if forward && self.told < self.sheet.lines.len() {
                Ok(self.more())
            } else {
                Err("Nothing was searched yet. Type / and words.".into())
            };
        }
        let at = match (self.hit, forward) {
            (None, _) => Some(0),
            (Some(at), true) => at.checked_add(1),
            (Some(at), false) => at.checked_sub(1),
        };
        let target = at.and_then(|at| self.hits.get(at)).cloned();
        let Some((target, at)) = target.zip(at) else {
            return Err(format!("That was the {} result.", if forward { "last" } else { "first" }));
        };
        self.hit = Some(at);
        Ok(self.go(Ask::Show(target)))
    }

    pub(super) fn wander(&mut self, forward: bool) -> Result<Reply, String> {
        let (from, to) =
            if forward { (&mut self.before, &mut self.behind) } else { (&mut self.behind, &mut self.before) };
        let ask = from
            .pop()
            .ok_or_else(|| format!("There is nothing to go {} to.", if forward { "forward" } else { "back" }))?;
        to.extend(self.now.take());
        let sheet = self.view(&ask)?;
        Ok(self.land(ask, sheet))
    }
}
