//! Measurements of tables that leave for an office: a thousand rows to DOCX, ODT and XLSX, beside the
//! libraries of Python that write the same cells. Each is timed from its data to the file on the
//! disk, without what starts the interpreter or loads the library.

use std::{
    ffi::OsString,
    ops::ControlFlow,
    path::Path,
    process::Command,
    time::{Duration, Instant},
};

use domain::{ErrorCode, Fault, workshop::Language};
use exchange::sheets::{Cell, Sheet, xlsx};
use export::{Composer, Fonts, Format, render};
use synthesis::document::{
    Document,
    model::{Column, Part, Run, Section, Style, Table, TableCell},
};

use crate::{
    bench_core::{Asked, Row},
    documents::checkers,
};

const ROWS: u32 = 1_000;
const ROUNDS: usize = 5;
const TITLES: [&str; 6] = ["Numéro", "Idée", "Thème", "Auteur", "Table", "Gommettes"];

/// The same cells in every file.
fn cells(number: u32) -> [String; 6] {
    [
        number.to_string(),
        format!("Une seule liste de pièces, la même partout ({number})"),
        format!("Thème {}", number % 40),
        format!("Personne {}", number % 25),
        (number % 6).to_string(),
        (number % 9).to_string(),
    ]
}

const PEER: &str = "
import sys, time
kind, path, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
titles = sys.argv[4].split(';')
def cells(n):
    return [str(n), f'Une seule liste de pièces, la même partout ({n})', f'Thème {n % 40}',
            f'Personne {n % 25}', str(n % 6), str(n % 9)]
if kind == 'docx':
    import docx
    start = time.perf_counter()
    book = docx.Document()
    table = book.add_table(rows=1, cols=6, style='Table Grid')
    for cell, text in zip(table.rows[0].cells, titles):
        cell.text = text
    for n in range(1, count + 1):
        for cell, text in zip(table.add_row().cells, cells(n)):
            cell.text = text
    book.save(path)
elif kind == 'odt':
    from odf.opendocument import OpenDocumentText
    from odf.table import Table, TableCell, TableColumn, TableHeaderRows, TableRow
    from odf.text import P
    start = time.perf_counter()
    book = OpenDocumentText()
    table = Table(name='T')
    table.addElement(TableColumn(numbercolumnsrepeated=6))
    def row(texts):
        made = TableRow()
        for text in texts:
            cell = TableCell(valuetype='string')
            cell.addElement(P(text=text))
            made.addElement(cell)
        return made
    head = TableHeaderRows()
    head.addElement(row(titles))
    table.addElement(head)
    for n in range(1, count + 1):
        table.addElement(row(cells(n)))
    book.text.addElement(table)
    book.save(path)
else:
    import openpyxl
    start = time.perf_counter()
    book = openpyxl.Workbook()
    book.active.append(titles)
    for n in range(1, count + 1):
        book.active.append(cells(n))
    book.save(path)
print(time.perf_counter() - start)
";

/// Measures each format beside its peer; nothing where that is not installed.
///
/// # Errors
/// What writing refuses.
pub fn run() -> Result<Vec<Row>, Fault> {
    let folder = tempfile::tempdir().map_err(unwritten)?;
    let document = document();
    let mut composer = Composer::new(&Fonts::bundled());
    let mut rows = Vec::new();
    for (format, peer, asked) in [
        (Format::Docx, "python-docx", 0.05),
        (Format::Odt, "odfpy", 0.05),
    ] {
        let path = folder.path().join(format!("own.{}", format.extension()));
        let mut own = || -> Result<(), Fault> {
            let whole = render(&mut composer, &document, format, &mut |_| {
                ControlFlow::Continue(())
            })?;
            std::fs::write(&path, whole.bytes).map_err(unwritten)
        };
        rows.extend(beside(
            folder.path(),
            format.extension(),
            peer,
            asked,
            &mut own,
        )?);
    }
    let path = folder.path().join("own.xlsx");
    let sheet = Sheet {
        word: "notes",
        name: "Idées".to_owned(),
        titles: TITLES.map(str::to_owned).to_vec(),
        rows: (1..=ROWS)
            .map(|number| cells(number).map(Cell::Text).to_vec())
            .collect(),
    };
    let sheets = [sheet];
    let mut own = || {
        let bytes = xlsx(&sheets, Language::Fr)?;
        std::fs::write(&path, bytes).map_err(unwritten)
    };
    rows.extend(beside(folder.path(), "xlsx", "openpyxl", 0.1, &mut own)?);
    Ok(rows)
}

fn unwritten(error: std::io::Error) -> Fault {
    Fault::new(ErrorCode::Unreadable).detail(error)
}

/// By turns; the median of what one takes of the other counts.
fn beside(
    folder: &Path,
    kind: &str,
    peer: &str,
    asked: f64,
    own: &mut dyn FnMut() -> Result<(), Fault>,
) -> Result<Option<Row>, Fault> {
    let mut rounds = Vec::new();
    for _ in 0..ROUNDS {
        let start = Instant::now();
        own()?;
        let ours = start.elapsed();
        let Some(theirs) = theirs(folder, kind) else {
            println!("{peer} is not installed: {kind} is not measured against it");
            return Ok(None);
        };
        rounds.push((ours, theirs));
    }
    let ratio = |(ours, peer): &(Duration, Duration)| ours.as_secs_f64() / peer.as_secs_f64();
    rounds.sort_by(|a, b| ratio(a).total_cmp(&ratio(b)));
    Ok(rounds.get(ROUNDS / 2).map(|round| Row {
        what: format!("a table of {ROWS} rows to {} ÷ {peer}", kind.to_uppercase()),
        ours: format!("{:.0} ms", round.0.as_secs_f64() * 1e3),
        peer: format!("{:.0} ms", round.1.as_secs_f64() * 1e3),
        ratio: ratio(round),
        asked: Asked::AtMost(asked),
    }))
}

/// What the library of Python takes; that of the checkers, the desk's own, the distribution's.
fn theirs(folder: &Path, kind: &str) -> Option<Duration> {
    let pythons: [OsString; 3] = [
        checkers().join("python").into(),
        "python3".into(),
        "/usr/bin/python3".into(),
    ];
    pythons.iter().find_map(|python| {
        let output = Command::new(python)
            .args(["-c", PEER, kind])
            .arg(folder.join(format!("peer.{kind}")))
            .arg(ROWS.to_string())
            .arg(TITLES.join(";"))
            .output()
            .ok()?;
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        said.trim().parse().ok().map(Duration::from_secs_f64)
    })
}

/// A document of one table.
fn document() -> Document {
    let text = |text: &str| {
        vec![Run {
            text: text.to_owned(),
            style: Style::Plain,
            to: String::new(),
        }]
    };
    let columns = TITLES.map(|title| Column {
        title: title.to_owned(),
        weight: 1,
        ..Column::default()
    });
    let rows = (1..=ROWS).map(|number| {
        let cells = cells(number);
        let cells = cells.iter().map(|said| TableCell {
            text: text(said),
            ..TableCell::default()
        });
        cells.collect()
    });
    let table = Table {
        columns: columns.to_vec(),
        rows: rows.collect(),
        ..Table::default()
    };
    Document {
        title: "Mille lignes".to_owned(),
        sections: vec![Section {
            title: "Idées".to_owned(),
            level: 1,
            parts: vec![Part::Table(table)],
            ..Section::default()
        }],
        ..Document::default()
    }
}
