//! What people type and paste, with real keys on a French keyboard and the real clipboard.

use std::{
    io::Write,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use tests::window::{Driver, Failure, Keys, Stage};

use crate::journeys::{first_note, open_sample, records};

type Done = Result<(), Failure>;

fn tool(stage: &Stage, name: &str, arguments: &[&str]) -> Result<Command, Failure> {
    if arguments.is_empty() {
        return Err(Failure(format!("{name}: nothing asked")));
    }
    let mut command = Command::new(name);
    command
        .args(arguments)
        .env("DISPLAY", &stage.screen.name)
        .stdout(Stdio::null());
    Ok(command)
}

fn done(mut command: Command) -> Done {
    let status = command
        .status()
        .map_err(|error| Failure(format!("{command:?}: {error}")))?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure(format!("{command:?} refuses")))
    }
}

fn layout(stage: &Stage, name: &str) -> Done {
    done(tool(stage, "setxkbmap", &[name])?)
}

/// Real keys of the layout, one after the other.
fn types(stage: &Stage, text: &str) -> Done {
    done(tool(stage, "xdotool", &["type", "--delay", "12", text])?)
}

/// Puts a text on the clipboard; the tool stays to give it away, and ends with the display.
fn copies(stage: &Stage, text: &str) -> Done {
    let mut owner = tool(stage, "xclip", &["-selection", "clipboard", "-in"])?
        .stdin(Stdio::piped())
        .spawn()
        .map_err(|error| Failure(format!("xclip: {error}")))?;
    if let Some(mut input) = owner.stdin.take() {
        input
            .write_all(text.as_bytes())
            .map_err(|error| Failure(format!("xclip: {error}")))?;
    }
    owner
        .wait()
        .map_err(|error| Failure(format!("xclip: {error}")))?;
    Ok(())
}

fn pastes(stage: &Stage) -> Done {
    stage.screen.keys(&["ctrl+v"])
}

/// Stands on a closed cell of a table: its row is the one that holds the text.
fn stand_on(window: &Driver, row: &str, column: &str) -> Done {
    let script = "const row = [...document.querySelectorAll('tr')].find((one) => one.textContent.includes(arguments[0]));
        const cell = row && row.querySelector(`[data-column=\"${arguments[1]}\"]`);
        if (!cell) return false;
        cell.scrollIntoView({ block: 'center' });
        cell.focus();
        return true";
    window.until(
        &format!("the cell {column} of {row}"),
        script,
        &[json!(row), json!(column)],
    )?;
    Ok(())
}

/// Waits until the records are as they should be.
fn until<T>(stage: &Stage, wanted: impl Fn(&Value) -> Option<T>) -> Result<T, Failure> {
    let begun = Instant::now();
    loop {
        let seen = records(stage)?;
        if let Some(found) = wanted(&seen) {
            return Ok(found);
        }
        if begun.elapsed() > tests::window::PATIENCE {
            return Err(Failure(format!("never so: {seen}")));
        }
        std::thread::sleep(Duration::from_millis(100));
    }
}

fn scale(window: &Driver) -> Result<i64, Failure> {
    let script =
        "return Math.round(100 * document.documentElement.style.getPropertyValue('--text-scale'))";
    Ok(window.run(script, &[])?.as_i64().unwrap_or_default())
}

fn scaled(window: &Driver, percent: i64) -> Done {
    let script = "return Math.round(100 * document.documentElement.style.getPropertyValue('--text-scale')) === arguments[0]";
    window
        .until(&format!("text at {percent} %"), script, &[json!(percent)])
        .map_err(|error| Failure(format!("{error:?}, it is at {:?}", scale(window))))?;
    Ok(())
}

#[test]
fn a_day_typed_without_its_year_is_the_next_one_from_the_workshop() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_sample(&window)?;
    layout(&stage, "fr")?;
    window.press_on("link", "Décisions, actions")?;
    window
        .find("table", "/^Actions$/")
        .or_else(|_| window.find("grid", "Actions"))?;

    // The workshop was on 12 March 2026: its January is the next one.
    let due = |records: &Value, wanted: &str| {
        let actions = records["action"].as_array()?;
        actions
            .iter()
            .any(|one| {
                one["title"]
                    .as_str()
                    .unwrap_or_default()
                    .contains("trois versions")
                    && one["due"] == wanted
            })
            .then_some(())
    };
    for (typed, stored, shown) in [
        ("15 janvier", "2027-01-15", "15 janvier 2027"),
        ("1er/2", "2027-02-01", "1er février 2027"),
        ("3/4/28", "2028-04-03", "3 avril 2028"),
    ] {
        stand_on(&window, "trois versions", "due")?;
        stage.screen.keys(&["F2", "ctrl+a"])?;
        types(&stage, typed)?;
        stage.screen.keys(&["Return"])?;
        until(&stage, |records| due(records, stored))?;
        window.sees(shown)?;
    }
    // A day that does not exist is said, and nothing is changed.
    stand_on(&window, "trois versions", "due")?;
    stage.screen.keys(&["F2", "ctrl+a"])?;
    types(&stage, "30 février")?;
    stage.screen.keys(&["Return"])?;
    window.sees("Le 30 février 2027 n’existe pas")?;
    stage.keep("typing-date")?;
    stage.screen.keys(&["Escape"])?;
    until(&stage, |records| due(records, "2028-04-03"))?;
    stage.close(&window)
}

#[test]
fn a_number_is_read_in_the_language_of_the_screen() -> Done {
    let stage = Stage::new("en_GB.UTF-8")?;
    let window = stage.open()?;
    window.press_on("button", "Open the sample")?;
    window.sees("Comment pourrions-nous")?;
    window.press_on("link", "Venir une seule fois")?;
    layout(&stage, "fr")?;

    let value = |wanted: f64| {
        move |records: &Value| {
            (records["project"][0]["indicators"][0]["initial"] == json!(wanted)).then_some(())
        }
    };
    let types_into = |typed: &str| -> Done {
        stand_on(&window, "Dossiers clos", "initial")?;
        stage.screen.keys(&["F2", "ctrl+a"])?;
        types(&stage, typed)?;
        stage.screen.keys(&["Return"])
    };
    types_into("1,200")?;
    until(&stage, value(1200.0))?;
    window.sees("1,200 %")?;
    types_into("1,250.5 %")?;
    until(&stage, value(1250.5))?;

    // What the cell shows, pasted back over another value, is that value.
    types_into("900")?;
    until(&stage, value(900.0))?;
    copies(&stage, "1,250.5\u{a0}%")?;
    stand_on(&window, "Dossiers clos", "initial")?;
    pastes(&stage)?;
    until(&stage, value(1250.5))?;

    types_into("12,5")?;
    window.sees("can be read as 12.5 or 125")?;
    stage.keep("typing-number")?;
    stage.screen.keys(&["Escape"])?;
    until(&stage, value(1250.5))?;
    stage.close(&window)
}

#[test]
fn a_text_that_is_too_long_stays_where_it_was_typed() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_sample(&window)?;
    window.press_on("link", "Participants")?;
    let long = format!("{} FIN-DU-TITRE", "Une fonction au nom fort long".repeat(9));
    let over = long.chars().count() - 200;
    copies(&stage, &long)?;
    window.press_on("textbox", "Pseudonyme, puis Entrée")?;
    pastes(&stage)?;
    stage.screen.keys(&["Return"])?;
    window.sees(&format!("{over} caractères de trop."))?;
    window.sees("Un texte n’est pas enregistré")?;
    stage.keep("typing-too-long")?;

    // Another screen, and back: it is still there, and still said not to be saved.
    window.press_on("link", "Décisions, actions")?;
    window.sees("Un texte n’est pas enregistré")?;
    window.press_on("link", "Participants")?;
    window.sees("FIN-DU-TITRE")?;
    let before = records(&stage)?["participant"]
        .as_array()
        .map_or(0, Vec::len);

    // The window asks before it loses it.
    stage.screen.keys(&["ctrl+q"])?;
    window.press_on("button", "Rester")?;
    window.press_on("textbox", "Pseudonyme, puis Entrée")?;
    stage.screen.keys(&["ctrl+a"])?;
    types(&stage, "Zelie")?;
    stage.screen.keys(&["Return"])?;
    until(&stage, |records| {
        let people = records["participant"].as_array()?;
        (people.len() == before + 1).then_some(())
    })?;
    window.sees("Enregistré à")?;
    stage.close(&window)
}

#[test]
fn a_note_that_is_too_long_is_divided_and_loses_nothing() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    first_note(&window)?;
    let sentence = "Il faut revenir au guichet d’un autre service avec la même pièce. ";
    let long = format!("{}FIN-DU-TEXTE", sentence.repeat(13));
    copies(&stage, &long)?;
    pastes(&stage)?;
    window.sees("caractères de trop")?;
    // What one writes and its count are inside the window.
    let inside = "const count = document.querySelector('.note .count').getBoundingClientRect();
        return count.bottom <= innerHeight && count.top >= 0";
    window.until("the count inside the window", inside, &[])?;
    window.sees("Un texte n’est pas enregistré")?;
    stage.keep("typing-note")?;
    window.press(&[Keys::ESCAPE])?;
    let notes = until(&stage, |records| {
        let notes = records["note"].as_array()?;
        (notes.len() == 2).then(|| notes.clone())
    })?;
    let texts: Vec<&str> = notes
        .iter()
        .filter_map(|one| one["text"].as_str())
        .collect();
    assert!(
        texts.iter().any(|text| text.ends_with("FIN-DU-TEXTE")),
        "{texts:?}"
    );
    let signs = |text: &str| text.chars().filter(|sign| !sign.is_whitespace()).count();
    assert_eq!(
        texts.iter().map(|text| signs(text)).sum::<usize>(),
        signs(&long)
    );
    assert!(
        texts.iter().all(|text| text.chars().count() <= 500),
        "{texts:?}"
    );
    window.sees("réparti en 2 notes")?;
    window.sees("Enregistré à")?;
    stage.keep("typing-note-divided")?;
    stage.close(&window)
}

#[test]
fn a_list_of_people_is_read_by_its_columns_and_asks_about_those_already_there() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    first_note(&window)?;
    window.press(&[Keys::ESCAPE])?;
    window.press_on("link", "Participants")?;
    let list = "Pseudonyme,Catégorie,Participe avec\nZoé,\"Associations, collectifs\",Papier\nYann,Agents,Téléphone\nXavier,Agents,Papier\n";
    let paste = |text: &str| -> Done {
        copies(&stage, text)?;
        window.press_on("button", "Coller une liste")?;
        window.press_on("textbox", "Liste")?;
        pastes(&stage)
    };
    paste(list)?;
    window.sees("3 personnes lues")?;
    window.sees("est lue comme une ligne de titres")?;
    window.press_on("button", "Ajouter 3 personnes")?;
    let names = |records: &Value| -> Option<Vec<String>> {
        let people = records["participant"].as_array()?;
        Some(
            people
                .iter()
                .filter_map(|one| one["pseudonym"].as_str().map(str::to_owned))
                .collect(),
        )
    };
    until(&stage, |records| (names(records)?.len() == 3).then_some(()))?;
    // In the order they were pasted in.
    let shown = "return [...document.querySelectorAll('[data-column=\"pseudonym\"]')].map((one) => one.textContent.trim())";
    assert_eq!(window.run(shown, &[])?, json!(["Zoé", "Yann", "Xavier"]));

    let long = "W".repeat(230);
    paste(&format!("{list}{long},Agents\n"))?;
    window.sees("Ligne 5")?;
    window.sees("30 caractères de trop")?;
    stage.keep("typing-list-too-long")?;
    window.press_on("textbox", "Liste")?;
    stage.screen.keys(&["ctrl+a"])?;
    copies(&stage, &format!("{list}Fanny,Agents\n"))?;
    pastes(&stage)?;
    window.sees("3 personnes ressemblent à des personnes déjà là")?;
    stage.keep("typing-list")?;
    window.press_on("button", "Seulement la nouvelle personne")?;
    until(&stage, |records| {
        (names(records)?
            .iter()
            .filter(|name| *name == "Fanny")
            .count()
            == 1
            && names(records)?.len() == 4)
            .then_some(())
    })?;
    stage.close(&window)
}

#[test]
fn the_size_of_the_text_follows_the_keys_of_both_keyboards() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_sample(&window)?;
    for keyboard in ["fr", "us"] {
        layout(&stage, keyboard)?;
        stage.screen.keys(&["ctrl+0"])?;
        scaled(&window, 100)?;
        for (keys, percent) in [
            ("ctrl+plus", 110),
            ("ctrl+KP_Add", 120),
            ("ctrl+KP_Subtract", 110),
            ("ctrl+minus", 100),
            ("ctrl+equal", 110),
        ] {
            stage.screen.keys(&[keys])?;
            scaled(&window, percent)
                .map_err(|error| Failure(format!("{keyboard} {keys}: {error:?}")))?;
        }
    }
    stage.close(&window)
}
