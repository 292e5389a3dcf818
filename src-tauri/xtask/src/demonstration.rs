//! Without a display: imports the sample, exports its synthesis, opens the window on a virtual
//! display and saves a picture of it. Everything lies in `target/demonstration`.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use crate::step::{Done, Failure, etabli, output, program, root, run as step, say, target};

/// How long the window may take to show something, cold.
const PATIENCE: Duration = Duration::from_secs(60);

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
    let mut screen = program("Xvfb");
    screen.args([
        "-displayfd",
        "1",
        "-screen",
        "0",
        "1366x768x24",
        "-nolisten",
        "tcp",
    ]);
    let mut screen = Running(
        screen
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?,
    );
    let out = screen
        .0
        .stdout
        .take()
        .ok_or_else(|| Failure::new("Xvfb says nothing"))?;
    let mut number = String::new();
    BufReader::new(out).read_line(&mut number)?;
    let display = format!(":{}", number.trim());

    let mut window = command(data);
    window.env("DISPLAY", &display).env("GDK_BACKEND", "x11");
    // Without a session bus nothing waits for a desktop portal that cannot start.
    window
        .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
        .env_remove("WAYLAND_DISPLAY");
    let mut window = Running(window.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?);

    let start = Instant::now();
    let mut last = Vec::new();
    loop {
        if let Some(status) = window.0.try_wait()? {
            return Err(Failure::new(format!(
                "the window closed by itself ({status})"
            )));
        }
        let mut import = program("import");
        import
            .env("DISPLAY", &display)
            .args(["-window", "root"])
            .arg(picture);
        if output(&mut import).is_some() {
            let now = fs::read(picture)?;
            if now == last && colours(picture) > 100 {
                return Ok(());
            }
            last = now;
        }
        if start.elapsed() > PATIENCE {
            return Err(Failure::new(
                "the window showed nothing; its picture is kept",
            ));
        }
        thread::sleep(Duration::from_millis(400));
    }
}

/// How many colours a picture has: an empty window has few.
fn colours(picture: &Path) -> u32 {
    let mut identify = program("identify");
    identify.args(["-format", "%k"]).arg(picture);
    output(&mut identify)
        .and_then(|count| count.parse().ok())
        .unwrap_or(0)
}

/// Ends with us, whatever happens.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
