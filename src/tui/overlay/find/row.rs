//! One result: its title with the letters that matched set off, what it is, and where else the words stand.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use unicode_width::UnicodeWidthChar;

use crate::domain::search::{Answer, Hit};
use crate::tui::overlay::find::Offer;
use crate::tui::paint::{fit, put, tint, width};
use crate::tui::theme::{Role, Theme};

/// One result as it is listed.
pub struct Listed<'a> {
    pub hit: &'a Hit,
    /// What it was taken for, where it does not hold what was typed.
    pub taken_for: Option<&'a str>,
    /// False below a heading that says what kind it is.
    pub kind: bool,
    pub here: bool,
}

/// Title, kind, what it was taken for, and where else the words were found. A long title leaves room for the rest.
pub fn result(listed: &Listed<'_>, theme: Theme, line: Rect, buf: &mut Buffer) {
    let (hit, here) = (listed.hit, listed.here);
    put(buf, line, (line.x, line.y), if here { ">" } else { " " }, theme.style(Role::Strong));
    let start = line.x.saturating_add(2);
    let mut told = if listed.kind { format!("  {}", hit.kind) } else { String::new() };
    if let Some(words) = listed.taken_for {
        told.push_str(if told.is_empty() { "  ≈ " } else { " · ≈ " });
        told.push_str(words);
    }
    if let Some(why) = &hit.why {
        told.push_str(if told.is_empty() { "  " } else { " · " });
        told.push_str(&format!("{}: ", why.field.to_lowercase()));
    }
    let room = line.right().saturating_sub(start);
    let wanted = width(&told).saturating_add(if hit.why.is_some() { room / 4 } else { 0 });
    let columns = room.saturating_sub(wanted).max(room / 2);
    let (title, marks) = around(&hit.title, &hit.title_marks, usize::from(columns));
    let title = fit(&title, columns);
    let mut x = marked(&title, &marks, theme, (start, line), buf);
    let used = put(buf, line, (x, line.y), &told, theme.style(Role::Quiet));
    x = x.saturating_add(used);
    if let Some(why) = &hit.why {
        let room = line.right().saturating_sub(x);
        let (text, marks) = around(&why.text, &why.marks, usize::from(room));
        marked(&fit(&text, room), &marks, theme, (x, line), buf);
    }
    if here {
        let name = Rect { x: line.x, width: width(&title).saturating_add(3).min(line.width), ..line };
        tint(buf, name, theme.style(Role::Selected));
    }
}

/// What a row behind the sure ones was taken for.
pub fn taken_for(answer: &Answer, place: usize) -> Option<&str> {
    (place >= answer.sure).then(|| answer.instead.as_deref().unwrap_or("letters"))
}

/// A query that can be taken.
pub fn offer(offer: &Offer, here: bool, theme: Theme, line: Rect, buf: &mut Buffer) {
    put(buf, line, (line.x, line.y), if here { ">" } else { " " }, theme.style(Role::Strong));
    let x = line.x.saturating_add(2);
    let used = put(buf, line, (x, line.y), &offer.name, theme.style(Role::Text));
    if !offer.about.is_empty() {
        let at = x.saturating_add(used).saturating_add(2);
        let about = fit(&offer.about, line.right().saturating_sub(at));
        put(buf, line, (at, line.y), &about, theme.style(Role::Quiet));
    }
    if here {
        let name = Rect { width: used.saturating_add(3).min(line.width), ..line };
        tint(buf, name, theme.style(Role::Selected));
    }
}

/// Writes a text with its matched letters set off; gives the column behind it.
pub fn marked(text: &str, marks: &[usize], theme: Theme, at: (u16, Rect), buf: &mut Buffer) -> u16 {
    let (mut x, line) = at;
    let mut run = String::new();
    let mut is_match = false;
    for (position, c) in text.chars().enumerate() {
        // A mark stays with the letter it is on.
        let hit = if c.width() == Some(0) { is_match } else { marks.contains(&position) };
        if hit != is_match && !run.is_empty() {
            x = x.saturating_add(put(buf, line, (x, line.y), &std::mem::take(&mut run), style(theme, is_match)));
        }
        is_match = hit;
        run.push(c);
    }
    x.saturating_add(put(buf, line, (x, line.y), &run, style(theme, is_match)))
}

fn style(theme: Theme, is_match: bool) -> ratatui::style::Style {
    theme.style(if is_match { Role::Match } else { Role::Text })
}

/// The part of a text around its first matched letter that fits, with its marks. Of a long text no more is taken than can
/// be seen.
pub fn around(text: &str, marks: &[usize], room: usize) -> (String, Vec<usize>) {
    let seen = room.saturating_mul(4);
    let first = marks.first().copied().unwrap_or(0);
    let columns = |part: &str| usize::from(width(part));
    let before: String = text.chars().skip(first.saturating_sub(room)).take(first.min(room)).collect();
    let head: String = text.chars().take(room.saturating_add(1)).collect();
    let is_whole = head.len() == text.len() && columns(&head) <= room;
    if is_whole || (first < room && columns(&before) < room / 2) {
        return (text.chars().take(seen).collect(), marks.to_vec());
    }
    let mut left = room / 3;
    let kept = before.chars().rev().take_while(|c| {
        let taken = left.checked_sub(columns(c.encode_utf8(&mut [0; 4])));
        left = taken.unwrap_or(left);
        taken.is_some()
    });
    let skip = first.saturating_sub(kept.count());
    let cut: String = std::iter::once('…').chain(text.chars().skip(skip).take(seen)).collect();
    (cut, marks.iter().filter_map(|mark| (mark + 1).checked_sub(skip)).collect())
}

#[cfg(test)]
mod tests {
    use super::around;

    #[test]
    fn a_match_far_to_the_right_is_brought_into_sight_with_its_marks() {
        let text = format!("{}needle", "x".repeat(100));
        let (cut, marks) = around(&text, &[100, 101, 102, 103, 104, 105], 30);
        let letters: String = marks.iter().filter_map(|at| cut.chars().nth(*at)).collect();
        assert_eq!(letters, "needle");
        assert!(marks.iter().all(|mark| *mark < 30));
    }

    #[test]
    fn a_match_behind_wide_or_named_characters_is_brought_into_sight_too() {
        for (c, first) in [("日", 19), ("\u{202e}", 4), ("e\u{301}", 200)] {
            let text = format!("{}needle{}", c.repeat(first), "y".repeat(100_000));
            let at = c.chars().count() * first;
            let (cut, marks) = around(&text, &[at], 40);
            assert!(crate::tui::paint::fit(&cut, 40).contains("needle"), "{cut}");
            assert_eq!(cut.chars().nth(marks[0]), Some('n'));
        }
    }
}
