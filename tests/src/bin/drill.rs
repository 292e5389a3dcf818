//! The long drill: as many rounds as asked for (2,000), from a seed that is printed, beginning with
//! the round of a number (0): a round that failed is played again by itself with `drill 1 SEED ROUND`.

use std::{collections::BTreeMap, process::ExitCode, time::Instant};

use tests::drill::{Means, round};

fn main() -> ExitCode {
    let mut asked = std::env::args()
        .skip(1)
        .filter_map(|word| word.parse().ok());
    let mut next = |other: u64| asked.next().unwrap_or(other);
    let (rounds, seed, first) = (next(2_000), next(1), next(0));
    // Cargo builds it beside this one.
    let hammer = std::env::current_exe()
        .map(|own| own.with_file_name(format!("hammer{}", std::env::consts::EXE_SUFFIX)));
    let means = match hammer
        .map_err(|error| error.to_string())
        .and_then(Means::find)
    {
        Ok(means) => means,
        Err(failure) => {
            eprintln!("{failure}");
            return ExitCode::FAILURE;
        }
    };
    println!("{rounds} rounds, seed {seed}");
    for what in means.lacking() {
        println!("SKIPPED: {what} (not allowed here)");
    }
    let begun = Instant::now();
    let (mut held, mut happened, mut met) = (0, BTreeMap::new(), BTreeMap::new());
    for n in first..first + rounds {
        let number = usize::try_from(n).unwrap_or(usize::MAX);
        match round(seed.wrapping_mul(1_000_003).wrapping_add(n), number, &means) {
            Ok(course) => {
                held += 1;
                for what in course.happened {
                    *happened.entry(what).or_insert(0) += 1;
                }
                for (what, count) in course.met {
                    *met.entry(what).or_insert(0) += count;
                }
            }
            Err(failure) => println!("round {n}: {failure}"),
        }
    }
    println!("what happened:");
    for (what, count) in happened {
        println!("{count:8}  {what}");
    }
    println!("what came of it:");
    for (what, count) in met {
        println!("{count:8}  {what}");
    }
    println!(
        "{held} of {rounds} rounds: every acknowledged gesture accounted for, no sound file damaged \
         ({} s)",
        begun.elapsed().as_secs()
    );
    if held == rounds {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
