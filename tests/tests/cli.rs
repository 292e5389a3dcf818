//! The command line, as the built program without a display: what it prints, what it writes, how
//! it ends.
// What cannot go on here is a failed test, and says so by stopping.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "cli/agendas.rs"]
mod agendas;
#[path = "cli/boards.rs"]
mod boards;
#[path = "cli/encryption.rs"]
mod encryption;
#[path = "cli/formats.rs"]
mod formats;
#[path = "cli/libraries.rs"]
mod libraries;
#[path = "cli/methods.rs"]
mod methods;
#[path = "cli/paper.rs"]
mod paper;
#[path = "cli/places.rs"]
mod places;
#[path = "cli/report.rs"]
mod report;
#[path = "cli/retention.rs"]
mod retention;
#[path = "cli/search.rs"]
mod search;

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

use serde_json::{Value, json};
use tests::window::program;

const TITLE: &str = "Venir une seule fois : atelier d'idéation";

/// A data folder, and the program on it.
struct Line {
    folder: tempfile::TempDir,
}

impl Line {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    fn path(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    fn run_in(&self, language: &str, arguments: &[&str]) -> Output {
        Command::new(program())
            .arg("--data-dir")
            .arg(self.folder.path().join("data"))
            .args(arguments)
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("LANGUAGE")
            .env("LC_ALL", language)
            .env("LANG", language)
            .output()
            .unwrap()
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.run_in("fr_FR.UTF-8", arguments)
    }

    fn json(&self, arguments: &[&str]) -> Value {
        let output = self.run(&[arguments, &["--json"]].concat());
        assert!(output.status.success(), "{arguments:?}: {}", said(&output));
        serde_json::from_slice(&output.stdout).unwrap()
    }

    /// The exit, and what the standard error says.
    fn refusal(&self, arguments: &[&str]) -> (i32, String) {
        let output = self.run(arguments);
        let code = output.status.code().unwrap();
        assert_ne!(code, 0, "{arguments:?} was not refused");
        (code, String::from_utf8(output.stderr).unwrap())
    }
}

fn said(output: &Output) -> String {
    format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}

/// The arguments that write the sample's workshop.
fn export<'a>(format: &'a str, file: &'a str) -> [&'a str; 7] {
    [
        "export",
        "--workshop",
        TITLE,
        "--format",
        format,
        "--output",
        file,
    ]
}

fn sample() -> String {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../assets/samples/01-ideation-venir-une-seule-fois.json")
        .display()
        .to_string()
}

#[test]
fn a_folder_without_a_library_is_empty_and_stays_so() {
    let line = Line::new();
    assert_eq!(line.json(&["list"]), json!({ "projects": [] }));
    assert_eq!(line.json(&["check"]), json!({ "ok": true, "counts": {} }));
    let spoken = said(&line.run(&["check"]));
    assert!(spoken.contains("Il n’y a pas de bibliothèque"), "{spoken}");
    // What needs one says the same, in one sentence.
    let folder = line.path("data");
    let out = line.path("sortie");
    for work in [
        vec!["backup", &out],
        vec![
            "export",
            "--workshop",
            "x",
            "--format",
            "pdf",
            "--output",
            &out,
        ],
        vec![
            "export",
            "--workshop",
            "x",
            "--format",
            "csv",
            "--output",
            &out,
        ],
        vec!["supports", "--workshop", "x"],
        vec!["purge", "--project", "x"],
        vec![
            "report",
            "--from",
            "2026-01-01",
            "--to",
            "2026-12-31",
            "--format",
            "json",
            "--output",
            &out,
        ],
    ] {
        assert_eq!(
            line.refusal(&work),
            (1, format!("Il n’y a pas de bibliothèque dans {folder}.\n")),
            "{work:?}"
        );
    }
    assert_eq!(
        line.refusal(&["methods", "give", "--output", &out]),
        (
            1,
            "Le laboratoire n’a encore gardé aucune méthode.\n".to_owned()
        )
    );
    assert!(!line.folder.path().join("data").exists());
}

#[test]
fn the_sample_comes_in_once() {
    let line = Line::new();
    let first = line.json(&["import", &sample()]);
    assert_eq!(first["files"][0]["outcome"], "created");
    assert_eq!(first["files"][0]["ignored"], json!([]));
    // Its activity was announced as anonymous: the authors of its notes are left out, and it is said.
    let warnings = first["files"][0]["warnings"].as_array().unwrap();
    assert_eq!(warnings.len(), 1, "{warnings:?}");
    assert!(warnings[0].as_str().unwrap().contains("46"), "{warnings:?}");
    let id = first["files"][0]["workshops"][0].clone();

    let again = line.json(&["import", &sample()]);
    assert_eq!(again["files"][0]["outcome"], "unchanged");
    assert_eq!(again["files"][0]["workshops"][0], id);

    let list = line.json(&["list"]);
    let project = &list["projects"][0];
    assert_eq!(project["code"], "2026-003");
    assert_eq!(project["workshops"].as_array().unwrap().len(), 1);
    assert_eq!(project["workshops"][0]["id"], id);
    assert_eq!(project["workshops"][0]["title"], TITLE);
    assert_eq!(project["workshops"][0]["date"], "2026-03-12");
    assert!(project["workshops"][0]["state"].is_string());

    let check = line.json(&["check"]);
    assert_eq!(check["ok"], true);
    assert_eq!(check["counts"]["workshop"], 1);
    let expected: Value = serde_json::from_str(&fs::read_to_string(sample()).unwrap()).unwrap();
    let notes = expected["notes"].as_array().unwrap().len();
    assert_eq!(check["counts"]["note"], notes);
}

#[test]
fn files_go_out_and_come_in_elsewhere_without_loss() {
    let here = Line::new();
    here.json(&["import", &sample()]);
    for format in ["json", "etabli"] {
        let file = here.path(&format!("out.{format}"));
        let done = here.json(&export(format, &file));
        assert_eq!(done["output"], file);

        let there = Line::new();
        there.json(&["import", &file]);
        let before = here.path(&format!("before-{format}.json"));
        let after = there.path(&format!("after-{format}.json"));
        here.json(&export("json", &before));
        there.json(&export("json", &after));
        let read =
            |path: &str| -> Value { serde_json::from_slice(&fs::read(path).unwrap()).unwrap() };
        assert_eq!(read(&before), read(&after), "{format}");
        assert_eq!(
            here.json(&["check"])["counts"],
            there.json(&["check"])["counts"]
        );
    }
}

#[test]
fn the_synthesis_is_written_whole() {
    let line = Line::new();
    line.json(&["import", &sample()]);
    let file = line.path("synthese.pdf");
    let arguments = [
        "export",
        "--workshop",
        TITLE,
        "--format",
        "pdf",
        "--output",
        &file,
    ];
    let done = line.json(&arguments);
    assert!(done["pages"].as_u64().unwrap() > 5, "{done}");
    assert_eq!(done["replaced"], json!([]));
    let bytes = fs::read(&file).unwrap();
    assert!(bytes.starts_with(b"%PDF-"));
    assert!(bytes.ends_with(b"%%EOF") || bytes.ends_with(b"%%EOF\n"));

    // A folder that does not exist: refused, and nothing is left behind.
    let nowhere = line.path("none/synthese.pdf");
    let (code, reason) = line.refusal(&[
        "export",
        "--workshop",
        TITLE,
        "--format",
        "pdf",
        "--output",
        &nowhere,
    ]);
    assert_eq!(code, 1);
    assert!(reason.contains(&line.path("none")), "{reason}");
    assert!(!Path::new(&line.path("none")).exists());
}

#[test]
fn a_report_and_a_projects_synthesis_are_written_and_read_only() {
    let line = Line::new();
    line.json(&["import", &sample()]);
    let list = line.json(&["list"]);
    let project = &list["projects"][0];
    let [id, title, code] = ["id", "title", "code"].map(|key| project[key].as_str().unwrap());
    let library = || fs::read(Path::new(&line.path("data")).join(store::FILE)).unwrap();
    let written = |asked: &[&str], language: &str| {
        let file = line.path("document.pdf");
        let more = [
            "--format", "pdf", "--lang", language, "--force", "--output", &file,
        ];
        let words: Vec<&str> = ["export"]
            .iter()
            .chain(asked)
            .chain(&more)
            .copied()
            .collect();
        assert!(line.json(&words)["pages"].as_u64().unwrap() > 4);
        fs::read(&file).unwrap()
    };
    let report = ["--workshop", TITLE, "--document", "bilan"];
    // What a document tells of people together stays so in the later ones: it is kept, once.
    let fresh = library();
    written(&report, "fr");
    let before = library();
    assert_ne!(fresh, before);
    let data = line.path("donnees.json");
    line.json(&[
        "export",
        "--workshop",
        TITLE,
        "--format",
        "json",
        "--output",
        &data,
    ]);
    let data: Value = serde_json::from_str(&fs::read_to_string(&data).unwrap()).unwrap();
    let folded = data["records"]["workshop"][0]["folded"].as_array().unwrap();
    let kept = |key: &Value| key.as_str().is_some_and(|key| key.starts_with("category:"));
    assert!(
        folded.iter().filter(|key| kept(key)).count() >= 2,
        "{folded:?}"
    );
    assert_ne!(written(&report, "fr"), written(&report, "en"));
    assert_eq!(
        written(&report, "fr"),
        written(&report, "fr"),
        "the same bytes"
    );
    let synthesis = written(&["--workshop", TITLE], "fr");
    assert_eq!(
        synthesis,
        written(&["--workshop", TITLE, "--document", "synthesis"], "fr")
    );
    assert_ne!(synthesis, written(&report, "fr"));
    let by_id = written(&["--project", id, "--document", "synthesis"], "fr");
    for name in [title, code, title.to_uppercase().as_str()] {
        assert_eq!(by_id, written(&["--project", name], "fr"), "{name}");
    }
    let file = line.path("none.pdf");
    let (end, reason) = line.refusal(&[
        "export",
        "--project",
        "Rien",
        "--format",
        "pdf",
        "-o",
        &file,
    ]);
    assert_eq!((end, reason.contains("Rien")), (1, true));
    assert_eq!(before, library());
}

#[test]
fn what_was_changed_here_is_not_overwritten_silently() {
    let line = Line::new();
    line.json(&["import", &sample()]);
    let file = line.path("p.json");
    line.json(&[
        "export",
        "--workshop",
        TITLE,
        "--format",
        "json",
        "--output",
        &file,
    ]);
    let original = fs::read_to_string(&file).unwrap();

    // The same project, changed on two computers since.
    let changed = |title: &str, later: i64| {
        let mut value: Value = serde_json::from_str(&original).unwrap();
        let workshop = find(&mut value, "workshop");
        workshop["title"] = title.into();
        let at = workshop["updated_at"].as_i64().unwrap();
        workshop["updated_at"] = (at + later).into();
        value.to_string()
    };
    let (one, two) = (line.path("one.json"), line.path("two.json"));
    fs::write(&one, changed("Le titre de l’une", 1_000)).unwrap();
    fs::write(&two, changed("Le titre de l’autre", 1_000)).unwrap();

    let first = line.json(&["import", &one]);
    assert_eq!(first["files"][0]["outcome"], "updated");
    // Work here, then a file that differs from it.
    edit_title(&line, "Le titre d’ici");
    let (code, reason) = line.refusal(&["import", &two]);
    assert_eq!(code, 3, "{reason}");
    assert!(
        reason.contains("--merge") && reason.contains("--copy"),
        "{reason}"
    );
    assert_eq!(titles(&line), ["Le titre d’ici"]);

    let merged = line.json(&["import", "--merge", &two]);
    assert_eq!(merged["files"][0]["outcome"], "unchanged");
    assert_eq!(titles(&line), ["Le titre d’ici"], "the newer one is here");

    let three = line.path("three.json");
    let decades = 1_000 * 60 * 60 * 24 * 365 * 30;
    fs::write(&three, changed("Le titre de demain", decades)).unwrap();
    assert_eq!(line.refusal(&["import", &three]).0, 3);
    let merged = line.json(&["import", "--merge", &three]);
    assert_eq!(merged["files"][0]["outcome"], "merged");
    assert_eq!(
        titles(&line),
        ["Le titre de demain"],
        "the newer one is the file's"
    );

    let copied = line.json(&["import", "--copy", &two]);
    assert_eq!(copied["files"][0]["outcome"], "copied");
    let mut now = titles(&line);
    now.sort();
    assert_eq!(now.len(), 2);
    assert!(now.iter().any(|title| title.contains("(copie)")), "{now:?}");
}

/// The first record of a noun in an exchange file.
fn find<'a>(value: &'a mut Value, noun: &str) -> &'a mut Value {
    for key in [noun.to_owned(), format!("{noun}s")] {
        if value["records"][&key].is_array() {
            return &mut value["records"][&key][0];
        }
        if value[&key].is_array() {
            return &mut value[&key][0];
        }
    }
    panic!("no {noun} in the file")
}

fn titles(line: &Line) -> Vec<String> {
    let list = line.json(&["list"]);
    let projects = list["projects"].as_array().unwrap();
    projects
        .iter()
        .flat_map(|project| project["workshops"].as_array().unwrap())
        .map(|workshop| workshop["title"].as_str().unwrap().to_owned())
        .collect()
}

/// A clock after all that the tests do.
struct Later;

impl engine::Clock for Later {
    fn now(&self) -> domain::Timestamp {
        domain::Timestamp(1_900_000_000_000)
    }
    fn id(&self) -> domain::Id {
        domain::Id::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0001)
    }
}

/// What the window would do: a command on the open library.
fn edit_title(line: &Line, title: &str) {
    use domain::{Actor, Command as Asked, Edit, Patch, Request, workshop::WorkshopCommand};
    let list = line.json(&["list"]);
    let id = list["projects"][0]["workshops"][0]["id"].as_str().unwrap();
    let mut fields = domain::Fields::new();
    fields.insert("title".to_owned(), title.into());
    let folder = line.folder.path().join("data");
    let engine = engine::Engine::open(&folder, std::sync::Arc::new(Later)).unwrap();
    let request = Request {
        command_id: uuid::Uuid::from_u128(7),
        merge_key: None,
        command: Asked::Workshop(WorkshopCommand::Edit(Edit::Patch(vec![Patch::new(
            id.parse().unwrap(),
            fields,
        )]))),
    };
    engine.execute(Actor::Desk, request).unwrap();
}

#[test]
fn bad_files_are_refused_by_themselves() {
    let line = Line::new();
    let (cut, other) = (line.path("cut.json"), line.path("other.txt"));
    let text = fs::read_to_string(sample()).unwrap();
    fs::write(&cut, &text[..text.len() / 2]).unwrap();
    fs::write(&other, "hello").unwrap();
    let output = line.run(&[
        "import",
        "--json",
        &cut,
        &sample(),
        &other,
        "/no/such/file.etabli",
    ]);
    assert_eq!(output.status.code(), Some(1));
    let files: Value = serde_json::from_slice(&output.stdout).unwrap();
    let outcomes: Vec<&str> = files["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| file["outcome"].as_str().unwrap())
        .collect();
    assert_eq!(outcomes, ["refused", "created", "refused", "refused"]);
    let reasons = String::from_utf8(output.stderr).unwrap();
    assert!(
        reasons.contains("cut.json") && reasons.contains("/no/such/file.etabli"),
        "{reasons}"
    );
    assert_eq!(titles(&line).len(), 1);
}

#[test]
fn a_title_that_several_have_is_refused_with_their_ids() {
    let line = Line::new();
    line.json(&["import", &sample()]);
    line.json(&["import", "--copy", &sample()]);
    line.json(&["import", "--copy", &sample()]);
    let all = titles(&line);
    let twice = all
        .iter()
        .find(|title| all.iter().filter(|other| other == title).count() == 2);
    let Some(twice) = twice else {
        panic!("the copies have titles of their own: {all:?}")
    };
    let file = line.path("o.json");
    let (code, reason) = line.refusal(&[
        "export",
        "--workshop",
        twice,
        "--format",
        "json",
        "--output",
        &file,
    ]);
    assert_eq!(code, 1);
    let list = line.json(&["list"]);
    let workshops: Vec<&Value> = list["projects"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|project| project["workshops"].as_array().unwrap())
        .filter(|workshop| workshop["title"] == twice.as_str())
        .collect();
    for workshop in workshops {
        assert!(
            reason.contains(workshop["id"].as_str().unwrap()),
            "{reason}"
        );
    }
    assert!(!Path::new(&file).exists());
    let (code, reason) = line.refusal(&[
        "export",
        "--workshop",
        "Rien",
        "--format",
        "json",
        "--output",
        &file,
    ]);
    assert_eq!((code, reason.contains("Rien")), (1, true));
}

#[test]
fn a_backup_is_a_library() {
    let line = Line::new();
    line.json(&["import", &sample()]);
    let other = Line::new();
    let data = other.folder.path().join("data");
    fs::create_dir_all(&data).unwrap();
    let file = data.join("bibliotheque.etabli").display().to_string();
    line.json(&["backup", &file]);
    assert_eq!(line.json(&["list"]), other.json(&["list"]));
    assert_eq!(
        line.json(&["check"])["counts"],
        other.json(&["check"])["counts"]
    );
}

#[test]
fn nothing_is_written_over_the_library() {
    let line = Line::new();
    line.json(&["import", &sample()]);
    let library = line.path("data/bibliotheque.etabli");
    let before = fs::read(&library).unwrap();
    for (code, sentence) in [
        line.refusal(&["backup", &library]),
        line.refusal(&export("json", &library)),
        line.refusal(&export("pdf", &library)),
        line.refusal(&export("etabli", &library)),
    ] {
        assert_eq!(code, 1);
        assert!(sentence.contains(&library), "{sentence}");
    }
    assert_eq!(fs::read(&library).unwrap(), before);
}

#[test]
fn damaged_and_newer_libraries_are_refused_and_left_alone() {
    for (content, word) in [
        (
            b"not a library at all, but long enough to be one".to_vec(),
            "fichier",
        ),
        (b"SQLite format 3\0 and then nonsense".repeat(200), ""),
    ] {
        let line = Line::new();
        let data = line.folder.path().join("data");
        fs::create_dir_all(&data).unwrap();
        let file = data.join("bibliotheque.etabli");
        fs::write(&file, &content).unwrap();
        for arguments in [vec!["list"], vec!["check"], vec!["import", &sample()]] {
            let (code, reason) = line.refusal(&arguments);
            assert_eq!(code, 1, "{arguments:?}");
            assert!(
                !reason.trim().is_empty() && reason.contains(word),
                "{reason}"
            );
            assert_eq!(
                fs::read(&file).unwrap(),
                content,
                "{arguments:?} wrote to it"
            );
        }
    }
}

#[test]
fn help_speaks_the_systems_language() {
    let line = Line::new();
    let fr = said(&line.run_in("fr_FR.UTF-8", &["--help"]));
    let en = said(&line.run_in("en_GB.UTF-8", &["--help"]));
    assert!(fr.contains("Liste les projets"), "{fr}");
    assert!(en.contains("Lists the projects"), "{en}");
    for text in [&fr, &en] {
        for word in [
            "import",
            "list",
            "export",
            "check",
            "backup",
            "--data-dir",
            "--json",
        ] {
            assert!(text.contains(word), "{word}");
        }
    }
    let (code, reason) = line.refusal(&[]);
    assert_eq!(code, 1, "a window without a display");
    assert!(reason.contains("écran"), "{reason}");
    let (code, reason) = line.refusal(&["frobnicate"]);
    assert_eq!(code, 1);
    assert!(reason.contains("frobnicate"), "{reason}");
}

#[test]
fn a_file_that_is_there_is_not_replaced_unasked() {
    let line = Line::new();
    line.json(&["import", &sample()]);
    let (typed, whole) = (line.path("Synthese v1.2"), line.path("Synthese v1.2.json"));
    line.json(&export("json", &typed));
    assert!(Path::new(&whole).exists() && !Path::new(&typed).exists());
    fs::write(&whole, "une autre chose").unwrap();
    let (code, said) = line.refusal(&export("json", &typed));
    assert_eq!(code, 1);
    assert!(said.contains("Synthese v1.2.json"), "{said}");
    assert_eq!(fs::read_to_string(&whole).unwrap(), "une autre chose");
    line.json(&[&export("json", &typed)[..], &["--force"]].concat());
    assert_ne!(fs::read_to_string(&whole).unwrap(), "une autre chose");
    let copy = line.path("copie");
    line.json(&["backup", &copy]);
    assert!(line.refusal(&["backup", &copy]).1.contains("copie.etabli"));
}
