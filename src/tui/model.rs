//! The model: desk and state, and what is derived from them. It opens, takes new data in, and brings every cursor
//! into its room; what a key does stands in `update`.

mod fresh;

use std::borrow::Cow;
use std::sync::Arc;

use ratatui::layout::Rect;

use crate::domain::chart::Chart;
use crate::domain::doc::{Doc, Row, doc};
use crate::domain::fold::fill::FillBy;
use crate::domain::fold::linked::Linked;
use crate::domain::fold::narrowing::Narrowing;
use crate::domain::geo::Scene;
use crate::domain::glyphs::Glyphs;
use crate::domain::library::Target;
use crate::domain::words::text;
use crate::tui::desk::{Desk, Row as ListRow};
use crate::tui::layout::{overlay_inside, pane_inside, places};
use crate::tui::narrowed::Narrowed;
use crate::tui::overlay::{Overlay, page};
use crate::tui::pane::Pane;
use crate::tui::panes::{map, partners, timeline};
use crate::tui::reader;
use crate::tui::sheet::{Linking, Sheet};
use crate::tui::state::{Selection, State};
use crate::tui::theme::Theme;
use crate::tui::update::settle_search;

/// Desk and state.
#[derive(Debug, Clone)]
pub struct Model {
    pub desk: Arc<Desk>,
    pub state: State,
    /// The same desk, narrowed to a period and a filter.
    pub narrowed: Arc<Narrowed>,
    /// What the counties are filled with.
    pub filled: Arc<map::Filled>,
    /// The details, the page that is open, and what goes with the selection, as when the model last came to rest.
    sheet: Arc<Sheet<Option<Target>>>,
    page: Arc<Sheet<Option<page::Subject>>>,
    linking: Arc<Linking>,
}

/// What is selected at first: the agreement that names most counties, for that is what the map can show.
fn opening(desk: &Desk) -> Option<Target> {
    let reach = &desk.library.tables().reach;
    let places = desk.rows.iter().filter_map(|row| match row {
        ListRow::Instrument(place) => Some(*place),
        ListRow::Partner(_) | ListRow::NoPartner => None,
    });
    let most = places.rev().max_by_key(|place| reach.of_place(*place as usize).named.count_ones())?;
    desk.instrument(most).map(|one| Target::Record(one.id.to_string()))
}

impl Model {
    /// A model that opens on an agreement, or on the faults where nothing could be read.
    pub fn open(desk: Arc<Desk>, size: (u16, u16), theme: Theme, glyphs: Glyphs) -> Self {
        let mut model = Self::begin(desk, size, theme, glyphs);
        model.greet();
        model.settle();
        model
    }

    /// A model that opens on what is read so far, while the rest is read.
    pub fn begin(desk: Arc<Desk>, size: (u16, u16), theme: Theme, glyphs: Glyphs) -> Self {
        let selection = Selection { chosen: opening(&desk), ..Selection::default() };
        let state = State { size, glyphs, theme, selection, ..State::default() };
        let narrowed = Arc::new(Narrowed::new(Arc::clone(&desk), Narrowing::default()));
        let filled = Arc::new(map::Filled::new(&narrowed, FillBy::default()));
        let (sheet, page, linking) = Default::default();
        let mut model = Self { desk, state, narrowed, filled, sheet, page, linking };
        model.forget();
        model.settle();
        model
    }

    /// The inside of a pane, as it is drawn now; empty where it is not shown.
    pub fn room(&self, pane: Pane) -> Rect {
        places(&self.state).of(pane).map_or_else(Rect::default, |frame| pane_inside(&self.state, pane, frame))
    }

    /// The inside of what lies over the panes.
    pub fn overlay_room(&self) -> Rect {
        overlay_inside(&self.state)
    }

    /// The counties that light up.
    pub fn lit(&self) -> Vec<String> {
        let linking = self.linking();
        let counties = linking.linked.counties.iter().filter(|(_, tie)| tie.names());
        counties.map(|(slug, _)| slug.clone()).collect()
    }

    /// What the map shows of the selection.
    pub fn scene(&self, linked: &Linked) -> Scene {
        map::scene(&self.desk, self.filled.fill.clone(), self.state.selection.chosen.as_ref(), linked)
    }

    /// What the panes are narrowed to.
    fn narrowing(&self) -> Narrowing {
        Narrowing { period: self.state.period, filter: self.state.filter.clone() }
    }

    /// Narrows the panes anew.
    fn narrow(&mut self) {
        self.narrowed = Arc::new(Narrowed::new(Arc::clone(&self.desk), self.narrowing()));
        self.filled = Arc::new(map::Filled::new(&self.narrowed, self.state.map.fill));
    }

    /// The same where period or filter are others; fills the counties anew where another choice asks for it.
    fn refill(&mut self) {
        if self.narrowed.narrowing != self.narrowing() {
            self.narrow();
        }
        let by = self.state.map.fill;
        if !self.filled.is_of(by, &self.narrowed.narrowing) {
            self.filled = Arc::new(map::Filled::new(&self.narrowed, by));
        }
    }

    /// What the map pane draws.
    pub fn mapped<'a>(&'a self, scene: &'a Scene) -> map::Shown<'a> {
        let focused = self.state.focus == Pane::Map;
        map::Shown {
            desk: &self.desk,
            filled: &self.filled,
            view: self.state.map,
            scene,
            glyphs: self.state.glyphs,
            focused,
        }
    }

    /// What goes with the selection and the pins.
    pub fn linked(&self) -> Linked {
        self.linking().linked.clone()
    }

    /// The same, shared.
    pub fn linking(&self) -> Arc<Linking> {
        if self.linking.is_of(self.state.selection.all()) {
            return Arc::clone(&self.linking);
        }
        Arc::new(Linking::new(&self.desk.library, self.state.selection.all()))
    }

    /// The county that is selected, itself or by a place in it.
    pub fn county(&self) -> Option<String> {
        map::county_of(&self.desk, self.state.selection.chosen.as_ref())
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

    /// The same with its lines, as wide as the pane.
    pub fn details_sheet(&self) -> Arc<Sheet<Option<Target>>> {
        let (chosen, width) = (&self.state.selection.chosen, reader::text_width(self.room(Pane::Details)));
        if self.sheet.is_of(chosen, width) {
            return Arc::clone(&self.sheet);
        }
        Arc::new(Sheet::new(chosen.clone(), width, self.details()))
    }

    /// A page with its lines, as wide as its room.
    pub fn page_sheet(&self, subject: &page::Subject) -> Arc<Sheet<Option<page::Subject>>> {
        let (about, width) = (Some(subject.clone()), reader::text_width(self.overlay_room()));
        if self.page.is_of(&about, width) {
            return Arc::clone(&self.page);
        }
        Arc::new(Sheet::new(about, width, page::doc(&self.desk, subject)))
    }

    /// Derives anew what was derived of other data.
    fn forget(&mut self) {
        self.linking = Arc::new(Linking::new(&self.desk.library, self.state.selection.all()));
        self.page = Arc::default();
        let width = reader::text_width(self.room(Pane::Details));
        self.sheet = Arc::new(Sheet::new(self.state.selection.chosen.clone(), width, self.details()));
    }

    /// The rows of the partners pane.
    pub fn list(&self) -> partners::List<'_> {
        partners::List::of(&self.narrowed)
    }

    /// The chart in the timeline pane.
    pub fn shown_chart<'a>(&'a self, linked: &Linked) -> (Cow<'a, Chart>, bool) {
        let chosen = self.state.selection.chosen.as_ref();
        timeline::shown(
            &self.narrowed,
            &self.state.timeline,
            self.state.focus == Pane::Timeline,
            linked,
            chosen,
            self.room(Pane::Timeline),
        )
    }

    /// What the timeline pane draws.
    pub fn time<'a>(
        &'a self,
        (chart, narrowed): &'a (Cow<'_, Chart>, bool),
        linked: &'a Linked,
    ) -> timeline::Shown<'a> {
        let view = &self.state.timeline;
        timeline::Shown {
            library: &self.desk.library,
            chart,
            narrowed: *narrowed,
            whole: self.narrowed.board(view.lanes),
            view,
            focused: self.state.focus == Pane::Timeline,
            linked,
            chosen: self.state.selection.chosen.as_ref(),
            period: self.state.period,
            glyphs: self.state.glyphs,
        }
    }

    /// Brings every cursor into its room, after size, selection, focus or data changed.
    pub fn settle(&mut self) {
        self.refill();
        self.linking = self.linking();
        let rows = usize::from(self.room(Pane::Partners).height);
        let time = self.room(Pane::Timeline);
        let desk = self.desk.clone();
        let narrowed = Arc::clone(&self.narrowed);
        let list = partners::List::of(&narrowed);
        if let Some(target) = self.state.selection.chosen.clone() {
            if !self.state.partners.reveal(&list, &target, rows) {
                self.state.partners.show_first(&list, &self.linking.linked, rows);
            }
            self.state.timeline.reveal(&narrowed, &target, time);
        } else {
            self.state.partners.settle(&list, rows);
            self.state.timeline.settle(&narrowed, time);
        }
        let (county, room) = (self.county(), self.room(Pane::Map));
        let filled = self.filled.clone();
        self.state.map.settle(&desk, &filled, county.as_deref(), room);
        self.sheet = self.details_sheet();
        let lines = self.sheet.lines.len();
        self.state.details.settle(lines, usize::from(self.room(Pane::Details).height));
        self.settle_overlay();
    }

    fn settle_overlay(&mut self) {
        let room = self.overlay_room();
        let rows = usize::from(room.height);
        let subject = match self.state.overlays.last() {
            Some(Overlay::Page(view)) => Some(view.subject.clone()),
            _ => None,
        };
        if let Some(subject) = subject {
            self.page = self.page_sheet(&subject);
        }
        let page = Arc::clone(&self.page);
        match self.state.overlays.last_mut() {
            Some(Overlay::Page(view)) => {
                let lines = page.lines.len();
                view.text.settle(lines, rows);
            }
            Some(Overlay::Find(_)) => settle_search(self),
            Some(Overlay::Palette(view)) => view.settle(rows.saturating_sub(1)),
            Some(Overlay::Help(view)) => view.settle(rows),
            None => {}
        }
    }
}
