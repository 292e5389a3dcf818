//! Leading a workshop in two real windows: the desk's and the room's. Time passes as the test says, by the
//! clocks that the program reads.

use std::{collections::BTreeSet, fs, path::PathBuf};

use serde_json::{Value, json};
use tests::window::{Driver, Failure, Keys, Stage};

use crate::{
    access::{axe, settled},
    hands::{Done, choose, enter, io, kept, none, open_part, part, record, select},
    journeys::{fill, records},
};

const MINUTE: i64 = 60_000;
/// 12 March 2026, 9:00 in Paris.
const NINE: i64 = 1_773_302_400_000;

/// How much slower time passes than the machine's: a minute of the timer outlasts the test.
const SLOWER: i64 = 100;

/// The clocks of the machine, as the test sets them.
struct Clocks {
    folder: tempfile::TempDir,
    wall: i64,
    uptime: i64,
    boot: String,
    since: i64,
}

impl Clocks {
    /// The wall clock says nine in Paris on the day of the sample.
    fn new() -> Result<Self, Failure> {
        let mut clocks = Self {
            folder: tempfile::tempdir().map_err(io)?,
            wall: 0,
            uptime: 0,
            boot: String::new(),
            since: 0,
        };
        clocks.write()?;
        let now = fs::metadata(clocks.file())
            .and_then(|file| file.modified())
            .map_err(io)?
            .duration_since(std::time::UNIX_EPOCH)
            .map_err(|error| Failure(error.to_string()))?;
        clocks.since = i64::try_from(now.as_millis()).unwrap_or_default();
        clocks.wall = NINE - clocks.since;
        clocks.write()?;
        Ok(clocks)
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("clock.json")
    }

    /// Whole or not at all: the program reads it at any time.
    fn write(&self) -> Done {
        let set = json!({
            "wall": self.wall, "uptime": self.uptime, "boot": self.boot,
            "since": self.since, "slower": if self.since == 0 { 1 } else { SLOWER },
        });
        let beside = self.folder.path().join("next.json");
        fs::write(&beside, set.to_string()).map_err(io)?;
        fs::rename(&beside, self.file()).map_err(io)
    }

    /// Time passes, awake or asleep.
    fn pass(&mut self, time: i64) -> Done {
        self.wall += time;
        self.uptime += time;
        self.write()
    }

    fn set_wall(&mut self, by: i64) -> Done {
        self.wall += by;
        self.write()
    }
}

fn stage(clocks: &Clocks) -> Result<Stage, Failure> {
    let file = clocks.file();
    Stage::among("fr_FR.UTF-8", &[("ETABLI_CLOCK", Some(file.as_os_str()))])
}

/// Minutes that the timer shows, negative when it is over.
fn minutes(window: &Driver) -> Result<i64, Failure> {
    let said = window.until(
        "the timer",
        "const e = document.querySelector('[data-timer]'); return e ? e.getAttribute('aria-label') || e.innerText : null",
        &[],
    )?;
    let text = said.as_str().unwrap_or_default().to_owned();
    let time = text.split_whitespace().next().unwrap_or_default();
    let parts: Vec<i64> = time
        .trim_start_matches('+')
        .split(':')
        .filter_map(|part| part.parse().ok())
        .collect();
    let whole = match parts[..] {
        [minutes, _] => minutes,
        [hours, minutes, _] => hours * 60 + minutes,
        _ => return Err(Failure(format!("no time: {text}"))),
    };
    Ok(if time.starts_with('+') { -whole } else { whole })
}

/// Waits until the timer shows so many minutes, or one less by the seconds that pass.
fn shows(window: &Driver, wanted: i64) -> Done {
    kept(&format!("{wanted} minutes"), || {
        let seen = minutes(window)?;
        Ok((seen == wanted || seen == wanted - 1).then_some(()))
    })
}

/// The room's window.
pub(crate) fn room_of(window: &Driver) -> Result<(String, String), Failure> {
    let all = kept("two windows", || {
        let all = window.windows()?;
        Ok((all.len() == 2).then_some(all))
    })?;
    let mut found = (String::new(), String::new());
    for one in all {
        window.switch(&one)?;
        let place = window.run("return location.pathname", &[])?;
        if place.as_str().unwrap_or_default().ends_with("room.html") {
            found.1 = one;
        } else {
            found.0 = one;
        }
    }
    Ok(found)
}

/// Every text on the room's page is at least a thirtieth of its height, and stands out by 7 to 1.
const READABLE: &str = "
    const light = (c) => { const [r, g, b] = c.map((v) => { v /= 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; }); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
    const read = (s) => (s.match(/[\\d.]+/g) || []).map(Number);
    const ground = (e) => { for (; e; e = e.parentElement) { const c = read(getComputedStyle(e).backgroundColor); if (c.length === 3 || c[3] === 1) return c.slice(0, 3); } return [255, 255, 255]; };
    const bad = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let texts = 0;
    while (walk.nextNode()) {
        const text = walk.currentNode.textContent.trim();
        const e = walk.currentNode.parentElement;
        if (text === '' || ['SCRIPT', 'STYLE'].includes(e.tagName) || e.getClientRects().length === 0) continue;
        texts += 1;
        const style = getComputedStyle(e);
        const size = parseFloat(style.fontSize);
        const [a, b] = [light(read(style.color).slice(0, 3)), light(ground(e))].sort((x, y) => y - x);
        const ratio = (a + 0.05) / (b + 0.05);
        if (size < innerHeight / 30) bad.push(text + ': ' + size + ' px of ' + innerHeight);
        if (ratio < 7) bad.push(text + ': ' + ratio.toFixed(2) + ' : 1');
        const box = e.getBoundingClientRect();
        if (box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1) bad.push(text + ': beyond the page');
        const range = document.createRange();
        for (const word of walk.currentNode.textContent.matchAll(/\\p{L}{2,14}/gu)) {
            range.setStart(walk.currentNode, word.index);
            range.setEnd(walk.currentNode, word.index + word[0].length);
            if ([...range.getClientRects()].filter((part) => part.width > 1).length > 1) bad.push(word[0] + ': parted');
        }
        range.selectNodeContents(walk.currentNode);
        const lines = range.getBoundingClientRect();
        for (let around = e; around !== document.body; around = around.parentElement) {
            if (getComputedStyle(around).overflowY !== 'hidden') continue;
            const frame = around.getBoundingClientRect();
            // The descent of a letter and the space at the end of a line may hang over, a letter may not.
            if (lines.top < frame.top - size / 3 || lines.bottom > frame.bottom + size / 3 || lines.right > frame.right + size / 2) bad.push(text + ': cut');
        }
    }
    return { bad, texts };";

pub(crate) fn is_legible(window: &Driver, what: &str) -> Done {
    settled(window)?;
    let seen = window.run(READABLE, &[])?;
    assert_eq!(seen["bad"], json!([]), "{what}");
    assert!(seen["texts"].as_u64() > Some(0), "{what}");
    Ok(())
}

pub(crate) fn is_readable(window: &Driver, what: &str) -> Done {
    is_legible(window, what)?;
    let said = axe(window)?;
    assert!(said.is_empty(), "{what}: {said:#?}");
    Ok(())
}

/// The room shows a text; the driver then is back at the desk.
fn room_sees(window: &Driver, (desk, room): &(String, String), text: &str, shot: &str) -> Done {
    window.switch(room)?;
    window.sees(text)?;
    is_readable(window, shot)?;
    window.switch(desk)
}

#[test]
fn a_workshop_is_led_and_the_room_follows() -> Done {
    let mut clocks = Clocks::new()?;
    let stage = stage(&clocks)?;
    let window = stage.open()?;
    open_part(&stage, &window, "agenda")?;
    let all = records(&stage)?;
    let mut blocks: Vec<Value> = all["block"].as_array().cloned().unwrap_or_default();
    blocks.sort_by(|a, b| a["order"].as_str().cmp(&b["order"].as_str()));
    let title = |at: usize| blocks[at]["title"].as_str().unwrap_or_default().to_owned();
    let planned = |at: usize| blocks[at]["duration_min"].as_i64().unwrap_or_default();
    let begun = |block: &Value| {
        record(&stage, "run_event", "it has begun", |event| {
            event["kind"] == "begin" && event["block"] == block["id"]
        })
    };
    window.press_on("button", "Conduire l’atelier")?;
    window.sees("Tout est prêt")?;

    // The room's window, before anything begins.
    window.press_on("button", "Ouvrir l’écran de la salle")?;
    let windows = room_of(&window)?;
    room_sees(&window, &windows, "Venir une seule fois", "room-welcome")?;
    stage.keep("room-welcome")?;

    // It begins; the room follows.
    window.press_on("button", "/^Commencer/")?;
    begun(&blocks[0])?;
    shows(&window, planned(0))?;
    room_sees(&window, &windows, &title(0), "room-block")?;
    stage.keep("run")?;
    let said = axe(&window)?;
    assert!(said.is_empty(), "{said:#?}");

    // Time passes, and the wall clock is set back an hour and forward a day: nothing jumps.
    clocks.pass(5 * MINUTE)?;
    shows(&window, planned(0) - 5)?;
    clocks.set_wall(-60 * MINUTE)?;
    record(&stage, "run_event", "the clock is noted", |event| {
        event["kind"] == "clock"
    })?;
    shows(&window, planned(0) - 5)?;
    clocks.set_wall(25 * 60 * MINUTE)?;
    kept("the clock is noted again", || {
        let seen = records(&stage)?["run_event"].clone();
        let clock = seen
            .as_array()
            .into_iter()
            .flatten()
            .filter(|event| event["kind"] == "clock");
        Ok((clock.count() == 2).then_some(()))
    })?;
    clocks.set_wall(-24 * 60 * MINUTE)?;
    shows(&window, planned(0) - 5)?;

    // More, less, a pause in which time stands still, by the hand and by a key.
    window.press_on("button", "Donner 5")?;
    shows(&window, planned(0))?;
    window.press_on("button", "Retirer 1")?;
    shows(&window, planned(0) - 1)?;
    window.press_on("button", "/^Pause$/")?;
    window.find("button", "Reprendre")?;
    clocks.pass(10 * MINUTE)?;
    window.sees("En pause")?;
    shows(&window, planned(0) - 1)?;
    window.press(&['p'])?;
    window.find("button", "/^Pause$/")?;

    // The last fifth, the last twentieth, and over, in words.
    let total = planned(0) + 4;
    clocks.pass((planned(0) - 1) * MINUTE - total * MINUTE / 6)?;
    window.sees("Bientôt la fin")?;
    clocks.pass(total * MINUTE / 6 - total * MINUTE / 40)?;
    window.sees("Presque fini")?;
    room_sees(&window, &windows, "presque fini", "room-last")?;
    clocks.pass(total * MINUTE / 40 + 2 * MINUTE)?;
    window.sees("Temps écoulé")?;
    window.sees("de retard")?;
    window.sees("au lieu de")?;
    stage.keep("run-over")?;
    room_sees(&window, &windows, "dépassé", "room-over")?;

    // The next by one key, at the desk; taken back, and done again from the room's window.
    window.press(&[Keys::PAGE_DOWN])?;
    begun(&blocks[1])?;
    room_sees(&window, &windows, &title(1), "room-next")?;
    window.press(&[Keys::CONTROL, 'z'])?;
    none(&stage, "run_event", "it has not begun", |event| {
        event["block"] == blocks[1]["id"]
    })?;
    window.switch(&windows.1)?;
    window.press(&[Keys::PAGE_DOWN])?;
    window.sees(&title(1))?;
    window.press(&['.'])?;
    window.until(
        "nothing",
        "return document.querySelector('main').dataset.page === 'blank'",
        &[],
    )?;
    window.press(&['.'])?;
    window.sees(&title(1))?;
    window.switch(&windows.0)?;

    // Frozen, the room keeps what it saw.
    window.press_on("button", "Figer")?;
    window.press(&[Keys::PAGE_DOWN])?;
    begun(&blocks[2])?;
    // What the desk is told comes after what the room is sent.
    room_sees(&window, &windows, &title(1), "room-frozen")?;
    window.press(&['f'])?;
    room_sees(&window, &windows, &title(2), "room-thawed")?;

    // A block that nobody had planned, and back by the list.
    window.press_on("button", "Insérer un bloc maintenant")?;
    fill(&window, "Titre du bloc", "Respirer")?;
    window.press_on("button", "Commencer ce bloc")?;
    record(&stage, "block", "it is made and runs", |block| {
        block["title"] == "Respirer" && !block["actual_start"].is_null()
    })?;
    room_sees(&window, &windows, "Respirer", "room-inserted")?;
    choose(
        &window,
        &format!("Gestes sur « {} »", title(2)),
        "Passer à ce bloc maintenant",
    )?;
    record(&stage, "block", "the other will come again", |block| {
        block["title"] == "Respirer" && block["actual_start"].is_null()
    })?;
    // The minutes of the first are corrected.
    choose(
        &window,
        &format!("Gestes sur « {} »", title(0)),
        "Corriger la durée réelle",
    )?;
    window.press_on("textbox", "Durée réelle")?;
    enter(&window, "17")?;
    record(&stage, "block", "its minutes", |block| {
        block["title"] == title(0) && block["actual_min"] == 17
    })?;

    // What else the room may see.
    select(&window, "Montrer", "/^Tableau/")?;
    window.switch(&windows.1)?;
    window.until(
        "a board",
        "return document.querySelector('main').dataset.page === 'board'",
        &[],
    )?;
    is_readable(&window, "room-board")?;
    let first = window.run("return document.querySelector('h1').innerText", &[])?;
    stage.keep("room-board")?;
    window.press(&[Keys::PAGE_DOWN])?;
    window.until(
        "another page",
        "return document.querySelector('main').innerText !== arguments[0]",
        &[json!(first)],
    )?;
    is_readable(&window, "room-board-2")?;
    window.switch(&windows.0)?;
    select(&window, "Montrer", "/^Résultat/")?;
    window.switch(&windows.1)?;
    window.until(
        "a result",
        "return ['results', 'tally', 'words', 'voting'].includes(document.querySelector('main').dataset.page)",
        &[],
    )?;
    is_readable(&window, "room-results")?;
    stage.keep("room-results")?;
    window.switch(&windows.0)?;
    for (name, page) in [
        ("La page de pause", "pause"),
        ("Les tables", "groups"),
        ("La page d’accueil", "welcome"),
    ] {
        select(&window, "Montrer", name)?;
        window.switch(&windows.1)?;
        window.until(
            page,
            "return document.querySelector('main').dataset.page === arguments[0]",
            &[json!(page)],
        )?;
        is_readable(&window, page)?;
        window.switch(&windows.0)?;
    }
    window.press_on("button", "Plein écran")?;
    window.press_on("button", "/^Fermer$/")?;
    window.find("button", "Ouvrir l’écran de la salle")?;

    // Nothing that reached the room was private, waiting or hidden.
    let told = stage.told()?;
    let sent: Vec<&str> = told
        .lines()
        .filter(|line| line.contains("\"done\":\"room\""))
        .collect();
    assert!(sent.len() > 20, "{}", sent.len());
    let all = records(&stage)?;
    let mut secrets = BTreeSet::new();
    for block in all["block"].as_array().into_iter().flatten() {
        secrets.extend(block["private_notes"].as_str().map(str::to_owned));
        secrets.extend(block["intention"].as_str().map(str::to_owned));
    }
    for note in all["note"].as_array().into_iter().flatten() {
        if note["status"] != "visible" {
            secrets.extend(note["text"].as_str().map(str::to_owned));
        }
    }
    let secrets: Vec<&String> = secrets
        .iter()
        .filter(|text| text.chars().count() > 12)
        .collect();
    assert!(!secrets.is_empty());
    for line in sent {
        for secret in &secrets {
            let quoted = serde_json::to_string(secret).unwrap_or_default();
            assert!(
                !line.contains(quoted.trim_matches('"')),
                "{secret} in {line}"
            );
        }
    }
    stage.close(&window)
}

#[test]
fn what_was_led_goes_on_after_a_crash() -> Done {
    let mut clocks = Clocks::new()?;
    let stage = stage(&clocks)?;
    let window = stage.open()?;
    open_part(&stage, &window, "run")?;
    window.find("button", "/^Commencer/")?;
    window.press(&[Keys::PAGE_DOWN])?;
    let first = record(&stage, "run_event", "it has begun", |event| {
        event["kind"] == "begin"
    })?;
    let planned = records(&stage)?["block"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|block| block["id"] == first["block"])
        .and_then(|block| block["duration_min"].as_i64())
        .unwrap_or_default();
    shows(&window, planned)?;
    clocks.pass(4 * MINUTE)?;
    shows(&window, planned - 4)?;

    // Killed, and started three minutes later with a clock set back an hour meanwhile.
    stage.kill()?;
    window.quit();
    clocks.pass(3 * MINUTE)?;
    clocks.set_wall(-60 * MINUTE)?;
    let window = stage.open()?;
    window.sees("Venir une seule fois")?;
    window.go(&part(&stage, "run")?)?;
    shows(&window, planned - 7)?;

    // The machine is started anew after ten minutes.
    stage.kill()?;
    window.quit();
    clocks.pass(10 * MINUTE)?;
    clocks.boot = " again".to_owned();
    clocks.write()?;
    let window = stage.open()?;
    window.sees("Venir une seule fois")?;
    window.go(&part(&stage, "run")?)?;
    window.find("button", "/^Pause$/")?;
    shows(&window, planned - 17)?;

    // To the end, by the keyboard alone.
    let steps = records(&stage)?["block"].as_array().map_or(0, Vec::len);
    for _ in 0..steps {
        if window.has("button", "Terminer l’atelier") {
            break;
        }
        let before = records(&stage)?["run_event"].as_array().map_or(0, Vec::len);
        window.press(&[Keys::PAGE_DOWN])?;
        kept("the next block", || {
            let now = records(&stage)?["run_event"].as_array().map_or(0, Vec::len);
            Ok((now > before).then_some(()))
        })?;
    }
    window.find("button", "Terminer l’atelier")?;
    window.press(&[Keys::PAGE_DOWN])?;
    window.find("dialog", "Terminer l’atelier")?;
    window.press(&[Keys::ENTER])?;
    record(&stage, "run_event", "it is over", |event| {
        event["kind"] == "end"
    })?;
    window.sees("Atelier terminé")?;
    stage.close(&window)
}

#[test]
fn groups_apart_have_each_their_time_at_the_desk_and_in_the_room() -> Done {
    let mut clocks = Clocks::new()?;
    let stage = stage(&clocks)?;
    let file = stage.desk.path().join("pistes.json");
    let block = |number: usize, title: &str, minutes: u32, group: Option<&str>| {
        json!({
            "id": format!("0190f000-0000-7000-8000-0000000014{number:02}"), "workshop": APART, "order": format!("{number:02}8"),
            "title": title, "duration_min": minutes, "group": group, "private_notes": "Secret",
        })
    };
    let group =
        |id: &str, name: &str| json!({ "id": id, "workshop": APART, "name": name, "order": name });
    let all = json!({ "format": "etabli", "version": 1, "records": {
        "lab": [{ "id": "0190f000-0000-7000-8000-00000000135a", "name": "Lab", "time_zone": "Europe/Paris" }],
        "project": [{ "id": "0190f000-0000-7000-8000-000000001300", "title": "Essai" }],
        "workshop": [{ "id": APART, "project": "0190f000-0000-7000-8000-000000001300", "title": "Deux pistes", "date": "2026-03-12", "planned_start": "09:00:00" }],
        "group": [group(PARVIS, "Parvis"), group(GUICHET, "Guichet")],
        "block": [
            block(0, "Marche", 20, Some(PARVIS)), block(1, "Entretiens", 60, Some(GUICHET)),
            block(2, "Dessin", 30, Some(PARVIS)), block(3, "Mise en commun", 30, None),
        ],
    } });
    fs::write(&file, all.to_string()).map_err(io)?;
    stage.line(&["import", &file.display().to_string()])?;
    let window = stage.open()?;
    window.find("button", "Nouvel atelier")?;
    window.go(&format!("#/workshop/{APART}/run"))?;
    window.press_on("button", "Ouvrir l’écran de la salle")?;
    let windows = room_of(&window)?;
    window.press_on("button", "/^Commencer/")?;
    window.find("heading", "Chaque groupe de son côté")?;
    // Everybody waits for the longest; each group has a time of its own.
    shows(&window, 60)?;
    window.find("img", "/^Parvis (20|19):/")?;
    window.find("img", "/^Guichet (1:00|59):/")?;
    room_sees(&window, &windows, "Parvis : Marche", "room-tracks")?;
    room_sees(&window, &windows, "Guichet : Entretiens", "room-tracks-2")?;
    stage.keep("run-tracks")?;
    let said = axe(&window)?;
    assert!(said.is_empty(), "{said:#?}");

    // One group goes on; the other stays at what it does, and nothing begins anew.
    clocks.pass(10 * MINUTE)?;
    window.press_on("button", "Parvis : passer à « Dessin »")?;
    window.find("img", "/^Parvis (30|29):/")?;
    window.find("img", "/^Guichet (50|49):/")?;
    shows(&window, 50)?;
    record(&stage, "block", "when it was held", |block| {
        block["title"] == "Marche" && !block["actual_end"].is_null()
    })?;
    room_sees(&window, &windows, "Parvis : Dessin", "room-tracks-3")?;

    // One group stands still; the other goes on, here and in the room.
    window.press_on("button", "Pause : Guichet")?;
    record(&stage, "run_event", "it stands still", |event| {
        event["kind"] == "hold"
    })?;
    clocks.pass(4 * MINUTE)?;
    window.find("img", "/^Parvis (26|25):/")?;
    window.find("img", "/^Guichet (50|49):/")?;
    room_sees(&window, &windows, "en pause", "room-tracks-4")?;
    stage.keep("run-tracks-held")?;
    window.press_on("button", "Reprendre : Guichet")?;
    window.find("button", "Pause : Guichet")?;

    // Minutes for one group alone.
    window.press_on("button", "/^Parvis.: donner 5.min de plus/")?;
    record(&stage, "run_event", "they are given", |event| {
        event["kind"] == "extend" && event["minutes"] == 5
    })?;
    window.find("img", "/^Parvis (31|30):/")?;
    window.find("img", "/^Guichet (50|49):/")?;

    // Everybody again.
    window.press(&[Keys::PAGE_DOWN])?;
    window.find("heading", "Mise en commun")?;
    shows(&window, 30)?;
    stage.close(&window)
}

const APART: &str = "0190f000-0000-7000-8000-000000001301";
const PARVIS: &str = "0190f000-0000-7000-8000-000000001350";
const GUICHET: &str = "0190f000-0000-7000-8000-000000001351";
