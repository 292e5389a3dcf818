//! The synthesis from outside: its text and its structure as agreed, everything in it, nothing
//! hidden in it, accessible by two independent checkers, whatever the texts hold.
//!
//! `ETABLI_WRITE=1` rewrites the agreed files of `tests/golden`; look at the difference.
// What cannot go on here is a failed test, and says so by stopping.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "golden/formats.rs"]
mod formats;

use std::{
    collections::BTreeMap,
    ffi::OsStr,
    fs,
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, OnceLock},
};

use domain::{
    ErrorCode, Fields, Noun, Record,
    note::NoteStatus,
    workshop::{Language, SynthesisOptions},
};
use export::{Composer, Composition, Fonts};
use serde_json::Value;
use synthesis::document::{Options, model::Part, outline};
use tests::{
    documents::{
        checkers, plain, sample, sample_file, set, stands_in, synthesis_of, text_of, tool, words,
    },
    readers::{accessible, by_pdfium},
};

#[path = "golden/artefacts.rs"]
mod artefacts;
#[path = "golden/canvases.rs"]
mod canvases;
#[path = "golden/grey.rs"]
mod grey;
#[path = "golden/kinds.rs"]
mod kinds;
#[path = "golden/legends.rs"]
mod legends;
#[path = "golden/paper.rs"]
mod paper;
#[path = "golden/personal.rs"]
mod personal;
#[path = "golden/report.rs"]
mod report;
#[path = "golden/schema.rs"]
mod schema;
#[path = "golden/supports.rs"]
mod supports;
#[path = "golden/walls.rs"]
mod walls;
#[path = "golden/wide.rs"]
mod wide;

fn composer() -> Composer {
    Composer::new(&Fonts::bundled())
}

/// A file of its own, that goes with the folder.
fn written(composition: &Composition) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("synthese.pdf");
    fs::write(&file, composition.pdf().unwrap()).unwrap();
    (folder, file)
}

fn in_language(language: Language) -> Options {
    Options {
        language: Some(language),
        ..Options::default()
    }
}

fn agreed(name: &str, found: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("golden")
        .join(name);
    if std::env::var_os("ETABLI_WRITE").is_some() {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, found).unwrap();
    }
    let agreed = fs::read_to_string(&file).unwrap_or_default();
    if agreed != found {
        let line = agreed.lines().zip(found.lines()).position(|(a, b)| a != b);
        let line = line.unwrap_or_else(|| agreed.lines().count().min(found.lines().count()));
        panic!(
            "{name} differs at line {}:\nagreed {:?}\nfound  {:?}\nETABLI_WRITE=1 rewrites it",
            line + 1,
            agreed.lines().nth(line),
            found.lines().nth(line)
        );
    }
}

/// The tags of a PDF and how many there are of each.
fn tags(file: &Path) -> String {
    let tree = tool("pdfinfo", &[OsStr::new("-struct"), file.as_ref()]).unwrap();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for line in tree.lines() {
        let name: String = line
            .trim()
            .chars()
            .take_while(|c| c.is_alphanumeric())
            .collect();
        if !name.is_empty() {
            *counts.entry(name).or_default() += 1;
        }
    }
    counts
        .iter()
        .map(|(name, count)| format!("{name} {count}\n"))
        .collect()
}

#[test]
fn text_and_structure_are_as_agreed() {
    let mut composer = composer();
    for (language, name) in [(Language::Fr, "fr"), (Language::En, "en")] {
        let document = synthesis_of(sample().unwrap(), &in_language(language)).unwrap();
        let json = serde_json::to_string_pretty(&document).unwrap() + "\n";
        agreed(&format!("synthese-{name}.json"), &json);
        let composition = set(&mut composer, &document).unwrap();
        assert_eq!(composition.replaced, []);
        let (_folder, file) = written(&composition);
        // One word a line, so that nothing depends on where lines break.
        let words: Vec<String> = text_of(&file)
            .unwrap()
            .split(|c: char| c.is_ascii_whitespace())
            .filter(|w| !w.is_empty())
            .map(str::to_owned)
            .collect();
        agreed(&format!("synthese-{name}.txt"), &(words.join("\n") + "\n"));
        agreed(&format!("synthese-{name}.tags.txt"), &tags(&file));
        let headings: String = composition
            .headings
            .iter()
            .map(|h| {
                format!(
                    "{} {} {} p. {}\n",
                    "#".repeat(usize::from(h.level)),
                    h.number,
                    h.title,
                    h.page
                )
            })
            .collect();
        agreed(&format!("synthese-{name}.headings.txt"), &headings);
    }
}

#[test]
fn every_visible_note_is_there_and_no_hidden_one() {
    let records = sample().unwrap();
    let composition = set(
        &mut composer(),
        &synthesis_of(records.clone(), &Options::default()).unwrap(),
    )
    .unwrap();
    let (_folder, file) = written(&composition);
    let text = words(&by_pdfium(&file).unwrap());
    let (mut visible, mut hidden) = (0, 0);
    for record in &records {
        let Record::Note(note) = record else { continue };
        match note.status {
            NoteStatus::Visible => {
                visible += 1;
                assert!(
                    stands_in(&words(&note.text), &text),
                    "missing: {}",
                    note.text
                );
            }
            _ => {
                hidden += 1;
                // "?" is in any document.
                assert!(
                    note.text.chars().count() < 3 || !stands_in(&words(&note.text), &text),
                    "shown: {}",
                    note.text
                );
            }
        }
    }
    assert_eq!((visible, hidden), (48, 3));
    let told = words("3 notes masquées par l’animation sont exclues.");
    assert!(stands_in(&told, &text));
}

#[test]
fn the_totals_are_those_the_sample_expects() {
    let file: Value = serde_json::from_slice(&sample_file().unwrap()).unwrap();
    let expected = &file["expected"];
    let document = synthesis_of(sample().unwrap(), &Options::default()).unwrap();
    let all: Vec<&Part> = document
        .sections
        .iter()
        .flat_map(|section| std::iter::once(section).chain(&section.sections))
        .flat_map(|section| &section.parts)
        .collect();
    let figures: Vec<String> = all
        .iter()
        .filter_map(|part| {
            if let Part::KeyFigures { figures } = part {
                Some(figures)
            } else {
                None
            }
        })
        .flatten()
        .map(|figure| figure.value.clone())
        .collect();
    assert!(figures.contains(&expected["notes_visible"].to_string()));
    assert!(figures.contains(&expected["dots_cast"].to_string()));
    assert!(figures.contains(&expected["roti_mean"].to_string().replace('.', ",")));
    let json = serde_json::to_string(&document).unwrap();
    for (key, id) in [("planned_min", "210"), ("actual_min", "211")] {
        assert_eq!(expected[key].to_string(), id);
        assert!(
            json.contains(&format!("\"text\":\"{id}\",\"style\":\"strong\"")),
            "{id}"
        );
    }
    let mut sizes: Vec<usize> = all
        .iter()
        .filter_map(|part| {
            if let Part::Annex { groups } = part {
                Some(groups)
            } else {
                None
            }
        })
        .flatten()
        .map(|group| group.notes.len())
        .collect();
    sizes.sort_unstable();
    let mut wanted: Vec<usize> = expected["cluster_sizes"]
        .as_object()
        .unwrap()
        .values()
        .chain([&expected["unclustered_visible"]])
        .map(|size| usize::try_from(size.as_u64().unwrap()).unwrap())
        .collect();
    wanted.sort_unstable();
    assert_eq!(sizes, wanted);
    // Small categories stand in one line, with their people together.
    let categories = file["participants"]["by_category"].as_array().unwrap();
    let small = expected["categories_below_5"].as_array().unwrap();
    let (names, counts): (Vec<&str>, Vec<u64>) = categories
        .iter()
        .filter(|category| small.contains(&category["category"]))
        .map(|category| {
            (
                category["label"].as_str().unwrap(),
                category["count"].as_u64().unwrap(),
            )
        })
        .unzip();
    let line = format!("Autres catégories ({})", names.join(", "));
    let row = [line, counts.iter().sum::<u64>().to_string()];
    let found = all.iter().any(|part| {
        let Part::Table(table) = part else {
            return false;
        };
        table.rows.iter().any(|cells| {
            let said = cells.iter().map(|cell| {
                plain(
                    &cell
                        .text
                        .iter()
                        .map(|run| run.text.as_str())
                        .collect::<String>(),
                )
            });
            said.eq(row.iter().map(|cell| plain(cell)))
        })
    });
    assert!(found, "{row:?}");
}

#[test]
fn alternatives_are_short_and_nobody_is_named() {
    let document = synthesis_of(sample().unwrap(), &Options::default()).unwrap();
    let json = serde_json::to_value(&document).unwrap();
    let mut alts = Vec::new();
    visit(&json, &mut |key, text| {
        if key == "alt" {
            alts.push(text.to_owned());
        }
    });
    assert!(alts.len() >= 3);
    for alt in alts {
        assert!(alt.chars().count() < 500 && !alt.is_empty(), "{alt}");
    }
    let text = json.to_string();
    for record in sample().unwrap() {
        if let Record::Participant(person) = record
            && person.pseudonym != "Claire"
        {
            assert!(
                !text.contains(&format!("\"{}\"", person.pseudonym)),
                "{}",
                person.pseudonym
            );
        }
    }
}

fn visit(value: &Value, seen: &mut dyn FnMut(&str, &str)) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| visit(item, seen)),
        Value::Object(fields) => {
            for (key, field) in fields {
                match field {
                    Value::String(text) => seen(key, text),
                    other => visit(other, seen),
                }
            }
        }
        _ => {}
    }
}

#[test]
fn two_independent_checkers_find_nothing() {
    let mut composer = composer();
    for language in [Language::Fr, Language::En] {
        let document = synthesis_of(sample().unwrap(), &in_language(language)).unwrap();
        let (_folder, file) = written(&set(&mut composer, &document).unwrap());
        let info = tool("pdfinfo", &[file.as_ref()]).unwrap();
        let told = |name: &str| {
            info.lines()
                .find_map(|line| line.strip_prefix(name))
                .unwrap_or_default()
                .trim()
                .to_owned()
        };
        assert_eq!(told("Tagged:"), "yes");
        assert_eq!(told("Title:"), document.title);
        assert_eq!(told("Encrypted:"), "no");
        let fonts = tool("pdffonts", &[file.as_ref()]).unwrap();
        for font in fonts.lines().skip(2) {
            assert!(
                font.contains(" yes yes yes") || font.contains(" yes yes  yes"),
                "not embedded: {font}"
            );
        }
        accessible(&file).unwrap();
    }
}

/// The typography of the data arrives on paper: narrow spaces stand where French puts them.
#[test]
fn french_spaces_are_in_the_file() {
    let document = synthesis_of(sample().unwrap(), &in_language(Language::Fr)).unwrap();
    let mut wanted: Vec<String> = Vec::new();
    visit(
        &serde_json::to_value(&document).unwrap(),
        &mut |key, text| {
            if matches!(key, "text" | "quote" | "label") {
                let parts = text.split(|c: char| c.is_whitespace() && c != '\u{202f}');
                wanted.extend(
                    parts
                        .filter(|part| part.contains('\u{202f}'))
                        .map(str::to_owned),
                );
            }
        },
    );
    assert!(wanted.len() > 100);
    let (_folder, file) = written(&set(&mut composer(), &document).unwrap());
    let text = by_pdfium(&file).unwrap();
    for part in wanted {
        assert!(text.contains(&part), "{part:?}");
    }
}

#[test]
fn what_the_facilitator_chose_is_followed() {
    let records = sample().unwrap();
    let all = outline(
        &synthesis::Records::new(records.clone()).unwrap(),
        &Options::default(),
    );
    let keys: Vec<&str> = all.iter().map(|entry| entry.key.as_str()).collect();
    assert_eq!(keys[..4], ["cover", "in_brief", "framework", "course"]);
    assert!(
        keys.ends_with(&["idea_cards", "decisions", "actions", "evaluation", "annex"]),
        "{keys:?}"
    );
    let options = SynthesisOptions {
        hidden: vec!["cover".into(), "annex".into(), "evaluation".into()],
        order: vec!["decisions".into(), "in_brief".into()],
        introductions: BTreeMap::from([(
            "decisions".to_owned(),
            "Une introduction.\n\nDeux paragraphes.".to_owned(),
        )]),
        pseudonyms: true,
        charts: false,
        ..SynthesisOptions::default()
    };
    let options = Options {
        synthesis: Some(options),
        ..Options::default()
    };
    let document = synthesis_of(records, &options).unwrap();
    assert!(document.cover.is_none());
    let keys: Vec<&str> = document
        .sections
        .iter()
        .map(|section| section.key.as_str())
        .collect();
    assert_eq!(keys[..3], ["contents", "decisions", "in_brief"]);
    assert!(!keys.contains(&"annex") && !keys.contains(&"evaluation"));
    assert!(
        !serde_json::to_string(&document)
            .unwrap()
            .contains("\"part\":\"plot\"")
    );
    let composition = set(&mut composer(), &document).unwrap();
    let (_folder, file) = written(&composition);
    assert!(text_of(&file).unwrap().contains("Une introduction."));
}

#[test]
fn a_workshop_with_nothing_is_a_document() {
    let records: Vec<Record> = sample()
        .unwrap()
        .into_iter()
        .filter_map(|record| match record {
            Record::Project(project) => Some(Record::Project(project)),
            Record::Workshop(workshop) => {
                let mut bare = domain::workshop::Workshop {
                    id: workshop.id,
                    project: workshop.project,
                    ..Default::default()
                };
                bare.title = "x".to_owned();
                Some(Record::Workshop(bare))
            }
            _ => None,
        })
        .collect();
    let composition = set(
        &mut composer(),
        &synthesis_of(records, &Options::default()).unwrap(),
    )
    .unwrap();
    assert!(composition.pages >= 2);
    let (_folder, file) = written(&composition);
    tool(
        checkers().join("outloud"),
        &[file.as_ref(), OsStr::new("--fail-on"), OsStr::new("error")],
    )
    .unwrap();
}

/// Texts that have broken documents elsewhere.
fn hostile() -> Vec<(&'static str, String)> {
    let controls: String = ('\u{1}'..='\u{1f}')
        .filter(|c| !matches!(c, '\t' | '\n' | '\r'))
        .collect();
    vec![
        ("markup", "#panic() $x^2$ *gras* _i_ `c` @ref <b>&amp;</b> \\input{/etc/passwd} =SOMME(A1) +1 -1 @x [l](u) // # = - + /".into()),
        ("typst strings", "\" + read(\"/etc/passwd\") + \" \\u{41} #{ let x = 1 } #(1,) ```raw``` ~ -- --- ...".into()),
        ("emoji", "👩‍🚒👨‍👩‍👧‍👦🏳️‍🌈🇫🇷1️⃣👍🏽❤️‍🔥🏴󠁧󠁢󠁳󠁣󠁴󠁿 fin".into()),
        ("scripts", "مرحبا بكم ١٢٣ שלום नमस्ते สวัสดี հայ ქართული አማርኛ தமிழ் 汉字テスト 한국어 Ελληνικά Кириллица".into()),
        ("nul and controls", format!("a\u{0}b{controls}\u{7f}\u{85}c")),
        ("direction", "a\u{202e}b\u{2066}c\u{2069}\u{200f}d\u{200e}\u{61c}e".into()),
        ("nothing", "\u{feff}\u{fffe}\u{ffff}\u{10ffff}\u{e000}\u{f8ff}\u{100000}\u{fffc}\u{fffd} fin".into()),
        ("marks", format!("e{} fin", "\u{301}\u{489}\u{20dd}".repeat(100))),
        ("marks of another script", "a\u{64e}b\u{93f}k\u{e31}m\u{5b0}z\u{309a}\u{1ab0}\u{fe20} \u{301}seul".into()),
        ("ignorables", "\u{200b}\u{200d}\u{fe0f}\u{ad}\u{34f}\u{3164}\u{115f}x\u{2060}\u{e0001}\u{180e}".into()),
        ("rare planes", "𓀀 𐀀 🂡 ⿰ 𠜎 ꙮ ﷽ ﻿ 𝔘𝔫𝔦 \u{1f9ff} \u{e0100}".into()),
        ("breaks", "une\nligne\r\nautre\rtab\tfin\u{2028}sép\u{2029}par\u{b}v\u{c}f\n\n\n".into()),
        ("long word", "w".repeat(5_000)),
        ("long text", "mot ".repeat(1_250)),
    ]
}

/// The sample with one text in every field that takes any text, cut to the field's limit. Each is made
/// once: every field is tried through the domain's own checks, which takes seconds.
fn filled(text: &str) -> Vec<Record> {
    type Made = Arc<OnceLock<Vec<Record>>>;
    static ALL: Mutex<BTreeMap<String, Made>> = Mutex::new(BTreeMap::new());
    let own = ALL
        .lock()
        .unwrap()
        .entry(text.to_owned())
        .or_default()
        .clone();
    let made = own.get_or_init(|| {
        let all = sample().unwrap();
        all.iter().map(|record| fill(record, text)).collect()
    });
    made.clone()
}

fn fill(record: &Record, text: &str) -> Record {
    let noun = record.noun();
    let mut best = record.clone();
    let fields = record.fields().unwrap();
    let mut places = Vec::new();
    strings(&Value::Object(fields), String::new(), &mut places);
    for place in places {
        for limit in [5_000, 500, 200, 120] {
            let cut: String = text.chars().take(limit).collect();
            if let Some(changed) = with(&best, noun, &place, &cut) {
                best = changed;
                break;
            }
        }
    }
    best
}

fn strings(value: &Value, at: String, places: &mut Vec<String>) {
    match value {
        Value::String(_) => places.push(at),
        Value::Array(items) => {
            items
                .iter()
                .enumerate()
                .for_each(|(index, item)| strings(item, format!("{at}/{index}"), places));
        }
        Value::Object(fields) => {
            for (key, field) in fields {
                // An order key is the core's own and never shown.
                if key != "order" {
                    strings(field, format!("{at}/{key}"), places);
                }
            }
        }
        _ => {}
    }
}

/// The record with a text at a place; `None` where the field takes no such text.
fn with(record: &Record, noun: Noun, place: &str, text: &str) -> Option<Record> {
    let mut value = Value::Object(record.fields().ok()?);
    *value.pointer_mut(place)? = Value::String(text.to_owned());
    let Value::Object(fields) = value else {
        return None;
    };
    let fields: Fields = fields;
    let changed = Record::from_fields(noun, fields).ok()?;
    changed.check().ok().map(|()| changed)
}

#[test]
fn no_text_makes_an_export_fail_or_is_interpreted() {
    let mut composer = composer();
    for (name, text) in hostile() {
        let records = filled(&text);
        let cut: String = text.chars().take(500).collect();
        let notes = records
            .iter()
            .filter(|record| matches!(record, Record::Note(note) if note.text == cut));
        assert_eq!(notes.count(), 51, "{name}");
        let document = synthesis_of(records, &Options::default()).unwrap();
        let composition =
            set(&mut composer, &document).unwrap_or_else(|fault| panic!("{name}: {fault:?}"));
        let (_folder, file) = written(&composition);
        let found = plain(&text_of(&file).unwrap_or_else(|error| panic!("{name}: {error}")));
        let has = |wanted: &str| {
            assert!(
                found.contains(&plain(wanted)),
                "{name}: {wanted} is not there"
            )
        };
        let replaced: Vec<u32> = composition
            .replaced
            .iter()
            .map(|replaced| replaced.code_point)
            .collect();
        match name {
            "markup" => {
                has(
                    "#panic() $x^2$ *gras* _i_ `c` @ref <b>&amp;</b> \\input{/etc/passwd} =SOMME(A1)",
                );
                assert!(replaced.is_empty());
            }
            "typst strings" => has("read(\"/etc/passwd\")"),
            "emoji" => {
                has("fin");
                assert!(replaced.is_empty(), "{replaced:x?}");
            }
            "scripts" => {
                has("汉字テスト");
                has("Кириллица");
                assert!(replaced.is_empty(), "{replaced:x?}");
            }
            "nul and controls" => {
                for wanted in ["⟨U+0000⟩", "⟨U+0001⟩", "⟨U+001F⟩", "⟨U+007F⟩", "⟨U+0085⟩"]
                {
                    has(wanted);
                }
                assert_eq!(replaced.len(), 31);
            }
            "direction" => {
                has("⟨U+202E⟩");
                has("⟨U+2066⟩");
                assert_eq!(replaced, [0x202e, 0x2066, 0x2069]);
            }
            "nothing" => {
                has("⟨U+10FFFF⟩");
                has("⟨U+E000⟩");
                assert!(replaced.contains(&0xfeff));
            }
            "breaks" => has("⟨U+000D⟩"),
            "long text" => has("mot mot mot"),
            "long word" => has(&"w".repeat(20)),
            _ => {}
        }
        assert!(composition.page_png(0, 0.5).is_some());
    }
}

#[test]
fn an_export_can_be_stopped_and_tells_its_stages() {
    let mut composer = composer();
    let document = synthesis_of(sample().unwrap(), &Options::default()).unwrap();
    let stopped = composer
        .compose(&document, &mut |_| ControlFlow::Break(()))
        .unwrap_err();
    assert_eq!(stopped.code, ErrorCode::Cancelled);
    let mut stages = Vec::new();
    let composition = composer
        .compose(&document, &mut |progress| {
            if stages.last() != Some(&progress.stage) {
                stages.push(progress.stage);
            }
            ControlFlow::Continue(())
        })
        .unwrap();
    assert_eq!(
        stages,
        [
            export::Stage::Reading,
            export::Stage::Setting,
            export::Stage::Checking,
            export::Stage::Done
        ]
    );
    assert!(composition.page_png(composition.pages, 1.0).is_none());
    let again = set(&mut composer, &document).unwrap();
    assert_eq!(
        again.pdf().unwrap(),
        composition.pdf().unwrap(),
        "the same records give the same file"
    );
}
