use domain::{
    Record,
    how_might_we::HowMightWe,
    journey::Journey,
    note::{Note, NoteStatus},
    step::Step,
};

use super::{JOURNEY, WORKSHOP, board, id, note, section, with, words, workshop};
use crate::document::model::{Part, Table};

fn question(n: u128, text: &str) -> HowMightWe {
    HowMightWe {
        id: id(n),
        workshop: id(WORKSHOP),
        order: format!("{n:09}"),
        text: text.into(),
        ..HowMightWe::default()
    }
}

fn table(more: Vec<HowMightWe>) -> Table {
    let journey = Journey {
        id: id(JOURNEY),
        project: id(1),
        workshop: Some(id(WORKSHOP)),
        title: "Parcours".into(),
        ..Journey::default()
    };
    let step = |n, title: &str, hidden| Step {
        id: id(n),
        journey: id(JOURNEY),
        title: title.into(),
        hidden,
        ..Step::default()
    };
    let hidden = Note {
        status: NoteStatus::Hidden,
        ..note(11, "masquée")
    };
    let records: Vec<Record> = vec![
        board(),
        note(10, "Trois files").into(),
        hidden.into(),
        note(12, "Trop de pièces").into(),
        journey.into(),
        step(1_001, "Au guichet", false).into(),
        step(1_002, "Cachée", true).into(),
    ];
    let more = more.into_iter().map(Record::from);
    let document = with(workshop(), records.into_iter().chain(more).collect());
    let Some(Part::Table(table)) = section(&document, "how_might_we").parts.first().cloned() else {
        panic!("no table of questions")
    };
    table
}

fn rows(table: &Table) -> Vec<Vec<String>> {
    table
        .rows
        .iter()
        .map(|row| row.iter().map(|cell| words(&cell.text)).collect())
        .collect()
}

#[test]
fn kept_questions_come_first_and_each_says_what_is_shown_of_what_it_comes_from() {
    let told = table(vec![
        HowMightWe {
            from_notes: vec![id(12), id(11), id(10)],
            ..question(20, "Comment pourrions-nous prévenir ?")
        },
        HowMightWe {
            chosen: true,
            from_steps: vec![id(1_001), id(1_002)],
            ..question(21, "Comment pourrions-nous accueillir ?")
        },
    ]);
    assert_eq!(
        rows(&told),
        [
            [
                "Comment pourrions-nous accueillir\u{202f}?",
                "retenue",
                "étape «\u{202f}Au guichet\u{202f}»"
            ],
            [
                "Comment pourrions-nous prévenir\u{202f}?",
                "–",
                "vient de 2\u{a0}notes\u{a0}: 01, 02"
            ],
        ]
    );
    assert!(told.columns[0].heads_row);
    // Each leads to what it comes from.
    let ways = |row: usize| -> Vec<&str> {
        let text = &told.rows[row].last().unwrap().text;
        let ways = text.iter().map(|run| run.to.as_str());
        ways.filter(|to| !to.is_empty()).collect()
    };
    assert_eq!(ways(1), ["note-01", "note-02"]);
    let journey = format!("section-journey:{}", id(JOURNEY));
    assert_eq!(ways(0), [journey.as_str()]);
}

#[test]
fn where_none_is_kept_there_is_no_column_of_dashes() {
    let told = table(vec![question(20, "Comment faire ?")]);
    assert_eq!(rows(&told), [["Comment faire\u{202f}?", "–"]]);
    assert_eq!(told.columns.len(), 2);
}
