//! Looking into a library that is not opened, and taking workshops from it.

use std::{collections::BTreeMap, path::Path};

use domain::{
    Actor, ErrorCode, Id, Noun, Record,
    look::{Found, FoundPlace, Holds, Kinship, Look, LookedWorkshop, Newer},
};
use engine::{ImportChoice, Imported, Reading};
use serde_json::{Value, json};
use tests::library::Library;

fn looked(library: &Library, file: &Path) -> Look {
    let mut reading = Reading::of_file(file).unwrap();
    library.engine.look(&mut reading).unwrap()
}

fn workshop(look: &Look, id: Id) -> &LookedWorkshop {
    look.projects
        .iter()
        .flat_map(|project| &project.workshops)
        .find(|workshop| workshop.id == id)
        .unwrap()
}

fn take(
    library: &Library,
    file: &Path,
    workshops: &[Id],
    choice: Option<ImportChoice>,
) -> Result<engine::ImportOutcome, domain::Fault> {
    let mut reading = Reading::of_file(file)?;
    library
        .engine
        .take(Actor::Desk, &mut reading, workshops, choice)
}

/// Every record of a project, by id.
fn all(library: &Library, project: Id) -> BTreeMap<Id, Record> {
    let records = library.engine.project_records(project).unwrap_or_default();
    records.into_iter().map(|one| (one.id(), one)).collect()
}

/// A project with two workshops: notes, a persona, a journey that names it, an action from a decision
/// of the other workshop.
struct Stage {
    project: Id,
    first: Id,
    second: Id,
    note: Id,
    board: Id,
}

fn stage(library: &Library) -> Stage {
    let (project, first, board) = library.board().unwrap();
    let make = |noun, fields: Value| library.make(noun, fields).unwrap();
    let second = make(
        Noun::Workshop,
        json!({ "project": project, "title": "Suite" }),
    );
    let note = make(Noun::Note, json!({ "board": board, "text": "Une" }));
    make(Noun::Note, json!({ "board": board, "text": "Deux" }));
    make(
        Noun::Participant,
        json!({ "workshop": first, "pseudonym": "Ali" }),
    );
    let persona = make(
        Noun::Persona,
        json!({ "project": project, "workshop": second, "name": "Nadia" }),
    );
    make(
        Noun::Journey,
        json!({ "project": project, "workshop": first, "title": "Venir", "personas": [persona] }),
    );
    let decision = make(
        Noun::Decision,
        json!({ "workshop": second, "text": "Ouvrir" }),
    );
    make(
        Noun::Action,
        json!({ "project": project, "workshop": first, "title": "Le faire", "from_decision": decision }),
    );
    Stage {
        project,
        first,
        second,
        note,
        board,
    }
}

fn remove(library: &Library, noun: Noun, id: Id) {
    library
        .run(json!({ noun.word(): { "remove": [id] } }))
        .unwrap();
}

#[test]
fn what_differs_is_counted_workshop_by_workshop() {
    let library = Library::new().unwrap();
    let stage = stage(&library);
    let backup = library.engine.backup_now().unwrap();
    let same = looked(&library, &backup);
    assert_eq!(same.kinship, Some(Kinship::Same));
    assert_eq!((same.projects_there, same.workshops_there), (1, 2));
    assert_eq!(same.gestures, library.snapshot(None).unwrap().seq);
    let first = workshop(&same, stage.first);
    assert_eq!(
        first.found,
        Found {
            place: FoundPlace::Both,
            ..Found::default()
        }
    );
    assert_eq!(
        first.holds,
        Holds {
            notes: 2,
            participants: 1,
            decisions: 0,
            actions: 1
        }
    );

    // One changed, one gone, two new here; a workshop that is only here.
    library
        .patch(Noun::Note, stage.note, json!({ "text": "Autre" }))
        .unwrap();
    for text in ["Trois", "Quatre"] {
        library
            .make(Noun::Note, json!({ "board": stage.board, "text": text }))
            .unwrap();
    }
    let decision = all(&library, stage.project)
        .into_values()
        .find(|record| record.noun() == Noun::Decision)
        .unwrap();
    remove(&library, Noun::Decision, decision.id());
    let third = library
        .make(
            Noun::Workshop,
            json!({ "project": stage.project, "title": "Troisième" }),
        )
        .unwrap();
    let look = looked(&library, &backup);
    assert_eq!(look.kinship, Some(Kinship::Earlier));
    // The action let go of the decision.
    assert_eq!(
        workshop(&look, stage.first).found,
        Found {
            place: FoundPlace::Both,
            only_there: 0,
            only_here: 2,
            changed: 2,
            newer: Newer::Here
        }
    );
    assert_eq!(
        workshop(&look, stage.second).found,
        Found {
            place: FoundPlace::Both,
            only_there: 1,
            only_here: 0,
            changed: 0,
            newer: Newer::There
        }
    );
    assert_eq!(workshop(&look, third).found.place, FoundPlace::Here);

    // The other way round, and another library.
    let later = library.engine.backup_now().unwrap();
    library.engine.restore(&backup).unwrap();
    assert_eq!(looked(&library, &later).kinship, Some(Kinship::Later));
    library
        .patch(Noun::Note, stage.note, json!({ "text": "Ailleurs" }))
        .unwrap();
    assert_eq!(looked(&library, &later).kinship, Some(Kinship::Apart));
    let other = Library::new().unwrap();
    self::stage(&other);
    assert_eq!(looked(&other, &later).kinship, Some(Kinship::Other));
}

#[test]
fn a_workshop_that_was_removed_here_comes_back_whole_and_is_undone_at_once() {
    let library = Library::new().unwrap();
    let stage = stage(&library);
    let before = all(&library, stage.project);
    let backup = library.engine.backup_now().unwrap();
    // What was made in it goes too, one by one: a workshop takes along what belongs to it only.
    for record in before.values() {
        if matches!(record.noun(), Noun::Action | Noun::Journey) {
            remove(&library, record.noun(), record.id());
        }
    }
    remove(&library, Noun::Workshop, stage.first);
    library
        .patch(
            Noun::Project,
            stage.project,
            json!({ "title": "Accueil, suite" }),
        )
        .unwrap();
    let removed = all(&library, stage.project);
    assert_eq!(
        workshop(&looked(&library, &backup), stage.first)
            .found
            .place,
        FoundPlace::There
    );

    let taken = take(&library, &backup, &[stage.first], None).unwrap();
    assert_eq!(
        (taken.imported, taken.workshops.as_slice()),
        (Imported::Created, &[stage.first][..])
    );
    let mut after = all(&library, stage.project);
    // The project stays as it is here.
    assert!(matches!(&after[&stage.project], Record::Project(p) if p.title == "Accueil, suite"));
    after.insert(stage.project, before[&stage.project].clone());
    assert_eq!(after, before);
    library.run(json!("undo")).unwrap();
    assert_eq!(all(&library, stage.project), removed);
    library.run(json!("redo")).unwrap();
    let again = take(&library, &backup, &[stage.first], None).unwrap();
    assert_eq!(again.imported, Imported::Unchanged);
}

#[test]
fn a_project_that_was_removed_here_comes_back_with_all_its_workshops() {
    let library = Library::new().unwrap();
    let stage = stage(&library);
    // Of no workshop: it comes with the whole project only.
    library
        .make(
            Noun::Persona,
            json!({ "project": stage.project, "name": "Seule" }),
        )
        .unwrap();
    let before = all(&library, stage.project);
    let backup = library.engine.backup_now().unwrap();
    remove(&library, Noun::Project, stage.project);
    take(&library, &backup, &[stage.first, stage.second], None).unwrap();
    assert_eq!(all(&library, stage.project), before);
    library.run(json!("undo")).unwrap();

    // One of two: the other stays away, and what led to it is let go.
    take(&library, &backup, &[stage.first], None).unwrap();
    let after = all(&library, stage.project);
    assert!(!after.contains_key(&stage.second));
    assert_eq!(library.engine.check().unwrap().problems, []);
    let action = after.values().find_map(|record| match record {
        Record::Action(action) => Some(action.from_decision),
        _ => None,
    });
    assert_eq!(action, Some(None));
}

#[test]
fn what_differs_is_asked_about_then_joined_or_kept_beside() {
    let library = Library::new().unwrap();
    let stage = stage(&library);
    let backup = library.engine.backup_now().unwrap();
    library
        .patch(Noun::Note, stage.note, json!({ "text": "Ici" }))
        .unwrap();
    remove(&library, Noun::Workshop, stage.second);
    let before = all(&library, stage.project);
    let both = [stage.first, stage.second];
    let refused = take(&library, &backup, &both, None).unwrap_err();
    assert_eq!(refused.code, ErrorCode::Conflict);
    assert_eq!(all(&library, stage.project), before);

    // Joined: the newer of each; what was removed comes back all the same, as it was picked.
    take(&library, &backup, &both, Some(ImportChoice::Merge)).unwrap();
    let joined = all(&library, stage.project);
    assert!(matches!(&joined[&stage.note], Record::Note(note) if note.text == "Ici"));
    assert!(joined.contains_key(&stage.second));
    library.run(json!("undo")).unwrap();
    assert_eq!(all(&library, stage.project), before);

    // Beside: the one that differs as a copy in its project, the other one as itself.
    let taken = take(&library, &backup, &both, Some(ImportChoice::Copy)).unwrap();
    assert_eq!(taken.imported, Imported::Copied);
    let after = all(&library, stage.project);
    let mut titles: Vec<String> = after
        .values()
        .filter_map(|record| match record {
            Record::Workshop(workshop) => Some(workshop.title.clone()),
            _ => None,
        })
        .collect();
    titles.sort();
    assert_eq!(titles, ["Idées", "Idées (copie)", "Suite"]);
    let texts = |text: &str| {
        let said = |record: &&Record| matches!(record, Record::Note(note) if note.text == text);
        after.values().filter(said).count()
    };
    assert_eq!((texts("Ici"), texts("Une"), texts("Deux")), (1, 1, 2));
    let projects = library.snapshot(None).unwrap().records;
    let projects = projects.iter().filter(|one| one.noun() == Noun::Project);
    assert_eq!(projects.count(), 1);
    // Nadia is named by both journeys, and is one.
    let personas = after.values().filter(|one| one.noun() == Noun::Persona);
    assert_eq!(personas.count(), 1);
}

#[test]
fn who_keeps_both_gets_what_was_removed_here() {
    let library = Library::new().unwrap();
    let stage = stage(&library);
    let records = library.engine.project_records(stage.project).unwrap();
    let before = all(&library, stage.project);
    remove(&library, Noun::Workshop, stage.first);
    remove(&library, Noun::Workshop, stage.second);
    let file = || exchange::Bundle::from_records(records.clone()).unwrap();
    let import = |choice| library.engine.import(Actor::Desk, file(), choice);
    assert_eq!(import(None).unwrap_err().code, ErrorCode::Conflict);
    let kept = import(Some(ImportChoice::Copy)).unwrap();
    assert_eq!(kept.imported, Imported::Created);
    let titles = |records: &BTreeMap<Id, Record>| {
        records
            .values()
            .filter(|one| matches!(one.noun(), Noun::Workshop | Noun::Note))
            .cloned()
            .collect::<Vec<_>>()
    };
    assert_eq!(titles(&all(&library, stage.project)), titles(&before));
}

#[test]
fn a_whole_library_comes_in_in_one_step() {
    let there = Library::new().unwrap();
    let stage = stage(&there);
    let (second, _, _) = there.board().unwrap();
    let file = there.dir().join("copie.etabli");
    there.engine.backup(&file).unwrap();
    let library = Library::new().unwrap();
    let mut reading = Reading::of_file(&file).unwrap();
    let import =
        |reading: &mut Reading, choice| library.engine.import_library(Actor::Desk, reading, choice);
    let taken = import(&mut reading, None).unwrap();
    assert_eq!(
        (taken.imported, taken.workshops.len()),
        (Imported::Created, 3)
    );
    for project in [stage.project, second] {
        assert_eq!(all(&library, project), all(&there, project));
    }
    assert_eq!(
        import(&mut reading, None).unwrap().imported,
        Imported::Unchanged
    );
    // Only the project in which something differs is kept beside.
    library
        .patch(Noun::Note, stage.note, json!({ "text": "Ici" }))
        .unwrap();
    assert_eq!(
        import(&mut reading, None).unwrap_err().code,
        ErrorCode::Conflict
    );
    import(&mut reading, Some(ImportChoice::Copy)).unwrap();
    let projects = |library: &Library| {
        let records = library.snapshot(None).unwrap().records;
        records
            .iter()
            .filter(|one| one.noun() == Noun::Project)
            .count()
    };
    assert_eq!(projects(&library), 3);
    library.run(json!("undo")).unwrap();
    assert_eq!(projects(&library), 2);
}
