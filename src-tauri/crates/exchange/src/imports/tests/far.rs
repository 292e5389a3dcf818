//! Places that no board has room for: what lies there stands below, and all else stays where it was.

use domain::{limits, note::Note};
use serde_json::{Value, json};

use super::{left, notes, only, records};
use crate::imports::{Reason, Taken, Wishes, read};

/// A canvas of texts at these places, and of groups.
fn canvas(places: &[(f64, f64)], groups: &[[f64; 4]]) -> Taken {
    let texts = (0..).zip(places).map(|(number, (x, y))| {
        json!({ "id": format!("n{number}"), "type": "text", "text": format!("note {number}"), "x": x, "y": y, "width": 184, "height": 60 })
    });
    let groups = (0..).zip(groups).map(|(number, [x, y, width, height])| {
        json!({ "id": format!("g{number}"), "type": "group", "label": format!("zone {number}"), "x": x, "y": y, "width": width, "height": height })
    });
    let nodes: Vec<Value> = texts.chain(groups).collect();
    let file = json!({ "nodes": nodes, "edges": [] }).to_string();
    read(file.as_bytes(), &Wishes::default()).unwrap()
}

/// Twenty, each 300 from the next.
fn row() -> Vec<(f64, f64)> {
    (0..20)
        .map(|number| (300.0 * f64::from(number), 0.0))
        .collect()
}

fn apart(notes: &[&Note]) -> Vec<f64> {
    let pairs = notes.windows(2);
    pairs.map(|pair| pair[1].x - pair[0].x).collect()
}

#[test]
fn one_stray_element_leaves_all_others_where_they_lie() {
    for stray in [
        (60_000_000.0, 0.0),
        (-60_000_000.0, 0.0),
        (0.0, 1e300),
        (7.0, -2e7),
    ] {
        let mut places = row();
        places.insert(5, stray);
        let mut taken = canvas(&places, &[]);
        assert_eq!(left(&taken)[&Reason::Unreadable], 1, "{stray:?}");
        let records = records(&mut taken);
        let mut notes = notes(&records);
        let strayed = notes.remove(5);
        assert!(
            apart(&notes).iter().all(|by| (by - 300.0).abs() < 0.2),
            "{stray:?}"
        );
        // Below all that has a place.
        assert!(strayed.y > 60.0 && strayed.y < 1_000.0, "{stray:?}");
    }
}

#[test]
fn what_lies_together_far_from_the_origin_is_no_stray() {
    let places: Vec<(f64, f64)> = row().iter().map(|(x, y)| (x + 5e8, y - 5e8)).collect();
    let mut taken = canvas(&places, &[[5e8 - 10.0, -5e8 - 10.0, 600.0, 200.0]]);
    assert_eq!(left(&taken).get(&Reason::Unreadable), None);
    let records = records(&mut taken);
    let notes = notes(&records);
    assert!(apart(&notes).iter().all(|by| (by - 300.0).abs() < 0.2));
    assert!(notes[0].zone.is_some() && notes[19].zone.is_none());
}

#[test]
fn a_board_wider_than_ours_is_drawn_together_where_nothing_says_what_is_the_stray() {
    let places: Vec<(f64, f64)> = (0..20)
        .map(|number| (300_000.0 * f64::from(number), 0.0))
        .collect();
    let mut taken = canvas(&places, &[]);
    assert_eq!(left(&taken).get(&Reason::Unreadable), None);
    let records = records(&mut taken);
    let by = apart(&notes(&records));
    assert!(
        by.iter()
            .all(|one| (one - by[0]).abs() < 0.2 && *one > 40_000.0),
        "{by:?}"
    );
}

#[test]
fn a_zone_that_no_board_has_room_for_is_that_of_its_notes() {
    for zone in [
        [-10.0, -10.0, 99_999_999.0, 200.0],
        [-10.0, -10.0, 200.0, 99_999_999.0],
        [-50_000_000.0, -10.0, 50_001_000.0, 200.0],
    ] {
        let mut taken = canvas(&row(), &[zone]);
        assert_eq!(left(&taken)[&Reason::Unreadable], 1, "{zone:?}");
        assert_eq!(only(&taken).zones[0].rectangle, None);
        let records = records(&mut taken);
        let zone = records.iter().find_map(|record| match record {
            domain::Record::Zone(zone) => Some(zone.clone()),
            _ => None,
        });
        let zone = zone.unwrap();
        let inside: Vec<&Note> = notes(&records)
            .into_iter()
            .filter(|note| note.zone == Some(zone.id))
            .collect();
        assert!(!inside.is_empty());
        let first = inside[0];
        assert!((first.x - zone.x - 40.0).abs() < 0.2 && (first.y - zone.y - 40.0).abs() < 0.2);
        let last = inside[inside.len() - 1];
        assert!((zone.x + zone.width - last.x - 184.0 - 40.0).abs() < 0.2);
    }
    // A size below nothing is none either.
    let mut taken = canvas(&row(), &[[0.0, 0.0, -50.0, 100.0]]);
    assert_eq!(left(&taken)[&Reason::Unreadable], 1);
    records(&mut taken);
}

#[test]
fn however_much_comes_it_lies_within_a_board() {
    // As many empty zones as there is no row for; a text of many parts; as many clusters as notes.
    let zones: Vec<[f64; 4]> = (0..2_500).map(|_| [0.0, 0.0, 1e9, 1e9]).collect();
    records(&mut canvas(&[(0.0, 0.0), (0.0, 900_000.0)], &zones));
    let long = "mot ".repeat(200_000);
    let file = json!({ "nodes": [{ "id": "a", "type": "text", "text": long, "x": 0, "y": 0, "width": 184, "height": 60 }] });
    let mut taken = read(file.to_string().as_bytes(), &Wishes::default()).unwrap();
    records(&mut taken);
    let rows: String = (0..40_000)
        .map(|number| format!("idée {number};thème {number}\n"))
        .collect();
    let mut taken = read(format!("Idée;Thème\n{rows}").as_bytes(), &Wishes::default()).unwrap();
    let records = records(&mut taken);
    assert!(notes(&records).iter().all(|note| note.y < limits::SPAN));
}

#[test]
fn a_place_beyond_every_number_of_a_mural_is_one_that_is_not_there() {
    let head = "ID,Text,BG Color,Position X,Position Y,Area\n";
    let file = format!(
        "{head}1,un,#fff,1e300,0,A\n2,deux,#fff,0,0,B\n3,trois,#fff,300,0,B\n4,quatre,#fff,600,0,B\n"
    );
    let mut taken = read(file.as_bytes(), &Wishes::default()).unwrap();
    assert_eq!(left(&taken)[&Reason::Unreadable], 1);
    records(&mut taken);
}

#[test]
fn more_votes_than_can_be_kept_are_told_and_the_rest_comes() {
    let voters: Vec<u32> = (0..limits::COUNT + 5).collect();
    let file = json!({
        "lists": [{ "id": "l", "name": "Idées", "pos": 1 }],
        "labels": [],
        "cards": [{ "id": "c", "idList": "l", "name": "un", "pos": 1, "idMembersVoted": voters }],
    });
    let mut taken = read(file.to_string().as_bytes(), &Wishes::default()).unwrap();
    assert_eq!(left(&taken)[&Reason::Unreadable], 1);
    assert_eq!(only(&taken).ballots[0].options[0].dots, limits::COUNT);
    records(&mut taken);
}
