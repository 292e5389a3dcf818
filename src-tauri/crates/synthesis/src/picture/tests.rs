use domain::Noun;
use domain::{
    Id, Record, Timestamp,
    board::{Board, ColourBy},
    cluster::Cluster,
    link::{Link, LinkKind},
    note::{Colour, Note, NoteKind, NoteSource, NoteStatus},
    project::Project,
    workshop::Workshop,
    zone::Zone,
};

use super::{BoardPicture, Head, KINDS, SOURCES, board, kind_colour, source_colour};
use crate::Records;

fn id(n: u128) -> Id {
    Id::from_u128(n)
}

fn note(n: u128, text: &str) -> Note {
    Note {
        id: id(100 + n),
        board: id(3),
        text: text.to_owned(),
        order: format!("a{n:03}"),
        updated_at: Timestamp(1_000 - i64::try_from(n).unwrap()),
        ..Note::default()
    }
}

fn picture(colour_by: ColourBy, more: Vec<Record>) -> BoardPicture {
    let records: Vec<Record> = [
        Project {
            id: id(1),
            title: "Un projet".into(),
            ..Project::default()
        }
        .into(),
        Workshop {
            id: id(2),
            project: id(1),
            title: "Un atelier".into(),
            ..Workshop::default()
        }
        .into(),
        Board {
            id: id(3),
            workshop: id(2),
            title: "L'accueil : idees".into(),
            colour_by,
            ..Board::default()
        }
        .into(),
    ]
    .into_iter()
    .chain(more)
    .collect();
    board(&Records::new(records).unwrap(), id(3), None).unwrap()
}

#[test]
fn what_is_hidden_waits_or_lies_under_another_note_is_not_on_it() {
    let hidden = Note {
        status: NoteStatus::Hidden,
        ..note(1, "masquée")
    };
    let waits = Note {
        status: NoteStatus::Pending,
        ..note(2, "en attente")
    };
    let top = note(3, "dessus");
    let joined = Note {
        merged_into: Some(top.id),
        ..note(4, "dite aussi")
    };
    let unseen = Note {
        merged_into: Some(top.id),
        status: NoteStatus::Hidden,
        ..note(5, "masquée aussi")
    };
    let under = Note {
        merged_into: Some(hidden.id),
        ..note(6, "sous une masquée")
    };
    let away = Link {
        id: id(900),
        workshop: id(2),
        from_noun: Noun::Note,
        from: top.id,
        to_noun: Noun::Note,
        to: hidden.id,
        ..Link::default()
    };
    let all: Vec<Record> = vec![
        hidden.into(),
        waits.into(),
        top.into(),
        joined.into(),
        unseen.into(),
        under.into(),
        away.into(),
    ];
    let made = picture(ColourBy::Note, all);
    let seen: Vec<_> = made
        .notes
        .iter()
        .map(|note| (note.text.as_str(), note.count))
        .collect();
    assert_eq!(seen, [("dessus", 2)]);
    assert_eq!(made.links, []);
    assert_eq!(made.legend.len(), 1);
    assert_eq!(made.legend[0].count, 1);
}

#[test]
fn texts_are_printed_and_links_are_said() {
    let link = Link {
        id: id(900),
        workshop: id(2),
        from_noun: Noun::Note,
        from: id(101),
        to_noun: Noun::Note,
        to: id(102),
        kind: LinkKind::Answers,
        ..Link::default()
    };
    let made = picture(
        ColourBy::Note,
        vec![
            note(1, "Quoi ?").into(),
            note(2, "l'accueil").into(),
            link.into(),
        ],
    );
    assert_eq!(made.title, "L’accueil\u{a0}: idees");
    // What was touched last lies on top: it is drawn last.
    assert_eq!(made.notes[0].text, "l’accueil");
    assert_eq!(made.notes[1].text, "Quoi\u{202f}?");
    assert_eq!(made.links[0].label, "répond à");
    assert_eq!(
        made.links[0].sentence,
        "«\u{202f}Quoi\u{202f}?\u{202f}» répond à «\u{202f}l’accueil\u{202f}»"
    );
}

#[test]
fn nothing_is_read_under_a_heading_that_is_not_its_own() {
    let zone = Zone {
        id: id(50),
        board: id(3),
        title: "Haut".into(),
        order: "a".into(),
        ..Zone::default()
    };
    let empty = Zone {
        id: id(51),
        board: id(3),
        title: "Bas".into(),
        order: "b".into(),
        ..Zone::default()
    };
    let cluster = Cluster {
        id: id(60),
        board: id(3),
        order: "a".into(),
        ..Cluster::default()
    };
    let nobody = Cluster {
        id: id(61),
        board: id(3),
        order: "b".into(),
        ..Cluster::default()
    };
    let notes = vec![
        Note {
            zone: Some(id(50)),
            ..note(1, "dans la zone")
        },
        Note {
            zone: Some(id(50)),
            cluster: Some(id(60)),
            ..note(2, "dans les deux")
        },
        Note {
            cluster: Some(id(60)),
            ..note(3, "dans le regroupement")
        },
        note(4, "seule"),
    ];
    let mut all: Vec<Record> = vec![zone.into(), empty.into(), cluster.into(), nobody.into()];
    all.extend(notes.into_iter().map(Record::from));
    let made = picture(ColourBy::Note, all);
    let text = |places: &[usize]| -> Vec<String> {
        places
            .iter()
            .map(|place| made.notes[*place].text.clone())
            .collect()
    };
    let read: Vec<_> = made
        .reading
        .iter()
        .map(|part| (part.head, text(&part.notes)))
        .collect();
    assert_eq!(
        read,
        [
            (Head::Loose, vec!["seule".to_owned()]),
            (Head::Zone(0), vec!["dans la zone".to_owned()]),
            (
                Head::Cluster(0),
                vec![
                    "dans les deux".to_owned(),
                    "dans le regroupement".to_owned()
                ]
            ),
            (Head::Zone(1), vec![]),
        ]
    );
    assert_eq!(made.clusters.len(), 1);
    assert_eq!(made.clusters[0].title, "Sans titre");
}

#[test]
fn a_folded_cluster_is_one_card_that_keeps_its_notes_to_itself() {
    let folded = Cluster {
        id: id(60),
        board: id(3),
        order: "a".into(),
        title: "L'accueil".into(),
        folded: true,
        ..Cluster::default()
    };
    let within = |n: u128, x: f64| Note {
        cluster: Some(id(60)),
        x,
        y: 40.0,
        ..note(n, "dedans")
    };
    let made = picture(
        ColourBy::Note,
        vec![
            folded.into(),
            within(1, 300.0).into(),
            within(2, 100.0).into(),
            note(3, "dehors").into(),
        ],
    );
    assert_eq!(made.clusters, []);
    let [outside, card] = made.notes.as_slice() else {
        panic!("{:?}", made.notes)
    };
    assert_eq!((outside.text.as_str(), &outside.card), ("dehors", &None));
    assert_eq!(card.text, "L’accueil");
    assert_eq!(card.card.as_deref(), Some("2 notes"));
    assert_eq!((card.x, card.y), (100.0, 40.0));
    assert_eq!(made.reading.len(), 1);
    assert_eq!(made.reading[0].notes, [0, 1]);
    assert_eq!(made.legend[0].count, 3);
}

#[test]
fn a_link_to_a_note_under_a_card_leads_to_the_card() {
    let folded = Cluster {
        id: id(60),
        board: id(3),
        title: "L'accueil".into(),
        folded: true,
        ..Cluster::default()
    };
    let within = |n: u128| Note {
        cluster: Some(id(60)),
        ..note(n, "dedans")
    };
    let link = |n: u128, from: u128, to: u128| Link {
        id: id(200 + n),
        workshop: id(2),
        from_noun: Noun::Note,
        from: id(100 + from),
        to_noun: Noun::Note,
        to: id(100 + to),
        kind: LinkKind::LeadsTo,
        ..Link::default()
    };
    let made = picture(
        ColourBy::Note,
        vec![
            folded.into(),
            within(1).into(),
            within(2).into(),
            note(3, "dehors").into(),
            link(1, 1, 3).into(),
            // Within the card, where it is not seen on the screen either.
            link(2, 1, 2).into(),
        ],
    );
    let [arrow] = made.links.as_slice() else {
        panic!("{:?}", made.links)
    };
    assert_eq!(made.notes[arrow.from].text, "L’accueil");
    assert_eq!(made.notes[arrow.to].text, "dehors");
    assert!(arrow.sentence.contains("L’accueil"), "{}", arrow.sentence);
}

/// The screen's own table.
fn on_screen(list: &str, word: &str) -> String {
    let source = include_str!("../../../../../ui/src/boards/colours.ts");
    let (_, rest) = source.split_once(&format!("{list}:")).unwrap();
    let (table, _) = rest.split_once('}').unwrap();
    let (_, rest) = table.split_once(&format!("{word}: '")).unwrap();
    rest.split_once('\'').unwrap().0.to_owned()
}

#[test]
fn colours_say_what_they_say_on_the_screen() {
    let word = |value: serde_json::Value| value.as_str().unwrap().to_owned();
    for kind in KINDS {
        let colour = word(serde_json::to_value(kind_colour(kind)).unwrap());
        let kind = word(serde_json::to_value(kind).unwrap());
        assert_eq!(colour, on_screen("KIND_COLOURS", &kind));
    }
    for source in SOURCES {
        let colour = word(serde_json::to_value(source_colour(source)).unwrap());
        let source = word(serde_json::to_value(source).unwrap());
        assert_eq!(colour, on_screen("SOURCE_COLOURS", &source));
    }
    let kind = Note {
        kind: NoteKind::Need,
        ..note(1, "un besoin")
    };
    let made = picture(ColourBy::Kind, vec![kind.into()]);
    assert_eq!(made.notes[0].colour, Colour::Green);
    assert_eq!(made.legend[0].label, "Besoin");
    let source = Note {
        source: NoteSource::PaperTyped,
        ..note(1, "sur papier")
    };
    let made = picture(ColourBy::Source, vec![source.into()]);
    assert_eq!(
        (made.notes[0].colour, made.legend[0].label.as_str()),
        (Colour::Kraft, "Papier")
    );
}
