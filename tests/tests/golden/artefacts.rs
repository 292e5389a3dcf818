//! Every artefact in the documents: as agreed, read aloud, and every text of every record in every
//! format. What is hidden is in none.

use std::collections::{BTreeMap, HashSet};

use domain::{Id, cell::Cell, note::NoteStatus, search};
use export::{Format, render};
use synthesis::{
    Records,
    document::{Document, Kind, document},
};
use tests::{artefacts::with_artefacts, readers::structure};

use super::*;

fn records() -> Vec<Record> {
    with_artefacts(sample().unwrap())
}

pub fn of(kind: Kind, language: Language) -> Document {
    let all = records();
    let options = Options {
        kind,
        ..in_language(language)
    };
    let records = match kind {
        Kind::Project => {
            let id = all
                .iter()
                .find(|record| record.noun() == Noun::Project)
                .unwrap()
                .id();
            Records::of_project(all, id).unwrap()
        }
        Kind::Synthesis | Kind::Bilan | Kind::Report => Records::new(all).unwrap(),
    };
    document(&records, &options)
}

const OWN: [&str; 5] = [
    "empathy:",
    "test_grid:",
    "stakeholders:",
    "journey:",
    "persona:",
];

#[test]
fn artefacts_are_as_agreed_and_accessible() {
    let mut composer = composer();
    for (language, name) in [(Language::Fr, "fr"), (Language::En, "en")] {
        let document = of(Kind::Synthesis, language);
        let composition = set(&mut composer, &document).unwrap();
        let (_folder, file) = written(&composition);
        if let Some(folder) = std::env::var_os("ETABLI_KEEP") {
            fs::copy(
                &file,
                Path::new(&folder).join(format!("artefacts-{name}.pdf")),
            )
            .unwrap();
        }
        accessible(&file).unwrap_or_else(|error| panic!("{name}: {error}"));
        let made = tests::artefacts::id(0).to_string();
        let own = document.sections.iter().filter(|section| {
            let artefact = OWN.iter().any(|start| section.key.starts_with(start));
            // Ids of the sample are made anew each time only where it has none.
            artefact && section.key.contains(&made[..20])
        });
        let own: Vec<_> = own.collect();
        assert_eq!(own.len(), 6, "{name}");
        let json = serde_json::to_string_pretty(&own).unwrap() + "\n";
        agreed(&format!("artefacts-{name}.json"), &json);
        agreed(&format!("artefacts-{name}.tags.txt"), &tags(&file));
        let elements = structure(&file).unwrap();
        let figures = elements.iter().filter(|element| element.tag() == "Figure");
        assert!(figures.clone().count() > 0);
        for figure in figures {
            assert!(!figure.alt.trim().is_empty(), "{figure:?}");
        }
        // Nothing of an empathy map stands twice: its board is no activity beside it.
        let told = plain(&text_of(&file).unwrap());
        assert_eq!(
            told.matches(&plain("Attendre sans savoir, dit autrement 2."))
                .count(),
            1
        );
        let activities = document
            .sections
            .iter()
            .flat_map(|section| &section.sections);
        for activity in activities {
            assert!(
                !activity.title.contains("Carte d’empathie"),
                "{}",
                activity.title
            );
        }
    }
}

/// Texts that a document does not tell, and why: that of a kind, or both.
const LEFT: &[(Option<Kind>, Noun, &str, &str)] = &[
    (None, Noun::Participant, "", "nobody is named"),
    (
        None,
        Noun::Group,
        "name",
        "who sat where is told by no document",
    ),
    (
        None,
        Noun::TestGrid,
        "testers",
        "one person's category beside what they did would name them",
    ),
    (None, Noun::Lab, "roadmap", "the lab's own plan"),
    (
        None,
        Noun::Activity,
        "title",
        "what it opened has a title of its own where it gave nothing else",
    ),
    (
        None,
        Noun::Block,
        "instruction",
        "it is on the agenda's sheets",
    ),
    (
        Some(Kind::Synthesis),
        Noun::Workshop,
        "title",
        "its cover divides it at the colon",
    ),
    (
        Some(Kind::Synthesis),
        Noun::Project,
        "",
        "the project's own synthesis tells it",
    ),
    (
        Some(Kind::Project),
        Noun::Block,
        "",
        "its workshop's synthesis",
    ),
    (
        Some(Kind::Project),
        Noun::Cluster,
        "summary",
        "its workshop's synthesis",
    ),
    (
        Some(Kind::Project),
        Noun::Evaluation,
        "",
        "its workshop's synthesis",
    ),
    (
        Some(Kind::Project),
        Noun::Matrix,
        "",
        "its workshop's synthesis",
    ),
    (
        Some(Kind::Project),
        Noun::Poll,
        "",
        "its workshop's synthesis",
    ),
    (
        Some(Kind::Project),
        Noun::Workshop,
        "expected_outputs",
        "its own synthesis",
    ),
];

fn left(kind: Kind, record: &Record, place: &str) -> bool {
    LEFT.iter().any(|(of, noun, start, _)| {
        of.is_none_or(|of| of == kind) && record.noun() == *noun && place.starts_with(start)
    })
}

/// Whether a record is kept and not shown, or belongs to what is.
fn hidden(record: &Record, hidden: &HashSet<Id>, all: &[Record]) -> bool {
    match record {
        Record::Note(note) => note.status != NoteStatus::Visible,
        Record::Step(step) => step.hidden,
        Record::Lane(lane) => lane.hidden,
        Record::Cell(cell) => {
            hidden.contains(&cell.lane) || reached(cell, all).iter().all(|id| hidden.contains(id))
        }
        Record::Emotion(emotion) => hidden.contains(&emotion.step),
        Record::Link(link) => {
            let cell = |id: Id| hidden.contains(&id);
            cell(link.from) || cell(link.to)
        }
        _ => false,
    }
}

/// The steps a cell stands over: its own, and as many more as it spans, as far as the end or the next
/// that holds something in its lane.
fn reached(cell: &Cell, all: &[Record]) -> Vec<Id> {
    let mut steps: Vec<(&str, Id)> = all
        .iter()
        .filter_map(|record| match record {
            Record::Step(step) if step.journey == cell.journey => {
                Some((step.order.as_str(), step.id))
            }
            _ => None,
        })
        .collect();
    steps.sort_unstable();
    let held = |id: Id| {
        let here = |one: &Cell| one.lane == cell.lane && one.step == id;
        all.iter()
            .any(|record| matches!(record, Record::Cell(one) if here(one)))
    };
    let own = steps.iter().map(|(_, id)| *id);
    own.skip_while(|id| *id != cell.step)
        .take(cell.span.max(1) as usize)
        .take_while(|id| *id == cell.step || !held(*id))
        .collect()
}

/// What every format says of a document, as its readers find it.
fn everywhere(document: &Document) -> Vec<(Format, String)> {
    Format::ALL
        .into_iter()
        .map(|format| {
            if format != Format::Pdf {
                return (format, formats::said(document, format));
            }
            let made = render(&mut composer(), document, format, &mut |_| {
                ControlFlow::Continue(())
            });
            let folder = tempfile::tempdir().unwrap();
            let file = folder.path().join("document.pdf");
            fs::write(&file, made.unwrap().bytes).unwrap();
            (format, by_pdfium(&file).unwrap())
        })
        .collect()
}

#[test]
fn every_text_of_every_record_is_in_every_format_and_what_is_hidden_in_none() {
    let all = records();
    let mut unseen: HashSet<Id> = HashSet::new();
    // Steps and lanes before cells, cells before links.
    for _ in 0..3 {
        let more: Vec<Id> = all
            .iter()
            .filter(|record| hidden(record, &unseen, &all))
            .map(Record::id)
            .collect();
        unseen.extend(more);
    }
    let mut missing: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for kind in [Kind::Synthesis, Kind::Project] {
        let (mut told, mut kept) = (0, 0);
        for (format, said) in everywhere(&of(kind, Language::Fr)) {
            let letters = plain(&said);
            for record in &all {
                for text in search::texts(record) {
                    let there = letters.contains(&plain(&text.text));
                    if unseen.contains(&record.id()) {
                        kept += 1;
                        // A word or two may stand elsewhere.
                        assert!(
                            text.text.chars().count() < 10 || !there,
                            "{kind:?}, {format:?} shows {}",
                            text.text
                        );
                    } else if !left(kind, record, &text.place) {
                        told += 1;
                        if !there {
                            let at = text.place.split('[').next().unwrap_or_default();
                            let at = format!("{:?} {at}, {kind:?} as {format:?}", record.noun());
                            missing.entry(at).or_default().push(text.text);
                        }
                    }
                }
            }
        }
        assert!(told > 1_800 && kept > 50, "{kind:?}: {told}, {kept}");
    }
    assert!(missing.is_empty(), "{missing:#?}");
}
