//! A board on the command line: a picture, shapes, a poster.

use std::{ffi::OsStr, fs, path::Path, process::Command};

use serde_json::{Value, json};
use tests::{
    documents::{plain, sample, text_of, tool, words},
    readers::{accessible, structure},
    window::program,
};

use super::{Line, said};

/// The sample's one board.
fn with_board() -> (Line, String) {
    let line = Line::new();
    let file = tests::documents::root().join(tests::documents::SAMPLE);
    line.json(&["import", &file.display().to_string()]);
    let records = sample().unwrap();
    let id = records.iter().find_map(|record| match record {
        domain::Record::Board(board) => Some(board.id.to_string()),
        _ => None,
    });
    (line, id.unwrap())
}

/// The notes of the sample: those that are seen, those that are not.
fn notes() -> (Vec<String>, Vec<String>) {
    let (mut seen, mut away) = (Vec::new(), Vec::new());
    for record in sample().unwrap() {
        if let domain::Record::Note(note) = record {
            let list = match note.status {
                domain::note::NoteStatus::Visible => &mut seen,
                _ => &mut away,
            };
            list.push(note.text);
        }
    }
    (seen, away)
}

/// Width and height from a PNG's head.
fn dots(file: &Path) -> (u32, u32) {
    let bytes = fs::read(file).unwrap();
    assert_eq!(&bytes[..8], b"\x89PNG\r\n\x1a\n");
    let number = |from: usize| u32::from_be_bytes(bytes[from..from + 4].try_into().unwrap());
    (number(16), number(20))
}

#[test]
fn a_board_goes_out_as_a_picture_and_as_shapes_without_what_is_hidden() {
    let (line, board) = with_board();
    let png = line.path("tableau");
    let done = line.json(&[
        "export", "--board", &board, "--format", "png", "--width", "1500", "--output", &png,
    ]);
    let file = line.path("tableau.png");
    assert_eq!(done["output"], json!(file));
    let (width, height) = dots(Path::new(&file));
    assert_eq!((width, done["width"].clone()), (1_500, json!(1_500)));
    assert_eq!(done["height"], json!(height));
    // A file of that name is not replaced unasked.
    let again = [
        "export", "--board", &board, "--format", "png", "--output", &png,
    ];
    assert!(!line.run(&again).status.success());
    assert_eq!(dots(Path::new(&file)).0, 1_500);
    assert!(
        line.run(&[&again[..], &["--force"]].concat())
            .status
            .success()
    );
    assert_ne!(dots(Path::new(&file)).0, 1_500);

    let svg = line.path("tableau.svg");
    line.json(&[
        "export", "--board", &board, "--format", "svg", "--output", &svg,
    ]);
    let told = words(
        &fs::read_to_string(&svg)
            .unwrap()
            .replace(['<', '>'], " ")
            .replace("&quot;", "\"")
            .replace("&amp;", "&"),
    );
    let (seen, away) = notes();
    for text in seen {
        let wanted = words(&text);
        assert!(tests::documents::stands_in(&wanted, &told), "{text}");
    }
    // "?" stands anywhere.
    for text in away.into_iter().filter(|text| text.chars().count() > 2) {
        assert!(!tests::documents::stands_in(&words(&text), &told), "{text}");
    }
}

#[test]
fn a_poster_is_read_in_order_once_on_however_many_sheets() {
    let (line, board) = with_board();
    for (paper, tiles, pages) in [("a3", "1x1", 1), ("a4", "3x2", 6)] {
        let pdf = line.path(&format!("affiche-{tiles}.pdf"));
        let done = line.json(&[
            "export", "--board", &board, "--format", "pdf", "--paper", paper, "--tiles", tiles,
            "--output", &pdf,
        ]);
        assert_eq!(done["pages"], json!(pages));
        assert!(done["letters"].as_f64().unwrap() > 5.0);
        let file = Path::new(&pdf);
        accessible(file).unwrap();
        let all = structure(file).unwrap();
        let first = all.iter().find(|element| element.tag().starts_with('H'));
        assert_eq!(
            first.map(|element| element.tag().to_owned()),
            Some("H1".to_owned())
        );
        let (seen, away) = notes();
        let told = plain(&text_of(file).unwrap());
        // Over an edge, pdftotext takes the lines of neighbours together.
        for text in seen.iter().filter(|_| pages == 1) {
            assert!(told.contains(&plain(text)), "{text}");
        }
        for text in away.iter().filter(|text| text.chars().count() > 2) {
            assert!(!told.contains(&plain(text)), "{text}");
        }
        let read = heard(file);
        let headings: Vec<&str> = of(&read, "H2").collect();
        assert_eq!(headings.len(), 7, "{headings:?}");
        assert!(headings[0].starts_with("Avant de venir"), "{headings:?}");
        // Question and workshop, the count of each cluster, the five tables of the legend; and each
        // note once, whatever sheets show it.
        let paragraphs: Vec<String> = of(&read, "P").map(plain).collect();
        assert_eq!(paragraphs.len(), seen.len() + 2 + 7 + 5);
        for text in &seen {
            let whole = plain(text);
            let begin = paragraphs
                .iter()
                .filter(|own| !own.is_empty() && whole.starts_with(own.as_str()));
            assert!(begin.count() >= 1, "{text}");
        }
        let at = |begin: &str| {
            read.iter()
                .position(|(_, line)| line.starts_with(begin))
                .unwrap()
        };
        let (under, after) = (at("Avant de venir"), at("Rappeler et confirmer"));
        assert!((under..after).contains(&at("Une seule liste de pièces")));
        assert!(at("SMS de rappel") > after);
    }
}

/// What a screen reader meets, in order: the tag, and how its text begins.
fn heard(file: &Path) -> Vec<(String, String)> {
    let tree = tool("pdfinfo", &[OsStr::new("-struct-text"), file.as_ref()]).unwrap();
    let mut out: Vec<(String, String)> = Vec::new();
    for line in tree.lines().map(str::trim) {
        if let Some(text) = line.strip_prefix('"') {
            if let Some((_, own)) = out.last_mut().filter(|(_, own)| own.is_empty()) {
                text.trim_end_matches('"').clone_into(own);
            }
        } else if let Some(tag) = line.split_whitespace().next() {
            out.push((tag.to_owned(), String::new()));
        }
    }
    out
}

fn of<'a>(read: &'a [(String, String)], tag: &'a str) -> impl Iterator<Item = &'a str> {
    read.iter()
        .filter(move |(own, _)| own == tag)
        .map(|(_, text)| text.as_str())
}

#[test]
fn what_is_asked_of_a_board_is_understood_or_refused() {
    let (line, board) = with_board();
    let out = line.path("x");
    for more in [
        &["--format", "png", "--paper", "a3"][..],
        &["--format", "svg", "--width", "300"],
        &["--format", "pdf", "--width", "300"],
        &["--format", "pdf", "--paper", "a7"],
        &["--format", "pdf", "--tiles", "3"],
        &["--format", "pdf", "--tiles", "40x1"],
        &["--format", "png", "--width", "0"],
    ] {
        let asked = [&["export", "--board", &board, "--output", &out][..], more].concat();
        let output = line.run(&asked);
        assert!(!output.status.success(), "{more:?}");
        assert!(!said(&output).trim().is_empty(), "{more:?}");
    }
    let unknown = [
        "export",
        "--board",
        "00000000-0000-7000-8000-000000000000",
        "--format",
        "png",
        "--output",
        &out,
    ];
    assert!(!line.run(&unknown).status.success());
    let nobody = [
        "export",
        "--workshop",
        "x",
        "--format",
        "png",
        "--output",
        &out,
    ];
    assert!(!line.run(&nobody).status.success());
    let left: Vec<_> = fs::read_dir(line.folder.path())
        .unwrap()
        .flatten()
        .map(|entry| entry.file_name())
        .filter(|name| name != "data")
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

/// What a child took at most, in KiB, by the system's own count.
fn peak(line: &Line, arguments: &[&str]) -> u64 {
    const RUN: &str = "import resource, subprocess, sys\n\
        subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)\n\
        print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)";
    let output = Command::new("python3")
        .args(["-c", RUN])
        .arg(program())
        .arg("--data-dir")
        .arg(line.folder.path().join("data"))
        .args(arguments)
        .env_remove("DISPLAY")
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", said(&output));
    String::from_utf8_lossy(&output.stdout)
        .trim()
        .parse()
        .unwrap()
}

#[test]
fn ten_thousand_notes_are_a_picture_of_the_largest_size_in_a_quarter_of_its_memory() {
    let (line, _) = with_board();
    let listed = line.json(&["list"]);
    let workshop = find(&listed, "workshops").unwrap()[0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let nodes: Vec<Value> = (0..10_000)
        .map(|number| {
            json!({
                "id": number.to_string(), "type": "text", "width": 184, "height": 80,
                "x": number % 100 * 200, "y": number / 100 * 200,
                "color": (number % 6 + 1).to_string(),
                "text": format!("Une idée dite à l’accueil, numéro {number}"),
            })
        })
        .collect();
    let canvas = line.path("idees.canvas");
    let whole = serde_json::to_vec(&json!({ "nodes": nodes, "edges": [] })).unwrap();
    fs::write(&canvas, whole).unwrap();
    line.json(&["import", "--into", &workshop, &canvas]);
    let board = new_board(&line);
    let png = line.path("grand.png");
    let took = peak(
        &line,
        &[
            "export", "--board", &board, "--format", "png", "--width", "20000", "--output", &png,
        ],
    );
    let (width, height) = dots(Path::new(&png));
    assert_eq!(width.max(height), 20_000);
    let whole = u64::from(width) * u64::from(height) * 4 / 1024;
    println!("{width} × {height}: {took} KiB of {whole} KiB uncompressed");
    assert!(width.min(height) > 18_000, "{width} × {height}");
    assert!(took * 4 <= whole, "{took} KiB of {whole} KiB");
}

/// The id of the board that is not the sample's.
fn new_board(line: &Line) -> String {
    let json = line.path("records.json");
    let listed = line.json(&["list"]);
    let workshop = find(&listed, "workshops").unwrap()[0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    line.json(&[
        "export",
        "--workshop",
        &workshop,
        "--format",
        "json",
        "--output",
        &json,
        "--force",
    ]);
    let records: Value = serde_json::from_slice(&fs::read(&json).unwrap()).unwrap();
    let boards = find(&records, "board").unwrap();
    boards
        .as_array()
        .unwrap()
        .iter()
        .find(|board| board["title"] == "idees")
        .and_then(|board| board["id"].as_str())
        .unwrap_or_else(|| panic!("{boards}"))
        .to_owned()
}

/// The first value of a name, wherever it stands.
fn find<'a>(value: &'a Value, name: &str) -> Option<&'a Value> {
    match value {
        Value::Object(fields) => fields
            .get(name)
            .or_else(|| fields.values().find_map(|field| find(field, name))),
        Value::Array(items) => items.iter().find_map(|item| find(item, name)),
        _ => None,
    }
}
