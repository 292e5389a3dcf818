//! A table and a file of another tool come in through the window, changed and looked at before; notes,
//! clusters and votes go out of it.

use std::fs;

use tests::documents::{plain, text_of};
use tests::window::{Driver, Failure, Keys, Stage};

use crate::access::axe;
use crate::hands::{Done, choose, figure, io, kept, none, record, select};
use crate::journeys::{first_note, open_sample, records};

fn sample(name: &str) -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("inputs/imports/{name}"))
}

/// The file that the next dialog gives.
fn offer(stage: &Stage, path: &std::path::Path) -> Done {
    fs::write(
        stage.desk.path().join("open.txt"),
        path.display().to_string(),
    )
    .map_err(io)
}

fn refused(error: rusqlite::Error) -> Failure {
    Failure(error.to_string())
}

/// Opens the import from the menu of the board.
fn begin(window: &Driver) -> Done {
    choose(
        window,
        "Autres commandes",
        "Importer un tableau ou un fichier…",
    )
}

fn clean(window: &Driver) -> Done {
    let found = axe(window)?;
    assert!(found.is_empty(), "{found:#?}");
    Ok(())
}

#[test]
fn a_table_is_looked_over_changed_brought_in_and_taken_back() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    first_note(&window)?;
    window.press(&[Keys::ESCAPE])?;
    // Mac OS Roman: nothing proves it, the letters hint at it.
    let said = "Idée;Thème;Points\nL'accueil agréable;Été;3\n;Été;1\nGêné à côté;Énergie;x\n";
    let bytes: Vec<u8> = said
        .chars()
        .map(|c| match c {
            'é' => 0x8e,
            'è' => 0x8f,
            'ê' => 0x90,
            'à' => 0x88,
            'ô' => 0x99,
            'É' => 0x83,
            c => u8::try_from(c).unwrap_or(b'?'),
        })
        .collect();
    let file = stage.desk.path().join("idees.csv");
    fs::write(&file, bytes).map_err(io)?;
    offer(&stage, &file)?;
    begin(&window)?;
    window.sees("essayez Mac OS Roman")?;
    stage.keep("import-doubt")?;
    select(&window, "Encodage", "Mac OS Roman")?;
    window.sees("L'accueil agréable")?;
    window.sees("Ligne 3, texte vide. Elle sera laissée de côté.")?;
    window.sees("« x » n’est pas un nombre")?;
    window.find("button", "Importer 2 notes")?;
    stage.keep("import-table")?;
    clean(&window)?;
    select(&window, "Rôle de la colonne Points", "Ignorer")?;
    window.until(
        "the remark has gone",
        "return !document.body.innerText.includes('n’est pas un nombre')",
        &[],
    )?;
    select(&window, "Tableau qui les reçoit", "Un nouveau tableau")?;
    window.press_on("button", "Importer 2 notes")?;
    window.sees("2 notes importées")?;
    let board = record(&stage, "board", "a board of that name", |board| {
        board["title"] == "idees"
    })?;
    record(&stage, "note", "its note", |note| {
        note["text"] == "Gêné à côté" && note["board"] == board["id"] && note["source"] == "csv"
    })?;
    record(&stage, "cluster", "its cluster", |one| {
        one["title"] == "Énergie"
    })?;
    window.press_on("button", "/Annuler : importer/")?;
    none(&stage, "board", "all of it is gone", |board| {
        board["title"] == "idees"
    })?;
    none(&stage, "note", "the notes too", |note| {
        note["source"] == "csv"
    })?;
    stage.close(&window)
}

#[test]
fn a_file_of_another_tool_comes_onto_the_board_once() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    first_note(&window)?;
    window.press(&[Keys::ESCAPE])?;
    for (name, source, button) in [
        ("mural-accueil.csv", "Mural", "Importer 8 notes"),
        ("klaxoon-accueil.klx", "Klaxoon", "Importer 6 notes"),
    ] {
        offer(&stage, &sample(name))?;
        begin(&window)?;
        window.find("button", button)?;
        window.sees(source)?;
        stage.keep(&format!("import-{source}"))?;
        clean(&window)?;
        window.press_on("button", button)?;
        window.sees("notes importées")?;
    }
    let notes = records(&stage)?["note"].as_array().map_or(0, Vec::len);
    offer(&stage, &sample("mural-accueil.csv"))?;
    begin(&window)?;
    window.press_on("button", "Importer 8 notes")?;
    window.sees("tout était déjà là, rien n’a changé")?;
    assert_eq!(
        records(&stage)?["note"].as_array().map_or(0, Vec::len),
        notes
    );
    offer(&stage, &sample("framadate-choix.csv"))?;
    begin(&window)?;
    window.sees("Prendre rendez-vous")?;
    window.sees("Si nécessaire")?;
    stage.keep("import-poll")?;
    clean(&window)?;
    window.press_on("button", "Importer un vote de 3 options")?;
    let ballot = record(&stage, "ballot", "a closed ballot", |one| {
        one["state"] == "closed"
    })?;
    record(&stage, "ballot_option", "its count", |one| {
        one["ballot"] == ballot["id"] && one["label"] == "Ouvrir le midi" && one["hand_dots"] == 2
    })?;
    // No dots: each option says how many said so.
    record(&stage, "ballot_option", "if need be", |one| {
        one["label"] == "Prendre rendez-vous (si nécessaire\u{a0}: 2)" && one["hand_dots"] == 0
    })?;
    stage.close(&window)
}

#[test]
fn what_cannot_be_read_says_why_and_what_takes_long_is_stopped() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    first_note(&window)?;
    window.press(&[Keys::ESCAPE])?;
    let old = stage.desk.path().join("vieux.xls");
    fs::write(&old, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1").map_err(io)?;
    offer(&stage, &old)?;
    begin(&window)?;
    window.sees("Établi connaît ce format et ne le lit pas")?;
    stage.keep("import-refused")?;
    clean(&window)?;
    window.press_on("button", "Abandonner")?;
    let long = stage.desk.path().join("longue.csv");
    let rows: String = (0..60_000)
        .map(|number| format!("idée numéro {number};{}\n", number % 7))
        .collect();
    fs::write(&long, format!("Idée;Votes\n{rows}")).map_err(io)?;
    offer(&stage, &long)?;
    begin(&window)?;
    window.find("button", "/Importer 60.000 notes/")?;
    // However fast the machine is: the import cannot begin to write before it is stopped.
    let held = rusqlite::Connection::open(stage.data.path().join("bibliotheque.etabli"))
        .map_err(refused)?;
    held.execute_batch("BEGIN IMMEDIATE").map_err(refused)?;
    window.press_on("button", "/Importer 60.000 notes/")?;
    window.press_on("button", "Arrêter")?;
    held.execute_batch("ROLLBACK").map_err(refused)?;
    window.sees("Arrêté. Rien n’a été importé.")?;
    none(&stage, "note", "nothing was written", |note| {
        note["source"] == "csv"
    })?;
    window.press_on("button", "Abandonner")?;
    stage.close(&window)
}

#[test]
fn notes_go_out_as_tables() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    first_note(&window)?;
    window.type_text("=Été à l’œuvre")?;
    window.press(&[Keys::ESCAPE])?;
    record(&stage, "note", "a note", |note| {
        note["text"] == "=Été à l’œuvre"
    })?;
    for (item, end) in [("Sortir en CSV…", "csv"), ("Sortir en XLSX…", "xlsx")] {
        choose(&window, "Autres commandes", item)?;
        window.sees("Écrit :")?;
        let file = written(&stage, end)?;
        let bytes = fs::read(&file).map_err(io)?;
        let taken = exchange::imports::read(&bytes, &exchange::imports::Wishes::default());
        let text = taken.map(|taken| taken.imported.boards[0].notes[0].text.clone());
        let wanted = if end == "csv" {
            "'=Été à l’œuvre"
        } else {
            "=Été à l’œuvre"
        };
        assert_eq!(text.ok(), Some(wanted.to_owned()), "{end}");
        made(&stage, "tables", end)?;
    }
    stage.close(&window)
}

/// The project remembers what was made of it.
fn made(stage: &Stage, kind: &str, format: &str) -> Done {
    record(stage, "project", "what was made of it", |one| {
        one["documents"].as_array().is_some_and(|all| {
            all.last()
                .is_some_and(|last| last["kind"] == kind && last["format"] == format)
        })
    })?;
    Ok(())
}

const TAKE_OUT: &str = "Sortir en image ou en affiche…";

#[test]
fn a_board_goes_out_as_a_picture_and_as_a_poster_and_can_be_stopped() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_sample(&window)?;
    window.press_on("link", "Tableaux")?;
    choose(&window, "Autres commandes", TAKE_OUT)?;
    window.find("radio", "/Image \\(PNG\\)/")?;
    clean(&window)?;
    // A number that nobody can draw is looked at first, and nothing is asked for.
    figure(&window, "Largeur en pixels", "3")?;
    window.sees("Écrivez un nombre de 200 à 20")?;
    window.press_on("button", "Enregistrer sous…")?;
    figure(&window, "Largeur en pixels", "2 400")?;
    window.press_on("button", "Enregistrer sous…")?;
    window.gone("dialog", "Sortir le tableau")?;
    window.sees("Enregistré :")?;
    let png = written(&stage, "png")?;
    let bytes = fs::read(&png).map_err(io)?;
    let wide = bytes
        .get(16..20)
        .map(|four| [four[0], four[1], four[2], four[3]]);
    assert_eq!(wide.map(u32::from_be_bytes), Some(2_400));
    made(&stage, "board", "png")?;

    choose(&window, "Autres commandes", TAKE_OUT)?;
    window.press_on("radio", "/Affiche \\(PDF\\)/")?;
    window.press_on("radio", "A4")?;
    for (field, count) in [
        ("Feuilles côte à côte", "2"),
        ("Feuilles l’une sous l’autre", "2"),
    ] {
        figure(&window, field, count)?;
    }
    window.sees("4 feuilles, qui se recouvrent")?;
    clean(&window)?;
    stage.keep("board-out")?;
    window.press_on("button", "Enregistrer sous…")?;
    window.gone("dialog", "Sortir le tableau")?;
    let pdf = written(&stage, "pdf")?;
    let told = plain(&text_of(&pdf).map_err(io)?);
    assert!(told.contains(&plain("Une seule liste de pièces")));
    made(&stage, "board", "pdf")?;

    // While the place is asked for: however fast the machine is, nothing is drawn before the stop.
    let name = stage.desk.path().join("save.txt");
    let made = std::process::Command::new("mkfifo").arg(&name).status();
    assert!(made.map_err(io)?.success());
    choose(&window, "Autres commandes", TAKE_OUT)?;
    window.press_on("button", "Enregistrer sous…")?;
    window.press_on("button", "Arrêter")?;
    fs::write(&name, "jamais").map_err(io)?;
    window.sees("Arrêté : aucun fichier n’a été écrit.")?;
    assert!(!stage.desk.path().join("jamais.png").exists());
    window.press_on("button", "Annuler")?;
    window.gone("dialog", "Sortir le tableau")?;
    stage.close(&window)
}

/// The one file with that end on the desk.
fn written(stage: &Stage, end: &str) -> Result<std::path::PathBuf, Failure> {
    // What was said of an earlier file may still stand when this one is written.
    kept(&format!("a file in {end}"), || {
        Ok(fs::read_dir(stage.desk.path())
            .map_err(io)?
            .flatten()
            .map(|entry| entry.path())
            .find(|path| path.extension().is_some_and(|own| own == end)))
    })
}
