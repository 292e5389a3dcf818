//! What a project keeps of people once it was made anonymous or removed, and what leaves as a case.
use domain::{
    Answer, ErrorCode, Id, Noun, Query, Record, Timestamp,
    retention::{Clearing, Trace},
};
use serde_json::json;
use tests::{library::Library, traces};

fn clear(library: &Library, clearing: Clearing, project: Id) {
    traces::cleared(&library.engine, clearing, project).unwrap();
}

fn is_anonymous(library: &Library, project: Id) -> bool {
    match library.engine.record(Noun::Project, project).unwrap() {
        Some(Record::Project(project)) => project.anonymised_at.is_some(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_project_is_anonymous_until_somebody_is_named_in_it_again() {
    let library = Library::new().unwrap();
    let make = |noun: Noun, fields: serde_json::Value| library.make(noun, fields).unwrap();
    let (project, workshop, board) = library.board().unwrap();
    make(
        Noun::Group,
        json!({ "workshop": workshop, "name": "Table bleue" }),
    );
    let person = make(
        Noun::Participant,
        json!({ "workshop": workshop, "pseudonym": "Ana" }),
    );
    let matrix = make(
        Noun::Matrix,
        json!({ "workshop": workshop, "question": "Où ?" }),
    );
    let item = make(
        Noun::MatrixItem,
        json!({ "matrix": matrix, "label": "Des bancs" }),
    );
    let ballot = make(
        Noun::Ballot,
        json!({ "workshop": workshop, "question": "Laquelle ?", "method": "yes_no", "secret": false }),
    );
    let option = make(
        Noun::BallotOption,
        json!({ "ballot": ballot, "label": "Des bancs" }),
    );
    library
        .patch(Noun::Ballot, ballot, json!({ "state": "open" }))
        .unwrap();
    let rated = |by: &str| {
        let ratings = json!([{ "by": by, "effort": 2, "impact": 4 }]);
        library
            .patch(Noun::MatrixItem, item, json!({ "ratings": ratings }))
            .unwrap();
    };
    let names: [(&str, &dyn Fn()); 4] = [
        ("a participant", &|| {
            make(
                Noun::Participant,
                json!({ "workshop": workshop, "pseudonym": "Bea" }),
            );
        }),
        ("an author", &|| {
            make(
                Noun::Note,
                json!({ "board": board, "text": "Trop loin", "author": person }),
            );
        }),
        ("a voter", &|| {
            make(
                Noun::Vote,
                json!({ "ballot": ballot, "name": "Caroline", "choices": [{ "option": option, "value": 1 }] }),
            );
        }),
        ("a rater", &|| rated("Denis")),
    ];
    for (who, name) in names {
        clear(&library, Clearing::Anonymise, project);
        assert!(is_anonymous(&library, project), "{who}");
        // Nobody is named by a text, nor by a table.
        make(
            Noun::Note,
            json!({ "board": board, "text": "Plus de bancs" }),
        );
        rated("Table bleue");
        assert!(is_anonymous(&library, project), "{who}");
        name();
        assert!(!is_anonymous(&library, project), "{who}");
    }
    library.run(json!("undo")).unwrap();
    assert!(is_anonymous(&library, project), "one step back");
}

#[test]
fn a_number_in_the_place_of_a_name_names_nobody() {
    let library = Library::new().unwrap();
    let (project, workshop, _) = library.board().unwrap();
    let person = |name: &str| {
        let fields = json!({ "workshop": workshop, "pseudonym": name });
        library.make(Noun::Participant, fields).unwrap()
    };
    let gone = person("Ana");
    library
        .run(json!({ "participant": { "remove": [gone] } }))
        .unwrap();
    clear(&library, Clearing::Anonymise, project);
    // Somebody who comes back by a step back has no name any more.
    library.run(json!("undo")).unwrap();
    assert!(library.find(project, gone).unwrap().is_some());
    person("Participant 12");
    assert!(is_anonymous(&library, project));
    person("Participant Martin");
    assert!(!is_anonymous(&library, project));
}

#[test]
fn what_is_done_of_notes_is_news_of_their_project() {
    let library = Library::new().unwrap();
    let make = |noun: Noun, fields: serde_json::Value| library.make(noun, fields).unwrap();
    let projects = [0, 1].map(|n| make(Noun::Project, json!({ "title": format!("Projet {n}") })));
    let workshop = make(
        Noun::Workshop,
        json!({ "project": projects[0], "title": "Idées" }),
    );
    let board = make(
        Noun::Board,
        json!({ "workshop": workshop, "title": "Irritants" }),
    );
    make(
        Noun::Project,
        json!({ "title": "Le dernier avant la note" }),
    );
    let note = make(Noun::Note, json!({ "board": board, "text": "Des bancs" }));
    let Some(Record::Note(note)) = library.engine.record(Noun::Note, note).unwrap() else {
        panic!("a note");
    };
    let touched = |since| match library.engine.query(&Query::Touched { since }).unwrap() {
        Answer::Touched(touched) => touched,
        other => panic!("{other:?}"),
    };
    let told: Vec<Id> = touched(note.created_at)
        .iter()
        .map(|one| one.project)
        .collect();
    assert_eq!(told, [projects[0]]);
    let all = touched(Timestamp(0));
    assert_eq!(
        (all.len(), all[0].project, all[0].at),
        (3, projects[0], note.created_at)
    );
}

#[test]
fn a_removed_project_can_still_be_purged() {
    let library = Library::new().unwrap();
    let make = |noun: Noun, fields: serde_json::Value| library.make(noun, fields).unwrap();
    let project = make(Noun::Project, json!({ "title": "Guichet wqxzenith" }));
    make(
        Noun::Workshop,
        json!({ "project": project, "title": "Idées wqxzenith" }),
    );
    let other = make(Noun::Project, json!({ "title": "Accueil" }));
    assert!(library.engine.removed_projects().unwrap().is_empty());
    library
        .run(json!({ "project": { "remove": [project] } }))
        .unwrap();
    let removed = library.engine.removed_projects().unwrap();
    let told: Vec<_> = removed
        .iter()
        .map(|one| (one.id, one.title.as_str()))
        .collect();
    assert_eq!(told, [(project, "Guichet wqxzenith")]);
    let held = |library: &Library| {
        let out = ["wqxzenith".to_owned()];
        !traces::left(library.dir(), &out).unwrap().is_empty()
    };
    assert!(held(&library), "the history tells of it");
    let goes = library
        .engine
        .clearance(Clearing::Purge, project, &traces::labels())
        .unwrap();
    assert_eq!(goes.title, "Guichet wqxzenith");
    clear(&library, Clearing::Purge, project);
    assert!(!held(&library));
    assert!(library.engine.removed_projects().unwrap().is_empty());
    let unknown = library
        .engine
        .clearance(Clearing::Purge, project, &traces::labels())
        .unwrap_err();
    assert_eq!(unknown.code, ErrorCode::UnknownRecord);
    // Taken back, it is no removed one.
    library
        .run(json!({ "project": { "remove": [other] } }))
        .unwrap();
    library.run(json!("undo")).unwrap();
    assert!(library.engine.removed_projects().unwrap().is_empty());
}

#[test]
fn a_case_does_not_say_a_hidden_note_that_had_become_an_action_a_card_or_an_option() {
    let library = Library::new().unwrap();
    let make = |noun: Noun, fields: serde_json::Value| library.make(noun, fields).unwrap();
    let (project, workshop, board) = library.board().unwrap();
    let text = "Le chef du service xqvnoise ne répond jamais aux agents zqwtarde du guichet";
    let note = |text: &str| make(Noun::Note, json!({ "board": board, "text": text }));
    let (hidden, shown) = (note(text), note("Plus de bancs dans la salle"));
    let begun = "Le chef du service xqvnoise…";
    let action = |title: &str, from: Id| {
        let fields = json!({ "project": project, "workshop": workshop, "title": title });
        let id = make(Noun::Action, fields);
        make(
            Noun::Link,
            json!({ "workshop": workshop, "from_noun": "note", "from": from, "to_noun": "action", "to": id }),
        );
    };
    action(begun, hidden);
    // Its words as they were put since give away as much.
    action("Parler à xqvnoise, qui se tait", hidden);
    action("Acheter des bancs", shown);
    let card = |title: &str, pitch: &str, from: &[Id]| {
        make(
            Noun::IdeaCard,
            json!({ "workshop": workshop, "title": title, "pitch": pitch, "from_notes": from }),
        )
    };
    let led = card(begun, text, &[hidden, shown]);
    let second = card(
        "Des bancs",
        &format!("Il fut dit : {text}"),
        &[shown, hidden],
    );
    make(
        Noun::HowMightWe,
        json!({ "workshop": workshop, "text": format!("Comment pourrions-nous répondre à « {begun} » ?"), "from_notes": [shown, hidden] }),
    );
    let ballot = make(
        Noun::Ballot,
        json!({ "workshop": workshop, "question": "Laquelle ?", "method": "consent", "secret": false }),
    );
    let option = |label: &str, card: Id| {
        make(
            Noun::BallotOption,
            json!({ "ballot": ballot, "label": label, "idea_card": card }),
        )
    };
    let chosen = option("Faire répondre xqvnoise", led);
    option("Des bancs", second);
    let matrix = make(
        Noun::Matrix,
        json!({ "workshop": workshop, "question": "Où ?" }),
    );
    make(
        Noun::MatrixItem,
        json!({ "matrix": matrix, "label": "xqvnoise", "ballot_option": chosen }),
    );
    // Told by hand, where nothing names the note: in the summary of a workshop and of a cluster, by a
    // persona, in a decision.
    library
        .patch(
            Noun::Workshop,
            workshop,
            json!({ "in_brief": [format!("On l’a dit : {text}. Et après ?")] }),
        )
        .unwrap();
    make(
        Noun::Cluster,
        json!({ "board": board, "title": "Silence", "summary": text }),
    );
    make(
        Noun::Persona,
        json!({ "project": project, "name": "Une agente", "quote": begun }),
    );
    make(
        Noun::Decision,
        json!({ "workshop": workshop, "text": format!("Puisque « {text} », former le guichet"), "reason": "Le chef du service est d’accord" }),
    );
    // What is short or said by all is nobody's own words.
    let few = note("oui mais non");
    let common = note("Plus de bancs dans la salle");
    action("Oui mais non, disent-ils", shown);
    action("Plus de bancs dans la salle", shown);
    for hidden in [hidden, few, common] {
        library
            .patch(Noun::Note, hidden, json!({ "status": "hidden" }))
            .unwrap();
    }
    let records = library.engine.project_records(project).unwrap();
    let case = engine::case(records, traces::labels()).unwrap();
    let count = |trace: Trace| {
        let mut all = case.removed.iter().filter(|one| one.trace == trace);
        all.next().map_or(0, |one| one.count)
    };
    // The notes, and apart from them the texts: two actions, a card twice and another once, a question,
    // an option, an item, and the four told by hand.
    assert_eq!(
        (count(Trace::HiddenNote), count(Trace::HiddenWords)),
        (3, 12)
    );
    let by_hand = case.records.iter().filter_map(|record| match record {
        Record::Workshop(one) => one.in_brief.first().map(String::as_str),
        Record::Cluster(one) => Some(one.summary.as_str()),
        Record::Persona(one) => Some(one.quote.as_str()),
        Record::Decision(one) => Some(one.text.as_str()),
        _ => None,
    });
    let mut by_hand: Vec<&str> = by_hand.collect();
    by_hand.sort_unstable();
    assert_eq!(
        by_hand,
        [
            "On l’a dit : […]. Et après ?",
            "Puisque « […] », former le guichet",
            "[…]",
            "[…]"
        ]
    );
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("cas.etabli");
    engine::write_etabli(&file, &case.records).unwrap();
    let out = ["xqvnoise", "zqwtarde"].map(str::to_owned);
    let nothing = traces::left(folder.path(), &out).unwrap();
    assert!(nothing.is_empty(), "{nothing:#?}");
    let said = case.records.iter().filter_map(|record| match record {
        Record::Action(one) => Some(one.title.as_str()),
        Record::IdeaCard(one) => Some(one.title.as_str()),
        Record::BallotOption(one) => Some(one.label.as_str()),
        Record::HowMightWe(one) => Some(one.text.as_str()),
        _ => None,
    });
    let mut said: Vec<&str> = said.collect();
    said.sort_unstable();
    assert_eq!(
        said,
        [
            "Acheter des bancs",
            "Comment pourrions-nous répondre à « […] » ?",
            "Des bancs",
            "Des bancs",
            "Oui mais non, disent-ils",
            "Plus de bancs dans la salle",
            "[…]",
            "[…]",
            "[…]",
            "[…]",
        ]
    );
}
