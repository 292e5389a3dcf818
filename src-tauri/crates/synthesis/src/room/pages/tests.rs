//! Boards that are read: no note is lost, cut or too small.

use domain::{
    Entity, Id, Record,
    board::Board,
    cluster::Cluster,
    note::Note,
    project::Project,
    room::{RoomChoice, RoomPage},
    run_event::Moment,
    workshop::Workshop,
};

use super::{Sheet, lines};
use crate::{
    Records,
    room::{Showing, face},
};

fn id(n: u128) -> Id {
    Id::from_u128(n)
}

#[test]
fn a_board_is_read_cluster_by_cluster_and_no_note_is_lost_or_cut() {
    let mut all: Vec<Record> = vec![
        Project {
            id: id(1),
            title: "P".into(),
            ..Project::default()
        }
        .into_record(),
        Workshop {
            id: id(2),
            project: id(1),
            title: "A".into(),
            ..Workshop::default()
        }
        .into_record(),
        Board {
            id: id(3),
            workshop: id(2),
            title: "Tableau".into(),
            ..Board::default()
        }
        .into_record(),
    ];
    for n in 0..3 {
        all.push(
            Cluster {
                id: id(10 + n),
                board: id(3),
                order: format!("{n}"),
                title: format!("Regroupement {n}"),
                ..Cluster::default()
            }
            .into_record(),
        );
    }
    for n in 0..40_u128 {
        all.push(
            Note {
                id: id(100 + n),
                board: id(3),
                order: format!("{n:03}"),
                text: format!(
                    "Note {n} {}",
                    "mot ".repeat(usize::try_from(n * 3).unwrap())
                ),
                cluster: (n % 4 < 3).then(|| id(10 + n % 4)),
                ..Note::default()
            }
            .into_record(),
        );
    }
    let records = Records::new(all).unwrap();
    for ratio in [4.0 / 3.0, 16.0 / 9.0, 9.0 / 16.0, 21.0 / 9.0] {
        let mut seen = Vec::new();
        let mut titles = Vec::new();
        let mut page = 0;
        loop {
            let showing = Showing {
                choice: RoomChoice::Board(id(3)),
                page,
                ratio,
            };
            let (face, pages) = face(&records, &Moment::default(), &showing);
            let RoomPage::Board {
                title,
                columns,
                place,
                ..
            } = face.page
            else {
                panic!("{face:?}")
            };
            assert_eq!(place.1, 4);
            if titles.last() != Some(&title) {
                titles.push(title);
            }
            for column in columns {
                seen.extend(column.into_iter().map(|note| note.text));
            }
            page += 1;
            if page >= pages {
                break;
            }
        }
        assert_eq!(
            titles,
            [
                "Regroupement 0",
                "Regroupement 1",
                "Regroupement 2",
                "Tableau"
            ]
        );
        seen.sort_by_key(|text| text.split(' ').nth(1).unwrap().parse::<u32>().unwrap());
        assert_eq!(seen.len(), 40, "at {ratio}");
        assert!(
            seen.iter()
                .enumerate()
                .all(|(n, text)| text.starts_with(&format!("Note {n} ")))
        );
    }
}

#[test]
fn notes_stand_beside_one_another_before_they_stand_under_one_another() {
    let sheet = Sheet::of(16.0 / 9.0);
    let page = |count: usize| sheet.divided(std::iter::repeat_n("Une idée", count));
    assert_eq!(page(3), [[[0], [1], [2]]]);
    assert_eq!(page(0), [[Vec::<usize>::new()]]);
    let one = "x ".repeat(250);
    assert_eq!(
        sheet
            .divided([one.as_str(), one.as_str()].into_iter())
            .len(),
        1
    );
}

#[test]
fn words_are_kept_whole_in_lines() {
    assert_eq!(lines("", 10), 1);
    assert_eq!(lines("un deux", 10), 1);
    assert_eq!(lines("un deux trois", 10), 2);
    assert_eq!(lines("anticonstitutionnellement", 10), 3);
    assert_eq!(lines("a\nb\n", 10), 3);
}
