//! The palette: every command by name or key, from the action table. It is never a shell.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::domain::query::{READY, Ready};
use crate::domain::search::fold;
use crate::tui::action::{Action, Entry, Scope, TABLE};
use crate::tui::kiosk::{Kiosk, forbids};
use crate::tui::overlay::input::Input;
use crate::tui::paint::{fit, put, tint};
use crate::tui::scroll::{follow, rows_of, step};
use crate::tui::theme::{Role, Theme};

/// Query and cursor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    pub input: Input,
    pub cursor: usize,
    pub top: usize,
    /// The pane whose own commands are offered too.
    pub scope: Scope,
    /// What a kiosk forbids is not offered.
    pub kiosk: Option<Kiosk>,
}

/// What can be run: an action, or a ready view of the search.
#[derive(Debug, Clone, Copy)]
pub enum Command {
    Do(&'static Entry),
    View(&'static Ready),
}

impl Command {
    /// What it is called, as it can be typed.
    pub fn name(self) -> &'static str {
        match self {
            Self::Do(entry) => entry.short,
            Self::View(view) => view.name,
        }
    }

    fn keys(self) -> String {
        match self {
            Self::Do(entry) => entry.keys.join(" "),
            Self::View(_) => String::new(),
        }
    }

    fn about(self) -> &'static str {
        match self {
            Self::Do(entry) => entry.help,
            Self::View(view) => view.query,
        }
    }
}

/// Commands that take a word behind their name.
const WITH_WORD: [Action; 2] = [Action::Write, Action::Look];

/// Lines above the commands: what was typed.
pub const HEAD: u16 = 1;

impl View {
    pub fn new(scope: Scope, kiosk: Option<Kiosk>) -> Self {
        Self { input: Input::default(), cursor: 0, top: 0, scope, kiosk }
    }

    /// What was typed: the name of a command that takes a word, and what stands behind it.
    fn named(&self) -> Option<(&'static Entry, &str)> {
        let (name, argument) = self.input.text.trim_start().split_once(' ')?;
        let is = |entry: &&Entry| WITH_WORD.contains(&entry.action) && entry.short == name;
        self.offered().find(is).map(|entry| (entry, argument.trim()))
    }

    /// What stands behind the name of a command that takes a word.
    pub fn argument(&self) -> &str {
        self.named().map_or("", |(_, argument)| argument)
    }

    /// Every command there is here.
    fn offered(&self) -> impl Iterator<Item = &'static Entry> {
        let (scope, kiosk) = (self.scope, self.kiosk);
        TABLE
            .iter()
            .filter(move |entry| entry.scope == Scope::All || entry.scope == scope)
            .filter(|entry| !matches!(entry.action, Action::Palette | Action::Escape))
            .filter(move |entry| forbids(kiosk, entry.action).is_none())
    }

    /// The sentence that the command typed by its name is answered with, where it is forbidden.
    pub fn refusal(&self) -> Option<&'static str> {
        let name = self.input.text.split_whitespace().next()?;
        let entry = TABLE.iter().find(|entry| entry.scope == Scope::All && entry.short == name)?;
        forbids(self.kiosk, entry.action)
    }

    /// The commands that fit what was typed: all its words in name, help or keys.
    pub fn found(&self) -> Vec<Command> {
        if let Some((entry, _)) = self.named() {
            return vec![Command::Do(entry)];
        }
        if self.refusal().is_some() {
            return Vec::new();
        }
        let query = fold(&self.input.text).text;
        let fits = |command: &Command| {
            let lead = if matches!(command, Command::View(_)) { "view: " } else { "" };
            let text = fold(&format!("{lead}{} {} {}", command.name(), command.about(), command.keys())).text;
            query.split_whitespace().all(|word| text.contains(word))
        };
        let views = READY.iter().map(Command::View);
        let mut found: Vec<Command> = self.offered().map(Command::Do).chain(views).filter(fits).collect();
        found.sort_by_key(|command| match command {
            Command::Do(entry) => (!entry.short.starts_with(query.trim()), entry.scope != self.scope),
            Command::View(_) => (true, true),
        });
        found
    }

    /// Moves the cursor. True where the action was one of its own.
    pub fn act(&mut self, action: Action, rows: usize) -> bool {
        let Some(by) = rows_of(action, rows) else { return false };
        self.cursor = step(self.cursor, by, self.found().len());
        self.settle(rows);
        true
    }

    /// Keeps the cursor in sight.
    pub fn settle(&mut self, rows: usize) {
        let total = self.found().len();
        self.cursor = self.cursor.min(total.saturating_sub(1));
        self.top = follow(self.top, self.cursor, rows, total);
    }

    /// The command under the cursor.
    pub fn landing(&self) -> Option<Command> {
        self.found().get(self.cursor).copied()
    }
}

/// Draws query and commands.
pub fn draw(view: &View, theme: Theme, area: Rect, buf: &mut Buffer) {
    let used = put(buf, area, (area.x, area.y), ": ", theme.style(Role::Strong));
    put(buf, area, (area.x.saturating_add(used), area.y), &view.input.text, theme.style(Role::Text));
    let list = Rect { y: area.y.saturating_add(HEAD), height: area.height.saturating_sub(HEAD), ..area };
    let found = view.found();
    if found.is_empty() {
        let words = view.refusal().unwrap_or("No command of that name or key.");
        put(buf, list, (list.x, list.y), words, theme.style(Role::Quiet));
    }
    for ((at, command), y) in found.iter().enumerate().skip(view.top).zip(list.top()..list.bottom()) {
        let line = Rect { y, height: 1, ..list };
        let here = at == view.cursor;
        put(buf, line, (line.x, y), if here { ">" } else { " " }, theme.style(Role::Strong));
        named(*command, theme, line, buf);
        if here {
            tint(buf, line, theme.style(Role::Selected));
        }
    }
}

/// A command with its keys and what it does; a view has a longer name and no key.
fn named(command: Command, theme: Theme, line: Rect, buf: &mut Buffer) {
    let mut column = |at: u16, words: &str, role: Role| {
        let words = fit(words, line.width.saturating_sub(at));
        put(buf, line, (line.x.saturating_add(at), line.y), &words, theme.style(role))
    };
    match command {
        Command::Do(entry) => {
            column(2, entry.short, Role::Strong);
            column(18, &command.keys(), Role::Strong);
            column(32, entry.help, Role::Text);
        }
        Command::View(view) => {
            let used = column(2, &format!("view: {}", view.name), Role::Strong);
            column(used.saturating_add(4).max(32), view.query, Role::Text);
        }
    }
}
