//! Takes data in that were read while one worked: where one is stays, as far as it is still there. It reads nothing.

use std::sync::Arc;

use super::{Model, opening};
use crate::domain::check::faults;
use crate::domain::fault::{Severity, tally_words};
use crate::domain::library::Target;
use crate::domain::words::grouped;
use crate::tui::desk::Desk;
use crate::tui::overlay::{Overlay, page};
use crate::tui::state::Loading;

impl Model {
    /// Says at once what is wrong with the data: on a page where nothing could be read, else in a line.
    pub fn greet(&mut self) {
        let faults = faults(&self.desk.library);
        if self.desk.library.data.entries().is_empty() {
            self.state.overlays.push(Overlay::Page(page::View::new(page::Subject::Faults)));
        } else if self.state.message.is_none() && faults.iter().any(|fault| fault.severity == Severity::Error) {
            self.state.message =
                Some(format!("{} in the data · :faults shows them, the rest is open", tally_words(faults)));
        }
    }

    /// Takes in what is read so far, without a word.
    pub fn part(&mut self, desk: Arc<Desk>) {
        let was_empty = self.desk.library.data.entries().is_empty();
        self.lay(desk);
        if was_empty && self.state.selection.chosen.is_none() {
            self.state.selection.chosen = opening(&self.desk);
        }
    }

    /// Takes in all that was to be opened.
    pub fn whole(&mut self, desk: Arc<Desk>) {
        self.part(desk);
        (self.state.loading, self.state.part) = (None, None);
        self.greet();
    }

    /// Takes in what was read until it was stopped; without a desk, what was open before stays.
    pub fn stopped(&mut self, desk: Option<Arc<Desk>>, at: Loading) {
        self.state.loading = None;
        let Some(desk) = desk else {
            self.state.message = Some("Stopped: what was open before stays open; R reads again.".into());
            return;
        };
        self.part(desk);
        self.state.part = Some(at);
        let words = |number: usize, one: &str, many: &str| {
            format!("{} {}", grouped(number), if number == 1 { one } else { many })
        };
        let (records, files) = (words(at.records, "record", "records"), words(at.files, "file", "files"));
        let verb = if at.records == 1 { "is" } else { "are" };
        self.state.message = Some(format!("Stopped: {records} of {files} {verb} open; R reads all."));
    }

    /// Takes the data in that was read again; what is no longer there is let go of.
    pub fn reloaded(&mut self, desk: Arc<Desk>) {
        self.lay(desk);
        (self.state.loading, self.state.part) = (None, None);
        let records = grouped(self.desk.library.data.entries().len());
        self.state.message =
            Some(format!("Read again: {records} records, {}.", tally_words(faults(&self.desk.library))));
    }

    /// Other data under what one sees. What is not in them is let go of.
    fn lay(&mut self, desk: Arc<Desk>) {
        self.desk = desk;
        self.narrow();
        let known = |target: &Target| target.record().is_none_or(|id| self.desk.library.data.get(id).is_some());
        let state = &mut self.state;
        state.selection.pins.retain(known);
        state.selection.back.retain(known);
        state.selection.forward.retain(known);
        state.selection.chosen = state.selection.chosen.take().filter(known);
        let before = state.hits.len();
        state.hits.retain(known);
        if state.hits.len() != before {
            state.hit = 0;
        }
        state.overlays.retain(|overlay| match overlay {
            Overlay::Page(view) => view.subject.target().is_none_or(known),
            _ => true,
        });
        for overlay in &mut state.overlays {
            if let Overlay::Find(view) = overlay {
                view.refresh(&self.desk);
            }
        }
        self.forget();
    }
}
