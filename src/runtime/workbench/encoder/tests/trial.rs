//! A terminal to try the encoder on: what is sent is kept, and read by an emulator.

use std::cell::RefCell;
use std::io::Write;
use std::rc::Rc;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect};
use ratatui::style::{Color, Modifier, Style};
use ratatui::{Terminal, TerminalOptions, Viewport};

use super::super::Encoder;
use super::super::grid::looks_alike;

/// Where the bytes go.
#[derive(Debug, Clone, Default)]
pub struct Line(Rc<RefCell<Vec<u8>>>);

impl Write for Line {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// A terminal at the end of a line.
pub struct Trial {
    pub terminal: Terminal<Encoder<Line>>,
    line: Line,
    pub emulator: vt100::Parser,
}

impl Trial {
    pub fn new(cols: u16, rows: u16) -> Self {
        let line = Line::default();
        let viewport = Viewport::Fixed(Rect::new(0, 0, cols, rows));
        let terminal =
            Terminal::with_options(Encoder::new(line.clone(), (cols, rows)), TerminalOptions { viewport }).unwrap();
        let mut emulator = vt100::Parser::new(rows, cols, 0);
        emulator.process(b"\x1b[?25l");
        Self { terminal, line, emulator }
    }

    /// Shows a frame; gives the bytes it took.
    pub fn show(&mut self, frame: &Buffer, cursor: Option<Position>) -> usize {
        self.line.0.borrow_mut().clear();
        self.terminal
            .draw(|drawn| {
                drawn.buffer_mut().clone_from(frame);
                if let Some(place) = cursor {
                    drawn.set_cursor_position(place);
                }
            })
            .unwrap();
        let bytes = self.line.0.borrow().clone();
        self.emulator.process(&bytes);
        bytes.len()
    }

    pub fn sent(&self) -> String {
        String::from_utf8_lossy(&self.line.0.borrow()).into_owned()
    }

    /// The first cell that the emulator shows otherwise.
    pub fn wrong(&self, frame: &Buffer) -> Option<String> {
        let screen = self.emulator.screen();
        let mut covered = false;
        for y in 0..frame.area.height {
            for x in 0..frame.area.width {
                let (Some(cell), Some(shown)) = (frame.cell(Position { x, y }), screen.cell(y, x)) else { continue };
                if std::mem::take(&mut covered) {
                    continue;
                }
                covered = shown.is_wide();
                let seen = as_seen(shown);
                if !looks_alike(cell, &seen) {
                    return Some(format!("({x}, {y}): {cell:?} is shown as {seen:?}"));
                }
            }
        }
        None
    }
}

fn as_seen(cell: &vt100::Cell) -> Cell {
    let symbol = if cell.has_contents() { cell.contents() } else { " " };
    let modifiers = [
        (cell.bold(), Modifier::BOLD),
        (cell.dim(), Modifier::DIM),
        (cell.italic(), Modifier::ITALIC),
        (cell.underline(), Modifier::UNDERLINED),
        (cell.inverse(), Modifier::REVERSED),
    ];
    let modifier = modifiers.into_iter().filter(|(is, _)| *is).fold(Modifier::empty(), |all, (_, one)| all | one);
    let mut seen = Cell::default();
    seen.set_symbol(symbol).set_style(Style::new().fg(colour(cell.fgcolor())).bg(colour(cell.bgcolor())));
    seen.modifier = modifier;
    seen
}

fn colour(colour: vt100::Color) -> Color {
    const NAMED: [Color; 16] = [
        Color::Black,
        Color::Red,
        Color::Green,
        Color::Yellow,
        Color::Blue,
        Color::Magenta,
        Color::Cyan,
        Color::Gray,
        Color::DarkGray,
        Color::LightRed,
        Color::LightGreen,
        Color::LightYellow,
        Color::LightBlue,
        Color::LightMagenta,
        Color::LightCyan,
        Color::White,
    ];
    match colour {
        vt100::Color::Default => Color::Reset,
        vt100::Color::Idx(index) => NAMED.get(usize::from(index)).copied().unwrap_or(Color::Indexed(index)),
        vt100::Color::Rgb(red, green, blue) => Color::Rgb(red, green, blue),
    }
}
