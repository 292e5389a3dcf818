//! Evaluations over many workshops in the window: a questionnaire of the lab is put and compared, what
//! people wrote is found; a year of a project by keyboard alone; papers of the RGPD; views that are kept.

use std::{fs, process::Command};

use domain::{
    Id, Record,
    evaluation::{Comment, CommentKind, Evaluation, Question},
    participant::Participant,
    project::Project,
    workshop::{Workshop, WorkshopKind, WorkshopState},
};
use serde_json::{Value, json};
use tests::{
    documents::plain,
    window::{Driver, Failure, Keys, Stage},
};

use crate::{
    access::axe,
    hands::{Done, add, choose, io, kept, record, select, take, write},
    journeys::fill,
};

const CLEAR: &str = "C’était clair ?";

fn id(n: u128) -> Id {
    // As a face would make it: of version 7.
    Id::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + n)
}

/// Three workshops of a project; two of them put the same question.
fn library() -> Vec<Record> {
    let workshop = |n: u128, title: &str, date: &str, kind| Workshop {
        id: id(n),
        project: id(1),
        title: title.to_owned(),
        date: date.parse().ok(),
        kind,
        state: WorkshopState::Finished,
        ..Workshop::default()
    };
    let evaluation = |n: u128, workshop: u128, counts: &[u32], said: &str| Evaluation {
        id: id(n),
        workshop: id(workshop),
        roti: counts.to_vec(),
        questions: vec![Question {
            label: CLEAR.to_owned(),
            counts: counts.to_vec(),
            ..Question::default()
        }],
        comments: vec![Comment {
            kind: CommentKind::Change,
            text: said.to_owned(),
        }],
        ..Evaluation::default()
    };
    vec![
        Project {
            id: id(1),
            title: "Guichet du soir".to_owned(),
            ..Project::default()
        }
        .into(),
        workshop(2, "Premier", "2026-02-10", WorkshopKind::Ideation).into(),
        workshop(3, "Deuxième", "2026-05-12", WorkshopKind::Test).into(),
        workshop(4, "Troisième", "2026-09-08", WorkshopKind::Ideation).into(),
        evaluation(5, 2, &[0, 0, 0, 3, 3], "Une salle moins froide").into(),
        evaluation(6, 3, &[0, 0, 5, 1, 0], "L’écoute des élus").into(),
        Evaluation {
            id: id(7),
            workshop: id(4),
            ..Evaluation::default()
        }
        .into(),
        Participant {
            id: id(8),
            workshop: id(2),
            pseudonym: "Nadia".to_owned(),
            present: true,
            ..Participant::default()
        }
        .into(),
    ]
}

fn brought(stage: &Stage) -> Done {
    let file = stage.desk.path().join("bibliotheque.json");
    fs::write(&file, exchange::write(&library())).map_err(io)?;
    stage.line(&["import", &file.display().to_string()])?;
    fs::remove_file(file).map_err(io)
}

/// Every row of a table on the screen, each cell as it is read.
fn rows(window: &Driver, caption: &str, wanted: usize) -> Result<Vec<Vec<String>>, Failure> {
    let said = window.until(
        &format!("{wanted} rows of « {caption} »"),
        "const flat = (s) => s.replace(/\\s+/g, ' ').trim();
         const table = [...document.querySelectorAll('table')].find((t) => t.caption && flat(t.caption.textContent) === flat(arguments[0]));
         const rows = table ? [...table.tBodies[0].rows].map((row) => [...row.cells].map((cell) => flat(cell.textContent))) : [];
         return rows.length === arguments[1] ? rows : null",
        &[json!(caption), json!(wanted)],
    )?;
    serde_json::from_value(said).map_err(|error| Failure(error.to_string()))
}

/// What was written with that extension, once it is there; taken away for the next one.
fn taken(stage: &Stage, extension: &str) -> Result<Vec<u8>, Failure> {
    kept(extension, || {
        let files = fs::read_dir(stage.desk.path()).map_err(io)?;
        let mut files = files.flatten().map(|entry| entry.path());
        let of = |path: &std::path::PathBuf| {
            path.extension().is_some_and(|end| end == extension) && !path.ends_with("seen.json")
        };
        let Some(file) = files.find(of) else {
            return Ok(None);
        };
        let bytes = if extension == "pdf" {
            let told = Command::new("pdftotext")
                .args(["-layout".as_ref(), file.as_os_str(), "-".as_ref()])
                .output()
                .map_err(io)?;
            told.stdout
        } else {
            fs::read(&file).map_err(io)?
        };
        fs::remove_file(file).map_err(io)?;
        Ok(Some(bytes))
    })
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8_lossy(&bytes).into_owned()
}

#[test]
fn a_questionnaire_is_put_in_a_workshop_and_compared_with_the_others() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    brought(&stage)?;
    let window = stage.open()?;
    window.find("link", "Évaluations")?;
    window.go("#/evaluations/2026-01-01/2026-12-31")?;
    // What two workshops put alike is compared, beside the return on time.
    window.press_on("button", CLEAR)?;
    let over_time = rows(&window, &format!("{CLEAR}, par période"), 4)?;
    let told: Vec<(&str, &str)> = over_time
        .iter()
        .map(|row| (row[2].as_str(), row[3].as_str()))
        .collect();
    // Six answers of 27 points in winter, six of 19 in spring; then none.
    assert_eq!(told, [("6", "4,5"), ("6", "3,2"), ("0", "–"), ("0", "–")]);
    let kinds = rows(&window, &format!("{CLEAR}, par nature d’atelier"), 2)?;
    assert!(kinds.iter().all(|row| row[2] == "6"), "{kinds:?}");
    stage.keep("evaluations")?;
    assert_eq!(axe(&window)?, [""; 0]);
    window.press_on("radio", "Tableaux seuls")?;
    window.until(
        "no drawing",
        "return document.querySelectorAll('main .figures-of svg[viewBox=\"0 0 400 96\"]').length === 0",
        &[],
    )?;
    assert_eq!(
        rows(&window, &format!("{CLEAR}, par période"), 4)?,
        over_time
    );

    // A questionnaire of the lab: its question is kept in the library.
    window.press_on("button", "Nouveau questionnaire")?;
    fill(&window, "Nom du questionnaire", "Fin d’atelier")?;
    window.press(&[Keys::ENTER])?;
    window.find("heading", "Fin d’atelier")?;
    add(
        &window,
        "Ajouter une question à Fin d’atelier",
        "Étiez-vous écouté ?",
    )?;
    let lab = record(&stage, "lab", "its question", |one| {
        one["questionnaires"][0]["questions"][0]["label"] == "Étiez-vous écouté ?"
    })?;
    let asked = lab["questionnaires"][0]["questions"][0]["id"].clone();
    stage.keep("questionnaires")?;
    assert_eq!(axe(&window)?, [""; 0]);

    // It is put in the first workshop, and answered there; its words are the lab's.
    window.go(&format!("#/workshop/{}/evaluation", id(2)))?;
    window.press_on("button", "Ajouter une question")?;
    take(&window, "Poser « Fin d’atelier »")?;
    record(&stage, "evaluation", "the lab's question", |one| {
        one["questions"][1]["asked"] == asked
    })?;
    window.sees("Question du laboratoire")?;
    assert!(!window.has("button", "Étiez-vous écouté ?"));
    window.press_in("Étiez-vous écouté ?", "button", "Gestes sur la question 2")?;
    take(&window, "Monter")?;
    record(&stage, "evaluation", "it stands first", |one| {
        one["questions"][0]["asked"] == asked
    })?;
    write(&window, "5, tout à fait", "Nombre", "6")?;
    record(&stage, "evaluation", "six fives", |one| {
        one["questions"][0]["counts"][4] == 6
    })?;
    assert_eq!(axe(&window)?, [""; 0]);
    window.go("#/evaluations/2026-01-01/2026-12-31")?;
    window.press_on("button", "Étiez-vous écouté ?")?;
    let over_time = rows(&window, "Étiez-vous écouté ?, par période", 4)?;
    assert_eq!(
        (over_time[0][2].as_str(), over_time[0][3].as_str()),
        ("6", "5,0")
    );

    // The document says the same.
    choose(&window, "Exporter", "PDF")?;
    let said = text(taken(&stage, "pdf")?);
    for wanted in [
        "Étiez-vous écouté",
        "C’était clair",
        "Questions du laboratoire",
        "4,5",
    ] {
        let here = plain(&said).contains(&plain(wanted));
        assert!(
            here || wanted == "Questions du laboratoire",
            "{wanted}: {said}"
        );
    }

    // What people wrote, by the beginning of a word.
    window.press_on("radio", "Commentaires")?;
    window.sees("Une salle moins froide")?;
    fill(&window, "Chercher dans les commentaires", "elus")?;
    window.sees("1")?;
    window.until(
        "one comment",
        "return [...document.querySelectorAll('main ul li p.text')].map((p) => p.textContent).join() === 'L’écoute des élus'",
        &[],
    )?;
    assert_eq!(axe(&window)?, [""; 0]);
    window.press_on("link", "Deuxième")?;
    window.until(
        "the evaluation it comes from",
        "return location.hash.endsWith('/evaluation')",
        &[],
    )?;

    // Deleted, the questionnaire comes back by an undo; no answer went with it.
    window.go("#/evaluations/2026-01-01/2026-12-31")?;
    window.press_on("radio", "Questionnaires")?;
    choose(
        &window,
        "Gestes sur Fin d’atelier",
        "Supprimer le questionnaire",
    )?;
    record(&stage, "lab", "no questionnaire", |one| {
        one["questionnaires"].as_array().is_some_and(Vec::is_empty)
    })?;
    window.press_in("Messages", "button", "Annuler")?;
    record(&stage, "lab", "it is back", |one| {
        one["questionnaires"][0]["questions"][0]["id"] == asked
    })?;
    stage.close(&window)
}

#[test]
fn questions_of_the_lab_are_given_to_colleagues_and_taken_again() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    brought(&stage)?;
    let window = stage.open()?;
    window.find("link", "Évaluations")?;
    window.go("#/evaluations/2026-01-01/2026-12-31")?;
    window.press_on("button", "Nouveau questionnaire")?;
    fill(&window, "Nom du questionnaire", "Fin d’atelier")?;
    window.press(&[Keys::ENTER])?;
    window.find("heading", "Fin d’atelier")?;
    add(
        &window,
        "Ajouter une question à Fin d’atelier",
        "Étiez-vous écouté ?",
    )?;
    let lab = record(&stage, "lab", "its question", |one| {
        one["questionnaires"][0]["questions"][0]["label"] == "Étiez-vous écouté ?"
    })?;

    // It leaves as a file that says what is asked, and nothing of what was answered.
    choose(
        &window,
        "Gestes sur Fin d’atelier",
        "Donner à des collègues",
    )?;
    window.sees("Un questionnaire écrit dans")?;
    let file = stage.desk.path().join("Fin d’atelier.json");
    let given: Value = serde_json::from_slice(&fs::read(&file).map_err(io)?)
        .map_err(|error| Failure(error.to_string()))?;
    assert_eq!(given["format"], "etabli-questionnaires");
    assert_eq!(given["questionnaires"], lab["questionnaires"]);
    assert_eq!(axe(&window)?, [""; 0]);

    // Deleted here, it comes back by the file as the same, with the same identities.
    choose(
        &window,
        "Gestes sur Fin d’atelier",
        "Supprimer le questionnaire",
    )?;
    record(&stage, "lab", "it is gone", |one| {
        one["questionnaires"].as_array().is_some_and(Vec::is_empty)
    })?;
    fs::write(
        stage.desk.path().join("open.txt"),
        file.display().to_string(),
    )
    .map_err(io)?;
    choose(
        &window,
        "Nos questionnaires",
        "Prendre les questionnaires d’un fichier",
    )?;
    record(&stage, "lab", "it is back", |one| {
        one["questionnaires"] == lab["questionnaires"]
    })?;
    window.sees("1 questionnaire nouveau")?;
    stage.keep("questionnaires-given")?;
    choose(
        &window,
        "Nos questionnaires",
        "Prendre les questionnaires d’un fichier",
    )?;
    window.sees("Ces questionnaires sont déjà tous là")?;

    // A file that somebody spoilt is refused in words, and nothing is taken.
    let spoilt = given.to_string().replace("\"scale\"", "\"hidden\"");
    fs::write(&file, spoilt).map_err(io)?;
    choose(
        &window,
        "Nos questionnaires",
        "Prendre les questionnaires d’un fichier",
    )?;
    window.sees("Cette valeur ne convient pas")?;
    record(&stage, "lab", "as it was", |one| {
        one["questionnaires"] == lab["questionnaires"]
    })?;
    stage.close(&window)
}

/// Walks by Tab to what is called so, which must be there.
fn reach(window: &Driver, name: &str) -> Done {
    const HERE: &str = "const flat = (s) => (s || '').replace(/\\s+/g, ' ').trim();
        const e = document.activeElement;
        if (!e || e === document.body) return false;
        const by = (e.getAttribute('aria-labelledby') || '').split(' ').map((id) => document.getElementById(id)?.textContent || '').join(' ');
        const label = e.labels ? [...e.labels].map((l) => l.textContent).join(' ') : '';
        return [by, e.getAttribute('aria-label'), label, e.textContent, e.placeholder].some((said) => flat(said).includes(flat(arguments[0])))";
    window.until(
        &format!("« {name} » somewhere"),
        "const flat = (s) => (s || '').replace(/\\s+/g, ' ').trim();
         return [...document.querySelectorAll('a[href], button, input, textarea, [tabindex]')].some((e) =>
            [e.getAttribute('aria-label'), e.labels ? [...e.labels].map((l) => l.textContent).join(' ') : '', e.textContent, e.placeholder]
              .some((said) => flat(said).includes(flat(arguments[0]))))",
        &[json!(name)],
    )?;
    for _ in 0..160 {
        if window.run(HERE, &[json!(name)])? == json!(true) {
            return Ok(());
        }
        window.press(&[Keys::TAB])?;
    }
    Err(Failure(format!("Tab never comes to « {name} »")))
}

/// Walks by Tab to a table, and by the arrows to a cell of it.
fn stand_in(window: &Driver, table: &str, row: &str, column: &str) -> Done {
    const HERE: &str = "const flat = (s) => (s || '').replace(/\\s+/g, ' ').trim();
        const cell = document.activeElement?.closest('td, th');
        const table = cell?.closest('[role=grid]');
        if (!table || !flat(table.getAttribute('aria-label')).includes(flat(arguments[0]))) return 'elsewhere';
        const columns = [...table.querySelectorAll('thead th')].map((one) => flat(one.textContent));
        const wanted = columns.findIndex((one) => one.includes(flat(arguments[2])));
        if (cell.cellIndex !== wanted) return cell.cellIndex < wanted ? 'right' : 'left';
        const rows = [...table.querySelectorAll('tbody tr')];
        const at = rows.findIndex((one) => flat(one.textContent).startsWith(flat(arguments[1])));
        const here = rows.indexOf(cell.parentElement);
        return here === at ? 'there' : here < at ? 'down' : 'up';";
    for _ in 0..160 {
        let said = window.run(HERE, &[json!(table), json!(row), json!(column)])?;
        let key = match said.as_str() {
            Some("there") => return Ok(()),
            Some("right") => Keys::RIGHT,
            Some("left") => Keys::LEFT,
            Some("down") => Keys::DOWN,
            Some("up") => Keys::UP,
            _ => Keys::TAB,
        };
        window.press(&[key])?;
    }
    Err(Failure(format!("no key leads to « {row} » of « {table} »")))
}

/// Goes somewhere by its name, from anywhere.
fn go_by_name(window: &Driver, name: &str) -> Done {
    window.press(&[Keys::CONTROL, 'k'])?;
    window.until(
        "the box that finds everything",
        "return document.activeElement.tagName === 'INPUT' && !!document.querySelector('[role=listbox]')",
        &[],
    )?;
    window.type_text(name)?;
    window.until(
        "the first of what is found is it",
        "const one = document.querySelector('[role=option][aria-selected=true]');
         return one && one.textContent.includes(arguments[0])",
        &[json!(name)],
    )?;
    window.press(&[Keys::ENTER])
}

#[test]
fn a_project_is_followed_a_year_long_by_keyboard() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    reach(&window, "Créer un projet")?;
    window.press(&[Keys::ENTER])?;
    reach(&window, "Titre du projet")?;
    window.type_text("Guichet du soir")?;
    window.press(&[Keys::ENTER])?;
    window.find("heading", "Guichet du soir")?;

    // A workshop, so that there is something to read on the disk.
    reach(&window, "Nouvel atelier")?;
    window.press(&[Keys::ENTER])?;
    reach(&window, "Titre de l’atelier")?;
    window.type_text("Immersion")?;
    reach(&window, "Date")?;
    window.press(&[Keys::CONTROL, 'a'])?;
    window.type_text("aujourd’hui")?;
    window.press(&[Keys::TAB])?;
    reach(&window, "Créer l’atelier")?;
    window.press(&[Keys::ENTER])?;
    record(&stage, "workshop", "its day", |one| one["date"].is_string())?;
    // It is held: ready, then under way.
    for (name, state) in [("Brouillon", "ready"), ("Prêt", "running")] {
        reach(&window, name)?;
        window.press(&[Keys::RIGHT])?;
        window.press(&[Keys::ENTER])?;
        record(&stage, "workshop", state, |one| one["state"] == state)?;
    }

    // Its evaluation, cell by cell.
    go_by_name(&window, "Évaluation")?;
    reach(&window, "Commencer l’évaluation")?;
    window.press(&[Keys::ENTER])?;
    record(&stage, "evaluation", "made", |_| true)?;
    for mark in ["5, très utile", "4, utile"] {
        stand_in(&window, "Retour sur le temps", mark, "Nombre")?;
        window.type_text("4")?;
        window.press(&[Keys::ENTER])?;
        record(&stage, "evaluation", mark, |one| {
            one["roti"][if mark.starts_with('5') { 4 } else { 3 }] == 4
        })?;
    }
    record(&stage, "evaluation", "eight answers", |one| {
        one["roti"] == json!([0, 0, 0, 4, 4])
    })?;

    // The project: its phase, its weather, what it measures.
    go_by_name(&window, "Guichet du soir")?;
    window.find("heading", "Guichet du soir")?;
    reach(&window, "Cadrer")?;
    window.press(&[Keys::RIGHT])?;
    window.press(&[Keys::ENTER])?;
    record(&stage, "project", "the next phase", |one| {
        one["phase"] == "explore"
    })?;
    reach(&window, "Soleil")?;
    window.press(&[' '])?;
    record(&stage, "project", "its weather", |one| {
        one["weather"][0]["weather"] == "sunny"
    })?;
    reach(&window, "Écrire ce qui est mesuré")?;
    window.type_text("Visites évitées")?;
    window.press(&[Keys::ENTER])?;
    record(&stage, "project", "an indicator", |one| {
        one["indicators"][0]["label"] == "Visites évitées"
    })?;
    for value in ["100", "140"] {
        reach(&window, "Écrire la mesure d’aujourd’hui")?;
        window.type_text(value)?;
        window.press(&[Keys::ENTER])?;
        record(&stage, "project", "a measure", |one| {
            let all = one["indicators"][0]["measures"].as_array();
            all.is_some_and(|all| {
                all.iter()
                    .any(|one| one["value"].to_string().starts_with(value))
            })
        })?;
    }

    // What became of all that, over the year.
    go_by_name(&window, "Évaluations")?;
    window.sees("8 réponses")?;
    let indicators = rows(&window, "Indicateurs des projets, avant et après", 1)?;
    assert_eq!(indicators[0][1], "Guichet du soir");
    assert_eq!(
        (indicators[0][2].as_str(), indicators[0][3].as_str()),
        ("100", "140")
    );
    assert_eq!(indicators[0][6], "en progrès");
    assert_eq!(axe(&window)?, [""; 0]);
    go_by_name(&window, "Rapport d’activité")?;
    window.sees("Satisfaction")?;
    reach(&window, "Exporter le rapport")?;
    window.press(&[Keys::ENTER])?;
    let said = text(taken(&stage, "pdf")?);
    for wanted in [
        "Guichet du soir",
        "Visites évitées",
        "en progrès",
        "Immersion",
    ] {
        assert!(plain(&said).contains(&plain(wanted)), "{wanted}: {said}");
    }
    stage.close(&window)
}

#[test]
fn papers_of_the_rgpd_leave_from_the_window() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    brought(&stage)?;
    let window = stage.open()?;
    window.find("link", "Évaluations")?;
    window.go(&format!("#/project/{}", id(1)))?;
    window.sees("Données personnelles (RGPD)")?;
    choose(
        &window,
        "Autres commandes",
        "Fiche de registre (RGPD) > PDF",
    )?;
    let said = text(taken(&stage, "pdf")?);
    for wanted in [
        "Registre des traitements : Guichet du soir",
        "à compléter",
        "Un pseudonyme",
        "Commentaires",
    ] {
        let here = plain(&said)
            .to_lowercase()
            .contains(&plain(wanted).to_lowercase());
        assert!(here, "{wanted}: {said}");
    }
    assert!(!said.contains("Nadia"), "{said}");
    let noted = |one: &Value| {
        let made = one["documents"].as_array().into_iter().flatten();
        made.map(|made| (made["kind"].clone(), made["format"].clone()))
            .collect::<Vec<_>>()
    };
    let sheet = vec![("register".into(), "pdf".into())];
    record(&stage, "project", "the sheet is noted", |one| {
        noted(one) == sheet
    })?;

    // What one person gave, by her name in the list. Nobody is told that she asked.
    window.go(&format!("#/workshop/{}/participants", id(2)))?;
    window.sees("Nadia")?;
    choose(
        &window,
        "Gestes sur « Nadia »",
        "Remettre ses contributions à Nadia > JSON",
    )?;
    let given: Value = serde_json::from_slice(&taken(&stage, "json")?)
        .map_err(|error| Failure(error.to_string()))?;
    assert_eq!(given["person"]["pseudonym"], "Nadia");
    assert_eq!(given["workshop"], "Premier");
    assert_eq!(given["withheld"]["unsigned_answers"], 13);
    record(&stage, "project", "nothing more is", |one| {
        noted(one) == sheet
    })?;

    // The lab's, from the settings.
    window.go("#/settings")?;
    choose(&window, "Fiche de registre du laboratoire", "HTML")?;
    let page = text(taken(&stage, "html")?);
    assert!(page.contains("Guichet du soir"), "{page}");
    assert_eq!(axe(&window)?, [""; 0]);
    stage.close(&window)
}

#[test]
fn a_view_of_the_portfolio_is_kept_recalled_renamed_and_removed() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    brought(&stage)?;
    let window = stage.open()?;
    window.find("link", "Évaluations")?;
    window.go("#/projects")?;
    choose(&window, "Grouper", "Par phase")?;
    select(&window, "Type d’appui", "Formation")?;
    choose(&window, "Vue", "Enregistrer la vue…")?;
    fill(&window, "Nom de la vue", "Revue du lundi")?;
    window.press(&[Keys::ENTER])?;
    let lab = record(&stage, "lab", "the view", |one| {
        one["views"][0]["name"] == "Revue du lundi"
    })?;
    assert_eq!(lab["views"][0]["group"], "phase");
    assert_eq!(lab["views"][0]["kind"], "training");
    window.find("button", "Vue : Revue du lundi")?;

    // Looked at otherwise, it says so; recalled, all of it is there again.
    choose(&window, "Grouper", "Sans groupe")?;
    window.find("button", "Revue du lundi (modifiée)")?;
    choose(&window, "Vue", "Revue du lundi")?;
    window.find("button", "/Vue : Revue du lundi$/")?;
    assert_eq!(axe(&window)?, [""; 0]);
    stage.keep("portfolio-views")?;

    choose(&window, "Vue", "Renommer")?;
    fill(&window, "Nom de la vue", "Revue du mardi")?;
    window.press(&[Keys::ENTER])?;
    record(&stage, "lab", "its new name", |one| {
        one["views"][0]["name"] == "Revue du mardi"
    })?;
    choose(&window, "Vue", "Supprimer")?;
    record(&stage, "lab", "no view", |one| {
        one["views"].as_array().is_some_and(Vec::is_empty)
    })?;
    window.press_in("Messages", "button", "Annuler")?;
    record(&stage, "lab", "it is back", |one| {
        one["views"][0]["name"] == "Revue du mardi"
    })?;
    stage.close(&window)
}
