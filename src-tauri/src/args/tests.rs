//! What the arguments ask for, word by word.

use super::*;

fn words(line: &str) -> Result<Asked, Misuse> {
    read(line.split_whitespace().map(OsString::from))
}

fn line(text: &str) -> Line {
    match words(text).unwrap().work {
        Work::Line { work, .. } => work,
        Work::Window { .. } => panic!("a window"),
    }
}

#[test]
fn no_word_is_the_window_and_a_file_is_opened_in_it() {
    assert_eq!(words("").unwrap().work, Work::Window { open: vec![] });
    let asked = words("--data-dir /d projet.etabli").unwrap();
    assert_eq!(asked.data_dir, Some("/d".into()));
    assert_eq!(
        asked.work,
        Work::Window {
            open: vec!["projet.etabli".into()]
        }
    );
}

#[test]
fn each_work_of_the_command_line() {
    assert_eq!(
        line("import --merge a.json b.etabli"),
        Line::Import {
            choice: Some(ImportChoice::Merge),
            into: None,
            files: vec!["a.json".into(), "b.etabli".into()]
        }
    );
    assert_eq!(line("--json list"), Line::List);
    assert_eq!(
        line("look a.etabli --json"),
        Line::Look {
            file: "a.etabli".into()
        }
    );
    assert_eq!(line("check"), Line::Check);
    assert_eq!(
        line("search pièce manquante --kind note --project P --from 2026-03-01 --tag rural"),
        Line::Search(Wanted {
            words: "pièce manquante".into(),
            kinds: vec!["note".into()],
            project: Some("P".into()),
            from: chrono::NaiveDate::from_ymd_opt(2026, 3, 1),
            to: None,
            tag: Some("rural".into()),
        })
    );
    assert_eq!(
        line("backup x"),
        Line::Backup {
            file: "x".into(),
            force: false
        }
    );
    assert_eq!(
        line("export --workshop W --format pdf --lang en --output o.pdf"),
        Line::Export {
            of: Of::Workshop("W".into()),
            document: Document::Synthesis,
            format: Format::Pdf,
            language: Some(Language::En),
            output: "o.pdf".into(),
            force: false,
        }
    );
    for (asked, of, document) in [
        (
            "--workshop W --document bilan",
            Of::Workshop("W".into()),
            Document::Bilan,
        ),
        (
            "--workshop W --document agenda",
            Of::Workshop("W".into()),
            Document::Agenda,
        ),
        (
            "--document synthesis --project P",
            Of::Project("P".into()),
            Document::Synthesis,
        ),
    ] {
        for (word, format) in [
            ("pdf", Format::Pdf),
            ("xlsx", Format::Xlsx),
            ("csv", Format::Csv),
        ] {
            let text = format!("export {asked} --format {word} -o o");
            if document == Document::Agenda && word != "pdf" {
                assert_eq!(words(&text).unwrap_err().value, "--document");
                continue;
            }
            assert_eq!(
                line(&text),
                Line::Export {
                    of: of.clone(),
                    document,
                    format,
                    language: None,
                    output: "o".into(),
                    force: false,
                }
            );
        }
    }
    let board = domain::Id::from_u128(1);
    assert_eq!(
        line(&format!("export --board {board} --format csv -o t.csv")),
        Line::Tables {
            board: Some(board),
            workshop: None,
            workbook: false,
            language: None,
            output: "t.csv".into(),
            force: false,
        }
    );
    assert_eq!(
        line(&format!("import --into {board} a.csv")),
        Line::Import {
            choice: None,
            into: Some(board),
            files: vec!["a.csv".into()]
        }
    );
    assert_eq!(line("import --help"), Line::Help);
}

#[test]
fn what_is_not_known_or_missing_is_named() {
    for (text, id, value) in [
        ("frobnicate", "cli-misuse-unknown", "frobnicate"),
        ("import", "cli-misuse-missing", "FILE"),
        ("look", "cli-misuse-missing", "FILE"),
        ("look a b", "cli-misuse-unknown", "b"),
        (
            "import --merge --copy a",
            "cli-misuse-both",
            "--merge --copy",
        ),
        (
            "export --format pdf --output x",
            "cli-misuse-missing",
            "--workshop",
        ),
        (
            "export --workshop W --project P --format pdf -o x",
            "cli-misuse-both",
            "--workshop --project",
        ),
        (
            "export --project P --document bilan --format pdf -o x",
            "cli-misuse-unknown",
            "--document",
        ),
        (
            "export --project P --format ics -o x",
            "cli-misuse-unknown",
            "--project",
        ),
        (
            "export --workshop W --document bilan --format json -o x",
            "cli-misuse-unknown",
            "--document",
        ),
        (
            "export --workshop W --document novel",
            "cli-misuse-unknown",
            "novel",
        ),
        ("export --format", "cli-misuse-missing", "--format"),
        ("export --format doc", "cli-misuse-unknown", "doc"),
        ("export --format csv -o x", "cli-misuse-missing", "--board"),
        (
            "export --workshop W --document agenda --format json -o x",
            "cli-misuse-unknown",
            "--document",
        ),
        (
            "export --workshop W --document novel",
            "cli-misuse-unknown",
            "novel",
        ),
        ("import --into nobody a.csv", "cli-misuse-unknown", "nobody"),
        ("list more", "cli-misuse-unknown", "more"),
        ("search --kind note", "cli-misuse-missing", "WORDS"),
        ("search a --kind vote", "cli-misuse-unknown", "vote"),
        ("search a --from hier", "cli-misuse-unknown", "hier"),
        ("--bogus", "cli-misuse-unknown", "--bogus"),
    ] {
        let refused = words(text).unwrap_err();
        assert_eq!((refused.id, refused.value.as_str()), (id, value), "{text}");
    }
}
