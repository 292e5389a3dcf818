//! What only reads, whole libraries, folders that are away, and titles as people type them.

use super::*;

/// Every file below a folder with its bytes.
fn bytes_below(folder: &Path) -> std::collections::BTreeMap<std::path::PathBuf, Vec<u8>> {
    let mut found = std::collections::BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap().flatten() {
        if entry.path().is_dir() {
            found.extend(bytes_below(&entry.path()));
        } else {
            found.insert(entry.path(), fs::read(entry.path()).unwrap());
        }
    }
    found
}

#[test]
fn what_only_reads_changes_no_byte_beside_its_own_log_nor_a_foreign_one() {
    let here = Line::new();
    here.json(&["import", &sample()]);
    let data = here.folder.path().join("data");
    let file = data.join("bibliotheque.etabli");
    let log = data.join("bibliotheque.etabli-wal");
    let older = fs::read(&file).unwrap();
    // As a killed window leaves it: the log holds what came last.
    let conn = rusqlite::Connection::open(&file).unwrap();
    conn.execute_batch(
        "PRAGMA wal_autocheckpoint = 0; UPDATE workshop SET place = 'Mairie'; UPDATE workshop SET place = 'Salle';",
    )
    .unwrap();
    let (kept, kept_log) = (fs::read(&file).unwrap(), fs::read(&log).unwrap());
    drop(conn);
    let other = Line::new();
    other.json(&["import", &sample()]);
    other.json(&["import", "--copy", &sample()]);
    for (what, bytes, log_bytes) in [
        ("its own", &kept, &kept_log),
        ("an older copy's", &older, &kept_log),
    ] {
        fs::write(&file, bytes).unwrap();
        fs::write(&log, log_bytes).unwrap();
        let _ = fs::remove_file(data.join("bibliotheque.etabli-shm"));
        let before = bytes_below(&data);
        for arguments in [
            &["list"][..],
            &["check"],
            &["search", "pièce manquante", "--kind", "note"],
            &[
                "look",
                &other
                    .folder
                    .path()
                    .join("data/bibliotheque.etabli")
                    .display()
                    .to_string(),
            ],
            &["look", &file.display().to_string()],
            &["backup", "--force", &here.path("copie.etabli")],
            &[
                &export("json", &here.path("atelier.json"))[..],
                &["--force"],
            ]
            .concat(),
        ] {
            here.json(arguments);
            assert_eq!(bytes_below(&data), before, "{arguments:?}, {what} log");
        }
    }
}

#[test]
fn a_library_is_looked_into_and_no_byte_changes_on_either_side() {
    let line = Line::new();
    line.json(&["import", &sample()]);
    let backup = line.path("bibliotheque-2026-11-24-083000.etabli");
    line.json(&["backup", &backup]);
    let same = line.json(&["look", &backup]);
    assert_eq!(
        (&same["kind"], &same["kinship"]),
        (&json!("backup"), &json!("same"))
    );
    let workshop = &same["projects"][0]["workshops"][0];
    assert_eq!(workshop["found"]["place"], "both");
    let counts = line.json(&["check"])["counts"].take();
    assert_eq!(workshop["holds"]["notes"], counts["note"]);
    assert_eq!(workshop["holds"]["participants"], counts["participant"]);
    assert_eq!(same["gestures"], 1);

    let project = line.path("projet.etabli");
    line.json(&export("etabli", &project));
    edit_title(&line, "Un autre titre");
    let data = line.folder.path().join("data");
    let before = (bytes_below(&data), fs::read(&backup).unwrap());
    let earlier = line.json(&["look", &backup]);
    assert_eq!(earlier["kinship"], "earlier");
    let found = &earlier["projects"][0]["workshops"][0]["found"];
    assert_eq!(
        (&found["changed"], &found["newer"]),
        (&json!(1), &json!("here"))
    );
    let sentences = said(&line.run(&["look", &backup]));
    assert!(
        sentences.contains("une sauvegarde du 24\u{a0}novembre\u{a0}2026"),
        "{sentences}"
    );
    assert!(sentences.contains("Une copie plus ancienne"), "{sentences}");
    assert!(sentences.contains("1 élément différent"), "{sentences}");
    let english = said(&line.run_in("en_GB.UTF-8", &["look", &backup]));
    assert!(english.contains("An earlier copy"), "{english}");
    let own = data.join("bibliotheque.etabli").display().to_string();
    assert_eq!(line.json(&["look", &own])["kinship"], "own");
    assert_eq!((bytes_below(&data), fs::read(&backup).unwrap()), before);

    // What is no library is refused, and so is what is not there.
    let one_project = line.refusal(&["look", &project]).1;
    assert!(one_project.contains("un seul projet"), "{one_project}");
    for path in [project, line.path("none.etabli"), sample()] {
        assert_eq!(line.refusal(&["look", &path]).0, 1, "{path}");
    }
    assert_eq!(line.refusal(&["import", &own]).0, 1);
}

#[test]
fn a_whole_library_is_imported_and_said_to_be_one() {
    let there = Line::new();
    there.json(&["import", &sample()]);
    let file = there.path("toute.etabli");
    there.json(&["backup", &file]);
    let bytes = fs::read(&file).unwrap();
    let line = Line::new();
    let said_so = said(&line.run(&["import", &file]));
    assert!(said_so.contains("une bibliothèque entière"), "{said_so}");
    assert_eq!(titles(&line), titles(&there));
    assert_eq!(
        line.json(&["import", &file])["files"][0]["outcome"],
        "unchanged"
    );
    // Newer work here: the facilitator chooses, by the exit as by the sentence.
    edit_title(&line, "Un autre titre");
    let (code, said_so) = line.refusal(&["import", &file]);
    assert_eq!(code, 3, "{said_so}");
    let merged = line.json(&["import", "--merge", &file]);
    assert_eq!(merged["files"][0]["outcome"], "unchanged");
    assert_eq!(titles(&line), ["Un autre titre"]);
    let copied = line.json(&["import", "--copy", &file]);
    assert_eq!(copied["files"][0]["outcome"], "copied");
    assert_eq!(titles(&line).len(), 2);
    assert_eq!(fs::read(&file).unwrap(), bytes);
}

#[test]
fn a_library_whose_folder_is_away_or_empty_is_named_and_none_is_made() {
    let line = Line::new();
    line.json(&["import", &sample()]);
    let (data, key) = (
        line.folder.path().join("data"),
        line.folder.path().join("cle"),
    );
    let note = json!({ "folder": key, "library": null });
    fs::write(data.join("emplacement.json"), note.to_string()).unwrap();
    let before = bytes_below(&data);
    let sample = sample();
    let tried = [&["list"][..], &["check"], &["import", &sample]];
    for arguments in tried {
        let (code, said) = line.refusal(arguments);
        assert_eq!(code, 1);
        assert!(
            said.contains("n’est pas là") && said.contains("cle"),
            "{said}"
        );
    }
    assert!(!key.exists());
    fs::create_dir(&key).unwrap();
    for arguments in tried {
        let said = line.refusal(arguments).1;
        assert!(said.contains("n’est plus à sa place"), "{said}");
    }
    assert_eq!(fs::read_dir(&key).unwrap().count(), 0);
    assert_eq!(bytes_below(&data), before);
}

#[test]
fn a_title_is_found_as_people_type_it() {
    let line = Line::new();
    line.json(&["import", &sample()]);
    let file = line.path("sortie.json");
    for typed in [
        "venir une seule fois : atelier d'idéation",
        "VENIR UNE SEULE FOIS\u{a0}: ATELIER D\u{2019}IDÉATION",
        "Venir une seule fois\u{202f}: atelier d\u{2bc}ide\u{301}ation ",
    ] {
        let arguments = [
            "export",
            "--workshop",
            typed,
            "--format",
            "json",
            "--output",
            &file,
        ];
        let output = line.run(&arguments);
        assert!(output.status.success(), "{typed}: {}", said(&output));
        fs::remove_file(&file).unwrap();
    }
    let other = "Venir une seule fois : atelier d'ideation";
    let arguments = [
        "export",
        "--workshop",
        other,
        "--format",
        "json",
        "--output",
        &file,
    ];
    let (_, words) = line.refusal(&arguments);
    assert!(words.contains("Rien ne correspond à"), "{words}");
}

#[test]
fn titles_that_read_alike_are_named_with_their_ids_and_the_same_one_is_taken() {
    let line = Line::new();
    let first: Value = serde_json::from_str(&fs::read_to_string(sample()).unwrap()).unwrap();
    let mut second = first.clone();
    let title = "Venir une seule fois : atelier d\u{2019}idéation";
    second["workshop"]["title"] = json!(title);
    second["project"]["code"] = json!("2026-777");
    let file = line.path("second.json");
    fs::write(&file, second.to_string()).unwrap();
    line.json(&["import", &sample()]);
    line.json(&["import", "--copy", &file]);
    let list = line.json(&["list"]);
    let workshops: Vec<&Value> = list["projects"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|project| project["workshops"].as_array().unwrap())
        .collect();
    assert_eq!(workshops.len(), 2, "{list}");

    let out = line.path("sortie.json");
    let asked = "venir une seule fois : atelier d'idéation";
    let arguments = [
        "export",
        "--workshop",
        asked,
        "--format",
        "json",
        "--output",
        &out,
    ];
    let (_, words) = line.refusal(&arguments);
    for workshop in &workshops {
        assert!(words.contains(workshop["id"].as_str().unwrap()), "{words}");
    }
    assert!(words.contains(TITLE) && words.contains(title), "{words}");
    // Projects of one title are no workshops.
    let asked = list["projects"][0]["title"].as_str().unwrap();
    let arguments = [
        "export",
        "--project",
        asked,
        "--format",
        "md",
        "--output",
        &out,
    ];
    let (_, words) = line.refusal(&arguments);
    assert!(words.starts_with("Plusieurs portent ce titre."), "{words}");
    for project in list["projects"].as_array().unwrap() {
        assert!(words.contains(project["id"].as_str().unwrap()), "{words}");
    }
    let exact = line.run(&export("json", &out));
    assert!(exact.status.success(), "{}", said(&exact));
}

#[test]
fn names_that_are_all_wrong_make_no_library() {
    let line = Line::new();
    let (gone, also) = (line.path("parti.json"), line.path("ailleurs.csv"));
    for arguments in [
        vec!["import", &gone],
        vec!["import", &gone, &also, "--json"],
        vec![
            "import",
            "--into",
            "01900000-0000-7000-8000-000000000001",
            &gone,
        ],
    ] {
        let (_, words) = line.refusal(&arguments);
        assert!(!words.is_empty());
        assert!(!line.folder.path().join("data").exists(), "{arguments:?}");
    }
}

#[test]
fn a_check_tells_what_is_wrong_in_words_and_calls_the_rest_technical() {
    let line = Line::new();
    line.json(&["import", &sample()]);
    let file = line.folder.path().join("data/bibliotheque.etabli");
    let conn = rusqlite::Connection::open(&file).unwrap();
    // A value that no command writes, and a name that leads nowhere.
    conn.execute_batch(
        "PRAGMA foreign_keys = OFF;
         UPDATE note SET text = '' WHERE rowid = (SELECT min(rowid) FROM note);
         DELETE FROM cluster WHERE rowid = (SELECT min(rowid) FROM cluster);
         PRAGMA wal_checkpoint(TRUNCATE);",
    )
    .unwrap();
    conn.close().unwrap();
    let raw = line.run(&["check", "--json"]);
    let told: Value = serde_json::from_slice(&raw.stdout).unwrap();
    assert_eq!((raw.status.code(), &told["ok"]), (Some(1), &json!(false)));
    let technical: Vec<&str> = told["problems"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(Value::as_str)
        .collect();
    assert!(technical.len() > 1, "{told}");
    for (language, sentences, label) in [
        (
            "fr_FR.UTF-8",
            [
                "La bibliothèque est abîmée.",
                "Contient une valeur qui n’est pas permise\u{a0}: une note.",
                "Renvoie à un élément qui n’existe pas\u{a0}: ",
                "Copiez d’abord tout le dossier ailleurs",
            ],
            "Détail technique, en anglais\u{a0}:",
        ),
        (
            "en_GB.UTF-8",
            [
                "The library is damaged.",
                "Holds a value that is not allowed: a note.",
                "Names an item that does not exist: ",
                "First copy the whole folder elsewhere",
            ],
            "Technical detail:",
        ),
    ] {
        let output = line.run_in(language, &["check"]);
        let said = said(&output);
        assert_eq!(output.status.code(), Some(1), "{said}");
        let (people, theirs) = said.split_once(label).expect(&said);
        for sentence in sentences {
            assert!(people.contains(sentence), "{sentence}: {said}");
        }
        for raw in &technical {
            assert!(
                theirs.contains(raw) && !people.contains(raw),
                "{raw}: {said}"
            );
        }
        // No word of the code for what people call otherwise.
        for word in ["run_event", "how_might_we", "matrix_item", "ballot_option"] {
            assert!(!people.contains(word), "{word}: {said}");
        }
    }
}
