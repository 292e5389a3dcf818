//! The long drill: as many rounds as asked for (2,000), from a seed that is printed.

use std::process::ExitCode;

fn main() -> ExitCode {
    let mut asked = std::env::args()
        .skip(1)
        .filter_map(|word| word.parse().ok());
    let (rounds, seed): (u64, u64) = (asked.next().unwrap_or(2_000), asked.next().unwrap_or(1));
    println!("{rounds} rounds, seed {seed}");
    let mut held = 0;
    for n in 0..rounds {
        match tests::drill::round(seed.wrapping_mul(1_000_003).wrapping_add(n)) {
            Ok(_) => held += 1,
            Err(failure) => println!("round {n}: {failure}"),
        }
    }
    println!(
        "{held} of {rounds} rounds: every acknowledged gesture accounted for, no sound file damaged"
    );
    if held == rounds {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
