//! Every kind of document: the synthesis of a workshop, the report of a participation, the synthesis
//! of a project over two workshops. Text and structure as agreed, accessible, everything in it,
//! nothing hidden in it, and every statement leading to its notes.

use std::collections::HashSet;

use domain::{Id, decision::DecisionStatus, project::Measure};
use export::Composition;
use synthesis::{
    Records,
    document::{Document, Kind, document},
};
use tests::readers::{links, structure};

use super::*;

const KINDS: [(Kind, &str); 3] = [
    (Kind::Synthesis, "synthese"),
    (Kind::Bilan, "bilan"),
    (Kind::Project, "projet"),
];

/// The sample's project with a second workshop like it, a month later, and measures.
fn project() -> Vec<Record> {
    let mut records = tests::artefacts::with_artefacts(sample().unwrap());
    let above = |record: &Record| matches!(record, Record::Lab(_) | Record::Project(_));
    let mut n = 0;
    let second = exchange::remap(&records, |noun, id| {
        n += 1;
        match noun {
            Noun::Lab | Noun::Project => id,
            _ => Id::from_u128(n),
        }
    });
    for mut record in second.unwrap().into_iter().filter(|record| !above(record)) {
        if let Record::Workshop(workshop) = &mut record {
            workshop.title = "Tester les idées retenues".to_owned();
            workshop.date = "2026-04-12".parse().ok();
        }
        if let Record::Note(note) = &mut record {
            note.text = format!("{} (mars)", note.text.chars().take(480).collect::<String>());
        }
        records.push(record);
    }
    for record in &mut records {
        if let Record::Project(project) = record {
            for indicator in &mut project.indicators {
                indicator.measures.push(Measure {
                    date: "2026-06-01".parse().ok(),
                    value: indicator.target.unwrap_or(1.0),
                    source: "Registre de l’accueil".to_owned(),
                });
            }
        }
    }
    records
}

fn records_of(kind: Kind) -> (Vec<Record>, Records) {
    if kind == Kind::Project {
        let all = project();
        let id = all
            .iter()
            .find(|record| record.noun() == Noun::Project)
            .unwrap()
            .id();
        let records = Records::of_project(all.clone(), id).unwrap();
        (all, records)
    } else {
        let all = sample().unwrap();
        (all.clone(), Records::new(all).unwrap())
    }
}

pub fn of_kind(kind: Kind, language: Language) -> Document {
    let (_, records) = records_of(kind);
    let mut layout = SynthesisOptions::default();
    if kind == Kind::Bilan {
        let settled = "Le budget de l’année.\nLa fermeture du guichet le samedi.".to_owned();
        layout
            .introductions
            .insert("invariants".to_owned(), settled);
    }
    let options = Options {
        kind,
        language: Some(language),
        synthesis: Some(layout),
    };
    document(&records, &options)
}

/// Each kind in both languages, set once.
fn all(mut with: impl FnMut(Kind, &str, Language, &Document, &Composition, &Path)) {
    let mut composer = composer();
    for (kind, name) in KINDS {
        for (language, word) in [(Language::Fr, "fr"), (Language::En, "en")] {
            let document = of_kind(kind, language);
            let composition = set(&mut composer, &document).unwrap();
            let (_folder, file) = written(&composition);
            with(
                kind,
                &format!("{name}-{word}"),
                language,
                &document,
                &composition,
                &file,
            );
        }
    }
}

#[test]
fn reports_and_projects_are_as_agreed_and_accessible() {
    all(|kind, name, _, document, composition, file| {
        if let Some(folder) = std::env::var_os("ETABLI_KEEP") {
            fs::copy(file, Path::new(&folder).join(format!("{name}.pdf"))).unwrap();
        }
        accessible(file).unwrap_or_else(|error| panic!("{name}: {error}"));
        if kind == Kind::Synthesis {
            return;
        }
        assert_eq!(composition.replaced, []);
        let json = serde_json::to_string_pretty(document).unwrap() + "\n";
        agreed(&format!("{name}.json"), &json);
        agreed(&format!("{name}.tags.txt"), &tags(file));
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
        agreed(&format!("{name}.headings.txt"), &headings);
    });
}

/// What the records hold that a document of that kind must tell.
fn wanted(kind: Kind, records: &[Record]) -> Vec<String> {
    let mut wanted = Vec::new();
    let whole = kind != Kind::Bilan;
    for record in records {
        let mut add = |texts: &[&String]| {
            wanted.extend(
                texts
                    .iter()
                    .filter(|text| !text.is_empty())
                    .map(|text| (*text).clone()),
            );
        };
        match record {
            Record::Note(note) if note.status == NoteStatus::Visible => add(&[&note.text]),
            Record::Decision(own) => add(&[&own.text, &own.reason]),
            Record::Action(own) => add(&[&own.title, &own.owner_role]),
            Record::IdeaCard(own) => {
                add(&[&own.title, &own.pitch, &own.reason]);
                if whole {
                    add(&[
                        &own.problem,
                        &own.description,
                        &own.first_step,
                        &own.success_indicator,
                    ]);
                    add(&own.obstacles.iter().chain(&own.levers).collect::<Vec<_>>());
                }
            }
            Record::Workshop(own) => add(&own
                .in_brief
                .iter()
                .chain([&own.central_question])
                .collect::<Vec<_>>()),
            Record::Persona(own) if whole => {
                add(&[&own.situation, &own.quote, &own.story]);
                add(&own
                    .goals
                    .iter()
                    .chain(&own.needs)
                    .chain(&own.fears)
                    .collect::<Vec<_>>());
            }
            Record::Step(own) if whole && !own.hidden => add(&[&own.title]),
            Record::Cluster(own) => add(&[&own.title]),
            Record::Project(own) if kind == Kind::Project => {
                add(&own
                    .lessons
                    .iter()
                    .map(|lesson| &lesson.text)
                    .collect::<Vec<_>>());
                add(&own
                    .milestones
                    .iter()
                    .map(|milestone| &milestone.title)
                    .collect::<Vec<_>>());
                for indicator in &own.indicators {
                    add(&[&indicator.label]);
                    add(&indicator
                        .measures
                        .iter()
                        .map(|measure| &measure.source)
                        .collect::<Vec<_>>());
                }
            }
            _ => {}
        }
    }
    wanted
}

#[test]
fn everything_that_a_document_should_tell_is_in_it_and_nothing_hidden() {
    all(|kind, name, _, _, _, file| {
        let (records, _) = records_of(kind);
        let text = by_pdfium(file).unwrap();
        // Without spaces: where a line breaks differs from language to language.
        let (whole, text) = (plain(&text), words(&text));
        let wanted = wanted(kind, &records);
        assert!(wanted.len() > 70, "{name}: {}", wanted.len());
        for wanted in wanted {
            assert!(whole.contains(&plain(&wanted)), "{name} lacks: {wanted}");
        }
        let hidden = records.iter().filter_map(|record| match record {
            Record::Note(note) if note.status != NoteStatus::Visible => Some(&note.text),
            _ => None,
        });
        let hidden: Vec<&String> = hidden.filter(|text| text.chars().count() > 9).collect();
        assert!(!hidden.is_empty());
        for hidden in hidden {
            assert!(!stands_in(&words(hidden), &text), "{name} shows: {hidden}");
        }
        let adopted = records.iter().any(|record| {
            matches!(record, Record::Decision(own) if own.status == DecisionStatus::Adopted)
        });
        assert!(adopted);
    });
}

/// Where what leads somewhere leads, and where one can be led to.
fn ways(value: &Value, to: &mut Vec<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| ways(item, to)),
        Value::Object(fields) => {
            for (key, field) in fields {
                match field {
                    Value::String(text) if key == "to" && !text.is_empty() => to.push(text.clone()),
                    other => ways(other, to),
                }
            }
        }
        _ => {}
    }
}

/// In the file itself: as many links as the document has ways, and each into the annex lands on the
/// page where that note stands.
#[test]
fn every_statement_leads_to_its_notes_inside_the_file() {
    all(|_, name, _, document, composition, file| {
        let mut to = Vec::new();
        ways(&serde_json::to_value(document).unwrap(), &mut to);
        let into_annex = to.iter().filter(|way| way.starts_with("note")).count();
        assert!(into_annex > 20, "{name}: {into_annex}");
        let links = links(file).unwrap();
        // One that is divided over two lines has a rectangle each; those of the contents come on top.
        assert!(
            links.len() >= to.len(),
            "{name}: {} for {}",
            links.len(),
            to.len()
        );
        let first = composition
            .headings
            .iter()
            .find(|heading| heading.key == "annex");
        let first = first.unwrap().page;
        let inside = links.iter().filter(|link| link.to >= first).count();
        assert!(inside >= into_annex, "{name}: {inside} for {into_annex}");
        for link in &links {
            assert!(
                link.to >= 1 && link.to <= composition.pages,
                "{name}: {link:?}"
            );
            assert!(link.tagged, "{name}: {link:?}");
        }
        let pages: HashSet<usize> = links.iter().map(|link| link.from).collect();
        assert!(pages.len() > 3, "{name}: {pages:?}");
    });
}

/// What the two checkers do not notice: header cells and what they head, the order of headings,
/// words for every picture.
#[test]
fn the_structure_says_what_the_page_shows() {
    all(|_, name, _, document, _, file| {
        let elements = structure(file).unwrap();
        let mut level = 0;
        for heading in elements
            .iter()
            .filter_map(|element| element.tag().strip_prefix('H'))
        {
            let Ok(next) = heading.parse::<u32>() else {
                continue;
            };
            assert!(next <= level + 1, "H{level} then H{next}");
            level = next;
        }
        assert!(level > 0);
        for element in &elements {
            if element.tag() == "TH" {
                let scope = element.scope.as_str();
                assert!(matches!(scope, "Column" | "Row" | "Both"), "{element:?}");
                // Typst has no THead where rows have headers of their own.
                let heads = element.chain.iter().any(|tag| tag == "THead");
                assert!(!heads || scope == "Column", "{element:?}");
            }
            if element.tag() == "TD" {
                assert!(
                    !element.chain.iter().any(|tag| tag == "THead"),
                    "{element:?}"
                );
            }
            if element.tag() == "Figure" {
                assert!(!element.alt.trim().is_empty(), "{element:?}");
            }
        }
        let count = |tag: &str, scope: &str| {
            let found = elements.iter();
            found
                .filter(|e| e.tag() == tag && (scope.is_empty() || e.scope == scope))
                .count()
        };
        // As many as the document's own tables say: a column's title each, and the first cell of
        // each row where a column heads the rows of a table of more than two.
        let (mut tables, mut columns, mut rows, mut journeys) = (0, 0, 0, 0);
        let sections = document.sections.iter();
        for section in
            sections.flat_map(|section| std::iter::once(section).chain(&section.sections))
        {
            for part in &section.parts {
                if let Part::Table(table) = part {
                    tables += 1;
                    columns += table.columns.len();
                    if table.columns.len() > 2 {
                        let heading = table.columns.iter().filter(|column| column.heads_row);
                        rows += heading.count() * table.rows.len();
                    }
                }
                if let Part::Journey(journey) = part {
                    tables += 1;
                    columns += journey.steps.len();
                    if !journey.phases.is_empty() {
                        // The phases stand over the steps, with a corner of their own.
                        columns += journey.phases.len() + 1;
                    }
                    rows += journey.lanes.len();
                    journeys += 1;
                }
            }
        }
        assert_eq!(count("TH", "Both"), journeys, "{name}");
        assert_eq!(count("Table", ""), tables, "{name}");
        assert_eq!(count("TH", "Column"), columns, "{name}");
        assert_eq!(count("TH", "Row"), rows, "{name}");
    });
}

/// Activities that stand apart have a heading each, and every format takes them so.
#[test]
fn sections_between_two_activities_are_set_in_every_format() {
    let records = sample().unwrap();
    let all = outline(&Records::new(records.clone()).unwrap(), &Options::default());
    let activities = all.iter().filter(|one| one.key.starts_with("activity:"));
    let mut order: Vec<String> = activities.map(|one| one.key.clone()).collect();
    assert!(order.len() > 2, "{order:?}");
    order.insert(1, "decisions".to_owned());
    order.insert(3, "framework".to_owned());
    let options = Options {
        synthesis: Some(SynthesisOptions {
            order,
            ..SynthesisOptions::default()
        }),
        ..Options::default()
    };
    let document = synthesis_of(records, &options).unwrap();
    let headings = document.sections.iter();
    let headings: Vec<&str> = headings
        .map(|section| section.key.as_str())
        .filter(|key| key.starts_with("results"))
        .collect();
    assert_eq!(headings, ["results", "results-2", "results-3"]);
    let composition = set(&mut composer(), &document).unwrap();
    assert!(composition.pages > 3);
    let page = formats::rendered(&document, export::Format::Html).bytes;
    let page = String::from_utf8(page).unwrap();
    let mut ids: Vec<&str> = page
        .split(" id=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    let found = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), found, "an id stands twice");
}
