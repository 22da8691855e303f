//! Takes data in that were read while one worked: where one is stays, as far as it is still there. It reads nothing.

use std::sync::Arc;

use super::{Model, opening};
use crate::domain::check::faults;
use crate::domain::fault::{Severity, tally_words};
use crate::domain::fold::narrowing::Filter;
use crate::domain::library::Target;
use crate::domain::words::grouped;
use crate::tui::asking::Purpose;
use crate::tui::desk::Desk;
use crate::tui::overlay::{Overlay, page};
use crate::tui::state::{Effect, Loading};

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

    /// Takes in what is read so far, without a word. Here and below, what is to be searched anew is given.
    pub fn part(&mut self, desk: Arc<Desk>) -> Option<Effect> {
        let asks = self.lay(desk);
        if self.state.selection.chosen.is_none() {
            self.state.selection.chosen = opening(&self.desk);
        }
        asks
    }

    /// Takes in all that was to be opened.
    pub fn whole(&mut self, desk: Arc<Desk>) -> Option<Effect> {
        let asks = self.part(desk);
        (self.state.loading, self.state.part) = (None, None);
        self.greet();
        asks
    }

    /// Takes in what was read until it was stopped; without a desk, what was open before stays.
    pub fn stopped(&mut self, desk: Option<Arc<Desk>>, at: Loading) -> Option<Effect> {
        self.state.loading = None;
        let Some(desk) = desk else {
            self.state.message = Some("Stopped: what was open before stays open; R reads again.".into());
            return None;
        };
        let asks = self.part(desk);
        self.state.part = Some(at);
        let words = |number: usize, one: &str, many: &str| {
            format!("{} {}", grouped(number), if number == 1 { one } else { many })
        };
        let (records, files) = (words(at.records, "record", "records"), words(at.files, "file", "files"));
        let verb = if at.records == 1 { "is" } else { "are" };
        self.state.message = Some(format!("Stopped: {records} of {files} {verb} open; R reads all."));
        asks
    }

    /// Takes the data in that was read again; what is no longer there is let go of.
    pub fn reloaded(&mut self, desk: Arc<Desk>) -> Option<Effect> {
        let asks = self.lay(desk);
        (self.state.loading, self.state.part) = (None, None);
        let records = grouped(self.desk.library.data.entries().len());
        self.state.message =
            Some(format!("Read again: {records} records, {}.", tally_words(faults(&self.desk.library))));
        asks
    }

    /// Other data under what one sees. What is not in them is let go of.
    fn lay(&mut self, desk: Arc<Desk>) -> Option<Effect> {
        let carried = |filter: Arc<Filter>| Arc::new(filter.carried(&self.desk.library.data, &desk.library.data));
        self.state.filter = self.state.filter.take().map(carried);
        self.desk = desk;
        self.narrow();
        let known = |target: &Target| target.record().is_none_or(|id| self.desk.library.data.get(id).is_some());
        let state = &mut self.state;
        state.selection.pins.retain(known);
        state.selection.back.retain(known);
        state.selection.forward.retain(known);
        state.selection.chosen = state.selection.chosen.take().filter(known);
        state.overlays.retain(|overlay| match overlay {
            Overlay::Page(view) => view.subject.target().is_none_or(known),
            _ => true,
        });
        for overlay in &mut state.overlays {
            if let Overlay::Find(view) = overlay {
                view.forget();
            }
        }
        self.forget();
        self.ask_again()
    }

    /// What was found belongs to the data as it was: it is asked for again, also where that is under way already.
    fn ask_again(&mut self) -> Option<Effect> {
        let state = &mut self.state;
        let waiting = state.asking.hits().map(|(text, at)| (text.to_string(), at));
        (state.asking, state.ready) = (state.asking.emptied(), Arc::default());
        let filter = state.filter.as_ref().map(|filter| filter.text.clone());
        let hits = state.hits.take().and_then(|hits| {
            let text = hits.answer.as_ref().as_ref().ok().map(|answer| answer.query.text.clone())?;
            Some((text, hits.place()))
        });
        let first = filter.and_then(|text| state.asking.then(Purpose::Filter, &text));
        let second = hits.or(waiting).and_then(|(text, at)| state.asking.then(Purpose::Hits(at), &text));
        first.or(second)
    }
}
