//! The packages tried as people meet them: installed, used, upgraded and removed in a fresh Debian
//! 12; the library of that use stays untouched. Slow, and no part of `test`.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Stdio,
};

use super::{
    bundle::{Built, Kind, bundle},
    folder, megabytes,
    root::Root,
};
use crate::{
    screen::{Running, Screen, until},
    step::{Done, Failure, program, root as workspace, say},
};

const NOW: &str = env!("CARGO_PKG_VERSION");
const OLDER: &str = "0.0.9";
const TYPE: &str = "application/vnd.etabli+sqlite3";
const WORKSHOP: &str = "Venir une seule fois : atelier d'idéation";
/// A name as people give them; launchers hand over plain paths.
const PROJECT: &str = "Documents/Projet d’été n° 1 (50 %).etabli";
const LIBRARY: &str = ".local/share/Établi/bibliotheque.etabli";

pub fn run(built: Built) -> Done {
    let folder = folder()?;
    let beta = format!("{NOW}-beta.2");
    let mut packages = Vec::new();
    for version in [OLDER, &beta, NOW] {
        packages.push(made(built, version, &folder)?);
    }
    let root = Root::fresh(&folder.join("debian"))?;
    let screen = Screen::start()?;
    let [older, beta, now] = packages.as_slice() else {
        return Err(Failure::new("three packages were to be made"));
    };
    let trial = Trial {
        root,
        screen,
        folder,
    };
    trial.debian(&older.0, &beta.0, &now.0)?;
    trial.rpm(&older.1, &beta.1, &now.1)?;
    say("the packages were installed, used, upgraded and removed; the library is untouched");
    Ok(())
}

/// The two packages of a version, kept beside those of the others.
fn made(built: Built, version: &str, folder: &Path) -> Done<(PathBuf, PathBuf)> {
    let mut kept = Vec::new();
    for package in bundle(built, &[Kind::Deb, Kind::Rpm], Some(version))? {
        let there = folder.join(package.file_name().unwrap_or_default());
        fs::copy(&package, &there)?;
        kept.push(there);
    }
    match (kept.pop(), kept.pop()) {
        (Some(rpm), Some(deb)) => Ok((deb, rpm)),
        _ => Err(Failure::new("two packages were to be made")),
    }
}

struct Trial {
    root: Root,
    screen: Screen,
    folder: PathBuf,
}

impl Trial {
    fn debian(&self, older: &Path, beta: &Path, now: &Path) -> Done {
        let root = &self.root;
        say(&format!("installing {} (apt-get)", name(older)));
        self.apt(older)?;
        // What a desk has, and the package recommends.
        root.shell("apt-get install -y -q --no-install-recommends desktop-file-utils")?;
        self.installed_by_dpkg(OLDER)?;
        let installed = self.files("dpkg -L etabli")?;
        println!(
            "  {} files, {}",
            installed.len(),
            megabytes(
                installed
                    .iter()
                    .map(|file| super::size(&root.at(file)))
                    .sum()
            )
        );
        self.used()?;
        self.asked()?;

        say("upgrading over it while its window is open");
        let mut window = self.window("etabli")?;
        self.screen
            .picture(&mut window, &self.folder.join("window.png"))?;
        let before = root.person("etabli list")?;
        self.apt(beta)?;
        self.installed_by_dpkg(&format!("{NOW}~beta.2"))?;
        window.alive()?;
        same("the list", &root.person("etabli list")?, &before)?;
        self.screen.keys("ctrl+q")?;
        window.ended()?;

        say("upgrading over the beta, with the library in use since");
        root.person(&format!("etabli import --copy '{PROJECT}'"))?;
        let since = root.person("etabli list")?;
        differs("the list after a second import", &since, &before)?;
        self.apt(now)?;
        self.installed_by_dpkg(NOW)?;
        same("the list", &root.person("etabli list")?, &since)?;
        root.person("etabli check")?;
        refused("apt-get puts a beta over its release", self.apt(beta))?;
        self.opened_by_its_entry()?;

        say("removing it");
        let library = fs::read(root.home(LIBRARY))?;
        root.shell("apt-get purge -y -q etabli")?;
        gone(root, &installed)?;
        same_bytes(&fs::read(root.home(LIBRARY))?, &library)?;
        differs(
            "the type of a library without the package",
            &self.kind(LIBRARY)?,
            TYPE,
        )
    }

    fn apt(&self, package: &Path) -> Done {
        let file = self.root.bring(package)?;
        self.root
            .shell(&format!(
                "apt-get install -y -q --no-install-recommends {file}"
            ))
            .map(|_| ())
    }

    fn installed_by_dpkg(&self, version: &str) -> Done {
        let said = self
            .root
            .shell("dpkg-query -W -f '${db:Status-Status} ${Version}' etabli")?;
        same("dpkg-query", &said, &format!("installed {version}"))
    }

    /// Regular files among those that a package manager lists.
    fn files(&self, list: &str) -> Done<Vec<String>> {
        Ok(self
            .root
            .shell(list)?
            .lines()
            .filter(|path| self.root.at(path).is_file())
            .map(str::to_owned)
            .collect())
    }

    /// The main job on the command line, by a person, with nothing but what the package asked for.
    fn used(&self) -> Done {
        say("importing and exporting by the command line");
        let root = &self.root;
        let sample = workspace().join("assets/samples/01-ideation-venir-une-seule-fois.json");
        let sample = root.bring(&sample)?;
        same(
            "etabli on the path",
            &root.person("command -v etabli")?,
            "/usr/bin/etabli",
        )?;
        root.person(&format!("etabli import {sample}"))?;
        root.person("mkdir -p Documents")?;
        for (format, file) in [("pdf", "Documents/synthese.pdf"), ("etabli", PROJECT)] {
            root.person(&format!(
                "etabli export --workshop \"{WORKSHOP}\" --format {format} --force --output '{file}'"
            ))?;
        }
        let pdf = fs::read(root.home("Documents/synthese.pdf"))?;
        if !pdf.starts_with(b"%PDF-") {
            return Err(Failure::new("the synthesis is no PDF"));
        }
        Ok(())
    }

    /// What the desk takes the files for.
    fn asked(&self) -> Done {
        say("asking xdg-mime");
        self.root.shell(
            "apt-get install -y -q --no-install-recommends xdg-utils libglib2.0-bin procps",
        )?;
        let plain = "Documents/bibliotheque sans fin";
        fs::copy(self.root.home(LIBRARY), self.root.home(plain))?;
        self.root.shell(&format!(
            "chmod 644 '/home/{}/{plain}'",
            super::root::PERSON
        ))?;
        for file in [LIBRARY, PROJECT, plain] {
            same(file, &self.kind(file)?, TYPE)?;
        }
        same(
            "what opens them",
            &self
                .root
                .person(&format!("xdg-mime query default {TYPE}"))?,
            "etabli.desktop",
        )
    }

    fn kind(&self, file: &str) -> Done<String> {
        self.root.person(&format!(
            "XDG_CURRENT_DESKTOP=GNOME xdg-mime query filetype '{file}'"
        ))
    }

    /// A double click: the project comes into a library that was empty.
    fn opened_by_its_entry(&self) -> Done {
        say("opening a file by its desktop entry");
        let other = "ETABLI_DATA_DIR=$HOME/autre";
        let mut window = self.window(&format!(
            "{other} gio open '{PROJECT}'; while pgrep --runstates R,S,D etabli; do sleep 0.2; done"
        ))?;
        let arrived = until("the project that was opened did not arrive", || {
            window.alive()?;
            Ok(self
                .root
                .person(&format!("{other} etabli list || true"))?
                .contains(WORKSHOP))
        });
        self.screen
            .picture(&mut window, &self.folder.join("opened.png"))?;
        arrived?;
        self.screen.keys("ctrl+q")?;
        window.ended()
    }

    /// A program of the person on the display, going on beside us.
    fn window(&self, words: &str) -> Done<Running> {
        let mut window = self.root.beside(&format!(
            "export DISPLAY={} GDK_BACKEND=x11 DBUS_SESSION_BUS_ADDRESS=disabled: LC_ALL=C.UTF-8; {words}",
            self.screen.name
        ));
        let log = fs::File::create(self.folder.join("window.log"))?;
        Ok(Running(window.stdout(Stdio::null()).stderr(log).spawn()?))
    }

    /// No distribution of rpm packages can be made from Debian's archive: the fresh Debian, which has
    /// the libraries, takes the .rpm by rpm itself. Its names of packages mean nothing to it
    /// (`--nodeps`), its libraries are looked for one by one.
    fn rpm(&self, older: &Path, beta: &Path, now: &Path) -> Done {
        let root = &self.root;
        say(&format!("installing {} (rpm)", name(older)));
        self.libraries_are_there(now)?;
        self.by_rpm(older)?;
        self.installed_by_rpm(OLDER)?;
        let installed = {
            let mut list = self.rpm_command();
            let said = crate::step::output(list.args(["-ql", "etabli"])).unwrap_or_default();
            said.lines().map(str::to_owned).collect::<Vec<_>>()
        };
        let before = root.person("etabli list")?;
        self.by_rpm(beta)?;
        root.person(&format!("etabli import --copy '{PROJECT}'"))?;
        let since = root.person("etabli list")?;
        differs("the list after one more import", &since, &before)?;
        self.by_rpm(now)?;
        self.installed_by_rpm(NOW)?;
        same("the list", &root.person("etabli list")?, &since)?;
        refused("rpm puts a beta over its release", self.by_rpm(beta))?;
        let mut verify = self.rpm_command();
        if !verify
            .args(["--verify", "--nodeps", "etabli"])
            .status()?
            .success()
        {
            return Err(Failure::new(
                "what rpm installed is not what the package holds",
            ));
        }
        root.shell("update-mime-database /usr/share/mime && update-desktop-database")?;
        same("the type by the .rpm", &self.kind(PROJECT)?, TYPE)?;
        let library = fs::read(root.home(LIBRARY))?;
        let mut erase = self.rpm_command();
        if !erase.args(["--erase", "etabli"]).status()?.success() {
            return Err(Failure::new("rpm does not remove it"));
        }
        gone(root, &installed)?;
        same_bytes(&fs::read(root.home(LIBRARY))?, &library)
    }

    fn rpm_command(&self) -> std::process::Command {
        let mut rpm = program("rpm");
        rpm.arg("--root")
            .arg(self.root.at("/"))
            .args(["--dbpath", "/var/lib/rpm"]);
        rpm
    }

    fn by_rpm(&self, package: &Path) -> Done {
        let mut install = self.rpm_command();
        install
            .args(["--force-debian", "--nodeps", "--upgrade"])
            .arg(package);
        let output = install.stdin(Stdio::null()).output()?;
        if output.status.success() {
            return Ok(());
        }
        Err(Failure::new(format!(
            "rpm does not take {}: {}",
            name(package),
            String::from_utf8_lossy(&output.stderr)
        )))
    }

    fn installed_by_rpm(&self, version: &str) -> Done {
        let mut query = self.rpm_command();
        query.args(["-q", "--queryformat", "%{NAME} %{VERSION}", "etabli"]);
        same(
            "rpm -q",
            &crate::step::output(&mut query).unwrap_or_default(),
            &format!("etabli {version}"),
        )
    }

    /// Each library that the package names is in the Debian that its .deb brought them into.
    fn libraries_are_there(&self, package: &Path) -> Done {
        let mut ask = program("rpm");
        let needed = crate::step::output(ask.args(["-qp", "--requires"]).arg(package))
            .ok_or_else(|| Failure::new("rpm cannot read the package"))?;
        let there = self.root.shell("ldconfig -p")?;
        let libraries: Vec<&str> = needed
            .lines()
            .filter_map(|line| line.split_once("()"))
            .map(|(library, _)| library)
            .collect();
        if libraries.is_empty() {
            return Err(Failure::new("the .rpm names no library"));
        }
        match libraries.iter().find(|library| !there.contains(**library)) {
            Some(library) => Err(Failure::new(format!("{library} is not there"))),
            None => Ok(()),
        }
    }
}

fn name(package: &Path) -> String {
    package
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

fn same(what: &str, now: &str, wanted: &str) -> Done {
    if now == wanted {
        return Ok(());
    }
    Err(Failure::new(format!(
        "{what}: {now:?} instead of {wanted:?}"
    )))
}

fn differs(what: &str, now: &str, then: &str) -> Done {
    if now != then {
        return Ok(());
    }
    Err(Failure::new(format!("{what} is still {then:?}")))
}

fn same_bytes(now: &[u8], then: &[u8]) -> Done {
    if now == then {
        return Ok(());
    }
    Err(Failure::new("the library was touched"))
}

fn refused(what: &str, done: Done) -> Done {
    match done {
        Err(_) => Ok(()),
        Ok(()) => Err(Failure::new(what)),
    }
}

fn gone(root: &Root, files: &[String]) -> Done {
    match files.iter().find(|file| root.at(file).is_file()) {
        Some(left) => Err(Failure::new(format!("{left} is left behind"))),
        None => Ok(()),
    }
}
