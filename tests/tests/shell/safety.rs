//! What must not be possible, and what must not be lost.

use std::{fs, path::Path, process::Command};

use serde_json::{Value, json};
use tests::window::{Failure, Stage, program};

use crate::journeys::{first_note, open_sample, records};

type Done = Result<(), Failure>;

fn io(error: std::io::Error) -> Failure {
    Failure(error.to_string())
}

#[test]
fn the_page_is_shut_in() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    window.find("button", "Créer un projet")?;
    assert_eq!(
        window.run("return typeof window.__TAURI__", &[])?,
        json!("undefined")
    );

    // No way out by navigation.
    let here = window.run("return location.href", &[])?;
    window.run("location.href = 'https://example.org/'; return true", &[])?;
    window.find("button", "Créer un projet")?;
    assert_eq!(window.run("return location.href", &[])?, here);

    // No script in the page, no connection out of it.
    window.run(
        "window.hurt = 0; const s = document.createElement('script'); s.textContent = 'window.hurt = 1';
         document.body.append(s); return true",
        &[],
    )?;
    assert_eq!(window.run("return window.hurt", &[])?, json!(0));
    let fetched = window.run_async(
        "const done = arguments[arguments.length - 1];
         fetch('http://127.0.0.1:9/').then(() => done('out'), (e) => done('refused'));",
        &[],
    )?;
    assert_eq!(fetched, json!("refused"));

    // Tauri's own commands are not granted, and nonsense to ours is a fault.
    let asked = |command: &str, payload: &str| {
        window.run_async(
            "const done = arguments[arguments.length - 1];
             window.__TAURI_INTERNALS__.invoke(arguments[0], new TextEncoder().encode(arguments[1]))
                .then((v) => done({ ok: v }), (e) => done({ refused: e }));",
            &[json!(command), json!(payload)],
        )
    };
    for command in [
        "plugin:window|set_title",
        "plugin:dialog|open",
        "plugin:event|emit",
        "nothing",
    ] {
        let answer = asked(command, "{}")?;
        assert!(answer.get("refused").is_some(), "{command}: {answer}");
    }
    for payload in [
        "",
        "{",
        "null",
        "[1,2]",
        "{\"command_id\": 4}",
        &"[".repeat(5_000),
    ] {
        let answer = asked("execute", payload)?;
        assert_eq!(
            answer["refused"]["code"], "malformed",
            "{payload:.20}: {answer}"
        );
    }
    let large = window.run_async(
        "const done = arguments[arguments.length - 1];
         window.__TAURI_INTERNALS__.invoke('execute', new Uint8Array(9 * 1024 * 1024))
            .then((v) => done({ ok: v }), (e) => done({ refused: e }));",
        &[],
    )?;
    assert_eq!(large["refused"]["code"], "too_large", "{large}");
    stage.close(&window)?;
    Ok(())
}

/// « 1:05 », the hour at La Réunion (four hours before Greenwich all year) of a backup, which is
/// named after the hour at Greenwich.
fn at_la_reunion(backup: &Path) -> Result<String, Failure> {
    let name = backup.file_stem().unwrap_or_default().to_string_lossy();
    let clock = name.rsplit('-').next().unwrap_or_default();
    let figures = |from: usize| {
        clock
            .get(from..from + 2)
            .and_then(|two| two.parse::<u32>().ok())
    };
    match (figures(0), figures(2)) {
        (Some(hours), Some(minutes)) => Ok(format!("{}:{minutes:02}", (hours + 4) % 24)),
        _ => Err(Failure(format!("no moment in {name}"))),
    }
}

#[test]
fn a_damaged_library_is_kept_aside_and_a_backup_brings_it_back() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_sample(&window)?;
    window.go("#/settings")?;
    crate::hands::select(&window, "/^Fuseau horaire/", "La Réunion")?;
    crate::hands::kept("the zone", || {
        let all = records(&stage)?;
        Ok((all["lab"][0]["time_zone"] == "Indian/Reunion").then_some(()))
    })?;
    window.go("#/")?;
    stage.close(&window)?;
    // The day's backup is made at a start; the one above found nothing to keep.
    let line = stage.line(&["check", "--json"])?;
    let backups = stage.data.path().join("sauvegardes");
    fs::create_dir_all(&backups).map_err(io)?;
    for entry in fs::read_dir(&backups).map_err(io)?.flatten() {
        fs::remove_file(entry.path()).map_err(io)?;
    }
    let window = stage.open()?;
    window.sees("Venir une seule fois")?;
    stage.close(&window)?;
    let made = fs::read_dir(&backups).map_err(io)?.flatten();
    let mut made = made
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|end| end == "etabli"));
    let (Some(made), None) = (made.next(), made.next()) else {
        return Err(Failure("one backup".to_owned()));
    };

    let library = stage.data.path().join("bibliotheque.etabli");
    for end in ["-wal", "-shm"] {
        let _ = fs::remove_file(stage.data.path().join(format!("bibliotheque.etabli{end}")));
    }
    let mut bytes = fs::read(&library).map_err(io)?;
    let middle = bytes.len() / 2;
    bytes[2_000..middle].fill(0x5a);
    fs::write(&library, &bytes).map_err(io)?;

    // The library cannot say where the lab is; its backups are told in the lab's hours all the same.
    let window = stage.open()?;
    window.find("button", "/sauvegarde/")?;
    window.sees(&format!(", {}", at_la_reunion(&made)?))?;
    stage.keep("recovery")?;
    // What SQLite said stands on its own line, which says what it is and in which language.
    let theirs = "const technical = document.querySelectorAll('dd[lang=en]');
        const said = technical[0]?.textContent ?? '';
        return technical.length === 1 && said !== ''
            && technical[0].previousElementSibling.textContent === 'Détail technique, en anglais'
            && document.body.innerText.split(said).length === 2";
    window.until("a technical line", theirs, &[])?;
    assert_eq!(
        fs::read(&library).map_err(io)?,
        bytes,
        "nothing is written before the choice"
    );
    window.press_on("button", "/sauvegarde/")?;
    window.sees("Venir une seule fois")?;
    stage.close(&window)?;
    let counts: Value = serde_json::from_str(&stage.line(&["check", "--json"])?)
        .map_err(|error| Failure(error.to_string()))?;
    let before: Value = serde_json::from_str(&line).map_err(|error| Failure(error.to_string()))?;
    assert_eq!(counts["counts"], before["counts"]);
    Ok(())
}

#[test]
fn what_is_being_typed_survives_quitting_twice_at_once() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    first_note(&window)?;
    window.type_text("Là")?;
    // A laptop that is busy from now on: the word is not sent yet, and the desk answers late.
    window.run(
        "setTimeout(() => { const end = Date.now() + 1500; while (Date.now() < end); });
         return true",
        &[],
    )?;
    stage.screen.keys(&["ctrl+q", "ctrl+q"])?;
    stage.ended()?;
    assert_eq!(records(&stage)?["note"][0]["text"], "Là");
    Ok(())
}

#[test]
fn a_window_left_on_a_screen_that_is_gone_comes_back() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let place = json!({ "desk": {
        "width": 1000, "height": 600, "x": 0, "y": 0, "prev_x": 5000, "prev_y": 200,
        "maximized": true, "visible": true, "decorated": true, "fullscreen": false,
    } });
    fs::write(stage.data.path().join("fenetre.json"), place.to_string()).map_err(io)?;
    let window = stage.open()?;
    window.find("button", "Créer un projet")?;
    let left = window.run("return window.screenX", &[])?;
    assert!(left.as_f64().is_some_and(|left| left < 1366.0), "{left}");
    stage.close(&window)
}

#[test]
fn a_second_start_hands_its_file_to_the_first() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let sample = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../assets/samples/01-ideation-venir-une-seule-fois.json");
    let window = stage.open()?;
    window.find("button", "Créer un projet")?;
    let second = Command::new(program())
        .arg("--data-dir")
        .arg(stage.data.path())
        .arg(&sample)
        .env("DISPLAY", &stage.screen.name)
        .output()
        .map_err(io)?;
    assert!(second.status.success());
    window.find("dialog", "Compte rendu de l’import")?;
    stage.close(&window)?;
    Ok(())
}
