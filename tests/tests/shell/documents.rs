//! The synthesis in the window: its pages, then the file.

use std::{fs, process::Command};

use serde_json::Value;
use tests::window::{Driver, Failure, Keys, Stage};

use crate::journeys::open_sample;

type Done = Result<(), Failure>;

#[test]
fn the_synthesis_is_seen_and_written() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_sample(&window)?;
    window.press_on("link", "Synthèse")?;
    let page =
        "const i = [...document.querySelectorAll('img')].find((i) => i.src.startsWith('blob:'));
        return i && i.complete && i.naturalWidth > 100 ? i.naturalWidth : null";
    window.until("a page of the document", page, &[])?;
    stage.keep("synthesis")?;
    window.press_on("button", "Exporter en PDF")?;
    window.sees("Exporté")?;

    let written: Vec<_> = fs::read_dir(stage.desk.path())
        .map_err(|error| Failure(error.to_string()))?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|end| end == "pdf"))
        .collect();
    let [file] = written.as_slice() else {
        return Err(Failure(format!("not one file: {written:?}")));
    };
    let text = Command::new("pdftotext")
        .arg(file)
        .arg("-")
        .output()
        .map_err(|error| Failure(format!("pdftotext: {error}")))?;
    let text = String::from_utf8_lossy(&text.stdout);
    let flat: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        flat.contains("Ticket prioritaire pour ceux qui reviennent"),
        "{flat}"
    );
    stage.close(&window)?;
    Ok(())
}

/// How a file of each format begins, by the name of its choice and of its button.
const FORMATS: [(&str, &str, &str, &[u8]); 4] = [
    ("Word", "Exporter pour Word", "docx", b"PK\x03\x04"),
    ("ODT", "Exporter en ODT", "odt", b"PK\x03\x04"),
    ("Texte", "Exporter en Markdown", "md", b"**Lab"),
    ("Web", "Exporter en page web", "html", b"<!doctype html>"),
];

#[test]
fn the_synthesis_leaves_in_the_formats_of_an_office() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_sample(&window)?;
    window.press_on("link", "Synthèse")?;
    for (choice, button, extension, start) in FORMATS {
        window.press_on("radio", choice)?;
        // Composed once, for all of them.
        let ready = format!(
            "const b = [...document.querySelectorAll('button')].find((b) => b.textContent.includes('{button}'));
            return b && !b.disabled && b.getAttribute('aria-disabled') !== 'true'"
        );
        window.until("a document to export", &ready, &[])?;
        if extension == "docx" {
            stage.keep("synthesis-formats")?;
            assert_eq!(crate::access::axe(&window)?, [""; 0]);
        }
        window.press_on("button", button)?;
        let file = crate::hands::kept(button, || {
            let files = fs::read_dir(stage.desk.path()).map_err(crate::hands::io)?;
            Ok(files
                .flatten()
                .map(|entry| entry.path())
                .find(|path| path.extension().is_some_and(|end| end == extension)))
        })?;
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        window.sees(&format!("Exporté : {name}"))?;
        let bytes = fs::read(&file).map_err(crate::hands::io)?;
        assert!(bytes.starts_with(start), "{extension}");
        if extension == "html" {
            page_of_the_web(&window, &String::from_utf8_lossy(&bytes))?;
        }
    }
    // What was told together in a document stays so in the later ones, whatever its format was.
    crate::hands::record(&stage, "workshop", "what was told together", |one| {
        one["folded"].as_array().is_some_and(|all| !all.is_empty())
    })?;
    // The desk again, as one finds it.
    window.run("location.reload(); return true", &[])?;
    window.find("radio", "PDF")?;
    stage.close(&window)
}

/// The page as the webview shows it, read by axe.
fn page_of_the_web(window: &tests::window::Driver, page: &str) -> Done {
    let shown = "document.documentElement.innerHTML = arguments[0];
        document.documentElement.lang = 'fr';
        return [document.querySelectorAll('h1').length, document.querySelectorAll('table').length > 5,
            document.querySelectorAll('script').length, document.title.length > 0,
            getComputedStyle(document.querySelector('.cover')).borderLeftStyle,
            [...document.images].every((image) => image.src.startsWith('data:'))]";
    let inside = page
        .split_once("<head>")
        .and_then(|(_, rest)| rest.rsplit_once("</html>"))
        .map(|(inside, _)| format!("<head>{inside}"))
        .ok_or_else(|| Failure("no page".to_owned()))?;
    let found = window.run(shown, &[serde_json::json!(inside)])?;
    assert_eq!(found, serde_json::json!([1, true, 0, true, "solid", true]));
    assert_eq!(crate::access::axe(window)?, [""; 0]);
    Ok(())
}

#[test]
fn a_project_goes_out_and_comes_in_through_the_window() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let sample = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../assets/samples/01-ideation-venir-une-seule-fois.json");
    fs::write(
        stage.desk.path().join("open.txt"),
        sample.display().to_string(),
    )
    .map_err(|error| Failure(error.to_string()))?;
    let window = stage.open()?;
    window.press_on("button", "Importer…")?;
    window.find("dialog", "Compte rendu de l’import")?;
    stage.keep("import-report")?;
    window.press_on("button", "Ouvrir")?;
    window.sees("Comment pourrions-nous")?;
    stage.close(&window)?;

    let counts = stage.line(&["check", "--json"])?;
    assert!(counts.contains("\"ok\": true"), "{counts}");
    Ok(())
}

/// As many notes as a year of a lab: their pages take seconds on any machine.
const MANY: usize = 4_000;

#[test]
fn a_synthesis_that_is_no_longer_wanted_is_stopped() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let sample = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../assets/samples/01-ideation-venir-une-seule-fois.json");
    stage.line(&["import", &sample.display().to_string()])?;
    let seen = crate::journeys::records(&stage)?;
    let workshop = seen["workshop"][0]["id"].as_str().unwrap_or_default();
    let rows: String = (0..MANY)
        .map(|number| {
            format!("{number} personnes reviennent pour la même pièce ; une liste suffirait\n")
        })
        .collect();
    let many = stage.desk.path().join("notes.csv");
    fs::write(&many, format!("Idée\n{rows}")).map_err(crate::hands::io)?;
    stage.line(&["import", "--into", workshop, &many.display().to_string()])?;

    let window = stage.open()?;
    window.sees("Venir une seule fois")?;
    window.go(&format!("#/workshop/{workshop}/synthesis"))?;
    window.press_on("button", "Arrêter")?;
    window.sees("Composition arrêtée")?;
    window.press_on("button", "Composer à nouveau")?;
    let page = "return [...document.querySelectorAll('img')].some((i) => i.src.startsWith('blob:') && i.naturalWidth > 100)";
    window.until("a page of the document", page, &[])?;
    stage.close(&window)
}

/// The words of the only document on the desk, which is taken away.
fn printed(stage: &Stage) -> Result<String, Failure> {
    let file = crate::hands::kept("the document", || {
        let files = fs::read_dir(stage.desk.path()).map_err(crate::hands::io)?;
        Ok(files
            .flatten()
            .map(|entry| entry.path())
            .find(|path| path.extension().is_some_and(|end| end == "pdf")))
    })?;
    let text = Command::new("pdftotext")
        .args(["-layout".as_ref(), file.as_os_str(), "-".as_ref()])
        .output()
        .map_err(crate::hands::io)?;
    fs::remove_file(file).map_err(crate::hands::io)?;
    let text = String::from_utf8_lossy(&text.stdout).into_owned();
    Ok(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[test]
fn a_category_that_a_document_told_with_others_stays_so() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    crate::hands::open_part(&stage, &window, "synthesis")?;
    let export = || -> Result<String, Failure> {
        window.go(&crate::hands::part(&stage, "synthesis")?)?;
        let ready = "const b = [...document.querySelectorAll('button')].find((b) => b.textContent.includes('Exporter en PDF'));
            return b && !b.disabled && b.getAttribute('aria-disabled') !== 'true' && !document.querySelector('[aria-busy=true]')";
        window.until("a document to export", ready, &[])?;
        window.press_on("button", "Exporter en PDF")?;
        window.sees("Exporté")?;
        printed(&stage)
    };
    let told = |text: &str, sum: u32| -> bool {
        text.contains(&format!(
            "Autres catégories (Agents instructeurs, Usagers, Associations {sum} d’accompagnement, Secrétaires de mairie)"
        ))
    };
    let first = export()?;
    assert!(told(&first, 12), "{first}");
    let keys = ["agent_instruction", "usager", "association", "mairie"];
    let kept = crate::hands::record(&stage, "workshop", "what was told together", |one| {
        one["folded"].as_array().is_some_and(|all| !all.is_empty())
    })?;
    for key in keys {
        let key = format!("category:{key}");
        let all = kept["folded"].as_array();
        assert!(
            all.into_iter().flatten().any(|one| *one == key),
            "{key}: {kept}"
        );
    }

    // Corrected, it is no small one any more: the screen says that it stays among the others.
    window.go(&crate::hands::part(&stage, "participants")?)?;
    crate::hands::write(&window, "Usagers", "Effectif", "12")?;
    crate::hands::record(&stage, "workshop", "twelve", |one| {
        one["categories"].as_array().is_some_and(|all| {
            all.iter()
                .any(|one| one["category"] == "usager" && one["count"] == 12)
        })
    })?;
    window.sees("Un document déjà exporté ne détaillait pas « Usagers »")?;
    stage.keep("category-together")?;
    let second = export()?;
    assert!(told(&second, 20), "{second}");
    assert!(!second.contains("Usagers 12"), "{second}");
    stage.close(&window)?;

    // The command line follows.
    let file = stage.desk.path().join("ligne.pdf").display().to_string();
    let id = kept["id"].as_str().unwrap_or_default();
    stage.line(&[
        "export",
        "--workshop",
        id,
        "--format",
        "pdf",
        "--output",
        &file,
    ])?;
    let third = printed(&stage)?;
    assert!(told(&third, 20), "{third}");
    Ok(())
}

/// The pages on the screen, until their text in the outline says so: a page is a picture.
fn composed(window: &Driver) -> Done {
    let ready = "const b = [...document.querySelectorAll('button')].find((b) => b.textContent.includes('Exporter en PDF'));
        const page = [...document.querySelectorAll('img')].some((i) => i.src.startsWith('blob:') && i.naturalWidth > 100);
        return page && b && !b.disabled && b.getAttribute('aria-disabled') !== 'true'";
    window.until("a document to export", ready, &[])?;
    Ok(())
}

/// A facilitator makes the report of a participation: turns to it, writes its title and what is not
/// up for discussion, chooses verbatims, moves and hides sections by keyboard, takes one step back,
/// and exports it. The synthesis keeps its own layout.
#[test]
fn the_report_of_a_participation_is_laid_out_and_written() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    crate::hands::open_part(&stage, &window, "synthesis")?;
    composed(&window)?;
    window.press_on("radio", "Bilan")?;
    window.find("button", "Ce qui n’est pas en débat")?;
    composed(&window)?;

    crate::hands::rewrite(&window, "Titre du document", "Ce que vous nous avez dit")?;
    window.press_on("button", "/^Ce qui n’est pas en débat$/")?;
    crate::journeys::fill(
        &window,
        "Ce qui n’est pas en débat, une ligne par point",
        "Le budget de l’année",
    )?;
    window.press(&[Keys::TAB])?;
    let layout = |what: &str, is: &dyn Fn(&Value) -> bool| {
        crate::hands::record(&stage, "workshop", what, |one| is(&one["bilan"]))
    };
    layout("what is settled", &|bilan| {
        bilan["introductions"]["invariants"] == "Le budget de l’année"
            && bilan["title"] == "Ce que vous nous avez dit"
    })?;

    // Verbatims: none of the questions is put forward; one is chosen, and one refused.
    window.press_on("button", "/^Ce qui a été dit, par thème$/")?;
    window.press_on("button", "Choisir les verbatims…")?;
    window.find("dialog", "Verbatims cités")?;
    crate::journeys::fill(&window, "Chercher une note", "Ticket prioritaire")?;
    window.press_on("checkbox", "/Ticket prioritaire pour ceux qui reviennent/")?;
    stage.keep("verbatims")?;
    assert_eq!(crate::access::axe(&window)?, [""; 0]);
    window.press_on("button", "Fermer")?;
    window.gone("dialog", "Verbatims cités")?;
    let chosen = layout("a verbatim", &|bilan| {
        bilan["verbatims"]
            .as_object()
            .is_some_and(|all| all.len() == 1)
    })?;
    let is_quoted = chosen["bilan"]["verbatims"]
        .as_object()
        .and_then(|all| all.values().next().cloned());

    // Sections by keyboard: « Les chiffres » goes one up, « Évaluation » is left out.
    window.press_on("button", "/^Les chiffres$/")?;
    window.press(&[Keys::ALT, Keys::UP])?;
    layout("a section moved", &|bilan| {
        let order: Vec<&str> = bilan["order"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        let at = |key: &str| order.iter().position(|own| *own == key);
        at("figures").is_some() && at("figures") < at("answers")
    })?;
    window.press_on("button", "/^Évaluation$/")?;
    window.press(&[' '])?;
    let left_out = |bilan: &Value| bilan["hidden"] == serde_json::json!(["evaluation"]);
    layout("a section left out", &left_out)?;
    window.press(&[Keys::CONTROL, 'z'])?;
    layout("a step back", &|bilan| {
        bilan["hidden"] == serde_json::json!([])
    })?;
    window.press(&[Keys::CONTROL, Keys::SHIFT, 'z'])?;
    layout("the step again", &left_out)?;
    crate::access::settled(&window)?;
    composed(&window)?;
    stage.keep("bilan")?;
    assert_eq!(crate::access::axe(&window)?, [""; 0]);

    window.press_on("button", "Exporter en PDF")?;
    window.sees("Exporté")?;
    let text = printed(&stage)?;
    for told in [
        "Ce que vous nous avez dit",
        "Bilan de participation",
        "Le budget de l’année",
        "Craintes",
        "Ce qui est retenu, ce qui ne l’est pas, et pourquoi",
    ] {
        assert!(text.contains(told), "{told}: {text}");
    }
    let at = |title: &str| text.rfind(title).unwrap_or_default();
    assert!(at("La participation en chiffres") < at("Les idées et la suite donnée"));
    assert!(!text.contains("Retour sur le temps investi"), "{text}");
    let quotes = text
        .matches("Ticket prioritaire pour ceux qui reviennent")
        .count();
    let quoted = is_quoted == Some(Value::Bool(true));
    assert!(quotes >= if quoted { 2 } else { 1 }, "{quotes}: {text}");

    // The synthesis is as it was.
    window.press_on("radio", "Synthèse")?;
    composed(&window)?;
    window.press_on("button", "Exporter en PDF")?;
    window.sees("Exporté")?;
    let text = printed(&stage)?;
    assert!(text.contains("Retour sur le temps investi"), "{text}");
    assert!(!text.contains("Ce que vous nous avez dit"), "{text}");
    stage.close(&window)?;

    // The command line writes the same report, and the project's synthesis.
    let line = |asked: &[&str]| -> Result<String, Failure> {
        let file = stage.desk.path().join("ligne.pdf").display().to_string();
        let mut words = vec!["export"];
        words.extend_from_slice(asked);
        words.extend_from_slice(&["--format", "pdf", "--output", &file]);
        stage.line(&words)?;
        printed(&stage)
    };
    let workshop = chosen["id"].as_str().unwrap_or_default();
    let project = chosen["project"].as_str().unwrap_or_default();
    let report = line(&["--workshop", workshop, "--document", "bilan"])?;
    assert!(report.contains("Ce que vous nous avez dit"), "{report}");
    let project = line(&["--project", project, "--document", "synthesis"])?;
    for told in [
        "Synthèse de projet",
        "Indicateurs, avant et après",
        "Les ateliers",
    ] {
        assert!(project.contains(told), "{told}: {project}");
    }
    Ok(())
}

/// The synthesis of a project is written from its page; what it tells together stays so.
#[test]
fn a_projects_synthesis_is_written_from_its_page() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_sample(&window)?;
    let project = crate::hands::record(&stage, "project", "the project", |_| true)?;
    let id = project["id"].as_str().unwrap_or_default();
    window.go(&format!("#/project/{id}"))?;
    let item = "Exporter la synthèse du projet > PDF";
    crate::hands::choose(&window, "Autres commandes", item)?;
    window.sees("Synthèse du projet enregistrée")?;
    let text = printed(&stage)?;
    let lessons = project["lessons"].as_array().into_iter().flatten();
    let indicators = project["indicators"].as_array().into_iter().flatten();
    let told = lessons
        .map(|one| &one["text"])
        .chain(indicators.map(|one| &one["label"]));
    let told: Vec<&str> = told.filter_map(Value::as_str).collect();
    assert!(!told.is_empty(), "{project}");
    let flat = tests::documents::plain(&text);
    for told in told {
        assert!(
            flat.contains(&tests::documents::plain(told)),
            "{told}: {text}"
        );
    }
    assert!(text.contains("Présences par catégorie"), "{text}");
    crate::hands::record(&stage, "workshop", "what was told together", |one| {
        one["folded"].as_array().is_some_and(|all| !all.is_empty())
    })?;
    // In the other formats as well.
    let item = "Exporter la synthèse du projet > Texte";
    crate::hands::choose(&window, "Autres commandes", item)?;
    crate::hands::record(&stage, "project", "the second document", |one| {
        let made = one["documents"].as_array().into_iter().flatten();
        made.filter(|one| one["kind"] == "project")
            .any(|one| one["format"] == "md" && one["pages"].is_null())
    })?;
    stage.close(&window)
}

/// The first page of a PDF: its size in millimetres, and how many there are.
fn pages(file: &std::path::Path) -> Result<(usize, f64, f64), Failure> {
    let all = tests::readers::sheets(file).map_err(crate::hands::io)?;
    let first = all.first().ok_or_else(|| Failure("no page".to_owned()))?;
    let millimetres = |points: f64| (points * 25.4 / 72.0).round();
    Ok((
        all.len(),
        millimetres(first.width),
        millimetres(first.height),
    ))
}

#[test]
fn posters_leave_from_the_export_panel() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_sample(&window)?;
    window.press_on("link", "Synthèse")?;
    let pdfs = || -> Result<Vec<std::path::PathBuf>, Failure> {
        let files = fs::read_dir(stage.desk.path()).map_err(crate::hands::io)?;
        Ok(files
            .flatten()
            .map(|entry| entry.path())
            .filter(|path| path.extension().is_some_and(|end| end == "pdf"))
            .collect())
    };
    window.press_on("button", "Affiches…")?;
    window.find("dialog", "Enregistrer une affiche")?;
    window.press_on("radio", "A2")?;
    window.press_on("radio", "En largeur")?;
    assert_eq!(crate::access::axe(&window)?, [""; 0]);
    stage.keep("poster-dialog")?;
    window.press_on("button", "Enregistrer sous…")?;
    window.gone("dialog", "Enregistrer une affiche")?;
    window.sees("Enregistré :")?;
    let poster = crate::hands::kept("a poster", || Ok(pdfs()?.into_iter().next()))?;
    assert_eq!(pages(&poster)?, (1, 594.0, 420.0));
    tests::readers::accessible(&poster).map_err(crate::hands::io)?;

    // While the place is asked for: nothing is written after the stop.
    let name = stage.desk.path().join("save.txt");
    let made = Command::new("mkfifo").arg(&name).status();
    assert!(made.map_err(crate::hands::io)?.success());
    window.press_on("button", "Affiches…")?;
    window.press_on("button", "Enregistrer sous…")?;
    window.press_on("button", "Arrêter")?;
    fs::write(&name, "jamais").map_err(crate::hands::io)?;
    window.sees("Arrêté : aucun fichier n’a été écrit.")?;
    assert!(!stage.desk.path().join("jamais.pdf").exists());
    window.press_on("button", "Annuler")?;
    window.gone("dialog", "Enregistrer une affiche")?;
    // The supports have a place of their own.
    window.press_on("button", "Supports papier…")?;
    window.find("checkbox", "/Feuille d’émargement/")?;
    stage.close(&window)
}
