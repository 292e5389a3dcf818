//! What a facilitator who cannot see the screen is told: gestures are followed by their words, each
//! once, and what is on the screen has the roles, names and places that it shows.

use std::{fs, time::Instant};

use serde_json::{Value, json};
use tests::window::{Driver, Ears, Element, Failure, Keys, PATIENCE, Stage};

use crate::journeys::{fill, first_note, records};

type Done = Result<(), Failure>;

/// What is pressed and what is heard, in a language.
struct Words {
    system: &'static str,
    project: [&'static str; 4],
    sample: &'static str,
    agenda: &'static str,
    moved: &'static str,
    undone: &'static str,
    redone: &'static str,
    nothing: &'static str,
    refused: &'static str,
    list: &'static str,
    grid: &'static str,
    row: &'static str,
    paper: &'static str,
    added: &'static str,
    synthesis: &'static str,
    composed: &'static str,
    export: &'static str,
    exported: &'static str,
}

const FRENCH: Words = Words {
    system: "fr_FR.UTF-8",
    project: [
        "Créer un projet",
        "Nouveau projet",
        "Titre du projet",
        "Créer le projet",
    ],
    sample: "Ouvrir l’exemple",
    agenda: "Conducteur – Établi",
    moved: "Accueil café, connexion des téléphones, en position 2 sur 11.",
    undone: "Annulé\u{a0}: déplacer un bloc du conducteur",
    redone: "Rétabli\u{a0}: déplacer un bloc du conducteur",
    nothing: "Rien à rétablir",
    refused: "Écrivez une durée, par exemple 15, 1 h 30 ou 1,5 h.",
    list: "Liste",
    grid: "Liste des notes de",
    row: "ligne 1 sur",
    paper: "Texte de la note",
    added: "Note ajoutée, 1 en tout.",
    synthesis: "Synthèse – Établi",
    composed: "Document à jour, ",
    export: "Exporter en PDF",
    exported: "Exporté\u{a0}: ",
};

const ENGLISH: Words = Words {
    system: "en_GB.UTF-8",
    project: [
        "Create a project",
        "New project",
        "Project title",
        "Create the project",
    ],
    sample: "Open the sample",
    agenda: "Agenda – Établi",
    moved: "Accueil café, connexion des téléphones, position 2 of 11.",
    undone: "Undone: move an agenda block",
    redone: "Redone: move an agenda block",
    nothing: "Nothing to redo",
    refused: "Write a duration, for example 15, 1 h 30 or 1.5 h.",
    list: "List",
    grid: "List of the notes of",
    row: "line 1 of",
    paper: "Text of the note",
    added: "Note added, 1 in all.",
    synthesis: "Synthesis – Établi",
    composed: "Document up to date, ",
    export: "Export as PDF",
    exported: "Exported: ",
};

/// Goes to the part of the only workshop.
fn part(window: &Driver, records: &Value, part: &str) -> Done {
    let workshop = records["workshop"][0]["id"].as_str().unwrap_or_default();
    window.go(&format!("#/workshop/{workshop}/{part}"))
}

/// A screen has the focus, by its very name. Who takes the focus elsewhere before that is not told where
/// it is.
fn arrived(ears: &mut Ears, name: &str) -> Done {
    ears.finds_so("image", name, "focused")?;
    Ok(())
}

/// What a record is called by.
fn named(record: &Value) -> &str {
    record["title"].as_str().unwrap_or_default()
}

/// Puts the focus on the first row of a grid, as Tab does.
fn first_row(window: &Driver) -> Result<Element, Failure> {
    let row = window.until(
        "a row",
        "const row = document.querySelector('[role=grid] [role=row][tabindex=\"0\"]');
         if (row) row.focus(); return row",
        &[],
    )?;
    Element::from_value(&row).ok_or_else(|| Failure("no row".to_owned()))
}

/// How often each of these was said; anything else may have been said between.
fn times(ears: &Ears, texts: &[&str]) -> Vec<usize> {
    texts
        .iter()
        .map(|text| ears.said.iter().filter(|said| said == text).count())
        .collect()
}

/// A workshop is worked on, and every gesture is heard.
fn heard(words: &Words) -> Done {
    let stage = Stage::heard(words.system)?;
    let mut ears = stage.ears()?;
    let window = stage.open()?;
    window.press_on("button", words.sample)?;
    window.sees("Comment pourrions-nous")?;
    let records = records(&stage)?;

    part(&window, &records, "agenda")?;
    ears.entitled(words.agenda)?;
    first_row(&window)?;
    window.press(&[Keys::ALT, Keys::DOWN])?;
    ears.hears(words.moved)?;
    window.press(&[Keys::CONTROL, 'z'])?;
    ears.hears(words.undone)?;
    window.press(&[Keys::CONTROL, 'y'])?;
    ears.hears(words.redone)?;
    window.press(&[Keys::CONTROL, 'y'])?;
    ears.hears(words.nothing)?;
    // The focus is still on the row that went back and forth.
    window.type_text("7")?;
    window.until(
        "the field of the minutes",
        "return document.activeElement.matches('[role=gridcell] input')",
        &[],
    )?;
    window.type_text("x")?;
    window.press(&[Keys::ENTER])?;
    ears.hears(words.refused)?;
    window.press(&[Keys::ESCAPE])?;

    let board = records["board"][0]["id"].as_str().unwrap_or_default();
    part(&window, &records, &format!("board/{board}"))?;
    window.press_on("radio", words.list)?;
    first_row(&window)?;
    window.type_text("n")?;
    window.find("textbox", words.paper)?;
    window.type_text("Entendue")?;
    window.press(&[Keys::ENTER])?;
    ears.hears(words.added)?;

    part(&window, &records, "synthesis")?;
    ears.entitled(words.synthesis)?;
    let composed = ears.hears_begin(words.composed)?;
    window.press_on("button", words.export)?;
    let exported = ears.hears_begin(words.exported)?;
    // The last one comes after all that a repeat could have come with.
    window.press(&[Keys::CONTROL, 'y'])?;
    ears.hears(words.nothing)?;

    let once = [
        words.moved,
        words.undone,
        words.redone,
        words.refused,
        words.added,
        &composed,
        &exported,
    ];
    assert_eq!(times(&ears, &once), [1; 7], "{:#?}", ears.said);
    assert_eq!(times(&ears, &[words.nothing]), [2], "{:#?}", ears.said);
    stage.close(&window)
}

#[test]
fn gestures_are_heard_once_in_french() -> Done {
    heard(&FRENCH)
}

#[test]
fn gestures_are_heard_once_in_english() -> Done {
    heard(&ENGLISH)
}

/// The screen as a screen reader finds it.
fn found(words: &Words) -> Done {
    let stage = Stage::heard(words.system)?;
    let mut ears = stage.ears()?;
    let window = stage.open()?;
    let [open, title, field, make] = words.project;
    window.press_on("button", open)?;
    let dialog = ears.finds_so("dialog", title, "modal")?;
    ears.finds_so("entry", field, "focused")?;
    let make = ears.finds("push button", make)?;
    inside(&make, &dialog);
    window.press(&[Keys::ESCAPE])?;

    window.press_on("button", words.sample)?;
    window.sees("Comment pourrions-nous")?;
    let records = records(&stage)?;
    let board = records["board"][0]["id"].as_str().unwrap_or_default();
    part(&window, &records, &format!("board/{board}"))?;
    window.press_on("radio", words.list)?;
    let focused = first_row(&window)?;
    let label = window.run(
        "return arguments[0].getAttribute('aria-label')",
        &[focused.to_value()],
    )?;
    let label = label.as_str().unwrap_or_default();
    assert!(label.contains(words.row), "{label}");
    let row = ears.finds_so("table row", label, "focused")?;
    let grids = ears.all("table")?;
    let grid = grids
        .iter()
        .find(|one| {
            one["name"]
                .as_str()
                .is_some_and(|name| name.starts_with(words.grid))
        })
        .ok_or_else(|| Failure(format!("no grid: {grids:?}")))?;
    inside(&row, grid);
    // The window's own origin is the same for all. What is still being laid out is looked at again.
    let button = window.find("radio", words.list)?;
    let begun = Instant::now();
    loop {
        let row = ears.finds("table row", label)?;
        let radio = ears.finds("radio button", words.list)?;
        let ([x, y, width, height], [bx, by, ..]) =
            (window.place(&focused)?, window.place(&button)?);
        let ([left, top, wide, high], [rx, ry, ..]) = (place(&row), place(&radio));
        let apart = [
            width - wide,
            height - high,
            left - x - (rx - bx),
            top - y - (ry - by),
        ];
        if apart.iter().all(|one| one.abs() < 2.0) {
            break;
        }
        assert!(begun.elapsed() < PATIENCE, "{apart:?}: {row} {radio}");
    }
    stage.close(&window)
}

fn place(one: &Value) -> [f64; 4] {
    [0, 1, 2, 3].map(|index| one["box"][index].as_f64().unwrap_or_default())
}

fn inside(one: &Value, whole: &Value) {
    let ([x, y, ..], [left, top, width, height]) = (place(one), place(whole));
    assert!(
        x >= left && x <= left + width && y >= top && y <= top + height,
        "{one} is not in {whole}"
    );
}

#[test]
fn the_screen_is_found_as_it_is_shown_in_french() -> Done {
    found(&FRENCH)
}

#[test]
fn the_screen_is_found_as_it_is_shown_in_english() -> Done {
    found(&ENGLISH)
}

#[test]
fn a_refused_title_is_heard_where_it_is_typed() -> Done {
    let stage = Stage::heard("fr_FR.UTF-8")?;
    let mut ears = stage.ears()?;
    let window = stage.open()?;
    window.press_on("button", "Créer un projet")?;
    fill(&window, "Titre du projet", " ")?;
    window.press(&[Keys::ENTER])?;
    ears.hears("Écrivez un titre, par exemple «\u{202f}Venir une seule fois\u{202f}».")?;
    stage.close(&window)
}

/// The cell that has the focus: its row, its column, their names, what it shows.
const CELL: &str = "
    const cell = document.activeElement.closest('td, th');
    if (!cell || !cell.querySelector('.pin')) return null;
    const words = (e) => { const copy = e.cloneNode(true);
        for (const pin of copy.querySelectorAll('.pin, [aria-hidden=true], button')) pin.remove();
        return copy.textContent.replace(/\\s+/g, ' ').trim(); };
    const at = (r, c) => document.querySelector(`[data-r=\"${r}\"][data-c=\"${c}\"]`);
    const row = cell.dataset.row ?? cell.dataset.r, column = cell.dataset.column ?? cell.dataset.c;
    const grid = cell.dataset.row !== undefined;
    const head = grid ? cell.parentElement.querySelector('[role=rowheader]') : at(row, 0);
    const title = grid ? cell.closest('table').tHead.rows[0].cells[cell.cellIndex]
        : at(1, column).querySelector('.title') ?? at(1, column);
    return { row, column, head: words(head), title: words(title), heads: head === cell || cell.contains(title),
        own: cell === head, shown: words(cell), field: document.activeElement.value,
        beside: [...cell.querySelectorAll('[data-told]')].map(words) }";

/// Walks through a table by its keys: each move is told once, with the text of the cell, and with
/// the names of the row and of the column that are new.
fn walked(window: &Driver, ears: &mut Ears, keys: &[char]) -> Done {
    ears.reaches("the first cell", |at| at["role"] == "entry")?;
    let mut last = window.until(
        "a first cell",
        &format!("return (() => {{ {CELL} }})()"),
        &[],
    )?;
    for key in keys {
        let before = ears.focused.len();
        window.press(&[*key])?;
        let now = window.until(
            "another cell",
            &format!(
                "const [row, column] = arguments; const now = (() => {{ {CELL} }})();
                return now && (now.row !== row || now.column !== column) && now"
            ),
            &[last["row"].clone(), last["column"].clone()],
        )?;
        let text = now["field"].as_str().unwrap_or_default().to_owned();
        let told = ears.reaches(&format!("« {text} » in {now}"), |at| at["text"] == *text)?;
        let name = told["name"].as_str().unwrap_or_default();
        let says = |word: &str| {
            now[word]
                .as_str()
                .is_some_and(|part| part.is_empty() || name.contains(part) || text == part)
        };
        if now["row"] != last["row"] {
            assert!(says("head"), "the row: {told} {now}");
        }
        if now["column"] != last["column"] {
            assert!(
                now["own"] == true || now["heads"] == true || says("title"),
                "the column: {told} {now}"
            );
        }
        assert!(
            now["shown"] == "" || !text.is_empty(),
            "what is shown is told: {told} {now}"
        );
        assert!(!name.is_empty(), "{told}");
        for part in now["beside"].as_array().into_iter().flatten() {
            assert!(
                name.contains(part.as_str().unwrap_or_default()),
                "{part}: {told}"
            );
        }
        // A further move would come after all that this one brought.
        let fields = ears.focused[before..]
            .iter()
            .filter(|at| at["role"] == "entry")
            .count();
        assert_eq!(fields, 1, "{:#?}", &ears.focused[before..]);
        last = now;
    }
    Ok(())
}

/// What a dialog or a screen says of itself, and its buttons in it; the first has the focus.
fn asks(ears: &mut Ears, title: &str, text: &str, buttons: &[&str]) -> Done {
    let dialog = ears.finds_so("dialog", title, "modal")?;
    let told = dialog["description"].as_str().unwrap_or_default();
    assert!(told.starts_with(text), "{told}");
    for (index, name) in buttons.iter().enumerate() {
        let state = if index == 0 { "focused" } else { "focusable" };
        let button = ears.finds_so("push button", name, state)?;
        inside(&button, &dialog);
    }
    Ok(())
}

#[test]
fn every_move_in_a_table_is_heard_with_what_is_new() -> Done {
    let stage = Stage::heard("fr_FR.UTF-8")?;
    let mut ears = stage.ears()?;
    let window = stage.open()?;
    window.press_on("button", FRENCH.sample)?;
    window.sees("Comment pourrions-nous")?;
    let records = records(&stage)?;
    let round = [
        Keys::RIGHT,
        Keys::RIGHT,
        Keys::DOWN,
        Keys::LEFT,
        Keys::DOWN,
        Keys::UP,
        Keys::END,
        Keys::HOME,
    ];
    for (screen, name) in [
        ("decisions", "Décisions et actions"),
        ("participants", "Participants"),
        ("evaluation", "Évaluation"),
    ] {
        part(&window, &records, screen)?;
        arrived(&mut ears, name)?;
        first_cell(&window, "[role=grid] td[tabindex=\"0\"]")?;
        walked(&window, &mut ears, &round)?;
    }
    stage.close(&window)
}

#[test]
fn every_move_in_a_journey_is_heard_with_what_is_new() -> Done {
    let stage = Stage::heard("fr_FR.UTF-8")?;
    let mut ears = stage.ears()?;
    let window = stage.open()?;
    window.press_on("button", FRENCH.sample)?;
    window.sees("Comment pourrions-nous")?;
    let records = records(&stage)?;
    let journey = records["journey"][0]["id"].as_str().unwrap_or_default();
    part(&window, &records, &format!("journey/{journey}"))?;
    arrived(&mut ears, named(&records["journey"][0]))?;
    // Cells of a lane, a step, a phase, and back to the head of a lane.
    first_cell(&window, "[data-r=\"2\"][data-c=\"1\"]")?;
    let round = [
        Keys::RIGHT,
        Keys::DOWN,
        Keys::DOWN,
        Keys::LEFT,
        Keys::UP,
        Keys::UP,
        Keys::UP,
        Keys::RIGHT,
        Keys::DOWN,
        Keys::END,
        Keys::HOME,
    ];
    walked(&window, &mut ears, &round)?;
    // What is drawn as a sign beside the text is told too.
    first_cell(&window, "th:has(.moment)[data-r]")?;
    ears.reaches("a moment of truth", |at| {
        at["name"]
            .as_str()
            .is_some_and(|name| name.ends_with("Moment de vérité"))
    })?;
    stage.close(&window)
}

fn first_cell(window: &Driver, selector: &str) -> Done {
    window.until(
        selector,
        "const cell = document.querySelector(arguments[0]); if (cell) cell.focus();
         return !!cell && document.activeElement.closest('td, th') === cell",
        &[json!(selector)],
    )?;
    Ok(())
}

#[test]
fn every_move_in_the_agenda_and_on_the_boards_list_is_heard() -> Done {
    let stage = Stage::heard("fr_FR.UTF-8")?;
    let mut ears = stage.ears()?;
    let window = stage.open()?;
    window.press_on("button", FRENCH.sample)?;
    window.sees("Comment pourrions-nous")?;
    let records = records(&stage)?;
    let board = records["board"][0]["id"].as_str().unwrap_or_default();
    for (place, name, list) in [
        ("agenda".to_owned(), "Conducteur", false),
        (format!("board/{board}"), named(&records["board"][0]), true),
    ] {
        part(&window, &records, &place)?;
        arrived(&mut ears, name)?;
        if list {
            window.press_on("radio", FRENCH.list)?;
        }
        first_row(&window)?;
        ears.reaches("the first row", |at| at["role"] == "table row")?;
        for key in [Keys::DOWN, Keys::DOWN, Keys::UP, Keys::END, Keys::HOME] {
            let before = ears.focused.len();
            window.press(&[key])?;
            let row = window.until(
                "a row",
                "const row = document.activeElement; return row.getAttribute('role') === 'row' && row.getAttribute('aria-label')",
                &[],
            )?;
            let told = ears.reaches(&format!("{row}"), |at| at["name"] == row)?;
            assert_eq!(told["role"], "table row", "{told}");
            assert_eq!(
                ears.focused.len(),
                before + 1,
                "{:#?}",
                &ears.focused[before..]
            );
        }
    }
    stage.close(&window)
}

#[test]
fn a_library_that_loses_its_place_or_is_damaged_is_heard_with_what_can_be_done() -> Done {
    let io = |error: std::io::Error| Failure(error.to_string());
    let stage = Stage::heard("fr_FR.UTF-8")?;
    let mut ears = stage.ears()?;
    let window = stage.open()?;
    first_note(&window)?;
    window.type_text("Gardée")?;
    window.press(&[Keys::ESCAPE])?;
    window.sees("Enregistré")?;
    let older = stage.desk.path().join("avant.etabli");
    stage.line(&["backup", &older.display().to_string()])?;
    let file = stage.data.path().join("bibliotheque.etabli");
    fs::rename(&file, stage.data.path().join("conflit.etabli")).map_err(io)?;
    fs::copy(&older, &file).map_err(io)?;
    ears.hears("Pas enregistré\u{a0}: la bibliothèque a perdu sa place.")?;
    asks(
        &mut ears,
        "La bibliothèque a perdu sa place",
        "Un autre fichier a pris la place de la bibliothèque",
        &[
            "Réessayer",
            "Continuer avec ce qui est à l’écran",
            "Continuer avec l’autre fichier",
            "Continuer dans un autre dossier…",
        ],
    )?;
    // By keyboard alone, and what became of the other file is told.
    window.press(&[Keys::TAB])?;
    window.press(&[Keys::ENTER])?;
    ears.hears_begin("L’autre fichier est gardé\u{a0}: ")?;
    stage.close(&window)?;

    for end in ["-wal", "-shm"] {
        let _ = fs::remove_file(stage.data.path().join(format!("bibliotheque.etabli{end}")));
    }
    let mut bytes = fs::read(&file).map_err(io)?;
    let middle = bytes.len() / 2;
    bytes[2_000..middle].fill(0x5a);
    fs::write(&file, &bytes).map_err(io)?;
    let window = stage.open()?;
    ears.hears_begin("Une partie de la bibliothèque est illisible. ")?;
    ears.finds_so("push button", "Ouvrir la sauvegarde", "focused")?;
    window.press(&[Keys::ENTER])?;
    window.sees("Guichet unique")?;
    stage.close(&window)
}
