//! Measurements of exports: from the click to the file, and again after one edit, each beside what
//! cannot be done without.

use std::{
    ops::ControlFlow,
    time::{Duration, Instant},
};

use domain::{Fault, Record};
use export::{Composer, Composition, Fonts};
use synthesis::{
    Records,
    document::{
        Options,
        supports::{listed, supports},
    },
};

use crate::{
    bench_core::{Asked, Row},
    documents::{sample, set, synthesis_of},
};

/// Exports measured of each kind; the median counts.
const TIMES: usize = 7;
/// The page that is looked at meanwhile.
const SEEN: usize = 5;

/// Measures the sample's PDF, cold and after an edit, and its paper supports.
///
/// # Errors
/// What reading or composing refuses.
pub fn run() -> Result<Vec<Row>, Fault> {
    let fonts = Fonts::bundled();
    let (mut cold, mut again, mut paper) = (Vec::new(), Vec::new(), Vec::new());
    let (mut first, mut renewed) = (Vec::new(), Vec::new());
    let mut sheets = 0;
    let mut pages = 0;
    for _ in 0..TIMES {
        // What Typst remembers is forgotten: as at the first click.
        export::forget();
        let mut composer = Composer::new(&fonts);
        let records = sample()?;
        let start = Instant::now();
        let composition = seen(&mut composer, records)?;
        first.push(start.elapsed());
        composition.pdf()?;
        cold.push(start.elapsed());
        pages = composition.pages;
        let mut edited = sample()?;
        for record in &mut edited {
            if let Record::Note(note) = record {
                note.text.push_str(" (relu)");
                break;
            }
        }
        let start = Instant::now();
        let composition = seen(&mut composer, edited)?;
        renewed.push(start.elapsed());
        composition.pdf()?;
        again.push(start.elapsed());
        export::forget();
        let records = sample()?;
        let start = Instant::now();
        sheets = supports_of(&fonts, records)?;
        paper.push(start.elapsed());
    }
    let (cold, again, paper) = (median(cold), median(again), median(paper));
    let (first, renewed) = (median(first), median(renewed));
    Ok(vec![
        Row {
            what: format!("PDF of the sample, {pages} pages, from the click to the file"),
            ours: format!("{cold:.0?}"),
            peer: "one second".to_owned(),
            ratio: cold.as_secs_f64(),
            asked: Asked::AtMost(1.0),
        },
        Row {
            what: "its pages set again after one note was edited, and one of them seen".to_owned(),
            ours: format!("{renewed:.0?}"),
            peer: format!("the first time, {first:.0?}"),
            ratio: renewed.as_secs_f64() / first.as_secs_f64(),
            asked: Asked::AtMost(0.3),
        },
        Row {
            what: "the same PDF after one note was edited".to_owned(),
            ours: format!("{again:.0?}"),
            peer: format!("the first one, {cold:.0?}"),
            ratio: again.as_secs_f64() / cold.as_secs_f64(),
            asked: Asked::AtMost(0.3),
        },
        Row {
            what: format!("all its paper supports in one PDF, {sheets} sheets"),
            ours: format!("{paper:.0?}"),
            peer: format!("its synthesis, {cold:.0?}"),
            ratio: paper.as_secs_f64() / cold.as_secs_f64(),
            asked: Asked::AtMost(3.0),
        },
    ])
}

/// From records to pages, of which one is drawn, as a preview shows it.
fn seen(composer: &mut Composer, records: Vec<Record>) -> Result<Composition, Fault> {
    let document = synthesis_of(records, &Options::default())?;
    let composition = set(composer, &document)?;
    composition.page_png(SEEN, 1.5);
    Ok(composition)
}

/// The supports that the workshop needs, from records to bytes; the number of sheets.
fn supports_of(fonts: &Fonts, records: Vec<Record>) -> Result<usize, Fault> {
    let records = Records::new(records)?;
    let all = listed(&records, None).into_iter();
    let names: Vec<String> = all.filter(|one| one.ticked).map(|one| one.name).collect();
    let said = supports(&records, &names, None);
    let made = export::supports(&said, fonts, &mut |_| ControlFlow::Continue(()))?;
    made.pdf()?;
    Ok(made.pages)
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}
