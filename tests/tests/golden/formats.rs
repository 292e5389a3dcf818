//! The same document in every format: everything in it, nothing hidden in it, whole whatever the
//! texts hold, and read by those who will open it.

use std::{
    collections::BTreeSet,
    ffi::OsStr,
    fs,
    ops::ControlFlow,
    path::{Path, PathBuf},
    process::Command,
};

use domain::{ErrorCode, Record, note::NoteStatus, workshop::Language};
use export::{Format, Rendered, render};
use serde_json::Value;
use synthesis::document::{Document, Options};
use tests::{
    documents::{checkers, plain, sample, stands_in, synthesis_of, tool, words},
    readers::structure,
};

use super::{composer, filled, hostile, in_language};

const FLOWING: [Format; 4] = [Format::Docx, Format::Odt, Format::Html, Format::Markdown];

pub fn rendered(document: &Document, format: Format) -> Rendered {
    render(&mut composer(), document, format, &mut |_| {
        ControlFlow::Continue(())
    })
    .unwrap_or_else(|fault| panic!("{format:?}: {fault:?}"))
}

/// A file of its own, that goes with the folder.
fn file(document: &Document, format: Format) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder
        .path()
        .join(format!("document.{}", format.extension()));
    fs::write(&file, rendered(document, format).bytes).unwrap();
    (folder, file)
}

/// What is read in a file by the standard library of another language.
fn read(file: &Path) -> Value {
    let told = tool(
        "python3",
        &[
            OsStr::new("-c"),
            OsStr::new(include_str!("../../src/office.py")),
            file.as_ref(),
        ],
    )
    .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    serde_json::from_str(&told).unwrap()
}

/// All that a reader finds, texts and what pictures show.
pub fn said(document: &Document, format: Format) -> String {
    let (_folder, file) = file(document, format);
    if format == Format::Markdown {
        let text = fs::read_to_string(file).unwrap();
        // A mark that is escaped is a sign.
        return unmarked(&text);
    }
    let found = read(&file);
    let alts = found["alts"].as_array().unwrap().iter();
    let alts: Vec<&str> = alts.filter_map(Value::as_str).collect();
    format!("{}\n{}", found["text"].as_str().unwrap(), alts.join("\n"))
}

fn unmarked(text: &str) -> String {
    let mut out = String::new();
    let mut signs = text
        .replace("<br>", "\n")
        .chars()
        .collect::<Vec<_>>()
        .into_iter();
    while let Some(sign) = signs.next() {
        match sign {
            '\\' => out.extend(signs.next()),
            '*' | '|' => out.push(' '),
            '#' | '>' => {}
            sign => out.push(sign),
        }
    }
    out
}

/// Every sentence of a document that a reader is to find; what is only drawn is told in words.
fn sentences(document: &Document) -> Vec<String> {
    fn walk(value: &Value, all: &mut Vec<String>) {
        match value {
            Value::String(text) => all.push(text.clone()),
            Value::Array(items) => items.iter().for_each(|item| walk(item, all)),
            Value::Object(fields) => {
                let drawn = matches!(
                    fields.get("part").and_then(Value::as_str),
                    Some("timeline" | "plot")
                );
                let empty = |name: &str| match fields.get(name) {
                    Some(Value::String(text)) => text.is_empty(),
                    Some(Value::Array(items)) => items.is_empty(),
                    _ => false,
                };
                for (name, field) in fields {
                    // A title over nothing is not shown.
                    let over = match name.as_str() {
                        "verbatims_title" => "verbatims",
                        "moments_title" => "moments",
                        "reason_label" => "reason",
                        "question_label" => "question",
                        "columns_note" => "columns",
                        _ => "",
                    };
                    if empty(over) {
                        continue;
                    }
                    let silent = matches!(
                        name.as_str(),
                        "part"
                            | "key"
                            | "style"
                            | "to"
                            | "anchor"
                            | "paper"
                            | "side"
                            | "tone"
                            | "look"
                            | "data"
                            | "portrait"
                            | "initial"
                    );
                    if !silent && (!drawn || matches!(name.as_str(), "caption" | "alt")) {
                        walk(field, all);
                    }
                }
            }
            _ => {}
        }
    }
    let value = serde_json::to_value(document).unwrap();
    let mut all = Vec::new();
    walk(&value["cover"], &mut all);
    walk(&value["sections"], &mut all);
    walk(&value["foot"], &mut all);
    all.retain(|text| !text.trim().is_empty());
    all
}

#[test]
fn every_sentence_is_in_every_format_and_nothing_hidden() {
    let records = sample().unwrap();
    for language in [Language::Fr, Language::En] {
        let document = synthesis_of(records.clone(), &in_language(language)).unwrap();
        let wanted = sentences(&document);
        assert!(wanted.len() > 500, "{}", wanted.len());
        for format in FLOWING {
            let text = said(&document, format);
            let (letters, all) = (plain(&text), words(&text));
            for sentence in &wanted {
                let foot = *sentence == document.foot && format != Format::Markdown;
                // The foot of pages stands beside the text.
                let pages = foot && format != Format::Html;
                assert!(
                    pages || letters.contains(&plain(sentence)),
                    "{format:?} lacks {sentence:?}"
                );
            }
            let (mut visible, mut hidden) = (0, 0);
            for record in &records {
                let Record::Note(note) = record else { continue };
                let there = stands_in(&words(&note.text), &all);
                if note.status == NoteStatus::Visible {
                    visible += 1;
                    assert!(there, "{format:?} lacks {}", note.text);
                } else {
                    hidden += 1;
                    // "?" is in any document.
                    assert!(
                        note.text.chars().count() < 3 || !there,
                        "{format:?} shows {}",
                        note.text
                    );
                }
            }
            assert_eq!((visible, hidden), (48, 3));
        }
    }
}

/// Small categories are told together, and nobody is named, in what leaves in any format.
#[test]
fn who_took_part_is_protected_in_every_format() {
    let records = sample().unwrap();
    let document = synthesis_of(records.clone(), &Options::default()).unwrap();
    for format in FLOWING {
        let (_folder, file) = file(&document, format);
        let text = said(&document, format);
        let letters = plain(&text);
        let together = plain("Autres catégories (Agents instructeurs, Usagers");
        let found = letters.find(&together);
        // "Usagers" alone has no line of its own.
        assert!(found.is_some(), "{format:?}");
        let all = words(&text);
        for record in &records {
            if let Record::Participant(person) = record
                && person.pseudonym != "Claire"
            {
                assert!(
                    !stands_in(&words(&person.pseudonym), &all),
                    "{format:?} names {}",
                    person.pseudonym
                );
            }
        }
        // Nothing of who wrote it, nor of where.
        let bytes = match format {
            Format::Markdown => fs::read_to_string(&file).unwrap(),
            _ => read(&file)["parts"].as_str().unwrap().to_owned(),
        };
        for name in ["HOME", "PWD", "CARGO_MANIFEST_DIR"] {
            let Ok(own) = std::env::var(name) else {
                continue;
            };
            assert!(own.len() < 4 || !bytes.contains(&own), "{format:?}: {own}");
        }
    }
}

#[test]
fn the_same_records_make_the_same_bytes() {
    let document = synthesis_of(sample().unwrap(), &Options::default()).unwrap();
    for format in Format::ALL {
        let first = rendered(&document, format);
        assert_eq!(first.replaced, []);
        assert_eq!(first.pages.is_some(), format == Format::Pdf);
        assert!(
            first.bytes == rendered(&document, format).bytes,
            "{format:?}"
        );
    }
    for format in [Format::Docx, Format::Odt] {
        let (_folder, file) = file(&document, format);
        let dates = read(&file)["dates"].clone();
        for date in dates.as_array().unwrap() {
            assert_eq!(*date, serde_json::json!([1980, 1, 1, 0, 0, 0]));
        }
    }
}

#[test]
fn a_format_that_is_no_longer_wanted_is_stopped() {
    let document = synthesis_of(sample().unwrap(), &Options::default()).unwrap();
    for format in Format::ALL {
        let mut stages = BTreeSet::new();
        let whole = render(&mut composer(), &document, format, &mut |step| {
            stages.insert(format!("{:?}", step.stage));
            ControlFlow::Continue(())
        });
        assert!(whole.is_ok());
        for stage in ["Reading", "Setting", "Done"] {
            assert!(stages.contains(stage), "{format:?}: {stages:?}");
            let stopped = render(&mut composer(), &document, format, &mut |step| {
                if format!("{:?}", step.stage) == stage {
                    ControlFlow::Break(())
                } else {
                    ControlFlow::Continue(())
                }
            });
            assert_eq!(stopped.unwrap_err().code, ErrorCode::Cancelled);
        }
    }
}

/// What a reader goes by: headings in order, tables with heads, words for every picture, a language
/// on every run, links that lead somewhere.
#[test]
fn the_structure_is_there_in_every_format() {
    for language in [Language::Fr, Language::En] {
        let document = synthesis_of(sample().unwrap(), &in_language(language)).unwrap();
        let mut outlines = Vec::new();
        for format in [Format::Docx, Format::Odt, Format::Html] {
            let (_folder, file) = file(&document, format);
            let found = read(&file);
            let headings = found["headings"].as_array().unwrap();
            let mut level = 0;
            for heading in headings {
                let next = heading[0].as_u64().unwrap();
                assert!(next >= 1 && next <= level + 1, "{format:?}: {heading}");
                level = next;
            }
            // Statements lead to notes, cards and decisions too.
            let others = found["anchors"].as_array().unwrap();
            let anchors: BTreeSet<&str> = headings
                .iter()
                .filter_map(|one| one[2].as_str())
                .chain(others.iter().filter_map(Value::as_str))
                .collect();
            assert_eq!(anchors.len(), headings.len() + others.len());
            assert!(others.len() > 40, "{format:?}: {}", others.len());
            let links = found["links"].as_array().unwrap();
            assert!(links.len() > 10, "{format:?}: {}", links.len());
            for link in links {
                assert!(anchors.contains(link.as_str().unwrap()), "{link}");
            }
            if format != Format::Html {
                lead_to_their_notes(&found);
            }
            let tables = found["tables"].as_array().unwrap();
            assert!(tables.len() > 5);
            for table in tables {
                let (head, rows) = (table[0].as_u64().unwrap(), table[1].as_u64().unwrap());
                assert!(head >= 1 && head < rows, "{format:?}: {table}");
            }
            assert_eq!(found["silent"], 0, "{format:?}");
            assert!(found["alts"].as_array().unwrap().len() >= 4);
            assert_eq!(found["runs"], found["told"], "{format:?}");
            let own = match language {
                Language::Fr => "fr",
                Language::En => "en",
            };
            for told in found["languages"].as_array().unwrap() {
                assert!(told.as_str().unwrap().starts_with(own), "{told}");
            }
            assert!(found["items"].as_u64().unwrap() > 48, "{format:?}");
            outlines.push(
                headings
                    .iter()
                    .map(|one| (one[0].clone(), plain(one[1].as_str().unwrap())))
                    .collect::<Vec<_>>(),
            );
        }
        assert!(outlines.windows(2).all(|pair| pair[0] == pair[1]));
    }
}

/// A link that is a number lands on the note of that number.
fn lead_to_their_notes(found: &Value) {
    let mut numbers = 0;
    for link in found["leads"].as_array().unwrap() {
        let (to, said) = (link[0].as_str().unwrap(), link[1].as_str().unwrap());
        let lands = found["lands"][to].as_str().unwrap_or_default();
        // By its number, or by its words.
        let number: String = said
            .chars()
            .skip_while(|c| !c.is_ascii_digit())
            .take_while(char::is_ascii_digit)
            .collect();
        if to.starts_with("to_note_") {
            let is = !number.is_empty() && lands.starts_with(&number);
            assert!(
                is || plain(lands).contains(&plain(said)),
                "{said} leads to {lands}"
            );
            numbers += usize::from(is);
        }
    }
    assert!(numbers > 5, "{numbers}");
}

#[test]
fn what_is_written_from_the_right_begins_there() {
    let arabic = "مرحبا بكم في الورشة (12)";
    let document = synthesis_of(filled(arabic), &Options::default()).unwrap();
    for format in [Format::Docx, Format::Odt, Format::Html] {
        let (_folder, file) = file(&document, format);
        let found = read(&file);
        let leftward = found["leftward"].as_array().unwrap();
        let those = leftward
            .iter()
            .filter(|said| said.as_str().unwrap().contains("مرحبا"));
        assert!(those.count() > 100, "{format:?}");
        // A caption begins with the number that the document gives it, as in the PDF.
        let numbered = |said: &Value| {
            let said = said.as_str().unwrap();
            said.starts_with("Tableau ") || said.starts_with("Figure ")
        };
        assert!(!leftward.iter().any(numbered), "{format:?}");
        let languages = found["languages"].as_array().unwrap();
        assert!(
            languages
                .iter()
                .any(|one| one.as_str().unwrap().starts_with("ar"))
        );
    }
    // In a page of another language the rest begins at the left.
    let document = synthesis_of(sample().unwrap(), &Options::default()).unwrap();
    for format in [Format::Docx, Format::Odt, Format::Html] {
        let (_folder, file) = file(&document, format);
        assert_eq!(read(&file)["leftward"], serde_json::json!([]));
    }
}

#[test]
fn no_text_breaks_a_format_or_is_interpreted() {
    for (name, text) in hostile() {
        let document = synthesis_of(filled(&text), &Options::default()).unwrap();
        for format in FLOWING {
            let found = plain(&said(&document, format));
            let has = |wanted: &str| {
                assert!(
                    found.contains(&plain(wanted)),
                    "{format:?}, {name}: {wanted} is not there"
                );
            };
            match name {
                "markup" if format != Format::Markdown => {
                    has("$x^2$ *gras* _i_ `c` @ref <b>&amp;</b> \\input{/etc/passwd} =SOMME(A1)");
                }
                "emoji" => has("👩‍🚒👨‍👩‍👧‍👦🏳️‍🌈🇫🇷"),
                "scripts" => has("汉字テスト 한국어 Ελληνικά Кириллица"),
                "nul and controls" => {
                    for wanted in ["⟨U+0000⟩", "⟨U+0001⟩", "⟨U+001F⟩", "⟨U+007F⟩"] {
                        has(wanted);
                    }
                }
                "direction" => has("⟨U+202E⟩"),
                "nothing" => has("⟨U+FFFE⟩"),
                "long word" => has(&"w".repeat(500)),
                _ => {}
            }
        }
    }
}

/// Another reader of Word's files, and one that reads all of them.
#[test]
fn python_docx_and_pandoc_read_it_back() {
    let document = synthesis_of(sample().unwrap(), &Options::default()).unwrap();
    let (_folder, docx) = file(&document, Format::Docx);
    let own = read(&docx);
    let script = "import docx, json, sys
d = docx.Document(sys.argv[1])
print(json.dumps({'headings': [[int(p.style.name[-1]), p.text] for p in d.paragraphs if p.style.name.startswith('Heading')],
 'tables': len(d.tables), 'styles': sorted({p.style.name for p in d.paragraphs}),
 'title': d.core_properties.title, 'language': d.core_properties.language, 'author': d.core_properties.author,
 'by': d.core_properties.last_modified_by, 'pictures': len(d.inline_shapes), 'sections': len(d.sections)}))";
    let told = tool(
        checkers().join("python"),
        &[OsStr::new("-c"), OsStr::new(script), docx.as_ref()],
    )
    .unwrap();
    let told: Value = serde_json::from_str(&told).unwrap();
    let headings: Vec<Value> = own["headings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| serde_json::json!([one[0], one[1]]))
        .collect();
    assert_eq!(told["headings"], Value::Array(headings.clone()));
    assert_eq!(
        told["tables"],
        own["tables"].as_array().unwrap().len(),
        "{told}"
    );
    assert_eq!(told["title"], document.title.as_str());
    assert_eq!(told["language"], "fr-FR");
    assert_eq!(told["author"], document.head[1].as_str());
    assert_eq!(told["by"], "");
    let styles = told["styles"].as_array().unwrap();
    for style in [
        "Title",
        "Heading 1",
        "Heading 2",
        "Body Text",
        "List Bullet",
        "List Number",
        "Quote",
        "Caption",
    ] {
        assert!(styles.iter().any(|one| one == style), "{style}: {styles:?}");
    }
    for format in FLOWING {
        let (_folder, file) = file(&document, format);
        let reader = match format {
            Format::Markdown => "gfm",
            other => other.extension(),
        };
        let told = tool(
            "pandoc",
            &[
                OsStr::new("-f"),
                OsStr::new(reader),
                OsStr::new("-t"),
                OsStr::new("json"),
                file.as_ref(),
            ],
        )
        .unwrap();
        let told: Value = serde_json::from_str(&told).unwrap();
        let count = |kind: &str| {
            let blocks = told["blocks"].to_string();
            blocks.matches(&format!("\"t\":\"{kind}\"")).count()
        };
        let title = usize::from(matches!(format, Format::Html | Format::Markdown));
        assert_eq!(count("Header"), headings.len() + title, "{format:?}");
        assert_eq!(
            count("Table"),
            own["tables"].as_array().unwrap().len(),
            "{format:?}"
        );
    }
}

/// Opened by LibreOffice and printed from there: it keeps the outline, the heads of tables, the
/// words for pictures and the language.
#[test]
fn libreoffice_prints_it_as_a_tagged_document() {
    for (language, tag) in [(Language::Fr, "fr-FR"), (Language::En, "en-GB")] {
        let document = synthesis_of(sample().unwrap(), &in_language(language)).unwrap();
        for format in [Format::Docx, Format::Odt] {
            let (folder, file) = file(&document, format);
            let own = read(&file);
            let output = Command::new("soffice")
                .arg(format!(
                    "-env:UserInstallation=file://{}",
                    folder.path().join("profile").display()
                ))
                .args(["--headless", "--norestore", "--convert-to"])
                .arg("pdf:writer_pdf_Export:{\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"},\"ExportBookmarks\":{\"type\":\"boolean\",\"value\":\"true\"}}")
                .arg("--outdir")
                .arg(folder.path())
                .arg(&file)
                .env("LC_ALL", "C.UTF-8")
                .env("LANG", "C.UTF-8")
                .output()
                .unwrap();
            assert!(
                output.status.success(),
                "{}",
                String::from_utf8_lossy(&output.stderr)
            );
            let pdf = folder.path().join("document.pdf");
            let elements = structure(&pdf).unwrap();
            let headings = own["headings"].as_array().unwrap();
            for level in 1..=3_u64 {
                let wanted = headings.iter().filter(|one| one[0] == level).count();
                let found = elements
                    .iter()
                    .filter(|element| element.tag() == format!("H{level}"))
                    .count();
                assert_eq!(found, wanted, "{format:?}: H{level}");
            }
            let tables = own["tables"].as_array().unwrap().len();
            let count = |name: &str| {
                let found = elements.iter();
                found.filter(|element| element.tag() == name).count()
            };
            assert!(count("Table") >= tables, "{format:?}: {}", count("Table"));
            assert!(count("TH") > 3 * tables, "{format:?}: {}", count("TH"));
            assert!(count("L") > 10, "{format:?}: {}", count("L"));
            let alts: Vec<&str> = elements
                .iter()
                .filter(|element| element.tag() == "Figure")
                .map(|element| element.alt.as_str())
                .collect();
            for alt in own["alts"].as_array().unwrap() {
                assert!(
                    alts.iter()
                        .any(|found| plain(found) == plain(alt.as_str().unwrap())),
                    "{format:?}: {alt} is not in {alts:?}"
                );
            }
            assert!(alts.iter().all(|alt| !alt.is_empty()), "{format:?}");
            let script = "import json, pikepdf, sys
pdf = pikepdf.open(sys.argv[1])
with pdf.open_outline() as outline:
    names = []
    def walk(items):
        for item in items:
            names.append(str(item.title)); walk(item.children)
    walk(outline.root)
print(json.dumps({'language': str(pdf.Root.get('/Lang')), 'outline': names,
 'lying': sum(1 for p in pdf.pages if p.mediabox[2] > p.mediabox[3]), 'pages': len(pdf.pages)}))";
            let told = tool(
                checkers().join("python"),
                &[OsStr::new("-c"), OsStr::new(script), pdf.as_ref()],
            )
            .unwrap();
            let told: Value = serde_json::from_str(&told).unwrap();
            assert_eq!(told["language"], tag, "{format:?}");
            let outline: Vec<String> = told["outline"]
                .as_array()
                .unwrap()
                .iter()
                .map(|name| plain(name.as_str().unwrap()))
                .collect();
            for heading in headings {
                let name = plain(heading[1].as_str().unwrap());
                assert!(
                    outline.contains(&name),
                    "{format:?}: {name} is not in {outline:?}"
                );
            }
            // The journey lies on a page of its own, the rest stands upright.
            assert!(told["lying"].as_u64().unwrap() >= 1, "{told}");
            assert!(told["pages"].as_u64().unwrap() > told["lying"].as_u64().unwrap() + 5);
        }
    }
}

/// What somebody brought is there with its words, upright, and without what a camera wrote beside it.
#[test]
fn pictures_are_in_every_format_that_shows_them() {
    let own = tests::documents::root().join("tests/inputs/portrait-couche.jpg");
    let script =
        "import base64, sys; print(base64.b64encode(open(sys.argv[1], 'rb').read()).decode())";
    let body = tool(
        "python3",
        &[OsStr::new("-c"), OsStr::new(script), own.as_ref()],
    )
    .unwrap();
    let picture = format!("data:image/jpeg;base64,{}", body.trim());
    let mut given = 0;
    let mut records = sample().unwrap();
    for record in &mut records {
        if let Record::Persona(persona) = record {
            persona.picture = Some(picture.clone());
            given += 1;
        }
    }
    assert!(given > 0);
    let bare = synthesis_of(sample().unwrap(), &Options::default()).unwrap();
    let document = synthesis_of(records, &Options::default()).unwrap();
    for format in [Format::Docx, Format::Odt, Format::Html] {
        let count = |document: &Document| {
            let (_folder, file) = file(document, format);
            let found = read(&file);
            assert_eq!(found["silent"], 0);
            let alts = found["alts"].as_array().unwrap().len();
            (alts, fs::read(&file).unwrap())
        };
        let ((without, _), (with, bytes)) = (count(&bare), count(&document));
        assert_eq!(with, without + given, "{format:?}");
        let camera = b"chez Nadege";
        assert!(!bytes.windows(camera.len()).any(|part| part == camera));
    }
}
