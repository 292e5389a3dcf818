//! Every sample of another tool, read by its content, and the rules that hold for all of them.

mod hostile;

mod every_format;
mod far;
mod groups;
mod klaxoon;

use std::collections::BTreeMap;

use domain::{
    Id, Noun, Record, Timestamp, limits,
    note::{Colour, Note, NoteKind},
    workshop::Language,
};

use super::{
    ImportedBoard, Long, Onto, Reason, Said, Source, Taken, Wishes, board_of, made, polled, read,
    rules,
};

/// A file of `tests/inputs/imports`.
pub fn sample(name: &str) -> Vec<u8> {
    let folder = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../../tests/inputs/imports/"
    );
    std::fs::read(format!("{folder}{name}")).expect(name)
}

pub fn taken(name: &str) -> Taken {
    read(&sample(name), &Wishes::default()).expect(name)
}

fn only(taken: &Taken) -> &ImportedBoard {
    assert_eq!(taken.imported.boards.len(), 1);
    &taken.imported.boards[0]
}

fn texts(board: &ImportedBoard) -> Vec<&str> {
    board.notes.iter().map(|note| note.text.as_str()).collect()
}

fn zone_of(board: &ImportedBoard, note: usize) -> Option<&str> {
    board.notes[note]
        .zone
        .map(|zone| board.zones[zone].title.as_str())
}

fn cluster_of(board: &ImportedBoard, note: usize) -> Option<&str> {
    board.notes[note]
        .cluster
        .map(|cluster| board.clusters[cluster].title.as_str())
}

fn left(taken: &Taken) -> BTreeMap<Reason, u32> {
    taken.imported.left.clone()
}

fn dots(board: &ImportedBoard) -> Vec<u32> {
    let options = board.ballots.iter().flat_map(|ballot| &ballot.options);
    options.map(|option| option.dots).collect()
}

fn in_english() -> Wishes {
    Wishes {
        language: Language::En,
        ..Wishes::default()
    }
}

pub fn onto() -> Onto {
    Onto {
        workshop: Id::from_u128(7),
        board: Id::from_u128(8),
        there: false,
        scope: Id::from_u128(8),
        title: "Accueil".to_owned(),
        now: Timestamp(1_800_000_000_000),
        language: Language::Fr,
        corner: (0.0, 0.0),
        last: std::collections::HashMap::new(),
        groups: Vec::new(),
        participants: Vec::new(),
        authors: false,
    }
}

/// The records of a file's first board, each within its limits.
fn records(taken: &mut Taken) -> Vec<Record> {
    let records = made(&mut taken.imported, 0, &mut onto());
    for record in &records {
        record.check().expect("a sound record");
    }
    records
}

fn notes(records: &[Record]) -> Vec<&Note> {
    records
        .iter()
        .filter_map(|record| match record {
            Record::Note(note) => Some(note),
            _ => None,
        })
        .collect()
}

#[test]
fn each_sample_is_recognised_by_what_it_holds() {
    for (name, source, counts) in [
        // Notes, zones, clusters, links, options.
        ("canvas-accueil.canvas", Source::Canvas, [4, 2, 0, 2, 0]),
        ("decidim-propositions.csv", Source::Decidim, [4, 0, 2, 0, 4]),
        ("deck-accueil.csv", Source::Deck, [3, 2, 2, 0, 0]),
        ("deck-accueil.json", Source::Deck, [3, 2, 2, 0, 0]),
        (
            "excalidraw-accueil.excalidraw",
            Source::Excalidraw,
            [6, 2, 1, 1, 0],
        ),
        ("framadate-choix.csv", Source::Framadate, [0, 0, 0, 0, 3]),
        ("framadate-dates.csv", Source::Framadate, [0, 0, 0, 0, 3]),
        ("klaxoon-accueil.klx", Source::Klaxoon, [6, 2, 3, 1, 0]),
        (
            "limesurvey-reponses.csv",
            Source::Limesurvey,
            [5, 2, 0, 0, 0],
        ),
        ("miro-items.json", Source::Miro, [5, 2, 0, 0, 0]),
        ("miro-tableau.csv", Source::MiroCsv, [6, 2, 0, 0, 0]),
        ("mural-accueil.csv", Source::Mural, [8, 2, 0, 0, 0]),
        ("padlet-posts.csv", Source::Padlet, [3, 1, 0, 0, 0]),
        ("parabol-retro.csv", Source::Parabol, [5, 2, 3, 0, 3]),
        ("scrumlr-accueil.csv", Source::Scrumlr, [3, 2, 1, 0, 3]),
        ("tableau-libre.csv", Source::Table, [4, 0, 3, 0, 4]),
        ("tableau-libre.xlsx", Source::Table, [3, 0, 2, 0, 3]),
        ("trello-accueil.json", Source::Trello, [3, 2, 1, 0, 3]),
        ("wekan-accueil.csv", Source::Wekan, [3, 2, 1, 0, 3]),
    ] {
        let mut taken = taken(name);
        assert_eq!(taken.imported.source, source, "{name}");
        let mut found = [0; 5];
        for number in 0..taken.imported.boards.len() {
            let board = &taken.imported.boards[number];
            found[0] += board.notes.len();
            found[1] += board.zones.len();
            found[2] += board.clusters.len();
            found[3] += board.links.len();
            found[4] += board
                .ballots
                .iter()
                .map(|ballot| ballot.options.len())
                .sum::<usize>();
        }
        let polls = &taken.imported.polls;
        found[4] += polls.iter().map(|poll| poll.options.len()).sum::<usize>();
        assert_eq!(found, counts, "{name}");
        if taken.imported.boards.is_empty() {
            for record in polled(&taken.imported, 0, &mut onto()) {
                record.check().expect(name);
            }
        } else {
            records(&mut taken);
        }
    }
}

#[test]
fn miro_places_count_from_the_frames_corner_and_html_becomes_text() {
    let taken = taken("miro-items.json");
    let board = only(&taken);
    assert_eq!(
        texts(board),
        [
            "L'accueil est souriant",
            "Borne facile\nà trouver",
            "Trop de papiers & de photocopies",
            "Et le samedi\u{a0}?",
            "Afficher le temps d'attente",
        ]
    );
    // The frame's corner is (-400, -300), the centre 150, 160 from it, half the note less.
    assert_eq!(
        board.notes[0].place,
        Some((-400.0 + 150.0 - 99.5, -300.0 + 160.0 - 114.0))
    );
    assert_eq!(zone_of(board, 2), Some("Ce qui bloque"));
    assert_eq!(zone_of(board, 3), None);
    let colours: Vec<_> = board
        .notes
        .iter()
        .map(|note| note.colour.unwrap())
        .collect();
    assert_eq!(
        colours,
        [
            Colour::Yellow,
            Colour::Green,
            Colour::Pink,
            Colour::Turquoise,
            Colour::Blue
        ]
    );
    assert_eq!(left(&taken)[&Reason::EmptyText], 1);
    assert!(!taken.imported.said.contains_key(&Said::OnePage));
}

#[test]
fn miro_rows_that_begin_a_frame_are_zones_and_any_row_can_be_made_one() {
    let taken = taken("miro-tableau.csv");
    let board = only(&taken);
    assert_eq!(
        board.notes[1].text,
        "File d'attente visible\ndepuis la porte"
    );
    assert_eq!(
        board.notes[3].text,
        "Un plan au sol, avec des \"pas\" de couleur"
    );
    assert_eq!(board.notes[3].text, board.notes[5].text);
    assert_eq!(zone_of(board, 5), Some("Frame 2"));
    let wishes = Wishes {
        titles: Some(vec![2]),
        ..Wishes::default()
    };
    let chosen = read(&sample("miro-tableau.csv"), &wishes).unwrap();
    assert_eq!(only(&chosen).zones[0].title, "Un guichet unique à l'entrée");
    assert_eq!(only(&chosen).notes.len(), 7);
}

#[test]
fn mural_keeps_places_colours_areas_and_twins() {
    let mut taken = taken("mural-accueil.csv");
    let board = only(&taken).clone();
    assert_eq!(
        board.notes[2].text,
        "Pièces & justificatifs : liste trop longue"
    );
    assert_eq!(board.notes[4].text, board.notes[5].text);
    assert_eq!(board.notes[7].place, Some((-300.0, 900.0)));
    assert_eq!(zone_of(&board, 7), None);
    let colours: Vec<_> = board
        .notes
        .iter()
        .map(|note| note.colour.unwrap())
        .collect();
    use Colour::{Blue, Green, Kraft, Pink, Yellow};
    assert_eq!(
        colours,
        [Kraft, Yellow, Pink, Pink, Green, Green, Blue, Kraft]
    );
    assert_eq!(left(&taken)[&Reason::EmptyText], 1);
    assert_eq!(left(&taken)[&Reason::Person], 9);
    // One factor for all, and no note over another.
    let records = records(&mut taken);
    let notes = notes(&records);
    for (index, one) in notes.iter().enumerate() {
        for other in &notes[index + 1..] {
            let apart = (one.x - other.x).abs() >= 184.0 || (one.y - other.y).abs() >= 60.0;
            assert!(apart, "{} {}", one.text, other.text);
        }
    }
    let across = (notes[0].x - notes[7].x) / (notes[4].x - notes[7].x);
    assert!((across - 420.0 / 1_500.5).abs() < 0.001);
}

#[test]
fn mural_labels_become_clusters_only_when_asked_for() {
    let wishes = Wishes {
        labels: true,
        ..Wishes::default()
    };
    let taken = read(&sample("mural-accueil.csv"), &wishes).unwrap();
    let board = only(&taken);
    assert_eq!(cluster_of(board, 2), Some("usager"));
    assert_eq!(cluster_of(board, 3), Some("irritant"));
    assert_eq!(left(&taken)[&Reason::Label], 1);
}

#[test]
fn klaxoon_groups_and_categories_are_clusters_and_what_was_deleted_stays_away() {
    let taken = taken("klaxoon-accueil.klx");
    let board = only(&taken);
    assert_eq!(
        texts(board),
        [
            "Porte lourde",
            "Signalétique\npeu lisible",
            "Un médiateur & une borne",
            "Ticket",
            "Rendez-vous",
            "Image\u{a0}: plan"
        ]
    );
    let image = board.notes[5].image.as_ref().expect("its picture");
    assert!(image.data.starts_with("data:image/png;base64,"));
    assert_eq!(board.notes[5].place, Some((120.0, 500.0)));
    assert_eq!(cluster_of(board, 3), Some("Groupe 1"));
    let english = read(&sample("klaxoon-accueil.klx"), &in_english()).unwrap();
    assert_eq!(cluster_of(only(&english), 3), Some("Group 1"));
    assert_eq!(cluster_of(board, 0), Some("Irritant"));
    assert_eq!(board.notes[3].width, Some(96.0));
    let left = left(&taken);
    // A note and a link; a drawing and a text box; a link to a deleted note.
    assert_eq!(left[&Reason::Deleted], 2);
    assert_eq!(left[&Reason::OtherObject], 2);
    assert_eq!(left[&Reason::LooseLink], 1);
    assert_eq!(left.get(&Reason::Image), None);
    assert_eq!(left[&Reason::OtherField], 1);
    let boxes = Wishes {
        boxes: true,
        ..Wishes::default()
    };
    let with = read(&sample("klaxoon-accueil.klx"), &boxes).unwrap();
    let kraft = only(&with)
        .notes
        .iter()
        .find(|note| note.colour == Some(Colour::Kraft));
    assert_eq!(kraft.unwrap().text, "Accueil de la mairie");
}

#[test]
fn klaxoon_zones_hold_the_notes_whose_centre_lies_in_them() {
    let mut taken = taken("klaxoon-accueil.klx");
    let records = records(&mut taken);
    let zone = |title: &str| {
        records.iter().find_map(|record| match record {
            Record::Zone(zone) if zone.title == title => Some(zone.id),
            _ => None,
        })
    };
    let notes = notes(&records);
    assert_eq!(notes[0].zone, zone("Aujourd'hui"));
    assert_eq!(notes[2].zone, zone("Demain"));
    assert!(notes[0].zone.is_some());
    // The median note is 192 wide there, and as wide as ours here.
    assert_eq!(notes[0].width, None);
    assert_eq!(notes[3].width, Some(92.0));
}

#[test]
fn parabol_counts_a_groups_votes_once_and_a_task_is_an_action() {
    let taken = taken("parabol-retro.csv");
    let board = only(&taken);
    assert_eq!(dots(board), [5, 3, 0]);
    let task = board.notes.last().unwrap();
    assert_eq!((task.kind, task.zone), (NoteKind::Action, None));
    assert_eq!(task.text, "Essayer un \"ticket\" en avril");
    assert_eq!(cluster_of(board, 4), Some("Attente"));
    assert_eq!(board.notes[0].at, Some(Timestamp(1_773_306_300_000)));
    assert_eq!(left(&taken)[&Reason::Comment], 2);
}

#[test]
fn decidim_takes_title_and_body_without_the_guard_and_leaves_what_was_taken_back() {
    let taken = taken("decidim-propositions.csv");
    let board = only(&taken);
    assert_eq!(
        texts(board),
        [
            "Ouvrir le samedi matin\nUne fois par mois ; pour celles et ceux qui travaillent.",
            "Un siège à chaque guichet\n- pour les personnes âgées\n- pour les parents",
            "Traduire les panneaux\nEn trois langues.",
            "Un café d'accueil\nLe premier mardi du mois.",
        ]
    );
    assert_eq!(dots(board), [42, 17, 8, 0]);
    assert_eq!(left(&taken)[&Reason::Amendment], 1);
    assert_eq!(left(&taken)[&Reason::Withdrawn], 1);
    let english = read(&sample("decidim-propositions.csv"), &in_english()).unwrap();
    assert!(
        only(&english).notes[2]
            .text
            .starts_with("Translate the signs")
    );
    assert_eq!(english.imported.said[&Said::OtherLanguage], 4);
}

#[test]
fn decidim_as_json_gives_the_same_notes() {
    let root = serde_json::json!([{
        "id": 101, "participatory_space": { "id": 4 }, "component": { "id": 9 },
        "title": { "fr": "Ouvrir" }, "body": { "fr": "<p>Le samedi &amp; tôt</p><p>ou tard</p>" },
        "category": { "name": { "fr": "Horaires" } }, "supports": 12, "is_amend": false,
    }]);
    let taken = read(root.to_string().as_bytes(), &Wishes::default()).unwrap();
    let board = only(&taken);
    assert_eq!(taken.imported.source, Source::Decidim);
    assert_eq!(texts(board), ["Ouvrir\nLe samedi & tôt\nou tard"]);
    assert_eq!(cluster_of(board, 0), Some("Horaires"));
    assert_eq!(dots(board), [12]);
}

#[test]
fn excalidraw_joins_shapes_with_their_texts_and_takes_the_unwrapped_wording() {
    let taken = taken("excalidraw-accueil.excalidraw");
    let board = only(&taken);
    assert_eq!(
        texts(board),
        [
            "Le hall est grand et vide",
            "On ne voit pas le guichet",
            "Une ligne verte au sol",
            "Une ligne verte\npuis bleue",
            "Qui décide ?",
            "Ancien style : texte groupé",
        ]
    );
    assert_eq!(zone_of(board, 0), Some("Constats"));
    assert_eq!(zone_of(board, 2), Some("Cadre 2"));
    let english = read(&sample("excalidraw-accueil.excalidraw"), &in_english()).unwrap();
    assert_eq!(zone_of(only(&english), 2), Some("Frame 2"));
    assert_eq!(board.notes[2].cluster, board.notes[3].cluster);
    assert_eq!(board.notes[5].cluster, None);
    assert_eq!(board.notes[5].colour, Some(Colour::Lilac));
    let link = &board.links[0];
    assert_eq!(
        (link.from, link.to, link.label.as_str()),
        (0, 2, "répond à")
    );
    assert_eq!(left(&taken)[&Reason::Deleted], 2);
    assert_eq!(left(&taken)[&Reason::LooseLink], 1);
    assert_eq!(left(&taken)[&Reason::OtherObject], 1);
}

#[test]
fn canvas_groups_hold_what_lies_in_them() {
    let mut taken = taken("canvas-accueil.canvas");
    let board = only(&taken).clone();
    assert_eq!(board.notes[0].text, "**Sas** trop étroit");
    let colours: Vec<_> = board.notes.iter().map(|note| note.colour).collect();
    assert_eq!(
        colours,
        [
            Some(Colour::Pink),
            Some(Colour::Green),
            None,
            Some(Colour::Lilac)
        ]
    );
    assert_eq!(board.links[0].label, "appelle");
    assert_eq!(left(&taken)[&Reason::File], 2);
    assert_eq!(left(&taken)[&Reason::LooseLink], 1);
    let records = records(&mut taken);
    let zoned: Vec<bool> = notes(&records)
        .iter()
        .map(|note| note.zone.is_some())
        .collect();
    assert_eq!(zoned, [true, true, true, false]);
    let titles: Vec<&str> = records
        .iter()
        .filter_map(|record| match record {
            Record::Zone(zone) => Some(zone.title.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(titles, ["Entrée", "Zone 2"]);
}

#[test]
fn trello_and_deck_follow_the_order_of_their_lists_and_leave_the_archive() {
    let trello = taken("trello-accueil.json");
    let board = only(&trello);
    assert_eq!(
        texts(board),
        [
            "Numéro d'appel unique\nAvec **rappel**\nsous une heure",
            "Plan à l'entrée",
            "Formulaire en gros caractères",
        ]
    );
    assert_eq!(board.zones[0].title, "Idées");
    assert_eq!(dots(board), [3, 1, 0]);
    assert_eq!(board.notes[1].colour, Some(Colour::Pink));
    assert_eq!(board.title, "Accueil de la mairie");
    // A list, a card, and a card of that list.
    assert_eq!(left(&trello)[&Reason::Archived], 3);
    for name in ["deck-accueil.json", "deck-accueil.csv"] {
        let deck = taken(name);
        let board = only(&deck);
        assert_eq!(zone_of(board, 0), Some("Constats"), "{name}");
        assert_eq!(zone_of(board, 2), Some("À essayer"), "{name}");
        assert_eq!(cluster_of(board, 1), Some("Urgent"), "{name}");
        assert_eq!(left(&deck)[&Reason::Label], 1, "{name}");
    }
    let deck = taken("deck-accueil.csv");
    assert_eq!(
        only(&deck).notes[1].text,
        "Bruit \"sourd\" dans le hall 🔔\nSurtout\nle lundi"
    );
}

#[test]
fn wekan_labels_votes_and_guards_are_read() {
    let taken = taken("wekan-accueil.csv");
    let board = only(&taken);
    assert_eq!(
        texts(board),
        [
            "Casier à vélos",
            "=Gratuit le mardi\nÀ vérifier",
            "Repeindre l'entrée"
        ]
    );
    assert_eq!(dots(board), [4, 0, 0]);
    assert_eq!(cluster_of(board, 0), Some("Dehors"));
    assert_eq!(board.notes[0].colour, Some(Colour::Green));
    assert_eq!(left(&taken)[&Reason::Archived], 1);
    assert_eq!(left(&taken)[&Reason::Label], 1);
}

#[test]
fn limesurvey_open_questions_are_zones_and_closed_answers_are_counted() {
    let taken = taken("limesurvey-reponses.csv");
    let board = only(&taken);
    assert_eq!(
        texts(board),
        [
            "Une attente plus courte\net assise",
            "=ouvrir le soir",
            "Un ton \"normal\"; pas administratif",
            "Rien à ajouter",
            "Merci",
        ]
    );
    assert_eq!(zone_of(board, 4), Some("G02Q03"));
    assert_eq!(left(&taken)[&Reason::ClosedAnswer], 5);
    assert_eq!(taken.imported.said[&Said::Unfinished], 1);
}

#[test]
fn framadate_is_a_ballot_of_counts_without_people() {
    let choices = taken("framadate-choix.csv");
    let poll = &choices.imported.polls[0];
    let said: Vec<_> = poll
        .options
        .iter()
        .map(|o| (o.label.as_str(), o.dots, o.maybe))
        .collect();
    assert_eq!(
        said,
        [
            ("Ouvrir le samedi", 2, 0),
            ("Ouvrir le midi", 2, 0),
            ("Prendre rendez-vous", 0, 2)
        ]
    );
    assert_eq!(poll.voters, 3);
    // No dots, and left out neither: each option says its own.
    assert_eq!(choices.imported.said[&Said::Maybe], 2);
    let labels = |language| {
        let mut onto = onto();
        onto.language = language;
        let records = polled(&choices.imported, 0, &mut onto).into_iter();
        let labels = records.filter_map(|record| match record {
            Record::BallotOption(option) => Some(option.label),
            _ => None,
        });
        labels.collect::<Vec<_>>()
    };
    assert_eq!(
        labels(Language::Fr),
        [
            "Ouvrir le samedi",
            "Ouvrir le midi",
            "Prendre rendez-vous (si nécessaire\u{a0}: 2)"
        ]
    );
    assert_eq!(
        labels(Language::En)[2],
        "Prendre rendez-vous (if need be: 2)"
    );
    let dates = taken("framadate-dates.csv");
    let poll = &dates.imported.polls[0];
    assert_eq!(
        poll.options.iter().map(|o| o.maybe).collect::<Vec<_>>(),
        [0, 1, 0]
    );
    assert_eq!(poll.options[1].label, "jeudi 12 mars 2026, Soir");
    assert_eq!(
        poll.options.iter().map(|o| o.dots).collect::<Vec<_>>(),
        [1, 1, 1]
    );
    let all = format!("{:?}", polled(&dates.imported, 0, &mut onto()));
    assert!(!all.contains("Participant"));
}

#[test]
fn framadate_says_if_need_be_of_an_option_however_long_it_is() {
    let long = "é".repeat(limits::LINE + 20);
    let file = format!(",\"{long}\",\r\n\"Une personne\",\"Si nécessaire\",\r\n");
    let read = read(file.as_bytes(), &Wishes::default()).unwrap();
    assert_eq!(read.recognised, Source::Framadate);
    let made = polled(&read.imported, 0, &mut onto());
    let [_, Record::BallotOption(option)] = &made[..] else {
        panic!("{made:?}");
    };
    assert!(
        option.label.ends_with(" (si nécessaire\u{a0}: 1)"),
        "{}",
        option.label
    );
    assert_eq!(option.label.chars().count(), limits::LINE);
}

#[test]
fn scrumlr_stacks_are_clusters_and_padlet_sections_zones() {
    let scrumlr = taken("scrumlr-accueil.csv");
    let board = only(&scrumlr);
    assert_eq!(texts(board)[0], "Trop de bruit");
    assert_eq!(board.notes[0].cluster, board.notes[1].cluster);
    assert_eq!(dots(board), [3, 1, 0]);
    let padlet = taken("padlet-posts.csv");
    let board = only(&padlet);
    assert_eq!(
        texts(board),
        [
            "Un mot gentil\nOn dit bonjour avant tout.",
            "Une photo du hall",
            "Question\nOù est l'ascenseur ?"
        ]
    );
    assert_eq!(zone_of(board, 2), None);
    assert_eq!(board.notes[0].colour, Some(Colour::Green));
}
