use std::collections::HashSet;

use domain::{
    Id, Kindred, Record,
    board::Board,
    note::{Note, NoteStatus},
    project::Project,
    workshop::{Language, Workshop},
};
use proptest::prelude::*;

use words::compared::{Words, key};

use super::{LARGEST, alike};
use crate::Records;

fn singulars(text: &str) -> Vec<String> {
    let words = Words::of(Language::Fr).read(text);
    words.into_iter().map(|word| word.singular).collect()
}

fn stems(text: &str, language: Language) -> Vec<String> {
    let words = Words::of(language).read(text);
    words.into_iter().map(|word| word.stem).collect()
}

#[test]
fn a_plural_is_its_singular() {
    for (one, many) in [
        ("usager", "usagers"),
        ("élu", "élus"),
        ("vélo", "vélos"),
        ("métro", "métros"),
        ("lieu", "lieux"),
        ("enjeu", "enjeux"),
        ("travail", "travaux"),
        ("journal", "journaux"),
        ("bureau", "bureaux"),
        ("emploi", "emplois"),
        ("danger", "dangers"),
        ("genou", "genoux"),
        ("vitrail", "vitraux"),
    ] {
        assert_eq!(singulars(one), singulars(many), "{one}");
        assert_eq!(stems(one, Language::Fr), stems(many, Language::Fr), "{one}");
    }
}

#[test]
fn case_accents_ligatures_and_elisions_do_not_count() {
    for (one, other) in [
        ("l’usager", "USAGER"),
        ("d'accueil", "Accueil"),
        ("qu’attendre", "attendre"),
        ("jusqu’aux œuvres", "oeuvre"),
        ("e\u{301}lu", "élu"),
        ("Élu", "elu"),
    ] {
        assert_eq!(singulars(one), singulars(other), "{one}");
    }
    assert_eq!(key("L’Élu,  c’est… moi !"), key("l'elu c'est moi"));
    assert_ne!(key("Élu"), key("Élue"));
}

#[test]
fn kin_share_a_stem_and_grammar_is_left_out() {
    let fr = |text: &str| stems(text, Language::Fr);
    assert_eq!(fr("informer"), fr("l’information"));
    assert_eq!(fr("accueillir"), fr("accueillante"));
    // Near to one another by their stem alone, and not the same word.
    assert_ne!(singulars("usager"), singulars("usage"));
    assert!(fr("il y a des , et puis c’est pour nous").is_empty());
    let en = |text: &str| stems(text, Language::En);
    assert_eq!(
        en("waiting rooms"),
        en("the room waits").into_iter().rev().collect::<Vec<_>>()
    );
    assert_eq!(en("the users’ doors"), en("user door"));
}

const WORKSHOP: Id = Id::from_u128(2);
const BOARD: Id = Id::from_u128(3);

fn id(number: usize) -> Id {
    Id::from_u128(100 + u128::try_from(number).unwrap())
}

fn note(number: usize, text: &str) -> Note {
    Note {
        id: id(number),
        board: BOARD,
        order: format!("{number:06}"),
        text: text.to_owned(),
        ..Note::default()
    }
}

fn proposals(notes: Vec<Note>) -> Vec<Kindred> {
    let project = Project {
        id: Id::from_u128(1),
        ..Project::default()
    };
    let workshop = Workshop {
        id: WORKSHOP,
        project: project.id,
        ..Workshop::default()
    };
    let board = Board {
        id: BOARD,
        workshop: WORKSHOP,
        ..Board::default()
    };
    let mut records = vec![
        Record::Project(project),
        Record::Workshop(workshop),
        Record::Board(board),
    ];
    records.extend(notes.into_iter().map(Record::Note));
    alike(&Records::of_workshop(records, WORKSHOP).unwrap(), BOARD)
}

fn of(texts: &[&str]) -> Vec<Kindred> {
    proposals(
        texts
            .iter()
            .enumerate()
            .map(|(number, text)| note(number, text))
            .collect(),
    )
}

#[test]
fn notes_that_share_rare_words_are_proposed_with_them() {
    let found = of(&[
        "Trop d’attente au guichet",
        "Afficher les horaires d’ouverture sur la porte",
        "L’attente aux guichets est longue",
        "Un vélo pour les agents",
        "Les horaires d'ouverture ne sont pas affichés",
        "Former les élus",
    ]);
    let notes: Vec<Vec<Id>> = found.iter().map(|one| one.notes.clone()).collect();
    assert!(notes.contains(&vec![id(1), id(4)]), "{found:?}");
    let hours = found
        .iter()
        .find(|one| one.notes == [id(1), id(4)])
        .unwrap();
    assert!(
        hours.words.iter().any(|word| word == "horaires"),
        "{hours:?}"
    );
    assert!(
        hours.words.iter().any(|word| word == "ouverture"),
        "{hours:?}"
    );
    assert!(notes.contains(&vec![id(0), id(2)]), "{found:?}");
    let used: Vec<Id> = notes.concat();
    assert!(
        !used.contains(&id(3)) && !used.contains(&id(5)),
        "{found:?}"
    );
}

#[test]
fn the_same_wording_is_told_apart_from_what_is_near() {
    let found = of(&[
        "La porte est lourde",
        "la porte est LOURDE !",
        "Un banc",
        "Merci",
        "…",
        "!",
    ]);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].same && found[0].notes == [id(0), id(1)]);
}

#[test]
fn a_note_joins_the_cluster_that_says_it_already_and_clusters_are_left_alone() {
    let sorted = |number, text, cluster| Note {
        cluster: Some(Id::from_u128(cluster)),
        ..note(number, text)
    };
    let found = proposals(vec![
        sorted(0, "Signalétique illisible dans le hall", 7),
        sorted(1, "La signalétique du hall est illisible", 8),
        note(2, "Refaire la signalétique illisible du hall"),
        note(3, "Une table à langer"),
    ]);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].notes, [id(2)]);
    assert!(found[0].cluster.is_some());
}

#[test]
fn words_that_accents_alone_part_are_a_reason_too() {
    let mut texts = vec!["a’a’éé a", "a’a’ée "];
    texts.resize(19, "");
    let found = of(&texts);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].words, ["a'a'éé"], "{found:?}");
}

#[test]
fn hidden_notes_and_those_under_another_are_left_out() {
    let found = proposals(vec![
        note(0, "Ouvrir le samedi matin"),
        Note {
            status: NoteStatus::Hidden,
            ..note(1, "Ouvrir le samedi matin")
        },
        Note {
            merged_into: Some(id(0)),
            ..note(2, "Ouvrir samedi matin")
        },
    ]);
    assert_eq!(found, []);
}

proptest! {
    /// Whatever is written: each note is proposed at most once but for its own wording, every
    /// reason stands in a note, and the answer is the same every time.
    #[test]
    fn proposals_are_sound(texts in proptest::collection::vec("[a-eé’ ]{0,24}", 0..40)) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let found = of(&texts);
        prop_assert_eq!(&found, &of(&texts));
        let mut seen = HashSet::new();
        for one in &found {
            prop_assert!(one.cluster.is_some() || one.notes.len() > 1);
            prop_assert!(one.same || !one.words.is_empty());
            for note in one.notes.iter().filter(|_| !one.same) {
                prop_assert!(seen.insert(*note));
            }
            for word in &one.words {
                prop_assert!(texts.iter().any(|text| text.replace('’', "'").contains(word.as_str())));
            }
        }
    }
}

#[test]
fn ten_thousand_notes_cost_what_they_share_and_not_their_square() {
    let subjects = [
        "accueil",
        "guichet",
        "horaires",
        "courrier",
        "dossier",
        "rendez-vous",
        "parking",
        "site",
    ];
    let notes: Vec<Note> = (0..10_000)
        .map(|number| {
            let subject = subjects[number % subjects.len()];
            note(
                number,
                &format!("{subject} mot{} et mot{}", number % 997, number * 7 % 1_499),
            )
        })
        .collect();
    let found = proposals(notes);
    assert!(!found.is_empty());
    assert!(
        found
            .iter()
            .all(|one| one.notes.len() <= LARGEST || one.same)
    );
}
