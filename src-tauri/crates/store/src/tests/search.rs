//! What is found in a library, and that the index is always that of its records.

mod checked;
mod days;

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use domain::{
    Entity, Id, Noun, Record,
    board::Board,
    cluster::Cluster,
    note::{Note, NoteStatus},
    persona::Persona,
    project::{Lesson, Project},
    search::{Ask, Found},
    workshop::Workshop,
};

use super::{EDIT, NOW, heading, id, open};
use crate::{FILE, Library, Reader, index, schema, schema::Kind};

fn library() -> (tempfile::TempDir, Library) {
    let dir = tempfile::tempdir().expect("folder");
    let library = open(dir.path());
    (dir, library)
}

const NONE: [Id; 0] = [];

fn put(library: &mut Library, n: u128, records: Vec<Record>) {
    library
        .transact(&heading(n), |tx| {
            for record in records {
                tx.put_record(record, crate::Stamps::Now)?;
            }
            Ok(EDIT)
        })
        .expect("done");
}

fn note(n: u128, text: &str) -> Record {
    Note {
        id: id(n),
        board: id(3),
        text: text.to_owned(),
        ..Note::default()
    }
    .into_record()
}

fn begun(library: &mut Library) {
    let project = Project {
        id: id(1),
        title: "Venir une seule fois".into(),
        lessons: vec![
            Lesson {
                text: "Le reçu tient sur une demi-page".into(),
                ..Lesson::default()
            },
            Lesson {
                text: "Prévoir des photocopies".into(),
                ..Lesson::default()
            },
        ],
        departments: vec!["Finistère".into()],
        ..Project::default()
    };
    let workshop = Workshop {
        id: id(2),
        project: id(1),
        title: "Atelier d’idéation".into(),
        date: NaiveDate::from_ymd_opt(2026, 3, 12),
        ..Workshop::default()
    };
    let board = Board {
        id: id(3),
        workshop: id(2),
        title: "Idées".into(),
        ..Board::default()
    };
    put(
        library,
        100,
        vec![
            project.into_record(),
            workshop.into_record(),
            board.into_record(),
        ],
    );
}

fn find(library: &Library, ask: &Ask) -> Found {
    let mut reader = Reader::beside(library.path(), library.file()).expect("reader");
    reader.view(|view| view.search(ask)).expect("searched")
}

fn ask(words: &str) -> Ask {
    Ask {
        words: words.into(),
        most: 50,
        ..Ask::default()
    }
}

fn ids(found: &Found) -> Vec<Id> {
    found.hits.iter().map(|hit| hit.id).collect()
}

fn text_of(pieces: &[domain::search::Piece]) -> String {
    pieces
        .iter()
        .map(|piece| match piece.marked {
            true => format!("[{}]", piece.text),
            false => piece.text.clone(),
        })
        .collect()
}

/// The index of a file is, to the row, the one that its records would give.
fn is_true(library: &Library) {
    let rows = |conn: &rusqlite::Connection| -> Vec<(String, i64, i64)> {
        conn.execute_batch(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.\"search_words\" USING fts5vocab('main', 'search', 'instance')",
        )
        .expect("vocabulary");
        let mut statement = conn
            .prepare(
                "SELECT \"term\", \"doc\", \"offset\" FROM temp.\"search_words\" ORDER BY 1, 2, 3",
            )
            .expect("reads");
        let rows = statement
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
            .expect("reads");
        rows.map(|row| row.expect("row")).collect()
    };
    // What stands beside it may say more than it would made anew, and never less.
    let words = |conn: &rusqlite::Connection| -> HashSet<String> {
        let mut statement = conn
            .prepare("SELECT \"word\" FROM \"search_word\"")
            .expect("reads");
        let words = statement.query_map([], |row| row.get(0)).expect("reads");
        words.map(|word| word.expect("word")).collect()
    };
    let spans = |conn: &rusqlite::Connection| -> HashMap<String, (i64, i64)> {
        let mut statement = conn
            .prepare("SELECT \"workshop\", \"lowest\", \"highest\" FROM \"search_span\"")
            .expect("reads");
        let spans = statement
            .query_map([], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))
            .expect("reads");
        spans.map(|span| span.expect("span")).collect()
    };
    let mut copy = rusqlite::Connection::open_in_memory().expect("memory");
    crate::backup::pages(library.connection(), &mut copy).expect("copied");
    let kept = (rows(&copy), words(&copy), spans(&copy));
    index::forget(&copy).expect("forgotten");
    index::ensure(&mut copy).expect("made");
    assert_eq!(kept.0, rows(&copy));
    assert!(!kept.0.is_empty());
    assert!(kept.1.is_superset(&words(&copy)));
    let indexed = kept.0.iter().map(|(term, ..)| term);
    let mut long =
        indexed.filter(|term| term.chars().count() > 3 && term.chars().all(char::is_alphanumeric));
    assert!(long.all(|term| kept.1.contains(term)));
    for (workshop, (low, high)) in spans(&copy) {
        let (lowest, highest) = kept.2[&workshop];
        assert!(lowest <= low && high <= highest);
    }
}

#[test]
fn words_are_found_in_every_kind_and_marked_where_they_stand() {
    let (_dir, mut library) = library();
    begun(&mut library);
    let cluster = Cluster {
        id: id(4),
        board: id(3),
        title: "Pièces à fournir".into(),
        summary: "Ce que l’usager ne sait pas".into(),
        ..Cluster::default()
    };
    let persona = Persona {
        id: id(5),
        project: id(1),
        name: "Nadia".into(),
        needs: vec!["Savoir quelle pièce manque".into()],
        tags: vec!["Numérique".into()],
        ..Persona::default()
    };
    put(
        &mut library,
        101,
        vec![
            cluster.into_record(),
            persona.into_record(),
            note(10, "Accepter la PIECE manquante par mail"),
            note(11, "Rien à voir"),
        ],
    );
    let found = find(&library, &ask("pièce"));
    let mut named = ids(&found);
    named.sort_unstable();
    assert_eq!(named, [id(4), id(5), id(10)]);
    assert!(!found.more);
    let of = |n: u128| found.hits.iter().find(|hit| hit.id == id(n)).expect("hit");
    assert_eq!(
        text_of(&of(10).title),
        "Accepter la [PIECE] manquante par mail"
    );
    assert_eq!(text_of(&of(5).title), "Nadia");
    assert_eq!(text_of(&of(5).snippet), "Savoir quelle [pièce] manque");
    assert_eq!(of(5).place, "needs[0]");
    assert_eq!(
        (of(10).project, of(10).workshop),
        (Some(id(1)), Some(id(2)))
    );
    assert_eq!(of(10).owners[0].id, id(3));
    let lesson = find(&library, &ask("photocopie"));
    assert_eq!(lesson.hits.len(), 1);
    assert_eq!(
        (lesson.hits[0].kind.as_str(), lesson.hits[0].item),
        ("lesson", Some(1))
    );
    assert_eq!(lesson.hits[0].place, "lessons[1].text");
    is_true(&library);
}

#[test]
fn hits_are_narrowed_by_kind_project_day_and_label() {
    let (_dir, mut library) = library();
    begun(&mut library);
    let other = Project {
        id: id(20),
        title: "Un guichet".into(),
        ..Project::default()
    };
    let persona = Persona {
        id: id(21),
        project: id(20),
        name: "Guichet".into(),
        tags: vec!["Rural".into()],
        ..Persona::default()
    };
    put(
        &mut library,
        101,
        vec![
            other.into_record(),
            persona.into_record(),
            note(10, "le guichet"),
        ],
    );
    let all = ids(&find(&library, &ask("guichet")));
    assert_eq!(all.len(), 3);
    let with = |change: &dyn Fn(&mut Ask)| {
        let mut asked = ask("guichet");
        change(&mut asked);
        ids(&find(&library, &asked))
    };
    assert_eq!(with(&|ask| ask.kinds = vec!["note".into()]), [id(10)]);
    assert_eq!(with(&|ask| ask.kinds = vec!["persona".into()]), [id(21)]);
    assert_eq!(with(&|ask| ask.project = Some(id(1))), [id(10)]);
    assert_eq!(with(&|ask| ask.tag = Some("rural".into())), [id(21)]);
    let day = |day| NaiveDate::from_ymd_opt(2026, 3, day);
    assert_eq!(
        with(&|ask| (ask.from, ask.to) = (day(12), day(12))),
        [id(10)]
    );
    assert_eq!(with(&|ask| (ask.from, ask.to) = (day(13), day(20))), NONE);
    let only = |ask: &mut Ask| {
        ask.kinds = vec!["note".into()];
        (ask.from, ask.to) = (day(1), day(31));
    };
    assert_eq!(with(&only), [id(10)]);
    let asked = Ask {
        kinds: vec!["vote".into()],
        ..ask("guichet")
    };
    let mut reader = Reader::beside(library.path(), library.file()).expect("reader");
    let refused = reader
        .view(|view| view.search(&asked))
        .expect_err("refused");
    assert_eq!(refused.code, domain::ErrorCode::InvalidField);
}

#[test]
fn the_index_follows_every_change_undo_and_removal() {
    let (_dir, mut library) = library();
    begun(&mut library);
    put(
        &mut library,
        101,
        vec![note(10, "une pièce"), note(11, "un guichet")],
    );
    put(&mut library, 102, vec![note(10, "un courrier")]);
    assert_eq!(ids(&find(&library, &ask("pièce"))), NONE);
    assert_eq!(ids(&find(&library, &ask("courrier"))), [id(10)]);
    is_true(&library);
    library
        .transact(&heading(103), |tx| {
            tx.remove(Noun::Board, &[id(3)])?;
            Ok(EDIT)
        })
        .expect("removed");
    assert_eq!(ids(&find(&library, &ask("courrier OU guichet"))), NONE);
    is_true(&library);
    let mut group = library.group().expect("group");
    group.undo(&heading(104), |_, _| Ok(false)).expect("undone");
    group.commit().expect("committed");
    let mut named = ids(&find(&library, &ask("courrier OU guichet")));
    named.sort_unstable();
    assert_eq!(named, [id(10), id(11)]);
    is_true(&library);
    // Refused: nothing of it is indexed.
    let refused = library.transact(&heading(105), |tx| {
        tx.put_record(note(12, "refusée"), crate::Stamps::Now)?;
        tx.children(Noun::Note, "board", id(3))?;
        Err(domain::Fault::new(domain::ErrorCode::InvalidField))
    });
    assert!(refused.is_err());
    assert_eq!(ids(&find(&library, &ask("refusée"))), NONE);
    is_true(&library);
}

#[test]
fn a_hidden_note_is_found_and_said_to_be_hidden() {
    let (_dir, mut library) = library();
    begun(&mut library);
    let hidden = Note {
        id: id(10),
        board: id(3),
        text: "une insulte".into(),
        status: NoteStatus::Hidden,
        ..Note::default()
    };
    put(
        &mut library,
        101,
        vec![hidden.into_record(), note(11, "insulte aussi")],
    );
    let found = find(&library, &ask("insulte"));
    assert_eq!(ids(&found), [id(11), id(10)]);
    assert_eq!((found.hits[0].hidden, found.hits[1].hidden), (false, true));
}

#[test]
fn what_is_removed_is_not_found_and_leaves_no_byte_in_an_index_made_anew() {
    let (dir, mut library) = library();
    begun(&mut library);
    put(
        &mut library,
        101,
        vec![note(10, "zzyqxwv confidentiel"), note(11, "le guichet")],
    );
    let holds = |library: &Library| {
        let mut statement = library
            .connection()
            .prepare("SELECT \"block\" FROM \"search_data\"")
            .expect("reads");
        let blocks = statement
            .query_map([], |row| row.get::<_, Vec<u8>>(0))
            .expect("reads");
        blocks
            .map(|block| block.expect("block"))
            .any(|block| block.windows(6).any(|six| six == b"zyqxwv"))
    };
    assert!(holds(&library));
    library
        .transact(&heading(102), |tx| {
            tx.remove(Noun::Note, &[id(10)])?;
            Ok(EDIT)
        })
        .expect("removed");
    assert!(ids(&find(&library, &ask("confidentiel"))).is_empty());
    assert_eq!(ids(&find(&library, &ask("guichet"))), [id(11)]);
    crate::index::forget(library.connection()).expect("forgotten");
    drop(library);
    let library = Library::open(dir.path(), NOW).expect("opens");
    assert!(!holds(&library));
    assert_eq!(ids(&find(&library, &ask("guichet"))), [id(11)]);
}

#[test]
fn an_older_library_is_indexed_when_it_is_opened_and_searched_where_it_is_only_read() {
    let (dir, mut library) = library();
    begun(&mut library);
    put(&mut library, 101, vec![note(10, "une pièce")]);
    library
        .connection()
        .execute_batch(
            "DROP TABLE \"search\"; DROP TABLE \"search_made\"; \
             DROP TABLE \"search_word\"; DROP TABLE \"search_span\"; \
             ALTER TABLE \"block\" DROP COLUMN \"method\"; \
             ALTER TABLE \"board\" DROP COLUMN \"copy_of\"; ALTER TABLE \"idea_card\" DROP COLUMN \"copy_of\"; \
             ALTER TABLE \"workshop\" DROP COLUMN \"copy_of\"; \
             ALTER TABLE \"project\" DROP COLUMN \"tags\"; \
             DROP INDEX \"matrix_item_cluster\"; ALTER TABLE \"matrix_item\" DROP COLUMN \"cluster\"; \
             DROP INDEX \"matrix_item_idea_card\"; ALTER TABLE \"matrix_item\" DROP COLUMN \"idea_card\"; \
             ALTER TABLE \"workshop\" DROP COLUMN \"tags\"; \
             ALTER TABLE \"board\" DROP COLUMN \"tags\"; \
             ALTER TABLE \"journey\" DROP COLUMN \"tags\"; \
             ALTER TABLE \"idea_card\" DROP COLUMN \"tags\"; \
             ALTER TABLE \"project\" DROP COLUMN \"purpose\"; ALTER TABLE \"project\" DROP COLUMN \"documents\"; \
             ALTER TABLE \"project\" DROP COLUMN \"notice\"; ALTER TABLE \"project\" DROP COLUMN \"anonymised_at\"; \
             ALTER TABLE \"lab\" DROP COLUMN \"retention_months\"; \
             ALTER TABLE \"lab\" DROP COLUMN \"retention_then\"; \
             ALTER TABLE \"lab\" DROP COLUMN \"notice\"; \
             ALTER TABLE \"lab\" DROP COLUMN \"questionnaires\"; \
             ALTER TABLE \"lab\" DROP COLUMN \"views\"; \
             ALTER TABLE \"lab\" DROP COLUMN \"report_hidden\"; PRAGMA user_version = 16;",
        )
        .expect("older");
    drop(library);
    let bytes = std::fs::read(dir.path().join(FILE)).expect("file");
    let mut reader = Reader::open(dir.path()).expect("opens").expect("there");
    reader.searchable().expect("indexed in memory");
    let found = reader
        .view(|view| view.search(&ask("pièce")))
        .expect("found");
    assert_eq!(ids(&found), [id(10)]);
    drop(reader);
    assert_eq!(bytes, std::fs::read(dir.path().join(FILE)).expect("file"));
    let library = Library::open(dir.path(), NOW).expect("opens");
    assert_eq!(ids(&find(&library, &ask("pièce"))), [id(10)]);
    is_true(&library);
    let mut project = rusqlite::Connection::open_in_memory().expect("memory");
    schema::migrate(&mut project, Kind::Project).expect("schema");
    let tables: i64 = project
        .query_row(
            "SELECT count(*) FROM sqlite_schema WHERE \"name\" LIKE 'search%'",
            [],
            |row| row.get(0),
        )
        .expect("reads");
    assert_eq!(tables, 0, "a project that is passed on has no index");
}

/// What looking through every record finds, in the order of their nearness.
fn looked_through(library: &Library, words: &str) -> Vec<(Id, Option<u32>)> {
    let sought = words::Sought::read(words);
    let mut reader = Reader::beside(library.path(), library.file()).expect("reader");
    let all: Vec<Record> = reader
        .view(|view| {
            let mut all = Vec::new();
            for noun in Noun::ALL {
                all.extend(view.all(*noun)?);
            }
            Ok(all)
        })
        .expect("read");
    let mut found = Vec::new();
    for record in &all {
        let noun = record.noun();
        let Some((first, _)) = index::range(noun) else {
            continue;
        };
        let row = index::row_of(library.connection(), noun, record.id())
            .expect("reads")
            .expect("there");
        let hidden = matches!(record, Record::Note(note) if note.status == NoteStatus::Hidden);
        for (item, texts) in crate::shown::apart(noun.searched(), domain::search::texts(record)) {
            let sights: Vec<_> = texts
                .into_iter()
                .map(|one| {
                    let sight = sought.see(&one.text);
                    (one, sight)
                })
                .collect();
            let piece = index::is_piece(noun);
            if let Some(weight) = crate::shown::weight(&sought, &sights, hidden, piece) {
                found.push((std::cmp::Reverse((weight, first + row)), item, record.id()));
            }
        }
    }
    found.sort();
    found.into_iter().map(|(_, item, id)| (id, item)).collect()
}

#[test]
fn in_a_small_library_the_order_is_that_of_looking_through_everything() {
    const SOME: [&str; 16] = [
        "pièce",
        "pièces",
        "manquante",
        "dossier",
        "l’usager",
        "usagers",
        "accueil",
        "accueillir",
        "guichet",
        "la",
        "de",
        "cœur",
        "inscription",
        "inscrire",
        "courrier",
        "queue",
    ];
    let (_dir, mut library) = library();
    begun(&mut library);
    let mut seed: usize = 7;
    let mut next = |most: usize| {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % most
    };
    let mut records = Vec::new();
    for n in 0..100 {
        let text: Vec<&str> = (0..1 + next(8)).map(|_| SOME[next(SOME.len())]).collect();
        let mut made = note(1_000 + n, &text.join(" "));
        if let Record::Note(note) = &mut made
            && next(5) == 0
        {
            note.status = NoteStatus::Hidden;
        }
        records.push(made);
    }
    put(&mut library, 101, records);
    for words in [
        "pièce ",
        "PIECES",
        "manq",
        "accue",
        "dossier usager ",
        "\"la pièce\"",
        "«\u{a0}de l’usager\u{a0}»",
        "guichet OU courrier ",
        "coeur OU queue OU reçu",
        "inscription dossier",
        "pièce de la",
        "de ",
        "rien",
    ] {
        let found = find(
            &library,
            &Ask {
                most: 200,
                ..ask(words)
            },
        );
        let ours: Vec<_> = found.hits.iter().map(|hit| (hit.id, hit.item)).collect();
        assert_eq!(ours, looked_through(&library, words), "{words}");
    }
}

#[test]
fn a_large_index_is_made_in_slices_while_work_goes_on_and_after_a_stop() {
    let (dir, mut library) = library();
    begun(&mut library);
    let notes = (0..60).map(|n| note(1_000 + n, &format!("guichet numéro n{n}")));
    put(&mut library, 101, notes.collect());
    index::forget(library.connection()).expect("forgotten");
    drop(library);
    let mut library = open(dir.path());
    assert!(library.is_indexing());
    let asked = |library: &Library| find(library, &ask("guichet"));
    assert_eq!(
        (ids(&asked(&library)), asked(&library).indexed),
        (Vec::new(), Some(0))
    );
    for _ in 0..4 {
        library.index_on().expect("a slice");
    }
    // Asked for nothing, it says how far it has come.
    let nothing = find(&library, &ask(""));
    assert_eq!(nothing.hits.len(), 0);
    assert_eq!(nothing.indexed, asked(&library).indexed);
    assert!(nothing.indexed.is_some());
    let some = asked(&library);
    assert!((1..60).contains(&some.hits.len()) && some.indexed.is_some_and(|share| share > 0));
    // What was reached, what was not, what comes and what goes.
    put(
        &mut library,
        102,
        vec![
            note(1_000, "courrier au début"),
            note(1_059, "courrier à la fin"),
            note(2_000, "courrier tout neuf"),
        ],
    );
    library
        .transact(&heading(103), |tx| {
            tx.remove(Noun::Note, &[id(1_001), id(1_058)])?;
            Ok(EDIT)
        })
        .expect("removed");
    // A stop: the next start goes on where this one was.
    let reached = index::reached(library.connection()).expect("reads");
    assert!(reached > 0 && reached < index::LAST);
    drop(library);
    let mut library = open(dir.path());
    assert_eq!(
        index::reached(library.connection()).expect("reads"),
        reached
    );
    put(&mut library, 104, vec![note(2_001, "courrier encore")]);
    let mut slices = 0;
    while library.is_indexing() {
        library.index_on().expect("a slice");
        slices += 1;
        assert!(slices < 100, "it ends");
    }
    assert!(slices > 3);
    let whole = find(
        &library,
        &Ask {
            most: 100,
            ..ask("guichet")
        },
    );
    assert_eq!((whole.hits.len(), whole.indexed), (56, None));
    assert_eq!(find(&library, &ask("")).indexed, None);
    assert_eq!(ids(&find(&library, &ask("courrier"))).len(), 4);
    is_true(&library);
    drop(library);
    assert!(!open(dir.path()).is_indexing());
}

#[test]
fn a_label_alone_finds_what_bears_it_and_lessons_bear_their_own() {
    let (_dir, mut library) = library();
    begun(&mut library);
    let project = Project {
        id: id(20),
        title: "Un guichet".into(),
        tags: vec!["Accueil".into()],
        lessons: vec![
            Lesson {
                text: "Le reçu".into(),
                tags: vec!["Numérique".into()],
                ..Lesson::default()
            },
            Lesson {
                text: "La salle".into(),
                ..Lesson::default()
            },
        ],
        ..Project::default()
    };
    let persona = Persona {
        id: id(21),
        project: id(20),
        name: "Nadia".into(),
        tags: vec!["numerique".into()],
        ..Persona::default()
    };
    put(
        &mut library,
        101,
        vec![project.into_record(), persona.into_record()],
    );
    let of = |label: &str, kinds: &[&str]| -> Vec<(String, Option<u32>)> {
        let asked = Ask {
            tag: Some(label.into()),
            kinds: kinds.iter().map(|kind| (*kind).to_owned()).collect(),
            ..ask("")
        };
        let mut hits: Vec<(String, Option<u32>)> = find(&library, &asked)
            .hits
            .into_iter()
            .map(|hit| (hit.kind, hit.item))
            .collect();
        hits.sort();
        hits
    };
    let lesson = |at| ("lesson".to_owned(), Some(at));
    assert_eq!(
        of("NUMÉRIQUE", &[]),
        [lesson(0), ("persona".to_owned(), None)]
    );
    assert_eq!(
        of("accueil", &[]),
        [lesson(0), lesson(1), ("project".to_owned(), None)]
    );
    assert!(of("accueil", &["persona"]).is_empty());
    assert_eq!(find(&library, &ask("")).hits.len(), 0);
    is_true(&library);
}

#[test]
fn a_long_beginning_finds_the_same_whether_few_or_many_begin_so() {
    let (_dir, mut library) = library();
    begun(&mut library);
    let texts = (0..700).map(|n| {
        let word = if n % 90 == 0 { "accueillant" } else { "accord" };
        note(1_000 + n, &format!("{word} n{n}"))
    });
    put(&mut library, 101, texts.collect());
    // Rare among those that begin with the same three letters: looked for as it is.
    let rare = find(&library, &ask("accue"));
    assert_eq!((rare.hits.len(), rare.more), (8, false));
    assert!(text_of(&rare.hits[0].title).starts_with("[accueillant]"));
    // Common: the newest are enough.
    let common = find(&library, &ask("accor"));
    assert_eq!((common.hits.len(), common.more), (50, true));
    assert_eq!(find(&library, &ask("accueillante ")).hits.len(), 8, "kin");
    assert_eq!(find(&library, &ask("accq")).hits.len(), 0);
}
