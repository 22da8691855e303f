//! How the columns are shared out: names, undated gutter, time.
//! It must not draw.

use super::{Chart, View, gutter, text};

/// Columns of the longest lane name shown whole.
const LONGEST_NAME: usize = 18;
/// The widest gutter that is chosen by itself, and the narrowest that is worth having.
const WIDEST_GUTTER: usize = 32;
const NARROWEST_GUTTER: usize = 4;
/// Room for the heading "undated" after a blank.
const HEADING: usize = 8;

/// How wide the undated gutter is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum GutterWidth {
    /// As wide as its items ask for, up to two ninths of the picture; none if nothing is undated.
    #[default]
    Auto,
    Hidden,
    /// So many columns, as far as there are any.
    Fixed(u16),
}

/// Columns of each part of the picture, from left to right: names, gutter, an edge, time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Layout {
    pub names: u16,
    /// The first of its columns is a blank that sets it off from the names.
    pub gutter: u16,
    /// The first column of time.
    pub plot_from: u16,
    /// Columns of time: what a `Scale` is laid over.
    pub plot_cols: u16,
}

impl Layout {
    /// Shares out the columns of the view.
    pub fn of(chart: &Chart, view: &View) -> Self {
        let cols = usize::from(view.cols);
        let names = chart.lanes.iter().map(|lane| text::width(&lane.name, view.glyphs));
        let names = names.max().unwrap_or(0).min(LONGEST_NAME).min(cols / 4);
        let names = if names < 3 { 0 } else { names };
        let gutter = match view.gutter {
            GutterWidth::Hidden => 0,
            GutterWidth::Fixed(width) => usize::from(width).min(cols - names),
            GutterWidth::Auto => auto(chart, view),
        };
        let edge = usize::from(names + gutter > 0);
        let plot_from = (names + gutter + edge).min(cols);
        Self {
            names: names as u16,
            gutter: gutter as u16,
            plot_from: plot_from as u16,
            plot_cols: (cols - plot_from) as u16,
        }
    }
}

fn auto(chart: &Chart, view: &View) -> usize {
    let wanted = chart.lanes.iter().map(|lane| gutter::widths(lane, view.glyphs).iter().sum::<usize>());
    match wanted.max().unwrap_or(0) {
        0 => 0,
        wanted => {
            let most = WIDEST_GUTTER.min(usize::from(view.cols) * 2 / 9);
            let width = wanted.max(HEADING).min(most);
            if width < NARROWEST_GUTTER { 0 } else { width }
        }
    }
}
