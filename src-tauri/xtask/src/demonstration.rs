//! Without a display: imports the sample, exports its synthesis, opens the window on a virtual
//! display and saves a picture of it. Everything lies in `target/demonstration`.

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
};

use crate::{
    screen::{Running, Screen},
    step::{Done, etabli, program, root, run as step, say, target},
};

pub fn run() -> Done {
    let folder = target().join("demonstration");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    let data = folder.join("data");
    let pdf = folder.join("synthese.pdf");
    let picture = folder.join("window.png");
    let sample = root().join("assets/samples/01-ideation-venir-une-seule-fois.json");

    step(
        "importing the sample",
        command(&data).arg("import").arg(&sample),
    )?;
    let mut export = command(&data);
    export.args([
        "export",
        "--workshop",
        "Venir une seule fois : atelier d'idéation",
        "--format",
        "pdf",
        "--output",
    ]);
    step("exporting its synthesis", export.arg(&pdf))?;
    photograph(&data, &picture)?;
    println!(
        "\nThe synthesis: {}\nThe window:    {}",
        pdf.display(),
        picture.display()
    );
    Ok(())
}

fn command(data: &Path) -> Command {
    let mut command = program(etabli());
    command.arg("--data-dir").arg(data);
    command
}

fn photograph(data: &Path, picture: &Path) -> Done {
    say("opening the window on a virtual display");
    let screen = Screen::start()?;
    let mut window = command(data);
    window
        .env("DISPLAY", &screen.name)
        .env("GDK_BACKEND", "x11");
    // Without a session bus nothing waits for a desktop portal that cannot start.
    window
        .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
        .env_remove("WAYLAND_DISPLAY");
    let mut window = Running(window.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?);
    screen.picture(&mut window, picture)
}
