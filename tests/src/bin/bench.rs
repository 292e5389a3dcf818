//! Prints every measurement with what is asked of it; exit 1 when one does not hold.

use std::process::ExitCode;

use tests::{
    bench_core::{self, Asked, Row},
    bench_export, bench_window,
};

fn all() -> Result<Vec<Row>, Box<dyn std::error::Error>> {
    let mut rows = bench_core::run()?;
    rows.extend(bench_export::run()?);
    rows.extend(bench_window::run()?);
    Ok(rows)
}

fn main() -> ExitCode {
    let rows = match all() {
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
