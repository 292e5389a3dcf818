//! What is of some days, among much that is of others.

use super::*;

#[test]
fn days_are_found_however_far_back_they_lie() {
    let (_dir, mut library) = library();
    begun(&mut library);
    let mut records = Vec::new();
    let of = |month: u32, kind: u32, n: u32| u128::from(100_000 + month * 1_000 + kind * 100 + n);
    for month in 1..=12 {
        let workshop = Workshop {
            id: id(of(month, 0, 0)),
            project: id(1),
            title: format!("Atelier {month}"),
            date: NaiveDate::from_ymd_opt(2025, month, 15),
            ..Workshop::default()
        };
        let board = Board {
            id: id(of(month, 1, 0)),
            workshop: workshop.id,
            title: "Idées".into(),
            ..Board::default()
        };
        // Owned by the project, and made in the workshop.
        let persona = Persona {
            id: id(of(month, 2, 0)),
            project: id(1),
            workshop: Some(workshop.id),
            name: format!("Guichet {month}"),
            ..Persona::default()
        };
        let notes = (0..9).map(|n| {
            Note {
                id: id(of(month, 3, n)),
                board: board.id,
                text: format!("le guichet numéro {n}"),
                ..Note::default()
            }
            .into_record()
        });
        let notes: Vec<Record> = notes.collect();
        records.extend([
            workshop.into_record(),
            board.into_record(),
            persona.into_record(),
        ]);
        records.extend(notes);
    }
    put(&mut library, 101, records);
    let found = |words: &str, from: u32, to: u32, kinds: &[&str]| -> Vec<Id> {
        let asked = Ask {
            from: NaiveDate::from_ymd_opt(2025, from, 1),
            to: NaiveDate::from_ymd_opt(2025, to, 28),
            kinds: kinds.iter().map(|kind| (*kind).to_owned()).collect(),
            most: 200,
            ..ask(words)
        };
        let mut all = ids(&find(&library, &asked));
        all.sort_unstable();
        all
    };
    let wanted = |from: u32, to: u32, personas: bool| -> Vec<Id> {
        let mut all: Vec<Id> = (from..=to)
            .flat_map(|month| {
                let notes = (0..9).map(move |n| of(month, 3, n));
                notes.chain(personas.then(|| of(month, 2, 0)))
            })
            .map(id)
            .collect();
        all.sort_unstable();
        all
    };
    for words in ["guichet ", "guich", "\"le guichet\" OU guichet"] {
        for (from, to) in [(1, 1), (1, 3), (2, 8), (1, 10)] {
            let all = found(words, from, to, &[]);
            assert_eq!(all, wanted(from, to, true), "{words} {from} {to}");
            let notes = found(words, from, to, &["note"]);
            assert_eq!(notes, wanted(from, to, false), "{words} {from} {to}");
        }
    }
    assert_eq!(found("guichet", 1, 1, &["step"]), NONE);
}
