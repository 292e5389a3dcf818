//! What happened to people who do this job (R2, R3, R5, R11, R12), tried again as they did it: their
//! very files, a real clipboard, real keys of a French keyboard.

use std::{fs, process::Command};

use serde_json::{Value, json};
use tests::{
    documents::root,
    window::{Driver, Failure, Offer, Stage},
};

use crate::hands::{Done, add, edit, io, kept, none, record};
use crate::journeys::records;
use crate::tables::{SIGNS, typed_over};

/// A file of the reports, byte for byte.
fn reported(name: &str) -> Result<Vec<u8>, Failure> {
    fs::read(root().join("tests/inputs").join(name)).map_err(io)
}

/// The window on a library that holds one of their workshops.
pub fn begin(language: &str, name: &str) -> Result<(Stage, Driver), Failure> {
    let stage = Stage::new(language)?;
    let file = root().join("tests/inputs").join(name);
    stage.line(&["import", &file.display().to_string()])?;
    let window = stage.open()?;
    stage.screen.keyboard("fr")?;
    window.until(
        "a project",
        "return !!document.querySelector('a[href^=\"#/project/\"]')",
        &[],
    )?;
    Ok((stage, window))
}

fn part(stage: &Stage, window: &Driver, name: &str) -> Done {
    window.go(&crate::hands::part(stage, name)?)
}

pub fn project(stage: &Stage, window: &Driver) -> Done {
    let id = records(stage)?["project"][0]["id"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    window.go(&format!("#/project/{id}"))
}

/// Puts a text on the clipboard as a program does that knows nothing of cells.
fn copied(stage: &Stage, bytes: &[u8]) -> Result<Offer, Failure> {
    stage.screen.offer("CLIPBOARD", &[("UTF8_STRING", bytes)])
}

/// Waits for what the keys of the display have written: the driver's own gestures overtake them.
fn holds(window: &Driver, text: &str) -> Done {
    let script = "return document.activeElement.value === arguments[0]";
    window
        .until(&format!("« {text} » in the field"), script, &[json!(text)])
        .map(drop)
}

/// Leaves what cannot be taken.
pub fn gives_up(stage: &Stage, window: &Driver) -> Done {
    stage.screen.keys(&["Escape"])?;
    let script = "return !document.querySelector('[role=grid] [aria-invalid=true]')";
    window.until("nothing refused", script, &[]).map(drop)
}

/// Stands on a closed cell, opens it, and writes in place of what it holds.
pub fn over(stage: &Stage, window: &Driver, row: &str, column: &str, text: &str) -> Done {
    crate::hands::stand(window, row, column)?;
    stage.screen.keys(&["F2", "ctrl+a"])?;
    stage.screen.types(text)?;
    stage.screen.keys(&["Return"])
}

#[test]
fn a_list_with_commas_in_its_names_seats_everybody_and_asks_about_the_second_time() -> Done {
    let (stage, window) = begin("fr_FR.UTF-8", "R02-groupes.json")?;
    part(&stage, &window, "participants")?;
    let before = records(&stage)?;
    let paste = |bytes: &[u8]| -> Result<Offer, Failure> {
        let offer = copied(&stage, bytes)?;
        window.press_on("button", "Coller une liste")?;
        window.press_on("textbox", "Liste")?;
        stage.screen.keys(&["ctrl+a", "ctrl+v"])?;
        Ok(offer)
    };
    let people = |records: &Value| {
        records["participant"]
            .as_array()
            .cloned()
            .unwrap_or_default()
    };
    let is_right = |records: &Value| -> bool {
        let category = |id: &Value| {
            let all = records["workshop"][0]["categories"].as_array();
            let found = all.into_iter().flatten().find(|one| one["category"] == *id);
            found.map(|one| one["label"].clone()).unwrap_or_default()
        };
        let group = |id: &Value| {
            let all = records["group"].as_array();
            let found = all.into_iter().flatten().find(|one| one["id"] == *id);
            found.map(|one| one["name"].clone()).unwrap_or_default()
        };
        let seen: Vec<Value> = people(records)
            .iter()
            .map(|one| {
                json!([
                    one["pseudonym"],
                    category(&one["category"]),
                    group(&one["group"])
                ])
            })
            .collect();
        let (window, door) = ("Table 1, côté fenêtre", "Table 2, côté porte");
        json!(seen)
            == json!([
                ["Ambre", "Associations, collectifs", window],
                ["Basile", "Usagers", window],
                ["Chloé", "Associations, collectifs", door],
                ["Denis", "Agents", door],
                ["Denis", "Usagers", door],
                ["Élise", "Agents", window],
            ])
    };
    for name in [
        "R02-liste-tabulations.tsv",
        "R02-liste-points-virgules.csv",
        "R02-liste-virgules.csv",
    ] {
        let _offer = paste(&reported(name)?)?;
        window.sees("6 personnes lues")?;
        window.press_on("button", "Ajouter 6 personnes")?;
        kept(name, || {
            let seen = records(&stage)?;
            Ok((people(&seen).len() == 6).then_some(()))
        })?;
        let seen = records(&stage)?;
        assert!(is_right(&seen), "{name}: {}", json!(people(&seen)));
        assert_eq!(
            seen["workshop"][0]["categories"].as_array().map(Vec::len),
            Some(3),
            "{name}"
        );
        assert_eq!(seen["group"], before["group"], "{name}");
        if name != "R02-liste-virgules.csv" {
            // One step back, without leaving the screen.
            stage.screen.keys(&["ctrl+z"])?;
            none(&stage, "participant", "nobody", |_| true)?;
        }
    }
    let mut more = reported("R02-liste-virgules.csv")?;
    more.extend("Fanny,Usagers\r\n".as_bytes());
    let _offer = paste(&more)?;
    window.sees("6 personnes ressemblent à des personnes déjà là")?;
    stage.keep("field-list-twice")?;
    window.press_on("button", "Seulement la nouvelle personne")?;
    record(&stage, "participant", "Fanny", |one| {
        one["pseudonym"] == "Fanny"
    })?;
    assert_eq!(people(&records(&stage)?).len(), 7);
    stage.screen.keys(&["ctrl+z"])?;
    none(&stage, "participant", "Fanny gone", |one| {
        one["pseudonym"] == "Fanny"
    })?;
    assert!(is_right(&records(&stage)?));
    stage.close(&window)
}

/// A day so many days from now, as people type it without its year, and as it is kept.
fn near(days: i32) -> Result<(String, String), Failure> {
    let said = Command::new("date")
        .args(["-d", &format!("{days} days"), "+%-d/%-m %F"])
        .env("TZ", "Europe/Paris")
        .output()
        .map_err(io)?;
    let said = String::from_utf8_lossy(&said.stdout).into_owned();
    let (typed, kept) = said.trim().split_once(' ').unwrap_or_default();
    Ok((typed.to_owned(), kept.to_owned()))
}

#[test]
fn a_day_without_its_year_lies_ahead_or_behind_by_what_it_is() -> Done {
    let (stage, window) = begin("fr_FR.UTF-8", "R05-atelier-de-decembre.json")?;
    part(&stage, &window, "decisions")?;
    window.sees("Imprimer l'affichage")?;
    // The workshop is on 10 December 2026: what is due lies after it.
    for (typed, kept, shown) in [
        ("15 janvier", "2027-01-15", "15 janvier 2027"),
        ("15/01", "2027-01-15", "15 janvier 2027"),
        ("3/1", "2027-01-03", "3 janvier 2027"),
        ("15/01/28", "2028-01-15", "15 janvier 2028"),
    ] {
        over(&stage, &window, "Imprimer l'affichage", "Échéance", typed)?;
        record(&stage, "action", typed, |one| {
            one["title"] == "Imprimer l'affichage" && one["due"] == *kept
        })?;
        window.sees(shown)?;
    }
    let late = window.run(
        "return document.querySelector('main').innerText.includes('en retard')",
        &[],
    )?;
    assert_eq!(late, json!(false));
    over(
        &stage,
        &window,
        "Imprimer l'affichage",
        "Échéance",
        "29 février",
    )?;
    window.sees("Le 29 février 2027 n’existe pas : février 2027 a 28 jours.")?;
    gives_up(&stage, &window)?;
    for (typed, days) in [("demain", 1), ("après-demain", 2)] {
        over(&stage, &window, "Compter les retours", "Échéance", typed)?;
        let (_, kept) = near(days)?;
        record(&stage, "action", typed, |one| {
            one["title"] == "Compter les retours" && one["due"] == *kept
        })?;
    }
    over(
        &stage,
        &window,
        "Essayer le nouvel affichage",
        "À revoir le",
        "1er février",
    )?;
    record(&stage, "decision", "its review", |one| {
        one["review_on"] == "2027-02-01"
    })?;
    window.sees("1er février 2027")?;

    // A milestone lies ahead of today, a measure behind it; ten days are enough to tell.
    project(&stage, &window)?;
    window.find("heading", "Essai d'échéances")?;
    add(&window, "Écrire un jalon, puis Entrée", "Bilan")?;
    record(&stage, "project", "the milestone", |one| {
        one["milestones"][0]["title"] == "Bilan"
    })?;
    let (past, passed) = near(-10)?;
    let (future, _) = near(10)?;
    let another_year = |day: &str, by: i32| -> String {
        let year: i32 = day[..4].parse().unwrap_or_default();
        format!("{}{}", year + by, &day[4..])
    };
    over(&stage, &window, "Bilan", "Date", &past)?;
    record(&stage, "project", "a milestone ahead", |one| {
        one["milestones"][0]["due"] == another_year(&passed, 1)
    })?;
    add(&window, "Écrire ce qui est mesuré, puis Entrée", "Visites")?;
    add(&window, "Écrire la mesure d’aujourd’hui, puis Entrée", "12")?;
    record(&stage, "project", "a measure", |one| {
        one["indicators"][0]["measures"][0]["value"] == 12.0
    })?;
    over(&stage, &window, "12", "Date", &future)?;
    let (_, coming) = near(10)?;
    record(&stage, "project", "a measure behind", |one| {
        one["indicators"][0]["measures"][0]["date"] == another_year(&coming, -1)
    })?;

    // On another day, in another year: the page's clock says so, as the computer's would.
    let on = |day: &str| {
        window.run(
            "const real = (window.realNow ??= Date.now.bind(Date));
             const by = arguments[0] === '' ? 0 : Date.parse(arguments[0] + 'T12:00:00Z') - real();
             Date.now = () => real() + by;
             dispatchEvent(new Event('focus'));
             return true",
            &[json!(day)],
        )
    };
    on("2027-01-05")?;
    over(&stage, &window, "12", "Date", "20 décembre")?;
    record(&stage, "project", "a measure of last year", |one| {
        one["indicators"][0]["measures"][0]["date"] == "2026-12-20"
    })?;
    over(&stage, &window, "12", "Date", "il y a 2 semaines")?;
    record(&stage, "project", "a measure of two weeks ago", |one| {
        one["indicators"][0]["measures"][0]["date"] == "2026-12-22"
    })?;
    for (typed, kept) in [
        ("20 janvier", "2027-01-20"),
        ("4 janvier", "2028-01-04"),
        ("dans deux semaines", "2027-01-19"),
    ] {
        over(&stage, &window, "Bilan", "Date", typed)?;
        record(&stage, "project", typed, |one| {
            one["milestones"][0]["due"] == kept
        })?;
    }
    over(&stage, &window, "Bilan", "Date", "dans 15 jours")?;
    window.sees("peut se lire 19 janvier ou 20 janvier")?;
    gives_up(&stage, &window)?;
    let made = |title: &str, date: &str| -> Done {
        kept(title, || {
            let list: Value = serde_json::from_str(&stage.line(&["list", "--json"])?)
                .map_err(|error| Failure(error.to_string()))?;
            let all = list["projects"][0]["workshops"]
                .as_array()
                .cloned()
                .unwrap_or_default();
            Ok(all
                .iter()
                .any(|one| one["title"] == title && one["date"] == date)
                .then_some(()))
        })
    };
    for (day, typed, date) in [
        ("2026-12-20", "12 février", "2027-02-12"),
        ("2027-12-20", "29 février", "2028-02-29"),
    ] {
        on(day)?;
        window.press_on("button", "Nouvel atelier")?;
        crate::journeys::fill(&window, "Titre de l’atelier", &format!("Le {typed}"))?;
        window.press_on("textbox", "Date")?;
        stage.screen.types(typed)?;
        holds(&window, typed)?;
        window.press_on("button", "Créer l’atelier")?;
        made(&format!("Le {typed}"), date)?;
        project(&stage, &window)?;
        window.find("heading", "Essai d'échéances")?;
    }
    on("")?;

    // A workshop that is made is one to come.
    window.press_on("button", "Nouvel atelier")?;
    crate::journeys::fill(&window, "Titre de l’atelier", "Atelier à venir")?;
    window.press_on("textbox", "Date")?;
    stage.screen.types(&past)?;
    holds(&window, &past)?;
    window.press_on("button", "Créer l’atelier")?;
    window.sees("Atelier à venir")?;
    made("Atelier à venir", &another_year(&passed, 1))?;
    stage.keep("field-days")?;
    stage.close(&window)
}

#[test]
fn a_figure_is_read_as_the_screen_writes_it_in_both_languages() -> Done {
    let (stage, window) = begin("en_GB.UTF-8", "R11-indicators.json")?;
    let figure = |row: usize, field: &'static str, value: f64| {
        record(&stage, "project", field, move |one| {
            one["indicators"][row][field] == json!(value)
        })
        .map(drop)
    };
    let (visits, cost) = ("Visits to the counter", "Cost of a request");
    project(&stage, &window)?;
    window.sees(visits)?;
    for (row, name, column, field, typed, value) in [
        (0, visits, "Start", "initial", "1,200", 1200.0),
        (0, visits, "Target", "target", "900", 900.0),
        (0, visits, "Start", "initial", "1,250.5", 1250.5),
        (0, visits, "Start", "initial", "1,200 visits", 1200.0),
        (0, visits, "Start", "initial", "1,234,567", 1_234_567.0),
        (0, visits, "Start", "initial", "\u{2212}3", -3.0),
        (1, cost, "Target", "target", "0.75", 0.75),
        (1, cost, "Target", "target", "12.5 €", 12.5),
    ] {
        over(&stage, &window, name, column, typed)?;
        figure(row, field, value)?;
    }
    // What can be read two ways is asked about, and nothing is written.
    over(&stage, &window, cost, "Target", "1,5")?;
    window.sees("can be read as 1.5 or 15")?;
    gives_up(&stage, &window)?;
    figure(1, "target", 12.5)?;
    let add_measure = "Write today’s measure, then Enter";
    crate::hands::stand(&window, visits, "Indicator")?;
    for (typed, value) in [("1,250.5", 1250.5), ("1,250", 1250.0)] {
        window.press_on("textbox", add_measure)?;
        stage.screen.types(typed)?;
        stage.screen.keys(&["Return"])?;
        record(&stage, "project", typed, |one| {
            one["indicators"][0]["measures"]
                .as_array()
                .is_some_and(|all| all.iter().any(|one| one["value"] == json!(value)))
        })?;
    }
    // A real copy of what a cell shows, put back into the next one.
    over(&stage, &window, visits, "Start", "1,200.5")?;
    figure(0, "initial", 1200.5)?;
    crate::hands::stand(&window, visits, "Start")?;
    stage.screen.keys(&["ctrl+c"])?;
    crate::hands::stand(&window, visits, "Target")?;
    stage.screen.keys(&["ctrl+v"])?;
    figure(0, "target", 1200.5)?;

    // Counts too.
    part(&stage, &window, "evaluation")?;
    window.press_on("button", "Start the evaluation")?;
    record(&stage, "evaluation", "made", |_| true)?;
    let _offer = copied(&stage, b"1,204")?;
    crate::hands::stand(&window, "5, very useful", "Number")?;
    stage.screen.keys(&["ctrl+v"])?;
    record(&stage, "evaluation", "a count", |one| {
        one["roti"][4] == 1204
    })?;
    window.sees("1,204")?;

    // The same cells in French: opened and left unchanged, nothing moves.
    window.go("#/settings")?;
    window.press_on("radio", "Français")?;
    window.find("radio", "Clair")?;
    project(&stage, &window)?;
    window.sees("1 200,5")?;
    let before = records(&stage)?["project"][0]["indicators"].take();
    for column in ["Départ", "Cible"] {
        crate::hands::stand(&window, visits, column)?;
        stage.screen.keys(&["F2", "Return"])?;
    }
    for (typed, value) in [
        ("1 200", 1200.0),
        ("1 200,5", 1200.5),
        ("1\u{a0}200,25", 1200.25),
        ("1\u{202f}200,75", 1200.75),
        ("12,5 visits", 12.5),
        ("1.200,5", 1200.5),
    ] {
        let _offer = copied(&stage, typed.as_bytes())?;
        crate::hands::stand(&window, visits, "Départ")?;
        stage.screen.keys(&["F2", "ctrl+a", "ctrl+v", "Return"])?;
        figure(0, "initial", value)?;
    }
    over(&stage, &window, visits, "Départ", "1.200")?;
    window.sees("peut se lire")?;
    stage.keep("field-figures")?;
    gives_up(&stage, &window)?;
    let after = records(&stage)?["project"][0]["indicators"].take();
    assert_eq!(after[1], before[1]);
    assert_eq!(after[0]["target"], before[0]["target"]);
    assert_eq!(after[0]["initial"], json!(1200.5));
    stage.close(&window)
}

/// Waits until what has the focus is a field.
fn writes(window: &Driver) -> Done {
    let field = "return ['TEXTAREA', 'INPUT'].includes(document.activeElement.tagName)";
    window.until("a field to write in", field, &[]).map(|_| ())
}

#[test]
fn a_text_that_is_too_long_is_lost_nowhere() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    crate::journeys::open_sample(&window)?;
    let title = reported("R12-titre-de-260-signes.txt")?;
    let over = String::from_utf8_lossy(&title).trim_end().chars().count();

    // The last row of every table keeps all of it, says how much is too much, and adds nothing.
    let rows: [(_, Option<_>, &[_]); 4] = [
        (
            "participants",
            None,
            &[
                ("Pseudonyme, puis Entrée", "participant", 200),
                ("Ajouter un groupe", "group", 200),
                ("Ajouter une catégorie", "workshop", 200),
            ],
        ),
        (
            "agenda",
            Some("Tableau"),
            &[("Ajouter un bloc", "block", 200)],
        ),
        (
            "decisions",
            None,
            &[("Écrire une action, puis Entrée", "action", 200)],
        ),
        (
            "idea_cards",
            Some("Tableau"),
            &[("Nouvelle fiche", "idea_card", 120)],
        ),
    ];
    let _offer = copied(&stage, &title)?;
    for (place, view, fields) in rows {
        part(&stage, &window, place)?;
        if let Some(view) = view {
            window.press_on("radio", view)?;
        }
        for (label, noun, most) in fields {
            let before = crate::hands::count(&stage, noun)?;
            window.press_on("textbox", label)?;
            stage.screen.keys(&["ctrl+v", "Return"])?;
            window.sees(&format!("{} caractères de trop.", over - most))?;
            window.sees("FIN-DU-TITRE")?;
            assert_eq!(crate::hands::count(&stage, noun)?, before, "{label}");
            stage.screen.keys(&["ctrl+a", "BackSpace"])?;
            holds(&window, "")?;
        }
    }
    project(&stage, &window)?;
    for label in [
        "Écrire ce qui est mesuré, puis Entrée",
        "Écrire un jalon, puis Entrée",
    ] {
        window.press_on("textbox", label)?;
        stage.screen.keys(&["ctrl+v", "Return"])?;
        window.sees(&format!("{} caractères de trop.", over - 200))?;
        stage.screen.keys(&["ctrl+a", "BackSpace"])?;
        holds(&window, "")?;
    }

    // A title edited in place: left by a click elsewhere, and by another screen, it is still there.
    part(&stage, &window, "agenda")?;
    window.press_on("radio", "Tableau")?;
    let block = crate::hands::row_of(&stage, "block", "title")?[0].clone();
    crate::hands::stand(&window, &block, "Titre")?;
    stage.screen.keys(&["F2"])?;
    writes(&window)?;
    stage.screen.keys(&["ctrl+a", "ctrl+v"])?;
    window.sees("FIN-DU-TITRE")?;
    window.press_on("radio", "Tableau")?;
    window.sees("FIN-DU-TITRE")?;
    part(&stage, &window, "synthesis")?;
    window.sees("Un texte n’est pas enregistré")?;
    part(&stage, &window, "agenda")?;
    window.press_on("radio", "Tableau")?;
    window.sees("FIN-DU-TITRE")?;
    stage.keep("field-too-long-title")?;
    crate::hands::stand(&window, "FIN-DU-TITRE", "Titre")
        .or_else(|_| crate::hands::cell(&window, "FIN-DU-TITRE", "Titre"))?;
    stage.screen.keys(&["F2"])?;
    writes(&window)?;
    stage.screen.keys(&["ctrl+a"])?;
    stage.screen.types("Accueil des personnes")?;
    stage.screen.keys(&["Return"])?;
    record(&stage, "block", "the title", |one| {
        one["title"] == "Accueil des personnes"
    })?;
    part(&stage, &window, "overview")?;
    let workshop = records(&stage)?["workshop"][0]["title"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    window.press_on("button", &workshop)?;
    stage.screen.keys(&["ctrl+a", "ctrl+v", "Tab"])?;
    window.sees(&format!("{} caractères de trop", over - 200))?;
    part(&stage, &window, "synthesis")?;
    part(&stage, &window, "overview")?;
    window.sees("FIN-DU-TITRE")?;
    edit(&window, "FIN-DU-TITRE", "Venir une fois").or_else(|_| -> Done {
        window.press_on("textbox", "Titre")?;
        stage.screen.keys(&["ctrl+a"])?;
        stage.screen.types("Venir une fois")?;
        stage.screen.keys(&["Tab"])
    })?;
    record(&stage, "workshop", "its title", |one| {
        one["title"] == "Venir une fois"
    })?;

    // A note of paper: all of it stays in the field, and is added in parts when that is asked for.
    let text = reported("R12-texte-de-900-signes.txt")?;
    let length = String::from_utf8_lossy(&text).trim_end().chars().count();
    part(&stage, &window, "board")?;
    let before = crate::hands::count(&stage, "note")?;
    window.press_on("button", "/^Saisir des notes de papier/")?;
    let _offer = copied(&stage, &text)?;
    window.press_on("textbox", "Texte de la note")?;
    stage.screen.keys(&["ctrl+v", "Return"])?;
    window.sees(&format!("{} caractères de trop", length - 500))?;
    assert_eq!(crate::hands::count(&stage, "note")?, before);
    window.press_on("button", "Répartir en 2 notes")?;
    let written = || -> Result<String, Failure> {
        let all = records(&stage)?;
        let mut notes: Vec<_> = all["note"].as_array().cloned().unwrap_or_default();
        notes.retain(|note| {
            let text = note["text"].as_str().unwrap_or_default();
            note["source"] == "paper_typed" && (text.contains("Phrase") || text.contains("FIN"))
        });
        notes.sort_by_key(|note| note["id"].to_string());
        let texts = notes.iter().map(|note| note["text"].as_str());
        Ok(texts.map(Option::unwrap_or_default).collect())
    };
    window.sees("réparti en 2 notes")?;
    let letters = |text: &str| text.split_whitespace().collect::<String>();
    assert_eq!(crate::hands::count(&stage, "note")?, before + 2);
    assert_eq!(
        letters(&written()?),
        letters(&String::from_utf8_lossy(&text))
    );

    // A hundred and fifty lines are a hundred and fifty lines.
    part(&stage, &window, "agenda")?;
    window.press_on("radio", "Réglette")?;
    window.press_on("row", "/^Accueil des personnes/")?;
    let lines = reported("R12-liste-de-150-lignes.txt")?;
    let _offer = copied(&stage, &lines)?;
    window.press_in("Matériel", "button", "Ajouter une ligne")?;
    stage.screen.keys(&["ctrl+v"])?;
    record(&stage, "block", "all lines", |one| {
        one["material"]
            .as_array()
            .is_some_and(|all| all.len() >= 150)
    })?;
    window.sees("Matériel numéro 150")?;
    stage.close(&window)
}

#[test]
fn accents_open_the_cells_of_a_project_and_figures_land_from_any_column() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    crate::journeys::open_sample(&window)?;
    stage.screen.keyboard("fr")?;
    let all = records(&stage)?;
    project(&stage, &window)?;
    window.sees("Dossiers clos")?;
    add(&window, "Écrire un jalon, puis Entrée", "Bilan")?;
    record(&stage, "project", "the milestone", |one| {
        one["milestones"]
            .as_array()
            .is_some_and(|all| !all.is_empty())
    })?;
    for (row, column) in [
        ("Dossiers clos", "Indicateur"),
        ("Dossiers clos", "Unité"),
        ("Dossiers clos", "Départ"),
        ("Bilan", "Jalon"),
        ("Bilan", "Date"),
    ] {
        crate::hands::stand(&window, row, column)?;
        typed_over(&stage, &window, column, SIGNS)?;
    }

    // The four columns of the report from the first effort: two land there, two are counted; a figure
    // of effort never becomes one of impact, and an empty cell is no 0.
    let matrix = all["matrix"][0]["id"].as_str().unwrap_or_default();
    part(&stage, &window, &format!("matrix/{matrix}"))?;
    window.press_on("radio", "Tableau")?;
    let items = |records: &Value, field: &str| -> Vec<Value> {
        let mut all = records["matrix_item"]
            .as_array()
            .cloned()
            .unwrap_or_default();
        all.sort_by_key(|one| one["order"].as_str().map(str::to_owned));
        all.iter().map(|one| one[field].clone()).collect()
    };
    let offer = copied(&stage, &reported("R03-quatre-colonnes.tsv")?)?;
    window.press_on("textbox", "/^Effort de A$/")?;
    stage.screen.keys(&["ctrl+v"])?;
    window.sees("12 valeurs collées n’ont pas trouvé de cellule")?;
    let pasted = kept("the efforts", || {
        let now = records(&stage)?;
        Ok(
            (items(&now, "effort") == [4.6, 4.0, 4.2, 4.2, 3.8, 3.4].map(|value| json!(value)))
                .then_some(now),
        )
    })?;
    assert_eq!(items(&pasted, "impact"), items(&all, "impact"));
    assert_eq!(
        items(&pasted, "impact_spread"),
        items(&all, "impact_spread")
    );
    stage.screen.keys(&["ctrl+z"])?;
    kept("one step back", || {
        let now = records(&stage)?;
        Ok((items(&now, "effort") == items(&all, "effort")).then_some(()))
    })?;
    // From row E two rows have a place.
    window.press_on("textbox", "/^Impact de E$/")?;
    stage.screen.keys(&["ctrl+v"])?;
    window.sees("16 valeurs collées n’ont pas trouvé de cellule")?;
    stage.keep("field-matrix")?;
    drop(offer);

    // What is copied of a choice are its words.
    part(&stage, &window, "decisions")?;
    let decision = crate::hands::row_of(&stage, "decision", "text")?[0].clone();
    crate::hands::stand(&window, &decision, "Suite")?;
    stage.screen.keys(&["ctrl+c"])?;
    kept("words on the clipboard", || {
        let given = stage.screen.offered("CLIPBOARD", "UTF8_STRING")?;
        Ok((given.as_deref() == Some("adoptée")).then_some(()))
    })?;

    // A step that is hidden is shown again from where one stands.
    let journey = all["journey"][0]["id"].as_str().unwrap_or_default();
    part(&stage, &window, &format!("journey/{journey}"))?;
    let step = crate::hands::row_of(&stage, "step", "title")?[1].clone();
    crate::hands::choose(
        &window,
        &format!("Actions sur l’étape « {step} »"),
        "Masquer l’étape",
    )?;
    record(&stage, "step", "hidden", |one| {
        one["title"] == *step && one["hidden"] == true
    })?;
    crate::hands::choose(
        &window,
        "Autres actions sur le parcours",
        &format!("Montrer l’étape « {step} »"),
    )?;
    record(&stage, "step", "shown", |one| {
        one["title"] == *step && one["hidden"] == false
    })?;
    stage.close(&window)
}
