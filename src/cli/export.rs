//! `mpaka export svg`: the map or the timeline as a picture for a document, of the same selection as the panes.

use crate::cli::args::ExportSvg;
use crate::cli::{CliEffect, Context, FOUND, Outcome, Page, USAGE, asked};
use crate::domain::fold::narrowing::Narrowing;
use crate::domain::library::Target;
use crate::domain::svg::{MapWish, TimelineWish, map, timeline};

/// Which picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picture {
    Map,
    Timeline,
}

impl Picture {
    /// Reads the word of the command line.
    ///
    /// # Errors
    /// A sentence with the words there are.
    pub fn parse(typed: &str) -> Result<Self, String> {
        match typed {
            "map" => Ok(Self::Map),
            "timeline" => Ok(Self::Timeline),
            _ => Err("write map or timeline".into()),
        }
    }
}

/// The picture on standard output, or in a file that is not there yet.
pub fn svg(context: Context<'_>, wish: &ExportSvg) -> Outcome {
    if context.json {
        return Outcome::refusal(USAGE, "A picture is no JSON. Leave out --json, or ask `mpaka show ID --json`.");
    }
    if let Some(sentence) = misplaced(wish) {
        return Outcome::refusal(USAGE, sentence);
    }
    let of = match wish.of.as_deref().map(|id| context.library.find(id)).transpose() {
        Ok(of) => of,
        Err(sentence) => return Outcome::refusal(FOUND, &sentence),
    };
    let filter = match wish.filter.as_deref().map(|text| asked::filter(context, text)).transpose() {
        Ok(Some(filter)) if filter.kept.is_empty() => {
            let sentence = format!("Nothing found for “{}”: there is nothing to draw.", filter.text);
            return Outcome::refusal(FOUND, &sentence).noting(context.note());
        }
        Ok(filter) => filter,
        Err(sentence) => return Outcome::refusal(USAGE, &sentence),
    };
    let narrowing = Narrowing { filter, ..Narrowing::default() };
    let Some(text) = picture(context, wish, of.as_ref(), &narrowing) else {
        let sentence = "There is no county to fit the map to. Select one: `--of wajir`, or leave out `--area fit`.";
        return Outcome::refusal(USAGE, sentence);
    };
    let outcome = match &wish.out {
        None => {
            let mut page = Page::default();
            page.lines(&text);
            Outcome::fine(page)
        }
        Some(path) => {
            let mut page = Page::default();
            page.line(format!("{} written.", path.display()));
            let effects = vec![CliEffect::Create { path: path.clone(), text, folder: false }];
            Outcome { effects, ..Outcome::fine(page) }
        }
    };
    outcome.noting(context.note())
}

/// An option of the other picture.
fn misplaced(wish: &ExportSvg) -> Option<&'static str> {
    match wish.view {
        Picture::Map if wish.lanes.is_some() => Some("Lanes are of the timeline: `--view timeline --lanes …`."),
        Picture::Map if wish.period.is_some() => {
            Some("Days are shown on the timeline: `--view timeline --period …`. To select a period: `--of FROM/TO`.")
        }
        Picture::Timeline if wish.fill.is_some() => Some("Counties are filled on the map: `--view map --fill …`."),
        Picture::Timeline if wish.area.is_some() => Some("An area is a part of the map: `--view map --area …`."),
        _ => None,
    }
}

fn picture(context: Context<'_>, wish: &ExportSvg, of: Option<&Target>, narrowing: &Narrowing) -> Option<String> {
    let (width, today) = (wish.width, context.today);
    match wish.view {
        Picture::Map => {
            let (fill, area) = (wish.fill.unwrap_or_default(), wish.area.unwrap_or_default());
            map(context.library, &MapWish { of, fill, area, narrowing, width, today })
        }
        Picture::Timeline => {
            let (lanes, period) = (wish.lanes.unwrap_or_default(), wish.period);
            Some(timeline(context.library, &TimelineWish { of, lanes, period, narrowing, width, today }))
        }
    }
}
