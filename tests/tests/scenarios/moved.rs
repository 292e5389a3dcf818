//! A library that was moved: what is done to all of its files is done where it lay before, too, or is
//! told.

use std::{fs, path::Path, sync::Arc};

use domain::{
    Answer, Noun, Query,
    query::LibraryInfo,
    retention::{Clearing, Fate, HeldIn, HeldKind},
};
use engine::{Encrypting, Engine, Passphrase, Turn};
use serde_json::json;
use tests::{
    library::{Library, Steady},
    traces::{self, Chance, Told},
};

/// A library that has gone on in another folder; the one it left has all of it, with a backup and a log
/// of commits.
fn moved(home: &Path, away: &Path, left: bool) -> Engine {
    let earlier = traces::opened(home, 2).unwrap();
    earlier.backup_now().unwrap();
    earlier.bring_urns(away).unwrap();
    earlier.backup(&away.join(store::FILE)).unwrap();
    if left {
        earlier.leave(away).unwrap();
    }
    drop(earlier);
    let engine = traces::opened(away, 3).unwrap();
    engine.came_from(vec![home.to_owned(), away.to_owned()]);
    engine
}

fn texts(told: &Told) -> Vec<String> {
    let mut all = told.texts.clone();
    all.extend(told.names.clone());
    all.push(told.project.to_string());
    all
}

fn of_home<'f>(files: &'f [HeldIn], home: &Path) -> Vec<&'f HeldIn> {
    let own = home.display().to_string();
    files
        .iter()
        .filter(|file| file.path.starts_with(&own))
        .collect()
}

#[test]
fn a_purge_leaves_no_byte_where_the_library_was_before() {
    let mut chance = Chance::new(0x5851_f42d_4c95_7f2d);
    let (library, gone, stays) = traces::two(&mut chance).unwrap();
    let home = library.closed();
    traces::lay_aside(home.path()).unwrap();
    let away = tempfile::tempdir().unwrap();
    let engine = moved(home.path(), away.path(), true);
    let before = traces::left(home.path(), &texts(&gone)).unwrap();
    assert!(before.contains_key(&home.path().join(store::FILE)));
    assert!(before.len() > 4, "{:?}", before.keys());

    let seen = engine
        .clearance(Clearing::Purge, gone.project, &traces::labels())
        .unwrap();
    let files = of_home(&seen.files, home.path());
    // What is no file of Établi's is told as such, whichever folder it lies in.
    for file in before.keys() {
        let told = files.iter().find(|one| Path::new(&one.path) == file);
        let log = file.to_string_lossy().ends_with("-wal");
        assert!(told.is_some() || log, "{} is not told", file.display());
    }
    let own = |kind: HeldKind| files.iter().filter(|one| one.kind == kind).count();
    assert!(own(HeldKind::Earlier) > 4, "{files:?}");
    assert_eq!(own(HeldKind::Library) + own(HeldKind::Backup), 0);
    assert_eq!(
        traces::left(home.path(), &texts(&gone)).unwrap(),
        before,
        "looking changes nothing"
    );

    let went = traces::cleared(&engine, Clearing::Purge, gone.project).unwrap();
    let library = home.path().join(store::FILE).display().to_string();
    let told = went.files.iter().find(|one| one.path == library).unwrap();
    assert_eq!((told.kind, told.fate), (HeldKind::Earlier, Fate::Rewritten));
    let left = traces::left(home.path(), &texts(&gone)).unwrap();
    let untouched: Vec<_> = went
        .files
        .iter()
        .filter(|one| one.fate == Fate::Untouched)
        .map(|one| Path::new(&one.path).to_owned())
        .collect();
    assert!(
        left.keys().all(|file| untouched.contains(file)),
        "{left:?} beside {untouched:?}"
    );
    assert!(!left.contains_key(&home.path().join(store::FILE)));
    assert!(
        left.keys()
            .all(|file| !file.starts_with(home.path().join("sauvegardes"))),
        "{left:?}"
    );
    // The rest of it is whole, and still an earlier copy.
    assert!(
        !traces::left(home.path(), &texts(&stays))
            .unwrap()
            .is_empty()
    );
    let mut copy = engine::Reading::of_file(&home.path().join(store::FILE)).unwrap();
    assert_eq!(copy.check().unwrap().problems, []);
    assert!(copy.project_records(stays.project).is_ok());
    assert!(copy.project_records(gone.project).is_err());
}

#[test]
fn nobody_is_named_where_the_library_was_before_once_a_project_is_anonymised() {
    let mut chance = Chance::new(0x1405_7b7e_f767_814f);
    let (library, told, _) = traces::two(&mut chance).unwrap();
    let home = library.closed();
    let away = tempfile::tempdir().unwrap();
    let engine = moved(home.path(), away.path(), true);
    assert!(
        !traces::left(home.path(), &told.names).unwrap().is_empty(),
        "they were named"
    );
    let went = traces::cleared(&engine, Clearing::Anonymise, told.project).unwrap();
    assert!(!of_home(&went.files, home.path()).is_empty());
    let left = traces::left(home.path(), &told.names).unwrap();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn a_copy_that_lives_on_by_itself_is_named_and_not_touched() {
    let mut chance = Chance::new(0x2545_f491_4f6c_dd1d);
    let (library, gone, _) = traces::two(&mut chance).unwrap();
    let home = library.closed();
    let away = tempfile::tempdir().unwrap();
    // It was never left: somebody works in it.
    let engine = moved(home.path(), away.path(), false);
    let file = home.path().join(store::FILE);
    let before = fs::read(&file).unwrap();
    let went = traces::cleared(&engine, Clearing::Purge, gone.project).unwrap();
    assert_eq!(fs::read(&file).unwrap(), before);
    let own = of_home(&went.files, home.path());
    let path = file.display().to_string();
    assert!(own.iter().any(|one| one.path == path));
    assert!(own.iter().any(|one| one.path.contains("sauvegardes")));
    assert!(own.iter().all(|one| one.fate == Fate::Untouched), "{own:?}");
}

#[test]
fn what_stays_plain_where_an_encrypted_library_was_before_is_named() {
    let library = Library::new().unwrap();
    library
        .make(Noun::Project, json!({ "title": "Une place" }))
        .unwrap();
    let home = library.closed();
    let away = tempfile::tempdir().unwrap();
    let engine = moved(home.path(), away.path(), true);
    let info = || -> LibraryInfo {
        match engine.query(&Query::Library).unwrap() {
            Answer::Library(info) => info,
            other => panic!("{other:?}"),
        }
    };
    let asked = Encrypting {
        turn: Turn::On(Passphrase::new("une phrase longue".to_owned())),
        remove: false,
        stop: Arc::default(),
    };
    let done = engine.encrypt(asked, |_| {}).unwrap();
    let own = of_home(&done.left, home.path());
    let file = home.path().join(store::FILE).display().to_string();
    assert!(own.iter().any(|one| one.path == file), "{own:?}");
    assert!(
        own.iter()
            .any(|one| one.path.contains("sauvegardes") && one.path.ends_with(".etabli")),
        "{own:?}"
    );
    assert!(
        own.iter()
            .all(|one| (one.kind, one.fate) == (HeldKind::Earlier, Fate::Untouched))
    );
    let plain: Vec<String> = own.iter().map(|one| one.path.clone()).collect();
    assert_eq!(info().earlier_plain, plain);
    fs::remove_file(&file).unwrap();
    assert_eq!(info().earlier_plain.len(), plain.len() - 1);
}

#[test]
fn a_library_of_another_lab_in_that_folder_is_nobodys_concern() {
    let library = Library::new().unwrap();
    let home = library.closed();
    let other = Library::new().unwrap();
    other
        .make(Noun::Project, json!({ "title": "D’un autre" }))
        .unwrap();
    let away = tempfile::tempdir().unwrap();
    let engine = Engine::open(away.path(), Arc::new(Steady::default())).unwrap();
    engine.came_from(vec![home.path().to_owned(), other.dir().to_owned()]);
    let asked = Encrypting {
        turn: Turn::On(Passphrase::new("une phrase longue".to_owned())),
        remove: false,
        stop: Arc::default(),
    };
    let done = engine.encrypt(asked, |_| {}).unwrap();
    assert_eq!(done.left, []);
}
