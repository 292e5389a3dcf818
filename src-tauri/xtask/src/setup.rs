//! Installs what is missing, and only that.

use std::{fs, process::Command};

use crate::step::{Done, Failure, found, npm, output, program, root, run, same, say, target};

/// Debian's and Ubuntu's packages: to build and open the window, and the ciphers of an encrypted library.
const BUILD: &[&str] = &[
    "build-essential",
    "pkg-config",
    "libwebkit2gtk-4.1-dev",
    "libgtk-3-dev",
    "librsvg2-dev",
    "libssl-dev",
    "dbus",
];
/// To hold the main job without a display.
const DISPLAY: &[&str] = &["xvfb", "xauth", "imagemagick"];
/// To test: the window's driver, keys pressed from outside, keyboards and clipboards, a display with a
/// second screen, a window manager, processes that are ended, the tools that open a PDF, Python for the
/// independent checkers, the bus of screen readers with what listens on it, and the offices that what comes
/// out is opened in.
const TEST: &[&str] = &[
    "webkit2gtk-driver",
    "xdotool",
    "x11-xkb-utils",
    "x11-xserver-utils",
    "xserver-xorg-core",
    "xserver-xorg-video-dummy",
    "openbox",
    "xclip",
    "procps",
    "poppler-utils",
    "python3-venv",
    "at-spi2-core",
    "gir1.2-atspi-2.0",
    "python3-gi",
    "gir1.2-gtk-3.0",
    "libreoffice-calc",
    "libreoffice-writer",
    "pandoc",
];
/// To look into packages: what reads their entries, types, pages and metadata.
const LOOK: &[&str] = &[
    "dpkg-dev",
    "binutils",
    "desktop-file-utils",
    "appstream",
    "shared-mime-info",
    "xdg-utils",
    "libglib2.0-bin",
    "mandoc",
];
/// To try packages: a fresh Debian in a folder, and rpm.
const TRY: &[&str] = &["debootstrap", "rpm", "xdotool"];
/// To measure: the browser that the window is measured against, and what else reads workbooks
/// and writes documents.
const MEASURE: &[&str] = &["chromium", "python3-openpyxl", "python3-odf", "weasyprint"];
/// To listen to a whole task: the screen reader itself.
const LISTEN: &[&str] = &["orca"];
/// To save through the desktop's portal: the portal, and the one that shows GTK's dialogs.
const PORTAL: &[&str] = &["xdg-desktop-portal", "xdg-desktop-portal-gtk"];
/// From PyPI, used by tests only: the independent checkers of accessible PDF, a second reader of its
/// text (pdfium) and one of its structure, a reader of Word's files, a second reader of codes, the schemas
/// of OpenDocument as OASIS publishes them.
const CHECKERS: &str = "outloud==0.2.1\npdfua==0.1.3\npypdfium2==5.15.2\npikepdf==10.18.0\npython-docx==1.2.0\nzxing-cpp==3.1.1\nopenxml-audit==0.8.0\n";

/// Everything, for `setup` and `test`.
pub fn everything() -> Done {
    system(&[BUILD, DISPLAY, TEST, LOOK])?;
    packages(&[UI, FONTS, BUNDLER])?;
    checkers()
}

/// What `package` needs, to make them or also to try them.
pub fn to_package(tried: bool) -> Done {
    if tried {
        system(&[BUILD, DISPLAY, LOOK, TRY])?;
    } else {
        system(&[BUILD, LOOK])?;
    }
    packages(&[UI, FONTS, BUNDLER])
}

/// Everything, and what `bench` measures against.
pub fn to_measure() -> Done {
    system(&[MEASURE])?;
    everything()
}

/// Everything, and the screen reader.
pub fn to_listen() -> Done {
    system(&[LISTEN])?;
    everything()
}

/// Everything, and the desktop's portal.
pub fn to_ask_the_portal() -> Done {
    system(&[PORTAL])?;
    everything()
}

/// What `run` needs.
pub fn to_run(display: bool) -> Done {
    if display {
        system(&[BUILD])?
    } else {
        system(&[BUILD, DISPLAY])?
    }
    packages(&[UI, FONTS])
}

/// System packages, by the system's own package manager.
fn system(lists: &[&[&str]]) -> Done {
    if !cfg!(target_os = "linux") {
        return elsewhere();
    }
    let wanted: Vec<&str> = lists.iter().flat_map(|list| list.iter().copied()).collect();
    if !found("apt-get") {
        say(&format!(
            "this Linux has no apt-get: install what Debian calls {} by your own package manager",
            wanted.join(", ")
        ));
        return Ok(());
    }
    let missing: Vec<&str> = wanted
        .into_iter()
        .filter(|package| !installed(package))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    say(&format!("missing system packages: {}", missing.join(", ")));
    run(
        "reading the lists of packages (apt-get update)",
        as_root("apt-get")?.arg("update").arg("-q"),
    )?;
    let mut install = as_root("apt-get")?;
    install
        .args(["install", "-y", "-q", "--no-install-recommends"])
        .args(&missing);
    run("installing them (apt-get install)", &mut install)
}

fn installed(package: &str) -> bool {
    let mut query = program("dpkg-query");
    query.args(["-W", "-f=${db:Status-Status}", package]);
    output(&mut query).is_some_and(|status| status == "installed")
}

/// As root where we are root, else through sudo, and says so.
fn as_root(name: &str) -> Done<Command> {
    let root = output(program("id").arg("-u")).is_some_and(|id| id == "0");
    let mut command = if root {
        program("env")
    } else if found("sudo") {
        say("sudo is used for this; it may ask for your password");
        program("sudo")
    } else {
        return Err(Failure::new(format!(
            "{name} needs root, and there is no sudo: run it as root once"
        )));
    };
    if !root {
        command.arg("env");
    }
    command.args(["DEBIAN_FRONTEND=noninteractive", name]);
    Ok(command)
}

/// Windows and macOS bring the web view; the compilers are installed by hand, once.
fn elsewhere() -> Done {
    let (needed, how) = if cfg!(windows) {
        (
            "cl.exe or link.exe",
            "the Visual Studio Build Tools with “Desktop development with C++”, and WebView2 on Windows 10",
        )
    } else {
        ("cc", "the Xcode command line tools: xcode-select --install")
    };
    if !found("cc") && !found("link.exe") && !found("cl.exe") {
        say(&format!(
            "{needed} was not found; if the build fails, install {how}"
        ));
    }
    Ok(())
}

/// A folder whose packages are npm's, and what they are.
type Folder = (&'static str, &'static str);
const UI: Folder = ("ui", "the UI's packages");
const FONTS: Folder = ("assets/fonts", "the documents' fonts");
const BUNDLER: Folder = ("src-tauri/packages", "the bundler of packages");

/// npm's packages of these folders, exactly as locked.
fn packages(folders: &[Folder]) -> Done {
    let version = output(program("node").arg("--version")).ok_or_else(|| {
        Failure::new("Node.js is missing: install version 20.19 or later, with npm")
    })?;
    let number = |part: usize| -> u32 {
        version
            .trim_start_matches('v')
            .split('.')
            .nth(part)
            .and_then(|n| n.parse().ok())
            .unwrap_or(0)
    };
    if (number(0), number(1)) < (20, 19) {
        return Err(Failure::new(format!(
            "Node.js {version} is too old: install version 20.19 or later"
        )));
    }
    for (folder, what) in folders {
        let lock = root().join(folder).join("package-lock.json");
        let stamp = root()
            .join(folder)
            .join("node_modules")
            .join(".etabli-lock");
        if !same(&stamp, &lock) {
            run(
                &format!("installing {what} (npm ci in {folder})"),
                npm(folder).args(["ci", "--no-fund", "--no-audit"]),
            )?;
            fs::copy(&lock, &stamp)?;
        }
    }
    Ok(())
}

/// The checkers of PDF, in a Python environment of their own.
fn checkers() -> Done {
    let folder = target().join("checkers");
    let stamp = folder.join("requirements.txt");
    if fs::read_to_string(&stamp).is_ok_and(|then| then == CHECKERS) {
        return Ok(());
    }
    fs::create_dir_all(&folder)?;
    let python = if cfg!(windows) { "python" } else { "python3" };
    run(
        "making a Python environment for the PDF checkers",
        program(python).args(["-m", "venv"]).arg(&folder),
    )?;
    let bin = folder.join(if cfg!(windows) { "Scripts" } else { "bin" });
    let mut pip = program(bin.join("python"));
    pip.args([
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
    ])
    .args(CHECKERS.lines());
    run(
        "installing the PDF checkers (outloud, pdfua, pdfium, pikepdf, python-docx, zxing-cpp, openxml-audit)",
        &mut pip,
    )?;
    Ok(fs::write(&stamp, CHECKERS)?)
}
