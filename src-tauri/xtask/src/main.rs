//! `cargo xtask …`: what a person or a machine does with this repository, a command each.
//!
//! Standard library only: it must build on a fresh machine before anything is installed. Every
//! step says in one line what it does or what is missing, and is quick when nothing is.

mod app;
mod bench;
mod check;
mod demonstration;
mod drill;
mod orca;
mod package;
mod portal;
mod screen;
mod setup;
mod soak;
mod step;
mod test;
mod walk;

use std::process::ExitCode;

use step::Failure;

const HELP: &str = "\
cargo xtask COMMAND

  setup   installs what is missing: system packages, the UI's and the fonts' packages, the PDF checkers
  run     sets up, builds and opens Établi; without a display it holds the main job and shows it
  test    sets up, builds and runs every test
  check   format, clippy, unit tests, types, generated files fresh: before each commit
  orca    holds a workshop through the screen reader Orca; slow, not part of test
  package makes packages for people (here: .deb, .rpm); --try installs, upgrades and removes them in a
          fresh Debian 12, as root, slow; --dev packages the program that `run` uses
  portal  saves files through the desktop's portal; slow, not part of test
  bench   measures, and prints ratios to a peer or to the physical limit
  drill   lets the outside happen to the library's file: 2000 rounds, or as many as said; then a seed
  soak    walks without a plan on ten thousand notes: 8 hours, or as many as said
  walk    walks through the window without a plan: 2000 steps, or as many as said; then a seed

Arguments after `run` go to Établi: cargo xtask run --data-dir FOLDER
After `bench` stand the parts to measure, all when none: core, board, export, report, window, journey, start, lasting
With ETABLI_BASE_BIN, an older program, `start` and `lasting` measure against that one; with
ETABLI_BOARD_PEERS, a folder of other boards, installed and built, `board` measures against those;
with ETABLI_JOURNEY_PEERS, a folder to install and build in, `journey` measures against a diagram and a table
";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next().unwrap_or_default();
    let rest: Vec<String> = arguments.collect();
    let done = match command.as_str() {
        "setup" => setup::everything(),
        "run" => app::run(&rest),
        "test" => test::run(),
        "check" => check::run(),
        "orca" => orca::run(),
        "package" => package::run(&rest),
        "portal" => portal::run(),
        "bench" => bench::run(&rest),
        "walk" => walk::run(&rest),
        "drill" => drill::run(&rest),
        "soak" => soak::run(&rest),
        "" | "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        other => Err(Failure::new(format!(
            "there is no command `{other}`\n\n{HELP}"
        ))),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("xtask: {failure}");
            ExitCode::FAILURE
        }
    }
}
