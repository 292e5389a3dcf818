//! Tables and files of other tools, in and out, by the built program and by the engine: every sample,
//! the same file twice, one step back, and what LibreOffice makes of what comes out.
// What cannot go on here is a failed test, and says so by stopping.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
    sync::Arc,
};

use domain::{
    Actor, Answer, Id, Noun, Query, Record,
    retention::{Clearing, Labels},
};
use engine::{Bringing, Brought};
use exchange::imports::{Wishes, read};
use serde_json::{Value, json};
use tests::{library::Library, traces, window::program};

#[path = "tables/again.rs"]
mod again;
#[path = "tables/votes.rs"]
mod votes;

fn inputs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("inputs/imports")
}

fn sample(name: &str) -> String {
    inputs().join(name).display().to_string()
}

/// A data folder with the demonstration workshop, and the program on it.
struct Line {
    folder: tempfile::TempDir,
    workshop: String,
}

impl Line {
    fn new() -> Self {
        let mut line = Self {
            folder: tempfile::tempdir().unwrap(),
            workshop: String::new(),
        };
        let demonstration = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../assets/samples/01-ideation-venir-une-seule-fois.json");
        let report = line.json(&["import", &demonstration.display().to_string()]);
        line.workshop = report["files"][0]["workshops"][0]
            .as_str()
            .unwrap()
            .to_owned();
        line
    }
    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
    fn run(&self, arguments: &[&str]) -> Output {
        Command::new(program())
            .arg("--data-dir")
            .arg(self.path("data"))
            .args(arguments)
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .env("LC_ALL", "fr_FR.UTF-8")
            .env("LANG", "fr_FR.UTF-8")
            .output()
            .unwrap()
    }
    fn json(&self, arguments: &[&str]) -> Value {
        let output = self.run(&[arguments, &["--json"]].concat());
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{arguments:?}: {said}");
        serde_json::from_slice(&output.stdout).unwrap()
    }
    fn brought(&self, file: &str) -> Value {
        self.json(&["import", "--into", &self.workshop, file])["files"][0].clone()
    }
}

#[test]
fn every_sample_becomes_a_board_or_a_ballot_and_the_second_time_nothing() {
    let line = Line::new();
    for (name, format, counts) in [
        ("canvas-accueil.canvas", "canvas", [4, 2, 0, 2, 0]),
        ("decidim-propositions.csv", "decidim", [4, 0, 2, 0, 4]),
        ("deck-accueil.csv", "deck", [3, 2, 2, 0, 0]),
        ("deck-accueil.json", "deck", [3, 2, 2, 0, 0]),
        (
            "excalidraw-accueil.excalidraw",
            "excalidraw",
            [6, 2, 1, 1, 0],
        ),
        ("framadate-choix.csv", "framadate", [0, 0, 0, 0, 3]),
        ("framadate-dates.csv", "framadate", [0, 0, 0, 0, 3]),
        ("klaxoon-accueil.klx", "klaxoon", [6, 2, 3, 1, 0]),
        ("limesurvey-reponses.csv", "limesurvey", [5, 2, 0, 0, 0]),
        ("miro-items.json", "miro", [5, 2, 0, 0, 0]),
        ("miro-tableau.csv", "miro_csv", [6, 2, 0, 0, 0]),
        ("mural-accueil.csv", "mural", [8, 2, 0, 0, 0]),
        ("padlet-posts.csv", "padlet", [3, 1, 0, 0, 0]),
        ("parabol-retro.csv", "parabol", [5, 2, 3, 0, 3]),
        ("scrumlr-accueil.csv", "scrumlr", [3, 2, 1, 0, 3]),
        ("tableau-libre.csv", "table", [4, 0, 3, 0, 4]),
        ("tableau-libre.xlsx", "table", [3, 0, 2, 0, 3]),
        ("trello-accueil.json", "trello", [3, 2, 1, 0, 3]),
        ("wekan-accueil.csv", "wekan", [3, 2, 1, 0, 3]),
    ] {
        let report = line.brought(&sample(name));
        assert_eq!(report["outcome"], "created", "{name}");
        assert_eq!(report["format"], format, "{name}");
        let found = ["notes", "zones", "clusters", "links", "options"]
            .map(|key| report[key].as_i64().unwrap());
        assert_eq!(found, counts, "{name}");
        assert!(report["left_out"].is_object(), "{name}");
        // Under another name too.
        let renamed = line.path(&format!("autre-{name}.bin"));
        fs::copy(sample(name), &renamed).unwrap();
        for again in [sample(name), renamed.display().to_string()] {
            let report = line.brought(&again);
            assert_eq!(report["outcome"], "unchanged", "{name}");
            assert_eq!(report["notes"], 0, "{name}");
            let there = counts[0] + counts[4];
            assert_eq!(report["already"], there, "{name}");
        }
    }
    let check = line.json(&["check"]);
    assert_eq!(check["ok"], true);
}

#[test]
fn what_is_refused_says_why_and_leaves_nothing() {
    let line = Line::new();
    let before = line.json(&["check"])["counts"].clone();
    let bad = line.path("vieux.xls");
    fs::write(&bad, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1").unwrap();
    let output = line.run(&[
        "import",
        "--into",
        &line.workshop,
        &bad.display().to_string(),
    ]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        said.contains("ne le lit pas") && said.contains(".xls"),
        "{said}"
    );
    let nobody = Id::nil().to_string();
    let output = line.run(&["import", "--into", &nobody, &sample("mural-accueil.csv")]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(line.json(&["check"])["counts"], before);
}

fn bring(library: &Library, workshop: Id, board: Option<Id>, name: &str) -> Brought {
    let taken = read(&fs::read(sample(name)).unwrap(), &Wishes::default()).unwrap();
    library
        .engine
        .bring(
            Actor::Desk,
            Bringing {
                workshop,
                board,
                imported: taken.imported,
                title: name.to_owned(),
                authors: false,
                progress: Box::new(|_, _| true),
            },
        )
        .unwrap()
}

fn all(library: &Library, workshop: Id) -> Vec<Record> {
    library.engine.workshop_records(workshop).unwrap()
}

fn count(records: &[Record], noun: Noun) -> usize {
    records
        .iter()
        .filter(|record| record.noun() == noun)
        .count()
}

#[test]
fn one_step_takes_a_file_back_and_the_file_can_come_again() {
    let library = Library::new().unwrap();
    let (_, workshop, _) = library.board().unwrap();
    let before = all(&library, workshop).len();
    let brought = bring(&library, workshop, None, "parabol-retro.csv");
    let records = all(&library, workshop);
    assert_eq!(count(&records, Noun::Cluster), 3);
    assert_eq!(count(&records, Noun::Ballot), 1);
    let request = library.request(json!("undo")).unwrap();
    library.engine.execute(Actor::Desk, request).unwrap();
    assert_eq!(all(&library, workshop).len(), before);
    let again = bring(&library, workshop, None, "parabol-retro.csv");
    assert_eq!((again.boards, again.made), (brought.boards, brought.made));
}

#[test]
fn onto_a_board_the_whole_lies_beside_what_it_holds() {
    let library = Library::new().unwrap();
    let (_, workshop, board) = library.board().unwrap();
    library
        .make(
            Noun::Note,
            json!({ "board": board, "text": "ici", "x": 400.0, "y": 50.0 }),
        )
        .unwrap();
    bring(&library, workshop, Some(board), "mural-accueil.csv");
    let records = all(&library, workshop);
    assert_eq!(count(&records, Noun::Board), 1);
    let mut orders = Vec::new();
    for record in &records {
        if let Record::Note(note) = record {
            assert!(
                note.text == "ici" || note.x >= 400.0 + 184.0,
                "{}",
                note.text
            );
            orders.push((note.order.clone(), note.text.clone()));
        }
    }
    orders.sort();
    assert_eq!(orders[0].1, "ici");
    assert_eq!(orders[1].1, "Arrivée");
    let there = bring(&library, workshop, Some(board), "mural-accueil.csv");
    assert!(there.unchanged());
    assert_eq!(there.there, 8);
}

#[test]
fn another_file_of_the_same_name_is_another_board_and_a_longer_one_the_same() {
    let library = Library::new().unwrap();
    let (_, workshop, _) = library.board().unwrap();
    let of = |text: &str| {
        let taken = read(text.as_bytes(), &Wishes::default()).unwrap();
        let bringing = Bringing {
            workshop,
            board: None,
            imported: taken.imported,
            title: "export".to_owned(),
            authors: false,
            progress: Box::new(|_, _| true),
        };
        library.engine.bring(Actor::Desk, bringing).unwrap()
    };
    let first = of("Idée\nun\ndeux\n");
    let other = of("Idée\ntrois\nquatre\n");
    assert_ne!(first.boards, other.boards);
    let longer = of("Idée\nun\ndeux\ncinq\n");
    assert_eq!(longer.boards, first.boards);
    assert_eq!((longer.count(Noun::Note), longer.there), (1, 2));
}

/// Brings a text in, onto that board or a new one.
fn of_text(library: &Library, workshop: Id, board: Option<Id>, title: &str, text: &str) -> Brought {
    let taken = read(text.as_bytes(), &Wishes::default()).unwrap();
    let bringing = Bringing {
        workshop,
        board,
        imported: taken.imported,
        title: title.to_owned(),
        authors: false,
        progress: Box::new(|_, _| true),
    };
    library.engine.bring(Actor::Desk, bringing).unwrap()
}

#[test]
fn two_surveys_that_count_from_one_are_two_and_an_answer_written_anew_is_one_more() {
    let library = Library::new().unwrap();
    let (_, workshop, _) = library.board().unwrap();
    let survey = |answers: [&str; 2]| {
        let [one, two] = answers;
        format!(
            "id,submitdate,lastpage,startlanguage,seed,G01Q01\n1,x,1,fr,1,{one}\n2,x,1,fr,2,{two}\n"
        )
    };
    let of = |title: &str, answers| of_text(&library, workshop, None, title, &survey(answers));
    let first = of("results-survey111", ["Plus de bancs", "Ouvrir le samedi"]);
    assert_eq!(first.count(Noun::Note), 2);
    let second = of("results-survey222", ["Trop de papiers", "Un seul guichet"]);
    assert_eq!((second.count(Noun::Note), second.there), (2, 0));
    assert_ne!(second.boards, first.boards);
    let again = of("autre nom", ["Trop de papiers", "Un seul guichet"]);
    assert!(again.unchanged());
    assert_eq!(again.boards, second.boards);
    let mended = of(
        "results-survey111",
        ["Plus de bancs", "Ouvrir le samedi matin"],
    );
    assert_eq!(mended.boards, first.boards);
    assert_eq!((mended.count(Noun::Note), mended.there), (1, 1));
}

#[test]
fn a_purge_takes_along_what_says_that_a_file_was_brought_in() {
    let library = Library::new().unwrap();
    let (project, workshop, board) = library.board().unwrap();
    let other = library
        .make(Noun::Project, json!({ "title": "Accueil" }))
        .unwrap();
    let elsewhere = json!({ "project": other, "title": "Guichet" });
    let elsewhere = library.make(Noun::Workshop, elsewhere).unwrap();
    let text = "Idée\nun\ndeux\ntrois\n";
    of_text(&library, workshop, Some(board), "a", text);
    let kept = of_text(&library, elsewhere, None, "a", text).boards[0];
    let named = |id: Id| {
        let held = traces::left(library.dir(), &[id.to_string()]).unwrap();
        !held.is_empty()
    };
    assert!(named(board) && named(workshop) && named(kept));
    let clear = library.engine.clear(
        Clearing::Purge,
        project,
        Labels::default(),
        Arc::default(),
        |_| {},
    );
    clear.unwrap();
    assert!(!named(board) && !named(workshop) && named(kept));
    // What was brought elsewhere is still known there.
    assert!(of_text(&library, elsewhere, None, "b", text).unchanged());
}

/// A card of it: its id and its title.
type Card<'a> = (u32, &'a str);

/// A file of Deck: each board has an id, a title, and cards with ids, titles and a vote.
fn deck(boards: &[(u32, &str, &[Card<'_>])]) -> String {
    let boards = boards.iter().map(|(id, title, cards)| {
        let cards = cards
            .iter()
            .map(|(id, title)| json!({ "id": id, "title": title, "labels": [{ "id": 1, "title": title }] }));
        let stack = json!({ "id": 1, "title": title, "cards": cards.collect::<Vec<_>>() });
        json!({ "id": id, "title": title, "stacks": { "1": stack } })
    });
    json!({ "boards": boards.collect::<Vec<_>>() }).to_string()
}

#[test]
fn files_that_number_alike_share_nothing_on_one_board() {
    let library = Library::new().unwrap();
    let (_, workshop, board) = library.board().unwrap();
    let one = deck(&[(
        1,
        "Constats",
        &[(1, "Porte lourde"), (2, "Hall vide"), (3, "Bruit")],
    )]);
    let other = deck(&[(
        1,
        "Idées",
        &[(1, "Une rampe"), (2, "Hall vide"), (3, "Fleurs")],
    )]);
    for (title, file) in [("a", &one), ("b", &other)] {
        let brought = of_text(&library, workshop, Some(board), title, file);
        let made = [Noun::Note, Noun::Zone, Noun::Cluster].map(|noun| brought.count(noun));
        assert_eq!((made, brought.there), ([3, 1, 3], 0), "{title}");
        let again = of_text(&library, workshop, Some(board), title, file);
        assert!(again.unchanged(), "{title}");
    }
    // Texts without ids too: the format and the file make them others.
    let tables = [
        "Idée;Votes\nHall vide;3\nPorte lourde;1\n",
        "Idée;Votes\nHall vide;2\nBanc;4\nFleurs;1\n",
    ];
    for (title, file) in [("export", tables[0]), ("export", tables[1])] {
        let brought = of_text(&library, workshop, Some(board), title, file);
        let rows = u32::try_from(file.lines().count()).unwrap() - 1;
        assert_eq!(brought.count(Noun::Note), rows, "{file}");
        assert_eq!(brought.count(Noun::Ballot), 1, "{file}");
        assert_eq!(brought.count(Noun::BallotOption), rows, "{file}");
        assert!(of_text(&library, workshop, Some(board), "autre", file).unchanged());
    }
    // More than twice as long, it is still the later one of its file.
    let grown: Vec<(u32, String)> = (4..13).map(|id| (id, format!("Carte {id}"))).collect();
    let mut cards = vec![(1, "Porte lourde"), (2, "Hall vide"), (3, "Bruit")];
    cards.extend(grown.iter().map(|(id, title)| (*id, title.as_str())));
    let later = deck(&[(1, "Constats", &cards)]);
    let brought = of_text(&library, workshop, Some(board), "a", &later);
    assert_eq!((brought.count(Noun::Note), brought.there), (9, 3));
    // A board of its own grows alike.
    let own = |cards: &[Card<'_>]| {
        let file = deck(&[(7, "Accueil", cards)]);
        of_text(&library, workshop, None, "c", &file)
    };
    cards.rotate_left(3);
    cards.truncate(9);
    let alone = own(&cards[..3]);
    let again = own(&cards);
    assert_eq!(again.boards, alone.boards);
    assert_eq!((again.count(Noun::Note), again.there), (6, 3));
    // A longer one of a file that is there: what is new, beside what is known.
    let longer = "Idée;Votes\nHall vide;2\nBanc;4\nFleurs;1\nSoleil;2\n";
    let brought = of_text(&library, workshop, Some(board), "export", longer);
    assert_eq!((brought.count(Noun::Note), brought.there), (1, 3));
    // A closed ballot takes nothing more: the new counts are one of their own.
    assert_eq!(brought.count(Noun::BallotOption), 4);
    // As boards of their own, the number alone makes them one neither.
    let first = of_text(
        &library,
        workshop,
        None,
        "a",
        &deck(&[(1, "A", &[(1, "un")])]),
    );
    let second = of_text(
        &library,
        workshop,
        None,
        "b",
        &deck(&[(1, "B", &[(1, "deux")])]),
    );
    assert_ne!(first.boards, second.boards);
}

#[test]
fn several_boards_of_one_file_lie_beside_each_other_on_one_board() {
    let library = Library::new().unwrap();
    let (_, workshop, board) = library.board().unwrap();
    let file = deck(&[
        (1, "A", &[(1, "un"), (2, "deux")]),
        (2, "B", &[(3, "trois"), (4, "quatre")]),
    ]);
    of_text(&library, workshop, Some(board), "deux", &file);
    let mut zones = Vec::new();
    let mut orders = Vec::new();
    for record in all(&library, workshop) {
        match record {
            Record::Zone(zone) => zones.push((zone.x, zone.x + zone.width)),
            Record::Note(note) => orders.push(note.order),
            _ => {}
        }
    }
    zones.sort_by(|a, b| a.0.total_cmp(&b.0));
    assert!(zones[0].1 < zones[1].0, "{zones:?}");
    orders.sort();
    orders.dedup();
    assert_eq!(orders.len(), 4);
    // As new boards they are two, also where they have one title and hold the same.
    let twins = deck(&[(1, "A", &[(1, "un")]), (1, "A", &[(1, "un")])]);
    let brought = of_text(&library, workshop, None, "deux", &twins);
    assert_ne!(brought.boards[0], brought.boards[1]);
    assert_eq!(brought.count(Noun::Note), 2);
    assert!(of_text(&library, workshop, None, "deux", &twins).unchanged());
}

#[test]
fn what_is_stopped_has_written_nothing() {
    let library = Library::new().unwrap();
    let (_, workshop, _) = library.board().unwrap();
    let before = all(&library, workshop).len();
    let rows: String = (0..3_000)
        .map(|number| format!("idée {number};{}\n", number % 9))
        .collect();
    let taken = read(format!("Idée;Votes\n{rows}").as_bytes(), &Wishes::default()).unwrap();
    let bringing = Bringing {
        workshop,
        board: None,
        imported: taken.imported,
        title: "long".to_owned(),
        authors: false,
        progress: Box::new(|done, _| done < 1_000),
    };
    let fault = library.engine.bring(Actor::Desk, bringing).unwrap_err();
    assert_eq!(fault.code, domain::ErrorCode::Cancelled);
    assert_eq!(all(&library, workshop).len(), before);
    let Answer::Snapshot(_) = library
        .engine
        .query(&Query::Snapshot { project: None })
        .unwrap()
    else {
        panic!("a snapshot");
    };
}

/// Turns a file into another kind by LibreOffice, and gives the new one.
fn office(folder: &Path, file: &Path, to: &str, reading: Option<&str>) -> PathBuf {
    let out = folder.join("office");
    let mut command = Command::new("soffice");
    command
        .arg(format!(
            "-env:UserInstallation=file://{}",
            folder.join("profile").display()
        ))
        .args(["--headless", "--norestore"]);
    if let Some(reading) = reading {
        command.arg(format!("--infilter={reading}"));
    }
    let output = command
        .args(["--convert-to", to, "--outdir"])
        .arg(&out)
        .arg(file)
        .env("LC_ALL", "C.UTF-8")
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let end = to.split(':').next().unwrap();
    out.join(file.with_extension(end).file_name().unwrap())
}

const TEXT: &str = "Text - txt - csv (StarCalc):59,34,76,1,,1036,false,false";

#[test]
fn workbooks_that_libreoffice_makes_of_a_sample_are_read_alike() {
    let folder = tempfile::tempdir().unwrap();
    let source = folder.path().join("tableau.csv");
    let (text, _, _) = {
        let bytes = fs::read(sample("tableau-libre.csv")).unwrap();
        (
            bytes
                .iter()
                .map(|byte| char::from(*byte))
                .collect::<String>(),
            0,
            0,
        )
    };
    // Windows-1252 and Latin 1 agree on all letters of the sample.
    fs::write(&source, &text).unwrap();
    let wanted = read(text.as_bytes(), &Wishes::default()).unwrap();
    let texts = |taken: &exchange::imports::Taken| -> Vec<String> {
        taken.imported.boards[0]
            .notes
            .iter()
            .map(|note| note.text.clone())
            .collect()
    };
    for kind in ["xlsx", "ods"] {
        let book = office(folder.path(), &source, kind, Some(TEXT));
        let taken = read(&fs::read(&book).unwrap(), &Wishes::default()).unwrap();
        assert_eq!(texts(&taken), texts(&wanted), "{kind}");
        let dots = |taken: &exchange::imports::Taken| -> Vec<u32> {
            let ballot = &taken.imported.boards[0].ballots[0];
            ballot.options.iter().map(|option| option.dots).collect()
        };
        assert_eq!(dots(&taken), dots(&wanted), "{kind}");
    }
}

#[test]
fn what_comes_out_is_right_in_libreoffice() {
    let line = Line::new();
    let mural = line.brought(&sample("mural-accueil.csv"));
    let board = mural["boards"][0].as_str().unwrap();
    let hostile = line.path("formules.csv");
    fs::write(
        &hostile,
        "Idée;Votes\n=1+1;3\nÉté à l’œuvre;1200\n@import;2\n",
    )
    .unwrap();
    let formulas = line.brought(&hostile.display().to_string());
    for kind in ["csv", "xlsx"] {
        let file = line.path(&format!("sortie.{kind}"));
        let path = file.display().to_string();
        let one = formulas["boards"][0].as_str().unwrap();
        let out = line.json(&[
            "export", "--board", one, "--format", kind, "--output", &path,
        ]);
        let outputs = out["outputs"].as_array().unwrap();
        assert_eq!(outputs.len(), if kind == "csv" { 2 } else { 1 }, "{out}");
        // Again: nothing is replaced unasked.
        let again = line.run(&[
            "export", "--board", one, "--format", kind, "--output", &path,
        ]);
        assert_eq!(again.status.code(), Some(1));
        let reading = (kind == "csv").then_some(TEXT);
        let seen = office(line.folder.path(), &file, "fods", reading);
        let seen = fs::read_to_string(seen).unwrap();
        assert!(seen.contains("Été à l’œuvre"), "{kind}: accents");
        assert!(!seen.contains("table:formula"), "{kind}: a formula");
        let number = "office:value-type=\"float\" office:value=\"1200\"";
        assert!(seen.contains(number), "{kind}: a number");
        assert!(
            seen.contains("office:value-type=\"date\" office:date-value=\"20"),
            "{kind}: a date"
        );
    }
    let whole = line.path("atelier.xlsx").display().to_string();
    line.json(&[
        "export",
        "--workshop",
        &line.workshop,
        "--format",
        "xlsx",
        "--output",
        &whole,
    ]);
    let taken = read(&fs::read(&whole).unwrap(), &Wishes::default()).unwrap();
    assert!(
        taken.table.unwrap().sheets.len() >= 5,
        "a sheet a board, then clusters and votes"
    );
    let output = line.run(&[
        "export",
        "--board",
        board,
        "--format",
        "csv",
        "--output",
        &line.path("m").display().to_string(),
    ]);
    assert!(output.status.success());
    assert!(line.path("m.csv").is_file(), "the ending is completed");
}
