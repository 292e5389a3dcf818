//! Blueprints, maps of empathy and actors by their weight, hung on a wall: read aloud, all of their
//! words on their sheets, none over another, nothing hidden.

use domain::{Id, Record, note::Note, stakeholder::Stakeholder};
use export::{Fonts, Paper, Poster, Turn, poster_of, posters};
use synthesis::{Records, document::poster::Of};
use tests::{
    artefacts::{ACTORS, BLUEPRINT, FOUR, SEVEN, id, with_artefacts},
    documents::{plain, sample},
    readers::{accessible, accessible_but, by_pdfium, sheets, structure},
};

use super::{
    paper::{apart, written},
    *,
};

fn all() -> Vec<Record> {
    with_artefacts(sample().unwrap())
}

fn hung(records: &Records, of: Of, paper: Paper, language: Language) -> Poster {
    let asked = (of, Some(language));
    poster_of(records, asked, paper, &Fonts::bundled(), &mut |_| {
        ControlFlow::Continue(())
    })
    .unwrap()
}

/// The name of a poster, what it is of, and the number of that.
type Wall = (&'static str, fn(Id) -> Of, u128);

const OF: [Wall; 4] = [
    ("blueprint", Of::Blueprint, BLUEPRINT),
    ("influence", Of::Influence, ACTORS),
    ("seven", Of::EmpathyMap, SEVEN),
    ("four", Of::EmpathyMap, FOUR),
];

/// What each must say, and what it must not.
fn said(records: &Records, of: Of) -> (Vec<String>, Vec<String>) {
    match of {
        Of::Blueprint(_) => (
            vec![
                "Geste 0-0 du service".into(),
                "Geste 4-4 du service".into(),
                "Le motif du refus reste interne".into(),
                "Registre 3".into(),
                "puis elle attend".into(),
            ],
            vec![
                "Ligne cachée".into(),
                "Étape cachée".into(),
                "flèche cachée".into(),
                "pas caché".into(),
                // A lane of another kind is no part of a stage.
                "Geste 6-0".into(),
            ],
        ),
        Of::Influence(map) => {
            let actors = records.stakeholders_of(map);
            (actors.map(|actor| actor.name.clone()).collect(), Vec::new())
        }
        Of::EmpathyMap(map) => {
            let board = records.empathy_map(map).unwrap().board;
            let (shown, rest): (Vec<&Note>, Vec<&Note>) = records
                .notes_of(board)
                .partition(|note| records.status(note) == NoteStatus::Visible);
            assert_eq!((shown.len(), rest.len()), (8, 2));
            let texts = |notes: Vec<&Note>| notes.iter().map(|note| note.text.clone()).collect();
            let zones = records.zones_of(board).map(|zone| zone.title.clone());
            let shown: Vec<String> = texts(shown);
            (shown.into_iter().chain(zones).collect(), texts(rest))
        }
        _ => panic!("{of:?}"),
    }
}

#[test]
fn a_blueprint_a_map_of_weights_and_maps_of_empathy_hang_on_one_sheet() {
    let records = Records::new(all()).unwrap();
    let listed = posters(&records, None);
    for (name, of, number) in OF {
        let of = of(id(number));
        assert!(listed.iter().any(|(own, _, _)| *own == of), "{name}");
        for (format, turn, language) in [
            (3, Turn::Auto, Language::Fr),
            (1, Turn::Landscape, Language::En),
        ] {
            let paper = Paper::new(format, 1, 1).unwrap().turned(turn);
            let made = hung(&records, of, paper, language);
            assert!(made.is_readable(), "{name}: {}", made.letters);
            let (_folder, file) = written(&made.composition.pdf().unwrap());
            if let Some(folder) = std::env::var_os("ETABLI_KEEP") {
                fs::copy(
                    &file,
                    Path::new(&folder).join(format!("{name}-a{format}.pdf")),
                )
                .unwrap();
            }
            accessible(&file).unwrap_or_else(|error| panic!("{name}: {error}"));
            let pages = sheets(&file).unwrap();
            assert_eq!(pages.len(), 1, "{name} on A{format}");
            apart(name, &pages);
            let elements = structure(&file).unwrap();
            let count = |tag: &str| elements.iter().filter(|one| one.tag() == tag).count();
            assert_eq!(count("H1"), 1, "{name}");
            let told = plain(&by_pdfium(&file).unwrap());
            let (wanted, hidden) = said(&records, of);
            for text in wanted {
                assert!(told.contains(&plain(&text)), "{name} lacks {text}");
            }
            for text in hidden {
                assert!(!told.contains(&plain(&text)), "{name} shows {text}");
            }
            match of {
                // Lanes and degrees name their rows, steps and degrees their columns.
                Of::Blueprint(_) => {
                    assert_eq!(count("Table"), 1);
                    let rows = elements.iter().filter(|one| one.scope == "Row").count();
                    assert_eq!(rows, 5, "{name}");
                    let lines = match language {
                        Language::Fr => ["Ligne d’interaction", "Ligne de visibilité", "mène à"],
                        Language::En => ["Line of interaction", "Line of visibility", "leads to"],
                    };
                    for line in lines {
                        assert!(told.contains(&plain(line)), "{name} lacks {line}");
                    }
                }
                Of::Influence(_) => {
                    assert_eq!(count("Table"), 1);
                    let rows = elements.iter().filter(|one| one.scope == "Row").count();
                    assert_eq!(rows, 4, "{name}");
                }
                _ => assert!(count("H2") >= 4, "{name}"),
            }
        }
    }
}

/// What has no room beside the rest follows on sheets of its own; letters stay as large as they must.
#[test]
fn many_actors_and_many_notes_follow_on_further_sheets() {
    let mut records = all();
    for n in 0..60_u128 {
        let actor = Stakeholder {
            id: id(6_000 + n),
            map: id(ACTORS),
            order: format!("9{n:05}"),
            name: format!("Association de quartier au nom assez long numéro {n}"),
            influence: Some(2),
            interest: Some(3),
            ..Stakeholder::default()
        };
        records.push(actor.into());
    }
    for n in 0..150_u128 {
        let note = Note {
            id: id(7_000 + n),
            board: id(100 * SEVEN),
            order: format!("9{n:05}"),
            text: format!(
                "Je me demande à chaque fois si j’ai la bonne pièce, et la bonne copie ({n})"
            ),
            zone: Some(id(100 * SEVEN + 10 + n % 7)),
            ..Note::default()
        };
        records.push(note.into());
    }
    let records = Records::new(records).unwrap();
    for (name, of, last) in [
        ("influence", Of::Influence(id(ACTORS)), "numéro 59"),
        ("empathy", Of::EmpathyMap(id(SEVEN)), "(149)"),
    ] {
        let made = hung(&records, of, Paper::new(3, 1, 1).unwrap(), Language::Fr);
        assert!(made.is_readable(), "{name}: {}", made.letters);
        let (_folder, file) = written(&made.composition.pdf().unwrap());
        if let Some(folder) = std::env::var_os("ETABLI_KEEP") {
            fs::copy(&file, Path::new(&folder).join(format!("many-{name}.pdf"))).unwrap();
        }
        accessible(&file).unwrap_or_else(|error| panic!("{name}: {error}"));
        let pages = sheets(&file).unwrap();
        assert!(pages.len() > 1, "{name}");
        apart(name, &pages);
        let told = plain(&by_pdfium(&file).unwrap());
        assert!(told.contains(&plain(last)), "{name}");
        let count = |text: &str| told.matches(&plain(text)).count();
        match of {
            Of::Influence(_) => assert_eq!(count("Association de quartier"), 60),
            _ => assert_eq!(count("Je me demande à chaque fois"), 150),
        }
    }
}

#[test]
fn tiles_of_them_are_read_once() {
    let records = Records::new(all()).unwrap();
    for (name, of, number) in OF {
        let made = hung(
            &records,
            of(id(number)),
            Paper::new(4, 2, 2).unwrap(),
            Language::Fr,
        );
        let (_folder, file) = written(&made.composition.pdf().unwrap());
        accessible_but(&file, &["TAG-002"]).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(sheets(&file).unwrap().len(), 4, "{name}");
        let elements = structure(&file).unwrap();
        assert_eq!(
            elements.iter().filter(|one| one.tag() == "H1").count(),
            1,
            "{name}"
        );
    }
}

#[test]
fn no_text_makes_one_fail_or_leave_its_sheet() {
    for (name, text) in hostile() {
        let records: Vec<Record> = all().iter().map(|record| fill(record, &text)).collect();
        let records = Records::new(records).unwrap();
        // The map of four zones is laid out as that of seven.
        for (what, of, number) in OF.into_iter().take(3) {
            let made = hung(
                &records,
                of(id(number)),
                Paper::new(3, 1, 1).unwrap(),
                Language::Fr,
            );
            let (_folder, file) = written(&made.composition.pdf().unwrap());
            for page in sheets(&file).unwrap() {
                for word in &page.words {
                    assert!(
                        word.right < page.width + 1.0 && word.bottom < page.height + 1.0,
                        "{what}, {name}: {word:?}"
                    );
                }
            }
        }
    }
}
