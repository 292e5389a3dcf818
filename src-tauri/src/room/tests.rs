//! What stands in the room, as it is asked for and frozen.

use std::collections::BTreeSet;

use super::*;

/// The commands that the room's window may call, as Tauri reads them.
fn granted() -> BTreeSet<String> {
    let text = include_str!("../../capabilities/room.json");
    let all: serde_json::Value = serde_json::from_str(text).unwrap();
    assert_eq!(all["windows"], serde_json::json!([ROOM]));
    let list = all["permissions"].as_array().unwrap();
    list.iter()
        .map(|one| one.as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn what_is_frozen_is_there_again_when_the_screen_was_blank_in_between() {
    use domain::{Record, project::Project, workshop::Workshop};
    let records = |title: &str| {
        let project = Project {
            id: Id::from_u128(1),
            ..Project::default()
        };
        let workshop = Workshop {
            id: Id::from_u128(2),
            project: project.id,
            title: title.to_owned(),
            ..Workshop::default()
        };
        Records::new(vec![Record::from(project), workshop.into()]).unwrap()
    };
    let mut room = Inner::default();
    let mut asked = Asked {
        workshop: Id::from_u128(2),
        choice: RoomChoice::Welcome,
        page: 0,
        frame: None,
        blank: false,
        frozen: false,
        join: String::new(),
    };
    let mut see = |asked: &Asked, title: &str| {
        room.follow(&records(title), &Moment::default(), asked, &Changed::Much);
        match &room.face.as_ref().unwrap().page {
            RoomPage::Welcome { title, .. } => title.clone(),
            page => word(page).to_owned(),
        }
    };
    assert_eq!(see(&asked, "Un"), "Un");
    asked.frozen = true;
    assert_eq!(see(&asked, "Deux"), "Un", "it stays");
    asked.blank = true;
    assert_eq!(see(&asked, "Trois"), BLANK);
    assert_eq!(see(&asked, "Quatre"), BLANK);
    asked.blank = false;
    assert_eq!(see(&asked, "Cinq"), "Un", "as it was frozen");
    asked.frozen = false;
    assert_eq!(see(&asked, "Six"), "Six");
    // Frozen while nothing is shown: what is there when it is shown again, and stays.
    asked.blank = true;
    assert_eq!(see(&asked, "Six"), BLANK);
    asked.frozen = true;
    assert_eq!(see(&asked, "Sept"), BLANK);
    asked.blank = false;
    assert_eq!(see(&asked, "Huit"), "Huit");
    assert_eq!(see(&asked, "Neuf"), "Huit");
}

#[test]
fn what_was_hidden_in_between_is_not_there_again() {
    use domain::{
        Record,
        board::Board,
        note::{Note, NoteStatus},
        project::Project,
        workshop::Workshop,
    };
    let id = Id::from_u128;
    let records = |second: NoteStatus| {
        let note = |n: u128, text: &str, status| Note {
            id: id(n),
            board: id(3),
            order: n.to_string(),
            text: text.to_owned(),
            status,
            ..Note::default()
        };
        let all: Vec<Record> = vec![
            Project {
                id: id(1),
                ..Project::default()
            }
            .into(),
            Workshop {
                id: id(2),
                project: id(1),
                ..Workshop::default()
            }
            .into(),
            Board {
                id: id(3),
                workshop: id(2),
                ..Board::default()
            }
            .into(),
            note(4, "Une idée", NoteStatus::Visible).into(),
            note(5, "Une insulte", second).into(),
        ];
        Records::new(all).unwrap()
    };
    let (shown, hidden) = (NoteStatus::Visible, NoteStatus::Hidden);
    for choice in [RoomChoice::Surface(id(3)), RoomChoice::Board(id(3))] {
        // Hidden while nothing is shown, or before, while all stands still.
        for before in [shown, hidden] {
            let mut room = Inner::default();
            let mut asked = Asked {
                workshop: id(2),
                choice,
                page: 0,
                frame: None,
                blank: false,
                frozen: false,
                join: String::new(),
            };
            let mut see = |frozen, blank, second| {
                (asked.frozen, asked.blank) = (frozen, blank);
                room.follow(&records(second), &Moment::default(), &asked, &Changed::Much);
                let all = (&room.face, room.lies.whole());
                serde_json::to_string(&all).unwrap()
            };
            assert!(see(false, false, shown).contains("Une insulte"));
            assert!(see(true, false, before).contains("Une insulte"), "it stays");
            assert!(!see(true, true, before).contains("Une i"), "blank");
            let again = see(true, false, hidden);
            assert!(again.contains("Une idée"), "{choice:?}: {again}");
            assert!(!again.contains("Une insulte"), "{choice:?}: {again}");
            assert!(again.contains("\"notes\":1"), "{choice:?}: {again}");
            // And nothing else has moved: it is still frozen.
            assert_eq!(see(true, false, shown), again);
        }
    }
}

#[test]
fn the_rooms_window_can_ask_for_nothing() {
    let may: BTreeSet<String> = ["allow-room-listen", "allow-room-key"]
        .map(str::to_owned)
        .into();
    assert_eq!(granted(), may);
}
