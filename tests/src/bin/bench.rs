//! Prints every measurement with what is asked of it; exit 1 when one does not hold.

use std::process::ExitCode;

use tests::{
    bench_core::{self, Asked},
    bench_export,
};

fn main() -> ExitCode {
    let all_rows = bench_core::run().and_then(|mut rows| {
        rows.extend(bench_export::run()?);
        Ok(rows)
    });
    let rows = match all_rows {
        Ok(rows) => rows,
        Err(fault) => {
            eprintln!("{fault}");
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
