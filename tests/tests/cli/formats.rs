//! The synthesis in the formats of an office, by the command line.

use std::{fs, path::Path, process::Command};

use serde_json::json;

use crate::{Line, export, said, sample};

/// How a file of a format begins.
const FORMATS: [(&str, &[u8]); 5] = [
    ("pdf", b"%PDF-"),
    ("docx", b"PK\x03\x04"),
    ("odt", b"PK\x03\x04"),
    ("html", b"<!doctype html>\n<html lang=\"fr\">"),
    ("md", "**Lab’Estran".as_bytes()),
];

#[test]
fn the_synthesis_is_written_in_every_format() {
    let line = Line::new();
    line.json(&["import", &sample()]);
    for (format, start) in FORMATS {
        // The name gets its extension.
        let file = line.path("synthèse v1.2");
        let done = line.json(&export(format, &file));
        let path = format!("{file}.{format}");
        assert_eq!(done["output"], json!(path));
        assert_eq!(done["replaced"], json!([]));
        assert_eq!(done["pages"].is_u64(), format == "pdf", "{done}");
        let bytes = fs::read(&path).unwrap();
        assert!(bytes.starts_with(start), "{format}");

        // What is there stays, unless it is asked for.
        let (code, reason) = line.refusal(&export(format, &path));
        assert_eq!(code, 1);
        assert!(reason.contains(&path), "{reason}");
        let again = line.run(&[&export(format, &path)[..], &["--force"]].concat());
        assert!(again.status.success(), "{}", said(&again));
        assert!(fs::read(&path).unwrap() == bytes, "{format}: other bytes");
    }
    let names = fs::read_dir(line.folder.path()).unwrap().flatten();
    let written = names.filter(|entry| entry.path().is_file()).count();
    assert_eq!(written, FORMATS.len());
}

#[test]
fn the_language_asked_for_is_that_of_every_format() {
    let line = Line::new();
    line.json(&["import", &sample()]);
    for format in ["html", "md"] {
        let file = line.path(&format!("summary.{format}"));
        let language = ["--lang", "en"];
        line.json(&[&export(format, &file)[..], &language].concat());
        let text = fs::read_to_string(&file).unwrap();
        assert!(text.contains("Contents"), "{format}");
        assert!(!text.contains("Sommaire"), "{format}");
    }
    let spoken = said(&line.run(&["--help"]));
    assert!(spoken.contains("pdf|docx|odt|html|md"), "{spoken}");
    let (_, reason) = line.refusal(&export("pptx", &line.path("a.pptx")));
    assert!(reason.contains("pptx"), "{reason}");
    assert!(!Path::new(&line.path("a.pptx")).exists());
}

/// The workbook of a workshop: its notes, and what its synthesis tells in tables, folded alike.
#[test]
fn the_workbook_of_a_workshop_holds_the_tables_of_its_synthesis() {
    let line = Line::new();
    line.json(&["import", &sample()]);
    let file = line.path("atelier.xlsx");
    line.json(&export("xlsx", &file));
    let told = Command::new("python3")
        .args(["-c", SHEETS])
        .arg(&file)
        .output()
        .unwrap();
    assert!(told.status.success(), "{}", said(&told));
    let text = String::from_utf8(told.stdout).unwrap();
    for wanted in [
        "Participants par catégorie",
        "Autres catégories (Agents instructeurs, Usagers",
        "Mettre en place le comptage des motifs de retour",
        "Ticket prioritaire pour ceux qui reviennent",
    ] {
        assert!(text.contains(wanted), "{wanted} is not in {text}");
    }
    // A small category has no line of its own in any sheet.
    assert!(!text.lines().any(|line| line == "Usagers"), "{text}");
}

/// A report of a participation and a project have tables too: one workbook, or a file each.
#[test]
fn the_tables_of_a_report_and_of_a_project_are_written() {
    let line = Line::new();
    line.json(&["import", &sample()]);
    let file = line.path("bilan.xlsx");
    let bilan = ["--document", "bilan"];
    line.json(&[&export("xlsx", &file)[..], &bilan].concat());
    let told = Command::new("python3")
        .args(["-c", SHEETS])
        .arg(&file)
        .output()
        .unwrap();
    let text = String::from_utf8(told.stdout).unwrap();
    assert!(text.contains("Actions décidées"), "{text}");

    let list = line.json(&["list"]);
    let project = list["projects"][0]["id"].as_str().unwrap();
    let file = line.path("projet.csv");
    let of = ["export", "--project", project, "--format", "csv"];
    let done = line.json(&[&of[..], &["--output", &file]].concat());
    let files = done["outputs"].as_array().unwrap();
    assert!(files.len() > 3, "{done}");
    let whole: Vec<String> = files
        .iter()
        .map(|file| fs::read_to_string(file.as_str().unwrap()).unwrap())
        .collect();
    let whole = whole.join("\n");
    assert!(
        whole.contains("Mettre en place le comptage des motifs de retour"),
        "{whole}"
    );
}

/// Names of sheets and texts of cells, a line each.
const SHEETS: &str = "
import re, sys, xml.etree.ElementTree as tree, zipfile
book = zipfile.ZipFile(sys.argv[1])
main = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
for sheet in tree.fromstring(book.read('xl/workbook.xml')).iter(main + 'sheet'):
    print(sheet.get('name'))
for text in tree.fromstring(book.read('xl/sharedStrings.xml')).iter(main + 't'):
    print(text.text)
";
