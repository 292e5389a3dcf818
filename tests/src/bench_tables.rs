//! Measurements of tables that come in: ten thousand lines against a promise, ten thousand rows of a
//! workbook against openpyxl reading the same ones.

use std::{
    path::Path,
    process::Command,
    time::{Duration, Instant},
};

use domain::{Actor, ErrorCode, Fault, workshop::Language};
use engine::Bringing;
use exchange::{
    imports::{Wishes, read},
    sheets::{Cell, Sheet, xlsx},
};

use crate::{
    bench_core::{Asked, Row},
    library::Library,
};

const ROWS: u32 = 10_000;
const ROUNDS: usize = 5;

/// Measures both.
///
/// # Errors
/// What the engine or the disk refuses.
pub fn run() -> Result<Vec<Row>, Fault> {
    let library = Library::new()?;
    let mut rows = vec![text(&library)?];
    rows.extend(workbook(library.dir())?);
    Ok(rows)
}

fn said(number: u32) -> String {
    format!(
        "Une idée de la table {}, dite à l’accueil, numéro {number}",
        number % 12
    )
}

/// The whole way: bytes, recognition, places, one commit on the disk.
fn text(library: &Library) -> Result<Row, Fault> {
    let (_, workshop, _) = library.board()?;
    let mut times = Vec::new();
    for round in 0..ROUNDS {
        let lines: String = (0..ROWS)
            .map(|number| {
                let theme = number % 40;
                format!(
                    "{} {round};Thème {theme};Table {};{}\n",
                    said(number),
                    number % 12,
                    number % 9
                )
            })
            .collect();
        let file = format!("Idée;Thème;Table;Gommettes\n{lines}");
        let start = Instant::now();
        let taken = read(file.as_bytes(), &Wishes::default())?;
        library.engine.bring(
            Actor::Desk,
            Bringing {
                workshop,
                board: None,
                imported: taken.imported,
                title: format!("Tour {round}"),
                authors: false,
                progress: Box::new(|_, _| true),
            },
        )?;
        times.push(start.elapsed());
    }
    times.sort();
    let ours = times.get(ROUNDS / 2).copied().unwrap_or_default();
    Ok(Row {
        what: "import of a 10,000-line CSV with clusters, groups and votes, to the disk ÷ 2 s"
            .to_owned(),
        ours: format!("{:.2} s", ours.as_secs_f64()),
        peer: "2 s".to_owned(),
        ratio: ours.as_secs_f64() / 2.0,
        asked: Asked::AtMost(1.0),
    })
}

const PEER: &str = "
import sys, time, openpyxl
start = time.perf_counter()
book = openpyxl.load_workbook(sys.argv[1])
cells = sum(1 for row in book.active.iter_rows(values_only=True) for cell in row if cell is not None)
print(time.perf_counter() - start, cells)
";

/// Reading alone, beside openpyxl, by turns; nothing where it is not installed.
fn workbook(folder: &Path) -> Result<Option<Row>, Fault> {
    let cells = |number: u32| {
        vec![
            Cell::Count(number),
            Cell::Text(said(number)),
            Cell::Text(format!("Thème {}", number % 40)),
            Cell::Count(number % 9),
        ]
    };
    let sheet = Sheet {
        word: "notes",
        name: "Idées".to_owned(),
        titles: ["Numéro", "Idée", "Thème", "Votes"]
            .map(str::to_owned)
            .to_vec(),
        rows: (1..=ROWS).map(cells).collect(),
    };
    let bytes = xlsx(&[sheet], Language::Fr)?;
    let path = folder.join("rows.xlsx");
    std::fs::write(&path, &bytes)
        .map_err(|error| Fault::new(ErrorCode::Unreadable).detail(error))?;
    let mut rounds = Vec::new();
    for _ in 0..ROUNDS {
        let start = Instant::now();
        let taken = read(&bytes, &Wishes::default())?;
        let ours = start.elapsed();
        let read = taken
            .imported
            .boards
            .iter()
            .map(|board| board.notes.len())
            .sum::<usize>();
        if read != ROWS as usize {
            return Err(Fault::new(ErrorCode::Internal).detail(read));
        }
        // The desk's own Python first, then that of the distribution, whose package this is.
        let peer = ["python3", "/usr/bin/python3"].iter().find_map(|python| {
            let output = Command::new(python)
                .args(["-c", PEER])
                .arg(&path)
                .output()
                .ok()?;
            let said = String::from_utf8_lossy(&output.stdout).into_owned();
            said.split(' ').next()?.parse::<f64>().ok()
        });
        let Some(seconds) = peer else {
            println!("openpyxl is not installed: the workbook is not measured against it");
            return Ok(None);
        };
        rounds.push((ours, Duration::from_secs_f64(seconds)));
    }
    let ratio = |(ours, peer): &(Duration, Duration)| ours.as_secs_f64() / peer.as_secs_f64();
    rounds.sort_by(|a, b| ratio(a).total_cmp(&ratio(b)));
    let Some(round) = rounds.get(ROUNDS / 2) else {
        return Ok(None);
    };
    Ok(Some(Row {
        what: "reading a 10,000-row XLSX into notes ÷ openpyxl reading it".to_owned(),
        ours: format!("{:.0} ms", round.0.as_secs_f64() * 1e3),
        peer: format!("{:.0} ms", round.1.as_secs_f64() * 1e3),
        ratio: ratio(round),
        asked: Asked::AtMost(0.2),
    }))
}
