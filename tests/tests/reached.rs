//! What the real window's tests have reached: every method of the interface to the core, every item
//! of the menu, every question to the core and every variant of its commands, from a real key or
//! click, with its effect looked at. What is new fails here until a journey reaches it.
//!
//! `cargo xtask test` runs it after the window's tests, whose counts lie in `target/reached`. A
//! command counts when its row is in the journal of the library's file and holds what was asked
//! (`tests/src/window/ledger.rs`); a method, when the test that looks at its effect has reached it.

// What cannot go on here is a failed test, and says so by stopping.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use tests::window;

/// Each method of the host, and the test that looks at what it leaves behind.
const METHODS: &[(&str, &str)] = &[
    (
        "page_keep",
        "webprocess::what_is_being_typed_outlives_the_windows_own_process",
    ),
    (
        "page_begin",
        "webprocess::what_is_being_typed_outlives_the_windows_own_process",
    ),
    (
        "library_part",
        "place::a_library_that_is_exchanged_is_noticed_and_what_the_window_holds_is_kept",
    ),
    (
        "window_announce",
        "heard::gestures_are_heard_once_in_french",
    ),
    (
        "execute",
        "journeys::a_workshop_is_made_written_in_undone_and_found_again",
    ),
    (
        "query",
        "settings::a_backup_is_restored_and_the_library_before_it_can_be_had_back",
    ),
    (
        "votes_cast",
        "booth::every_method_is_voted_counted_and_told",
    ),
    (
        "votes_count",
        "booth::every_method_is_voted_counted_and_told",
    ),
    (
        "subscribe",
        "journeys::a_workshop_is_made_written_in_undone_and_found_again",
    ),
    (
        "files_pick",
        "documents::a_project_goes_out_and_comes_in_through_the_window",
    ),
    (
        "files_import",
        "documents::a_project_goes_out_and_comes_in_through_the_window",
    ),
    (
        "files_sample",
        "settings::a_backup_is_restored_and_the_library_before_it_can_be_had_back",
    ),
    (
        "files_reveal",
        "projects::a_project_is_kept_up_goes_out_and_ends",
    ),
    (
        "files_open",
        "printing::the_supports_of_a_workshop_are_looked_over_and_saved",
    ),
    (
        "files_export",
        "projects::a_project_is_kept_up_goes_out_and_ends",
    ),
    ("files_tables", "bringing::notes_go_out_as_tables"),
    (
        "boards_out",
        "bringing::a_board_goes_out_as_a_picture_and_as_a_poster_and_can_be_stopped",
    ),
    (
        "boards_stop",
        "bringing::a_board_goes_out_as_a_picture_and_as_a_poster_and_can_be_stopped",
    ),
    (
        "paper_list",
        "documents::posters_leave_from_the_export_panel",
    ),
    (
        "paper_poster",
        "documents::posters_leave_from_the_export_panel",
    ),
    (
        "paper_supports",
        "printing::the_supports_of_a_workshop_are_looked_over_and_saved",
    ),
    (
        "paper_print",
        "printing::what_is_ticked_is_printed_by_the_systems_dialog_at_its_size",
    ),
    (
        "paper_picture",
        "printing::the_supports_of_a_workshop_are_looked_over_and_saved",
    ),
    (
        "paper_stop",
        "documents::posters_leave_from_the_export_panel",
    ),
    (
        "report_export",
        "report::the_lab_reports_a_year_and_the_file_says_what_the_screen_says",
    ),
    (
        "methods_out",
        "methods::blocks_are_kept_as_a_method_given_to_colleagues_and_taken_again",
    ),
    (
        "methods_in",
        "methods::blocks_are_kept_as_a_method_given_to_colleagues_and_taken_again",
    ),
    (
        "questionnaires_out",
        "evaluations::questions_of_the_lab_are_given_to_colleagues_and_taken_again",
    ),
    (
        "questionnaires_in",
        "evaluations::questions_of_the_lab_are_given_to_colleagues_and_taken_again",
    ),
    (
        "bring_pick",
        "bringing::a_table_is_looked_over_changed_brought_in_and_taken_back",
    ),
    (
        "bring_paste",
        "dropped::a_table_pasted_on_a_board_asks_which_column_is_the_text",
    ),
    (
        "bring_read",
        "bringing::a_table_is_looked_over_changed_brought_in_and_taken_back",
    ),
    (
        "bring_in",
        "bringing::a_table_is_looked_over_changed_brought_in_and_taken_back",
    ),
    (
        "bring_cancel",
        "bringing::what_cannot_be_read_says_why_and_what_takes_long_is_stopped",
    ),
    (
        "synthesis_compose",
        "documents::the_synthesis_is_seen_and_written",
    ),
    (
        "synthesis_page",
        "documents::the_synthesis_is_seen_and_written",
    ),
    (
        "synthesis_export",
        "documents::the_synthesis_is_seen_and_written",
    ),
    (
        "synthesis_project",
        "documents::a_projects_synthesis_is_written_from_its_page",
    ),
    (
        "synthesis_cancel",
        "documents::a_synthesis_that_is_no_longer_wanted_is_stopped",
    ),
    (
        "library_start",
        "journeys::a_workshop_is_made_written_in_undone_and_found_again",
    ),
    (
        "library_recover",
        "safety::a_damaged_library_is_kept_aside_and_a_backup_brings_it_back",
    ),
    (
        "library_reveal",
        "settings::the_library_is_copied_checked_shown_and_moved",
    ),
    (
        "library_check",
        "settings::the_library_is_copied_checked_shown_and_moved",
    ),
    (
        "library_backup",
        "settings::a_backup_is_restored_and_the_library_before_it_can_be_had_back",
    ),
    (
        "library_copy",
        "settings::the_library_is_copied_checked_shown_and_moved",
    ),
    (
        "library_restore",
        "settings::a_backup_is_restored_and_the_library_before_it_can_be_had_back",
    ),
    (
        "library_look",
        "look::a_backup_is_looked_into_and_what_was_deleted_is_taken_back",
    ),
    (
        "library_take",
        "look::a_backup_is_looked_into_and_what_was_deleted_is_taken_back",
    ),
    (
        "library_move",
        "settings::the_library_is_copied_checked_shown_and_moved",
    ),
    (
        "retention_look",
        "retention::a_project_is_purged_and_no_byte_of_it_is_left",
    ),
    (
        "library_unlock",
        "encryption::a_passphrase_is_chosen_asked_for_changed_and_removed",
    ),
    (
        "library_encrypt",
        "encryption::a_passphrase_is_chosen_asked_for_changed_and_removed",
    ),
    (
        "library_encrypt_cancel",
        "encryption::encrypting_is_given_up_and_a_file_with_another_passphrase_is_looked_into",
    ),
    (
        "library_unlock_file",
        "encryption::encrypting_is_given_up_and_a_file_with_another_passphrase_is_looked_into",
    ),
    (
        "retention_removed",
        "retention::a_removed_project_is_purged_from_the_settings",
    ),
    (
        "retention_clear",
        "retention::a_project_is_purged_and_no_byte_of_it_is_left",
    ),
    (
        "retention_stop",
        "retention::a_purge_is_given_up_while_it_can_be",
    ),
    (
        "retention_register",
        "evaluations::papers_of_the_rgpd_leave_from_the_window",
    ),
    (
        "retention_contributions",
        "evaluations::papers_of_the_rgpd_leave_from_the_window",
    ),
    (
        "retention_case",
        "retention::people_are_taken_out_and_a_case_leaves",
    ),
    (
        "preferences_get",
        "journeys::theme_and_language_change_at_once_and_stay",
    ),
    (
        "preferences_set",
        "journeys::theme_and_language_change_at_once_and_stay",
    ),
    (
        "window_on_close",
        "safety::what_is_being_typed_survives_quitting_twice_at_once",
    ),
    (
        "window_close",
        "safety::what_is_being_typed_survives_quitting_twice_at_once",
    ),
    ("window_on_menu", "menus::every_item_of_the_menu_acts"),
    (
        "window_on_files",
        "dropped::a_picture_let_go_on_a_board_lies_under_the_pointer",
    ),
    (
        "files_picture",
        "dropped::a_picture_let_go_on_a_board_lies_under_the_pointer",
    ),
    (
        "files_crop",
        "personas::a_portrait_is_cut_by_pointer_and_by_keyboard",
    ),
    (
        "files_text",
        "dropped::each_file_goes_to_its_place_and_what_is_not_understood_is_said",
    ),
    (
        "files_pasted",
        "dropped::a_picture_on_the_clipboard_is_pasted_where_one_is",
    ),
    (
        "window_scale",
        "dropped::a_picture_let_go_on_a_board_lies_under_the_pointer",
    ),
    (
        "window_fill",
        "blueprint::a_journey_is_seen_as_its_blueprint_with_lines_arrows_and_breaking_points",
    ),
    ("room_open", "run::a_workshop_is_led_and_the_room_follows"),
    ("room_show", "run::a_workshop_is_led_and_the_room_follows"),
    (
        "room_frame",
        "room::the_room_sees_the_board_as_it_lies_followed_or_framed",
    ),
    ("room_fill", "run::a_workshop_is_led_and_the_room_follows"),
    ("room_close", "run::a_workshop_is_led_and_the_room_follows"),
    (
        "room_on_status",
        "run::a_workshop_is_led_and_the_room_follows",
    ),
    ("room_on_key", "run::a_workshop_is_led_and_the_room_follows"),
    (
        "window_on_open_file",
        "safety::a_second_start_hands_its_file_to_the_first",
    ),
];

/// What no gesture of the desk sends, and why. Once one does, it leaves this list.
const UNREACHED: &[(&str, &[&str])] = &[
    (
        "the desk sends `write` and `feel`, which empty by themselves; a copied lane or target brings its own",
        &[
            "cell.place",
            "cell.remove",
            "emotion.place",
            "emotion.remove",
        ],
    ),
    ("there is one lab, made once", &["lab.place", "lab.remove"]),
    (
        "stands in no order that people choose",
        &[
            "project.place",
            "workshop.place",
            "participant.place",
            "poll.place",
            "link.place",
            "ballot.place",
            "matrix.place",
            "persona.place",
            "empathy_map.place",
            "test_grid.place",
            "stakeholder_map.place",
            "relation.place",
            "journey.place",
            "evaluation.place",
        ],
    ),
    (
        "an empathy map goes with its board",
        &["empathy_map.remove"],
    ),
    (
        "the desk has no such gesture yet: a project ends whole",
        &["workshop.remove", "evaluation.remove"],
    ),
    (
        "a vote is cast as it is, and taken back by undo",
        &["vote.patch", "vote.place", "vote.remove"],
    ),
    ("the desk has no such gesture yet", &["workshop.copy_plan"]),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Comments of a TypeScript file taken away.
fn code(path: &str) -> String {
    let mut text = read(path);
    while let Some(from) = text.find("/*") {
        let to = text[from..]
            .find("*/")
            .map_or(text.len(), |at| from + at + 2);
        text.replace_range(from..to, "");
    }
    text
}

/// The names of the objects that a type is a choice of, and what each holds.
fn choices(text: &str) -> Vec<(String, String)> {
    let body = text.split_once(" = ").map_or("", |(_, body)| body).trim();
    let mut depth = 0;
    let mut parts = vec![String::new()];
    for c in body.trim_end_matches(';').chars() {
        match c {
            '{' | '<' => depth += 1,
            '}' | '>' => depth -= 1,
            _ => {}
        }
        if c == '|' && depth == 0 {
            parts.push(String::new());
        } else if let Some(part) = parts.last_mut() {
            part.push(c);
        }
    }
    parts
        .iter()
        .map(|part| {
            let part = part.trim();
            match part
                .strip_prefix('{')
                .and_then(|inside| inside.split_once(':'))
            {
                Some((name, held)) => {
                    let held = held.trim().trim_end_matches('}').trim();
                    (name.trim().trim_matches('"').to_owned(), held.to_owned())
                }
                None => (part.trim_matches('"').to_owned(), String::new()),
            }
        })
        .collect()
}

/// Every variant of the commands, as the contract has them.
fn commands() -> BTreeSet<String> {
    let edit: Vec<String> = choices(&declared("Edit"))
        .into_iter()
        .map(|(name, _)| name)
        .collect();
    let mut all = BTreeSet::new();
    for (noun, held) in choices(&declared("Command")) {
        if held.is_empty() || held.starts_with("Array<") {
            all.insert(noun);
            continue;
        }
        let mut common = true;
        if !held.starts_with("Edit<") {
            let text = declared(&held);
            common = text.contains("Edit<");
            let own = choices(&text);
            all.extend(
                own.into_iter()
                    .filter(|(_, held)| !held.is_empty())
                    .map(|(verb, _)| format!("{noun}.{verb}")),
            );
        }
        if common {
            all.extend(edit.iter().map(|verb| format!("{noun}.{verb}")));
        }
    }
    all
}

/// The declaration of a type of the contract.
fn declared(name: &str) -> String {
    let text = code(&format!("ui/src/protocol/{name}.ts"));
    let from = text
        .find(&format!("export type {name}"))
        .unwrap_or_else(|| panic!("no type {name}"));
    text[from..].to_owned()
}

/// The methods of the host's interfaces, as the shell calls them.
fn methods() -> BTreeSet<String> {
    let text = code("ui/src/host/host.ts");
    let mut all = BTreeSet::new();
    for part in text.split("export interface ").skip(1) {
        let Some((name, rest)) = part.split_once(" {") else {
            continue;
        };
        let Some(of) = name.strip_prefix("Host") else {
            continue;
        };
        let of = of.to_lowercase();
        let body = rest.split("\n}").next().unwrap_or_default();
        for line in body
            .lines()
            .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
        {
            let Some((method, _)) = line.trim().split_once('(') else {
                continue;
            };
            if !method.chars().all(char::is_alphanumeric) {
                continue;
            }
            let snake: String = method
                .chars()
                .flat_map(|c| {
                    let line = c.is_uppercase().then_some('_');
                    line.into_iter().chain(c.to_lowercase())
                })
                .collect();
            all.insert(if of.is_empty() {
                snake
            } else {
                format!("{of}_{snake}")
            });
        }
    }
    all
}

/// The items of the window's menu.
fn items() -> BTreeSet<String> {
    let text = code("ui/src/host/host.ts");
    let from = text
        .find("export type MenuCommand")
        .expect("the menu's commands");
    let body = &text[from..from + text[from..].find(';').unwrap_or_default()];
    let told = body.split('\'').skip(1).step_by(2).map(str::to_owned);
    told.chain(["undo", "redo"].map(str::to_owned)).collect()
}

/// Every test of the window, by the name it runs under.
fn tests() -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for entry in fs::read_dir(root().join("tests/tests/shell"))
        .unwrap()
        .flatten()
    {
        let path = entry.path();
        if path.extension().is_none_or(|end| end != "rs") {
            continue;
        }
        let module = path
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let text = fs::read_to_string(&path).unwrap();
        let names = text.split("#[test]").skip(1).filter_map(|part| {
            let from = part.find("fn ")? + 3;
            part[from..].split('(').next()
        });
        all.extend(names.map(|name| format!("{module}::{name}")));
    }
    all
}

/// What each test has reached, by the program as it is built now.
fn seen() -> BTreeMap<String, BTreeSet<String>> {
    let built = fs::metadata(window::program())
        .and_then(|file| file.modified())
        .expect("the program");
    let known = tests();
    let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for entry in fs::read_dir(window::reached())
        .into_iter()
        .flatten()
        .flatten()
    {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        let Some((name, _)) = name
            .strip_suffix(".seen")
            .and_then(|name| name.rsplit_once('.'))
        else {
            continue;
        };
        let test = name.replace('.', "::");
        let made = entry
            .metadata()
            .and_then(|file| file.modified())
            .expect("its time");
        // A walk without a plan looks at nothing, and reaches what it reaches by chance.
        if made < built || !known.contains(&test) || test.starts_with("monkey::") {
            continue;
        }
        let lines = fs::read_to_string(path).unwrap();
        all.entry(test)
            .or_default()
            .extend(lines.lines().map(str::to_owned));
    }
    all
}

#[test]
fn the_contract_is_read_as_it_is_written() {
    let all = commands();
    for name in [
        "note.create",
        "note.merge",
        "workshop.copy_plan",
        "cell.write",
        "several",
        "undo",
        "lab.remove",
    ] {
        assert!(all.contains(name), "{name}: {all:?}");
    }
    assert!(!all.contains("note.note"), "{all:?}");
    let named: BTreeSet<String> = METHODS
        .iter()
        .map(|(method, _)| (*method).to_owned())
        .collect();
    assert_eq!(
        named,
        methods(),
        "a method without a test that looks at its effect"
    );
    let tests = tests();
    for (method, test) in METHODS {
        assert!(tests.contains(*test), "{method}: there is no test {test}");
    }
    for (why, names) in UNREACHED {
        for name in *names {
            assert!(all.contains(*name), "{name} does not exist ({why})");
        }
    }
}

/// Nothing in the window's tests presses a button by script, or speaks to the core past the page.
#[test]
fn what_counts_comes_from_real_keys_and_clicks() {
    for folder in ["tests/tests/shell", "tests/src/window"] {
        for entry in fs::read_dir(root().join(folder)).unwrap().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            // A day that has gone by while the window was left alone is no gesture.
            let text = fs::read_to_string(entry.path())
                .unwrap()
                .replace("dispatchEvent(new Event('focus'))", "");
            for word in ".click() dispatchEvent .submit() requestSubmit .invoke(".split(' ') {
                // What is refused as nonsense counts for nothing.
                let allowed = name == "safety.rs" && word == ".invoke(";
                assert!(allowed || !text.contains(word), "{folder}/{name}: {word}");
            }
        }
    }
}

#[test]
#[ignore = "counts what the window's tests have reached: cargo xtask test runs it after them"]
fn everything_is_reached_and_looked_at() {
    let seen = seen();
    assert!(
        !seen.is_empty(),
        "run the window's tests first: cargo test --workspace --test shell"
    );
    let all: BTreeSet<&str> = seen.values().flatten().map(String::as_str).collect();
    let mut missing = Vec::new();
    for (method, test) in METHODS {
        let told = match *method {
            "window_on_close" => "told close".to_owned(),
            "window_on_open_file" => "told open".to_owned(),
            "window_on_files" => "told dropped".to_owned(),
            "room_on_status" => "told room".to_owned(),
            "room_on_key" => "told room_key".to_owned(),
            "window_on_menu" => "menu home".to_owned(),
            // The library's own, or of a file that is looked into.
            "library_unlock_file" => "host library_unlock".to_owned(),
            other => format!("host {other}"),
        };
        if !seen
            .get(*test)
            .is_some_and(|reached| reached.contains(&told))
        {
            missing.push(format!("{method}: {test} does not reach it"));
        }
    }
    for item in items() {
        if !all.contains(format!("menu {item}").as_str()) {
            missing.push(format!("the menu's « {item} »"));
        }
    }
    for ask in ["snapshot", "results", "run", "library"] {
        if !all.contains(format!("query {ask}").as_str()) {
            missing.push(format!("the question « {ask} »"));
        }
    }
    let excused: BTreeSet<&str> = UNREACHED
        .iter()
        .flat_map(|(_, names)| names.iter().copied())
        .collect();
    let mut early = Vec::new();
    for name in commands() {
        let reached = all.contains(format!("command {name}").as_str());
        match (reached, excused.contains(name.as_str())) {
            (false, false) => missing.push(format!("the command {name}")),
            (true, true) => early.push(name),
            _ => {}
        }
    }
    println!(
        "{} tests, {} commands of {}, {} left out",
        seen.len(),
        all.iter()
            .filter(|name| name.starts_with("command "))
            .count(),
        commands().len(),
        excused.len()
    );
    assert!(
        missing.is_empty(),
        "no journey reaches, or looks at: {missing:#?}"
    );
    assert!(
        early.is_empty(),
        "reached now, and still left out: {early:?}"
    );
}
