//! The activity report from the command line: each format says the same; of the library only what the
//! report tells together is kept, once.

use super::*;

const YEAR: [&str; 4] = ["--from", "2026-01-01", "--to", "2026-12-31"];

fn written(line: &Line, format: &str, more: &[&str]) -> (String, Value) {
    let file = line.path(&format!("rapport.{format}"));
    let arguments = [
        &["report"],
        &YEAR[..],
        &["--format", format, "--output", &file],
        more,
    ]
    .concat();
    let told = line.json(&arguments);
    (file, told)
}

#[test]
fn a_year_is_written_in_every_format_and_each_says_the_same() {
    let line = Line::new();
    line.json(&["import", &sample()]);
    let library = line.folder.path().join("data/bibliotheque.etabli");
    let folded = || {
        let file = line.path("folded.json");
        let title = "Venir une seule fois : atelier d'idéation";
        line.json(&[
            "export",
            "--workshop",
            title,
            "--format",
            "json",
            "--output",
            &file,
            "--force",
        ]);
        let read: Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
        read["records"]["workshop"][0]["folded"].clone()
    };
    assert_eq!(folded(), json!([]));

    let (file, told) = written(&line, "json", &[]);
    // What is told together stays so.
    assert!(folded().as_array().unwrap().len() > 1, "{}", folded());
    let before = fs::read(&library).unwrap();
    assert_eq!(told["output"], json!(file));
    let figures: Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
    let sample: Value = serde_json::from_slice(
        &fs::read(tests::documents::root().join(tests::documents::SAMPLE)).unwrap(),
    )
    .unwrap();
    let expected = &sample["expected"];
    assert_eq!(figures["workshops"], 1);
    assert_eq!(figures["fictional"], 1);
    assert_eq!(figures["notes"], expected["notes_visible"]);
    assert_eq!(figures["planned_min"], expected["planned_min"]);
    assert_eq!(figures["actual_min"], expected["actual_min"]);
    let mean = figures["roti"]["mean"].as_f64().unwrap();
    assert!((mean - expected["roti_mean"].as_f64().unwrap()).abs() < 0.01);
    // What the page of the workshop folds is no row here.
    let labels: Vec<&str> = figures["categories"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["label"].as_str().unwrap())
        .collect();
    let small = expected["categories_below_5"].as_array().unwrap();
    for category in sample["participants"]["by_category"].as_array().unwrap() {
        let label = category["label"].as_str().unwrap();
        if small.contains(&category["category"]) {
            assert!(!labels.contains(&label), "{label}");
        }
    }
    assert_eq!(figures["undetailed_workshops"], 1);

    let (file, told) = written(&line, "pdf", &["--lang", "en"]);
    assert!(told["pages"].as_u64().unwrap() > 3, "{told}");
    let text = tests::documents::text_of(Path::new(&file)).unwrap();
    assert!(text.contains("Activity report"), "{text}");
    for (format, wanted) in [("html", "Rapport d’activité"), ("md", "Rapport d’activité")] {
        let (file, _) = written(&line, format, &[]);
        let text = fs::read_to_string(file).unwrap();
        assert!(text.contains(wanted), "{format}");
        assert!(text.contains("2026-003"), "{format}");
    }
    for format in ["docx", "odt", "xlsx"] {
        let (file, _) = written(&line, format, &[]);
        assert!(fs::read(file).unwrap().starts_with(b"PK"), "{format}");
    }
    let (file, told) = written(&line, "csv", &[]);
    assert!(told["outputs"].as_array().unwrap().len() > 3, "{told}");
    let rows = fs::read_to_string(file).unwrap();
    assert_eq!(rows.lines().count(), 2, "{rows}");
    assert!(rows.contains("2026-03-12;"), "{rows}");
    assert_eq!(fs::read(&library).unwrap(), before);
}

#[test]
fn a_period_without_anything_is_a_report_too() {
    let line = Line::new();
    line.json(&["import", &sample()]);
    for format in ["json", "pdf", "xlsx", "csv"] {
        let file = line.path(&format!("vide.{format}"));
        line.json(&[
            "report",
            "--from",
            "1990-01-01",
            "--to",
            "1990-01-01",
            "--format",
            format,
            "--output",
            &file,
        ]);
        assert!(fs::metadata(file).unwrap().len() > 0, "{format}");
    }
}

#[test]
fn what_is_missing_or_wrong_is_refused_and_nothing_is_written() {
    let line = Line::new();
    line.json(&["import", &sample()]);
    let file = line.path("rapport.pdf");
    for (arguments, wanted) in [
        (vec!["--to", "2026-12-31", "--format", "pdf"], "--from"),
        (vec!["--from", "2026-01-01", "--format", "pdf"], "--to"),
        (
            vec!["--from", "2026-01-01", "--to", "2026-12-31"],
            "--format",
        ),
        (
            vec![
                "--from",
                "2026-02-30",
                "--to",
                "2026-12-31",
                "--format",
                "pdf",
            ],
            "2026-02-30",
        ),
        (
            vec![
                "--from",
                "2026-12-31",
                "--to",
                "2026-01-01",
                "--format",
                "pdf",
            ],
            "2026-12-31",
        ),
        (
            vec![
                "--from",
                "2026-01-01",
                "--to",
                "2026-12-31",
                "--format",
                "svg",
            ],
            "--format",
        ),
    ] {
        let all = [&["report", "--output", &file], &arguments[..]].concat();
        let (code, said) = line.refusal(&all);
        assert!(code == 1 && said.contains(wanted), "{arguments:?}: {said}");
        assert!(!Path::new(&file).exists());
    }
    // A file that is there stays, unless asked otherwise.
    fs::write(&file, "mine").unwrap();
    let asked = [
        &["report"],
        &YEAR[..],
        &["--format", "pdf", "--output", &file],
    ]
    .concat();
    assert_eq!(line.refusal(&asked).0, 1);
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
    line.json(&[&asked[..], &["--force"]].concat());
    assert!(fs::read(&file).unwrap().starts_with(b"%PDF"));
}

#[test]
fn a_report_is_of_one_project_where_one_is_named() {
    let line = Line::new();
    line.json(&["import", &sample()]);
    let (file, _) = written(&line, "json", &["--project", "2026-003"]);
    let figures: Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
    assert_eq!(figures["only"], json!(["Venir une seule fois"]));
    assert_eq!(figures["workshops"], 1);
    let (code, why) = line.refusal(
        &[
            &["report"],
            &YEAR[..],
            &[
                "--format",
                "pdf",
                "--output",
                &line.path("x.pdf"),
                "--project",
                "Ailleurs",
            ],
        ]
        .concat(),
    );
    assert_eq!(code, 1);
    assert!(why.contains("Ailleurs"), "{why}");
}

/// The sheet for the register, and what a person gave: named by project, lab and pseudonym.
#[test]
fn papers_of_the_rgpd_are_written_and_nothing_is_changed() {
    let line = Line::new();
    line.json(&["import", &sample()]);
    let library = line.folder.path().join("data/bibliotheque.etabli");
    let before = fs::read(&library).unwrap();
    let export = |more: &[&str]| -> Value { line.json(&[&["export"], more].concat()) };
    for (format, project) in [
        ("pdf", true),
        ("docx", true),
        ("html", false),
        ("md", false),
        ("odt", true),
    ] {
        let file = line.path(&format!("registre.{format}"));
        let mut asked = vec![
            "--document",
            "register",
            "--format",
            format,
            "--output",
            &file,
        ];
        if project {
            asked.extend(["--project", "2026-003"]);
        }
        export(&asked);
        let bytes = fs::read(&file).unwrap();
        assert!(bytes.len() > 1_000, "{format}");
        if format == "md" {
            let text = String::from_utf8(bytes).unwrap();
            assert!(
                text.contains("à compléter") && text.contains("Venir une seule fois"),
                "{text}"
            );
            assert!(!text.contains("Solveig"), "{text}");
        }
    }
    let title = "Venir une seule fois : atelier d'idéation";
    let file = line.path("solveig.json");
    export(&[
        "--workshop",
        title,
        "--participant",
        "solveig",
        "--format",
        "json",
        "--output",
        &file,
    ]);
    let given: Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
    assert_eq!(given["format"], "etabli-contributions");
    assert_eq!(given["person"]["pseudonym"], "Solveig");
    for format in ["pdf", "csv", "xlsx", "md"] {
        let file = line.path(&format!("solveig.{format}"));
        let told = export(&[
            "--workshop",
            title,
            "--participant",
            "Solveig",
            "--format",
            format,
            "--output",
            &file,
        ]);
        let first = told["output"].as_str().unwrap();
        assert!(!fs::read(first).unwrap().is_empty(), "{format}");
    }
    let refused = |more: &[&str], wanted: &str| {
        let (code, why) =
            line.refusal(&[&["export"], more, &["--output", &line.path("rien")]].concat());
        assert!(code == 1 && why.contains(wanted), "{code} {why}");
    };
    refused(
        &[
            "--workshop",
            title,
            "--participant",
            "Personne",
            "--format",
            "json",
        ],
        "Personne",
    );
    refused(
        &["--participant", "Solveig", "--format", "json"],
        "--workshop",
    );
    refused(
        &[
            "--workshop",
            title,
            "--participant",
            "Solveig",
            "--format",
            "etabli",
        ],
        "--format",
    );
    refused(&["--document", "register", "--format", "json"], "--format");
    refused(
        &[
            "--document",
            "register",
            "--workshop",
            title,
            "--format",
            "pdf",
        ],
        "--workshop",
    );
    assert_eq!(fs::read(&library).unwrap(), before);
}

/// What a document folds must be kept before it is there: between it and a later one that folds otherwise
/// would stand what neither tells.
#[test]
fn no_document_leaves_whose_folds_cannot_be_kept() {
    let line = Line::new();
    line.json(&["import", &sample()]);
    let data = line.folder.path().join("data");
    let opened = || {
        engine::Engine::open(
            &data,
            std::sync::Arc::new(tests::library::Steady::default()),
        )
        .unwrap()
    };
    let bilan = line.path("bilan.md");
    let document = [&export("md", &bilan)[..], &["--document", "bilan"]].concat();
    let tables = line.path("tables.xlsx");
    let report = line.path("rapport.md");
    let yearly = [
        &["report"],
        &YEAR[..],
        &["--format", "md", "--output", &report],
    ]
    .concat();
    let window = opened();
    for (arguments, file) in [
        (&document[..], &bilan),
        (&export("xlsx", &tables)[..], &tables),
        (&yearly[..], &report),
    ] {
        let (code, why) = line.refusal(arguments);
        assert_eq!(code, 1, "{why}");
        assert!(why.contains("petites catégories"), "{why}");
        assert!(!Path::new(file).exists(), "{file} was written");
        let output = line.run_in("en_GB.UTF-8", arguments);
        assert!(
            said(&output).contains("small categories"),
            "{}",
            said(&output)
        );
    }
    // What tells nothing together leaves all the same.
    let data = line.path("donnees.json");
    line.json(&export("json", &data));
    drop(window);
    line.json(&document);
    line.json(&yearly);
    // All of it is kept by now: an open window is in nobody's way.
    let _window = opened();
    line.json(&[&document[..], &["--force"]].concat());

    for (language, kept) in [
        ("fr_FR.UTF-8", "la bibliothèque le retient"),
        ("en_GB.UTF-8", "the library keeps it"),
    ] {
        let help = said(&line.run_in(language, &["--help"]));
        let words: Vec<&str> = help.split_whitespace().collect();
        assert!(words.join(" ").contains(kept), "{help}");
    }
}
