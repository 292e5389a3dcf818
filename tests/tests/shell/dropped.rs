//! What people bring by letting it go over the window or by pasting it, by the desk's own drag and
//! clipboard and a real pointer.

use std::{
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use tests::window::{Driver, Failure, Keys, Stage};

use crate::hands::{Done, count, io, none, record};
use crate::journeys::{first_note, open_sample, records};

/// 16 points by 32 when it stands upright; where it was taken is written beside it.
pub const LYING: &[u8] = include_bytes!("../../inputs/portrait-couche.jpg");

/// Where the page begins on the display.
pub fn corner(stage: &Stage, window: &Driver) -> Result<(f64, f64), Failure> {
    window.run(
        "addEventListener('pointermove', (e) => (window.seenAt = [e.clientX, e.clientY]))",
        &[],
    )?;
    stage.screen.button(600.0, 12.0, 9)?;
    stage.screen.button(600.0, 400.0, 9)?;
    let at = window.until("the pointer", "return window.seenAt || null", &[])?;
    let scale = zoom(window)?;
    let number = |index: usize| at[index].as_f64().unwrap_or_default() * scale;
    Ok((600.0 - number(0), 400.0 - number(1)))
}

/// Pixels of the display for one of the page: the whole width of the display is the window's.
fn zoom(window: &Driver) -> Result<f64, Failure> {
    let width = window.run("return innerWidth", &[])?;
    Ok(1366.0 / width.as_f64().unwrap_or(1366.0))
}

/// The place on the display of the middle of something on the page.
pub fn over(stage: &Stage, window: &Driver, selector: &str) -> Result<(f64, f64), Failure> {
    let at = window.until(
        selector,
        "const e = document.querySelector(arguments[0]);
         if (!e) return null;
         const r = e.getBoundingClientRect();
         return [r.x + r.width / 2, r.y + r.height / 2]",
        &[json!(selector)],
    )?;
    let (left, top) = corner(stage, window)?;
    let scale = zoom(window)?;
    let number = |index: usize| at[index].as_f64().unwrap_or_default() * scale;
    Ok((left + number(0), top + number(1)))
}

pub fn file(stage: &Stage, name: &str, bytes: &[u8]) -> Result<PathBuf, Failure> {
    let path = stage.desk.path().join(name);
    fs::write(&path, bytes).map_err(io)?;
    Ok(path)
}

/// An empty board, seen.
pub fn board(window: &Driver) -> Done {
    first_note(window)?;
    window.press(&[Keys::ESCAPE])?;
    window.find("listbox", "")?;
    Ok(())
}

pub fn drop_one(stage: &Stage, file: &Path, to: (f64, f64)) -> Done {
    stage.screen.drop_files(&[file], to)
}

/// The text that stands there until somebody describes the picture.
const UNDESCRIBED: &str = "Image sans description";

/// Lets a picture go on the board of a window, and looks where it lies.
fn under_the_pointer(stage: &Stage, window: &Driver) -> Done {
    board(window)?;
    let (left, top) = corner(stage, window)?;
    let scale = zoom(window)?;
    let photo = file(stage, "Photo d’hiver 100 %.jpg", LYING)?;
    for at in [(420.0, 330.0), (900.0, 480.0)] {
        stage.screen.hold_files(&[&photo], at, || {
            window.until(
                "the board is marked",
                "return !!document.querySelector('.stage[data-held]')",
                &[],
            )?;
            Ok(())
        })?;
        window.until(
            "no longer",
            "return !document.querySelector('[data-held]')",
            &[],
        )?;
        drop_one(stage, &photo, at)?;
        let editor = window.find("textbox", "Ce que montre l’image")?;
        let [x, y, width, height] = window.run(
            "const r = arguments[0].parentElement.getBoundingClientRect(); return [r.x, r.y, r.width, r.height]",
            &[editor.to_value()],
        ).map(|place| [0, 1, 2, 3].map(|index: usize| place[index].as_f64().unwrap_or_default() * scale))?;
        let (px, py) = (at.0 - left, at.1 - top);
        assert!(
            (px - (x + width / 2.0)).abs() < 3.0 && (y..y + height).contains(&py),
            "let go at {px} {py}, lies at {x} {y} {width} {height}"
        );
        window.press(&[Keys::ESCAPE])?;
    }
    Ok(())
}

#[test]
fn a_picture_let_go_on_a_board_lies_under_the_pointer() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    under_the_pointer(&stage, &window)?;
    let note = record(&stage, "note", "a picture note", |note| {
        note["text"] == UNDESCRIBED
    })?;
    let image = &note["image"];
    assert_eq!(
        (image["width"].as_u64(), image["height"].as_u64()),
        (Some(16), Some(32))
    );
    assert!(
        image["data"]
            .as_str()
            .is_some_and(|data| data.starts_with("data:image/png;base64,"))
    );
    // Nothing of what the camera wrote, as it stands or as a record would hold it: neither its words
    // nor where it was.
    let from = LYING.windows(4).position(|part| part == b"Exif");
    let wrote = &LYING[from.unwrap_or_default()..][..170];
    assert!(wrote.windows(11).any(|part| part == b"chez Nadege"));
    let own = image["data"].as_str().unwrap_or_default();
    let body = own.split_once(',').map_or("", |(_, body)| body);
    assert!(
        holding(&stage, &body.as_bytes()[..40])? > 0,
        "the library is looked into"
    );
    for part in [wrote, b"chez Nadege", &wrote[62..140]] {
        assert_eq!(holding(&stage, part)?, 0, "{part:?}");
        for shift in 0..3 {
            let text = as_text(&part[shift..]);
            assert_eq!(holding(&stage, text.as_bytes())?, 0, "{text}");
        }
    }

    // Described at once; what stands there gives way.
    let photo = stage.desk.path().join("Photo d’hiver 100 %.jpg");
    drop_one(&stage, &photo, (700.0, 250.0))?;
    window.find("textbox", "Ce que montre l’image")?;
    stage.keep("dropped-picture-editor")?;
    window.type_text("La file devant la mairie")?;
    window.press(&[Keys::ESCAPE])?;
    record(&stage, "note", "described", |note| {
        note["text"] == "La file devant la mairie" && note["image"]["width"] == 16
    })?;
    window.until(
        "its colours on the board",
        "const c = document.querySelector('.area canvas'); const x = c.getContext('2d');
         const { data } = x.getImageData(0, 0, c.width, c.height);
         let red = 0;
         for (let i = 0; i < data.length; i += 4) if (data[i] > 200 && data[i + 1] < 60 && data[i + 2] < 60) red += 1;
         return red > 400",
        &[],
    )?;
    stage.keep("dropped-picture")?;

    // In the list, and by undoing.
    window.press_on("radio", "Liste")?;
    window.find("row", "La file devant la mairie, image")?;
    window.until(
        "its picture",
        "return document.querySelectorAll('.row img').length === 3",
        &[],
    )?;
    stage.keep("dropped-picture-list")?;
    assert_eq!(count(&stage, "note")?, 3);
    stage.screen.keys(&["ctrl+z"])?;
    record(&stage, "note", "its text taken back", |note| {
        note["text"] == UNDESCRIBED && note["image"]["width"] == 16
    })?;
    stage.screen.keys(&["ctrl+z"])?;
    none(&stage, "note", "nor the note", |note| {
        note["text"] == "La file devant la mairie"
    })?;
    stage.close(&window)
}

#[test]
fn each_file_goes_to_its_place_and_what_is_not_understood_is_said() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    board(&window)?;
    let at = (640.0, 400.0);

    // Lines become notes where they are let go.
    let lines = file(
        &stage,
        "idées.txt",
        "Un guichet\nDeux guichets\n".as_bytes(),
    )?;
    drop_one(&stage, &lines, at)?;
    record(&stage, "note", "a line", |note| {
        note["text"] == "Deux guichets"
    })?;
    stage.screen.drop_text("Trois guichets", (300.0, 500.0))?;
    record(&stage, "note", "a text dragged", |note| {
        note["text"] == "Trois guichets"
    })?;
    let before = records(&stage)?;

    // What is no good changes nothing and is said.
    let mut bomb = png(300, 200);
    bomb[16..24].copy_from_slice(&[0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30]);
    let crc = crc32(&bomb[12..29]);
    bomb[29..33].copy_from_slice(&crc.to_be_bytes());
    for (name, bytes, said) in [
        (
            "coupée.jpg",
            &LYING[..LYING.len() / 3],
            "abîmée ou incomplète",
        ),
        (
            "photo.png",
            &b"ceci n'est pas une image"[..],
            "pas une image qu’Établi sait lire",
        ),
        ("immense.png", &bomb[..], "trop de points"),
        (
            "dessin.svg",
            &br#"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" onload="document.title='SVG'"><script>document.title='SVG'</script><rect width="40" height="40"/></svg>"#[..],
            "pas une image qu’Établi sait lire",
        ),
        (
            "rapport.docx",
            &b"PK\x03\x04docx"[..],
            "Établi ne lit pas « rapport.docx »",
        ),
        ("vide.txt", &b""[..], "est vide"),
    ] {
        let path = file(&stage, name, bytes)?;
        drop_one(&stage, &path, at)?;
        window.sees(said)?;
    }
    let folder = stage.desk.path().join("un dossier");
    fs::create_dir_all(&folder).map_err(io)?;
    drop_one(&stage, &folder, at)?;
    window.sees("est un dossier")?;
    stage.keep("dropped-refused")?;
    assert_eq!(records(&stage)?["note"], before["note"]);
    assert!(window.address().contains("/board"), "{}", window.address());
    let title = window.run("return document.title", &[])?;
    assert_ne!(title, "SVG");

    // Of one that moves the first view is kept, and that is said.
    let moving = file(&stage, "danse.gif", MOVING)?;
    drop_one(&stage, &moving, at)?;
    window.find("textbox", "Ce que montre l’image")?;
    window.sees("Cette image est animée")?;
    window.press(&[Keys::ESCAPE])?;
    let note = record(&stage, "note", "a still picture", |note| {
        note["image"]["width"] == 2
    })?;
    let data = note["image"]["data"].as_str().unwrap_or_default();
    assert!(data.starts_with("data:image/png;base64,"), "{data}");
    assert_eq!(holding(&stage, b"NETSCAPE2.0")?, 0);
    assert_eq!(fs::read(&moving).map_err(io)?, MOVING);

    // On a portrait and on the logo; nowhere else.
    let photo = file(&stage, "portrait.jpg", LYING)?;
    drop_one(&stage, &photo, (20.0, 300.0))?;
    window.sees("Une image se dépose sur un tableau")?;
    window.go("#/settings")?;
    window.find("heading", "Laboratoire")?;
    let logo = over(&stage, &window, ".lab .frame")?;
    drop_one(&stage, &photo, logo)?;
    let lab = record(&stage, "lab", "a logo", |lab| lab["logo"].is_string())?;
    assert!(
        lab["logo"]
            .as_str()
            .is_some_and(|logo| logo.starts_with("data:image/png"))
    );

    // A project, wherever it is let go: the same dialog as « Importer ».
    let sample = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../assets/samples/01-ideation-venir-une-seule-fois.json");
    drop_one(&stage, &sample, at)?;
    window.find("dialog", "Compte rendu de l’import")?;
    window.press_in("Compte rendu de l’import", "button", "Ouvrir")?;
    window.sees("Venir une seule fois")?;
    stage.close(&window)
}

#[test]
fn a_table_let_go_on_a_board_is_looked_over_before_it_comes_in() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    board(&window)?;
    let before = count(&stage, "note")?;
    let table = file(
        &stage,
        "idées.csv",
        "Idée;Thème\nUn banc;Attente\nUn café;Attente\n".as_bytes(),
    )?;
    drop_one(&stage, &table, (640.0, 400.0))?;
    window.find("button", "Importer 2 notes")?;
    assert_eq!(count(&stage, "note")?, before);
    window.press_on("button", "Importer 2 notes")?;
    record(&stage, "note", "a row", |note| note["text"] == "Un café")?;
    record(&stage, "cluster", "its theme", |one| {
        one["title"] == "Attente"
    })?;
    stage.close(&window)
}

#[test]
fn a_table_pasted_on_a_board_asks_which_column_is_the_text() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    board(&window)?;
    let before = count(&stage, "note")?;
    let surface = over(&stage, &window, ".area")?;
    stage
        .screen
        .button(surface.0 + 260.0, surface.1 + 120.0, 1)?;
    let html = "<table><tr><td>Qui</td><td>Idée</td></tr><tr><td>Table 1</td><td>Un « banc », dehors</td></tr>\
                <tr><td>Table 2</td><td>Un café</td></tr></table>";
    let _copied = stage
        .screen
        .offer("CLIPBOARD", &[("text/html", html.as_bytes())])?;
    stage.screen.keys(&["ctrl+v"])?;
    window.find("button", "Importer 2 notes")?;
    window.sees("Tableau collé")?;
    assert_eq!(count(&stage, "note")?, before);
    stage.keep("pasted-table")?;
    window.press_on("button", "Importer 2 notes")?;
    record(&stage, "note", "a row", |note| {
        note["text"] == "Un « banc », dehors"
    })?;
    stage.close(&window)
}

#[test]
fn a_portrait_is_dropped_on_the_sheet_of_its_persona() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_sample(&window)?;
    window.press_on("link", "Personas")?;
    let photo = file(&stage, "portrait.jpg", LYING)?;
    let at = over(&stage, &window, ".portrait")?;
    drop_one(&stage, &photo, at)?;
    window.sees("Le portrait est remplacé")?;
    record(&stage, "persona", "a portrait", |one| {
        one["picture"].is_string()
    })?;
    stage.keep("dropped-portrait")?;
    stage.screen.keys(&["ctrl+z"])?;
    none(&stage, "persona", "taken back", |one| {
        one["picture"].is_string()
    })?;
    stage.close(&window)
}

#[test]
fn a_picture_on_the_clipboard_is_pasted_where_one_is() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    board(&window)?;
    let surface = over(&stage, &window, ".area")?;
    stage.screen.button(surface.0, surface.1, 1)?;
    // As a picture of the screen lies there.
    let copied = stage
        .screen
        .offer("CLIPBOARD", &[("image/png", &png(60, 30))])?;
    stage.screen.keys(&["ctrl+v"])?;
    window.find("textbox", "Ce que montre l’image")?;
    window.press(&[Keys::ESCAPE])?;
    record(&stage, "note", "pasted", |note| {
        note["image"]["width"] == 60 && note["image"]["height"] == 30
    })?;
    drop(copied);
    // As file windows copy a file.
    let photo = file(&stage, "une photo.jpg", LYING)?;
    let copied = stage.screen.offer(
        "CLIPBOARD",
        &[(
            "text/uri-list",
            format!("{}\r\n", tests::window::uri(&photo)).as_bytes(),
        )],
    )?;
    stage
        .screen
        .button(surface.0 + 260.0, surface.1 + 120.0, 1)?;
    stage.screen.keys(&["ctrl+v"])?;
    window.find("textbox", "Ce que montre l’image")?;
    window.press(&[Keys::ESCAPE])?;
    record(&stage, "note", "a file pasted", |note| {
        note["image"]["width"] == 16
    })?;
    drop(copied);
    // A copy of cells brings a picture too: the cells count.
    let _copied = stage.screen.offer(
        "CLIPBOARD",
        &[
            ("image/png", &png(10, 10)),
            ("text/html", b"<table><tr><td>Une case</td></tr></table>"),
        ],
    )?;
    stage
        .screen
        .button(surface.0 + 260.0, surface.1 + 120.0, 1)?;
    stage.screen.keys(&["ctrl+v"])?;
    record(&stage, "note", "the cells", |note| {
        note["text"] == "Une case" && note["image"].is_null()
    })?;
    assert_eq!(count(&stage, "note")?, 3);
    stage.close(&window)
}

#[test]
fn the_window_speaks_and_counts_right_where_the_system_has_no_language() -> Done {
    let stage = Stage::among(
        "C.UTF-8",
        &[
            ("LANGUAGE", None::<&OsStr>),
            ("LC_ALL", None),
            ("LANG", Some("C.UTF-8".as_ref())),
        ],
    )?;
    let window = stage.open()?;
    // The webview says « C », of which Intl knows nothing.
    window.run(
        "window.wrong = []; addEventListener('error', (e) => wrong.push(e.message));
         addEventListener('unhandledrejection', (e) => wrong.push(String(e.reason)))",
        &[],
    )?;
    open_sample(&window)?;
    window.sees("12 mars 2026")?;
    let places = [
        "Conducteur",
        "Tableaux",
        "Participants",
        "Évaluation",
        "Décisions, actions",
        "Parcours",
    ];
    for place in places {
        window.press_on("link", place)?;
        window.until(
            "a screen",
            "return document.querySelector('main h1, main h2') !== null",
            &[],
        )?;
    }
    window.go("#/settings")?;
    window.press_on("radio", "English")?;
    window.until(
        "English",
        "return document.documentElement.lang === 'en'",
        &[],
    )?;
    let workshop = records(&stage)?["workshop"][0]["id"].take();
    window.go(&format!(
        "#/workshop/{}/overview",
        workshop.as_str().unwrap_or_default()
    ))?;
    window.sees("12 March 2026")?;
    for place in ["Agenda", "Boards", "Evaluation"] {
        window.press_on("link", place)?;
        window.until(
            "a screen",
            "return document.querySelector('main h1, main h2') !== null",
            &[],
        )?;
    }
    assert_eq!(window.run("return wrong", &[])?, json!([]));
    stage.close(&window)
}

#[test]
fn the_middle_button_pastes_into_no_table_and_no_board() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_sample(&window)?;
    let before = records(&stage)?;
    let _copied = stage.screen.offer(
        "CLIPBOARD",
        &[
            ("UTF8_STRING", b"du presse-papiers"),
            ("text/html", b"<table><tr><td>4</td><td>4</td></tr></table>"),
        ],
    )?;
    let _selected = stage.screen.offer("PRIMARY", &[("UTF8_STRING", b"5")])?;
    let tables = [
        ("Conducteur", Some("Tableau"), "td[data-column=title]"),
        ("Participants", None, "td[data-column]"),
        ("Décisions, actions", None, "td[data-column=text]"),
        ("Parcours", None, "td"),
        ("Évaluation", None, "td[data-column]"),
        ("Matrice", None, "td"),
        ("Tableaux", None, ".area"),
    ];
    for (place, view, cell) in tables {
        if place == "Matrice" {
            let id = |noun: &str| before[noun][0]["id"].as_str().unwrap_or_default();
            window.go(&format!(
                "#/workshop/{}/matrix/{}",
                id("workshop"),
                id("matrix")
            ))?;
        } else {
            window.press_on("link", place)?;
        }
        if let Some(view) = view {
            window.press_on("radio", view)?;
        }
        let at = over(&stage, &window, cell)?;
        stage.screen.button(at.0, at.1, 2)?;
        // Whatever it would have done is done before this is seen.
        stage.screen.button(at.0, at.1, 1)?;
        window.until("the page", "return new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(true))))", &[])?;
        stage.screen.keys(&["Escape"])?;
    }
    let after = records(&stage)?;
    for noun in [
        "block",
        "participant",
        "decision",
        "cell",
        "evaluation",
        "matrix_item",
        "note",
    ] {
        assert_eq!(same(&after[noun]), same(&before[noun]), "{noun}");
    }
    stage.close(&window)
}

fn same(records: &Value) -> String {
    records.to_string()
}

/// Two views of 2 × 2 points, the one after the other, for ever.
const MOVING: &[u8] = b"GIF89a\x02\x00\x02\x00\x80\x00\x00\xff\x00\x00\x00\x00\xff\
    \x21\xff\x0bNETSCAPE2.0\x03\x01\x00\x00\x00\
    \x21\xf9\x04\x00\x0a\x00\x00\x00\x2c\x00\x00\x00\x00\x02\x00\x02\x00\x00\x02\x03\x04\x00\x05\x00\
    \x21\xf9\x04\x00\x0a\x00\x00\x00\x2c\x00\x00\x00\x00\x02\x00\x02\x00\x00\x02\x03\x4c\x12\x05\x00\x3b";

/// In how many files of the library's folder, whatever their name, these bytes stand.
pub fn holding(stage: &Stage, part: &[u8]) -> Result<usize, Failure> {
    let mut folders = vec![stage.data.path().to_path_buf()];
    let mut found = 0;
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).map_err(io)?.flatten() {
            if entry.path().is_dir() {
                folders.push(entry.path());
            } else {
                let bytes = fs::read(entry.path()).unwrap_or_default();
                found += usize::from(bytes.windows(part.len()).any(|one| one == part));
            }
        }
    }
    Ok(found)
}

/// Bytes as a data URL holds them; what is left over of three is left out.
fn as_text(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    bytes
        .chunks_exact(3)
        .flat_map(|three| {
            let all = three
                .iter()
                .fold(0_usize, |all, byte| all << 8 | usize::from(*byte));
            [18, 12, 6, 0].map(|shift| char::from(SIGNS[all >> shift & 63]))
        })
        .collect()
}

fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut chunk = |kind: &[u8], body: &[u8]| {
        bytes.extend(u32::try_from(body.len()).unwrap_or_default().to_be_bytes());
        let from = bytes.len();
        bytes.extend(kind);
        bytes.extend(body);
        let crc = crc32(&bytes[from..]);
        bytes.extend(crc.to_be_bytes());
    };
    let mut head = Vec::new();
    head.extend(width.to_be_bytes());
    head.extend(height.to_be_bytes());
    head.extend([8, 2, 0, 0, 0]);
    chunk(b"IHDR", &head);
    let row: Vec<u8> = std::iter::once(0)
        .chain([220, 20, 20].repeat(width as usize))
        .collect();
    chunk(b"IDAT", &stored(&row.repeat(height as usize)));
    chunk(b"IEND", &[]);
    bytes
}

/// Bytes as zlib has them, not pressed together.
fn stored(bytes: &[u8]) -> Vec<u8> {
    let mut out = vec![0x78, 0x01];
    let mut blocks = bytes.chunks(60_000).peekable();
    while let Some(block) = blocks.next() {
        out.push(u8::from(blocks.peek().is_none()));
        let length = u16::try_from(block.len()).unwrap_or_default();
        out.extend(length.to_le_bytes());
        out.extend((!length).to_le_bytes());
        out.extend(block);
    }
    let (mut a, mut b) = (1_u32, 0_u32);
    for byte in bytes {
        a = (a + u32::from(*byte)) % 65_521;
        b = (b + a) % 65_521;
    }
    out.extend(((b << 16) | a).to_be_bytes());
    out
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            (crc >> 1) ^ (0xedb8_8320 & 0_u32.wrapping_sub(crc & 1))
        })
    })
}

/// Waits until something is so.
pub fn wait(what: &str, mut is: impl FnMut() -> bool) -> Done {
    let begun = Instant::now();
    while !is() {
        if begun.elapsed() > tests::window::PATIENCE {
            return Err(Failure(format!("never so: {what}")));
        }
        std::thread::sleep(Duration::from_millis(60));
    }
    Ok(())
}
