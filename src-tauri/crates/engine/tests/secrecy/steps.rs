//! What a step back, or forward, may do to a vote: nothing that people have voted on changes, and nothing
//! that they gave is left out.

use super::*;

#[test]
fn a_step_back_changes_nothing_that_people_have_voted_on() {
    let dir = tempfile::tempdir().expect("a folder");
    let desk = Desk::open(dir.path());
    desk.prepare(BallotMethod::YesNo, true);
    // Nobody has voted: opening is a step like any other.
    desk.act(Command::Undo).expect("a draft again");
    desk.act(Command::Redo).expect("open again");
    desk.cast(Some(40), [0, 1, 0, 1]).expect("taken");
    desk.act(Command::Undo).expect("it stays open");
    assert_eq!(desk.ballot().state, BallotState::Open);
    assert!(desk.ballot().opened_at.is_some());
    for person in PEOPLE.skip(1).take(3) {
        desk.cast(Some(person), [0, 0, 1, 1]).expect("taken");
    }
    desk.engine.count(id(BALLOT)).expect("counted");
    desk.state("closed").expect("closed");
    desk.act(Command::Undo).expect("open again");
    // What was done before is taken back as ever, but for what people have voted on.
    desk.act(Command::Undo).expect("the ballot stays");
    assert_eq!(desk.ballot().state, BallotState::Open);
    assert_eq!(desk.option(23).grades, [0, 4]);
    // The ballot goes and comes back whole.
    desk.act(Command::Ballot(Edit::Remove(vec![id(BALLOT)])))
        .expect("removed");
    desk.act(Command::Undo).expect("back with its options");
    assert_eq!(desk.option(20).grades, [4, 0]);
    desk.act(Command::Redo).expect("removed again");
    desk.act(Command::Undo).expect("back again");
}

#[test]
fn a_step_back_leaves_the_method_and_the_options_of_a_named_vote() {
    let dir = tempfile::tempdir().expect("a folder");
    let desk = Desk::open(dir.path());
    desk.prepare(BallotMethod::Rating, false);
    desk.patch(json!({ "method": "yes_no" }))
        .expect("nobody has voted");
    let elsewhere = Request {
        command_id: id(1 << 60),
        merge_key: None,
        command: Command::Vote(Edit::Create(vec![new_of(
            60,
            json!({ "ballot": id(BALLOT), "choices": [{ "option": id(20), "value": 1 }] }),
        )])),
    };
    // Given by another device: at the desk the newest step is the method.
    desk.engine
        .execute(Actor::Device(id(70)), elsewhere)
        .expect("taken");
    desk.act(Command::Undo).expect("it stays");
    assert_eq!(desk.ballot().method, BallotMethod::YesNo);
    desk.act(Command::Vote(Edit::Remove(vec![id(60)])))
        .expect("removed");
    desk.act(Command::Undo).expect("the vote is back");
    desk.act(Command::Redo).expect("and gone");
    desk.act(Command::Undo).expect("and back");
    desk.act(Command::Undo).expect("the ballot stays open");
    let ballot = desk.ballot();
    assert_eq!(
        (ballot.method, ballot.state),
        (BallotMethod::YesNo, BallotState::Open)
    );
}

#[test]
fn no_step_closes_a_vote_over_papers_that_are_not_counted() {
    let dir = tempfile::tempdir().expect("a folder");
    let desk = Desk::open(dir.path());
    desk.prepare(BallotMethod::YesNo, true);
    // Closed by mistake before anybody came, opened again by a step, and people vote: the step forward
    // would close it over their papers.
    desk.state("closed").expect("closed");
    desk.act(Command::Undo).expect("open again");
    for person in PEOPLE.take(4) {
        desk.cast(Some(person), [0, 1, 1, 1]).expect("taken");
    }
    desk.act(Command::Redo).expect("it stays open");
    assert_eq!(desk.ballot().state, BallotState::Open);
    desk.engine.count(id(BALLOT)).expect("counted");
    desk.state("closed").expect("closed");
    // Opened again by its button: the newest step is that.
    desk.state("open").expect("open again");
    desk.act(Command::Undo).expect("nobody came: it closes");
    assert_eq!(desk.ballot().state, BallotState::Closed);
    desk.state("open").expect("open again");
    desk.cast(None, [0, 1, 1, 1]).expect("taken");
    desk.act(Command::Undo).expect("it stays open");
    assert_eq!(desk.ballot().state, BallotState::Open);
    assert_eq!(desk.option(20).grades, [4, 0]);
}

#[test]
fn the_words_that_people_have_voted_on_stay_and_a_correction_goes_back() {
    let dir = tempfile::tempdir().expect("a folder");
    let desk = Desk::open(dir.path());
    desk.prepare(BallotMethod::YesNo, true);
    let name = |label: &str| {
        let fields = json!({ "label": label }).as_object().cloned();
        let patch = Patch::new(id(20), fields.expect("fields"));
        desk.act(Command::BallotOption(Edit::Patch(vec![patch])))
    };
    desk.state("draft").expect("nobody has voted");
    name("Voiture").expect("renamed");
    desk.patch(json!({ "question": "Que garder ?" }))
        .expect("asked otherwise");
    desk.state("open").expect("opened");
    desk.cast(Some(40), [0, 1, 1, 1]).expect("taken");
    name("La voiture").expect("corrected");
    desk.act(Command::Undo).expect("the correction goes back");
    assert_eq!(desk.option(20).label, "Voiture");
    for _ in 0..3 {
        desk.act(Command::Undo).expect("it stays");
    }
    assert_eq!(desk.option(20).label, "Voiture");
    let ballot = desk.ballot();
    assert_eq!(
        (ballot.question.as_str(), ballot.state),
        ("Que garder ?", BallotState::Open)
    );
}

#[test]
fn tallies_that_nobody_says_how_many_gave_are_votes_too() {
    let dir = tempfile::tempdir().expect("a folder");
    let desk = Desk::open(dir.path());
    desk.prepare(BallotMethod::Dots, false);
    let fields = json!({ "dots": 3 }).as_object().cloned().expect("fields");
    desk.act(Command::BallotOption(Edit::Patch(vec![Patch::new(
        id(20),
        fields,
    )])))
    .expect("brought in");
    let voted = Err(ErrorCode::Voted);
    assert_eq!(
        desk.act(Command::BallotOption(Edit::Remove(vec![id(21)])))
            .map(|_| ()),
        voted
    );
    assert_eq!(desk.patch(json!({ "method": "rating" })), voted);
    assert_eq!(desk.state("draft"), voted);
}
