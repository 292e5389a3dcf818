//! An agenda on the command line: the file that a calendar opens.

use std::fs;

use serde_json::json;
use tests::documents::sample as records;

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
