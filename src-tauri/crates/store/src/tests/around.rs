//! The world around the file: logs of other copies, files that are renamed, replaced, deleted or
//! written over while open, clocks that were wrong, copies that were left.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use domain::{ErrorCode, Timestamp, note::Note, query::Doubt};

use super::{DAY, NOW, act, dump, find, note, open, stage};
use crate::{FILE, Heading, Library, Outcome, Reader, Wish, backups, recover};

/// Every file below a folder with its bytes.
pub(super) fn everything(dir: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(dir).expect("folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(everything(&path));
        } else {
            found.insert(path.clone(), fs::read(&path).expect("bytes"));
        }
    }
    found
}

pub(super) fn beside(dir: &Path, end: &str) -> PathBuf {
    dir.join(format!("{FILE}{end}"))
}

/// Writes notes and stops as a killed process does: the log stays beside the file.
pub(super) fn killed(dir: &Path, notes: std::ops::Range<u128>) {
    let mut library = open(dir);
    write(&mut library, notes);
    let away = tempfile::tempdir().expect("folder");
    for end in ["", "-wal"] {
        fs::copy(beside(dir, end), beside(away.path(), end)).expect("copied");
    }
    drop(library);
    for end in ["-wal", "-shm"] {
        let _ = fs::remove_file(beside(dir, end));
    }
    for end in ["", "-wal"] {
        fs::copy(beside(away.path(), end), beside(dir, end)).expect("copied");
    }
}

/// A library with some notes, closed.
pub(super) fn closed(dir: &Path, notes: std::ops::Range<u128>) {
    let mut library = open(dir);
    if library.seq() == 0 {
        stage(&mut library);
    }
    write(&mut library, notes);
}

/// Each in a commit, and at a moment, of its own.
fn write(library: &mut Library, notes: std::ops::Range<u128>) {
    for n in notes {
        let heading = Heading {
            at: Timestamp(NOW.0 + library.seq().cast_signed()),
            ..super::heading(n)
        };
        let done = library.transact(&heading, |tx| {
            tx.put(note(5_000 + n, &format!("note {n} ").repeat(30)))?;
            Ok(super::EDIT)
        });
        assert!(matches!(done, Ok(Outcome::Done(_))), "{done:?}");
    }
}

fn notes_of(dir: &Path) -> u64 {
    let mut reader = Reader::open(dir).expect("reads").expect("there");
    let check = reader.view(|view| view.check()).expect("checked");
    assert_eq!(check.problems, []);
    check.counts[&domain::Noun::Note]
}

/// The folder of a library that has just been copied.
pub(super) fn copy_of(dir: &Path) -> tempfile::TempDir {
    let copy = tempfile::tempdir().expect("folder");
    fs::copy(beside(dir, ""), beside(copy.path(), "")).expect("copied");
    copy
}

#[test]
fn a_log_is_applied_to_the_file_that_made_it_and_to_no_other() {
    let home = tempfile::tempdir().expect("folder");
    closed(home.path(), 0..40);
    let older = copy_of(home.path());
    closed(home.path(), 40..60);
    let sibling = copy_of(home.path());
    killed(home.path(), 60..70);
    closed(sibling.path(), 100..130);
    let other = tempfile::tempdir().expect("folder");
    closed(other.path(), 500..570);

    // Its own: all is there, and looking changes nothing.
    let before = everything(home.path());
    assert_eq!(notes_of(home.path()), 70);
    assert_eq!(everything(home.path()), before);
    // Of others: the file alone is read, and looking changes nothing either.
    for (folder, own) in [(&older, 40), (&sibling, 90), (&other, 70)] {
        fs::copy(beside(home.path(), "-wal"), beside(folder.path(), "-wal")).expect("copied");
        let before = everything(folder.path());
        let reader = Reader::open(folder.path()).expect("reads").expect("there");
        assert!(reader.foreign_log());
        drop(reader);
        assert_eq!(notes_of(folder.path()), own);
        assert_eq!(everything(folder.path()), before);

        let log = fs::read(beside(folder.path(), "-wal")).expect("bytes");
        let library = open(folder.path());
        let aside = library.aside().log.clone().expect("set aside");
        assert_eq!(fs::read(&aside).expect("bytes"), log);
        assert_eq!(aside.parent(), Some(folder.path()));
        drop(library);
        assert_eq!(notes_of(folder.path()), own);
    }
    let library = open(home.path());
    assert_eq!(library.aside(), &crate::Aside::default());
    drop(library);
    assert_eq!(notes_of(home.path()), 70);
}

#[test]
fn every_pair_of_a_file_and_a_log_is_told_right() {
    // One past in several stages, a second branch, and another library: each with its own log.
    let mut folders = Vec::new();
    let past = tempfile::tempdir().expect("folder");
    closed(past.path(), 0..10);
    for n in 1..4_u128 {
        let folder = copy_of(past.path());
        killed(folder.path(), n * 100..n * 100 + 5 * n);
        folders.push(folder);
        closed(past.path(), n * 10..n * 10 + 10);
    }
    let other = tempfile::tempdir().expect("folder");
    closed(other.path(), 500..530);
    killed(other.path(), 800..810);
    folders.push(other);
    for (a, file) in folders.iter().enumerate() {
        for (b, log) in folders.iter().enumerate() {
            let pair = tempfile::tempdir().expect("folder");
            fs::copy(beside(file.path(), ""), beside(pair.path(), "")).expect("copied");
            fs::copy(beside(log.path(), "-wal"), beside(pair.path(), "-wal")).expect("copied");
            let reader = Reader::open(pair.path()).expect("reads").expect("there");
            assert_eq!(reader.foreign_log(), a != b, "file {a}, log {b}");
            drop(reader);
            drop(open(pair.path()));
            assert!(notes_of(pair.path()) >= 10);
        }
    }
}

#[test]
fn commands_that_shared_a_commit_are_no_sign_of_another_log() {
    let home = tempfile::tempdir().expect("folder");
    closed(home.path(), 0..1);
    let mut library = open(home.path());
    let mut group = library.group().expect("begins");
    for n in 10..200_u128 {
        group
            .step(&super::heading(n), |tx| {
                tx.put(note(6_000 + n, "ensemble"))?;
                Ok(super::EDIT)
            })
            .expect("done");
    }
    group.commit().expect("committed");
    let copy = tempfile::tempdir().expect("folder");
    for end in ["", "-wal"] {
        fs::copy(beside(home.path(), end), beside(copy.path(), end)).expect("copied");
    }
    drop(library);
    let reader = Reader::open(copy.path()).expect("reads").expect("there");
    assert!(!reader.foreign_log());
    drop(reader);
    assert_eq!(notes_of(copy.path()), 191);
}

fn lost(library: &mut Library, n: u128) -> ErrorCode {
    let refused = library.transact(&super::heading(n), |tx| {
        tx.put(note(7_000 + n, "perdue ?"))?;
        Ok(super::EDIT)
    });
    refused.expect_err("refused").code
}

#[test]
fn nothing_is_acknowledged_that_is_not_in_the_file_of_that_name() {
    let home = tempfile::tempdir().expect("folder");
    closed(home.path(), 0..5);
    let older = copy_of(home.path());
    let mut library = open(home.path());
    act(&mut library, 10, |tx| tx.put(note(6_010, "acquise")));
    let conflict = home.path().join("bibliotheque (conflit).etabli");

    // Only renamed, and back.
    fs::rename(beside(home.path(), ""), &conflict).expect("renamed");
    assert_eq!(lost(&mut library, 11), ErrorCode::LibraryMissing);
    fs::rename(&conflict, beside(home.path(), "")).expect("renamed");
    assert_eq!(
        find::<Note>(&mut library, 7_011),
        None,
        "refused, so not done"
    );
    act(&mut library, 12, |tx| tx.put(note(6_012, "acquise")));

    // Renamed, and an older copy under the name.
    fs::rename(beside(home.path(), ""), &conflict).expect("renamed");
    fs::copy(beside(older.path(), ""), beside(home.path(), "")).expect("copied");
    assert_eq!(lost(&mut library, 13), ErrorCode::LibraryReplaced);
    assert!(
        library.tend().is_err(),
        "its log is not written into another file"
    );
    let (library, aside) = library
        .take_back(NOW)
        .map_err(|(_, fault)| fault)
        .expect("mine");
    let aside = aside.expect("kept");
    assert_eq!(
        fs::read(aside).expect("bytes"),
        fs::read(beside(older.path(), "")).expect("bytes")
    );
    drop(library);
    assert_eq!(notes_of(home.path()), 7);
    // Both files open.
    let other = tempfile::tempdir().expect("folder");
    fs::copy(&conflict, beside(other.path(), "")).expect("copied");
    assert!(notes_of(other.path()) >= 5);
}

#[test]
fn going_on_with_the_other_file_keeps_what_the_window_held() {
    let home = tempfile::tempdir().expect("folder");
    closed(home.path(), 0..5);
    let older = copy_of(home.path());
    let mut library = open(home.path());
    act(&mut library, 10, |tx| tx.put(note(6_010, "acquise")));
    let seq = library.seq();
    fs::rename(beside(home.path(), ""), home.path().join("autre.etabli")).expect("renamed");
    fs::copy(beside(older.path(), ""), beside(home.path(), "")).expect("copied");
    assert_eq!(lost(&mut library, 11), ErrorCode::LibraryReplaced);
    let (mut library, mine) = library
        .give_way(NOW)
        .map_err(|(_, fault)| fault)
        .expect("theirs");
    assert!(find::<Note>(&mut library, 6_010).is_none());
    assert!(act(&mut library, 12, |tx| tx.put(note(6_012, "ensuite"))).seq > seq);
    let listed = backups(home.path(), None, NOW).expect("listed");
    let mine = mine.expect("kept").display().to_string();
    let mine = listed.iter().find(|one| one.path == mine).expect("listed");
    assert_eq!((mine.notes, mine.verified), (Some(6), true));
}

#[test]
fn a_file_written_over_in_place_loses_nothing_that_was_acknowledged() {
    let home = tempfile::tempdir().expect("folder");
    closed(home.path(), 0..5);
    let older = fs::read(beside(home.path(), "")).expect("bytes");
    closed(home.path(), 5..30);
    let mut library = open(home.path());
    act(&mut library, 40, |tx| tx.put(note(6_040, "acquise")));
    act(&mut library, 41, |tx| {
        tx.put(note(6_041, "effacée"))?;
        tx.put(note(6_040, "acquise, puis changée"))
    });
    act(&mut library, 42, |tx| {
        tx.erase(domain::Noun::Note, super::id(6_041))
    });
    let wanted = dump(&library);
    library.tend().expect("tended");
    fs::write(beside(home.path(), ""), &older).expect("written over");
    assert_eq!(lost(&mut library, 43), ErrorCode::LibraryReplaced);
    assert!(library.tend().is_err());
    assert_eq!(
        fs::read(beside(home.path(), "")).expect("bytes"),
        older,
        "what was written over it stays sound"
    );
    let (library, aside) = library
        .take_back(NOW)
        .map_err(|(_, fault)| fault)
        .expect("mine");
    assert_eq!(fs::read(aside.expect("kept")).expect("bytes"), older);
    let has = dump(&library);
    assert_eq!(has, wanted);
}

#[test]
fn a_file_written_over_in_the_same_step_of_the_clock_is_noticed() {
    let home = tempfile::tempdir().expect("folder");
    closed(home.path(), 0..5);
    let older = fs::read(beside(home.path(), "")).expect("bytes");
    let mut library = open(home.path());
    for n in 40..60 {
        act(&mut library, n, |tx| tx.put(note(6_000 + n, "acquise")));
        library.tend().expect("tended");
        let mut other = older.clone();
        let about = fs::metadata(beside(home.path(), "")).expect("there");
        other.resize(usize::try_from(about.len()).expect("length"), 0);
        fs::write(beside(home.path(), ""), &other).expect("written over");
        assert_eq!(lost(&mut library, 100), ErrorCode::LibraryReplaced, "{n}");
        let taken = library.take_back(NOW).map_err(|(_, fault)| fault);
        library = taken.expect("mine").0;
    }
    // Who copies a file often keeps its time: then it takes a look within.
    let about = fs::metadata(beside(home.path(), "")).expect("there");
    let mut other = older;
    other.resize(usize::try_from(about.len()).expect("length"), 0);
    fs::write(beside(home.path(), ""), &other).expect("written over");
    let time = filetime::FileTime::from_last_modification_time(&about);
    filetime::set_file_mtime(beside(home.path(), ""), time).expect("set");
    assert!(library.attend().is_ok());
    let seen = library.attend_within().expect_err("seen");
    assert_eq!(seen.code, ErrorCode::LibraryReplaced);
    drop(
        library
            .take_back(NOW)
            .map_err(|(_, fault)| fault)
            .expect("mine"),
    );
    assert_eq!(notes_of(home.path()), 25);
}

#[test]
fn what_was_acknowledged_after_the_disk_refused_the_tail_is_not_lost_either() {
    let home = tempfile::tempdir().expect("folder");
    closed(home.path(), 0..5);
    let older = fs::read(beside(home.path(), "")).expect("bytes");
    let mut library = open(home.path());
    // A disk that was full, or read-only, for a while.
    library.tail = crate::tail::Tail::broken();
    act(&mut library, 40, |tx| tx.put(note(6_040, "acquise")));
    // Renamed in the middle of a commit: it is on the disk, and acknowledged when it is asked for
    // again.
    let conflict = home.path().join("ailleurs.etabli");
    let heading = super::heading(41);
    let mut group = library.group().expect("begun");
    group
        .step(&heading, |tx| {
            tx.put(note(6_041, "acquise plus tard"))?;
            Ok(super::EDIT)
        })
        .expect("done");
    fs::rename(beside(home.path(), ""), &conflict).expect("renamed");
    let refused = group.commit().expect_err("refused");
    assert_eq!(refused.code, ErrorCode::LibraryMissing);
    fs::rename(&conflict, beside(home.path(), "")).expect("renamed");
    let again = library.transact(&heading, |_| Ok(super::EDIT));
    assert!(matches!(again, Ok(Outcome::Again(_))), "{again:?}");
    // What lies in the log only is not lost with the file: it is brought into it first.
    fs::remove_file(beside(home.path(), "-wal")).expect("removed");
    act(&mut library, 42, |tx| {
        tx.put(note(6_042, "dans le fichier"))
    });
    let wanted = dump(&library);
    fs::write(beside(home.path(), ""), &older).expect("written over");
    assert_eq!(lost(&mut library, 43), ErrorCode::LibraryReplaced);
    let (library, _) = library
        .take_back(NOW)
        .map_err(|(_, fault)| fault)
        .expect("mine");
    assert_eq!(dump(&library), wanted);
}

#[test]
fn what_a_killed_window_had_acknowledged_is_given_back_as_a_backup() {
    for what in ["log gone", "written over"] {
        let home = tempfile::tempdir().expect("folder");
        closed(home.path(), 0..5);
        let older = fs::read(beside(home.path(), "")).expect("bytes");
        killed(home.path(), 5..9);
        match what {
            "log gone" => fs::remove_file(beside(home.path(), "-wal")).expect("removed"),
            _ => fs::write(beside(home.path(), ""), &older).expect("written"),
        }
        let library = open(home.path());
        let rescued = library.aside().rescued.clone();
        if what == "log gone" {
            let rescued = rescued.expect("given back");
            assert_eq!(notes_of(home.path()), 5);
            let (library, _) = library
                .restore(&rescued, NOW)
                .map_err(|(_, f)| f)
                .expect("restored");
            drop(library);
        } else {
            drop(library);
        }
        assert_eq!(notes_of(home.path()), 9, "{what}");
    }
}

#[test]
fn a_log_that_loses_its_name_is_written_into_the_file_at_once() {
    let home = tempfile::tempdir().expect("folder");
    closed(home.path(), 0..5);
    let mut library = open(home.path());
    act(&mut library, 10, |tx| tx.put(note(6_010, "avant")));
    fs::remove_file(beside(home.path(), "-wal")).expect("removed");
    act(&mut library, 11, |tx| tx.put(note(6_011, "après")));
    let copy = copy_of(home.path());
    assert_eq!(notes_of(copy.path()), 7, "the file alone has both");
    drop(library);
    assert_eq!(notes_of(home.path()), 7);
}

#[test]
fn a_folder_that_had_a_library_gets_no_new_one_by_itself() {
    let home = tempfile::tempdir().expect("folder");
    closed(home.path(), 0..5);
    let conflict = home.path().join("bibliotheque (conflit).etabli");
    fs::rename(beside(home.path(), ""), &conflict).expect("renamed");
    let before = everything(home.path());
    let refused = Library::open(home.path(), NOW).err().expect("refused");
    assert_eq!(refused.code, ErrorCode::LibraryMissing);
    // What was there stays to the byte; what stood a second time is a backup besides.
    let after = everything(home.path());
    assert!(
        before
            .iter()
            .all(|(path, bytes)| after.get(path) == Some(bytes))
    );
    // The one of another name is taken, and stays.
    recover(home.path(), &conflict, NOW).expect("taken");
    assert!(conflict.exists());
    assert_eq!(notes_of(home.path()), 5);

    fs::remove_file(beside(home.path(), "")).expect("removed");
    let library = Library::open_as(home.path(), NOW, Wish::Knowingly).expect("made");
    assert_eq!(library.seq(), 0);
    drop(library);

    let empty = tempfile::tempdir().expect("folder");
    let away = empty.path().join("key");
    for (folder, code) in [
        (empty.path(), ErrorCode::LibraryMissing),
        (away.as_path(), ErrorCode::LibraryAway),
    ] {
        let refused = Library::open_as(folder, NOW, Wish::Present).err();
        assert_eq!(refused.expect("refused").code, code);
    }
    assert!(everything(empty.path()).is_empty() && !away.exists());
}

#[test]
fn a_library_deleted_before_its_first_backup_is_given_back_from_its_tail() {
    let home = tempfile::tempdir().expect("folder");
    closed(home.path(), 0..5);
    assert_eq!(backups(home.path(), None, NOW), Ok(Vec::new()));
    fs::remove_file(beside(home.path(), "")).expect("deleted");
    // As often as it is tried, once.
    for _ in 0..2 {
        let refused = Library::open(home.path(), NOW).err().expect("refused");
        assert_eq!(refused.code, ErrorCode::LibraryMissing);
    }
    let listed = backups(home.path(), None, NOW).expect("listed");
    assert_eq!(listed.len(), 1);
    assert_eq!((listed[0].notes, listed[0].verified), (Some(5), true));
    recover(home.path(), Path::new(&listed[0].path), NOW).expect("recovered");
    assert_eq!(notes_of(home.path()), 5);

    // Knowingly a new one: what there was stays among the backups.
    closed(home.path(), 5..9);
    fs::remove_file(beside(home.path(), "")).expect("deleted");
    let new = Library::open_as(home.path(), NOW, Wish::Knowingly).expect("made");
    assert_eq!(new.seq(), 0);
    drop(new);
    let listed = backups(home.path(), None, NOW).expect("listed");
    assert!(listed.iter().any(|one| one.notes == Some(9)), "{listed:#?}");
}

#[test]
fn a_copy_that_was_left_is_opened_only_knowingly() {
    let home = tempfile::tempdir().expect("folder");
    closed(home.path(), 0..5);
    open(home.path())
        .leave(NOW, Path::new("/cle"))
        .expect("left");
    let refused = Library::open(home.path(), NOW).err().expect("refused");
    assert_eq!(refused.code, ErrorCode::LibraryLeft);
    assert_eq!(refused.detail.as_deref(), Some("/cle"));
    drop(Library::open_as(home.path(), NOW, Wish::Knowingly).expect("opens"));
    drop(open(home.path()));
}

#[test]
fn backups_follow_the_commits_and_not_the_clock() {
    let home = tempfile::tempdir().expect("folder");
    closed(home.path(), 0..5);
    let folder = home.path().join("sauvegardes");
    let made = |library: &mut Library, at: i64| library.back_up(Timestamp(at)).expect("made");
    // Ten of a clock that was five years ahead, and ten of one that was years behind.
    let mut library = open(home.path());
    for n in 0..10_i64 {
        act(&mut library, 200 + n.unsigned_abs() as u128, |tx| {
            tx.put(note(6_000 + n.unsigned_abs() as u128, "n"))
        });
        made(&mut library, NOW.0 + 5 * 365 * DAY + n * 1_000);
    }
    for day in 0..12 {
        act(&mut library, 300 + day as u128, |tx| {
            tx.put(note(6_100 + day as u128, "n"))
        });
        let now = made(&mut library, NOW.0 + day * DAY);
        let listed = backups(home.path(), None, Timestamp(NOW.0 + day * DAY)).expect("listed");
        assert_eq!(
            listed[0].path,
            now.display().to_string(),
            "the one just made"
        );
        assert!(listed.iter().all(|one| one.verified) && listed.len() <= 11);
    }
    for behind in 0..3 {
        let now = made(&mut library, NOW.0 - 4_000 * DAY + behind * 1_000);
        assert!(now.exists());
    }
    // Another library's, a broken one and one from the future are marked, and stay.
    let other = tempfile::tempdir().expect("folder");
    closed(other.path(), 0..2);
    let strange = folder.join("bibliotheque-2026-01-01-000000.etabli");
    fs::copy(beside(other.path(), ""), &strange).expect("copied");
    let broken = folder.join("bibliotheque-2026-01-02-000000.etabli");
    fs::write(&broken, b"nothing").expect("written");
    let ahead = made(&mut library, NOW.0 + 900 * DAY);
    made(&mut library, NOW.0);
    let own = crate::mark(library.path()).expect("read");
    let listed = backups(home.path(), own.as_ref(), NOW).expect("listed");
    let doubt = |path: &Path| {
        let path = path.display().to_string();
        listed
            .iter()
            .find(|one| one.path == path)
            .and_then(|one| one.doubt)
    };
    assert_eq!(doubt(&strange), Some(Doubt::OtherLibrary));
    assert_eq!(doubt(&broken), Some(Doubt::Unreadable));
    assert_eq!(doubt(&ahead), Some(Doubt::AheadOfClock));
    assert!(listed[0].doubt.is_none());
    let seqs: Vec<_> = listed
        .iter()
        .filter(|one| one.verified && one.doubt != Some(Doubt::OtherLibrary))
        .map(|one| one.seq)
        .collect();
    assert!(seqs.is_sorted_by(|a, b| a >= b), "{seqs:?}");
}

#[test]
fn a_restored_library_goes_on_counting_and_the_one_before_comes_back() {
    let home = tempfile::tempdir().expect("folder");
    closed(home.path(), 0..5);
    let mut library = open(home.path());
    let then = library.back_up(NOW).expect("made");
    for n in 20..30_u128 {
        act(&mut library, n, |tx| tx.put(note(6_000 + n, "après")));
    }
    let seq = library.seq();
    let (mut library, kept) = library
        .restore(&then, NOW)
        .map_err(|(_, f)| f)
        .expect("restored");
    assert_eq!(library.seq(), seq);
    assert_eq!(
        act(&mut library, 40, |tx| tx.put(note(6_040, "ensuite"))).seq,
        seq + 1
    );
    let (mut library, _) = library
        .restore(&kept, NOW)
        .map_err(|(_, f)| f)
        .expect("back");
    assert!(find::<Note>(&mut library, 6_029).is_some());
    assert!(find::<Note>(&mut library, 6_040).is_none());
    for day in 0..15 {
        act(&mut library, 50 + day as u128, |tx| {
            tx.put(note(6_050 + day as u128, "jour"))
        });
        let made = library.back_up(Timestamp(NOW.0 + day * DAY)).expect("made");
        assert!(made.exists(), "day {day}");
    }
    drop(library);
    assert_eq!(notes_of(home.path()), 5 + 10 + 15);
}
