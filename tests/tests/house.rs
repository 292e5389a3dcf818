//! The house, held by a test: who may use whom, how long a file may be, and that every sentence
//! exists in both languages and nowhere else than in the locales.
// What cannot go on here is a failed test, and says so by stopping.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// Longer than this, a file is two. Most are a quarter of it.
const LONGEST: usize = 700;

/// Each crate, and those of ours it may use.
const ARROWS: &[(&str, &str, &[&str])] = &[
    ("domain", "src-tauri/crates/domain", &[]),
    ("wording", "src-tauri/crates/wording", &["domain"]),
    ("pictures", "src-tauri/crates/pictures", &["domain"]),
    ("words", "src-tauri/crates/words", &["domain"]),
    ("store", "src-tauri/crates/store", &["domain", "words"]),
    (
        "exchange",
        "src-tauri/crates/exchange",
        &["domain", "pictures"],
    ),
    (
        "synthesis",
        "src-tauri/crates/synthesis",
        &["domain", "wording", "words"],
    ),
    (
        "export",
        "src-tauri/crates/export",
        &["domain", "pictures", "synthesis", "wording"],
    ),
    (
        "engine",
        "src-tauri/crates/engine",
        &["domain", "store", "exchange", "synthesis"],
    ),
    (
        "etabli",
        "src-tauri",
        &[
            "domain",
            "engine",
            "exchange",
            "export",
            "pictures",
            "synthesis",
            "wording",
        ],
    ),
    ("xtask", "src-tauri/xtask", &[]),
];

/// A crate of others that only these of ours may name.
const OWNED: &[(&str, &[&str])] = &[
    ("tauri", &["etabli"]),
    ("rusqlite", &["store"]),
    ("typst", &["export"]),
    ("fluent", &["wording"]),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Files below a folder whose name ends so, by their path from the root.
fn files(folder: &str, ends: &[&str]) -> Vec<String> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            let name = entry.file_name();
            let name = name.to_string_lossy();
            if path.is_dir() {
                if !["node_modules", "target", "dist", "gen"].contains(&&*name)
                    && !name.starts_with('.')
                {
                    walk(&path, found);
                }
            } else {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(&root().join(folder), &mut found);
    let mut found: Vec<String> = found
        .iter()
        .map(|path| path.strip_prefix(root()).unwrap().display().to_string())
        .filter(|path| ends.iter().any(|end| path.ends_with(end)))
        .collect();
    found.sort();
    found
}

/// The names under `[dependencies]` (and its like), tests' own left out.
fn dependencies(manifest: &str) -> BTreeSet<String> {
    let mut inside = false;
    let mut names = BTreeSet::new();
    for line in manifest.lines() {
        let line = line.trim();
        if line.starts_with('[') {
            inside = line.ends_with("dependencies]") && !line.contains("dev-");
        } else if inside && let Some(name) = line.split(['=', '.']).next() {
            let name = name.trim();
            if !name.is_empty() && !name.starts_with('#') {
                names.insert(name.to_owned());
            }
        }
    }
    names
}

#[test]
fn each_crate_uses_only_those_it_may() {
    for (name, folder, allowed) in ARROWS {
        let used = dependencies(&read(format!("{folder}/Cargo.toml")));
        for (ours, _, _) in ARROWS {
            assert!(
                !used.contains(*ours) || allowed.contains(ours),
                "{name} may not use {ours}"
            );
        }
        for (theirs, owners) in OWNED {
            let has = used
                .iter()
                .any(|used| used == theirs || used.starts_with(&format!("{theirs}-")));
            assert!(!has || owners.contains(name), "{name} may not use {theirs}");
        }
    }
    let listed: BTreeSet<&str> = ARROWS.iter().map(|(_, folder, _)| *folder).collect();
    for entry in fs::read_dir(root().join("src-tauri/crates"))
        .unwrap()
        .flatten()
    {
        let folder = format!("src-tauri/crates/{}", entry.file_name().to_string_lossy());
        assert!(listed.contains(folder.as_str()), "{folder} has no arrows");
    }
}

/// A package chosen by itself has other features than in the workspace: Typst and all below it would
/// be built a second time, silently.
#[test]
fn every_command_builds_the_whole_workspace_and_shares_it() {
    for path in files("src-tauri/xtask/src", &[".rs"]) {
        let code = read(&path);
        for chosen in [
            "\"--package\"",
            "\"-p\"",
            "\"--exclude\"",
            "\"--manifest-path\"",
        ] {
            assert!(!code.contains(chosen), "{path}: {chosen}");
        }
        // Each work of cargo that builds names the workspace.
        for (at, _) in code.match_indices("cargo()") {
            let call: String = code[at..].chars().take(400).collect();
            for work in ["\"build\"", "\"test\"", "\"clippy\""] {
                let begins = call.find(work).filter(|begins| *begins < 120);
                assert!(
                    begins.is_none() || call.contains("\"--workspace\""),
                    "{path}: {call}"
                );
            }
        }
    }
}

/// `cargo xtask test` links no examples of comments: it runs `--lib --bins --tests`.
#[test]
fn no_comment_holds_code_that_no_test_would_run() {
    for folder in ["src-tauri/src", "src-tauri/crates", "tests/src"] {
        for path in files(folder, &[".rs"]) {
            let fenced = read(&path).lines().any(|line| {
                line.trim_start().starts_with("/// ```") || line.trim_start().starts_with("//! ```")
            });
            assert!(!fenced, "{path}");
        }
    }
}

#[test]
fn only_one_file_of_the_ui_knows_the_window() {
    for path in files("ui/src", &[".ts", ".svelte"]) {
        let names_it = read(&path).contains("@tauri-apps");
        assert!(!names_it || path == "ui/src/host/tauri.ts", "{path}");
    }
    for path in files("ui/src/boards/engine", &[".ts"]) {
        assert!(
            !read(&path).contains("from 'svelte"),
            "{path}: the board's engine knows no framework"
        );
    }
}

#[test]
fn no_file_is_too_long() {
    let mut long = Vec::new();
    for folder in ["src-tauri", "tests", "ui/src"] {
        for path in files(folder, &[".rs", ".ts", ".svelte", ".css"]) {
            let lines = read(&path).lines().count();
            if lines > LONGEST && !path.starts_with("ui/src/protocol") {
                long.push(format!("{path}: {lines}"));
            }
        }
    }
    assert!(long.is_empty(), "{long:#?}");
}

#[test]
fn the_window_may_call_what_exists_and_no_more() {
    let words = |text: &str, before: &str| -> BTreeSet<String> {
        text.lines()
            .filter_map(|line| line.trim().strip_prefix(before)?.split('"').next())
            .map(|word| word.replace('-', "_"))
            .collect()
    };
    let declared: BTreeSet<String> = words(&read("src-tauri/build.rs"), "\"");
    let mut granted = words(&read("src-tauri/capabilities/desk.json"), "\"allow-");
    granted.append(&mut words(
        &read("src-tauri/capabilities/room.json"),
        "\"allow-",
    ));
    assert_eq!(declared, granted);
    // Each noun of the shell has its table.
    let mut known = BTreeSet::new();
    for path in files("src-tauri/src/commands", &[".rs"]) {
        let code = read(&path);
        let tables = code
            .split("pub(super) const ")
            .skip(1)
            .filter_map(|part| part.split_once('=')?.1.split_once("];"));
        for (table, _) in tables {
            let names = table.split("(\"").skip(1);
            known.extend(names.filter_map(|name| Some(name.split('"').next()?.to_owned())));
        }
    }
    assert_eq!(declared, known);
}

/// The messages of a language: id, and the arguments of its text.
fn messages(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for path in files(&format!("assets/locales/{language}"), &[".ftl"]) {
        let mut id = String::new();
        for line in read(&path).lines() {
            if line.starts_with('#') {
                continue;
            }
            if line.starts_with(|c: char| c.is_ascii_lowercase())
                && let Some((name, _)) = line.split_once('=')
            {
                id = name.trim().to_owned();
                let twice = all.insert(id.clone(), BTreeSet::new());
                assert!(twice.is_none(), "{path}: {id} is there twice");
            }
            for part in line.split('$').skip(1) {
                let name: String = part
                    .chars()
                    .take_while(|c| c.is_alphanumeric() || *c == '_')
                    .collect();
                if let Some(arguments) = all.get_mut(&id) {
                    arguments.insert(name);
                }
            }
        }
    }
    all
}

#[test]
fn both_languages_say_the_same() {
    let (fr, en) = (messages("fr"), messages("en"));
    let missing: Vec<&String> = fr
        .keys()
        .filter(|id| !en.contains_key(*id))
        .chain(en.keys().filter(|id| !fr.contains_key(*id)))
        .collect();
    assert!(missing.is_empty(), "in one language only: {missing:#?}");
    let names = |language| -> Vec<String> {
        files(&format!("assets/locales/{language}"), &[".ftl"])
            .iter()
            .map(|path| path.rsplit('/').next().unwrap().to_owned())
            .collect()
    };
    assert_eq!(names("fr"), names("en"));
}

/// The ids that follow a call in a text: `t('…'`, `say("…"`.
fn called<'a>(text: &'a str, calls: &[&str], quote: char) -> Vec<&'a str> {
    let mut ids = Vec::new();
    for call in calls {
        for (at, _) in text.match_indices(call) {
            let before = text[..at].chars().next_back();
            if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '.')
                && !call.starts_with('.')
            {
                continue;
            }
            let rest = text[at + call.len()..].trim_start();
            if let Some(rest) = rest.strip_prefix(quote)
                && let Some(end) = rest.find(quote)
            {
                ids.push(&rest[..end]);
            }
        }
    }
    ids
}

#[test]
fn every_sentence_that_is_asked_for_exists() {
    let known = messages("fr");
    let mut missing = BTreeSet::new();
    for path in files("ui/src", &[".ts", ".svelte"]) {
        if path.ends_with(".test.ts") {
            continue;
        }
        for id in called(&read(&path), &["t("], '\'') {
            if !known.contains_key(id) {
                missing.insert(format!("{path}: {id}"));
            }
        }
    }
    for folder in ["src-tauri/src", "src-tauri/crates"] {
        for path in files(folder, &[".rs"]) {
            if path.ends_with("tests.rs") || path.contains("/tests/") {
                continue;
            }
            let text = read(&path);
            let text = text.split("#[cfg(test)]").next().unwrap_or_default();
            for id in called(text, &[".say(", ".say_with("], '"') {
                if !known.contains_key(id) {
                    missing.insert(format!("{path}: {id}"));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

/// A component without what is not shown: script, style, comments, expressions.
fn markup(source: &str) -> String {
    let mut text = source.to_owned();
    for (open, close) in [
        ("<script", "</script>"),
        ("<style", "</style>"),
        ("<!--", "-->"),
    ] {
        while let Some(start) = text.find(open) {
            let Some(end) = text[start..].find(close) else {
                break;
            };
            text.replace_range(start..start + end + close.len(), "");
        }
    }
    let mut out = String::new();
    let mut depth = 0;
    for c in text.chars() {
        match c {
            '{' => depth += 1,
            '}' => {
                depth -= 1;
                out.push('\u{1}');
            }
            _ if depth == 0 => out.push(c),
            _ => {}
        }
    }
    out
}

/// What a library or the system said is `technical`; what a sentence shows is the value met.
#[test]
fn what_an_error_says_becomes_no_part_of_a_sentence() {
    let mut found = Vec::new();
    for folder in ["src-tauri/src", "src-tauri/crates"] {
        for path in files(folder, &[".rs"]) {
            let text = read(&path).split_whitespace().collect::<String>();
            for said in ["error", "err", "said", "why", "reason", "other"] {
                for asked in [format!(".detail({said})"), format!(".detail(&{said})")] {
                    found.extend(text.contains(&asked).then(|| format!("{path}: {asked}")));
                }
                if text.contains(&format!(".detail({said}.to_string())")) {
                    found.push(format!("{path}: {said}.to_string()"));
                }
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn no_component_holds_a_sentence() {
    let mut found = Vec::new();
    let spoken = [
        "label",
        "title",
        "alt",
        "placeholder",
        "aria-label",
        "text",
        "hint",
    ];
    for path in files("ui/src", &[".svelte"]) {
        let shown = markup(&read(&path));
        for piece in shown.split('<').skip(1) {
            let mut quoted = None;
            let end = piece.char_indices().find(|(_, c)| match (quoted, c) {
                (None, '"' | '\'') => {
                    quoted = Some(*c);
                    false
                }
                (Some(open), c) if *c == open => {
                    quoted = None;
                    false
                }
                (None, '>') => true,
                _ => false,
            });
            let Some((end, _)) = end else { continue };
            let (tag, between) = (&piece[..end], &piece[end + 1..]);
            // What stands on a key is no sentence; an entity is a sign.
            let read = between.replace("&nbsp;", " ");
            if read.chars().any(char::is_alphabetic) && !tag.starts_with("kbd") {
                found.push(format!("{path}: {}", between.trim()));
            }
            for name in spoken {
                let start = format!(" {name}=\"");
                if let Some(at) = tag.replace('\n', " ").find(&start) {
                    let value = tag[at + start.len()..]
                        .split('"')
                        .next()
                        .unwrap_or_default();
                    if value.chars().any(char::is_alphabetic) {
                        found.push(format!("{path}: {name}=\"{value}\""));
                    }
                }
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}
