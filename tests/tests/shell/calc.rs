//! LibreOffice Calc beside the window, on the same desk: what is copied in one is pasted in the
//! other, with both programs' own clipboard (R1).

use std::{
    fs,
    os::unix::process::CommandExt,
    path::PathBuf,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use serde_json::Value;
use tests::window::{Failure, Stage};

use crate::hands::{Done, io, part, record};
use crate::journeys::{open_sample, records};

/// Calc's question, in its own language.
const QUESTION: &str = "^(Import Options|Options d.import.*)$";
const PATIENCE: Duration = Duration::from_secs(90);

/// Calc with a sheet open; it ends with the test, children and all.
struct Calc {
    process: Child,
    file: PathBuf,
    _home: tempfile::TempDir,
}

impl Drop for Calc {
    fn drop(&mut self) {
        let group = format!("-{}", self.process.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).status();
        let _ = self.process.wait();
    }
}

/// A sheet as Calc keeps it in one file of text; a line end in a cell is a paragraph.
fn sheet(rows: &[Vec<&str>]) -> String {
    let escape = |text: &str| {
        text.replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('"', "&quot;")
    };
    let cell = |text: &&str| {
        if text.is_empty() {
            return "<table:table-cell/>".to_owned();
        }
        let lines: String = text
            .split('\n')
            .map(|line| format!("<text:p>{}</text:p>", escape(line)))
            .collect();
        format!("<table:table-cell office:value-type=\"string\">{lines}</table:table-cell>")
    };
    let rows: String = rows
        .iter()
        .map(|row| {
            format!(
                "<table:table-row>{}</table:table-row>",
                row.iter().map(cell).collect::<String>()
            )
        })
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\
         <office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
         xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.3\" \
         office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\">\
         <office:body><office:spreadsheet><table:table table:name=\"Feuille\">{rows}</table:table>\
         </office:spreadsheet></office:body></office:document>"
    )
}

const QUIET: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="ShowTipOfTheDay" oor:op="fuse"><value>false</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="FirstRun" oor:op="fuse"><value>false</value></prop></item>
<item oor:path="/org.openoffice.Setup/Product"><prop oor:name="ooSetupLastVersion" oor:op="fuse"><value>99.0</value></prop></item>
</oor:items>
"#;

impl Calc {
    fn start(stage: &Stage, rows: &[Vec<&str>]) -> Result<Self, Failure> {
        let home = tempfile::tempdir().map_err(io)?;
        let profile = home.path().join("profile/user");
        fs::create_dir_all(&profile).map_err(io)?;
        fs::write(profile.join("registrymodifications.xcu"), QUIET).map_err(io)?;
        let file = home.path().join("feuille-de-calc.fods");
        fs::write(&file, sheet(rows)).map_err(io)?;
        let mut command = Command::new("soffice");
        stage.screen.surround(&mut command, "fr_FR.UTF-8");
        let process = command
            .arg(format!(
                "-env:UserInstallation=file://{}",
                home.path().join("profile").display()
            ))
            .args(["--norestore", "--nologo", "--calc"])
            .arg(&file)
            .env("HOME", home.path())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .map_err(|error| Failure(format!("soffice: {error}")))?;
        Ok(Self {
            process,
            file,
            _home: home,
        })
    }
}

/// The numbers of the windows that are shown with this in their title.
fn visible(stage: &Stage, title: &str) -> Result<Vec<String>, Failure> {
    let found = Command::new("xdotool")
        .args(["search", "--onlyvisible", "--name", title])
        .env("DISPLAY", &stage.screen.name)
        .output()
        .map_err(io)?;
    let found = String::from_utf8_lossy(&found.stdout).into_owned();
    Ok(found.lines().map(str::to_owned).collect())
}

/// The number of the window with this in its title, once it is there.
fn window_of(stage: &Stage, title: &str) -> Result<String, Failure> {
    until(&format!("a window « {title} »"), || {
        Ok(visible(stage, title)?.pop())
    })
}

/// Gives a window the keyboard, as a click on its title does on a desk.
fn turns_to(stage: &Stage, window: &str) -> Done {
    stage
        .screen
        .hand(&["windowraise", window, "windowfocus", "--sync", window])
}

fn until<T>(
    what: &str,
    mut look: impl FnMut() -> Result<Option<T>, Failure>,
) -> Result<T, Failure> {
    let begun = Instant::now();
    loop {
        if let Some(found) = look()? {
            return Ok(found);
        }
        if begun.elapsed() > PATIENCE {
            return Err(Failure(format!("never: {what}")));
        }
        thread::sleep(Duration::from_millis(200));
    }
}

fn own(stage: &Stage) -> Result<String, Failure> {
    window_of(stage, "tabli$")
}

#[test]
fn cells_go_between_calc_and_the_window_both_ways() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_sample(&window)?;
    let own = own(&stage)?;
    let copied = [
        "\"Trop long, j'ai abandonné",
        "\"Complet\" du premier coup",
        "Première ligne\nseconde ligne",
        "Écran de 24\" trop haut",
    ];
    // Beside the cells two lanes of a journey, then a list of people; what is empty parts them.
    let lanes = [copied, ["Attend", "Repart", "Content, presque", "Signe"]];
    let people = [
        ["Pseudonyme", "Catégorie"],
        ["Zoé", "Associations, collectifs"],
        ["Émile \"Milo\"", "Agents"],
    ];
    let rows: Vec<Vec<&str>> = (0..4)
        .map(|row| {
            let mut cells = vec![copied[row], ""];
            cells.extend(lanes.get(row).copied().unwrap_or([""; 4]));
            cells.push("");
            cells.extend(people.get(row).copied().unwrap_or([""; 2]));
            cells
        })
        .collect();
    let calc = Calc::start(&stage, &rows)?;
    let sheet = window_of(&stage, "feuille-de-calc")?;
    // What Calc copies once it listens to its keys: from a column on, as far as cells reach.
    let copies = |column: usize, wide: bool, with: &str, without: &str| {
        until("cells on the clipboard", || {
            turns_to(&stage, &sheet)?;
            let mut keys = vec!["ctrl+Home"];
            keys.extend(vec!["Right"; column]);
            if wide {
                keys.push("ctrl+shift+Right");
            }
            keys.extend(["ctrl+shift+Down", "ctrl+c"]);
            stage.screen.keys(&keys)?;
            let found = stage.screen.offered("CLIPBOARD", "text/html")?;
            Ok(found.filter(|text| text.contains(with) && !text.contains(without)))
        })
    };
    copies(0, false, "seconde ligne", "Repart")?;
    stage.keep("calc-beside")?;

    // On a board: a note a cell, each to the sign.
    let all = records(&stage)?;
    let notes = |records: &Value| -> Vec<String> {
        records["note"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|one| one["text"].as_str().map(str::to_owned))
            .collect()
    };
    let before = notes(&all).len();
    let board = all["board"][0]["id"].as_str().unwrap_or_default();
    window.go(&part(&stage, &format!("board/{board}"))?)?;
    let surface = window.find("listbox", "")?;
    turns_to(&stage, &own)?;
    window.run("arguments[0].focus()", &[surface.to_value()])?;
    stage.screen.keys(&["ctrl+v"])?;
    let after = until("notes of the cells", || {
        let all = records(&stage)?;
        Ok((notes(&all).len() > before).then_some(all))
    })?;
    assert_eq!(notes(&after).len(), before + copied.len());
    for text in copied {
        assert!(
            notes(&after).contains(&text.to_owned()),
            "{text:?} in {:?}",
            notes(&after)
        );
    }

    // In a table: down the column.
    window.go(&part(&stage, "decisions")?)?;
    let decision = all["decision"][0]["text"].as_str().unwrap_or_default();
    crate::hands::stand(&window, decision, "Ce qui est décidé")?;
    stage.screen.keys(&["ctrl+v"])?;
    record(&stage, "decision", "the first cell", |one| {
        one["text"] == copied[0]
    })?;
    record(&stage, "decision", "the second cell", |one| {
        one["text"] == copied[1]
    })?;

    // In a journey: two lanes, each text to the sign, the one with two lines in one cell.
    let journey = all["journey"][0]["id"].as_str().unwrap_or_default();
    window.go(&part(&stage, &format!("journey/{journey}"))?)?;
    window.find("grid", "")?;
    let pains = crate::tables::row_of(&window, "Irritants")?;
    copies(2, true, "presque", "Pseudonyme")?;
    turns_to(&stage, &own)?;
    crate::tables::step_on(&window, pains, 1)?;
    stage.screen.keys(&["ctrl+v"])?;
    let after = until("two lanes", || {
        let all = records(&stage)?;
        let lane = crate::tables::lane(&all, "pain_point")?;
        Ok((lane[0] == copied[0]).then_some(all))
    })?;
    stage.keep("calc-journey")?;
    assert_eq!(crate::tables::lane(&after, "pain_point")?[..4], lanes[0]);
    assert_eq!(crate::tables::lane(&after, "opportunity")?[..4], lanes[1]);

    // A list of people: the heading is no person, a comma parts nothing.
    window.go(&part(&stage, "participants")?)?;
    copies(7, true, "Milo", "presque")?;
    turns_to(&stage, &own)?;
    window.press_on("button", "Coller une liste")?;
    window.press_on("textbox", "Liste")?;
    stage.screen.keys(&["ctrl+v"])?;
    window.sees("2 personnes lues")?;
    stage.keep("calc-people")?;
    window.press_on("button", "Ajouter 2 personnes")?;
    for (name, category) in [
        ("Zoé", "Associations, collectifs"),
        (people[2][0], "Agents"),
    ] {
        let person = record(&stage, "participant", name, |one| one["pseudonym"] == name)?;
        let all = records(&stage)?;
        let categories = all["workshop"][0]["categories"].as_array().cloned();
        let found = categories
            .unwrap_or_default()
            .into_iter()
            .find(|one| one["category"] == person["category"]);
        assert_eq!(found.map(|one| one["label"].clone()), Some(category.into()));
    }
    window.go(&part(&stage, "decisions")?)?;

    // And out again: what is copied here is cells there.
    crate::hands::stand(&window, copied[1], "Ce qui est décidé")?;
    stage.screen.keys(&["ctrl+c"])?;
    until("a cell on the clipboard", || {
        let found = stage.screen.offered("CLIPBOARD", "text/html")?;
        Ok(found.filter(|text| text.contains("Complet") && !text.contains("seconde ligne")))
    })?;
    turns_to(&stage, &sheet)?;
    stage.screen.keys(&[
        "ctrl+Home",
        "Down",
        "Down",
        "Down",
        "Down",
        "Down",
        "ctrl+v",
    ])?;
    // It asks how to read the cells, as it does of every page of the web.
    let question = window_of(&stage, QUESTION)?;
    turns_to(&stage, &question)?;
    stage.screen.keys(&["Return"])?;
    until("the question answered", || {
        Ok((!visible(&stage, QUESTION)?.contains(&question)).then_some(()))
    })?;
    turns_to(&stage, &sheet)?;
    stage.screen.keys(&["ctrl+s"])?;
    let written = until("the cell in the sheet's file", || {
        let text = fs::read_to_string(&calc.file).map_err(io)?;
        Ok((text.matches("Complet").count() > 1).then_some(text))
    });
    stage.keep("calc-pasted")?;
    let written = written?;
    assert!(
        written
            .matches("&quot;Complet&quot; du premier coup")
            .count()
            > 1
            || written.matches("\"Complet\" du premier coup").count() > 1,
        "{written}"
    );
    drop(calc);
    stage.close(&window)
}
