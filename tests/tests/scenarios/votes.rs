//! What a vote and a matrix keep to: what was counted by hand, means, what is hidden.

use domain::{
    Answer, ErrorCode, Id, Noun, Query, Record,
    moment::Who,
    search::Ask,
    vote::{Choice, Paper},
};
use serde_json::{Value, json};
use tests::library::Library;

/// An open ballot with two options.
fn ballot(library: &Library, workshop: Id, fields: Value) -> (Id, Id, Id) {
    let mut all = json!({ "workshop": workshop, "question": "Laquelle ?" });
    let own = all.as_object_mut().unwrap();
    own.extend(fields.as_object().unwrap().clone());
    let ballot = library.make(Noun::Ballot, all).unwrap();
    let option = |label: &str| {
        let fields = json!({ "ballot": ballot, "label": label });
        library.make(Noun::BallotOption, fields).unwrap()
    };
    let options = (option("Courrier"), option("Guichet"));
    library
        .patch(Noun::Ballot, ballot, json!({ "state": "open" }))
        .unwrap();
    (ballot, options.0, options.1)
}

/// A count by hand as the desk gives it: people and dots in one step.
fn counted(ballot: Id, voters: u32, dots: [(Id, u32); 2]) -> Value {
    let options = dots.map(|(id, dots)| json!({ "id": id, "fields": { "hand_dots": dots } }));
    json!({ "several": [
        { "ballot": { "patch": [{ "id": ballot, "fields": { "hand_voters": voters } }] } },
        { "ballot_option": { "patch": options } },
    ] })
}

/// Three people choose the same of a secret ballot.
fn three_papers(library: &Library, ballot: Id, (option, value, words): (Id, u32, &str)) {
    for _ in 0..3 {
        let choice = Choice {
            option: Some(option),
            value,
            words: words.to_owned(),
        };
        let paper = Paper {
            ballot,
            choices: vec![choice],
            ..Paper::default()
        };
        library.engine.cast(paper).unwrap();
    }
}

#[test]
fn points_counted_by_hand_are_no_more_than_a_hundred_a_person() {
    let library = Library::new().unwrap();
    let (_, workshop, _) = library.board().unwrap();
    let (points, a, b) = ballot(&library, workshop, json!({ "method": "hundred_points" }));
    let refused = library
        .run(counted(points, 2, [(a, 150), (b, 51)]))
        .unwrap_err();
    assert_eq!(
        (refused.code, refused.limit),
        (ErrorCode::OverBudget, Some(200))
    );
    library
        .run(counted(points, 2, [(a, 150), (b, 50)]))
        .unwrap();
    // What is moved from one option to the other is summed when all of it is there.
    library
        .run(counted(points, 2, [(a, 50), (b, 150)]))
        .unwrap();
    let fewer = library.patch(Noun::Ballot, points, json!({ "hand_voters": 1 }));
    assert_eq!(fewer.unwrap_err().code, ErrorCode::OverBudget);
    let (dots, a, b) = ballot(
        &library,
        workshop,
        json!({ "method": "dots", "dots_per_voter": 5 }),
    );
    let refused = library.run(counted(dots, 2, [(a, 6), (b, 5)])).unwrap_err();
    assert_eq!(
        (refused.code, refused.limit),
        (ErrorCode::OverBudget, Some(10))
    );
}

#[test]
fn a_second_round_that_people_have_voted_in_keeps_its_options_however_far_one_steps_back() {
    let library = Library::new().unwrap();
    let (project, workshop, board) = library.board().unwrap();
    let note = json!({ "board": board, "text": "Des bancs" });
    let note = library.make(Noun::Note, note).unwrap();
    let [ballot, one, two] = [(); 3].map(|()| library.id());
    let option =
        |id: Id, label: &str| json!({ "id": id, "fields": { "ballot": ballot, "label": label } });
    // As the desk makes it: all of it in one step.
    library
        .run(json!({ "several": [
            { "ballot": { "create": [{ "id": ballot, "fields": { "workshop": workshop, "question": "Et entre elles ?", "method": "yes_no", "secret": true } }] } },
            { "ballot_option": { "create": [option(one, "Courrier"), option(two, "Guichet")] } },
        ] }))
        .unwrap();
    library
        .patch(Noun::Ballot, ballot, json!({ "state": "open" }))
        .unwrap();
    three_papers(&library, ballot, (one, 1, ""));
    let is_there = |id: Id| library.find(project, id).unwrap().is_some();
    for _ in 0..2 {
        library.run(json!("undo")).unwrap();
        assert!([ballot, one, two].into_iter().all(is_there));
    }
    // What was done before is taken back as ever.
    library.run(json!("undo")).unwrap();
    assert!(!is_there(note));
    library.engine.count(ballot).unwrap();
    match library.find(project, one).unwrap() {
        Some(Record::BallotOption(option)) => assert_eq!(option.grades, [0, 3]),
        other => panic!("{other:?}"),
    }
    // Taken away as it stands, it goes and comes whole.
    library
        .run(json!({ "ballot": { "remove": [ballot] } }))
        .unwrap();
    for (step, there) in [("undo", true), ("redo", false), ("undo", true)] {
        library.run(json!(step)).unwrap();
        assert!(
            [ballot, one, two]
                .into_iter()
                .all(|id| is_there(id) == there),
            "{step}"
        );
    }
}

#[test]
fn a_place_that_is_a_mean_is_moved_by_ratings_alone() {
    let library = Library::new().unwrap();
    let (project, workshop, _) = library.board().unwrap();
    let matrix = library
        .make(Noun::Matrix, json!({ "workshop": workshop }))
        .unwrap();
    let item = library
        .make(
            Noun::MatrixItem,
            json!({ "matrix": matrix, "label": "Courrier" }),
        )
        .unwrap();
    let put = |fields: Value| library.patch(Noun::MatrixItem, item, fields);
    put(json!({ "effort": 2.0, "impact": 3.0 })).unwrap();
    put(json!({ "ratings": [{ "by": "Table 1", "effort": 2 }, { "by": "Table 2", "effort": 4 }] }))
        .unwrap();
    for field in ["effort", "effort_spread"] {
        let refused = put(json!({ field: 1.0 })).unwrap_err();
        assert_eq!(
            (refused.code, refused.place.as_deref()),
            (ErrorCode::Rated, Some(field))
        );
    }
    // Nobody rated the other axis, and what does not change the mean is nobody's business.
    put(json!({ "impact": 4.5, "effort": 3.0, "label": "Courrier clair" })).unwrap();
    let Some(Record::MatrixItem(found)) = library.find(project, item).unwrap() else {
        panic!("no item");
    };
    assert_eq!((found.effort, found.impact), (Some(3.0), Some(4.5)));
    put(json!({ "ratings": [] })).unwrap();
    put(json!({ "effort": 1.0 })).unwrap();
}

#[test]
fn a_copy_of_a_moment_brings_no_result_that_is_hidden_again() {
    let library = Library::new().unwrap();
    let (project, workshop, _) = library.board().unwrap();
    let (asked, a, _) = ballot(
        &library,
        workshop,
        json!({ "method": "dots", "dots_per_voter": 3, "secret": true }),
    );
    three_papers(&library, asked, (a, 3, ""));
    let began = library.id();
    library
        .run(json!({ "moment": { "mark": { "id": began, "workshop": workshop, "title": "Avant" } } }))
        .unwrap();
    library.engine.count(asked).unwrap();
    let state = |state: &str| library.patch(Noun::Ballot, asked, json!({ "state": state }));
    state("closed").unwrap();
    let moment = library.id();
    library
        .run(json!({ "moment": { "mark": { "id": moment, "workshop": workshop, "title": "Fermé" } } }))
        .unwrap();
    let dots_in = |copy: Id| {
        library
            .run(json!({ "moment": { "restore": { "id": moment, "new_id": copy, "title": "Copie" } } }))
            .unwrap();
        let records = library.snapshot(Some(project)).unwrap().records;
        let of_copy = records.iter().find_map(|record| match record {
            Record::Ballot(ballot) if ballot.workshop == copy => Some(ballot.clone()),
            _ => None,
        });
        let of_copy = of_copy.unwrap();
        let dots = records.iter().filter_map(|record| match record {
            Record::BallotOption(option) if option.ballot == of_copy.id => Some(option.dots),
            _ => None,
        });
        (of_copy.voters, dots.sum::<u32>())
    };
    assert_eq!(dots_in(library.id()), (3, 9));
    // Opened again: hidden again, in a copy too.
    state("open").unwrap();
    assert_eq!(dots_in(library.id()), (0, 0));

    // Who counted an urn is whoever closed the ballot, and nobody of the room.
    let query = Query::Moments { workshop };
    let Answer::Moments(list) = library.engine.query(&query).unwrap() else {
        panic!("no moments");
    };
    let since = list.iter().find(|one| one.moment == began).unwrap();
    assert!(
        since.doings.iter().all(|doing| doing.who == Who::Desk),
        "{since:?}"
    );
}

#[test]
fn no_search_finds_what_was_said_of_a_proposal() {
    let library = Library::new().unwrap();
    let (_, workshop, _) = library.board().unwrap();
    let (asked, a, _) = ballot(
        &library,
        workshop,
        json!({ "method": "consent", "secret": true }),
    );
    three_papers(&library, asked, (a, 2, "Trop brumeux"));
    library.engine.count(asked).unwrap();
    let hits = |words: &str| {
        let ask = Ask {
            words: words.to_owned(),
            ..Ask::default()
        };
        match library.engine.query(&Query::Search(ask)).unwrap() {
            Answer::Search(found) => found.hits.len(),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(hits("courrier"), 1);
    assert_eq!(hits("brumeux"), 0);
}
