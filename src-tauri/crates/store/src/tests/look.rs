//! Looking into files that are not opened: backups, libraries that were set aside, logs with the file
//! they belong to. No byte of any of them changes.

use std::{
    fs,
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use domain::{
    ErrorCode, Timestamp,
    query::{BesideKind, Doubt},
};
use rusqlite::Connection;

use super::{
    DAY, NOW, act,
    around::{beside, closed, copy_of, everything, killed},
    dump, note, open,
};
use crate::{FILE, Library, Mark, Reader, backups, beside as aside};

fn notes(reader: &mut Reader) -> u64 {
    reader
        .view(|view| view.count(domain::Noun::Note))
        .expect("counted")
}

#[test]
fn a_library_of_any_name_is_read_with_its_own_log_and_without_that_of_another() {
    let home = tempfile::tempdir().expect("folder");
    closed(home.path(), 0..10);
    let older = copy_of(home.path());
    killed(home.path(), 10..25);
    let away = tempfile::tempdir().expect("folder");
    let named = away.path().join("de chez moi.etabli");
    for end in ["", "-wal"] {
        let mut to = named.clone().into_os_string();
        to.push(end);
        fs::copy(beside(home.path(), end), to).expect("copied");
    }
    let before = everything(away.path());
    let mut reader = Reader::of_file(&named).expect("reads");
    assert_eq!((notes(&mut reader), reader.foreign_log()), (25, false));
    drop(reader);
    assert_eq!(everything(away.path()), before);

    // A log of another: told, and left.
    closed(older.path(), 100..130);
    fs::copy(beside(home.path(), "-wal"), beside(older.path(), "-wal")).expect("copied");
    let before = everything(older.path());
    let mut reader = Reader::of_file(&older.path().join(FILE)).expect("reads");
    assert_eq!((notes(&mut reader), reader.foreign_log()), (40, true));
    drop(reader);
    assert_eq!(everything(older.path()), before);
}

#[test]
fn a_library_that_brings_something_to_run_is_not_read() {
    for sql in [
        "CREATE TRIGGER t AFTER INSERT ON \"note\" BEGIN DELETE FROM \"note\"; END",
        "CREATE VIEW v AS SELECT * FROM \"note\"",
        "CREATE TABLE more (a)",
    ] {
        let home = tempfile::tempdir().expect("folder");
        closed(home.path(), 0..3);
        let path = home.path().join(FILE);
        Connection::open(&path)
            .and_then(|conn| conn.execute_batch(sql))
            .expect("written");
        let refused = Reader::of_file(&path).err().expect("refused");
        assert_eq!(refused.code, ErrorCode::UnknownFormat, "{sql}");
    }
}

#[test]
fn every_shipped_schema_can_be_looked_into() {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/databases");
    // The present schema has its fixture only once it is shipped.
    let there = |path: &PathBuf| path.exists();
    let files = (1..=crate::VERSION).map(|n| shipped.join(format!("version-{n}.etabli")));
    let files: Vec<PathBuf> = files.filter(there).collect();
    assert!(files.len() >= 4, "{files:?}");
    for path in files {
        let bytes = fs::read(&path).expect("bytes");
        let mut reader = Reader::of_file(&path).expect("reads");
        assert!(notes(&mut reader) > 0, "{}", path.display());
        assert!(reader.view(|view| view.gestures()).expect("counted") > 0);
        drop(reader);
        assert_eq!(fs::read(&path).expect("bytes"), bytes);
    }
}

/// The log of a library that was killed, beside an older copy that took its place.
#[test]
fn a_log_that_was_set_aside_is_read_with_the_backup_it_belongs_to() {
    let home = tempfile::tempdir().expect("folder");
    closed(home.path(), 0..10);
    // The morning's backup is made while the log grows.
    let mut library = Library::open(home.path(), Timestamp(NOW.0 + DAY)).expect("opens");
    act(&mut library, 900, |tx| tx.put(note(7_000, "avant")));
    library.back_up(Timestamp(NOW.0 + DAY)).expect("made");
    for n in 901..920 {
        act(&mut library, n, |tx| tx.put(note(7_000 + n, "après")));
    }
    let grown = fs::read(beside(home.path(), "-wal")).expect("bytes");
    drop(library);
    // Somebody puts another copy, and the log of before, in the library's place.
    let stranger = tempfile::tempdir().expect("folder");
    closed(stranger.path(), 400..420);
    fs::copy(beside(stranger.path(), ""), beside(home.path(), "")).expect("copied");
    fs::write(beside(home.path(), "-wal"), &grown).expect("written");
    let library = open(home.path());
    let log = library.aside().log.clone().expect("set aside");
    drop(library);
    assert_eq!(fs::read(&log).expect("bytes"), grown);
    assert_eq!(
        aside::logs(home.path()).expect("listed"),
        std::slice::from_ref(&log)
    );

    let before = everything(home.path());
    let among = aside::owners(home.path()).expect("listed");
    let (mut reader, of) = Reader::of_log(&log, &among)
        .expect("reads")
        .expect("its own");
    assert!(of.starts_with(home.path().join(crate::BACKUPS)), "{of:?}");
    assert_eq!(notes(&mut reader), 30);
    drop(reader);
    assert_eq!(everything(home.path()), before);
    assert_eq!(aside::log_holds(&log).expect("read").0, 20);

    // Without a file of its own nothing of it can be read, and nothing is pretended.
    let strangers = [beside(home.path(), "")];
    assert!(Reader::of_log(&log, &strangers).expect("reads").is_none());
}

#[test]
fn a_log_of_which_nothing_can_be_read_belongs_to_no_file() {
    let home = tempfile::tempdir().expect("folder");
    closed(home.path(), 0..5);
    killed(home.path(), 5..15);
    let log = home
        .path()
        .join("bibliotheque-journal-2026-11-24-083000.etabli-wal");
    let mut bytes = fs::read(beside(home.path(), "-wal")).expect("bytes");
    // The checksum of the first page.
    bytes[32 + 16] ^= 0xff;
    fs::write(&log, bytes).expect("written");
    fs::remove_file(beside(home.path(), "-wal")).expect("removed");
    let among = aside::owners(home.path()).expect("listed");
    assert!(Reader::of_log(&log, &among).expect("reads").is_none());
}

#[test]
fn what_was_set_aside_is_listed_with_what_it_is() {
    let home = tempfile::tempdir().expect("folder");
    closed(home.path(), 0..5);
    let own = crate::mark(&beside(home.path(), "")).expect("read");
    let stranger = tempfile::tempdir().expect("folder");
    closed(stranger.path(), 400..420);
    let copy = |from: &Path, name: &str| {
        let to = home.path().join(name);
        fs::copy(from, &to).expect("copied");
        to
    };
    copy(
        &beside(home.path(), ""),
        "bibliotheque-autre-2026-11-24-083000.etabli",
    );
    let from_elsewhere = copy(&beside(stranger.path(), ""), "d’ailleurs.etabli");
    fs::File::options()
        .write(true)
        .open(from_elsewhere)
        .and_then(|file| file.set_modified(SystemTime::UNIX_EPOCH + Duration::from_secs(86_400)))
        .expect("dated");
    let damaged = copy(
        &beside(home.path(), ""),
        "bibliotheque-abimee-2026-11-23-083000.etabli",
    );
    let mut bytes = fs::read(&damaged).expect("bytes");
    bytes.truncate(bytes.len() / 2);
    fs::write(&damaged, bytes).expect("written");
    fs::write(
        home.path()
            .join("bibliotheque-journal-2026-11-22-083000.etabli-wal"),
        [0; 100],
    )
    .expect("written");
    let listed = aside::list(home.path(), own.as_ref()).expect("listed");
    let said: Vec<_> = listed
        .iter()
        .map(|one| {
            let name = Path::new(&one.path)
                .file_name()
                .and_then(|name| name.to_str());
            (name.unwrap_or_default(), one.kind, one.notes, one.doubt)
        })
        .collect();
    // What has no day in its name stands where it was last written to.
    assert_eq!(
        said,
        [
            (
                "bibliotheque-autre-2026-11-24-083000.etabli",
                BesideKind::Library,
                Some(5),
                None
            ),
            (
                "bibliotheque-abimee-2026-11-23-083000.etabli",
                BesideKind::Library,
                None,
                Some(Doubt::Unreadable)
            ),
            (
                "bibliotheque-journal-2026-11-22-083000.etabli-wal",
                BesideKind::Log,
                None,
                None
            ),
            (
                "d’ailleurs.etabli",
                BesideKind::Library,
                Some(20),
                Some(Doubt::OtherLibrary)
            ),
        ]
    );
}

#[test]
fn a_restored_backup_is_undone_by_restoring_what_was_set_aside() {
    let home = tempfile::tempdir().expect("folder");
    closed(home.path(), 0..10);
    let mut library = open(home.path());
    let backup = library.back_up(Timestamp(NOW.0 + DAY)).expect("made");
    drop(library);
    closed(home.path(), 20..35);
    let library = open(home.path());
    let before = dump(&library);
    let bytes = fs::read(&backup).expect("bytes");

    let at = |n: i64| Timestamp(NOW.0 + DAY + n * 60_000);
    let (library, kept) = library
        .restore(&backup, at(1))
        .map_err(|(_, fault)| fault)
        .expect("restored");
    assert_ne!(dump(&library), before);
    assert_eq!(fs::read(&backup).expect("bytes"), bytes);
    let own = Mark::of(library.connection()).expect("mark");
    let listed = backups(home.path(), Some(&own), at(2)).expect("listed");
    let kept_there = listed.iter().find(|one| Path::new(&one.path) == kept);
    assert_eq!(
        kept_there.map(|one| (one.notes, one.doubt)),
        Some((Some(25), None))
    );

    let (library, _) = library
        .restore(&kept, at(3))
        .map_err(|(_, fault)| fault)
        .expect("restored");
    assert_eq!(dump(&library), before);
}
