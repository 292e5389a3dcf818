use domain::note::NoteStatus;

use super::*;
use crate::{
    imports::{Wishes, read},
    tests::{context, sample},
};

fn words(id: &str) -> String {
    id.to_owned()
}

fn workshop() -> (Vec<Record>, Id, Id) {
    let bundle = crate::read(sample().to_string().as_bytes(), &context()).expect("the sample");
    let workshop = bundle.workshops().next().expect("a workshop").id;
    let board = bundle.records.iter().find_map(|record| match record {
        Record::Board(board) => Some(board.id),
        _ => None,
    });
    (bundle.records, workshop, board.expect("a board"))
}

#[test]
fn what_goes_out_comes_in_again_the_same() {
    let (records, workshop, board) = workshop();
    let visible = records.iter().filter_map(|record| match record {
        Record::Note(note) if note.status == NoteStatus::Visible => Some((note.id, note.board)),
        _ => None,
    });
    let visible: Vec<(Id, Id)> = visible.collect();
    let computed = Computed {
        shown: visible.iter().map(|(note, _)| *note).collect(),
        ..Computed::default()
    };
    let (sheets, hidden) =
        sheets(records.clone(), workshop, Some(board), computed, &words).unwrap();
    let here = visible.iter().filter(|(_, on)| *on == board);
    assert_eq!(sheets[0].rows.len(), here.count());
    let all = records
        .iter()
        .filter(|record| matches!(record, Record::Note(note) if note.board == board));
    assert_eq!(sheets[0].rows.len() + hidden, all.count());
    let mut titled = sheets[0].clone();
    titled.titles[1] = "Texte".into();
    titled.titles[3] = "Regroupement".into();
    for bytes in [
        csv(&titled, Language::Fr).unwrap(),
        csv(&titled, Language::En).unwrap(),
        xlsx(&[titled.clone()], Language::Fr).unwrap(),
    ] {
        let taken = read(&bytes, &Wishes::default()).unwrap();
        let board = &taken.imported.boards[0];
        let texts: Vec<Cell> = board
            .notes
            .iter()
            .map(|note| Cell::Text(note.text.clone()))
            .collect();
        let out: Vec<Cell> = titled.rows.iter().map(|row| row[1].clone()).collect();
        assert_eq!(texts, out);
    }
}

#[test]
fn nothing_of_a_csv_is_computed() {
    let sheet = Sheet {
        titles: vec!["a".into()],
        rows: ["=1+1", "+33 1", "-2", "@x", "sûr"]
            .iter()
            .map(|text| vec![Cell::Text((*text).to_owned())])
            .collect(),
        ..Sheet::default()
    };
    let out = String::from_utf8(csv(&sheet, Language::Fr).unwrap()).unwrap();
    assert_eq!(out, "\u{feff}a\r\n'=1+1\r\n'+33 1\r\n'-2\r\n'@x\r\nsûr\r\n");
}

#[test]
fn names_of_sheets_differ_as_people_read_them() {
    let mut names = Names::default();
    let long = "Été : nos idées pour ne venir qu’une seule fois";
    let found: Vec<String> = [long, long, "e\u{301}te\u{301}", "ÉTÉ", "été", "", "a/b[c]*"]
        .iter()
        .map(|name| names.free(name))
        .collect();
    assert!(found.iter().all(|name| name.encode_utf16().count() <= 31));
    let mut lower: Vec<String> = found
        .iter()
        .map(|name| composed(name).to_lowercase())
        .collect();
    lower.sort();
    lower.dedup();
    assert_eq!(lower.len(), found.len(), "{found:?}");
    let sheets: Vec<Sheet> = found
        .iter()
        .map(|name| Sheet {
            name: name.clone(),
            titles: vec!["x".into()],
            ..Sheet::default()
        })
        .collect();
    xlsx(&sheets, Language::Fr).unwrap();
}

#[test]
fn a_joined_note_counts_where_the_one_above_it_stands() {
    let id = Id::from_u128;
    let cluster = |n: u128, title: &str| Cluster {
        id: id(n),
        board: id(2),
        title: title.into(),
        order: format!("a{n}"),
        ..Cluster::default()
    };
    let note = |n: u128, text: &str, cluster: u128, under: Option<u128>| Note {
        id: id(n),
        board: id(2),
        text: text.into(),
        order: format!("a{n}"),
        cluster: Some(id(cluster)),
        zone: Some(id(cluster + 10)),
        merged_into: under.map(id),
        ..Note::default()
    };
    let zone = |n: u128, title: &str| Zone {
        id: id(n),
        board: id(2),
        title: title.into(),
        ..Zone::default()
    };
    let board = Board {
        id: id(2),
        workshop: id(1),
        ..Board::default()
    };
    let records: Vec<Record> = vec![
        board.into(),
        cluster(21, "Ici").into(),
        cluster(22, "Là").into(),
        zone(31, "Zone ici").into(),
        zone(32, "Zone là").into(),
        note(41, "Attente", 21, None).into(),
        note(42, "On attend", 22, Some(41)).into(),
    ];
    let computed = Computed {
        shown: [id(41), id(42)].into(),
        ..Computed::default()
    };
    let (sheets, _) = sheets(records, id(1), None, computed, &words).unwrap();
    let text = |text: &str| Cell::Text(text.into());
    let under = &sheets[0].rows[1];
    assert_eq!(under[2..4], [text("Zone ici"), text("Ici")]);
    assert_eq!(under.last(), Some(&text("Attente")));
    assert_eq!(sheets[0].rows[0].last(), Some(&Cell::None));
    let counts: Vec<&Cell> = sheets[1].rows.iter().map(|row| &row[2]).collect();
    assert_eq!(counts, [&Cell::Count(2), &Cell::Count(0)]);
}

#[test]
fn a_note_of_an_untitled_cluster_says_which_one_it_is_in() {
    let id = Id::from_u128;
    let cluster = |n: u128, board: u128, title: &str| Cluster {
        id: id(n),
        board: id(board),
        title: title.into(),
        order: format!("a{n}"),
        ..Cluster::default()
    };
    let note = |n: u128, board: u128, cluster: Option<u128>| Note {
        id: id(n),
        board: id(board),
        text: format!("note {n}"),
        order: format!("a{n}"),
        cluster: cluster.map(id),
        ..Note::default()
    };
    let board = |n: u128| Board {
        id: id(n),
        workshop: id(1),
        order: format!("a{n}"),
        ..Board::default()
    };
    let records: Vec<Record> = vec![
        board(2).into(),
        board(3).into(),
        cluster(21, 2, "").into(),
        cluster(22, 2, "Accueil").into(),
        cluster(23, 2, " ").into(),
        cluster(24, 3, "").into(),
        note(41, 2, Some(21)).into(),
        note(42, 2, Some(22)).into(),
        note(43, 2, Some(23)).into(),
        note(44, 2, None).into(),
        note(45, 3, Some(24)).into(),
    ];
    let computed = || Computed {
        shown: (41..46).map(id).collect(),
        ..Computed::default()
    };
    let column = |sheet: &Sheet, number: usize| -> Vec<Cell> {
        sheet.rows.iter().map(|row| row[number].clone()).collect()
    };
    let text = |text: &str| Cell::Text(text.into());
    let several = [
        text("doc-untitled 1"),
        text("Accueil"),
        text("doc-untitled 2"),
    ];
    let (all, _) = sheets(records.clone(), id(1), None, computed(), &words).unwrap();
    assert_eq!(column(&all[0], 3)[..3], several);
    assert_eq!(column(&all[0], 3)[3], Cell::None);
    // The only one of its board has no number.
    assert_eq!(column(&all[1], 3), [text("doc-untitled")]);
    assert_eq!(column(&all[2], 1)[..3], several);
    assert_eq!(column(&all[2], 1)[3], text("doc-untitled"));
    let (one, _) = sheets(records, id(1), Some(id(2)), computed(), &words).unwrap();
    assert_eq!(column(&one[0], 3)[..3], several);
    assert_eq!(column(&one[1], 0), several);
}
