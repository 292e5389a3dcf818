//! How a vote came out is told alike wherever it is told: the results, the room's screen, the synthesis,
//! the tables in CSV and in XLSX; and what is hidden stays hidden in all of them.

use std::fs;

use domain::{
    Record, Timestamp,
    results::BallotResult,
    room::{RoomChoice, RoomPage},
    run_event::Moment,
};
use exchange::{
    Context,
    imports::{Source, Wishes, read},
};
use serde_json::{Value, json};
use synthesis::{
    Records,
    document::supports,
    room::{Showing, face},
};

use crate::Line;

const WORKSHOP: &str = "0190f000-0000-7000-8000-000000000003";
const BOARD: &str = "0190f000-0000-7000-8000-000000000004";

fn id(number: usize) -> String {
    format!("0190f000-0000-7000-8000-{number:012}")
}

/// A ballot of each method over three options that do not stand in the order in which they come out, one
/// of them named with votes of people, one that is open and hidden; and notes of which one is joined with
/// a hidden one.
fn workshop() -> Value {
    let note = |number: usize, text: &str, status: &str, into: Option<usize>| {
        json!({ "id": id(number), "board": BOARD, "order": format!("{number}8"), "text": text, "status": status,
            "merged_into": into.map(id) })
    };
    let ballot = |number: usize, method: &str, more: Value| {
        let mut all = json!({ "id": id(number), "workshop": WORKSHOP, "order": format!("{number}8"), "secret": true,
            "question": format!("Par {} ?", method.replace('_', " ")), "method": method, "state": "closed", "eligible": 10,
            "results_hidden_until_closed": true, "voters": 4, "expressed": 4 });
        for (key, value) in more.as_object().unwrap() {
            all[key] = value.clone();
        }
        all
    };
    let option = |ballot: usize, number: usize, more: Value| {
        let mut all = json!({ "id": id(ballot + number), "ballot": id(ballot), "order": format!("{number}8"),
            "label": format!("{} {ballot}", ["Accueil", "Borne", "Courrier"][number - 1]) });
        for (key, value) in more.as_object().unwrap() {
            all[key] = value.clone();
        }
        all
    };
    let graded = |grades: [Vec<u32>; 3]| grades.map(|grades| json!({ "grades": grades }));
    let duel = |ballot: usize, wins: [(usize, u32); 2]| json!({ "duels": wins.map(|(against, above)| json!({ "against": id(ballot + against), "above": above })) });
    let mut options = Vec::new();
    for (number, given) in [
        (
            100,
            [
                json!({ "dots": 1, "hand_dots": 1, "note": id(10) }),
                json!({ "dots": 5, "note": id(13), "voters_for": 3 }),
                json!({ "dots": 2, "hand_dots": 3 }),
            ],
        ),
        (110, graded([vec![1, 3], vec![3, 1], vec![1, 0]])),
        (
            120,
            graded([
                vec![2, 2, 0, 0, 0],
                vec![0, 0, 2, 2, 0],
                vec![0, 0, 0, 0, 4],
            ]),
        ),
        (
            130,
            [
                json!({ "dots": 100 }),
                json!({ "dots": 150 }),
                json!({ "dots": 149 }),
            ],
        ),
        (
            140,
            // The last is equal to the second in its middle and better beside it; one mention lacks.
            graded([
                vec![0, 0, 0, 4, 0, 0, 0],
                vec![2, 0, 0, 0, 0, 2, 0],
                vec![1, 2, 0, 0, 0, 0, 0],
            ]),
        ),
        (
            150,
            [
                duel(150, [(2, 1), (3, 1)]),
                duel(150, [(1, 3), (3, 3)]),
                duel(150, [(1, 3), (2, 1)]),
            ],
        ),
        (
            160,
            [
                json!({ "grades": [3, 0, 1], "said": [{ "grade": 2, "text": "Trop cher" }] }),
                json!({ "grades": [4, 0, 0] }),
                json!({ "grades": [3, 1, 0] }),
            ],
        ),
        (170, [json!({}), json!({}), json!({})]),
        (180, [json!({}), json!({}), json!({})]),
    ] {
        for (at, more) in given.into_iter().enumerate() {
            options.push(option(number, at + 1, more));
        }
    }
    let vote = |number: usize, ballot: usize, values: [u32; 3]| {
        json!({ "id": id(number), "ballot": id(ballot), "name": format!("Personne {number}"),
            "choices": values.iter().enumerate().map(|(at, value)| json!({ "option": id(ballot + at + 1), "value": value })).collect::<Vec<_>>() })
    };
    let named = json!({ "secret": false, "voters": 0, "expressed": 0 });
    let open = json!({ "secret": false, "voters": 0, "expressed": 0, "state": "open" });
    json!({ "format": "etabli", "version": 1, "records": {
        "project": [{ "id": id(2), "title": "Essai" }],
        "workshop": [{ "id": WORKSHOP, "project": id(2), "title": "Votes de toutes sortes", "language": "fr" }],
        "board": [{ "id": BOARD, "workshop": WORKSHOP, "order": "8", "title": "Idées" }],
        "note": [
            note(10, "Visible", "visible", None), note(11, "Jointe sous une note masquée", "visible", Some(12)),
            note(12, "Masquée", "hidden", None), note(13, "Visible aussi", "visible", None),
        ],
        "ballot": [
            ballot(100, "dots", json!({ "dots_per_voter": 3, "hand_voters": 2 })), ballot(110, "yes_no", json!({})),
            ballot(120, "rating", json!({})), ballot(130, "hundred_points", json!({})),
            ballot(140, "majority_judgment", json!({})), ballot(150, "ranking", json!({})),
            ballot(160, "consent", json!({})), ballot(170, "rating", named), ballot(180, "rating", open),
        ],
        "ballot_option": options,
        "vote": [vote(900, 170, [1, 5, 3]), vote(901, 170, [2, 5, 3]), vote(910, 180, [1, 5, 3])],
    } })
}

/// A label without the number of its ballot.
fn first_word(label: &str) -> &str {
    label.split(' ').next().unwrap_or_default()
}

fn labels(result: &BallotResult) -> Vec<&str> {
    let options = result.options.iter();
    options.map(|option| first_word(&option.label)).collect()
}

/// The rows of a table, its titles first.
fn rows(bytes: &[u8], sheet: usize) -> Vec<Vec<String>> {
    let mut wishes = Wishes {
        source: Some(Source::Table),
        ..Wishes::default()
    };
    wishes.reading.sheet = Some(sheet);
    let table = read(bytes, &wishes).unwrap().table.unwrap();
    table.rows.into_iter().map(|row| row.cells).collect()
}

/// Of the rows of one ballot, a column.
fn column(rows: &[Vec<String>], question: &str, title: &str) -> Vec<String> {
    let at = rows[0].iter().position(|own| own == title).expect(title);
    let own = rows.iter().filter(|row| row[0] == question);
    own.map(|row| row.get(at).cloned().unwrap_or_default())
        .collect()
}

#[test]
fn a_result_is_told_alike_on_screen_to_the_room_on_paper_and_in_tables() {
    let line = Line::new();
    let file = line.path("votes.json");
    fs::write(&file, workshop().to_string()).unwrap();
    line.json(&["import", &file.display().to_string()]);
    let out = |format: &str, name: &str| {
        let file = line.path(name);
        let path = file.display().to_string();
        let asked = [
            "export",
            "--workshop",
            WORKSHOP,
            "--format",
            format,
            "--output",
            &path,
        ];
        line.json(&asked);
        file
    };
    out("csv", "sortie.csv");
    let votes = fs::read(line.path("sortie-votes.csv")).unwrap();
    let votes = rows(&votes, 0);
    let answers = rows(&fs::read(line.path("sortie-réponses.csv")).unwrap(), 0);
    let book = fs::read(out("xlsx", "sortie.xlsx")).unwrap();
    let words = fs::read_to_string(out("md", "sortie.md")).unwrap();
    let words = words.replace(['\u{a0}', '\u{202f}'], " ");

    let context = Context {
        time_zone: "Europe/Paris".into(),
        now: Timestamp(0),
    };
    let bundle = exchange::read(workshop().to_string().as_bytes(), &context).unwrap();
    let ballots: Vec<(domain::Id, String)> = bundle
        .records
        .iter()
        .filter_map(|record| match record {
            Record::Ballot(ballot) => Some((ballot.id, ballot.question.clone())),
            _ => None,
        })
        .collect();
    let records = Records::new(bundle.records).unwrap();
    let results = synthesis::results(&records);
    let find = |number: usize| {
        let id: domain::Id = id(number).parse().unwrap();
        let ballot = ballots.iter().find(|(own, _)| *own == id).unwrap();
        let result = results.ballots.iter().find(|one| one.ballot == id);
        (result.unwrap(), ballot.1.clone(), id)
    };
    let mut told = Vec::new();
    for (number, order, ranks, figures) in [
        (100, "Borne Courrier Accueil", "1 1 3", "5 5 2"),
        (110, "Courrier Borne Accueil", "1 2 3", "1 3 1"),
        (130, "Borne Courrier Accueil", "1 2 3", "150 149 100"),
        (
            140,
            "Courrier Accueil Borne",
            "1 2 3",
            "Très bien|Assez bien|Insuffisant",
        ),
        (150, "Borne Courrier Accueil", "1 2 3", "6 4 2"),
        (
            160,
            "Borne Courrier Accueil",
            "  ",
            "Adoptée|Adoptée|Non adoptée",
        ),
    ] {
        let (result, question, id) = find(number);
        assert_eq!(labels(result).join(" "), order, "{question}");
        let split = |text: &str| -> Vec<String> {
            let by = if text.contains('|') { '|' } else { ' ' };
            text.split(by).map(str::to_owned).collect()
        };
        let book = rows(&book, 2);
        for table in [&votes, &book] {
            let options = column(table, &question, "Option");
            let options: Vec<&str> = options.iter().map(|label| first_word(label)).collect();
            assert_eq!(options, labels(result), "{question}");
            assert_eq!(column(table, &question, "Rang"), split(ranks), "{question}");
            let figure = |text: String| match text.replace(',', ".").parse::<f64>() {
                Ok(number) => number.to_string(),
                Err(_) => text,
            };
            let figured = column(table, &question, "Résultat").into_iter();
            assert_eq!(
                figured.map(figure).collect::<Vec<_>>(),
                split(figures),
                "{question}"
            );
        }
        // The room.
        let showing = Showing {
            choice: RoomChoice::Results(id),
            page: 0,
            ratio: 1.6,
        };
        let RoomPage::Results { options, .. } = face(&records, &Moment::default(), &showing).0.page
        else {
            panic!("{question}");
        };
        let shown: Vec<&str> = options.iter().map(|one| first_word(&one.label)).collect();
        assert_eq!(shown, labels(result), "{question}");
        // Paper: each option where its table begins to name it.
        let section = words.split_once(&question).map_or("", |(_, after)| after);
        let mut places: Vec<(usize, &str)> = result
            .options
            .iter()
            .map(|one| {
                (
                    section.find(&one.label).expect(&one.label),
                    one.label.as_str(),
                )
            })
            .collect();
        places.sort_unstable();
        let printed: Vec<&str> = places.iter().map(|(_, label)| first_word(label)).collect();
        assert_eq!(printed, labels(result), "{question}");
        told.push(question);
    }
    // Two are asked alike: one is named and closed, one open and hidden until it is closed.
    let (means, _, _) = find(170);
    assert_eq!(labels(means), ["Borne", "Courrier", "Accueil"]);
    let rated = column(&votes, "Par rating ?", "Option");
    let figures = column(&votes, "Par rating ?", "Résultat");
    let of = |number: usize| -> Vec<String> {
        let end = format!(" {number}");
        let own = rated.iter().zip(&figures);
        own.filter(|(label, _)| label.ends_with(&end))
            .map(|(label, figure)| format!("{} {figure}", first_word(label)))
            .collect()
    };
    assert_eq!(of(120), ["Courrier 5", "Borne 3,5", "Accueil 1,5"]);
    assert_eq!(of(170), ["Borne 5", "Courrier 3", "Accueil 1,5"]);
    assert_eq!(of(180), ["Accueil ", "Borne ", "Courrier "]);
    let (_, hidden, open) = find(180);
    let showing = Showing {
        choice: RoomChoice::Results(open),
        page: 0,
        ratio: 1.6,
    };
    let page = face(&records, &Moment::default(), &showing).0.page;
    assert_eq!(page, RoomPage::Voting { question: hidden });
    assert!(words.contains("son résultat n’est pas encore dit"));
    for secret in ["Accueil 180", "Personne 910", "Personne 900"] {
        assert!(!words.contains(secret), "{secret}");
    }

    // What was answered, and what lacks apart from the worst mention.
    let said = |question: &str, option: &str| -> Vec<String> {
        let own = answers.iter().filter(|row| row[0] == question);
        own.filter(|row| row[1].starts_with(option))
            .map(|row| format!("{}{}: {}", row[2], row[3], row[4]))
            .collect()
    };
    assert_eq!(
        said("Par yes no ?", "Courrier"),
        ["Oui: 1", "Non: 0", "Ni l’un ni l’autre: 3"]
    );
    let judged = said("Par majority judgment ?", "Courrier");
    assert_eq!(
        judged[5..],
        ["Insuffisant: 0", "À rejeter: 0", "Sans mention: 1"]
    );
    assert_eq!(
        said("Par ranking ?", "Borne"),
        [
            "Classée au-dessus deCourrier 150: 3",
            "Classée au-dessus deAccueil 150: 3"
        ]
    );
    assert_eq!(said("Par dots ?", "Borne"), ["Au moins une gommette: 3"]);
    assert_eq!(said("Par dots ?", "Courrier"), [""; 0]);
    assert_eq!(column(&votes, "Par dots ?", "Votants"), ["6", "6", "6"]);
    assert_eq!(
        column(&votes, "Par dots ?", "Comptés à la main"),
        ["", "3", "1"]
    );
    assert_eq!(told.len(), 6);

    // Notes: neither the hidden one nor what is joined with it; the dots of each.
    let notes = rows(&fs::read(line.path("sortie.csv")).unwrap(), 0);
    let texts: Vec<&str> = notes[1..].iter().map(|row| row[1].as_str()).collect();
    assert_eq!(texts, ["Visible", "Visible aussi"]);
    let dots = notes[0].iter().position(|title| title == "Votes").unwrap();
    assert_eq!([&notes[1][dots], &notes[2][dots]], ["2", "5"]);
    assert!(!format!("{:?}", rows(&book, 0)).contains("Jointe sous"));
}

/// The workshop with options of every method that stand for a hidden note, and for one that lies under it,
/// each said something about; and with both of them placed in a matrix.
fn of_hidden_notes(words: &str) -> Value {
    let mut all = workshop();
    let records = all["records"].as_object_mut().unwrap();
    for note in records["note"].as_array_mut().unwrap() {
        if [id(11), id(12)].contains(&note["id"].as_str().unwrap().to_owned()) {
            note["text"] = words.into();
        }
    }
    for option in records["ballot_option"].as_array_mut().unwrap() {
        let number: usize = option["id"].as_str().unwrap()[24..].parse().unwrap();
        if [1, 2].contains(&(number % 10)) {
            // What stands on the option is nobody's to compare: it may have been put otherwise since.
            option["label"] = format!("{words} ({number})").into();
            option["note"] = id(10 + number % 10).into();
        }
        if number == 161 {
            option["said"] = json!([{ "grade": 2, "text": format!("Contre : {words}") }]);
        }
    }
    records.insert(
        "matrix".into(),
        json!([{ "id": id(400), "workshop": WORKSHOP, "order": "8", "question": "Où ?" }]),
    );
    let item = |number: usize, more: Value| {
        let mut item = json!({ "id": id(number), "matrix": id(400), "order": format!("{number}8"),
            "label": format!("{words} ({number})"), "effort": 4.0, "impact": 5.0, "effort_spread": 2.0 });
        for (key, value) in more.as_object().unwrap() {
            item[key] = value.clone();
        }
        item
    };
    let items = json!([
        item(401, json!({ "note": id(12) })),
        item(402, json!({ "ballot_option": id(111) }))
    ]);
    records.insert("matrix_item".into(), items);
    all
}

#[test]
fn what_stands_for_a_hidden_note_goes_out_without_its_words() {
    let (line, words) = (Line::new(), "Le guichet sent le moisi");
    let file = line.path("masquées.json");
    let all = of_hidden_notes(words);
    fs::write(&file, all.to_string()).unwrap();
    line.json(&["import", &file.display().to_string()]);
    let out = |more: &[&str], name: &str| {
        let path = line.path(name).display().to_string();
        let asked = ["export", "--workshop", WORKSHOP, "--output", &path];
        line.json(&[&asked[..], more].concat());
        fs::read(&path).unwrap()
    };
    out(&["--format", "csv"], "sortie.csv");
    for name in ["sortie-votes.csv", "sortie-réponses.csv"] {
        let told = fs::read_to_string(line.path(name)).unwrap();
        assert!(told.contains("Note masquée"), "{name}: {told}");
        assert!(!told.contains(words), "{name}: {told}");
    }
    let book = out(&["--format", "xlsx"], "sortie.xlsx");
    for sheet in [0, 2, 3] {
        let told = format!("{:?}", rows(&book, sheet));
        assert!(!told.contains(words), "{sheet}: {told}");
        assert_eq!(told.contains("Note masquée"), sheet > 1, "{sheet}: {told}");
    }
    for document in ["synthesis", "bilan"] {
        let told = out(
            &["--format", "html", "--document", document],
            &format!("{document}.html"),
        );
        let told = String::from_utf8(told).unwrap();
        assert!(!told.contains("moisi"), "{document}");
    }
    let told = String::from_utf8(out(&["--format", "md"], "sortie.md")).unwrap();
    assert!(told.contains("Note masquée") && !told.contains("moisi"));

    // On ballot papers and on the sheet of a matrix; and what somebody else gave.
    let context = Context {
        time_zone: "Europe/Paris".into(),
        now: Timestamp(0),
    };
    let bundle = exchange::read(all.to_string().as_bytes(), &context).unwrap();
    let records = Records::new(bundle.records).unwrap();
    let listed = supports::listed(&records, None).into_iter();
    let names: Vec<String> = listed.map(|one| one.name).collect();
    let papers = supports::supports(&records, &names, None);
    let papers = serde_json::to_string(&papers.sheets).unwrap();
    assert!(papers.contains("Note masquée") && !papers.contains("moisi"));
}
