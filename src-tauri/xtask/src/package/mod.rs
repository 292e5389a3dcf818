//! Packages for people: a `.deb` and an `.rpm` on Linux, installers on Windows, a disk image on
//! macOS. Tauri's own bundler makes them; what it gets wrong or leaves out is done here.

mod bundle;
mod needs;
mod root;
mod trial;

use std::path::{Path, PathBuf};

use crate::{
    app, setup,
    step::{Done, Failure, cargo, run as step, target},
};

use bundle::{Built, Kind};

/// `cargo xtask package [--dev] [--try]`.
pub fn run(arguments: &[String]) -> Done {
    let (mut tried, mut built) = (false, Built::Release);
    for argument in arguments {
        match argument.as_str() {
            "--try" => tried = true,
            "--dev" => built = Built::Dev,
            other => {
                return Err(Failure::new(format!(
                    "`{other}` is not understood: --try, --dev"
                )));
            }
        }
    }
    if tried && !cfg!(target_os = "linux") {
        return Err(Failure::new("packages are tried on Debian or Ubuntu"));
    }
    setup::to_package(tried)?;
    program(built)?;
    let made = bundle::bundle(built, Kind::of_this_system(), None)?;
    for package in &made {
        println!("  {} ({})", package.display(), megabytes(size(package)));
    }
    let inside = size(&bundle::program(built));
    println!("  the program in it: {}", megabytes(inside));
    if tried { trial::run(built) } else { Ok(()) }
}

/// A `.deb` of the program that `run` and `test` use, for the tests to look into.
pub fn ready() -> Done<PathBuf> {
    bundle::bundle(Built::Dev, &[Kind::Deb], None)?
        .pop()
        .ok_or_else(|| Failure::new("the bundler made no .deb"))
}

/// The program that goes into the packages.
fn program(built: Built) -> Done {
    match built {
        Built::Dev => app::build(),
        Built::Release => {
            app::bundle()?;
            // The features are those of the whole workspace, so that what is packaged is what is tested.
            step(
                "building what is packaged (release profile; the first time everything anew)",
                cargo().args(["build", "--release", "--workspace", "--bin", "etabli"]),
            )
        }
    }
}

fn size(file: &Path) -> u64 {
    file.metadata().map_or(0, |data| data.len())
}

fn megabytes(bytes: u64) -> String {
    format!("{:.1} MB", bytes as f64 / 1e6)
}

/// Where a trial keeps what it made and saw.
fn folder() -> Done<PathBuf> {
    let folder = target().join("package");
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}
