//! Files that are not ours, not sound, or not of this version; backups; project files.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use domain::{ErrorCode, Record, Timestamp, note::Note};
use rusqlite::Connection;

use super::{DAY, NOW, act, dump, find, note, open, stage};
use crate::{FILE, Library, Reader, backup::FOLDER, backups, file, recover};

/// Every file of a folder with its bytes, but for the lock.
fn files(dir: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    fs::read_dir(dir)
        .expect("folder")
        .map(|entry| entry.expect("entry").path())
        .filter(|path| path.is_file() && path.extension().is_none_or(|e| e != "lock"))
        .map(|path| (path.clone(), fs::read(path).expect("bytes")))
        .collect()
}

fn refusal(dir: &Path) -> ErrorCode {
    let before = files(dir);
    let code = Library::open(dir, NOW).err().expect("refused").code;
    assert_eq!(files(dir), before, "the refused file was touched");
    let read = Reader::open(dir).err().expect("refused").code;
    assert_eq!(
        files(dir),
        before,
        "the refused file was touched by a reader"
    );
    assert_eq!(code, read);
    code
}

fn library_with_notes(dir: &Path) {
    let mut library = open(dir);
    stage(&mut library);
    for n in 0..400 {
        act(&mut library, n, |tx| {
            tx.put(note(5_000 + n, &"une note ".repeat(20)))
        });
    }
}

#[test]
fn a_file_of_a_newer_version_is_left_alone() {
    let dir = tempfile::tempdir().expect("folder");
    library_with_notes(dir.path());
    let conn = Connection::open(dir.path().join(FILE)).expect("opens");
    conn.execute_batch(&format!("PRAGMA user_version = {};", crate::VERSION + 1))
        .expect("written");
    drop(conn);
    assert_eq!(refusal(dir.path()), ErrorCode::NewerVersion);
}

#[test]
fn a_file_that_is_no_library_is_left_alone() {
    let dir = tempfile::tempdir().expect("folder");
    fs::write(
        dir.path().join(FILE),
        "Bonjour, je suis un texte.".repeat(50),
    )
    .expect("written");
    assert_eq!(refusal(dir.path()), ErrorCode::NotALibrary);
    fs::remove_file(dir.path().join(FILE)).expect("removed");
    let conn = Connection::open(dir.path().join(FILE)).expect("opens");
    conn.execute_batch("CREATE TABLE t (a); INSERT INTO t VALUES (1);")
        .expect("written");
    drop(conn);
    assert_eq!(refusal(dir.path()), ErrorCode::NotALibrary);
}

#[test]
fn a_damaged_library_is_kept_aside_and_a_backup_takes_its_place() {
    let dir = tempfile::tempdir().expect("folder");
    library_with_notes(dir.path());
    drop(open(dir.path()));
    let path = dir.path().join(FILE);
    let sound = fs::read(&path).expect("bytes");
    let mut bytes = sound.clone();
    let end = bytes.len() - 4_096;
    for byte in &mut bytes[8_192..end] {
        *byte ^= 0x5a;
    }
    fs::write(&path, &bytes).expect("written");
    assert_eq!(refusal(dir.path()), ErrorCode::Damaged);
    fs::write(&path, &sound[..sound.len() / 2]).expect("written");
    assert_eq!(refusal(dir.path()), ErrorCode::Damaged);
    let good = backups(dir.path(), None, NOW).expect("listed");
    assert_eq!(good.len(), 1);
    assert!(good[0].verified);
    assert_eq!(good[0].notes, Some(400));
    // A backup that is not sound, or not there, moves nothing.
    let bad = dir.path().join("mauvaise.etabli");
    fs::write(&bad, &bytes).expect("written");
    let before = files(dir.path());
    for (from, code) in [
        (bad.as_path(), ErrorCode::Damaged),
        (Path::new("none"), ErrorCode::NotFound),
    ] {
        let refused = recover(dir.path(), from, NOW).expect_err("refused");
        assert_eq!(refused.code, code);
        assert_eq!(files(dir.path()), before);
    }
    let kept = recover(dir.path(), Path::new(&good[0].path), NOW).expect("recovered");
    assert_eq!(
        kept.file_name().and_then(|name| name.to_str()),
        Some("bibliotheque-abimee-2026-11-24-083000.etabli")
    );
    assert_eq!(fs::read(&kept).expect("bytes"), sound[..sound.len() / 2]);
    let mut library = open(dir.path());
    assert_eq!(library.seq(), 401);
    assert!(find::<Note>(&mut library, 5_000).is_some());
}

#[test]
fn a_large_library_is_looked_through_once_a_day_and_what_is_cut_short_at_once() {
    const PAGE: usize = 4_096;
    let dir = tempfile::tempdir().expect("folder");
    let mut library = open(dir.path());
    stage(&mut library);
    act(&mut library, 1, |tx| {
        for n in 0..4_000 {
            tx.put(note(5_000 + n, &"une note ".repeat(40)))?;
        }
        Ok(())
    });
    drop(library);
    // The day's copy is made, and read back.
    drop(open(dir.path()));
    assert!(backups(dir.path(), None, NOW).expect("listed")[0].verified);
    let path = dir.path().join(FILE);
    let sound = fs::read(&path).expect("bytes");
    assert!(sound.len() > 1 << 21);
    let middle = sound.len() / 2 / PAGE * PAGE;
    let mut bytes = sound.clone();
    for byte in &mut bytes[middle..middle + PAGE] {
        *byte ^= 0x5a;
    }
    // Who only reads it, beside its owner or alone, does as the owner does.
    let read = |now: i64| {
        Reader::open_today(dir.path(), Timestamp(now))
            .err()
            .map(|fault| fault.code)
    };
    let owned = open(dir.path());
    fs::write(&path, &bytes).expect("written");
    assert_eq!(read(NOW.0), None);
    assert_eq!(read(NOW.0 + DAY), Some(ErrorCode::Damaged));
    fs::write(&path, &sound).expect("written");
    drop(owned);
    fs::write(&path, &bytes).expect("written");
    drop(open(dir.path()));
    let code = |now: i64| {
        Library::open(dir.path(), Timestamp(now))
            .err()
            .map(|fault| fault.code)
    };
    assert_eq!(read(NOW.0), None);
    let whole = Reader::open(dir.path()).err().map(|fault| fault.code);
    assert_eq!(whole, Some(ErrorCode::Damaged));
    for asked in [code(NOW.0 + DAY), read(NOW.0 + DAY)] {
        assert_eq!(asked, Some(ErrorCode::Damaged));
    }
    fs::write(&path, &sound[..sound.len() - 8 * PAGE]).expect("written");
    for asked in [code(NOW.0), read(NOW.0)] {
        assert_eq!(asked, Some(ErrorCode::Damaged));
    }
    // Where all tables are lost, nothing can be asked of what was looked through.
    let mut lost = sound.clone();
    lost[100..108].copy_from_slice(&[13, 0, 0, 0, 0, 0x10, 0, 0]);
    let mut torn = sound.clone();
    for byte in &mut torn[100..PAGE] {
        *byte ^= 0x5a;
    }
    for bytes in [&lost, &torn] {
        fs::write(&path, bytes).expect("written");
        for asked in [code(NOW.0), read(NOW.0)] {
            assert_eq!(asked, Some(ErrorCode::Damaged));
        }
    }
    fs::write(&path, &sound).expect("written");
    assert_eq!(code(NOW.0 + DAY), None);
    // Nor where the backups cannot be read.
    let (kept, away) = (dir.path().join(FOLDER), dir.path().join("ailleurs"));
    fs::rename(&kept, &away).expect("moved");
    fs::write(&kept, "").expect("written");
    assert_eq!(read(NOW.0), None);
    fs::write(&path, &bytes).expect("written");
    assert_eq!(read(NOW.0), Some(ErrorCode::Damaged));
}

#[test]
fn one_owner_at_a_time() {
    let dir = tempfile::tempdir().expect("folder");
    let library = open(dir.path());
    let second = Library::open(dir.path(), NOW).err().expect("refused");
    assert_eq!(second.code, ErrorCode::InUse);
    drop(library);
    drop(open(dir.path()));
}

#[test]
fn a_backup_a_day_and_the_last_ten_are_kept() {
    let dir = tempfile::tempdir().expect("folder");
    let mut library = open(dir.path());
    assert!(backups(dir.path(), None, NOW).expect("listed").is_empty());
    stage(&mut library);
    drop(library);
    for day in 0..12 {
        for _ in 0..2 {
            drop(Library::open(dir.path(), Timestamp(NOW.0 + day * DAY)).expect("opens"));
        }
        let today = Timestamp(NOW.0 + day * DAY);
        let kept = backups(dir.path(), None, today).expect("listed");
        assert_eq!(kept.len(), usize::min(day as usize + 1, 10));
        assert_eq!(kept[0].at, Timestamp(NOW.0 + day * DAY));
        assert!(kept.iter().all(|backup| backup.verified));
    }
}

#[test]
fn a_backup_comes_back_and_what_was_there_is_kept() {
    let dir = tempfile::tempdir().expect("folder");
    let mut library = open(dir.path());
    stage(&mut library);
    act(&mut library, 1, |tx| tx.put(note(10, "before")));
    let copy = dir.path().join("copie.etabli");
    library.copy_to(&copy).expect("copied");
    let then = dump(&library);
    act(&mut library, 2, |tx| tx.put(note(11, "after")));
    let now = dump(&library);
    let broken = dir.path().join("broken.etabli");
    fs::write(&broken, b"SQLite format 3\0").expect("written");
    let (library, fault) = library.restore(&broken, NOW).err().expect("refused");
    assert_eq!(fault.code, ErrorCode::NotALibrary);
    let library = library.expect("still open");
    assert_eq!(dump(&library), now);
    let library = library.restore(&copy, NOW).map_err(|(_, fault)| fault);
    let (library, _) = library.expect("restored");
    assert_eq!(dump(&library), then);
    let kept = backups(dir.path(), None, NOW).expect("listed");
    assert_eq!(kept.first().and_then(|backup| backup.notes), Some(2));
    drop(library);
    assert_eq!(dump(&open(dir.path())), then);
}

#[test]
fn a_project_file_holds_what_was_put_in_and_is_no_library() {
    let dir = tempfile::tempdir().expect("folder");
    let mut library = open(dir.path());
    stage(&mut library);
    act(&mut library, 1, |tx| tx.put(note(10, "\u{0}é🙂")));
    let mut reader = Reader::beside(library.path(), library.file()).expect("reads");
    let records = reader
        .view(|view| view.of_project(super::id(1)))
        .expect("reads");
    assert_eq!(records.len(), 4);
    let path = dir.path().join("projet «é» %20?#.etabli");
    file::write(&path, &records).expect("written");
    let before = files(dir.path());
    assert_eq!(file::read(&path).expect("read"), records);
    assert_eq!(
        file::read(library.path()).expect_err("refused").code,
        ErrorCode::WholeLibrary
    );
    assert_eq!(files(dir.path()), before);
    let other = tempfile::tempdir().expect("folder");
    fs::copy(&path, other.path().join(FILE)).expect("copied");
    assert_eq!(refusal(other.path()), ErrorCode::NotALibrary);
}

#[test]
fn a_hostile_project_file_is_refused_and_runs_nothing() {
    let dir = tempfile::tempdir().expect("folder");
    let mut library = open(dir.path());
    stage(&mut library);
    act(&mut library, 1, |tx| tx.put(note(10, "a")));
    let mut reader = Reader::beside(library.path(), library.file()).expect("reads");
    let records: Vec<Record> = reader
        .view(|view| view.of_project(super::id(1)))
        .expect("reads");
    let path = dir.path().join("p.etabli");
    let hostile = |sql: &str| {
        file::write(&path, &records).expect("written");
        let conn = Connection::open(&path).expect("opens");
        conn.execute_batch(sql).expect(sql);
        drop(conn);
        let before = files(dir.path());
        let fault = file::read(&path).expect_err(sql);
        assert_eq!(files(dir.path()), before);
        fault.code
    };
    for sql in [
        "CREATE TRIGGER t AFTER INSERT ON \"note\" BEGIN DELETE FROM \"note\"; END;",
        "CREATE VIEW v AS SELECT 1;",
        "CREATE TABLE extra (a);",
        "DROP TABLE \"link\"; CREATE VIEW \"link\" AS SELECT * FROM \"note\";",
        "CREATE INDEX i ON \"note\" (abs(\"x\"));",
    ] {
        assert_eq!(hostile(sql), ErrorCode::UnknownFormat, "{sql}");
    }
    let newer = format!("PRAGMA user_version = {};", crate::schema::VERSION + 1);
    assert_eq!(hostile(&newer), ErrorCode::NewerVersion);
    assert_eq!(
        hostile("UPDATE \"note\" SET \"status\" = 'shouting';"),
        ErrorCode::Damaged
    );
    file::write(&path, &records).expect("written");
    let bytes = fs::read(&path).expect("bytes");
    for length in [0, 50, 100, 4_096, bytes.len() / 2, bytes.len() - 1] {
        fs::write(&path, &bytes[..length]).expect("written");
        assert!(file::read(&path).is_err(), "{length}");
    }
    for place in (100..bytes.len()).step_by(997) {
        let mut spoiled = bytes.clone();
        spoiled[place] ^= 0xff;
        fs::write(&path, &spoiled).expect("written");
        // Refused or read: never a panic, never more than was there.
        if let Ok(read) = file::read(&path) {
            assert!(read.len() <= records.len());
        }
    }
}
