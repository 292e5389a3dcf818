//! Undo and redo, over records of any noun.

use domain::{
    Actor, CommitKind, Committed, ErrorCode, Id, Noun, board::Board, cluster::Cluster,
    idea_card::IdeaCard, note::Note,
};

use super::{EDIT, act, find, heading, id, note, open, stage};
use crate::{Heading, Library, Outcome};

fn as_actor(n: u128, actor: Actor) -> Heading<'static> {
    Heading {
        actor,
        ..heading(n)
    }
}

fn take(outcome: Result<Outcome, domain::Fault>) -> Committed {
    match outcome.expect("done") {
        Outcome::Done(committed) => committed,
        other => panic!("{other:?}"),
    }
}

pub(crate) fn undo(library: &mut Library, heading: &Heading<'_>) -> Result<Outcome, domain::Fault> {
    let mut group = library.group()?;
    let outcome = group.undo(heading, |_, _| Ok(false))?;
    group.commit()?;
    Ok(outcome)
}

pub(crate) fn redo(library: &mut Library, heading: &Heading<'_>) -> Result<Outcome, domain::Fault> {
    let mut group = library.group()?;
    let outcome = group.redo(heading, |_, _| Ok(false))?;
    group.commit()?;
    Ok(outcome)
}

fn edit(
    library: &mut Library,
    heading: &Heading<'_>,
    n: u128,
    change: impl FnOnce(&mut Note),
) -> Committed {
    take(library.transact(heading, |tx| {
        let mut note: Note = tx.get(id(n))?;
        change(&mut note);
        tx.put(note)?;
        Ok(EDIT)
    }))
}

#[test]
fn each_actor_takes_back_only_its_own_and_only_what_is_still_so() {
    let dir = tempfile::tempdir().expect("folder");
    let mut library = open(dir.path());
    stage(&mut library);
    act(&mut library, 1, |tx| tx.put(note(10, "a")));
    let phone = Actor::Device(id(77));
    edit(&mut library, &heading(2), 10, |note| {
        note.text = "b".into();
        note.x = 5.0;
    });
    edit(&mut library, &as_actor(3, phone), 10, |note| {
        note.text = "c".into();
        note.y = 9.0;
    });
    let undone = take(undo(&mut library, &heading(4)));
    assert_eq!((undone.kind, undone.skipped), (CommitKind::Undo, 1));
    let now: Note = find(&mut library, 10).expect("there");
    assert_eq!((now.text.as_str(), now.x, now.y), ("c", 0.0, 9.0));
    let undone = take(undo(&mut library, &as_actor(5, phone)));
    assert_eq!(undone.skipped, 0);
    let now: Note = find(&mut library, 10).expect("there");
    assert_eq!((now.text.as_str(), now.x, now.y), ("b", 0.0, 0.0));
    let nothing = undo(&mut library, &as_actor(6, phone)).expect_err("nothing");
    assert_eq!(nothing.code, ErrorCode::NothingToUndo);
    let again = take(redo(&mut library, &as_actor(7, phone)));
    assert_eq!((again.kind, again.skipped), (CommitKind::Redo, 0));
    let now: Note = find(&mut library, 10).expect("there");
    assert_eq!((now.text.as_str(), now.y), ("c", 9.0));
}

#[test]
fn what_somebody_put_work_into_is_not_unmade() {
    let dir = tempfile::tempdir().expect("folder");
    let mut library = open(dir.path());
    stage(&mut library);
    let phone = Actor::Device(id(77));
    act(&mut library, 1, |tx| {
        tx.put(Board {
            id: id(4),
            workshop: id(2),
            title: "new".into(),
            order: "b".into(),
            ..Board::default()
        })
    });
    take(library.transact(&as_actor(2, phone), |tx| {
        tx.put(Note {
            board: id(4),
            ..note(10, "from a phone")
        })?;
        Ok(EDIT)
    }));
    let undone = take(undo(&mut library, &heading(3)));
    assert_eq!(undone.skipped, 1);
    assert!(undone.changes.is_empty());
    assert!(find::<Board>(&mut library, 4).is_some());
    assert!(find::<Note>(&mut library, 10).is_some());
    // The step counts as taken back all the same: the one before comes next.
    let undone = take(undo(&mut library, &heading(4)));
    assert!(undone.skipped > 0);
    let gone = undo(&mut library, &heading(5)).expect_err("nothing");
    assert_eq!(gone.code, ErrorCode::NothingToUndo);
}

#[test]
fn removing_takes_along_lets_go_and_comes_back_whole() {
    let dir = tempfile::tempdir().expect("folder");
    let mut library = open(dir.path());
    stage(&mut library);
    act(&mut library, 1, |tx| {
        tx.put(Cluster {
            id: id(20),
            board: id(3),
            title: "c".into(),
            order: "a".into(),
            ..Cluster::default()
        })?;
        tx.put(Note {
            cluster: Some(id(20)),
            ..note(10, "a")
        })?;
        tx.put(Note {
            merged_into: Some(id(10)),
            ..note(11, "b")
        })?;
        tx.put(IdeaCard {
            id: id(30),
            workshop: id(2),
            title: "i".into(),
            order: "a".into(),
            from_notes: vec![id(10), id(11)],
            ..IdeaCard::default()
        })
    });
    let before = super::dump(&library);
    let removed = act(&mut library, 2, |tx| tx.remove(Noun::Note, &[id(10)]));
    assert_eq!(removed.changes.len(), 3, "{:?}", removed.changes);
    let card: IdeaCard = find(&mut library, 30).expect("stays");
    assert_eq!(card.from_notes, vec![id(11)]);
    assert_eq!(
        find::<Note>(&mut library, 11).expect("stays").merged_into,
        None
    );
    act(&mut library, 3, |tx| tx.remove(Noun::Board, &[id(3)]));
    assert!(find::<Note>(&mut library, 11).is_none());
    assert!(find::<Cluster>(&mut library, 20).is_none());
    assert_eq!(
        find::<IdeaCard>(&mut library, 30)
            .expect("stays")
            .from_notes,
        Vec::<Id>::new()
    );
    assert_eq!(take(undo(&mut library, &heading(4))).skipped, 0);
    assert_eq!(take(undo(&mut library, &heading(5))).skipped, 0);
    let records = |lines: Vec<String>| -> Vec<String> {
        lines
            .into_iter()
            .filter(|line| !line.starts_with("journal"))
            .collect()
    };
    assert_eq!(records(super::dump(&library)), records(before));
}

#[test]
fn typing_is_one_step_and_survives_a_restart() {
    let dir = tempfile::tempdir().expect("folder");
    let mut library = open(dir.path());
    stage(&mut library);
    act(&mut library, 1, |tx| tx.put(note(10, "a")));
    for (n, text) in [(2, "b"), (3, "bc"), (4, "bcd")] {
        let heading = Heading {
            merge_key: Some("note:10:text"),
            ..heading(n)
        };
        edit(&mut library, &heading, 10, |note| note.text = text.into());
    }
    drop(library);
    let mut library = open(dir.path());
    let undone = take(undo(&mut library, &heading(5)));
    assert_eq!(undone.history.redo.map(|op| op.noun), Some(Noun::Note));
    assert_eq!(find::<Note>(&mut library, 10).expect("there").text, "a");
    drop(library);
    let mut library = open(dir.path());
    take(redo(&mut library, &heading(6)));
    assert_eq!(find::<Note>(&mut library, 10).expect("there").text, "bcd");
    take(undo(&mut library, &heading(7)));
    assert_eq!(find::<Note>(&mut library, 10).expect("there").text, "a");
    // A new step: nothing is left to do again.
    edit(&mut library, &heading(8), 10, |note| note.y = 1.0);
    let nothing = redo(&mut library, &heading(9)).expect_err("nothing");
    assert_eq!(nothing.code, ErrorCode::NothingToRedo);
}

#[test]
fn made_and_removed_in_one_step_with_others_folds_into_one_change_a_record() {
    let dir = tempfile::tempdir().expect("folder");
    let mut library = open(dir.path());
    stage(&mut library);
    let key = |n: u128| Heading {
        merge_key: Some("k"),
        ..heading(n)
    };
    take(library.transact(&key(1), |tx| {
        tx.put(note(10, "a"))?;
        Ok(EDIT)
    }));
    edit(&mut library, &key(2), 10, |note| note.text = "b".into());
    take(library.transact(&key(3), |tx| {
        tx.remove(Noun::Note, &[id(10)])?;
        tx.put(note(11, "c"))?;
        Ok(EDIT)
    }));
    let undone = take(undo(&mut library, &heading(4)));
    assert_eq!((undone.skipped, undone.changes.len()), (0, 1));
    assert!(find::<Note>(&mut library, 11).is_none());
    take(redo(&mut library, &heading(5)));
    assert!(find::<Note>(&mut library, 10).is_none());
    assert!(find::<Note>(&mut library, 11).is_some());
}
