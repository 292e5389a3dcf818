//! The screen of the room beside the desk: a board as it lies, and the screen that it fills.

use std::io::Write;

use serde_json::{Value, json};
use tests::window::{Driver, Failure, Keys, Stage};

use crate::{
    access::axe,
    hands::{Done, choose, io, kept, open_part, record, rewrite},
    run::{is_legible, is_readable, room_of},
};

/// What the room looks at, in units of the board; it must show one.
const SEEN: &str = "const still = document.querySelector('main[data-page=surface] canvas'); return still && still.seen ? still.seen() : null";

/// In the room's window; the driver is back at the desk then.
fn in_room<T>(
    window: &Driver,
    (desk, room): &(String, String),
    look: impl FnOnce() -> Result<T, Failure>,
) -> Result<T, Failure> {
    window.switch(room)?;
    let seen = look()?;
    window.switch(desk)?;
    Ok(seen)
}

fn number(value: &Value, field: &str) -> f64 {
    value[field].as_f64().unwrap_or(f64::NAN)
}

/// What was sent to the room last, of one kind.
fn sent(stage: &Stage, kind: &str) -> Result<Vec<Value>, Failure> {
    let told = stage.told()?;
    let lines = told
        .lines()
        .filter(|line| line.contains("\"done\":\"room\""));
    Ok(lines
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .filter_map(|line| line["asked"].get(kind).cloned())
        .collect())
}

#[test]
fn the_room_sees_the_board_as_it_lies_followed_or_framed() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_part(&stage, &window, "board")?;
    window.find("button", "/Tout voir$/")?;
    choose(&window, "Autres commandes", "Montrer à la salle")?;
    let windows = room_of(&window)?;
    window.find("radiogroup", "Ce que la salle regarde")?;

    // It follows the view of the desk: what is enlarged here is enlarged there.
    let seen = || in_room(&window, &windows, || window.until("a board", SEEN, &[]));
    let before = seen()?;
    in_room(&window, &windows, || is_readable(&window, "room-surface"))?;
    in_room(&window, &windows, || stage.keep("room-surface"))?;
    window.press_on("button", "/Tout voir$/")?;
    window.press_on("button", "Agrandir")?;
    window.press_on("button", "Agrandir")?;
    let nearer = kept("it is nearer", || {
        let seen = seen()?;
        Ok((number(&seen, "width") < number(&before, "width") * 0.6).then_some(seen))
    })?;
    let frames = sent(&stage, "frame")?;
    let told = frames.last().cloned().unwrap_or_default();
    // All of what the desk sees, and no more than the other ratio asks for.
    assert!(
        number(&nearer, "width") >= number(&told, "width") - 1.0,
        "{nearer} {told}"
    );
    assert!(
        number(&nearer, "height") >= number(&told, "height") - 1.0,
        "{nearer} {told}"
    );
    stage.keep("board-room")?;
    let said = axe(&window)?;
    assert!(said.is_empty(), "{said:#?}");

    // Framed, it stays, and what is done on the board is seen in it.
    window.press_on("radio", "Cadrer ici")?;
    let framed = seen()?;
    window.press(&[Keys::ESCAPE])?;
    window.press_on("button", "/Tout voir$/")?;
    window.press_on("button", "Nouvelle note")?;
    window.find("textbox", "note")?;
    window.type_text("Dite pendant que la salle regarde")?;
    window.press(&[Keys::ESCAPE])?;
    record(&stage, "note", "it is written", |note| {
        note["text"] == "Dite pendant que la salle regarde"
    })?;
    let news = kept("the room is told", || {
        let told = sent(&stage, "surface")?;
        let wanted = |told: &&Value| told["put"].to_string().contains("Dite pendant");
        Ok(told.iter().rev().find(wanted).cloned())
    })?;
    assert_eq!(
        (&news["anew"], news["put"].as_array().map(Vec::len)),
        (&json!(false), Some(1))
    );
    assert_eq!(seen()?, framed);

    // Hidden at the desk, a note leaves the room at once.
    let count = || {
        in_room(&window, &windows, || {
            window.until(
                "a count",
                "const e = document.querySelector('main [role=img]'); return e && Number(/(\\d+) notes/.exec(e.getAttribute('aria-label'))[1])",
                &[],
            )
        })
    };
    let many = count()?.as_u64().unwrap_or_default();
    window.press_in("1 note choisie", "button", "Masquer")?;
    record(&stage, "note", "it is hidden", |note| {
        note["text"] == "Dite pendant que la salle regarde" && note["status"] == "hidden"
    })?;
    kept("it is gone there", || {
        Ok((count()? == json!(many - 1)).then_some(()))
    })?;
    let gone = sent(&stage, "surface")?;
    assert_eq!(
        gone.last().map(|told| told["gone"].clone()),
        Some(json!([news["put"][0]["number"]]))
    );

    // All of it again, frozen, and thawed.
    window.press_on("radio", "Tout le tableau")?;
    kept("more of it", || {
        let seen = seen()?;
        Ok((number(&seen, "width") > number(&framed, "width")).then_some(()))
    })?;
    stage.close(&window)
}

#[test]
fn another_screen_is_filled_and_left_when_it_is_unplugged() -> Done {
    let stage = match Stage::plugged("fr_FR.UTF-8") {
        Ok(stage) => stage,
        // It asks for a console, which not every machine has.
        Err(error) => {
            return writeln!(std::io::stderr(), "SKIPPED: Xorg does not start: {error}")
                .map_err(io);
        }
    };
    let window = stage.open()?;
    open_part(&stage, &window, "run")?;
    window.press_on("button", "Ouvrir l’écran de la salle")?;
    let windows = room_of(&window)?;
    window.sees("Un seul écran est branché")?;
    let width = |wanted: i64| {
        in_room(&window, &windows, || {
            window.until(
                &format!("{wanted} pixels"),
                "return innerWidth === arguments[0] ? [screenX, innerHeight] : null",
                &[json!(wanted)],
            )
        })
    };
    for _ in 0..2 {
        stage.screen.plug(true)?;
        window.sees("Un second écran est là")?;
        assert_eq!(width(1280)?, json!([1366, 720]));
        in_room(&window, &windows, || is_readable(&window, "room-second"))?;
        stage.screen.plug(false)?;
        window.sees("Un seul écran est branché")?;
        // Back beside the desk, at two thirds of its screen, and with what it showed.
        assert_eq!(width(910)?, json!([455, 512]));
        in_room(&window, &windows, || {
            window.sees("Venir une seule fois").map(|_| ())
        })?;
    }
    stage.close(&window)
}

/// What people join by.
const LINK: &str = "HTTP://192.168.1.24:8080/J/K7M2QX";

/// The code that the room shows, as its modules say it; its page must show one.
const CODE: &str = "const e = document.querySelector('aside svg'); if (!e || e.getBoundingClientRect().width < innerHeight / 6) return null; return [e.getAttribute('viewBox').split(' ').map(Number)[2], e.querySelector('path').getAttribute('d')]";

/// What a reader reads of shapes on a grid.
fn read(code: &Value) -> Option<String> {
    const DOTS: usize = 6;
    let side = usize::try_from(code[0].as_u64()?).ok()?;
    let mut dark = vec![false; side * side];
    for run in code[1].as_str()?.split('M').filter(|run| !run.is_empty()) {
        let (place, rest) = run.split_once('h')?;
        let (x, y) = place.split_once(' ')?;
        let (long, _) = rest.split_once('v')?;
        let (x, y, long): (usize, usize, usize) =
            (x.parse().ok()?, y.parse().ok()?, long.parse().ok()?);
        dark.get_mut(y * side + x..y * side + x + long)?.fill(true);
    }
    let mut picture =
        rqrr::PreparedImage::prepare_from_greyscale(side * DOTS, side * DOTS, |x, y| {
            if dark[y / DOTS * side + x / DOTS] {
                0
            } else {
                255
            }
        });
    let grids = picture.detect_grids();
    grids.first()?.decode().ok().map(|(_, text)| text)
}

#[test]
fn people_read_where_to_join_beside_what_is_asked_of_them() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_part(&stage, &window, "run")?;
    window.press_on("button", "Ouvrir l’écran de la salle")?;
    let windows = room_of(&window)?;
    window.switch(&windows.0)?;
    let shown = |what: &str| {
        in_room(&window, &windows, || {
            window.sees("puis le code K7F R4M")?;
            is_readable(&window, what)?;
            window.until("a code", CODE, &[])
        })
    };
    rewrite(
        &window,
        "Adresse pour rejoindre",
        &format!("{LINK} puis le code K7F R4M"),
    )?;
    assert_eq!(read(&shown("room-join")?).as_deref(), Some(LINK));
    in_room(&window, &windows, || stage.keep("room-join"))?;
    stage.keep("run-join")?;
    assert_eq!(axe(&window)?, [""; 0]);

    // Beside the consigne too, not over what people read together.
    window.press_on("button", "/^Commencer/")?;
    assert_eq!(read(&shown("room-join-block")?).as_deref(), Some(LINK));
    in_room(&window, &windows, || stage.keep("room-join-block"))?;
    crate::hands::select(&window, "Montrer", "Les tables et leurs membres")?;
    in_room(&window, &windows, || {
        window.until(
            "tables alone",
            "return document.querySelector('main').dataset.page === 'groups' && !document.querySelector('aside')",
            &[],
        )
    })?;
    crate::hands::select(&window, "Montrer", "Le bloc en cours")?;

    // It is there again the next time this workshop is led; emptied, it is gone.
    window.press_on("button", "/^Fermer$/")?;
    window.press_on("button", "Ouvrir l’écran de la salle")?;
    let windows = room_of(&window)?;
    window.switch(&windows.0)?;
    in_room(&window, &windows, || window.until("a code", CODE, &[]))?;
    rewrite(
        &window,
        "Adresse pour rejoindre",
        "Demandez le code à la table 1",
    )?;
    in_room(&window, &windows, || {
        window.sees("Demandez le code")?;
        window.until(
            "no code",
            "return document.querySelector('aside svg') === null",
            &[],
        )
    })?;
    window.press_on("textbox", "Adresse pour rejoindre")?;
    window.press(&[Keys::CONTROL, 'a'])?;
    window.press(&[Keys::DELETE])?;
    window.press(&[Keys::TAB])?;
    in_room(&window, &windows, || {
        window.until(
            "nothing",
            "return document.querySelector('main[data-page=block]') && !document.querySelector('aside')",
            &[],
        )
    })?;
    stage.close(&window)
}

/// Screens of every kind: one that is wide, one of an old projector, two that stand.
const SCREENS: [(&str, u32, u32); 4] = [
    ("16-9", 1_366, 768),
    ("4-3", 1_024, 768),
    ("3-4", 576, 768),
    ("9-16", 432, 768),
];

#[test]
fn every_page_of_the_room_is_read_on_screens_of_every_ratio() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_part(&stage, &window, "run")?;
    window.press_on("button", "Ouvrir l’écran de la salle")?;
    let windows = room_of(&window)?;
    window.switch(&windows.0)?;
    rewrite(
        &window,
        "Adresse pour rejoindre",
        &format!("{LINK} puis le code K7F R4M"),
    )?;
    window.press_on("button", "/^Commencer/")?;
    for (shown, page, joined) in [
        ("La page d’accueil", "welcome", true),
        ("Le bloc en cours", "block", true),
        ("/^Tableau/", "board", false),
        ("/^Résultat/", "", false),
        ("Les tables et leurs membres", "groups", false),
        ("La page de pause", "pause", true),
    ] {
        crate::hands::select(&window, "Montrer", shown)?;
        window.switch(&windows.1)?;
        window.until(
            shown,
            "const main = document.querySelector('main'); return arguments[0] === '' ? ['results', 'tally', 'words', 'voting'].includes(main.dataset.page) : main.dataset.page === arguments[0]",
            &[json!(page)],
        )?;
        for (name, width, height) in SCREENS {
            let what = format!("{shown}, {name}");
            window.resize(width, height)?;
            window.until(
                &what,
                "return innerWidth === arguments[0] && innerHeight === arguments[1]",
                &[json!(width), json!(height)],
            )?;
            is_legible(&window, &what)?;
            if joined {
                assert_eq!(
                    read(&window.until(&what, CODE, &[])?).as_deref(),
                    Some(LINK),
                    "{what}"
                );
            }
            stage.keep(&format!("room-{name}-{page}"))?;
        }
        window.switch(&windows.0)?;
    }
    stage.close(&window)
}
