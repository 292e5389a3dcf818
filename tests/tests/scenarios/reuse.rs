//! What is taken again in another project, and the labels of the lab.

use domain::{
    Answer, ErrorCode, Id, Noun, Query, Record,
    artefact::Reused,
    search::{Ask, Hit},
    tag::TagLine,
};
use serde_json::{Value, json};
use tests::library::Library;

struct Two {
    library: Library,
    /// A project, a workshop and a board of each.
    from: (Id, Id, Id),
    to: (Id, Id, Id),
}

fn two() -> Two {
    let library = Library::new().unwrap();
    let from = library.board().unwrap();
    let to = library.board().unwrap();
    Two { library, from, to }
}

impl Two {
    fn fields(&self, project: Id, id: Id) -> Value {
        let record = self.library.find(project, id).unwrap().unwrap();
        Value::Object(record.fields().unwrap())
    }

    fn copy(&self, noun: Noun, id: Id) -> Id {
        let made = self.library.id();
        self.library
            .run(json!({ "artefact": { "copy": {
                "noun": noun, "id": id, "new_id": made, "workshop": self.to.1, "title": "" } } }))
            .unwrap();
        made
    }

    fn all(&self, project: Id, noun: Noun) -> Vec<Record> {
        let records = self.library.snapshot(Some(project)).unwrap().records;
        records
            .into_iter()
            .filter(|record| record.noun() == noun)
            .collect()
    }

    fn reused(&self, noun: Noun, id: Id) -> Reused {
        match self
            .library
            .engine
            .query(&Query::Reused { noun, id })
            .unwrap()
        {
            Answer::Reused(reused) => reused,
            other => panic!("{other:?}"),
        }
    }

    fn tags(&self) -> Vec<TagLine> {
        match self.library.engine.query(&Query::Tags).unwrap() {
            Answer::Tags(tags) => tags,
            other => panic!("{other:?}"),
        }
    }

    fn hits(&self, ask: Ask) -> Vec<Hit> {
        match self.library.engine.query(&Query::Search(ask)).unwrap() {
            Answer::Search(found) => found.hits,
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn a_board_is_taken_again_without_what_people_wrote_or_voted() {
    let two = two();
    let (library, (project, workshop, board)) = (&two.library, two.from);
    let activity = library
        .make(
            Noun::Activity,
            json!({ "workshop": workshop, "kind": "note_wall", "title": "Mur", "state": "open" }),
        )
        .unwrap();
    library
        .patch(
            Noun::Board,
            board,
            json!({ "title": "Irritants", "question": "Qu’est-ce qui bloque ?", "activity": activity, "tags": ["Accueil"] }),
        )
        .unwrap();
    let zone = library
        .make(
            Noun::Zone,
            json!({ "board": board, "title": "À l’accueil" }),
        )
        .unwrap();
    let person = library
        .make(
            Noun::Participant,
            json!({ "workshop": workshop, "pseudonym": "Zébulon" }),
        )
        .unwrap();
    for status in ["visible", "hidden"] {
        library
            .make(
                Noun::Note,
                json!({ "board": board, "text": "dit tout bas", "zone": zone, "author": person, "status": status }),
            )
            .unwrap();
    }
    library
        .make(
            Noun::Cluster,
            json!({ "board": board, "title": "ce qui revient" }),
        )
        .unwrap();
    let before = two.all(two.to.0, Noun::Board).len();
    let copy = two.copy(Noun::Board, board);
    let is = two.fields(two.to.0, copy);
    assert_eq!(
        (is["title"].as_str(), is["question"].as_str(), &is["tags"]),
        (
            Some("Irritants"),
            Some("Qu’est-ce qui bloque ?"),
            &json!(["Accueil"])
        )
    );
    let project_title = two.fields(project, project)["title"].clone();
    assert_eq!(
        is["copy_of"],
        json!({ "id": board, "title": "Irritants", "project": project_title })
    );
    let zones = two.all(two.to.0, Noun::Zone);
    assert_eq!(zones.len(), 1);
    let activities = two.all(two.to.0, Noun::Activity);
    let [Record::Activity(own)] = activities.as_slice() else {
        panic!("{activities:?}");
    };
    assert_eq!(is["activity"], json!(own.id));
    assert_ne!(own.id, activity);
    assert_eq!(own.title, "Irritants");
    assert!(own.opened_at.is_none());
    for noun in [Noun::Note, Noun::Cluster, Noun::Participant] {
        assert_eq!(two.all(two.to.0, noun), Vec::new(), "{noun:?}");
    }
    // The source knows its copies, and where each stands.
    let reused = two.reused(Noun::Board, board);
    assert_eq!(reused.place.unwrap().workshop, Some(workshop));
    assert_eq!(reused.copies.len(), 1);
    assert_eq!(
        (reused.copies[0].id, reused.copies[0].place.project),
        (copy, two.to.0)
    );
    // One step.
    library.run(json!("undo")).unwrap();
    assert_eq!(two.all(two.to.0, Noun::Board).len(), before);
    assert_eq!(two.all(two.to.0, Noun::Activity), Vec::new());
    assert_eq!(two.reused(Noun::Board, board).copies, Vec::new());
}

#[test]
fn an_idea_card_begins_again_where_it_comes() {
    let two = two();
    let note = two
        .library
        .make(
            Noun::Note,
            json!({ "board": two.from.2, "text": "une note" }),
        )
        .unwrap();
    let card = two
        .library
        .make(
            Noun::IdeaCard,
            json!({ "workshop": two.from.1, "title": "La pièce manquante par mail", "first_step": "Rédiger le reçu",
                "status": "dropped", "reason": "trop cher", "maturity": 3, "from_notes": [note] }),
        )
        .unwrap();
    let is = two.fields(two.to.0, two.copy(Noun::IdeaCard, card));
    assert_eq!(
        (
            &is["status"],
            &is["reason"],
            &is["maturity"],
            &is["from_notes"]
        ),
        (&json!("proposed"), &json!(""), &json!(0), &json!([]))
    );
    assert_eq!(is["first_step"], "Rédiger le reçu");
    assert_eq!(is["copy_of"]["id"], json!(card));
    let refused = two.library.run(json!({ "artefact": { "copy": {
        "noun": "note", "id": note, "new_id": two.library.id(), "workshop": two.to.1, "title": "" } } }));
    assert_eq!(refused.unwrap_err().code, ErrorCode::InvalidField);
}

#[test]
fn an_agenda_remembers_the_workshop_it_was_copied_from() {
    let two = two();
    two.library
        .make(
            Noun::Block,
            json!({ "workshop": two.from.1, "title": "Accueil", "duration_min": 10, "actual_min": 25 }),
        )
        .unwrap();
    // Into a workshop that is made in the same step.
    let made = two.library.id();
    two.library
        .run(json!({ "several": [
            { "workshop": { "create": [{ "id": made, "fields": { "project": two.to.0, "title": "Le suivant" } }] } },
            { "workshop": { "copy_agenda": { "id": made, "from": two.from.1 } } },
        ] }))
        .unwrap();
    let is = two.fields(two.to.0, made);
    assert_eq!(is["copy_of"]["id"], json!(two.from.1));
    let blocks = two.all(two.to.0, Noun::Block);
    let [Record::Block(block)] = blocks.as_slice() else {
        panic!("{blocks:?}");
    };
    assert_eq!((block.workshop, block.actual_min), (made, None));
    assert_eq!(two.reused(Noun::Workshop, two.from.1).copies[0].id, made);
    two.library.run(json!("undo")).unwrap();
    assert!(two.library.find(two.to.0, made).unwrap().is_none());
}

#[test]
fn labels_are_renamed_joined_and_taken_away_everywhere_in_one_step() {
    let two = two();
    let library = &two.library;
    let persona = library
        .make(
            Noun::Persona,
            json!({ "project": two.from.0, "name": "Nadia", "tags": ["Numérique", "numerique", "Rural"] }),
        )
        .unwrap();
    library
        .patch(
            Noun::Project,
            two.to.0,
            json!({ "tags": ["numerique"], "lessons": [
                { "kind": "worked", "text": "le reçu", "tags": ["numerique"] },
                { "kind": "worked", "text": "la salle", "tags": [] } ] }),
        )
        .unwrap();
    library
        .patch(Noun::Board, two.to.2, json!({ "tags": ["Rural"] }))
        .unwrap();
    let labels = |tags: &[TagLine]| -> Vec<(String, u32)> {
        tags.iter()
            .map(|line| {
                (
                    line.label.clone(),
                    line.kinds.iter().map(|kind| kind.count).sum(),
                )
            })
            .collect()
    };
    let tags = two.tags();
    let mut said = labels(&tags);
    said.sort();
    assert_eq!(
        said,
        [
            ("Numérique".into(), 1),
            ("Rural".into(), 2),
            ("numerique".into(), 3)
        ]
    );
    let kinds: Vec<&str> = tags
        .iter()
        .filter(|line| line.label == "numerique")
        .flat_map(|line| line.kinds.iter().map(|kind| kind.kind.as_str()))
        .collect();
    assert_eq!(kinds, ["project", "lesson", "persona"]);
    let bears = |label: &str, kind: &str| -> usize {
        let ask = Ask {
            tag: Some(label.into()),
            kinds: if kind.is_empty() {
                Vec::new()
            } else {
                vec![kind.into()]
            },
            most: 50,
            ..Ask::default()
        };
        two.hits(ask).len()
    };
    // A label without a word finds what bears it; a lesson is found for its own.
    assert_eq!((bears("Rural", ""), bears("rural", "persona")), (2, 1));
    assert_eq!(
        bears("numerique", "lesson"),
        2,
        "its own, and that of its project"
    );

    let seq = library.snapshot(None).unwrap().seq;
    library
        .run(json!({ "tag": { "rename": { "labels": ["Numérique", "numerique"], "to": " Sobriété  " } } }))
        .unwrap();
    assert_eq!(library.snapshot(None).unwrap().seq, seq + 1);
    assert_eq!(
        two.fields(two.from.0, persona)["tags"],
        json!(["Sobriété", "Rural"])
    );
    let project = two.fields(two.to.0, two.to.0);
    assert_eq!(project["tags"], json!(["Sobriété"]));
    assert_eq!(project["lessons"][0]["tags"], json!(["Sobriété"]));
    assert_eq!(
        (bears("numérique", ""), bears("sobriete", "persona")),
        (0, 1)
    );
    library
        .run(json!({ "tag": { "remove": { "labels": ["Rural", "Sobriété"] } } }))
        .unwrap();
    assert_eq!(two.tags(), Vec::new());
    // Each is one step back, over both projects.
    library.run(json!("undo")).unwrap();
    library.run(json!("undo")).unwrap();
    assert_eq!(two.tags(), tags);
    assert_eq!(bears("Rural", "board"), 1);
    // A name that differs from another by its case alone joins it.
    library
        .run(json!({ "tag": { "rename": { "labels": ["Numérique"], "to": "RURAL" } } }))
        .unwrap();
    let named = two.tags();
    let bears = |label: &str| named.iter().any(|line| line.label == label);
    assert!(bears("RURAL") && !bears("Rural") && !bears("Numérique"));
    library.run(json!("undo")).unwrap();
    for wrong in ["   ".to_owned(), "é".repeat(201)] {
        let refused =
            library.run(json!({ "tag": { "rename": { "labels": ["Rural"], "to": wrong } } }));
        assert!(refused.is_err());
    }
    assert_eq!(two.tags(), tags);
}

#[test]
fn the_gallery_holds_what_the_library_holds() {
    let two = two();
    let persona = two
        .library
        .make(
            Noun::Persona,
            json!({ "project": two.from.0, "name": "Nadia", "situation": "sans voiture", "colour": "pink", "tags": ["Rural"] }),
        )
        .unwrap();
    let journey = two
        .library
        .make(
            Noun::Journey,
            json!({ "project": two.to.0, "workshop": two.to.1, "title": "Immatriculer", "scope": "du papier à la plaque" }),
        )
        .unwrap();
    two.library
        .make(Noun::Step, json!({ "journey": journey, "title": "1" }))
        .unwrap();
    let Answer::Gallery(lines) = two.library.engine.query(&Query::Gallery).unwrap() else {
        panic!("another answer");
    };
    assert_eq!(lines.len(), 4, "two boards with them");
    let of = |id: Id| lines.iter().find(|line| line.id == id).unwrap();
    let (nadia, way) = (of(persona), of(journey));
    assert_eq!(
        (
            nadia.noun,
            nadia.text.as_str(),
            nadia.project,
            nadia.workshop,
            nadia.tags.as_slice()
        ),
        // She was made in no workshop: she is looked at from one of her project.
        (
            Noun::Persona,
            "sans voiture",
            two.from.0,
            Some(two.from.1),
            ["Rural".to_owned()].as_slice()
        )
    );
    assert!(nadia.colour.is_some() && nadia.portrait.is_some() && !nadia.pictured);
    assert_eq!((way.parts, way.workshop), (1, Some(two.to.1)));
    assert!(!way.workshop_title.is_empty());
}

#[test]
fn the_page_of_a_project_lists_its_artefacts_and_no_other() {
    let two = two();
    let (project, workshop, _) = two.from;
    let make = |noun: Noun, fields: Value| two.library.make(noun, fields).unwrap();
    let grid = make(
        Noun::TestGrid,
        json!({ "workshop": workshop, "prototype": "Le reçu" }),
    );
    let map = make(
        Noun::StakeholderMap,
        json!({ "project": project, "workshop": workshop, "title": "Autour" }),
    );
    let way = make(
        Noun::Journey,
        json!({ "project": project, "workshop": workshop, "title": "Immatriculer" }),
    );
    let persona = make(
        Noun::Persona,
        json!({ "project": project, "name": "Nadia" }),
    );
    make(
        Noun::Persona,
        json!({ "project": two.to.0, "name": "Karim" }),
    );
    let listed = || match two
        .library
        .engine
        .query(&Query::ProjectArtefacts { project })
    {
        Ok(Answer::ProjectArtefacts(all)) => all,
        other => panic!("{other:?}"),
    };
    let all = listed();
    assert_eq!(
        all.iter().map(|one| one.id).collect::<Vec<_>>(),
        [persona, way, map, grid]
    );
    // She was made in no workshop: she is looked at from one of her project.
    assert_eq!(
        (all[0].workshop, all[0].workshop_title.as_str()),
        (Some(workshop), "")
    );
    assert!(all.iter().all(|one| one.workshop == Some(workshop)));
    assert!(!all[1].workshop_title.is_empty());
    two.library
        .run(json!({ "journey": { "remove": [way] } }))
        .unwrap();
    assert_eq!(listed().len(), 3);
}

#[test]
fn the_pictures_of_personas_are_given_to_whoever_asks_for_some() {
    let two = two();
    const PICTURE: &str = "data:image/png;base64,aGVscA==";
    let make = |fields: Value| two.library.make(Noun::Persona, fields).unwrap();
    let drawn = make(json!({ "project": two.from.0, "name": "Nadia" }));
    let taken = make(json!({ "project": two.from.0, "name": "Paul", "picture": PICTURE }));
    let Answer::Gallery(lines) = two.library.engine.query(&Query::Gallery).unwrap() else {
        panic!("another answer");
    };
    let pictured = |id: Id| lines.iter().any(|line| line.id == id && line.pictured);
    assert!(pictured(taken) && !pictured(drawn));
    let personas = vec![drawn, taken, two.from.0];
    match two.library.engine.query(&Query::Portraits { personas }) {
        Ok(Answer::Portraits(all)) => {
            let all: Vec<_> = all
                .iter()
                .map(|one| (one.id, one.picture.as_str()))
                .collect();
            assert_eq!(all, [(taken, PICTURE)]);
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_block_remembers_the_method_it_was_placed_from_wherever_it_goes() {
    let two = two();
    let own = two.library.id();
    let placed = |method: &str| {
        let method = method.to_owned();
        match two.library.engine.query(&Query::Placed { method }) {
            Ok(Answer::Placed(all)) => all,
            other => panic!("{other:?}"),
        }
    };
    let snowball = json!({ "id": "snowball", "name": "Boule de neige" });
    let kept = json!({ "id": own, "name": "Le tour des tables" });
    let block = |method: &Value| {
        let fields = json!({ "workshop": two.from.1, "title": "Écrire seul", "duration_min": 5, "method": method });
        two.library.make(Noun::Block, fields).unwrap()
    };
    let first = block(&snowball);
    block(&snowball);
    block(&kept);
    assert_eq!(two.fields(two.from.0, first)["method"], snowball);
    let all = placed("snowball");
    assert_eq!(all.len(), 1, "a workshop once");
    assert_eq!(
        (all[0].id, all[0].place.project, all[0].place.workshop),
        (two.from.1, two.from.0, Some(two.from.1))
    );
    assert_eq!(placed(&own.to_string()).len(), 1);
    assert_eq!(placed("weather").len(), 0);
    // An agenda that is copied says it too.
    two.library
        .run(json!({ "workshop": { "copy_agenda": { "id": two.to.1, "from": two.from.1 } } }))
        .unwrap();
    let places: Vec<Id> = placed("snowball").iter().map(|one| one.id).collect();
    assert_eq!(places, [two.to.1, two.from.1], "the newest first");
    two.library.run(json!("undo")).unwrap();
    assert_eq!(placed("snowball").len(), 1);
    let refused = two.library.make(
        Noun::Block,
        json!({ "workshop": two.from.1, "title": "x", "method": { "id": "", "name": "" } }),
    );
    assert_eq!(refused.unwrap_err().code, ErrorCode::InvalidField);
}

#[test]
fn a_copied_empathy_map_can_be_opened_by_an_activity_of_its_own() {
    let two = two();
    let (library, (project, workshop, board)) = (&two.library, two.from);
    let activity = library
        .make(
            Noun::Activity,
            json!({ "workshop": workshop, "kind": "note_wall", "title": "Carte", "state": "open" }),
        )
        .unwrap();
    library
        .patch(Noun::Board, board, json!({ "activity": activity }))
        .unwrap();
    let map = library
        .make(
            Noun::EmpathyMap,
            json!({ "workshop": workshop, "board": board, "situation": "au guichet", "variant": "four" }),
        )
        .unwrap();
    let copy = two.copy(Noun::EmpathyMap, map);
    let made = two.fields(two.to.0, copy);
    let board: Id = made["board"].as_str().unwrap().parse().unwrap();
    let board = two.fields(two.to.0, board);
    let own: Id = board["activity"].as_str().unwrap().parse().unwrap();
    assert_ne!(own, activity);
    let own = two.fields(two.to.0, own);
    assert_eq!(
        (&own["state"], &own["workshop"], &own["kind"]),
        (&json!("draft"), &json!(two.to.1), &json!("note_wall"))
    );
    // The other one is left as it is.
    assert_eq!(two.fields(project, activity)["state"], json!("open"));
}
