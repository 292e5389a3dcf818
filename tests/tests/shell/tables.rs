//! Tables as one meets them with a spreadsheet beside: real keys of a French keyboard, a real
//! clipboard with both flavours of a copy, a real pointer.

use std::time::Instant;

use serde_json::{Value, json};
use tests::window::{Driver, Failure, Offer, Stage};

use crate::journeys::{open_sample, records};

type Done = Result<(), Failure>;

/// Cells that begin with a quotation mark, have lines, or an inch mark in their middle.
const SAID: [&str; 6] = [
    "\"Trop long, j'ai abandonné",
    "Revient une deuxième fois\" dit l'accueil",
    "\"Complet\" du premier coup",
    "Première ligne\nseconde ligne",
    "Il répond \"non\"\net s'en va",
    "Écran de 24\" trop haut",
];
const BESIDE: [&str; 6] = [
    "Attend au guichet",
    "Repart sans reçu",
    "Content",
    "Deux lignes, une seule case",
    "Guillemets et deux lignes",
    "Guillemet au milieu",
];

/// How Excel writes cells as text: quotes only where a cell has a tab or a line end.
fn tsv(rows: &[Vec<&str>]) -> String {
    let cell = |text: &&str| {
        if text.contains(['\t', '\n']) {
            format!("\"{}\"", text.replace('"', "\"\""))
        } else {
            (*text).to_owned()
        }
    };
    rows.iter()
        .map(|row| row.iter().map(cell).collect::<Vec<_>>().join("\t") + "\r\n")
        .collect()
}

fn html(rows: &[Vec<&str>]) -> String {
    let cell = |text: &&str| {
        format!(
            "<td>{}</td>",
            text.replace('"', "&quot;").replace('\n', "<br>")
        )
    };
    let row = |row: &Vec<&str>| format!("<tr>{}</tr>\n", row.iter().map(cell).collect::<String>());
    format!(
        "<html><head><meta charset=\"utf-8\"></head><body><table>\n{}</table></body></html>",
        rows.iter().map(row).collect::<String>()
    )
}

/// Which flavours a copy has.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Flavours {
    /// As Excel.
    Both,
    /// As xclip, or a terminal.
    Text,
    /// As the window shows a copy from Calc: the text is hidden by the picture that comes along.
    Calc,
}

fn copy(stage: &Stage, rows: &[Vec<&str>], flavours: Flavours) -> Result<Offer, Failure> {
    let (text, table) = (tsv(rows), html(rows));
    let picture: &[u8] = b"\x89PNG\r\n\x1a\n";
    let all: Vec<(&str, &[u8])> = match flavours {
        Flavours::Both => vec![
            ("text/html", table.as_bytes()),
            ("UTF8_STRING", text.as_bytes()),
            ("text/plain;charset=utf-8", text.as_bytes()),
        ],
        Flavours::Text => vec![("UTF8_STRING", text.as_bytes())],
        Flavours::Calc => vec![
            ("text/html", table.as_bytes()),
            ("UTF8_STRING", text.as_bytes()),
            ("image/png", picture),
        ],
    };
    stage.screen.offer("CLIPBOARD", &all)
}

/// Goes to a part of the demonstration workshop.
fn part(window: &Driver, part: &str) -> Done {
    let workshop = window.address();
    let id = workshop.split('/').nth(2).unwrap_or_default().to_owned();
    window.go(&format!("#/workshop/{id}/{part}"))
}

/// Puts the focus on a closed cell, as the arrows do: the table by its name, the row from 0.
fn stand(window: &Driver, table: &str, row: u32, column: &str) -> Done {
    window.until(
        &format!("the cell {row} « {column} » of « {table} »"),
        "const grid = [...document.querySelectorAll('[role=grid]')].find((g) => (g.getAttribute('aria-label') || '').includes(arguments[0]));
         const cells = grid ? [...grid.querySelectorAll('td[data-column=\"' + arguments[2] + '\"]')] : [];
         const cell = cells[arguments[1]];
         if (!cell) return false;
         cell.scrollIntoView({ block: 'center' });
         cell.focus();
         return cell.contains(document.activeElement)",
        &[json!(table), json!(row), json!(column)],
    )?;
    Ok(())
}

/// The same in the journey, by row and column.
pub fn step_on(window: &Driver, row: u32, column: u32) -> Done {
    window.until(
        &format!("the cell {row}, {column} of the journey"),
        "const cell = document.querySelector('[data-r=\"' + arguments[0] + '\"][data-c=\"' + arguments[1] + '\"]');
         if (!cell) return false;
         cell.focus();
         return cell.contains(document.activeElement)",
        &[json!(row), json!(column)],
    )?;
    Ok(())
}

/// The text of the field that has the focus and is written in; nothing while the cell is closed.
const OPEN: &str = "const e = document.activeElement;
    return e && e.matches('input, textarea') && e.dataset.pin === undefined ? e.value : null";

fn holds(window: &Driver, text: &str) -> Done {
    window.until(
        &format!("an open field with « {text} »"),
        &format!("return (() => {{ {OPEN} }})() === arguments[0]"),
        &[json!(text)],
    )?;
    Ok(())
}

fn closed(window: &Driver) -> Done {
    window.until(
        "a closed cell",
        "return document.activeElement.dataset.pin !== undefined",
        &[],
    )?;
    Ok(())
}

/// Types signs that take several keys, or AltGr, on a closed cell; Escape gives the old text back.
pub fn typed_over(stage: &Stage, window: &Driver, place: &str, signs: &[(&[&str], &str)]) -> Done {
    let shown = "const cell = document.activeElement.closest('td, th').cloneNode(true);
         cell.querySelectorAll('.pin').forEach((pin) => pin.remove());
         return cell.textContent";
    for (keys, text) in signs {
        closed(window)?;
        let before = window.run(shown, &[])?;
        stage.screen.keys(keys)?;
        holds(window, text).map_err(|Failure(said)| Failure(format!("{place}: {said}")))?;
        stage.screen.keys(&["Escape"])?;
        closed(window)?;
        assert_eq!(before, window.run(shown, &[])?, "{place}");
    }
    Ok(())
}

pub const ETRE: (&[&str], &str) = (&["dead_circumflex", "e", "t", "r", "e"], "être");
pub const SIGNS: &[(&[&str], &str)] = &[
    ETRE,
    (&["dead_diaeresis", "i"], "ï"),
    (&["Multi_key", "o", "e", "u", "f"], "œuf"),
    (&["at", "numbersign", "EuroSign"], "@#€"),
    (&["T", "dead_circumflex", "o", "t"], "Tôt"),
];

#[test]
fn what_takes_several_keys_opens_a_closed_cell_of_every_table() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_sample(&window)?;
    stage.screen.keyboard("fr")?;
    let all = records(&stage)?;

    let tables: [(&str, Option<&str>, &str, &[&str]); 8] = [
        (
            "decisions",
            None,
            "Décisions",
            &["text", "reason", "review"],
        ),
        ("decisions", None, "Actions", &["title", "owner"]),
        (
            "agenda",
            Some("Tableau"),
            "Blocs du conducteur",
            &["start", "title", "instruction", "responsible"],
        ),
        (
            "participants",
            None,
            "Personnes",
            &["pseudonym", "category"],
        ),
        ("participants", None, "Groupes", &["name", "theme", "size"]),
        ("participants", None, "Catégories", &["label", "count"]),
        (
            "idea_cards",
            Some("Tableau"),
            "Fiches idées",
            &["title", "reason"],
        ),
        ("evaluation", None, "", &["count"]),
    ];
    for (place, view, table, columns) in tables {
        part(&window, place)?;
        if let Some(view) = view {
            window.press_on("radio", view)?;
        }
        for (at, column) in columns.iter().enumerate() {
            stand(&window, table, 0, column)?;
            let signs = if at == 0 { SIGNS } else { &[ETRE] };
            typed_over(&stage, &window, &format!("{table}, {column}"), signs)?;
        }
    }
    part(&window, &format!("journey/{}", id_of(&all, "journey")?))?;
    // A phase, a step, the head of a lane, a cell of lines, an emotion's word.
    for (lane, column) in [
        (0, 1),
        (1, 1),
        (2, 0),
        (2, 1),
        (row_of(&window, "Irritants")?, 1),
        (row_of(&window, "Émotion")?, 2),
    ] {
        step_on(&window, lane, column)?;
        let signs = if (lane, column) == (2, 1) {
            SIGNS
        } else {
            &[ETRE]
        };
        typed_over(&stage, &window, &format!("journey {lane}, {column}"), signs)?;
    }
    stage.keep("tables-journey")?;

    // Written, and not only shown: the accent is in the library.
    step_on(&window, 1, 1)?;
    stage
        .screen
        .keys(&["dead_circumflex", "I", "l", "e", "Return"])?;
    until(&stage, "the step « Île »", |records| {
        records["step"]
            .as_array()
            .is_some_and(|all| all.iter().any(|step| step["title"] == "Île"))
    })?;
    stage.close(&window)
}

#[test]
fn cells_of_a_spreadsheet_arrive_in_a_journey_to_the_sign() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_sample(&window)?;
    let all = records(&stage)?;
    part(&window, &format!("journey/{}", id_of(&all, "journey")?))?;
    window.find("grid", "")?;
    let pains = row_of(&window, "Irritants")?;
    let before = (lane(&all, "pain_point")?, lane(&all, "opportunity")?);
    for flavours in [Flavours::Both, Flavours::Text, Flavours::Calc] {
        let _offer = copy(&stage, &[SAID.to_vec(), BESIDE.to_vec()], flavours)?;
        step_on(&window, pains, 1)?;
        stage.screen.keys(&["ctrl+v"])?;
        let after = until(
            &stage,
            &format!("six cells in two lanes, {flavours:?}"),
            |records| lane(records, "pain_point").is_ok_and(|cells| cells[0] != before.0[0]),
        )?;
        assert_eq!(lane(&after, "pain_point")?[..6], SAID, "{flavours:?}");
        assert_eq!(lane(&after, "opportunity")?[..6], BESIDE, "{flavours:?}");
        // One step.
        stage.screen.keys(&["ctrl+z"])?;
        let undone = until(&stage, "the cells before", |records| {
            lane(records, "pain_point").is_ok_and(|cells| cells[0] == before.0[0])
        })?;
        assert_eq!(
            (lane(&undone, "pain_point")?, lane(&undone, "opportunity")?),
            before
        );
    }

    // What is copied here is cells for others, and comes back as it was.
    step_on(&window, pains, 1)?;
    stage
        .screen
        .keys(&["shift+Right", "shift+Down", "ctrl+c"])?;
    let table = offered(&stage, "text/html", "<td")?;
    assert_eq!(table.matches("<tr>").count(), 2, "{table}");
    let text = offered(&stage, "UTF8_STRING", "\t")?;
    assert!(
        text.starts_with(&before.0[0]) || text.starts_with('"'),
        "{text}"
    );
    step_on(&window, pains, 3)?;
    stage.screen.keys(&["ctrl+v"])?;
    let pasted = until(&stage, "the copy two steps further", |records| {
        lane(records, "pain_point").is_ok_and(|cells| cells[2..4] == before.0[0..2])
    })?;
    assert_eq!(lane(&pasted, "opportunity")?[2..4], before.1[0..2]);
    stage.close(&window)
}

#[test]
fn cells_of_a_spreadsheet_become_notes_lines_and_rows() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_sample(&window)?;
    let all = records(&stage)?;
    let column: Vec<Vec<&str>> = SAID.iter().map(|text| vec![*text]).collect();
    let pairs: Vec<Vec<&str>> = SAID
        .iter()
        .zip(BESIDE)
        .map(|(one, other)| vec![*one, other])
        .collect();

    part(&window, &format!("board/{}", id_of(&all, "board")?))?;
    let focus_on = |window: &Driver| -> Done {
        let surface = window.find("listbox", "")?;
        window.run("arguments[0].focus()", &[surface.to_value()])?;
        Ok(())
    };
    let count = texts(&all, "note", "text").len();
    for flavours in [Flavours::Both, Flavours::Text, Flavours::Calc] {
        let _offer = copy(&stage, &column, flavours)?;
        focus_on(&window)?;
        stage.screen.keys(&["ctrl+v"])?;
        let after = until(&stage, "notes of what was pasted", |records| {
            texts(records, "note", "text").len() != count
        })?;
        let notes = texts(&after, "note", "text");
        assert_eq!(notes.len(), count + 6, "{flavours:?}");
        for text in SAID {
            assert!(
                notes.iter().any(|note| note == text),
                "{text:?} in {notes:?}"
            );
        }
        focus_on(&window)?;
        stage.screen.keys(&["ctrl+z"])?;
        until(&stage, "the notes before", |records| {
            texts(records, "note", "text").len() == count
        })?;
    }
    // Several columns ask which one is the text; nothing is written before that.
    for flavours in [Flavours::Text, Flavours::Calc] {
        let _offer = copy(&stage, &pairs, flavours)?;
        focus_on(&window)?;
        stage.screen.keys(&["ctrl+v"])?;
        window.find("button", "Importer 6 notes")?;
        assert_eq!(texts(&records(&stage)?, "note", "text").len(), count);
        window.press_on("button", "Abandonner")?;
        part(&window, &format!("board/{}", id_of(&all, "board")?))?;
    }

    // A list: a line each; undo takes it back where one stands.
    part(&window, &format!("persona/{}", id_of(&all, "persona")?))?;
    let goals = all["persona"][0]["goals"].clone();
    window.press_on("textbox", "/Ce que veut.*ligne 1$/")?;
    let _offer = copy(&stage, &column, Flavours::Both)?;
    stage.screen.keys(&["ctrl+v"])?;
    let after = until(&stage, "six more lines", |records| {
        records["persona"][0]["goals"] != goals
    })?;
    let lines = after["persona"][0]["goals"]
        .as_array()
        .cloned()
        .unwrap_or_default();
    assert_eq!(
        lines.len(),
        goals.as_array().map_or(0, Vec::len) + 6,
        "{lines:?}"
    );
    assert!(lines.contains(&json!("\"Complet\" du premier coup")));
    assert!(lines.contains(&json!("Première ligne seconde ligne")));
    stage.screen.keys(&["ctrl+z"])?;
    until(&stage, "the lines before", |records| {
        records["persona"][0]["goals"] == goals
    })?;

    // A table: down the column, and in one step.
    part(&window, "decisions")?;
    let decisions = texts(&all, "decision", "text");
    stand(&window, "Décisions", 0, "text")?;
    let _offer = copy(&stage, &column[3..5], Flavours::Calc)?;
    stage.screen.keys(&["ctrl+v"])?;
    let after = until(&stage, "two decisions pasted", |records| {
        texts(records, "decision", "text") != decisions
    })?;
    assert_eq!(texts(&after, "decision", "text")[..2], SAID[3..5]);
    stage.screen.keys(&["ctrl+z"])?;
    until(&stage, "the decisions before", |records| {
        texts(records, "decision", "text") == decisions
    })?;

    // What cannot be taken is named, and nothing of that paste is written.
    stand(&window, "Décisions", 0, "text")?;
    let _offer = copy(
        &stage,
        &[
            vec!["Ouvrir le samedi", "adoptée"],
            vec!["Fermer", "peut-être"],
        ],
        Flavours::Both,
    )?;
    stage.screen.keys(&["ctrl+v"])?;
    window.sees("Rien n’a été collé.")?;
    window.sees("Ligne 2, « peut-être »")?;
    stage.keep("tables-paste-refused")?;
    stage.screen.keys(&["Down"])?;
    window.gone("alert", "Rien n’a été collé")?;
    assert_eq!(texts(&records(&stage)?, "decision", "text"), decisions);
    stage.close(&window)
}

#[test]
fn figures_of_a_spreadsheet_land_where_the_row_shows_them() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_sample(&window)?;
    let all = records(&stage)?;
    part(&window, &format!("matrix/{}", id_of(&all, "matrix")?))?;
    window.press_on("radio", "Tableau")?;
    window.find("textbox", "Impact de A")?;
    let before = figures(&all);
    let four = [
        "4,6 0,4 2,0 1,2",
        "4,0 1,1 2,4 0,9",
        "4,2 1,3 3,2 1,5",
        "4,2 0,8 3,6 0,7",
        "3,8 1,0 1,4 0,3",
        "3,4 1,6 4,4 1,0",
    ];
    let four: Vec<Vec<&str>> = four.iter().map(|row| row.split(' ').collect()).collect();
    let two: Vec<Vec<&str>> = four.iter().map(|row| vec![row[0], row[2]]).collect();
    let mut headed = vec![vec!["Impact", "Écart", "Effort", "Écart"]];
    headed.extend(four.clone());
    let wanted: Vec<[Option<f64>; 4]> = four
        .iter()
        .map(|row| [0, 1, 2, 3].map(|at| row[at].replace(',', ".").parse().ok()))
        .collect();
    // The means are those of the demonstration: no point moves.
    for (one, other) in before.iter().zip(&wanted) {
        assert_eq!((one[0], one[2]), (other[0], other[2]));
    }

    let field = |name: &str| window.press_on("textbox", name);
    // Its spreads are other ones first, so that the paste has something to write.
    field("/^Impact de A : écart/")?;
    stage.screen.keys(&["ctrl+a", "3", "Tab"])?;
    let before = figures(&until(&stage, "a spread of 3", |records| {
        figures(records)[0][1] == Some(3.0)
    })?);
    assert_ne!(before, wanted);
    for rows in [&four, &headed] {
        let _offer = copy(&stage, rows, Flavours::Both)?;
        field("/^Impact de A$/")?;
        stage.screen.keys(&["ctrl+v"])?;
        let after = until(&stage, "the figures", |records| figures(records) != before)?;
        assert_eq!(figures(&after), wanted);
        if rows.len() > 6 {
            window.sees("est prise pour des titres")?;
        }
        stage.screen.keys(&["ctrl+z"])?;
        until(&stage, "the figures before", |records| {
            figures(records) == before
        })?;
    }

    // Two columns are impact and effort: they say what is there, and nothing is written.
    let _offer = copy(&stage, &two, Flavours::Both)?;
    field("/^Impact de A$/")?;
    // The clipboard is read when the paste is: the next key is answered after it.
    stage.screen.keys(&["ctrl+v", "Tab"])?;
    window.until(
        "the next cell",
        "return document.activeElement.getAttribute('aria-label') !== 'Impact de A'",
        &[],
    )?;
    // From a spread, means are out of its scale: nothing at all, and told.
    let _offer = copy(&stage, &four, Flavours::Both)?;
    field("/^Impact de A : écart/")?;
    stage.screen.keys(&["ctrl+v"])?;
    window.sees("Ligne 1, « 4,6 »")?;
    stage.keep("tables-matrix-refused")?;
    assert_eq!(figures(&records(&stage)?), before);
    stage.screen.keys(&["ctrl+z"])?;
    window.gone("alert", "Rien n’a été collé")?;
    stage.screen.keys(&["ctrl+shift+z"])?;

    // From row E what goes beyond the last idea is counted.
    field("/^Impact de E$/")?;
    stage.screen.keys(&["ctrl+v"])?;
    window.sees("16 valeurs collées n’ont pas trouvé de cellule")?;
    stage.close(&window)
}

#[test]
fn delete_empties_a_cell_and_the_middle_button_pastes_where_one_writes() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_sample(&window)?;
    let all = records(&stage)?;
    part(&window, "agenda")?;
    window.press_on("radio", "Tableau")?;
    stand(&window, "Blocs du conducteur", 0, "title")?;
    stage.screen.keys(&["Delete"])?;
    window.sees("Un bloc a besoin d’un titre.")?;
    stage.keep("tables-delete-required")?;
    stand(&window, "Blocs du conducteur", 0, "kind")?;
    stage.screen.keys(&["Delete"])?;
    let instructions = texts(&all, "block", "instruction");
    let written = instructions
        .iter()
        .position(|text| !text.is_empty())
        .ok_or_else(|| Failure("no instruction".to_owned()))?;
    stand(
        &window,
        "Blocs du conducteur",
        written as u32,
        "instruction",
    )?;
    stage.screen.keys(&["Delete"])?;
    let after = until(&stage, "an instruction emptied", |records| {
        texts(records, "block", "instruction")[written].is_empty()
    })?;
    assert_eq!(
        texts(&after, "block", "title"),
        texts(&all, "block", "title")
    );
    stage.screen.keys(&["ctrl+z"])?;
    until(&stage, "the instruction", |records| {
        texts(records, "block", "instruction") == instructions
    })?;
    // The row goes when it is chosen as a whole.
    stage.screen.keys(&["shift+space", "Delete"])?;
    until(&stage, "one block less", |records| {
        let mut titles = texts(&all, "block", "title");
        titles.remove(written);
        texts(records, "block", "title") == titles
    })?;
    stage.screen.keys(&["ctrl+z"])?;
    until(&stage, "the block", |records| {
        texts(records, "block", "title") == texts(&all, "block", "title")
    })?;

    part(&window, "decisions")?;
    stand(&window, "Décisions", 0, "status")?;
    let _copied = copy(&stage, &[vec!["du presse-papiers"]], Flavours::Both)?;
    let _selected = stage
        .screen
        .offer("PRIMARY", &[("UTF8_STRING", "de la sélection".as_bytes())])?;
    let (dx, dy) = corner(&stage, &window)?;
    let middle = |script: &str| -> Done {
        let place = window.run(&format!("const r = ({script}).getBoundingClientRect(); return [r.x + 30, r.y + r.height / 2]"), &[])?;
        let at = |index: usize| place[index].as_f64().unwrap_or_default();
        stage.screen.button(at(0) + dx, at(1) + dy, 2)
    };
    middle("document.querySelectorAll('td[data-column=text]')[0]")?;
    middle("document.querySelectorAll('td[data-column=reason]')[1]")?;
    middle("document.querySelector('form.add input')")?;
    window.until(
        "the selection in the field",
        "return document.querySelector('form.add input').value === 'de la sélection'",
        &[],
    )?;
    let open = window.run("return document.querySelectorAll('td.open').length", &[])?;
    assert_eq!(open, json!(0));
    assert_eq!(records(&stage)?["decision"], all["decision"]);
    stage.close(&window)
}

/// Where the page begins on the display.
fn corner(stage: &Stage, window: &Driver) -> Result<(f64, f64), Failure> {
    window.run(
        "addEventListener('pointermove', (e) => (window.seenAt = [e.clientX, e.clientY]))",
        &[],
    )?;
    stage.screen.button(600.0, 12.0, 9)?;
    stage.screen.button(600.0, 400.0, 9)?;
    let at = window.until("the pointer", "return window.seenAt || null", &[])?;
    let number = |index: usize| at[index].as_f64().unwrap_or_default();
    Ok((600.0 - number(0), 400.0 - number(1)))
}

/// Reads the library until it holds something.
fn until(stage: &Stage, what: &str, is: impl Fn(&Value) -> bool) -> Result<Value, Failure> {
    let begun = Instant::now();
    loop {
        let records = records(stage)?;
        if is(&records) {
            return Ok(records);
        }
        if begun.elapsed() > tests::window::PATIENCE {
            let _ = stage.keep("tables-not-there");
            return Err(Failure(format!("not in the library: {what}")));
        }
    }
}

/// Reads the clipboard until a flavour holds something.
fn offered(stage: &Stage, flavour: &str, part: &str) -> Result<String, Failure> {
    let begun = Instant::now();
    loop {
        let found = stage.screen.offered("CLIPBOARD", flavour)?;
        match found {
            Some(text) if text.contains(part) => return Ok(text),
            other if begun.elapsed() > tests::window::PATIENCE => {
                return Err(Failure(format!(
                    "not on the clipboard: {part} in {other:?}"
                )));
            }
            _ => {}
        }
    }
}

fn id_of(records: &Value, noun: &str) -> Result<String, Failure> {
    records[noun][0]["id"]
        .as_str()
        .map(str::to_owned)
        .ok_or_else(|| Failure(format!("no {noun}")))
}

fn texts(records: &Value, noun: &str, field: &str) -> Vec<String> {
    let mut list = records[noun].as_array().cloned().unwrap_or_default();
    list.sort_by_key(|one| one["order"].as_str().map(str::to_owned));
    list.iter()
        .map(|one| one[field].as_str().unwrap_or_default().to_owned())
        .collect()
}

/// The four figures of each idea of the matrix.
fn figures(records: &Value) -> Vec<[Option<f64>; 4]> {
    let mut list = records["matrix_item"]
        .as_array()
        .cloned()
        .unwrap_or_default();
    list.sort_by_key(|one| one["order"].as_str().map(str::to_owned));
    list.iter()
        .map(|item| {
            ["impact", "impact_spread", "effort", "effort_spread"].map(|field| item[field].as_f64())
        })
        .collect()
}

/// The row of the journey's table with a head.
pub fn row_of(window: &Driver, head: &str) -> Result<u32, Failure> {
    let row = window.until(
        &format!("the lane « {head} »"),
        "const head = [...document.querySelectorAll('tbody th[data-r]')].find((one) => one.textContent.includes(arguments[0]));
         return head ? head.dataset.r : null",
        &[json!(head)],
    )?;
    row.as_str()
        .and_then(|text| text.parse().ok())
        .ok_or_else(|| Failure(format!("no row: {row}")))
}

/// The texts that stand in a lane of the demonstration's journey, cell by cell.
pub fn lane(records: &Value, kind: &str) -> Result<Vec<String>, Failure> {
    let list = |noun: &str| records[noun].as_array().cloned().unwrap_or_default();
    let lane = list("lane")
        .iter()
        .find(|lane| lane["kind"] == kind)
        .map(|lane| lane["id"].clone())
        .ok_or_else(|| Failure(format!("no lane {kind}")))?;
    let cells = list("cell");
    let mut steps = list("step");
    steps.sort_by_key(|step| step["order"].as_str().map(str::to_owned));
    Ok(steps
        .iter()
        .map(|step| {
            let cell = cells
                .iter()
                .find(|cell| cell["lane"] == lane && cell["step"] == step["id"]);
            let items = cell
                .and_then(|cell| cell["items"].as_array().cloned())
                .unwrap_or_default();
            let lines: Vec<&str> = items
                .iter()
                .filter_map(|item| item["text"].as_str())
                .collect();
            lines.join("\n")
        })
        .collect())
}
