//! Whole pictures, as a reader sees them.

use super::samples::{day, item, lane, on, partners, shapes};
use super::*;

fn show(chart: &Chart, view: &View) -> Vec<String> {
    let picture = draw(chart, &Scale::fitting(chart, 0), view);
    (0..view.rows).map(|row| picture.row_text(row)).collect()
}

fn sees(chart: &Chart, view: &View, expected: &[&str]) {
    let rows = show(chart, view);
    assert_eq!(rows, expected, "\n{}\n", rows.join("\n"));
}

#[test]
fn wide_the_partners_show_precision_bounds_and_queried_ends() {
    sees(
        &partners(),
        &View::new(120, 6),
        &[
            "               undated 2           ┊2022 ──── 2023 ──── 2024 ───── 2025 ───── 2026 today ──────── 2028 ───── 2029 ──────",
            "United Kingdom                     ┊                            signed ‹·····◇┤    │",
            "United States                      ┊          ╌╌╌╌╌╌╌╌◇2╌══════════════════════════╪══════════════╌╌╌╌╌╌╌╌╌╌╌? 5 years",
            "China          ○ MoU               ┊                            visit ■    • 6 Oct │",
            "Italy          ◔ security agreement┊          ╌╌╌╌╌╌╌╌╌╌╌═══════════════════════├┤═◆2═══╌╌╌╌╌╌╌╌╌╌? plan",
            "",
        ],
    );
}

#[test]
fn at_100_columns_labels_are_cut_before_anything_is_lost() {
    sees(
        &partners(),
        &View::new(100, 6),
        &[
            "               undated 2          ┊2022 ── 2023 ── 2024 ── 2025 ──── today 2027 ── 2028 ── 2029 ────",
            "United Kingdom                    ┊                   signed ‹·····◇┤  │",
            "United States                     ┊        ╌╌╌╌╌╌◇2╌═══════════════════╪═══════════╌╌╌╌╌╌╌╌? 5 years",
            "China          ○ MoU              ┊                    visit ├┤  •     │",
            "Italy          ◔ security agreeme…┊        ╌╌╌╌╌╌╌╌╌═════════════════├┤◆2══╌╌╌╌╌╌╌╌? plan",
            "",
        ],
    );
}

#[test]
fn at_76_columns_one_year_gives_way_to_today() {
    sees(
        &partners(),
        &View::new(76, 6),
        &[
            "               undated 2     ┊2022 2023  2024  2025 today 2027  2028  2029 ─",
            "United Kingdom               ┊         signed ‹·····◇┤  │",
            "United States                ┊     ╌╌╌╌◇2╌══════════════╪═══════╌╌╌╌╌╌?",
            "China          ○ MoU         ┊            visit ├┤ •    │",
            "Italy          ◔ security ag…┊     ╌╌╌╌╌╌╌════════════■◆2═╌╌╌╌╌╌? plan",
            "",
        ],
    );
}

#[test]
fn at_40_columns_it_is_still_a_timeline() {
    sees(
        &partners(),
        &View::new(40, 6),
        &[
            "           undated┊2022 2024 2026 2028 ─",
            "United Ki…        ┊      ‹··◇┤│",
            "United St…        ┊  ╌╌◇2═════╪═══╌╌╌?",
            "China      ○ MoU  ┊  visit ■• │",
            "Italy      ◔ secu…┊  ╌╌╌╌═════◆3╌╌? plan",
            "",
        ],
    );
}

#[test]
fn without_unicode_every_shape_still_differs() {
    let view = View { glyphs: Glyphs::Ascii, ..View::new(100, 6) };
    sees(
        &partners(),
        &view,
        &[
            "               undated 2          :2022 -- 2023 -- 2024 -- 2025 ---- today 2027 -- 2028 -- 2029 ----",
            "United Kingdom                    :                   signed <.....%}  |",
            "United States                     :        ------%2-===================|===========--------? 5 years",
            "China          o MoU              :                    visit {}  *     |",
            "Italy          c security agreeme.:        ---------================={}#2==--------? plan",
            "",
        ],
    );
    sees(
        &shapes(),
        &view,
        &[
            "         undated 6          :2021 ---- 2022 ---- 2023 ---- 2024 ---- 2025 ---- 2026 today ----------",
            "Days                        :                               ~* spoke   F in force    |   V due",
            "No end                      :                            pact =======================|------------->",
            "No start                    :<=================================    since {......>    |",
            "Years                       :      met {~~~~~~~~~}   {....%....}     {----o----}     |",
            "Waiting  c talks c talks +4 :                                                        |",
        ],
    );
}

#[test]
fn reckoned_days_open_ends_and_two_sided_bounds_are_drawn_as_such() {
    sees(
        &shapes(),
        &View::new(100, 6),
        &[
            "         undated 6          ┊2021 ──── 2022 ──── 2023 ──── 2024 ──── 2025 ──── 2026 today ──────────",
            "Days                        ┊                               ~• spoke   ► in force    │   ▼ due",
            "No end                      ┊                            pact ═══════════════════════╪╌╌╌╌╌╌╌╌╌╌╌╌╌→",
            "No start                    ┊…═════════════════════════════════    since ├······›    │",
            "Years                       ┊      met ├┄┄┄┄┄┄┄┄┄┤   ├····◇····┤     ├────○────┤     │",
            "Waiting  ◔ talks ◔ talks +4 ┊                                                        │",
        ],
    );
}

#[test]
fn close_up_the_axis_names_days_and_the_edges_point_to_what_is_out_of_sight() {
    let chart = partners();
    let scale = Scale::new(day(2026, 5, 13), day(2026, 8, 10), 0);
    let picture = draw(&chart, &scale, &View::new(100, 5));
    let rows: Vec<String> = (0..5).map(|row| picture.row_text(row)).collect();
    assert_eq!(
        rows,
        [
            "               undated 2          ┊ 15 ─ 22 ─── Jun 2026  15 ─ 22 ─── Jul  8 ── 15 today ── Aug  8 ─",
            "United Kingdom                    ┊◂                                                │",
            "United States                     ┊═════════════════════════════════════════════════╪═══════════════",
            "China          ○ MoU              ┊◂                                                │",
            "Italy          ◔ security agreeme…┊════════════════════════════════════◆2═══════════╪═══════════════",
        ],
        "\n{}\n",
        rows.join("\n")
    );
}

#[test]
fn the_cursor_is_bracketed_without_moving_anything_else() {
    let (chart, plain) = (partners(), View::new(100, 5));
    let still = show(&chart, &plain);
    let keys = [("uk", 1), ("us-signed", 2), ("cn-oct", 3), ("cn-mou", 3), ("it-mou", 4)];
    for (key, row) in keys {
        let view = View { cursor: Some(key), ..plain.clone() };
        let rows = show(&chart, &view);
        let pairs = || rows[row].chars().zip(still[row].chars());
        let changed: String = pairs().filter(|(a, b)| a != b).map(|(a, _)| a).collect();
        // Left of the last one stands a span, which a bracket must not cover.
        assert_eq!(changed, if key == "it-mou" { "]" } else { "[]" }, "{key}");
        assert!((0..5).all(|other| other == row || rows[other] == still[other]));
    }
}

#[test]
fn an_undated_item_under_the_cursor_is_brought_into_the_gutter() {
    let chart = shapes();
    let view = View { cursor: Some("talks-3"), ..View::new(100, 6) };
    let picture = draw(&chart, &Scale::fitting(&chart, 0), &view);
    let hit = picture.hits.iter().find(|hit| hit.key == "talks-3");
    assert!(hit.is_some());
    assert!(picture.row_text(5).contains("[\u{25d4}]talks"));
}

#[test]
fn marks_in_one_column_are_counted_and_all_can_be_hit() {
    let items = (0..12).map(|n| item(&n.to_string(), "", on(2025, 6, 1), Sort::Event));
    let chart = Chart { lanes: vec![lane("Many", items.collect())], today: day(2026, 1, 1) };
    let picture = draw(&chart, &Scale::fitting(&chart, 0), &View::new(60, 2));
    assert!(picture.row_text(1).contains("\u{2022}+"));
    assert_eq!(picture.hits.len(), 12);
}

#[test]
fn what_is_lit_keeps_its_shape_and_takes_the_role() {
    let chart = partners();
    let view = View { lit: BTreeSet::from(["cn-oct", "cn-mou"]), ..View::new(100, 5) };
    assert_eq!(show(&chart, &view), show(&chart, &View::new(100, 5)));
    let picture = draw(&chart, &Scale::fitting(&chart, 0), &view);
    for key in ["cn-oct", "cn-mou"] {
        let hit = picture.hits.iter().find(|hit| hit.key == key).unwrap();
        assert_eq!(picture.cell(hit.first, hit.row).unwrap().role, Role::Lit);
    }
}
