//! What goes on paper: the supports of a workshop, looked over, saved, and printed by the system's own
//! dialog, whose printer « to a file » lets the pages be looked at.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use tests::window::{Driver, Failure, Keys, Stage};

use crate::files::{around, gone, home, shown, xdotool};
use crate::hands::{Done, io, kept, open_part, record};

/// The sheets of a PDF, each with its width and height in millimetres.
fn sheets(file: &Path) -> Result<Vec<(f64, f64)>, Failure> {
    let millimetres = |points: f64| (points * 25.4 / 72.0).round();
    Ok(tests::readers::sheets(file)
        .map_err(io)?
        .iter()
        .map(|page| (millimetres(page.width), millimetres(page.height)))
        .collect())
}

fn pdfs(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let files = fs::read_dir(folder).map_err(io)?.flatten();
    Ok(files
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|end| end == "pdf"))
        .collect())
}

/// Ticks these and nothing else.
fn tick(window: &Driver, names: &[&str]) -> Done {
    // Before the list is there, nothing can be unticked.
    window.find("checkbox", "/^Feuille d’émargement/")?;
    window.press_on("button", "Tout décocher")?;
    window.sees("Aucune feuille : cochez au moins un support.")?;
    for name in names {
        window.press_on("checkbox", &format!("/^{name}/"))?;
    }
    Ok(())
}

#[test]
fn the_supports_of_a_workshop_are_looked_over_and_saved() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_part(&stage, &window, "supports")?;
    // What the workshop needs is ticked; names of people and methods it does not lead are not.
    let ticked = |name: &str| -> Result<bool, Failure> {
        let found = window.find("checkbox", &format!("/^{name}/"))?;
        let on = window.run("return arguments[0].checked", &[found.to_value()])?;
        Ok(on == true)
    };
    assert!(ticked("Feuille d’émargement")?);
    assert!(!ticked("Badges avec les pseudonymes")?);
    let drawn = "return [...document.querySelectorAll('aside img')].some((i) => i.alt.startsWith('Première feuille') && i.naturalWidth > 300)";
    window.until("a picture of a sheet", drawn, &[])?;
    assert_eq!(crate::access::axe(&window)?, [""; 0]);
    stage.keep("supports")?;

    // By keyboard: a support is ticked where the focus is, and its sheet is the one that is shown.
    window.press_on("button", "Tout décocher")?;
    let first = window.find("checkbox", "/^Trame de persona/")?;
    window.run("arguments[0].focus()", &[first.to_value()])?;
    window.press(&[' '])?;
    window.until(
        "its picture",
        "return document.querySelector('aside img')?.alt.endsWith('Trame de persona') === true",
        &[],
    )?;
    window.press_on("checkbox", "/^Un autre papier pour les trames/")?;
    window.press_on("radio", "A4")?;
    window.press_on("radio", "En hauteur")?;
    crate::hands::figure(&window, "Feuilles côte à côte", "2")?;
    crate::hands::figure(&window, "Feuilles l’une sous l’autre", "2")?;
    window.press_on("button", "Enregistrer sous…")?;
    window.sees("Enregistré :")?;
    let tiled = kept("a canvas", || Ok(pdfs(stage.desk.path())?.pop()))?;
    assert_eq!(sheets(&tiled)?, [(210.0, 297.0); 4]);
    window.press_on("button", "Ouvrir le PDF")?;
    kept("it is opened in the viewer", || {
        let shown = fs::read_to_string(stage.desk.path().join("shown.txt")).unwrap_or_default();
        let own = tiled.canonicalize().map_err(io)?;
        let same = |line: &str| {
            PathBuf::from(line)
                .canonicalize()
                .is_ok_and(|path| path == own)
        };
        Ok(shown.lines().any(same).then_some(()))
    })?;
    window.press_on("checkbox", "/^Un autre papier pour les trames/")?;

    // One each, in a folder, in large print.
    let folder = stage.desk.path().join("un par un");
    fs::create_dir(&folder).map_err(io)?;
    fs::write(
        stage.desk.path().join("open.txt"),
        folder.display().to_string(),
    )
    .map_err(io)?;
    tick(&window, &["Feuille d’émargement", "Bulletin : gommettes"])?;
    window.press_on("checkbox", "/^Gros caractères/")?;
    window.press_on("checkbox", "/^Un fichier chacun/")?;
    assert_eq!(crate::access::axe(&window)?, [""; 0]);
    stage.keep("supports-how")?;
    window.press_on("button", "Enregistrer sous…")?;
    window.sees("2 fichiers enregistrés")?;
    let each = pdfs(&folder)?;
    assert_eq!(each.len(), 2, "{each:?}");
    for file in &each {
        // A ballot paper of large print is a sheet of A4.
        assert!(
            sheets(file)?.iter().all(|sheet| *sheet == (210.0, 297.0)),
            "{file:?}"
        );
        let told = Command::new("pdftotext")
            .arg(file)
            .arg("-")
            .output()
            .map_err(io)?;
        assert!(!told.stdout.is_empty());
    }
    window.press_on("button", "Ce qu’il faut")?;
    assert!(ticked("Trame de persona")?);
    stage.close(&window)
}

/// In the dialog: the only printer, which writes files, is chosen by the keyboard, and it prints.
fn to_file(stage: &Stage, title: &str) -> Done {
    shown(stage, title)?;
    xdotool(stage, &["key", "Tab"])?;
    xdotool(stage, &["key", "Return"])?;
    gone(stage, title)
}

#[test]
fn what_is_ticked_is_printed_by_the_systems_dialog_at_its_size() -> Done {
    let home = home()?;
    let config = home.path().join(".config");
    let stage = Stage::among("fr_FR.UTF-8", &around(home.path(), &config))?;
    // A window that was stopped had handed a document to a printer.
    let passing = stage.data.path().join("passage");
    fs::create_dir_all(passing.join("impression")).map_err(io)?;
    fs::write(passing.join("impression/Synthèse.pdf"), "%PDF").map_err(io)?;
    let window = stage.open()?;
    kept("nothing that passed", || {
        Ok((!passing.exists()).then_some(()))
    })?;
    open_part(&stage, &window, "supports")?;
    tick(&window, &["Feuille d’émargement", "Trame de persona"])?;
    let documents = home.path().join("Documents");

    // Given up: nothing is anywhere.
    stage.screen.keys(&["ctrl+p"])?;
    shown(&stage, "Imprimer en A4")?;
    xdotool(&stage, &["key", "Escape"])?;
    gone(&stage, "Imprimer en A4")?;
    window.until("an end of it", "return [...document.querySelectorAll('button')].some((b) => b.textContent.includes('Imprimer…') && !b.disabled && b.getAttribute('aria-disabled') !== 'true')", &[])?;
    assert!(pdfs(&documents)?.is_empty());

    // One paper after the other, each at its own size.
    stage.screen.keys(&["ctrl+p"])?;
    to_file(&stage, "Imprimer en A4")?;
    to_file(&stage, "Imprimer en A3")?;
    window.sees("pages envoyées à")?;
    let printed = kept("two files", || {
        let found = pdfs(&documents)?;
        Ok((found.len() == 2).then_some(found))
    })?;
    let mut sizes: Vec<(f64, f64)> = Vec::new();
    let beside = stage.keep("printed")?;
    for file in &printed {
        let own = sheets(file)?;
        // A sheet each, as large as it was asked for, turned by nobody.
        assert_eq!(own.len(), 1, "{file:?}");
        sizes.push(own[0]);
        let name = format!("printed-{}.pdf", own[0].0);
        fs::copy(file, beside.with_file_name(name)).map_err(io)?;
        let told = Command::new("pdftotext")
            .arg(file)
            .arg("-")
            .output()
            .map_err(io)?;
        let told = String::from_utf8_lossy(&told.stdout).into_owned();
        assert!(told.contains("page 1 sur"), "{told}");
    }
    sizes.sort_by(|a, b| a.0.total_cmp(&b.0));
    assert_eq!(sizes, [(210.0, 297.0), (297.0, 420.0)]);
    // The project remembers what went to a printer, and what was handed over lies nowhere any more.
    record(&stage, "project", "what was printed", |one| {
        let made = &one["documents"][0];
        made["kind"] == "supports" && made["format"] == "print" && made["pages"] == 2
    })?;
    assert_eq!(left(&passing)?, 0);
    window.press(&[Keys::ESCAPE])?;
    stage.close(&window)
}

/// What lies in a folder.
fn left(folder: &Path) -> Result<usize, Failure> {
    match fs::read_dir(folder) {
        Ok(entries) => Ok(entries.count()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(0),
        Err(error) => Err(io(error)),
    }
}
