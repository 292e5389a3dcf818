//! What the adapter makes of the sample.

use std::collections::HashSet;

use domain::{
    Record,
    board::ColourBy,
    cell::Channel,
    idea_card::IdeaStatus,
    lane::LaneKind,
    note::{Colour, NoteSource, NoteStatus},
    project::{ProjectPhase, Weather},
};
use serde_json::json;

use super::{all, context, read, sample, sample_with};
use crate::{Context, Format, WarningCode};

#[test]
fn the_sample_is_read_whole() {
    let bundle = read(&sample()).expect("read");
    assert_eq!(bundle.format, Format::WorkshopSample);
    assert_eq!(bundle.ignored, Vec::<String>::new());
    let codes: Vec<_> = bundle.warnings.iter().map(|warning| warning.code).collect();
    assert_eq!(
        codes,
        [WarningCode::AuthorsDropped],
        "{:?}",
        bundle.warnings
    );

    let counts = [
        (all!(bundle, Note).len(), 51),
        (all!(bundle, Cluster).len(), 7),
        (all!(bundle, Participant).len(), 24),
        (all!(bundle, Group).len(), 5),
        (all!(bundle, Block).len(), 11),
        (all!(bundle, Activity).len(), 7),
        (all!(bundle, BallotOption).len(), 12),
        (all!(bundle, MatrixItem).len(), 6),
        (all!(bundle, IdeaCard).len(), 3),
        (all!(bundle, Decision).len(), 3),
        (all!(bundle, Action).len(), 4),
        (all!(bundle, Step).len(), 7),
        (all!(bundle, Lane).len(), 7),
        (all!(bundle, Cell).len(), 42),
        (all!(bundle, Emotion).len(), 7),
    ];
    assert!(
        counts.iter().all(|(found, wanted)| found == wanted),
        "{counts:?}"
    );
}

#[test]
fn words_and_values_find_their_place() {
    let bundle = read(&sample()).expect("read");
    let project = bundle.project().expect("project");
    assert_eq!(project.phase, ProjectPhase::Develop);
    assert_eq!(project.weather[0].weather, Weather::Sunny);
    assert!(project.fictional);
    let workshop = bundle.workshops().next().expect("workshop");
    assert_eq!(workshop.objectives[1].result, "2 idées sur 3 retenues");
    assert_eq!((workshop.invited, workshop.present), (Some(30), Some(24)));
    // 09:00 in Paris, in winter.
    assert_eq!(workshop.created_at.0, 1_773_302_400_000);

    let notes = all!(bundle, Note);
    assert_eq!(
        notes[0].created_at.0,
        1_773_302_400_000 + (49 * 60 + 25) * 1_000
    );
    assert_eq!(notes[0].source, NoteSource::PaperTyped);
    assert_eq!(
        notes
            .iter()
            .filter(|n| n.status == NoteStatus::Hidden)
            .count(),
        3
    );
    assert!(notes[2].starred);
    assert_eq!(all!(bundle, Board)[0].colour_by, ColourBy::Group);
    let colours: Vec<Colour> = all!(bundle, Group)
        .iter()
        .map(|group| group.colour)
        .collect();
    assert_eq!(
        colours,
        [
            Colour::Yellow,
            Colour::Blue,
            Colour::Pink,
            Colour::Green,
            Colour::Lilac
        ]
    );

    for noun in domain::Noun::ALL.iter().filter(|noun| noun.ordered()) {
        let keys: Vec<_> = bundle
            .records
            .iter()
            .filter(|record| record.noun() == *noun)
            .filter_map(|record| Some(record.fields().ok()?["order"].as_str()?.to_owned()))
            .collect();
        assert!(keys.windows(2).all(|pair| pair[0] < pair[1]), "{noun:?}");
    }

    let persona = all!(bundle, Persona)[0];
    assert_eq!(
        (persona.age.as_str(), persona.scales[0].value),
        ("46", Some(2))
    );
    assert_eq!(all!(bundle, IdeaCard)[2].status, IdeaStatus::ToDeepen);
    let steps = all!(bundle, Step);
    assert_eq!(
        (steps[2].duration_min, steps[3].waiting_min),
        (Some(80), Some(27_360))
    );
    let channel = all!(bundle, Lane)
        .iter()
        .find(|lane| lane.kind == LaneKind::Channel)
        .map(|lane| lane.id);
    let channels: Vec<_> = all!(bundle, Cell)
        .iter()
        .filter(|cell| Some(cell.lane) == channel)
        .map(|cell| cell.items[0].channel)
        .collect();
    assert_eq!(channels[6], Some(Channel::Postal));
    assert!(
        all!(bundle, Emotion)
            .iter()
            .all(|emotion| emotion.persona == Some(persona.id))
    );
    let poll = all!(bundle, Poll)[0];
    let labels: Vec<&str> = poll
        .choices
        .iter()
        .map(|choice| choice.label.as_str())
        .collect();
    assert_eq!(
        labels,
        ["Grand soleil", "Éclaircies", "Nuageux", "Pluie", "Orage"]
    );
    assert_eq!(all!(bundle, Evaluation)[0].roti, [0, 1, 3, 10, 8]);
}

#[test]
fn votes_are_counted_and_dropped() {
    let bundle = read(&sample()).expect("read");
    let options = all!(bundle, BallotOption);
    let dots: Vec<u32> = options.iter().map(|option| option.dots).collect();
    assert_eq!(dots, [18, 16, 14, 13, 11, 9, 8, 7, 6, 3, 2, 0]);
    assert_eq!(options[0].voters_for, 18);
    assert_eq!(all!(bundle, Ballot)[0].voters, 22);
    // What went on to the matrix was taken on.
    assert_eq!(options.iter().filter(|option| option.retained).count(), 6);
    let text = String::from_utf8(crate::write(&bundle.records)).expect("text");
    assert!(!text.contains("ballots"));

    let mut named = sample();
    named["votes"][0]["settings"]["secret"] = json!(false);
    let bundle = read(&named).expect("read");
    assert!(
        bundle
            .warnings
            .iter()
            .any(|w| w.code == WarningCode::NamesDropped)
    );
}

#[test]
fn no_author_of_an_anonymous_activity_is_kept() {
    let bundle = read(&sample()).expect("read");
    let notes = all!(bundle, Note);
    let by_phone = |note: &&&domain::note::Note| note.source == NoteSource::Phone;
    assert!(
        notes
            .iter()
            .filter(by_phone)
            .all(|note| note.author.is_none())
    );
    assert!(
        notes.iter().any(|note| note.author.is_some()),
        "typed from paper"
    );
    let mut open = sample();
    open["activities"][1]["settings"]["anonymous"] = json!(false);
    let bundle = read(&open).expect("read");
    assert!(all!(bundle, Note).iter().all(|note| note.author.is_some()));
    assert_eq!(bundle.warnings, []);
}

#[test]
fn the_same_file_is_the_same_records_and_two_files_never_meet() {
    let first = read(&sample()).expect("read");
    let later = Context {
        now: domain::Timestamp(1_900_000_000_000),
        ..context()
    };
    let again = crate::read(sample().to_string().as_bytes(), &later).expect("read");
    assert_eq!(first.records, again.records);

    let other = read(&sample_with("/workshop/title", json!("Un autre atelier"))).expect("read");
    let ids =
        |bundle: &crate::Bundle| -> HashSet<_> { bundle.records.iter().map(Record::id).collect() };
    let common: HashSet<_> = ids(&first).intersection(&ids(&other)).copied().collect();
    let shared = [
        first.project().expect("project").id,
        first.lab().expect("lab").id,
    ];
    assert_eq!(common, HashSet::from(shared));
}

#[test]
fn derived_values_that_differ_are_said() {
    for (pointer, value, place) in [
        ("/agenda/3/start", json!("09:50"), "agenda[3].start"),
        ("/votes/0/dots_cast", json!(108), "votes[0].dots_cast"),
        ("/votes/0/dots_unused", json!(2), "votes[0].dots_unused"),
        (
            "/votes/0/results/0/dots",
            json!(19),
            "votes[0].results[0].dots",
        ),
        (
            "/votes/0/results/1/rank",
            json!(1),
            "votes[0].results[1].rank",
        ),
        (
            "/matrices/0/items/0/quadrant",
            json!("À écarter"),
            "matrices[0].items[0].quadrant",
        ),
        ("/evaluation/roti_mean", json!(4.2), "evaluation.roti_mean"),
    ] {
        let bundle = read(&sample_with(pointer, value)).expect(pointer);
        let said: Vec<_> = bundle
            .warnings
            .iter()
            .filter(|warning| warning.code == WarningCode::DerivedDiffers)
            .map(|warning| warning.place.as_str())
            .collect();
        assert_eq!(said, [place]);
    }
}

#[test]
fn what_is_not_known_is_named() {
    let mut file = sample();
    file["notes"][3]["mood"] = json!("gai");
    file["stakeholder_map"] = json!({"actors": []});
    file["workshop"]["budget"] = json!(0);
    file["votes"][0]["settings"]["colour"] = json!({"a": 1});
    let bundle = read(&file).expect("read");
    assert_eq!(
        bundle.ignored,
        [
            "notes[3].mood",
            "stakeholder_map",
            "votes[0].settings.colour",
            "workshop.budget"
        ]
    );
}

#[test]
fn a_file_without_artefacts_or_votes_is_read() {
    let mut file = sample();
    for key in ["persona", "journey_map", "evaluation", "stakeholder_map"] {
        file[key] = json!(null);
    }
    for key in [
        "votes",
        "matrices",
        "decisions",
        "actions",
        "idea_cards",
        "clusters",
    ] {
        file.as_object_mut().expect("object").remove(key);
    }
    for note in file["notes"].as_array_mut().expect("notes") {
        note["cluster_id"] = json!(null);
    }
    let bundle = read(&file).expect("read");
    assert_eq!(
        (all!(bundle, Note).len(), all!(bundle, Persona).len()),
        (51, 0)
    );
}

#[test]
fn zones_come_from_the_notes_that_name_them() {
    let mut file = sample();
    file["notes"][0]["zone"] = json!("Freins");
    file["notes"][1]["zone"] = json!("Vent");
    file["notes"][2]["zone"] = json!("Freins");
    let bundle = read(&file).expect("read");
    let zones = all!(bundle, Zone);
    assert_eq!(
        zones.iter().map(|z| z.title.as_str()).collect::<Vec<_>>(),
        ["Freins", "Vent"]
    );
    for note in all!(bundle, Note) {
        let inside = |zone: &domain::zone::Zone| {
            note.x >= zone.x
                && note.y >= zone.y
                && note.x <= zone.x + zone.width
                && note.y <= zone.y + zone.height
        };
        for zone in &zones {
            assert_eq!(inside(zone), note.zone == Some(zone.id), "{}", note.text);
        }
    }
}

#[test]
fn notes_lie_by_cluster_and_never_on_each_other() {
    let bundle = read(&sample()).expect("read");
    let notes = all!(bundle, Note);
    let height = |note: &domain::note::Note| crate::sample::layout_height(&note.text);
    for (index, a) in notes.iter().enumerate() {
        for b in &notes[index + 1..] {
            let apart =
                (a.x - b.x).abs() >= 184.0 || a.y + height(a) <= b.y || b.y + height(b) <= a.y;
            assert!(apart, "{} / {}", a.text, b.text);
        }
    }
    // Three clusters above, four below, as wide as nine columns.
    let right = notes.iter().map(|note| note.x + 184.0).fold(0.0, f64::max);
    assert!(right < 1_850.0, "{right}");
    let placed = sample_with("/notes/0/zone", json!(null));
    let mut placed = placed;
    placed["notes"][0]["x"] = json!(-500.5);
    placed["notes"][0]["y"] = json!(12);
    let bundle = read(&placed).expect("read");
    assert_eq!(
        (all!(bundle, Note)[0].x, all!(bundle, Note)[0].y),
        (-500.5, 12.0)
    );
}
