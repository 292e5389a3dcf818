//! Établi: the window, or the command line, according to the arguments.
//!
//! The shell is the only crate that knows Tauri. Here: which of the two it is. The command line
//! never touches the display.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod announce;
mod app;
mod args;
mod automation;
mod board;
mod bring;
mod cli;
mod clock;
mod commands;
mod desk;
mod dialogs;
mod dropped;
mod early;
mod encryption;
mod face;
mod folds;
#[cfg(target_os = "linux")]
mod graphics;
mod guard;
mod import;
mod kept;
mod lock;
mod look;
mod made;
mod menu;
mod personal;
mod places;
mod plain;
mod preferences;
mod print;
mod report;
mod retention;
mod room;
mod single;
mod steps;
mod synthesis_worker;
mod terminal;
mod turns;
mod windows;
mod write;

use std::process::ExitCode;

fn main() -> ExitCode {
    match args::read(std::env::args_os().skip(1)) {
        Ok(args::Asked {
            data_dir,
            work: args::Work::Window { open },
        }) => {
            steps::reached("the program runs");
            #[cfg(target_os = "linux")]
            graphics::settle();
            app::run(data_dir, open)
        }
        Ok(args::Asked {
            data_dir,
            work: args::Work::Line { work, json },
        }) => cli::run(data_dir, work, json),
        Err(misuse) => terminal::misuse(&misuse),
    }
}
