//! The same content as the workbench: every document told word for word, and every action with content within reach.

use mpaka::cli::kind::ListKind;
use mpaka::cli::plain::WORDS;
use mpaka::domain::doc::{Doc, Row, counties, doc, due, open_points, statements, timeline};
use mpaka::domain::fold::fill::{FillBy, fill};
use mpaka::domain::fold::occasion::LanesBy;
use mpaka::domain::library::Target;
use mpaka::domain::safe::clean;

use crate::{LIBRARY, context, plain, whole};

/// Without the numbers that are put before what leads further.
fn unnumbered(told: &str) -> String {
    let mut out = String::new();
    let mut rest = told;
    while let Some((before, after)) = rest.split_once('[') {
        out.push_str(before);
        match after.split_once("] ") {
            Some((number, behind)) if !number.is_empty() && number.chars().all(|c| c.is_ascii_digit()) => rest = behind,
            _ => {
                out.push('[');
                rest = after;
            }
        }
    }
    out + rest
}

/// Every row of the document stands in what is told, word for word and in order, and its numbers of sources too.
fn assert_told(doc: &Doc, told: &str, of: &str) {
    let told = unnumbered(told);
    let mut left = told.as_str();
    let mut find = |words: &str| {
        let words = clean(words).trim().replace('†', "(note)");
        if words.is_empty() {
            return;
        }
        let at = left.find(&words).unwrap_or_else(|| panic!("{of}: “{words}” is not told after\n{left}"));
        left = left.get(at + words.len()..).unwrap_or_default();
    };
    for row in &doc.rows {
        match row {
            Row::Heading(words) => find(words),
            Row::Words(spans) => spans.iter().for_each(|span| find(&span.text)),
            Row::Field { label, values } => {
                let mut chars = label.chars();
                let label: String = chars.next().into_iter().flat_map(char::to_uppercase).chain(chars).collect();
                match label.as_str() {
                    "†" => find("Note"),
                    cite if cite.starts_with('[') => find(&cite.replace('[', "").replace(']', ".")),
                    other => find(other),
                }
                for value in values {
                    value.spans.iter().chain(&value.by).for_each(|span| find(&span.text));
                    let cites: Vec<String> = value.cites.iter().map(usize::to_string).collect();
                    match cites.as_slice() {
                        [] => {}
                        [one] => find(&format!("source {one}")),
                        many => find(&format!("sources {}", many.join(", "))),
                    }
                }
            }
        }
    }
}

/// Whatever `show` can show: records, counties, borders, places.
fn targets() -> Vec<Target> {
    let records = LIBRARY.data.records().map(|record| Target::Record(record.id().to_string()));
    let counties = LIBRARY.atlas.counties.iter().map(|county| Target::County(county.slug.clone()));
    let places = LIBRARY.atlas.places.iter().map(|place| Target::Place(place.id.clone()));
    let borders = mpaka::domain::library::borders().map(|id| Target::Border(id.to_string()));
    records.chain(counties).chain(places).chain(borders).collect()
}

#[test]
fn details_statements_and_open_points_of_everything_are_told_word_for_word() {
    let mut plain = plain();
    let all = targets();
    assert!(all.len() > 300, "{}", all.len());
    for target in &all {
        let address = LIBRARY.address(target);
        let told = whole(&mut plain, &format!("show {address}"));
        assert_told(&doc(&LIBRARY, target, context().today), &told, &address);
        assert_told(&statements(&LIBRARY, target), &whole(&mut plain, "statements"), &address);
        assert_told(&open_points(&LIBRARY, target), &whole(&mut plain, "open"), &address);
    }
}

#[test]
fn map_and_timeline_are_told_word_for_word_however_they_are_filled_and_laned() {
    let mut plain = plain();
    for by in FillBy::ALL {
        let told = whole(&mut plain, &format!("counties {}", by.code()));
        assert_told(&counties(&LIBRARY, &fill(&LIBRARY, by)), &told, by.code());
    }
    for by in LanesBy::ALL {
        let told = whole(&mut plain, &format!("timeline by {}", by.code()));
        assert_told(&timeline(&LIBRARY, context().today, by, "").unwrap(), &told, by.code());
    }
    assert_told(&due(&LIBRARY, context().today), &whole(&mut plain, "due"), "due");
}

#[test]
fn every_kind_is_listed_and_every_number_of_a_list_leads_somewhere() {
    let mut plain = plain();
    for kind in
        ["agreements", "talks", "orgs", "events", "promises", "questions", "people", "posts", "tenures", "sources"]
    {
        let told = whole(&mut plain, &format!("list {kind}"));
        let numbers = told.lines().filter(|line| line.split('.').next().unwrap().parse::<usize>().is_ok()).count();
        assert!(numbers > 0 && ListKind::parse(kind).is_ok(), "{kind}: {told}");
        for number in [1, numbers] {
            let shown = whole(&mut plain, &number.to_string());
            assert!(shown.lines().count() > 1, "{kind} {number}: {shown}");
            whole(&mut plain, &format!("list {kind}"));
        }
        assert!(whole(&mut plain, &(numbers + 1).to_string()).contains("go from 1 to"), "{kind}");
    }
}

#[test]
fn chunks_of_an_answer_are_the_answer_and_none_is_longer_than_asked() {
    for size in [1, 5, 20] {
        let mut plain = plain();
        let answer = whole(&mut plain, "show uk-border-mou");
        plain.answer(&format!("page {size}"));
        let mut told = String::new();
        let mut part = plain.answer("again").text.into_text();
        for _ in 0..500 {
            let lines: Vec<&str> = part.lines().collect();
            assert!(lines.len() <= size + 2, "{size}: {}", lines.len());
            let over = lines.last().is_some_and(|line| line.contains("Enter for more"));
            told.extend(lines.iter().take(lines.len() - usize::from(over)).map(|line| format!("{line}\n")));
            if !over {
                break;
            }
            part = plain.answer("").text.into_text();
        }
        assert_eq!(told, answer);
    }
}

/// Where what an action of the workbench shows is to be had, or why it is not.
#[cfg(feature = "tui")]
fn plain_for(action: &str) -> Option<Result<&'static str, &'static str>> {
    const SCREEN: &str = "moves a cursor or a view that is not there";
    Some(match action {
        "Open" | "Go(Details)" => Ok("show"),
        "Go(Partners)" => Ok("partners"),
        "Go(Map)" | "Fill" | "Tiles" | "Whole" | "Region" => Ok("counties"),
        "Go(Timeline)" | "Lanes" => Ok("timeline"),
        "Statements" => Ok("statements"),
        "OpenPoints" => Ok("open"),
        "Explain" => Ok("explain"),
        "Find" => Ok("find"),
        "NextHit" => Ok("next"),
        "PreviousHit" => Ok("previous"),
        "Back" => Ok("back"),
        "Forward" => Ok("forward"),
        "Help" | "Palette" => Ok("help"),
        "Faults" => Ok("faults"),
        "About" => Ok("about"),
        "Close" => Ok("quit"),
        "Reload" => Ok("reload"),
        "Brush" => Ok("period"),
        "Today" | "PreviousEnd" | "NextEnd" => Ok("due"),
        "PageDown" | "HalfDown" | "Down" => Ok("more"),
        "First" | "Repaint" => Ok("again"),
        "Last" => Ok("all"),
        "Write" => Ok("write"),
        "Pin" | "Unpin" => Err("lights several things together; `with` says of each what goes with it"),
        "Copy" | "CopyId" | "CopyPassage" | "CopyDetails" => {
            Err("no escape sequence is sent; the text is on the lines")
        }
        "Up" | "Left" | "Right" | "PageUp" | "HalfUp" | "NextPane" | "PreviousPane" | "Zoom" | "Closer" | "Wider"
        | "Fit" | "PanLeft" | "PanRight" | "PanUp" | "PanDown" => Err(SCREEN),
        "Escape" | "Stop" => Err("nothing is open or running between two lines"),
        "Keep" => Err("nothing stays narrowed between two lines; `list` takes a query each time"),
        "Group" => Err("each result says what it is; `kind:` asks for one kind"),
        "Suspend" | "Mouse" => Err("the terminal's own"),
        "Letters" | "Look" | "Looks" | "Theme" => Err("nothing is drawn"),
        "Complete" | "CompleteBack" | "DropLetter" | "DropWord" | "ClearText" => {
            Err("the line is the terminal's own until Enter")
        }
        _ => return None,
    })
}

#[cfg(feature = "tui")]
#[test]
fn every_action_of_the_workbench_is_within_reach_or_left_out_for_a_reason() {
    for entry in mpaka::tui::action::TABLE {
        let action = format!("{:?}", entry.action);
        match plain_for(&action) {
            Some(Ok(word)) => assert!(WORDS.iter().any(|known| known.word == word), "{action}: {word}"),
            Some(Err(reason)) => assert!(!reason.is_empty()),
            None => panic!("{action} ({}) has no word in the plain mode and no reason to have none", entry.help),
        }
    }
}

/// A key that shows content in the workbench is the same word here.
#[cfg(feature = "tui")]
#[test]
fn letters_mean_what_they_mean_as_keys() {
    for (key, action) in [
        ("s", "Statements"),
        ("o", "OpenPoints"),
        ("i", "Explain"),
        ("/", "Find"),
        ("n", "NextHit"),
        ("N", "PreviousHit"),
        ("[", "Back"),
        ("]", "Forward"),
        ("?", "Help"),
        ("q", "Close"),
        ("R", "Reload"),
        ("c", "Brush"),
    ] {
        let entry = mpaka::tui::action::TABLE.iter().find(|entry| format!("{:?}", entry.action) == action).unwrap();
        assert!(entry.keys.contains(&key), "{action} is no longer on {key}");
        let word = plain_for(action).unwrap().unwrap();
        assert!(WORDS.iter().any(|known| known.word == word && known.also.contains(&key)), "{word} has not {key}");
    }
}

#[test]
fn no_word_or_sign_is_taken_twice() {
    let mut seen = std::collections::HashSet::new();
    for word in WORDS {
        for name in std::iter::once(&word.word).chain(word.also) {
            assert!(seen.insert(*name), "{name}");
        }
    }
}

#[test]
fn every_ready_view_can_be_typed_as_a_search() {
    for view in mpaka::domain::query::READY {
        let told = whole(&mut plain(), &format!("/{}", view.query));
        assert!(!told.contains("Nothing is called") && !told.contains("no field"), "{}: {told}", view.query);
    }
    let undated = whole(&mut plain(), "/kind:agreement missing:date");
    assert!(undated.contains("results for kind:agreement missing:date"), "{undated}");
}
