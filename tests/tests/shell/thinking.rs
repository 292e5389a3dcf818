//! A board with many notes: looked through, laid out, folded, brought together, copied for the next
//! group; by its surface and by its list.

use serde_json::{Value, json};
use tests::window::{Driver, Failure, Keys, Stage};

use crate::access::axe;
use crate::hands::{Done, choose, count, in_order, io, kept, none, open_part, record, take};
use crate::journeys::records;

fn clean(window: &Driver) -> Done {
    let found = axe(window)?;
    assert!(found.is_empty(), "{found:#?}");
    Ok(())
}

/// The records of a noun on the disk.
fn all(stage: &Stage, noun: &str) -> Result<Vec<Value>, Failure> {
    let seen = records(stage)?[noun].take();
    Ok(seen.as_array().cloned().unwrap_or_default())
}

/// The board of the sample, its surface having the keys.
fn sample(stage: &Stage, window: &Driver) -> Done {
    open_part(stage, window, "board")?;
    surface(window)
}

fn surface(window: &Driver) -> Done {
    window.find("listbox", "Notes du tableau")?;
    window.run(
        "document.querySelector('[role=listbox]').focus(); return true",
        &[],
    )?;
    Ok(())
}

/// What a screen reader is told of the note the arrows are on.
fn stands_on(window: &Driver, text: &str) -> Done {
    window.until(
        &format!("the keys on « {text} »"),
        "const list = document.querySelector('[role=listbox]');
         const at = list && list.getAttribute('aria-activedescendant');
         const flat = (s) => s.replace(/\\s+/g, ' ');
         return !!at && flat(document.getElementById(at)?.textContent ?? '').includes(flat(arguments[0]))",
        &[json!(text)],
    )?;
    Ok(())
}

fn zoom(window: &Driver) -> Result<f64, Failure> {
    let value = window.run(
        "return document.querySelector('[role=slider][aria-label=Zoom]').getAttribute('aria-valuenow')",
        &[],
    )?;
    Ok(value
        .as_str()
        .and_then(|one| one.parse().ok())
        .unwrap_or_default())
}

/// Waits until the board is shown so large, in hundredths.
fn zooms(window: &Driver, wanted: f64) -> Done {
    window.until(
        &format!("a zoom of {wanted}"),
        "return Number(document.querySelector('[role=slider][aria-label=Zoom]').getAttribute('aria-valuenow')) === arguments[0]",
        &[json!(wanted)],
    )?;
    Ok(())
}

#[test]
fn what_is_looked_for_is_found_on_the_surface_and_in_the_list() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    sample(&stage, &window)?;
    let said = all(&stage, "note")?
        .iter()
        .filter(|note| {
            let text = note["text"].as_str().unwrap_or_default().to_lowercase();
            note["status"] == "visible" && text.contains("pièce")
        })
        .count();
    assert!(said > 2, "{said}");

    // Capitals, no accent, an article cut off.
    window.press(&[Keys::CONTROL, 'f'])?;
    window.find("textbox", "Chercher dans les notes")?;
    window.type_text("l'PIECE")?;
    window.sees(&format!("1 sur {said}"))?;
    window.press(&[Keys::ENTER])?;
    window.sees(&format!("2 sur {said}"))?;
    stands_on(&window, "pièce")?;
    window.press(&[Keys::SHIFT, Keys::ENTER])?;
    window.press(&[Keys::SHIFT, Keys::ENTER])?;
    window.sees(&format!("{said} sur {said}"))?;
    stage.keep("board-find")?;
    clean(&window)?;
    window.press_on("button", "Ne montrer que ces notes")?;
    window.find("button", &format!("Filtre : {said} notes"))?;
    stage.keep("board-find-only")?;

    // The same search in the list.
    window.press_on("radio", "Liste")?;
    window.find("grid", "Liste des notes")?;
    let rows = window.run(
        "return document.querySelectorAll('[data-note]').length",
        &[],
    )?;
    assert_eq!(rows, json!(said));
    window.press_on("button", "Ne montrer que ces notes")?;
    window.find("button", "/^Filtrer$/")?;
    window.press_on("textbox", "Chercher dans les notes")?;
    window.press(&[Keys::ENTER])?;
    window.until(
        "the row that was found, in sight",
        "const row = document.querySelector('[data-note].sought');
         const box = row && row.getBoundingClientRect();
         return !!row && box.top > 0 && box.bottom < innerHeight && /pi\u{e8}ce/i.test(row.textContent)",
        &[],
    )?;
    stage.keep("board-find-list")?;
    clean(&window)?;
    window.press(&[Keys::CONTROL, 'a'])?;
    window.type_text("introuvable")?;
    window.sees("Aucune note")?;
    window.press(&[Keys::ESCAPE])?;
    window.gone("textbox", "Chercher dans les notes")?;
    window.until(
        "the keys on a row",
        "return document.activeElement.dataset.note !== undefined",
        &[],
    )?;
    stage.close(&window)
}

/// The notes that are chosen in a test of layout: two of the first cluster and one of another.
fn edges(stage: &Stage, ids: &[String], field: &str) -> Result<Vec<f64>, Failure> {
    let notes = all(stage, "note")?;
    Ok(ids
        .iter()
        .filter_map(|id| notes.iter().find(|note| note["id"] == id.as_str()))
        .filter_map(|note| note[field].as_f64())
        .collect())
}

#[test]
fn chosen_notes_are_laid_out_each_time_in_one_step() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    sample(&stage, &window)?;
    // Three notes, walked to and chosen by keyboard.
    window.press(&[Keys::HOME])?;
    window.press(&[Keys::SHIFT, Keys::RIGHT])?;
    window.press(&[Keys::SHIFT, Keys::DOWN])?;
    window.press(&[Keys::SHIFT, Keys::RIGHT])?;
    window.find("toolbar", "3 notes choisies")?;
    let before = all(&stage, "note")?;

    window.press(&[Keys::CONTROL, Keys::SHIFT, Keys::LEFT])?;
    let moved = kept("aligned", || {
        let now = all(&stage, "note")?;
        let ids: Vec<String> = now
            .iter()
            .filter(|note| {
                before
                    .iter()
                    .any(|old| old["id"] == note["id"] && old["x"] != note["x"])
            })
            .filter_map(|note| note["id"].as_str().map(str::to_owned))
            .collect();
        Ok((!ids.is_empty()).then_some(ids))
    })?;
    let left = edges(&stage, &moved, "x")?;
    assert!(left.iter().all(|x| *x == left[0]), "{left:?}");
    stage.keep("board-aligned")?;
    window.press(&[Keys::CONTROL, 'z'])?;
    kept("taken back in one step", || {
        Ok((all(&stage, "note")? == stamped(&before, &stage)?).then_some(()))
    })?;

    // The menu, from the bar of the selection.
    lay(&window, "Ranger en grille")?;
    kept("in a grid", || {
        let now = all(&stage, "note")?;
        let moved = now.iter().filter(|note| {
            before.iter().any(|old| {
                old["id"] == note["id"] && (old["x"] != note["x"] || old["y"] != note["y"])
            })
        });
        Ok((moved.count() > 0).then_some(()))
    })?;
    stage.keep("board-grid")?;

    // And from the list.
    window.press_on("radio", "Liste")?;
    window.find("grid", "Liste des notes")?;
    lay(&window, "Répartir en hauteur")?;
    window.press_on("button", "/Annuler : déplacer/")?;
    stage.close(&window)
}

#[test]
fn a_lasso_chooses_what_it_goes_around() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    sample(&stage, &window)?;
    window.press_on("button", "Entourer des notes au lasso")?;
    let [left, top, width, height] = window.place(&window.find("listbox", "Notes du tableau")?)?;
    let at = |x: f64, y: f64| (left + width * x, top + height * y);
    // Around the first cluster, not straight.
    window.drag_along(&[
        at(0.005, 0.06),
        at(0.15, 0.04),
        at(0.283, 0.06),
        at(0.283, 0.42),
        at(0.15, 0.4),
        at(0.005, 0.42),
    ])?;
    let first = all(&stage, "cluster")?[0]["id"].clone();
    let within = all(&stage, "note")?
        .iter()
        .filter(|note| note["cluster"] == first && note["status"] == "visible")
        .count();
    window.find("toolbar", &format!("{within} notes choisies"))?;
    stage.keep("board-lasso")?;
    // Put away: the next press chooses one.
    window.find("button", "Sélectionner")?;
    let pressed = window.run(
        "return document.querySelector('[aria-label=\"Sélectionner\"]').getAttribute('aria-pressed')",
        &[],
    )?;
    assert_eq!(pressed, json!("true"));
    stage.close(&window)
}

/// A command of « Disposer », in the bar of the selection.
fn lay(window: &Driver, item: &str) -> Done {
    window.press_in("3 notes choisies", "button", "Autres commandes")?;
    take(window, &format!("Disposer > {item}"))
}

/// What was read before, with the moments that an undo renews as they are now.
fn stamped(before: &[Value], stage: &Stage) -> Result<Vec<Value>, Failure> {
    let now = all(stage, "note")?;
    Ok(before
        .iter()
        .map(|old| {
            let mut old = old.clone();
            if let Some(note) = now.iter().find(|note| note["id"] == old["id"]) {
                old["updated_at"] = note["updated_at"].clone();
            }
            old
        })
        .collect())
}

#[test]
fn a_cluster_folds_into_a_card_and_unfolds_where_it_lay() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    sample(&stage, &window)?;
    let clusters = all(&stage, "cluster")?;
    let title = clusters[0]["title"].as_str().unwrap_or_default().to_owned();
    let begin: String = title.chars().take(12).collect();

    // Gone to, folded, walked on, unfolded: without a pointer.
    window.type_text("c")?;
    window.find("dialog", "Aller à un regroupement")?;
    window.type_text(&begin.to_uppercase())?;
    clean(&window)?;
    window.press(&[Keys::ENTER])?;
    window.gone("dialog", "Aller à un regroupement")?;
    window.type_text("r")?;
    record(&stage, "cluster", "folded", |one| {
        one["title"] == title && one["folded"] == true
    })?;
    stands_on(&window, "regroupement replié")?;
    stage.keep("board-folded")?;
    clean(&window)?;
    window.press(&[Keys::ENTER])?;
    none(&stage, "cluster", "unfolded", |one| one["folded"] == true)?;

    // All of them, in one step; the card is carried with its notes.
    choose(
        &window,
        "Autres commandes",
        "Replier tous les regroupements",
    )?;
    kept("all folded", || {
        Ok(all(&stage, "cluster")?
            .iter()
            .all(|one| one["folded"] == true)
            .then_some(()))
    })?;
    surface(&window)?;
    window.press(&[Keys::HOME])?;
    let before = all(&stage, "note")?;
    window.press(&[Keys::ALT, Keys::DOWN])?;
    let moved = kept("the card moved", || {
        let now = all(&stage, "note")?;
        let moved: Vec<Value> = now
            .into_iter()
            .filter(|note| {
                before
                    .iter()
                    .any(|old| old["id"] == note["id"] && old["y"] != note["y"])
            })
            .collect();
        Ok((moved.len() > 1).then_some(moved))
    })?;
    assert!(
        moved
            .iter()
            .all(|note| note["cluster"] == moved[0]["cluster"] && !note["cluster"].is_null())
    );
    stage.keep("board-folded-all")?;
    window.press_on("radio", "Liste")?;
    window.press_on("button", &format!("Déplier « {begin}"))?;
    kept("one unfolded in the list", || {
        let open = all(&stage, "cluster")?
            .iter()
            .filter(|one| one["folded"] == false)
            .count();
        Ok((open == 1).then_some(()))
    })?;
    stage.keep("board-folded-list")?;
    // From a row, by a key: the keys go to the title that is left.
    window.press_on("row", "pièces")?;
    window.press(&[Keys::ESCAPE])?;
    window.type_text("r")?;
    kept("all folded again", || {
        let open = all(&stage, "cluster")?
            .iter()
            .any(|one| one["folded"] == false);
        Ok((!open).then_some(()))
    })?;
    window.until(
        "the keys on the title",
        "return (document.activeElement.getAttribute('aria-label') ?? '').startsWith('Déplier')",
        &[],
    )?;
    // The same room in the evening.
    let here = window.address();
    window.go("#/settings")?;
    window.press_on("radio", "Sombre")?;
    window.go(&here)?;
    window.press_on("radio", "Tableau")?;
    window.find("listbox", "Notes du tableau")?;
    stage.keep("board-folded-dark")?;
    clean(&window)?;
    stage.close(&window)?;

    // It stays so.
    let window = stage.open()?;
    assert!(
        all(&stage, "cluster")?
            .iter()
            .filter(|one| one["folded"] == true)
            .count()
            > 1
    );
    stage.close(&window)
}

#[test]
fn similar_notes_are_proposed_with_their_reason_and_nothing_is_done_without_a_yes() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    crate::journeys::first_note(&window)?;
    window.press(&[Keys::ESCAPE])?;
    stage.close(&window)?;
    let board = records(&stage)?["board"][0]["id"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    let workshop = records(&stage)?["workshop"][0]["id"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    let file = stage.desk.path().join("notes.csv");
    let lines = "Texte\nTrop d’attente au guichet\nAfficher les horaires d’ouverture\nL'attente aux guichets est longue\n\
                 Un vélo pour les agents\nLes horaires d'ouverture ne sont pas affichés\nPlus de bancs\nplus de BANCS !\n";
    std::fs::write(&file, lines).map_err(io)?;
    stage.line(&["import", "--into", &workshop, &file.display().to_string()])?;
    assert!(!board.is_empty());

    let window = stage.open()?;
    window.sees("Premier atelier")?;
    let filled = record(&stage, "note", "the notes", |note| {
        note["text"] == "Plus de bancs"
    })?;
    let at = filled["board"].as_str().unwrap_or_default().to_owned();
    window.go(&format!("#/workshop/{workshop}/board/{at}"))?;
    window.find("listbox", "Notes du tableau")?;
    choose(
        &window,
        "Autres commandes",
        "Rapprocher les notes semblables",
    )?;
    window.sees("3 propositions. Rien n’est fait sans votre accord.")?;
    window.sees("En commun : ")?;
    stage.keep("board-alike")?;
    clean(&window)?;
    none(&stage, "cluster", "nothing was done", |_| true)?;

    let notes = count(&stage, "note")?;
    window.press_in("Le même texte", "button", "Fusionner")?;
    record(&stage, "note", "merged, both kept", |note| {
        !note["merged_into"].is_null()
    })?;
    assert_eq!(count(&stage, "note")?, notes);
    // The list has the same.
    window.press_on("radio", "Liste")?;
    window.find("grid", "Liste des notes")?;
    window.press_in("Proposition 1 sur 2", "button", "Non")?;
    window.sees("Une proposition.")?;
    window.press_in("En commun", "button", "Regrouper")?;
    window.find("textbox", "Titre du regroupement")?;
    window.press(&[Keys::CONTROL, 'a'])?;
    window.type_text("Ensemble")?;
    window.press(&[Keys::ENTER])?;
    let made = record(&stage, "cluster", "named", |one| one["title"] == "Ensemble")?;
    let within = all(&stage, "note")?
        .iter()
        .filter(|note| note["cluster"] == made["id"])
        .count();
    assert_eq!(within, 2);
    window.sees("Aucune note ne ressemble assez à une autre.")?;
    stage.close(&window)
}

#[test]
fn a_board_is_copied_emptied_for_the_next_group_and_put_in_another_place() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    sample(&stage, &window)?;
    let board = all(&stage, "board")?[0].clone();
    let title = board["title"].as_str().unwrap_or_default().to_owned();
    let of = |noun: &str, board: &Value| -> Result<usize, Failure> {
        Ok(all(&stage, noun)?
            .iter()
            .filter(|one| one["board"] == *board)
            .count())
    };
    let (notes, clusters, zones) = (
        of("note", &board["id"])?,
        of("cluster", &board["id"])?,
        of("zone", &board["id"])?,
    );

    choose(
        &window,
        "Autres commandes",
        "Copier ce tableau, avec ses notes",
    )?;
    let copy = record(&stage, "board", "a copy", |one| {
        one["title"] == format!("{title} (2)")
    })?;
    kept("with all that stands on it", || {
        let same = (
            of("note", &copy["id"])?,
            of("cluster", &copy["id"])?,
            of("zone", &copy["id"])?,
        ) == (notes, clusters, zones);
        Ok(same.then_some(()))
    })?;
    let activity = record(&stage, "activity", "its own activity", |one| {
        one["id"] == copy["activity"]
    })?;
    assert!(
        activity["state"] == "draft" && copy["activity"] != board["activity"],
        "{activity}"
    );
    window.find("listbox", &format!("{title} (2)"))?;

    choose(&window, "Autres commandes", "Copier sans les notes")?;
    let next = record(&stage, "board", "one for the next group", |one| {
        one["title"]
            .as_str()
            .is_some_and(|one| one.ends_with("groupe 2"))
    })?;
    assert_eq!(
        (of("note", &next["id"])?, of("cluster", &next["id"])?),
        (0, 0)
    );
    assert_eq!(of("zone", &next["id"])?, zones);
    window.sees("Aucune note pour l’instant")?;
    let own = next["title"].as_str().unwrap_or_default().to_owned();
    let second = format!("{title} (2)");
    in_order(&stage, "board", "title", &[&title, &second, &own])?;
    choose(
        &window,
        "Autres commandes",
        "Avancer ce tableau dans l’ordre",
    )?;
    in_order(&stage, "board", "title", &[&title, &own, &second])?;
    choose(
        &window,
        "Autres commandes",
        "Reculer ce tableau dans l’ordre",
    )?;
    in_order(&stage, "board", "title", &[&title, &second, &own])?;
    for _ in 0..2 {
        window.press_on("button", "/Annuler : déplacer/")?;
    }
    in_order(&stage, "board", "title", &[&title, &second, &own])?;
    window.press_on("button", "/Annuler : copier/")?;
    none(&stage, "board", "taken back whole", |one| {
        one["id"] == next["id"]
    })?;
    stage.close(&window)
}

#[test]
fn ten_thousand_notes_are_seen_whole_and_what_is_chosen_is_shown_large() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    crate::journeys::first_workshop(&window)?;
    stage.close(&window)?;
    let workshop = records(&stage)?["workshop"][0]["id"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    let file = stage.desk.path().join("many.csv");
    let mut lines = String::from("Texte\n");
    for number in 1..=10_000 {
        lines += &format!("Idée numéro {number}\n");
    }
    std::fs::write(&file, lines).map_err(io)?;
    stage.line(&["import", "--into", &workshop, &file.display().to_string()])?;

    let window = stage.open()?;
    window.sees("Premier atelier")?;
    let board = record(&stage, "board", "the board", |_| true)?;
    window.go(&format!(
        "#/workshop/{workshop}/board/{}",
        board["id"].as_str().unwrap_or_default()
    ))?;
    surface(&window)?;
    window
        .sees("10 000 notes visibles")
        .or_else(|_| window.sees("10000 notes visibles"))?;
    let whole = zoom(&window)?;
    assert!(whole > 0.0 && whole < 10.0, "{whole} %");
    stage.keep("board-ten-thousand")?;
    window.press(&[Keys::HOME])?;
    window.type_text("2")?;
    window.find("toolbar", "1 note choisie")?;
    zooms(&window, 100.0)?;
    stands_on(&window, "Idée numéro")?;
    window.type_text("0")?;
    zooms(&window, whole)?;

    // The list shows what is near the eye; what is found is brought there.
    window.press_on("radio", "Liste")?;
    window.find("grid", "Liste des notes")?;
    window.press(&[Keys::CONTROL, 'f'])?;
    window.find("textbox", "Chercher dans les notes")?;
    window.type_text("NUMERO 98765")?;
    window.sees("Aucune note")?;
    window.press(&['\u{e003}'])?;
    window.sees("1 sur 1")?;
    window.until(
        "the row that was found, in sight",
        "const row = document.querySelector('[data-note].sought');
         const box = row && row.getBoundingClientRect();
         return !!row && box.top > 0 && box.bottom < innerHeight && row.textContent.includes('9876')",
        &[],
    )?;
    stage.keep("board-find-ten-thousand")?;
    stage.close(&window)
}
