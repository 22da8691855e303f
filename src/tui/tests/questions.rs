//! What an analyst asks, each answered on the screen within five key presses from the opening; a word typed into the
//! search counts as one. The same questions are asked of the commands in `tests/questions.rs`.

use super::harness::{chosen, open, press, text};

/// Key presses of a script; letters typed in a row are one.
fn presses(script: &str) -> usize {
    script.split_whitespace().count()
}

/// Plays the script on a fresh workbench; then this is chosen, and the screen holds these words (line ends aside).
fn asked(script: &str, target: &str, words: &[&str]) {
    assert!(presses(script) <= 5, "{script}: {} presses", presses(script));
    let mut model = open(120, 36);
    press(&mut model, script);
    let screen = text(&model);
    assert_eq!(chosen(&model), target, "{script}\n{screen}");
    for word in words {
        assert!(screen.contains(word), "{script}: {word} is not on the screen\n{screen}");
    }
}

#[test]
fn the_uk_mou_counties_focus_day_and_signatories() {
    asked(
        "/ 'uk_mou' Enter",
        "uk-border-mou",
        &["Turkana, Mandera, Marsabit,", "Wajir, Busia (initial phase)", "day not stated", "Signed by    not named"],
    );
    asked("/ 'uk_mou' Enter", "uk-border-mou", &["Kenya–Somalia border,", "Kenya–Ethiopia border†: Omollo"]);
}

#[test]
fn who_coordinates_the_uk_mou() {
    asked("/ 'uk_mou' Enter 2 z", "uk-border-mou", &["Bodies", "national security", "coordinator"]);
}

#[test]
fn cost_duration_and_force_of_the_uk_mou() {
    asked("/ 'uk_mou' Enter o", "uk-border-mou", &["cost", "duration", "binding force", "who signed"]);
}

#[test]
fn the_us_framework_its_years_signatories_and_place() {
    asked(
        "/ 'us_framework' Enter",
        "us-defence-framework",
        &["2023–2028 (years only)", "25 Sep 2023", "confirmed", "Austin", "Duale", "Defence headquarters"],
    );
}

#[test]
fn the_haiti_mission_what_was_promised_and_what_it_waited_for() {
    asked("/ 'haiti_logistics' Enter", "haiti-support", &["logistics, intelligence, communication"]);
    asked("/ 'haiti_approval' Enter", "haiti-un-approval", &["Sep 2023", "superseded", "answered"]);
}

#[test]
fn the_chinese_mou_is_planned_and_since_then_unknown() {
    asked("/ 'china_mou' Enter", "cn-police-mou", &["planned", "since then unknown"]);
}

#[test]
fn what_is_unanswered_about_china() {
    asked(
        "/ 'china_cooperation' Enter o",
        "cn-cooperation",
        &["China: timelines, costs, safeguards", "China: projects, funding, timing"],
    );
}

#[test]
fn the_ambassadors_call() {
    asked("/ 'guo_murkomen' Enter", "cn-courtesy-call", &["6 Oct 2025", "Guo", "Murkomen"]);
}

#[test]
fn what_is_sought_from_china() {
    asked("/ 'china_cooperation' Enter z", "cn-cooperation", &["sought", "equipment"]);
}

#[test]
fn italy_what_was_signed_and_what_is_negotiated() {
    asked("/ 'italy' Enter", "italy", &["Italy letter of intent on crime", "Italy migration MoU", "signed"]);
    asked("/ 'italy_security' Enter", "it-security-agreement", &["negotiating", "since then unknown"]);
    asked("/ 'italy_contact_points' Enter", "it-contact-points", &["due day"]);
    asked("/ 'voluntary_return' Enter", "it-returns", &["voluntary return"]);
}

#[test]
fn afripol_its_chair_and_its_office() {
    asked("/ 'afripol_chair' Enter", "afripol-chair", &["Mutyambai"]);
    asked("/ 'afripol_office' Enter", "afripol", &["DCI"]);
}

#[test]
fn whose_arrangements_name_a_subject() {
    asked(
        "/ 'terrorism' Enter",
        "terrorism",
        &["China security cooperation", "United Kingdom", "US defence framework"],
    );
    asked("/ 'human_trafficking' Enter", "tip", &["UK border-security MoU", "China security cooperation"]);
}

#[test]
fn who_was_interior_cs() {
    asked("/ 'interior_cs' Enter 2 z", "ke-cs-interior", &["Matiang’i", "30 Mar 2022", "Murkomen", "6 Oct 2025"]);
}

#[test]
fn beledweyne() {
    asked("/ 'beledweyne' Enter", "beledweyne-bombing", &["21 killed", "52 injured", "23 Sep 2023"]);
}
