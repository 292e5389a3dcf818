//! Prints every measurement with what is asked of it; exit 1 when one does not hold.

use std::process::ExitCode;

use tests::{
    bench_board,
    bench_core::{self, Asked, Row},
    bench_export, bench_journey, bench_large, bench_lasting, bench_offices, bench_pages,
    bench_report, bench_room, bench_search, bench_tables, bench_window,
};

type Part = (
    &'static str,
    fn() -> Result<Vec<Row>, Box<dyn std::error::Error>>,
);

const PARTS: [Part; 13] = [
    ("core", || Ok(bench_core::run()?)),
    ("board", || {
        let mut rows = bench_tables::run()?;
        rows.extend(bench_board::run()?);
        Ok(rows)
    }),
    ("export", || Ok(bench_export::run()?)),
    ("offices", || Ok(bench_offices::run()?)),
    ("pages", || Ok(bench_pages::run()?)),
    ("search", || Ok(bench_search::run()?)),
    ("report", || Ok(bench_report::run()?)),
    ("window", || Ok(bench_window::run()?)),
    ("room", || Ok(bench_room::run()?)),
    ("journey", || Ok(bench_journey::run()?)),
    ("start", || Ok(bench_lasting::starts()?)),
    ("large", || Ok(bench_large::run()?)),
    ("lasting", || Ok(bench_lasting::run()?)),
];

/// Measures the named parts; every part when none is named.
fn measured(named: &[String]) -> Result<Vec<Row>, Box<dyn std::error::Error>> {
    if let Some(unknown) = named
        .iter()
        .find(|name| PARTS.iter().all(|(part, _)| part != name))
    {
        return Err(format!(
            "there is no part `{unknown}`: {}",
            PARTS.map(|(part, _)| part).join(", ")
        )
        .into());
    }
    let mut rows = Vec::new();
    for (part, run) in PARTS {
        if named.is_empty() || named.iter().any(|name| name == part) {
            rows.extend(run()?);
        }
    }
    Ok(rows)
}

fn main() -> ExitCode {
    let rows = match measured(&std::env::args().skip(1).collect::<Vec<_>>()) {
        Ok(rows) => rows,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::FAILURE;
        }
    };
    let mut all = true;
    for row in &rows {
        let asked = match row.asked {
            Asked::AtMost(most) => format!("≤ {most}"),
            Asked::AtLeast(least) => format!("≥ {least}"),
            Asked::Nothing => {
                println!("figure  {}: {}, {}", row.what, row.ours, row.peer);
                continue;
            }
        };
        let mark = if row.holds() { "holds" } else { "MISSED" };
        all &= row.holds();
        println!(
            "{:6}  {:>7.2} (asked {asked})  {}: {} against {}",
            mark, row.ratio, row.what, row.ours, row.peer
        );
    }
    if all {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
