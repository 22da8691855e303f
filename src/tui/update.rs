//! What a message does to the model. Pure: the only traces are the new state and the effects returned.

mod act;
mod choose;
mod prompt;

use std::sync::Arc;

use crate::domain::chart::Chart;
use crate::domain::doc::{Doc, Laid, Row, doc, lay};
use crate::domain::fold::county::{Tie, ties_of};
use crate::domain::fold::linked::{Linked, linked};
use crate::domain::geo::Glyphs;
use crate::domain::library::Target;
use crate::domain::words::text;
use crate::tui::action::{Action, Scope, resolve};
use crate::tui::desk::{Desk, Row as ListRow};
use crate::tui::key::Key;
use crate::tui::layout::{pane_inside, places};
use crate::tui::overlay::{Overlay, page};
use crate::tui::panes::{details, map, partners, timeline};
use crate::tui::state::{Effect, Model, Msg, Pane, Selection, State};
use crate::tui::theme::Theme;
use ratatui::layout::Rect;

/// Takes a message in. `Draw` is among the effects only where something changed.
pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    let before = model.state.clone();
    let mut effects = Vec::new();
    match msg {
        Msg::Key(key) => effects.extend(key_pressed(model, key)),
        Msg::Resize(cols, rows) => {
            model.state.size = (cols, rows);
            model.settle();
            effects.push(Effect::Draw);
        }
        Msg::Paste(text) => model.pasted(&text),
        Msg::Loaded(desk) => {
            model.reloaded(desk);
            effects.push(Effect::Draw);
        }
        Msg::Failed(sentence) => model.state.message = Some(sentence),
    }
    if model.state != before && !effects.contains(&Effect::Draw) {
        effects.push(Effect::Draw);
    }
    effects
}

fn key_pressed(model: &mut Model, key: Key) -> Option<Effect> {
    model.state.message = None;
    let scope = match &model.state.overlay {
        Some(Overlay::Find(_) | Overlay::Palette(_)) => Scope::Prompt,
        Some(Overlay::Help(_) | Overlay::Page(_)) => Scope::Details,
        None => Scope::of(model.state.focus),
    };
    let action = resolve(key, scope);
    if action != Some(Action::Stop) {
        model.state.stopping = false;
    }
    if let Some(action) = action {
        return act::act(model, action);
    }
    if scope == Scope::Prompt {
        prompt::typed(model, key);
    }
    None
}

/// What is selected at first: the agreement that names most counties, for that is what the map can show.
fn opening(desk: &Desk) -> Option<Target> {
    let ids = desk.rows.iter().filter_map(|row| match row {
        ListRow::Instrument(id) => Some(id),
        ListRow::Partner(_) | ListRow::NoPartner => None,
    });
    let named = |id: &String| {
        let ties = desk.library.data.instrument(id).map(|instrument| ties_of(&desk.library, instrument));
        ties.map_or(0, |ties| ties.values().filter(|tie| **tie == Tie::Named).count())
    };
    ids.rev().max_by_key(|id| named(id)).map(|id| Target::Record(id.clone()))
}

impl Model {
    /// A model that opens on an agreement, or on the faults where nothing could be read.
    pub fn open(desk: Arc<Desk>, size: (u16, u16), theme: Theme, glyphs: Glyphs) -> Self {
        let first = opening(&desk);
        let state = State {
            size,
            focus: Pane::Partners,
            zoomed: false,
            selection: Selection { chosen: first, ..Selection::default() },
            partners: partners::View::default(),
            details: details::View::default(),
            map: map::View::default(),
            timeline: timeline::View::default(),
            overlay: None,
            hits: Vec::new(),
            hit: 0,
            message: None,
            stopping: false,
        };
        let mut model = Self { desk, state, theme, glyphs };
        model.greet();
        model.settle();
        model
    }

    /// Says at once what is wrong with the data: on a page where nothing could be read, else in a line.
    fn greet(&mut self) {
        let faults = self.desk.faults.len();
        if self.desk.library.data.entries().is_empty() {
            self.state.overlay = Some(Overlay::Page(page::View::new(page::Subject::Faults, None)));
        } else if faults > 0 {
            let word = if faults == 1 { "fault" } else { "faults" };
            self.state.message = Some(format!(
                "{faults} {word} in the data: type :faults and Enter to see them. Everything else is open."
            ));
        }
    }

    fn reloaded(&mut self, desk: Arc<Desk>) {
        self.desk = desk;
        self.state.message = Some(format!(
            "Read again: {} records, {} faults.",
            self.desk.library.data.entries().len(),
            self.desk.faults.len()
        ));
        let known = |target: &Target| target.record().is_none_or(|id| self.desk.library.data.get(id).is_some());
        let selection = &mut self.state.selection;
        selection.pins.retain(known);
        selection.back.retain(known);
        selection.forward.retain(known);
        if selection.chosen.as_ref().is_some_and(|chosen| !known(chosen)) {
            selection.chosen = None;
        }
        self.settle();
    }

    fn pasted(&mut self, pasted: &str) {
        if !prompt::pasted(self, pasted) {
            self.state.message = Some("A paste does nothing here. Press / to search for it.".into());
        }
    }

    /// The inside of a pane, as it is drawn now; empty where it is not shown.
    pub fn room(&self, pane: Pane) -> Rect {
        places(&self.state).of(pane).map_or_else(Rect::default, |frame| pane_inside(&self.state, frame))
    }

    /// What goes with the selection and the pins.
    pub fn linked(&self) -> Linked {
        linked(&self.desk.library, self.state.selection.all())
    }

    /// The document in the details pane.
    pub fn details(&self) -> Doc {
        match &self.state.selection.chosen {
            Some(target) => doc(&self.desk.library, target, self.desk.today),
            None => Doc {
                title: "Nothing selected".into(),
                aside: None,
                kind: "details".into(),
                rows: vec![Row::Words(vec![text(
                    "Choose a partner or an agreement on the left, walk the map with the arrows, or press / and type a word.",
                )])],
            },
        }
    }

    /// Its lines, as wide as the pane.
    pub fn details_lines(&self) -> Vec<Laid> {
        lay(&self.details(), details::text_width(self.room(Pane::Details)))
    }

    /// The chart in the timeline pane.
    pub fn shown_chart<'a>(&'a self, linked: &Linked) -> std::borrow::Cow<'a, Chart> {
        timeline::shown(&self.desk, &self.state.timeline, self.state.focus == Pane::Timeline, linked)
    }

    /// Brings every pane's cursor into its room, after size, selection or data changed.
    pub fn settle(&mut self) {
        let (list, time) = (self.room(Pane::Partners), self.room(Pane::Timeline));
        let lines = self.details_lines().len();
        let rows = usize::from(self.room(Pane::Details).height);
        match self.state.selection.chosen.clone() {
            Some(target) => {
                self.state.partners.reveal(&self.desk, &target, usize::from(list.height));
                self.state.timeline.reveal(&self.desk, &target, time);
            }
            None => self.state.partners.settle(&self.desk, usize::from(list.height)),
        }
        self.state.details.settle(lines, rows);
    }
}
