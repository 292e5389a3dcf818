//! An agenda on the command line: the file that a calendar opens, and the sheets on paper.

use std::{fs, path::Path};

use serde_json::{Value, json};
use tests::{
    documents::{plain, sample as records, text_of},
    readers::{accessible, structure},
};

use super::{Line, export, sample};

/// The properties of each event, unfolded.
fn events(text: &str) -> Vec<Vec<(String, String)>> {
    let text = text.replace("\r\n ", "");
    let mut found = Vec::new();
    for line in text.lines() {
        match line {
            "BEGIN:VEVENT" => found.push(Vec::new()),
            _ => {
                let (name, value) = line.split_once(':').expect("a property");
                if let Some(event) = found.last_mut() {
                    event.push((name.to_owned(), value.to_owned()));
                }
            }
        }
    }
    found
}

#[test]
fn an_agenda_is_an_event_a_day_and_one_a_block_in_universal_time() {
    let line = Line::new();
    line.json(&["import", &sample()]);
    let file = line.path("agenda.ics");
    let done = line.json(&export("ics", &file));
    assert_eq!(done["output"], json!(file));
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n"));
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    assert!(text.split("\r\n").all(|line| line.len() <= 75));

    let events = events(&text);
    let records = records().unwrap();
    let blocks = records.iter().filter_map(|record| match record {
        domain::Record::Block(block) => Some(block),
        _ => None,
    });
    let blocks: Vec<_> = blocks.collect();
    assert_eq!(events.len(), blocks.len() + 1);
    let value = |event: &[(String, String)], name: &str| {
        let found = event.iter().find(|(own, _)| own == name);
        found.map(|(_, value)| value.clone()).unwrap_or_default()
    };
    for event in &events {
        let (from, to) = (value(event, "DTSTART"), value(event, "DTEND"));
        assert!(
            from.ends_with('Z') && to.ends_with('Z') && from < to,
            "{event:?}"
        );
        assert_eq!(event.iter().filter(|(name, _)| name == "UID").count(), 1);
    }
    for block in &blocks {
        let title = block.title.replace(',', "\\,").replace(';', "\\;");
        assert!(
            events.iter().any(|event| value(event, "SUMMARY") == title),
            "{title}"
        );
        assert!(block.private_notes.is_empty() || !text.contains(&block.private_notes));
    }
    let workshop = records.iter().find_map(|record| match record {
        domain::Record::Workshop(workshop) => Some(workshop),
        _ => None,
    });
    let day = workshop.unwrap().date.unwrap().to_string().replace('-', "");
    assert!(value(&events[0], "DTSTART").starts_with(&day));
}

const LAB: &str = "0190f000-0000-7000-8000-00000000135a";
const PROJECT: &str = "0190f000-0000-7000-8000-000000001300";
const WORKSHOP: &str = "0190f000-0000-7000-8000-000000001301";
const GROUPS: [(&str, &str); 2] = [
    ("0190f000-0000-7000-8000-000000001350", "Table du parvis"),
    ("0190f000-0000-7000-8000-000000001351", "Table du guichet"),
];

/// A workshop in which two groups work apart.
fn apart() -> Value {
    let block = |number: usize, title: &str, minutes: u32, group: Option<usize>| {
        json!({
            "id": format!("0190f000-0000-7000-8000-0000000014{number:02}"), "workshop": WORKSHOP,
            "order": format!("{number:02}8"), "title": title, "duration_min": minutes,
            "group": group.map(|group| GROUPS[group].0),
            "instruction": format!("Consigne de {title}"), "private_notes": format!("Secret de {title}"),
            "material": ["4 feutres", "Papier"],
        })
    };
    let blocks = [
        block(0, "Ouverture", 30, None),
        block(1, "Marche", 40, Some(0)),
        block(2, "Entretiens", 70, Some(1)),
        block(3, "Dessin", 20, Some(0)),
        block(4, "Mise en commun", 30, None),
    ];
    let groups = GROUPS.map(|(id, name)| json!({ "id": id, "workshop": WORKSHOP, "name": name }));
    json!({ "format": "etabli", "version": 1, "records": {
        "lab": [{ "id": LAB, "name": "Lab des essais", "time_zone": "Europe/Paris" }],
        "project": [{ "id": PROJECT, "title": "Essai" }],
        "workshop": [{
            "id": WORKSHOP, "project": PROJECT, "title": "Atelier à deux pistes", "place": "Préau",
            "date": "2026-06-23", "planned_start": "09:00:00",
        }],
        "group": groups, "block": blocks,
    } })
}

#[test]
fn an_agenda_on_paper_is_a_sheet_for_those_who_lead_one_a_group_and_the_material() {
    let line = Line::new();
    let file = line.path("deux-pistes.json");
    fs::write(&file, apart().to_string()).unwrap();
    line.json(&["import", &file]);
    let pdf = line.path("conducteur.pdf");
    let done = line.json(&[
        "export",
        "--workshop",
        WORKSHOP,
        "--document",
        "agenda",
        "--format",
        "pdf",
        "--output",
        &pdf,
    ]);
    // One page each.
    assert_eq!(done["pages"], json!(4));
    assert_eq!(done["replaced"], json!([]));
    let pdf = Path::new(&pdf);
    accessible(pdf).unwrap();
    let elements = structure(pdf).unwrap();
    let count = |tag: &str| elements.iter().filter(|one| one.tag() == tag).count();
    assert_eq!((count("H1"), count("Table")), (4, 4));

    let text = text_of(pdf).unwrap();
    let pages: Vec<String> = text.split('\u{c}').map(plain).collect();
    let [lead, parvis, guichet, material, ..] = pages.as_slice() else {
        panic!("{} pages", pages.len());
    };
    for word in [
        "Secret de Marche",
        "Table du parvis",
        "Table du guichet",
        "Tout le monde",
        "2 h 10",
    ] {
        assert!(lead.contains(&plain(word)), "{word}: {lead}");
    }
    for page in [parvis, guichet, material] {
        assert!(!page.contains("Secret"), "{page}");
    }
    for (page, own, other, hours) in [
        (parvis, "Dessin", "Entretiens", "10 h 10 – 10 h 30"),
        (guichet, "Entretiens", "Dessin", "9 h 30 – 10 h 40"),
    ] {
        assert!(page.contains(&plain(hours)), "{hours}: {page}");
        assert!(
            page.contains(&plain(&format!("Consigne de {own}"))),
            "{page}"
        );
        assert!(!page.contains(other), "{page}");
        // Everybody again: after the longest.
        assert!(page.contains(&plain("10 h 40 – 11 h 10")), "{page}");
    }
    assert!(
        material.contains("feutres") && material.contains("20"),
        "{material}"
    );
}

#[test]
fn only_a_pdf_is_a_document() {
    let line = Line::new();
    line.json(&["import", &sample()]);
    let file = line.path("x.json");
    let (_, said) = line.refusal(&[
        "export",
        "--workshop",
        super::TITLE,
        "--document",
        "agenda",
        "--format",
        "json",
        "--output",
        &file,
    ]);
    assert!(said.contains("--document"), "{said}");
    assert!(!Path::new(&file).exists());
}
