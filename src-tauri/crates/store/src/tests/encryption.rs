//! A library with a passphrase: what lies in its folder, whoever asks for it, and a stop at any moment.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use domain::{
    ErrorCode, Timestamp,
    encryption::Encrypted,
    query::Doubt,
    retention::{Clearing, Fate, Labels},
};
use rusqlite::Connection;

use super::{DAY, NOW, act, around::everything, dump, find, id, note, open, stage};
use crate::{
    BACKUPS, Encrypting, EncryptionResumed, FILE, Library, Passphrase, Reader, Stage, Turn, Wanted,
    backup, backups, beside, cipher, is_locked, sealed, tail, unlock, urn,
};

const FIRST: &str = "quatre mots très ordinaires";
const SECOND: &str = "autre phrase, plus longue";
/// What nobody may find: in the library, its log, its history, its index, its backups, its urns.
const TEXT: &str = "Zwetschgenmus à l’orée";
const LATER: &str = "Kranebitter après coup";

fn passphrase(text: &str) -> Passphrase {
    Passphrase::new(text.to_owned())
}

fn asked(turn: Turn) -> Encrypting {
    Encrypting {
        turn,
        remove: false,
        stop: Arc::default(),
    }
}

fn on() -> Encrypting {
    asked(Turn::On(passphrase(FIRST)))
}

fn change() -> Encrypting {
    asked(Turn::Change {
        now: passphrase(FIRST),
        to: passphrase(SECOND),
    })
}

fn off() -> Encrypting {
    asked(Turn::Off(passphrase(FIRST)))
}

/// Does it to a library, where nothing speaks against it.
fn turned(library: Library, asked: &Encrypting) -> (Library, Encrypted) {
    match library.encrypt(asked, NOW, &mut |_| {}) {
        Ok(done) => done,
        Err((_, fault)) => panic!("{fault}"),
    }
}

/// What a library that was not encrypted becomes.
fn encrypted(library: Library) -> Library {
    let (library, done) = turned(library, &on());
    assert!(done.encrypted, "{done:?}");
    library
}

/// A library with backups, one that was set aside, a tail and an urn.
fn furnished(dir: &Path) -> Library {
    let mut library = open(dir);
    stage(&mut library);
    act(&mut library, 2_000, |tx| tx.put(note(10, TEXT)));
    library.back_up(NOW).expect("kept");
    act(&mut library, 2_001, |tx| tx.put(note(11, "two")));
    library.back_up(Timestamp(NOW.0 + 5_000)).expect("kept");
    library
        .copy_to(&dir.join("bibliotheque-autre-2026-01-02-030405.etabli"))
        .expect("aside");
    act(&mut library, 2_002, |tx| {
        tx.put(note(12, &format!("{TEXT} bis")))
    });
    library.write_urn(id(77), TEXT.as_bytes()).expect("urn");
    library
}

fn forms(text: &str) -> Vec<Vec<u8>> {
    let utf16: Vec<u16> = text.encode_utf16().collect();
    vec![
        text.as_bytes().to_vec(),
        utf16.iter().flat_map(|unit| unit.to_le_bytes()).collect(),
        utf16.iter().flat_map(|unit| unit.to_be_bytes()).collect(),
    ]
}

/// The files that hold any of these texts as it is.
fn holding(files: &BTreeMap<PathBuf, Vec<u8>>, texts: &[&str]) -> Vec<PathBuf> {
    let sought: Vec<Vec<u8>> = texts.iter().flat_map(|text| forms(text)).collect();
    files
        .iter()
        .filter(|(_, bytes)| {
            sought
                .iter()
                .any(|text| bytes.windows(text.len()).any(|part| part == &text[..]))
        })
        .map(|(path, _)| path.clone())
        .collect()
}

/// The same, but for what SQLite keeps of who reads just now.
fn still(dir: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = everything(dir);
    files.retain(|path, _| !path.to_string_lossy().ends_with("-shm"));
    files
}

fn readable(dir: &Path) -> Vec<PathBuf> {
    let texts = [
        "SQLite format 3",
        TEXT,
        LATER,
        "Zwetschgenmus",
        "CREATE TABLE",
        "\"title\"",
        FIRST,
        SECOND,
    ];
    holding(&everything(dir), &texts)
}

/// The key that opens a library's file goes, as with the process that had it.
fn forgotten(dir: &Path) {
    for path in everything(dir).keys() {
        if let Ok(Some(salt)) = cipher::salt_of(path) {
            cipher::forget(salt);
        }
    }
}

fn text_of(library: &mut Library, n: u128) -> Option<String> {
    find::<domain::note::Note>(library, n).map(|note| note.text)
}

fn code(result: Result<Library, domain::Fault>) -> ErrorCode {
    match result {
        Ok(_) => panic!("opened"),
        Err(fault) => fault.code,
    }
}

#[test]
fn no_file_of_an_encrypted_library_can_be_read_and_its_passphrase_opens_all() {
    let dir = tempfile::tempdir().expect("folder");
    let library = furnished(dir.path());
    let before = dump(&library);
    assert!(readable(dir.path()).len() >= 5, "all of them, before");
    let mut library = encrypted(library);
    assert_eq!(dump(&library), before);
    // Also what is written since: in the log, in the tail, in the urn.
    act(&mut library, 3_000, |tx| tx.put(note(13, LATER)));
    library.write_urn(id(78), LATER.as_bytes()).expect("urn");
    assert_eq!(readable(dir.path()), Vec::<PathBuf>::new());
    library.back_up(Timestamp(NOW.0 + DAY)).expect("kept");
    act(&mut library, 3_001, |tx| tx.put(note(14, LATER)));
    let after = dump(&library);
    drop(library);
    assert_eq!(readable(dir.path()), Vec::<PathBuf>::new());
    for name in [".partiel", ".nouvelle", "chiffrement.json"] {
        let left = everything(dir.path());
        assert!(
            !left
                .keys()
                .any(|path| path.to_string_lossy().ends_with(name)),
            "{name}"
        );
    }

    // Without it: nobody is let in, and nothing is changed.
    forgotten(dir.path());
    let untouched = still(dir.path());
    assert_eq!(code(Library::open(dir.path(), NOW)), ErrorCode::Locked);
    let refused = Reader::open(dir.path()).err().map(|fault| fault.code);
    assert_eq!(refused, Some(ErrorCode::Locked));
    let path = dir.path().join(FILE);
    assert!(is_locked(&path));
    let wrong = unlock(&path, &passphrase(SECOND)).expect_err("wrong");
    assert_eq!(wrong.code, ErrorCode::WrongPassphrase);
    assert_eq!(code(Library::open(dir.path(), NOW)), ErrorCode::Locked);
    let listed = backups(dir.path(), None, NOW).expect("listed");
    assert!(
        listed
            .iter()
            .all(|one| one.doubt == Some(Doubt::Locked) && !one.plain)
    );
    assert_eq!(still(dir.path()), untouched);

    // SQLCipher opens it by the passphrase alone, without anything of ours.
    let conn = Connection::open(&path).expect("opens");
    conn.pragma_update(None, "key", FIRST).expect("keyed");
    let title: String = conn
        .query_row("SELECT \"title\" FROM \"project\"", [], |row| row.get(0))
        .expect("reads");
    assert_eq!(title, "p");
    drop(conn);

    // With it, composed or in pieces, all is there: the backups, what was set aside, the urns.
    let pieces = FIRST.replace('è', "e\u{300}");
    unlock(&path, &passphrase(&pieces)).expect("opened");
    let library = open(dir.path());
    assert_eq!(dump(&library), after);
    let listed = backups(dir.path(), None, Timestamp(NOW.0 + 2 * DAY)).expect("listed");
    assert_eq!(listed.len(), 3);
    assert!(
        listed
            .iter()
            .all(|one| one.verified && one.doubt.is_none() && !one.plain),
        "{listed:?}"
    );
    let aside = beside::list(dir.path(), None).expect("listed");
    assert!(
        aside.len() == 1 && aside[0].doubt.is_none() && !aside[0].plain,
        "{aside:?}"
    );
    for (ballot, held) in [(77, TEXT), (78, LATER)] {
        let read = urn::read(dir.path(), id(ballot), |bytes| Some(bytes.to_vec())).expect("read");
        assert_eq!(read.as_deref(), Some(held.as_bytes()));
    }
}

#[test]
fn a_plain_library_is_a_plain_file_after_all_and_nothing_is_lost_on_the_way() {
    let dir = tempfile::tempdir().expect("folder");
    let library = furnished(dir.path());
    let before = dump(&library);
    // The log is no file of its own once the library is closed.
    let plain = readable(dir.path()).len() - 1;
    let library = encrypted(library);
    let wrong = asked(Turn::Off(passphrase(SECOND)));
    let untouched = still(dir.path());
    let Err((Some(library), fault)) = library.encrypt(&wrong, NOW, &mut |_| {}) else {
        panic!("not that one");
    };
    assert_eq!(fault.code, ErrorCode::WrongPassphrase);
    assert_eq!(still(dir.path()), untouched);
    let (library, done) = turned(*library, &off());
    assert!(!done.encrypted && done.left.is_empty(), "{done:?}");
    assert_eq!(dump(&library), before);
    drop(library);
    assert_eq!(readable(dir.path()).len(), plain);
    assert_eq!(
        fs::read(dir.path().join(FILE)).expect("bytes")[..15],
        *b"SQLite format 3"
    );
    let conn = Connection::open(dir.path().join(FILE)).expect("opens");
    let said: String = conn
        .query_row("PRAGMA integrity_check", [], |row| row.get(0))
        .expect("reads");
    assert_eq!(said, "ok");
    drop(conn);
    assert_eq!(dump(&open(dir.path())), before);
}

#[test]
fn another_passphrase_opens_all_and_the_former_nothing() {
    let dir = tempfile::tempdir().expect("folder");
    let library = encrypted(furnished(dir.path()));
    let before = dump(&library);
    let wrong = asked(Turn::Change {
        now: passphrase(SECOND),
        to: passphrase(SECOND),
    });
    let untouched = still(dir.path());
    let Err((Some(library), fault)) = library.encrypt(&wrong, NOW, &mut |_| {}) else {
        panic!("not that one");
    };
    assert_eq!(fault.code, ErrorCode::WrongPassphrase);
    let short = asked(Turn::Change {
        now: passphrase(FIRST),
        to: passphrase("court"),
    });
    let Err((Some(library), fault)) = (*library).encrypt(&short, NOW, &mut |_| {}) else {
        panic!("too short");
    };
    assert_eq!(fault.code, ErrorCode::PassphraseTooShort);
    assert_eq!(still(dir.path()), untouched);
    let (library, _) = turned(*library, &change());
    assert_eq!(dump(&library), before);
    drop(library);
    assert_eq!(readable(dir.path()), Vec::<PathBuf>::new());
    forgotten(dir.path());
    for path in everything(dir.path()).keys() {
        if cipher::salt_of(path).expect("read").is_some() {
            let fault = unlock(path, &passphrase(FIRST)).expect_err("the former one");
            assert_eq!(fault.code, ErrorCode::WrongPassphrase, "{}", path.display());
        }
    }
    unlock(&dir.path().join(FILE), &passphrase(SECOND)).expect("opened");
    assert_eq!(dump(&open(dir.path())), before);
    assert!(
        backups(dir.path(), None, NOW)
            .expect("listed")
            .iter()
            .all(|one| one.verified)
    );
    let read = urn::read(dir.path(), id(77), |bytes| Some(bytes.to_vec())).expect("read");
    assert_eq!(read.as_deref(), Some(TEXT.as_bytes()));
}

/// A folder as it lies on the disk at one moment.
fn copied(dir: &Path) -> tempfile::TempDir {
    let copy = tempfile::tempdir().expect("folder");
    for (path, bytes) in everything(dir) {
        let to = copy.path().join(path.strip_prefix(dir).expect("inside"));
        fs::create_dir_all(to.parent().expect("folder")).expect("made");
        fs::write(to, bytes).expect("written");
    }
    copy
}

/// Does it, and gives what the folder was at every stage on the way.
fn stopped_everywhere(library: Library, asked: &Encrypting) -> Vec<(String, tempfile::TempDir)> {
    let dir = library.dir().to_owned();
    let mut stops = Vec::new();
    let mut tell = |stage: Stage| stops.push((format!("{stage:?}"), copied(&dir)));
    let done = library.encrypt(asked, NOW, &mut tell);
    assert!(done.is_ok(), "{:?}", done.err().map(|(_, fault)| fault));
    assert!(stops.len() > 6, "the library, and each other file");
    stops
}

/// Whichever of two passphrases a folder has, or none.
fn opened(dir: &Path) -> (Library, Option<&'static str>) {
    forgotten(dir);
    let path = dir.join(FILE);
    let mut with = None;
    if is_locked(&path) {
        with = [FIRST, SECOND]
            .into_iter()
            .find(|text| unlock(&path, &passphrase(text)).is_ok());
        assert!(with.is_some(), "one of them");
    }
    (open(dir), with)
}

#[test]
fn a_stop_at_any_stage_leaves_the_one_or_the_other_and_the_next_start_ends_it() {
    let home = tempfile::tempdir().expect("folder");
    let mut library = furnished(home.path());
    let before = dump(&library);
    let mut fates = Vec::new();
    for asked in [on(), change()] {
        for (stage, stop) in stopped_everywhere(library, &asked) {
            let (found, with) = opened(stop.path());
            assert_eq!(dump(&found), before, "{stage}");
            let resumed = found.aside().encryption.clone();
            assert!(
                !matches!(resumed, Some(EncryptionResumed::Unfinished(_))),
                "{resumed:?}"
            );
            drop(found);
            assert!(!stop.path().join("chiffrement.json").exists(), "{stage}");
            let listed = backups(stop.path(), None, NOW).expect("listed");
            assert!(listed.iter().all(|one| one.verified), "{stage}: {listed:?}");
            if with.is_some() {
                assert_eq!(readable(stop.path()), Vec::<PathBuf>::new(), "{stage}");
            }
            let urn = urn::read(stop.path(), id(77), |bytes| Some(bytes.to_vec())).expect("read");
            assert_eq!(urn.as_deref(), Some(TEXT.as_bytes()), "{stage}");
            fates.push((with, resumed.is_some()));
        }
        library = opened(home.path()).0;
        assert_eq!(dump(&library), before);
    }
    for wanted in [
        (None, false),
        (Some(FIRST), true),
        (Some(FIRST), false),
        (Some(SECOND), true),
        (Some(SECOND), false),
    ] {
        assert!(fates.contains(&wanted), "{wanted:?} in {fates:?}");
    }
    let plain = asked(Turn::Off(passphrase(SECOND)));
    let mut ended = 0;
    for (stage, stop) in stopped_everywhere(library, &plain) {
        let (found, _) = opened(stop.path());
        assert_eq!(dump(&found), before, "{stage}");
        let resumed = found.aside().encryption.clone();
        assert!(
            !matches!(resumed, Some(EncryptionResumed::Unfinished(_))),
            "{resumed:?}"
        );
        ended += usize::from(resumed.is_some());
        drop(found);
        assert!(!stop.path().join("chiffrement.json").exists(), "{stage}");
        let listed = backups(stop.path(), None, NOW).expect("listed");
        assert!(listed.iter().all(|one| one.verified), "{stage}: {listed:?}");
        // Never some of the one and some of the other.
        let sealed = listed.iter().filter(|one| !one.plain).count();
        let own = cipher::salt_of(&stop.path().join(FILE))
            .expect("read")
            .is_some();
        assert_eq!(sealed, if own { listed.len() } else { 0 }, "{stage}");
        let urn = urn::read(stop.path(), id(77), |bytes| Some(bytes.to_vec())).expect("read");
        assert_eq!(urn.as_deref(), Some(TEXT.as_bytes()), "{stage}");
    }
    assert!(ended > 2, "{ended}");
}

#[test]
fn what_is_given_up_in_time_changes_nothing() {
    let dir = tempfile::tempdir().expect("folder");
    let library = furnished(dir.path());
    let before = still(dir.path());
    let asked = on();
    assert!(asked.stop.ask());
    let Err((Some(library), fault)) = library.encrypt(&asked, NOW, &mut |_| {}) else {
        panic!("given up");
    };
    assert_eq!(fault.code, ErrorCode::Cancelled);
    assert_eq!(still(dir.path()), before);
    drop(library);
}

#[test]
fn what_cannot_be_encrypted_is_told_or_goes_where_that_is_wished() {
    for remove in [false, true] {
        let dir = tempfile::tempdir().expect("folder");
        let library = furnished(dir.path());
        let spoiled = dir
            .path()
            .join(BACKUPS)
            .join("bibliotheque-2026-01-01-000000.etabli");
        let mut bytes = fs::read(dir.path().join(FILE)).expect("bytes");
        let middle = bytes.len() / 2;
        bytes[200..middle].fill(7);
        fs::write(&spoiled, &bytes).expect("spoiled");
        let log = dir
            .path()
            .join("bibliotheque-journal-2026-01-03-000000.etabli-wal");
        fs::copy(dir.path().join(format!("{FILE}-wal")), &log).expect("a log");
        let asked = Encrypting { remove, ..on() };
        let (library, done) = turned(library, &asked);
        let fate = if remove {
            Fate::Removed
        } else {
            Fate::Untouched
        };
        let left: Vec<_> = done
            .left
            .iter()
            .map(|one| (one.path.clone(), one.fate))
            .collect();
        let path = |path: &Path| (path.display().to_string(), fate);
        assert_eq!(left, [path(&spoiled), path(&log)]);
        assert_eq!([spoiled.exists(), log.exists()], [!remove; 2]);
        // The files that stay are told as what anybody can read.
        let listed = backups(dir.path(), None, NOW).expect("listed");
        assert_eq!(
            listed.iter().filter(|one| one.plain).count(),
            usize::from(!remove)
        );
        let aside = beside::list(dir.path(), None).expect("listed");
        assert_eq!(
            aside.iter().filter(|one| one.plain).count(),
            usize::from(!remove)
        );
        drop(library);
        let readable: Vec<PathBuf> = readable(dir.path());
        assert_eq!(readable.len(), if remove { 0 } else { 2 }, "{readable:?}");
    }
}

#[test]
fn what_is_put_in_place_is_encrypted_as_the_library_is() {
    let dir = tempfile::tempdir().expect("folder");
    let elsewhere = tempfile::tempdir().expect("folder");
    let library = furnished(dir.path());
    let plain = elsewhere.path().join("plain.etabli");
    library.copy_to(&plain).expect("copied");
    let mut library = encrypted(library);
    act(&mut library, 3_000, |tx| tx.put(note(13, LATER)));
    let (library, kept) = library
        .restore(&plain, Timestamp(NOW.0 + DAY))
        .map_err(|(_, f)| f)
        .expect("restored");
    assert!(cipher::salt_of(&kept).expect("read").is_some());
    assert_eq!(readable(dir.path()), Vec::<PathBuf>::new());
    let mut library = library;
    assert_eq!(text_of(&mut library, 10).as_deref(), Some(TEXT));
    assert_eq!(text_of(&mut library, 13), None);
    let (mut library, _) = library
        .restore(&kept, Timestamp(NOW.0 + DAY))
        .map_err(|(_, fault)| fault)
        .expect("had back");
    assert_eq!(text_of(&mut library, 13).as_deref(), Some(LATER));
    drop(library);
    assert_eq!(readable(dir.path()), Vec::<PathBuf>::new());
    // Files that became plain beside it since are brought along again.
    fs::copy(
        &plain,
        dir.path()
            .join(BACKUPS)
            .join("bibliotheque-2026-02-02-000000.etabli"),
    )
    .expect("copied");
    let library = open(dir.path());
    assert_eq!(readable(dir.path()).len(), 1);
    let (library, done) = turned(library, &asked(Turn::Around));
    assert_eq!((done.files, done.left.len()), (1, 0));
    assert_eq!(readable(dir.path()), Vec::<PathBuf>::new());
    drop(library);
}

#[test]
fn the_tail_of_an_encrypted_library_gives_back_what_its_file_has_lost() {
    let dir = tempfile::tempdir().expect("folder");
    let mut library = encrypted(furnished(dir.path()));
    let older = tempfile::tempdir().expect("folder");
    let copy = older.path().join("older.etabli");
    library.copy_to(&copy).expect("copied");
    act(&mut library, 3_000, |tx| tx.put(note(13, LATER)));
    assert!(tail::is_sealed(&tail::path(dir.path())).expect("read"));
    drop(library);
    // Somebody puts the older copy over it; the process that knew the key is gone.
    fs::copy(&copy, dir.path().join(FILE)).expect("put over");
    let (mut library, _) = opened(dir.path());
    assert_eq!(text_of(&mut library, 13), None);
    let rescued = library.aside().rescued.clone().expect("given back");
    assert!(cipher::salt_of(&rescued).expect("read").is_some());
    assert_eq!(readable(dir.path()), Vec::<PathBuf>::new());
    let (library, _) = library
        .restore(&rescued, NOW)
        .map_err(|(_, fault)| fault)
        .expect("restored");
    let mut library = library;
    assert_eq!(text_of(&mut library, 13).as_deref(), Some(LATER));
}

/// All that a folder holds for whoever has the key: pages, lines, urns.
fn behind_keys(dir: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for (path, bytes) in everything(dir) {
        let mut plain = Vec::new();
        if cipher::salt_of(&path).expect("read").is_some() {
            let conn = backup::open_still(&path).expect("opens");
            let mut pages = conn
                .prepare("SELECT \"data\" FROM sqlite_dbpage")
                .expect("pages");
            let rows = pages
                .query_map([], |row| row.get::<_, Vec<u8>>(0))
                .expect("pages");
            plain.extend(rows.flatten().flatten());
        } else if tail::is_sealed(&path).expect("read") {
            for line in bytes.split(|byte| *byte == b'\n') {
                plain.extend(sealed::open_line("suite", line.to_vec()).expect("opens"));
            }
        } else if let Some(ballot) = urn::ballot_of(&path) {
            plain = sealed::open(&crate::ids::text(ballot), bytes).expect("opens");
        } else {
            plain = bytes;
        }
        found.insert(path, plain);
    }
    found
}

#[test]
fn a_purge_of_an_encrypted_library_leaves_nothing_behind_any_key() {
    let dir = tempfile::tempdir().expect("folder");
    let mut library = furnished(dir.path());
    act(&mut library, 2_003, |tx| {
        tx.put(domain::project::Project {
            id: id(900),
            title: "stays".into(),
            ..domain::project::Project::default()
        })
    });
    let mut library = encrypted(library);
    act(&mut library, 3_000, |tx| tx.put(note(13, LATER)));
    let texts = [TEXT, LATER, "Zwetschgenmus"];
    assert!(holding(&behind_keys(dir.path()), &texts).len() >= 5);
    let wanted = Wanted {
        clearing: Clearing::Purge,
        project: id(1),
        labels: Labels::default(),
        command: id(9_000),
        stop: Arc::default(),
    };
    let (library, went) = library
        .clear(&wanted, NOW, &mut |_| {})
        .map_err(|(_, fault)| fault)
        .expect("purged");
    assert!(went.files.len() >= 4, "{went:?}");
    assert_eq!(readable(dir.path()), Vec::<PathBuf>::new());
    drop(library);
    // The urn of another ballot is nobody's of that project.
    let mut left = holding(&behind_keys(dir.path()), &texts);
    left.retain(|path| urn::ballot_of(path).is_none());
    assert_eq!(left, Vec::<PathBuf>::new());
    let mut ids = forms(&id(10).hyphenated().to_string());
    ids.extend(forms(&id(1).hyphenated().to_string()));
    for (path, bytes) in behind_keys(dir.path()) {
        let there = ids
            .iter()
            .any(|one| bytes.windows(one.len()).any(|part| part == &one[..]));
        assert!(!there, "{}", path.display());
    }
    let (mut library, with) = opened(dir.path());
    assert_eq!(with, Some(FIRST));
    let stays: Option<domain::project::Project> = find(&mut library, 900);
    assert_eq!(stays.map(|project| project.title).as_deref(), Some("stays"));
}

#[test]
fn a_purge_takes_what_it_cannot_open_for_what_holds_something() {
    let dir = tempfile::tempdir().expect("folder");
    let library = encrypted(furnished(dir.path()));
    let unknown = dir
        .path()
        .join(BACKUPS)
        .join("bibliotheque-2026-01-01-000000.etabli");
    let away = tempfile::tempdir().expect("folder");
    let other = encrypted(furnished(away.path()));
    other.copy_to(&unknown).expect("copied");
    drop(other);
    cipher::forget(cipher::salt_of(&unknown).expect("read").expect("salt"));
    let wanted = Wanted {
        clearing: Clearing::Purge,
        project: id(1),
        labels: Labels::default(),
        command: id(9_000),
        stop: Arc::default(),
    };
    let done = library.clear(&wanted, NOW, &mut |_| {});
    let (_, went) = done.map_err(|(_, fault)| fault).expect("purged");
    assert!(!unknown.exists());
    let told = went
        .files
        .iter()
        .find(|one| one.path == unknown.display().to_string());
    assert_eq!(told.map(|one| one.fate), Some(Fate::Removed));
}

#[test]
fn a_spoiled_first_page_is_told_from_a_wrong_passphrase_by_a_backup() {
    let dir = tempfile::tempdir().expect("folder");
    drop(encrypted(furnished(dir.path())));
    forgotten(dir.path());
    let path = dir.path().join(FILE);
    let mut bytes = fs::read(&path).expect("bytes");
    bytes[100..3_000].fill(1);
    fs::write(&path, bytes).expect("spoiled");
    let wrong = unlock(&path, &passphrase(SECOND)).expect_err("wrong");
    assert_eq!(wrong.code, ErrorCode::WrongPassphrase);
    unlock(&path, &passphrase(FIRST)).expect("the right one");
    assert_eq!(code(Library::open(dir.path(), NOW)), ErrorCode::Damaged);
    let listed = backups(dir.path(), None, NOW).expect("listed");
    crate::recover(dir.path(), Path::new(&listed[0].path), NOW).expect("recovered");
    assert!(open(dir.path()).seq() > 0);
    assert_eq!(readable(dir.path()), Vec::<PathBuf>::new());
}

#[test]
fn a_commit_of_an_encrypted_library_survives_in_its_log() {
    let dir = tempfile::tempdir().expect("folder");
    let mut library = encrypted(furnished(dir.path()));
    act(&mut library, 3_000, |tx| tx.put(note(13, LATER)));
    let whole = dump(&library);
    let stop = copied(dir.path());
    drop(library);
    let (library, _) = opened(stop.path());
    assert_eq!(library.aside().log, None);
    assert_eq!(dump(&library), whole);
}
