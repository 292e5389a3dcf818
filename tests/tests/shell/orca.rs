//! One whole task through Orca and nothing but the keyboard: what is spoken is kept, so that a change
//! of what a blind facilitator hears is seen. Slow, and Orca's own words: `cargo xtask orca`.

use std::{fs, path::Path};

use serde_json::json;
use tests::window::{Driver, Failure, Keys, Orca, Stage};

type Done = Result<(), Failure>;

/// The keys pressed and what was spoken after each.
struct Task {
    window: Driver,
    orca: Orca,
    transcript: String,
}

impl Task {
    /// Does something and keeps what is spoken of it; `heard` has to be.
    fn step(&mut self, what: &str, run: impl Fn(&Driver) -> Done, heard: &str) -> Done {
        self.window
            .run("window.stoodOn = document.activeElement", &[])?;
        run(&self.window)?;
        let moved = "return document.activeElement !== window.stoodOn";
        let moves = self.window.run(moved, &[])? == json!(true);
        if !heard.is_empty()
            && let Err(Failure(why)) = self.orca.speaks(heard)
        {
            return Err(Failure(format!("{why}, on « {} »", self.focus()?)));
        }
        self.transcript.push_str(&format!("> {what}\n"));
        for line in self.orca.says(moves)? {
            self.transcript.push_str(&line);
            self.transcript.push('\n');
        }
        Ok(())
    }

    fn press(&mut self, what: &str, keys: &[char], heard: &str) -> Done {
        self.step(what, |window| window.press(keys), heard)
    }

    fn write(&mut self, text: &str) -> Done {
        self.step(text, |window| window.type_text(text), "")
    }

    /// Tab, and arrows where one stop stands for a whole group, until a name has the focus.
    fn reach(&mut self, name: &str) -> Done {
        for _ in 0..80 {
            self.press("Tab", &[Keys::TAB], "")?;
            let mut walked = Vec::new();
            loop {
                let at = self.focus()?;
                if at.contains(name) {
                    return Ok(());
                }
                if walked.contains(&at) {
                    break;
                }
                let group = "return !!document.activeElement.closest('nav, [role=toolbar]')";
                if self.window.run(group, &[])? != json!(true) {
                    break;
                }
                walked.push(at);
                self.press("Bas", &[Keys::DOWN], "")?;
            }
        }
        Err(Failure(format!("never reached: {name}")))
    }

    fn focus(&self) -> Result<String, Failure> {
        let name = self.window.run(
            "const e = document.activeElement; const label = e.getAttribute('aria-label')
                || (e.labels && [...e.labels].map((l) => l.textContent).join(' '))
                || e.textContent || ''; return label.replace(/\\s+/g, ' ').trim()",
            &[],
        )?;
        Ok(name.as_str().unwrap_or_default().to_owned())
    }
}

#[test]
#[ignore = "needs Orca and minutes: cargo xtask orca"]
fn a_workshop_is_held_by_ear() -> Done {
    let stage = Stage::heard("fr_FR.UTF-8")?;
    let orca = stage.orca()?;
    let mut task = Task {
        window: stage.open()?,
        orca,
        transcript: String::new(),
    };
    let held = hold(&mut task);
    if held.is_ok() {
        stage.close(&task.window)?;
    }
    // Also where it stopped: what was heard until then says why.
    let same = same("orca-fr.txt", &task.transcript, held.is_ok());
    held.and(same)
}

fn hold(task: &mut Task) -> Done {
    let enter = [Keys::ENTER];
    task.step("(la fenêtre s’ouvre)", |_| Ok(()), "Créer un projet")?;

    task.press("Entrée", &enter, "Titre du projet")?;
    task.write("Quartier nord")?;
    task.press("Entrée", &enter, "Quartier nord")?;
    task.reach("Nouvel atelier")?;
    task.press("Entrée", &enter, "Titre de l’atelier")?;
    task.write("Atelier du matin")?;
    task.press("Entrée", &enter, "Atelier du matin")?;

    task.reach("Tableaux")?;
    task.press("Entrée", &enter, "Tableaux – Établi")?;
    task.reach("Nouveau tableau")?;
    task.press("Entrée", &enter, "Nouveau tableau")?;
    task.reach("Notes du tableau")?;
    task.press("n", &['n'], "Texte de la note")?;
    task.write("Une seule liste de pièces")?;
    task.press(
        "Ctrl Entrée",
        &[Keys::CONTROL, Keys::ENTER],
        "Note ajoutée, 1 sur le tableau.",
    )?;
    task.write("Un accueil sans rendez-vous")?;
    task.press(
        "Ctrl Entrée",
        &[Keys::CONTROL, Keys::ENTER],
        "Note ajoutée, 2 sur le tableau.",
    )?;
    task.write("Des horaires du soir")?;
    task.press("Échap", &[Keys::ESCAPE], "Note ajoutée, 3 sur le tableau.")?;
    task.press("Ctrl A", &[Keys::CONTROL, 'a'], "3 notes choisies.")?;
    task.press("g", &['g'], "3 notes regroupées")?;
    task.write("Accueil")?;
    task.press("Entrée", &enter, "Accueil")?;

    task.reach("Préparer un vote")?;
    task.press("Entrée", &enter, "Que retenons-nous")?;
    task.reach("Saisir un comptage")?;
    task.press("Entrée", &enter, "Personnes comptées à la main")?;
    task.write("8")?;
    task.press("Tab", &[Keys::TAB], "")?;
    task.press("Droite", &[Keys::RIGHT], "")?;
    task.write("12")?;
    task.press("Entrée", &enter, "")?;
    task.reach("Enregistrer le comptage")?;
    task.press("Entrée", &enter, "8 personnes ont voté")?;

    task.reach("Synthèse")?;
    task.press("Entrée", &enter, "Document à jour")?;
    task.reach("Exporter en PDF")?;
    task.press("Entrée", &enter, "Exporté")
}

/// What is spoken after each gesture, whatever the order of two things that are told at one time.
/// Where one has come from, and how far a document has come, are told or not by Orca's own haste.
fn heard(transcript: &str) -> Vec<(&str, Vec<&str>)> {
    let haste = |line: &&str| {
        line.starts_with("landmark ")
            || line.starts_with("sortie d")
            || line.starts_with("notification Composition du PDF")
    };
    let mut all: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in transcript.lines() {
        if line.starts_with("> ") {
            all.push((line, Vec::new()));
        } else if let Some((_, said)) = all.last_mut() {
            said.push(line);
        }
    }
    for (_, said) in &mut all {
        said.retain(|line| !haste(line));
        said.sort_unstable();
    }
    all
}

/// Compares with what is kept; what was spoken now lies in `target/orca`.
fn same(name: &str, spoken: &str, whole: bool) -> Done {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let io = |error: std::io::Error| Failure(error.to_string());
    let now = root.join("../target/orca");
    fs::create_dir_all(&now).map_err(io)?;
    fs::write(now.join(name), spoken).map_err(io)?;
    let golden = root.join("golden").join(name);
    if whole && std::env::var_os("ETABLI_WRITE").is_some() {
        fs::write(&golden, spoken).map_err(io)?;
    }
    let kept = fs::read_to_string(&golden).unwrap_or_default();
    if heard(&kept) == heard(spoken) {
        return Ok(());
    }
    Err(Failure(format!(
        "Orca speaks otherwise than tests/golden/{name}: read target/orca/{name}, and keep it if it is better"
    )))
}
