//! What the report of a year costs in a library of a thousand workshops and half a million notes, and
//! how much of that is the counting.

use std::time::{Duration, Instant};

use domain::{
    Answer, ErrorCode, Fault, Id, Noun, Query,
    report::{Period, Report},
};
use serde_json::{Value, json};

use crate::{
    bench_core::{Asked, Row, worked},
    library::Library,
};

const PROJECTS: usize = 60;
const WORKSHOPS: usize = 1_000;
/// Notes of each workshop; `ETABLI_BENCH_NOTES` says another number of all.
const NOTES: usize = 500;
const PEOPLE: usize = 20;
const BLOCKS: usize = 8;

fn failed(error: impl std::fmt::Display) -> Fault {
    Fault::new(ErrorCode::Unreadable).detail(error)
}

/// The workshops of a year with all that is counted of them, and no notes yet; the boards.
fn filled(library: &Library) -> Result<Vec<Id>, Fault> {
    let projects: Vec<Id> = (0..PROJECTS)
        .map(|n| {
            let fields = json!({ "title": format!("Projet {n}"), "code": format!("2026-{n:03}"),
                "start": "2026-01-05", "departments": [format!("{}", 22 + n % 9)] });
            library.make(Noun::Project, fields)
        })
        .collect::<Result<_, _>>()?;
    let mut boards = Vec::new();
    let create =
        |noun: Noun, made: Vec<Value>| library.run(json!({ noun.word(): { "create": made } }));
    for at in 0..WORKSHOPS {
        let new = |fields: Value| json!({ "id": library.id(), "fields": fields });
        let (workshop, board) = (library.id(), library.id());
        let date = format!("2026-{:02}-{:02}", 1 + at % 12, 1 + at % 28);
        let fields = json!({ "project": projects[at % PROJECTS], "title": format!("Atelier {at}"),
            "date": date, "state": "draft" });
        create(
            Noun::Workshop,
            vec![json!({ "id": workshop, "fields": fields })],
        )?;
        library.patch(Noun::Workshop, workshop, json!({ "state": "finished" }))?;
        let fields = json!({ "workshop": workshop, "title": "Tableau" });
        create(Noun::Board, vec![json!({ "id": board, "fields": fields })])?;
        boards.push(board);
        let people = (0..PEOPLE).map(|n| {
            let category = ["usager", "agent", "elu"][n % 3];
            new(json!({ "workshop": workshop, "pseudonym": format!("P{n}"), "category": category, "present": true }))
        });
        create(Noun::Participant, people.collect())?;
        let blocks = (0..BLOCKS).map(|n| {
            new(json!({ "workshop": workshop, "title": format!("Bloc {n}"), "duration_min": 20, "actual_min": 22,
                "instruction": "Chacun écrit seul, puis lit à voix haute." }))
        });
        create(Noun::Block, blocks.collect())?;
        create(
            Noun::Evaluation,
            vec![new(
                json!({ "workshop": workshop, "roti": [0, 1, 3, 8, 6] }),
            )],
        )?;
        let actions = (0..3).map(|n| {
            new(json!({ "project": projects[at % PROJECTS], "workshop": workshop, "title": format!("Action {n}") }))
        });
        create(Noun::Action, actions.collect())?;
    }
    Ok(boards)
}

/// The same with their notes, as many as are said; how many that is.
///
/// # Errors
/// What the engine or the disk refuses.
pub fn noted_whole(library: &Library) -> Result<usize, Fault> {
    let each = std::env::var("ETABLI_BENCH_NOTES")
        .ok()
        .and_then(|said| said.parse::<usize>().ok())
        .map_or(NOTES, |all| all / WORKSHOPS);
    let boards = filled(library)?;
    noted(&library.dir().join(store::FILE), &boards, each)?;
    Ok(each * WORKSHOPS)
}

/// Notes written past the engine, which no index knows of.
///
/// # Errors
/// What the disk refuses.
pub fn noted(file: &std::path::Path, boards: &[Id], each: usize) -> Result<(), Fault> {
    let mut conn = rusqlite::Connection::open(file).map_err(failed)?;
    let tx = conn.transaction().map_err(failed)?;
    let mut insert = tx
        .prepare(
            "INSERT INTO \"note\" (\"id\", \"created_at\", \"updated_at\", \"board\", \"order\", \"text\", \"x\", \"y\",
                \"colour\", \"kind\", \"source\", \"status\", \"starred\")
             SELECT ?1, 0, 0, ?2, ?3, ?4, 0.0, 0.0, 'yellow', 'idea', 'desk', ?5, 0",
        )
        .map_err(failed)?;
    let text =
        "Un guichet ouvert le soir, et quelqu’un qui rappelle quand la pièce manque au dossier";
    let mut next = 0_u64;
    for board in boards {
        for n in 0..each {
            next += 1;
            let id = crate::library::minted(0xb0b, next);
            let status = if n % 20 == 0 { "hidden" } else { "visible" };
            insert
                .execute((
                    id.hyphenated().to_string(),
                    board.hyphenated().to_string(),
                    format!("{n:06}"),
                    format!("{text} {next}"),
                    status,
                ))
                .map_err(failed)?;
        }
    }
    drop(insert);
    tx.commit().map_err(failed)
}

fn asked(library: &Library, period: Period) -> Result<(Report, Duration), Fault> {
    let begun = Instant::now();
    match library.engine.query(&Query::Report {
        period,
        projects: Vec::new(),
    })? {
        Answer::Report(report) => Ok((*report, begun.elapsed())),
        _ => Err(Fault::new(ErrorCode::Internal)),
    }
}

/// Measures the report of a year.
///
/// # Errors
/// What the engine or the disk refuses.
pub fn run() -> Result<Vec<Row>, Fault> {
    let library = Library::new()?;
    noted_whole(&library)?;
    let library = library.reopened()?;
    let day = |text: &str| text.parse().map_err(failed);
    let period = Period {
        from: day("2026-01-01")?,
        to: day("2026-12-31")?,
    };
    let (report, first) = asked(&library, period)?;
    let mut warm = Vec::new();
    let counted = worked();
    for _ in 0..5 {
        warm.push(asked(&library, period)?.1);
    }
    let counted = (worked() - counted) / 5;
    warm.sort_unstable();
    let middle = warm.get(2).copied().unwrap_or_default();
    let ms = |time: Duration| format!("{:.0} ms", time.as_secs_f64() * 1_000.0);
    Ok(vec![Row {
        what: format!(
            "report of a year: {} workshops, {} notes shown (first {}, {} by the processors' count)",
            report.workshops,
            report.notes,
            ms(first),
            ms(counted)
        ),
        ours: ms(middle),
        peer: "1000 ms asked".to_owned(),
        ratio: first.max(middle).as_secs_f64(),
        asked: Asked::AtMost(1.0),
    }])
}
