//! What readers of documents reported (R10, R14), and texts of every script: on the very files that
//! tell of it, in both languages.
// What cannot go on here is a failed test, and says so by stopping.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::{
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
};

use domain::{Record, note::NoteStatus, workshop::Language};
use export::{Composer, Composition, Fonts};
use synthesis::document::Options;
use tests::{
    documents::{checkers, input, plain, sample, set, synthesis_of, text_of, tool},
    readers::{Sheet, accessible, by_pdfium, sheets, structure},
};

fn set_in(records: Vec<Record>, language: Language) -> Composition {
    let options = Options {
        language: Some(language),
        ..Options::default()
    };
    let document = synthesis_of(records, &options).unwrap();
    set(&mut Composer::new(&Fonts::bundled()), &document).unwrap()
}

/// A file of its own, that goes with the folder.
fn written(composition: &Composition) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("synthese.pdf");
    fs::write(&file, composition.pdf().unwrap()).unwrap();
    (folder, file)
}

const LANGUAGES: [Language; 2] = [Language::Fr, Language::En];

#[test]
fn no_page_lets_a_small_category_be_found_again() {
    for (name, present) in [
        ("R10-vingt-un-un.json", 22),
        ("R10-dix-quatre-quatre.json", 18),
        ("R10-trois-fois-un.json", 9),
    ] {
        let records = input(name).unwrap();
        let labels: Vec<(String, u32)> = records
            .iter()
            .filter_map(|record| match record {
                Record::Workshop(workshop) => Some(&workshop.categories),
                _ => None,
            })
            .flatten()
            .map(|category| (category.label.clone(), category.count))
            .collect();
        assert!(labels.len() >= 3 && labels.iter().map(|(_, count)| count).sum::<u32>() == present);
        for (language, said) in [
            (Language::Fr, "Répartition par catégorie non détaillée."),
            (Language::En, "Breakdown by category not detailed."),
        ] {
            let (_folder, file) = written(&set_in(records.clone(), language));
            let text = plain(&by_pdfium(&file).unwrap());
            assert!(text.contains(&plain(said)), "{name}");
            assert!(text.contains(&present.to_string()), "{name}");
            for (label, _) in &labels {
                assert!(!text.contains(&plain(label)), "{name}: {label}");
            }
        }
    }
}

/// Points of a millimetre.
const MM: f64 = 72.0 / 25.4;

/// Inside its page's margins, in the band of the head or of the foot where it is one, and over
/// nothing else. Boxes of words are as high as their typeface, so that only their middles count.
fn stands_well(sheets: &[Sheet], name: &str) {
    for (index, sheet) in sheets.iter().enumerate() {
        let a3 = sheet.width > 1_000.0;
        let cover = index == 0;
        let (side, top) = if a3 { (18.0, 24.0) } else { (22.0, 27.0) };
        let mut heads = Vec::new();
        for word in &sheet.words {
            let told = format!("{name}, page {}: {word:?}", index + 1);
            assert!(word.left > side * MM - 1.0, "{told}");
            assert!(word.right < sheet.width - side * MM + 1.0, "{told}");
            assert!(
                word.top > 6.0 * MM && word.bottom < sheet.height - 6.0 * MM,
                "{told}"
            );
            if !cover && word.top < (top - 4.0) * MM {
                heads.push(word.top);
            }
        }
        // The running head is one line.
        let spread = |all: &[f64]| {
            all.iter().copied().fold(f64::MIN, f64::max)
                - all.iter().copied().fold(f64::MAX, f64::min)
        };
        assert!(
            cover || (!heads.is_empty() && spread(&heads) < 2.0),
            "{name}, page {}",
            index + 1
        );
        for (at, word) in sheet.words.iter().enumerate() {
            for other in &sheet.words[at + 1..] {
                let across = word.right.min(other.right) - word.left.max(other.left);
                let middle = |word: &tests::readers::Word| {
                    let height = word.bottom - word.top;
                    (word.top + height * 0.3, word.bottom - height * 0.3)
                };
                let ((a, b), (c, d)) = (middle(word), middle(other));
                assert!(
                    across < 0.8 || b.min(d) - a.max(c) < 0.5,
                    "{name}, page {}: {word:?} over {other:?}",
                    index + 1
                );
            }
        }
    }
}

#[test]
fn no_text_leaves_its_column_or_lies_over_another() {
    for (name, records) in [
        ("R14", input("R14-textes-longs.json").unwrap()),
        ("the demonstration", sample().unwrap()),
    ] {
        for language in LANGUAGES {
            let (_folder, file) = written(&set_in(records.clone(), language));
            stands_well(&sheets(&file).unwrap(), name);
        }
    }
}

/// Every field full of what no line may break.
#[test]
fn brackets_hyphens_and_words_without_end_stay_in_their_column() {
    for text in [
        "w".repeat(500),
        "<div>".repeat(100),
        "-".repeat(500),
        "1/2".repeat(100),
        "«a»".repeat(100),
    ] {
        let records = sample().unwrap().into_iter().map(|record| match record {
            Record::Note(mut note) => {
                note.text.clone_from(&text);
                Record::Note(note)
            }
            Record::Cluster(mut cluster) => {
                cluster.title = text.chars().take(200).collect();
                Record::Cluster(cluster)
            }
            Record::Action(mut action) => {
                action.title = text.chars().take(200).collect();
                Record::Action(action)
            }
            other => other,
        });
        let (_folder, file) = written(&set_in(records.collect(), Language::Fr));
        stands_well(&sheets(&file).unwrap(), &text[..8]);
        let found = plain(&by_pdfium(&file).unwrap());
        assert!(found.matches(&plain(&text)).count() >= 48, "{}", &text[..8]);
    }
}

#[test]
fn long_texts_are_whole_and_read_letter_for_letter() {
    let file =
        fs::read_to_string(tests::documents::root().join("tests/inputs/R14-textes-longs.json"))
            .unwrap();
    let mut marks: Vec<&str> = file
        .split(|c: char| c == '"' || c.is_whitespace())
        .filter(|word| word.starts_with("FIN-"))
        .collect();
    marks.sort_unstable();
    marks.dedup();
    assert!(marks.len() >= 8, "{marks:?}");
    let mut unbroken: Vec<&str> = file
        .split('"')
        .filter(|text| text.len() > 60 && !text.contains(char::is_whitespace))
        .collect();
    unbroken.sort_unstable();
    unbroken.dedup();
    assert_eq!(unbroken.len(), 4, "{unbroken:?}");
    for language in LANGUAGES {
        let (_folder, file) = written(&set_in(input("R14-textes-longs.json").unwrap(), language));
        accessible(&file).unwrap();
        for text in [by_pdfium(&file).unwrap(), text_of(&file).unwrap()] {
            let text = plain(&text);
            for wanted in marks.iter().chain(&unbroken) {
                assert!(text.contains(&plain(wanted)), "{wanted}");
            }
        }
    }
}

/// A sentence in each script of the bundle.
const SCRIPTS: &[(&str, &str)] = &[
    ("ar", "مرحبا بكم في الورشة"),
    ("he", "שלום לכולם בסדנה"),
    ("", "नमस्ते कार्यशाला में"),
    ("", "สวัสดีครับ"),
    ("", "Բարի գալուստ"),
    ("", "მოგესალმებით"),
    ("", "እንኳን ደህና መጡ"),
    ("", "வணக்கம் பட்டறை"),
    ("", "欢迎参加研讨会"),
    ("", "ようこそテスト"),
    ("", "워크숍에 오신"),
    ("", "Καλώς ήρθατε"),
    ("", "Добро пожаловать"),
    ("", "∑ √ ∞ ≠ → ½ €"),
];

/// As poppler gives it to who copies it: with `-raw`, words that read leftward stand backwards.
fn in_reading_order(file: &Path) -> String {
    tool("pdftotext", &[file.as_ref(), OsStr::new("-")]).unwrap()
}

#[test]
fn a_text_of_every_script_comes_out_letter_for_letter_by_two_readers() {
    let mut scripts = SCRIPTS.iter().cycle();
    let records = sample().unwrap().into_iter().map(|record| match record {
        Record::Note(mut note) if note.status == NoteStatus::Visible => {
            note.text = scripts.next().unwrap().1.to_owned();
            Record::Note(note)
        }
        other => other,
    });
    let (_folder, file) = written(&set_in(records.collect(), Language::Fr));
    for (reader, text) in [
        ("pdfium", by_pdfium(&file).unwrap()),
        ("poppler", in_reading_order(&file)),
    ] {
        let text: String = plain(&text)
            .chars()
            .filter(|c| !matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'))
            .collect();
        for (_, wanted) in SCRIPTS {
            assert!(text.contains(&plain(wanted)), "{reader}: {wanted}");
        }
    }
    // Said of the paragraph, or of what holds nothing else.
    let spoken = structure(&file).unwrap();
    for language in ["ar", "he"] {
        assert!(spoken.iter().any(|element| element.lang == language));
    }
}

/// One picture of four inks would refuse the whole file as PDF/A.
#[test]
fn a_picture_for_four_inks_becomes_one_of_three_lights() {
    let file = tests::documents::root().join("tests/inputs/logo-cmjn.jpg");
    const ENCODE: &str =
        "import base64, sys; print(base64.b64encode(open(sys.argv[1], 'rb').read()).decode())";
    let python = checkers().join("python");
    let body = tool(
        python,
        &[OsStr::new("-c"), OsStr::new(ENCODE), file.as_ref()],
    )
    .unwrap();
    let picture = format!("data:image/jpeg;base64,{}", body.trim());
    let records: Vec<Record> = sample().unwrap();
    let mut given = 0;
    let records = records.into_iter().map(|record| match record {
        Record::Persona(mut persona) => {
            given += 1;
            persona.picture = Some(picture.clone());
            Record::Persona(persona)
        }
        other => other,
    });
    let records: Vec<Record> = records.collect();
    let (_folder, file) = written(&set_in(records, Language::Fr));
    let listed = tool("pdfimages", &[OsStr::new("-list"), file.as_ref()]).unwrap();
    let pictures: Vec<&str> = listed.lines().skip(2).collect();
    assert!(given > 0 && pictures.len() >= given, "{listed}");
    let parts = |line: &&str| line.split_whitespace().nth(6) == Some("3");
    assert!(pictures.iter().all(parts), "{listed}");
    accessible(&file).unwrap();
}
