//! A project of two hundred pages (forty personas, ten journeys of twelve steps, three thousand notes)
//! to PDF, cold, beside the same content set by WeasyPrint and by Chromium: these are given the page
//! of the web that Établi writes of the same document, and set it untagged. What starts Python and
//! loads WeasyPrint is not counted; Chromium is timed as a command.

use std::{
    ffi::OsString,
    fs,
    ops::ControlFlow,
    path::Path,
    process::Command,
    time::{Duration, Instant},
};

use domain::{
    ErrorCode, Fault, Id, Record,
    board::Board,
    cell::{Cell, CellItem},
    cluster::Cluster,
    emotion::Emotion,
    journey::Journey,
    lane::{Lane, LaneKind},
    note::Note,
    persona::Persona,
    phase::Phase,
    project::Project,
    step::Step,
    workshop::Workshop,
};
use export::{Composer, Fonts, Format, render};
use synthesis::{
    Records,
    document::{Document, Kind, Options, document},
};

use crate::{
    bench_core::{Asked, Row},
    documents::{checkers, sample},
};

const ROUNDS: usize = 3;
const WORKSHOPS: u128 = 5;
const PERSONAS: u128 = 40;
const JOURNEYS: u128 = 10;
const STEPS: u128 = 12;
const NOTES: u128 = 3_000;
/// Clusters of a board.
const CLUSTERS: u128 = 12;

fn id(kind: u128, n: u128) -> Id {
    Id::from_u128(0x0192_f3a0_0000_7000_8000_0000_0000_0000 + kind * 0x1_0000_0000 + n)
}

fn order(n: u128) -> String {
    format!("{n:06}")
}

/// The project; its personas say what the sample's says.
fn records() -> Result<Vec<Record>, Fault> {
    let sample = sample()?;
    let texts: Vec<&str> = sample
        .iter()
        .filter_map(|record| match record {
            Record::Note(note) => Some(note.text.as_str()),
            _ => None,
        })
        .collect();
    let text = |n: u128| {
        let at = usize::try_from(n).unwrap_or(0) % texts.len().max(1);
        let first = texts.get(at).copied().unwrap_or_default();
        let second = texts.get((at + 7) % texts.len().max(1)).copied();
        format!("{first} {} ({n})", second.unwrap_or_default())
    };
    let project = id(1, 0);
    let mut records: Vec<Record> = vec![
        Project {
            id: project,
            title: "Venir une seule fois, partout".into(),
            ..Project::default()
        }
        .into(),
    ];
    for n in 0..WORKSHOPS {
        records.push(
            Workshop {
                id: id(2, n),
                project,
                title: format!("Atelier numéro {n}"),
                date: format!("2026-0{}-12", n + 1).parse().ok(),
                ..Workshop::default()
            }
            .into(),
        );
        records.push(
            Board {
                id: id(3, n),
                workshop: id(2, n),
                title: format!("Ce qui use, ce qui aide, volet {n}"),
                ..Board::default()
            }
            .into(),
        );
        for cluster in 0..CLUSTERS {
            records.push(
                Cluster {
                    id: id(4, n * CLUSTERS + cluster),
                    board: id(3, n),
                    order: order(cluster),
                    title: format!("Regroupement {cluster} du volet {n}"),
                    summary: text(n * 31 + cluster),
                    ..Cluster::default()
                }
                .into(),
            );
        }
    }
    for n in 0..NOTES {
        let board = n % WORKSHOPS;
        records.push(
            Note {
                id: id(5, n),
                board: id(3, board),
                order: order(n),
                text: text(n),
                cluster: Some(id(4, board * CLUSTERS + n / WORKSHOPS % CLUSTERS)),
                ..Note::default()
            }
            .into(),
        );
    }
    let like = sample.iter().find_map(|record| match record {
        Record::Persona(persona) => Some(persona.clone()),
        _ => None,
    });
    let like = like.unwrap_or_default();
    for n in 0..PERSONAS {
        let long: Vec<String> = (0..4).map(|part| text(n * 13 + part)).collect();
        records.push(
            Persona {
                id: id(6, n),
                project,
                workshop: Some(id(2, n % WORKSHOPS)),
                order: order(n),
                name: format!("{} {n}", like.name),
                story: long.join(" "),
                typical_day: long.join(" "),
                ..like.clone()
            }
            .into(),
        );
    }
    for n in 0..JOURNEYS {
        journey(&mut records, (project, n), &text);
    }
    Ok(records)
}

fn journey(records: &mut Vec<Record>, (project, n): (Id, u128), text: &dyn Fn(u128) -> String) {
    const KINDS: [LaneKind; 7] = [
        LaneKind::Action,
        LaneKind::Verbatim,
        LaneKind::Emotion,
        LaneKind::PainPoint,
        LaneKind::Opportunity,
        LaneKind::Frontstage,
        LaneKind::Backstage,
    ];
    let own = id(7, n);
    records.push(
        Journey {
            id: own,
            project,
            workshop: Some(id(2, n % WORKSHOPS)),
            order: order(n),
            title: format!("Le parcours numéro {n}, de la lettre au titre"),
            ..Journey::default()
        }
        .into(),
    );
    for phase in 0..3 {
        records.push(
            Phase {
                id: id(8, n * 3 + phase),
                journey: own,
                order: order(phase),
                title: format!("Temps {phase}"),
                ..Phase::default()
            }
            .into(),
        );
    }
    for (kind, at) in KINDS.into_iter().zip(0_u128..) {
        records.push(
            Lane {
                id: id(9, n * 10 + at),
                journey: own,
                order: order(at),
                kind,
                ..Lane::default()
            }
            .into(),
        );
    }
    for step in 0..STEPS {
        let here = id(10, n * STEPS + step);
        records.push(
            Step {
                id: here,
                journey: own,
                phase: Some(id(8, n * 3 + step / 4)),
                order: order(step),
                title: format!("Étape où l’on avance un peu, {step}"),
                duration: "20 min".into(),
                ..Step::default()
            }
            .into(),
        );
        records.push(
            Emotion {
                id: id(11, n * STEPS + step),
                journey: own,
                step: here,
                value: i32::try_from(step % 5).unwrap_or(0) - 2,
                word: "lassée".into(),
                ..Emotion::default()
            }
            .into(),
        );
        for (kind, at) in KINDS.into_iter().zip(0_u128..) {
            if kind == LaneKind::Emotion {
                continue;
            }
            let item = CellItem {
                text: text(n * 101 + step * 7 + at),
                ..CellItem::default()
            };
            records.push(
                Cell {
                    id: id(12, (n * STEPS + step) * 10 + at),
                    journey: own,
                    lane: id(9, n * 10 + at),
                    step: here,
                    span: 1,
                    items: vec![item],
                    ..Cell::default()
                }
                .into(),
            );
        }
    }
}

fn unwritten(error: std::io::Error) -> Fault {
    Fault::new(ErrorCode::Unreadable).detail(error)
}

/// Measures it beside those that are installed.
///
/// # Errors
/// What composing refuses.
pub fn run() -> Result<Vec<Row>, Fault> {
    let folder = tempfile::tempdir().map_err(unwritten)?;
    let page = folder.path().join("projet.html");
    let options = Options {
        kind: Kind::Project,
        ..Options::default()
    };
    let made = || -> Result<Document, Fault> {
        Ok(document(
            &Records::of_project(records()?, id(1, 0))?,
            &options,
        ))
    };
    let whole = render(
        &mut Composer::new(&Fonts::bundled()),
        &made()?,
        Format::Html,
        &mut |_| ControlFlow::Continue(()),
    )?;
    fs::write(&page, whole.bytes).map_err(unwritten)?;
    let (mut weasyprint, mut chromium) = (Vec::new(), Vec::new());
    let (mut pages, mut memory) = (0, None);
    for round in 0..ROUNDS {
        export::forget();
        let before = peak_anew();
        let start = Instant::now();
        let composed = render(
            &mut Composer::new(&Fonts::bundled()),
            &made()?,
            Format::Pdf,
            &mut |_| ControlFlow::Continue(()),
        )?;
        fs::write(folder.path().join("projet.pdf"), &composed.bytes).map_err(unwritten)?;
        let ours = start.elapsed();
        let own = before.then(peak).flatten();
        pages = composed.pages.unwrap_or_default();
        println!("{pages} pages in {ours:.1?}");
        if let Some(theirs) = by_chromium(folder.path(), &page) {
            println!("by Chromium in {theirs:.1?}");
            chromium.push((ours, theirs));
        }
        // It takes minutes: once.
        if round == 0
            && let Some((theirs, held)) = by_weasyprint(folder.path(), &page)
        {
            println!("by WeasyPrint in {theirs:.1?}");
            weasyprint.push((ours, theirs));
            memory = own.map(|own| (own, held));
        }
    }
    let mut rows = Vec::new();
    for (peer, rounds, asked) in [("WeasyPrint", weasyprint, 0.1), ("Chromium", chromium, 0.3)] {
        rows.extend(beside(pages, peer, rounds, asked));
    }
    if let Some((ours, theirs)) = memory {
        rows.push(Row {
            what: format!("peak memory of {pages} pages ÷ WeasyPrint"),
            ours: format!("{ours:.0} MiB, with all that measures"),
            peer: format!("{theirs:.0} MiB"),
            ratio: ours / theirs,
            asked: Asked::AtMost(0.5),
        });
    }
    Ok(rows)
}

fn beside(
    pages: usize,
    peer: &str,
    mut rounds: Vec<(Duration, Duration)>,
    asked: f64,
) -> Option<Row> {
    if rounds.is_empty() {
        println!("{peer} is not installed: pages are not measured against it");
    }
    let ratio = |(ours, peer): &(Duration, Duration)| ours.as_secs_f64() / peer.as_secs_f64();
    rounds.sort_by(|a, b| ratio(a).total_cmp(&ratio(b)));
    rounds.get(rounds.len() / 2).map(|round| Row {
        what: format!("a project of {pages} pages to PDF, cold ÷ {peer}"),
        ours: format!("{:.1} s", round.0.as_secs_f64()),
        peer: format!("{:.1} s", round.1.as_secs_f64()),
        ratio: ratio(round),
        asked: Asked::AtMost(asked),
    })
}

/// Forgets the most memory that this process has held; whether the system lets it.
fn peak_anew() -> bool {
    fs::write("/proc/self/clear_refs", "5").is_ok()
}

/// The most memory that it has held since, in MiB.
fn peak() -> Option<f64> {
    let told = fs::read_to_string("/proc/self/status").ok()?;
    let line = told.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kib: f64 = line.trim().trim_end_matches("kB").trim().parse().ok()?;
    Some(kib / 1_024.0)
}

const WEASYPRINT: &str = "
import resource, sys, time
import weasyprint
start = time.perf_counter()
weasyprint.HTML(filename=sys.argv[1]).write_pdf(sys.argv[2])
print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
";

/// What WeasyPrint takes, and the memory that its process holds at most, in MiB: that of
/// `ETABLI_WEASYPRINT`, of the checkers, of the desk, of the distribution.
fn by_weasyprint(folder: &Path, page: &Path) -> Option<(Duration, f64)> {
    let pythons = [
        std::env::var_os("ETABLI_WEASYPRINT"),
        Some(checkers().join("python").into()),
        Some("python3".into()),
        Some("/usr/bin/python3".into()),
    ];
    let mut pythons = pythons.into_iter().flatten();
    pythons.find_map(|python: OsString| {
        let output = Command::new(python)
            .args(["-c", WEASYPRINT])
            .arg(page)
            .arg(folder.join("weasyprint.pdf"))
            .output()
            .ok()?;
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let (took, held) = said.trim().split_once(' ')?;
        Some((
            Duration::from_secs_f64(took.parse().ok()?),
            held.parse().ok()?,
        ))
    })
}

/// What Chromium takes to print the page, from the command to the file.
fn by_chromium(folder: &Path, page: &Path) -> Option<Duration> {
    let chromium = std::env::var_os("CHROMIUM").unwrap_or_else(|| "/usr/bin/chromium".into());
    let file = folder.join("chromium.pdf");
    let start = Instant::now();
    Command::new(chromium)
        .args(["--headless", "--no-sandbox", "--disable-gpu"])
        .arg(format!(
            "--user-data-dir={}",
            folder.join("chromium").display()
        ))
        .arg("--no-pdf-header-footer")
        .arg(format!("--print-to-pdf={}", file.display()))
        .arg(page)
        .output()
        .ok()?;
    let took = start.elapsed();
    let written = fs::metadata(&file).is_ok_and(|file| file.len() > 10_000);
    let _ = fs::remove_file(file);
    written.then_some(took)
}
