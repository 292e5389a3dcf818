//! The activity report: text and structure as agreed in both languages, accessible, in every format,
//! with every figure that was computed and none that a page keeps to itself.

use domain::{
    project::{Lesson, LessonKind, Project},
    report::{Period, Report},
    workshop::{Workshop, WorkshopKind, WorkshopState},
};
use synthesis::{
    Records,
    document::{Document, report as told},
    report::{Source, report},
};
use tests::readers::structure;

use super::*;

fn day<D: std::str::FromStr<Err: std::fmt::Debug>>(text: &str) -> D {
    text.parse().unwrap()
}

/// A year of a lab: the sample's project, and others, with workshops like the sample's.
fn source() -> Source {
    let mut source = Source::default();
    let mut workshop = Workshop::default();
    let mut rest = Vec::new();
    for record in sample().unwrap() {
        match record {
            Record::Lab(lab) => source.lab = Some(lab),
            Record::Project(project) => source.projects.push(project),
            Record::Workshop(own) => workshop = own,
            other => rest.push(other),
        }
    }
    let axes: Vec<String> = source
        .lab
        .as_ref()
        .map(|lab| lab.roadmap_axes.clone())
        .unwrap_or_default();
    for (n, title) in [
        "Budget participatif des collèges",
        "Le courrier qu’on comprend",
    ]
    .iter()
    .enumerate()
    {
        source.projects.push(Project {
            id: domain::Id::from_u128(70 + n as u128),
            code: format!("2026-01{n}"),
            title: (*title).to_owned(),
            departments: vec!["35".to_owned(), format!("2{n}")],
            roadmap_axis: axes.get(n).cloned().unwrap_or_default(),
            start: Some(day("2026-02-01")),
            lessons: vec![Lesson {
                kind: LessonKind::Reusable,
                text: "Prévenir le standard avant d’ouvrir l’adresse de dépôt.".to_owned(),
                tags: Vec::new(),
            }],
            ..Project::default()
        });
    }
    let projects: Vec<domain::Id> = source.projects.iter().map(|project| project.id).collect();
    let mut records: Vec<Record> = Vec::new();
    for (n, date) in ["2026-03-12", "2026-05-19", "2026-05-28", "2026-11-03"]
        .iter()
        .enumerate()
    {
        let mut next = 1_000 * (n as u128 + 1);
        let own = domain::Id::from_u128(next);
        let copied = exchange::remap(&rest, |noun, id| {
            if noun == Noun::Workshop || id == workshop.id {
                return own;
            }
            next += 1;
            domain::Id::from_u128(next)
        });
        records.extend(copied.unwrap().into_iter().map(|record| moved(record, own)));
        source.workshops.push(Workshop {
            id: own,
            project: projects[n % projects.len()],
            date: Some(day(date)),
            state: WorkshopState::Finished,
            kind: if n == 1 {
                WorkshopKind::Test
            } else {
                workshop.kind
            },
            ..workshop.clone()
        });
        source.notes.insert(own, 48);
    }
    source.workshops.push(Workshop {
        id: domain::Id::from_u128(9),
        project: projects[0],
        title: "Pas encore commencé".to_owned(),
        date: Some(day("2026-12-10")),
        ..Workshop::default()
    });
    let held = source.workshops[..4].to_vec();
    source.held = Records::many(source.lab.as_ref(), held, records);
    source
}

/// What names its workshop names this one.
fn moved(mut record: Record, own: domain::Id) -> Record {
    match &mut record {
        Record::Block(one) => one.workshop = own,
        Record::Activity(one) => one.workshop = own,
        Record::Participant(one) => one.workshop = own,
        Record::IdeaCard(one) => one.workshop = own,
        Record::Decision(one) => one.workshop = own,
        Record::Evaluation(one) => one.workshop = own,
        Record::Action(one) => one.workshop = Some(own),
        _ => {}
    }
    record
}

fn year() -> Period {
    Period {
        from: day("2026-01-01"),
        to: day("2026-12-31"),
    }
}

pub fn made(language: Language) -> (Report, Document) {
    let source = source();
    let report = report(&source, year());
    let document = told::document(&report, source.lab, &in_language(language));
    (report, document)
}

#[test]
fn the_activity_report_is_as_agreed_and_accessible() {
    let mut composer = composer();
    for (language, name) in [(Language::Fr, "rapport-fr"), (Language::En, "rapport-en")] {
        let (report, document) = made(language);
        assert_eq!((report.workshops, report.not_begun), (4, 1));
        let composition = set(&mut composer, &document).unwrap();
        assert_eq!(composition.replaced, []);
        let (_folder, file) = written(&composition);
        if let Some(folder) = std::env::var_os("ETABLI_KEEP") {
            fs::copy(&file, Path::new(&folder).join(format!("{name}.pdf"))).unwrap();
        }
        accessible(&file).unwrap_or_else(|error| panic!("{name}: {error}"));
        let json = serde_json::to_string_pretty(&document).unwrap() + "\n";
        agreed(&format!("{name}.json"), &json);
        agreed(&format!("{name}.tags.txt"), &tags(&file));
        let headings: String = composition
            .headings
            .iter()
            .map(|h| {
                let marks = "#".repeat(usize::from(h.level));
                format!("{marks} {} {} p. {}\n", h.number, h.title, h.page)
            })
            .collect();
        agreed(&format!("{name}.headings.txt"), &headings);
        // Every bar's figure is text, and every count that was computed stands in the pages.
        let text = words(&by_pdfium(&file).unwrap());
        for tallies in [&report.kinds, &report.departments, &report.axes] {
            for one in tallies.iter().filter(|one| !one.of.is_empty()) {
                assert!(stands_in(&words(&one.count.to_string()), &text));
            }
        }
        for share in &report.categories {
            let row = format!("{} {}", share.label, share.count);
            assert!(stands_in(&words(&row), &text), "{row}");
        }
        assert!(!structure(&file).unwrap().is_empty());
    }
}

#[test]
fn sections_that_are_left_out_leave_no_trace_and_their_numbers_close_up() {
    let source = source();
    let report = report(&source, year());
    let hidden = ["people", "axes", "lists"].map(str::to_owned).to_vec();
    let options = Options {
        synthesis: Some(SynthesisOptions {
            hidden: hidden.clone(),
            ..SynthesisOptions::default()
        }),
        ..in_language(Language::Fr)
    };
    let document = told::document(&report, source.lab.clone(), &options);
    assert!(
        !document
            .sections
            .iter()
            .any(|section| hidden.contains(&section.key))
    );
    let numbers: Vec<&str> = document
        .sections
        .iter()
        .map(|section| section.number.as_str())
        .filter(|number| !number.is_empty())
        .collect();
    let wanted: Vec<String> = (1..=numbers.len()).map(|n| n.to_string()).collect();
    assert_eq!(numbers, wanted);
    // A figure that led to a section which is gone leads nowhere.
    let json = serde_json::to_string(&document).unwrap();
    assert!(!json.contains("section-people"), "{json}");
    let kept = told::outline(&report, &options);
    assert_eq!(kept.iter().filter(|entry| entry.hidden).count(), 3);
}
