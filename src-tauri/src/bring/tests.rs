#![allow(clippy::unwrap_used)]

use synthesis::document::model::{
    Caption, Feeling, JourneyLane, JourneyLine, JourneyPhase, JourneyStep, Section,
};

use super::*;

fn of(language: Language, parts: Vec<Part>) -> Vec<Sheet> {
    tables_of(&document::Document {
        language,
        sections: vec![Section {
            title: "Section".to_owned(),
            parts,
            ..Section::default()
        }],
        ..document::Document::default()
    })
}

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

#[test]
fn a_count_is_a_number_in_either_language_and_a_code_is_not() {
    let read = |language, written: &str| cell(written.to_owned(), Wording::new(language));
    assert_eq!(read(Language::En, "1,234"), Cell::Count(1_234));
    assert_eq!(read(Language::Fr, "1\u{202f}234"), Cell::Count(1_234));
    assert_eq!(read(Language::Fr, "12"), Cell::Count(12));
    for written in ["007", "1,2", "12,34", "3 à 4", "50 %"] {
        assert_eq!(read(Language::En, written), text(written));
    }
    // In French a comma is that of a fraction.
    assert_eq!(read(Language::Fr, "1,234"), text("1,234"));
    assert_eq!(read(Language::Fr, ""), Cell::None);
}

#[test]
fn a_distribution_and_a_journey_are_sheets() {
    let caption = |text: &str| Caption {
        number: 1,
        text: text.to_owned(),
    };
    let bar = |value: &str, label: &str, count: &str| ColumnBar {
        value: value.to_owned(),
        label: label.to_owned(),
        count: count.to_owned(),
        ..ColumnBar::default()
    };
    let columns = Columns {
        caption: caption("ROTI"),
        columns: vec![bar("1", "perdu", "0"), bar("2", "", "12")],
        ..Columns::default()
    };
    let step = |number: &str, title: &str| JourneyStep {
        number: number.to_owned(),
        title: title.to_owned(),
    };
    let wide = JourneyCell {
        span: 2,
        lines: ["Appeler", "Attendre"]
            .map(|said| JourneyLine {
                text: said.to_owned(),
                ..JourneyLine::default()
            })
            .to_vec(),
        ..JourneyCell::default()
    };
    let felt = JourneyCell {
        span: 1,
        feeling: Some(Feeling {
            value: "−1".to_owned(),
            word: "perdue".to_owned(),
            ..Feeling::default()
        }),
        ..JourneyCell::default()
    };
    let lane = |title: &str, detail: &str, cells| JourneyLane {
        title: title.to_owned(),
        detail: detail.to_owned(),
        cells,
        ..JourneyLane::default()
    };
    let empty = JourneyCell {
        span: 1,
        ..JourneyCell::default()
    };
    let journey = Journey {
        caption: caption("Parcours"),
        corner: "Étapes".to_owned(),
        phases: vec![JourneyPhase {
            title: "Avant".to_owned(),
            span: 2,
        }],
        steps: vec![step("Étape 1", "Chercher"), step("Étape 2", "Venir")],
        lanes: vec![
            lane("Actions", "", vec![wide]),
            lane("Émotion", "Nadège", vec![felt, empty]),
        ],
        ..Journey::default()
    };
    let sheets = of(
        Language::Fr,
        vec![Part::Columns(columns), Part::Journey(Box::new(journey))],
    );
    assert_eq!(sheets[0].name, "ROTI");
    assert_eq!(sheets[0].titles, ["1 perdu", "2"]);
    assert_eq!(sheets[0].rows, [[Cell::Count(0), Cell::Count(12)]]);
    assert_eq!(sheets[1].name, "Parcours");
    assert_eq!(
        sheets[1].titles,
        ["Étapes", "Étape 1 Chercher", "Étape 2 Venir"]
    );
    assert_eq!(
        sheets[1].rows,
        [
            [Cell::None, text("Avant"), Cell::None],
            [text("Actions"), text("Appeler\nAttendre"), Cell::None],
            [text("Émotion · Nadège"), text("−1 perdue"), Cell::None],
        ]
    );
}

#[test]
fn tables_of_one_name_are_files_of_their_own() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("projet.csv");
    let sheet = |said: &str| Sheet {
        word: "synthesis",
        name: "Les votes".to_owned(),
        titles: vec!["Question".to_owned()],
        rows: vec![vec![text(said)]],
    };
    let sheets = ["un", "deux", "trois"].map(sheet);
    let files = write(&path, &sheets, false, Language::Fr, false).unwrap();
    let said: Vec<String> = files
        .iter()
        .map(|file| std::fs::read_to_string(file).unwrap())
        .collect();
    for (told, wanted) in said.iter().zip(["un", "deux", "trois"]) {
        assert!(told.contains(wanted), "{files:?}: {told}");
    }
}

fn shown(text: &str, wishes: &Wishes) -> Value {
    let taken = imports::read(text.as_bytes(), wishes).unwrap();
    preview(&taken, 0, wishes)["table"].clone()
}

#[test]
fn a_preview_counts_all_lines_and_shows_as_many_as_are_asked_for() {
    let rows: String = (0..400)
        .map(|row| format!(";{row}\nidée {row};x\n"))
        .collect();
    let table = shown(&format!("Idée;Votes\n{rows}"), &Wishes::default());
    assert_eq!(
        table["said"],
        json!({ "wrong": 400, "look": 400, "remarks": 800 })
    );
    assert_eq!(table["remarks"].as_array().unwrap().len(), SHOWN);
    assert_eq!(table["below"], 800);
    assert_eq!(
        table["heads"][0],
        json!({ "line": 1, "text": "Idée, Votes" })
    );
    let rows: String = (0..700).map(|row| format!("idée {row}\n")).collect();
    let plain = format!("Idée\n{rows}");
    let few = shown(&plain, &Wishes::default());
    assert_eq!(few["rows"].as_array().unwrap().len(), FIRST + 1);
    let wishes = Wishes {
        shown: 600,
        ..Wishes::default()
    };
    let more = shown(&plain, &wishes);
    assert_eq!(more["rows"].as_array().unwrap().len(), 600);
}

#[test]
fn every_title_of_a_list_is_told_whether_its_row_is_shown_or_not() {
    let rows: String = (0..40).map(|row| format!("idée {row}\n")).collect();
    let list = format!("Frame 1\n{rows}Frame 2\n{rows}");
    let table = shown(&list, &Wishes::default());
    assert_eq!(table["title_lines"], json!([1, 42]));
    let titled = table["rows"].as_array().unwrap().iter();
    assert_eq!(titled.filter(|row| row["title"] == true).count(), 2);
}

#[test]
fn what_csv_would_replace_beside_its_file_is_told_before_and_written_once_allowed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notes.csv");
    let sheet = |name: &str, rows: usize| Sheet {
        name: name.to_owned(),
        titles: vec!["a".to_owned()],
        rows: vec![vec![Cell::Count(1)]; rows],
        ..Sheet::default()
    };
    let tables = [
        sheet("Notes", 1),
        sheet("Regroupements", 1),
        sheet("Votes", 0),
    ];
    assert!(beside(&path, &tables).is_empty());
    let write = |force| write(&path, &tables, false, Language::Fr, force);
    let files = write(false).unwrap();
    assert_eq!(files.len(), 2);
    assert_eq!(beside(&path, &tables), files[1..]);
    assert_eq!(write(false).unwrap_err().code, ErrorCode::FileExists);
    assert_eq!(write(true).unwrap(), files);
}
